"""What stands before a verb: where it begins with its auxiliaries, its subject, and what opens its clause."""

from __future__ import annotations

from transforms import event_words as known
from transforms.event_sentences import FARTHEST, Sentence
from transforms.evidence import Span


def group(sentence: Sentence, at: int) -> tuple[int, frozenset[str]]:
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


def before(sentence: Sentence, first: int, *, is_reduced: bool) -> tuple[Span, Span]:
    """What opens the clause, and its subject."""
    if sentence.sign(first - 1) == "r" or sentence.lower(first - 1) == "that" or is_reduced:
        end = first - (not is_reduced)
        return (0, 0), _antecedent(sentence, end)
    begin, is_new = _clause_begin(sentence, first)
    if _is_bare(sentence, begin, first):
        earlier = next((n for n in range(begin - 1, -1, -1) if sentence.sign(n) in "vf"), None)
        if earlier is not None and sentence.sign(first - 1) in ",c":  # `opened in May and closed`
            return before(sentence, group(sentence, earlier)[0], is_reduced=False)
    brought = brought_with(sentence, first)
    if brought is not None:
        return (0, 0), (brought, first)
    opened, subject = _opened(sentence, begin, first)
    return opened if is_new else (0, 0), subject


def goes_on(sentence: Sentence, first: int) -> bool:
    """Whether a participle goes on with a passive: `was hosted by Kijani Grid and organized by`."""
    earlier = next((at for at in range(first - 2, -1, -1) if sentence.sign(at) in "vf"), None)
    return (
        sentence.sign(first - 1) == "c" and earlier is not None and not group(sentence, earlier)[1].isdisjoint(known.BE)
    )


def following(sentence: Sentence, last: int) -> Span:
    """The subject behind a participle's phrase: `the firm` of `After naming a new head, the firm grew`."""
    begin = next((at + 1 for at in range(last, len(sentence.words)) if sentence.sign(at) == ","), last)
    end = begin
    while end < len(sentence.words) and sentence.sign(end) not in "vfxrs;.,T":
        end += 1
    return begin, end


def brought_with(sentence: Sentence, at: int) -> int | None:
    """Where the name begins that a participle right behind it tells of: `with Kijani Grid acquiring Norrvik`."""
    is_told = sentence.lower(at).endswith("ing") and sentence.sign(at - 1) in "POLG"
    return at - 1 if is_told and sentence.lower(at - 2) == "with" else None


def _clause_begin(sentence: Sentence, first: int) -> tuple[int, bool]:
    """Where the clause of a verb begins, and whether that is behind a break or a subordinator, not another verb."""
    at = first - 1
    joint = None  # the last `and` seen, walking left
    farthest = max(0, first - FARTHEST)
    while at >= farthest:
        sign = sentence.sign(at)
        if sign in ";s.(" or (sign == "d" and sentence.lower(at) == "that"):
            return at + 1, True
        if sign == ")":
            at = _bracket(sentence, at)
            continue
        if sign in "vf" and (_is_quality(sentence, at) or _is_by_somebody(sentence, at)):
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
    return farthest, farthest == 0


def _is_quality(sentence: Sentence, at: int) -> bool:
    """Whether a participle only explains a noun: `the formerly classified manuscript`, `the film shown by them`."""
    before = at - 1
    while sentence.sign(before) == "a":
        before -= 1
    is_before_noun = sentence.sign(before) in "d'" and sentence.sign(at + 1) in "wnNaGOLvf"
    return is_before_noun and not sentence.lower(at).endswith("s")


def _is_by_somebody(sentence: Sentence, at: int) -> bool:
    """Whether a participle with `by` belongs to the noun before it: `a meeting chaired by Ann Lee was held`."""
    return (
        sentence.lower(at + 1) == "by"
        and sentence.sign(at - 1) in "wnNEOWQ"
        and not sentence.words[at + 2 if at + 2 < len(sentence.words) else at].text[0].isdigit()
        and sentence.lower(at).endswith(("ed", "en", "t", "ld", "wn"))
    )


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
    return before(sentence, verb, is_reduced=False)[1]


def opening(sentence: Sentence, at: int) -> Span:
    """What opens the sentence before a subject that begins there: `In 2010,`; empty when that is no opening."""
    opened, subject = _opened(sentence, 0, at + 1)
    return opened if subject[0] <= at and opened[1] > opened[0] else (0, 0)
