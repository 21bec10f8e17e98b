"""Sentences of headlines, body passages and captions, as offsets."""

from schemas.evidence import ARTICLE_ID, END_CHAR, START_CHAR
from schemas.table import Column, Table

SENTENCES = Table(
    "main",
    "sentences",
    "One row a sentence of a headline, body or caption passage; marts.sentences has the words.",
    key=("article_id", "sentence_no"),
    columns=(
        ARTICLE_ID,
        Column("sentence_no", "int", "0-based, in the order of the text.", nullable=False, term="schema.org position"),
        Column("passage_no", "int", "The passage it lies in.", nullable=False),
        START_CHAR,
        END_CHAR,
    ),
)
