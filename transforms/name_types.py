"""What kind of thing a name names: by its words, by the word before it, and by one vote a name in an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from transforms import name_cues, outlets
from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, is_given_name
from transforms.names import Name, Type, is_acronym
from transforms.places_known import COUNTRIES, PEOPLES, REGIONS
from transforms.word_sets import phrases

_PLACES = COUNTRIES | REGIONS
_OF_BODIES = known.BODIES | known.FIRMS | known.SITES | known.EVENTS | known.WORKS | known.FIELDS
_OUTLETS = frozenset(
    form.removeprefix("The ")
    for outlet in outlets.known()
    for form in (outlet.name, *outlet.aliases)
    if " " in form or outlet.kind == "agency"  # `Sun`, `Hill` and `Stern` are people, too
)
_CERTAIN = 0.95
_CUED = 0.9
_TOLD = 0.85
_LIKELY = 0.8  # a vote like a model's own
_OUTVOTED = 0.75
_TOLD_BY_LINE = frozenset(("dateline", "result_line"))  # `CLEVELAND AT TEXAS`: a team in a place
_WHOLE = 5  # times a word alone: what a name of several words is, a model seldom mistakes
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,3}[A-ZÀ-Þ][\w’']*[a-zß-ÿ]")  # `G. Thorne`
_LABEL = re.compile(r"i[A-Z][a-z]")  # `iPhone`
_HELD_IN = re.compile(r"\b(?:stakes?|shares?|interests?|invest\w*|confidence|faith|trust|stock|believ\w+) in \Z")
_PINYIN = re.compile(  # `Minghui`, one or two syllables
    r"(?=[A-Z][a-z]+\Z)(?i:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:[aeo]ng|iang|iong|uang|ian|iao|uan|uai|ing|ang|eng|ong|ai|ei|ao"
    r"|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u)){1,2}"
)
_FIRMS_OF_PEOPLE = phrases(
    """
    Morgan Stanley, Philip Morris, Eli Lilly, Charles Schwab, Arthur Andersen, Johnson Matthey, Estee Lauder,
    Ralph Lauren, Calvin Klein, Tommy Hilfiger, Kate Spade, Michael Kors, Jackson Hole, Virginia Beach, Santa Fe
    """
)


def judged(text: str, name: Name, start: int, end: int) -> Name:
    """The name with the type that its own words, or those next to it in `text[start:end]`, leave no doubt of."""
    surface = text[name.start : name.end]
    kind, confidence = _by_its_words(surface, name.type) or _by_its_neighbours(text, name, start, end)
    if kind == name.type and confidence <= name.confidence:
        return name
    return name._replace(type=kind, confidence=max(confidence, name.confidence))


def _by_its_words(surface: str, found: Type) -> tuple[Type, float] | None:
    if surface in COUNTRIES or (surface in _PLACES and found in ("organization", "person", "place")):
        return "place", _CERTAIN
    if surface in PEOPLES and found != "work":
        return "group", _CERTAIN
    is_for_sale = surface.partition(" ")[0] in known.INDEXES or _LABEL.match(surface)
    if is_for_sale and found in ("organization", "person"):
        return "product", _CUED
    if surface in _OUTLETS and found in ("person", "place", "product", "work"):
        return "organization", _CERTAIN
    return None


def _by_its_neighbours(text: str, name: Name, start: int, end: int) -> tuple[Type, float]:
    surface, found = text[name.start : name.end], name.type
    before = _word_before(text, start, name.start)
    if before in known.HONORIFICS and found not in ("event", "group"):
        return "person", _CUED
    if found in ("organization", "place") and _speaks_of_person(before, surface):
        return "person", _LIKELY
    if found == "person" and before in known.OFFICES and " " in surface:
        return "person", _CUED
    if found in ("person", "group") and is_acronym(surface) and not surface.startswith("LGBT"):
        return "organization", _LIKELY
    if found == "organization" and (surface.lower() in FAMILY_FIRST or _looks_chinese(surface)):
        return "person", _LIKELY
    if found in ("person", "organization") and before in ("in", "near") and _can_be_town(text, name, surface):
        return "place", _LIKELY
    if surface not in _FIRMS_OF_PEOPLE and looks_personal(surface):
        return ("person", _TOLD) if found in ("organization", "place") else (found, 0)
    kind = None if is_acronym(surface) else name_cues.cued(text, name, start, end)
    if kind is None or (kind == "person" and not (" " in surface and _can_be_person(surface))):
        return found, 0
    return kind, _CUED


def _can_be_town(text: str, name: Name, surface: str) -> bool:
    """Whether one may be in it: one word, no body; not the one that somebody has a `stake in`."""
    if not surface.isalpha() or is_acronym(surface) or surface in _OF_BODIES:
        return False
    return _HELD_IN.search(text[max(0, name.start - 24) : name.start]) is None


def _word_before(text: str, start: int, at: int) -> str:
    words = text[max(start, at - 24) : at].rsplit(None, 1)
    return words[-1] if words else ""


def _speaks_of_person(before: str, surface: str) -> bool:
    """Whether a given name or an office before it tells: `Moses | Phiri`, `Sun | Minghui`, `CEO | Shady El Wick`."""
    if not before or not before[0].isupper() or not _can_be_person(surface):
        return False
    is_name = before not in known.OPENERS and (is_given_name(before) or before.lower() in FAMILY_FIRST)
    return (is_name and before not in _PLACES) or (before in known.OFFICES and " " in surface)


def _can_be_person(surface: str) -> bool:
    words = surface.split()
    return all(word[0].isupper() and not word.isupper() for word in words) and _OF_BODIES.isdisjoint(words)


@lru_cache(maxsize=16_384)
def looks_personal(surface: str) -> bool:
    """Whether a known given name begins it, and nothing in it speaks of a body: `Wayne Rooney`."""
    words = surface.split()
    if _INITIALS.fullmatch(surface) and _OF_BODIES.isdisjoint(words):
        return True
    return 2 <= len(words) <= 4 and is_given_name(words[0]) and all(w[0].isupper() for w in words)


def _looks_chinese(surface: str) -> bool:
    """Whether a family name is followed by one or two syllables: `Sun Minghui`."""
    family, _, given = surface.partition(" ")
    return family not in ("Le", "La") and family.lower() in FAMILY_FIRST and _PINYIN.fullmatch(given) is not None


def agreed(text: str, names: Sequence[Name], also: Mapping[str, str]) -> list[Name]:
    """The names with one type for each name of the article, the one with most votes; at a draw, the first seen.

    `also` gives the full name that another is short for: they vote together.
    """
    votes: defaultdict[str, dict[Type, int]] = defaultdict(dict)
    for name in names:
        surface = text[name.start : name.end]
        cast = votes[also.get(surface, surface)]
        cast[name.type] = cast.get(name.type, 0) + _weight(name) * (_WHOLE if " " in surface else 1)
    winners = {surface: max(cast.items(), key=itemgetter(1)) for surface, cast in votes.items()}
    agreed_names = []
    for name in names:
        surface = text[name.start : name.end]
        kind, count = winners[also.get(surface, surface)]
        if name.method in _TOLD_BY_LINE:
            kind = name.type
        agreement = _OUTVOTED if kind != name.type else _LIKELY if count > 1 else 0
        sure = max(name.confidence, agreement)
        is_same = kind == name.type and sure == name.confidence
        agreed_names.append(name if is_same else Name(name.start, name.end, kind, name.method, sure))
    return agreed_names


def _weight(name: Name) -> int:
    """Of a vote: a list of countries is right, a telling word counts three times what a model's finding does."""
    return 100 if name.confidence >= _CERTAIN else 3 if name.confidence >= _TOLD else 1
