"""Names as a recognizer finds them and as mentions are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

Type = Literal["person", "organization", "place", "event", "work", "product", "group"]
Kind = Literal["name", "acronym", "short_name", "pronoun"]
PROSE = frozenset({"headline", "subheadline", "body", "subheading", "caption"})
READ_AT_MOST = 300_000
"""Characters of prose that a model reads of one article, some ten seconds' work: beyond them the rules are alone."""


class Name(NamedTuple):
    """A stretch of a text that names something; `confidence` is 0..1, `method` the rule or model that found it."""

    start: int
    end: int
    type: Type
    method: str
    confidence: float

    def at(self, start: int, end: int) -> Name:
        """The same name at another place, several times faster than `_replace`."""
        return Name(start, end, self.type, self.method, self.confidence)


class Recognizer(Protocol):
    """A model that finds names. It may miss, cut and mistake some: `transforms.mentions` mends what can be mended."""

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        """The names of each text, in order and apart, as offsets of that text."""
        ...


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in an article. Mentions of one `full_name` and `type` name one thing in that article."""

    start: int
    end: int
    type: Type
    kind: Kind
    full_name: str
    method: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a stretch, and where in the article each begins."""

    texts: Sequence[str]
    starts: Sequence[int]

    def end(self, number: int) -> int:
        """Where a word ends."""
        return self.starts[number] + len(self.texts[number])

    def gap(self, number: int) -> int:
        """The characters between the word before and this word."""
        return self.starts[number] - self.end(number - 1)


_TOKEN = re.compile(
    r"\w++(?![-.&/'’])"  # most words, soonest
    r"|(?:[^\W\d_]\.){2,}"  # U.S., F.C.
    r"|(?:[A-Z]|St|Ste|Mt|Ft|Co|Corp|Inc|Ltd|Bros|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s|,|\Z)"
    r"|\w+(?:[-.&/'’]\w+)*(?:(?<=s)['’](?=\s))?"  # People's, AT&T, Inzamam-ul-Haq, Workers'
    r"|\S"
)


def words_of(text: str, start: int, end: int) -> Words:
    """The words and signs of `text[start:end]`, with offsets of `text`."""
    texts = _TOKEN.findall(text, start, end)
    starts = []
    for word in texts:  # no match objects: half the time
        start = text.index(word, start)  # there is nothing but blanks before it
        starts.append(start)
        start += len(word)
    return Words(texts, starts)


def is_capitalised(word: str) -> bool:
    """Whether a name may begin with it: `Wang`, `al-Qaida`, `eBay`, `d'Ivoire`; not `42`."""
    if word.islower():
        return False
    return word[0].isupper() or (len(word) > 2 and word[0].isalpha() and any(map(str.isupper, word[1:])))


@lru_cache(maxsize=16_384)
def is_acronym(word: str) -> bool:
    """`CPC`, `U.N.`, `IAEA`, `AT&T`; not a word that is printed large, which has no rule."""
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalnum() and not letters.isdigit()


def unpossessed(word: str) -> str:
    """`China` of `China's`."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
