"""Who and what an article names, as rows: each mention, each thing once, each claim of an office."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from transforms import article_entities, mentions, people_by_titles, places, roles
from transforms.article_entities import Told
from transforms.demonyms import country_of_people
from transforms.gazetteer import Gazetteer
from transforms.identity import stable_id
from transforms.long_names import country_in
from transforms.names import Mention, Recognizer, Type
from transforms.passages import Passage
from transforms.place_evidence import Source
from transforms.places import Resolved
from transforms.roles import Role
from transforms.tables import Rows
from transforms.walks_of_life import field_of, is_of_a_state

Row = dict[str, Any]
Ids = Mapping[tuple[Type, str], str]


@dataclass(frozen=True, slots=True)
class Article:
    """What names are read from: `sentences` are rows, `source` is who prints it."""

    article_id: str
    text: str
    passages: Sequence[Passage]
    sentences: Sequence[Row]
    published_on: date | None
    source: Source


def rows(article: Article, recognizer: Recognizer, gazetteer: Gazetteer) -> Rows:
    """Rows of mentions, article_entities and roles."""
    text = article.text
    spans = [(row["start_char"], row["end_char"]) for row in article.sentences]
    found = mentions.find(text, article.passages, recognizer)
    named = people_by_titles.retyped(text, article.passages, spans, found)
    claims = roles.find(text, article.passages, spans, named)
    where = places.resolve(text, named, gazetteer, article.source)
    told = dict(_bodies(text, named, where, gazetteer))
    told |= dict(_people(claims, told, where))
    things = article_entities.find(article.article_id, text, named, where, told)
    evidence = _Evidence(article)
    return {
        "mentions": [_mention_row(m, evidence, things.ids) for m in named],
        "article_entities": things.rows,
        "roles": [_role_row(role, article, evidence, things.ids) for role in claims],
    }


class _Evidence:
    """Where in the article a stretch stands: the columns of evidence."""

    def __init__(self, article: Article) -> None:
        self.article_id = article.article_id
        self.text = article.text
        self.passage_starts = [p.start for p in article.passages]
        self.sentence_starts = [row["start_char"] for row in article.sentences]
        self.sentence_ends = [row["end_char"] for row in article.sentences]

    def of(self, start: int, end: int, method: str, confidence: float) -> Row:
        sentence = bisect_right(self.sentence_starts, start) - 1
        in_one = sentence >= 0 and start < self.sentence_ends[sentence]
        return {
            "article_id": self.article_id,
            "passage_no": bisect_right(self.passage_starts, start) - 1,
            "sentence_no": sentence if in_one else None,
            "start_char": start,
            "end_char": end,
            "surface": self.text[start:end],
            "method": method,
            "confidence": confidence,
        }


def _mention_row(m: Mention, evidence: _Evidence, ids: Ids) -> Row:
    found = evidence.of(m.start, m.end, m.method, m.confidence)
    return found | {
        "mention_id": stable_id("mention", evidence.article_id, m.start, m.end, m.type, found["surface"]),
        "entity_id": ids[m.type, m.full_name],
        "type": m.type,
        "kind": m.kind,
        "full_name": m.full_name,
    }


def _role_row(role: Role, article: Article, evidence: _Evidence, ids: Ids) -> Row:
    person, where = role.person, role.organization_mention
    printed = article.text[person.start : person.end]
    said = (role.start, role.end, printed, role.title, role.organization)
    return evidence.of(role.start, role.end, role.method, role.confidence) | {
        "role_id": stable_id("role", article.article_id, *said),
        "person_id": ids[person.type, person.full_name],
        "organization_id": ids[where.type, where.full_name] if where else None,
        "person": printed,
        "title": role.title,
        "organization": role.organization,
        "status": role.status,
        "as_of": article.published_on,
    }


# -------------------------------------------------------------------- what tells namesakes apart
def _bodies(
    text: str, named: Sequence[Mention], where: Mapping[str, Resolved], gazetteer: Gazetteer
) -> Iterator[tuple[tuple[Type, str], Told]]:
    """The country of each organization: by its name, else by what stands before it (`China's Finance Ministry`)."""
    before: defaultdict[str, set[str]] = defaultdict(set)
    for left, body in pairwise(named):
        if body.type == "organization" and text[left.end : body.start] in (" ", "'s ", "’s "):
            before[body.full_name] |= {code for code in [_country(left, where)] if code}
    for name in {m.full_name for m in named if m.type == "organization"}:
        code = country_in(name, gazetteer)
        if code is None and len(before[name]) == 1:
            (code,) = before[name]
        if code:
            yield ("organization", name), Told(country=code)


def _people(
    claims: Sequence[Role], told: Mapping[tuple[Type, str], Told], where: Mapping[str, Resolved]
) -> Iterator[tuple[tuple[Type, str], Told]]:
    """The walk of life of each person by title, and the country by an office of a state; none where they differ."""
    fields: defaultdict[str, set[str]] = defaultdict(set)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for role in claims:
        name, body = role.person.full_name, role.organization_mention
        fields[name] |= {field for field in [field_of(role.title)] if field}
        if body and is_of_a_state(role.title):
            code = told.get((body.type, body.full_name), Told()).country or _country(body, where)
            countries[name] |= {code} if code else set()
    for name in fields:
        yield ("person", name), Told(_only(countries[name]), _only(fields[name]))


def _country(mention: Mention, where: Mapping[str, Resolved]) -> str | None:
    """The country that a people or a place is of."""
    if mention.type == "group":
        return country_of_people(mention.full_name)
    found = where.get(mention.full_name) if mention.type == "place" else None
    return found.place.country if found else None


def _only(values: set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None
