"""A time of day and the day it belongs to, made one: `9 a.m. on Tuesday`, `Friday morning`, `the night of June 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.time_grammar import Reading
from transforms.time_scene import Scene
from transforms.time_words import Word

_DAY = re.compile(r"(?:\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|XXXX-WXX-\d)")
_BETWEEN = frozenset(
    {"", "on", "at", "in", "of", ",", "around", "about", ", at", "at about", "at around", "in the", "( at", "("}
)


class Told(NamedTuple):
    """A reading, by which method and how sure."""

    reading: Reading
    method: str
    confidence: float


def joined(words: Sequence[Word], told: Sequence[Told], scene: Scene) -> list[Told]:
    """The times of a sentence, each time of day with its day; a bare `morning` that has none is left out."""
    made: list[Told] = []
    for each in told:
        if made and (whole := _whole(words, made[-1], each)):
            made[-1] = whole
        else:
            made.append(each)
    return [placed for each in made if (placed := _placed(words, each, scene))]


def _whole(words: Sequence[Word], one: Told, other: Told) -> Told | None:
    first, second = one.reading, other.reading
    if first.value is None or second.value is None:
        return None
    if " ".join(word.lower for word in words[first.last : second.first]) not in _BETWEEN:
        return None
    if _DAY.fullmatch(first.value) and second.value.startswith("T"):
        value = first.value + second.value
    elif _DAY.fullmatch(second.value) and first.value.startswith("T"):
        value = second.value + first.value
    else:
        return None
    type_ = "set" if "set" in (first.type, second.type) else "time"
    return Told(Reading(first.first, second.last, type_, value), other.method, min(one.confidence, other.confidence))


def _placed(words: Sequence[Word], told: Told, scene: Scene) -> Told | None:
    """A time of day without a day of its own is of the day named last, or of that of publication.

    A day that lies ahead is that of a time of day only where the words tell of what will be.
    """
    value = told.reading.value
    if value is None or not value.startswith("T"):
        return told
    if told.method == "bare_part_of_day":
        return None
    today = scene.today.isoformat() if scene.today else ""
    day = scene.day_in_sentence or scene.last_day or today
    if today and day > today and day != scene.day_in_sentence:
        direction = scene.tense(words, told.reading.first, told.reading.last).direction
        day = day if direction in ("future", "near") else today
    return told._replace(reading=told.reading._replace(value=day + value), confidence=0.7)
