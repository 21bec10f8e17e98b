"""Numbers in a text, in figures and in words, with the words of scale behind them.

`1,200`, `2,50,000`, `3.5 million`, `1.81 lakh crore`, `2½`, `3,5 Mio`; `two dozen`, `half a million`, `twenty-five`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Number(NamedTuple):
    """A number at its place. `value` is `base` times `scale`; `scale` is 1 where no word of scale is printed."""

    start: int
    end: int
    base: float
    scale: float
    is_worded: bool

    @property
    def value(self) -> float:
        """The whole value, free of the noise that a float adds to `1.1 billion`."""
        return round(self.base * self.scale, 6)


_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SMALL = _ONES | _TEENS | _TENS
SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "dozen": 12, "lakh": 1e5, "lac": 1e5, "crore": 1e7, "cr": 1e7, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9,
    "bln": 1e9, "mrd": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
LETTERS: dict[str, float] = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9, "t": 1e12, "T": 1e12}
"""Letters of scale, which only money or what is counted tells from units: `£5m`, `20k runners`."""
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_HALVES = {"half": 0.5, "quarter": 0.25}
_QUARTERS = {"a": 0.25, "three": 0.75}
_LONGEST_FIGURE = 18  # characters: what is longer is a key or a mistake, and no float

_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
_UP_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES)}))?|{'|'.join([*_TEENS, *_ONES])})"
_FIGURE = re.compile(
    r"[0-9](?:[0-9]{0,2}(?:,[0-9]{2,3}){0,5},[0-9]{3}(?!,?[0-9])(?:\.[0-9]+)?"  # 1,200.50 and 2,50,000
    r"|[0-9]{0,2}(?:[\u00a0\u2009\u202f][0-9]{3}){1,5}(?![0-9])"  # 12 500, with a blank that does not break
    r"|[0-9]{0,2}(?: 000){1,4}\b"  # 12 000
    r"|[0-9]{0,2}(?:\.[0-9]{3}){2,5}(?![0-9])(?:,[0-9]+)?"  # 1.250.000
    r"|[0-9]{0,2}\.[0-9]{3},[0-9]{1,2}(?![0-9])"  # 1.250,50
    rf"|[0-9]*,[0-9]{{1,2}}(?=\s?(?:%|€|(?:{_SCALE_WORDS}|per ?cent|euros?|kg|km)\b))"  # 3,5 million
    r"|[0-9]*(?:\.[0-9]+)?)[½¼¾]?"
)
_DECIMAL_COMMA = re.compile(r"\d[\d.]*,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}")
_DIGIT = re.compile(r"[0-9]")
_BLANKS = re.compile(r"\s")
_SPOKEN = re.compile(
    r"\b(?=[aefhnost])(?:"
    rf"(?P<hundreds>{_UP_TO_99}|an?)[ \n-]hundred\b(?:[ \n](?:and[ \n])?(?P<rest>{_UP_TO_99})\b(?![ \n-]hundred))?"
    r"|(?:(?P<half>half[ \n-])|(?P<quarters>a|three)[ \n-]quarters?[ \n]of[ \n])?"
    rf"\ban?(?=[ \n-](?:{_SCALE_WORDS})\b)"
    rf"|(?P<small>{_UP_TO_99})\b)"
    r"(?:[ \n]and[ \n]a[ \n](?P<more>half|quarter)\b)?"
)
_IN_WORDS = frozenset(word.encode() for word in (*_SMALL, *SCALES))
_PLAIN = bytes(byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 else 32 for byte in range(256))
_SCALE = re.compile(rf"[ \n\u00a0-]?({_SCALE_WORDS})\b(?:[ \n-]({_SCALE_WORDS})\b)?", re.IGNORECASE)


def may_stand_in(text: str, start: int, end: int, words: frozenset[bytes]) -> bool:
    """Whether `text[start:end]`, whose `plain_words` are given, can hold a number at all."""
    return not _IN_WORDS.isdisjoint(words) or _DIGIT.search(text, start, end) is not None


def plain_words(text: str, start: int, end: int) -> frozenset[bytes]:
    """The words of `text[start:end]` in small letters without signs, to see at little cost what is not there."""
    return frozenset(text[start:end].encode("ascii", "replace").translate(_PLAIN).split())


def find(text: str, start: int, end: int, words: frozenset[bytes]) -> list[Number]:
    """The numbers of `text[start:end]` in order and apart; a figure that is a part of a longer sign counts as well.

    `words` are the `plain_words` of the same stretch.
    """
    figures = list(_figures(text, start, end))
    return figures if _IN_WORDS.isdisjoint(words) else sorted([*figures, *_spoken(text, start, end)])


def _figures(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _FIGURE.finditer(text, start, end):
        if len(match[0]) <= _LONGEST_FIGURE:
            scale, until = _scale(text, match.end(), end)
            yield Number(match.start(), until, _figure(match[0]), scale, is_worded=False)


def _figure(printed: str) -> float:
    """`1,200.50`, `2,50,000`, `1.250.000`, `3,5` and `2½` as they are meant."""
    part = _FRACTIONS.get(printed[-1], 0.0)
    plain = _BLANKS.sub("", printed[:-1] if part else printed)
    if _DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain.replace(",", "")) + part


def _spoken(text: str, start: int, end: int) -> Iterator[Number]:
    small = text[start:end].lower()
    if len(small) != end - start:  # a capital of two small letters: "İ"
        return
    for match in _SPOKEN.finditer(small):
        base = 0.5 if match["half"] else _QUARTERS.get(match["quarters"] or "", 1.0)
        if match["small"]:
            base = _up_to_99(match["small"])
        elif match["hundreds"]:
            base = 100 * _up_to_99(match["hundreds"]) + _up_to_99(match["rest"] or "")
        base += _HALVES.get(match["more"] or "", 0.0)
        scale, until = _scale(text, start + match.end(), end)
        yield Number(start + match.start(), until, base, scale, is_worded=True)


def _up_to_99(printed: str) -> float:
    """`twenty-five`; 1 for `a`, 0 for nothing."""
    if printed in ("a", "an"):
        return 1.0
    return float(sum(_SMALL[word] for word in printed.replace("-", " ").split()))


def _scale(text: str, at: int, end: int) -> tuple[float, int]:
    """The factor that stands behind a number, and where it ends: `million`, `lakh crore`."""
    match = _SCALE.match(text, at, end)
    if not match:
        return 1.0, at
    first = SCALES[match[1].lower()]
    second = SCALES[match[2].lower()] if match[2] else 1.0
    return (first * second, match.end()) if second > first else (first, match.end(1))
