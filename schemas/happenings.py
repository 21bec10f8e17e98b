"""Which events of several articles tell of one happening: what they are compared by, and the ids once given."""

from schemas.table import Column, Table

HAPPENING_KEYS = Table(
    "ops",
    "happening_keys",
    "One row an event and reason for which another event with the same key may tell of the same happening.",
    key=("event_id", "key"),
    stage="publish",
    columns=(
        Column("event_id", "string", "The event.", nullable=False, references="main.events.event_id"),
        Column("article_id", "string", "Its article.", nullable=False, references="main.articles.article_id"),
        Column("own_id", "string", "The happening that it is as long as no other event tells of it.", nullable=False),
        Column(
            "key", "bigint", "Hash of what must agree: name and year, words, or type, day and party or place.",
            nullable=False,
        ),
        Column("is_strong", "boolean", "Does it hold against a doubt about others: name or words?", nullable=False),
    ),
)  # fmt: skip

HAPPENING_IDS = Table(
    "ops",
    "happening_ids",
    "Which happening each event that others tell of, too, was last: the id that most of them had goes on.",
    key=("own_id",),
    stage="publish",
    columns=(
        Column("own_id", "string", "Hash of an event's article, type, words and place among such.", nullable=False),
        Column("happening_id", "string", "The happening that it was last.", nullable=False),
    ),
)
