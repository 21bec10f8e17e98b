"""What stands next to a name, and which words a model cut off it, by sentences of our own."""

import pytest

from tests.test_mentions import told
from transforms.names import Type


@pytest.mark.parametrize(
    ("text", "name", "found", "told_as"),
    [
        ("in the city of Kestrel today", "Kestrel", "person", "place"),
        ("said residents of Wick on", "Wick", "organization", "place"),
        ("across the Wold region, too", "Wold", "person", "place"),
        ("moved to Harrow, a small town in the north", "Harrow", "person", "place"),
        ("Shares of Tilling fell", "Tilling", "person", "organization"),
        ("as Tilling shares fell", "Tilling", "person", "organization"),
        ("said Tilling, which makes looms", "Tilling", "person", "organization"),
        ("and Tilling, a maker of looms, said", "Tilling", "person", "organization"),
        ("by the startup Tilling in May", "Tilling", "person", "organization"),
        ("her foundation, Vivid Seeds, said", "Vivid Seeds", "person", "organization"),
        ("the ferry Northern Kestrel sank", "Northern Kestrel", "person", "product"),
        ("said Sorrel Wick, 43, who", "Sorrel Wick", "organization", "person"),
        ("said Sorrel Wick, an analyst at", "Sorrel Wick", "organization", "person"),
        ("said coach Sorrel Wick on", "Sorrel Wick", "organization", "person"),
        ("wrote Xinhua on Monday", "Xinhua", "person", "organization"),
    ],
)
def test_the_words_beside_a_name_say_what_it_is(text: str, name: str, found: Type, told_as: Type) -> None:
    assert told(text, {name: found}) == [(told_as, name)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("said Ann Poe, the city council's leader, on", "Ann Poe", "person"),
        ("shares of Harrow fell", "Harrow", "place"),
        ("said Kestrel Bank, 43 of whose", "Kestrel Bank", "organization"),
        ("in the city of Kestrel Bank", "Kestrel Bank", "organization"),
    ],
)
def test_a_name_of_which_the_words_leave_no_doubt_stays_what_it_is(text: str, name: str, kind: Type) -> None:
    assert told(text, {name: kind}) == [(kind, name)]


@pytest.mark.parametrize(
    ("text", "cut", "name"),
    [
        ("says José Ángel Ibáñez, who", "José Ángel", "José Ángel Ibáñez"),
        ("says María Fernanda Loor, who", "Fernanda Loor", "María Fernanda Loor"),
        ("says Ángela Ruiz y Mora, who", "Ángela Ruiz", "Ángela Ruiz y Mora"),
        ("says Ana Ruiz de la Torre, who", "Ana Ruiz", "Ana Ruiz de la Torre"),
        ("says João dos Santos, who", "João", "João dos Santos"),
        ("says Omar bin Farid, who", "Omar", "Omar bin Farid"),
        ("said He Daming, who", "Daming", "He Daming"),
        ("said Nguyen Thi Lan, who", "Thi Lan", "Nguyen Thi Lan"),
        ("said George W. Thorne, who", "Thorne", "George W. Thorne"),
        ("said Katalin Szabó-Nagy, who", "Katalin", "Katalin Szabó-Nagy"),
    ],
)
def test_a_person_has_all_words_of_the_name(text: str, cut: str, name: str) -> None:
    assert told(text, {cut: "person"}) == [("person", name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Poe. He Poe", {"Poe": "person"}),
        ("for 5 billion US dollars", {}),
        ("said the Minister of Education, who", {"Minister of Education": "organization"}),
        ("write to poe@wick.example now", {"poe@wick.example": "person"}),
    ],
)
def test_no_name_is_made_of_other_words(text: str, names: dict[str, Type]) -> None:
    assert all(name == "Poe" for _, name in told(text, names))


def test_two_names_with_a_comma_are_two() -> None:
    assert told("When Poe, Fielding met", {"Poe, Fielding": "person"}) == [("person", "Poe"), ("person", "Fielding")]


def test_a_storm_is_an_event_and_a_state_no_body() -> None:
    assert told("as Typhoon Rosal hit the Soviet Union", {}) == [
        ("event", "Typhoon Rosal"),
        ("place", "Soviet Union"),
    ]


def test_who_plays_at_a_place_is_a_team_and_the_place_none() -> None:
    assert told("Today's games:\nKestrel at Harrow\nWold v Wick", {}) == [
        ("organization", "Kestrel"),
        ("place", "Harrow"),
        ("organization", "Wold"),
        ("organization", "Wick"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind", "whole"),
    [
        ("flew a Tilling 787 home", "Tilling", "product", "Tilling 787"),
        ("chose the Tilling A380, which", "Tilling", "product", "Tilling A380"),
        ("as Tilling 787 of them", "Tilling", "organization", "Tilling"),
        ("the FTSE 100 rose", "FTSE 100", "product", "FTSE 100"),
    ],
)
def test_what_is_made_or_computed_is_no_maker(text: str, name: str, kind: Type, whole: str) -> None:
    assert told(text, {name: "organization"}) == [(kind, whole)]


def test_somebody_lives_in_a_town_and_holds_a_stake_in_a_firm() -> None:
    assert told("She lives in Harrow now", {"Harrow": "organization"}) == [("place", "Harrow")]
    assert told("She has a stake in Tilling now", {"Tilling": "organization"}) == [("organization", "Tilling")]


@pytest.mark.parametrize(
    ("text", "cut", "kind", "told_as", "whole"),
    [
        ("as Sun Minghui said", "Sun Minghui", "organization", "person", "Sun Minghui"),
        ("as Sun Minghui said", "Minghui", "organization", "person", "Sun Minghui"),
        ("said CEO Sorrel El Wick on", "Sorrel El Wick", "organization", "person", "Sorrel El Wick"),
        ("said president Sorrel Wick on", "Sorrel Wick", "place", "person", "Sorrel Wick"),
        ("said Tilling, Norland's largest mill, on", "Tilling", "person", "organization", "Tilling"),
        ("said Kestrel Party Chairman on", "Kestrel Party Chairman", "organization", "organization", "Kestrel Party"),
        ("of Xi Yuan Thought on", "Xi Yuan", "person", "person", "Xi Yuan"),
        ("on Ann Poe Day in", "Ann Poe", "person", "person", "Ann Poe"),
        ("the Secretary of State Ann Poe,", "State Ann Poe", "place", "person", "Ann Poe"),
        ("[Ann Poe/Xinhua] and", "Ann Poe/Xinhua", "person", "person", "Ann Poe"),
        ("told Mr Modin so", "Mr Modin", "work", "person", "Modin"),
        ("at Victoria Falls on", "Victoria Falls", "person", "place", "Victoria Falls"),
        (
            "the Office of High and New Technology",
            "High",
            "person",
            "organization",
            "Office of High and New Technology",
        ),
        ("at Can Wick in May", "Can Wick", "place", "place", "Can Wick"),
        ("in Harrow province", "Harrow province", "place", "place", "Harrow"),
        ("on the Harrow river", "Harrow river", "place", "place", "Harrow river"),
        ("the 2023 World Lantern Conference", "Lantern", "event", "event", "2023 World Lantern Conference"),
    ],
)
def test_a_name_is_whole_and_of_its_type(text: str, cut: str, kind: Type, told_as: Type, whole: str) -> None:
    assert told(text, {cut: kind}) == [(told_as, whole)]


def test_what_belongs_to_a_body_is_no_part_of_it() -> None:
    assert told("said Congress' Ann Poe, who", {"Congress' Ann Poe": "organization"}) == [
        ("organization", "Congress"),
        ("person", "Ann Poe"),
    ]


def test_a_firm_is_no_person_where_its_name_is_short() -> None:
    body = "Tilling Resources Corp. fell. So Tilling cut jobs."
    assert [kind for kind, _ in told(body, {"Tilling cut": "person"})] == ["organization", "organization"]
