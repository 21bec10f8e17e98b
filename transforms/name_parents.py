"""What body a body belongs to, as its name says: a committee to its party, an office to its committee."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from transforms import names_known as known
from transforms.names import is_acronym
from transforms.places_known import COUNTRIES

_BRACKET_INSIDE = re.compile(r"(.+?) \(([A-Z][A-Za-z]{1,9})\) \S")
_OF = re.compile(r" of (?:the )?")


def parent_of(name: str, bodies: AbstractSet[str]) -> str | None:
    """The body that `name` says it is part of; `bodies` are those that the article names.

    >>> parent_of("Communist Party of China (CPC) Hefei Municipal Committee", frozenset())
    'Communist Party of China'
    >>> parent_of("Information Office of the CPC Anhui Provincial Committee", frozenset())
    'CPC Anhui Provincial Committee'
    >>> parent_of("Ministry of Finance", frozenset())
    """
    if inside := _BRACKET_INSIDE.match(name):
        return inside[1]
    for of in _OF.finditer(name):
        tail = name[of.end() :]
        if tail in bodies or _is_body(tail):
            return tail
    first, _, rest = name.partition(" ")
    if rest and is_acronym(first) and (first in bodies or _is_body(rest)) and first not in COUNTRIES:
        return first if first.replace(".", "") not in _COUNTRY_LETTERS else None
    return None


def acronyms_inside(names: Iterable[str]) -> dict[str, str]:
    """What acronyms stand for that are printed inside longer names: `CPC` in the first example above."""
    found = (_BRACKET_INSIDE.match(name) for name in names)
    return {match[2]: match[1] for match in found if match}


def _is_body(words: str) -> bool:
    """`CPC Anhui Provincial Committee`, `Ministry of Finance`; not `Finance`, not `Congress` alone."""
    head = words.split(" of ")[0].split()
    return len(words.split()) > 1 and head[-1] in known.BODIES


_COUNTRY_LETTERS = frozenset({"US", "UK", "UAE", "USA", "USSR", "DPRK", "PRC", "ROK", "DRC", "NYC", "LA", "DC"})
