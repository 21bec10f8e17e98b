"""Teams in lists of results, where no sentence says what a name is: `Boston 5 Toronto 3`, `LEEDS 38 19 11 8`."""

from __future__ import annotations

import re

from transforms.name_types import looks_personal
from transforms.names import Name
from transforms.places_known import COUNTRIES

METHOD = "result_line"
_CONFIDENCE = 0.9
_WORD = r"(?:(?:[A-Z]\.)+|[A-ZÀ-Þ][\w'’.&-]*\w|[A-Z])"
_NAME = rf"{_WORD}(?:\ (?:{_WORD}|de|la|del)){{0,4}}"
_LINE = re.compile(
    rf"^[^\S\n]*(?:\d{{1,2}}[.)]\ )?(?P<first>{_NAME})(?:"
    rf"[ ,]{{1,4}}\d{{1,3}}[ ,;:–-]{{1,4}}(?P<second>{_NAME})[ ,]{{1,4}}\d{{1,3}}"
    r"(?=\s*(?:$|\(|\.\s*$))"  # Leeds 2 Hull 0
    rf"|\s+(?:[Aa][Tt]\s+(?P<where>{_NAME})|[Vv]s?\.?\s+(?P<other>{_NAME}))(?=\s*$)"  # Cleveland at Seattle
    r"|(?:\s+[-+]?(?:\d{1,4}|\d?\.\d{1,4}|\d/\d|-)){4,}(?=\s*$))",  # Leeds 38 19 11 8 68
    re.MULTILINE,
)
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")
_BEATEN = re.compile(r"\b(?:beat|beats|beating|defeated|defeats|edged|thrashed|hammered|downed|drew with|lost to)\Z")
_BEATS = re.compile(r"\s(?:beat|beats|defeated|edged|thrashed|hammered|downed|drew|lost|won)\b")


def find(text: str, start: int, end: int) -> list[Name]:
    """The teams of a passage that lists results; countries are told as places."""
    found = []
    for match in _LINE.finditer(text, start, end):
        for group in ("first", "second", "other", "where"):
            surface = match[group]
            if surface and not looks_personal(surface):
                kind = "place" if surface in COUNTRIES or group == "where" else "organization"
                found.append(Name(*match.span(group), kind, METHOD, _CONFIDENCE))  # type: ignore[arg-type]
    return found


def as_team(text: str, name: Name, start: int, end: int) -> Name:
    """The name as a team's, where a town stands for it in a passage with a score: `Leeds beat Hull 3-1`."""
    if name.type != "place" or text[name.start : name.end] in COUNTRIES:
        return name
    is_beaten = _BEATEN.search(text[max(start, name.start - 14) : name.start].rstrip())
    if (is_beaten or _BEATS.match(text, name.end, end)) and _SCORE.search(text, start, end):
        return name._replace(type="organization", confidence=_CONFIDENCE)
    return name
