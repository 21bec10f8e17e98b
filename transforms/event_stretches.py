"""Stretches of a sentence by their words: what belongs to a noun, what stands before it, what a preposition brings."""

from __future__ import annotations

from transforms.event_sentences import Sentence
from transforms.evidence import Span


def tail(sentence: Sentence, at: int) -> Span:
    """What belongs to a noun behind it: phrases with prepositions and times, up to a verb or a sign."""
    end = at + 1
    while end < len(sentence.words):
        sign = sentence.sign(end)
        if sign == "(" and past_bracket(sentence, end) > end:
            end = past_bracket(sentence, end)
            continue
        if sign in "vfxrs;.()" or (sign == "," and sentence.sign(end + 1) != "L") or sign == "c":
            break
        if sentence.lower(end).endswith("ing"):
            break
        end += 1
    return at + 1, end


def phrase(sentence: Sentence, at: int) -> int:
    """Where the words before a noun begin that explain it: `State Council executive` of a `meeting`."""
    begin = at
    while (
        begin > 0
        and sentence.sign(begin - 1) in "wnNaGLOE'"
        and sentence.words[begin - 1].text[0].isalnum() | (sentence.sign(begin - 1) == "'")
    ):
        begin -= 1
    while begin < at and sentence.sign(begin) in "'a":
        begin += 1
    return begin


def before_noun(sentence: Sentence, at: int) -> Span:
    """The time that a noun has before it: `Monday's meeting`, `the 2019 merger`, `last year's deadly fire`."""
    begin = at
    while begin > max(0, at - 4) and sentence.sign(begin - 1) in "'wna":
        begin -= 1
    return (begin - 1, at) if sentence.sign(begin - 1) == "T" else (at, at)


def past_bracket(sentence: Sentence, at: int) -> int:
    """Behind `(AU)`."""
    return at + 3 if sentence.sign(at) == "(" and sentence.sign(at + 2) == ")" else at


def past_auxiliaries(sentence: Sentence, at: int) -> int:
    """Past auxiliaries and adverbs."""
    while sentence.sign(at) in "xa":
        at += 1
    return at


def before_article(sentence: Sentence, at: int) -> int:
    """The word before the article, if any, of what begins there."""
    return at - 1 - (sentence.sign(at - 1) == "d")


def behind_word(sentence: Sentence, stretch: Span, word: str) -> Span:
    """What a preposition brings in a stretch, up to the next preposition of time or place."""
    for at in range(*stretch):
        if sentence.lower(at) == word:
            end = at + 1
            while end < stretch[1] and not (
                sentence.sign(end) == "T"
                or (sentence.sign(end) == "p" and sentence.lower(end) not in ("of", "for", "from"))
            ):
                end += 1
            return at + 1, end
    return 0, 0


def object_of(sentence: Sentence, complement: Span) -> Span:
    """The noun phrases right behind a verb, up to the first preposition that is not `of`."""
    begin, end = complement
    for at in range(begin, end):
        if sentence.sign(at) == "T" or (sentence.sign(at) == "p" and sentence.lower(at) != "of"):
            return begin, at
    return begin, end


def lowers(sentence: Sentence, begin: int, end: int) -> frozenset[str]:
    """The words of a stretch in small letters."""
    return frozenset(sentence.lower(at) for at in range(begin, end))
