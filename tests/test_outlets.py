"""Printed names of sources lead to one outlet each; what is not known stays unknown."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import outlets


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Xinhua", "Xinhua"),
        ("Xinhua News Agency", "Xinhua"),
        ("XINHUA", "Xinhua"),
        ("Agence France-Presse", "AFP"),
        ("The Associated Press", "AP"),
        ("People's Daily Online", "People's Daily Online"),
        ("en.people.cn", "People's Daily Online"),
        ("www.nytimes.com", "The New York Times"),
        ("https://edition.cnn.com/2021/03/09/world", "CNN"),
        ("news.sky.com", "Sky News"),
        ("business-standard", "Business Standard"),
        ("PRNewswire", "PR Newswire"),
    ],
)
def test_printed_forms_of_one_outlet_are_one(printed: str, name: str) -> None:
    found = outlets.resolve(printed)
    assert found is not None
    assert found.name == name
    assert outlets.source_id(printed) == outlets.source_id(name)


def test_an_unknown_name_is_an_outlet_of_which_only_the_name_is_known() -> None:
    assert outlets.resolve("Severn Valley Gazette") is None
    assert outlets.outlet("Severn  Valley Gazette") == outlets.Outlet(name="Severn Valley Gazette")
    assert outlets.outlet("www.severn-gazette.example") == outlets.Outlet(
        name="severn-gazette.example", domain="severn-gazette.example"
    )


def test_an_agency_is_told_from_a_newspaper() -> None:
    assert outlets.resolve_agency("Kyodo") is not None
    assert outlets.resolve_agency("The Guardian") is None


def test_the_registry_is_large_and_its_facts_are_well_formed() -> None:
    known = outlets.known()
    assert len(known) > 250
    for one in known:
        assert one.kind is not None
        assert one.country is None or (len(one.country) == 2 and one.country.isupper()), one
        assert one.language is None or (len(one.language) == 2 and one.language.islower()), one
        assert one.domain is None or outlets.domain_of(one.domain) == one.domain, one
        assert one.time_zone is None or ZoneInfo(one.time_zone), one


def test_no_two_outlets_claim_one_name() -> None:
    owner: dict[str, str] = {}
    for one in outlets.known():
        for printed in {outlets.normalised(form) for form in (one.name, one.domain or one.name, *one.aliases)}:
            assert owner.setdefault(printed, one.name) == one.name, printed


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(outlets.known()))
def test_every_outlet_is_found_by_each_of_its_own_forms(one: outlets.Outlet) -> None:
    for printed in (one.name, one.name.upper(), f"The {one.name}", one.domain or one.name, *one.aliases):
        assert outlets.resolve(printed) == one, printed


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40))
def test_any_text_gets_an_outlet_and_a_stable_key(printed: str) -> None:
    assert outlets.source_id(printed) == outlets.source_id(printed.upper().lower() if printed.isascii() else printed)
    assert isinstance(outlets.outlet(printed).name, str)
