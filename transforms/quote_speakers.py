"""Who speaks: the words before or behind a verb of saying that name its subject."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from transforms import quote_words as known
from transforms.names import Mention
from transforms.quote_scene import BODY, NAMES, PERSON, QUOTED, Phrase, Scene

_NAMED_THEN = re.compile(rf",\s({PERSON}+)(?=[,.;:)]|\s|\Z)")
_WORD = re.compile(r"\S+")
_WINDOW = 200  # characters looked at on either side of a verb
_MOST_WORDS = 24  # of a subject
_MOST_SEGMENTS = 6  # between commas
_NO_PLURALS = known.PREPOSITIONS | known.SUBORDINATORS
_NO_SUBJECTS = known.PREPOSITIONS | known.RELATIVES | known.CUTS | known.TIMES
_NO_ADVERBS = frozenset({"family", "july", "ally", "daily", "assembly"})

Span = tuple[int, int]


class Subject(NamedTuple):
    """What stands before a verb, from `begin` on with all its asides and auxiliaries.

    `is_shared` when its subject is that of the verb before (`and added`).
    """

    phrase: Phrase | None
    begin: int
    auxiliaries: frozenset[str]
    is_shared: bool = False


# ---------------------------------------------------------------------------------------------- before the verb
def before(scene: Scene, begin: int, at: int) -> Subject:
    """The subject of the verb that begins at `at`, looked for from `begin` on."""
    tokens = [match.span() for match in _WORD.finditer(scene.coded, max(begin, at - _WINDOW), at)]
    if begin < at - _WINDOW and tokens:
        tokens.pop(0)  # half a word
    auxiliaries = set()
    while tokens and _is_auxiliary(word := scene.coded[slice(*tokens[-1])].lower()):
        auxiliaries.add(word)
        tokens.pop()
    found = frozenset(auxiliaries)
    if not tokens:
        return Subject(None, at, found)
    start, end = tokens[-1]
    last = scene.coded[start:end].lower()
    if last in ("and", "but", "or", "then"):
        return Subject(None, start, found, is_shared=True)
    if last.endswith(","):
        return Subject(*_over_asides(scene, tokens), found)
    if last in ("who", "which", "that"):
        kept = _antecedent(scene, tokens[:-1], is_person=last == "who")
    else:
        kept = _to_boundary(scene, tokens)
    return Subject(_noun_phrase(scene, kept), kept[0][0] if kept else start, found)


def _antecedent(scene: Scene, tokens: Sequence[Span], *, is_person: bool) -> Sequence[Span]:
    """Who or what `who said` is said of: the last person named there, else the words from the last determiner on."""
    kept = _to_boundary(scene, tokens, can_end_with_comma=True)
    named = next((n for n in range(len(kept) - 1, -1, -1) if scene.coded[kept[n][0]] == PERSON), None)
    if is_person and named is not None:
        return kept[named:]
    for number in range(len(kept) - 1, 0, -1):
        is_tied = scene.coded[slice(*kept[number - 1])].lower() in known.TIED
        if scene.coded[slice(*kept[number])].lower() in known.DETERMINERS and not is_tied:
            return kept[number:]
    return kept


def _is_auxiliary(word: str) -> bool:
    return word in known.AUXILIARIES or (word.endswith("ly") and word not in _NO_ADVERBS)


def _to_boundary(scene: Scene, tokens: Sequence[Span], *, can_end_with_comma: bool = False) -> list[Span]:
    """The last tokens back to a sign or a word that divides clauses."""
    kept: list[Span] = []
    for start, end in reversed(tokens):
        word = scene.coded[start:end]
        lower = word.lower()
        divides = word[-1] == "," or _divides(word)
        if word in ("-", "–", "—", "--") or word[-1] == QUOTED or (divides and (kept or not can_end_with_comma)):
            break
        if lower in known.CUTS and word != "That" and not (lower == "and" and kept and _joins(scene, start, kept)):
            break
        if (lower in known.RELATIVES and word != "That") or known.is_surely_finite(lower):
            break
        if lower == "to" and kept and _is_infinitive(scene, kept[-1]):
            break
        kept.append((start, end))
        if len(kept) == _MOST_WORDS:
            break
    return kept[::-1]


def _is_infinitive(scene: Scene, token: Span) -> bool:
    word = scene.coded[slice(*token)]
    return word.islower() and word not in known.DETERMINERS


def _divides(word: str) -> bool:
    """Whether a clause ends with the word: `fell;`, not `Mr.` and not `J.`"""
    is_initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    return word[-1] in ".;:!?—–)]…" and not is_initial and word.lower() not in known.HONORIFICS


def _joins(scene: Scene, at: int, kept: Sequence[Span]) -> bool:
    """Whether `and` joins two names of one subject: `Ann Lee and Bo Diaz said`."""
    return scene.coded[kept[-1][0]] in NAMES and at > 1 and scene.coded[at - 2] in NAMES


def _noun_phrase(scene: Scene, tokens: Sequence[Span]) -> Phrase | None:
    """The phrase that the tokens end with, and the name at its head."""
    tokens = _without_opening(scene, tokens)
    if not tokens:
        return None
    if scene.coded[slice(*tokens[-1])].lower() in known.PRONOUNS:  # `the choices he says`
        tokens = tokens[-1:]
    start, end = tokens[0][0], tokens[-1][1]
    while end > start and scene.coded[end - 1] in " \n,.'’":
        end -= 1
    first = scene.coded[slice(*tokens[0])].lower().rstrip(",")
    if first in known.PREPOSITIONS or not (scene.coded[start].isalnum() or scene.coded[start] in NAMES):
        return None
    mention = _head(scene, tokens)
    return Phrase(mention.start, mention.end, mention) if mention else Phrase(start, end, None)


def _opens(scene: Scene, token: Span) -> bool:
    """Whether a subject may begin with a word, whatever stands before."""
    word = scene.coded[slice(*token)].lower()
    return word in known.DETERMINERS or word in known.PRONOUNS or scene.coded[token[0]] in (PERSON, BODY)


def _without_opening(scene: Scene, tokens: Sequence[Span]) -> Sequence[Span]:
    """Without `On Monday` of `On Monday the council`: the phrase begins at the last word that may open one."""
    if not tokens or _opens(scene, tokens[0]):
        return tokens
    first = scene.coded[slice(*tokens[0])].lower()
    if first not in known.PREPOSITIONS and first not in known.OPENERS:
        return tokens
    for number in range(len(tokens) - 1, 0, -1):
        word, earlier = (scene.coded[slice(*tokens[at])].lower() for at in (number, number - 1))
        is_tied = earlier in known.PREPOSITIONS or earlier in known.DETERMINERS or earlier in known.HONORIFICS
        is_with = number == 1 and earlier == "with"  # `with Ann Lee telling reporters`
        if (word in known.HONORIFICS or _opens(scene, tokens[number])) and (is_with or not is_tied):
            return tokens[number:]
    return tokens[1:] if first in known.OPENERS else ()


def _head(scene: Scene, tokens: Sequence[Span]) -> Mention | None:
    """The name at the end of what stands before the first preposition; none of `A spokesman for Ann Lee`."""
    ends = len(tokens)
    for number, token in enumerate(tokens):
        word = scene.coded[slice(*token)].lower()
        if word == "and":
            return None
        if number and (word in known.PREPOSITIONS or word in known.RELATIVES or word.startswith("(")):
            ends = number
            break
    start, end = tokens[ends - 1]
    end = start + len(scene.coded[start:end].rstrip(",.;:!?)"))
    if end == start or scene.coded[end - 1] not in NAMES:
        return None
    at = bisect_left(scene.starts, end) - 1
    mention = scene.mentions[at] if at >= 0 else None
    if mention is None or mention.type not in ("person", "organization", "work"):
        return None
    return mention if mention.end == end else None


def _over_asides(scene: Scene, tokens: Sequence[Span]) -> tuple[Phrase | None, int]:
    """`Ann Lee` of `Ann Lee, mayor of Piura, who came, said` and of `The mayor, Ann Lee, said`; where it begins."""
    segments = _segments(scene, tokens)
    firsts = [scene.coded[slice(*segment[0])].lower().rstrip(",") for segment in segments]
    for number, segment in enumerate(segments):
        first = firsts[number]
        is_aside = first in known.RELATIVES or (number == 0 and first in known.PREPOSITIONS)
        if is_aside or (number + 1 < len(segments) and first.endswith(("ed", "ing"))):  # `, led by Ann Lee,`
            continue
        phrase = _noun_phrase(scene, _to_boundary(scene, segment, can_end_with_comma=True))
        if phrase and phrase.mention and len(segments) > 1:
            is_title = number + 1 < len(segments) and len(segment) < 4 and _is_title(scene, segments[number + 1])
            return phrase, segments[number + is_title][0][0]
    for segment, first in zip(segments[1:], firsts[1:], strict=True):
        if first not in known.RELATIVES:
            return _noun_phrase(scene, _to_boundary(scene, segment, can_end_with_comma=True)), segment[0][0]
    return None, tokens[0][0]


def _is_title(scene: Scene, segment: Sequence[Span]) -> bool:
    """Whether a segment before a name may tell who that is: `the city's prosecutor,`, `Oman's water minister,`."""
    start, end = segment[0]
    opens = scene.coded[start:end].lower() in known.DETERMINERS or scene.coded[start:end].endswith(("'s", "’s"))
    return opens and len(segment) < 12 and not known.has_finite(scene.coded[start : segment[-1][1]])


def _segments(scene: Scene, tokens: Sequence[Span]) -> list[list[Span]]:
    """What stands between the commas, the last first, back to the sign that ends a clause."""
    segments: list[list[Span]] = []
    for start, end in reversed(tokens):
        word = scene.coded[start:end]
        if word[-1] == ",":
            if len(segments) == _MOST_SEGMENTS:
                break
            segments.append([])
        elif word[-1] != ")" and (word[-1] == QUOTED or _divides(word)):
            break
        segments[-1].append((start, end))
    return [segment[::-1] for segment in segments]


def opening(scene: Scene, begin: int, limit: int) -> Phrase | None:
    """The subject that a sentence begins with, before its first verb: `A federal judge` of `A federal judge ruled`."""
    tokens: list[Span] = []
    for match in _WORD.finditer(scene.coded, begin, min(limit, begin + _WINDOW)):
        word = match[0].lower()
        if not tokens and word in ("and", "but", "so", "yet"):
            continue
        ends = word in known.RELATIVES or word in known.PREPOSITIONS or word in known.TIMES
        if tokens and (ends or known.is_finite(word)):
            break
        tokens.append(match.span())
        if word[-1] == "," or _divides(match[0]) or len(tokens) > 12:
            break
    if not tokens:
        return None
    first = scene.coded[slice(*tokens[0])].lower()
    is_plural = first.isalpha() and first.endswith("s") and first not in _NO_PLURALS
    is_subject = is_plural or first in known.HONORIFICS or _opens(scene, tokens[0])
    return _noun_phrase(scene, tokens) if is_subject else None


# ---------------------------------------------------------------------------------------------- behind the verb
def behind(scene: Scene, at: int, end: int) -> Phrase | None:
    """The subject behind its verb: `said Ann Lee, mayor of Piura`, `said its head, Ann Lee.`, `said a spokeswoman`."""
    tokens: list[Span] = []
    is_tied = False
    for match in _WORD.finditer(scene.coded, at, min(end, at + _WINDOW)):
        word = match[0].lower()
        if word[0] == QUOTED or word in known.RELATIVES or (word in known.CUTS and word != "and"):
            break
        if known.is_surely_finite(word):
            break
        if not tokens and not _may_open(scene, match):
            return None
        if word in known.PREPOSITIONS or word in known.TIMES:
            if word not in known.TIED:
                break
            is_tied = True
        tokens.append(match.span())
        if word[-1] == "," or _divides(match[0]) or word in known.PRONOUNS:
            break
    phrase = _noun_phrase(scene, tokens)
    if phrase and phrase.mention is None and (scene.coded[tokens[-1][1] - 1] == "," or is_tied):
        named = _NAMED_THEN.match(scene.coded, tokens[-1][1] - 1)
        mention = scene.mention_at(named.start(1)) if named else None
        if mention:
            return Phrase(mention.start, mention.end, mention)
    return phrase


def _may_open(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a subject behind its verb may begin so: with a name, a determiner, a title."""
    word = match[0].lower().strip(",.")
    if "-year-old" in word or match[0][0] in NAMES or match[0][0].isupper() or match[0].lower() in known.HONORIFICS:
        return True
    if word in known.PRONOUNS or word in known.DETERMINERS:
        return word not in ("that", "this")
    return word.isalpha() and word not in _NO_SUBJECTS and not word.endswith("ly") and _has_more(scene, match.end())


def _has_more(scene: Scene, at: int) -> bool:
    return scene.coded[at : at + 2].strip() != ""
