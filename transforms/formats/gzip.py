"""Any other format, packed by gzip: unpacked piece by piece, so that a small file cannot fill the memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from transforms.formats.records import Format, RawRecord
from transforms.rejects import ReadingError, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # zlib's sign for a gzip header and trailer around the stream
_PIECE_BYTES = 1 << 16


def packed(inner: Format) -> Format:
    """The same format with `.gz` behind its extensions."""

    def read(data: bytes, limit_bytes: int) -> Iterator[RawRecord]:
        return inner.read(unpack(data, limit_bytes), limit_bytes)

    extensions = tuple(f"{extension}.gz" for extension in inner.extensions)
    return Format(f"{inner.name}.gz", extensions, f"The same, packed by gzip: {inner.name}.", read)


def unpack(data: bytes, limit_bytes: int) -> bytes:
    """All members of a gzip file, one after the other; zero bytes behind the last are padding, as gzip(1) has it.

    Raises ReadingError with the range of the packed bytes: `gzip_damaged`, `gzip_truncated`, or `too_large` as soon as
    more than `limit_bytes` have come out.
    """
    unpacked = bytearray()
    at = 0
    while True:
        at = _unpack_member(data, at, unpacked, limit_bytes)
        if at == len(data) or not data[at:].strip(b"\0"):
            return bytes(unpacked)


def _unpack_member(data: bytes, start: int, unpacked: bytearray, limit_bytes: int) -> int:
    """Unpack the member that begins at `start` onto the end of `unpacked`; where it ends in `data` is returned."""
    stream = zlib.decompressobj(_GZIP_WINDOW)
    at, pending = start, b""
    while not stream.eof:
        if not pending:
            pending = data[at : at + _PIECE_BYTES]
            at += len(pending)
        try:
            unpacked += stream.decompress(pending, _PIECE_BYTES)
        except zlib.error as error:
            bad_start = max(start, at - len(pending))
            raise ReadingError(
                "gzip_damaged",
                f"Pack the file again: it cannot be unpacked ({error}).",
                bad_start,
                at,
                excerpt(data, bad_start, at),
            ) from None
        if len(unpacked) > limit_bytes:
            detail = f"Split the file: it unpacks to more than the limit of {limit_bytes:,} bytes."
            raise ReadingError("too_large", detail, start, len(data), excerpt(data, start, len(data)))
        starved = not pending and not stream.eof
        pending = stream.unconsumed_tail
        if starved and not pending:
            detail = "Fetch the file again: it ends before its packed text does."
            raise ReadingError("gzip_truncated", detail, start, len(data), excerpt(data, start, len(data)))
    return at - len(stream.unused_data)
