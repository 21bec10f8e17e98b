"""Chrome: the words of a site are told from the words of an article."""

import pytest

from transforms import chrome, pages, prose
from transforms.blocks import Block


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Related stories", "end"),
        ("Most Read", "end"),
        ("More from this section", "end"),
        ("Comments (12)", "end"),
        ("Leave a reply", "end"),
        ("© 2021 The Harbour Post. All rights reserved.", "end"),
        ("You may also like", "end"),
        ("Mehr zum Thema", "end"),
        ("Tags: ferries, islands", "end"),
        ("Share this on Facebook", "furniture"),
        ("Facebook, Twitter, WhatsApp", "furniture"),
        ("Advertisement", "furniture"),
        ("Skip to main content", "furniture"),
        ("5 min read", "furniture"),
        ("READ MORE: Ferry sinks at its pier", "furniture"),
        ("FOR IMMEDIATE RELEASE", "furniture"),
        ("We use cookies to make this site better.", "notice"),
        ("Sign up for our free newsletter and never miss a boat.", "notice"),
        ("By clicking the button you agree to our terms of use.", "notice"),
        ("###", "mark"),
        ("1,204", "mark"),
        ("18:42", "clock"),
    ],
)
def test_the_words_of_a_site_are_chrome(text: str, kind: str):
    assert chrome.read(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Monday to share the cost of the pier.",
        "She followed the boat on Sunday, and more people came.",
        "“We use boats,” he said.",
        "Comments by the mayor drew laughter in the hall, and then a long silence.",
        "Tagesschiff sinkt",
        "Source of the leak found",
        "A ferry for the island",
    ],
)
def test_the_words_of_an_article_are_none(text: str):
    assert chrome.read(text) is None


def test_a_few_labels_make_a_page_and_clock_times_do_not():
    assert pages.is_page(["end", "furniture", "mark", "furniture", None])
    assert not pages.is_page(["clock"] * 9)


def test_the_article_is_the_run_of_prose_and_not_the_menu_around_it():
    paragraph = (
        "The boat left the pier at noon with forty people on board, and it came back with all of them by the evening."
    )
    texts = [
        "Home",
        "News",
        "Search",
        *[paragraph] * 4,
        "Related stories",
        "Boat sinks",
        "Pier burns",
        "Privacy policy",
    ]
    seen = pages.see([Block(0, len(text), text) for text in texts])
    assert pages.article(seen) == (3, 7)


@pytest.mark.parametrize("text", ["Sport", "News from the islands", "Ferry sinks at its pier"])
def test_a_label_or_headline_is_no_sentence(text: str):
    assert not prose.look(text).is_sentence


def test_long_input_of_one_kind_does_not_hang():
    for unit in ("(", "related ", "© 2020 ", "Share this ", "by signing up "):
        chrome.read(unit * 20_000)
