"""Every place where an article names something."""

from schemas.entities import ENTITY_TYPES
from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

MENTIONS = Table(
    "main",
    "mentions",
    "One row a mention: a person, organization, place or other named thing at one place of an article's text.",
    key=("mention_id",),
    columns=(
        Column("mention_id", "string", "Hash of article, span, type and words.", nullable=False),
        Column(
            "entity_id",
            "string",
            "What is named, across articles.",
            nullable=False,
            references="main.entities.entity_id",
        ),
        Column(
            "type",
            "string",
            "What kind of thing is named; a group is a people, a faith or a political colour.",
            nullable=False,
            allowed=ENTITY_TYPES,
            term="FollowTheMoney schema",
        ),
        Column(
            "kind",
            "string",
            "How: by name, acronym, a part of the name (`Chen`), or a word that stands for it (`the committee`).",
            nullable=False,
            allowed=("name", "acronym", "short_name", "pronoun"),
        ),
        Column(
            "full_name",
            "string",
            "The fullest form that the article prints: mentions of one full_name and type name one thing in it.",
            nullable=False,
            term="schema.org name",
        ),
        *EVIDENCE,
    ),
)
