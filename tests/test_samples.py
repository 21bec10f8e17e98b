"""The samples of `raw/` hold every raw form that the rules are written for, byte for byte."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests import samples

if TYPE_CHECKING:
    from collections.abc import Callable

READABLE = [name for name in samples.names() if "reject" not in samples.golden(name)]
GENRES = ("news", "opinion", "interview", "press_release", "live", "list")
FORMS: dict[str, Callable[[bytes], bool]] = {
    "GB18030 with Chinese text": lambda data: not utf8(data) and decodes(data, "gb18030", "，"),
    "GB18030 with English text": lambda data: not utf8(data) and decodes(data, "gb18030", " the "),
    "UTF-16 with a byte order mark": lambda data: data.startswith(b"\xff\xfe"),
    "cp1252 with curly quotes": lambda data: not utf8(data) and decodes(data, "cp1252", "“"),
    "cp1251": lambda data: not utf8(data) and decodes(data, "cp1251", " на "),
    "UTF-8 read as cp1252": lambda data: "â€™".encode() in data,
    "CRLF": lambda data: b"\r\n\r\n" in data,
    "hard-wrapped lines": lambda data: 60 < max(map(len, data.split(b"\n"))) < 80,
    "one line a paragraph, without blank lines": lambda data: b"\n\n" not in data and data.count(b"\n") > 5,
    "a whole page on one line": lambda data: data.count(b"\n") == 1 and len(data) > 1_000,
    "a whole page in blocks": lambda data: data.count(b"\n\n") > 50,
    "HTML entities": lambda data: b"&amp;" in data and b"&#39;" in data and b"&ldquo;" in data,
    "no-break space by name, soft hyphen by character": lambda data: b"&nbsp;" in data and "\u00ad".encode() in data,
    "front matter": lambda data: data.startswith(b"---\n"),
    "gzip": lambda data: data.startswith(b"\x1f\x8b"),
    "a record a line": lambda data: data.count(b"\n") > 1 and all(r.startswith(b"{") for r in data.splitlines()),
    "a lost first bracket": lambda data: b"\nGlobal Times) " in data,
}


@pytest.mark.parametrize("form", FORMS)
def test_some_sample_has_the_form(form: str) -> None:
    assert any(FORMS[form](samples.data(name)) for name in READABLE)


def test_there_are_enough_readable_samples_and_damaged_ones() -> None:
    damaged = {samples.golden(name)["reject"] for name in samples.names() if name not in READABLE}
    assert len(READABLE) >= 24
    assert damaged == {"binary", "empty", "encoding_unknown", "gzip_truncated"}


def test_the_samples_hold_each_genre() -> None:
    found = {samples.golden(name)["genre"] for name in READABLE}
    assert found >= set(GENRES)


def test_a_packed_sample_names_no_time_of_packing() -> None:
    packed = [samples.data(name) for name in READABLE if name.endswith(".gz")]
    assert packed
    assert all(data[4:8] == bytes(4) and gzip.decompress(data) for data in packed)


def utf8(data: bytes) -> bool:
    return decodes(data, "utf-8", "")


def decodes(data: bytes, encoding: str, holds: str) -> bool:
    """Whether bytes are strict text of an encoding, with a given piece in it."""
    try:
        return holds in data.decode(encoding)
    except UnicodeDecodeError:
        return False
