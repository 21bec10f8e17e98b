"""Whole pages that a scraper flattened to one line: menu, title, source, body and lists run on with no break between.

Such a page has few fixed points: the title, which the page prints first and again over the article, the source line,
and the wording of what follows an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from transforms import source_lines
from transforms.blocks import Block
from transforms.outlets import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.source_lines import SourceLine

_LEAST_CHARACTERS = 400
_LONGEST_TITLE_CHARACTERS = 300
_MOST_NAME_WORDS = 6
_LONGEST_NAME_CHARACTERS = 80
_TITLE_END = re.compile(r"\s[-–—|_»]\s")  # "Lake town opens its library - The Daily Example"
_BYLINE = re.compile(r"By\s[^()|]{2,120}?(?=\s?[(|])")
_MARK = re.compile(r"(?:【\d{1,3}】\s?)+")
# What opens the part of a page below its article.
_AFTER = re.compile(
    r"\((?:For the (?:latest|more) .{2,60}?follow\b|Web editors?:|Editors?:)|\bAdd your comment"
    r"|\bPlease enable JavaScript|\bMost (?:Read|Popular|Viewed) [\dA-Z]"
    r"|\bRelated (?:[Rr]eading|[Ss]tories|[Nn]ews|[Aa]rticles|[Tt]opics) [A-Z]|\bHot News [A-Z]"
    r"|\bShare (?:this|on|to) |\bAll [Rr]ights [Rr]eserved|©|\bCopyright \d"
    r"|\bLeave a [Cc]omment|\bSign up for |\bSubscribe (?:to|now)"
)
_NOTE = re.compile(r"\((?:Web )?[Ee]ditors?:[^()]{1,120}\)|\(For the (?:latest|more) [^()]{2,120}\)")


@dataclass(frozen=True, slots=True)
class OneLinePage:
    """The pieces of the page in order; `headline` is the piece that is the headline, `last` the one after the body."""

    blocks: list[Block]
    headline: int | None
    last: int
    publisher: str | None


def unroll(text: str) -> OneLinePage | None:
    """Cuts such a page at its fixed points; None when the text has lines of its own or no source line inside."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if end - start < _LEAST_CHARACTERS or "\n" in text[start:end]:
        return None
    line = source_lines.search(text)
    if line is None or line.start <= start:
        return None
    headline = _headline(text, start, line.start)
    after = _AFTER.search(text, line.end)
    body_end = after.start() if after else end
    cuts = [start, *(headline or ()), *_lead_cuts(text, line, headline), line.end]
    cuts += [cut for mark in _MARK.finditer(text, line.end, body_end) for cut in mark.span()]
    cuts.append(body_end)
    cuts += [cut for note in _NOTE.finditer(text, body_end, end) for cut in note.span()]
    blocks = list(_pieces(text, sorted({*cuts, end})))
    place = next((index for index, block in enumerate(blocks) if headline and block.start == headline[0]), None)
    last = sum(block.start < body_end for block in blocks)
    return OneLinePage(blocks, place, last, _publisher(text, start))


def _headline(text: str, start: int, before: int) -> tuple[int, int] | None:
    """Where the title that opens the page is printed again over the source line."""
    end = _TITLE_END.search(text, start, start + _LONGEST_TITLE_CHARACTERS)
    if end is None:
        return None
    title = text[start : end.start()]
    again = text.rfind(title, end.end(), before + 1)
    return (again, again + len(title)) if again >= 0 and title.strip() else None


def _publisher(text: str, start: int) -> str | None:
    """The name behind the title, `... - Harbour Post Friday, Nov 13`: the page closes with it, or it is known."""
    end = _TITLE_END.search(text, start, start + _LONGEST_TITLE_CHARACTERS)
    if end is None:
        return None
    closing = text[text.rfind("©") + 1 :].strip()
    if 2 < len(closing) <= _LONGEST_NAME_CHARACTERS and text.startswith(closing, end.end()):
        return closing
    words = text[end.end() : end.end() + _LONGEST_NAME_CHARACTERS].split()[:_MOST_NAME_WORDS]
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((name for name in names if resolve(name)), None)


def _lead_cuts(text: str, line: SourceLine, headline: tuple[int, int] | None) -> list[int]:
    """The start of the source line, and the end of a byline in front of it: `By Ann Lee (Xinhua) 09:25, ...`."""
    first = max(line.start, headline[1]) if headline else line.start
    while first < line.end and text[first].isspace():
        first += 1
    byline = _BYLINE.match(text, first)
    return [first, byline.end()] if byline and byline.end() < line.end else [first]


def _pieces(text: str, cuts: list[int]) -> Iterator[Block]:
    for start, end in pairwise(cuts):
        piece = text[start:end]
        if piece.strip():
            start += len(piece) - len(piece.lstrip())
            stripped = piece.strip()
            yield Block(start, start + len(stripped), stripped)
