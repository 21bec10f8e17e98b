"""Markdown: text whose front matter, if there is any, states what plain text has to be searched for.

Nothing is taken out of the text: headings, links and the front matter itself stay where they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms import decoding, repairs
from transforms.formats import metadata_names
from transforms.formats.records import Format, RawRecord
from transforms.rejects import DecodingError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"\s{0,8}---[ \t]*\n(?P<lines>(?:(?!---[ \t]*(?:\n|\Z)).*\n){1,400}?)---[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*(?:-[ \t]+(?:name:[ \t]*)?|name:[ \t]+)(?P<value>.*)$")  # "  - name: Ann Lee"
_LIST = re.compile(r"\[(?P<items>.*)\]$")
_LIST_ITEM = re.compile(r"\s*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,]+)\s*(?:,|$)")
_BLOCK_SIGN = re.compile(r"[|>][+-]?$")  # `description: >` and its lines below
_COMMENT = re.compile(r"\s#.*$")


def read(data: bytes, limit_bytes: int) -> Iterator[RawRecord]:  # noqa: ARG001 - nothing is unpacked here
    """The file as it is, with its front matter read."""
    yield RawRecord(None, data, 0, len(data), _metadata(data))


FORMAT = Format("markdown", (".md",), "Markdown, one article a file; front matter (title, date, author) is read.", read)


def front_matter_span(text: str) -> tuple[int, int] | None:
    """Where the front matter stands in the text, both `---` lines included; None when there is none."""
    found = _find(text)
    return (text.index("---"), found.start("lines") + len(found["lines"]) + 3) if found else None


def front_matter(text: str) -> tuple[tuple[str, str], ...]:
    """What the front matter states: one pair for each value, names in lower case and the same for the same thing."""
    found = _find(text)
    if found is None:
        return ()
    pairs: list[tuple[str, str]] = []
    name, folded = "", False
    for line in found["lines"].splitlines():
        entry = _ENTRY.match(line)
        item = _ITEM.match(line)
        if entry:
            name = metadata_names.known(entry["key"])
            value = (entry["value"] or "").strip()
            folded = bool(_BLOCK_SIGN.match(value))
            pairs += [(name, each) for each in ([""] if folded else _values(value))]
        elif item and name and not folded:
            pairs += [(name, each) for each in _values(item["value"].strip())]
        elif folded and line.strip():
            pairs[-1] = (name, f"{pairs[-1][1]} {line.strip()}".strip())
    return tuple((name, value) for name, value in pairs if value)


def _find(text: str) -> re.Match[str] | None:
    """A rule of dashes at the top of a page is not yet front matter: some line must read `key: value`."""
    found = _BLOCK.match(text)
    if found and any(_ENTRY.match(line) for line in found["lines"].splitlines()):
        return found
    return None


def _metadata(data: bytes) -> tuple[tuple[str, str], ...]:
    if b"---" not in data[:64].replace(b"\0", b""):
        return ()
    try:
        return front_matter(repairs.repair(decoding.decode(data).text))
    except DecodingError:
        return ()  # whoever decodes the record meets the same reject, and reports it


def _values(printed: str) -> list[str]:
    """`[Ann Lee, "Roe, J."]` -> Ann Lee; Roe, J.   `"A: B"` -> A: B   `draft # mine` -> draft."""
    listed = _LIST.match(printed)
    parts = [match[1] for match in _LIST_ITEM.finditer(listed["items"])] if listed else [printed]
    return [value for value in (_unquoted(part.strip()) for part in parts) if value]


def _unquoted(printed: str) -> str:
    if printed[:1] == printed[-1:] == '"' and len(printed) > 1:
        return printed[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if printed[:1] == printed[-1:] == "'" and len(printed) > 1:
        return printed[1:-1].replace("''", "'")
    return _COMMENT.sub("", printed).strip()
