"""When: every expression of time of an article, as TIMEX3 and as days, told against the day of publication."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from transforms import time_joins, time_values, time_words, time_years
from transforms import times_known as known
from transforms.names import Mention
from transforms.passages import Passage
from transforms.time_grammar import Grammar
from transforms.time_joins import Told
from transforms.time_rules import CALENDAR
from transforms.time_rules_lengths import LENGTHS
from transforms.time_rules_periods import PERIODS
from transforms.time_rules_relative import RELATIVE
from transforms.time_scene import Scene
from transforms.time_words import Word

Type = Literal["date", "time", "duration", "set"]
_ROLES = ("subheadline", "dateline", "source_line")
"""Passages that are no sentences and may name a day; that of the source line is not one the article goes on from."""
_COMPARED = frozenset({"year_ago_quarter", "ago", "earlier"})
_GRAMMAR = Grammar([*CALENDAR, *PERIODS, *RELATIVE, *LENGTHS])


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time at its place; offsets are of the article's text.

    `value` is TIMEX3 (`2023-11-07`, `2023-W45`, `P3D`, `XXXX-02`), None when it cannot be told. `starts_on` and
    `ends_on` are the first and last day that a date or time of day lies in, None for durations and sets.
    """

    start: int
    end: int
    type: Type
    value: str | None
    starts_on: date | None
    ends_on: date | None
    method: str
    confidence: float


def find(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[tuple[int, int]],
    published: datetime | None,
    mentions: Sequence[Mention] = (),
) -> list[Time]:
    """The times of an article in order and apart.

    `sentences` lie in order and apart, as do `mentions`, whose words are names (`14th Five-Year Plan`). A time without
    a year is told against `published` and the times before it; without both its value stays open.
    """
    headings = {(p.start, p.end) for p in passages if p.role in _ROLES}
    source_lines = {(p.start, p.end) for p in passages if p.role == "source_line"}
    heads = [(p.start, p.end) for p in passages if p.role == "headline"]
    named = sorted((mention.start, mention.end) for mention in mentions)
    scene = Scene(published)
    found: list[Time] = []
    for start, end in sorted({*sentences, *headings}):
        if not time_words.may_hold(text[start:end]):
            continue
        words = _without_names(time_words.read(text, start, end), named, start, end)
        in_heading = any(first <= start < last for first, last in heads)
        told_in = Scene(published) if (start, end) in source_lines else scene
        found += [_time(words, told) for told in _in_sentence(words, told_in, in_heading=in_heading)]
    return found


def _in_sentence(words: Sequence[Word], scene: Scene, *, in_heading: bool) -> list[Told]:
    lowers = {word.lower for word in words}
    is_sport, is_business = not known.SPORT.isdisjoint(lowers), not known.MONEY.isdisjoint(lowers)
    scene.begin(in_heading=in_heading, is_sport=is_sport, is_business=is_business)
    return time_joins.joined(words, list(_readings(words, scene)), scene)


def _readings(words: Sequence[Word], scene: Scene) -> Iterator[Told]:
    """What the rules read, from left to right: at each place the rule that takes most."""
    kinds = "".join([word.kind for word in words])
    if "Y" in kinds:
        words = [
            word._replace(kind="N") if word.kind == "Y" and not time_years.is_year(words, at) else word
            for at, word in enumerate(words)
        ]
        kinds = "".join([word.kind for word in words])
    end = -1
    for at, kind in enumerate(kinds):
        best = _GRAMMAR.longest(words, kinds, at, scene) if at > end and kind in _GRAMMAR.opens else None
        if best is None:
            continue
        rule, readings = best
        for reading in readings:
            has_year = any(word.kind in "YI" for word in words[reading.first : reading.last])
            if reading.value:
                scene.remember(reading.value, explicit=has_year, is_compared=rule.method in _COMPARED)
            yield Told(reading, rule.method, rule.confidence)
        end = max(at, readings[-1].last - 1)


def _without_names(words: list[Word], named: Sequence[tuple[int, int]], start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, those of names as words that tell no time."""
    at = 0
    for first, last in named[max(0, bisect_left(named, (start,)) - 1) : bisect_left(named, (end,))]:
        while at < len(words) and words[at].end <= first:
            at += 1
        while at < len(words) and words[at].start < last:
            word = words[at]
            words[at] = Word(word.start, word.end, word.text, word.lower, "_", word.number)
            at += 1
    return words


def _time(words: Sequence[Word], told: Told) -> Time:
    reading = told.reading
    edges = time_values.days(reading.value) if reading.value and reading.type in ("date", "time") else None
    starts_on, ends_on = edges or (None, None)
    return Time(
        words[reading.first].start, words[reading.last - 1].end, cast(Type, reading.type), reading.value,
        starts_on, ends_on, told.method, told.confidence,
    )  # fmt: skip
