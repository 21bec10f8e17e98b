"""Places as a gazetteer knows them, and the key that printed names are looked up by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

from transforms.word_sets import words

PlaceKind = Literal["continent", "country", "admin1", "admin2", "city", "region"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place. Latitude and longitude are WGS 84 degrees: of a town itself, else of a point within.

    `country` is ISO 3166-1 alpha-2, `admin1` the name of the first division that it is or lies in; `population` is 0
    when not known, `parent_ids` are the divisions and the country that it lies in, the nearest first. A region, such as
    the south of a state, and a town that is printed but not in the gazetteer have no id; their point is of what they
    lie in, or None.
    """

    geonames_id: int | None
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    population: int
    parent_ids: tuple[int, ...]
    is_capital: bool = False


class Gazetteer(Hashable, Protocol):
    """All places of a name, and a place by its id."""

    def candidates(self, name: str) -> Sequence[Place]:
        """The places that go by a printed name, no matter how case, accents and hyphens are: the most people first."""
        ...

    def place(self, geonames_id: int) -> Place | None:
        """The place of an id."""
        ...

    def country(self, code: str) -> Place | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        ...


# Each in turn, on small letters without accents. Written so that RE2 reads them as `re` does.
KEY_STEPS: tuple[tuple[str, str], ...] = (
    ("['’‘ʻʼ`´.]", ""),  # "N'Djamena", "Xi'an", "U.S."
    ("[^a-z0-9]+", " "),  # "Port-au-Prince"
    (r"^ | $", ""),
    (r"^the ", ""),
    (r"\b(?:st|ste|sainte) ", "saint "),  # "St. Louis"
    (r"\bmt ", "mount "),
    (r"\bft ", "fort "),
)
KEY_STEPS_FOR = r"^ | $|  |\b(?:st|ste|sainte|mt|ft|the) "
"""What a key of letters, digits and blanks holds that a step still changes."""
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
"""Letters that are no accented ones: `Łódź`, `Tromsø`, `Iğdır`."""
_STEPS = tuple((re.compile(pattern), instead) for pattern, instead in KEY_STEPS)
_CHANGED = re.compile(KEY_STEPS_FOR)
_LETTERS = str.maketrans(LETTERS)


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """What a name is looked up by: `St. Louis` and `Saint-Louis` are `saint louis`; empty for Беларусь."""
    found = name.lower()
    if found.isascii() and found.replace(" ", "").isalnum() and not _CHANGED.search(found):
        return found
    if not found.isascii():
        found = "".join(c for c in unicodedata.normalize("NFKD", found) if not unicodedata.combining(c))
        found = found.translate(_LETTERS)
    for pattern, instead in _STEPS:
        found = pattern.sub(instead, found)
    return found


# The words by which GeoNames names a kind of division in other languages, as keys.
FOREIGN_KIND = (
    "^(?:provincia|departamento|departement|municipio|comuna|partido|distrito|estado|region|regione|kabupaten|kota|"
    "propinsi|provinsi|daerah istimewa|huyen|thanh pho|thi xa|quan|tinh|powiat|gemeente|landkreis|kreis|bezirk|"
    "politischer bezirk|wojewodztwo|obshtina|oblast|okres|opcina|judetul|municipiul|oras|comunidad autonoma|"
    "comunidad|muhafazat|wilayat|wilaya|liwa|markaz|daira|cercle|prefecture|province|governorate|nomos|"
    "shahrestan e|ostan e|amphoe|changwat|gorodskoy okrug)(?: (?:de|del|de la|do|da|du|di|des|della|dello|d))? "
    "| (?:sheng|shi|xian|qu|zizhiqu|zizhizhou|diqu|meng|ken|oblast|oblasts|rayon|raion|ilcesi|ili|kommune?|kommunen|"
    "lan|lani|megye|jaras|apskritis|maakond|tumani|viloyati|oblysy|aymag|fylke|velayat|wojewodztwo|kraj|krajina|si|do|"
    "gun|respublikasy|autonomous okrug|avtonomnyy okrug)$"
)
# `Clacton` of "Clacton-on-Sea", `Ludwigshafen` of "Ludwigshafen am Rhein"
LONG_FORM = " (?:am|an der|ob der|upon|on|sur|under|next|by the) .*$"
_LAST_KIND = re.compile(
    r" (?:Sheng|Shi|Xian|Qu|Zizhiqu|Zizhizhou|Diqu|Meng|Ken|[Oo]blast['’]?|Rayon|Raion|İlçesi|İli|Kommune?|Län|län)$"
)
ARABIC = words("AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE")
ARABIC_FORM = "^(?:al|ar|as|ash|at|ad|adh|an|az|ath) |h$"
"""Countries whose towns GeoNames names with an article and a last letter that news leaves out: `Ar Raqqah`."""


def without_kind(name: str) -> str:
    """`Zhejiang` of `Zhejiang Sheng`."""
    return _LAST_KIND.sub("", name) or name


def division(place: Place) -> int:
    """The id of the first division that a place is or lies in, 0 for a country."""
    if place.kind == "admin1":
        return place.geonames_id or 0
    return place.parent_ids[-2] if len(place.parent_ids) > 1 else 0
