"""Places in an order: `third-largest`, `second most populous`, `top 15`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from transforms import numbers
from transforms.word_sets import words as words_of


class Rank(NamedTuple):
    """The stretch of a rank, and which it is."""

    start: int
    end: int
    value: float
    method: str


_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_BEGINNINGS = frozenset(word.encode() for word in (*_ORDINALS, "st", "nd", "rd", "th"))
_SUPERLATIVE = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<figure>\d{{1,3}})(?:st|nd|rd|th))"
    r"(?:[ \n-](?:most|least)(?:[ -](?P<adjective>[a-z]+))?|[ \n-](?P<superlative>[a-z]+est|best|worst)\b)",
    re.IGNORECASE,
)
_NO_SUPERLATIVES = words_of(
    """
    west forest test contest interest protest quest guest request harvest nest rest chest arrest conquest inquest
    midwest northwest southwest tempest attest invest suggest latest priest crest vest pest zest fest bequest
    dishonest honest modest manifest earnest
    """
)
_TOP = re.compile(r"\b(?:[Tt]op|TOP)[ -](?=[\dtfsen])")


def may_stand_in(words: frozenset[bytes]) -> bool:
    """Whether a sentence of these `numbers.plain_words` can hold a rank without a figure."""
    return not _BEGINNINGS.isdisjoint(words)


def find(text: str, start: int, end: int, words: frozenset[bytes]) -> Iterator[Rank]:
    """The ranks of a sentence, whose `plain_words` are given; the value is the lowest of the places: 15 of `top 15`."""
    for match in _SUPERLATIVE.finditer(text, start, end) if not _BEGINNINGS.isdisjoint(words) else ():
        if (match["superlative"] or "").lower() in _NO_SUPERLATIVES:
            continue
        value = _ORDINALS[match["word"].lower()] if match["word"] else int(match["figure"])
        yield Rank(match.start(), match.end(), float(value), "superlative")
    for match in _TOP.finditer(text, start, end) if b"top" in words else ():
        number = next(iter(numbers.find(text, match.end(), min(end, match.end() + 12), words)), None)
        if number and number.start == match.end() and not text.startswith(("%", " per", "-"), number.end):
            yield Rank(match.start(), number.end, number.value, "top")
