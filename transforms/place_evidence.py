"""What an article tells of its whereabouts without naming a place: peoples, bodies, and who prints it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from transforms.demonyms import country_of_people
from transforms.gazetteer import Gazetteer, Place, division
from transforms.gazetteer_known import OUTLET_WORDS
from transforms.long_names import parts, told_by
from transforms.names import Mention
from transforms.outlets import domain_of

_PEOPLE_MASS = 0.5
_BODY_MASS = 0.5
_COUNTRY_MASS = 1.5
_HOME_MASS = 1.5
_FEW = 3
_SHORTEST_TOWN = 4
_DOMAIN_END = re.compile(r"(?:\.(?:com?|org|net|gov|edu|ac|info))?\.[a-z]{2,6}$")
# Two letters that say nothing of a country: "bbc.co", "kwwl.tv"
_GENERIC = frozenset({"CO", "TV", "ME", "IO", "AI", "FM", "CC", "WS", "TO", "LY", "LA", "GG", "AM", "PW", "EU"})


class Source(NamedTuple):
    """Who prints: the country (ISO 3166-1 alpha-2) if known, and the names and domains, which may hold a place's."""

    country: str | None = None
    names: tuple[str, ...] = ()


@dataclass
class Evidence:
    """How much speaks for a country, by code, and for a first division, by GeoNames id. A place named is 1."""

    countries: Counter[str | None] = field(default_factory=Counter)
    divisions: Counter[int] = field(default_factory=Counter)

    def add(self, country: str | None, of_division: int, mass: float) -> None:
        """More of it; a division of 0 is none."""
        self.countries[country] += mass  # type: ignore[assignment]
        if of_division:
            self.divisions[of_division] += mass  # type: ignore[assignment]


def gathered(mentions: Iterable[Mention], source: Source, gazetteer: Gazetteer) -> Evidence:
    """What peoples and bodies tell, each once, and the source."""
    found = Evidence()
    names = ((mention.full_name, mention.type) for mention in mentions if mention.type in ("group", "organization"))
    for name, kind in dict.fromkeys(names):  # in their order: sums of floats hang on it
        if kind == "group" and (code := country_of_people(name)):
            found.add(code, 0, _PEOPLE_MASS)
        elif kind == "organization":
            for code, of_division in told_by(name, gazetteer):
                found.add(code, of_division, _BODY_MASS)
    country = source.country or next(filter(None, map(_country_of_domain, source.names)), None)
    if country:
        found.add(country, 0, _COUNTRY_MASS)
    for place in dict.fromkeys(place for name in source.names for place in home(name, gazetteer)):
        if country in (None, place.country):
            found.add(place.country, division(place), _HOME_MASS)
    return found


@lru_cache(maxsize=4096)
def home(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The towns that a paper's name or domain may hold: `The Paris News`, `fortworthpost.com`; at most a few."""
    domain = domain_of(name)
    options = _in_domain(domain, gazetteer) if domain else [part.options for part in parts(name, gazetteer)]
    return tuple(place for found in options for place in found if len(found) <= _FEW and place.kind != "country")


def _in_domain(domain: str, gazetteer: Gazetteer) -> list[Sequence[Place]]:
    """`amarillo` of `amarillo.com`, `moberly` of `moberlymonitor.com`, `fort worth` of `fortworthpost.com`."""
    label = _DOMAIN_END.sub("", domain.removeprefix("www.")).rpartition(".")[2].replace("-", "")
    for end in range(len(label), _SHORTEST_TOWN - 1, -1):
        if end < len(label) and label[end:] not in OUTLET_WORDS:
            continue
        town = label[:end].removeprefix("the")
        splits = (town, *(f"{town[:at]} {town[at:]}" for at in range(2, len(town) - 2)))
        if found := next(filter(None, map(gazetteer.candidates, splits)), None):
            return [found]
    return []


def _country_of_domain(name: str) -> str | None:
    """`CA` of `example.ca`, `GB` of `example.co.uk`."""
    end = (domain_of(name) or "").rpartition(".")[2].upper()
    return {"UK": "GB"}.get(end, end) if len(end) == 2 and end not in _GENERIC else None
