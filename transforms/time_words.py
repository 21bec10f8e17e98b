"""A stretch of text as times are read in it: its words and signs, and of each the kind, which is one letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from transforms import times_known as known
from transforms.stamps_known import ZONES
from transforms.word_sets import words

_TENS = "|".join(known.TENS)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NTHS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_NAMED_DAYS = [*known.HOLIDAYS, *known.MOVABLE, *known.EASTER]
_HOLIDAYS = "|".join(re.escape(name).replace("'", "['’]") for name in _NAMED_DAYS)
_ABBREVIATED = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun"
_OPENERS = "|".join(sorted({re.split("[ .']", name)[0].title() for name in [*_NAMED_DAYS, *known.TENS]}))
# The first three are most words and signs; what follows them is told apart in order.
_WORD = re.compile(
    r"\s*(?:"
    rf"(?P<plain>(?!(?:{_TENS})[- ])[a-z]+(?![\w'’]|\.\s?m\b))"
    rf"|(?P<name>(?!(?:{_OPENERS})\b)[A-Z][a-z]+(?![\w'’.]))"
    r"|(?P<other>[^\s\w'’‘])"
    r"|(?P<iso>(?<![\d/.-])\d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d)?(?![\d/-]))"
    r"|(?P<slashed>(?<![\d/.])\d\d?(?P<sign>[/.])\d\d?(?P=sign)(?:\d{4}|\d\d)(?![\d/]|\.\d))"
    r"|(?P<nth>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>(?:\d{3}0|['’‘]\d0)['’]?s\b)"
    r"|(?P<clock>(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![:\d]))"
    r"|(?P<part>\d+/\d+(?!/))"
    r"|(?P<short>\b[QH][1-4](?=FY\d|\b))"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"|(?P<tens>\b(?i:(?:{_TENS})[- ](?:{_ONES}))\b)"
    rf"|(?P<tenth>\b(?i:(?:{_TENS})[- ](?:{_NTHS}))\b)"
    rf"|(?P<holiday>\b(?i:{_HOLIDAYS})\b)"
    rf"|(?P<abbreviated>[ap]\.\s?m\b\.?|\b(?:{_ABBREVIATED})\.)"
    r"|(?P<ending>['’]s\b)|(?P<letters>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)"
    r"|(?P<quote>['’‘])|(?P<joint>_))"
)
_QUICK = re.compile(r"[A-Za-z]+")
_FIGURES = re.compile(r"\d(?:\d{3}|[:./-]\d| ?[ap]\.? ?m\b|['’]?s\b|(?<=[QH]\d))")
"""Figures that tell a time without another word: a year, a clock, a day in figures, a decade, a quarter."""
_ZONES = frozenset(
    zone.upper() for zone in ZONES if len(zone) in (2, 3, 4) and " " not in zone and zone not in ("uk", "z")
)
_SIGNS = {",": ",", "-": "-", "–": "-", "—": "~", "(": "(", ".": ".", "'": "'", "’": "'"}
_YEARS = range(1000, 2200)

_WEEKDAYS_OFTEN = [f"{day}s" for day in known.WEEKDAYS]
_NAMED = [*known.MONTHS, *known.SHORT_MONTHS, *known.WEEKDAYS, *known.SHORT_WEEKDAYS, *_WEEKDAYS_OFTEN]
_COMMON = [
    *known.UNITS, *known.PLURALS, *known.PARTS_OF_DAY, *known.DAYS, *known.SEASONS, *known.OFTEN, *known.DECADES,
    *words("noon midnight midday midyear weekend weekends quarter period fy"),
    *words("halloween eve bastille boxing christmas thanksgiving nineteen"),
]  # fmt: skip
TRIGGERS = frozenset([*_COMMON, *(made for word in [*_NAMED, *_COMMON] for made in (word.capitalize(), word.upper()))])
"""Names of days and months count in capitals alone: `may` and `sat` are no times."""


_Kind = tuple[str, float | None]


class Word(NamedTuple):
    """A word, a number or a sign at its place; `number` is what it counts or which month, day or hour it is."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    number: float | None = None


def may_hold(piece: str) -> bool:
    """Whether a piece of text has any word or number that a time is told by."""
    return not TRIGGERS.isdisjoint(_QUICK.findall(piece)) or _FIGURES.search(piece) is not None


def read(text: str, start: int, end: int) -> list[Word]:
    """The words and signs of `text[start:end]`, with offsets of `text`."""
    found = []
    for match in _WORD.finditer(text, start, end):
        group = match.lastgroup or "other"
        printed = match[group]
        if group == "plain":  # most words: a third of the time is saved by no call
            kind, number = _KINDS.get(printed, _NO_KIND)
            found.append(Word(*match.span(group), printed, printed, kind, number))
        elif group == "other":
            found.append(Word(*match.span(group), printed, printed, _SIGNS.get(printed, "_")))
        else:
            lower, kind, number = _read(group, printed)
            found.append(Word(*match.span(group), printed, lower, kind, number))
    return found


@lru_cache(maxsize=8192)
def _read(group: str, printed: str) -> tuple[str, str, float | None]:
    """A word in lower case, its kind and its number."""
    return (printed.lower(), *_READ[group](printed))


def _number(printed: str) -> _Kind:
    if "," in printed or "." in printed:
        whole = printed.replace(",", "")
        kind = "C" if re.fullmatch(r"(?:1?\d|2[0-3])\.[0-5]\d", printed) else "N"  # `7.30pm`, if it is one
        return kind, float(whole) if whole.count(".") < 2 and len(whole) < 12 else None
    if len(printed) > 9:
        return _NO_KIND
    value = int(printed)
    if len(printed) <= 2 and 1 <= value <= 31:
        return "D", value
    return "Y" if len(printed) == 4 and value in _YEARS else "N", value


def _part(printed: str) -> _Kind:
    over, _, under = printed.partition("/")
    if len(over) == len(under) == 1 and 0 < int(over) < int(under):
        return "/", int(over) / int(under)
    return _NO_KIND


def _letters(printed: str) -> _Kind:
    lower = printed.lower()
    if printed[0].isupper():
        for names, kind in _NAMES:
            if lower in names:
                return kind, names[lower]
        if printed in _ZONES:
            return "Z", None
    return _KINDS.get(lower, _NO_KIND)


def _abbreviated(printed: str) -> _Kind:
    bare = printed[:-1].lower()
    if bare in known.SHORT_MONTHS:
        return "M", known.SHORT_MONTHS[bare]
    if bare in known.SHORT_WEEKDAYS:
        return "A", known.SHORT_WEEKDAYS[bare]
    return "z", None


def _decade(printed: str) -> _Kind:
    return "X", int(re.sub(r"\D", "", printed))


def _compound(printed: str) -> _Kind:
    tens, ones = printed.lower().replace("-", " ").split(" ")
    ordinal = ones in known.ORDINALS
    return "O" if ordinal else "n", known.TENS[tens] + (known.ORDINALS if ordinal else known.ONES)[ones]


_NAMES: tuple[tuple[dict[str, int], str], ...] = (
    (known.MONTHS, "M"), (known.WEEKDAYS, "W"), ({f"{day}s": n for day, n in known.WEEKDAYS.items()}, "w"),
    (known.SHORT_MONTHS, "M"),
    (known.SHORT_WEEKDAYS, "A"),
)  # fmt: skip
_NO_KIND: _Kind = ("_", None)
_KINDS: Mapping[str, _Kind] = (
    dict.fromkeys(known.PLURALS, ("u", None))
    | dict.fromkeys(known.UNITS, ("U", None))
    | {word: ("n", float(value)) for word, value in known.NUMBERS.items()}
    | {word: ("O", float(value)) for word, value in known.ORDINALS.items()}
    | dict.fromkeys(known.PARTS_OF_DAY, ("P", None))
    | {f"{word}s": ("p", None) for word in ("morning", "afternoon", "evening", "night")}
    | dict.fromkeys(known.DAYS, ("T", None))
    | dict.fromkeys(known.SEASONS, ("S", None))
    | dict.fromkeys(known.OFTEN, ("V", None))
    | {word: ("X", float(value)) for word, value in known.DECADES.items()}
    | dict.fromkeys(known.TIMES_OVER, ("1", None))
    | {word: (kind, None) for word, kind in known.KIND_OF.items()}
)
_READ: Mapping[str, Callable[[str], _Kind]] = {
    "name": _letters,
    "iso": lambda _: ("I", None),
    "slashed": lambda _: ("I", None),
    "nth": lambda printed: ("O", int(printed[:-2])),
    "decade": _decade,
    "clock": lambda _: ("C", None),
    "part": _part,
    "short": lambda printed: ("5", int(printed[1])),
    "number": _number,
    "tens": _compound,
    "tenth": _compound,
    "holiday": lambda _: ("B", None),
    "abbreviated": _abbreviated,
    "ending": lambda _: ("'", None),
    "letters": _letters,
    "quote": lambda printed: (_SIGNS.get(printed, "_"), None),
    "joint": lambda _: _NO_KIND,
}
