"""Topics: what tells an article's subject, and how the vocabulary hangs together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.budget import within
from tests.label_types import TOPICS as TOP_LEVEL
from transforms import topics
from transforms.passages import Passage
from transforms.topics_known import TOPICS

BY_ID = {topic.topic_id: topic for topic in TOPICS}


def found(*paragraphs: str) -> list[str]:
    """The names of the topics of an article of a headline and paragraphs."""
    text = "\n\n".join(paragraphs)
    passages, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        passages.append(Passage("body" if number else "headline", at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [BY_ID[each.topic_id].name for each in topics.find(text, passages)]


ARTICLES = {
    "sport": ("Rovers win the cup final", "The striker scored twice as Rovers beat City to lift the league cup."),
    "health": ("Cholera outbreak fills wards", "Doctors at the hospital gave the vaccine against the disease."),
    "weather": ("Blizzard brings record snow", "The storm and heavy rain came with gales, the weather service said."),
    "religion": ("Bishop opens a cathedral", "The archbishop led prayers at the church before Easter."),
    "education": ("Pupils sit new exam", "Teachers at the primary school set the examination for the students."),
    "conflict, war and peace": ("Rebels agree to a truce", "The army stopped shelling as the ceasefire began."),
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_the_words_of_an_article_tell_its_topic(name: str) -> None:
    assert found(*ARTICLES[name])[0] == name


def test_below_the_first_topic_stands_its_own_narrower_one() -> None:
    first, second = found(*ARTICLES["weather"])[:2]
    assert (first, second) == ("weather", "weather phenomena")


def test_a_headline_weighs_more_than_a_paragraph_below_the_lead() -> None:
    filler = ("It was a day as any other.", "Nothing more was said of it.")
    church, match = "The bishop of the church prayed.", "The striker of the football club scored."
    assert found(church, *filler, match)[0] == "religion"
    assert found(match, *filler, church)[0] == "sport"


def test_an_article_that_tells_too_little_has_no_topic() -> None:
    assert found("A day", "It was a day as any other.") == []
    assert topics.find("", []) == []


def test_the_top_level_is_the_one_of_the_vocabulary() -> None:
    assert {topic.name: topic.topic_id for topic in TOPICS if topic.parent_id is None} == TOP_LEVEL


def test_every_narrower_topic_has_its_place_and_words_that_tell_it() -> None:
    assert len(BY_ID) == len(TOPICS)
    for topic in TOPICS:
        assert re.fullmatch(r"medtop:\d{8}", topic.topic_id)
        if topic.parent_id:
            assert BY_ID[topic.parent_id].parent_id is None
            assert topic.telling or topic.hinting, topic.name


@given(st.text(st.sampled_from(" \n's-goalchurcewnİ的"), max_size=200))
def test_scores_are_shares_in_order_and_parents_are_told(text: str) -> None:
    got = topics.find(text, [Passage("headline", 0, len(text))])
    assert [each.score for each in got] == sorted((each.score for each in got), reverse=True)
    assert all(0 < each.score <= 1 for each in got)
    told = {each.topic_id for each in got}
    assert all((BY_ID[each].parent_id or each) in told for each in told)


@pytest.mark.parametrize("sign", ["goal ", "x", "a-", "the cup final "])
def test_a_row_of_one_sign_takes_time_by_its_length(sign: str) -> None:
    text = sign * (120_000 // len(sign))
    within(4, topics.find, text, [Passage("body", 0, len(text))])
