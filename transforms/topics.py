"""What an article is about: IPTC Media Topics by the words that tell them, those of headline and lead counting more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log1p

from transforms.passages import Passage
from transforms.topics_known import TOPICS

METHOD = "weighted_terms"
TELLING, HINTING = 3.0, 1.0
"""What a word is worth that tells a topic, and one that only hints at it."""
_WEIGHTS = {"headline": 4.0, "subheadline": 2.0, "caption": 0.5, "body": 1.0}
_LEAD = 2.0
_LEAD_PARAGRAPHS = 2
_LEAST_SHARE = 0.5
"""A second topic of the top level is told when it has so much of the first one's score."""
_LEAST_SCORE = 6.0
"""Below this, two telling words or so, nothing is said."""
_READ_AT_MOST = 60_000  # characters of an article: a topic shows early
_WORD = re.compile(r"[^\W_]\w*+(?!['’&-])|[^\W_](?:[\w'’&-]*\w)?")


@dataclass(frozen=True, slots=True)
class ArticleTopic:
    """A topic of an article; `score` is its share (0..1) of what all topics of the top level have together."""

    topic_id: str
    score: float
    method: str


def _terms() -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, topic in enumerate(TOPICS):
        for weight, terms in ((TELLING, topic.telling), (HINTING, topic.hinting)):
            for term in terms:
                found[term].append((number, weight))
    return dict(found)


_TERMS = _terms()
_PAIRS = frozenset(tuple(term.split(" ")) for term in _TERMS if " " in term)
_NUMBERS = {topic.topic_id: number for number, topic in enumerate(TOPICS)}
_PARENTS = [_NUMBERS[topic.parent_id] if topic.parent_id else number for number, topic in enumerate(TOPICS)]


def find(text: str, passages: Sequence[Passage]) -> list[ArticleTopic]:
    """The topics of an article, the best first; of each of the top level also the best one below it.

    An article that tells too little has none.
    """
    scores = _scores(_frequencies(text, passages))
    whole: dict[int, float] = defaultdict(float)
    for number, score in scores.items():
        whole[_PARENTS[number]] += score
    best = max(whole.values(), default=0.0)
    if best < _LEAST_SCORE:
        return []
    total = sum(whole.values())
    found = []
    for top, score in sorted(whole.items(), key=lambda each: (-each[1], each[0])):
        if score >= _LEAST_SHARE * best:
            found.append(ArticleTopic(TOPICS[top].topic_id, round(score / total, 4), METHOD))
            part, number = max((part, -number) for number, part in scores.items() if _PARENTS[number] == top)
            found.append(ArticleTopic(TOPICS[-number].topic_id, round(part / total, 4), METHOD))
    return sorted(found, key=lambda each: -each.score)


def _frequencies(text: str, passages: Iterable[Passage]) -> dict[str, float]:
    """How often each term stands in the article, by the weight of where it stands."""
    found: dict[str, float] = defaultdict(float)
    paragraphs = 0
    for passage in passages:
        weight = _WEIGHTS.get(passage.role)
        if weight is None or passage.start > _READ_AT_MOST:
            continue
        paragraphs += passage.role == "body"
        if passage.role == "body" and paragraphs <= _LEAD_PARAGRAPHS:
            weight = _LEAD
        words = [*map(_singular, _WORD.findall(text[passage.start : min(passage.end, _READ_AT_MOST)].lower()))]
        for word in filter(_TERMS.__contains__, words):
            found[word] += weight
        for pair in filter(_PAIRS.__contains__, pairwise(words)):
            found[" ".join(pair)] += weight
    return found


@lru_cache(maxsize=16_384)
def _singular(word: str) -> str:
    """A word as the lists have it: `company` of `companies` and `company's`."""
    if word in _TERMS or len(word) < 4:
        return word
    if word.endswith(("'s", "’s")):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2] in _TERMS:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _scores(frequencies: dict[str, float]) -> dict[int, float]:
    """What the terms give each topic by its number; a term that is repeated counts for less each time."""
    found: dict[int, float] = defaultdict(float)
    for term, frequency in frequencies.items():
        for number, weight in _TERMS[term]:
            found[number] += weight * log1p(frequency)
    return found
