"""Stretches in quotation marks: which mark closes which, over paragraphs, with one missing; apostrophes are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transforms.passages import Passage

READ = frozenset({"headline", "body", "caption"})
_CLOSING: dict[str, str] = {
    "“": "”“\"", "„": "“”\"‟", "‟": "”", "”": "”", "«": "»", "»": "«»", "「": "」", "『": "』", "〝": "〞〟",
    '"': '"”', "''": "'", "``": "'", "‘": "’'", "'": "'’", "‹": "›", "‚": "‘’",
}  # fmt: skip
_SINGLE = frozenset({"‘", "'", "‚"})
_CLIPPED = r"(?:em|tis|twas|til|till|cause|bout|round|neath|n|s|t|re|ll|ve|d|m|\d0s?)\b"  # 'em, 'tis, '90s
_OPENING = re.compile(
    r"``|(?<![\w'])''(?=[^\s'])|[“„‟«「『〝‹]|(?<!\S)[”»](?=\w)"
    r"|(?<![^\s(\[{—–\-/:>‘'“])\""  # behind a blank, a bracket, a dash
    rf"|(?<![^\s(\[{{—–\-/\"“])[‘'‚](?=[\w$£€\[(…])(?!(?i:{_CLIPPED})(?!\w))"
)
_ANY = re.compile("[\"“„‟”«»「『〝‹‘'‚`]")
_SINGLE_END = re.compile(r"(?<=\S)(?<!['’])['’](?![\w'’])")
_POSSESSIVE = re.compile(r"s['’] ?[a-z]")
_SIGN = {opening: re.compile(f"[{re.escape(closing + opening[0])}]") for opening, closing in _CLOSING.items()}
_DOUBLED_END = re.compile("''")
_LOOK_AHEAD = 600  # characters
_SAID_INSIDE = re.compile(
    r"(?<=[,.?!])\s(?:(?:he|she|they|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}) (?:said|says|added|told|wrote)\b"
    r"|(?:said|says|added|wrote) (?:he\b|she\b|they\b|the\b|[A-Z]))"
)
_SPEECH_BEFORE = re.compile(r"(?:\A|[:,]|\n|[.?!][\"”']?)\s*\Z")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in quotation marks: `start` to `end` without the marks, `outer_start` to `outer_end` with them.

    `is_closed` is False where the closing mark is missing: the stretch then ends where speech most likely does.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    is_closed: bool = True


def find(text: str, passages: Sequence[Passage]) -> list[Stretch]:
    """The outermost stretches in order and apart. One may reach over paragraphs that each repeat the opening mark."""
    found: list[Stretch] = []
    last: tuple[Stretch, str] | None = None  # an open stretch at the end of the paragraph before
    for p in passages:
        if p.role not in READ:
            continue
        at = p.start
        if last and p.role == "body":
            at, end = _continued(text, p, *last)
            if end is not None:
                whole = replace(found.pop(), end=end[0], outer_end=end[1], is_closed=end[2])
                found.append(whole)
                last = None if end[2] else (whole, last[1])
                if last:
                    continue
        last = None
        for stretch, mark in _of_passage(text, at, p):
            found.append(stretch)
            last = (stretch, mark) if not stretch.is_closed and stretch.outer_end == p.end else None
    return list(_plausible(text, found))


def _continued(text: str, p: Passage, before: Stretch, mark: str) -> tuple[int, tuple[int, int, bool] | None]:
    """Where a paragraph is read on, and the end that it gives to the open stretch before it, if it goes on with that.

    It does when it begins with the same opening mark, or when its first mark is a closing one (no `6" pipe`).
    """
    start = p.start
    while start < p.end and text[start].isspace():
        start += 1
    repeats = text.startswith(mark, start)
    if not repeats and (mark in _SINGLE or text[start : start + 1] in _CLOSING):
        return p.start, None
    end = _end(text, mark, start + len(mark) if repeats else start, p.end)
    if end is None:
        return p.start, (p.end, p.end, False) if repeats else None
    if not repeats:
        opening = _next_opening(text, p.start, end[0])
        if opening or text[end[0] - 1].isdigit() or _SAID_INSIDE.search(text, before.start, before.end):
            return p.start, None
    return end[1], (end[0], end[1], True)


def _of_passage(text: str, at: int, p: Passage) -> Iterator[tuple[Stretch, str]]:
    hopeless: set[str] = set()  # marks that nothing closes from here on
    while opening := _next_opening(text, at, p.end):
        mark, begin = opening[0], opening.end()
        at = begin
        if mark in hopeless:
            continue
        end = _end(text, mark, begin, p.end)
        if end is not None:
            at = end[1]
            yield Stretch(opening.start(), *_trimmed(text, begin, end[0]), end[1]), mark
            continue
        if mark in _SINGLE:
            hopeless.add(mark)
            if opening.start() > p.start:
                continue
        again = _next_opening(text, begin, p.end) if mark not in _SINGLE else None
        limit = again.start() if again and again[0] == mark else p.end
        yield Stretch(opening.start(), begin, limit, limit, is_closed=False), mark
        at = limit


def _next_opening(text: str, at: int, limit: int) -> re.Match[str] | None:
    for sign in _ANY.finditer(text, at, limit):
        opening = _OPENING.match(text, sign.start(), limit)
        if opening:
            return opening
    return None


def _end(text: str, mark: str, begin: int, limit: int) -> tuple[int, int] | None:
    """Where the closing mark begins and ends; None when the next sign opens again, or none follows."""
    if mark in ("''", "``"):
        doubled = _DOUBLED_END.search(text, begin, limit)
        return doubled.span() if doubled else None
    if mark in _SINGLE:
        return _single_end(text, begin, limit)
    for sign in _SIGN[mark].finditer(text, begin, limit):
        if sign[0] not in '“"”»' or (sign[0] == "”" and mark != "”") or _can_close(text, sign.start(), limit):
            return sign.span()
        if sign[0] == mark:
            return None
    return None


def _can_close(text: str, at: int, limit: int) -> bool:
    following = text[at + 1] if at + 1 < limit else " "
    return not text[at - 1].isspace() or following.isspace()


def _single_end(text: str, begin: int, limit: int) -> tuple[int, int] | None:
    """The first mark that ends a word and is no genitive: `'the workers' rights' were kept` ends behind `rights`."""
    doubtful = None
    for sign in _SINGLE_END.finditer(text, begin, limit):
        if doubtful and sign.start() > doubtful[1] + _LOOK_AHEAD:
            break
        if not _POSSESSIVE.match(text, sign.start() - 1, limit):
            opening = doubtful and _next_opening(text, doubtful[1], sign.start())
            return doubtful if doubtful and opening else sign.span()
        doubtful = doubtful or sign.span()
    return doubtful


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _plausible(text: str, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """Without empty stretches; one that is never closed must begin like speech, and ends before `, he said`."""
    for each in found:
        start, end = _trimmed(text, each.start, each.end)
        if each.is_closed:
            if start < end:
                yield replace(each, start=start, end=end)
        elif _SPEECH_BEFORE.search(text, max(0, each.outer_start - 3), each.outer_start):
            said = _SAID_INSIDE.search(text, start, end)
            end = said.start() if said else end
            if start < end:
                yield Stretch(each.outer_start, start, end, end, is_closed=False)
