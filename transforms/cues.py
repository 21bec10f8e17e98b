"""What tells an article best: the names, words and numbers by which another article of the same story is known.

Weighed within the article alone, by how often each stands in it and where, so that no other article changes them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log1p
from typing import NamedTuple
from zlib import crc32

from transforms.amounts import Amount
from transforms.cues_known import COMMON
from transforms.names import Mention, Type
from transforms.passages import Passage

MOST = 30
"""So many cues of an article at most."""
LEAD_WORDS = 120
"""The paragraphs that begin within so many words of the body are its first ones."""
_HEADLINE, _LEAD, _REST = 3.0, 2.0, 0.5
"""What a place in headline, first paragraphs and other body is worth."""
_NAME, _WIDE_NAME, _WORD, _NUMBER = 2.0, 0.7, 1.0, 1.0
"""What a name, that of a country or people, a word and a number are worth."""
_READ_AT_MOST = 60_000  # characters of an article
_TOKEN = re.compile(r"[^\W\d_]{3,40}(?:['’][^\W\d_]{1,10})?")
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = ("ing", "ed", "es", "s")
_LEAST_STEM = 4
_WHOLE_COUNTRIES = frozenset({"continent", "country"})
Ids = Mapping[tuple[Type, str], str]


class Cues(NamedTuple):
    """Hashes, ascending, each once; `others` are words, numbers, countries and peoples."""

    names: list[int]
    others: list[int]


@dataclass(slots=True)
class _Tally:
    """The cues so far, by key: the weight of their places, what one is worth, and whether it is a name."""

    weights: dict[str, float] = field(default_factory=dict)
    worth: dict[str, float] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def add(self, key: str, weight: float, worth: float) -> None:
        self.weights[key] = self.weights.get(key, 0.0) + weight
        self.worth[key] = worth

    def best(self) -> list[str]:
        """The strongest; of equals what is found first."""
        return sorted(self.weights, key=lambda key: -self.worth[key] * log1p(self.weights[key]))[:MOST]


class Scopes:
    """What stands where: the weight of headline, first paragraphs and the rest; 0 for what is no part of the story."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        """Reads the passages once; they lie in order."""
        self.weighed = list(_weighed(text, passages))
        self._starts = [passage.start for passage, _ in self.weighed]

    def weight(self, at: int) -> float:
        """That of a place of the text."""
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at >= self.weighed[number][0].end:
            return 0.0
        return self.weighed[number][1]


def find(
    text: str,
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    ids: Ids,
    countries: Collection[str],
    amounts: Sequence[Amount],
) -> Cues:
    """The cues of an article; `ids` are those of its names, `countries` which of these are countries or continents."""
    scopes, tally = Scopes(text, passages), _Tally()
    _count_names(mentions, ids, countries, scopes, tally)
    for passage, weight in scopes.weighed:
        for token in _TOKEN.findall(text, passage.start, min(passage.end, _READ_AT_MOST)):
            if key := _word_key(token):
                tally.add(key, weight, _WORD)
    for amount in amounts:
        if weight := scopes.weight(amount.start):
            tally.add(f"number {amount.value:g} {amount.kind} {amount.unit}", weight, _NUMBER)
    best = tally.best()
    return Cues(
        sorted({_hash(key) for key in best if key in tally.names}),
        sorted({_hash(key) for key in best if key not in tally.names}),
    )


def countries_among(rows: Sequence[Mapping[str, object]]) -> set[str]:
    """The ids of the rows of `article_entities` that are countries or continents."""
    return {str(row["entity_id"]) for row in rows if row.get("geo_precision") in _WHOLE_COUNTRIES}


def _weighed(text: str, passages: Sequence[Passage]) -> Iterator[tuple[Passage, float]]:
    words = 0
    for passage in passages:
        if passage.role in ("headline", "subheadline"):
            yield passage, _HEADLINE
        elif passage.role == "body" and passage.start < _READ_AT_MOST:
            yield passage, _LEAD if words < LEAD_WORDS else _REST
            words += len(text[passage.start : passage.end].split())


def _count_names(
    mentions: Sequence[Mention], ids: Ids, countries: Collection[str], scopes: Scopes, tally: _Tally
) -> None:
    """Each name is a cue; its words, which are counted as words, are names, too, unless they name a country here."""
    of_names: set[str] = set()
    of_countries: set[str] = set()
    for mention in mentions:
        if mention.kind == "pronoun" or mention.start >= _READ_AT_MOST:
            continue
        entity = ids[mention.type, mention.full_name]
        is_wide = mention.type == "group" or entity in countries
        keys = of_countries if is_wide else of_names
        keys.update(filter(None, map(_word_key, _TOKEN.findall(mention.full_name))))
        if weight := scopes.weight(mention.start):
            key = f"name {entity}"
            tally.add(key, weight, _WIDE_NAME if is_wide else _NAME)
            keys.add(key)
    tally.names |= of_names - of_countries


@lru_cache(maxsize=65_536)
def _word_key(token: str) -> str | None:
    """`missiles` -> `word missil`; None for what any report has."""
    word = token.casefold()
    plain = _POSSESSIVE.sub("", word).replace("’", "'")
    if word.replace("’", "'") in COMMON or plain in COMMON:
        return None
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _LEAST_STEM and not plain.endswith("ss"):
            return f"word {plain.removesuffix(ending)}"
    return f"word {plain}"


@lru_cache(maxsize=65_536)
def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
