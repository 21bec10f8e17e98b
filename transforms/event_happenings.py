"""One happening of an article with all that its statements tell, and the days that it took."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from transforms import event_families, event_names
from transforms.event_names import Name
from transforms.event_parties import Party
from transforms.event_readings import Reading
from transforms.event_settings import When
from transforms.event_types import Type
from transforms.evidence import Span
from transforms.names import Mention


@dataclass(eq=False)
class Happening:
    """One happening of an article with all that its statements tell; the first full one is its evidence."""

    main: Reading
    type: Type
    name: Name | None
    noun: str
    when: When | None = None
    place: Mention | None = None
    first: When | None = None
    last: When | None = None
    length: int = 0
    is_when_weak: bool = False
    is_place_weak: bool = False
    parties: list[Party] = field(default_factory=list)
    parent: Happening | None = None
    readings: list[Reading] = field(default_factory=list)

    @property
    def family(self) -> str:
        """The kind of happening that its noun or verb tells."""
        return event_families.family(self.noun or self.main.lemma)

    @property
    def span(self) -> Span:
        """The shortest stretch of its main sentence with all that this tells of it."""
        start, end = self.main.sentence
        inside = [each for each in self.main.spans if start <= each[0] and each[1] <= end + 1]
        return min(a for a, _ in inside), max(b for _, b in inside)

    def days(self) -> tuple[date | None, date | None]:
        """First and last day: of the year in its name when no clause tells more than a day in its course."""
        year = event_names.year(self.name.text) if self.name else None
        first, last = (self.when.first.starts_on, self.when.last.ends_on) if self.when else (None, None)
        if self.first or self.last:
            begin = self.first and self.first.first.starts_on
            end = self.last and self.last.last.ends_on
            return _whole(begin, end, self.length, (first, last))
        if self.length > 1 and first and first == last and not self.is_when_weak:
            last = _shifted(first, self.length - 1)
        if year and (first is None or self.is_when_weak) and (first is None or first.year == int(year)):
            return date(int(year), 1, 1), date(int(year), 12, 31)
        return first, last


def _whole(
    begin: date | None, end: date | None, length: int, told: tuple[date | None, date | None]
) -> tuple[date | None, date | None]:
    """First and last day of what is told to begin, to end or both, and to take so many days; else what else is told."""
    if begin and not end:
        end = _shifted(begin, length - 1) if length else max(begin, told[1]) if told[1] else None
    if end and not begin:
        begin = _shifted(end, 1 - length) if length else min(told[0], end) if told[0] else None
    return told if begin and end and begin > end else (begin, end)


def _shifted(day: date, days: int) -> date:
    """The day so many days later; the day itself where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
