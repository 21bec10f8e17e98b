"""What one article names, once each: its fullest form, its other forms, and what the article tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import capwords
from typing import Any

from transforms.bodies_everywhere import is_of_any_country
from transforms.entity_keys import entity_id, key_of
from transforms.gazetteer import Place
from transforms.identity import stable_id
from transforms.name_parents import acronyms_inside, parent_of
from transforms.names import Mention, Type, is_acronym
from transforms.places import Resolved

Row = dict[str, Any]
_FORMS = ("name", "acronym")
"""The kinds of mention whose words are forms of the name; `Chen` and `the committee` are none."""


@dataclass(frozen=True, slots=True)
class Told:
    """What else an article tells of a name: country (ISO 3166-1 alpha-2) and walk of life, as far as it does."""

    country: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntities:
    """The rows, and the entity_id behind each (type, full_name) that the article mentions."""

    rows: list[Row]
    ids: dict[tuple[Type, str], str]


def find(
    article: str,
    text: str,
    mentions: Sequence[Mention],
    places: Mapping[str, Resolved],
    told: Mapping[tuple[Type, str], Told],
) -> ArticleEntities:
    """What `mentions` name; `places` by full_name, `told` by (type, full_name)."""
    named: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.type, _key(mention, places, told)].append(mention)
    rows = {at: _row(article, text, at, group, told) for at, group in named.items()}
    ids = {(m.type, m.full_name): rows[at]["entity_id"] for at, group in named.items() for m in group}
    for (kind, _), group in named.items():
        if kind == "place" and (found := places.get(group[0].full_name)):
            _locate(article, found, rows)
    bodies = {row["name"]: at for at, row in rows.items() if at[0] == "organization"}
    inside = acronyms_inside(bodies)
    for name, at in list(bodies.items()):
        _belong(article, name, at, bodies, inside, rows)
    return ArticleEntities(list(rows.values()), ids)


def _key(mention: Mention, places: Mapping[str, Resolved], told: Mapping[tuple[Type, str], Told]) -> str:
    """A place of the gazetteer goes by its id there, whatever it is called; `Finance Ministry` by its country, too."""
    found = places.get(mention.full_name) if mention.type == "place" else None
    if found:
        return _place_key(found.place)
    key = key_of(mention.type, mention.full_name)
    country = told.get((mention.type, mention.full_name), Told()).country
    return f"{key} {country}" if country and mention.type == "organization" and is_of_any_country(key) else key


def _place_key(place: Place) -> str:
    """A hamlet that the gazetteer lacks goes by its name and what it is printed in."""
    if place.geonames_id is not None:
        return f"geonames {place.geonames_id}"
    return " in ".join([key_of("place", place.name), *map(str, place.parent_ids[:1])])


def _row(
    article: str,
    text: str,
    at: tuple[str, str],
    group: Sequence[Mention],
    told: Mapping[tuple[Type, str], Told],
) -> Row:
    kind, key = group[0].type, at[1]
    names = sorted({m.full_name for m in group})
    forms: defaultdict[str, int] = defaultdict(int)
    for m in group:
        forms[m.full_name] += 1
        if m.kind in _FORMS:
            forms[text[m.start : m.end]] += 1
    name = names[0] if len(names) == 1 else max(names, key=lambda form: (len(form.split()), forms[form]))
    acronyms = [text[m.start : m.end] for m in group if m.kind == "acronym"]
    known = [told[kind, form] for form in names if (kind, form) in told]
    return _bare(article, kind, key, name) | {
        "aliases": sorted(form for form in forms if form.casefold() != name.casefold()),
        "acronym": min(set(acronyms), key=lambda form: (-acronyms.count(form), form), default=None),
        "field": _only(each.field for each in known),
        "country": _only(each.country for each in known),
        "mentions": len(group),
    }


def _bare(article: str, kind: str, key: str, name: str) -> Row:
    return {
        "article_entity_id": stable_id("article_entity", article, kind, key),
        "article_id": article,
        "entity_id": entity_id(kind, key),
        "type": kind,
        "name": name,
        "aliases": [],
        "key": key,
        "mentions": 0,
    }


def _only(values: Iterable[str | None]) -> str | None:
    """The value that is told, when it is one."""
    told = set(values) - {None}
    return told.pop() if len(told) == 1 else None


def _locate(article: str, found: Resolved, rows: dict[tuple[str, str], Row]) -> None:
    """Says where a place is, and adds what it lies in as far as the article does not name that itself."""
    chain = (found.place, *found.parents)
    for number, place in enumerate(chain):
        at = ("place", _place_key(place))
        row = rows.setdefault(at, _bare(article, *at, place.name))
        parent = chain[number + 1] if number + 1 < len(chain) else None
        row |= {
            "parent_id": entity_id("place", _place_key(parent)) if parent else None,
            "country": place.country,
            "geonames_id": place.geonames_id,
            "admin1": place.admin1,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geo_precision": place.kind if place.latitude is not None else None,
        }
    row = rows["place", _place_key(found.place)]
    row |= {"method": found.method, "confidence": found.confidence}
    row["geo_precision"] = row["geo_precision"] and found.precision
    if row["name"].casefold() == found.place.name.casefold():  # "OSLO, March 4 (Reuters) --"
        row["name"] = found.place.name
    elif row["name"].isupper() and not is_acronym(row["name"]):
        row["name"] = capwords(row["name"])


def _belong(
    article: str,
    name: str,
    at: tuple[str, str],
    bodies: Mapping[str, tuple[str, str]],
    inside: Mapping[str, str],
    rows: dict[tuple[str, str], Row],
) -> None:
    """Says what body a body is part of, and adds that one when the article does not name it by itself."""
    while parent := parent_of(name, bodies.keys()):
        parent = inside.get(parent, parent)
        there = bodies.get(parent) or ("organization", key_of("organization", parent))
        if there == at:
            return
        rows[at]["parent_id"] = entity_id(*there)
        if there in rows:
            return
        rows[there] = _bare(article, *there, parent)
        rows[there]["acronym"] = next((short for short, long in inside.items() if long == parent), None)
        name, at = parent, there
