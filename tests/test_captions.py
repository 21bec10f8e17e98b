"""Captions: told from the run of the text, with who is credited; what they repeat stays body."""

import pytest

from transforms import captions
from transforms.anatomy import dissect
from transforms.passages import Hints

BODY = "The library on the lake opened its doors on Friday after three years of building, and four hundred people came."


def parts(text: str) -> list[tuple[str, str, str | None]]:
    return [(each.role, text[each.start : each.end], each.credit) for each in dissect(text, Hints()).passages]


def test_a_caption_is_cut_from_its_bracketed_credit():
    caption = "Children read in the new library in Laketon on May 3, 2021."
    found = parts(f"Library opens\n\n{BODY}\n\n{caption} (Photo courtesy of the friends of the library)\n\n{BODY}")
    assert ("caption", caption, "the friends of the library") in found
    assert ("credit", "(Photo courtesy of the friends of the library)", None) in found


def test_a_caption_that_repeats_a_sentence_of_the_body_leaves_that_sentence_body():
    sentence = "Children read in the new library in Laketon on its first day."
    found = parts(f"Library opens\n\n{BODY}\n\n{sentence} (Photo by Ann Lee)\n\n{sentence}\n\n{BODY}")
    assert [role for role, text, _ in found if text == sentence] == ["caption", "body"]


@pytest.mark.parametrize("credit", ["Getty Images", "Photograph: Ann Lee/AP", "Image source, Getty Images"])
def test_a_credit_in_a_block_of_its_own_belongs_to_the_caption_beside_it(credit: str):
    found = parts(f"Library opens\n\n{BODY}\n\nThe reading room looks out on the lake\n\n{credit}\n\n{BODY}")
    caption = next(each for each in found if each[0] == "caption")
    assert caption[1] == "The reading room looks out on the lake"
    assert caption[2]
    assert caption[2] in credit


def test_a_paragraph_above_the_credit_of_a_picture_without_caption_stays_body():
    found = parts(f"Library opens\n\n{BODY}\n\n{BODY} It will stay open on Sundays too.\n\nGetty Images\n\n{BODY}")
    assert [role for role, _, _ in found] == ["headline", "body", "body", "credit", "body"]


def test_a_caption_run_into_the_body_is_cut_out_with_the_dateline_behind_it():
    text = f"Library opens\n\nA girl reads in Laketon, May 3, 2021. (Xinhua/Ann Lee) LAKETON, May 3 (Xinhua) -- {BODY}"
    assert [role for role, _, _ in parts(text)] == ["headline", "caption", "credit", "dateline", "body"]


def test_a_caption_inside_a_flat_body_is_its_last_sentence():
    text = f"Library opens\n\n{BODY * 9} A girl reads by the window. (Photo by Ann Lee) {BODY}"
    assert ("caption", "A girl reads by the window.", "Ann Lee") in parts(text)


def test_a_credit_whose_bracket_opened_on_the_line_above_is_a_credit():
    assert captions.is_credit("Getty Images)")
    assert not captions.is_credit("Opening hours)")
