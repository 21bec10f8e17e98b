"""The anatomy of an article: every block of its text gets a role, and what the roles state becomes facts.

Nothing is dropped: what belongs to the page and not to the article is boilerplate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms import blocks, bodies, chrome, datelines, editor_notes, headlines, leads, one_line_pages, pages, stamps
from transforms import credits as picture_credits
from transforms.passages import Anatomy, DateSource, Hints, Passage, Role, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transforms.datelines import Dateline
    from transforms.pages import Seen


def dissect(text: str, hints: Hints) -> Anatomy:
    """The passages and the facts of one article."""
    flat = one_line_pages.unroll(text)
    seen = pages.see(flat.blocks if flat else blocks.split(text))
    if not seen:
        return Anatomy(())
    if flat:
        page, headline, last = True, flat.headline, flat.last
    else:
        page = pages.is_page([each.chrome for each in seen])
        first, last = pages.article(seen) if page else (0, len(seen))
        headline = headlines.choose(seen, first, last) if page else headlines.first(seen)
    lead = leads.read(seen, headline, last, page=page)
    if page:
        leads.above(seen, headline, lead)
    roles: dict[int, Role] = dict.fromkeys(range(len(seen)), "boilerplate")
    roles.update(bodies.roles(seen, lead.body, last, page=page))
    roles.update(lead.roles)
    if headline is not None:
        roles[headline] = "headline"
    for index in range(last, min(len(seen), last + 8)):
        if editor_notes.read(seen[index].text):
            roles[index] = "editor_note"
    passages = tuple(passage for index, each in enumerate(seen) for passage in _split(each, roles[index]))
    return _facts(text, hints, passages, lead, seen[headline].text if headline is not None else None)


def _split(each: Seen, role: Role) -> Iterator[Passage]:
    """The passages of one block."""
    start, text = each.block.start, each.text
    if role == "body":
        dateline = datelines.read(text)
        if dateline:
            yield _passage("dateline", start, text, 0, dateline.end)
            if text[dateline.end :].strip():
                yield _passage("body", start, text, dateline.end, len(text))
            return
    if role == "caption":
        found = picture_credits.find(text)
        if found:
            credit = found[-1]
            if text[: credit.start].strip():
                yield _passage("caption", start, text, 0, credit.start, credit.credit)
            yield _passage("credit", start, text, credit.start, len(text))
            return
    yield Passage(role, start, each.block.end)


def _passage(role: Role, base: int, text: str, start: int, end: int, credit: str | None = None) -> Passage:
    piece = text[start:end]
    return Passage(role, base + start + len(piece) - len(piece.lstrip()), base + start + len(piece.rstrip()), credit)


def _facts(text: str, hints: Hints, passages: tuple[Passage, ...], lead: leads.Lead, headline: str | None) -> Anatomy:
    def words(role: Role) -> list[str]:
        return [text[each.start : each.end] for each in passages if each.role == role]

    lines = words("dateline")
    dateline = datelines.read(lines[0]) if lines else None
    notes = [note for note in map(editor_notes.read, words("editor_note")) if note]
    sources = [line.source for line in lead.source_lines if line.source] + [line.source for line in lead.bylines if line.source]
    published, date_source = _published(hints, lead, dateline)
    return Anatomy(
        passages,
        headline=headline or _stated(hints, "title"),
        subheadline=next(iter(words("subheadline")), None),
        byline=next(iter(words("byline")), None),
        authors=tuple(dict.fromkeys(author for line in lead.bylines for author in line.authors)) or _all_stated(hints, "author"),
        editors=tuple(dict.fromkeys(editor for note in notes for editor in note.editors)),
        dateline=lines[0] if lines else None,
        dateline_place=dateline.place if dateline else None,
        source=next(iter(sources), None) or (dateline.agency if dateline else None),
        publisher=next((line.publisher for line in lead.source_lines if line.publisher), None) or _stated(hints, "publisher"),
        published=published,
        date_source=date_source,
        modified=next((stamp for line in lead.source_lines if line.modified and (stamp := line.modified.stamp())), None),
    )


def _published(hints: Hints, lead: leads.Lead, dateline: Dateline | None) -> tuple[Stamp | None, DateSource | None]:
    """The best stated date, and where it stands."""
    stated = [found for line in lead.source_lines for found in (line.published,) if found]
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
