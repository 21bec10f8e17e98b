"""Stories: what an article is told by, and into which story it was put."""

from schemas.evidence import ARTICLE_ID
from schemas.table import Column, Table

ARTICLE_CUES = Table(
    "main",
    "article_cues",
    "One row an article in English: the names, words and numbers that tell it best, by which stories are found.",
    key=("article_id",),
    columns=(
        ARTICLE_ID,
        Column(
            "name_cues", "hashes",
            "Hashes of names among them, and of words of names; countries and peoples are no names here.",
            nullable=False,
        ),
        Column("other_cues", "hashes", "Hashes of the rest.", nullable=False),
    ),
)  # fmt: skip

STORY_IDS = Table(
    "ops",
    "story_ids",
    "Into which story an article was put when a batch was first published that holds it; none while it is alone.",
    key=("article_id", "batch_id"),
    stage="publish",
    columns=(
        Column("article_id", "string", "The article; it may be gone.", nullable=False),
        Column("batch_id", "string", "The batch, as committed: its text may have changed since.", nullable=False),
        Column("story_id", "string", "The story.", nullable=False),
    ),
)
