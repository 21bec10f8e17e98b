"""Notes that a text was put right are told from news about corrections."""

from __future__ import annotations

import pytest

from transforms import corrections


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Correction: The lock is 40 metres long.", "correction"),
        ("CORRECTED: Lock is 40 metres long", "correction"),
        ("Correction: March 9, 2021", "correction"),
        ("CORRECTION APPENDED.", "correction"),
        ("Clarification, March 9: The lock was closed.", "clarification"),
        ("(Corrects length of lock in paragraph 2)", "correction"),
        ("This article was amended on 9 March 2021 to remove a figure.", "correction"),
        ("• This article was amended on 9 March 2021 to remove a figure.", "correction"),
        ("This story has been corrected to show that the lock is open.", "correction"),
        ("An earlier version of this story misstated the length of the lock.", "correction"),
        ("Due to an editing error, an earlier version of this article misnamed the lock.", "correction"),
        ("This article has been updated to include the mayor’s answer.", "update"),
    ],
)
def test_notes_and_their_kind(text: str, kind: str) -> None:
    found = corrections.read(f"  {text}\n")
    assert found is not None
    assert found.kind == kind
    assert f"  {text}\n"[found.start : found.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Corrections",
        "Corrections officers said on Monday that the lock was closed.",
        "The correction: shares of locks fell.",
        "CORRECTED - HARBOUR LOCK OPENS",
        "This story begins with a lock.",
        "",
    ],
)
def test_news_menus_and_headlines_are_no_notes(text: str) -> None:
    assert corrections.read(text) is None


def test_a_long_paragraph_that_opens_like_a_note_is_read_in_no_time() -> None:
    assert corrections.read("A story on " + "lock " * 200_000) is None
