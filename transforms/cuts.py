"""A block cut where its role changes: a dateline before its paragraph, a caption and its credit inside one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms import captions, datelines
from transforms import credits as picture_credits
from transforms.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transforms.blocks import Block
    from transforms.credits import Credit
    from transforms.passages import Role

_LONGEST_OPENING_CAPTION = 700
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9À-Þ])")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Gov|Sen|Rep|Gen|Col|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|Inc|Co|Jr|Sr)\.$"
)


def cut(block: Block, role: Role, *, opens: bool) -> Iterator[Passage]:
    """The passages of one block, in order; a dateline is looked for where the block `opens` the body."""
    if role == "body":
        yield from _body(block, opens=opens)
    elif role == "caption":
        yield from _caption(block.text, block.start)
    elif role == "credit":
        found = picture_credits.find(block.text)
        yield Passage(role, block.start, block.end, found[0].credit if found else None)
    else:
        yield Passage(role, block.start, block.end)


def with_credits(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The same passages; a caption without a credit takes that of the credit next to it, given as (role, credit)."""
    out = list(passages)
    for index, each in enumerate(out):
        if each.role != "caption" or each.credit:
            continue
        beside = [out[near] for near in (index + 1, index - 1) if 0 <= near < len(out)]
        credit = next((near.credit for near in beside if near.role == "credit" and near.credit), None)
        out[index] = each._replace(credit=credit)
    return tuple(each._replace(credit=None) if each.role == "credit" else each for each in out)


def _body(block: Block, *, opens: bool) -> Iterator[Passage]:
    """Captions that a flat text runs into its body end in a bracketed credit: "(Photo by Ann Lee) LAKETON, May 3"."""
    text, done = block.text, 0
    inside = (
        [each for each in picture_credits.find(text) if text[each.start] in "([（" and each.start > 1]
        if "(" in text or "[" in text
        else []
    )
    for credit in inside:
        first = _caption_start(text, done, credit.start, opens=done == 0)
        if first > done:
            yield from _paragraph(text[done:first], block.start + done, opens=opens)
        yield from _pieces(text, block.start, first, credit)
        done = credit.end
    if text[done:].strip():
        yield from _paragraph(text[done:], block.start + done, opens=opens)


def _caption_start(text: str, done: int, end: int, *, opens: bool) -> int:
    """A caption that opens the text is all that stands before its credit; elsewhere it is the last sentence."""
    if opens and end <= _LONGEST_OPENING_CAPTION:
        return done
    start = done
    for match in _SENTENCE_END.finditer(text, done, end - 2):
        if not _ABBREVIATED.search(text, max(done, match.start() - 6), match.start() + 1):
            start = match.end()
    return start


def _paragraph(text: str, start: int, *, opens: bool) -> Iterator[Passage]:
    dateline = datelines.read(text) if opens else None
    if dateline:
        yield from _stripped("dateline", text[: dateline.end], start)
        yield from _stripped("body", text[dateline.end :], start + dateline.end)
    else:
        yield from _stripped("body", text, start)


def _caption(text: str, start: int) -> Iterator[Passage]:
    found = picture_credits.find(text)
    credit = found[-1] if found else captions.signed_off(text)
    if credit:
        yield from _pieces(text, start, 0, replace(credit, end=len(text)))
    else:
        yield from _stripped("caption", text, start)


def _pieces(text: str, base: int, first: int, credit: Credit) -> Iterator[Passage]:
    yield from _stripped("caption", text[first : credit.start], base + first, credit.credit)
    yield from _stripped("credit", text[credit.start : credit.end], base + credit.start, credit.credit)


def _stripped(role: Role, piece: str, start: int, credit: str | None = None) -> Iterator[Passage]:
    if piece.strip():
        yield Passage(role, start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), credit)
