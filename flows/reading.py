"""Reading the published database, and nothing else: read-only, without files, network or extensions."""

from __future__ import annotations

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
ANEW = "`broadsheet rebuild` makes it anew from the lake"


def published_path(warehouse: Path) -> Path:
    """Where the published database lies."""
    return warehouse / "broadsheet.duckdb"


@contextmanager
def open_published(warehouse: Path | None, *, spill: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published database of a warehouse. With `spill`, for queries of our own, it may use the disk for big ones.

    Raises SettingError when there is none, DatabaseError when it can't be read as it was published.
    """
    path = _existing(published_path(Settings.read(warehouse_dir=warehouse).warehouse_dir))
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


def query_rows(db: duckdb.DuckDBPyConnection, query: str) -> Rows:
    """Column names and rows of a person's query. Raises SettingError with DuckDB's own words when it is wrong."""
    try:
        return _rows(db, query)
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
        return _rows(db, query, given)
    except duckdb.Error as error:
        raise DatabaseError(f"the database is damaged or of another version ({_one_line(error)}): {ANEW}") from error


def _rows(db: duckdb.DuckDBPyConnection, query: str, given: Sequence[object] = ()) -> Rows:
    cursor = db.execute(query, given) if given else db.execute(query)
    if not isinstance(cursor, duckdb.DuckDBPyConnection):
        raise SettingError("the query is empty")
    return [column[0] for column in cursor.description or []], cursor.fetchall()


def _one_line(error: duckdb.Error) -> str:
    """DuckDB's words; where it points into the query, the place it points to."""
    words, _, place = str(error).partition("\n\nLINE ")
    words = " ".join(words.split())
    line, _, pointer = place.partition("\n")
    if "^" not in pointer:
        return words
    begin = pointer.index("^") - len("LINE ")
    return f"{words} (line {line.partition(':')[0]}, at: {line[begin : begin + 40]})"
