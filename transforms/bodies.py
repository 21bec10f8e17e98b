"""What each block between the first paragraph and the end of the article is: body, subheading, caption or a box.

A box is what a page strews into an article: a sign-up, a list of other stories, a clip. It opens with a label and ends
where prose goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from transforms import captions, chrome, corrections, datelines, editor_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.pages import Seen
    from transforms.passages import Role

_LONGEST_SUBHEADING_WORDS = 18
_LONGEST_OPENING_HEADING_WORDS = 4
_LONGEST_REPEATED_WORDS = 60
_LEAST_REPEATED_WORDS = 4
_LEAST_WORDS_BELOW_NOTICE = 20  # a box holds a short sentence or two; one of usual length is the article again
_SHOWN_TWICE_WITHIN = 3  # under the picture and its enlarged copy, a credit between them
_LEAST_CAPTION_WORDS = 6
_LEAST_RESUMING_WORDS = 40  # two sentences: more than the summary of another story
# A lone number in a clean text is part of it, and a clock time stands over an entry of a live report.
_NUMBERS_OF_CLEAN_TEXTS: dict[chrome.Chrome, Role] = {"clock": "subheading", "mark": "body"}
_QUOTED = re.compile(r"‘[^’]+’|“[^”]+”|\"[^\"]+\"")  # ‘Longer than the last one’ as a heading
_BULLET = re.compile(r"[-*•·▪●]\s")
_LIST_ITEM = re.compile(r"[-*•·▪●]\s|\d{1,3}[.)]\s|#+\s")
# "Media contact:", "For more information, please contact:" over names, addresses and numbers
_CONTACT = re.compile(
    r"(?:(?:media|press|investors?|public relations|pr)\s){0,3}(?:contacts?|enquiries|inquiries)\b.{0,40}"
    r"|for (?:more|further) information\b.{0,60}",
    re.IGNORECASE,
)
_LONGEST_CONTACT_CHARACTERS = 100
_FACT = re.compile(r"[^:]{2,60}:\s\S")  # "Displacement: 400 cubic inches"
_CLIP = re.compile(
    r".{0,60}(?:\b\d{1,3} (?:second|minute|min|hour|day|week|month|year)s? ago|\bDuration \d{1,2}:\d\d|(?:^"
    r"|\s)\d{1,2}:\d\d)",
    re.IGNORECASE,
)
# "Ann Lee is a senior reporter at the Daily Example, where she covers ports."
_ABOUT_AUTHOR = re.compile(
    r"(?:[A-Z][\w.'’-]+,? ){1,5}(?:is|was|has been|joined|writes|covers|works|has (?:written|worked"
    r"|covered))\b.{0,80}?\b(?:writer|editor|reporter|journalist|correspondent|columnist"
    r"|contributor|author|producer|freelance|fellow|professor|freelancer|covering|covers|news|bureau|newsroom"
    r"|director)\b"
)


def roles(seen: Sequence[Seen], first: int, last: int, *, page: bool) -> dict[int, Role]:
    """The role of every block from `first` to `last`."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(seen):
        if page and _LEAST_REPEATED_WORDS <= each.look.words <= _LONGEST_REPEATED_WORDS:
            places[each.text].append(index)
    out: dict[int, Role] = {}
    boxed = contact = False
    for index in range(first, last):
        each = seen[index]
        role = _of_its_own(seen, index, places.get(each.text, ()), page=page)
        if role is None and not page:
            contact = _CONTACT.fullmatch(each.text) is not None or (
                contact and not each.look.is_sentence and len(each.text) <= _LONGEST_CONTACT_CHARACTERS
            )
            role = (
                "boilerplate"
                if contact
                else "subheading"
                if _is_subheading(seen, index, first, last, page=page)
                else "body"
            )
        elif role is None:
            boxed = boxed and not _goes_on(seen, index, last)
            role = "boilerplate" if boxed else _on_a_page(seen, index, first, last)
        elif each.chrome in ("end", "notice"):
            boxed = True
        out[index] = role
    return out if not page else _without_author(seen, out, first, last)


def _of_its_own(seen: Sequence[Seen], index: int, places: Sequence[int], *, page: bool) -> Role | None:
    """The role that a block's own words or its repetition settle."""
    each = seen[index]
    if editor_notes.read(each.text):
        return "editor_note"
    if corrections.read(each.text):
        return "correction"
    if captions.is_credit(each.text):
        return "credit"
    if captions.is_caption(seen, index):
        return "caption"
    if each.chrome:
        return (
            "boilerplate"
            if page or not each.text[0].isdigit()
            else _NUMBERS_OF_CLEAN_TEXTS.get(each.chrome, "boilerplate")
        )
    if len(places) > 1:
        at = bisect_left(places, index)
        nearest = min(abs(place - index) for place in (*places[max(0, at - 1) : at], *places[at + 1 : at + 2]))
        return (
            "caption" if nearest <= _SHOWN_TWICE_WITHIN and each.look.words >= _LEAST_CAPTION_WORDS else "boilerplate"
        )
    return None


def _on_a_page(seen: Sequence[Seen], index: int, first: int, last: int) -> Role:
    each = seen[index]
    if index > first and each.look.words > 1 and _CLIP.fullmatch(seen[index - 1].text):
        return "boilerplate"
    if (each.look.ended and (each.look.words >= 2 or each.text[0] in '"“‘«„')) or each.look.is_paragraph:
        return "body"
    if _is_subheading(seen, index, first, last, page=True):
        return "subheading"
    if _LIST_ITEM.match(each.text):
        return "body"
    return "body" if _is_listed(seen, index, first) else "boilerplate"


def _goes_on(seen: Sequence[Seen], index: int, last: int) -> bool:
    """Whether the prose of the article goes on here after a box: a paragraph that has no label right below it."""
    each = seen[index]
    if not each.is_prose or (seen[index - 1].chrome == "notice" and each.look.words < _LEAST_WORDS_BELOW_NOTICE):
        return False
    if each.look.is_paragraph and each.look.words >= _LEAST_RESUMING_WORDS:
        return True
    below = next((near for near in seen[index + 1 : last]), None)
    return below is not None and below.is_prose


def _is_listed(seen: Sequence[Seen], index: int, first: int) -> bool:
    """A line of a list that the text itself opened with a colon, or of facts: "Seats: 40", "Length: 9 metres"."""
    above = index - 1
    while above >= first and not seen[above].chrome and not seen[above].look.ended and index - above < 30:
        above -= 1
    if above >= first and not seen[above].chrome and seen[above].text.endswith(":"):
        return True
    beside = [seen[near].text for near in (index - 1, index + 1) if first <= near < len(seen)]
    return _FACT.match(seen[index].text) is not None and any(_FACT.match(text) for text in beside)


def _is_label(each: Seen) -> bool:
    return each.chrome is not None or (not each.look.ended and not each.look.is_paragraph)


def _is_subheading(seen: Sequence[Seen], index: int, first: int, last: int, *, page: bool) -> bool:
    """A lone short line over a paragraph, buttons and ads aside."""
    look = seen[index].look
    if not 1 <= look.words <= _LONGEST_SUBHEADING_WORDS or look.ended or _BULLET.match(seen[index].text):
        return False
    if index == first and index + 1 < last and not page:
        return (
            seen[index + 1].is_prose
            and look.words <= _LONGEST_OPENING_HEADING_WORDS
            and not datelines.read(seen[index].text)
        )
    below = next((near for near in range(index + 1, last) if not seen[near].chrome), None)
    above = next((near for near in range(index - 1, first - 1, -1) if not seen[near].chrome), None)
    if below is None or above is None or not (seen[below].is_prose or _BULLET.match(seen[below].text)):
        return False
    if _QUOTED.fullmatch(seen[index].text):
        return seen[below].is_prose
    return not _is_label(seen[above]) and not seen[above].text.endswith(":")


def _without_author(seen: Sequence[Seen], out: dict[int, Role], first: int, last: int) -> dict[int, Role]:
    """The lines about the author at the foot of a page are no body."""
    prose = [index for index in range(last - 1, first, -1) if out[index] == "body"][:3]
    about: dict[int, Role] = {index: "boilerplate" for index in prose if _ABOUT_AUTHOR.match(seen[index].text)}
    return out | about
