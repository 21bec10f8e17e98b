import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.bodies_everywhere import is_of_any_country
from transforms.entity_keys import entity_id, key_of
from transforms.name_parents import parent_of
from transforms.namesakes import Sense, told_apart
from transforms.walks_of_life import field_of, is_of_a_state

OWN = entity_id("person", "wang wei")


def new(country: str = "", field: str = "") -> Sense:
    return Sense(country, field, is_new=True, entity_id=None)


def old(country: str = "", field: str = "", entity: str | None = None) -> Sense:
    return Sense(country, field, is_new=False, entity_id=entity)


def apart(*senses: Sense) -> dict[tuple[str, str], str]:
    return told_apart("person", "wang wei", senses, OWN)


def test_what_does_not_clash_is_one() -> None:
    assert set(apart(new("CN"), new(field="office"), new("CN", "office"), new()).values()) == {OWN}


def test_two_countries_are_two_people_in_either_order() -> None:
    for one, other in (("CN", "SG"), ("SG", "CN")):
        ids = apart(new(one, "office"), new(other, "office"))
        assert len(set(ids.values())) == 2


def test_a_footballer_and_a_minister_are_two_people() -> None:
    ids = apart(new(field="office"), new(field="sport"), new())
    assert ids["", "office"] != ids["", "sport"]
    assert ids["", ""] == OWN


def test_what_was_published_keeps_its_id_and_the_newcomer_gets_another() -> None:
    for before, after in (("CN", "SG"), ("SG", "CN")):
        ids = apart(old(before), new(after))
        assert ids[before, ""] == OWN
        assert ids[after, ""] not in (OWN, None)


def test_a_third_article_joins_the_one_that_it_fits() -> None:
    second = entity_id("person", "wang wei", "SG", "")
    ids = apart(old("CN", entity=OWN), old("SG", entity=second), new("SG", "sport"))
    assert ids["SG", "sport"] == second


def test_all_senses_under_one_published_id_stay_there_even_when_new_rules_see_them_clash() -> None:
    assert set(apart(old("CN"), old("SG")).values()) == {OWN}


sense = st.builds(
    Sense,
    country=st.sampled_from(["", "CN", "SG", "NZ"]),
    field=st.sampled_from(["", "sport", "office"]),
    is_new=st.just(True),
    entity_id=st.none(),
)


@given(st.lists(sense, unique_by=lambda s: (s.country, s.field)))
def test_no_one_has_two_countries_or_two_walks_of_life(senses: list[Sense]) -> None:
    ids = apart(*senses)
    for entity in set(ids.values()):
        told = [facets for facets, who in ids.items() if who == entity]
        assert len({country for country, _ in told if country}) <= 1
        assert len({field for _, field in told if field}) <= 1


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Kim Jong-un", "Kim Jong Un"),
        ("person", "José Álvarez", "Jose Alvarez"),
        ("organization", "the Halvari Group", "Halvari Group Inc."),
        ("organization", "Brandt & Sons", "Brandt and Sons Ltd"),
        ("organization", "Communist Party of China (CPC) Hefei Municipal Committee", "CPC Hefei Municipal Committee"),
        ("organization", "Nordic Water Council (NWC)", "Nordic Water Council"),
        ("organization", "U.N.", "UN"),
        ("work", "The Salt Ledger", "Salt Ledger"),
    ],
)
def test_two_spellings_of_one_name_have_one_key(kind: str, one: str, other: str) -> None:
    assert key_of(kind, one) == key_of(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "John Reed", "John Reed Jr."),
        ("person", "Wang Wei", "Wang Wen"),
        ("organization", "Ministry of Finance", "Finance Ministry of Oman"),
        ("organization", "Hefei Committee", "CPC Hefei Committee"),
    ],
)
def test_two_names_have_two_keys(kind: str, one: str, other: str) -> None:
    assert key_of(kind, one) != key_of(kind, other)


def test_a_name_of_signs_alone_has_a_key() -> None:
    assert key_of("work", "!!!") == "!!!"


@pytest.mark.parametrize("name", ["Finance Ministry", "Ministry of Foreign Affairs", "Supreme Court", "City Council"])
def test_a_body_that_every_country_has_names_no_single_one(name: str) -> None:
    assert is_of_any_country(key_of("organization", name))


@pytest.mark.parametrize("name", ["Halvari", "Bank of Oman", "Anhui Provincial Committee", "Brandt Foundation"])
def test_a_body_with_a_name_of_its_own_is_one(name: str) -> None:
    assert not is_of_any_country(key_of("organization", name))


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("Communist Party of China (CPC) Hefei Municipal Committee", "Communist Party of China"),
        ("Information Office of the CPC Anhui Provincial Committee", "CPC Anhui Provincial Committee"),
        ("CPC Anhui Provincial Committee", "CPC"),
        ("AU Commission", "AU"),
        ("UK Treasury", None),
        ("Ministry of Finance", None),
        ("University of Bergen", None),
        ("Department of Agriculture and Rural Affairs of Anhui Province", None),
    ],
)
def test_a_body_says_what_it_belongs_to(name: str, parent: str | None) -> None:
    assert parent_of(name, frozenset({"AU"})) == parent


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("deputy secretary-general", "office"),
        ("minister of transport", "office"),
        ("goalkeeper", "sport"),
        ("lead singer", "arts"),
        ("captain", None),
        ("president", None),
        ("beekeeper", None),
    ],
)
def test_a_title_tells_a_walk_of_life_or_none(title: str, field: str | None) -> None:
    assert field_of(title) == field


def test_an_office_of_a_state_is_told_from_one_of_a_firm() -> None:
    assert is_of_a_state("Foreign Minister")
    assert not is_of_a_state("general manager")
