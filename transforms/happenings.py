"""Which events are one happening: what their keys hold together, unless what they tell speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from transforms.clusters import groups


class Told(NamedTuple):
    """What an event tells that another may contradict; None where it tells nothing."""

    name: str | None
    town: str | None
    starts_on: date | None
    ends_on: date | None


class Key(NamedTuple):
    """One reason to hold an event together with others of the same key; a strong one holds against a doubt."""

    event: int
    key: int
    is_strong: bool


def together(keys: Iterable[Key], told: Mapping[int, Told]) -> list[list[int]]:
    """The events of each happening, ascending, by number; every event that has a key is in one.

    What hangs together by all keys is one happening. Where names, towns or days of it contradict each other, only its
    strong keys hold.
    """
    known = list(keys)
    found: list[list[int]] = []
    by_event: defaultdict[int, list[Key]] = defaultdict(list)
    for key in known:
        by_event[key.event].append(key)
    for events in _joined(known):
        if contradictory([told[event] for event in events]):
            strong = [key for event in events for key in by_event[event] if key.is_strong]
            parts = _joined(strong)
            left = sorted(set(events) - {event for part in parts for event in part})
            found += [*parts, *([event] for event in left)]
        else:
            found.append(events)
    return sorted(found)


def contradictory(told: Iterable[Told]) -> bool:
    """Whether of some events two have different names, lie in different towns, or on days that have none in common."""
    told = list(told)
    names = sorted({each.name for each in told if each.name}, key=len)
    longest = set(names[-1].split()) if names else set()
    if any(not set(name.split()) <= longest for name in names):
        return True
    if len({each.town for each in told if each.town}) > 1:
        return True
    dated = [(each.starts_on, each.ends_on or each.starts_on) for each in told if each.starts_on]
    return bool(dated) and max(first for first, _ in dated) > min(last for _, last in dated if last)


def _joined(keys: Iterable[Key]) -> list[list[int]]:
    """The events that keys hold together, by way of others, too."""
    first: dict[int, int] = {}
    links = [(first.setdefault(key.key, key.event), key.event) for key in keys]
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for event, root in groups(links).items():
        parts[root].append(event)
    return [sorted(part) for part in parts.values()]
