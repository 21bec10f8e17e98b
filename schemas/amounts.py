"""How much and how many."""

from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

AMOUNTS = Table(
    "main",
    "amounts",
    "One row an amount: money, a percentage, a count, a measure or a rank.",
    key=("amount_id",),
    columns=(
        Column("amount_id", "string", "Hash of article, span and kind.", nullable=False),
        Column(
            "kind",
            "string",
            "What kind of amount it is.",
            nullable=False,
            allowed=("money", "percent", "count", "measure", "rank"),
        ),
        Column("value", "double", "In full: 1200000000 for `$1.2 bn`; of a range the lower end.", nullable=False),
        Column("value_max", "double", "Upper end of a range; NULL where there is none."),
        Column("unit", "string", "Unit of a measure or percentage in the singular; NULL of money and counts."),
        Column("currency", "string", "The currency; NULL when its word stands for several.", term="ISO 4217"),
        Column("object", "string", "What is counted or paid for, as printed."),
        Column(
            "qualifier",
            "string",
            "How near the number is; NULL when it is given as exact.",
            allowed=("over", "about", "at_least", "at_most", "nearly"),
        ),
        *EVIDENCE,
    ),
)
