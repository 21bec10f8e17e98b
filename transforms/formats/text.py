"""Plain text: the whole file is one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.formats.records import Format, RawRecord

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(data: bytes, limit_bytes: int) -> Iterator[RawRecord]:  # noqa: ARG001 - nothing is unpacked here
    """The file as it is."""
    yield RawRecord(None, data, 0, len(data))


FORMAT = Format("text", (".txt", ".text"), "Plain text, one article a file, in any encoding that can be told.", read)
