"""The names and groups of nouns that an article turns on, weighed within the article alone.

How rare a phrase is among all articles needs all of them, and is weighed where they are together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from transforms import counted_known
from transforms.names import Mention
from transforms.numbers import SCALES
from transforms.passages import Passage
from transforms.prose import FUNCTION_WORDS
from transforms.units_known import TIMES, UNITS
from transforms.word_sets import words

MOST = 12
"""So many phrases of an article at most."""
_WEIGHTS = {"headline": 3.0, "subheadline": 2.0, "body": 1.0, "caption": 0.5}
_NAMES = frozenset({"person", "organization", "place", "event", "work", "product"})
_NAME, _GROUP, _WORD_ALONE = 1.0, 1.2, 0.5
"""What a name, a group of words and a word alone are worth: most words alone say little."""
_LEAST = 1.5
"""A name that stands once below the headline is no key phrase."""
_LONGEST_GROUP = 3
_READ_AT_MOST = 60_000  # characters of an article
_TOKEN = re.compile(r"[^\W\d_]++(?![-'’&])|[^\W\d_]+(?:[-'’&][^\W\d_]+)*|(?:[^\w\s]|[\d_])+")
_NO_PHRASES = (
    FUNCTION_WORDS | counted_known.ENDS | counted_known.VERBS | TIMES | SCALES.keys() | UNITS.keys()
    | words(
        """
        mr mrs ms dr percent cent year time day people person thing way part number lot kind sort man woman one two
        three four five six seven eight nine ten first second third according added spokesman spokeswoman statement
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december example fact case point end place side set use used using based made making
        mean means put let seem seems seemed told asked added noted explained announced held given taken known seen
        come become became going getting being having really much many several few less least enough quite rather
        """
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A name in its fullest form, or a group of words as first printed; the best of an article has a score of 1."""

    phrase: str
    score: float


@dataclass(slots=True)
class _Candidate:
    """A phrase, how often it stands in the article, and the sum of the weights of where it does."""

    phrase: str
    worth: float
    times: int = 0
    weight: float = 0.0


def find(text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[KeyPhrase]:
    """The key phrases of an article, the best first; `mentions` lie in order and apart."""
    found: dict[str, _Candidate] = {}
    at = 0
    for passage in passages:
        weight = _WEIGHTS.get(passage.role)
        if weight is None or passage.start > _READ_AT_MOST:
            continue
        while at < len(mentions) and mentions[at].start < passage.start:
            at += 1
        edges = [passage.start]
        while at < len(mentions) and mentions[at].end <= passage.end:
            mention = mentions[at]
            edges += [mention.start, mention.end]
            if mention.type in _NAMES and mention.kind != "pronoun":
                _add(found, mention.full_name, _NAME, weight)
            at += 1
        edges.append(min(passage.end, max(_READ_AT_MOST, edges[-1])))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            for group in _groups(text, start, end):
                _add(found, group, _GROUP if " " in group else _WORD_ALONE, weight)
    return _best(found)


def _add(found: dict[str, _Candidate], phrase: str, worth: float, weight: float) -> None:
    key = _key(phrase)
    candidate = found.get(key)
    if candidate is None:
        candidate = found[key] = _Candidate(phrase, worth)
    candidate.times += 1
    candidate.weight += weight


@lru_cache(maxsize=16_384)
def _key(phrase: str) -> str:
    return " ".join(_singular(word) for word in phrase.lower().split())


def _groups(text: str, start: int, end: int) -> Iterator[str]:
    """The runs of words between small words and signs, without adjectives alone: `container ships`, `budget`."""
    run: list[str] = []
    for word in _TOKEN.findall(text, start, end):
        if _is_content(word):
            run.append(word)
        elif run:
            yield from _of_run(run)
            run = []
    yield from _of_run(run) if run else ()


def _of_run(run: list[str]) -> list[str]:
    """The last words of a run, as many as a phrase may have, if they end in a noun; and each of them."""
    if not _is_noun(run[-1]):
        return []
    if len(run) == 1:
        return run
    group = run[-_LONGEST_GROUP:]
    while _is_modifier(group[0]):  # the noun is none
        del group[0]
    return [" ".join(group), *group] if len(group) > 1 else group


@lru_cache(maxsize=16_384)
def _is_content(word: str) -> bool:
    small = word.lower()
    return len(word) > 2 and word[0].isalpha() and small not in _NO_PHRASES and _singular(small) not in _NO_PHRASES


@lru_cache(maxsize=16_384)
def _is_modifier(word: str) -> bool:
    """A word that a phrase does not begin with: `new`, `clearly`."""
    return word.lower() in counted_known.ADJECTIVES or word.endswith("ly")


@lru_cache(maxsize=16_384)
def _is_noun(word: str) -> bool:
    """Whether a word is likely a noun: no adjective, adverb or verb by its ending."""
    word = word.lower()
    if word in counted_known.ADJECTIVES or word in counted_known.STATES:
        return False
    return not word.endswith(("ly", "ed", "ing", *counted_known.ADJECTIVE_ENDINGS)) or (
        word in counted_known.NOUNS_WITH_THEM
    )


@lru_cache(maxsize=16_384)
def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _is_said_again(key: str, candidate: _Candidate, found: dict[str, _Candidate]) -> bool:
    """A name may stand in the headline alone; of a group there, half a sentence maybe, each word must be said again."""
    if candidate.weight < _LEAST:
        return False
    if candidate.worth == _NAME or candidate.times > 1:
        return True
    return " " in key and all(word in found and found[word].times > 1 for word in key.split())


def _best(found: dict[str, _Candidate]) -> list[KeyPhrase]:
    """The phrases with the highest scores, without words that stand nowhere but in groups of which one is told."""
    told = {key for key, candidate in found.items() if _is_said_again(key, candidate, found)}
    held = {word for key in told if " " in key for word in key.split()}
    grouped: Counter[str] = Counter()
    for key, candidate in found.items():
        if " " in key:
            for word in dict.fromkeys(key.split()):
                grouped[word] += candidate.times
    told -= {word for word in held & told if found[word].times <= grouped[word]}
    scores = ((found[key].worth * log1p(found[key].weight), found[key].phrase) for key in told)
    ranked = sorted(scores, key=lambda each: (-each[0], each[1]))[:MOST]
    return [KeyPhrase(phrase, round(score / ranked[0][0], 4)) for score, phrase in ranked]
