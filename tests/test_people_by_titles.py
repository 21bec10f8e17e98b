"""People that a title shows, where a model saw none, a part, or something else; names marked as in `marks`."""

from time import process_time

import pytest

from tests.marks import marked
from transforms import people_by_titles
from transforms.names import Mention
from transforms.passages import Passage


def retyped(text: str, mentions: list[Mention]) -> list[Mention]:
    return people_by_titles.retyped(text, [Passage("body", 0, len(text))], [(0, len(text))], mentions)


@pytest.mark.parametrize(
    "sentence",
    [
        "The town clerk, O[Owain Bellis], agreed.",
        "L[Kano] coach G[Owain Bellis] agreed.",
        "G[Owain Bellis], deputy director of the O[Bamboo Center], agreed.",
        "G[Owain Bellis], a linguist who agreed.",
        "In the rain Governor Owain Bellis agreed.",
        "The goalkeeper Owain O[Bellis] agreed.",
    ],
)
def test_a_title_shows_that_a_name_is_a_persons(sentence: str) -> None:
    text, mentions = marked(sentence)
    people = [mention for mention in retyped(text, mentions) if mention.type == "person"]
    assert [text[mention.start : mention.end] for mention in people] == ["Owain Bellis"]


@pytest.mark.parametrize(
    "sentence",
    [
        "O[Kijani Grid], owner of the O[Harbour Line], agreed.",
        "The chairman of the bank, O[Harbour Trust], agreed.",
        "The spokesman O[Harbour Police] sent agreed.",
        "The king visited L[New Zealand].",
        "He is her chief O[Red Manor] strategist.",
    ],
)
def test_a_title_makes_no_person_of_a_body_or_a_country(sentence: str) -> None:
    text, mentions = marked(sentence)
    assert retyped(text, mentions) == mentions


def test_a_name_behind_a_title_is_whole_and_its_parts_name_the_same_person() -> None:
    text, mentions = marked("Mayor P[Rania] bint P[Talal Haddad] spoke. P[Rania] left.")
    assert [(m.full_name, m.kind) for m in retyped(text, mentions)] == [
        ("Rania bint Talal Haddad", "name"),
        ("Rania bint Talal Haddad", "short_name"),
    ]


def test_a_headline_in_large_letters_makes_no_longer_names() -> None:
    text, mentions = marked("Voters Ask Mayor P[Ann Lee] Not To Sell L[Piura] Bridge")
    heading = Passage("headline", 0, len(text))
    assert people_by_titles.retyped(text, [heading], [(0, len(text))], mentions) == mentions


@pytest.mark.parametrize("piece", ["Mayor ", "Mayor P[Ann] Lee ", "Mayor Ann ", "O[Ann Lee], mayor of L[Piura], "])
def test_time_grows_with_the_length_of_a_sentence(piece: str) -> None:
    text, mentions = marked(piece * (60_000 // len(piece)) + "Mayor P[Ann] Lee.")
    began = process_time()
    retyped(text, mentions)
    assert process_time() - began < 4
