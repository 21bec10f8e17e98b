"""The anatomy of an article: which stretch of the text plays which role."""

from schemas.evidence import ARTICLE_ID, END_CHAR, START_CHAR
from schemas.table import Column, Table

PASSAGES = Table(
    "main",
    "passages",
    "One row a passage; together they cover every non-blank character of an article's text once.",
    key=("article_id", "passage_no"),
    columns=(
        ARTICLE_ID,
        Column("passage_no", "int", "0-based, in the order of the text.", nullable=False, term="schema.org position"),
        Column(
            "role",
            "string",
            "What the passage is; boilerplate is page chrome.",
            nullable=False,
            allowed=(
                "headline",
                "subheadline",
                "source_line",
                "byline",
                "dateline",
                "body",
                "subheading",
                "caption",
                "credit",
                "editor_note",
                "correction",
                "boilerplate",
            ),
        ),
        Column("text", "string", "The passage: the article's text at its offsets.", nullable=False),
        START_CHAR,
        END_CHAR,
        Column("credit", "string", "On a caption: who is credited, as printed.", term="schema.org creditText"),
    ),
)
