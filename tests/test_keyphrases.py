"""Key phrases: names and groups of nouns that an article says again or puts into its headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.budget import within
from tests.marks import marked
from transforms import keyphrases
from transforms.passages import Passage


def found(headline: str, body: str) -> list[str]:
    text, mentions = marked(f"{headline}\n\n{body}")
    first = text.index("\n\n")
    passages = [Passage("headline", 0, first), Passage("body", first + 2, len(text))]
    return [each.phrase for each in keyphrases.find(text, passages, mentions)]


BODY = (
    "O[Kijani Grid] said on Monday that its battery ferries will be cheaper. A battery ferry sails from L[Piura], "
    "and the council wants to see more. O[Kijani Grid] told it so."
)


def test_names_and_groups_that_are_said_again_are_key_phrases() -> None:
    assert found("O[Kijani Grid] builds battery ferries", BODY)[:2] == ["battery ferries", "Kijani Grid"]


def test_what_is_said_once_below_the_headline_is_none() -> None:
    phrases = found("O[Kijani Grid] builds battery ferries", BODY)
    assert "Piura" not in phrases
    assert "council" not in phrases


def test_a_word_that_only_a_phrase_holds_is_not_told_again() -> None:
    assert "ferries" not in found("O[Kijani Grid] builds battery ferries", BODY)


def test_adjectives_adverbs_and_small_words_end_no_phrase() -> None:
    assert found("The very old and clearly wooden", "The very old and clearly wooden one.") == []


def test_the_best_has_a_score_of_one_and_the_rest_follow() -> None:
    text, mentions = marked("O[Kijani Grid] and the harbour wall, and O[Kijani Grid] again")
    got = keyphrases.find(text, [Passage("headline", 0, len(text))], mentions)
    assert [each.score for each in got] == sorted((each.score for each in got), reverse=True)
    assert got[0].score == 1


@given(
    st.lists(
        st.sampled_from(["the", "old", "ferry", "ferries", "O[Kijani]", "5", ",", ".", "\n", "boat's", "İ"]),
        max_size=30,
    )
)
def test_any_text_has_at_most_so_many_phrases_and_each_once(pieces: list[str]) -> None:
    text, mentions = marked(" ".join(pieces))
    got = keyphrases.find(text, [Passage("body", 0, len(text))], mentions)
    assert len(got) <= keyphrases.MOST
    assert len({each.phrase.lower() for each in got}) == len(got)
    assert all(0 < each.score <= 1 for each in got)


@pytest.mark.parametrize("sign", ["ferry ", "ferry, ", "x", "a-"])
def test_a_row_of_one_sign_takes_time_by_its_length(sign: str) -> None:
    text = sign * (120_000 // len(sign))
    within(4, keyphrases.find, text, [Passage("body", 0, len(text))], [])
