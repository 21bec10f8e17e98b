"""How names are printed later, in the orders and shapes of many languages."""

import pytest

from tests.test_mentions import mentions, told


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Xi Yuan", "Xi"),
        ("Ouyang Meilin", "Ouyang"),
        ("Kim Jong Sun", "Kim"),
        ("Lee Jae-sung", "Lee"),
        ("Nguyen Thi Kim Ngan", "Ngan"),
        ("Orbán Lajos", "Orbán"),
        ("Szabó-Nagy Katalin", "Szabó-Nagy"),
        ("Abdel Karim al-Tisi", "al-Tisi"),
        ("Abdel Karim al-Tisi", "Tisi"),
        ("Omar bin Farid", "bin Farid"),
        ("Gabriel García Montes", "García Montes"),
        ("Gabriel García Montes", "García"),
        ("Jorge Iván Ospina Ruiz", "Ospina"),
        ("Ana dos Santos", "dos Santos"),
        ("Inés de la Torre", "de la Torre"),
        ("J.K. Rowan", "Rowan"),
        ("George W. Thorne", "Thorne"),
        ("Ann King", "King"),
        ("Gloria Mora-Arroyo", "Arroyo"),
    ],
)
def test_a_later_form_is_tied_to_the_full_name(full: str, short: str) -> None:
    text, found = mentions(f"First {full} spoke of rye. Nobody but {short} did.", {full: "person"})
    assert [(text[m.start : m.end], m.full_name) for m in found] == [(full, full), (short, full)]


@pytest.mark.parametrize("word", ["de", "He", "King", "W."])
def test_a_small_word_or_a_title_is_no_later_form(word: str) -> None:
    people = {"He Daming": "person", "King Tupou": "person", "Ana de Ruiz": "person", "G. W. Poe": "person"}
    body = "Ana de Ruiz met He Daming, King Tupou and G. W. Poe. Then " + word + " spoke."
    text, found = mentions(body, people)  # type: ignore[arg-type]
    assert word not in [text[m.start : m.end] for m in found]


def test_a_family_name_that_two_people_share_is_tied_to_neither() -> None:
    people = {"Wang Wei": "person", "Wang Bo": "person"}
    _, found = mentions("Wang Wei met Wang Bo. Then Wang left.", people)  # type: ignore[arg-type]
    assert [m.full_name for m in found] == ["Wang Wei", "Wang Bo"]


@pytest.mark.parametrize(
    ("body", "acronym", "full"),
    [
        ("The Assembly of the Kestrel Union (KU) met. So KU rules changed.", "KU", "Kestrel Union"),
        (
            "The Farmers Party of Norland (FPN) Wick Municipal Committee met. So FPN rules changed.",
            "FPN",
            "Farmers Party of Norland",
        ),
    ],
)
def test_an_acronym_stands_for_what_its_letters_begin(body: str, acronym: str, full: str) -> None:
    text, found = mentions(body, {})
    last = [m for m in found if text[m.start : m.end] == acronym][-1]
    assert (last.type, last.kind, last.full_name) == ("organization", "acronym", full)


def test_a_firm_is_named_later_without_what_all_firms_are_called() -> None:
    body = "Rio Tilling Holdings Ltd fell. So Rio Tilling cut jobs."
    _, found = mentions(body, {"Rio Tilling cut": "organization"})
    assert {m.full_name for m in found} == {"Rio Tilling Holdings Ltd"}


def test_a_single_unknown_word_that_begins_a_sentence_is_no_person() -> None:
    assert told("It rained. Turnout was low.", {"Turnout": "person"}) == []
    assert told("It rained. Then Turnout was low.", {"Turnout": "person"}) == [("person", "Turnout")]
    assert told("Ann Poe won. Poe was glad.", {"Ann Poe": "person", "Poe was": "person"}) == [
        ("person", "Ann Poe"),
        ("person", "Poe"),
    ]
