"""Occasions with a name: `the 2023 World Internet Conference`, `an event titled "..."`, and what kind they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms import event_nouns_known as known
from transforms.event_sentences import Sentence
from transforms.event_types import Type
from transforms.evidence import Span
from transforms.word_sets import words

_BRINGING = words(
    "titled entitled themed called dubbed named billed as under with on the theme title of whose is was , :"
)
_MOST_BRINGING = 5  # words between an occasion's noun and what it is called
_DISASTERS = words("Typhoon Hurricane Cyclone Storm Earthquake Tsunami")
_KINDS: tuple[tuple[Type, frozenset[str]], ...] = (
    ("disaster", _DISASTERS),
    ("protest", words("Strike March Protests Uprising")),
    ("attack", words("Massacre Bombing Bombings Attacks Shooting")),
    ("other", words("War Wars Revolution Battle Campaign")),
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NO_OCCASIONS = words("Christmas Easter Ramadan Thanksgiving Halloween Diwali Hanukkah Eid Passover Lent")
_SITES = words(
    """
    Hall Center Centre Museum Park Square Street Avenue Building Stadium Memorial Bridge University College Committee
    Association Foundation Fund Monument Library Station Airport Hotel Arena Church
    """
)
"""What ends so is a place or a body that is called after an occasion."""
_EDITION = re.compile(r"\d+(?:st|nd|rd|th)|(?:19|20)\d\d")
_NAMED_BY = words(
    """
    conference forum summit seminar symposium workshop exhibition expo exposition fair festival championship marathon
    dialogue congress convention gala biennale carnival parade tournament session regatta hackathon games
    """
)
"""Nouns that with capitals before them name an occasion, and no body."""
_SMALL = words("the a an of and for on in at")


class Name(NamedTuple):
    """An occasion's name at its place, and the noun that it may be called by again; empty when it has none."""

    start: int
    end: int
    text: str
    type: Type
    noun: str

    @property
    def key(self) -> str:
        """What two printings of one name share."""
        kept = [word for word in re.findall(r"\w+", self.text.lower()) if word not in _SMALL]
        return " ".join(kept)


def at(sentence: Sentence, place: int, text: str) -> tuple[Name, Span] | None:
    """The occasion that a mention or a noun with a capital names, whole, with its first word and the one behind it."""
    first, last = _run(sentence, place)
    word = sentence.words[place]
    if word.mention and (first, last) == (place, place + 1):
        name = " ".join(word.mention.full_name.split())
    else:
        name = " ".join(text[sentence.words[first].start : sentence.words[last - 1].end].split())
    parts = name.split()
    if parts[-1].lower() in _SMALL:  # `the Afghanistan war of`
        return None
    if _NO_OCCASIONS & set(parts) or parts[-1] in _SITES or (len(parts) < 2 and not any(c.isdigit() for c in name)):
        return None
    if word.mention is None and known.NOUNS[word.lower].lemma not in _NAMED_BY:
        return None
    noun = known.NOUNS[word.lower].lemma if word.lower in known.NOUNS else _noun(name)
    start, end = sentence.words[first].start, sentence.words[last - 1].end
    return Name(start, end, name, kind(name), noun), (first, last)


def _run(sentence: Sentence, at: int) -> Span:
    """The words of a name around one of them: `China (Nanping) Bamboo Industry Fair`, `Africa Cup of Nations`."""
    first, last = at, at + 1
    while first > 0:
        if _may_name(sentence, first - 1):
            first -= 1
        elif sentence.sign(first - 1) == ")" and sentence.sign(first - 3) == "(" and _may_name(sentence, first - 2):
            first -= 3
        elif sentence.lower(first - 1) in ("and", "&", "of") and first > 1 and _may_name(sentence, first - 2):
            first -= 2
        else:
            break
    while last < len(sentence.words):
        step = 1 + (sentence.lower(last) == "of") * (1 + (sentence.lower(last + 1) == "the"))
        if not _may_name(sentence, last + step - 1) or (step == 1 and sentence.sign(last) not in "wNE"):
            break
        last += step
    return first, last


def _may_name(sentence: Sentence, at: int) -> bool:
    """Whether a word may be part of an occasion's name: with a capital, an edition (`24th`), a year, another name."""
    if not 0 <= at < len(sentence.words):
        return False
    word, sign = sentence.words[at], sentence.sign(at)
    if sign in "LGWEO":
        return True
    if sign == "T":
        return word.text.isdigit() and len(word.text) == 4
    return (sign in "wNa" and word.text[0].isupper() and at > 0) or bool(_EDITION.fullmatch(word.text))


def titled(text: str, sentence: Sentence, noun: int) -> Name | None:
    """What an occasion is called by the words right behind its noun: `an event titled "..."`, `the forum "..."`."""
    at = noun + 1
    while at <= noun + _MOST_BRINGING and sentence.lower(at) in _BRINGING:
        at += 1
    words_between = {sentence.lower(n) for n in range(noun + 1, at)}
    word = sentence.words[at] if at < len(sentence.words) else None
    if word is None or not (at == noun + 1 or words_between & _SAYING_SO):
        return None
    if sentence.sign(at) == "Q":
        start, end = word.start + 1, word.end - 1
        while end > start and text[end - 1] in ",. ":
            end -= 1
    elif sentence.sign(at) in "WE" and at > noun + 1:
        start, end = word.start, word.end
    else:
        return None
    name = " ".join(text[start:end].split())
    if len(name) < 4 or not name[0].isupper():
        return None
    return Name(start, end, name, "hold", known.NOUNS[sentence.lower(noun)].lemma)


_SAYING_SO = words("titled entitled themed called dubbed named billed theme title")


def kind(name: str) -> Type:
    """What happens under a name: `disaster` for a typhoon, `hold` for a conference."""
    parts = name.split()
    return next((type_ for type_, heads in _KINDS if not heads.isdisjoint(parts)), "hold")


def _noun(name: str) -> str:
    """The noun that it is named again by: `conference` of `2023 World Internet Conference`."""
    found = [known.NOUNS[word.lower()].lemma for word in name.split() if word.lower() in known.NOUNS]
    return found[-1] if found else ""


def year(name: str) -> str | None:
    """The year that a name tells, if it tells one."""
    found = _YEAR.findall(name)
    return found[0] if len(found) == 1 else None
