"""What a run has to do, found in SQL and cut into batches, which are handed out one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

import transforms
from flows.batches import BatchOrder, Item
from flows.database import NextDatabase
from flows.remote import Where
from flows.runs import Run
from transforms.identity import article_id
from transforms.planning import cut, macros

WORK = Path(transforms.__path__[0]) / "sql" / "planning" / "work.sql"
ROWS_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What became of documents since the last run, by `change` of `work.sql`, and how many each batch has.

    `known` of them lay at the place before.
    """

    changes: dict[str, int]
    known: int
    batches: tuple[int, ...]

    @property
    def documents(self) -> int:
        """All that is to be done."""
        return sum(self.batches)


def plan(db: duckdb.DuckDBPyConnection, run: Run, done: Sequence[str]) -> Plan:
    """Makes the temp tables `work` (see `work.sql`) and `looked_at`, of what `flows.found` found.

    `done` are batches of a run that was cut off: what they read by today's rules is not read again.
    """
    for statement in macros():
        db.execute(statement)
    replay = run.command == "replay"
    db.execute(
        f"CREATE OR REPLACE TEMP TABLE work AS {WORK.read_text('utf-8')}",
        {"removing": not replay, "again": replay or run.settings.full, "done": list(done)},
    )
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE looked_at AS
        SELECT DISTINCT raw_uri FROM ops.documents SEMI JOIN covered USING (raw_uri) WHERE NOT {replay}""")
    changes = dict(db.execute("SELECT change, count(*) FROM work GROUP BY change").fetchall())
    ((known,),) = db.execute("""
        SELECT count(*) FROM ops.documents SEMI JOIN looked_at USING (raw_uri) WHERE status <> 'removed'""").fetchall()
    sizes = _sizes(db.execute("SELECT bytes FROM work ORDER BY place"))
    limits = {name: getattr(run.settings, name) for name in ("batch_size", "batch_bytes", "workers")}
    batches = cut(sizes, sum(changes.values()), **limits)
    return Plan(changes, known, tuple(batches))


def orders(found: Plan, database: NextDatabase, base: Where, run: Run, sequence: int) -> Iterator[BatchOrder]:
    """The batches, numbered from `sequence` on; each is put together only when it is asked for."""
    last = 0
    for number, documents in enumerate(found.batches, sequence):
        items = _items(database, last + 1, last + documents)
        last += documents
        yield BatchOrder(f"{number:08d}-{run.run_id[-8:]}", run.run_id, base, run.started_at, run.settings, items)


def _items(database: NextDatabase, first: int, last: int) -> list[Item]:
    rows: list[tuple[Any, ...]] = database.db.execute(
        """
        SELECT raw_uri, raw_record, action, raw_sha256, bytes, byte_start, duplicate_of
        FROM work WHERE place BETWEEN ? AND ? ORDER BY place""", [first, last],
    ).fetchall()  # fmt: skip
    identities = [article_id(raw_uri, raw_record) for raw_uri, raw_record, *_ in rows]
    versions = database.versions(identities)
    return [Item(*(*row, versions.get(identity))) for row, identity in zip(rows, identities, strict=True)]


def _sizes(cursor: duckdb.DuckDBPyConnection) -> Iterator[int | None]:
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        yield from (size for (size,) in rows)
