"""Rules for times that name a place in the calendar: days, weekdays, months, years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms import time_holidays, time_nearest, time_values
from transforms import times_known as known
from transforms.time_grammar import Match, Reading, Rule

_FULL_DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)([T ]\d\d:\d\d)?")
_ANY_YEAR = 2000
_SIGNED_DAY = re.compile(r"(\d\d?)([/.])(\d\d?)[/.](\d{4}|\d\d)")


def _printed_day(match: Match) -> Sequence[Reading]:
    """`2023-11-07`; `07/11/2023` stays open when both orders give a day, `07.11.2023` has the day first."""
    printed = match["iso"].text
    full = _FULL_DAY.fullmatch(printed)
    if full:
        clock = "T" + full[4][1:] if full[4] else ""
        value = _checked(int(full[1]), int(full[2]), int(full[3]))
        return match.whole("time" if clock else "date", value and value + clock)
    signed = _SIGNED_DAY.fullmatch(printed)
    if not signed:
        return []
    one, other, year = int(signed[1]), int(signed[3]), int(signed[4])
    if len(signed[4]) == 2:
        if signed[2] == ".":
            return []  # `3.11.24`: more often a version or a section
        year += 2000 if year < 50 else 1900
    orders = {_checked(year, other, one)} | ({_checked(year, one, other)} if signed[2] == "/" else set())
    values = orders - {None}
    if not values:
        return []
    return [Reading(match.first, match.last, "date", values.pop() if len(values) == 1 else None)]


def _checked(year: int, month: int, day: int) -> str | None:
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return value if time_values.days(value) else None


def _month_day(match: Match) -> Sequence[Reading]:
    """`Tuesday, Nov. 7, 2023`, `7 November`, `Nov. 7-9`: each end of a range by itself."""
    month, day = match.number("month"), match.number("day")
    year = match.number("year") or _year_of(match, month, day)
    ends = []
    for name in ("day", "day2"):
        if name in match:
            number = match.number(name)
            if not 1 <= number <= 31:
                return []
            value = _checked(year, month, number) if year else f"XXXX-{month:02d}-{number:02d}"
            if value is None:
                return []
            ends.append(value)
    if len(ends) == 1:
        return match.whole("date", ends[0])
    at_first, at_second = match.at("day"), match.at("day2")
    cut = at_first + 1 if at_first < at_second else at_second
    return [Reading(match.first, cut, "date", ends[0]), Reading(at_second, match.last, "date", ends[1])]


def _nth_of_month(match: Match) -> Sequence[Reading]:
    """`the 7th of November`, `November 7th`."""
    month, day = match.number("month"), match.number("nth")
    if not 1 <= day <= 31:
        return []
    year = match.number("year") or _year_of(match, month, day)
    return match.whole("date", _checked(year, month, day) if year else f"XXXX-{month:02d}-{day:02d}")


def _relative_day(match: Match) -> Sequence[Reading]:
    """`last Oct. 23`."""
    month, day = match.number("month"), match.number("day")
    year = _relative_year(match, month)
    return match.whole("date", _checked(year, month, day) if year else f"XXXX-{month:02d}-{day:02d}")


def _year_of(match: Match, month: int, day: int) -> int | None:
    today = match.scene.today
    return time_nearest.day_year(today, month, day, match.tense()) if today else None


def _month_year(match: Match) -> Sequence[Reading]:
    return match.whole("date", time_values.month_value(match.number("year"), match.number("month")))


def _month_of_year(match: Match) -> Sequence[Reading]:
    """`June last year`, `early October of this year`."""
    today = match.scene.today
    if match["length"].lower != "year":
        return []
    if today is None:
        return match.whole("date", f"XXXX-{match.number('month'):02d}")
    year = today.year + known.STEPS.get(match["relative"].lower, 0)
    return match.whole("date", time_values.month_value(year, match.number("month")))


def _midyear(match: Match) -> Sequence[Reading]:
    """`midyear`, `year end`, `year's end`: of this year; of the last one in its first months after."""
    if "unit" in match and (match["unit"].lower != "year" or match["edge"].lower != "end"):
        return []
    today = match.scene.today
    if today is None:
        return [Reading(match.first, match.last, "date", None)]
    is_over = "unit" in match and today.month <= 3 and match.direction() not in ("future", "near")
    return match.whole("date", f"{today.year - is_over:04d}")


def _month(match: Match) -> Sequence[Reading]:
    """`November`, `early March`: the nearest by the tense; short forms only with a dot or behind `in`."""
    number, today = match.number("month"), match.scene.today
    if not _is_month(match):
        return []
    year = None
    if "relative" in match:
        year = _relative_year(match, number)
    elif today:
        year = time_nearest.month_year(today, number, match.direction())
    value = time_values.month_value(year, number) if year else f"XXXX-{number:02d}"
    return match.whole("date", value)


def _is_month(match: Match) -> bool:
    word = match["month"]
    if match.last - match.first > 1:
        return match.next_is_plain()
    told = match.near(-1) in known.BEFORE_MONTHS
    if word.lower in known.SHORT_MONTHS:
        return told and match.next_is_plain()
    if word.lower in known.PLAIN_MONTHS:
        return told and match.next_kind() not in "WM"
    return match.next_is_plain() or told


def _relative_year(match: Match, number: int) -> int | None:
    today = match.scene.today
    if today is None:
        return None
    kind = match["relative"].lower
    if kind in ("last", "past", "previous"):
        return today.year - (number >= today.month)
    if kind in ("next", "coming", "upcoming", "following"):
        return today.year + (number <= today.month)
    return today.year


def _several_months(match: Match) -> Sequence[Reading]:
    """`March to May 2023`, `in June and July 2023`: the year is of both."""
    year = match.number("year")
    first = time_values.month_value(year, match.number("month"))
    second = time_values.month_value(year, match.number("month2"))
    return [
        Reading(match.first, match.at("month") + 1, "date", first),
        Reading(match.at("month2"), match.last, "date", second),
    ]


def _weekday(match: Match) -> Sequence[Reading]:
    """`Tuesday`: today or the last one, or the next when the tense says so."""
    scene, number = match.scene, match.number("anyday")
    if match["anyday"].kind == "A" and (match.last - match.first == 1 and match.near(-1) != "on"):
        return []
    if scene.today is None:
        return match.whole("date", f"XXXX-WXX-{number}")
    relation = match["relative"].lower if "relative" in match else ""
    if relation in ("following", "previous", "preceding") and scene.last_day:
        edges = time_values.days(scene.last_day)
        if edges:
            day = time_nearest.weekday_apart(edges[0], number, 1 if relation == "following" else -1)
            return match.whole("date", day.isoformat())
    if relation in ("next", "coming", "following", "upcoming"):
        return match.whole("date", time_nearest.weekday_apart(scene.today, number, 1).isoformat())
    if relation in ("last", "past", "previous"):
        return match.whole("date", time_nearest.weekday_apart(scene.today, number, -1).isoformat())
    direction = match.direction()
    if relation == "this" and direction != "past":
        direction = "future"
    day = time_nearest.weekday(scene.today, number, direction)
    value = day.isoformat()
    if "part" in match:
        return match.whole(
            "time", value + {"early": "TMO", "late": "TEV", "mid": "", "later": "", "earlier": ""}[match["part"].lower]
        )
    return match.whole("date", value)


def _any_weekday(match: Match) -> Sequence[Reading]:
    """`on a Sunday`, which one is not told; not `a Sunday gathering`."""
    if match.next_is_word() and match.near(1) not in known.BEHIND_ADVERBS:
        return []
    return match.whole("date", f"XXXX-WXX-{match.number('weekday')}")


def _year(match: Match) -> Sequence[Reading]:
    return match.whole("date", f"{match.number('year'):04d}")


def _spoken(match: Match) -> int | None:
    """`nineteen ninety-six`, as broadcasts print it."""
    century, rest = match.number("one"), match.number("one2")
    return century * 100 + rest if century in (18, 19, 20) and 10 <= rest <= 99 and not match.is_counted() else None


def _spoken_year(match: Match) -> Sequence[Reading]:
    year = _spoken(match)
    return match.whole("date", f"{year:04d}" if year else None)


def _spoken_month(match: Match) -> Sequence[Reading]:
    year = _spoken(match)
    return match.whole("date", time_values.month_value(year, match.number("month")) if year else None)


def _years(match: Match) -> Sequence[Reading]:
    """`2019-21`: two years; the second has the century of the first."""
    year, short = match.number("year"), match.number("figure")
    if len(match["figure"].text) != 2 or not year % 100 < short or not match.is_tight():
        return []
    second = f"{year - year % 100 + short:04d}"
    return [
        Reading(match.first, match.at("year") + 1, "date", f"{year:04d}"),
        Reading(match.at("figure"), match.last, "date", second),
    ]


def _holiday(match: Match) -> Sequence[Reading]:
    name, today = match["holiday"].lower.replace("’", "'"), match.scene.today
    day = time_holidays.day(name, match.number("year") or (today.year if today else _ANY_YEAR))
    year = match.number("year")
    if not year and "relative" in match:
        year = _relative_year(match, day.month) or 0
    if not year:
        year = _year_of(match, day.month, day.day) or 0
    if year:
        return match.whole("date", time_holidays.day(name, year).isoformat())
    is_fixed = name in known.HOLIDAYS
    return match.whole("date", f"XXXX-{day.month:02d}-{day.day:02d}" if is_fixed else f"XXXX-{day.month:02d}")


CALENDAR = (
    Rule("printed_day", "iso", _printed_day, 0.97),
    Rule("month_day", "anyday comma? the? month day comma? year", _month_day, 0.98),
    Rule("month_day", "the? month day comma? year", _month_day, 0.98),
    Rule("month_day", "anyday comma? month day", _month_day),
    Rule("month_day", "month day", _month_day),
    Rule("month_day", "relative month day", _relative_day),
    Rule("month_day", "anyday comma? day month comma? year", _month_day, 0.98),
    Rule("month_day", "day month comma? year", _month_day, 0.98),
    Rule("month_day", "anyday comma? day month", _month_day),
    Rule("month_day", "day month", _month_day),
    Rule("day_range", "month day range day2 comma? year", _month_day, 0.95),
    Rule("day_range", "month day range day2", _month_day),
    Rule("day_range", "day range day2 month year?", _month_day),
    Rule("month_day", "anyday comma? the? nth of? month comma? year?", _nth_of_month),
    Rule("month_day", "the? nth of? month comma? year?", _nth_of_month),
    Rule("month_day", "anyday comma? month the? nth comma? year?", _nth_of_month),
    Rule("month_day", "month the? nth comma? year?", _nth_of_month),
    Rule("month", "month of? comma? year", _month_year, 0.97),
    Rule("month", "part dash? in? month comma? year", _month_year, 0.97),
    Rule("month", "the? edge of month of? year", _month_year, 0.97),
    Rule("month", "month of? relative length", _month_of_year, 0.9),
    Rule("month", "part dash? month of? relative length", _month_of_year, 0.9),
    Rule("month", "month one one2", _spoken_month, 0.85),
    Rule("year", "one one2", _spoken_year, 0.8),
    Rule("month", "month range month2 comma? year", _several_months),
    Rule("month", "the edge of month", _month, 0.8),
    Rule("month", "month", _month, 0.8),
    Rule("month", "part dash? month", _month, 0.8),
    Rule("month", "relative month", _month),
    Rule("weekday", "relative? anyday", _weekday, 0.85),
    Rule("weekday", "a weekday", _any_weekday, 0.7),
    Rule("weekday", "the relative anyday", _weekday, 0.85),
    Rule("weekday", "part anyday", _weekday, 0.85),
    Rule("year", "year", _year, 0.9),
    Rule("year", "the? part dash? in? year", _year, 0.9),
    Rule("year", "the? edge of year", _year, 0.9),
    Rule("midyear", "middle", _midyear, 0.8),
    Rule("midyear", "unit dash? edge", _midyear, 0.7),
    Rule("midyear", "unit possessive edge", _midyear, 0.7),
    Rule("year", "year dash figure", _years, 0.85),
    Rule("holiday", "relative? holiday comma? year?", _holiday, 0.85),
)  # fmt: skip
