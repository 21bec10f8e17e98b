"""Which country and places a long name tells: `Zhejiang Provincial People's Government`, `Chinese Foreign Ministry`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from transforms import names_known as known
from transforms.demonyms import country_of_people
from transforms.gazetteer import Gazetteer, Place, division
from transforms.word_sets import words

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_WORDS = 4
_WIDE = ("country", "admin1", "region")
_PLAIN = known.BODIES | known.FIRMS | known.OFFICES | known.SITES | known.EVENTS | known.FIELDS | known.NO_NAMES
"""Words that towns somewhere have for a name, but that tell what a body is: `Council`, `Hospital`, `Church`."""
_TOWN_WORDS = words("Municipal City Town County Village District Borough Township Parish Prefecture Prefectural")
"""What stands behind the name of a place of which a body is: `Tongxiang Municipal People's Government`."""
_LARGE_PEOPLE = 100_000
"""Without such a word a town counts that is this large and by far the largest of its name."""
_LARGER_TIMES = 3


class Part(NamedTuple):
    """A stretch of a name that is a people or places, and the word behind it."""

    words: str
    options: Sequence[Place]
    next_word: str


def country_in(name: str, gazetteer: Gazetteer) -> str | None:
    """The code of the one country that a long name tells by a people, a country, a division or a large town.

    None where it tells none or several: `Foreign Ministry`, `U.S.-China Business Council`.
    """
    codes = {code for code, _ in told_by(name, gazetteer)}
    return codes.pop() if len(codes) == 1 else None


@lru_cache(maxsize=8192)
def told_by(name: str, gazetteer: Gazetteer) -> tuple[tuple[str, int], ...]:
    """The countries that a long name tells, each with the id of the first division or 0.

    `Black Hawk County Sheriff's Office` tells Iowa, and its `Black` nothing.
    """
    return tuple((code, _division(part)) for part in parts(name, gazetteer) if (code := code_of(part)))


def _division(part: Part) -> int:
    """The id of the one division that all places of the words lie in, the wide one of them if any; else 0."""
    wide = [place for place in part.options if place.kind == "admin1"]
    divisions = {division(place) for place in wide or part.options}
    return divisions.pop() if len(divisions) == 1 else 0


def parts(name: str, gazetteer: Gazetteer) -> Iterator[Part]:
    """The peoples and places of a name, from left to right, the longest first: `New York` is no `York`."""
    words_of_name = _WORD.findall(name)
    at = 0
    while at < len(words_of_name):
        part = _part(words_of_name[at : at + _LONGEST_WORDS + 1], gazetteer)
        if part:
            yield part
        at += len(part.words.split()) if part else 1


def _part(ahead: Sequence[str], gazetteer: Gazetteer) -> Part | None:
    """The longest place or people that the words begin with."""
    for length in range(min(_LONGEST_WORDS, len(ahead)), 0, -1):
        stretch = _POSSESSIVE.sub("", " ".join(ahead[:length]))
        if not stretch[:1].isupper() or stretch in _PLAIN:
            continue
        options = gazetteer.candidates(stretch)
        if options or country_of_people(stretch):
            return Part(stretch, options, ahead[length] if length < len(ahead) else "")
    return None


def code_of(part: Part) -> str | None:
    """The country that a part of a name tells."""
    place = beyond_doubt(part)
    return country_of_people(part.words) or (place.country if place else None)


def beyond_doubt(part: Part) -> Place | None:
    """The place that is meant, as far as its country goes; None when that is open: `Georgia`, `Springfield`."""
    wide = [place for place in part.options if place.kind in _WIDE]
    if wide:
        return wide[0] if len({place.country for place in wide}) == 1 else None
    if not part.options:
        return None
    first, *others = part.options
    if part.next_word in _TOWN_WORDS or part.words.rpartition(" ")[2] in _TOWN_WORDS:
        divisions = {(place.country, division(place)) for place in part.options}
        return first if len(divisions) == 1 else None
    rival = max((place.population for place in others if place.country != first.country), default=0)
    return first if first.population >= max(_LARGE_PEOPLE, _LARGER_TIMES * rival) else None
