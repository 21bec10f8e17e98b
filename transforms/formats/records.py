"""What a format is, and what it reads: the value types of the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One raw document of a file, not yet decoded.

    `record` is its 0-based place in a file of many and None in a file of one. `byte_start` and `byte_end` are its range
    in the file, unpacked where the file is packed. `metadata` is what the format states beside the text: pairs such as
    ("title", ...), ("author", ...), one pair for each of several authors.
    """

    record: int | None
    data: bytes
    byte_start: int
    byte_end: int
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of input file. `read` takes the file's bytes and the most bytes that it may unpack to.

    A file of `many` has a record a line: see `transforms.formats.lines`. Each is read by itself, as if it were alone.
    """

    name: str
    extensions: tuple[str, ...]
    description: str
    read: Callable[[bytes, int], Iterator[RawRecord]]
    many: bool = False
