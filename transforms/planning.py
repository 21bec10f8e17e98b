"""What a run has to do: `transforms/sql/planning`, what it asks for, and how the work is cut into batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from transforms.formats import FORMATS

LEAST_BATCHES = 4
"""A run is cut into at least so many batches when it is large enough."""
SMALLEST_SHARE = 50


def macros() -> tuple[str, ...]:
    """Statements that make the macros of `work.sql`: the name of a document, and how a file is read."""
    ways = " ".join(
        f"WHEN ends_with(lower(uri), '{extension}') THEN '{_way(extension)}'"
        for extension in sorted(FORMATS, key=len, reverse=True)
    )
    return (
        "CREATE OR REPLACE TEMP MACRO document(uri, record) AS uri || coalesce('#' || record, '')",
        f"CREATE OR REPLACE TEMP MACRO reading(uri) AS CASE {ways} ELSE 'none' END",
    )


def _way(extension: str) -> str:
    found = FORMATS[extension]
    return "lines" if found.many else "packed" if PurePosixPath(extension).suffix == ".gz" else "plain"


def cut(
    sizes: Iterable[int | None], documents: int, *, batch_size: int, batch_bytes: int, workers: int = 1
) -> Iterator[int]:
    """How many documents each batch has, of raw bytes by document in the order of the work, and of their number.

    A batch has at most `batch_size` documents and `batch_bytes` raw bytes; a larger document is alone. Each worker has
    as many batches as the next, so that none is idle at the end.
    """
    rounds = max(-(-LEAST_BATCHES // workers), -(-documents // (batch_size * workers)))
    share = max(SMALLEST_SHARE, -(-documents // (rounds * workers)))
    most, count, size = min(batch_size, share), 0, 0
    for weight in (given or 0 for given in sizes):
        if count and (count >= most or size + weight > batch_bytes):
            yield count
            count, size = 0, 0
        count, size = count + 1, size + weight
    if count:
        yield count
