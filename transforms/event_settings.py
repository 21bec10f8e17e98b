"""When and where: the times and the place that a clause gives a happening."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from transforms.event_sentences import Sentence
from transforms.evidence import Span
from transforms.names import Mention
from transforms.times import Time

_NOT_THEN = frozenset(
    {"since", "until", "till", "by", "before", "after", "ahead", "for", "from", "than", "through", "to"}
)
_TO = frozenset({"to", "until", "till", "through", "and", "–", "-"})
_PLACED = frozenset({"in", "at", "near", "outside", "inside", "off", "across", "around", "throughout", "on", "through"})
_SUPERLATIVES = frozenset(
    {"largest", "biggest", "tallest", "oldest", "longest", "highest", "richest", "youngest", "smallest", "busiest",
     "deadliest", "worst", "best", "fastest", "strongest", "poorest"}
)  # fmt: skip
_TOWARDS = frozenset({"to", "into", "for"})


class When(NamedTuple):
    """The time that a happening is told of, with the other end of a range; `at` and `last` are words."""

    first: Time
    last: Time
    at: int


def when(sentence: Sentence, stretches: Iterable[Span]) -> When | None:
    """The first day or clock time in the first of the stretches that has one."""
    for begin, end in stretches:
        for at in range(begin, end):
            time = sentence.times.get(at)
            if time is None or time.type not in ("date", "time") or not _is_near(time):
                continue
            before = sentence.lower(at - 1)
            other = sentence.times.get(at + 2) if sentence.lower(at + 1) in _TO else None
            if other and other.ends_on and (before in ("from", "between") or sentence.lower(at + 1) != "and"):
                return When(time, other, at)
            if before not in _NOT_THEN:
                return When(time, time, at)
    return None


def _is_near(time: Time) -> bool:
    """Whether the days of a time are known, and not those of a decade or a century."""
    return time.starts_on is not None and time.ends_on is not None and (time.ends_on - time.starts_on).days < 370


def where(sentence: Sentence, stretches: Iterable[Span], *, is_visit: bool = False) -> Mention | None:
    """The first place that a preposition brings in the stretches; `to Nairobi` for a visit."""
    for begin, end in stretches:
        for at in range(begin, end):
            mention = sentence.words[at].mention
            if (
                sentence.sign(at) == "L"
                and mention
                and not _is_part(sentence, at + 1)
                and _is_placed(sentence, begin, at, is_visit=is_visit)
            ):
                return mention
    return None


def _is_part(sentence: Sentence, following: int) -> bool:
    """Whether a name goes on in what stands behind it: `Gujarat's`, `China-ASEAN`."""
    other = sentence.words[following + 1].text if following + 1 < len(sentence.words) else ""
    is_joined = sentence.lower(following) in ("-", "–") and other[:1].isupper()
    return sentence.sign(following) == "'" or is_joined


def _is_placed(sentence: Sentence, begin: int, at: int, *, is_visit: bool) -> bool:
    """Whether a preposition of place stands before it: `in`, `in the city of`, `in east China's`, `in Wuzhen,`."""
    before = at - 1
    while before >= begin and (sentence.sign(before) in "dwaLGn'" or sentence.lower(before) == "of"):
        before -= 1
    if before < begin - 1 or sentence.sign(before) != "p":
        return False
    word = sentence.lower(before)
    if any(sentence.lower(near) in _SUPERLATIVES for near in range(before - 3, before)):
        return False  # `the largest in Europe`
    return word in _PLACED or (is_visit and word in _TOWARDS)
