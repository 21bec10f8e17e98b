"""The day of a year that a holiday lies on."""

from __future__ import annotations

from datetime import date, timedelta

from transforms import times_known as known


def day(name: str, year: int) -> date:
    """The day of a holiday that is named in `times_known`, in lower case."""
    if name in known.HOLIDAYS:
        return date(year, *known.HOLIDAYS[name])
    if name in known.EASTER:
        return easter(year) + timedelta(known.EASTER[name])
    month, weekday, nth = known.MOVABLE[name]
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day_before = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day_before + 1)
