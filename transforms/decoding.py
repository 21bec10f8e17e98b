"""From bytes to text, and how it was known: a byte order mark, strict UTF-8, the setting, or a detector's word.

Text that merely decodes is not yet right: every byte is a letter in Latin-1.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from charset_normalizer import from_bytes

from transforms.rejects import DecodingError, excerpt

Method = Literal["bom", "utf-8", "setting", "detector"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is Python's name of the codec, byte order included; the mark itself is not in `text`."""

    text: str
    encoding: str
    method: Method


def decode(data: bytes, *, fallback: str | None = None, least_confidence: float = 0.8) -> Decoded:
    """TEMP first version."""
    for mark, encoding in ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return Decoded(data[len(mark):].decode(encoding), encoding, "bom")
    if not data.strip():
        raise DecodingError("empty", "There is no text in the file.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError as error:
        best = from_bytes(data).best()
        if best is None:
            raise DecodingError("encoding_unknown", "?", error.start, error.end, excerpt(data, error.start, error.end)) from None
        return Decoded(data.decode(best.encoding), best.encoding, "detector")
