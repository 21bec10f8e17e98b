"""Bylines: who wrote it, from where, and for whom, as one line of a page prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms import printed_names, stamps
from transforms.outlets import resolve_agency
from transforms.stamps import FoundStamp

_LONGEST = 220
# "By Jane Roe", "BY JANE ROE", "ByJane Roe", "Written by: Jane Roe", "Author: Jane Roe", "As told to Jane Roe"
_LEAD = re.compile(
    r"(?:(?:Written|Reported|Words|Story|Text|Article|Posted|Published|Report|Analysis|Opinion|Review|Column|Commentary"
    r"|Interview|Interviewed|Compiled|Produced|Photos and story|Story and photos)"
    r"\s{0,2}by\b\s?:?|by\b\s?:?|(?:[^\W\d_][\w.'’-]{0,20}\s){0,4}as told to\b|by(?-i:(?=[A-Z][a-z]))"
    r"|(?:Authors?|Reporters?|Writers?|Autor|Autorin|Auteur)\s?:)\s{0,3}(?:by\s)?",
    re.IGNORECASE,
)
# "Von Jana Roth", "Por Juana Ruiz", "Par Jeanne Roux", "Di Gianna Rossi": told from names by what follows.
_FOREIGN_LEAD = re.compile(r"(?:Von|Por|Par|Di|Door|Av|Af|VON|POR|PAR|DI)\s(?=[A-ZÀ-Þ])")
_FROM = re.compile(r"From\s(?=[A-Z].{2,60}\sin\s[A-Z])")
_LOWER_WORD = re.compile(r"(?<![^\s])[a-z]")
_MOST_LOWER_WORDS = 6
_BREAK = re.compile(r"\s*[|•·▪]\s*|\s+/\s*|/$|\s+[-–—]+\s+|\s*[–—]+$|^\s*[–—-]+\s*|\s{3,}")
# "5 hours ago", "3 minute Read", "2 min read", "12 Shares"
_COUNTED = re.compile(
    r"\d{1,7}\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|shares?|views?|comments?)(?![^\W\d_])(?:\s?(?:ago|read))?"
    r"|^\d{1,2}(?:d|h|m|hr|min)(?-i:(?=[A-Z]))|(?<=[^\W\d_])\d{1,4}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?:first|last)\s)?(?:published|updated|posted|modified|edited|filed|sponsored)\b(?:\s(?:on|at))?\s?:?"
    r"|\b(?:on|at)\s?$|^\s?(?:on|at)\s",
    re.IGNORECASE,
)
# No bylines: the foot of a quoted post, "— Jane Roe (@janeroe) May 3, 2021", and "Edited by Jane Roe"
_OTHER = re.compile(
    r"[—–-].{2,60}\(@\w+\)|(?:edited|reviewed|fact[- ]checked|translated|medically reviewed)\s(?:by\b|:)", re.IGNORECASE
)
# "Courier Staff", "The Courier Newsroom" as a line of its own
_STAFF = re.compile(r"(?:[A-Z][\w'’.-]*\s){1,4}(?:Staff|Newsroom|Editorial Board|Staff Reports?|News Desk|News Staff)$")
_COLLECTIVE = re.compile(
    r"\b(?:staff|team|desk|newsroom|editorial board|editors|reporters|correspondents|agencies|bureau|redaktion)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline; `bare` when nothing but a name says so, and `given_name` when that begins with a common given name."""

    start: int
    end: int
    authors: tuple[str, ...]
    place: str | None = None
    source: str | None = None
    date: FoundStamp | None = None
    bare: bool = False
    given_name: bool = False


@lru_cache(maxsize=64)  # a line is asked for its neighbours' sake, too
def read(line: str, *, near_top: bool) -> Byline | None:
    """The byline that a line is as a whole; a bare name counts only near the top of the article."""
    text = line.strip()
    if not 3 <= len(text) <= _LONGEST or _is_prose(text) or _OTHER.match(text):
        return None
    start = line.index(text[0])
    found_stamps = stamps.find(text)
    parts = _parts(text, found_stamps)
    if not parts:
        return None
    date = stamps.shifted(found_stamps[0], start) if found_stamps else None
    byline = _signed(parts) or (_unsigned(parts, date, near_top=near_top) if not _is_signed(parts) else None)
    return replace(byline, start=start, end=start + len(text), date=date) if byline else None


def _is_prose(text: str) -> bool:
    """Whether a line has too many lower-case words for a byline: a cheap look before all others."""
    return len(_LOWER_WORD.findall(text)) > _MOST_LOWER_WORDS


def _parts(text: str, found: tuple[FoundStamp, ...]) -> list[str]:
    """The parts of a line between its separators, without dates, counters and the words that label them."""
    pieces, done = [], 0
    for stamp in found:
        pieces.append(text[done : stamp.start])
        done = stamp.end
    pieces.append(text[done:])
    text = " | ".join(pieces)
    if any(character.isdigit() for character in text):
        text = _COUNTED.sub(" | ", text)
    parts = (
        _LABEL.sub(" ", part).strip(" ,;:.()") if not _LEAD.match(part) else part.strip(" ,;")
        for part in _BREAK.split(text)
    )
    return [part for part in parts if part]


def _is_signed(parts: list[str]) -> bool:
    return any(_LEAD.match(part) for part in parts)


def _signed(parts: list[str]) -> Byline | None:
    """Authors, place and source of a line that says `By` or its like in one of its parts."""
    for number, part in enumerate(parts):
        lead = _LEAD.match(part)
        foreign = None if lead else _FOREIGN_LEAD.match(part) or _FROM.match(part)
        if found := lead or foreign:
            rest, others = part[found.end() :], parts[:number] + parts[number + 1 :]
            if not rest and others:  # "By | Jane Roe"
                rest, others = others[0], others[1:]
            return _authors(rest, others, foreign=foreign is not None)
    return None


def _authors(rest: str, others: list[str], *, foreign: bool) -> Byline | None:
    if len(rest) > 160 or rest.endswith(("?", "!")) or any(len(other.split()) > 8 for other in others):
        return None
    people = printed_names.read(rest, signed=not foreign)
    if foreign and (people.left_over or not people.names):
        return None
    names, bare = people.names, False
    if people.left_over:
        names, bare = _with_odd_names(people, rest)
    elif not names and people.source:  # "By AP"
        names = (" ".join(rest.split()).strip(" .,:"),)
    if not names:
        return None
    source = people.source or next((other for other in others if printed_names.is_outlet(other)), None)
    given = all(printed_names.has_given_name(name) for name in names)
    return Byline(0, 0, names, people.place, source, bare=bare, given_name=given)


def _with_odd_names(people: printed_names.People, rest: str) -> tuple[tuple[str, ...], bool]:
    """Names when some part of the list is no plain name, and whether only the `By` makes them names."""
    odd = people.left_over
    if people.names:  # "By Jane Roe, Chair of the Harbour Trust": what stands behind a name, when it is no sentence
        plain = all(len(part.split()) <= 9 and part[:1].isupper() for part in odd)
        return (people.names if plain else ()), False
    words = rest.strip(" .,").split()
    if len(odd) > 1 or len(words) > 5:
        return (), False
    if _COLLECTIVE.search(odd[0]) or printed_names.looks_like_outlet(odd[0]):  # "By the Courier Staff"
        return (odd[0],), False
    capitalised = all(word[0].isupper() and word[-1].isalpha() for word in words)
    return ((odd[0],) if capitalised and len(words) <= 3 else ()), True  # "By Virgil", "By Popular Demand"


def _unsigned(parts: list[str], date: FoundStamp | None, *, near_top: bool) -> Byline | None:
    """`Jane Roe, staff writer`, `Jane Roe | December 22, 2023`, `Jane Roe and John Doe in Leeds`, or just the name."""
    if len(parts) > 4:
        return None
    people = printed_names.read(parts[0])
    if not people.names or people.left_over:
        return _collective(parts, near_top=near_top)
    source, has_role = people.source, people.has_role
    for other in parts[1:]:
        if printed_names.is_role(other):
            has_role = True
        elif printed_names.is_outlet(other):
            source = source or other
        else:
            return None
    given = all(printed_names.has_given_name(name) for name in people.names)
    sure = (given and (has_role or source is not None or date is not None)) or (near_top and has_role)
    if not sure and not near_top:
        return None
    return Byline(0, 0, people.names, people.place, source, bare=not sure, given_name=given)


def _collective(parts: list[str], *, near_top: bool) -> Byline | None:
    """`Associated Press`, `Courier Staff` on a line of its own."""
    if not near_top or len(parts) != 1:
        return None
    if resolve_agency(parts[0]):
        return Byline(0, 0, (parts[0],), source=parts[0], bare=True)
    return Byline(0, 0, (parts[0],), bare=True) if _STAFF.match(parts[0]) else None
