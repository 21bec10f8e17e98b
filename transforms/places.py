"""Which place of the gazetteer each place name of an article means.

In this order of trust: what the text prints (`Paris, Texas`), which countries and divisions the other names, the
peoples, the bodies and the source tell, and how many people live there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from transforms import place_containment, place_evidence, place_options, place_weights
from transforms.gazetteer import Gazetteer, Place
from transforms.names import Mention
from transforms.place_containment import Printed
from transforms.place_evidence import Source
from transforms.place_weights import Choice

Method = Literal["printed_within", "part_of", "listed", "only_place", "context", "population"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The place that a name means; `parents` are what it lies in, the nearest first, with printed ones among them.

    `precision` tells whose point the place has: its own, or that of a division or country that it lies in.
    """

    place: Place
    parents: tuple[Place, ...]
    precision: str
    method: Method
    confidence: float


CONFIDENCE: dict[Method, float] = {
    "printed_within": 0.95, "part_of": 0.8, "listed": 0.9, "only_place": 0.9, "context": 0.85, "population": 0.6,
}  # fmt: skip
_NO_SOURCE = Source()
_DATELINE_MASS = 2.0
"""A dateline tells of the whereabouts of an article as two other names do."""
_SUPPORT = 0.05
"""The share of an article that has to lie in a place's country or division, or it does not count as context."""
_LEAST_PEOPLE: dict[Method, int] = {
    "printed_within": 0, "part_of": 0, "listed": 0, "only_place": 15_000, "context": 0, "population": 100_000,
}  # fmt: skip
"""A town of fewer is left out, when nothing else in the article speaks for its country."""


def resolve(
    text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, source: Source = _NO_SOURCE
) -> dict[str, Resolved]:
    """The places of an article by `full_name` of its place mentions; a name that fits none is left out.

    `mentions`: all of the article, in order. One name means one place in an article.
    """
    places = [mention for mention in mentions if mention.type == "place"]
    if not places:
        return {}
    options = {name: place_options.of_name(name, gazetteer) for name in dict.fromkeys(m.full_name for m in places)}
    printed = place_containment.find(text, places, options, gazetteer)
    datelines = {mention.full_name for mention in places if mention.method == "dateline"}
    held = {name: printed.options.get(name, found) for name, found in options.items() if name not in printed.elsewhere}
    choices = {
        name: Choice.of(found, _DATELINE_MASS if name in datelines else 1.0) for name, found in held.items() if found
    }
    place_weights.weigh(list(choices.values()), place_evidence.gathered(mentions, source, gazetteer))
    resolved = {name: _resolved(name, choice, printed, gazetteer) for name, choice in choices.items()}
    resolved |= {name: _unlisted(name, outer, gazetteer) for name, outer in printed.elsewhere.items()}
    return {name: found for name, found in resolved.items() if found}


def _resolved(name: str, choice: Choice, printed: Printed, gazetteer: Gazetteer) -> Resolved | None:
    number = choice.best()
    place, support = choice.options[number], choice.support[number]
    method = _method(name, choice, support, printed)
    if place.kind == "city" and support <= _SUPPORT and place.population < _LEAST_PEOPLE[method]:
        return None
    parents = _parents(place, printed.parents.get((name, place)), gazetteer)
    return Resolved(place, parents, place.kind, method, CONFIDENCE[method])


def _method(name: str, choice: Choice, support: float, printed: Printed) -> Method:
    if name in printed.options:
        return "listed" if name in printed.listed else "printed_within"
    if len(choice.options) == 1:
        return "only_place"
    return "context" if support > _SUPPORT else "population"


def _parents(place: Place, outer: Place | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """What it lies in, the nearest first; a town that the text names as what it lies in comes before the divisions."""
    found = [parent for number in place.parent_ids if (parent := gazetteer.place(number))]
    return (outer, *found) if outer and outer not in found else tuple(found)


def _unlisted(name: str, outer: Place, gazetteer: Gazetteer) -> Resolved:
    """A small town or a part has the point of the town or division that it is told to lie in, but not of a country."""
    point = (None, None) if outer.kind in ("country", "continent") else (outer.latitude, outer.longitude)
    parent_ids = (*([outer.geonames_id] if outer.geonames_id else ()), *outer.parent_ids)
    place = Place(None, name, "region", outer.country, outer.admin1, *point, 0, parent_ids)
    return Resolved(place, (outer, *_parents(outer, None, gazetteer)), outer.kind, "part_of", CONFIDENCE["part_of"])
