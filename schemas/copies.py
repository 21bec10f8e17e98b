"""Copies and rewrites: what tells the body of an article, which articles are copies of which, and their lasting ids."""

from schemas.evidence import ARTICLE_ID
from schemas.table import Column, Table

_WIRE = Column(
    "wire_source_id",
    "string",
    "The wire that is credited for it; its article need not be here.",
    references="main.sources.source_id",
)

ARTICLE_FINGERPRINTS = Table(
    "main",
    "article_fingerprints",
    "One row an article: what its body is compared by, and the wire that it credits.",
    key=("article_id",),
    columns=(
        ARTICLE_ID,
        Column(
            "body_digest",
            "bigint",
            "Hash of the words of the body, of a short one with its headline, without case, punctuation, blanks; NULL "
            "when they are too few to compare.",
        ),
        Column("minhash", "hashes", "MinHash signature of the shingles.", nullable=False),
        Column("shingles", "hashes", "Hashes of all runs of five words, ascending, each once.", nullable=False),
        _WIRE,
    ),
)

ARTICLE_CLUSTERS = Table(
    "main",
    "article_clusters",
    "One row an article that is told elsewhere, too, and kind; what is in one cluster is in one of each wider kind.",
    key=("article_id", "kind"),
    stage="publish",
    columns=(
        ARTICLE_ID,
        Column("cluster_id", "string", "Given once; articles that join or leave do not change it.", nullable=False),
        Column(
            "kind",
            "string",
            "exact: the same body; near: edited, cut or extended, or exact; story: the same happening, or near.",
            nullable=False,
            allowed=("exact", "near", "story"),
        ),
        Column(
            "similarity",
            "double",
            "Share of its shingles, in a story of its cues, that the original has, 0..1.",
            nullable=False,
        ),
        Column("kept", "double", "Share of the original's shingles that it has, 0..1.", nullable=False),
        Column(
            "is_original",
            "boolean",
            "Is it the one of the cluster that was published, else seen, first?",
            nullable=False,
        ),
        _WIRE,
    ),
)

CLUSTER_IDS = Table(
    "ops",
    "cluster_ids",
    "In which cluster each article was last: the id that most articles of a cluster had goes on.",
    key=("kind", "article_id"),
    stage="publish",
    columns=(
        Column("kind", "string", "What kind of cluster.", nullable=False, allowed=("near",)),
        Column("article_id", "string", "The article; it may be gone.", nullable=False),
        Column("cluster_id", "string", "The cluster that it was in last.", nullable=False),
    ),
)
