"""What happened: the labelled events, and what the warehouse tells of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.scoring.documents import Document, Published, Row, covered_words, span
from tests.scoring.measures import Figures, Span, Tally, common, days, paired, share, words

FIELDS = ("place", "starts_on", "hosts", "name", "participants")
FACTS = ("place", "starts_on", "hosts")
LEAST_ALIKE = 0.6
LEAST_STATED = 0.5
Label = tuple[str, list[str]]
"""A field, and the values of which one is enough."""


class Told(NamedTuple):
    """An event of the warehouse: its row, where its trigger or name stands, and all that its parts are called."""

    row: Row
    place: Span
    said: dict[str, list[str]]


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """Recall of what is labelled: anywhere among the events of the article, and aligned_*: in the one that fits best.

    A name is found in a name, trigger or surface with .6 of its words of four letters and more; a place or party when
    the words of one hold those of the other; a day when the event begins on it or covers it. facts_recall is of places,
    first days and hosts together.

    event_precision and event_recall count events that are paired one to one: with a labelled one whose words overlap
    the trigger or name, or of its type and with half of what it states at least. Labels are of main events only, so
    that minor ones cost precision.
    """
    events = _events(published)
    asked, found, aligned, matched = Counter[str](), Counter[str](), Counter[str](), Tally()
    for document in documents:
        if document.gold.get("events") is None:
            continue
        gold = document.gold["events"]
        had = [event for event in events[document.article_id] if document.covers(event.row)]
        for each in gold:
            labels = _labels(each)
            stated = [[_states(event, label) for label in labels] for event in had]
            best = max(stated, key=sum, default=[False] * len(labels))
            for n, (field, _) in enumerate(labels):
                asked[field] += 1
                found[field] += any(event[n] for event in stated)
                aligned[field] += best[n]
        matched.add(len(paired(gold, had, _likeness)), len(had), len(gold))
    return {
        "facts_recall": _recall(found, asked, FACTS),
        "aligned_facts_recall": _recall(aligned, asked, FACTS),
        "event_precision": share(matched.hit, matched.predicted),
        **{f"{field}_recall": _recall(found, asked, [field]) for field in FIELDS},
        **{f"aligned_{field}_recall": _recall(aligned, asked, [field]) for field in FIELDS},
        **matched.figures("event_"),
    }


def _recall(found: Counter[str], asked: Counter[str], fields: Sequence[str]) -> float | None:
    return share(sum(found[field] for field in fields), sum(asked[field] for field in fields))


def _events(published: Published) -> defaultdict[str | None, list[Told]]:
    """The events by article, in the order of the text."""
    called, texts = published.names(), published.texts()
    parties: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row in published.rows("SELECT event_id, part, participant, entity_id FROM main.event_participants"):
        names = called.get(row["entity_id"]) or [name for name in [row["participant"]] if name]
        parties[row["event_id"]].append((row["part"], names))
    told: defaultdict[str | None, list[Told]] = defaultdict(list)
    rows = published.rows("""
        SELECT event_id, article_id, type, name, trigger, surface, starts_on, ends_on, place_id, start_char, end_char
        FROM main.events ORDER BY start_char, end_char, event_id""")
    for row in rows:
        mine = parties[row["event_id"]]
        said = {
            "name": [words for words in (row["name"], row["trigger"], row["surface"]) if words],
            "place": called.get(row["place_id"], []),
            "hosts": [name for part, names in mine if part in ("host", "organizer") for name in names],
            "participants": [name for _, names in mine for name in names],
        }
        place = covered_words(texts[row["article_id"]], row, row["trigger"] or row["name"])
        told[row["article_id"]].append(Told(row, place, said))
    return told


def _labels(gold: Row) -> list[Label]:
    labels = [(field, _several(gold.get(field))) for field in ("name", "place", "starts_on")]
    labels += [(field, _several(who)) for field in ("hosts", "participants") for who in gold.get(field) or []]
    return [(field, values) for field, values in labels if values]


def _several(value: Any) -> list[str]:
    return [each for each in (value if isinstance(value, list) else [value]) if each]


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
    return overlap + stated if overlap or alike else 0
