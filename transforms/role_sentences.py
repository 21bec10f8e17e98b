"""A sentence while its roles are told: words, titles, what is claimed, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms import title_tails, word_sets
from transforms.role_words import Word
from transforms.titles import Title

HONORIFICS = word_sets.words(
    "mr. mrs. ms. dr. mr mrs ms dr sir dame miss lord lady named called maître maitre nana don doña"
)
_SIDES = word_sets.words("left right center centre pictured seated standing front rear above below l r c second third")


_LONGEST_ASIDE = 20  # words: `(born December 5, 1965, in Kiel, Germany)`


class Claim(NamedTuple):
    """A person, by number of the word, and the title; `status` where the sentence says it, else the title's own."""

    person: int
    title: Title
    method: str
    status: str | None = None


class Sentence:
    """The words of a sentence, its titles by where they begin and end, and what is claimed so far.

    `presented` are the people whose title stands before them and a comma: `the mayor, Ann Lee`.
    """

    def __init__(self, words: Sequence[Word], titles: Sequence[Title]) -> None:
        """With nothing claimed yet."""
        self.words = words
        self.by_begin = {title.begin: title for title in titles}
        self.by_end = {title.end: title for title in titles}
        self.claims: list[Claim] = []
        self.taken: set[int] = set()
        self.presented: set[int] = set()

    def lower(self, at: int) -> str:
        """The word at a place in small letters; empty for names and beyond the ends."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def is_person(self, at: int) -> bool:
        """Whether a person stands there."""
        return 0 <= at < len(self.words) and self.words[at].is_person

    def claim(self, person: int, title: Title, method: str, status: str | None = None) -> None:
        """Ties a person to a title."""
        self.claims.append(Claim(person, title, method, status))
        self.taken.add(title.head)


def without_honorifics(sentence: Sentence, at: int) -> int:
    """Where `Dr` or `named` before a name begins."""
    edge = at
    while sentence.lower(edge - 1) in HONORIFICS:
        edge -= 1
    return edge


def past_asides(sentence: Sentence, at: int) -> int:
    """Behind `(D-Ohio)`, `, 51`, `, left`, `, Jr.`, `, PhD`: the sign that comes then."""
    for _ in range(4):
        if sentence.lower(at) in ("of", "at", "from") and at + 1 < len(sentence.words):
            phrase = title_tails.noun_phrase(sentence.words, at + 1)
            if phrase is None or phrase.mention is None or sentence.lower(phrase.end) != ",":
                return at
            at = phrase.end
        if sentence.lower(at) == "(":
            if at + 1 in sentence.by_begin:
                return at
            close = next(
                (n for n in range(at + 1, min(at + _LONGEST_ASIDE, len(sentence.words))) if sentence.lower(n) == ")"),
                None,
            )
            if close is None:
                return at
            at = close + 1
        elif sentence.lower(at) == ",":
            end = _aside_end(sentence, at + 1)
            if end is None:
                return at
            at = end
        else:
            return at
    return at


def _aside_end(sentence: Sentence, at: int) -> int | None:
    """Where `51,`, `aged 51,`, `second from left,` ends, if a comma or the end of the aside follows."""
    end = at + (sentence.lower(at) == "aged")
    word = sentence.lower(end)
    if word.isdigit() and len(word) <= 3:
        end += 1
    elif word in _SIDES and end == at:
        end += 1
        while sentence.lower(end) in ("from", "left", "right", "row"):
            end += 1
    elif word.strip(".") in ("jr", "sr", "md", "phd", "mba", "esq", "qc", "kc", "sc"):
        end += 1
    return end if end > at and sentence.lower(end) in (",", ")", "(") else None


def past_adjunct(sentence: Sentence, at: int) -> int:
    """Behind `since 2020`, `in Ohio`: the comma that ends it."""
    if sentence.lower(at) in ("since", "from", "until", "in", "for", "of", "at", "with", "to", "by", "on", "near"):
        for end in range(at + 1, at + 8):
            if sentence.is_person(end):
                break
            if sentence.lower(end) == ",":
                return end
    return at
