"""Around a verb that tells a happening: whether it tells one at all, what stands before it and what behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transforms import event_subjects
from transforms import event_words as known
from transforms.event_sentences import FARTHEST, NAMES, Sentence
from transforms.event_words import Form, Told, Verb
from transforms.evidence import Span

_NOUNS_TOO = frozenset({"shot", "set", "hit", "cut"})
_PHRASES = frozenset(known.PHRASES.values())
_PLURALS = frozenset(
    {"votes", "visits", "tours", "bombs", "shells", "marches", "rallies", "protests", "attacks", "raids", "murders",
     "storms", "purchases", "fines", "passes", "awards", "charges"}
)  # fmt: skip
"""Nouns as well as forms of verbs."""
_AFTER = frozenset({"after", "by"})
_HEADINGS = ("headline", "subheadline")


class Clause(NamedTuple):
    """A verb with its surroundings as ranges of words; of a passive the subject is who or what it is done to.

    `opening` is what stands before the subject (`On Monday,`), `first` and `last` bound the verb with its auxiliaries.
    """

    verb: Verb
    at: int
    first: int
    last: int
    is_passive: bool
    is_planned: bool
    opening: Span
    subject: Span
    complement: Span


def find(sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence, in order."""
    for at, word in enumerate(sentence.words):
        if word.lower in known.FORMS:
            clause = _clause(sentence, at)
            if clause:
                yield clause


def _clause(sentence: Sentence, at: int) -> Clause | None:
    told, last = _told(sentence, at)
    return of(sentence, at, last, told) if told else None


def of(sentence: Sentence, at: int, last: int, told: Told) -> Clause | None:
    """The clause of a verb that ends before `last`; None when it tells of nothing that was or will be."""
    if sentence.lower(at - 1) in ("the", "a", "an", "this", "its", "their", "of"):
        return None
    verb, form = told
    first, auxiliaries = event_subjects.group(sentence, at)
    is_told_before = "would" in auxiliaries and _is_behind_saying(sentence, first)
    if auxiliaries & (known.UNREAL - ({"would"} if is_told_before else set())) or auxiliaries & known.HABITS:
        return None
    is_due = sentence.lower(first - 1) == "to" and _is_due(sentence, first - 1, verb)
    is_future = "will" in auxiliaries or is_told_before or is_due
    is_planned = is_due and sentence.lower(first - 2) in known.PLANS
    if sentence.lower(first - 1) == "to":
        if not is_future:
            return None
        first = _before_to(sentence, first - 1)
    is_passive = _is_passive(sentence, told, auxiliaries, at, last)
    is_perfect = not auxiliaries.isdisjoint({"has", "have", "had"})
    if not is_passive and not _tells(sentence, at, form, auxiliaries, is_future=is_future, is_perfect=is_perfect):
        return None
    is_reduced = is_passive and not auxiliaries & known.BE and not event_subjects.goes_on(sentence, first)
    opening, subject = event_subjects.before(sentence, first, is_reduced=is_reduced)
    if form == "participle" and sentence.lower(at - 1) in _AFTER:
        subject = event_subjects.following(sentence, last)
    if not is_passive and sentence.role == "body" and subject[0] >= subject[1]:
        return None
    complement = behind(sentence, last)
    if any(time.type == "set" and _lies_in(when, (opening, complement)) for when, time in sentence.times.items()):
        return None  # "is held every year"
    return Clause(verb, at, first, last, is_passive, is_planned, opening, subject, complement)


def _lies_in(at: int, stretches: Iterable[Span]) -> bool:
    return any(begin <= at < end for begin, end in stretches)


def _told(sentence: Sentence, at: int) -> tuple[Told | None, int]:
    """What a form tells, alone or with the word behind it, and where it ends."""
    lower, following = sentence.lower(at), sentence.lower(at + 1)
    first = known.FIRST_OF_PHRASES.get(lower)
    if first:
        phrase = known.PHRASES.get((first[0], following))
        if phrase and (phrase.lemma != "go on strike" or sentence.lower(at + 2) == "strike"):
            return Told(phrase, first[1]), at + 2 + (phrase.lemma == "go on strike")
    if lower in known.VERBS:
        return known.VERBS[lower], at + 1
    support = known.SUPPORTS.get(lower)
    return (Told(Verb(support[0], "hold", "occasion", None, None), support[1]), at + 1) if support else (None, at + 1)


def _before_to(sentence: Sentence, to: int) -> int:
    """Where `is set to` begins that ends there."""
    at = to
    while sentence.sign(at - 1) == "a":
        at -= 1
    if sentence.lower(at - 1) in known.DUE | known.AGREED:
        at -= 1
    return event_subjects.group(sentence, at)[0]


def _is_behind_saying(sentence: Sentence, first: int) -> bool:
    """Whether `would` is `will` in words that are told again: `She said that a conference would be held`."""
    earlier = {sentence.lower(n) for n in range(first)}
    return not earlier.isdisjoint(_SAYING) and "if" not in {sentence.lower(n) for n in range(len(sentence.words))}


_SAYING = frozenset({"said", "says", "added", "announced", "told", "confirmed", "stated", "reported"})


def _is_due(sentence: Sentence, to: int, verb: Verb) -> bool:
    """Whether `to` brings what will be: `is to open`, `agreed to buy`; in a headline also `China to launch`."""
    before = to - 1
    while sentence.sign(before) == "a" and sentence.lower(before) not in _INTENDING:
        before -= 1
    if sentence.lower(before) in known.DUE or (verb.type == "trade" and sentence.lower(before) in known.AGREED):
        return True
    is_subject = sentence.sign(before) in NAMES or sentence.sign(before) in "wn"
    return sentence.role in _HEADINGS and is_subject and sentence.lower(before) not in _INTENDING


_INTENDING = frozenset(
    {"likely", "unlikely", "able", "ready", "pledges", "vows", "wants", "hopes", "seeks", "fails", "refuses", "tries",
     "urges", "asks", "tells", "orders", "aims", "needs", "promises", "threatens", "helps", "bid", "how", "way", "time"}
)  # fmt: skip
"""Words of a headline behind which `to` brings what somebody may do."""


def _is_passive(sentence: Sentence, told: Told, auxiliaries: frozenset[str], at: int, last: int) -> bool:
    """`was held`, `held in Rome`; a verb that wants an object and has none behind it."""
    if told.form not in ("past", "passive") or told.verb.takes == "nothing":
        return False
    if auxiliaries & known.BE:
        return True
    if not auxiliaries.isdisjoint({"has", "have", "had"}):
        return False
    if told.form == "passive":
        return True
    if told.verb in _PHRASES or sentence.sign(at - 1) == "r" or sentence.lower(at) in _NOUNS_TOO:
        return False
    while sentence.sign(last) == "a":
        last += 1
    if told.verb.takes == "either" or (told.verb.takes in ("venue", "service") and sentence.lower(last) != "by"):
        return False
    return sentence.sign(last) in "pT"


def _tells(
    sentence: Sentence, at: int, form: Form, auxiliaries: frozenset[str], *, is_future: bool, is_perfect: bool
) -> bool:
    """Whether an active form tells what was, is being, or will be done, and is no noun."""
    if is_future:
        return form == "base"
    if form == "participle":
        return (
            not auxiliaries.isdisjoint(known.BE)
            or event_subjects.brought_with(sentence, at) is not None
            or sentence.lower(at - 1) in _AFTER
        )
    if form == "passive":
        return is_perfect
    if form == "past":
        return not auxiliaries & known.BE
    if sentence.role == "body":
        if sentence.lower(at) in _PLURALS and sentence.sign(at - 1) not in NAMES:
            return False
        return form == "present" and any(time.type in ("date", "time") for time in sentence.times.values())
    is_noun = sentence.sign(at) == "n" and sentence.sign(at - 1) not in NAMES
    return form == "present" and not is_noun and sentence.sign(at - 1) != "'"


def behind(sentence: Sentence, last: int) -> Span:
    """What stands behind a verb that ends before `last`, up to the next clause."""
    at, joint = last, None
    while at < min(len(sentence.words), last + FARTHEST):
        sign = sentence.sign(at)
        if sign in ";s." and not (sign == "s" and sentence.sign(at + 1) in "T"):
            break
        if sign == "r":
            break
        if sign in "vfx" and at > last and not _is_within(sentence, at):
            return last, at if joint is None else joint
        if sign == "," and sentence.lower(at + 1).endswith("ing") and sentence.sign(at + 1) in "wv":
            break
        if sign in ",c":
            joint = at
        at += 1
    return last, at


def _is_within(sentence: Sentence, at: int) -> bool:
    """Whether a verb's form is part of a noun phrase: `the newly opened hall`, `an event titled ...`."""
    if sentence.sign(at - 1) in "da":
        return sentence.sign(at) != "x"
    return sentence.sign(at) == "v" and sentence.lower(at).endswith("ing")
