"""Which place a name means: by what is printed, by the rest of the article, by the source, by people; or none."""

from __future__ import annotations

import re

import pytest

from flows.gazetteer import gazetteer
from transforms import places
from transforms.demonyms import country_of_people
from transforms.gazetteer import Gazetteer
from transforms.long_names import country_in
from transforms.names import Mention, Type
from transforms.place_evidence import Source, home
from transforms.places import Resolved


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


def resolved(marked: str, known: Gazetteer, source: Source | None = None) -> dict[str, Resolved]:
    """Places stand in [brackets], peoples in <angles>, bodies in {braces}."""
    mentions, text = [], ""
    kinds: dict[str, Type] = {"[": "place", "<": "group", "{": "organization"}
    for piece in re.split(r"([\[<{][^\]>}]+[\]>}])", marked):
        if piece[:1] in kinds:
            name = piece[1:-1]
            mentions.append(Mention(len(text), len(text) + len(name), kinds[piece[0]], "name", name, "test", 1.0))
            piece = name
        text += piece
    return places.resolve(text, mentions, known, source or Source())


def where(found: dict[str, Resolved], name: str) -> str | None:
    return found[name].place.country


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("A fire in [Paris], [Texas], was put out.", "Paris", "US", "Texas"),
        ("[LONDON], Ky. (AP) -- A man was held.", "LONDON", "US", "Kentucky"),
        ("The mayor of [Cambridge] (Ontario) resigned.", "Cambridge", "CA", "Ontario"),
        ("He was born in [Birmingham] in [Alabama].", "Birmingham", "US", "Alabama"),
        ("Talks opened in [Tripoli], in northern [Lebanon].", "Tripoli", "LB", None),
        ("[Nigeria]'s southern city of [Benin City] flooded.", "Benin City", "NG", "Edo"),
        ("Protests in [Valencia], capital of [Carabobo], went on.", "Valencia", "VE", "Carabobo"),
    ],
)
def test_what_the_text_prints_decides(known: Gazetteer, text: str, name: str, country: str, admin1: str | None) -> None:
    found = resolved(text, known)
    assert found[name].place.country == country
    assert admin1 is None or found[name].place.admin1 == admin1
    assert found[name].method == "printed_within"


@pytest.mark.parametrize(
    "text",
    [
        "[Wuzhen], which belongs to the city of [Tongxiang], lit its lanterns.",
        "[Wuzhen] is a water town in [Tongxiang].",
        "[Wuzhen] is part of [Tongxiang].",
    ],
)
def test_what_is_said_to_lie_in_a_town_lies_there(known: Gazetteer, text: str) -> None:
    assert resolved(text, known)["Wuzhen"].parents[0].name == "Tongxiang"


def test_each_place_has_its_chain_and_a_printed_town_comes_first(known: Gazetteer) -> None:
    text = "A forum opened in [Wuzhen], [Tongxiang] city, east [China]'s [Zhejiang Province], on Monday."
    found = resolved(text, known)
    assert [place.name for place in found["Wuzhen"].parents] == ["Tongxiang", "Jiaxing", "Zhejiang", "China"]
    assert [place.name for place in found["Zhejiang Province"].parents] == ["China"]
    assert found["Zhejiang Province"].precision == "admin1"
    assert found["China"].parents == ()


def test_a_town_listed_next_to_another_does_not_lie_in_it(known: Gazetteer) -> None:
    found = resolved("Floods hit [Dallas], [Fort Worth], [Texas], at night.", known)
    assert [place.name for place in found["Dallas"].parents] == ["Dallas County", "Texas", "United States"]


def test_the_other_places_of_an_article_draw_a_name(known: Gazetteer) -> None:
    text = "Trains from [Cordoba] to [Rosario], [Mendoza] and [Buenos Aires] stood still."
    assert where(resolved(text, known), "Cordoba") == "AR"
    text = "Trains from [Cordoba] to [Seville], [Granada] and [Madrid] stood still."
    assert where(resolved(text, known), "Cordoba") == "ES"


def test_peoples_and_bodies_draw_a_name(known: Gazetteer) -> None:
    assert where(resolved("<Syrian> forces left [Tripoli].", known), "Tripoli") == "LY"
    assert (
        where(
            resolved("<Lebanese> soldiers left [Tripoli], {Lebanese Army} and {Lebanese Red Cross} said.", known),
            "Tripoli",
        )
        == "LB"
    )
    text = "Deputies of the {Georgia State Patrol} stopped a car near [Athens]; {Atlanta Police} helped."
    assert resolved(text, known, Source("US"))["Athens"].place.admin1 == "Georgia"


def test_the_source_draws_a_name(known: Gazetteer) -> None:
    text = "The council of [Perth] will meet on Tuesday."
    assert where(resolved(text, known), "Perth") == "AU"
    local = Source(None, ("www.examplepost.co.uk", "Dundee Example"))
    assert where(resolved("Roads from [Perth] to [Dundee] and [Stirling] are shut.", known, local), "Perth") == "GB"


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("The Amarillo Example News", "Amarillo"),
        ("www.amarillonews.com", "Amarillo"),
        ("fortworthtimes.com", "Fort Worth"),
    ],
)
def test_a_paper_tells_its_town(known: Gazetteer, name: str, town: str) -> None:
    assert town in {place.name for place in home(name, known)}


def test_well_known_places_win_unless_the_text_says_otherwise(known: Gazetteer) -> None:
    found = resolved("She flew from [London] to [Paris].", known)
    assert [found[name].place.country for name in ("London", "Paris")] == ["GB", "FR"]


def test_a_list_names_places_of_one_kind(known: Gazetteer) -> None:
    found = resolved("Voters in [New York], [Washington] and [Oregon] chose.", known)
    assert [found[name].place.kind for name in found] == ["admin1"] * 3
    found = resolved("Envoys of [Jordan], [Lebanon] and [Georgia] met.", known)
    assert [found[name].place.kind for name in found] == ["country"] * 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trade in [East Asia] grew.", "East Asia"),
        ("Peace in the [Middle East] is far.", "Middle East"),
        ("The [Danube River] rose.", "Danube River"),
        ("He stood at the [White House].", "White House"),
        ("They met in [Xqzville].", "Xqzville"),
        ("<Kenyan> police in [Nairobi] and [Mombasa] looked for a man from [Eldora].", "Eldora"),
    ],
)
def test_what_fits_no_place_is_left_out(known: Gazetteer, text: str, name: str) -> None:
    assert name not in resolved(text, known)


def test_parts_of_a_place_lie_in_it(known: Gazetteer) -> None:
    found = resolved("Shops in [North London] opened; in [Eastern Ukraine] they did not.", known)
    assert (found["North London"].precision, found["North London"].place.admin1) == ("city", "England")
    assert [place.name for place in found["North London"].parents][::2] == ["London", "England"]
    east = found["Eastern Ukraine"]
    assert (east.place.country, east.place.latitude, east.precision, east.method) == ("UA", None, "country", "part_of")


def test_two_letters_behind_a_comma_are_a_code_only_in_capitals(known: Gazetteer) -> None:
    assert where(resolved("Roads from [Alexandria], La Marsa and [Cairo] were shut.", known), "Alexandria") == "EG"
    assert where(resolved("Roads from [Alexandria], LA, were shut.", known), "Alexandria") == "US"


def test_a_continent_has_its_own_precision(known: Gazetteer) -> None:
    assert resolved("Snow fell all over [Europe].", known)["Europe"].precision == "continent"


def test_a_village_that_no_gazetteer_has_lies_in_what_is_printed(known: Gazetteer) -> None:
    found = resolved("A barn burned in [Xqzville], [Missouri], on Friday.", known)["Xqzville"]
    assert (found.place.geonames_id, found.place.country, found.place.admin1) == (None, "US", "Missouri")
    assert found.precision == "admin1"
    assert [place.name for place in found.parents] == ["Missouri", "United States"]


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ("Chinese", "CN"), ("Syrians", "SY"), ("Frenchmen", "FR"), ("New Zealander", "NZ"), ("Filipinos", "PH"),
        ("Swiss", "CH"), ("Dutch", "NL"), ("European", None), ("Catholic", None),
    ],
)  # fmt: skip
def test_a_people_tells_its_country(people: str, code: str | None) -> None:
    assert country_of_people(people) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Zhejiang Provincial People's Government", "CN"),
        ("CPC Tongxiang Municipal Committee", "CN"),
        ("Chinese Foreign Ministry", "CN"),
        ("University of Michigan", "US"),
        ("Bank of England", "GB"),
        ("New York Police Department", "US"),
        ("Foreign Ministry", None),
        ("Red Cross Hospital", None),
        ("U.S.-China Business Council", None),
        ("German and French Chamber of Commerce", None),
    ],
)
def test_a_long_name_tells_its_country_or_none(known: Gazetteer, name: str, code: str | None) -> None:
    assert country_in(name, known) == code
