"""The rules are tested behind a recognizer that finds what a test tells it to: no model is needed."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.mentions import find
from transforms.names import Mention, Name, Type
from transforms.passages import Passage, Role


class Told:
    """Finds the first of each given name in each text, overlapping or not, as badly cut as the test wants it."""

    def __init__(self, names: dict[str, Type]) -> None:
        self.names = names
        self.read: list[str] = []

    def find(self, texts: Sequence[str]) -> list[list[Name]]:
        self.read += texts
        return [
            [Name(t.index(n), t.index(n) + len(n), kind, "told", 0.7) for n, kind in self.names.items() if n in t]
            for t in texts
        ]


def mentions(parts: dict[Role, str] | str, names: dict[str, Type]) -> tuple[str, list[Mention]]:
    parts = {"body": parts} if isinstance(parts, str) else parts
    text, passages = "", []
    for role, part in parts.items():
        passages.append(Passage(role, len(text), len(text) + len(part)))
        text += part + "\n\n"
    return text, find(text, passages, Told(names))


def told(parts: dict[Role, str] | str, names: dict[str, Type]) -> list[tuple[str, str]]:
    text, found = mentions(parts, names)
    return [(m.type, text[m.start : m.end]) for m in found]


@pytest.mark.parametrize(
    ("text", "cut", "kind", "name"),
    [
        ("said the Kestrel Union, which", "the Kestrel Union,", "organization", "Kestrel Union"),
        ("in Harrow's lanes", "Harrow's", "place", "Harrow"),
        ("in northern Marshland, too", "northern Marshland", "place", "Marshland"),
        ("in E Marshland, too", "E Marshland", "place", "Marshland"),
        ("in North Korea, too", "North Korea", "place", "North Korea"),
        ("when Mr. Fielding left", "Mr. Fielding", "person", "Fielding"),
        ("when President Ann Poe left", "President Ann Poe", "person", "Ann Poe"),
        ("and J. Crane 106, out", "J. Crane 106", "person", "J. Crane"),
        ("wrote Bluebird news agency then", "Bluebird news agency", "organization", "Bluebird"),
        ('called "Lantern" twice', '"Lantern"', "work", "Lantern"),
        ("said Luis Ruiz Jr. again", "Luis Ruiz", "person", "Luis Ruiz Jr."),
    ],
)
def test_a_name_begins_and_ends_with_its_own_words(text: str, cut: str, kind: Type, name: str) -> None:
    assert told(text, {cut: kind}) == [(kind, name)]


def test_a_body_is_no_person_and_what_a_model_cut_is_whole() -> None:
    text = "Chen Wu, secretary of the Farmers Party of Norland (FPN) Kestrel Municipal Committee, spoke."
    cut: dict[str, Type] = {"Chen Wu": "person", "Farmers Party": "organization", "Kestrel Municipal": "person"}
    assert told(text, cut) == [
        ("person", "Chen Wu"),
        ("organization", "Farmers Party of Norland (FPN) Kestrel Municipal Committee"),
    ]


def test_countries_are_places_and_their_people_are_not() -> None:
    text = "The Norwegian crew left Norway for Peru."
    assert told(text, {"Norwegian": "place", "Peru": "organization"}) == [
        ("group", "Norwegian"),
        ("place", "Norway"),
        ("place", "Peru"),
    ]


def test_one_name_has_one_type_in_an_article() -> None:
    body = "Ann Harrow came. Then Harrow spoke. Later Harrow left."
    assert told({"headline": "Harrow leaves", "body": body}, {"Ann Harrow": "person", "Harrow": "place"}) == [
        ("person", "Harrow"),
        ("person", "Ann Harrow"),
        ("person", "Harrow"),
        ("person", "Harrow"),
    ]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Chen Wei", "Chen"),
        ("Nguyen Van Minh", "Nguyen"),
        ("Virgil van Dorn", "van Dorn"),
        ("Ana García Ruiz", "García"),
        ("Ali al-Mansur", "al-Mansur"),
        ("Peter Stone Jr.", "Stone"),
    ],
)
def test_a_later_part_of_a_name_is_tied_to_it(full: str, short: str) -> None:
    text, found = mentions(f"First {full} spoke of rye. Nobody but {short} did.", {full: "person"})
    assert [(text[m.start : m.end], m.kind, m.full_name) for m in found] == [
        (full, "name", full),
        (short, "short_name", full),
    ]


def test_a_part_that_two_people_share_is_tied_to_neither() -> None:
    text, found = mentions("Chen Wei met Chen Bo. Then Chen left.", {"Chen Wei": "person", "Chen Bo": "person"})
    assert [text[m.start : m.end] for m in found] == ["Chen Wei", "Chen Bo"]


def test_an_acronym_is_tied_to_the_name_before_it() -> None:
    body = "The Kestrel Rowing Association (KRA) met. KRA rules changed."
    text, found = mentions(body, {"Kestrel Rowing": "organization"})
    assert [(text[m.start : m.end], m.kind, m.full_name) for m in found] == [
        ("Kestrel Rowing Association", "name", "Kestrel Rowing Association"),
        ("KRA", "acronym", "Kestrel Rowing Association"),
        ("KRA", "acronym", "Kestrel Rowing Association"),
    ]


def test_the_committee_stands_for_the_only_one_named_before() -> None:
    body = "The committee waits. The Harrow Bridge Committee met. Later the committee voted."
    text, found = mentions(body, {})
    assert [(m.kind, m.full_name) for m in found] == [
        ("name", "Harrow Bridge Committee"),
        ("pronoun", "Harrow Bridge Committee"),
    ]
    assert text[found[1].start : found[1].end] == "committee"
    large = mentions(body + " So the Committee said.", {})[1]
    assert [(m.kind, m.full_name) for m in large][2:] == [("short_name", "Harrow Bridge Committee")]
    assert not [m for m in mentions(body + " The Kestrel Committee did not.", {})[1] if m.kind == "pronoun"]


def test_a_headline_in_capitals_is_read_in_the_case_of_the_article() -> None:
    reader = Told({"Fielding": "person"})
    parts = ("FIELDING WINS RIVER RACE", "On Sunday Ann Fielding won the river race.")
    text = "\n\n".join(parts)
    passages = [Passage("headline", 0, len(parts[0])), Passage("body", len(parts[0]) + 2, len(text))]
    found = find(text, passages, reader)
    assert reader.read[0] == "Fielding wins river race"
    assert [text[m.start : m.end] for m in found] == ["FIELDING", "Ann Fielding"]


@pytest.mark.parametrize(
    ("dateline", "places"),
    [("PORT HARROW, Nov. 18 (Bluebird) --", ["PORT HARROW"]), ("SUVA, Fiji, May 2 --", ["SUVA", "Fiji"])],
)
def test_the_places_of_a_dateline_are_named_there(dateline: str, places: list[str]) -> None:
    parts: dict[Role, str] = {"dateline": dateline, "body": "Rye is up."}
    assert told(parts, {}) == [("place", place) for place in places]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("and Mr. Poe said", "Poe"),
        ("by G. Thorne at", "G. Thorne"),
        ("as Kim Jin-ho said", "Kim Jin-ho"),
        ("1. Lucía Prado (Peru) 12:04", "Lucía Prado"),
    ],
)
def test_a_person_that_was_missed_is_told_by_the_shape_of_the_name(text: str, name: str) -> None:
    assert told(text, {})[0] == ("person", name)


@pytest.mark.parametrize("text", ["I said so.", "On May 3 it rained.", "The Party met.", "about healthcare, again"])
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    names: dict[str, Type] = {"I": "organization", "May": "person", "Party": "organization", "healthcare": "product"}
    assert told(text, names) == []


def test_a_town_is_told_by_what_it_lies_in() -> None:
    assert told("It was held in Lower Wick, Harrow, in May.", {"Harrow": "place"}) == [
        ("place", "Lower Wick"),
        ("place", "Harrow"),
    ]


def test_a_conference_leaves_its_town_to_itself() -> None:
    text = "during the World Lantern Conference in Wick, Harrow, in May"
    assert told(text, {"World Lantern Conference in Wick": "event", "Harrow": "place"}) == [
        ("event", "World Lantern Conference"),
        ("place", "Wick"),
        ("place", "Harrow"),
    ]


def test_a_body_that_a_model_saw_whole_stays_whole() -> None:
    text = "as General Motors Corporation said"
    assert told(text, {"General Motors Corporation": "organization"}) == [
        ("organization", "General Motors Corporation")
    ]


def test_what_is_no_prose_is_not_read() -> None:
    reader = Told({})
    find("By Ann Poe", [Passage("byline", 0, 10)], reader)
    assert reader.read == []


def test_a_model_reads_no_more_of_an_article_than_it_may_and_the_rules_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transforms.mentions.READ_AT_MOST", 12)
    reader = Told({"Harrow": "place"})
    text = "In Harrow.\n\nIn Harrow and Peru."
    found = find(text, [Passage("body", 0, 10), Passage("body", 12, 31)], reader)
    assert reader.read == ["In Harrow."]
    assert [text[m.start : m.end] for m in found] == ["Harrow", "Harrow", "Peru"]


def test_teams_in_a_list_of_results_are_no_places() -> None:
    assert told("Results on Sunday:\nHarrow 2 Port Wick 0\nKestrel 1 Wold 1", {"Harrow": "place"}) == [
        ("organization", "Harrow"),
        ("organization", "Port Wick"),
        ("organization", "Kestrel"),
        ("organization", "Wold"),
    ]


def test_a_town_that_beats_another_is_a_team() -> None:
    text = "Harrow beat Wick 3-1 on a wet pitch."
    assert told(text, {"Harrow": "place", "Wick": "place"}) == [("organization", "Harrow"), ("organization", "Wick")]
    assert told("Harrow beat the drum for rye.", {"Harrow": "place"}) == [("place", "Harrow")]


def test_a_passage_without_a_capital_is_not_read() -> None:
    text = "ann poe\n\nAnn Poe spoke.\n\n1,2,3"
    recognizer = Told({"Ann Poe": "person"})
    found = find(text, [Passage("body", 0, 7), Passage("body", 9, 23), Passage("body", 25, 30)], recognizer)
    assert recognizer.read == ["Ann Poe spoke."]
    assert [(m.start, m.end) for m in found] == [(9, 16)]


PIECES = st.sampled_from(
    ["Ann Poe", "the", "Ministry", "of", "and", "Harrow's", "(KRA)", "Norway", "“", ",", ".", "\n", "Co.", "3-1", "é"]
)


@given(st.lists(PIECES, min_size=1, max_size=30), st.data())
def test_mentions_lie_in_order_and_apart_within_the_prose(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    begin = data.draw(st.integers(0, len(text)))
    names: dict[str, Type] = {text[begin : begin + data.draw(st.integers(1, 20))]: "person"}
    found = find(text, [Passage("body", 0, len(text))], Told(names))
    edges = [edge for m in found for edge in (m.start, m.end)]
    assert edges == sorted(edges)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] for m in found)
