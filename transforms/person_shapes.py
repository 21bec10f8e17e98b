"""People told by how their names are printed: `Mr. Poe`, `G. Thorne`, `Kim Jin-ho`, `Ana Ruiz (Chile)`."""

from __future__ import annotations

import re

from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.names import Name
from transforms.places_known import COUNTRIES
from transforms.word_sets import fold

METHOD = "person_shape"
_CONFIDENCE = 0.9
_WORD = r"[A-ZÀ-Þ][\w’']*[a-zß-ÿ](?:-[A-ZÀ-Þa-z][\w’']+)*"
_RUNNING = (
    rf"(?:Mrs?|Ms|Dr|Sir|Dame)\.? (?P<titled>(?:[A-Z]\. ?)*{_WORD}(?: {_WORD}){{0,2}})"
    rf"|(?P<initials>(?:[A-Z]\. ?){{1,3}}{_WORD})"
    rf"|(?P<family_first>[A-Z][a-z]+ [A-Z][a-z]+-[A-Za-z][a-z]+)"
)
_LISTED = (
    rf"(?P<listed>{_WORD}(?: (?:{_WORD}|de|la|van|der|von|bin|al)){{0,2}} {_WORD}) ?\((?P<country>[A-Z][A-Za-z. ]+)\)"
)
_SHAPES = re.compile(rf"(?=[A-ZÀ-Þ])(?<![\w.-])(?:{_RUNNING})(?![\w-])")
_SHAPES_AND_LISTS = re.compile(rf"(?=[A-ZÀ-Þ])(?<![\w.-])(?:{_RUNNING}|{_LISTED})(?![\w-])")


def find(text: str, start: int, end: int) -> list[Name]:
    """The people of a passage whose names show that they are."""
    found = []
    shapes = _SHAPES_AND_LISTS if text.find("(", start, end) >= 0 else _SHAPES
    for match in shapes.finditer(text, start, end):
        shape = "listed" if match.lastgroup == "country" else match.lastgroup or ""
        if _is_person(match, shape):
            found.append(Name(*match.span(shape), "person", METHOD, _CONFIDENCE))
    return found


def _is_person(match: re.Match[str], shape: str) -> bool:
    words = match[shape].split()
    if any(word in known.OPENERS or word in known.BODIES or word in known.FIRMS for word in words):
        return False
    if shape == "initials":
        return words[-1] not in COUNTRIES
    if shape == "family_first":
        return words[0].lower() in FAMILY_FIRST
    if shape == "listed":
        return match["country"] in COUNTRIES and fold(words[0]) in GIVEN_NAMES
    return True
