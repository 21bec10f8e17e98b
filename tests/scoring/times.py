"""When: time expressions, what they mean, and the days that they cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.scoring.documents import Document, Published, Row, span, span_of
from tests.scoring.measures import Days, Figures, Tally, days, paired_spans, share, weighted

FIELDS = ("value", "type", "range")


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """The measures of TempEval-3: strict F1 of the same spans, relaxed F1 of those that overlap, one to one.

    Over the latter, where the label states it: value_accuracy (the same TIMEX3 value), type_accuracy, and
    range_accuracy (first and last day, of labels with a calendar value). value_f1 is relaxed_f1 times value_accuracy,
    and type_f1 likewise.
    """
    times = published.by_article("""
        SELECT article_id, type, value, starts_on, ends_on, start_char, end_char FROM main.times ORDER BY ALL""")
    strict, relaxed = Tally(), Tally()
    right = {field: Counter[bool]() for field in FIELDS}
    for document in documents:
        if document.gold.get("times") is None:
            continue
        gold = document.gold["times"]
        had = [row for row in times[document.article_id] if document.covers(row)]
        wanted, found = [span(each) for each in gold], [span_of(row) for row in had]
        pairs = paired_spans(wanted, found)
        relaxed.add(len(pairs), len(had), len(gold))
        strict.add(len(set(wanted) & set(found)), len(had), len(gold))
        for i, j in pairs:
            for field, is_right in _agreement(gold[i], had[j]).items():
                right[field][is_right] += 1
    accuracy = {field: share(each[True], each.total()) for field, each in right.items()}
    return {
        "value_f1": weighted(relaxed.f1, accuracy["value"]),
        "relaxed_f1": relaxed.f1,
        "strict_f1": strict.f1,
        **{f"{field}_accuracy": each for field, each in accuracy.items()},
        "type_f1": weighted(relaxed.f1, accuracy["type"]),
        **relaxed.figures("relaxed_"),
        **strict.figures("strict_"),
    }


def _agreement(gold: Row, row: Row) -> dict[str, bool]:
    """What the label states, and whether the row says the same."""
    agreed = {}
    if gold.get("value"):
        agreed["value"] = (row["value"] or "").strip() == gold["value"].strip()
    if gold.get("type"):
        agreed["type"] = row["type"].upper() == gold["type"].upper()
    if covered := _days(gold):
        agreed["range"] = covered == (row["starts_on"], row["ends_on"] or row["starts_on"])
    return agreed


def _days(gold: Row) -> Days | None:
    stated = [gold[key] for key in ("starts_on", "ends_on") if gold.get(key)] or [gold.get("value")]
    first, last = days(stated[0]), days(stated[-1])
    return (first[0], last[1]) if first and last else None
