"""Files of many records, one a line: where each begins, told from pieces of the file, of which no two are kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = b"\xef\xbb\xbf"
"""A byte order mark, which belongs to no record."""


@dataclass(frozen=True, slots=True)
class Line:
    """A record of a file: its 0-based number, its range in the file's bytes, and the SHA-256 of these as hex."""

    record: int
    byte_start: int
    byte_end: int
    sha256: str


def records(pieces: Iterable[bytes]) -> Iterator[Line]:
    """The lines of a file that hold more than blanks, without their ends, in order."""
    record, start, at = 0, 0, 0
    digest, blank = hashlib.sha256(), True
    for piece in pieces:
        done = 0
        if at == 0 and piece.startswith(MARK):
            start = done = len(MARK)
        while (end := piece.find(b"\n", done)) >= 0:
            part = piece[done:end]
            digest.update(part)
            if part.strip() or not blank:
                yield Line(record, start, at + end, digest.hexdigest())
                record += 1
            digest, blank = hashlib.sha256(), True
            start, done = at + end + 1, end + 1
        rest = piece[done:]
        digest.update(rest)
        blank = blank and not rest.strip()
        at += len(piece)
    if not blank:
        yield Line(record, start, at, digest.hexdigest())
