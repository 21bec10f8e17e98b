"""The offline gazetteer: what names lead to, where places lie, and that both ways of making keys agree."""

from __future__ import annotations

import pyarrow as pa
import pytest

from flows.gazetteer import LocalisGazetteer, gazetteer
from flows.gazetteer_files import keys_of
from transforms.countries_known import COUNTRIES
from transforms.gazetteer import Gazetteer, Place, key
from transforms.towns_known import TOWNS


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return gazetteer()


def first(places: Gazetteer, name: str, kind: str) -> Place:
    return next(place for place in places.candidates(name) if place.kind == kind)


def chain(places: Gazetteer, place: Place) -> list[str]:
    return [found.name for number in place.parent_ids if (found := places.place(number))]


def test_a_town_has_its_id_its_point_and_what_it_lies_in(places: Gazetteer) -> None:
    town = first(places, "Wuzhen", "city")
    assert (town.geonames_id, town.country, town.admin1) == (1790848, "CN", "Zhejiang")
    assert (town.latitude, town.longitude) == pytest.approx((30.745, 120.485), abs=0.01)
    assert chain(places, town) == ["Jiaxing", "Zhejiang", "China"]


@pytest.mark.parametrize(
    ("name", "kind", "country", "meant"),
    [
        ("St. Louis", "city", "US", "St. Louis"),
        ("saint-louis", "city", "US", "St. Louis"),
        ("Sao Paulo", "city", "BR", "São Paulo"),
        ("LODZ", "city", "PL", "Łódź"),
        ("The Hague", "city", "NL", "The Hague"),
        ("Bombay", "city", "IN", "Mumbai"),
        ("Raqqa", "city", "SY", "Ar Raqqah"),
        ("Southend", "city", "GB", "Southend-on-Sea"),
        ("Calif.", "admin1", "US", "California"),
        ("Zhejiang", "admin1", "CN", "Zhejiang"),
        ("Bavaria", "admin1", "DE", "Bayern"),
        ("Lamar County", "admin2", "US", "Lamar County"),
        ("U.K.", "country", "GB", "United Kingdom"),
        ("DPRK", "country", "KP", "North Korea"),
        ("Ivory Coast", "country", "CI", "Ivory Coast"),
        ("Kosovo", "country", "XK", "Kosovo"),
    ],
)
def test_printed_forms_lead_to_one_place(places: Gazetteer, name: str, kind: str, country: str, meant: str) -> None:
    assert meant in [place.name for place in places.candidates(name) if (place.kind, place.country) == (kind, country)]


def test_candidates_are_all_of_a_name_the_most_people_first(places: Gazetteer) -> None:
    found = places.candidates("Springfield")
    assert len({place.admin1 for place in found}) > 10
    assert [place.population for place in found] == sorted((place.population for place in found), reverse=True)


def test_what_is_no_name_of_a_place_has_no_candidates(places: Gazetteer) -> None:
    assert not places.candidates("Quarterly Earnings")
    assert not places.candidates("")
    assert not places.candidates("…")


def test_every_country_is_found_by_its_code_and_its_names(places: Gazetteer) -> None:
    for known in COUNTRIES:
        place = places.country(known.code)
        assert place is not None, known
        assert all(place in places.candidates(name) for name in (known.name, *known.other_names)), known
    assert places.country("ZZ") is None


def test_divisions_lie_where_their_towns_lie(places: Gazetteer) -> None:
    """Also across the 180th meridian."""
    brittany, fiji = first(places, "Brittany", "admin1"), first(places, "Northern", "admin1")
    assert (brittany.latitude, brittany.longitude) == pytest.approx((48.2, -3.0), abs=0.6)
    assert fiji.longitude is not None
    east = [place for place in places.candidates("Chukotka") if place.kind == "admin1"]
    assert [place.longitude for place in east] == [172]


def test_every_town_of_the_list_is_known_to_the_gazetteer(places: Gazetteer) -> None:
    missing = [
        town for town in TOWNS if not any(p.country == town.country for n in town.names for p in places.candidates(n))
    ]
    assert not missing


@pytest.mark.parametrize(
    "name",
    [
        "St. Louis",
        "N'Djamena",
        "Xi’an",
        "Łódź",
        "Tromsø",
        "São Tomé",
        "Port-au-Prince",
        "The Valley",
        "İzmir",
        "Беларусь",
    ],
)
def test_a_column_of_names_has_the_keys_of_its_names(name: str) -> None:
    assert keys_of(pa.array([name])).to_pylist() == [key(name)]


def test_it_is_read_once_a_process_and_tells_when_it_is_empty() -> None:
    assert gazetteer() is gazetteer()
    assert isinstance(gazetteer(), LocalisGazetteer)
