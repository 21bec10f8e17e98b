"""Small measures that the tasks share: counts to precision and recall, spans and sets that are paired, distance."""

from __future__ import annotations

import calendar
import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

Span = tuple[int, int]
Days = tuple[date, date]
"""The first and the last day of a stretch of time."""
Figures = dict[str, float | None]
"""By metric; None where there is nothing to measure."""
_Gold = TypeVar("_Gold")
_Found = TypeVar("_Found")
EARTH_RADIUS_KM = 6371


@dataclass(slots=True)
class Tally:
    """How many were found rightly, how many at all, and how many there are."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, hit: int, predicted: int, gold: int) -> None:
        """Counts further ones."""
        self.hit += hit
        self.predicted += predicted
        self.gold += gold

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return share(2 * self.hit, self.predicted + self.gold)

    def figures(self, prefix: str = "") -> Figures:
        """F1, precision and recall."""
        return {
            f"{prefix}f1": self.f1,
            f"{prefix}precision": share(self.hit, self.predicted),
            f"{prefix}recall": share(self.hit, self.gold),
        }


def share(part: float, whole: float) -> float | None:
    """`part / whole`; None of nothing."""
    return part / whole if whole else None


def weighted(f1: float | None, accuracy: float | None) -> float | None:
    """F1 of what was found and is right, too: 0 when nothing was found; None of nothing."""
    return f1 and (f1 * accuracy if accuracy is not None else None)


def words(text: str | None) -> list[str]:
    """Words in lower case after NFKC: what two texts must share to be as good as equal."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text or "").casefold())


def plain(text: str | None) -> str:
    """The words alone: punctuation, case and spacing do not count."""
    return " ".join(words(text))


def jaccard(one: str, other: str) -> float:
    """What share of the distinct words of two texts both have; 1 when neither has any."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) / len(a | b) if a | b else 1.0


def common(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def paired_spans(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Overlapping spans one to one, as positions: equal ones first, then by most overlap, then by closest length."""
    candidates = sorted(
        (g != f, -shared, abs((g[1] - g[0]) - (f[1] - f[0])), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (shared := common(g, f))
    )
    return _one_to_one((i, j) for *_, i, j in candidates)


def paired(
    gold: Sequence[_Gold], found: Sequence[_Found], likeness: Callable[[_Gold, _Found], float]
) -> list[tuple[int, int]]:
    """Those that are alike at all one to one, as positions: the most alike first."""
    candidates = sorted(
        (-alike, i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if (alike := likeness(g, f)) > 0
    )
    return _one_to_one((i, j) for _, i, j in candidates)


def _one_to_one(candidates: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    pairs: dict[int, int] = {}
    for i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())


def longest(spans: Iterable[Span]) -> list[Span]:
    """In order, those that overlap no longer one."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each[0] - each[1], each[0])):
        if not any(common(span, other) for other in kept):
            kept.append(span)
    return sorted(kept)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points given as latitude and longitude."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1, math.sqrt(half)))


def days(value: str | None) -> Days | None:
    """The days of a TIMEX3 calendar value: a year, quarter, month, week or day, with or without a time of day."""
    found = re.fullmatch(r"(\d{4})(?:-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d)(?:T.*)?)?)?", value or "")
    if not found:
        return None
    year, quarter, week, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        if week:
            monday = date.fromisocalendar(year, week, 1)
            return monday, monday + timedelta(days=6)
        if day:
            return date(year, month, day), date(year, month, day)
        first, last = (month, month) if month else (3 * quarter - 2, 3 * quarter) if quarter else (1, 12)
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except ValueError:  # "2023-02-30"
        return None
