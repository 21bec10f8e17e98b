"""Where a name that a model found begins and ends: what is no part of it is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms import names_known as known
from transforms.names import Name, Token, is_capitalised, unpossessed

_EDGES = " \t\n\r\u00a0,;:.!?\"'“”‘’«»()[]{}<>*•|/-–—_"
_TABLE_NUMBER = re.compile(r"\s[-\d][\d\s.,:/()-]*\Z")  # `J. Crawley 106`, `Younis 4-95`
_LOWER_TAIL = re.compile(r"(?: [a-zà-ÿ][a-zà-ÿ-]*)+\Z")  # `Interfax | news agency`, `Xu | building`
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?])\n|\n(?=[-*•])")
_ROLE_OR_ARTICLE = known.OPENERS | known.OFFICES


def trimmed(text: str, name: Name) -> Name | None:
    """The name without article, office, direction, possessive, score or stray signs; None when nothing is left."""
    start, end = name.start, name.end
    line_end = _BREAK.search(text, start, end)
    if line_end:
        end = line_end.start()
    start, end = _stripped(text, start, end)
    if name.type in ("person", "organization", "place"):
        tail = _LOWER_TAIL.search(text, start, end) if name.type != "place" else None
        end = tail.start() if tail else end
        number = _TABLE_NUMBER.search(text, start, end)
        if number and (name.type == "person" or not _is_model_number(number[0])):
            end = number.start()
    start, end = _stripped(text, *_without_first_words(text, start, end, name))
    if (start, end) == (name.start, name.end):
        return name
    return name._replace(start=start, end=end) if end > start else None


def _is_model_number(number: str) -> bool:
    """`747` of `Boeing 747`, `4` of `Channel 4`; not the `1-0` or `38:42.333` of a table of results."""
    return number.strip().isdigit()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Blanks, signs and possessives cut off; the stop of `U.S.` or `Corp.` and a bracket's own pair stay."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start:
        if text[end - 2 : end] in ("'s", "’s") and end - start > 2:
            end -= 2
        elif text[end - 1] not in _EDGES or _keeps_last(text, start, end):
            break
        else:
            end -= 1
    return start, end


def _keeps_last(text: str, start: int, end: int) -> bool:
    if text[end - 1] != ".":
        return text[end - 1] == ")" and "(" in text[start:end]
    word = text[start:end].split()[-1]
    return word.count(".") > 1 or word in known.FIRMS or word in known.PERSON_LAST


def _without_first_words(text: str, start: int, end: int, name: Name) -> tuple[int, int]:
    """`the`, `Mr.`, `President`, `east`: as long as something is left that can be a name."""
    while True:
        first, blank, rest = text[start:end].partition(" ")
        if not blank or not rest.strip():
            break
        if text[start:end] in known.DIRECTED | _WITH_ARTICLE:
            break
        is_direction = name.type in ("place", "organization") and _is_direction(first, text[start:end])
        is_opener = first in known.OPENERS or (first.islower() and first not in known.PERSON_LINKS)
        is_office = name.type == "person" and first in known.OFFICES
        if not (is_direction or (is_opener and first not in ("New",)) or is_office):
            break
        start += len(first) + 1
    return start, end


_WITH_ARTICLE = frozenset({"The Hague", "The Gambia", "The Bahamas", "The Guardian", "The Economist"})


def _is_direction(word: str, whole: str) -> bool:
    if word in known.DIRECTION_LETTERS:
        return True
    return word in known.DIRECTIONS and not any(whole.startswith(place) for place in known.DIRECTED)


def split_at_possessive(text: str, name: Name) -> list[Name]:
    """`Zhejiang` apart from `Wuzhen` in `Wuzhen's Zhejiang`; the possessives of bodies stay within their names."""
    surface = text[name.start : name.end]
    if "'s " not in surface and "’s " not in surface:
        return [name]
    words = surface.split(" ")
    at, parts, begin = name.start, [], name.start
    for number, word in enumerate(words):
        at += len(word) + 1
        ends = word.endswith(("'s", "’s")) and number + 1 < len(words)
        if ends and word.replace("’", "'") not in known.POSSESSIVES:
            parts.append(name._replace(start=begin, end=at - 1 - 2))
            begin = at
    return [*parts, name._replace(start=begin)]


def extended_person(words: Sequence[Token], name: Name) -> Name:
    """A person's name with the word that a model cut off: `Lam Cheng | Yuet-ngor`, `Luis Ruiz | Jr.`"""
    for number, word in enumerate(words):
        if word.end == name.end and number + 1 < len(words):
            following = words[number + 1]
            if following.start - word.end == 1 and _continues(following.text):
                return name._replace(end=following.end)
    return name


def _continues(word: str) -> bool:
    return word in known.PERSON_LAST or ("-" in word and is_capitalised(word) and unpossessed(word) == word)
