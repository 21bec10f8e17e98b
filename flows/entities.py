"""Who is who across articles, settled when a state is published: ids once given are kept, new ones are decided.

A name's id follows from its key alone, so that no order of arrival can change it. `ops.entity_ids` holds the exceptions
that were decided when they were first published: namesakes, and acronyms that go with what they stand for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import duckdb

import transforms
from flows import given
from schemas import ARTICLE_ENTITIES, ENTITIES, ENTITY_IDS, FACT_TABLES
from transforms.entity_keys import entity_id
from transforms.namesakes import Sense, told_apart

SQL = Path(transforms.__path__[0]) / "sql" / "entities"
MEANT = tuple(
    (table, column.name)
    for table in FACT_TABLES
    for column in table.columns
    if column.references == f"{ENTITIES.full_name}.entity_id" or (table, column.name) == (ARTICLE_ENTITIES, "entity_id")
)
"""The columns that hold the id of what an article names."""


def settle(db: duckdb.DuckDBPyConnection) -> None:
    """The ids of the articles in `scope` as they were given, and the entities that they or those in `touched` tell of.

    `scope` (article_id) and `touched` (entity_id) are temp tables; `touched` is empty afterwards. Makes the temp table
    `renamed` (entity_id): those that had another name before.
    """
    db.execute(f"CREATE OR REPLACE TEMP TABLE corrected AS {_query('corrected')}")
    for table, column in MEANT:
        db.execute(f"""
            UPDATE {table.full_name} AS t SET {column} = c.entity_id FROM corrected AS c
            WHERE t.article_id = c.article_id AND t.{column} = c.base_id""")
    db.execute(
        "INSERT INTO touched SELECT DISTINCT entity_id FROM main.article_entities SEMI JOIN scope USING (article_id)"
    )
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE before AS
        SELECT entity_id, name FROM {ENTITIES.full_name} SEMI JOIN touched USING (entity_id)""")
    db.execute(f"DELETE FROM {ENTITIES.full_name} WHERE entity_id IN (SELECT entity_id FROM touched)")
    db.execute(f"INSERT INTO {ENTITIES.full_name} {_query('entities')}")
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE renamed AS
        SELECT b.entity_id FROM before AS b JOIN {ENTITIES.full_name} AS e USING (entity_id) WHERE b.name <> e.name""")
    db.execute("DELETE FROM touched")


def decide(db: duckdb.DuckDBPyConnection, batches: Iterable[str]) -> None:
    """Gives ids to what these batches (as committed) name for the first time, where the name alone does not tell.

    Call it before `settle`: what `main.entities` and `ops.entity_ids` hold was published, and keeps its id. Makes the
    temp table `fresh` (article_id): the articles of these batches.
    """
    db.execute("CREATE OR REPLACE TEMP TABLE fresh_batches AS SELECT unnest(?::VARCHAR[]) AS batch_id", [list(batches)])
    db.execute("""
        CREATE OR REPLACE TEMP TABLE fresh AS
        SELECT article_id FROM main.articles SEMI JOIN fresh_batches USING (batch_id)""")
    if db.execute("SELECT count(*) FROM fresh").fetchall() == [(0,)]:
        return
    _remember(db, _acronyms(db))
    _remember(db, _namesakes(db))


def _acronyms(db: duckdb.DuckDBPyConnection) -> list[tuple[str, ...]]:
    """An acronym and its long form share the id of the one that was published first, unless both were."""
    given: dict[tuple[str, str], str] = {}
    for kind, short, full, short_id, full_id in db.execute(_query("acronyms")).fetchall():
        short_id, full_id = given.get((kind, short), short_id), given.get((kind, full), full_id)
        if short_id and not full_id:
            given[kind, full] = short_id
        elif not short_id:
            given[kind, short] = full_id or entity_id(kind, full)
    return [(*key, "", "", who) for key, who in given.items()]


def _namesakes(db: duckdb.DuckDBPyConnection) -> list[tuple[str, ...]]:
    told: defaultdict[tuple[str, str], list[Sense]] = defaultdict(list)
    usual: dict[tuple[str, str], str] = {}
    for kind, key, country, field, is_new, who, usual_id in db.execute(_query("namesakes")).fetchall():
        told[kind, key].append(Sense(country, field, is_new, who))
        usual[kind, key] = usual_id or entity_id(kind, key)
    given: list[tuple[str, ...]] = []
    for (kind, key), senses in told.items():
        known = {(sense.country, sense.field) for sense in senses if sense.entity_id}
        apart = told_apart(kind, key, senses, usual[kind, key])
        given += [(kind, key, *facets, who) for facets, who in apart.items() if facets not in known]
    return given


def _remember(db: duckdb.DuckDBPyConnection, rows: list[tuple[str, ...]]) -> None:
    given.remember(db, ENTITY_IDS, [dict(zip(ENTITY_IDS.names, row, strict=True)) for row in rows])


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
