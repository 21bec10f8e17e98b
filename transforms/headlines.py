"""The headline: of the blocks above an article's prose, the one that tells what the prose is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from transforms import bylines, datelines, source_lines, stamps
from transforms.prose import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from transforms.pages import Seen

_BLOCKS_ABOVE = 120
_BLOCKS_BELOW = 15
_PARAGRAPHS_READ = 14
_LONGEST_CHARACTERS = 300
_STEM_LETTERS = 5
_LEAST_SCORE = 0.0
_NO_LETTERS = re.compile(r"[\W_]+")
_BY = re.compile(r"(?:by|von|por|par|di|author|posted|published|updated|written|autor)\b", re.IGNORECASE)
# "Published:", "www.example.org", "ann@example.org", "Photograph: Ann Lee"
_LABEL = re.compile(
    r"[^.!?]{2,40}:\s*$|https?://|www\.|[\w.+-]+@|\S+\.(?:com|org|net|co\.\w\w)$|(?:by|image|photo(?:graph)?s?"
    r"|picture|credit|foto)s?\b[^a-z]{1,3}[A-Z]"
    r"|(?:image|picture|photo) credit|.{0,80}\bin this photo\b|.{0,120}\b(?:getty images|shutterstock"
    r"|is an? (?:\w+ ){0,3}(?:editor|reporter|writer|journalist))"
    r"|share this|.{0,60}\b\d{1,3} (?:second|minute|min|hour|day|week|month|year)s? (?:ago|old)\b",
    re.IGNORECASE,
)


# Set by hand, each for a reason; what can be 0..1 is worth its weight when it is 1.
_WEIGHTS = {
    "shared_words": 3.0,  # a headline tells what the article is about,
    "shared_share": 2.0,  # and little else,
    "words": 1.0,  # in a line, not in a word
    "few_words": -2.0,
    "long": -2.0,
    "ends_like_a_sentence": -3.0,  # and without a stop
    "ended": -1.0,
    "question": 1.0,  # but for its own
    "label_case": -1.0,  # "Latest Local News"
    "repeats_and_shares": 1.0,  # the title of the page says it again
    "distance": -2.0,  # it stands near the article,
    "below_the_first_paragraph": -3.0,  # above it,
    "date_below": 3.0,  # and over the date,
    "byline_below": 2.0,  # the author
    "summary_below": 1.0,  # and the summary,
    "headline_above": -2.0,  # which is about the article, too
}


def choose(seen: Sequence[Seen], first: int, last: int) -> int | None:
    """Which block of a page is the headline of the article whose prose runs from `first` to `last`."""
    about = _subject(seen, first, last)
    repeats = Counter(_plain(each.text) for each in seen if len(each.text) <= _LONGEST_CHARACTERS)
    window = range(max(0, first - _BLOCKS_ABOVE), min(len(seen), first + _BLOCKS_BELOW, max(last, first + 1)))
    scores: dict[int, float] = {}
    for index in window:
        if _is_candidate(seen, index):
            evidence = _evidence(seen, index, first, about, repeats)
            scores[index] = sum(_WEIGHTS[name] * value for name, value in evidence.items())
    best = max(scores, key=lambda index: scores[index], default=None)
    return best if best is not None and scores[best] >= _LEAST_SCORE else None


def _is_candidate(seen: Sequence[Seen], index: int) -> bool:
    """No label, date or credit, and no trail of menu words that ends in the headline below: "NewsLakesPier opens"."""
    each = seen[index]
    if each.chrome or each.look.words < 2 or len(each.text) > _LONGEST_CHARACTERS or _LABEL.match(each.text):
        return False
    below = seen[index + 1].text if index + 1 < len(seen) else ""
    if len(below) > 8 and below != each.text and _plain(each.text).endswith(_plain(below)):
        return False
    return len(each.text) >= 60 or not stamps.find(each.text)


def first(seen: Sequence[Seen], title: str | None = None) -> int | None:
    """Which block of a clean text, without a page around it, is the headline; None when it starts with its body.

    With a `title` that the format states, only the block that repeats it is.
    """
    if title:
        return next((index for index, each in enumerate(seen[:6]) if _plain(each.text) == _plain(title)), None)
    for index, each in enumerate(seen[:4]):
        if len(each.text) <= _LONGEST_CHARACTERS and not each.chrome and _stands_over_a_source(seen, index):
            return index
        if each.chrome or source_lines.read(each.text) or bylines.read(each.text, near_top=False):
            continue
        ends_as_sentence = each.look.ended and each.look.words > 18
        if (
            each.look.is_paragraph
            or ends_as_sentence
            or datelines.read(each.text)
            or len(each.text) > _LONGEST_CHARACTERS
        ):
            return None
        return index
    return None


def _stands_over_a_source(seen: Sequence[Seen], index: int) -> bool:
    """Whether the very next line is a source line, or a dateline on a line of its own."""
    if index or len(seen) < 2 or len(seen[1].text) > _LONGEST_CHARACTERS:
        return False
    below = seen[1].text
    alone = datelines.read(below)
    return (alone is not None and alone.end == len(below)) or source_lines.read(below) is not None


def _evidence(
    seen: Sequence[Seen], index: int, article: int, about: frozenset[str], repeats: Counter[str]
) -> dict[str, float]:
    """What speaks for and against one block being the headline, by the names of `_WEIGHTS`."""
    each = seen[index]
    stems = _stems(each.text)
    shared = len(stems & about)
    between = [near for near in seen[index + 1 : article] if not near.chrome]
    below = [near for near in seen[index + 1 : index + 12] if not near.chrome][:6]
    above = next((near for near in reversed(seen[max(0, index - 3) : index]) if not near.chrome), None)
    return {
        "shared_words": min(shared, 6) / 6,
        "shared_share": shared / max(1, len(stems)),
        "words": min(each.look.words, 14) / 14,
        "few_words": each.look.words < 4,
        "long": max(0, each.look.words - 18) / 10,
        "ends_like_a_sentence": each.text.endswith((".", ",", ";", ":")),
        "ended": each.look.ended,
        "question": each.text.endswith("?"),
        "label_case": each.look.words <= 6 and each.look.function_share == 0 and each.text.istitle(),
        "repeats_and_shares": (min(repeats[_plain(each.text)], 3) - 1) * min(1.0, shared / 3),
        "distance": min(len(between), 60) / 60,
        "below_the_first_paragraph": index > article,
        "date_below": _first_place(below, _is_dated) / 6,
        "byline_below": _first_place(below, _is_signed) / 6,
        "summary_below": bool(below) and below[0].look.words >= 7,
        "headline_above": above is not None and above.look.words >= 4 and len(_stems(above.text) & about) >= 2,
    }


def _first_place(below: Sequence[Seen], holds: Callable[[Seen], bool]) -> int:
    """6 when the line right below holds it, 5 for the next, 0 when none of six does."""
    return next((6 - place for place, near in enumerate(below) if holds(near)), 0)


def _is_dated(each: Seen) -> bool:
    return len(each.text) < 80 and bool(stamps.find(each.text))


def _is_signed(each: Seen) -> bool:
    return len(each.text) < 80 and _BY.match(each.text) is not None


def _subject(seen: Sequence[Seen], first: int, last: int) -> frozenset[str]:
    """Stems of the words of the article's first paragraphs."""
    paragraphs = [each.text for each in seen[first:last] if each.look.is_paragraph and not each.chrome][
        :_PARAGRAPHS_READ
    ]
    return frozenset(stem for text in paragraphs for stem in _stems(text))


def _stems(text: str) -> frozenset[str]:
    """The first letters of every word that means something: "trading" and "trade" are the same."""
    words = (
        word.strip("\"'“”‘’«».,;:!?()[]—–-") for word in text.lower().replace("’s ", " ").replace("'s ", " ").split()
    )
    return frozenset(word[:_STEM_LETTERS] for word in words if len(word) > 2 and word not in FUNCTION_WORDS)


@lru_cache(maxsize=4096)  # every line of a page is compared with its neighbours several times
def _plain(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())
