"""What the text itself says that a place lies in: `Paris, Texas`, `Wuzhen in Tongxiang`, `east China's Zhejiang`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from transforms.names import Mention

_WAY = (
    r"(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central|mid)(?:ern|[- ]central)?"
    r"|upstate|rural|coastal|nearby|neighboring|neighbouring|the)"
)
_KIND = (
    r"(?:states?|provinces?|region|county|city|town|district|prefecture|municipality|department|governorate"
    r"|territory|island|republic|emirate|canton|borough|capital|area|suburb|village)"
)
# Between a place and what it lies in: ", ", " (", " in the state of ", ", in south-central "
_WITHIN = re.compile(rf"(?:,|,? ?\(|,? in)?,? ?(?:{_WAY}[ -]){{0,3}}(?:{_KIND} of )?(?:the )?", re.IGNORECASE)
_LEADS_IN = re.compile(rf",|\(|\bin\b|{_KIND} of", re.IGNORECASE)
_HELD_BY_TYPE = re.compile(rf" {_KIND},? ?", re.IGNORECASE)  # "Tongxiang city, Zhejiang"
_CAPITAL_OF = re.compile(r",? (?:is )?(?:the )?(?:\w+ )?capital (?:city )?of (?:the )?", re.IGNORECASE)
# "Wuzhen, which belongs to the city of Tongxiang", "Aalst is a town in Flanders"
_SAID = re.compile(
    rf",? (?:which |that )?(?:belongs to|is part of|forms part of|lies in|is (?:located|situated) in"
    rf"|is an? (?:[\w-]+ )?{_KIND} (?:in|of)) (?:the )?(?:{_WAY}[ -]){{0,2}}(?:{_KIND} of )?(?:the )?",
    re.IGNORECASE,
)
# "China's Zhejiang", "Syria's second city, Aleppo", "Nigeria's northern state of Borno"
_OWNED = re.compile(r"['’]s? (?:[\w-]+,? ){0,4}(?:of )?(?:the )?")
_TOWN_KINDS = frozenset({"city", "town", "district", "county", "municipality", "prefecture"})
_LONGEST_GAP = 48
# "LONDON, Ky. (AP)", "Cambridge (Ontario)": a name behind a comma or bracket that may be no mention
_TAIL = re.compile(r"(?:, ?| \()((?:[A-ZÀ-Þ][\w.'’-]*)(?: [A-ZÀ-Þ][\w.'’-]*){0,2})")
_LISTED = re.compile(r", (?:and |or )?| (?:and|or) ")
_LEAST_LISTED = 3


class Within(NamedTuple):
    """One name is said to lie in another; `is_parent` when this names the step above, as `Wuzhen in Tongxiang` does.

    `is_town` tells whether that may be a town: a bare comma also stands in `Dallas, Fort Worth`.

    `is_mention` tells whether the outer one is one of the mentions, or up to three words behind a comma, of which none
    may be its name: `Missouri Highway Patrol`.
    """

    inner: str
    outer: str
    is_parent: bool
    is_town: bool
    is_mention: bool


def find(text: str, places: Sequence[Mention]) -> Iterator[Within]:
    """The pairs that stand side by side in the text; `places` in order. Only a gazetteer can tell which are true."""
    for mention, following in zip_longest(places, places[1:]):
        if following and following.start - mention.end <= _LONGEST_GAP:
            yield from _between(text, mention, following)
        if tail := _TAIL.match(text, mention.end, mention.end + _LONGEST_GAP):
            yield Within(mention.full_name, tail[1], is_parent=True, is_town=False, is_mention=False)


def lists(text: str, places: Sequence[Mention]) -> Iterator[Sequence[str]]:
    """Three names or more that are listed: `New York, Washington and Oregon`; `places` in order."""
    listed: list[str] = []
    for mention, following in zip_longest(places, places[1:]):
        listed.append(mention.full_name)
        if following is None or not _LISTED.fullmatch(text, mention.end, following.start):
            if len(listed) >= _LEAST_LISTED:
                yield listed
            listed = []


def _between(text: str, first: Mention, second: Mention) -> Iterator[Within]:
    gap = text[first.end : second.start]
    typed = _HELD_BY_TYPE.match(gap)
    rest = gap[typed.end() :] if typed else gap
    is_said = _CAPITAL_OF.fullmatch(gap) or _SAID.fullmatch(gap)
    if is_said or (_WITHIN.fullmatch(rest) and (typed or _LEADS_IN.search(rest))):
        is_town = bool(gap.strip(" ,(")) or _is_typed(text, second)
        yield Within(first.full_name, second.full_name, is_parent=True, is_town=is_town, is_mention=True)
    elif _OWNED.fullmatch(gap):
        yield Within(second.full_name, first.full_name, is_parent=False, is_town=False, is_mention=True)


def _is_typed(text: str, place: Mention) -> bool:
    """Whether the last word of a place, or the one behind it, says that it is a town or larger: `Tongxiang city`."""
    words = text[place.start : place.end + _LONGEST_GAP].split()
    length = len(text[place.start : place.end].split())
    return any(word.lower().strip(",.;)") in _TOWN_KINDS for word in words[max(1, length - 1) : length + 1])
