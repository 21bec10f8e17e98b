"""Captions: which block belongs to a picture and not to the run of the text, and who is credited for the picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms import bylines
from transforms import credits as picture_credits
from transforms.outlets import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.credits import Credit
    from transforms.pages import Seen

_LONGEST_CHARACTERS = 900
_LONGEST_CREDIT_CHARACTERS = 120
_LONGEST_OPENED_WORDS = 60
_SIGNED_OFF = re.compile(r"[.!?…][\"”’]?\s(?P<all>\((?P<house>[A-Z][\w.&'’ -]{1,40})\))$")
_LONGEST_CREDITED_BELOW_WORDS = 20  # longer sentences over a credit are the paragraph above a picture without caption
_CREDIT_LABEL = re.compile(
    r"\(?(?:image|photo|picture|credit)s?:", re.IGNORECASE
)  # "Image:" over the name on its own line


def is_caption(seen: Sequence[Seen], index: int) -> bool:
    """Whether a block is a caption: it ends in a credit, has one as its neighbour, or opens as captions do."""
    text = seen[index].text
    if len(text) > _LONGEST_CHARACTERS or seen[index].look.words < 2:
        return False
    found = picture_credits.find(text)
    if found:
        return ends_in_credit(text, found) and found[0].start > 1
    if seen[index].look.words <= _LONGEST_OPENED_WORDS and picture_credits.is_caption_opening(text):
        return True
    if seen[index].look.words <= _LONGEST_OPENED_WORDS and signed_off(text) and _goes_on(seen, index):
        return True
    below = seen[index + 1].text if index + 1 < len(seen) else ""
    above = seen[index - 1].text if index else ""
    look = seen[index].look
    if seen[index].chrome:
        return False
    if is_credit(below):
        return not text.endswith("?") and (not look.ended or look.words <= _LONGEST_CREDITED_BELOW_WORDS)
    return is_credit(above) and not look.ended and bylines.read(text, near_top=True) is None


def signed_off(text: str) -> Credit | None:
    """A known house in brackets behind the last stop: "The pier at dusk. (Reuters)"."""
    match = _SIGNED_OFF.search(text) if text.endswith(")") else None
    if match is None or resolve(match["house"]) is None:
        return None
    return picture_credits.Credit(match.start("all"), match.end("all"), match["house"])


def _goes_on(seen: Sequence[Seen], index: int) -> bool:
    """Whether prose follows: at the end of an article such brackets name the wire."""
    return index + 1 < len(seen) and seen[index + 1].is_prose


def is_credit(text: str) -> bool:
    """Whether a block is a credit and nothing else."""
    if not text or len(text) > _LONGEST_CREDIT_CHARACTERS:
        return False
    if _CREDIT_LABEL.fullmatch(text):
        return True
    if text.endswith(")") and "(" not in text:  # "(Image:" stands on the line above
        text = text[:-1]
    found = picture_credits.find(text)
    return bool(found) and len(text) - sum(each.end - each.start for each in found) <= 3


def ends_in_credit(text: str, found: Sequence[Credit]) -> bool:
    """Whether nothing but a stop or a bracket follows the last credit."""
    return len(text[found[-1].end :].strip(" .)]")) == 0
