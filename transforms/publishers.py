"""Who carried an article, where a page says so: behind its title, or in its copyright line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.outlets import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE_SUFFIX = re.compile(r"\s(?:[-–—|_»]|::)\s(?P<name>[^|]{2,60})$")  # "Pier reopens - The Daily Example"
# "© 2021 The Daily Example. All rights reserved.", "Copyright © 2019-2021 Example Media Ltd"
_COPYRIGHT = re.compile(
    r"(?:copyright\b|©|\(c\))[\s©,:]{0,4}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19"
    r"|20)\d\d)?)?)[\s,©]{0,3}(?P<name>[^\W\d_][^.|©\n]{1,60})",
    re.IGNORECASE,
)
_COMPANY_WORDS = re.compile(
    r",?\s(?:all rights reserved|alle rechte vorbehalten|media group|media ltd|media inc|media|verlag"
    r"|publishing|publications|newspapers?|group|holdings?|company|limited|ltd|inc|llc|plc|gmbh|ag"
    r"|corp(?:oration)?|co)\.?$",
    re.IGNORECASE,
)
_LONGEST_LINE_CHARACTERS = 300


def find(blocks: Sequence[str], headline: str | None) -> str | None:
    """The publisher's name as printed; a title's suffix counts before a copyright line."""
    return _behind_title(blocks, headline) or _in_copyright(blocks)


def _behind_title(blocks: Sequence[str], headline: str | None) -> str | None:
    if not headline:
        return None
    for text in blocks:
        if len(text) <= _LONGEST_LINE_CHARACTERS and text.startswith(headline) and text != headline:
            suffix = _TITLE_SUFFIX.match(text, len(headline))
            if suffix:
                return suffix["name"].strip()
    return None


def _in_copyright(blocks: Sequence[str]) -> str | None:
    for text in reversed(blocks):
        lowered = text[:_LONGEST_LINE_CHARACTERS].lower()
        if ("©" in lowered or "copyright" in lowered or "(c)" in lowered) and (
            found := _COPYRIGHT.search(text[:_LONGEST_LINE_CHARACTERS])
        ):
            return _plain_name(found["name"])
    return None


def _plain_name(name: str) -> str | None:
    """The name without "All rights reserved" and without the words of a company, unless it is known with them."""
    name = name.strip(" ,;-–")
    while not resolve(name) and (tail := _COMPANY_WORDS.search(name)):
        name = name[: tail.start()].strip(" ,")
    return name or None
