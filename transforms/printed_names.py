"""Names of people as bylines and closing notes print them, told apart from roles, outlets and places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.outlets import domain_of, resolve
from transforms.printed_names_known import (
    DEGREES,
    NOT_PERSONAL,
    OUTLET_WORDS,
    PARTICLES,
    ROLE_MODIFIERS,
    ROLE_WORDS,
    SUFFIXES,
    TITLES,
)

# "Jean-Luc", "O'Brien", "J.R.", "McEntyre", "NELSON", "Jr.", "S.V."
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.(?:-?[^\W\d_]\.)*|[^\W\d_]+(?:['’`.-][^\W\d_]+)*\.?)$")
_LONGEST_WORD = 22
_NOT_NAMES = NOT_PERSONAL | ROLE_WORDS | OUTLET_WORDS
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]{2,4}")
_BRACKETED = re.compile(r"\s?\([^()]{1,60}\)")
# "jane@example.com", "@janeroe", "Twitter: @janeroe"
_HANDLE = re.compile(
    r"\(?(?:(?:on\s)?(?:twitter|x|e-?mail)\s?:\s?)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@@?\w{2,40})\)?\.?", re.IGNORECASE
)
_SPLIT = re.compile(
    r"\s*(?:[,;、，]|\s&\s|\sand\s|\sund\s|\sy\s|\set\s|\sog\s|\soch\s|\sAND\s|\swith\s)\s*(?:and\s|AND\s|&\s)?"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_IN_PLACE = re.compile(
    r"\s(?:in|IN|reports from|reporting from)\s"
    r"(?P<place>(?:the\s|The\s)?[A-Z][\w.'’-]*(?:[\s/][A-Z][\w.'’-]*){0,4})$"
)
_FOR = re.compile(r"\s(?:for|For|FOR)\s(?P<source>\S.{0,60})$")


@dataclass(frozen=True, slots=True)
class People:
    """What a list of names holds; `left_over` are the parts that are neither person, role, place nor known outlet."""

    names: tuple[str, ...] = ()
    place: str | None = None
    source: str | None = None
    left_over: tuple[str, ...] = ()
    has_role: bool = False


def read(text: str, *, signed: bool = False) -> People:
    """The people of a list such as `Jane Roe in Leeds, John Doe, Staff Writer, and Ann Poe, Reuters`.

    `signed`: a `By` or the like stood before the list, so that `for the Weekly` and odd surnames are taken as such.
    """
    names: list[str] = []
    left_over: list[str] = []
    place = source = None
    has_role = False
    for part in _SPLIT.split(_BRACKETED.sub("", _HANDLE.sub(" ", text))):
        name = _trimmed(part)
        if not name:
            continue
        if found := _IN_PLACE.search(name):
            place = place or found["place"]
            name = name[: found.start()]
        elif (found := _FOR.search(name)) and (signed or is_outlet(found["source"])) and not is_role(name):
            source = source or found["source"]
            name = name[: found.start()]
        name, role, outlet = _bare_name(name)
        has_role = has_role or role
        source = source or outlet
        if not name or (names and name.lower().replace(".", "") in DEGREES | SUFFIXES):
            continue
        if is_personal(name, signed=signed) and (not left_over or has_given_name(name)):
            names.append(name)
        else:
            left_over.append(name)
    return People(tuple(dict.fromkeys(names)), place, source, tuple(left_over), has_role)


def is_personal(text: str, *, single: bool = False, signed: bool = False) -> bool:
    """Whether a text has the shape of one personal name: two to five capitalised words, none a word of rubrics.

    Behind a `By` any words may follow a given name: `By George Best`.
    """
    parts = text.split()
    if len(parts) == 1 and _IDEOGRAPHS.fullmatch(text):
        return True
    if not (1 if single else 2) <= len(parts) <= 5 or len(text) > 50:
        return False
    first, last = parts[0].lower(), parts[-1]
    if (parts[0][0].islower() and first not in PARTICLES) or (last.islower() and last in PARTICLES):
        return False
    given = first in GIVEN_NAMES
    if signed and given and all(word[0].isupper() and _NAME_WORD.match(word) for word in parts):
        return True
    fits = (given or _fits(parts[0])) and all(_fits(word) for word in parts[1:])
    return fits and sum(len(word.strip(".")) for word in parts) > 2


def has_given_name(text: str) -> bool:
    """Whether a name begins with a common given name, or with a family name where that comes first."""
    parts = text.split()
    first = parts[0].lower().split("-")[0].rstrip(".")
    return first in GIVEN_NAMES or (len(parts) in (2, 3) and first in FAMILY_FIRST)


def looks_like_outlet(text: str) -> bool:
    """Whether an unknown name carries a word of newspapers and stations: `Springfield Gazette`."""
    return any(word.lower().strip(".") in OUTLET_WORDS for word in text.split())


def is_outlet(text: str) -> bool:
    """Whether a text is a known outlet, an address, or named like a newspaper or a station."""
    return resolve(text) is not None or domain_of(text) is not None or looks_like_outlet(text)


def is_role(text: str) -> bool:
    """`Senior Reporter`, `Crimson Staff Writer`, `Reporter at large`: a few words with that of a job."""
    parts = [_bare_word(word) for word in text.split()]
    return len(parts) <= 7 and not ROLE_WORDS.isdisjoint(parts)


def _fits(word: str) -> bool:
    low = word.lower().rstrip(".")
    if low in PARTICLES or low in SUFFIXES or (len(low) == 1 and word[0].isupper()):
        return True
    if not word[0].isupper() or len(word) > _LONGEST_WORD or low in _NOT_NAMES:
        return False
    return _NAME_WORD.match(word) is not None


def _trimmed(part: str) -> str:
    """A part without the marks around it; the full stop of `Jr.` and of an initial stays."""
    part = part.strip(" :;|·•–—-\u00a0")
    bare = part.rstrip(" .")
    last = bare.rpartition(" ")[2]
    return f"{bare}." if part.endswith(".") and (len(last) == 1 or last.lower() in SUFFIXES or "." in last) else bare


def _bare_word(word: str) -> str:
    return word.strip(".,()").lower()


def _bare_name(text: str) -> tuple[str, bool, str | None]:
    """A name without the role or outlet behind it: the name or '', whether a role was there, and the outlet."""
    is_source = resolve(text) is not None or domain_of(text) is not None
    if is_source and not (has_given_name(text) and is_personal(text)):
        return "", False, text
    parts = _unglued(text).split()
    with_role = len(parts)
    if is_role(" ".join(parts)):
        while parts and _bare_word(parts[-1]) in ROLE_WORDS | ROLE_MODIFIERS:
            parts.pop()
        if len(parts) == with_role:
            return text, False, None
        if len(parts) < 2:
            return "", True, None
    role = len(parts) < with_role
    while len(parts) > 2 and parts[0].lower().rstrip(".") in TITLES:
        del parts[0]
    while len(parts) > 2 and parts[-1].isupper() and parts[-1].lower().replace(".", "") in DEGREES:
        parts.pop()
    for first in range(1, len(parts)):
        tail = " ".join(parts[first:])
        marked = first < len(parts) - 1 or not tail[1:].islower()  # "CNN", but not the surname "Stern"
        if marked and not " ".join(parts[:first]).isupper() and resolve(tail) is not None:
            return " ".join(parts[:first]), role, tail
    return " ".join(parts), role, None


def _unglued(text: str) -> str:
    """`Jane RoeCity Columnist` with the blank that a page lost; `McEntyre` stays."""
    for seam in _GLUED.finditer(text):
        head, tail = text[: seam.start()], text[seam.start() :]
        if " " in head and (is_role(tail) or (" " in tail and resolve(tail) is not None)):
            return f"{head} {tail}"
    return text
