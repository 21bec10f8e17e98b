"""Whether a sentence tells a time of what was or of what will be, by the nearest verb."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.time_words import Word
from transforms.word_sets import words

_FAR = 14  # words looked at to either side
_TIGHT = 3  # words between a verb and a time that is surely its own: `rained in the hills on Dec. 20`
_VERB_KINDS = frozenset("_k&bx")
FUTURE = words(
    """
    will 'll ’ll shall would may might can should must be won't won’t wouldn’t wouldn't slated payable redeemable
    upcoming effective planned expected scheduled forthcoming starts begins opens ends closes runs expires continues
    resumes takes goes meets faces kicks returns launches arrives leaves
    """
)
_AHEAD = words(
    """
    plan plans planning agree agrees expect expects expected scheduled due set slated hope hopes hoping intend intends
    vow vows promise promises ready likely unlikely want wants about supposed bound prepare prepares preparing seek
    seeks seeking refuse refuses decides pledge pledges aim aims aiming wish wishes going need needs is are am trying
    poised invited planned
    """
)
"""Before an infinitive that is still to come: `plans to meet`, `is to open`."""
_AHEAD_THEN = words(
    """
    planned agreed hoped intended vowed promised wanted prepared sought refused decided pledged aimed needed was were
    been asked ordered told urged had agreement deal decision bid offer proposal option commitment intention effort
    efforts vote pledge promise order deadline
    """
)
"""Before an infinitive that lay ahead when it was told: `agreed to meet`, `was to open`, `a deal to buy`."""
_WITH_OBJECTS = words(
    """
    expect expects expected want wants wanted ask asks asked order orders ordered urge urges urged tell tells told
    invite invites invited require requires required need needs allow allows allowed enable enables enabled
    """
)
"""`expect the rain to ease`."""
_THEN = words("was were been had asked ordered told urged wanted invited required allowed enabled expected")
PAST = words(
    """
    was were had did told came went made took gave got saw met held led left won lost fell rose began ran brought
    bought built caught chose cut dealt drew drove fought flew found grew heard hit kept knew laid lay let meant paid
    put read sat sold sent set shot showed shut sang sank slept spoke spent spread stood struck swept swore taught
    thought threw understood woke wore wrote became broke been forgot froze hung hid hurt sought shook shone stole
    stuck swam tore withdrew overthrew underwent oversaw since ago earlier
    """
)
_SAID = words(
    """
    said says say told tells added adds announced announces noted notes reported reports stated confirmed explained insisted
    argued warned claimed
    """
)
_SAYS = _SAID - words("told tells")
"""Followed by a clause; `told` by a hearer."""
_DETERMINERS = words(
    "the a an his her its their our my your this that these those all some any each at in on by for from with"
)
_CLAUSES = _DETERMINERS - words("at in on by for from with") | words("it he she they we i you there no if when")
"""What opens the clause that is said: `said the offer ...`; not `said in a statement`."""
_NO_VERBS = words("hundred red bed united wounded injured armed limited indeed need feed speed seed weed alleged")
_UNTIL = words("by until till")
_CLOCK_KINDS = frozenset("CzZDWAPo,")
_APART = frozenset(""", " ” '' """.split())


def direction(sentence: Sequence[Word], first: int, last: int, *, in_heading: bool = False) -> str | None:
    """`past`, `future`, `near` where the words leave only the nearest, `past_afar`; None where no verb tells.

    The nearest verb before counts most, then the nearest behind; of `by` and `until` a verb of the past says little.
    """
    told, apart = _before(sentence, first, in_heading=in_heading)
    told = told or _behind(sentence, first, last, in_heading=in_heading)
    if told in ("past", None) and _is_limit(sentence, first):
        return "near"
    if told == "past" and apart > _TIGHT:
        return "past_afar"
    if told == "future" and last < len(sentence) and sentence[last].kind == "'":
        return "near"  # "will appeal Friday's ruling"
    return told


def _is_limit(sentence: Sequence[Word], first: int) -> bool:
    """`by Friday`, `until 9 a.m. Friday`, `postponed to Friday`; not `from Monday to Friday`."""
    at = first - 1
    while at >= 0 and sentence[at].kind in _CLOCK_KINDS:
        at -= 1
    before = sentence[at].lower if at >= 0 else ""
    is_range = any(word.lower in ("from", "between") for word in sentence[max(0, at - 4) : at + 1])
    return before in _UNTIL or (before == "to" and not is_range)


def _before(sentence: Sequence[Word], first: int, *, in_heading: bool) -> tuple[str | None, int]:
    """What the nearest verb before tells, and how many words lie between."""
    for at in range(first - 1, max(-1, first - 1 - _FAR), -1):
        word = sentence[at]
        if word.kind not in _VERB_KINDS:
            continue
        if word.lower in (";", ":"):
            break
        if told := _told(sentence, at, in_heading=in_heading):
            if word.lower in _SAYS and at + 1 < first and sentence[at + 1].lower in _CLAUSES:
                return "past_afar", 0
            return told, 0 if word.lower in _SAID else first - at - 1
    return None, 0


def _behind(sentence: Sequence[Word], first: int, last: int, *, in_heading: bool) -> str | None:
    """What the nearest verb behind tells; `..., he said` tells it only of a time that opens the sentence."""
    is_apart = False
    for at in range(last, min(len(sentence), last + _FAR)):
        word = sentence[at]
        is_apart = is_apart or word.text in _APART
        if word.kind not in _VERB_KINDS:
            continue
        if word.lower == ";":
            break
        if word.lower in _SAID and first > _TIGHT and is_apart:
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
    if lower == "could" or lower == "couldn't" or lower == "couldn’t":
        return "past" if after == "not" or lower != "could" else "near"
    if before == "-":
        return None  # "battery-powered"
    if lower in ("set", "due") and (before in ("is", "are", "now", "be") or (lower == "set" and after == "for")):
        return "future"
    if lower == "set" and at + 1 < len(sentence) and sentence[at + 1].kind in "MWD":
        return "near"  # "set Nov. 10 as the deadline"
    if lower == "due":
        return None if after == "to" else "near"
    if lower in FUTURE or lower.endswith(("'ll", "’ll")):
        if lower == "may" and word.text == "May":
            return None
        return "near" if before in ("was", "were") and lower != "be" else "future"
    if before in ("be", "being") or (lower == "been" and after in _AHEAD):
        return None  # "will be built", "has been scheduled"
    if lower in PAST or lower in _SAID or (lower.endswith("ed") and lower.isalpha() and len(lower) > 3 and lower not in _NO_VERBS):
        return "near" if before in ("is", "are") else "past"
    return None


def _infinitive(sentence: Sequence[Word], at: int, *, in_heading: bool) -> str | None:
    """`is to open`: future; `agreed to meet`: it may be over; in a headline `council to vote`: future."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if after is None or not after.lower.isalpha() or (after.text[0].isupper() and not in_heading):
        return None
    if after.lower in _DETERMINERS or after.kind in "DNYnMWU":
        return None
    if in_heading:
        return "future"
    before = sentence[at - 1].lower if at else ""
    if before in _AHEAD and at > 2 and (sentence[at - 3].lower, sentence[at - 2].lower) == ("had", "been"):
        return "past_afar"
    if before in _AHEAD:
        return "near" if at > 1 and sentence[at - 2].lower in _THEN else "future"
    if before in _AHEAD_THEN:
        return "near"
    for back in range(at - 2, max(-1, at - 6), -1):
        if sentence[back].lower in _WITH_OBJECTS:
            return "near" if sentence[back].lower in _THEN else "future"
        if not sentence[back].text[0].isalnum():
            break
    return None
