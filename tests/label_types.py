"""What a label can say: the records that `labelled.py` makes out of the lines in `goldens/labelled/`."""

from __future__ import annotations

from dataclasses import dataclass, field

TOPICS = {
    "arts, culture, entertainment and media": "medtop:01000000",
    "crime, law and justice": "medtop:02000000",
    "disaster, accident and emergency incident": "medtop:03000000",
    "economy, business and finance": "medtop:04000000",
    "education": "medtop:05000000",
    "environment": "medtop:06000000",
    "health": "medtop:07000000",
    "human interest": "medtop:08000000",
    "labour": "medtop:09000000",
    "lifestyle and leisure": "medtop:10000000",
    "politics and government": "medtop:11000000",
    "religion": "medtop:12000000",
    "science and technology": "medtop:13000000",
    "society": "medtop:14000000",
    "sport": "medtop:15000000",
    "conflict, war and peace": "medtop:16000000",
    "weather": "medtop:17000000",
}
NAMES = ("person", "organization", "place", "occasion", "work", "product", "group")
TIMES = ("date", "time", "duration", "set")
AMOUNTS = ("money", "percent", "count", "measure", "rank")
QUALIFIERS = ("over", "about", "at_least", "at_most", "nearly")
STATUSES = ("current", "former", "acting", "elect", "deputy", "late")
QUOTES = ("direct", "indirect", "mixed")
EVENTS = (
    "launch", "hold", "attend", "meet", "sign", "announce", "appoint", "publish", "visit", "speak", "win", "die",
    "attack", "protest", "disaster", "trade", "other",
)  # fmt: skip
PARTS = ("host", "organizer", "participant", "speaker", "actor", "target", "beneficiary", "attendance")


@dataclass(frozen=True)
class Entity:
    """One that is named in an article. `forms` are its printed names, `name` the fullest; an `occasion` is an event."""

    type: str
    name: str
    forms: tuple[str, ...]
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None


@dataclass(frozen=True)
class Mention:
    """One printed name; names never overlap, the longest stands."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True)
class Role:
    """Its span is the shortest stretch that holds the claim; `person` is a labelled name, the rest as printed."""

    start: int
    end: int
    person: str
    title: str
    organization: str | None
    status: str


@dataclass(frozen=True)
class Quote:
    """Its span is the content without outer quotation marks. A speaker without a name is `described`, not labelled."""

    start: int
    end: int
    kind: str
    speaker: str | None
    described: bool
    cue: str | None


@dataclass(frozen=True)
class Time:
    """`value` is TIMEX3, or two calendar values with a slash between: a range."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Amount:
    """`unit` is the currency (ISO 4217), `percent`, or the measure as printed in the singular."""

    start: int
    end: int
    kind: str
    value: float
    value_max: float | None
    unit: str | None
    qualifier: str | None
    object: str | None


@dataclass(frozen=True)
class Event:
    """Its span is the trigger or, when `named`, the event's printed name; `parts` are pairs of part and who.

    `within` are the words of the event that it is a part of.
    """

    start: int
    end: int
    type: str
    named: bool
    when: str | None
    place: str | None
    parts: tuple[tuple[str, str], ...]
    within: str | None = None


@dataclass
class Labelled:
    """An article with its labels; offsets are code points of `text`, the document after decoding and repair."""

    name: str
    text: str
    published: str | None = None
    topic: str | None = None
    uncovered: list[str] = field(default_factory=list)
    out: list[tuple[int, int]] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    minor_events: list[Event] = field(default_factory=list)

    @property
    def scope(self) -> list[tuple[int, int]]:
        """The stretches of the text that the labels cover."""
        edges = [0, *(at for each in sorted(self.out) for at in each), len(self.text)]
        return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if self.text[a:b].strip()]

    @property
    def happenings(self) -> list[Event]:
        """The main events, then all others that the article reports."""
        return [*self.events, *self.minor_events]

    def named(self, name: str, *types: str) -> Entity | None:
        """The entity of that name and of one of the types, or of any."""
        return next((each for each in self.entities if each.name == name and each.type in (types or NAMES)), None)
