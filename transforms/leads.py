"""What stands between a headline and the first paragraph: the summary, who wrote it, where it comes from and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transforms import bylines, captions, datelines, source_lines
from transforms.outlets import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.bylines import Byline
    from transforms.pages import Seen
    from transforms.passages import Role
    from transforms.source_lines import SourceLine

_LONGEST_LINE_CHARACTERS = 200
_BLOCKS_READ = 60
_BLOCKS_ABOVE = 14
_BLOCKS_BELOW = 8
_MOST_NAMES = 8
_LEAST_SUMMARY_WORDS = 4
_MOST_SUMMARY_SENTENCES = 2  # more blocks of sentences than that are the body, whatever stands below them
_BY = re.compile(
    r"(?:(?:written|words|story|reported|posted) )?by:?|authors?:?|author of the article:|von|par|por", re.IGNORECASE
)
_SIGNED = re.compile(r"by[\s:]", re.IGNORECASE)
# "Technology correspondent", "Staff Writer", "@annlee", "Island Radio, Laketon" below a name
_POST = re.compile(
    r".{0,60}\b(?:correspondent|reporter|editor|writer|journalist|contributor|columnist|staff"
    r"|producer)s?\b.{0,40}|@\w{2,30}|.{2,40}\b(?:news|times|post|press|radio|broadcasting|media|courier|herald|journal"
    r"|gazette|tribune)\b.{0,30}",
    re.IGNORECASE,
)
_AND = re.compile(r"and|&|,|und|et|y", re.IGNORECASE)


@dataclass(slots=True)
class Lead:
    """`roles` by block; `body` is the first block below it. `bylines` and `source_lines` are in order of the page."""

    body: int
    roles: dict[int, Role] = field(default_factory=dict)
    bylines: list[Byline] = field(default_factory=list)
    source_lines: list[SourceLine] = field(default_factory=list)

    def add(self, index: int, line: Byline | SourceLine) -> None:
        """Takes note of what block `index` states."""
        if isinstance(line, bylines.Byline):
            self.bylines.append(line)
            self.roles[index] = "byline"
        else:
            self.source_lines.append(line)
            self.roles[index] = "source_line"


def read(seen: Sequence[Seen], headline: int | None, last: int, *, page: bool) -> Lead:
    """Reads the blocks below the headline (from the top when there is none) up to the first paragraph."""
    first = 0 if headline is None else headline + 1
    lead = Lead(first)
    open_blocks: list[int] = []
    index, stated = first, first
    while index < min(last, first + _BLOCKS_READ):
        each = seen[index]
        names = _names_below(seen, index, last) if _BY.fullmatch(each.text) else None
        line = None if names else _line(seen, index, page=page)
        if datelines.read(each.text):
            break
        if names:
            lead.add(index, names[0])
            lead.roles.update(dict.fromkeys(range(index, names[1]), "byline"))
            index = stated = names[1]
            continue
        if line:
            lead.add(index, line)
            stated = index + 1
        elif each.chrome:
            lead.roles[index] = "boilerplate"
        elif each.look.is_paragraph and not _states_more(seen, index, last, page=page):
            break
        else:
            open_blocks.append(index)
            if sum(_speaks(seen[near], page=page) for near in open_blocks if near >= stated) > _MOST_SUMMARY_SENTENCES:
                break
        index += 1
    lead.body = index
    _settle(seen, lead, open_blocks, first, stated, page=page)
    return lead


def authors(lead: Lead) -> tuple[str, ...]:
    """The names as printed, each once; a bare name counts only where no byline says "By"."""
    signed = [line for line in lead.bylines if not line.bare and line.authors]
    names = [name for line in signed or lead.bylines for name in line.authors]
    if not names:
        names = [name for line in lead.source_lines if line.author for name in line.author.split(", ")]
    return tuple(dict.fromkeys(names))


def around(seen: Sequence[Seen], headline: int | None, last: int, lead: Lead) -> None:
    """Adds the date that stands over the headline or, on some pages, below the article; the nearest first."""
    top = headline or 0
    for index in [
        *range(top - 1, max(-1, top - 1 - _BLOCKS_ABOVE), -1),
        *range(last, min(len(seen), last + _BLOCKS_BELOW)),
    ]:
        line = _source_line(seen[index])
        if line and (line.published or line.modified):
            lead.source_lines.append(line)
            lead.roles[index] = "source_line"
            return


def _settle(seen: Sequence[Seen], lead: Lead, open_blocks: list[int], first: int, stated: int, *, page: bool) -> None:
    """What is left: above the last stated line it is a summary or a box, below that line the body has begun."""
    for index in open_blocks:
        each = seen[index]
        if captions.is_caption(seen, index):
            lead.roles[index] = "caption"
        elif captions.is_credit(each.text):
            lead.roles[index] = "credit"
        elif index >= stated and (each.is_prose or not page) and not _is_summary(seen, index, first):
            lead.body = min(lead.body, index)
            lead.roles = {place: role for place, role in lead.roles.items() if place < index or role != "boilerplate"}
            return
        elif (
            each.look.words >= _LEAST_SUMMARY_WORDS
            and "subheadline" not in lead.roles.values()
            and index <= first + 3
            and (index < stated or stated == first)
        ):
            lead.roles[index] = "subheadline"
        else:
            lead.roles[index] = "body" if not page and _speaks(each, page=page) else "boilerplate"


def _speaks(each: Seen, *, page: bool) -> bool:
    """Whether a block holds sentences; where no page is around it, short ones count too."""
    return each.is_prose or (not page and not each.chrome and each.look.ended)


def _is_summary(seen: Sequence[Seen], index: int, first: int) -> bool:
    """A line without a stop between the headline and a paragraph that opens with a dateline."""
    below = seen[index + 1].text if index + 1 < len(seen) else ""
    return index == first > 0 and not seen[index].look.ended and datelines.read(below) is not None


def _line(seen: Sequence[Seen], index: int, *, page: bool) -> Byline | SourceLine | None:
    each = seen[index]
    if len(each.text) > _LONGEST_LINE_CHARACTERS:
        return None
    signed = _SIGNED.match(each.text) is not None and bylines.read(each.text, near_top=True)
    if signed and signed.authors:
        return signed
    line = _source_line(each)
    if line:
        return line
    if each.chrome or each.look.words > 30:
        return None
    byline = bylines.read(each.text, near_top=True)
    if byline is None or (byline.bare and not _confirmed(seen, index, byline, page=page)):
        return None
    return byline


def _source_line(each: Seen) -> SourceLine | None:
    if len(each.text) > _LONGEST_LINE_CHARACTERS or each.look.is_paragraph:
        return None
    return source_lines.read(each.text)


def _confirmed(seen: Sequence[Seen], index: int, byline: Byline, *, page: bool) -> bool:
    """A bare name is a byline beside a date, a source, a post or a dateline, and on a page by its given name."""
    if byline.date or byline.source or (page and byline.given_name):
        return True
    below = seen[index + 1] if index + 1 < len(seen) else None
    if below and not below.look.ended and (_POST.fullmatch(below.text) or resolve(below.text.split(",")[0])):
        return True
    beside = [seen[near] for near in (index - 1, index + 1, index + 2) if 0 <= near < len(seen)]
    return any(_source_line(each) or datelines.read(each.text) for each in beside)


def _states_more(seen: Sequence[Seen], index: int, last: int, *, page: bool) -> bool:
    """Whether a byline or source line follows in the next lines, which makes a paragraph here the summary."""
    below = [near for near in range(index + 1, min(last, index + 8)) if not seen[near].chrome][:4]
    for near in below:
        if seen[near].look.is_paragraph and not captions.is_caption(seen, near):
            return False
        if _BY.fullmatch(seen[near].text) or _line(seen, near, page=page):
            return True
    return False


def _names_below(seen: Sequence[Seen], index: int, last: int) -> tuple[Byline, int] | None:
    """A byline that the page cuts to pieces: "By" / "Ann Lee" / "and" / "Max Orr"."""
    text, end, joins = "By ", index + 1, True
    while end < min(last, index + 1 + _MOST_NAMES):
        line = seen[end].text
        if _AND.fullmatch(line):
            joins = True
        elif joins and len(line) <= _LONGEST_LINE_CHARACTERS and not seen[end].look.ended:
            joins = line.endswith(",") or line.lower().endswith(" and")
        else:
            break
        text += f"{line} "
        end += 1
    byline = bylines.read(text.strip(), near_top=True)
    return (byline, end) if byline and byline.authors else None
