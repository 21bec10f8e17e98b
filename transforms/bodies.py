"""What each block between the first paragraph and the end of the article is: body, subheading, caption or a box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms import captions, corrections, editor_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.pages import Seen
    from transforms.passages import Role

_LONGEST_SUBHEADING_WORDS = 18
_MARK = re.compile(r"[-*•·▪●>]\s|\d{1,3}[.)]\s|#+\s")
_AGO = re.compile(r".{0,60}\b(?:\d{1,3} (?:second|minute|min|hour|day|week|month|year)s? ago|Duration \d{1,2}:\d\d|\d{1,2}:\d\d)$", re.IGNORECASE)


def roles(seen: Sequence[Seen], first: int, last: int, *, page: bool) -> dict[int, Role]:
    """The role of every block from `first` to `last`."""
    out: dict[int, Role] = {}
    for index in range(first, last):
        out[index] = _role(seen, index, first, last, page=page)
    return out


def _role(seen: Sequence[Seen], index: int, first: int, last: int, *, page: bool) -> Role:
    each = seen[index]
    if editor_notes.read(each.text):
        return "editor_note"
    if corrections.read(each.text):
        return "correction"
    if captions.is_credit(each.text):
        return "credit"
    if captions.is_caption(seen, index):
        return "caption"
    if each.chrome:
        return "boilerplate"
    if each.look.ended and each.look.words >= 2:
        return "boilerplate" if page and _is_boxed(seen, index, first, last) else "body"
    if each.look.is_paragraph or _MARK.match(each.text):
        return "body"
    if _is_subheading(seen, index, first, last, page=page):
        return "subheading"
    return "boilerplate" if page else "body"


def _is_boxed(seen: Sequence[Seen], index: int, first: int, last: int) -> bool:
    """A sentence or two with labels on both sides belong to a box, and so does what follows a clip's length or age."""
    if index > first and _AGO.fullmatch(seen[index - 1].text):
        return True
    if seen[index].look.is_paragraph:
        return False
    above = index == first or _is_label(seen[index - 1])
    below = index + 1 == last or _is_label(seen[index + 1])
    return above and below


def _is_label(each: Seen) -> bool:
    return each.chrome is not None or (not each.look.ended and not each.look.is_paragraph)


def _is_subheading(seen: Sequence[Seen], index: int, first: int, last: int, *, page: bool) -> bool:
    """A lone short line between two paragraphs, buttons and ads aside."""
    look = seen[index].look
    if not 1 <= look.words <= _LONGEST_SUBHEADING_WORDS or index == first and page or look.ended and not page:
        return False
    below = next((near for near in range(index + 1, last) if not seen[near].chrome), None)
    above = next((near for near in range(index - 1, first - 1, -1) if not seen[near].chrome), None)
    if below is None or not seen[below].is_prose or (above is not None and _is_label(seen[above])):
        return False
    return not page or above is not None
