"""Numbers that a hyphen ties to a noun: `46-page`, `16-member`; most such words are no amount: `seven-course`."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.numbers import Number
from transforms.word_sets import words


class Compound(NamedTuple):
    """Where a compound ends; it has a unit, or counts something."""

    end: int
    unit: str | None
    thing: str | None


_BEHIND = re.compile(r"[-‑](?P<noun>[a-z]+)\b(?!-)")
_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of)?[ -]\Z", re.IGNORECASE)
MEASURED = words("page seat bed bedroom room storey story floor gun car point mile magnitude")
"""What a compound in figures measures, beside all units."""
COUNTED = words("member person man woman strong")
"""What a compound counts; `30-strong` does not say what."""


def read(text: str, number: Number, bounds: tuple[int, int]) -> Compound | None:
    """The compound that a number begins, or the strength of an earthquake."""
    behind = _BEHIND.match(text, number.end, bounds[1])
    if behind:
        noun, end = behind["noun"], behind.end()
        if noun in COUNTED:
            return Compound(end, None, None if noun == "strong" else noun)
        return Compound(end, noun, None) if noun in MEASURED and not number.is_worded else None
    if _MAGNITUDE.search(text, max(bounds[0], number.start - 14), number.start):
        return Compound(number.end, "magnitude", None)
    return None
