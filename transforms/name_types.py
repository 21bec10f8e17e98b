"""What kind of thing a name names: by its words, by the word before it, and by one vote a name in an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.names import Name, Type, is_acronym
from transforms.places_known import COUNTRIES, PEOPLES, REGIONS
from transforms.word_sets import fold, phrases

_PLACES = COUNTRIES | REGIONS
_CERTAIN = 0.95
_CUED = 0.9
_TOLD = 0.85
_WHOLE = 3  # times a word alone: what a name of several words is, a model seldom mistakes
_FIRMS_OF_PEOPLE = phrases(
    """
    Morgan Stanley, Philip Morris, Eli Lilly, Charles Schwab, Arthur Andersen, Johnson Matthey, Estee Lauder,
    Ralph Lauren, Calvin Klein, Tommy Hilfiger, Kate Spade, Michael Kors, Jackson Hole, Virginia Beach, Santa Fe
    """
)


def judged(text: str, name: Name, before: str) -> Name:
    """The name with the type that its own words, or the word before it, leave no doubt of."""
    surface = text[name.start : name.end]
    if surface in COUNTRIES or (surface in _PLACES and name.type in ("organization", "person", "place")):
        return name._replace(type="place", confidence=_CERTAIN)
    if surface in PEOPLES and name.type != "work":
        return name._replace(type="group", confidence=_CERTAIN)
    if name.type in ("organization", "place", "product", "work") and before in known.HONORIFICS:
        return name._replace(type="person", confidence=_CUED)
    if name.type == "person" and is_acronym(surface):
        return name._replace(type="organization")
    if name.type == "organization" and surface.lower() in FAMILY_FIRST:
        return name._replace(type="person")
    if name.type == "person" and before in ("in", "near") and " " not in surface:
        return name._replace(type="place")
    if name.type in ("organization", "place") and looks_personal(surface) and surface not in _FIRMS_OF_PEOPLE:
        return name._replace(type="person", confidence=_CUED if before in known.OFFICES else 0.6)
    return name


def looks_personal(surface: str) -> bool:
    """Whether a known given name begins it, and nothing in it speaks of a body: `Wayne Rooney`."""
    words = surface.split()
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
