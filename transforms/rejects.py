"""Why a document cannot go on: one error for each stage, all of one kind.

    Reject
    ├── ReadingError     the file cannot be opened into documents
    ├── DecodingError    the bytes cannot be told as text
    └── StructureError   the text cannot be taken apart

A reject says where and why; the run writes it down as it is and goes on with the next document.
"""

from __future__ import annotations

from typing import ClassVar

EXCERPT_LENGTH = 200
_BYTES_BEFORE = 40


class Reject(Exception):  # noqa: N818 - it names what becomes of the document
    """A document that goes to quarantine.

    `reason` is a short fixed word and `detail` a sentence that says what to do next. `byte_start` and `byte_end` are
    the range at fault in the file's stored bytes, and `excerpt` shows it, escaped.
    """

    stage: ClassVar[str] = "process"

    def __init__(self, reason: str, detail: str, byte_start: int = 0, byte_end: int = 0, excerpt: str = "") -> None:
        """Everything goes into `args` too, so that a reject survives the way from one process to another."""
        super().__init__(reason, detail, byte_start, byte_end, excerpt)
        self.reason = reason
        self.detail = detail
        self.byte_start = byte_start
        self.byte_end = byte_end
        self.excerpt = excerpt

    def __str__(self) -> str:
        """`gzip_truncated: The file ends before ...`."""
        return f"{self.reason}: {self.detail}"


class ReadingError(Reject):
    """Reasons: `unsupported_format`, `too_large`, `gzip_damaged`, `gzip_truncated`, and what no file can be read for.

    These are `vanished`, `no_permission`, `not_a_file`, `link_outside`, `link_to_folder`, `link_loop`, `path_too_long`.
    """

    stage: ClassVar[str] = "read"


class DecodingError(Reject):
    """Reasons: `empty`, `binary`, `encoding_unknown`."""

    stage: ClassVar[str] = "decode"


class StructureError(Reject):
    """Reasons: `too_slow`, and `internal_error`, a fault of ours that one article brought to light."""

    stage: ClassVar[str] = "structure"


def excerpt(data: bytes, start: int, end: int) -> str:
    r"""The bytes of the range and a little before, in printable ASCII, at most 200 characters: `a caf\xe9 in`."""
    shown = data[max(0, start - _BYTES_BEFORE) : max(end, start + _BYTES_BEFORE)][:EXCERPT_LENGTH]
    return "".join(chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}" for byte in shown)[:EXCERPT_LENGTH]
