"""Every table of the warehouse, declared once. A new one is a file and a line here."""

from schemas.amounts import AMOUNTS
from schemas.article_versions import ARTICLE_VERSIONS
from schemas.articles import ARTICLES
from schemas.copies import ARTICLE_CLUSTERS, ARTICLE_FINGERPRINTS, CLUSTER_IDS
from schemas.entities import ARTICLE_ENTITIES, ENTITIES, ENTITY_IDS
from schemas.events import EVENT_PARTICIPANTS, EVENTS
from schemas.happenings import HAPPENING_IDS, HAPPENING_KEYS
from schemas.ledger import DOCUMENTS, REJECTS
from schemas.marts import (
    CHANGES,
    CO_MENTIONS,
    COVERAGE_BY_DAY,
    DATA_QUALITY,
    HAPPENINGS,
    MART_SENTENCES,
    NEAR_DUPLICATES,
    SOURCE_PROFILE,
    TIMELINE,
    WHO_HOLDS_WHAT,
    WHO_SAID_WHAT,
)
from schemas.mentions import MENTIONS
from schemas.passages import PASSAGES
from schemas.quotes import QUOTES
from schemas.roles import ROLES
from schemas.runs import BATCHES, CHECKS, COLUMNS, RUNS, SCORECARD
from schemas.sentences import SENTENCES
from schemas.sources import SOURCES
from schemas.stories import ARTICLE_CUES, STORY_IDS
from schemas.table import TYPES, Column, Table, quoted
from schemas.times import TIMES
from schemas.topics import ARTICLE_TOPICS, KEYPHRASES, TOPICS

TABLES: tuple[Table, ...] = (
    ARTICLES,
    ARTICLE_VERSIONS,
    SOURCES,
    PASSAGES,
    SENTENCES,
    MENTIONS,
    ARTICLE_ENTITIES,
    ROLES,
    QUOTES,
    TIMES,
    AMOUNTS,
    EVENTS,
    EVENT_PARTICIPANTS,
    ARTICLE_TOPICS,
    KEYPHRASES,
    TOPICS,
    ENTITIES,
    ENTITY_IDS,
    ARTICLE_FINGERPRINTS,
    ARTICLE_CUES,
    ARTICLE_CLUSTERS,
    CLUSTER_IDS,
    STORY_IDS,
    HAPPENING_KEYS,
    HAPPENING_IDS,
    RUNS,
    BATCHES,
    DOCUMENTS,
    REJECTS,
    CHECKS,
    COLUMNS,
    SCORECARD,
    MART_SENTENCES,
    COVERAGE_BY_DAY,
    CHANGES,
    DATA_QUALITY,
    WHO_HOLDS_WHAT,
    WHO_SAID_WHAT,
    NEAR_DUPLICATES,
    SOURCE_PROFILE,
    HAPPENINGS,
    TIMELINE,
    CO_MENTIONS,
)
BATCH_TABLES: tuple[Table, ...] = tuple(table for table in TABLES if table.stage == "batch")
FACT_TABLES: tuple[Table, ...] = (
    PASSAGES, SENTENCES, MENTIONS, ARTICLE_ENTITIES, ROLES, QUOTES, TIMES, AMOUNTS, EVENTS, EVENT_PARTICIPANTS,
    ARTICLE_TOPICS, KEYPHRASES, ARTICLE_FINGERPRINTS, ARTICLE_CUES,
)  # fmt: skip
"""Batch tables whose rows are facts of one live article: renewed and removed with it."""
GIVEN_TABLES: tuple[Table, ...] = (ENTITY_IDS, CLUSTER_IDS, STORY_IDS, HAPPENING_IDS)
"""Ids once given, which the lake keeps beside every published state."""

__all__ = [
    "AMOUNTS",
    "ARTICLES",
    "ARTICLE_CLUSTERS",
    "ARTICLE_CUES",
    "ARTICLE_ENTITIES",
    "ARTICLE_FINGERPRINTS",
    "ARTICLE_VERSIONS",
    "BATCHES",
    "BATCH_TABLES",
    "CHECKS",
    "CLUSTER_IDS",
    "COLUMNS",
    "DOCUMENTS",
    "ENTITIES",
    "ENTITY_IDS",
    "EVENTS",
    "EVENT_PARTICIPANTS",
    "FACT_TABLES",
    "GIVEN_TABLES",
    "HAPPENING_IDS",
    "HAPPENING_KEYS",
    "MENTIONS",
    "PASSAGES",
    "QUOTES",
    "REJECTS",
    "ROLES",
    "RUNS",
    "SCORECARD",
    "SENTENCES",
    "SOURCES",
    "STORY_IDS",
    "TABLES",
    "TIMES",
    "TOPICS",
    "TYPES",
    "Column",
    "Table",
    "quoted",
]
