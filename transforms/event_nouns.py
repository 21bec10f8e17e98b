"""Nouns that name happenings in a sentence: which are heads, what stands before them, how long what they name takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms import event_nouns_known as known
from transforms.event_nouns_known import TITLED, Noun
from transforms.event_sentences import Sentence

_DAYS = re.compile(r"P(\d{1,2})D")
_NO_BOMBS = frozenset(
    {"gas", "colliery", "mine", "coal", "boiler", "chemical", "factory", "plant", "steam", "pipeline"}
)
_DOUBTFUL = frozenset(
    {"no", "any", "possible", "potential", "if", "without", "against", "future", "every", "annual", "avoid", "prevent",
     "would", "could", "may", "might", "never", "not", "like", "another"}
)  # fmt: skip


def heads(sentence: Sentence, begin: int, end: int) -> Iterator[tuple[int, Noun]]:
    """The nouns of a stretch that name happenings and are no part of a longer one: not that of `conference room`."""
    for at in range(begin, end):
        if sentence.signs[at] != "n":
            continue
        following, lower = sentence.sign(at + 1), sentence.lower(at + 1)
        is_free = following in "pTvfxrsc,;.)(Qa" or lower.endswith("ing") or lower in TITLED
        if is_free and lower != "off":  # `the rocket blasts off`
            yield at, _noun(sentence, at)


def _noun(sentence: Sentence, at: int) -> Noun:
    """What the noun there names, with the word before it: `a press conference`, `a gas blast`."""
    noun, before = known.NOUNS[sentence.lower(at)], sentence.lower(at - 1)
    if noun.lemma in ("conference", "briefing") and before in ("press", "news", "media"):
        return known.PRESS_CONFERENCE
    if noun.lemma in ("blast", "explosion") and before in _NO_BOMBS:
        return noun._replace(type="disaster")
    return noun


def determiner(sentence: Sentence, at: int) -> str:
    """The article or possessive before a noun: `the`, `a`, `'s`, `` when it has none."""
    for before in range(at - 1, max(-1, at - 7), -1):
        sign = sentence.sign(before)
        if sign == "d":
            return sentence.lower(before)
        if sign == "'" or (sign == "T" and before == at - 1):
            return "'s"
        is_part = sign == "f" and sentence.sign(before - 1) in "d'"  # `the expected visit`
        if not is_part and sign not in "wnNaGLOEWPT" and not sentence.words[before].text[0].isdigit():
            return ""
    return ""


def is_unreal(sentence: Sentence, at: int) -> bool:
    """Whether a noun is told of as something that did not happen, may or must not: `to avoid a strike`."""
    return any(sentence.lower(before) in _DOUBTFUL for before in range(max(0, at - 5), at))


def length(sentence: Sentence, at: int) -> int:
    """How many days an occasion takes by the word before it: 2 of `the two-day summit`; 0 when none tells."""
    for before in range(at - 1, max(-1, at - 4), -1):
        time = sentence.times.get(before)
        if time and time.type == "duration" and time.value:
            days = _DAYS.fullmatch(time.value)
            return int(days[1]) if days else 0
        if sentence.sign(before) not in "wanGL":
            break
    return 0
