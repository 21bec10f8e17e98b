"""Every table of the warehouse, declared once. A new one is a file and a line here."""

from schemas.amounts import AMOUNTS
from schemas.article_versions import ARTICLE_VERSIONS
from schemas.articles import ARTICLES
from schemas.entities import ARTICLE_ENTITIES, ENTITIES, ENTITY_IDS
from schemas.events import EVENT_PARTICIPANTS, EVENTS
from schemas.ledger import DOCUMENTS, REJECTS
from schemas.marts import CHANGES, COVERAGE_BY_DAY, DATA_QUALITY, MART_SENTENCES, WHO_HOLDS_WHAT, WHO_SAID_WHAT
from schemas.mentions import MENTIONS
from schemas.passages import PASSAGES
from schemas.quotes import QUOTES
from schemas.roles import ROLES
from schemas.runs import BATCHES, CHECKS, COLUMNS, RUNS, SCORECARD
from schemas.sentences import SENTENCES
from schemas.sources import SOURCES
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
)
BATCH_TABLES: tuple[Table, ...] = tuple(table for table in TABLES if table.stage == "batch")
FACT_TABLES: tuple[Table, ...] = (
    PASSAGES, SENTENCES, MENTIONS, ARTICLE_ENTITIES, ROLES, QUOTES, TIMES, AMOUNTS, EVENTS, EVENT_PARTICIPANTS,
    ARTICLE_TOPICS, KEYPHRASES,
)  # fmt: skip
"""Batch tables whose rows are facts of one live article: renewed and removed with it."""

__all__ = [
    "AMOUNTS",
    "ARTICLES",
    "ARTICLE_ENTITIES",
    "ARTICLE_VERSIONS",
    "BATCHES",
    "BATCH_TABLES",
    "CHECKS",
    "COLUMNS",
    "DOCUMENTS",
    "ENTITIES",
    "ENTITY_IDS",
    "EVENTS",
    "EVENT_PARTICIPANTS",
    "FACT_TABLES",
    "MENTIONS",
    "PASSAGES",
    "QUOTES",
    "REJECTS",
    "ROLES",
    "RUNS",
    "SCORECARD",
    "SENTENCES",
    "SOURCES",
    "TABLES",
    "TIMES",
    "TOPICS",
    "TYPES",
    "Column",
    "Table",
    "quoted",
]
