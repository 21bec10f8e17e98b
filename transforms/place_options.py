"""The places that a printed name may mean, as far as its own words tell: `Zhejiang Province` is no town."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from transforms.gazetteer import Gazetteer, Place, PlaceKind, key
from transforms.gazetteer_known import REGIONS
from transforms.word_sets import words

_KINDS: dict[str, tuple[PlaceKind, ...]] = {
    "province": ("admin1", "admin2"),
    "state": ("admin1",),
    "region": ("admin1", "admin2"),
    "oblast": ("admin1",),
    "krai": ("admin1",),
    "territory": ("admin1", "country"),
    "republic": ("country", "admin1"),
    "governorate": ("admin1",),
    "emirate": ("admin1",),
    "canton": ("admin1", "admin2"),
    "voivodeship": ("admin1",),
    "department": ("admin1", "admin2"),
    "prefecture": ("admin1", "admin2"),
    "county": ("admin2", "admin1"),
    "parish": ("admin2", "admin1"),
    "district": ("admin2", "admin1"),
    "borough": ("admin2", "city"),
    "municipality": ("city", "admin2", "admin1"),
    "city": ("city", "admin2"),
    "town": ("city",),
    "township": ("city", "admin2"),
    "village": ("city",),
    "metro": ("city",),
    "downtown": ("city",),
    "greater": ("city", "admin2"),
    "metropolitan": ("city",),
    "kingdom": ("country",),
}
"""What a place can be that is called so, the likeliest first."""
_KIND_WORD = "|".join(_KINDS)
_KIND_LAST = re.compile(
    rf"^(?P<name>.+?)(?: Special)?(?: (?:Autonomous|Special Administrative))? (?P<kind>{_KIND_WORD})$", re.I
)
_KIND_FIRST = re.compile(rf"^(?:the )?(?P<kind>{_KIND_WORD})(?: of)? (?P<name>.+)$", re.I)
_NATURAL = words(
    """
    river rivers lake lakes mount mountain mountains sea ocean gulf bay strait straits channel desert peninsula valley
    canal creek falls forest park island islands isle isles coast basin plateau plain plains delta cape reef glacier
    volcano hills hill ridge range beach harbor harbour point pass springs woods swamp marsh lagoon archipelago
    """
)
_BUILT = words(
    """
    airport bridge street avenue road highway boulevard lane drive hall stadium university hospital school church
    building tower square station center centre dam house palace mosque temple cathedral museum library hotel mall
    arena court prison jail camp base port terminal tunnel plaza market theater theatre college academy garden gardens
    interstate expressway motorway route
    """
)
_LEAST_PEOPLE_OF_NATURAL = 5_000
_LEAST_PEOPLE_OF_BUILT = 50_000
_NO_TOWNS = frozenset(map(key, REGIONS))


def of_name(name: str, gazetteer: Gazetteer) -> Sequence[Place]:
    """The places that a name may mean, the most people first; none for a river or a bridge that the gazetteer lacks."""
    inner, comma, outer = name.partition(", ")
    if comma:
        wide = [place for place in gazetteer.candidates(outer) if place.kind != "city"]
        return [place for place in of_name(inner, gazetteer) if any(lies_in(place, each) for each in wide)]
    found = gazetteer.candidates(name)
    if is_no_town(name):
        return [place for place in found if place.kind in ("continent", "region")]
    if not found:
        return _of_kind(name, gazetteer)
    if is_natural(name) or _edges(name) & _BUILT:
        least = _LEAST_PEOPLE_OF_NATURAL if is_natural(name) else _LEAST_PEOPLE_OF_BUILT
        return [place for place in found if place.kind != "city" or place.population >= least]
    return found


def is_no_town(name: str) -> bool:
    """Whether it is known as wider than a country or without bounds, or as a building: `East Asia`, `White House`."""
    return key(name) in _NO_TOWNS


def is_natural(name: str) -> bool:
    """Whether a name is by its words one of a river, a lake or a mountain, if of no town: `Lake Placid`."""
    return bool(_edges(name) & _NATURAL)


def _edges(name: str) -> set[str]:
    """The first and the last word of several, in small letters."""
    words_ = name.lower().split()
    return {words_[0], words_[-1]} if len(words_) > 1 else set()


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether one place lies in the other; of two towns, whether they are in one division and near each other."""
    if inner.geonames_id == outer.geonames_id or inner.kind in ("country", "continent"):
        return False
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.kind == "city":
        return inner.kind == "city" and inner.parent_ids == outer.parent_ids and _near(inner, outer)
    return outer.geonames_id in inner.parent_ids


def _of_kind(name: str, gazetteer: Gazetteer) -> Sequence[Place]:
    """Places of the name without the word for their kind, if they are of that kind."""
    for pattern in (_KIND_LAST, _KIND_FIRST):
        if match := pattern.match(name):
            kinds = _KINDS[match["kind"].lower()]
            found = gazetteer.candidates(match["name"])
            for kind in kinds:
                if fitting := [place for place in found if place.kind == kind]:
                    return fitting
    return ()


def _near(one: Place, other: Place) -> bool:
    """Within half a degree, some 50 km."""
    return _gap(one.latitude, other.latitude) < 0.5 and _gap(one.longitude, other.longitude) < 0.6


def _gap(one: float | None, other: float | None) -> float:
    return abs(one - other) if one is not None and other is not None else math.inf
