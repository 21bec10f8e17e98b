"""Which unit a number is measured in: percents, points, weights and lengths, degrees, ages."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from transforms import counted
from transforms import units_known as known
from transforms.numbers import Number
from transforms.word_sets import words


class Measure(NamedTuple):
    """The stretch of a number with its unit, in the singular; `sign` is -1 below zero."""

    start: int
    end: int
    kind: Literal["percent", "measure"]
    unit: str | None
    method: str
    sign: float = 1.0


_PERCENT = re.compile(
    r"[ \n\u00a0-]?(?:(?P<points>(?:%|per[ -]?cent(?:age)?|pct\.?|pc)[ \n-]points?\b|pp\b|ppts?\b)"
    r"|(?P<bare_points>points?\b)|(?P<basis>(?:basis[ \n-]points?|bps?)\b)"
    r"|(?P<percent>%|[Pp]er[ -]?cent\b|percent\b|PERCENT\b|pct\b|pc\b))"
)
_SHARES = re.compile(
    r"\b(?:polls?|polling|surveys?|approval|ratings?|turnout|percent|percentage|per cent|share of)\b|%"
)
_BEHIND = re.compile(
    r"(?P<gap>[ \n\u00a0]|-)?"
    r"(?P<unit>°[CF]\b|º[CF]\b|[°º℃℉]|(?:km/h|m/s|light-years?|(?:kilo|mega|giga|tera)watt-hours?)\b"
    r"|[^\W\d_]+[²³]?(?:(?<=m)[23](?!\w))?)"
)
_SECOND = re.compile(r"\.?[ \n\u00a0-](?P<word>[^\W\d_]+)")
_RATE = re.compile(r" (?:per|an) hour\b|/[a-zA-Z]{1,4}\b(?!/)")
_YEARS_OLD = re.compile(
    r"(?:[ \n-](?P<unit>years?|months?|weeks?|days?)[ \n-]olds?|[ \n](?:years?|yrs?)[ \n]of[ \n]age)\b"
)
_AGED = re.compile(r"(?:\b(?:aged?|ages|aging|ageing)(?: (?:of|between))?|\bage:) \Z", re.IGNORECASE)
_DIED_AT = re.compile(r"\b(?:dies|died|dead|retired|retires|married|youngest|oldest),? (?:at|aged) \Z", re.IGNORECASE)
_YOUNGER = re.compile(
    r"\b(?:(?:younger|older) than|(?:children|kids|girls|boys|youngsters|minors|pupils|students|adults|people|those"
    r"|anyone|women|men|residents|patients) (?:under|over|below|above)"
    r"|(?:when|since|until|before|after|because|if) (?:I|he|she|they) (?:was|were|turned|turns|is)) \Z",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I|who|[A-Z][a-z]+) (?:is|was|am|turned|turns|will be|would have been) (?:only |just )?\Z"
)
_ENDED = re.compile(r"[.,;:!?)\"”’]|\Z| (?:and|when|but|then|at|years)\b")
_NAMED = re.compile(r"(?:(?:[A-ZÀ-Þ][\w.'’-]*[\w.][\"”]?|\)), (?:then |now |just )?|[A-ZÀ-Þ][\w.'’-]*[\w.] \()\Z")
_APPOSED = re.compile(r",|\.?\)|\.(?= [A-Z]|\Z| ?\n)|[.;]?\Z| and\b")
_MINUS = ("minus ", "minus\n")
_DASHES = ("-", "−", "–")
_AGE_WORDS = words(
    "than under over below above were aged age age: ages aging ageing of between at is was am turned turns be only just"
)
_THEN = ("then", "now", "just")
_OLDEST = 115
_NEAR = 150  # characters
_DEGREES = re.compile(r"\b(?:degrees?|Celsius|Fahrenheit|temperatures?|thermometers?|centigrade)\b|°")


def read(text: str, number: Number, bounds: tuple[int, int]) -> Measure | None:
    """The measure that a number is of, None when it is none; `bounds` are its sentence's."""
    percent = _PERCENT.match(text, number.end, bounds[1])
    if percent and (not percent["bare_points"] or _SHARES.search(text, *_around(number, bounds))):
        unit = (
            "percentage point"
            if percent["points"] or percent["bare_points"]
            else "basis point"
            if percent["basis"]
            else "percent"
        )
        start, sign = _minus(text, number, bounds[0])
        return Measure(start, percent.end(), "percent", unit, "percent", sign)
    return _age(text, number, bounds) or _with_unit(text, number, bounds) or _below_zero(text, number, bounds)


def _around(number: Number, bounds: tuple[int, int]) -> tuple[int, int]:
    """The words near a number, within its sentence."""
    return max(bounds[0], number.start - _NEAR), min(bounds[1], number.end + _NEAR)


def _minus(text: str, number: Number, first: int) -> tuple[int, float]:
    """Where `minus 4` and `-4` begin, and their sign."""
    start = number.start
    if text[start - 1 : start] in _DASHES and not text[max(first, start - 2) : start - 1].strip():
        return start - 1, -1.0
    return (start - 6, -1.0) if text[max(first, start - 6) : start].lower() in _MINUS else (start, 1.0)


def _age(text: str, number: Number, bounds: tuple[int, int]) -> Measure | None:
    """`58-year-old`, `aged 58`, `Ann Lee, 58,`, `She is 58.`"""
    old = _YEARS_OLD.match(text, number.end, bounds[1])
    if old:
        unit = (old["unit"] or "year").removesuffix("s")
        return Measure(number.start, old.end(), "measure", unit, "age")
    if number.scale > 1 or not 0 < number.base < _OLDEST or number.base % 1:
        return None
    behind = text[number.end : number.end + 1]
    if behind and (behind.isalnum() or behind in "-–%/:°$€£"):
        return None
    first = max(bounds[0], number.start - 40)
    before = text[first : number.start].split()
    if not before:
        return None
    if before[-1].lower().strip("(,") in _AGE_WORDS:
        told = any(pattern.search(text, first, number.start) for pattern in (_AGED, _DIED_AT, _YOUNGER))
        if told or (_IS.search(text, first, number.start) and _ENDED.match(text, number.end, bounds[1])):
            return Measure(number.start, number.end, "measure", "year", "age")
    if number.is_worded or not (text[number.start - 1] == "(" or before[-1].endswith(",") or before[-1] in _THEN):
        return None
    if _NAMED.search(text, first, number.start) and _APPOSED.match(text, number.end, bounds[1]):
        return Measure(number.start, number.end, "measure", "year", "age_behind_name")
    return None


def _with_unit(text: str, number: Number, bounds: tuple[int, int]) -> Measure | None:
    """`3.5 kilograms`, `2,900-km`, `34 degrees Celsius`, `5 sq km`."""
    behind = _BEHIND.match(text, number.end, bounds[1])
    if not behind:
        return None
    word, gap, end = behind["unit"], behind["gap"] or "", behind.end()
    start, sign = _minus(text, number, bounds[0])
    if word in known.TEMPERATURES:
        if word in "CF" and (gap == "-" or (gap and not _DEGREES.search(text, *_around(number, bounds)))):
            return None
        return Measure(start, end, "measure", known.TEMPERATURES[word], "unit", sign)
    second = _SECOND.match(text, end, bounds[1])
    if second and word.lower() in known.BEFORE:
        unit = known.UNITS.get(second["word"].lower()) or (second["word"] if second["word"] in known.SIGNS else None)
        if unit is None and second["word"].lower() in known.WIDE and word.endswith("watt"):
            unit = "hour"
        if unit:
            return Measure(number.start, second.end(), "measure", f"{word.lower()} {unit}", "unit")
    if word.lower() in known.UNITS:
        return _of_word(text, number, start, sign, behind, second, bounds)
    if word == "m" and not gap and counts_millions(text, end, bounds[1]):
        return None
    if word in known.SIGNS and not number.is_worded and (word not in known.FOLLOWED or _stands_alone(text, gap, end)):
        rate = _RATE.match(text, end, bounds[1])
        return Measure(
            number.start,
            rate.end() if rate else end,
            "measure",
            word + (rate[0].replace(" an ", " per ") if rate else ""),
            "unit",
        )
    return None


def counts_millions(text: str, at: int, end: int) -> bool:
    """Whether `m` is that of `2m people`, not of `100m hurdles`."""
    thing = counted.behind(text, at, end).thing
    return thing is not None and text[at : at + 1].isspace() and thing.split()[-1] not in known.RACES


def _stands_alone(text: str, gap: str, end: int) -> bool:
    """Not the sign in `5 m people`."""
    return gap in ("", "-") or text[end : end + 1] == "/" or not text[end : end + 2].strip()[:1].isalnum()


def _of_word(
    text: str,
    number: Number,
    start: int,
    sign: float,
    behind: re.Match[str],
    second: re.Match[str] | None,
    bounds: tuple[int, int],
) -> Measure:
    unit, end = known.UNITS[behind["unit"].lower()], behind.end()
    if unit == "degree":
        scale = second["word"] if second else ""
        if second and scale in ("Celsius", "Fahrenheit", "Centigrade", "centigrade", "celsius", "fahrenheit", "C", "F"):
            name = {"C": "Celsius", "F": "Fahrenheit"}.get(scale, scale)
            return Measure(start, second.end(), "measure", f"degree {name}", "unit", sign)
        return Measure(start, end, "measure", unit, "unit", sign)
    rate = _RATE.match(text, end, bounds[1])
    if rate:
        of_time = " per hour" if rate[0].startswith(" ") else rate[0]
        return Measure(number.start, rate.end(), "measure", f"{unit}{of_time}", "unit")
    return Measure(number.start, end, "measure", unit, "unit")


def _below_zero(text: str, number: Number, bounds: tuple[int, int]) -> Measure | None:
    """`minus nine`, where an article tells of the weather."""
    start, sign = _minus(text, number, bounds[0])
    if sign > 0 or text[start : start + 5].lower() != "minus" or number.value > 273:
        return None
    return Measure(start, number.end, "measure", "degree", "unit", sign)
