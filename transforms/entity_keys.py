"""Under what key a name is compared across articles: two spellings of one name share it, two names do not."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.identity import stable_id
from transforms.names import is_acronym
from transforms.word_sets import fold, words

# They end a firm's name in one article and are left out in the next: `Halvari Inc.`, `Halvari`.
_FIRM_FORMS = words("ab ag co corp gmbh inc incorporated limited llc llp lp ltd nv oyj plc pty sa spa")
_DOTS_AND_MARKS = re.compile(r"[.,'’`\"“”]")
_NO_LETTERS = re.compile(r"[\W_]+")
_SHORT_INSIDE = re.compile(r"\s*\(([^()]{2,12})\)\s*")
_SMALL_WORDS = words("of the for and on in de la du des")


def entity_id(kind: str, key: str, *apart: str | None) -> str:
    """The id of what a key names; `apart` tells those that share the key."""
    return stable_id("entity", kind, key, *apart)


@lru_cache(maxsize=8192)
def key_of(kind: str, name: str) -> str:
    """The key of a name: small letters without accents, signs, `the`, and the legal form of a firm.

    >>> key_of("organization", "The Halvari Group, Inc.")
    'halvari group'
    >>> key_of("person", "Kim Jong-un") == key_of("person", "Kim Jong Un")
    True
    >>> key_of("organization", "Communist Party of China (CPC) Hefei Committee")
    'cpc hefei committee'
    """
    if kind in ("organization", "event"):
        name = _with_acronym_inside(name)
    plain = _NO_LETTERS.sub(" ", _DOTS_AND_MARKS.sub("", fold(name).replace("&", " and ")))
    parts = plain.split()
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    if kind == "organization":
        while len(parts) > 1 and parts[-1] in _FIRM_FORMS:
            parts = parts[:-1]
    return " ".join(parts) or name.casefold()


def is_short_form(name: str) -> bool:
    """Whether a name is an acronym and nothing else: `CPC`, `U.N.`"""
    return " " not in name and is_acronym(name)


def _with_acronym_inside(name: str) -> str:
    """`CPC Hefei Committee` of `Communist Party of China (CPC) Hefei Committee`, as other articles print it."""
    bracket = _SHORT_INSIDE.search(name)
    if bracket is None:
        return name
    before, after = name[: bracket.start()].split(), name[bracket.end() :]
    letters = [char.lower() for char in bracket[1] if char.isalnum()]
    start = len(before)
    for letter in reversed(letters):
        start -= 1
        while start > 0 and before[start].lower() in _SMALL_WORDS and before[start][0].lower() != letter:
            start -= 1
        if start < 0 or before[start][0].lower() != letter:
            return " ".join([*before, after])
    if not after:  # the bracket ends the name: the long form is the name
        return " ".join(before)
    return " ".join([*before[:start], bracket[1], after])
