"""Whether a sentence tells a time of what was or of what will be, by the nearest verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms import time_verbs_known as verbs
from transforms.time_words import Word

_FAR = 14  # words looked at to either side
_TIGHT = 3  # words between a verb and a time that is surely its own: `rained in the hills on Dec. 20`
_VERB_KINDS = frozenset("_k&bx")
_CLOCK_KINDS = frozenset("CzZDWAPo,")
_APART = frozenset([",", '"', "”", "''"])


class Tense(NamedTuple):
    """`past`, `future`, `near` where the words leave only the nearest, None where no verb tells.

    `is_afar` when the verb may have another time than this for its own.
    """

    direction: str | None
    is_afar: bool = False


def of(sentence: Sequence[Word], first: int, last: int, *, in_heading: bool = False) -> Tense:
    """What the verbs around `sentence[first:last]` tell.

    The nearest before counts most, then the nearest behind; of `by` and `until` a verb of the past says little.
    """
    told, apart = _before(sentence, first, in_heading=in_heading)
    told = told or _behind(sentence, first, last, in_heading=in_heading)
    if told in ("past", None) and _is_limit(sentence, first):
        return Tense("near")
    if told == "future" and last < len(sentence) and sentence[last].kind == "'":
        return Tense("near")  # "will appeal Friday's ruling"
    return Tense(told, apart > _TIGHT)


def _is_limit(sentence: Sequence[Word], first: int) -> bool:
    """`by Friday`, `until 9 a.m. Friday`, `postponed to Friday`; not `from Monday to Friday`."""
    at = first - 1
    while at >= 0 and sentence[at].kind in _CLOCK_KINDS:
        at -= 1
    before = sentence[at].lower if at >= 0 else ""
    is_range = any(word.lower in ("from", "between") for word in sentence[max(0, at - 4) : at + 1])
    return before in verbs.UNTIL or (before == "to" and not is_range)


def _before(sentence: Sequence[Word], first: int, *, in_heading: bool) -> tuple[str | None, int]:
    """What the nearest verb before tells, and how many words lie between."""
    for at in range(first - 1, max(-1, first - 1 - _FAR), -1):
        word = sentence[at]
        if word.kind not in _VERB_KINDS:
            continue
        if word.lower in verbs.OPENERS:
            break
        if told := _told(sentence, at, in_heading=in_heading):
            is_clause = word.lower in verbs.SAYS and at + 1 < first and sentence[at + 1].lower in verbs.CLAUSES
            if is_clause or (told == "past" and word.lower == "to"):
                return "past", _FAR
            return told, 0 if word.lower in verbs.SAID else first - at - 1
    return None, 0


def _behind(sentence: Sequence[Word], first: int, last: int, *, in_heading: bool) -> str | None:
    """What the nearest verb behind tells; `..., he said` tells it only of a time that opens the sentence."""
    is_apart = False
    for at in range(last, min(len(sentence), last + 2 * _FAR)):
        word = sentence[at]
        is_apart = is_apart or word.text in _APART
        if word.kind not in _VERB_KINDS:
            continue
        if word.text == ";":
            break
        if word.lower in verbs.SAID and first > _TIGHT and is_apart:
            continue
        if told := _told(sentence, at, in_heading=in_heading):
            return told
    return None


def _told(sentence: Sequence[Word], at: int, *, in_heading: bool) -> str | None:
    word = sentence[at]
    lower = word.lower
    if lower == "to":
        return _infinitive(sentence, at, in_heading=in_heading)
    before = sentence[at - 1].lower if at else ""
    after = sentence[at + 1].lower if at + 1 < len(sentence) else ""
    if before == "-":
        return None  # "battery-powered"
    if lower in ("set", "due"):
        return _set_or_due(sentence, at, before, after)
    if lower in ("could", "couldn't", "couldn’t"):
        return "past" if after == "not" or lower != "could" else "near"
    if lower == "be" and before in ("not", "could"):
        is_denied = before == "not" and at > 1 and sentence[at - 2].lower == "could"
        return "past" if is_denied else "near" if before == "could" else "future"
    if lower in verbs.FUTURE or lower.endswith(("'ll", "’ll")):
        if lower == "may" and word.text == "May":
            return None
        return "near" if before in ("was", "were") and lower != "be" else "future"
    if before in ("be", "being") or (lower == "been" and after in verbs.AHEAD):
        return None  # "will be built", "has been scheduled"
    if _is_past(lower) and not (lower not in verbs.PAST and before in verbs.BEFORE_ADJECTIVES):
        return "near" if before in ("is", "are") else "past"
    return None


def _set_or_due(sentence: Sequence[Word], at: int, before: str, after: str) -> str | None:
    """`is set for May`, `due in May`; not `due to rain`; `set Nov. 10 as the deadline` leaves it open."""
    is_due = sentence[at].lower == "due"
    if is_due and after == "to":
        return None  # an infinitive is told by its `to`
    if before in ("is", "are", "now", "be") or after == "for":
        return "future"
    is_near = is_due or (at + 1 < len(sentence) and sentence[at + 1].kind in "MWD")
    return "near" if is_near else "past"


def _is_past(lower: str) -> bool:
    if lower in verbs.PAST or lower in verbs.SAID:
        return True
    return lower.endswith("ed") and lower.isalpha() and len(lower) > 3 and lower not in verbs.NO_VERBS


def _infinitive(sentence: Sequence[Word], at: int, *, in_heading: bool) -> str | None:
    """`is to open`: future; `agreed to meet`: it may be over; in a headline `council to vote`: future."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if after is None or not after.lower.isalpha() or (after.text[0].isupper() and not in_heading):
        return None
    if after.lower in verbs.DETERMINERS or after.kind in "DNYnMWU":
        return None
    if in_heading:
        return "future"
    before = sentence[at - 1].lower if at else ""
    if before in verbs.AHEAD and at > 2 and (sentence[at - 3].lower, sentence[at - 2].lower) == ("had", "been"):
        return "past"
    if before in verbs.AHEAD:
        return "near" if at > 1 and sentence[at - 2].lower in verbs.THEN else "future"
    if before in verbs.AHEAD_THEN:
        return "near"
    for back in range(at - 2, max(-1, at - 6), -1):
        if sentence[back].lower in verbs.WITH_OBJECTS:
            return "near" if sentence[back].lower in verbs.THEN else "future"
        if not sentence[back].text[0].isalnum():
            break
    return None
