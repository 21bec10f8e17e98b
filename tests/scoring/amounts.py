"""How much and how many: where it stands, and what it means."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from tests.scoring.documents import Document, Published, Row, span, span_of
from tests.scoring.measures import Figures, Tally, jaccard, paired_spans, plain, share, weighted

LEAST_ALIKE = 0.6
FIELDS = ("value", "object", "unit", "qualifier", "kind")


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """F1 of the spans, strict (the same) and overlap (one to one); value_f1 is overlap_f1 times value_accuracy.

    Over those that overlap, where the label states it: value_accuracy (but for rounding), kind_accuracy, unit_accuracy
    (of money the currency) and object_accuracy (a Jaccard of .6). A label without a qualifier asks for none.
    """
    amounts = published.by_article("""
        SELECT article_id, kind, value, unit, currency, object, qualifier, start_char, end_char
        FROM main.amounts ORDER BY ALL""")
    strict, overlap = Tally(), Tally()
    right = {field: Counter[bool]() for field in FIELDS}
    for document in documents:
        if document.gold.get("amounts") is None:
            continue
        gold = [each for each in document.gold["amounts"] if each.get("start") is not None]
        had = [row for row in amounts[document.article_id] if document.covers(row)]
        wanted, found = [span(each) for each in gold], [span_of(row) for row in had]
        pairs = paired_spans(wanted, found)
        overlap.add(len(pairs), len(had), len(gold))
        strict.add(len(set(wanted) & set(found)), len(had), len(gold))
        for i, j in pairs:
            for field in FIELDS:
                if gold[i].get(field) is not None or (field == "qualifier" and field in gold[i]):
                    right[field][_agree(field, gold[i], had[j])] += 1
    accuracy = {field: share(each[True], each.total()) for field, each in right.items()}
    return {
        "value_f1": weighted(overlap.f1, accuracy["value"]),
        "overlap_f1": overlap.f1,
        **{f"{field}_accuracy": each for field, each in accuracy.items()},
        **overlap.figures("overlap_"),
        **strict.figures("strict_"),
    }


def _agree(field: str, gold: Row, row: Row) -> bool:
    if field == "value":
        return row["value"] is not None and math.isclose(gold["value"], row["value"], rel_tol=1e-6, abs_tol=1e-9)
    if field == "unit":
        return plain(gold["unit"]) in (plain(row["unit"]), plain(row["currency"]))
    if field == "object":
        return jaccard(gold["object"], row["object"] or "") >= LEAST_ALIKE
    return bool(gold[field] == row[field])
