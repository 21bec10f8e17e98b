"""What articles are about."""

from schemas.evidence import ARTICLE_ID
from schemas.table import Column, Table

_SCORE = Column("score", "double", "How much, 0..1: see the table.", nullable=False)

TOPICS = Table(
    "main",
    "topics",
    "One row a topic of IPTC Media Topics, the top level and one below it (IPTC, CC BY 4.0).",
    key=("topic_id",),
    stage="publish",
    columns=(
        Column("topic_id", "string", "Its number in the vocabulary.", nullable=False, term="IPTC Media Topics"),
        Column("name", "string", "Its English name.", nullable=False, term="skos:prefLabel"),
        Column(
            "parent_id", "string", "The topic above it; NULL at the top.", references="main.topics.topic_id",
            term="skos:broader",
        ),
    ),
)  # fmt: skip

ARTICLE_TOPICS = Table(
    "main",
    "article_topics",
    "One row a topic that an article is about; the score is its share of what tells of any topic of the top level.",
    key=("article_id", "topic_id"),
    columns=(
        ARTICLE_ID,
        Column("topic_id", "string", "The topic.", nullable=False, references="main.topics.topic_id"),
        _SCORE,
        Column("method", "string", "How it was told.", nullable=False),
    ),
)

KEYPHRASES = Table(
    "main",
    "keyphrases",
    "One row a name or group of words that an article says again; the best of an article has a score of 1.",
    key=("article_id", "phrase"),
    columns=(
        ARTICLE_ID,
        Column("phrase", "string", "The phrase: a name in its fullest form, else as first printed.", nullable=False),
        _SCORE,
    ),
)
