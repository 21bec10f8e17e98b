"""From bytes to text, and how it is known: a byte order mark, strict UTF-8, the setting, or a detector.

That bytes can be decoded says nothing: every byte is a character in Latin-1. So the detector's word must pass a second
look, at the characters that come out.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal, NoReturn

from transforms.legacy_encodings import LEGACY, WIDER, likeness
from transforms.rejects import DecodingError, excerpt

Method = Literal["bom", "utf-8", "setting", "detector"]

LEAST_CONFIDENCE = 0.8

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEAST_HIGH_ZEROS = 0.6
_MANY_ZEROS = 0.1
_LONGEST_WITHOUT_BLANK_BYTES = 64
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SHIFTED_ENCODINGS = ("iso2022_jp_2", "iso2022_kr")  # seven bits a byte, with escapes: valid and wrong as UTF-8
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "packed by gzip"),
    (b"BZh9", "packed by bzip2"),
    (b"\xfd7zXZ", "packed by xz"),
    (b"\x28\xb5\x2f\xfd", "packed by zstd"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"PAR1", "a Parquet file"),
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NO_CONTROL_BYTES = _CONTROL_BYTES.sub(b"", bytes(range(256)))
_MOST_CONTROL_SHARE = 0.02
_SAMPLE_BYTES = 1 << 20
_MOST_CHAOS = 0.5
_CHAOS_WEIGHT, _COHERENCE_WEIGHT = 0.5, 0.05
_PLAIN_SIGN = re.compile(
    r"[\t\n\r\x20-\x7e\xa0-\u024f\u0370-\u06ff\u0e00-\u0e7f\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is Python's name of the codec; a byte order mark is not in `text`, all else is."""

    text: str
    encoding: str
    method: Method


def decode(data: bytes, *, fallback: str | None = None, least_confidence: float = LEAST_CONFIDENCE) -> Decoded:
    """The text of one raw document.

    `fallback` is the encoding that the setting names for what is not UTF-8; it is tried before the detector, whose
    answer counts from `least_confidence` (0 to 1) on. Raises DecodingError: `empty`, `binary`, `encoding_unknown`; and
    LookupError when Python knows no encoding of the setting's name.
    """
    setting = _widest(fallback) if fallback else None
    if not data.strip():
        raise no_text(data)
    decoded = _by_mark(data) or _by_content(data, setting, least_confidence)
    if not decoded.text or decoded.text.isspace():
        raise no_text(data)
    return decoded


def no_text(data: bytes) -> DecodingError:
    """The reject of what has no sign that can be seen."""
    return DecodingError("empty", "There is no text in the file.", 0, len(data), excerpt(data, 0, len(data)))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            if encoding.startswith("utf-16") and _is_narrow(data[len(mark) :]):
                _refuse(data, 0, len(mark), f"Save the file again: it is marked as {encoding.upper()} and is UTF-8.")
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding, "bom")
            except UnicodeDecodeError as error:
                start, end = len(mark) + error.start, len(mark) + error.end
                _refuse(data, start, end, f"Save the file again: it is marked as {encoding.upper()} and is not.")
    return None


def _is_narrow(data: bytes) -> bool:
    """Whether some length of text marked as UTF-16 is UTF-8: it has no zero byte, as of each blank and newline."""
    return len(data) > _LONGEST_WITHOUT_BLANK_BYTES and b"\0" not in data and _is_utf8(data)


def _is_utf8(data: bytes, errors: str = "strict") -> bool:
    try:
        data.decode("utf-8", errors)
    except UnicodeDecodeError:
        return False
    return True


def _by_content(data: bytes, setting: str | None, least_confidence: float) -> Decoded:
    signature = next((what for sign, what in _SIGNATURES if data.startswith(sign)), None)
    if signature:
        raise DecodingError("binary", f"Give the text itself: this is {signature}.", 0, 16, excerpt(data, 0, 16))
    if b"\0" in data:
        return _by_zeros(data)
    if b"\x1b$" in data and (shifted := _first_strict(data, _SHIFTED_ENCODINGS)):
        return shifted
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError as error:
        _check_controls(data)
        if _is_utf8(data, "surrogatepass"):
            _refuse(data, error.start, error.end, "Save the file as UTF-8: it has halves of characters, as of UTF-16.")
        found = _by_setting(data, setting) or _by_detector(data, least_confidence)
        if found is None:
            detail = "Save the file as UTF-8, or name its encoding in BROADSHEET_ENCODING: none is beyond doubt."
            _refuse(data, error.start, error.end, detail)
        return found
    _check_controls(data)
    return decoded


def _refuse(data: bytes, start: int, end: int, detail: str) -> NoReturn:
    raise DecodingError("encoding_unknown", detail, start, end, excerpt(data, start, end)) from None


def _check_controls(data: bytes) -> None:
    """Text has a stray control character now and then, but not one in fifty bytes."""
    if len(data.translate(None, _NO_CONTROL_BYTES)) > _MOST_CONTROL_SHARE * len(data):
        first = next(_CONTROL_BYTES.finditer(data))
        detail = "Give the text itself: the file is full of control characters."
        raise DecodingError("binary", detail, first.start(), first.end(), excerpt(data, first.start(), first.end()))


def _by_zeros(data: bytes) -> Decoded:
    """Zero bytes are half of UTF-16 and most of UTF-32, and nothing of any other text."""
    best: tuple[float, Decoded] | None = None
    for encoding in _WIDE_ENCODINGS:
        decoded = _first_strict(data, (encoding,)) if _has_zeros_of(encoding, data) else None
        if decoded and "\0" not in decoded.text:
            plain = len(_PLAIN_SIGN.findall(decoded.text)) / len(decoded.text)
            if best is None or plain > best[0]:
                best = plain, decoded
    if best is None or best[0] < 1 - _MOST_CONTROL_SHARE:
        at = data.index(b"\0")
        detail = "Give the text itself: zero bytes are in no text but UTF-16 and UTF-32, and this is neither."
        raise DecodingError("binary", detail, at, at + 1, excerpt(data, at, at + 1))
    return best[1]


def _has_zeros_of(encoding: str, data: bytes) -> bool:
    """Of many zeros in UTF-16 most are high bytes; of few, as in Chinese, some are those of U+4E00 and its kin."""
    if not encoding.startswith("utf-16") or data.count(0) < _MANY_ZEROS * len(data):
        return True
    high = data[1::2] if encoding.endswith("le") else data[::2]
    return high.count(0) >= _LEAST_HIGH_ZEROS * data.count(0)


def _first_strict(data: bytes, encodings: tuple[str, ...]) -> Decoded | None:
    for encoding in encodings:
        try:
            return Decoded(data.decode(encoding), encoding, "detector")
        except UnicodeDecodeError:
            continue
    return None


def _widest(name: str) -> str:
    """The codec that holds all of the one named: Latin-1 means Windows-1252, whose quotes it lacks."""
    known = codecs.lookup(name).name
    return WIDER.get(known, known)


def _by_setting(data: bytes, setting: str | None) -> Decoded | None:
    found = _first_strict(data, (setting,)) if setting else None
    return Decoded(found.text, found.encoding, "setting") if found else None


def _by_detector(data: bytes, least_confidence: float) -> Decoded | None:
    """The likeliest of what charset-normalizer thinks possible; of equal texts the first in `LEGACY`'s order."""
    chaos, coherence = _library_opinion(data)
    best: tuple[float, Decoded] | None = None
    for legacy in LEGACY:
        decoded = _first_strict(data, (legacy.encoding,)) if legacy.encoding in chaos else None
        if decoded is None or (best and decoded.text == best[1].text):
            continue
        confidence = likeness(decoded.text, legacy) * (1 - _CHAOS_WEIGHT * chaos[legacy.encoding])
        score = legacy.prior * confidence + _COHERENCE_WEIGHT * coherence[legacy.encoding]
        if confidence >= least_confidence and (best is None or score > best[0]):
            best = score, decoded
    return best[1] if best else None


def _library_opinion(data: bytes) -> tuple[dict[str, float], dict[str, float]]:
    """How messy the text is in each possible encoding, and how like a language: both 0 to 1."""
    from charset_normalizer import from_bytes  # here, for it is slow to import and few texts need it

    sample = data[:_SAMPLE_BYTES]
    if len(data) > _SAMPLE_BYTES:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    matches = from_bytes(
        sample, cp_isolation=[legacy.encoding for legacy in LEGACY], threshold=_MOST_CHAOS, enable_fallback=False
    )
    chaos: dict[str, float] = {}
    coherence: dict[str, float] = {}
    for match in matches:
        for encoding in {match.encoding, *match.could_be_from_charset}:
            chaos[encoding], coherence[encoding] = match.chaos, match.coherence
    return chaos, coherence
