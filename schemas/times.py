"""When: every time expression, against the day of publication."""

from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

TIMES = Table(
    "main",
    "times",
    "One row a time expression: a date, a time of day, a duration or a set of times.",
    key=("time_id",),
    columns=(
        Column("time_id", "string", "Hash of article, span and type.", nullable=False),
        Column(
            "type", "string", "What it is.", nullable=False, allowed=("date", "time", "duration", "set"),
            term="TIMEX3 type",
        ),
        Column("value", "string", "What it means; NULL when that cannot be told.", term="TIMEX3 value"),
        Column("starts_on", "date", "First day of a date; NULL when not known."),
        Column("ends_on", "date", "Last day of a date; NULL when not known."),
        *EVIDENCE,
    ),
)  # fmt: skip
