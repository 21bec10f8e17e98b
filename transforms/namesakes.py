"""Who of the same name is one, and who is another: what articles tell of them may not clash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transforms.entity_keys import entity_id


@dataclass(frozen=True, slots=True)
class Sense:
    """What some articles tell of a name: country and walk of life, '' where nothing; `entity_id` once given."""

    country: str
    field: str
    is_new: bool
    entity_id: str | None


def told_apart(kind: str, key: str, senses: Sequence[Sense], usual: str) -> dict[tuple[str, str], str]:
    """An entity_id for each (country, field), such that none holds two that clash.

    `usual` is the id of whom the name means where nothing more is told. Whoever was published keeps the id; of new ones
    the most telling, then the first, takes the usual one. What fits several goes to the one that was there first.
    """
    groups: dict[str, set[tuple[str, str]]] = {usual: set()}
    given: dict[tuple[str, str], str] = {}
    for sense in senses:
        if sense.entity_id or not sense.is_new:
            _join(sense, sense.entity_id or usual, groups, given)
    telling = [s for s in senses if (s.country, s.field) not in given]
    for sense in sorted(telling, key=lambda s: (s.country == "") + (s.field == "")):
        fitting = [each for each, known in groups.items() if _fits(sense, known)]
        there = fitting[0] if fitting else entity_id(kind, key, sense.country, sense.field)
        _join(sense, there, groups, given)
    return given


def _join(sense: Sense, there: str, groups: dict[str, set[tuple[str, str]]], given: dict[tuple[str, str], str]) -> None:
    groups.setdefault(there, set()).add((sense.country, sense.field))
    given[sense.country, sense.field] = there


def _fits(sense: Sense, known: Iterable[tuple[str, str]]) -> bool:
    return not any(_clash(sense.country, country) or _clash(sense.field, field) for country, field in known)


def _clash(one: str, other: str) -> bool:
    return bool(one and other and one != other)
