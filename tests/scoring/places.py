"""Places: found in the text, and where on the Earth they lie."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tests.scoring.documents import Document, Published, Row, span, span_of
from tests.scoring.measures import Figures, Tally, kilometres, share

NEAR_KM = 161
"""A hundred miles: within them a place counts as found, as in the literature."""
FARTHEST_KM = 20_039
"""Half the Earth's circumference: the error of a place that is given no point."""


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """Exact F1 of place mentions; over those found exactly whose point the gold has, how far off they are.

    accuracy_161km: the share within that distance; end_to_end_161km: the share of all gold mentions with a point that
    were found exactly and within it; geocoded: the share with a point at all.
    """
    mentions = published.by_article("""
        SELECT m.article_id, m.start_char, m.end_char, e.latitude, e.longitude
        FROM main.mentions AS m LEFT JOIN main.entities AS e USING (entity_id)
        WHERE m.type = 'place' AND m.kind <> 'pronoun'""")
    tally, errors, given, known = Tally(), list[float](), 0, 0
    for document in documents:
        if document.gold.get("places") is None:
            continue
        gold = {span(each): each for each in document.gold["places"]}
        had = {span_of(row): row for row in mentions[document.article_id] if document.covers(row)}
        both = gold.keys() & had.keys()
        tally.add(len(both), len(had), len(gold))
        known += sum(each.get("lat") is not None for each in gold.values())
        for place in both:
            if gold[place].get("lat") is not None:
                given += had[place]["latitude"] is not None
                errors.append(_error_km(gold[place], had[place]))
    near = sum(error <= NEAR_KM for error in errors)
    return {
        "accuracy_161km": share(near, len(errors)),
        "end_to_end_161km": share(near, known),
        "geocoded": share(given, len(errors)),
        "median_error_km": statistics.median(errors) if errors else None,
        **tally.figures("mention_"),
    }


def _error_km(gold: Row, row: Row) -> float:
    if row["latitude"] is None or row["longitude"] is None:
        return FARTHEST_KM
    return min(FARTHEST_KM, kilometres((gold["lat"], gold["lon"]), (row["latitude"], row["longitude"])))
