"""A sentence as happenings are read in it: its words, each with a sign for what it is in a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from transforms import event_nouns_known as nouns_known
from transforms import event_words as known
from transforms import quote_words, role_words
from transforms.evidence import Span
from transforms.names import Mention
from transforms.role_words import Word
from transforms.times import Time
from transforms.word_sets import words

_SIGNS: dict[str, str] = {"person": "P", "organization": "O", "place": "L", "event": "E", "group": "G"}
_OCCASIONS = words(
    "Conference Summit Dialogue Festival Expo Exposition Fair Exhibition Symposium Seminar Championship Championships "
    "Games Workshop Marathon Biennale"
)
"""What is called so at its end is an occasion, whatever a model takes it for; a forum may be a body as well."""
NAMES = "POLEGW"
FARTHEST = 200
"""Words looked at on either side of a verb: lists of participants are shorter."""
LONGEST = 6_000
"""Characters of a sentence: longer ones nobody wrote."""
_BREAKS = frozenset(";:—–")
_PREPOSITIONS = (quote_words.PREPOSITIONS | words("alongside beside inside off")) - words(
    "before after since until than like"
)
_SUBORDINATORS = words(
    "while because if although though whereas whether unless until before after since than so when that"
)
_RELATIVES = words("who whom whose which where")
_DETERMINERS = quote_words.DETERMINERS | words("its their his her our")
_FINITE = words(
    "became brought came chose fell felt found gave got grew kept knew led lost made meant paid put ran rose saw says "
    "said sent stood thought told wrote wants needs remains remain seems includes include drew built cut dealt drove "
    "fought forced left laid let lay sat spent taught understood wore knows believes thinks expects means"
)
_NO_VERBS = words("feed need speed seed indeed breed hundred sacred red bed shed wed ahead united limited")
_UNDONE = words("unveiled united unified underlined undermined underscored uncovered understated")
_TRIGGER = re.compile(r"[a-z][a-z-]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with a sign each; a name is one word and so are a time and a quotation. `times` are by number of the word.

    P O L E G W: a person, an organization, a place, an occasion, a people, another name; Q: words in quotation marks
    that are no speech; T: a time; v: a form of a verb that tells a happening; f: another verb that is finite; x: an
    auxiliary; n: a noun that names a happening, N: one with a capital, as in names; p d r s c: preposition,
    determiner, relative, subordinator, `and`; a: adverb; w: any other word; ', ; ( ) and . for signs, the ; for all
    that break a clause.
    """

    start: int
    end: int
    role: str
    words: Sequence[Word]
    signs: str
    times: dict[int, Time]

    def lower(self, at: int) -> str:
        """The word at a place in small letters; empty for names, times and beyond the ends."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def sign(self, at: int) -> str:
        """What stands there; a stop beyond the ends."""
        return self.signs[at] if 0 <= at < len(self.signs) else "."


def may_hold(text: str) -> bool:
    """Whether a sentence has a word that may tell a happening."""
    found = _TRIGGER.findall(text.lower())
    if not known.TRIGGERS.isdisjoint(found):
        return True
    return any(one in known.FIRST_OF_PHRASES and other in known.SECONDS for one, other in pairwise(found))


def read(
    text: str, span: Span, role: str, mentions: Sequence[Mention], starts: Sequence[int], times: Sequence[Time]
) -> Sentence:
    """The sentence at a place of an article; `starts` are those of the mentions, `times` those of the sentence."""
    start, end = span
    named = tuple(m for m in mentions[bisect_left(starts, start) : bisect_left(starts, end)] if m.end <= end)
    read_words, when = _with_times(_with_quoted(role_words.read(text, start, end, named), text), times, text)
    signs = "".join(_sign(read_words, at, at in when) for at in range(len(read_words)))
    return Sentence(start, end, role, read_words, signs, when)


def _with_quoted(found: Sequence[Word], text: str) -> list[Word]:
    """What stands in quotation marks as one word, with its marks: `"From Seed to Table: a Dialogue"`."""
    if not found or _OPENING.isdisjoint(text[found[0].start : found[-1].end]):
        return list(found)
    whole: list[Word] = []
    at = 0
    while at < len(found):
        closing = _MARKS.get(found[at].text) if found[at].mention is None else None
        end = next((n for n in range(at + 1, len(found)) if found[n].text in closing), None) if closing else None
        if end is None:
            whole.append(found[at])
            at += 1
            continue
        start, stop = found[at].start, found[end].end
        whole.append(Word(start, stop, text[start:stop], "", None))
        at = end + 1
    return whole


_MARKS = {'"': '"”', "“": '”"', "«": "»", "„": "“”", "「": "」", "『": "』"}
_OPENING = frozenset(_MARKS)


def _with_times(found: Sequence[Word], times: Sequence[Time], text: str) -> tuple[list[Word], dict[int, Time]]:
    """The words of each time as one."""
    if not times:
        return list(found), {}
    whole: list[Word] = []
    when: dict[int, Time] = {}
    number = 0
    for word in found:
        while number < len(times) and times[number].end <= word.start:
            number += 1
        time = times[number] if number < len(times) and times[number].start <= word.start else None
        if time is None or word.mention is not None or word.end > time.end:
            whole.append(word)
        elif len(whole) - 1 not in when or when[len(whole) - 1] is not time:
            when[len(whole)] = time
            whole.append(Word(time.start, time.end, text[time.start : time.end], "", None))
    return whole, when


def _sign(found: Sequence[Word], at: int, is_time: bool) -> str:
    word = found[at]
    if is_time:
        return "T"
    if word.mention is not None:
        is_occasion = (
            word.mention.type in ("organization", "work")
            and word.text.rpartition(" ")[2] in _OCCASIONS
            and " of " not in word.text
        )
        return "E" if is_occasion else _SIGNS.get(word.mention.type, "W")
    lower = word.lower
    if not lower:
        return "Q"
    if not lower[0].isalpha():
        if lower in ("'s", "’s", "'", "’"):
            return "'"
        return ";" if lower in _BREAKS or lower.startswith("--") else lower if lower in ",()." else "w"
    if lower in nouns_known.TITLED and at + 1 < len(found) and (lower != "called" or not found[at + 1].lower):
        return "w"
    sign = _SIGN_OF.get(lower)
    if sign:
        return _apart(found, at, sign) if sign in "nxps" else sign
    if lower.endswith("ly"):
        return "a"
    is_past = lower.endswith("ed") and len(lower) > 4 and lower not in _NO_VERBS and "-" not in lower
    is_quality = lower.startswith("un") and lower not in _UNDONE  # `unchanged`, `undisclosed`
    return "f" if is_past and not is_quality and not word.text[0].isupper() else "w"


def _apart(found: Sequence[Word], at: int, sign: str) -> str:
    """`Over 200 people` has no preposition, and `the Labour Party` is no party that is held."""
    word = found[at]
    if sign == "n" and at and word.text[0].isupper() and found[at - 1].text not in '"“‘(':
        return "N"
    if sign == "x" and at and word.lower in _ALSO_QUALITIES and found[at - 1].lower in _DETERMINERS:
        return "w"  # `its first crossing`
    if sign in "ps" and word.lower in _ROUND and at + 1 < len(found) and found[at + 1].text[0].isdigit():
        return "w"
    return sign


_ALSO_QUALITIES = frozenset({"first", "since", "now", "once", "still", "just"})
_ROUND = frozenset({"over", "about", "around", "under", "above", "than"})
_WORDS = (
    ("d", _DETERMINERS),
    ("r", _RELATIVES),
    ("c", frozenset({"and", "or", "but", "nor"})),
    ("x", known.AUXILIARIES | known.UNREAL),
    ("p", _PREPOSITIONS),
    ("s", _SUBORDINATORS),
    ("n", frozenset(nouns_known.NOUNS)),
    ("v", frozenset(known.VERBS) | frozenset(known.FIRST_OF_PHRASES) | frozenset(known.SUPPORTS)),
    ("f", _FINITE),
)
_SIGN_OF = {word: sign for sign, members in reversed(_WORDS) for word in members}
"""What a word is in a clause; what stands in several lists is what the first of them says."""
