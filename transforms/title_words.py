"""Which words make a title, and which may stand within one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from transforms import titles_known as known
from transforms.occupations_known import OCCUPATIONS
from transforms.role_words import Word

_MODIFIERS = known.MODIFIERS | known.FIELDS | known.PRAISE | known.S_NOUNS
_PREFIXES = ("then-", "ex-", "former-", "now-")
_SUFFIXES = ("-elect", "-designate")


class Head(NamedTuple):
    """The word that a title turns on, without `then-` and `-elect`, in the singular."""

    singular: str
    is_plural: bool
    status: str | None


def _plural(word: str) -> str:
    """`secretaries-general`, `chairmen`, `coaches`."""
    first, hyphen, rest = word.partition("-")
    if rest in ("general", "in-chief", "at-arms"):
        return _plural(first) + hyphen + rest
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _forms(singulars: Iterable[str]) -> dict[str, tuple[str, bool]]:
    forms = {_plural(word): (word, True) for word in singulars if not word.endswith(".")}
    forms |= {"spokespeople": ("spokesperson", True), "sens.": ("sen.", True), "reps.": ("rep.", True)}
    forms |= {"govs.": ("gov.", True), "gens.": ("gen.", True), "profs.": ("prof.", True)}
    return forms | {word: (word, False) for word in singulars}


_FORMS = _forms(known.OFFICES | OCCUPATIONS | known.SHORT)
_WITH_A_TITLE = ["member", "members", "lady", *_FORMS, *known.LEADING, *known.SHORT_CAPITAL]
_TURNING = frozenset(part for form in _WITH_A_TITLE for part in re.findall(r"\w+", form.lower())) - {"in", "at", "of"}
_SUFFIXED = re.compile(rf"(?:{'|'.join(known.SUFFIXES + known.SUFFIXES_OF_PEOPLE)})\b")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=512)  # asked for people, and again for their roles
def may_hold(sentence: str) -> bool:
    """Whether a sentence has a word that titles turn on: a quick look, before it is read."""
    text = sentence.lower()
    return not _TURNING.isdisjoint(_LETTERS.findall(text)) or _SUFFIXED.search(text) is not None


def head(word: Word) -> Head | None:
    """What the word is as the noun of a title; None when it is none: `chairmen`, `then-President`, `Senator-elect`."""
    return _head(word.text, word.lower)


@lru_cache(maxsize=16_384)
def _head(printed: str, text: str) -> Head | None:
    known_form = _FORMS.get(text)
    if known_form:
        return Head(*known_form, None)
    if printed in known.SHORT_CAPITAL:
        return Head(text, False, None)
    if "-" in text:
        return _hyphened(text)
    if text.endswith(known.SUFFIXES_OF_PEOPLE) and text not in known.NO_TITLES and len(text) > 8:
        return Head(text, False, None)
    return Head(text, False, None) if text.endswith(known.SUFFIXES) and text not in known.NO_TITLES else None


def _hyphened(text: str) -> Head | None:
    for prefix in _PREFIXES:
        if text.startswith(prefix) and text[len(prefix) :] in _FORMS:
            status = None if prefix == "now-" else "former"
            return Head(*_FORMS[text[len(prefix) :]], status)
    for suffix in _SUFFIXES:
        if text.endswith(suffix) and text[: -len(suffix)] in _FORMS:
            return Head(*_FORMS[text[: -len(suffix)]], "elect")
    last = text.rpartition("-")[2]  # `singer-songwriter`, `player-coach`
    return Head(text, False, None) if last in OCCUPATIONS or last in ("chief", "chair", "captain") else None


def is_known_modifier(word: Word) -> bool:
    """Whether it commonly stands before the noun of a title: `chief`, `Foreign`, `medical`."""
    return word.lower in _MODIFIERS or word.lower in _FORMS


def may_modify(word: Word) -> bool:
    """Whether it can be a noun or an adjective within a title: `transplant`, `co-operative`; not `told`, `quickly`."""
    text = word.lower
    if word.mention or not text or not text[0].isalpha():
        return False
    if is_known_modifier(word):
        return True
    if word.is_large or text in known.NO_MODIFIERS or len(text) < 3:
        return False
    if text.endswith("ly") and text not in ("family", "assembly", "supply", "early", "monthly", "weekly", "daily"):
        return False
    if text.endswith("ing"):
        return text in known.ING_NOUNS
    if text.endswith("ed"):
        return text in known.ED_ADJECTIVES
    return not text.endswith("s") or text.endswith(("ss", "ics", "ous"))


def is_deputy(words: Iterable[Word]) -> bool:
    """Whether one of the words says so: `vice chairwoman`, `Deputy Foreign Minister`."""
    return any(word.lower in known.DEPUTIES or word.lower.startswith(("vice-", "deputy-")) for word in words)
