"""Against what a time is told: the day of publication, the times named before it, and the tense around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from transforms import time_tenses, time_values
from transforms.time_tenses import Tense
from transforms.time_words import Word

_LONG = re.compile(r"P(?:6|9|12)M|P1Y|FY.*")
"""Periods of figures that are no quarters: `the first nine months`."""


@dataclass
class Scene:
    """What the times of an article are resolved against, up to a place in it.

    `last` is the last value with a place in the calendar, `last_day` the last that is a day; `years` are the years
    told in this sentence. `compared` is the quarter that `a year earlier` goes back from, if figures of one are told.
    `told` is the last value of any kind.
    """

    published: datetime | None
    in_heading: bool = False
    last: str | None = None
    last_day: str | None = None
    last_fiscal: str | None = None
    last_quarter: str | None = None
    compared: str | None = None
    told: str | None = None
    is_sport: bool = False
    is_business: bool = False
    years: list[int] = field(default_factory=list)
    day_in_sentence: str | None = None

    @property
    def today(self) -> date | None:
        """The day of publication."""
        return self.published.date() if self.published else None

    @property
    def year(self) -> int | None:
        """The year that a month or day without one belongs to: one told before in the sentence."""
        return self.years[-1] if self.years else None

    def tense(self, words: Sequence[Word], first: int, last: int) -> Tense:
        """What the verbs around `words[first:last]` tell."""
        return time_tenses.of(words, first, last, in_heading=self.in_heading)

    def begin(self, *, in_heading: bool, is_sport: bool, is_business: bool) -> None:
        """A new sentence: years told in the last one no longer hold."""
        self.in_heading, self.is_sport, self.is_business = in_heading, is_sport, is_business
        self.years.clear()
        self.day_in_sentence = None

    def remember(self, value: str, *, explicit: bool, is_compared: bool) -> None:
        """A time was told; `explicit` when its year is printed, `is_compared` when it goes back to compare."""
        self.last_fiscal = value if value.startswith("FY") else None
        before, self.told = self.told, value
        if _LONG.fullmatch(value):
            self.compared = None
        if is_compared and "-Q" in value:
            return
        edges = time_values.days(value)
        if edges is None:
            return
        self.last = value.partition("T")[0]
        if edges[0] == edges[1]:
            self.last_day = self.day_in_sentence = self.last
        quarter = value if "-Q" in value else _quarter_to(edges[1]) if before == "P3M" else None
        if quarter:
            self.last_quarter = self.compared = quarter
        if explicit and len(value) >= 4:
            self.years.append(edges[0].year)


def _quarter_to(day: date) -> str | None:
    """The quarter whose last day it is: `the three months ended March 31, 2024`."""
    quarter = f"{day.year:04d}-Q{(day.month + 2) // 3}"
    edges = time_values.days(quarter)
    return quarter if edges and edges[1] == day else None
