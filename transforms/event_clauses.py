"""Around a verb that tells a happening: whether it tells one at all, what stands before it and what behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transforms import event_words as known
from transforms.event_sentences import NAMES, Sentence
from transforms.event_words import Form, Told, Verb
from transforms.evidence import Span

_NOUNS_TOO = frozenset({"shot", "set", "hit", "cut"})
_PHRASES = frozenset(known.PHRASES.values())
_PLURALS = frozenset({"votes", "visits", "tours", "bombs", "shells", "marches", "rallies", "protests", "attacks", "raids",
                      "murders", "storms", "purchases", "fines", "passes", "awards", "charges"})  # fmt: skip
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
    first, auxiliaries = _group(sentence, at)
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
    is_reduced = is_passive and not auxiliaries & known.BE and sentence.sign(first - 1) != "c"
    opening, subject = _before(sentence, first, is_reduced=is_reduced)
    if form == "participle" and sentence.lower(at - 1) in _AFTER:
        subject = _following(sentence, last)
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


def _group(sentence: Sentence, at: int) -> tuple[int, frozenset[str]]:
    """Where a verb begins with its auxiliaries and adverbs, and which those are."""
    found = set()
    while at > 0:
        if sentence.sign(at - 1) == "T" and "x" in sentence.signs[max(0, at - 3) : at - 1]:  # `was on Saturday named`
            at -= 1 + (sentence.sign(at - 2) == "p")
        if sentence.sign(at - 1) not in "xa":
            break
        at -= 1
        found.add(sentence.lower(at))
    return at, frozenset(found)


def _before_to(sentence: Sentence, to: int) -> int:
    """Where `is set to` begins that ends there."""
    at = to
    while sentence.sign(at - 1) == "a":
        at -= 1
    if sentence.lower(at - 1) in known.DUE | known.AGREED:
        at -= 1
    return _group(sentence, at)[0]


def _is_behind_saying(sentence: Sentence, first: int) -> bool:
    """Whether `would` is `will` in words that are told again: `She said that a conference would be held`."""
    earlier = {sentence.lower(n) for n in range(first)}
    return not earlier.isdisjoint(_SAYING) and "if" not in {sentence.lower(n) for n in range(len(sentence.words))}


_SAYING = frozenset({"said", "says", "added", "announced", "told", "confirmed", "stated", "reported"})


def _is_due(sentence: Sentence, to: int, verb: Verb) -> bool:
    """Whether `to` brings what will be: `is to open`, `agreed to buy`; in a headline also `China to launch`."""
    before = to - 1
    while sentence.sign(before) == "a":
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
            or _brought_with(sentence, at) is not None
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


# ------------------------------------------------------------------------------------------------ before the verb
def _before(sentence: Sentence, first: int, *, is_reduced: bool) -> tuple[Span, Span]:
    """What opens the clause, and its subject."""
    before = sentence.sign(first - 1)
    if before == "r" or sentence.lower(first - 1) == "that" or is_reduced:
        end = first - (not is_reduced)
        return (0, 0), _antecedent(sentence, end)
    begin, is_new = _clause_begin(sentence, first)
    if _is_bare(sentence, begin, first):
        earlier = next((n for n in range(begin - 1, -1, -1) if sentence.sign(n) in "vf"), None)
        if earlier is not None and sentence.sign(first - 1) in ",c":  # `opened in May and closed`
            return _before(sentence, _group(sentence, earlier)[0], is_reduced=False)
    brought = _brought_with(sentence, first)
    if brought is not None:
        return (0, 0), (brought, first)
    opened, subject = _opened(sentence, begin, first)
    return opened if is_new else (0, 0), subject


def _following(sentence: Sentence, last: int) -> Span:
    """The subject behind a participle's phrase: `the firm` of `After naming a new head, the firm grew`."""
    begin = next((at + 1 for at in range(last, len(sentence.words)) if sentence.sign(at) == ","), last)
    end = begin
    while end < len(sentence.words) and sentence.sign(end) not in "vfxrs;.,T":
        end += 1
    return begin, end


_AFTER = frozenset({"after", "by"})


def _brought_with(sentence: Sentence, at: int) -> int | None:
    """Where the name begins that a participle right behind it tells of: `with Kijani Grid acquiring Norrvik`."""
    is_told = sentence.lower(at).endswith("ing") and sentence.sign(at - 1) in "POLG"
    return at - 1 if is_told and sentence.lower(at - 2) == "with" else None


def _clause_begin(sentence: Sentence, first: int) -> tuple[int, bool]:
    """Where the clause of a verb begins, and whether that is behind a break or a subordinator, not another verb."""
    at = first - 1
    joint = None  # the last `and` seen, walking left
    while at >= 0:
        sign = sentence.sign(at)
        if sign in ";s.(" or (sign == "d" and sentence.lower(at) == "that"):
            return at + 1, True
        if sign == ")":
            at = _bracket(sentence, at)
            continue
        if sign in "vf" and _is_quality(sentence, at):
            at -= 1
            continue
        if sign in "vfx":
            relative = _relative(sentence, at)
            if relative is None:
                return (at + 1, False) if joint is None else (joint + 1, True)
            at = relative
        elif sign == "c":
            joint = at
        at -= 1
    return 0, True


def _is_quality(sentence: Sentence, at: int) -> bool:
    """Whether a participle only explains a noun: `the formerly classified manuscript`, `the film shown by them`."""
    before = at - 1
    while sentence.sign(before) == "a":
        before -= 1
    is_before_noun = sentence.sign(before) in "d'" and sentence.sign(at + 1) in "wnNaGOLvf"
    return is_before_noun and not sentence.lower(at).endswith("s")


def _bracket(sentence: Sentence, close: int) -> int:
    """The word before the bracket that closes there."""
    for at in range(close - 1, max(-1, close - 30), -1):
        if sentence.sign(at) == "(":
            return at - 1
    return close - 1


def _relative(sentence: Sentence, at: int) -> int | None:
    """Where an aside begins that a verb stands in: `, who heads it,`; None when it stands in none."""
    for before in range(at - 1, max(-1, at - 16), -1):
        sign = sentence.sign(before)
        if sign == "r":
            return before
        if sign == "," and before + 1 == at:  # `, chaired by Ann Lee,`
            return before if sentence.lower(at).endswith(("ed", "t", "en", "ld", "ng")) else None
        if sign in ";s.," and sign != ",":
            return None
    return None


def _is_bare(sentence: Sentence, begin: int, end: int) -> bool:
    return all(sentence.sign(at) in ",ca" for at in range(begin, end))


def _opened(sentence: Sentence, begin: int, end: int) -> tuple[Span, Span]:
    """What stands before the comma or the time that ends an opening, and the subject behind it."""
    while begin < end and sentence.sign(begin) in ",ca":
        begin += 1
    if begin < end and sentence.sign(begin) in "pT":
        for at in range(begin + 1, end):
            if sentence.sign(at) == "," and not _goes_on_with_place(sentence, at):
                return (begin, at), (at + 1, end)
        after = begin + 1 + (sentence.sign(begin) == "p")
        if after < end:
            return (begin, after), (after, end)
    return (begin, begin), (begin, end)


def _goes_on_with_place(sentence: Sentence, comma: int) -> bool:
    """Whether a place stands behind the comma that the one before it lies in: `In Wuzhen, Zhejiang, the`."""
    return sentence.sign(comma - 1) in "L" and sentence.sign(comma + 1) == "L"


def _antecedent(sentence: Sentence, end: int) -> Span:
    """The noun phrase that a relative or a participle belongs to: `the forum` of `at the forum, held in Nairobi,`."""
    while end > 0 and sentence.sign(end - 1) in ",)":
        end = _bracket(sentence, end - 1) + 1 if sentence.sign(end - 1) == ")" else end - 1
    at = end - 1
    while at >= 0:
        sign = sentence.sign(at)
        if sign == "," and "P" not in sentence.signs[at:end] and sentence.sign(at - 1) == "P":
            return at - 1, end  # `Ann Lee, the minister who resigned`
        if sign in ",;fvrsx.(" or (sign == "p" and sentence.lower(at) not in ("of", "for")):
            break
        at -= 1
    return at + 1, end


def subject(sentence: Sentence, verb: int) -> Span:
    """The subject of a verb that stands there with nothing before it: of `Reddit had an offering`."""
    return _before(sentence, verb, is_reduced=False)[1]


def opening(sentence: Sentence, at: int) -> Span:
    """What opens the sentence before a subject that begins there: `In 2010,`; empty when that is no opening."""
    opened, subject = _opened(sentence, 0, at + 1)
    return opened if subject[0] <= at and opened[1] > opened[0] else (0, 0)


# ------------------------------------------------------------------------------------------------ behind the verb
def behind(sentence: Sentence, last: int) -> Span:
    """What stands behind a verb that ends before `last`, up to the next clause."""
    at, joint = last, None
    while at < len(sentence.words):
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
