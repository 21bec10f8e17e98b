"""Source lines: who published a text and when, `(Xinhua) 09:25, November 19, 2020` in its many forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms import printed_names, stamps
from transforms.datelines import is_city
from transforms.outlets import domain_of, normalised, resolve, resolve_agency
from transforms.stamps import FoundStamp

_LONGEST = 200
_MODIFIED = re.compile(
    r"(?<![^\W\d_])(?:(?:last|story|article)\s)?(?:updated|modified|revised|edited|aktualisiert"
    r"|geändert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|"
    r"opdateret|oppdatert|uppdaterad|stand)(?![^\W\d_])(?:\s(?:on|at|am|le|el|il|em|op))?\s?[:.]?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?<![^\W\d_])(?:(?:first|originally|this story was originally|date)\s)?(?:published|posted|publication date"
    r"|release date|released|filed|issued|created|date|"
    r"veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publiceret|publisert|publicerad|datum|fecha|vom|发布时间|发布)(?![^\W\d_])"
    r"(?:\s(?:on|at|am|le|el|il|em|op))?\s?[:：.]?",
    re.IGNORECASE,
)
# "Source: Xinhua", "Quelle: dpa", "来源：新华网"
_SOURCE_LABEL = re.compile(r"^(?:source|provided by|quelle|fuente|fonte|来源|來源)\s?[:：]\s{0,2}", re.IGNORECASE)
_LEAD = re.compile(
    r"^by\s{1,2}(?=\S)|^(?:authors?|autor|auteur)\s?[:：]\s?|^(?:Von|Por|Par|Di|Door)\s(?=[A-ZÀ-Þ]\S+\s)", re.IGNORECASE
)
_NOISE = re.compile(
    r"(?:\d{1,3}[\s-]?(?:min(?:ute)?s?)\s?read|\d{1,3}\s?(?:min(?:ute)?s?|hours?|days?)\sago"
    r"|(?:ago|on|at|in|am|um|le|by|from|and|the|via|share|listen)"
    r"|[ECMP][DS]T|E[DS]?T|GMT|UTC|BST|CES?T|local time|print|email|comments?(?:\s?\(?\d{0,5}\)?)?)[\s:]*$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*[|•·▪/]\s*|\s+[-–—]+\s+|\s*[–—]+\s*|\s{3,}|,\s+(?=\||$)|[,;:]?\s*\x00\s*,?|\(\s?|\s?\)")
_STAMP_HERE = "\x00"
_MARK_BEHIND = re.compile(r"\s*[|,)/·•▪–—:-]")
# "… Headline ( Xinhua ) 08:39, November 13, 2020 Body", "Reuters | Nov 3, 2021 4:05 PM EDT": what ends the name
_CLOSE = re.compile(r"\s{0,2}(?P<mark>[)|])\s{0,3}(?=\d{1,4}[-:/年 ]|[A-Z][a-z]{2,8}\.?\s\d)")
_NAME_BACK = re.compile(r"(?P<source>[^\W\d_][\w.,'’&: -]{0,60})$")
_BACK = 64
_WORD_START = re.compile(r"(?<!\S)\S")
_SIGNED_BEFORE = re.compile(r"(?<!\w)By\s(?P<names>[A-Z][\w.'’-]*(?:(?:,\s|\s(?:and\s)?)[A-Z][\w.'’-]*){1,9})\s{0,2}$")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source line; `source` is who is credited, `publisher` who carried it if a second is named, both as printed."""

    start: int
    end: int
    source: str | None = None
    publisher: str | None = None
    published: FoundStamp | None = None
    modified: FoundStamp | None = None
    author: str | None = None


@dataclass(slots=True)
class _Names:
    sources: list[str]
    author: str | None = None
    unsure: str | None = None


@lru_cache(maxsize=64)  # a line is asked for its neighbours' sake, too
def read(line: str) -> SourceLine | None:
    """What a line says when it is, as a whole, a line of source and date; a sentence that holds a date is none."""
    text = line.strip()
    if not 2 <= len(text) <= _LONGEST:
        return None
    start = line.index(text[0])
    found = stamps.find(text)
    if not found:
        return _without_date(text, start)
    if len(found) > 3 or (all(stamp.day is None for stamp in found) and not _PUBLISHED.search(text)):
        return None
    published, modified, rest = _dated(text, found)
    names = _names(rest)
    if names is None or not _settle(names, text, published or modified):
        return None
    return SourceLine(
        start,
        start + len(text),
        source=names.sources[0] if names.sources else None,
        publisher=names.sources[1] if len(names.sources) > 1 else None,
        published=stamps.shifted(published, start) if published else None,
        modified=stamps.shifted(modified, start) if modified else None,
        author=names.author,
    )


def _settle(names: _Names, text: str, stamp: FoundStamp | None) -> bool:
    """Whether the one unknown name of a line is its source, which then joins the sources; False: no source line."""
    name = names.unsure
    if name is None or stamp is None:
        return True
    if stamp.year is None and stamp.weekday is None:
        return False  # "Silver Deliveries - Feb 11"
    mark = _MARK_BEHIND.match(text, text.find(name) + len(name))
    if is_city(name) or mark is None:
        return False  # "Geneva, 3 May 2021", "Born May 3, 1950"
    # "Harbour Index, May 3, 2021" and "Harbour Index | May 3, 2021 14:05" are papers; "Ida Moss | May 3, 2021"?
    person = printed_names.is_personal(name) and not printed_names.looks_like_outlet(name)
    if not names.sources and not (person and stamp.hour is None and mark.group().strip() != ","):
        names.sources.append(name)
    return True


def search(text: str) -> SourceLine | None:
    """A source stamp inside a long text, in its strong forms: a name, its bracket or bar, and a date with its clock."""
    for close in _CLOSE.finditer(text):
        found = stamps.find(text[close.end() : close.end() + 60])
        if not found or found[0].start > 0 or found[0].year is None or found[0].day is None:
            continue
        named = _name_before(text, close, found[0])
        if named is None:
            continue
        source, first = named
        author, first = _author_before(text, first)
        stamp = stamps.shifted(found[0], close.end())
        return SourceLine(first, stamp.end, source=source, published=stamp, author=author)
    return None


def _name_before(text: str, close: re.Match[str], stamp: FoundStamp) -> tuple[str, int] | None:
    """The source named before a closing mark, and where it begins; without its opening bracket it must be known."""
    back = max(0, close.start() - _BACK)
    before = text[back : close.start()]
    opening = before.rfind("(")
    if close["mark"] == ")" and opening >= 0:
        source = before[opening + 1 :].strip()
        told = bool(source) and (stamp.hour is not None or resolve(source) is not None)
        return (source, back + opening) if told else None
    named = _NAME_BACK.search(before)
    known = _known_tail(named["source"]) if named else None
    if named is None or known is None:
        return None
    return named["source"][known:], back + named.start("source") + known


def _without_date(text: str, start: int) -> SourceLine | None:
    """`Source: Xinhua`, `(Xinhua)`, `www.example.com`, `Associated Press`; nothing that needs a guess."""
    if label := _SOURCE_LABEL.match(text):
        source = text[label.end() :].strip(" .()")
        known = resolve(source) is not None or domain_of(source) is not None or len(source.split()) <= 4
        return SourceLine(start, start + len(text), source=source) if source and known else None
    bare = text.strip("() ")
    bracketed = text.startswith("(") and text.endswith(")")
    if resolve_agency(bare) or (bracketed and resolve(bare)) or (domain_of(bare) and ("www." in bare or resolve(bare))):
        return SourceLine(start, start + len(text), source=bare)
    return None


def _dated(text: str, found: tuple[FoundStamp, ...]) -> tuple[FoundStamp | None, FoundStamp | None, str]:
    """The published and the modified stamp by the labels before them, and the text with a mark in place of both."""
    published = modified = None
    rest, done = [], 0
    for stamp in found:
        gap = text[done : stamp.start]
        updated = _last(_MODIFIED, gap)
        stated = _last(_PUBLISHED, gap)
        if updated is not None and (stated is None or updated.start() > stated.start()):
            modified = modified or stamp
        else:
            published = published or stamp
        rest.append(_PUBLISHED.sub(_STAMP_HERE, _MODIFIED.sub(_STAMP_HERE, gap)))
        done = stamp.end
    rest.append(text[done:])
    return published, modified, _STAMP_HERE.join(rest)


def _last(pattern: re.Pattern[str], gap: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(gap):
        found = match
    return found


def _names(rest: str) -> _Names | None:
    """What the parts beside the dates are; None when one of them is neither source, author nor noise."""
    names = _Names([])
    for part in _BREAK.split(rest):
        name = _MODIFIED.sub("", part).strip(" ,;:.[]") if part else ""
        if not name or _NOISE.match(name):
            continue
        if not _sort(name, names):
            return None
    return names


def _sort(name: str, names: _Names) -> bool:
    if lead := _LEAD.match(name):
        people = printed_names.read(name[lead.end() :])
        if people.source and not people.names:
            names.sources.append(people.source)
        elif people.names:
            names.author = ", ".join(people.names)
            names.sources.extend([people.source] if people.source else [])
        return bool(people.names or people.source)
    if label := _SOURCE_LABEL.match(name):
        name = name[label.end() :]
    known = resolve(name)
    if known is not None or domain_of(name) is not None or label:
        if not any(normalised(name) == normalised(other) for other in names.sources):
            names.sources.append(name)
        return True
    if (
        printed_names.is_personal(name)
        and printed_names.has_given_name(name)
        and not printed_names.looks_like_outlet(name)
    ):
        names.author = names.author or name
        return True
    if printed_names.is_role(name):
        return True
    words = name.split()
    if len(words) > 5 or any(character.isdigit() for character in name) or name.endswith(("?", "!")) or names.unsure:
        return False
    if not (words[0][0].isupper() or len(words) == 1) or sum(word[0].islower() for word in words) > 1:
        return False
    names.unsure = name
    return True


def _known_tail(source: str) -> int | None:
    """Where the known name begins that a text ends with: `… in May, People's Daily Online`."""
    for match in _WORD_START.finditer(source):
        if resolve(source[match.start() :]) is not None:
            return match.start()
    return None


def _author_before(text: str, first: int) -> tuple[str | None, int]:
    """The byline right before a source stamp on one line: `By Jane Roe ( Xinhua ) 08:39, …`."""
    signed = _SIGNED_BEFORE.search(text, max(0, first - 100), first)
    if signed is None:
        return None, first
    people = printed_names.read(signed["names"])
    if not people.names or people.left_over:
        return None, first
    return ", ".join(people.names), signed.start()
