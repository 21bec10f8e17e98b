"""When `broadsheet serve` runs: an interval, or cron."""

from __future__ import annotations

import re
from datetime import timedelta

from prefect.client.schemas.schedules import CronSchedule
from prefect.schedules import Cron, Interval, Schedule
from pydantic import ValidationError

from flows.errors import SettingError

INTERVAL = re.compile(r"(\d+) ?([smhd])")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
LEAST_SECONDS = 10
WHICH = "--schedule / BROADSHEET_SCHEDULE"


def schedule_of(words: str | None) -> Schedule:
    """`15m`, or cron in UTC, or cron and a time zone: `0 6 * * mon-fri Europe/Berlin`. Raises SettingError."""
    if not words:
        raise SettingError(f"when shall it run? {WHICH}, such as 15m or '0 6 * * *'")
    if found := INTERVAL.fullmatch(words.strip()):
        return _every(words, timedelta(**{UNITS[found[2]]: int(found[1])}))
    fields = words.split()
    cron, zone = " ".join(fields[:5]), " ".join(fields[5:]) or "UTC"
    try:
        CronSchedule(cron=cron, timezone=zone)  # says whether it is one; what is returned would believe anything
    except (ValidationError, ValueError) as error:
        raise SettingError(
            f"{WHICH}: {words!r} is neither an interval such as 15m, 2h or 1d, nor cron such as '0 6 * * *' (UTC) or "
            "'0 6 * * mon-fri Europe/Berlin'"
        ) from error
    return Cron(cron, timezone=zone)


def _every(words: str, interval: timedelta) -> Schedule:
    if interval.total_seconds() < LEAST_SECONDS:
        raise SettingError(f"{WHICH}: {words!r} is too often: {LEAST_SECONDS}s or more")
    return Interval(interval)


def told(words: str) -> str:
    """The schedule for a person: `every 15m`, `at 0 6 * * * (UTC)`."""
    schedule = schedule_of(words)
    return f"every {words}" if schedule.interval else f"at {schedule.cron} ({schedule.timezone})"
