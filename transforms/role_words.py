"""A sentence as roles are read in it: its words and signs, each name one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from transforms import names_known
from transforms import titles_known as known
from transforms.names import Mention
from transforms.places_known import COUNTRIES, PEOPLES

_WORD = re.compile(
    r"\w++(?![-/&.'’])"  # most words, soonest
    r"|\w+(?:(?:[-/&.]|['’](?!s\b))\w+)*"
    r"(?:(?=\.[-\s,])(?:(?<=\b[A-Z])|(?<=\.[^\W\d_])|(?<=\b(?:Lt|Mr|Ms|Dr|Jr|Sr|Fr))"  # J., U.S., Lt.-Gen.
    r"|(?<=\b(?:Sen|Rep|Gov|Gen|Col|Maj|Sgt|Cpl|Adm|Rev|Det|Mrs|Amb|Ald))"
    r"|(?<=\b(?:Sens|Reps|Govs|Gens|Capt|Cmdr|Brig|Prof|Supt|Insp|Pres|Msgr|Cllr))|(?<=\bProfs))\.)?"
    r"|['’]s\b"
    r"|\S"
)
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


class Word(NamedTuple):
    """A word, a sign or a whole name at its place in the article; `lower` is empty for a name."""

    start: int
    end: int
    text: str
    lower: str
    mention: Mention | None

    @property
    def is_person(self) -> bool:
        """Whether it names a person."""
        return self.mention is not None and self.mention.type == "person"

    @property
    def is_large(self) -> bool:
        """Whether it is no name and begins with a capital letter."""
        return self.mention is None and self.text[0].isupper()


@lru_cache(maxsize=256)  # asked for people, for their roles, and for happenings
def read(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> tuple[Word, ...]:
    """The words of `text[start:end]`; `mentions` are those within it, in order. A title within a name stands apart."""
    words: list[Word] = []
    at = start
    for mention in mentions:
        words += _plain(text, at, mention.start)
        words += _named(text, mention)
        at = mention.end
    words += _plain(text, at, end)
    return tuple(words)


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for word in _WORD.findall(text, start, end):
        begin = text.index(word, start)  # there is nothing but blanks before it
        start = begin + len(word)
        yield Word(begin, start, word, word.lower(), None)


def _named(text: str, mention: Mention) -> Iterator[Word]:
    """The name as one word; `Cllr | Derek Ash`, `Senate | Majority` and `Oceans`, which is none, as what they are."""
    begin, end = mention.start, mention.end
    if mention.kind == "pronoun" or _is_title(text[begin:end]):
        yield from _plain(text, begin, end)
        return
    if mention.type == "person":
        first, blank, rest = text[begin:end].partition(" ")
        while blank and rest and (first.lower() in _RANKS or first in known.SHORT_CAPITAL):
            yield from _plain(text, begin, begin + len(first))
            begin += len(first) + 1
            first, blank, rest = rest.partition(" ")
    else:
        end = begin + len(_without_title(text[begin:end]))
    yield Word(begin, end, text[begin:end], "", mention)
    yield from _plain(text, end, mention.end)


def _without_title(surface: str) -> str:
    """`U.S. Senate` of `U.S. Senate Majority`, whose leader is meant; `US` of `US National Security`."""
    words = surface.split(" ")
    if len(words) > 2 and words[-2] == "Chief":  # `Mattel | Chief Financial`
        words = words[:-2]
    while len(words) > 1 and words[-1].lower() in known.LAST_OF_NO_NAME:
        words.pop()
    first = len(words)
    while first > 1 and words[first - 1].lower() in _BEFORE_OFFICES:
        first -= 1
    owner = " ".join(words[:first])
    if owner in COUNTRIES or owner in PEOPLES or owner in _COUNTRIES:
        return owner
    return " ".join(words)


def _is_title(surface: str) -> bool:
    """Whether a name is made of the words of titles alone: `Secretary-General`, `Oceans`, `Party` of a secretary."""
    words = surface.lower().split()
    if words[-1] in known.OFFICES:
        return all(word in known.OFFICES or word in known.MODIFIERS for word in words)
    return all(word in _NO_NAMES for word in words) or surface in _NO_PEOPLE


# `Annual General | Meeting`, `Chairman | Emeritus`: no name when alone, whatever a model takes them for.
_NO_PEOPLE = (names_known.BODIES | names_known.EVENTS | {"Meeting", "Emeritus"}) - names_known.ALONE
_RANKS = known.RANKS | known.SHORT
_COUNTRIES = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "E.U.", "UN", "U.N."})
_BEFORE_OFFICES = known.FIELDS | {"national", "external", "homeland", "interior", "state", "special"}
_HOUSES = frozenset({"house", "senate", "cabinet", "european", "football"})
_NO_NAMES = (
    (known.MODIFIERS - _HOUSES)
    | known.S_NOUNS
    | known.PRAISE
    | _BEFORE_OFFICES
    | {"and", "party", "union", "opposition", "home", "crown"}
)
