"""Numbers that belong together: `10 to 15 million`, `between three and five`, `5 and 10 percent`, `two or three`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from transforms import counted, no_amounts
from transforms.numbers import LETTERS, Number

Kind = Literal["money", "percent", "count", "measure", "rank"]


class Reading(NamedTuple):
    """A number as it was read so far: without `kind` it is bare, and `factor` is what it is to be multiplied by.

    `highest` is the upper end of a range in full; `is_none` says that it is no amount, a score for one.
    """

    number: Number
    start: int
    end: int
    kind: Kind | None = None
    factor: float = 1.0
    unit: str | None = None
    currency: str | None = None
    method: str = ""
    highest: float | None = None
    thing: str | None = None
    is_none: bool = False

    @property
    def value(self) -> float:
        """The lower end in full."""
        return round(self.number.value * self.factor, 6)


_JOINT = re.compile(r"(?P<dash>[ \n]?[-–—‑][ \n]?)|[ \n](?P<word>to|and|or|by)[ \n]")
_BETWEEN = re.compile(r"\bbetween (?P<ages>the ages of )?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:about |around |some |roughly |nearly |almost |over |just |more than )?\Z", re.IGNORECASE)
_CHANGE = re.compile(  # "shares fell 3 cents to 45 cents"
    r"\b(?:up|down|rose|rises?|rising|risen|fell|falls?|falling|fallen|gain\w*|los[ti]\w*|lose[s]?|drop\w*|climb\w*|jump\w*"
    r"|surg\w+|soar\w*|grew|grows?|grown|growing|increas\w+|decreas\w+|declin\w+|cuts?|rais\w+|slip\w*|slid\w*|edg\w+|add\w*"
    r"|shed\w*|narrow\w*|widen\w*|advanc\w+|plung\w+|tumbl\w+|sank|sink\w*|eas\w+|higher|lower|expand\w*|shr[aiu]nk\w*"
    r"|dipp?\w*|rallied|retreat\w*|strengthen\w*|weaken\w*)"
    r"(?: by| another| a further| some| about| nearly| almost| over)? \Z",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[kKmMbBtT](?![^\W_])")
_LEAST_IN_FULL = 1000
"""From here a number is printed in full, whatever the scale of the other: `500,000 to 1 million`."""


def linked(text: str, readings: Sequence[Reading], bounds: tuple[int, int]) -> list[Reading]:
    """The readings of a sentence, with ranges made one and kinds shared."""
    done: list[Reading] = []
    for reading in readings:
        joint = _JOINT.fullmatch(text, done[-1].end, reading.start) if done else None
        if joint:
            done[-1:] = _joined(text, done[-1], reading, joint, bounds)
        elif done and _is_row(text, done[-1], reading):
            done[-1:] = done[-1]._replace(is_none=True), reading._replace(is_none=True)
        else:
            done.append(reading)
    return done


def _is_row(text: str, first: Reading, second: Reading) -> bool:
    """Whether bare numbers of one sort stand side by side, as no amounts do: `020 7946`, `nineteen ninety`."""
    is_bare = not (first.kind or second.kind) and first.number.is_worded == second.number.is_worded
    return is_bare and text[first.end : second.start] == " "


def _joined(
    text: str, first: Reading, second: Reading, joint: re.Match[str], bounds: tuple[int, int]
) -> tuple[Reading, ...]:
    """One range, or both apart; neither counts where they are a date, a duration or a score."""
    before = max(bounds[0], first.start - 30)
    between = _BETWEEN.search(text, before, first.start)
    is_tied = joint["word"] not in ("and", "by") or between is not None
    if joint["word"] == "by" and first.kind == "measure" and not (second.kind or _is_year(second)):
        is_counted = counted.behind(text, second.end, bounds[1]).thing is not None
        return first, (second if is_counted else _as_first(text, second, first, bounds[1]))  # "two metres by three"
    if first.is_none or second.is_none:
        bare = is_tied and (first.is_none or first.kind is None) and (second.is_none or second.kind is None)
        return (first._replace(is_none=True), second._replace(is_none=True)) if bare else (first, second)
    if not is_tied:
        return (_as(first, second) if _shares(text, first, second) else first), second
    if first.kind == "money" and second.unit == "m":  # "£5-10m"
        second = Reading(second.number, second.number.start, second.number.end)
    if second.kind is None and (first.kind == "money" or first.method == "age") and joint["word"] != "or":
        second = _as_first(text, second, first, bounds[1])
    if joint["word"] == "to" and (_FROM.search(text, before, first.start) or _CHANGE.search(text, before, first.start)):
        return (_as(first, second) if first.kind is None and second.kind else first), second
    lower = _as(first, second) if first.kind is None else _scaled(first, second)
    is_range = first.highest is None and _fit(lower, second)
    if second.kind is None:
        phrase = counted.behind(text, second.end, bounds[1])
        is_score = no_amounts.is_score(text, second.end, bounds[1])
        is_told = phrase.thing is not None or phrase.is_state or between is not None
        if is_score or not (is_range and is_told):
            is_apart = joint["word"] == "or" and not is_score
            return (first, second) if is_apart else (first._replace(is_none=True), second._replace(is_none=True))
    if not is_range or (first.kind and joint["word"] == "or"):
        return first, second
    start = between.start() if between and not between["ages"] else lower.start
    return (lower._replace(start=start, end=second.end, highest=second.value),)


def _is_year(reading: Reading) -> bool:
    return reading.is_none and not reading.number.is_worded


def _shares(text: str, first: Reading, second: Reading) -> bool:
    """Whether the unit is printed once for two: `5 and 10 percent`, but `two dead and 10 percent`."""
    is_compound = text[second.number.end : second.number.end + 1] == "-"
    return first.kind is None and second.kind is not None and not first.number.is_worded and not is_compound


def _as(first: Reading, second: Reading) -> Reading:
    """A bare number as the one that follows it: `4` of `4 to 7 degrees`, `10` of `10 to 15 million yuan`."""
    number = first.number
    if number.scale == 1 and number.base < _LEAST_IN_FULL:
        number = number._replace(scale=second.number.scale)
    return second._replace(number=number, start=first.start, end=first.end)


def _as_first(text: str, second: Reading, first: Reading, end: int) -> Reading:
    """`10m` of `£5-10m`, `15 million` of `$10 to 15 million`; but not `20 guests` of `$10 to 20 guests`."""
    letter = _LETTER.match(text, second.end)
    if not letter and counted.behind(text, second.end, end).thing:
        return second
    last, factor = (letter.end(), LETTERS[letter[0]]) if letter else (second.end, 1.0)
    return first._replace(number=second.number, start=second.start, end=last, factor=factor)


def _scaled(first: Reading, second: Reading) -> Reading:
    """The first with the scale of the second, where only that prints it: `$10 to $15 million`, `£5-10m`."""
    is_bare = first.number.scale * first.factor == 1 < second.number.scale * second.factor
    if first.kind != "money" or not is_bare or first.number.base >= second.number.base:
        return first
    return first._replace(number=first.number._replace(scale=second.number.scale), factor=second.factor)


def _fit(first: Reading, second: Reading) -> bool:
    """Whether the two are the ends of one range."""
    same = (first.kind, first.unit, first.currency) == (second.kind, second.unit, second.currency)
    return same and first.value < second.value
