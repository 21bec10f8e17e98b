"""What an article is made of: the value types that the anatomy of a text is told in.

All offsets are 0-based, end-exclusive, in Unicode code points of the repaired text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

Role = Literal[
    "headline",
    "subheadline",
    "source_line",
    "byline",
    "dateline",
    "body",
    "subheading",
    "caption",
    "credit",
    "editor_note",
    "correction",
    "boilerplate",
]
Precision = Literal["year", "month", "day", "minute", "second"]
DateSource = Literal["source_line", "dateline", "metadata", "url", "file_name"]


class Passage(NamedTuple):
    """One stretch of the text with one role. `credit` is who is credited, on the caption it belongs to."""

    role: Role
    start: int
    end: int
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date or time: the clock time as printed, down to `precision`; `zone` is an IANA name or an offset."""

    value: datetime
    precision: Precision
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a document beside its text: its file name, and what its format stated (front matter, say)."""

    file_name: str | None = None
    url: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one article. `passages` lie in order and cover every non-blank character of the text once.

    `source` is who is credited and `publisher` who carried it, both as printed; unknown is None or an empty tuple.
    """

    passages: tuple[Passage, ...]
    headline: str | None = None
    subheadline: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    dateline: str | None = None
    dateline_place: str | None = None
    source: str | None = None
    publisher: str | None = None
    published: Stamp | None = None
    date_source: DateSource | None = None
    modified: Stamp | None = None
