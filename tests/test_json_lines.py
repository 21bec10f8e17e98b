import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import formats
from transforms.formats import json_lines, lines, metadata_names
from transforms.rejects import ReadingError


def read(*objects: object) -> list[formats.RawRecord]:
    data = b"\n".join(each if isinstance(each, bytes) else json.dumps(each).encode() for each in objects)
    return list(formats.read(data, "feed.jsonl"))


def refused(line: object) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read({"text": "before"}, line)
    return caught.value


@settings(max_examples=100)
@given(st.binary(max_size=300), st.integers(1, 40))
def test_records_are_the_lines_that_hold_something_however_the_file_is_read(data: bytes, size: int) -> None:
    data = data.removeprefix(lines.MARK).replace(b"\x00", b"\n")
    found = list(lines.records(data[at : at + size] for at in range(0, len(data), size)))
    assert [data[line.byte_start : line.byte_end] for line in found] == [x for x in data.split(b"\n") if x.strip()]
    assert [line.record for line in found] == list(range(len(found)))
    assert found == list(lines.records([data]))


def test_a_text_stands_below_its_title_unless_it_begins_with_it() -> None:
    one, other, bare = read(
        {"title": "Pier opens", "text": "\nThe pier opened."},
        {"title": "Pier opens", "body": "Pier opens\n\nAt noon."},
        {"content": "No title."},
    )
    assert one.data == b"Pier opens\n\nThe pier opened."
    assert other.data == b"Pier opens\n\nAt noon."
    assert bare.data == b"No title."


def test_what_is_stated_beside_the_text_is_read_under_common_names() -> None:
    (record,) = read({
        "webTitle": "Pier opens", "publishedAt": "2024-05-01", "Authors": ["Ann Lee", {"name": "Bo Ek"}, None],
        "source": {"id": "hp", "name": "Harbour Post"}, "link": "https://hp.example/pier", "words": 3, "text": "x",
    })  # fmt: skip
    assert record.metadata == (
        ("title", "Pier opens"), ("date", "2024-05-01"), ("author", "Ann Lee"), ("author", "Bo Ek"),
        ("publisher", "Harbour Post"), ("url", "https://hp.example/pier"),
    )  # fmt: skip


def test_a_source_that_is_an_address_is_no_publisher() -> None:
    assert read({"source": "https://hp.example", "text": "x"})[0].metadata == (("source", "https://hp.example"),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "cut of', "record_damaged"),
        (b"[1, 2]", "record_damaged"),
        (b'"words"', "record_damaged"),
        (b"[" * 100_000, "record_damaged"),
        (b"\xff\xfe\x00\x01\x02\x80" * 9, "record_damaged"),
        ({"title": "Pier opens", "text": "  "}, "record_without_text"),
        ({"text": 7}, "record_without_text"),
    ],
)
def test_a_line_that_is_no_article_is_refused_with_its_place(line: object, reason: str) -> None:
    reject = refused(line)
    assert reject.reason == reason
    assert reject.byte_start == len(b'{"text": "before"}\n')
    assert reject.byte_end > reject.byte_start
    assert reject.detail.endswith(".")


def test_a_file_without_a_record_is_refused() -> None:
    with pytest.raises(ReadingError, match="no_records"):
        read(b" \n\r\n")


def test_half_a_pair_of_surrogates_and_an_old_encoding_are_read() -> None:
    half, old = read(b'{"text": "a \\ud83d b \\ud83d\\ude00"}', '{"text": "Das Café schließt."}'.encode("cp1252"))
    assert half.data.decode() == "a \ufffd b 😀"
    assert old.data.decode() == "Das Café schließt."


def test_names_of_texts_and_of_what_stands_beside_them_do_not_meet() -> None:
    called = {other for others in metadata_names.NAMES.values() for other in others}
    assert not called & {name.replace("_", "") for name in json_lines.TEXTS}
    assert sum(len(others) for others in metadata_names.NAMES.values()) == len(called)
