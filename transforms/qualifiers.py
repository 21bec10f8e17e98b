"""How an amount is meant: `over`, `about`, `at_least`, `at_most`, `nearly`, by the words around it."""

from __future__ import annotations

import re
from typing import Literal

from transforms.word_sets import phrases

Qualifier = Literal["over", "about", "at_least", "at_most", "nearly"]

_BEFORE: dict[Qualifier, frozenset[str]] = {
    "over": phrases(
        """
        over, more than, above, exceeding, in excess of, upwards of, upward of, north of, greater than, higher than,
        larger than, beyond, older than, longer than
        """
    ),
    "about": phrases(
        """
        about, around, some, roughly, approximately, approx, approx., circa, c., ca., an estimated, estimated,
        estimated at, in the region of, in the order of, on the order of, an average of, an approximate, more or less,
        give or take, something like, ~, ≈
        """
    ),
    "at_least": phrases(
        "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, a minimum, ≥"
    ),
    "at_most": phrases(
        """
        at most, up to, as many as, as much as, as high as, as few as, as little as, no more than, not more than,
        no longer than, fewer than, less than, lower than, smaller than, younger than, shorter than, below, under,
        a maximum of, maximum of, a maximum, no greater than, no higher than, ≤
        """
    ),
    "nearly": phrases(
        "nearly, almost, close to, just under, just below, just short of, nearing, approaching, not quite, well-nigh"
    ),
}
_BY_WORDS = {phrase: name for name, listed in _BEFORE.items() for phrase in listed}
_MOST_WORDS = 4
_BEHIND: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("over", re.compile(r"\+|[ -]plus\b(?! \d)")),
    ("at_least", re.compile(r" or (?:more|over|older|above|greater|higher)\b")),
    ("at_most", re.compile(r" or (?:less|fewer|under|younger|below|lower)\b")),
    ("about", re.compile(r" or so\b|-odd\b|-ish\b")),
)
_LONGEST = 36  # characters: "on the order of"


def find(text: str, start: int, end: int, bounds: tuple[int, int]) -> Qualifier | None:
    """The qualifier of the amount at `start` to `end`, the nearest before it or else what stands behind."""
    sign = text[start - 1 : start]
    if sign in ("~", "≈", "≥", "≤") and sign:
        return _BY_WORDS[sign]
    words = text[max(bounds[0], start - _LONGEST) : start].lower().split()[-_MOST_WORDS:] if sign.isspace() else []
    for first in range(len(words)):  # the longest first: "not more than"
        found = _BY_WORDS.get(" ".join(words[first:]).lstrip("(“\"'‘—–"))
        if found:
            return found
    return behind(text, end, bounds[1])[0]


def behind(text: str, end: int, last: int) -> tuple[Qualifier | None, int]:
    """The qualifier that follows an amount, and where it ends: `40-plus`, `30 or so`, `12 or more`."""
    if text[end : end + 1] in (" ", "-", "+"):
        for name, pattern in _BEHIND:
            found = pattern.match(text, end, last)
            if found:
                return name, found.end()
    return None, end
