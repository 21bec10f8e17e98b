"""Bylines: who wrote it, from where, and for whom, as one line of a page prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms import printed_names, stamps
from transforms.outlets import domain_of, resolve
from transforms.stamps import FoundStamp

_LONGEST = 220
# "By Jane Roe", "BY JANE ROE", "ByJane Roe", "Written by: Jane Roe", "Author: Jane Roe", "As told to Jane Roe"
_LEAD = re.compile(
    r"(?:(?:Written|Reported|Words|Story|Text|Article|Posted|Published|Report|Analysis|Opinion|Review|Column|Commentary|Interview|Interviewed|Compiled|Produced|Photos and story|Story and photos)"
    r"\s{0,2}by\b\s?:?|by\b\s?:?|by(?-i:(?=[A-Z][a-z]))|(?:Authors?|Reporters?|Writers?|Autor|Autorin|Auteur)\s?:)\s{0,3}(?:by\s)?",
    re.IGNORECASE,
)
# "Von Jana Roth", "Por Juana Ruiz", "Par Jeanne Roux", "Di Gianna Rossi": told from names by what follows.
_FOREIGN_LEAD = re.compile(r"(?:Von|Por|Par|Di|Door|Av|Af|VON|POR|PAR|DI)\s(?=[A-ZÀ-Þ])")
_FROM = re.compile(r"From\s(?=[A-Z].{2,60}\sin\s[A-Z])")
_BREAK = re.compile(r"\s*[|•·▪/]\s*|\s+[-–—]+\s+|\s*[–—]+$|^\s*[–—-]+\s*|\s{3,}")
# "5 hours ago", "3 minute Read", "2 min read", "12 Shares"
_COUNTED = re.compile(
    r"\d{1,7}\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|shares?|views?|comments?)(?![^\W\d_])(?:\s?(?:ago|read))?"
    r"|^\d{1,2}(?:d|h|m|hr|min)(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?:first|last)\s)?(?:published|updated|posted|modified|edited|filed|sponsored)\b(?:\s(?:on|at))?\s?:?|\b(?:on|at)\s?$|^\s?(?:on|at)\s",
    re.IGNORECASE,
)
_COLLECTIVE = re.compile(r"\b(?:staff|team|desk|newsroom|editorial board|editors|reporters|correspondents|agencies|bureau|redaktion)\b", re.IGNORECASE)


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


def read(line: str, *, near_top: bool) -> Byline | None:
    """The byline that a line is as a whole; a bare name counts only near the top of the article."""
    text = line.strip()
    if not 3 <= len(text) <= _LONGEST:
        return None
    start = line.index(text[0])
    found_stamps = stamps.find(text) if any(character.isdigit() for character in text) else []
    parts = _parts(text, found_stamps)
    if not parts:
        return None
    date = stamps.shifted(found_stamps[0], start) if found_stamps else None
    signed = _signed(parts)
    if signed is not None:
        authors, place, source = signed
        return Byline(start, start + len(text), authors, place, source, date)
    return _unsigned(parts, start, start + len(text), date, near_top=near_top)


def _parts(text: str, found: list[FoundStamp]) -> list[str]:
    """The parts of a line between its separators, without dates, counters and the words that label them."""
    pieces, done = [], 0
    for stamp in found:
        pieces.append(text[done : stamp.start])
        done = stamp.end
    pieces.append(text[done:])
    text = " | ".join(pieces)
    if any(character.isdigit() for character in text):
        text = _COUNTED.sub(" | ", text)
    parts = (_LABEL.sub(" ", part).strip(" ,;:.()") if not _LEAD.match(part) else part.strip(" ,;") for part in _BREAK.split(text))
    return [part for part in parts if part]


def _signed(parts: list[str]) -> tuple[tuple[str, ...], str | None, str | None] | None:
    """Authors, place and source of a line that says `By` or its like in one of its parts."""
    for number, part in enumerate(parts):
        lead = _LEAD.match(part)
        foreign = None if lead else _FOREIGN_LEAD.match(part) or _FROM.match(part)
        if not lead and not foreign:
            continue
        rest = part[(lead or foreign).end() :]  # type: ignore[union-attr]
        others = parts[:number] + parts[number + 1 :]
        if not rest and others:  # "By | Jane Roe"
            rest, others = others[0], others[1:]
        return _authors(rest, others, strict=foreign is not None)
    return None


def _authors(rest: str, others: list[str], *, strict: bool) -> tuple[tuple[str, ...], str | None, str | None] | None:
    if len(rest) > 160 or rest.endswith(("?", "!")):
        return None
    people = printed_names.read(rest)
    names, source = people.names, people.source
    if people.left_over:
        names = _with_odd_names(people, rest, strict=strict)
        if not names:
            return None
    if not names and not strict and source:  # "By AP"
        names = (" ".join(rest.split()).strip(" .,:"),)
    if not names:
        return None
    for other in others:
        if source is None and (resolve(other) or domain_of(other) or printed_names.looks_like_outlet(other)):
            source = other
        elif len(other.split()) > 8:
            return None
    return names, people.place, source


def _with_odd_names(people: printed_names.People, rest: str, *, strict: bool) -> tuple[str, ...]:
    """Names when some part of the list is no plain name: `By Virgil`, `By the Weekly Staff`, `By Jane Roe, Springfield Gazette`."""
    odd = people.left_over
    if strict:
        return ()
    if people.names:  # what stands behind a name is its role or its paper, when it is short and no sentence
        return people.names if all(len(part.split()) <= 9 and part[:1].isupper() for part in odd) else ()
    if len(odd) == 1 and (_COLLECTIVE.search(odd[0]) or printed_names.looks_like_outlet(odd[0])) and len(rest.split()) <= 5:
        return (odd[0],)
    if len(odd) == 1 and rest.strip(" .,") == odd[0] and printed_names.is_personal(odd[0], single=True):
        return odd
    return ()


def _unsigned(parts: list[str], start: int, end: int, date: FoundStamp | None, *, near_top: bool) -> Byline | None:
    """`Jane Roe, staff writer`, `Jane Roe | December 22, 2023`, `Jane Roe and John Doe in Leeds`, or just the name."""
    people = printed_names.read(parts[0])
    others = parts[1:]
    if not people.names or people.left_over or len(parts) > 4:
        return None
    source, has_role = people.source, people.has_role
    for other in others:
        if printed_names.is_role(other):
            has_role = True
        elif resolve(other) or domain_of(other) or printed_names.looks_like_outlet(other):
            source = source or other
        else:
            return None
    given = all(printed_names.has_given_name(name) for name in people.names)
    told = has_role or source is not None
    if given and (told or date is not None) or told and near_top:
        return Byline(start, end, people.names, people.place, source, date, given_name=given)
    if near_top:
        return Byline(start, end, people.names, people.place, source, date, bare=True, given_name=given)
    return None
