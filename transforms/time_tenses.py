"""Whether a sentence tells a time of what was or of what will be, by the nearest verb."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.time_words import Word
from transforms.word_sets import words

_FAR = 14  # words looked at to either side
FUTURE = words(
    """
    will 'll ’ll shall would may might could can should must be won't won’t wouldn’t wouldn't due scheduled slated
    upcoming effective planned expected set forthcoming starts begins opens ends closes runs expires continues
    resumes takes goes meets faces kicks returns launches arrives leaves
    """
)
_NOT_YET = words(
    """
    plan plans planned planning agree agreed agrees expect expects expected scheduled due set hope hopes hoped intend
    intends intended vow vows vowed promise promises promised ready likely want wants wanted about supposed slated
    bound prepare prepares preparing prepared seek seeks sought refuse refuses refused decide decided decides pledge
    pledged pledges aim aims aimed want wish going need needs needed is are was were has have trying aiming hoping
    unlikely poised invited asked ordered told urged
    """
)
PAST = words(
    """
    was were had did said told came went made took gave got saw met held led left won lost fell rose began ran brought
    bought built caught chose cut dealt drew drove fought flew found grew heard hit kept knew laid lay let meant paid
    put read sat sold sent shot showed shut sang sank slept spoke spent spread stood struck swept swore taught thought
    threw understood woke wore wrote became broke been forgot froze hung hid hurt sought shook shone stole stuck swam
    tore withdrew overthrew underwent oversaw since ago earlier
    """
)
_DETERMINERS = words(
    "the a an his her its their our my your this that these those all some any each at in on by for from with"
)
_NO_VERBS = words("hundred red bed united wounded injured armed limited indeed need feed speed seed weed alleged")


def direction(sentence: Sequence[Word], first: int, last: int, *, in_heading: bool = False) -> str | None:
    """`past` or `future`; None where no verb tells. The nearest before counts most, then the nearest behind."""
    for at in range(first - 1, max(-1, first - 1 - _FAR), -1):
        if sentence[at].lower in (";", ":"):
            break
        if told := _told(sentence, at, in_heading=in_heading):
            return told
    for at in range(last, min(len(sentence), last + _FAR)):
        if sentence[at].lower == ";":
            break
        if told := _told(sentence, at, in_heading=in_heading):
            return told
    return None


def _told(sentence: Sequence[Word], at: int, *, in_heading: bool) -> str | None:
    word = sentence[at]
    if word.kind not in "_k&bx":
        return None
    lower = word.lower
    if lower == "to":
        return "future" if _is_infinitive(sentence, at, in_heading=in_heading) else None
    if lower in FUTURE:
        return None if lower == "may" and word.text == "May" else "future"
    if at and sentence[at - 1].lower in ("be", "being"):
        return None  # "will be built"
    if lower in PAST or (lower.endswith("ed") and lower.isalpha() and len(lower) > 3 and lower not in _NO_VERBS):
        return "past"
    return None


def _is_infinitive(sentence: Sequence[Word], at: int, *, in_heading: bool) -> bool:
    """`agreed to meet`, `is to open`; in a headline also `council to vote`."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if after is None or not after.lower.isalpha() or (after.text[0].isupper() and not in_heading):
        return False
    if after.lower in _DETERMINERS or after.kind in "DNYnMWU":
        return False
    return in_heading or (at > 0 and sentence[at - 1].lower in _NOT_YET)
