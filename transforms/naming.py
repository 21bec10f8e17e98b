"""Who and what an article names, as rows: each mention, each thing once, each claim of an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from transforms import article_entities, mentions, people_by_titles, places, roles
from transforms.article_entities import ArticleEntities, Told
from transforms.demonyms import country_of_people
from transforms.evidence import Article, Evidence, Row
from transforms.gazetteer import Gazetteer
from transforms.identity import stable_id
from transforms.long_names import country_in
from transforms.names import Mention, Recognizer, Type
from transforms.places import Resolved
from transforms.roles import Role
from transforms.tables import Rows
from transforms.walks_of_life import field_of, is_of_a_state

Ids = Mapping[tuple[Type, str], str]


@dataclass(frozen=True, slots=True)
class Named:
    """What is read of an article's names; `countries` are those of its place mentions, each as often as it is named.

    `where` are the places that its names mean, by full name.
    """

    mentions: Sequence[Mention] = ()
    roles: Sequence[Role] = ()
    things: ArticleEntities = field(default_factory=lambda: ArticleEntities([], {}))
    countries: Sequence[str] = ()
    where: Mapping[str, Resolved] = field(default_factory=dict)


def read(article: Article, recognizer: Recognizer, gazetteer: Gazetteer) -> Named:
    """Whom and what an article names, and who holds which office."""
    text = article.text
    found = mentions.find(text, article.passages, recognizer)
    named = people_by_titles.retyped(text, article.passages, article.sentences, found)
    claims = roles.find(text, article.passages, article.sentences, named)
    where = places.resolve(text, named, gazetteer, article.source)
    told = dict(_bodies(text, named, where, gazetteer))
    told |= dict(_people(claims, told, where))
    things = article_entities.find(article.article_id, text, named, where, told)
    countries = [code for m in named if m.type == "place" and (code := _country(m, where))]
    return Named(named, claims, things, countries, where)


def rows(named: Named, article: Article, evidence: Evidence) -> Rows:
    """Rows of mentions, article_entities and roles."""
    ids = named.things.ids
    return {
        "mentions": [_mention_row(m, evidence, ids) for m in named.mentions],
        "article_entities": named.things.rows,
        "roles": [_role_row(role, article, evidence, ids) for role in named.roles],
    }


def _mention_row(m: Mention, evidence: Evidence, ids: Ids) -> Row:
    found = evidence.of(m.start, m.end, m.method, m.confidence)
    return found | {
        "mention_id": stable_id("mention", evidence.article_id, m.start, m.end, m.type, found["surface"]),
        "entity_id": ids[m.type, m.full_name],
        "type": m.type,
        "kind": m.kind,
        "full_name": m.full_name,
    }


def role_id(role: Role, article: Article) -> str:
    """The id of a claim: its span and its words as printed."""
    printed = article.text[role.person.start : role.person.end]
    return stable_id("role", article.article_id, role.start, role.end, printed, role.title, role.organization)


def _role_row(role: Role, article: Article, evidence: Evidence, ids: Ids) -> Row:
    person, where = role.person, role.organization_mention
    printed = article.text[person.start : person.end]
    return evidence.of(role.start, role.end, role.method, role.confidence) | {
        "role_id": role_id(role, article),
        "person_id": ids[person.type, person.full_name],
        "organization_id": ids[where.type, where.full_name] if where else None,
        "person": printed,
        "title": role.title,
        "organization": role.organization,
        "status": role.status,
        "as_of": article.published and article.published.date(),
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
