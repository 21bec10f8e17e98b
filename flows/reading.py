"""Reading the published database, and nothing else: read-only, without files or network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import BroadsheetError, SettingError
from flows.settings import Settings

STATUS = {
    "Last runs": """
        SELECT started_at, status, documents_seen AS seen, documents_new AS new, documents_changed AS changed,
            documents_removed AS removed, articles, rejects, round(epoch(finished_at - started_at), 1) AS seconds
        FROM ops.runs ORDER BY started_at DESC, run_id DESC LIMIT 5""",
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
    "Failed checks of the last run": """
        SELECT check_name, table_name, severity, observed, expected FROM ops.checks
        WHERE NOT passed AND run_id = (SELECT max_by(run_id, started_at) FROM ops.runs)""",
}
REJECTS = """
    SELECT reason, stage, raw_uri, concat_ws('-', byte_start, byte_end) AS bytes, detail, excerpt
    FROM ops.rejects WHERE status = 'open'
    ORDER BY count(*) OVER (PARTITION BY reason) DESC, reason, raw_uri"""


def published_path(warehouse: Path) -> Path:
    """Where the published database lies."""
    return warehouse / "broadsheet.duckdb"


@contextmanager
def open_published(warehouse: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published database of a warehouse. Raises SettingError when there is none."""
    path = published_path(Settings.read(warehouse_dir=warehouse).warehouse_dir)
    if not path.exists():
        raise SettingError(f"no database at {path}: `broadsheet run` makes one, `broadsheet rebuild` from the lake")
    with open_database(path) as db:
        yield db


@contextmanager
def open_database(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database, read-only, with files and network closed to its queries."""
    try:
        db = duckdb.connect(str(path), read_only=True, config={"enable_external_access": "false"})
    except duckdb.Error as error:
        raise BroadsheetError(f"{path} can't be opened: {error}") from error
    with db:
        yield db


def query_rows(db: duckdb.DuckDBPyConnection, query: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a query. Raises SettingError with DuckDB's own words when it is wrong."""
    try:
        cursor = db.execute(query)
        return [column[0] for column in cursor.description or []], cursor.fetchall()
    except duckdb.Error as error:
        raise SettingError(str(error)) from error
