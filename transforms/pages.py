"""Where on a page the article stands: its run of prose among menus, boxes and lists of other stories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from transforms import chrome, prose, stamps
from transforms.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_LABELS = 4
# Set by hand, in sentences as `prose.weight` counts them: a label is worth half a sentence like any other; a notice
# undoes the sentence that it is; a date of its own outweighs two, so that a timeline's paragraph makes up for its date;
# to go on after a heading of other stories takes one full paragraph, and after comments or a copyright line three.
_CHROME_WEIGHTS: dict[chrome.Chrome, float] = {
    "furniture": -0.5,
    "mark": -0.5,
    "clock": -0.5,
    "notice": -1.0,
    "end": -5.0,
}
_CLOSING_WEIGHT = -15.0
_DATED_WEIGHT = -2.0
_LONGEST_DATED_CHARACTERS = 60
_YEAR = re.compile(r"(?:19|20)\d\d")
# "Comments (12)", "© 2021 The Daily Example"
_CLOSING = re.compile(r"comment|©|copyright|rights reserved", re.IGNORECASE)


class Seen(NamedTuple):
    """A block and its text, with what the words alone tell: measures, kind of chrome, and weight for an article."""

    block: Block
    text: str
    look: prose.Look
    chrome: chrome.Chrome | None
    weight: float

    @property
    def is_prose(self) -> bool:
        """A sentence or more that no site speaks in its own name."""
        return self.chrome is None and self.look.is_sentence


def see(blocks: Sequence[Block]) -> list[Seen]:
    """Measures every block. The wording of notices is looked for only where labels show that this is a page."""
    looks = [prose.look(block.text) for block in blocks]
    labels = [chrome.label(block.text) for block in blocks]
    if is_page(labels):
        labels = [label or chrome.read(block.text) for block, label in zip(blocks, labels, strict=True)]
    return [
        Seen(block, block.text, look, label, _weight(block.text, look, label))
        for block, look, label in zip(blocks, looks, labels, strict=True)
    ]


def is_page(labels: Sequence[chrome.Chrome | None]) -> bool:
    """Whether so many labels of buttons and boxes stand here that the text must be a whole page."""
    return sum(label is not None and label != "clock" for label in labels) >= _LEAST_LABELS


def article(seen: Sequence[Seen]) -> tuple[int, int]:
    """The run of blocks, first to last exclusive, whose weights sum up highest; of equal ones the longest."""
    best, best_run, total, first = 0.0, (0, 0), 0.0, 0
    for index, each in enumerate(seen):
        if total <= 0:
            total, first = 0.0, index
        total += each.weight
        if total > 0 and total >= best:
            best, best_run = total, (first, index + 1)
    return best_run


def _is_dated(text: str) -> bool:
    """A line with a date of its own belongs to a headline, this one's or the next one's: "Ann Lee, May 3, 2021"."""
    return len(text) <= _LONGEST_DATED_CHARACTERS and _YEAR.search(text) is not None and bool(stamps.find(text))


def _weight(text: str, look: prose.Look, label: chrome.Chrome | None) -> float:
    if label is None:
        return _DATED_WEIGHT if _is_dated(text) else prose.weight(look)
    return _CLOSING_WEIGHT if label == "end" and _CLOSING.search(text) else _CHROME_WEIGHTS[label]
