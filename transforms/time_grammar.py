"""The grammar of times: templates over the kinds of words, compiled to patterns over one letter a word.

`month day comma? year` finds `Nov. 7, 2023`. Each name is a kind or a set of kinds; a figure at its end tells two of
one kind apart, `?` marks what may be absent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.time_scene import Scene
from transforms.time_tenses import Tense
from transforms.time_words import Word

KINDS = {
    "month": "M", "weekday": "W", "anyday": "WA", "weekdays": "w", "day": "D", "year": "Y", "nth": "O",
    "number": "DNnYC", "figure": "DN", "fraction": "/", "one": "n", "unit": "U", "plural": "u", "length": "Uu",
    "quarter": "Q", "quarters": "q", "half": "F", "the": "t", "of": "f", "in": "i", "a": "a", "last": "l", "next": "x",
    "this": "h", "that": "y", "same": "s", "part": "eE", "later": "E", "edge": "b", "ago": "g", "after": "kE",
    "before": "k", "noon": "o", "every": "v", "to": "&", "fiscal": "j", "fy": "J", "other": "r", "weekend": "m",
    "weekends": "3", "period": "R", "latest": "L", "mark": "z", "full": "2", "middle": "G", "times": "4", "over": "1",
    "time": "P", "mornings": "p", "today": "T", "season": "S", "often": "V", "decade": "X", "comma": ",", "dash": "-",
    "clock": "C", "zone": "Z", "iso": "I", "holiday": "B", "possessive": "'", "stop": ".", "relative": "lxhL",
    "range": "-&~", "those": "hy", "short": "5",
}  # fmt: skip
_NAME = re.compile(r"([a-z]+)(\d?)")


class Reading(NamedTuple):
    """What some words mean: `words[first:last]`, of one of the types of TIMEX3, with a value."""

    first: int
    last: int
    type: str
    value: str | None


class Match:
    """Words that fit a template, by the names in it."""

    def __init__(self, words: Sequence[Word], groups: re.Match[str], scene: Scene) -> None:
        """The words of a sentence, and where in them the template fits."""
        self.words = words
        self.scene = scene
        self.groups = groups
        self.first, self.last = groups.span()

    def __getitem__(self, name: str) -> Word:
        """The word that a name of the template stands for; an error where it is absent."""
        return self.words[self.groups.start(name)]

    def __contains__(self, name: str) -> bool:
        """Whether the template has the name and a word fits it."""
        return name in self.groups.re.groupindex and self.groups.start(name) >= 0

    def at(self, name: str) -> int:
        """Where the word stands among the words."""
        return self.groups.start(name)

    def number(self, name: str) -> int:
        """What the word counts; 0 where it is absent or has no number."""
        return int(self[name].number or 0) if name in self else 0

    def count(self) -> float | None:
        """How many of a unit: `three`, `2 1/2`, `half a`, `a`; None for a number that cannot be read."""
        if "half" in self:
            return 0.5
        if "number" not in self:
            return 1
        told = self["number"].number
        return None if told is None else told + (self["fraction"].number or 0 if "fraction" in self else 0)

    def direction(self) -> str | None:
        """`past` or `future`, by the verbs around the match."""
        return self.tense().direction

    def tense(self) -> Tense:
        """What the verbs around the match tell."""
        return self.scene.tense(self.words, self.first, self.last)

    def is_tight(self) -> bool:
        """Whether nothing parts the words: `2019-21`."""
        words = self.words[self.first : self.last]
        return all(one.end == other.start for one, other in pairwise(words))

    def next_kind(self) -> str:
        """The kind of the word behind; a full stop where there is none."""
        return self.words[self.last].kind if self.last < len(self.words) else "."

    def is_joined(self) -> bool:
        """Whether a hyphen ties the last word to another: `last-week's`; not `last week --`."""
        sign, after = self.words[self.last : self.last + 1], self.words[self.last + 1 : self.last + 2]
        is_tied = bool(sign and after) and sign[0].kind == "-" and sign[0].start == self.words[self.last - 1].end
        return is_tied and after[0].start == sign[0].end and after[0].kind != "-"

    def next_is_word(self) -> bool:
        """Whether a word follows, no sign."""
        return self.last < len(self.words) and self.words[self.last].text[0].isalnum()

    def is_counted(self) -> bool:
        """Whether what a number counts follows: a unit of time, or another number."""
        return self.next_kind() in "UunDNYC-"

    def is_before_day(self) -> bool:
        """Whether a comma and a day follow: `09:25, November 19, 2020`."""
        kinds = [word.kind for word in self.words[self.last : self.last + 2]]
        return len(kinds) == 2 and kinds[0] == "," and kinds[1] in "MWI"

    def next_is_plain(self) -> bool:
        """Whether no name goes on behind: not `April Jones`, `June Carter`."""
        if self.last >= len(self.words):
            return True
        after = self.words[self.last]
        return not (after.text[0].isupper() and after.kind == "_")

    def near(self, distance: int) -> str:
        """The word so far before (-1) or behind (1) the match, in lower case; '' where there is none."""
        at = self.first + distance if distance < 0 else self.last + distance - 1
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def whole(self, type_: str, value: str | None) -> list[Reading]:
        """One reading of all the words; none without a value."""
        return [Reading(self.first, self.last, type_, value)] if value else []


Reader = Callable[[Match], Sequence[Reading]]


class Rule(NamedTuple):
    """A template, and what reads the words that fit it; `method` is what the times it finds are told by."""

    method: str
    template: str
    read: Reader
    confidence: float = 0.9


class Grammar:
    """Rules, found by the kinds of the first two words that they may take; `opens` are those of the first."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """The earlier of two rules wins where both read as many words."""
        self._rules = [(_pattern(rule.template), _openings(rule.template), rule) for rule in rules]
        self.opens = frozenset(opening[0] for _, openings, _ in self._rules for opening in openings)
        self._by_opening: dict[str, tuple[tuple[re.Pattern[str], Rule], ...]] = {}

    def longest(
        self, words: Sequence[Word], kinds: str, at: int, scene: Scene
    ) -> tuple[Rule, Sequence[Reading]] | None:
        """The rule that reads the most words from a place on; of two the earlier in the list."""
        opening = kinds[at : at + 2]
        rules = self._by_opening.get(opening)
        if rules is None:
            rules = self._by_opening[opening] = tuple(self._opened_by(opening))
        best: tuple[Rule, Sequence[Reading]] | None = None
        most = 0
        for pattern, rule in rules:
            groups = pattern.match(kinds, at)
            if groups and groups.end() > most and (readings := rule.read(Match(words, groups, scene))):
                best, most = (rule, readings), groups.end()
        return best

    def _opened_by(self, opening: str) -> Iterator[tuple[re.Pattern[str], Rule]]:
        for pattern, openings, rule in self._rules:
            if opening[0] in openings or opening in openings:
                yield pattern, rule


def _elements(template: str) -> list[tuple[str, str, bool]]:
    """Of each word of a template its name, the kinds that fit it, and whether it may be absent."""
    found = []
    for element in template.split():
        name = element.rstrip("?")
        match = _NAME.fullmatch(name)
        assert match, element
        found.append((name, KINDS[match[1]], element.endswith("?")))
    return found


def _pattern(template: str) -> re.Pattern[str]:
    made = ""
    for name, letters, is_optional in _elements(template):
        group = f"?P<{name}>" if f"<{name}>" not in made else "?:"
        made += f"({group}[{re.escape(letters)}])" + "?" * is_optional
    return re.compile(made)


def _openings(template: str) -> set[str]:
    """The kinds of one word that may be all that fits, and of two that may begin what fits."""
    reached, found = {""}, set[str]()  # what may stand before the next element
    for _, letters, is_optional in _elements(template):
        longer = {before + letter for before in reached for letter in letters}
        found |= {opening for opening in longer if len(opening) == 2}
        reached = {opening for opening in longer if len(opening) < 2} | (reached if is_optional else set())
    return found | (reached - {""})
