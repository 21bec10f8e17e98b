"""Blocks: a paragraph stays one block however its file lays it out."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import blocks

WRAPPED = (
    "The ferry company said on Monday that the new boat would\n"
    "carry forty people and twelve bicycles across the strait\n"
    "every hour, and twice an hour in the summer holidays when\n"
    "the campsites on the island are full.\n"
)


def texts(text: str) -> list[str]:
    return [block.text for block in blocks.split(text)]


def test_a_blank_line_ends_a_paragraph_even_when_blanks_stand_on_it():
    assert texts("One.\n\nTwo.\n \t\nThree.") == ["One.", "Two.", "Three."]


def test_lines_without_blank_lines_between_are_paragraphs_of_their_own():
    assert texts("Pier reopens\nBy Ann Lee\nThe pier has opened again after a year of repairs.") == [
        "Pier reopens",
        "By Ann Lee",
        "The pier has opened again after a year of repairs.",
    ]


def test_hard_wrapped_lines_are_joined_to_one_block():
    found = blocks.split(f"Ferry grows\n\n{WRAPPED}\nIt sails on Friday.\n")
    assert [block.text.replace("\n", " ") for block in found] == [
        "Ferry grows",
        WRAPPED.replace("\n", " ").strip(),
        "It sails on Friday.",
    ]


def test_a_short_line_ends_a_wrapped_paragraph_without_a_blank_line():
    assert len(blocks.split(WRAPPED + WRAPPED)) == 2


def test_an_indent_opens_a_new_wrapped_paragraph():
    full = WRAPPED.rsplit("\n", 2)[0]
    assert len(blocks.split(f"{full}\n    {full}\n    {full}")) == 3


def test_wrapped_list_items_stay_apart():
    first, second = (
        "* The first boat of the day leaves at six in the morning and",
        "  comes back at seven, as the baker opens his shop",
    )
    item = f"{first}\n{second}\n"
    assert len(blocks.split(item * 3)) == 3


def test_short_lines_of_a_poem_are_not_joined():
    assert len(blocks.split("The sea is wide\nthe boat is small\nI hear the tide\nand that is all")) == 4


def test_a_start_leaves_out_what_lies_before_it():
    assert texts("---\ntitle: x\n---\nBody.") != texts("Body.")
    assert [block.text for block in blocks.split("---\ntitle: x\n---\nBody.", 17)] == ["Body."]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,\n\t—é中"), max_size=300))
def test_blocks_hold_every_character_that_is_not_blank_once_and_in_order(text: str):
    found = blocks.split(text)
    assert all(text[block.start : block.end] == block.text == block.text.strip() for block in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(block.text.split()) for block in found) == "".join(text.split())
