"""The anatomy of an article: every block of its text gets a role, and what the roles state becomes facts.

Nothing is dropped: what belongs to the page and not to the article is boilerplate.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from transforms import (
    blocks,
    bodies,
    captions,
    cuts,
    datelines,
    editor_notes,
    headlines,
    leads,
    one_line_pages,
    pages,
    publishers,
    stamps,
)
from transforms.formats import markdown
from transforms.passages import Anatomy, DateSource, Hints, Passage, Role, Stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.datelines import Dateline
    from transforms.editor_notes import EditorNote
    from transforms.pages import Seen

_BLOCKS_BELOW = 8
_PARAGRAPHS_OPENING = 2
_BEHIND_DATELINE = 80
_HEADING_MARK = re.compile(r"#{1,6}\s+")


def dissect(text: str, hints: Hints) -> Anatomy:
    """The passages and the facts of one article."""
    front = markdown.front_matter_span(text)
    flat = None if front else one_line_pages.unroll(text)
    seen = pages.see(flat.blocks if flat else blocks.split(text, front[1] if front else 0))
    if not seen:
        return Anatomy((Passage("boilerplate", *front),) if front else ())
    page = flat is not None or pages.is_page([each.chrome for each in seen])
    title = _stated(hints, "title")
    if flat:
        headline, last = flat.headline, flat.last
    elif page:
        first, last = pages.article(seen)
        last += last < len(seen) and captions.is_credit(seen[last].text)  # of a picture that ends the article
        headline = headlines.choose(seen, first, last)
    else:
        headline, last = headlines.first(seen, title), len(seen)
    lead = leads.read(seen, headline, last, page=page)
    roles = _roles(seen, headline, lead, last, page=page)
    openings = set(islice((index for index in range(len(seen)) if roles[index] == "body"), _PARAGRAPHS_OPENING))
    passages = [
        passage
        for index, each in enumerate(seen)
        for passage in cuts.cut(each.block, roles[index], opens=index in openings)
    ]
    if front:
        passages.insert(0, Passage("boilerplate", *front))
    anatomy = _facts(text, hints, cuts.with_credits(passages), lead, seen, headline)
    return replace(anatomy, publisher=anatomy.publisher or flat.publisher) if flat else anatomy


def _roles(seen: Sequence[Seen], headline: int | None, lead: leads.Lead, last: int, *, page: bool) -> dict[int, Role]:
    roles: dict[int, Role] = dict.fromkeys(range(len(seen)), "boilerplate")
    roles.update(bodies.roles(seen, lead.body, last, page=page))
    for index in range(last, min(len(seen), last + _BLOCKS_BELOW)):
        if editor_notes.read(seen[index].text):
            roles[index] = "editor_note"
    if not any(line.published for line in lead.source_lines):
        leads.around(seen, headline, last, lead)
    roles.update(lead.roles)
    if headline is not None:
        roles[headline] = "headline"
    return roles


def _facts(
    text: str, hints: Hints, passages: tuple[Passage, ...], lead: leads.Lead, seen: Sequence[Seen], place: int | None
) -> Anatomy:
    def words(role: Role) -> list[str]:
        return [text[each.start : each.end] for each in passages if each.role == role]

    headline = _HEADING_MARK.sub("", seen[place].text) if place is not None else _stated(hints, "title")
    opening = next((each for each in passages if each.role == "dateline"), None)
    dateline = _dateline(text, opening) if opening else None
    notes = [note for note in map(editor_notes.read, words("editor_note")) if note]
    sources = [line.source for line in lead.source_lines if line.source] + [
        line.source for line in lead.bylines if line.source
    ]
    published, date_source = _published(hints, lead, dateline)
    return Anatomy(
        passages,
        headline=headline,
        subheadline=next(iter(words("subheadline")), None),
        byline=next(iter(words("byline")), None),
        authors=_authors(hints, lead, notes),
        editors=tuple(dict.fromkeys(editor for note in notes for editor in note.editors)),
        dateline=text[opening.start : opening.end] if opening else None,
        dateline_place=dateline.place if dateline else None,
        source=next(iter(sources), None) or (dateline.agency if dateline else None),
        publisher=next((line.publisher for line in lead.source_lines if line.publisher), None)
        or _stated(hints, "publisher")
        or publishers.find([each.text for each in seen], headline),
        published=published,
        date_source=date_source,
        modified=next(
            (stamp for line in lead.source_lines if line.modified and (stamp := line.modified.stamp())), None
        ),
    )


def _dateline(text: str, opening: Passage) -> Dateline | None:
    """What the passage says, read alone (`LAKETON 2019-06-20`) or with what follows it (`Laketon - The pier ...`)."""
    return datelines.read(text[opening.start : opening.end]) or datelines.read(
        text[opening.start : opening.end + _BEHIND_DATELINE]
    )


def _authors(hints: Hints, lead: leads.Lead, notes: Sequence[EditorNote]) -> tuple[str, ...]:
    """Bylines count first, then what the format states, then the reporters that the closing note names."""
    return (
        leads.authors(lead)
        or _all_stated(hints, "author")
        or tuple(dict.fromkeys(name for note in notes for name in note.reporters))
    )


def _published(hints: Hints, lead: leads.Lead, dateline: Dateline | None) -> tuple[Stamp | None, DateSource | None]:
    """The best stated date, and where it stands."""
    stated = [
        found for line in lead.source_lines if (found := line.published or (line.modified if line.source else None))
    ]
    stated += [line.date for line in lead.bylines if line.date]
    for found in stated:
        if stamp := found.stamp():
            return stamp, "source_line"
    for printed in _all_stated(hints, "date"):
        for found in stamps.find(printed):
            if stamp := found.stamp():
                return stamp, "metadata"
    if dateline and dateline.date and (stamp := dateline.date.stamp()):
        return stamp, "dateline"
    modified = next((stamp for line in lead.source_lines if line.modified and (stamp := line.modified.stamp())), None)
    if modified:
        return modified, "source_line"
    if hints.url and (in_url := stamps.in_name(hints.url)) and (stamp := in_url.stamp()):
        return stamp, "url"
    if hints.file_name and (in_name := stamps.in_name(hints.file_name)) and (stamp := in_name.stamp()):
        return stamp, "file_name"
    return None, None


def _stated(hints: Hints, name: str) -> str | None:
    return next(iter(_all_stated(hints, name)), None)


def _all_stated(hints: Hints, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in hints.metadata if key == name and value)
