"""Who and what is named: in one article, and across all of them."""

from schemas.evidence import ARTICLE_ID
from schemas.table import Column, Table

ENTITY_TYPES = ("person", "organization", "place", "event", "work", "product", "group")

_TYPE = Column(
    "type", "string", "What kind of thing it is.", nullable=False, allowed=ENTITY_TYPES, term="FollowTheMoney schema"
)
_ACRONYM = Column("acronym", "string", "Its short form in capitals, where one is printed.")
_WHERE = (
    Column("country", "string", "Country it lies in, belongs to or is of.", term="ISO 3166-1 alpha-2"),
    Column("geonames_id", "int", "The place in the gazetteer.", term="GeoNames"),
    Column("admin1", "string", "State, province or region of first order that it is or lies in.", term="GeoNames"),
    Column("latitude", "double", "Degrees north of the point that stands for it.", term="WGS 84"),
    Column("longitude", "double", "Degrees east.", term="WGS 84"),
    Column(
        "geo_precision",
        "string",
        "What the point is that of: the place itself, or what it lies in; NULL without a point.",
        allowed=("continent", "country", "region", "admin1", "admin2", "city"),
    ),
)

ENTITIES = Table(
    "main",
    "entities",
    "One row a person, organization, place or other named thing, across all articles; its id never changes.",
    key=("entity_id",),
    stage="publish",
    columns=(
        Column("entity_id", "string", "Given once; other articles that join do not change it.", nullable=False),
        _TYPE,
        Column("name", "string", "The fullest form that any article prints.", nullable=False, term="schema.org name"),
        Column("aliases", "strings", "Its other printed forms, short names of people left out.", nullable=False),
        _ACRONYM,
        Column(
            "parent_id",
            "string",
            "What it lies in or belongs to: a town in its province, a committee in its party.",
            references="main.entities.entity_id",
        ),
        *_WHERE,
    ),
)

ARTICLE_ENTITIES = Table(
    "main",
    "article_entities",
    "One row a thing that an article names, with what that article tells of it; also what such a place lies in.",
    key=("article_entity_id",),
    columns=(
        Column("article_entity_id", "string", "Hash of article, type and name.", nullable=False),
        ARTICLE_ID,
        Column(
            "entity_id",
            "string",
            "What it is across articles.",
            nullable=False,
            references="main.entities.entity_id",
        ),
        _TYPE,
        Column("name", "string", "The fullest form in the article.", nullable=False, term="schema.org name"),
        Column("aliases", "strings", "Other forms in the article, short names of people left out.", nullable=False),
        _ACRONYM,
        Column("key", "string", "The name as it is compared across articles.", nullable=False),
        Column("field", "string", "A person's walk of life by title; two that clash are two people."),
        Column("parent_id", "string", "What it lies in or belongs to.", references="main.entities.entity_id"),
        *_WHERE,
        Column("mentions", "int", "How often the article names it; 0 for what a named place lies in.", nullable=False),
        Column("method", "string", "How the place was found in the gazetteer; NULL for what is not there."),
        Column("confidence", "double", "How sure that is, 0..1."),
    ),
)

ENTITY_IDS = Table(
    "ops",
    "entity_ids",
    "Whom a name means, where its key alone does not tell: namesakes, and acronyms with what they stand for.",
    key=("type", "key", "country", "field"),
    stage="publish",
    columns=(
        Column("type", "string", "What kind of thing it is.", nullable=False, allowed=ENTITY_TYPES),
        Column("key", "string", "The name as it is compared across articles.", nullable=False),
        Column("country", "string", "The country that an article tells of it, or empty.", nullable=False),
        Column("field", "string", "The walk of life that an article tells of it, or empty.", nullable=False),
        Column("entity_id", "string", "The id that was given once.", nullable=False),
    ),
)
