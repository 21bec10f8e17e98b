"""Bylines give the people who wrote a text, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import bylines


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("BY JANE ROE", ("JANE ROE",)),
        ("by A. B. Roe and Kim Doe", ("A. B. Roe", "Kim Doe")),
        ("By Jane Roe, John Doe and Ann Poe", ("Jane Roe", "John Doe", "Ann Poe")),
        ("By Jane Roe,John A. Doe", ("Jane Roe", "John A. Doe")),
        ("ByJane Roe", ("Jane Roe",)),
        ("Written by: James Roe Jr.", ("James Roe Jr.",)),
        ("Author: Jane Roe, Senior Editor", ("Jane Roe",)),
        ("By Jane Q. Roe, Harbour Staff Writer", ("Jane Q. Roe",)),
        ("By Jane RoeCity Columnist", ("Jane Roe",)),
        ("By Dr. Jane Roe MS, RDN", ("Jane Roe",)),
        ("By Jane Roe | jroe@example.com | Harbour Gazette", ("Jane Roe",)),
        ("By Jane Roe, @janeroe, USA TODAY", ("Jane Roe",)),
        ("By Jane Roe Globe Correspondent,Updated March 9, 2021, 5:49 p.m.", ("Jane Roe",)),
        ("at1:39 pm | By Jane Roe", ("Jane Roe",)),
        ("By Wei Lan and 李明", ("Wei Lan", "李明")),
        ("By Wei Lan (魏兰)", ("Wei Lan",)),
        ("Von Jana Roth", ("Jana Roth",)),
        ("Por Juana Ruiz", ("Juana Ruiz",)),
        ("Par Jeanne Roux", ("Jeanne Roux",)),
        ("John Doe as told to Jane Roe", ("Jane Roe",)),
        ("By AP", ("AP",)),
        ("By The Washington Post", ("The Washington Post",)),
        ("By Harbour Sentinel Editorial Board", ("Harbour Sentinel Editorial Board",)),
    ],
)
def test_a_signed_line_names_its_authors(line: str, authors: tuple[str, ...]) -> None:
    found = bylines.read(line, near_top=False)
    assert found is not None
    assert found.authors == authors
    assert not found.bare
    assert line[found.start : found.end] == line


@pytest.mark.parametrize(
    ("line", "authors", "place", "source"),
    [
        ("By Jane Roe, Reuters", ("Jane Roe",), None, "Reuters"),
        ("By Jane Roe for The Guardian", ("Jane Roe",), None, "The Guardian"),
        ("By Jane Roe and John Doe in New York", ("Jane Roe", "John Doe"), "New York", None),
        ("From Jane Roe in Leeds", ("Jane Roe",), "Leeds", None),
        ("Jane Roe, Associated Press", ("Jane Roe",), None, "Associated Press"),
        ("Jane Roe, staff writer", ("Jane Roe",), None, None),
        ("Jane Roe - Contributing Writer", ("Jane Roe",), None, None),
    ],
)
def test_place_and_source_of_a_byline(
    line: str, authors: tuple[str, ...], place: str | None, source: str | None
) -> None:
    found = bylines.read(line, near_top=False)
    assert found is not None
    assert (found.authors, found.place, found.source) == (authors, place, source)


def test_the_date_on_a_byline_is_kept() -> None:
    line = "  Jane Roe | March 9, 2021"
    found = bylines.read(line, near_top=True)
    assert found is not None
    assert found.date is not None
    assert line[found.date.start : found.date.end] == "March 9, 2021"
    assert not found.bare


@pytest.mark.parametrize(
    ("line", "given_name"), [("Jane Roe", True), ("Zsófi Vask", False), ("Jane Roe and Ann Poe", True)]
)
def test_a_bare_name_counts_only_near_the_top_and_says_so(line: str, given_name: bool) -> None:
    found = bylines.read(line, near_top=True)
    assert found is not None
    assert found.bare
    assert found.given_name is given_name
    assert bylines.read(line, near_top=False) is None


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe is a reporter for the Harbour Gazette",
        "By Friday the town had had enough",
        "By the end of the day",
        "By design",
        "Jane Roe, 45, of Leeds",
        "Privacy Policy",
        "Latest News",
        "Harbour Locks for 2021",
        "Joint Chiefs of Staff",
        "Edited by Jane Roe",
        "Jane Roe/AP",
        "— Jane Roe (@janeroe) March 9, 2021",
        "Severn Echo, Tuesday 9 March",
        "The harbour opened after years of delay",
        "",
    ],
)
def test_what_is_no_byline_is_not_read_as_one(line: str) -> None:
    found = bylines.read(line, near_top=True)
    assert found is None or found.bare


def test_a_single_word_behind_by_is_left_to_the_caller() -> None:
    found = bylines.read("By Virgil", near_top=True)
    assert found is not None
    assert (found.authors, found.bare) == (("Virgil",), True)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="By JaneRoe,and|in.-@1\n", max_size=80))
def test_offsets_are_of_the_line_given(text: str) -> None:
    found = bylines.read(text, near_top=True)
    if found is not None:
        assert text[found.start : found.end] == text.strip()
        assert all(author for author in found.authors)


NAMES = st.sampled_from(["Jane Roe", "John A. Doe", "Ann-Marie Poe", "Kim O'Leary", "Ludwig van der Moss", "Wei Lan"])


@settings(max_examples=40, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=4, unique=True))
def test_a_list_of_authors_comes_back_in_order(names: list[str]) -> None:
    line = "By " + (", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0])
    found = bylines.read(line, near_top=False)
    assert found is not None
    assert found.authors == tuple(names)
