"""What a number counts, as printed: `participants` of `over 200 participants`."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms import counted_known as known


class Phrase(NamedTuple):
    """What stands behind a number: `thing` is what is counted; `is_state` is that of `12 killed`."""

    thing: str | None
    is_state: bool = False
    is_not_counted: bool = False


_NEXT = re.compile(r"[ \n\u00a0]{1,2}(?:[\"“‘'](?=\w))?(?P<word>(?:[^\W\d_]\.){2,}|(?:\d{1,4}-?)?[^\W\d_][\w'’&-]*)")
_OTHER = re.compile(r"(?:,? and|,)[ \n](?P<word>[^\W\d_][\w'’-]*)")  # "13 leftist, centrist and regional parties"
_AND = re.compile(r"(?:(?P<last>,?[ \n](?:and|or)[ \n])|,[ \n])(?P<word>[a-z][\w-]*)")
_OFFICES = re.compile(
    r"(?<=[Hh]eads)[ \n]of[ \n]state(?:[ \n]and[ \n]government)?|(?<=[Mm]embers)[ \n]of[ \n][Pp]arliament"
)
_OF = re.compile(r"[ \n]of[ \n](?:(?:the|its|their|his|her|our|my|your|these|those|all|them|which|whom)\b[ \n]?)?")
_PRONOUN = re.compile(r"\b(?:you|we|us|them|these|those|the|other|or|last|first|next) \Z", re.IGNORECASE)
_CAPITAL = re.compile(
    r"(?<![\w.])(?!(?:In|At|On|By|From|Of|And|But|About|All|The|To|For|With|After|Than|Only|When|Now|Some|Another)\b)"
    r"[A-ZÀ-Þ][\w.&'’-]* \Z"
)
_COUNT = re.compile(r"(?:[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ")
_FARTHEST = 7
_PLURAL_POSSESSIVES = ("s'", "s’")


def behind(text: str, at: int, end: int) -> Phrase:
    """What the number that ends at `at` counts, looked for within its sentence."""
    of = _OF.match(text, at, end)
    if of:
        return Phrase(
            _noun_phrase(text, _after_count(text, of.end(), end) - 1, end) if text[of.end() - 1] in " \n" else None
        )
    following = _NEXT.match(text, at, end)
    if not following:
        return Phrase(None)
    word = following["word"].lower()
    if word in known.NOT_COUNTED:
        return Phrase(None, is_not_counted=True)
    thing = _noun_phrase(text, at, end)
    return Phrase(thing, is_state=thing is None and word in known.STATES)


def _after_count(text: str, at: int, end: int) -> int:
    """Behind `five ` of `two of the five spans`."""
    count = _COUNT.match(text, at, end)
    return count.end() if count else at


def _noun_phrase(text: str, at: int, end: int) -> str | None:
    """The nouns up to the plural that ends the phrase, without adjectives before them; None without a plural."""
    words: list[re.Match[str]] = []
    head = None
    for _ in range(_FARTHEST):
        match = (_OTHER.match(text, at, end) if words and head is None else None) or _NEXT.match(text, at, end)
        if not match or (match["word"].lower() in known.ENDS and not match["word"].isupper()):
            break
        word, lower = match["word"], match["word"].lower()
        if head is not None and (not is_plural(lower) or lower in known.VERBS):
            break
        if head is None and words and lower in known.VERBS and not _goes_on(text, match.end(), end):
            break
        words.append(match)
        at = match.end()
        if word.endswith(_PLURAL_POSSESSIVES):  # "the two countries' water agencies"
            head = len(words) - 1
            break
        if is_plural(lower):
            head = len(words) - 1
    if head is None:
        return None
    first = next((n for n, match in enumerate(words[:head]) if not _is_adjective(match["word"])), head)
    return " ".join(text[words[first].start("word") : _joined(text, words[head].end(), end)].rstrip("'’").split())


def _joined(text: str, at: int, end: int) -> int:
    """Where plurals end that are counted together: `owners, builders and bankers`, `heads of state and government`."""
    state = _OFFICES.match(text, at, end)
    if state:
        return state.end()
    last = at
    for _ in range(_FARTHEST):
        joint = _AND.match(text, at, end)
        if not joint or not is_plural(joint["word"]) or joint["word"] in known.VERBS:
            break
        at = joint.end()
        if joint["last"]:
            return at
    return last


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether a verb before a plural is a part of its phrase: `10 convicted spies`."""
    following = _NEXT.match(text, at, end)
    return (
        following is not None and is_plural(following["word"].lower()) and following["word"].lower() not in known.ENDS
    )


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like the plural of a noun."""
    last = word.rpartition("-")[2]
    if last in known.PLURALS or (last.endswith("men") and last not in known.NO_PLURALS):
        return True
    if len(last) < 3 or not last.endswith("s") or last.endswith(("ss", "'s", "’s")):
        return False
    return last not in known.NO_PLURALS and last not in known.ENDS


def _is_adjective(word: str) -> bool:
    if word[0].isupper():
        return False
    if word in known.ADJECTIVES or "-" in word:
        return True
    return word.endswith(known.ADJECTIVE_ENDINGS) and word not in known.NOUNS_WITH_THEM


def measured(text: str, at: int, end: int, *, is_compound: bool) -> str | None:
    """What a measure is of: `copper` of `400 tonnes of copper`; or `railway` of `2,900-km railway`."""
    of = _OF.match(text, at, end)
    if not of and not is_compound:
        return None
    nouns: list[str] = []
    at = of.end() - 1 if of else at
    for _ in range(_FARTHEST):
        match = _NEXT.match(text, at, end)
        if not match or match["word"] in known.ENDS - _MODALS or match["word"] in known.VERBS:
            break
        if nouns and match["word"].endswith(("ing", "ed")):  # "a road linking two towns"
            break
        if not _is_adjective(match["word"]):
            nouns.append(match["word"])
        at = match.end()
    return " ".join(nouns[-1:] if is_compound else nouns) or None


_MODALS = frozenset({"can"})
"""The one that is a noun as well: `540-ml can`."""


def may_stand_alone(text: str, start: int, at: int, bounds: tuple[int, int]) -> bool:
    """Whether a bare number counts something told elsewhere: `put the toll at 44.`"""
    label = _CAPITAL.search(text, max(bounds[0], start - 24), start)
    if label and text[start].isdigit():  # "Boeing 737"
        return False
    if text[start].isalpha() and _PRONOUN.search(text, max(bounds[0], start - 7), start):  # "you two"
        return False
    return (
        text[start:at].isalpha() or "." not in text[start:at] or text[at - 1].isalpha() or text.startswith(" of ", at)
    )
