"""Who publishes: the known agencies, papers, broadcasters and sites, and how a printed name leads to one.

Case, punctuation, a leading `the` or `www.` and `.com` addresses below a known domain do not count: `en.people.cn`
and `People's Daily Online` are one source. An unknown name is a source too, of which only the name is known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from transforms.outlets_known import NEWSPAPERS, Row
from transforms.outlets_known_others import BROADCASTERS, GOVERNMENTS, MAGAZINES, WEBSITES
from transforms.outlets_known_wires import AGENCIES, RELEASE_WIRES

Kind = Literal["newspaper", "agency", "broadcaster", "government", "company", "magazine", "website"]

_TABLES: tuple[tuple[Kind, tuple[Row, ...]], ...] = (
    ("agency", AGENCIES),
    ("agency", RELEASE_WIRES),
    ("newspaper", NEWSPAPERS),
    ("broadcaster", BROADCASTERS),
    ("magazine", MAGAZINES),
    ("website", WEBSITES),
    ("government", GOVERNMENTS),
)
_WORD = re.compile(r"\w+")
# "https://www.news.example.co.uk/world", "example.com"
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<domain>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,62}){0,4}"
    r"\.[a-z]{2,18})(?:[/?#]\S{0,300})?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source of news; None where unknown or where no one value holds (Reuters has no one time zone)."""

    name: str
    kind: Kind | None = None
    domain: str | None = None
    country: str | None = None
    language: str | None = None
    time_zone: str | None = None
    aliases: tuple[str, ...] = ()


def known() -> tuple[Outlet, ...]:
    """All outlets of the registry."""
    return _KNOWN


@lru_cache(maxsize=4096)
def resolve(printed: str) -> Outlet | None:
    """The known outlet that a printed name or address means."""
    found = _BY_NAME.get(normalised(printed))
    if found is None and "." in printed and (address := domain_of(printed)):
        found = _by_domain(address)
    return found


def outlet(printed: str) -> Outlet:
    """The known outlet, else a new one of which the printed name is all that is known, and the domain if it is one."""
    if found := resolve(printed):
        return found
    domain = domain_of(printed)
    return Outlet(name=domain or " ".join(printed.split()), domain=domain)


def resolve_agency(printed: str) -> Outlet | None:
    """The known agency or press-release wire that a printed name means."""
    found = resolve(printed)
    return found if found and found.kind == "agency" else None


@lru_cache(maxsize=4096)
def source_id(name: str) -> str:
    """A short stable key of a source, the same for all its printed forms."""
    canonical = resolve(name)
    return sha256(normalised(canonical.name if canonical else name).encode()).hexdigest()[:16]


def normalised(name: str) -> str:
    """The letters and digits of a name without a leading `the` or `www`: `The New York Times` is `newyorktimes`."""
    words = _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
    while len(words) > 1 and words[0] in ("the", "www"):
        del words[0]
    return "".join(words)


def domain_of(printed: str) -> str | None:
    """The bare domain of an address, None for what is no address."""
    match = _DOMAIN.fullmatch(printed.strip())
    return match["domain"].lower() if match else None


def _by_domain(domain: str) -> Outlet | None:
    """`edition.cnn.com` is CNN, unless a longer address is known by itself (`news.sky.com`)."""
    labels = domain.split(".")
    for first in range(len(labels) - 1):
        if found := _BY_NAME.get("".join(labels[first:]).replace("-", "")):
            return found
    return None


def _read(kind: Kind, row: Row) -> Outlet:
    name, domain, country, language, time_zone, aliases = row
    domain_, country_, language_, zone = (
        None if cell == "-" else cell for cell in (domain, country, language, time_zone)
    )
    return Outlet(name, kind, domain_, country_, language_, zone, tuple(filter(None, aliases.split("; "))))


def _index() -> dict[str, Outlet]:
    """Normalised name, domain and aliases to outlet; the first to claim a name has it."""
    index: dict[str, Outlet] = {}
    for one in _KNOWN:
        index.setdefault(normalised(one.name), one)
    for one in _KNOWN:
        for printed in (one.domain or one.name, *one.aliases):
            index.setdefault(normalised(printed), one)
    return index


_KNOWN: tuple[Outlet, ...] = tuple(_read(kind, row) for kind, table in _TABLES for row in table)
_BY_NAME = _index()
