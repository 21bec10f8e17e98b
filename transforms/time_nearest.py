"""The nearest weekday, month, day or season to the day of publication, in the direction that the words tell."""

from __future__ import annotations

from datetime import date, timedelta

from transforms import time_values
from transforms.time_tenses import Tense

_LATE_DATELINE = 2  # days that a day may lie ahead of publication and still be told in the past: time zones
_JUST_PAST = 60
_AHEAD_DAYS = 4
_AHEAD_MONTHS = 6
_CLOSE_MONTHS = 2


def weekday(today: date, number: int, direction: str | None) -> date:
    """The weekday (Monday is 1) up to today, or from today on; today itself in both directions.

    What is only near lies up to four days ahead, else behind: it is told more often of what comes.
    """
    ahead = (number - today.isoweekday()) % 7
    if direction == "future" or (direction == "near" and ahead <= _AHEAD_DAYS):
        return today + timedelta(ahead)
    return today - timedelta((today.isoweekday() - number) % 7)


def weekday_apart(day: date, number: int, sign: int) -> date:
    """The weekday strictly after (1) or before (-1) a day."""
    return day + timedelta(sign * ((sign * (number - day.isoweekday()) - 1) % 7 + 1))


def month_year(today: date, number: int, direction: str | None) -> int:
    """The year of the month up to this one, or from this one on; without direction from this one on if it is close."""
    ahead = (number - today.month) % 12
    if direction == "future" or ahead <= {"near": _AHEAD_MONTHS, None: _CLOSE_MONTHS}.get(direction, 0):
        return today.year + (number < today.month)
    return today.year - (number > today.month)


def day_year(today: date, month: int, day: int, tense: Tense) -> int | None:
    """The year of a day of a month; None where no near year has it.

    The nearest without direction, also when a verb of the past stands afar; when one of the future does, a day just
    past.
    """
    days = [made for year in (-1, 0, 1) if (made := _day(today.year + year, month, day))]
    direction = tense.direction
    is_just_past = any(timedelta(0) < today - made <= timedelta(_JUST_PAST) for made in days)
    if tense.is_afar and (direction == "past" or is_just_past):
        direction = None
    if direction == "past":
        days = [made for made in days if made <= today + timedelta(_LATE_DATELINE)]
    elif direction == "future":
        days = [made for made in days if made >= today - timedelta(_LATE_DATELINE)]
    nearest = min(days, key=lambda made: abs(made - today), default=None)
    return nearest.year if nearest else None


def season(today: date, name: str, direction: str | None) -> str | None:
    """The season that has begun last, or the next that has not ended."""
    for year in (today.year, today.year - 1) if direction != "future" else (today.year - 1, today.year, today.year + 1):
        value = f"{year:04d}-{name}"
        edges = time_values.days(value)
        if edges and (edges[1] >= today if direction == "future" else edges[0] <= today):
            return value
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
