"""Who holds which office where, as an article claims it."""

from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

ROLES = Table(
    "main",
    "roles",
    "One row a claim that a person holds, held or will hold an office, a post or an occupation.",
    key=("role_id",),
    columns=(
        Column("role_id", "string", "Hash of article, span and words.", nullable=False),
        Column(
            "person_id", "string", "Who holds it.", nullable=False, references="main.entities.entity_id",
            term="FollowTheMoney Occupancy:holder",
        ),
        Column(
            "organization_id", "string", "Where; NULL when none is printed, or no name of one.",
            references="main.entities.entity_id",
        ),
        Column("person", "string", "The person as printed.", nullable=False),
        Column(
            "title", "string", "The title as printed, without organization, `former`, `acting` and their like.",
            nullable=False, term="schema.org jobTitle",
        ),
        Column("organization", "string", "The organization, country or place as printed."),
        Column(
            "status", "string", "How the person stands to the office on that day.", nullable=False,
            allowed=("current", "former", "acting", "elect", "deputy", "late"),
        ),
        Column("as_of", "date", "The day of which it is told: that of the article; NULL when not known."),
        *EVIDENCE,
    ),
)  # fmt: skip
