"""What happened: the labelled events, and what the warehouse tells of them."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from tests.scoring.documents import Document, Published, Row, covered_words, span
from tests.scoring.measures import Figures, Span, common, days, paired, share, words

FIELDS = ("place", "starts_on", "hosts", "name", "participants")
FACTS = ("place", "starts_on", "hosts")
HOSTS = ("host", "organizer")
STATED = ("place", "starts_on", "hosts", "participants")
LEAST_ALIKE = 0.6
LEAST_STATED = 0.5
Label = tuple[str, list[str]]
"""A field, and the values of which one is enough."""


class Party(NamedTuple):
    """All that one who takes part is called; whether as host or organizer, and whether it is an entity."""

    names: list[str]
    hosts: bool
    named: bool


class Told(NamedTuple):
    """An event of the warehouse: its row, where its trigger or name stands, what its parts are called, its entities."""

    row: Row
    place: Span
    said: dict[str, list[str]]
    named: list[Party]


@dataclass(slots=True)
class Asked:
    """Of each labelled field how often it is asked for, found anywhere, and found in the event that fits best."""

    asked: Counter[str] = dataclasses.field(default_factory=Counter)
    found: Counter[str] = dataclasses.field(default_factory=Counter)
    aligned: Counter[str] = dataclasses.field(default_factory=Counter)

    def add(self, gold: Row, had: Sequence[Told]) -> None:
        """Counts what one label asks for."""
        labels = _labels(gold)
        stated = [[_states(event, label) for label in labels] for event in had]
        best = max(stated, key=sum, default=[False] * len(labels))
        for n, (asked, _) in enumerate(labels):
            self.asked[asked] += 1
            self.found[asked] += any(event[n] for event in stated)
            self.aligned[asked] += best[n]


@dataclass(slots=True)
class Paired:
    """How many events are paired with labels, and what is right of that which they state."""

    pairs: int = 0
    predicted: int = 0
    main: int = 0
    main_gold: int = 0
    typed: int = 0
    stated: Counter[str] = dataclasses.field(default_factory=Counter)
    right: Counter[str] = dataclasses.field(default_factory=Counter)

    def add(self, gold: Sequence[Row], minor: Sequence[Row], had: Sequence[Told]) -> None:
        """Pairs the events of one article with its main and its minor labels."""
        labels = [*gold, *minor]
        pairs = paired(labels, had, _likeness)
        self.pairs += len(pairs)
        self.predicted += len(had)
        self.main += sum(n < len(gold) for n, _ in pairs)
        self.main_gold += len(gold)
        for label, event in ((labels[i], had[j]) for i, j in pairs):
            self.typed += label.get("type") == event.row["type"]
            for stated, right in _facts(label, event):
                self.stated[stated] += 1
                self.right[stated] += right

    def figures(self) -> Figures:
        """F1, precision and recall of the events, and precision of what the paired ones state."""
        precision, recall = share(self.pairs, self.predicted), share(self.main, self.main_gold)
        both = None if precision is None or recall is None else share(2 * precision * recall, precision + recall) or 0
        return {
            "event_f1": both,
            "event_recall": recall,
            "type_accuracy": share(self.typed, self.pairs),
            **{f"{each}_precision": share(self.right[each], self.stated[each]) for each in STATED},
        }


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """Recall of what is labelled: anywhere among the events of the article, and aligned_*: in the one that fits best.

    A name is found in a name, trigger or surface with .6 of its words of four letters and more; a place or party when
    the words of one hold those of the other; a day when the event begins on it or covers it. facts_recall is of places,
    first days and hosts together. All recall is over the main events.

    Events are paired one to one with the labelled ones, main or minor, whose words overlap the trigger or name, else
    with one of the type and with half of what it states at least. event_precision is the share of events that have a
    pair, event_recall the share of main labels. type_accuracy is over the pairs; place_, starts_on_, hosts_ and
    participants_precision are over what the paired events state: the share that the label has. Of participants only
    those that are entities count, as who takes part in whatever way.
    """
    events = _events(published)
    facts, events_paired = Asked(), Paired()
    for document in documents:
        gold = document.gold.get("events")
        if gold is None:
            continue
        had = [event for event in events[document.article_id] if document.covers(event.row)]
        for each in gold:
            facts.add(each, had)
        events_paired.add(gold, document.gold.get("minor_events") or [], had)
    return {
        "facts_recall": _recall(facts.found, facts.asked, FACTS),
        "aligned_facts_recall": _recall(facts.aligned, facts.asked, FACTS),
        "event_precision": share(events_paired.pairs, events_paired.predicted),
        **{f"{field}_recall": _recall(facts.found, facts.asked, [field]) for field in FIELDS},
        **{f"aligned_{field}_recall": _recall(facts.aligned, facts.asked, [field]) for field in FIELDS},
        **events_paired.figures(),
    }


def _recall(found: Counter[str], asked: Counter[str], fields: Sequence[str]) -> float | None:
    return share(sum(found[field] for field in fields), sum(asked[field] for field in fields))


def _events(published: Published) -> defaultdict[str | None, list[Told]]:
    """The events by article, in the order of the text."""
    called, texts, parties = published.names(), published.texts(), _parties(published)
    told: defaultdict[str | None, list[Told]] = defaultdict(list)
    rows = published.rows("""
        SELECT event_id, article_id, type, name, trigger, surface, starts_on, ends_on, place_id, start_char, end_char
        FROM main.events ORDER BY start_char, end_char, event_id""")
    for row in rows:
        mine = parties[row["event_id"]]
        said = {
            "name": [words for words in (row["name"], row["trigger"], row["surface"]) if words],
            "place": called.get(row["place_id"], []),
            "hosts": [name for party in mine if party.hosts for name in party.names],
            "participants": [name for party in mine for name in party.names],
        }
        place = covered_words(texts[row["article_id"]], row, row["trigger"] or row["name"])
        told[row["article_id"]].append(Told(row, place, said, [party for party in mine if party.named]))
    return told


def _parties(published: Published) -> defaultdict[str | None, list[Party]]:
    """Who takes part, by event."""
    called = published.names()
    parties: defaultdict[str | None, list[Party]] = defaultdict(list)
    for row in published.rows("SELECT event_id, part, participant, entity_id FROM main.event_participants"):
        names = called.get(row["entity_id"]) or [name for name in [row["participant"]] if name]
        parties[row["event_id"]].append(Party(names, row["part"] in HOSTS, row["entity_id"] is not None))
    return parties


def _labels(gold: Row) -> list[Label]:
    labels = [(field, _several(gold.get(field))) for field in ("name", "place", "starts_on")]
    labels += [(field, _several(who)) for field in ("hosts", "participants") for who in gold.get(field) or []]
    return [(field, values) for field, values in labels if values]


def _several(value: Any) -> list[str]:
    return [each for each in (value if isinstance(value, list) else [value]) if each]


def _facts(gold: Row, event: Told) -> Iterator[tuple[str, bool]]:
    """What an event states of place, first day, hosts and other parties, and whether its label has it."""
    labels = _labels(gold)

    def has(fields: Sequence[str], said: Sequence[str]) -> bool:
        asked = [set(words(value)) for field, values in labels if field in fields for value in values]
        return any(_alike(label, set(words(name))) for label in asked for name in said)

    if event.said["place"]:
        yield "place", has(["place"], event.said["place"])
    if event.row["starts_on"]:
        yield "starts_on", any(_states(event, label) for label in labels if label[0] == "starts_on")
    for party in event.named:
        asked = "hosts" if party.hosts else "participants"
        yield asked, has(["hosts"] if party.hosts else ["hosts", "participants"], party.names)


def _states(event: Told, label: Label) -> bool:
    field, values = label
    if field == "starts_on":
        return any(_covers(event.row, value) for value in values)
    agree = _holds if field == "name" else _alike
    return any(agree(set(words(value)), set(words(said))) for value in values for said in event.said[field])


def _covers(row: Row, value: str) -> bool:
    first, covered = row["starts_on"], days(value)
    if not first or not covered:
        return False
    return bool(first <= covered[0] <= (row["ends_on"] or first))


def _holds(label: set[str], said: set[str]) -> bool:
    long = {word for word in label if len(word) > 3} or label
    return bool(long) and len(long & said) / len(long) >= LEAST_ALIKE


def _alike(label: set[str], said: set[str]) -> bool:
    return bool(label and said) and (label <= said or said <= label)


def _likeness(gold: Row, event: Told) -> float:
    overlap = gold.get("start") is not None and common(span(gold), event.place) > 0
    labels = _labels(gold)
    stated = share(sum(_states(event, label) for label in labels), len(labels)) or 0
    alike = stated >= LEAST_STATED and gold.get("type") in (None, event.row["type"])
    return 2 * overlap + stated if overlap or alike else 0
