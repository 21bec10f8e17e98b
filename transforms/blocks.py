"""A text cut into blocks: its paragraphs, however the file lays them out.

Files come with a blank line between paragraphs, with one line a paragraph, or hard-wrapped at some column. A block is
one paragraph in each of these; offsets are those of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LIST_ITEM = re.compile(r"(?:[-*•·▪●]|\d{1,3}[.)])\s")
_WIDEST_WRAP_CHARACTERS = 130
_LEAST_WRAP_CHARACTERS = 40
_LONGEST_WORD_CHARACTERS = 20
_LEAST_SHARE_OF_FULL_LINES = 0.6


class Block(NamedTuple):
    """One paragraph, without blanks at its ends; `text` is the text from `start` to `end`."""

    start: int
    end: int
    text: str


def split(text: str, start: int = 0) -> list[Block]:
    """The blocks of a text from `start` on, in order; together they hold every non-blank character once."""
    groups: list[list[tuple[int, int]]] = []
    last_end = -1
    for match in _LINE.finditer(text, start):
        line = match.group()
        if line.isspace():
            continue
        span = match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip())
        if groups and not _BLANK_LINE.search(text, last_end, match.start()):
            groups[-1].append(span)
        else:
            groups.append([span])
        last_end = match.end()
    width = _wrap_width(text, groups)
    spans = [span for group in groups for span in (_unwrapped(text, group, width) if width else group)]
    return [Block(first, end, text[first:end]) for first, end in spans]


def _wrap_width(text: str, groups: list[list[tuple[int, int]]]) -> int | None:
    """The column at which the lines are wrapped; None when every line is a paragraph of its own."""
    pairs = [(a, b) for group in groups for a, b in pairwise(group)]
    if len(pairs) < 2:
        return None
    lengths = sorted(end - start for (start, end), _ in pairs)
    width = lengths[int(len(lengths) * 0.9)]
    if not _LEAST_WRAP_CHARACTERS <= width <= _WIDEST_WRAP_CHARACTERS or lengths[-1] > 2 * _WIDEST_WRAP_CHARACTERS:
        return None
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    return width if full >= _LEAST_SHARE_OF_FULL_LINES * len(pairs) else None


def _is_full(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the next line's first word had no room on this one, give or take a ragged margin."""
    word_end = text.find(" ", after[0], min(after[1], after[0] + _LONGEST_WORD_CHARACTERS))
    word = (word_end if word_end >= 0 else min(after[1], after[0] + _LONGEST_WORD_CHARACTERS)) - after[0]
    return line[1] - line[0] + 1 + word > 0.92 * width


def _unwrapped(text: str, group: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """The lines of one group joined to paragraphs: a line that had room left, an indent or a list mark ends one."""
    joined = [group[0]]
    margin = min(_indent(text, start) for start, _ in group)
    for before, line in pairwise(group):
        indented = _indent(text, line[0]) >= margin + 2 > _indent(text, before[0])
        indented = indented and not _LIST_ITEM.match(text, before[0])  # below a list mark the text hangs
        if _is_full(text, before, line, width) and not indented and not _LIST_ITEM.match(text, line[0]):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def _indent(text: str, start: int) -> int:
    return start - (text.rfind("\n", 0, start) + 1)
