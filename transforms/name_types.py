"""What kind of thing a name names: by its words, by the word before it, and by one vote a name in an article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from transforms import name_cues, outlets
from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.names import Name, Type, is_acronym
from transforms.places_known import COUNTRIES, PEOPLES, REGIONS
from transforms.word_sets import fold, phrases

_PLACES = COUNTRIES | REGIONS
_OF_BODIES = known.BODIES | known.FIRMS | known.SITES | known.EVENTS | known.WORKS
_OUTLETS = frozenset(
    form.removeprefix("The ")
    for outlet in outlets.known()
    for form in (outlet.name, *outlet.aliases)
    if " " in form or outlet.kind == "agency"  # `Sun`, `Hill` and `Stern` are people, too
)
_CERTAIN = 0.95
_CUED = 0.9
_TOLD = 0.85
_WHOLE = 3  # times a word alone: what a name of several words is, a model seldom mistakes
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,3}[A-ZÀ-Þ][\w’']*[a-zß-ÿ]")  # `G. Thorne`
_FIRMS_OF_PEOPLE = phrases(
    """
    Morgan Stanley, Philip Morris, Eli Lilly, Charles Schwab, Arthur Andersen, Johnson Matthey, Estee Lauder,
    Ralph Lauren, Calvin Klein, Tommy Hilfiger, Kate Spade, Michael Kors, Jackson Hole, Virginia Beach, Santa Fe
    """
)


def judged(text: str, name: Name, start: int, end: int) -> Name:
    """The name with the type that its own words, or those next to it in `text[start:end]`, leave no doubt of."""
    surface = text[name.start : name.end]
    if surface in COUNTRIES or (surface in _PLACES and name.type in ("organization", "person", "place")):
        return name._replace(type="place", confidence=_CERTAIN)
    if surface in PEOPLES and name.type != "work":
        return name._replace(type="group", confidence=_CERTAIN)
    if name.type in ("person", "place", "product", "work") and surface in _OUTLETS:
        return name._replace(type="organization", confidence=_CERTAIN)
    before = _word_before(text, start, name.start)
    if name.type in ("organization", "place", "product", "work") and before in known.HONORIFICS:
        return name._replace(type="person", confidence=_CUED)
    if name.type == "organization" and fold(before) in GIVEN_NAMES and before[0].isupper() and _can_be_person(surface):
        return name._replace(type="person")
    if name.type == "person" and is_acronym(surface):
        return name._replace(type="organization")
    if name.type == "organization" and surface.lower() in FAMILY_FIRST:
        return name._replace(type="person")
    if name.type == "person" and before in ("in", "near") and " " not in surface:
        return name._replace(type="place")
    personal = looks_personal(surface) and surface not in _FIRMS_OF_PEOPLE
    if name.type in ("organization", "place") and personal:
        return name._replace(type="person", confidence=_CUED if before in known.OFFICES else 0.6)
    kind = None if personal or is_acronym(surface) else name_cues.cued(text, name, start, end)
    if kind is None or (kind == "person" and not (" " in surface and _can_be_person(surface))):
        return name
    return name._replace(type=kind, confidence=_CUED)


def _word_before(text: str, start: int, at: int) -> str:
    words = text[max(start, at - 24) : at].rsplit(None, 1)
    return words[-1] if words else ""


def _can_be_person(surface: str) -> bool:
    words = surface.split()
    return all(word[0].isupper() and not word.isupper() for word in words) and _OF_BODIES.isdisjoint(words)


def looks_personal(surface: str) -> bool:
    """Whether a known given name begins it, and nothing in it speaks of a body: `Wayne Rooney`."""
    words = surface.split()
    if _INITIALS.fullmatch(surface) and _OF_BODIES.isdisjoint(words):
        return True
    return 2 <= len(words) <= 4 and fold(words[0]) in GIVEN_NAMES and all(w[0].isupper() for w in words)


def agreed(text: str, names: Sequence[Name], also: Mapping[str, str]) -> list[Name]:
    """The names with one type for each name of the article, the one with most votes; at a draw, the first seen.

    `also` gives the full name that another is short for: they vote together.
    """
    votes: defaultdict[str, Counter[Type]] = defaultdict(Counter)
    for name in names:
        surface = text[name.start : name.end]
        votes[also.get(surface, surface)][name.type] += _weight(name) * (_WHOLE if " " in surface else 1)
    winners = {surface: counted.most_common(1)[0] for surface, counted in votes.items()}
    agreed_names = []
    for name in names:
        surface = text[name.start : name.end]
        kind, count = winners[also.get(surface, surface)]
        if name.method == "dateline":
            kind = "place"
        sure = max(name.confidence, 0.8) if count > 1 and kind == name.type else name.confidence
        agreed_names.append(name._replace(type=kind, confidence=sure))
    return agreed_names


def _weight(name: Name) -> int:
    """Of a vote: a list of countries is right, a telling word counts three times what a model's finding does."""
    return 100 if name.confidence >= _CERTAIN else 3 if name.confidence >= _TOLD else 1
