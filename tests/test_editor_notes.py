"""Closing notes name editors and reporters; remarks of the editor name nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import editor_notes


@pytest.mark.parametrize(
    ("line", "editors", "reporters"),
    [
        ("(Web editor: Wei Lan, Mu Fei)", ("Wei Lan", "Mu Fei"), ()),
        ("(Web editor: Hongyu, Bianji)", ("Hongyu", "Bianji"), ()),
        ("(Editor: Wei Lan)", ("Wei Lan",), ()),
        ("责任编辑：魏兰", ("魏兰",), ()),
        ("Edited by Jane Roe", ("Jane Roe",), ()),
        ("Editing by Ann Roe; Reporting by Bo Doe", ("Ann Roe",), ("Bo Doe",)),
        ("(Reporting by Jane Roe in Leeds; Editing by John Doe and Ann Poe)", ("John Doe", "Ann Poe"), ("Jane Roe",)),
        (
            "(Additional reporting by Jane Roe SEOUL, John Doe in WASHINGTON. Editing by Ann Poe)",
            ("Ann Poe",),
            ("Jane Roe", "John Doe"),
        ),
        (
            "--Reporting by Jane Roe, jroe@example.com; Editing by John Doe, jdoe@example.com",
            ("John Doe",),
            ("Jane Roe",),
        ),
        ("Editor’s note: This lock was renamed.", (), ()),
    ],
)
def test_people_of_a_note(line: str, editors: tuple[str, ...], reporters: tuple[str, ...]) -> None:
    found = editor_notes.read(line)
    assert found is not None
    assert (found.editors, found.reporters) == (editors, reporters)
    assert line[found.start : found.end] == line


@pytest.mark.parametrize(
    "line",
    [
        "Editor in chief Jane Roe said so",
        "Editors: please note",
        "Reporting by the committee shows a gap",
        "(For the latest harbour news, please follow us)",
        "The editor: a short story",
        "",
    ],
)
def test_sentences_about_editors_are_no_notes(line: str) -> None:
    assert editor_notes.read(line) is None


def test_the_note_is_found_inside_a_page_on_one_line() -> None:
    text = "said so. (For more, follow us) (Web editor: Wei Lan, Hongyu) Add your comment"
    found = editor_notes.search(text)
    assert found is not None
    assert text[found.start : found.end] == "(Web editor: Wei Lan, Hongyu)"
    assert found.editors == ("Wei Lan", "Hongyu")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="(Web editor: WeiLan,;)\n", max_size=80))
def test_offsets_are_of_the_text_given(text: str) -> None:
    for found in (editor_notes.read(text), editor_notes.search(text)):
        assert found is None or 0 <= found.start < found.end <= len(text)
