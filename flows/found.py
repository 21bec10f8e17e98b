"""What lies at the place of a run, document by document, each with its hash: a table on the disk, never a list.

Files that did not change since they were last hashed keep the hash that the cache knows.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.discovery import LISTED, ROWS_AT_ONCE, Place, Row, discover
from flows.raw_bytes import hash_here, hashes_there, pieces
from flows.remote import Remote
from schemas import quoted
from transforms.formats import lookup
from transforms.formats.lines import records
from transforms.rejects import ReadingError

FOUND = pa.schema([
    *LISTED, pa.field("raw_record", pa.int64()), pa.field("byte_start", pa.int64()), pa.field("bytes", pa.int64()),
    pa.field("raw_sha256", pa.string()),
])  # fmt: skip
"""A document: its file as it was listed, its place in it (NULL: the file is one document) and the hash of its bytes."""
COLUMNS = ", ".join(FOUND.names)
STATE = ", ".join(LISTED.names)
SETTLED_NS = 2_000_000_000
"""A file whose times are younger than this may still change within one tick of its clock: it is hashed again."""


def find(db: duckdb.DuckDBPyConnection, place: Place, cache: Path, *, full: bool) -> list[str]:
    """Makes the temp tables `documents_found`, every document of the place with its hash, and `covered`.

    The hash is NULL where the document could not be read.
    `covered` (raw_uri) is what of the cache and of `ops.documents` lies at the place, as far as that could be listed.
    Returns what could not: folders, each as the beginning of raw_uris, and files of records that break off. `cache` is
    the file that `remember` wrote; with `full` it is not believed.
    """
    closed: list[str] = []
    broken: list[str] = []
    _create(db, "listed", LISTED)
    for batch in discover(place, closed):
        _add(db, "listed", batch)
    _recall(db, cache)
    _cover(db, place, closed)
    _create(db, "documents_found", FOUND)
    if not full:
        db.execute(f"INSERT INTO documents_found SELECT {COLUMNS} FROM remembered SEMI JOIN listed USING ({STATE})")
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE unhashed AS
        SELECT row_number() OVER (ORDER BY raw_uri) AS place, {STATE} FROM listed
        ANTI JOIN documents_found USING (raw_uri)""")
    for files in _chunks(db, f"SELECT {STATE} FROM unhashed"):
        rows = hashed(place, files, broken)
        while part := list(islice(rows, ROWS_AT_ONCE)):
            columns = [pa.array(c, f.type) for c, f in zip(zip(*part, strict=True), FOUND, strict=True)]
            _add(db, "documents_found", pa.table(columns, FOUND))
    for table in ("documents_found", "covered"):
        db.execute(f"DELETE FROM {table} WHERE list_contains(?::VARCHAR[], raw_uri)", [broken])
    return closed + broken


def remember(db: duckdb.DuckDBPyConnection, path: Path) -> bool:
    """Writes to `path` what the next `find` need not hash; false, and nothing, when the cache is as it should be.

    Kept is what is readable, was not changed a moment ago, and is told apart by more than its size.
    """
    new = f"""
        SELECT {COLUMNS} FROM documents_found
        WHERE greatest(mtime_ns, ctime_ns) < {time.time_ns() - SETTLED_NS}
            AND (greatest(mtime_ns, ctime_ns) > 0 OR tag <> '') AND raw_sha256 IS NOT NULL
        UNION ALL SELECT {COLUMNS} FROM remembered ANTI JOIN covered USING (raw_uri)"""
    ((changed,),) = db.execute("""
        SELECT (SELECT count(*) FROM unhashed) > 0 OR (SELECT count(*) FROM documents_found) <>
            (SELECT count(*) FROM remembered SEMI JOIN covered USING (raw_uri))""").fetchall()
    if changed:
        db.execute(f"COPY ({new}) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")
    return bool(changed)


def forget(db: duckdb.DuckDBPyConnection) -> None:
    """Drops all that `find` made: once the work is planned, it only takes memory."""
    for table in ("listed", "remembered", "covered", "documents_found", "unhashed"):
        db.execute(f"DROP TABLE IF EXISTS {table}")


def hashed(place: Place, files: Sequence[Row], broken: list[str]) -> Iterator[tuple[object, ...]]:
    """The documents of files (as `LISTED`), as rows of `FOUND`: one of each, and of a file of many every record.

    Files of many that can't be read to their end go to `broken`, some of whose records have been told by then.
    """
    whole = []
    for file in files:
        kind = lookup(file[0])
        if kind and kind.many:
            yield from _records(place, file, broken)
        else:
            whole.append(file)
    for file, sha256 in zip(whole, _hashes(place, whole), strict=True):
        yield *file, None, 0, file[1], sha256


def _hashes(place: Place, files: Sequence[Row]) -> Iterable[str | None]:
    if isinstance(place.base, Remote):
        return hashes_there(place.base, [file[:2] for file in files], place.most_bytes)
    base = place.base
    return (hash_here(base, uri, place.most_bytes) for uri, *_ in files)


def _records(place: Place, file: Row, broken: list[str]) -> Iterator[tuple[object, ...]]:
    """A file that may not be read, or has no record, is a document by itself, so that it is not lost."""
    uri, line = file[0], None
    try:
        for line in records(pieces(place.base, uri)):
            yield *file, line.record, line.byte_start, line.byte_end - line.byte_start, line.sha256
    except ReadingError:
        pass
    except OSError:
        broken.append(uri)
        return
    if line is None:
        (sha256,) = _hashes(place, [file])
        yield *file, None, 0, file[1], sha256


def _create(db: duckdb.DuckDBPyConnection, name: str, schema: pa.Schema) -> None:
    _add(db, name, schema.empty_table(), verb=f"CREATE OR REPLACE TEMP TABLE {name} AS")


def _add(db: duckdb.DuckDBPyConnection, name: str, rows: pa.Table | pa.RecordBatch, verb: str = "") -> None:
    db.register("more", rows if isinstance(rows, pa.Table) else pa.Table.from_batches([rows]))
    db.execute(f"{verb or f'INSERT INTO {name}'} FROM more")
    db.unregister("more")


def _recall(db: duckdb.DuckDBPyConnection, cache: Path) -> None:
    """Makes `remembered` of the cache; empty when it was deleted, is damaged, or was written by older code."""
    _create(db, "remembered", FOUND)
    try:
        db.execute(f"INSERT INTO remembered SELECT {COLUMNS} FROM read_parquet({quoted(str(cache))})")
    except duckdb.Error:
        _create(db, "remembered", FOUND)


def _cover(db: duckdb.DuckDBPyConnection, place: Place, closed: Sequence[str]) -> None:
    """Makes `covered`. A folder covers all that begins with it; a glob is held against one document after another."""
    begin = place.begin or f"{place.collection}/"
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE covered AS SELECT row_number() OVER () AS place, raw_uri FROM (
            SELECT raw_uri FROM remembered UNION SELECT raw_uri FROM ops.documents)
        WHERE starts_with(raw_uri, $begin)
            AND len(list_filter($closed::VARCHAR[], lambda folder: starts_with(raw_uri, folder))) = 0""",
        {"begin": begin, "closed": list(closed)},
    )
    if place.begin is None:
        for part in _chunks(db, "SELECT raw_uri FROM covered"):
            others = [uri for (uri,) in part if not place.covers(uri)]
            db.execute("DELETE FROM covered WHERE raw_uri IN (SELECT unnest(?::VARCHAR[]))", [others])


def _chunks(db: duckdb.DuckDBPyConnection, query: str) -> Iterator[list[Any]]:
    """The rows of a query over a table that numbers its rows by `place`, from 1, so many at a time."""
    first = 1
    while rows := db.execute(f"{query} WHERE place BETWEEN ? AND ?", [first, first + ROWS_AT_ONCE - 1]).fetchall():
        yield rows
        first += ROWS_AT_ONCE
