"""Numbers that are no amounts: dates, years, clock times, scores, phone numbers, ordinals, labels, parts of names."""

from __future__ import annotations

import re

from transforms import counted_known, units_known
from transforms.numbers import Number
from transforms.word_sets import words

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Jun\.|Jul\.|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH} (?:\d{{1,2}}(?:,| and| to|-|–) ?)?\Z", re.IGNORECASE)
_MONTH_BEHIND = re.compile(rf",?[ \n](?:of )?{_MONTH}(?:\b|(?<=\.))|(?:-|–| and | to |, )\d{{1,2}} {_MONTH}")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|from|until|till|through|after|before|during|of|the|between|circa|to|early|late|mid|and|for|year"
    r"|summer|spring|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|fiscal|around|about|class|season|q[1-4]|[,(–-]|’|')[ \n]?\Z|\(\Z",
    re.IGNORECASE,
)
_CLOCK_BEHIND = re.compile(
    r"[ \n\u00a0]?(?:[ap]\.?[ ]?m\b\.?|[AP]\.?M\b\.?|o[’']clock\b|GMT\b|UTC\b|h\b|hrs\b|noon\b|midnight\b)"
)
_TIME_BEHIND = re.compile(
    r"[ \n\u00a0-]?"
    r"(?:(?:full|straight|consecutive|more|long|whole|working|business|calendar|extra|further|successive|or so)[ \n])?"
    r"(?P<unit>[A-Za-z][\w.’']*)"
)
_STREET = re.compile(
    r" (?:[A-Z][\w.'’]*,? ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Square|Place|Court"
    r"|Highway|Parkway|Terrace|Crescent|Close|Row|Alley|Quay|Embankment|Plaza)\b"
)
_BRACKETS = ("(", ")", "[", "]")
_ITEM = re.compile(r"[.)](?=\s)")
_SIGNED = words("no. nos. nr. v v. vs vs.")
_MARKS = "([{\"'“‘«—–-"
_SCORE_BEHIND = re.compile(
    r"[ \n](?:win|wins|won|victor\w+|lead|loss|defeat|draw|tie|triumph|thrashing|decision|vote|ruling|majority"
    r"|aggregate|scoreline|record|split|favorite|favourite|odds|series)\b"
)
_ODDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|1|2|3|4|5|6|7|8|9)[ -](?:\w+ )?in[ -](?:every )?\Z",
    re.IGNORECASE,
)
_OPENERS = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Christmas Easter
    The In At On By From Of And But About Around Some Over Nearly Almost Only All These Those Her His Their Its Our With
    For To More Than Least After When While Since Between Among Another Other Up As No Under Below Above Just Both
    """
)
"""Capitals before a number that make no name of it."""
_HOURS = 12
_HOUR_BEFORE = re.compile(r"\b(?:at|after|before|until|till|by|past|since)[ \n]\Z", re.IGNORECASE)
_HOUR_BEHIND = re.compile(r"[.,;:!?)\"”’]|\Z|[ \n](?:in the|on|at night|every|each|and)\b")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


def is_within(text: str, start: int) -> bool:
    """Whether what begins at `start` goes on from letters or figures, as no amount does: `G20`, `9/11`, `’25`."""
    before, first = text[start - 1 : start], text[max(0, start - 2) : start - 1]
    if before.isalpha() or (before and before in "_#@№`'’×"):
        return True
    return before != "" and before in ".,:/-–" and (first.isdigit() or (first.isalpha() and before in "-–/"))


def goes_on(text: str, end: int) -> bool:
    """Whether what ends at `end` goes on with figures: `4/5`, `v2.1.3`, `60×60`."""
    behind, following = text[end : end + 1], text[end + 1 : end + 2]
    return behind != "" and (behind in "_/\\@×" or (behind in ":.," and following.isdigit()))


def is_time(text: str, number: Number, bounds: tuple[int, int]) -> bool:
    """Dates, years, times of day and durations, where nobody has found them before."""
    start, end = number.start, number.end
    unit = _TIME_BEHIND.match(text, end, bounds[1])
    if unit and _plain(unit["unit"]) in units_known.TIMES:
        return True
    if _CLOCK_BEHIND.match(text, end, bounds[1]):
        return True
    before = max(bounds[0], start - 24)
    if number.is_worded:  # "until after eleven"
        told = number.value <= _HOURS and _HOUR_BEFORE.search(text, before, start)
        return bool(told) and _HOUR_BEHIND.match(text, end, bounds[1]) is not None
    if number.scale > 1:
        return False
    if number.value <= 31 and (_MONTH_BEFORE.search(text, before, start) or _MONTH_BEHIND.match(text, end, bounds[1])):
        return True
    is_plain = end - start == 4 and _FIRST_YEAR <= number.value < _LAST_YEAR
    return is_plain and (number.value >= 1900 or _YEAR_BEFORE.search(text, before, start) is not None)


def _plain(word: str) -> str:
    """`month` of `month's`, `b.c` of `B.C.`."""
    return word.lower().rstrip(".'’").removesuffix("'s").removesuffix("’s")


def is_label(text: str, number: Number, bounds: tuple[int, int]) -> bool:
    """`page 5`, `Section 230`, `No. 3`, `Boeing 737`, `12 Mill Street`, `1. Sign here`, `one in 10`."""
    start, end = number.start, number.end
    before = max(bounds[0], start - 24)
    if start == bounds[0] and _ITEM.match(text, end, bounds[1]):
        return True
    if text[start - 1 : start] in _BRACKETS and text[end : end + 1] in _BRACKETS:  # a note's mark: "(1)"
        return True
    words = text[before:start].split()
    if not words:
        return False
    last = words[-1].lstrip(_MARKS)
    if last[-1:] in ("#", "№", "§") or (last.lower() in _SIGNED) or _STREET.match(text, end, bounds[1]):
        return True
    if last.lower() == "every" or last == "in":
        return _ODDS.search(text, before, start) is not None
    word = last.rstrip("-")
    if word.lower() in counted_known.LABELS:
        return True
    return not number.is_worded and word[:1].isupper() and _is_name(text, start - len(last) - 1, word, bounds)


def _is_name(text: str, at: int, word: str, bounds: tuple[int, int]) -> bool:
    """A capital within a sentence that no month or first word explains: `Boeing 737`, `Highway 101`."""
    if word in _OPENERS or word[-1] in ",;:)" or at <= bounds[0] + 1:
        return False
    return not text[max(bounds[0], at - 2) : at].strip().endswith((".", "?", "!", ":", "“", '"'))


def is_score(text: str, end: int, last: int) -> bool:
    """`3-1 win`, `a 6-3 vote`."""
    return _SCORE_BEHIND.match(text, end, last) is not None
