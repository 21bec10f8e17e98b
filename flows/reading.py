"""Reading the published database, and nothing else: read-only, without files, network or extensions."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import BroadsheetError, DatabaseError, PlaceError, SettingError
from flows.remote import Remote, Where
from flows.settings import Settings

STATUS = {
    "Last runs": """
        SELECT date_trunc('second', started_at) AS started_at, status, documents_seen AS seen,
            documents_new AS new, documents_changed AS changed, documents_removed AS removed, articles, rejects,
            round(epoch(finished_at - runs.started_at), 1) AS seconds
        FROM ops.runs ORDER BY runs.started_at DESC, run_id DESC LIMIT 5""",
    "Documents": """
        SELECT collection, documents, articles, rejects, duplicates, removed
        FROM marts.data_quality ORDER BY collection""",
    "Rejects": """
        SELECT stage, reason, count(*) AS documents FROM ops.rejects WHERE status = 'open'
        GROUP BY stage, reason ORDER BY documents DESC, stage, reason""",
    "Freshness": """
        SELECT o.name AS source, count(*) AS articles, max(a.published_at) AS newest
        FROM main.articles AS a JOIN main.sources AS o USING (source_id)
        GROUP BY o.name ORDER BY newest DESC NULLS LAST, source LIMIT 8""",
}
REJECTS = """
    SELECT reason, stage, detail, raw_uri, raw_record, byte_start, byte_end, excerpt
    FROM ops.rejects WHERE status = 'open' AND raw_uri GLOB ? AND reason = coalesce(?, reason)
    ORDER BY count(*) OVER (PARTITION BY reason, stage) DESC, reason, stage, raw_uri, raw_record, byte_start"""
CLOSED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}
HELD = re.compile(r"lock is held in (?P<program>.+?) \(PID (?P<process>\d+)\)")
EMPTY = "the query is empty"
TRIES = 5
ANEW = "`broadsheet rebuild` makes it anew from the lake"


def published_path(warehouse: Path) -> Path:
    """Where the published database lies."""
    return warehouse / "broadsheet.duckdb"


@contextmanager
def open_published(warehouse: Where | str | None, *, spill: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published database of a warehouse. With `spill`, for queries of our own, it may use the disk for big ones.

    Raises SettingError when there is none, DatabaseError when it can't be read as it was published.
    """
    where = Settings.read(warehouse_dir=warehouse).warehouse_dir
    path = downloaded(where) if isinstance(where, Remote) else _existing(published_path(where))
    with open_database(path, spill=spill) as db:
        yield db


@contextmanager
def open_database(path: Path, *, spill: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database, read-only, with files, network and settings closed to its queries."""
    spilled = Path(tempfile.gettempdir()) / f"broadsheet-{uuid.uuid4().hex}"
    try:
        db = duckdb.connect(str(path), read_only=True, config={**CLOSED, "temp_directory": str(spilled)})
    except duckdb.Error as error:
        raise _unreadable(error, path) from error
    try:
        with db:
            if not spill:  # DuckDB leaves its own files open to COPY, the published database first of all
                db.execute("SET disabled_filesystems = 'LocalFileSystem'")
            db.execute("SET lock_configuration = true")
            yield db
    finally:
        shutil.rmtree(spilled, ignore_errors=True)


def downloaded(remote: Remote) -> Path:
    """A copy of the newest published database of a warehouse on an object store; only what is new is downloaded."""
    folder = Settings.read().cache_dir / remote.name / "read"
    for _ in range(TRIES):
        found = {int(Path(path).stem): (path, entry) for path, entry in remote.listing("database").items()}
        if not found:
            raise SettingError(
                f"no database at {remote}: `broadsheet run` makes one, `broadsheet rebuild` from the lake"
            )
        path, entry = found[max(found)]
        copy = folder / f"{max(found)}-{hashlib.sha256(entry.tag.encode()).hexdigest()[:16]}.duckdb"
        if not copy.exists():
            try:
                remote.fetch({path: copy})
            except FileNotFoundError:  # a newer one has just taken its place
                continue
        for old in folder.glob("*.duckdb"):
            if old != copy:
                old.unlink(missing_ok=True)
        return copy
    raise DatabaseError(f"the database at {remote} is published anew again and again: try once more")


def _existing(path: Path) -> Path:
    """The database, when there is one and nobody's changes lie beside it."""
    wal = path.with_name(path.name + ".wal")
    try:
        there, changed = path.is_file(), wal.exists()
    except PermissionError as error:
        raise PlaceError(f"no permission to look into {path.parent}: let this user read it") from error
    if not there:
        raise SettingError(f"no database at {path}: `broadsheet run` makes one, `broadsheet rebuild` from the lake")
    if changed:
        raise DatabaseError(
            f"a program has left changes of its own beside the database ({wal}), which DuckDB would show as published: "
            "`broadsheet rebuild` sets them aside"
        )
    return path


def _unreadable(error: duckdb.Error, path: Path) -> BroadsheetError:
    words = str(error)
    if held := HELD.search(words):
        return DatabaseError(
            f"{path} is open for writing in {held['program']} (process {held['process']}): end that, or "
            "`broadsheet rebuild` puts a new one in its place"
        )
    if "Permission denied" in words:
        return PlaceError(f"no permission to read {path}: let this user read it")
    return DatabaseError(f"{path} is damaged or of another version of DuckDB ({words.splitlines()[0]}): {ANEW}")


Rows = tuple[list[str], list[tuple[Any, ...]]]
CHUNK_ROWS = 1000
"""Rows that are fetched, and shown, at a time."""


def query_rows(db: duckdb.DuckDBPyConnection, query: str) -> Rows:
    """Column names and all rows of a person's query. Raises SettingError with DuckDB's own words when it is wrong."""
    names, chunks = query_chunks(db, query)
    return names, [row for chunk in chunks for row in chunk]


def query_chunks(db: duckdb.DuckDBPyConnection, query: str) -> tuple[list[str], Iterator[list[tuple[Any, ...]]]]:
    """The same, a few rows at a time and never all of them in memory."""
    with _told():
        cursor = _cursor(db, query)

    def chunks() -> Iterator[list[tuple[Any, ...]]]:
        while True:
            with _told():
                chunk = cursor.fetchmany(CHUNK_ROWS)
            if not chunk:
                return
            yield chunk

    return _names(cursor), chunks()


def query_arrow(db: duckdb.DuckDBPyConnection, query: str, rows: int) -> tuple[Any, Iterator[Any]]:
    """Schema and record batches of a person's query, so many rows at a time. Raises what `query_chunks` raises."""
    with _told():
        relation = db.sql(query)
        if relation is None:
            raise SettingError(EMPTY)
        reader = relation.to_arrow_reader(rows)

    def batches() -> Iterator[Any]:
        with reader:
            while True:
                try:
                    with _told():
                        batch = reader.read_next_batch()
                except StopIteration:
                    return
                except OSError as error:  # what DuckDB says reaches Arrow as words
                    raise SettingError(" ".join(str(error).split())) from error
                yield batch

    return reader.schema, batches()


@contextmanager
def _told() -> Iterator[None]:
    """Errors of a person's query, each in one line."""
    try:
        yield
    except duckdb.PermissionException as error:
        raise SettingError(
            "a query can reach neither files, network nor extensions; one that needs more memory than there is fails "
            f"here, too ({_one_line(error)})"
        ) from error
    except (duckdb.IOException, duckdb.FatalException, duckdb.InternalException) as error:
        raise DatabaseError(f"the database is damaged ({_one_line(error)}): {ANEW}") from error
    except duckdb.OutOfMemoryException as error:
        raise BroadsheetError(
            f"the query needs more memory than there is: ask for less ({_one_line(error)})"
        ) from error
    except duckdb.Error as error:
        if "Corrupt" in str(error):
            raise DatabaseError(f"the database is damaged ({_one_line(error)}): {ANEW}") from error
        raise SettingError(_one_line(error)) from error


def read_rows(db: duckdb.DuckDBPyConnection, query: str, given: Sequence[object] = ()) -> Rows:
    """Column names and rows of a query of our own. Raises DatabaseError when the database is not as declared."""
    try:
        cursor = _cursor(db, query, given)
        return _names(cursor), cursor.fetchall()
    except duckdb.Error as error:
        raise DatabaseError(f"the database is damaged or of another version ({_one_line(error)}): {ANEW}") from error


def _cursor(db: duckdb.DuckDBPyConnection, query: str, given: Sequence[object] = ()) -> duckdb.DuckDBPyConnection:
    cursor = db.execute(query, given) if given else db.execute(query)
    if not isinstance(cursor, duckdb.DuckDBPyConnection):
        raise SettingError(EMPTY)
    return cursor


def _names(cursor: duckdb.DuckDBPyConnection) -> list[str]:
    return [column[0] for column in cursor.description or []]


def _one_line(error: duckdb.Error) -> str:
    """DuckDB's words; where it points into the query, the place it points to."""
    words, _, place = str(error).partition("\n\nLINE ")
    words = " ".join(words.split())
    line, _, pointer = place.partition("\n")
    if "^" not in pointer:
        return words
    begin = pointer.index("^") - len("LINE ")
    return f"{words} (line {line.partition(':')[0]}, at: {line[begin : begin + 40]})"
