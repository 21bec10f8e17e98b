"""Which articles tell of the same: each is put, in the order of their days, into the story that it is most like.

An article is like a story when it has, on average over the story's articles, enough cues in common with them that few
stories have, a name among them. So what is compared with an article is a few stories, however many there are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

WINDOW_DAYS = 21
"""An article joins no story of which none was published within so many days."""
CUES = 6.0
"""So many cues that are rare an article has in common with those of a story of its day, on average, ..."""
CUES_A_DAY = 0.1
"""... and so many more for each day between them, ..."""
NAMES = 1.0
"""... so many of which are names."""
RARE = 0.01
"""A cue is rare when no larger share of the stories of a window and its neighbours has it, ..."""
ALWAYS_RARE, NEVER_RARE = 10, 100
"""... or so few; never when more than so many do."""


class Told(NamedTuple):
    """An article: the day of publication as a number, None when not known, and its cues."""

    article: str
    day: int | None
    names: frozenset[int]
    others: frozenset[int]


@dataclass(slots=True)
class _Story:
    """How many articles, between which days, and how many of them have each cue."""

    articles: int = 0
    first: int = 0
    last: int = 0
    cues: Counter[int] = field(default_factory=Counter)

    def days_to(self, day: int) -> int:
        return max(self.first - day, day - self.last, 0)


class Stories:
    """The stories so far, by number."""

    def __init__(self) -> None:
        """None."""
        self._stories: list[_Story] = []
        self._holders: defaultdict[int, defaultdict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        """By window and cue: the stories, as long as the cue may be rare."""
        self._windows: defaultdict[int, set[int]] = defaultdict(set)
        """By window: the stories."""

    def add(self, told: Told, number: int | None = None) -> int:
        """Puts an article into a story, a new one when None; its number."""
        if number is None:
            number = len(self._stories)
            self._stories.append(_Story())
        if told.day is None:
            return number
        story, cues = self._stories[number], told.names | told.others
        story.first = min(story.first, told.day) if story.articles else told.day
        story.last = max(story.last, told.day) if story.articles else told.day
        story.articles += 1
        story.cues.update(cues)
        self._windows[told.day // WINDOW_DAYS].add(number)
        holders = self._holders[told.day // WINDOW_DAYS]
        for cue in cues:
            if len(holders[cue]) <= NEVER_RARE:
                holders[cue].add(number)
        return number

    def most_like(self, told: Told) -> int | None:
        """The story that an article is most like; None when there is none that it is like."""
        if told.day is None or not told.names:
            return None
        windows = [told.day // WINDOW_DAYS + step for step in (-1, 0, 1)]
        most = min(max(RARE * sum(len(self._windows[window]) for window in windows), ALWAYS_RARE), NEVER_RARE)
        near = [self._holders[window] for window in windows]
        rare: list[int] = []
        shared: Counter[int] = Counter()
        for cue in told.names | told.others:
            holders = [found for each in near if (found := each.get(cue))]
            if sum(map(len, holders)) <= most:
                rare.append(cue)
                for found in holders:
                    shared.update(found)
        alike = [
            (likeness, -number)
            for number, times in shared.items()
            if times >= CUES and (likeness := self._likeness(told, rare, number, told.day)) is not None
        ]
        return -max(alike)[1] if alike else None

    def _likeness(self, told: Told, rare: Iterable[int], number: int, day: int) -> float | None:
        """Rare cues in common beyond what it takes, on average over the story's articles; None when it takes more."""
        story = self._stories[number]
        days = story.days_to(day)
        likeness = sum(story.cues[cue] for cue in rare) / story.articles - CUES - CUES_A_DAY * days
        names = sum(story.cues[cue] for cue in rare if cue in told.names) / story.articles
        return likeness if days <= WINDOW_DAYS and likeness >= 0 and names >= NAMES else None


def place(
    stories: Stories, articles: Iterable[Told], copies: Mapping[str, str], homes: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Puts articles into stories, by day: each with the number of its story.

    A copy goes where its copies are: `copies` are clusters of copies by article, `homes` the stories of these clusters.
    """
    known = dict(homes)
    for told in sorted(articles, key=lambda each: (each.day is None, each.day or 0, each.article)):
        copied = copies.get(told.article)
        home = known.get(copied) if copied else None
        number = stories.add(told, stories.most_like(told) if home is None else home)
        if copied:
            known[copied] = number
        yield told.article, number
