"""Which events of all articles tell of one happening, settled at publish time: only what changed is looked at.

What is one happening follows from the articles alone. The ids that were given are kept in `ops.happening_ids`.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

import transforms
from flows import given
from schemas import ARTICLES, EVENTS, HAPPENING_IDS, HAPPENING_KEYS
from transforms.clusters import ids
from transforms.happenings import Key, Told, together
from transforms.identity import stable_id

SQL = Path(transforms.__path__[0]) / "sql" / "happenings"


def begin(db: duckdb.DuckDBPyConnection) -> None:
    """Makes temp tables for what came and went since `settle`: `arrived` (article_id), `moved_keys` (key), `owned`.

    `moved_happenings` (happening_id) holds those that `settle` gave events to or took them from, until it is emptied.
    """
    db.execute("CREATE TEMP TABLE arrived (article_id VARCHAR)")
    db.execute("CREATE TEMP TABLE moved_keys (key BIGINT)")
    db.execute("CREATE TEMP TABLE owned (event_id VARCHAR, own_id VARCHAR)")
    db.execute("CREATE TEMP TABLE moved_happenings (happening_id VARCHAR)")


def leave(db: duckdb.DuckDBPyConnection) -> None:
    """Forgets what the articles in `leaving` were compared by; call it before their events go."""
    db.execute(
        f"INSERT INTO moved_keys SELECT key FROM {HAPPENING_KEYS.full_name} SEMI JOIN leaving USING (article_id)"
    )
    db.execute(f"DELETE FROM {HAPPENING_KEYS.full_name} WHERE article_id IN (SELECT article_id FROM leaving)")
    db.execute("DELETE FROM arrived WHERE article_id IN (SELECT article_id FROM leaving)")


def arrive(db: duckdb.DuckDBPyConnection, articles: str) -> None:
    """Notes that the articles of a relation have come, under whatever id each of their events has by itself."""
    db.execute(f"INSERT INTO arrived SELECT article_id FROM {articles} WHERE article_id IS NOT NULL")


def renew(db: duckdb.DuckDBPyConnection) -> None:
    """Has all events compared anew, as today's rules do; `owned` keeps what each is by itself."""
    db.execute(f"INSERT INTO owned SELECT DISTINCT event_id, own_id FROM {HAPPENING_KEYS.full_name}")
    db.execute(f"DELETE FROM {HAPPENING_KEYS.full_name}")
    arrive(db, ARTICLES.full_name)


def settle(db: duckdb.DuckDBPyConnection) -> None:
    """Gives the events that came, and those that may tell of the same as what came or went, their happening."""
    db.execute(f"INSERT INTO {HAPPENING_KEYS.full_name} BY NAME {_query('keys')}")
    db.execute(
        f"INSERT INTO moved_keys SELECT key FROM {HAPPENING_KEYS.full_name} SEMI JOIN arrived USING (article_id)"
    )
    _reach(db)
    _name(db)
    for table in ("arrived", "moved_keys", "owned"):
        db.execute(f"DELETE FROM {table}")


def _reach(db: duckdb.DuckDBPyConnection) -> None:
    """Makes `affected` (event_id): all events that a chain of shared keys ties to what came or went."""
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE shared AS
        SELECT key FROM {HAPPENING_KEYS.full_name} GROUP BY key HAVING count(*) > 1""")
    db.execute("CREATE OR REPLACE TEMP TABLE affected (event_id VARCHAR)")
    fresh = "moved_keys"
    while True:
        added = db.execute(f"""
            INSERT INTO affected SELECT DISTINCT event_id FROM {HAPPENING_KEYS.full_name} SEMI JOIN {fresh} USING (key)
            WHERE event_id NOT IN (FROM affected)""").fetchall()
        if added == [(0,)]:
            return
        db.execute(f"""
            CREATE OR REPLACE TEMP TABLE reached AS
            SELECT DISTINCT key FROM {HAPPENING_KEYS.full_name}
            SEMI JOIN affected USING (event_id) SEMI JOIN shared USING (key)""")
        fresh = "reached"


def _name(db: duckdb.DuckDBPyConnection) -> None:
    """Settles what the affected events are, and which id each happening goes on under."""
    db.execute(f"CREATE OR REPLACE TEMP TABLE concerned AS {_query('concerned')}")
    events = db.execute("FROM concerned").fetchall()
    numbers = {event: number for number, (event, *_) in enumerate(events)}
    last = [before or (None if is_new else now) for *_, before, now, is_new in events]
    own = [own_id for _, own_id, *_ in events]
    told = {numbers[event]: Told(*rest) for event, *rest in db.execute(_query("told")).fetchall()}
    keys = db.execute(_query("compared")).fetchall()
    parts = together((Key(numbers[event], key, is_strong) for event, key, is_strong in keys), told)
    alone = {number for part in parts if len(part) == 1 for number in part if last[number] in (None, own[number])}
    shared = [part for part in parts if not alone.issuperset(part)]
    taken = _taken(db, {name for name in last if name})
    ids_of_shared = ids("happening", [{own[n]: last[n] for n in part} for part in shared], taken)
    named = {number: name for part, name in zip(shared, ids_of_shared, strict=True) for number in part}
    used = taken.union(ids_of_shared)
    named |= {number: stable_id("happening", own[number], "alone") for number in alone if own[number] in used}
    given.remember(db, HAPPENING_IDS, [{"own_id": own[n], "happening_id": named[n]} for n in sorted(named)])
    _update(db, {event: named.get(number, own[number]) for event, number in numbers.items()})


def _update(db: duckdb.DuckDBPyConnection, settled: dict[str, str]) -> None:
    found = pa.table(
        {"event_id": pa.array(settled.keys(), pa.string()), "name": pa.array(settled.values(), pa.string())}
    )
    db.register("settled", found)
    db.execute(f"""
        INSERT INTO moved_happenings
        SELECT unnest([e.happening_id, s.name]) FROM {EVENTS.full_name} AS e JOIN settled AS s USING (event_id)
        WHERE e.happening_id <> s.name""")
    db.execute(f"""
        UPDATE {EVENTS.full_name} AS e SET happening_id = s.name FROM settled AS s
        WHERE e.event_id = s.event_id AND e.happening_id <> s.name""")
    db.unregister("settled")


def _taken(db: duckdb.DuckDBPyConnection, claimed: set[str]) -> set[str]:
    """Which of some ids are those of events that are not affected."""
    rows = db.execute(
        f"""
        SELECT DISTINCT happening_id FROM {EVENTS.full_name}
        WHERE happening_id IN (SELECT unnest(?::VARCHAR[])) AND event_id NOT IN (FROM affected)""",
        [sorted(claimed)],
    ).fetchall()
    return {each for (each,) in rows}


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
