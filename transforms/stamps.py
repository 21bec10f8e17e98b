"""Printed dates and times, in all the orders that news prints them.

A stamp is read as it stands: no year is added, no time zone is guessed, and a date that can be read two ways
(`03/05/2021`) or that no calendar has (`Feb. 30`) is not a stamp. Relative ones (`5 hours ago`) are none either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from transforms.passages import Precision, Stamp
from transforms.stamps_known import MONTHS, WEEKDAYS, ZONES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_YEAR = r"(?:1[6-9]|20)\d\d"
# Month words are any words here, and looked up afterwards: that is faster than an alternation of them all.
_DATE = re.compile(
    # "2021-05-03", "2021/05/03"
    rf"(?<![\d/-])(?P<y1>{_YEAR})(?P<sep>[-/.])(?P<m1>\d\d?)(?P=sep)(?P<d1>\d\d?)(?!\d)"
    # "2020年11月19日"
    rf"|(?P<y2>{_YEAR})\s?年\s?(?P<m2>\d\d?)\s?月\s?(?P<d2>\d\d?)\s?日"
    # "3 May 2021", "4. Mai 2021", "26-FEB-1987", "3 de mayo de 2021", "4 May"
    r"|(?<![\d.,:])(?P<d3>\d\d?)(?:st|nd|rd|th|er|\.|º)?[ \xa0-](?:(?:de|of)\s)?(?P<m3>[^\W\d_]{3,10})(?![^\W\d_])"
    rf"(?:\.?,?[ \xa0-](?:(?:de|del)\s)?(?P<y3>{_YEAR})(?!\d))?"
    # "05/23/2021", "12/22/23", "04.05.2021"
    rf"|(?<![\d./-])(?P<a5>\d\d?)(?P<sep5>[/.])(?P<b5>\d\d?)(?P=sep5)(?P<y5>{_YEAR}|\d\d)(?![\d./])"
    # "November 19, 2020", "Nov. 18", "May 2021"; a page may glue names and counters: "RoeDec 05, 202312 Shares"
    r"|(?<![^\W\d_])(?P<m4>[^\W\d_]{3,24})\.?,?[ \xa0]"
    rf"(?:(?P<d4>\d\d?)(?:st|nd|rd|th)?(?![\d:])(?:\s?,?\s?(?P<y4>{_YEAR}))?|(?P<y6>{_YEAR})(?![\d-]))"
)
_DIGIT = re.compile(r"\d")
_GLUED_MONTH = re.compile(r"(?<=[^\W\d_])[A-Z][a-z]{2,8}$")
_ZONE = (
    r"(?P<zone>Z(?![^\W_])|(?:UTC|GMT)?\s?[+\u2212-]\d\d?:?(?:\d\d)?(?!\d)"
    rf"|(?:{_any_of(ZONES)})(?:(?![^\W_])|(?-i:(?=[A-Z][a-z]))))"
)
_CLOCK = (
    r"(?P<hour>[0-2]?\d)(?:[:.h](?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?:\s?(?P<oclock>Uhr|uur|Hrs|hours|h)\b)?"
    rf"(?:,?\s?(?P<bracket>\()?{_ZONE}(?(bracket)\)))?"
)
# What stands between a date and its clock: "2021-05-03T14:05", "3 May 2021 at 14:05", "Dec 22, 2023 - 12:24"
_CLOCK_AFTER = re.compile(
    rf"(?:T|[\s,]{{0,3}}(?:(?:at|um|à|a las|alle|ore|kl\.?|om|[-–—|/·•@])\s{{0,2}})?){_CLOCK}(?![\d%$€£:])",
    re.IGNORECASE,
)
# "09:25, November 19, 2020", "10:15 PM EST, Thu December 21, 2023", "14:05 on 3 May 2021"
_CLOCK_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK}(?:,|\son|\sof|\s?[|–—·•-])?\s{{0,3}}$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(r"(?<![^\W_])(?P<weekday>[^\W\d_]{2,13}(?:-feira)?)\.?(?:,\s?|\s)(?:(?:den|dem|the)\s)?$")
_LOOK_BACK = 40
_IN_NAME = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR})(?P<sep>[-_/.]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>[0-3]\d)(?!\d)"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?(?P<sign>[+\u2212-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?$", re.IGNORECASE)


# Lower-case months that are other words too: "it may 3 times", "5 ago"
_ALSO_WORDS = frozenset(("may", "march", "mar", "set", "ago", "dec"))
_Date = tuple[int | None, int, int | None]


class FoundStamp(NamedTuple):
    """A date as printed, with its clock time if it has one; `weekday` is 0 for Monday; offsets as of the text."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    weekday: int | None = None

    def stamp(self, year: int | None = None) -> Stamp | None:
        """The value down to what is printed; None without a year (printed, or the one given for a date without)."""
        known_year = self.year if self.year is not None else year
        if known_year is None or not _on_calendar(known_year, self.month, self.day):
            return None
        date = datetime(known_year, self.month or 1, self.day or 1)  # noqa: DTZ001 - the clock time as printed
        value = date.replace(hour=self.hour or 0, minute=self.minute or 0, second=self.second or 0)
        return Stamp(value, self._precision(), self.zone)

    def _precision(self) -> Precision:
        if self.second is not None:
            return "second"
        if self.hour is not None:
            return "minute"
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year"


@lru_cache(maxsize=64)  # the lines around a headline are asked for their dates several times
def find(text: str) -> tuple[FoundStamp, ...]:
    """Every stamp of the text, in order."""
    return tuple(_stamps(text)) if _DIGIT.search(text) else ()


def in_name(name: str) -> FoundStamp | None:
    """The last date in a file name or the path of an address: `2021/05/03`, `2021-05-03`, `20210503`."""
    found = None
    for match in _IN_NAME.finditer(name):
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        if _on_calendar(year, month, day):
            found = FoundStamp(match.start(), match.end(), year, month, day)
    return found


def shifted(stamp: FoundStamp, by: int) -> FoundStamp:
    """The same stamp, its offsets moved to those of a text that begins `by` characters earlier."""
    return stamp._replace(start=stamp.start + by, end=stamp.end + by)


def _stamps(text: str) -> Iterator[FoundStamp]:
    done = at = 0
    while match := _DATE.search(text, at):
        date, first = _date(match, text)
        if date is None:
            # A word that is no month may stand before one that is: "room 12 May 2021", "over 3 May 2021"
            at = match.end("m4") if match["m4"] else max(match.end("d3"), match.start() + 1)
            continue
        stamp = _with_surroundings(text, first, match.end(), date, done)
        done = at = stamp.end
        yield stamp


def _date(match: re.Match[str], text: str) -> tuple[_Date | None, int]:
    """Year, month and day of a match and where they begin; None when it is no date, or could be two."""
    part = match.group
    first = match.start()
    if part("m3") or part("m4"):
        name = part("m3") or part("m4")
        if name.lower() not in MONTHS and part("m4") and (glued := _GLUED_MONTH.search(name)):
            name, first = glued.group(), first + glued.start()
        month = MONTHS.get(name.lower())
        year, day = part("y3") or part("y4") or part("y6"), part("d3") or part("d4")
        if month is None or (not year and name in (_ALSO_WORDS if part("m4") else ("may", "march", "set"))):
            return None, first
        date: _Date = (int(year) if year else None, month, int(day) if day else None)
    elif part("a5"):
        return _slashed(match, text), first
    else:
        date = (int(part("y1") or part("y2")), int(part("m1") or part("m2")), int(part("d1") or part("d2")))
    return (date if _on_calendar(*date) else None), first


def _slashed(match: re.Match[str], text: str) -> _Date | None:
    """`05/23/2021` by its part above 12; `9/6/2023 8:59 AM PT` is American by its clock; `04.05.2021` is day first."""
    first, second, year = int(match["a5"]), int(match["b5"]), int(match["y5"])
    if year < 100:
        if match["sep5"] == ".":
            return None  # "version 1.2.10"
        year += 2000 if year < 70 else 1900
    if match["sep5"] == "." or first > 12:
        date: _Date = (year, second, first)
    elif second > 12 or first == second or _AMERICAN_CLOCK.match(text, match.end()):
        date = (year, first, second)
    else:
        return None
    return date if _on_calendar(*date) else None


_AMERICAN_CLOCK = re.compile(r"[\s,-]{1,4}(?:at\s)?\d\d?:\d\d\s?(?:[ap]\.?m\.?)?,?\s?(?:[ECMP][DS]?T)\b", re.IGNORECASE)


def _with_surroundings(text: str, start: int, end: int, date: _Date, done: int) -> FoundStamp:
    """The stamp of a date with the clock after or before it, and its weekday."""
    year, month, day = date
    weekday = None
    clock = _clock(_CLOCK_AFTER.match(text, end)) if day else None
    if clock:
        end = clock.end
    back = max(done, start - _LOOK_BACK)
    before = text[back:start]
    if (named := _WEEKDAY_BEFORE.search(before)) and named["weekday"].lower() in WEEKDAYS:
        weekday = WEEKDAYS[named["weekday"].lower()]
        start, before = back + named.start(), before[: named.start()]
    if clock is None and day and (printed := _clock(_CLOCK_BEFORE.search(before))):
        clock = printed
        start = back + printed.start
    hour, minute, second, zone = (clock.hour, clock.minute, clock.second, clock.zone) if clock else (None,) * 4
    return FoundStamp(start, end, year, month, day, hour, minute, second, zone, weekday)


@dataclass(frozen=True, slots=True)
class _Clock:
    start: int
    end: int
    hour: int
    minute: int
    second: int | None
    zone: str | None


def _clock(match: re.Match[str] | None) -> _Clock | None:
    """A clock time must show that it is one: minutes, a half of the day or the word for o'clock."""
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12 and not match["minute"]:
            return None
        if hour <= 12:  # "17:05 pm" is printed now and then, and means what it says
            hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    if hour > 23:
        return None
    second = int(match["second"]) if match["second"] else None
    zone = match["zone"]
    if zone and (zone.islower() or _begins_range(match, zone)):  # "14h05 et 15h30" is no Eastern Time
        return _Clock(match.start(), match.start("zone"), hour, int(match["minute"] or 0), second, None)
    return _Clock(match.start(), match.end(), hour, int(match["minute"] or 0), second, zone_of(zone))


def _begins_range(match: re.Match[str], zone: str) -> bool:
    """`10:00-11:30` is from then to then, where `T10:00-05:00`, `10:00:00-05:00` and `10:00 -0500` have an offset."""
    bare = zone.strip()
    told = match["second"] or match.group()[0] == "T" or (":" not in bare and len(bare) == 5)
    return bare[0] in "-\u2212" and not told


def zone_of(printed: str | None) -> str | None:
    """IANA name or offset of a printed zone; None where the letters mean several (`IST`, `CST`)."""
    if not printed:
        return None
    if offset := _OFFSET.match(printed):
        hours, minutes = int(offset["hours"]), int(offset["minutes"] or 0)
        if hours > 14 or minutes > 59:
            return None
        sign = "+" if offset["sign"] == "+" else "-"
        return f"{sign}{hours:02d}:{minutes:02d}"
    return ZONES.get(printed.strip().lower(), ZONES.get(printed.strip().rstrip(".").lower()))


def _on_calendar(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has the date; a date without year is looked for in a leap year."""
    try:
        datetime(2024 if year is None else year, month or 1, 1 if day is None else day)  # noqa: DTZ001 - no clock involved
    except ValueError:
        return False
    return True
