"""What happened, and who took part."""

from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

EVENTS = Table(
    "main",
    "events",
    "One row a happening that an article reports: a named occasion, or what a verb or a noun tells.",
    key=("event_id",),
    columns=(
        Column("event_id", "string", "Hash of article, span, type and words.", nullable=False),
        Column(
            "happening_id", "string", "What happened: events of several articles that tell of the same share it.",
            nullable=False,
        ),
        Column(
            "parent_event_id", "string", "The occasion that it is a part of: a session in its conference.",
            references="main.events.event_id", term="schema.org superEvent",
        ),
        Column(
            "type", "string", "What kind of happening it is.", nullable=False,
            allowed=(
                "launch", "hold", "attend", "meet", "sign", "announce", "appoint", "publish", "visit", "speak", "win",
                "die", "attack", "protest", "disaster", "trade", "other",
            ),
        ),
        Column("name", "string", "What it is called; NULL when it has no name.", term="schema.org name"),
        Column("trigger", "string", "The verb, noun or name that tells it, as printed.", nullable=False),
        Column("starts_on", "date", "First day of the time that is told; NULL when none is."),
        Column("ends_on", "date", "Last day of that time: of a month or year that it fell in, too."),
        Column(
            "time_id", "string", "The expression that tells the time; NULL when the name alone does.",
            references="main.times.time_id",
        ),
        Column(
            "place_id", "string", "Where; NULL when not told.", references="main.entities.entity_id",
            term="schema.org location",
        ),
        *EVIDENCE,
    ),
)  # fmt: skip

EVENT_PARTICIPANTS = Table(
    "main",
    "event_participants",
    "One row a person, body, country or crowd that takes part in an event.",
    key=("participant_id",),
    columns=(
        Column("participant_id", "string", "Hash of event, part and span.", nullable=False),
        Column("event_id", "string", "The event.", nullable=False, references="main.events.event_id"),
        Column(
            "part", "string", "What they are in it: actor does it, target suffers it, beneficiary is appointed.",
            nullable=False,
            allowed=(
                "host", "organizer", "participant", "speaker", "actor", "target", "beneficiary", "attendance",
            ),
        ),
        Column("participant", "string", "As printed.", nullable=False, term="schema.org attendee"),
        Column("entity_id", "string", "Who; NULL for a crowd.", references="main.entities.entity_id"),
        Column("role_id", "string", "The office that the article gives them.", references="main.roles.role_id"),
        Column("amount_id", "string", "How many a crowd is.", references="main.amounts.amount_id"),
        *EVIDENCE,
    ),
)  # fmt: skip
