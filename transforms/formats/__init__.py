"""The kinds of input file, by extension. A new format is one file beside this one and one line in `_PLAIN`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.formats import gzip, json_lines, markdown, text
from transforms.formats.records import Format, RawRecord
from transforms.rejects import ReadingError, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FORMATS", "LIMIT_BYTES", "Format", "RawRecord", "describe", "is_document", "lookup", "read"]

LIMIT_BYTES = 4_000_000  # of one file, unpacked: longer than any novel; one line a byte or two still fits the memory

_PLAIN = (
    text.FORMAT,
    markdown.FORMAT,
)
_ALL = (*_PLAIN, *(gzip.packed(inner) for inner in _PLAIN), json_lines.FORMAT)

FORMATS: dict[str, Format] = {extension: each for each in _ALL for extension in each.extensions}

_LONGEST_FIRST = sorted(FORMATS, key=len, reverse=True)


def is_document(file_name: str) -> bool:
    """Whether a file is meant as input at all: `README.md` and `.DS_Store` are not. The name may have folders."""
    name = file_name.rpartition("/")[2]
    return bool(name) and not name.startswith(".") and not name.casefold().startswith("readme")


def lookup(file_name: str) -> Format | None:
    """The format that a name's ending stands for, whatever its case: `Story.TXT.gz` is packed text."""
    name = file_name.casefold()
    return next((FORMATS[extension] for extension in _LONGEST_FIRST if name.endswith(extension)), None)


def read(data: bytes, file_name: str, *, limit_bytes: int = LIMIT_BYTES) -> Iterator[RawRecord]:
    """The raw documents of one file, in order.

    Raises ReadingError: `unsupported_format`, `too_large` (unpacked, that is), or what the format itself has to say.
    """
    found = lookup(file_name)
    if found is None:
        known = ", ".join(FORMATS)
        raise _refused(data, "unsupported_format", f"Give the file one of these extensions: {known}.")
    if len(data) > limit_bytes:
        raise _refused(data, "too_large", f"Split the file: {len(data):,} bytes are over the limit of {limit_bytes:,}.")
    yield from found.read(data, limit_bytes)


def _refused(data: bytes, reason: str, detail: str) -> ReadingError:
    return ReadingError(reason, detail, 0, len(data), excerpt(data, 0, len(data)))


def describe() -> list[tuple[str, str, str]]:
    """One row for each extension, for generated documentation: extension, name of the format, description."""
    return [(extension, each.name, each.description) for extension, each in FORMATS.items()]
