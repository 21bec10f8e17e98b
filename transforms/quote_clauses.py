"""Indirect speech: which clause a verb of saying governs, behind it or before its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms import quote_words as known
from transforms.quote_cues import Cue
from transforms.quote_scene import BODY, NAMES, PERSON, QUOTED, Scene
from transforms.word_sets import words

_AMOUNTS = re.compile(
    r"(?:at (?:least|most)|in all|up to|(?:about|around|between|over|under|from) (?:[$€£]|\d|(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|half|a|twenty|thirty|forty|fifty|hundreds|thousands)\b))"
)
_WORD = re.compile(r"\S+")
_FIRST = re.compile(r"\s(\S+)")
_LOOKED_AT = 120  # characters behind a verb
_FARTHEST_THAT = 16  # words
_CIRCUMSTANTIAL = known.PREPOSITIONS | known.TIMES
_CIRCUMSTANCES_TOO = known.CIRCUMSTANCES | known.TIMES
_OBJECTS = known.OBJECTS | known.DETERMINERS
_DASHES = frozenset({"-", "–", "—", "--"})
_STRANGERS = known.RELATIVES | known.SUBORDINATORS | words("to for and or but what how why whether")
_STOPS = ",.;:!?"


class Token(NamedTuple):
    """A word behind a verb, in small letters and without the sign behind it."""

    start: int
    end: int
    word: str
    sign: str


def begin(scene: Scene, cue: Cue, at: int, limit: int) -> tuple[int, str] | None:
    """Where the clause behind a verb that ends at `at` begins, and how it shows itself; None when there is none."""
    if scene.coded.startswith(" that ", at) and at + 6 < limit:
        return at + 6, "that"
    first = _FIRST.match(scene.coded, at, limit)
    if first and "say" in cue.classes and _is_plain(first[1]):
        return first.start(1), "bare"
    tokens = _tokens(scene, at, min(limit, at + _LOOKED_AT))
    if not tokens:
        return None
    that = _that(scene, cue, tokens)
    if that is not None:
        return (tokens[that].start, "that") if that < len(tokens) else None
    if tokens[0].word in _DASHES:
        return None
    number = _past_circumstances(scene, cue, tokens)
    if number is None or number >= len(tokens):
        return None
    if "say" in cue.classes or _shows_itself(scene, cue, tokens[number:]):
        return tokens[number].start, "bare"
    return None


def _is_plain(word: str) -> bool:
    """Whether a clause begins with the word behind `said`: no time, no preposition, no adverb, no sign."""
    lower = word.lower()
    return not (word[-1] in _STOPS or lower in _CIRCUMSTANTIAL or lower in _DASHES or lower.endswith("ly"))


def _tokens(scene: Scene, at: int, limit: int) -> list[Token]:
    found = []
    for match in _WORD.finditer(scene.coded, at, limit):
        start, end = match.span()
        word = match[0]
        if word[-1] in _STOPS:
            bare = word.rstrip(_STOPS)
            found.append(Token(start, start + len(bare) if bare else end, bare.lower(), word[len(bare)]))
        else:
            found.append(Token(start, end, word.lower(), ""))
    return found


def _that(scene: Scene, cue: Cue, tokens: Sequence[Token]) -> int | None:
    """The number of the word behind `that`, when only circumstances stand before it: `said on Monday that`."""
    for number, token in enumerate(tokens[:_FARTHEST_THAT]):
        if token.word == "that" and not token.sign:
            return number + 1 if number == 0 or _is_aside(scene, cue, tokens[:number]) else None
        if token.sign in (".", ";", ":", "!", "?"):
            return None
    return None


def _is_aside(scene: Scene, cue: Cue, tokens: Sequence[Token]) -> bool:
    """Whether what stands between a verb and `that` tells no more than when, where and to whom."""
    first, last = tokens[0], tokens[-1]
    if any(token.sign for token in tokens[:-1]) and not last.sign:  # `said on Monday, after a week of rain that`
        return False
    opens = first.word in _CIRCUMSTANTIAL or first.word.endswith("ly") or not first.word
    opens = opens or ("say" in cue.classes and len(tokens) == 1)
    is_told = "tell" in cue.classes and (len(tokens) < 4 or first.word in _OBJECTS or scene.coded[first.start] in NAMES)
    return (opens or is_told) and not known.has_finite(scene.coded[first.start : last.end])


def _past_circumstances(scene: Scene, cue: Cue, tokens: Sequence[Token]) -> int | None:
    """The number of the first word of what may be a clause: behind `told reporters on Monday`, `said in a report`."""
    number = 0
    if "tell" in cue.classes and "say" not in cue.classes:
        number = _past_object(scene, tokens)
    while number < len(tokens):
        token = tokens[number]
        is_time = token.word in known.TIMES and not _is_subject(tokens, number)
        if is_time or (number == 0 and token.word.endswith("ly")):
            pass
        elif token.word in known.PREPOSITIONS and not _AMOUNTS.match(scene.coded, token.start):
            behind = _past_phrase(scene, tokens, number)
            if behind is None:
                return None
            number = behind
            continue
        else:
            return None if not token.word else number
        if token.sign:
            return None
        number += 1
    return None


def _is_subject(tokens: Sequence[Token], number: int) -> bool:
    """`this week` is a time and `this bridge` none; nor is `last` in `last orders`."""
    following = tokens[number + 1].word if number + 1 < len(tokens) else ""
    return tokens[number].word in ("this", "last", "may", "march", "there", "now") and following not in known.TIMES


def _past_object(scene: Scene, tokens: Sequence[Token]) -> int:
    """The number of the word behind whom one tells: `reporters`, `the court`, `state television`, `Xinhua`."""
    first = tokens[0]
    if first.sign:
        return len(tokens)
    if first.word in known.OBJECTS or scene.coded[first.start] in NAMES:
        return 1
    for number in range(1, min(6, len(tokens))):
        token = tokens[number]
        if token.word in known.SUBJECTS or token.word in known.PREPOSITIONS or token.word in known.TIMES:
            return number
        if token.word in known.DETERMINERS or scene.coded[token.start] in (PERSON, BODY):
            return number
        if token.sign:
            return len(tokens)
        following = tokens[min(number + 1, len(tokens) - 1)]
        if first.word not in known.DETERMINERS and known.is_finite(following.word):
            return number
    return len(tokens)


def _past_phrase(scene: Scene, tokens: Sequence[Token], number: int) -> int | None:
    """The number of the word behind `in a statement`, `on Tuesday`, `at a rally in Bremen`; None if nothing is left."""
    told = number
    for at in range(number + 1, min(number + 9, len(tokens))):
        token = tokens[at]
        if token.sign:
            return None
        closes = token.word in known.CIRCUMSTANCES or token.word in known.TIMES or token.word.isdigit()
        if closes or (at == number + 1 and scene.coded[token.start] in NAMES):
            told = at
            if at + 1 < len(tokens) and tokens[at + 1].word not in _CIRCUMSTANCES_TOO:
                break
    if told == number:
        return None
    return told + 1


def _shows_itself(scene: Scene, cue: Cue, tokens: Sequence[Token]) -> bool:
    """Whether a clause follows without `that`: it has a subject and soon a finite verb; not `added a new bridge`."""
    if not cue.classes & {"state", "tell", "find"}:
        return False
    if tokens[0].word in known.SUBJECTS:
        following = tokens[1].word if len(tokens) > 1 and not tokens[0].sign else ""
        return following not in ("", "and", "or", "but", "to", "as") and following not in known.PREPOSITIONS
    if tokens[0].word in _STRANGERS or tokens[0].word.endswith("ing"):
        return False
    for token in tokens[1:10]:
        if token.word in _STRANGERS:
            return False
        is_quoted = scene.coded[token.start] == QUOTED
        if is_quoted or known.is_surely_finite(token.word):
            return True
        if token.sign:
            return False
    return False


# --------------------------------------------------------------------------------- the clause before the verb
def is_circumstance(scene: Scene, cue: Cue, at: int, limit: int) -> bool:
    """Whether what follows a verb is nothing, or no more than when, where and to whom: up to a comma no finite verb."""
    ends = min(limit, at + _LOOKED_AT)
    rest = scene.coded[at:ends]
    cut = min(
        (found for found in (rest.find(sign) for sign in (", ", ". ", ": ", "; ", QUOTED)) if found >= 0),
        default=len(rest),
    )
    part = rest[:cut].strip(" .,;:!?\n")
    if not part:
        return True
    first = part.split(None, 1)[0].lower()
    starts = first in known.PREPOSITIONS or first in known.TIMES or first in known.OBJECTS or first.endswith("ly")
    is_told = "tell" in cue.classes and len(part.split()) <= 12
    return not known.has_finite(part) and (starts or is_told)


def is_clause(scene: Scene, start: int, end: int, *, surely: bool = False) -> bool:
    """Whether a stretch before `, she said` may be a clause: it has a finite verb or quotes, or is long.

    A verb in an aside counts for nothing: `Ann Lee, who wrote the law`. `surely`: length alone does not tell.
    """
    segments = scene.coded[start:end].split(", ")
    first = segments[0].split(None, 1)[0].lower() if segments[0].strip() else ""
    count = sum(len(segment.split()) for segment in segments)
    if count < 2 or first in ("who", "which", "whose", "asked"):
        return False
    if any(known.has_finite(segment) for segment in segments if not segment.startswith(_ASIDES)):
        return first not in known.SUBORDINATORS or count > 12
    return QUOTED in scene.coded[start:end] or (not surely and count >= 5 and first not in known.PREPOSITIONS)


_ASIDES = ("who ", "which ", "whose ", "where ", "on whose ", "one of whom ", "whom ")
