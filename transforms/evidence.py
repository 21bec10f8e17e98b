"""An article as facts are read from it, and where in it a stretch stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from transforms.passages import Passage
from transforms.place_evidence import Source

Row = dict[str, Any]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """`sentences` lie in order and apart; `published` is the clock time as printed; `source` is who prints it."""

    article_id: str
    text: str
    passages: Sequence[Passage]
    sentences: Sequence[Span]
    published: datetime | None
    source: Source


class Evidence:
    """The columns of evidence for stretches of one article."""

    def __init__(self, article: Article) -> None:
        """Reads the article's passages and sentences once."""
        self.article_id = article.article_id
        self._text = article.text
        self._passages = [p.start for p in article.passages]
        self._sentences = [start for start, _ in article.sentences]
        self._ends = [end for _, end in article.sentences]

    def of(self, start: int, end: int, method: str, confidence: float) -> Row:
        """The columns of `schemas.evidence`."""
        sentence = bisect_right(self._sentences, start) - 1
        in_one = sentence >= 0 and start < self._ends[sentence]
        return {
            "article_id": self.article_id,
            "passage_no": bisect_right(self._passages, start) - 1,
            "sentence_no": sentence if in_one else None,
            "start_char": start,
            "end_char": end,
            "surface": self._text[start:end],
            "method": method,
            "confidence": confidence,
        }
