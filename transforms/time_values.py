"""TIMEX3 values of the calendar: the days that one covers, and the value that lies some units before or after it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_CALENDAR = re.compile(
    r"(?P<year>\d{4})(?:"
    r"-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?"
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
)
_ROUND = re.compile(r"\d{2,3}")
_VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?=\d|T\d)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?=\d)(?:\d+(?:\.\d+)?[HMS])+)?"
    r"|FY\d{4}(?:-[QH]\d)?|\d{2,4}"
    r"|(?:\d{4}|XXXX)-(?:\d\d|XX)(?:-(?:\d\d|XX))?(?:T(?:\d\d(?::\d\d){0,2}Z?|MO|AF|EV|NI))?"
    r"|(?:\d{4}|XXXX)-(?:W(?:\d\d|XX)(?:-[1-7]|-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI)(?:T(?:\d\d:\d\dZ?|MO|AF|EV|NI))?"
    r"|T(?:\d\d:\d\dZ?|MO|AF|EV|NI)"
)
_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def is_value(value: str) -> bool:
    """Whether it is TIMEX3, or two calendar values with a slash between: `2024/2025`."""
    return all(_VALUE.fullmatch(part) for part in value.split("/"))


@lru_cache(maxsize=4096)
def days(value: str) -> tuple[date, date] | None:
    """The first and the last day of a value; None where it names none in the calendar: `P3D`, `XXXX-02`, `FY2024`.

    Seasons are those of the north, from the first of a month: `2023-WI` ends in February 2024.
    """
    first, slash, last = value.partition("/")
    if slash:
        edges = days(first), days(last)
        return (edges[0][0], edges[1][1]) if edges[0] and edges[1] and edges[0][0] <= edges[1][1] else None
    if _ROUND.fullmatch(value):
        width = 10 ** (4 - len(value))
        begin = int(value) * width
        return (date(begin, 1, 1), date(begin + width - 1, 12, 31)) if begin else None
    match = _CALENDAR.fullmatch(value)
    try:
        return _days(match) if match else None
    except (ValueError, OverflowError):
        return None


def _days(match: re.Match[str]) -> tuple[date, date]:
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return (monday + timedelta(5 if match["weekend"] else 0)), monday + timedelta(6)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return _months(year, _FIRST_MONTHS[match["season"]], 3)
    return _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    later = year * 12 + month - 1 + count
    return first, date(later // 12, later % 12 + 1, 1) - timedelta(1)


def month_value(year: int, month: int) -> str:
    """`2023-11`; the month may lie outside 1..12."""
    count = year * 12 + month - 1
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def week_value(day: date) -> str:
    """The ISO week of a day: `2023-W45`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted(value: str, unit: str, count: float) -> str | None:
    """The value `count` units after another, as fine as the unit; a quarter stays one: `2023-Q3`, `year`, -1.

    None where the calendar ends, for a unit below a day, and for a part of a day.
    """
    edges = days(value)
    if edges is None:
        return None
    first = edges[0]
    try:
        return _shifted(value, first, unit, count)
    except (ValueError, OverflowError):
        return None


def _shifted(value: str, first: date, unit: str, count: float) -> str | None:
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if unit == "fortnight":
        count, unit = count * 2, "week"
    if unit == "year" and count % 1:
        return month_value(first.year, first.month + round(count * 12))
    if count % 1:
        return None
    whole = int(count)
    if unit in ("day", "night"):
        return (first + timedelta(whole)).isoformat()
    if unit == "week":
        return week_value(first + timedelta(7 * whole))
    made = None
    if unit == "month":
        made = month_value(first.year, first.month + whole)
    elif unit == "quarter":
        moved = first.year * 4 + (first.month - 1) // 3 + whole
        made = f"{moved // 4:04d}-Q{moved % 4 + 1}"
    elif unit == "year":
        made = f"{first.year + whole:04d}{value[4:7] if value[4:6] == '-Q' else ''}"
    return made if made and days(made) else None


_FINER = {"Y": (12, "m"), "D": (24, "H"), "H": (60, "M"), "M": (60, "S")}


def length(count: float, code: str) -> str:
    """`P3D`, `PT2H`, `P20Y`, by the code of a unit: `D`, `H`, `10Y` for decades, `m` for months.

    A part of a unit is told in the next finer one: `P2Y6M`, `PT30M`.
    """
    total, unit = count * int(code[:-1] or 1), code[-1]
    if total % 1 == 0 or unit not in _FINER:
        return f"{'PT' if unit in 'SMH' else 'P'}{total:.10g}{unit.upper()}"
    times, finer = _FINER[unit]
    rest = length(round(total % 1 * times), finer)
    return rest if total < 1 else length(int(total), unit) + rest.removeprefix("PT" if unit in "SMH" else "P")
