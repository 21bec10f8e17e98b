"""Stories: what an article is told by, which tells whether another tells of the same in other words."""

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
