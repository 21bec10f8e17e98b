"""JSON Lines: an article a line, an object whose fields hold its text and what is known of it.

`{"title": "Ferry back in service", "date": "2024-03-05", "authors": ["Ann Lee"], "text": "The ferry ..."}`
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from transforms import decoding
from transforms.formats import lines, metadata_names
from transforms.formats.records import Format, RawRecord
from transforms.rejects import DecodingError, ReadingError, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = ("text", "body", "content", "maintext", "main_text", "full_text", "fulltext", "article_text", "articlebody",
         "article_body", "body_text", "plain_text", "raw_text", "raw_content", "article", "story")  # fmt: skip
"""Fields that hold the text, the likeliest first."""
INNER = ("name", "title", "domain", "url", "text")
"""Where a field holds an object, its part that says what a plain field would: `{"author": {"name": "Ann Lee"}}`."""


def read(data: bytes, limit_bytes: int) -> Iterator[RawRecord]:  # noqa: ARG001 - nothing is unpacked here
    """The texts of all lines, each below its title when it does not begin with that, in UTF-8.

    Raises ReadingError: `no_records`, `record_damaged`, `record_without_text`, with the range of the line.
    """
    line = None
    for line in lines.records([data]):
        yield _record(data, line)
    if line is None:
        detail = "Look into the file: it has no line with anything in it."
        raise ReadingError("no_records", detail, 0, len(data), excerpt(data, 0, len(data)))


def _record(data: bytes, line: lines.Line) -> RawRecord:
    fields = _fields(data, line)
    name = next((name for name in TEXTS if isinstance(fields.get(name), str) and fields[name].strip()), None)
    if name is None:
        known = ", ".join(TEXTS[:4])
        raise _refused(data, line, "record_without_text", f"Put the text of the article into a field: {known}.")
    others = ((key, words) for key, value in fields.items() if key not in TEXTS for words in _words(value))
    stated = tuple((_known(key, words), words) for key, words in others)
    title, text = dict(reversed(stated)).get("title"), fields[name].lstrip("\r\n")
    page = f"{title}\n\n{text}" if title and not text.lstrip().startswith(title) else text
    # A half of a pair of surrogates is no character, and could not be stored.
    readable = page.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return RawRecord(line.record, readable.encode(), line.byte_start, line.byte_end, stated)


def _known(key: str, words: str) -> str:
    """A source is who publishes, where it is not an address."""
    return "publisher" if key == "source" and "://" not in words else metadata_names.known(key)


def _fields(data: bytes, line: lines.Line) -> dict[str, Any]:
    """The object of a line, its names in lower case; of two of the same name, the first that says something."""
    try:
        found = json.loads(_decoded(data[line.byte_start : line.byte_end]))
    except DecodingError as error:
        raise _refused(data, line, "record_damaged", f"Mend the line: {error.detail}") from None
    except (ValueError, RecursionError) as error:
        raise _refused(data, line, "record_damaged", f"Mend the line: it is no JSON ({error}).") from None
    if not isinstance(found, dict):
        raise _refused(data, line, "record_damaged", "Mend the line: it is JSON, but no object with named fields.")
    fields: dict[str, Any] = {}
    for key, value in found.items():
        fields[key.strip().casefold()] = fields.get(key.strip().casefold()) or value
    return fields


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return decoding.decode(data).text


def _words(value: Any) -> Iterator[str]:
    """What a field says in words: itself, or each of several, or the part that names them."""
    if isinstance(value, str):
        if words := " ".join(value.split()):
            yield words
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif isinstance(value, dict):
        named = {key.casefold(): each for key, each in value.items()}
        yield from _words(next((named[name] for name in INNER if isinstance(named.get(name), str)), None))


def _refused(data: bytes, line: lines.Line, reason: str, detail: str) -> ReadingError:
    start, end = line.byte_start, line.byte_end
    return ReadingError(reason, detail, start, end, excerpt(data, start, end))


FORMAT = Format(
    "json lines",
    (".jsonl", ".ndjson"),
    f"An article a line, a JSON object: its text in `{'`, `'.join(TEXTS[:3])}` or the like; `title`, `date`, `author`, "
    "`url` and more are read. Each line is a document of its own.",
    read,
    many=True,
)
