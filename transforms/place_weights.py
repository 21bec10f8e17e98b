"""Weighs what each name of an article may mean: how well known a place is, and how well it fits the other names."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transforms.gazetteer import Place, division
from transforms.place_evidence import Evidence

_MOST_OPTIONS = 40
_ROUNDS = 2
# In powers of ten of people.
_COUNTRY_BONUS = 3.0
_CAPITAL_BONUS = 2.0
_COUNTY_SHARE = 0.5
_ADMIN2_MALUS = 1.0
_STATE_OF_TOWN_MALUS = 1.5
_CONTINENT = 12.0
_REGION = 6.0
_COUNTRY_DRAWS = 4.0
_DIVISION_DRAWS = 3.0
_LARGE_SHARE = 0.15
_COUNTRY_DOUBT = 0.5
_DIVISION_DOUBT = 1.5
"""Names that might have been: one people alone does not make an article one of its country."""


@dataclass
class Choice:
    """What one name may mean. `support`: how much of the rest of the article lies in the same country and division."""

    options: Sequence[Place]
    base: list[float]
    shares: list[float]
    support: list[float] = field(default_factory=list)
    mass: float = 1.0

    @classmethod
    def of(cls, options: Sequence[Place], mass: float = 1.0) -> Choice:
        """Of the places of a name, by how well known they are. `mass`: how much the name tells of the article."""
        held = options[:_MOST_OPTIONS]
        base = [_known(place, held) for place in held]
        return cls(held, base, _shares(base), [0.0] * len(held), mass)

    def best(self) -> int:
        """The number of the option that fits best."""
        return max(range(len(self.options)), key=self.shares.__getitem__)


def weigh(choices: Sequence[Choice], evidence: Evidence) -> None:
    """Lets the countries and divisions that many names share draw the others, name by name, in place."""
    for _ in range(_ROUNDS):
        countries: defaultdict[str | None, float] = defaultdict(float, evidence.countries)
        divisions: defaultdict[int, float] = defaultdict(float, evidence.divisions)
        for choice in choices:
            for place, share in zip(choice.options, choice.shares, strict=True):
                countries[place.country] += choice.mass * share
                divisions[division(place)] += choice.mass * share
        divisions[0] = 0.0
        totals = sum(countries.values()) + _COUNTRY_DOUBT, sum(divisions.values()) + _DIVISION_DOUBT
        for choice in choices:
            _draw(choice, countries, divisions, totals)


def _draw(
    choice: Choice, countries: Mapping[str | None, float], divisions: Mapping[int, float], totals: tuple[float, float]
) -> None:
    own_countries: defaultdict[str | None, float] = defaultdict(float)
    own_divisions: defaultdict[int, float] = defaultdict(float)
    for place, share in zip(choice.options, choice.shares, strict=True):
        own_countries[place.country] += choice.mass * share
        own_divisions[division(place)] += choice.mass * share
    own_divisions[0] = 0.0
    rest_of_countries = totals[0] - choice.mass
    rest_of_divisions = totals[1] - sum(own_divisions.values())
    scores = list(choice.base)
    for number, place in enumerate(choice.options):
        code, where = place.country, division(place)
        in_country = (countries[code] - own_countries[code]) / rest_of_countries if code else 0.0
        in_division = (divisions[where] - own_divisions[where]) / rest_of_divisions if where else 0.0
        choice.support[number] = in_country + in_division
        scores[number] += _COUNTRY_DRAWS * in_country + _DIVISION_DRAWS * in_division
    choice.shares = _shares(scores)


def _known(place: Place, others: Sequence[Place]) -> float:
    """How well known a place is. `New York` is the town, which has much of its state; a U.S. county is rarely meant."""
    if place.kind == "continent":
        return _CONTINENT
    if place.kind == "region":
        return _REGION
    score = math.log10(place.population + 10)
    if place.kind == "country":
        return score + _COUNTRY_BONUS
    if place.kind == "admin2":
        return _COUNTY_SHARE * score if place.country == "US" else score - _ADMIN2_MALUS
    if place.kind == "admin1":
        large = _LARGE_SHARE * place.population
        in_town = any(o.kind == "city" and o.population > large and division(o) == place.geonames_id for o in others)
        return score - _STATE_OF_TOWN_MALUS if in_town else score
    return score + _CAPITAL_BONUS if place.is_capital else score


def _shares(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    weights = [10 ** (score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
