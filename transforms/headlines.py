"""The headline: of the blocks above an article's prose, the one that tells what the prose is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from transforms import datelines, source_lines, stamps
from transforms.prose import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.pages import Seen

_BLOCKS_ABOVE = 120
_BLOCKS_BELOW = 15
_PARAGRAPHS_READ = 14
_LONGEST_CHARACTERS = 300
_STEM_LETTERS = 5
_LEAST_SCORE = 0.8
_BY = re.compile(r"(?:by|von|por|par|di|author|posted|published|updated|written|autor)\b", re.IGNORECASE)
# "Published:", "www.example.org", "ann@example.org", "Photograph: Ann Lee"
_LABEL = re.compile(
    r"[^.!?]{2,40}:\s*$|https?://|www\.|[\w.+-]+@|\S+\.(?:com|org|net|co\.\w\w)$|(?:by|image|photo(?:graph)?s?|picture|credit|foto)s?\b[^a-z]{1,3}[A-Z]"
    r"|(?:image|picture|photo) credit|.{0,80}\bin this photo\b|.{0,120}\b(?:getty images|shutterstock|is an? (?:\w+ ){0,3}(?:editor|reporter|writer|journalist))"
    r"|share this|.{0,60}\b\d{1,3} (?:second|minute|min|hour|day|week|month|year)s? (?:ago|old)\b",
    re.IGNORECASE,
)


class Score(NamedTuple):
    """`total` of all evidence; `shared`: the share (0..1) of its words that the article's first paragraphs have too."""

    total: float
    shared: float


def choose(seen: Sequence[Seen], first: int, last: int) -> int | None:
    """Which block of a page is the headline of the article whose prose runs from `first` to `last`."""
    about = _subject(seen, first, last)
    repeats = Counter(_plain(each.text) for each in seen if len(each.text) <= _LONGEST_CHARACTERS)
    window = range(max(0, first - _BLOCKS_ABOVE), min(len(seen), first + _BLOCKS_BELOW, max(last, first + 1)))
    scores = {index: _score(seen, index, first, about, repeats) for index in window}
    best = max(scores, key=lambda index: scores[index].total, default=None)
    if best is None or scores[best].total < _LEAST_SCORE:
        return None
    return _above_its_deck(seen, best, scores)


def first(seen: Sequence[Seen]) -> int | None:
    """Which block of a clean text, without a page around it, is the headline; None when it starts with its body."""
    for index, each in enumerate(seen[:3]):
        if source_lines.read(each.text):
            continue
        ends_as_sentence = each.look.ended and each.look.words > 18
        if each.look.is_paragraph or ends_as_sentence or datelines.read(each.text) or len(each.text) > _LONGEST_CHARACTERS:
            return None
        return index
    return None


def _above_its_deck(seen: Sequence[Seen], best: int, scores: dict[int, Score]) -> int:
    """The summary under a headline is often nearer to the article's words than the headline that stands right above it."""
    above = next((index for index in range(best - 1, max(-1, best - 4), -1) if not seen[index].chrome), None)
    if above is None or above not in scores or _plain(seen[best].text) in _plain(seen[above].text):
        return best
    look = seen[above].look
    is_deck = seen[best].look.ended or seen[best].look.words >= look.words - 2
    if is_deck and look.words >= 4 and not look.ended and scores[above].total > 0.5 and scores[above].shared >= 0.25:
        return above
    return best


def _score(seen: Sequence[Seen], index: int, first: int, about: frozenset[str], repeats: Counter[str]) -> Score:
    each = seen[index]
    if each.chrome or each.look.words < 2 or len(each.text) > _LONGEST_CHARACTERS or _LABEL.match(each.text):
        return Score(-1.0, 0.0)
    if len(each.text) < 60 and stamps.find(each.text):
        return Score(-1.0, 0.0)
    stems = _stems(each.text)
    shared = len(stems & about) / max(3, len(stems))
    total = 3.0 * shared
    total += 0.8 * (min(repeats[_plain(each.text)], 3) - 1) * min(1.0, 0.3 + 2 * shared)
    total += 0.6 if 4 <= each.look.words <= 22 else -0.6
    total -= 1.5 if each.text.endswith((".", ",", ";", ":")) else 0.0
    total -= 1.0 if each.look.words > 28 else 0.0
    total += 1.2 if _dated_below(seen, index) else 0.0
    total -= 0.02 * (first - index) if index <= first else 0.8 + 0.1 * (index - first)
    return Score(total, shared)


def _dated_below(seen: Sequence[Seen], index: int) -> bool:
    """Whether a byline or a date stands in one of the next few lines: "By Ann Lee", "3 May 2021"."""
    for each in seen[index + 1 : index + 6]:
        if len(each.text) < 80 and (_BY.match(each.text) or stamps.find(each.text)):
            return True
    return False


def _subject(seen: Sequence[Seen], first: int, last: int) -> frozenset[str]:
    """Stems of the words of the article's first paragraphs."""
    paragraphs = [each.text for each in seen[first:last] if each.look.is_paragraph and not each.chrome][:_PARAGRAPHS_READ]
    return frozenset(stem for text in paragraphs for stem in _stems(text))


def _stems(text: str) -> frozenset[str]:
    """The first letters of every word that means something: "trading" and "trade" are the same."""
    words = (word.strip("\"'“”‘’«».,;:!?()[]—–-") for word in text.lower().replace("’s ", " ").replace("'s ", " ").split())
    return frozenset(word[:_STEM_LETTERS] for word in words if len(word) > 2 and word not in FUNCTION_WORDS)


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
