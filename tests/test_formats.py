import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import formats
from transforms.formats import markdown
from transforms.rejects import ReadingError

POST = """---
title: "Harbour plan: a new quay"
date: 2024-03-05T09:00:00Z
lastmod: 2024-03-06
authors: [Ann Lee, "Roe, J."]
tags:
  - ports
  - 'rail''s end'
summary: >
  Two lines
  of text.
publisher: Harbour Post  # our own
canonical_url: https://harbour.example/quay
---

# Harbour plan

The council voted [on Tuesday](https://harbour.example/vote).
"""


def only(data: bytes, file_name: str, **limits: int) -> formats.RawRecord:
    (record,) = formats.read(data, file_name, **limits)
    return record


@pytest.mark.parametrize("file_name", ["a.txt", "a.text", "a.md", "folder.gz/A.TXT"])
def test_a_plain_file_is_one_record_of_its_very_bytes(file_name: str) -> None:
    record = only(b"Some words.\r\n", file_name)
    assert record == formats.RawRecord(None, b"Some words.\r\n", 0, 13)


@pytest.mark.parametrize("file_name", ["a.txt.gz", "a.text.gz", "A.MD.GZ"])
def test_a_packed_file_is_read_as_what_is_in_it(file_name: str) -> None:
    assert only(gzip.compress(b"Some words."), file_name).data == b"Some words."


def test_packed_markdown_has_its_front_matter() -> None:
    assert only(gzip.compress(POST.encode()), "quay.md.gz").metadata == only(POST.encode(), "quay.md").metadata != ()


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=4), st.integers(0, 9))
def test_all_members_of_a_gzip_file_are_unpacked(members: list[bytes], padding: int) -> None:
    data = b"".join(map(gzip.compress, members)) + b"\0" * padding
    assert only(data, "a.txt.gz").data == b"".join(members)


@settings(max_examples=50)
@given(st.binary(max_size=500), st.data())
def test_a_gzip_file_cut_anywhere_is_truncated(words: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(words)
    cut = data.draw(st.integers(0, len(packed) - 1))
    with pytest.raises(ReadingError) as caught:
        only(packed[:cut], "a.txt.gz")
    assert caught.value.reason == "gzip_truncated"
    assert caught.value.byte_end == cut


@pytest.mark.parametrize(
    "damage", [b"hello", b"\x1f\x8b\x08\x00" + b"\xff" * 40, gzip.compress(b"one", mtime=0) + b"junk"]
)
def test_what_is_no_gzip_is_damaged_with_its_place(damage: bytes) -> None:
    with pytest.raises(ReadingError) as caught:
        only(damage, "a.txt.gz")
    assert (caught.value.stage, caught.value.reason) == ("read", "gzip_damaged")
    assert 0 <= caught.value.byte_start < caught.value.byte_end <= len(damage)
    assert caught.value.excerpt


def test_a_wrong_checksum_is_damage() -> None:
    packed = bytearray(gzip.compress(b"a sentence that was changed on its way"))
    packed[-6] ^= 0xFF
    with pytest.raises(ReadingError, match="gzip_damaged"):
        only(bytes(packed), "a.txt.gz")


def test_a_small_file_that_unpacks_to_much_is_stopped_on_its_way() -> None:
    with pytest.raises(ReadingError) as caught:
        only(gzip.compress(b"a" * 5_000_000), "a.txt.gz", limit_bytes=1_000_000)
    assert caught.value.reason == "too_large"
    assert only(gzip.compress(b"a" * 1000), "a.txt.gz", limit_bytes=1000).data == b"a" * 1000


def test_a_plain_file_over_the_limit_is_too_large() -> None:
    with pytest.raises(ReadingError, match="too_large"):
        only(b"a" * 1001, "a.txt", limit_bytes=1000)


@pytest.mark.parametrize("file_name", ["a.pdf", "a", "a.gz", "a.txt.zip", "txt"])
def test_an_unknown_extension_is_unsupported_and_says_which_are_known(file_name: str) -> None:
    assert formats.lookup(file_name) is None
    with pytest.raises(ReadingError, match=r"unsupported_format: .*\.txt.*\.md\.gz"):
        only(b"words", file_name)


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("a.txt", True),
        ("news/2021/a.md", True),
        ("a.pdf", True),
        ("README.md", False),
        ("news/readme.txt", False),
        ("README", False),
        (".DS_Store", False),
        ("news/.hidden.txt", False),
        ("", False),
    ],
)
def test_readmes_and_dotfiles_are_no_documents(file_name: str, expected: bool) -> None:
    assert formats.is_document(file_name) is expected


def test_every_extension_is_described_and_read_by_its_own_format() -> None:
    rows = formats.describe()
    assert [extension for extension, _, _ in rows] == list(formats.FORMATS)
    assert {".txt", ".text", ".md", ".txt.gz", ".text.gz", ".md.gz"} <= set(formats.FORMATS)
    for extension, name, description in rows:
        found = formats.lookup(f"story{extension.upper()}")
        assert found is formats.FORMATS[extension]
        assert found.name == name
        assert description.endswith(".")


def test_front_matter_is_read_under_common_names() -> None:
    assert markdown.front_matter(POST) == (
        ("title", "Harbour plan: a new quay"),
        ("date", "2024-03-05T09:00:00Z"),
        ("modified", "2024-03-06"),
        ("author", "Ann Lee"),
        ("author", "Roe, J."),
        ("tag", "ports"),
        ("tag", "rail's end"),
        ("description", "Two lines of text."),
        ("publisher", "Harbour Post"),
        ("url", "https://harbour.example/quay"),
    )


def test_an_author_told_as_a_mapping_is_an_author() -> None:
    text = "---\nauthor:\n  name: Pat Doe\nauthors:\n  - name: Ann Lee\n    email: ann@example.org\n---\nText."
    assert markdown.front_matter(text) == (("author", "Pat Doe"), ("author", "Ann Lee"))


def test_the_span_of_front_matter_is_the_block_with_both_its_lines() -> None:
    span = markdown.front_matter_span(f"\n{POST}")
    assert span is not None
    block = f"\n{POST}"[slice(*span)]
    assert block.startswith("---\ntitle")
    assert block.endswith("/quay\n---")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Only a heading\n\nText.",
        "---\n\nA rule, then prose\n\n---\nMore.",
        "---\ntitle: never closed\n",
        "Text\n---\na: b\n---",
    ],
)
def test_a_page_without_front_matter_has_none(text: str) -> None:
    assert markdown.front_matter_span(text) is None
    assert markdown.front_matter(text) == ()


def test_front_matter_in_another_encoding_and_with_entities_is_read() -> None:
    text = "---\ntitle: Caf&eacute; “Zur Brücke” schließt\r\n---\r\nDas Café an der Brücke schließt im März.\r\n"
    assert only(text.encode("cp1252"), "a.md").metadata == (("title", "Café “Zur Brücke” schließt"),)
    assert only(text.encode("utf-16"), "a.md").metadata == (("title", "Café “Zur Brücke” schließt"),)


def test_markdown_that_cannot_be_decoded_still_reads_as_bytes() -> None:
    data = b"---\ntitle: \xff\xfe\xfa\x81\n---\n" + bytes(range(128, 256))
    assert only(data, "a.md") == formats.RawRecord(None, data, 0, len(data))
