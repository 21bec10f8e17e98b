"""Whose wire an article is from: the agency that its source line, dateline, byline or last lines credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.outlets import resolve_agency
from transforms.passages import Anatomy, Passage

_NAME = r"[^\W\d_][\w.'’& -]{0,39}?"
_MARK = re.compile(
    rf"[(\[/（【]\s?(?P<names>{_NAME}(?:\s?[,/，、;]\s?{_NAME}){{0,3}})\s?[)\]/）】]"
)  # "(Xinhua)", "/AFP/"
# "… in May. – AFP", "… in May. AFP", "AFP"
_BEHIND_END = re.compile(rf"(?:^(?:--|[–—-])?|\s(?:--|[–—-])|[.!?”\"])\s?(?P<names>{_NAME})\.?$")
# "Reuters contributed to this report.", "AP writer Jane Roe in Leeds and AFP contributed.", "With inputs from PTI"
_CONTRIBUTED = re.compile(
    r"(?P<names>[^.;()]{2,160}?)\s(?:also\s)?contributed(?:\s(?:to|reporting|from)\b[^.]{0,60})?[.)]?\s?$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:with|additional|further)\s(?:additional\s|further\s)?(?:inputs?|reporting|reports?|files?|material|information"
    r"|contributions?)\s(?:from|by)\s(?P<names>[^.;()]{2,120})",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^\s?(?:source|via|来源|quelle|fuente)\s?[:：]\s?(?P<names>[^.;()]{2,80}?)\s?\.?$", re.IGNORECASE)
# "© 2024 Agence France-Presse", "Copyright 2024 The Associated Press. All rights reserved."
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}\s)?(?:by\s)?(?P<names>[^.;()]{2,50})", re.IGNORECASE)
_APART = re.compile(r"\s?[,/;，、|]\s?|\s(?:and|und|et|y|&)\s|\s(?:via|for)\s", re.IGNORECASE)
_LEADING = re.compile(r"^(?:by|from|the|and|news agenc(?:y|ies))\s", re.IGNORECASE)
# "AP writer Jane Roe", "Reuters' Jane Roe", "Jane Roe of The Associated Press"
_STAFF = re.compile(
    r"^(?P<before>.{2,30}?)(?:['’]s?)?\s(?:writers?|reporters?|journalists?|staff|correspondents?|news agency)\b"
    r"|\s(?:of|with)\s(?P<behind>.{2,30})$",
    re.IGNORECASE,
)
_TAIL_ROLES = ("body", "editor_note", "correction", "boilerplate")
_LAST_LINES = 4
_LONGEST_LINE = 300
_TAIL = 80


def find(text: str, found: Anatomy) -> str | None:
    """The wire's name in the registry: the nearest to the top that is credited; None when none is."""
    for printed in _credited(text, found):
        if wire := resolve_agency(printed):
            return wire.name
    return None


def without_credit(body: str) -> str:
    """A body without the wire's mark at its end, or the last line that is a wire's credit alone."""
    body = body.rstrip()
    start = body.rfind("\n") + 1
    if len(body) - start <= _TAIL and any(map(resolve_agency, _in_last_line(body[start:]))):
        return body[:start]
    marks = [mark for mark in _MARK.finditer(body, max(0, len(body) - _TAIL)) if any(_marked(mark[0]))]
    return body[: marks[-1].start()] if marks and not body[marks[-1].end() :].strip(' ."”') else body


def _credited(text: str, found: Anatomy) -> Iterator[str]:
    """Names that may be the wire's, as printed."""
    if found.source:
        yield found.source
    for passage in found.passages:
        words = text[passage.start : passage.end]
        if passage.role == "dateline":
            yield from _marked(words)
        elif passage.role in ("source_line", "byline"):
            yield from _marked(words)
            yield from _parts(words)
    yield from found.authors
    for line in _last_lines(text, found.passages):
        yield from _in_last_line(line)


def _marked(words: str) -> Iterator[str]:
    """The names in brackets or slashes, when all of them are wires: `(Xinhua/Li Wei)` credits a photographer."""
    for match in _MARK.finditer(words):
        names = _APART.split(match["names"])
        if all(map(resolve_agency, names)):
            yield from names


def _parts(words: str) -> Iterator[str]:
    for part in _APART.split(words):
        name = _LEADING.sub("", part.strip())
        yield name
        if staff := _STAFF.search(name):
            yield _LEADING.sub("", staff["before"] or staff["behind"])


def _last_lines(text: str, passages: tuple[Passage, ...]) -> Iterator[str]:
    """The last line of the body and what stands right behind it, the last first."""
    last = max((number for number, each in enumerate(passages) if each.role == "body"), default=None)
    if last is None:
        return
    behind = passages[last : last + _LAST_LINES]
    for passage in reversed([each for each in behind if each.role in _TAIL_ROLES]):
        words = text[passage.start : passage.end].rstrip()
        if passage.role == "body":
            yield words[words.rfind("\n") + 1 :]
        elif len(words) <= _LONGEST_LINE:
            yield words


def _in_last_line(line: str) -> Iterator[str]:
    tail = line[-_TAIL:]
    for mark in _MARK.finditer(tail):
        if not tail[mark.end() :].strip(' ."”'):
            yield from _marked(mark[0])
    if end := _BEHIND_END.search(tail):
        yield end["names"]
    whole = line
    if len(line) > _LONGEST_LINE:
        whole = line[-_LONGEST_LINE:]
        whole = whole[whole.rfind(". ", 0, -2) + 1 :]
    patterns = (_CONTRIBUTED, _WITH, _SOURCE, _RIGHTS) if "contributed" in whole.lower() else (_WITH, _SOURCE, _RIGHTS)
    for pattern in patterns:
        if told := pattern.search(whole):
            yield from _parts(told["names"])
