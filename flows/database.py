"""The published database: built beside the current one from the lake, checked, and swapped in whole."""

from __future__ import annotations

import glob
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

import transforms
from flows.errors import ChecksError
from flows.lake import Lake, Manifest
from flows.reading import published_path
from schemas import (
    ARTICLE_VERSIONS,
    ARTICLES,
    BATCHES,
    CHECKS,
    COLUMNS,
    DOCUMENTS,
    FACT_TABLES,
    REJECTS,
    RUNS,
    SOURCES,
    TABLES,
    TYPES,
    Table,
)  # fmt: skip
from transforms.checks import Check, all_checks
from transforms.documents import Version
from transforms.tables import to_arrow

SQL = Path(transforms.__path__[0]) / "sql"
STORAGE_VERSION = "v1.0.0"
"""Written so that every DuckDB from 1.0 on can open it."""
STORED = tuple(table for table in TABLES if table.stage != "mart")
MARTS = tuple(table for table in TABLES if table.stage == "mart")


class NextDatabase:
    """The database that will be published next, in staging. Holds the state of `lake`'s newest snapshot when opened."""

    def __init__(self, lake: Lake, warehouse: Path, *, fresh: bool = False) -> None:
        """A copy of the published database; built from the lake when there is none, or another, or `fresh` is asked."""
        self.lake = lake
        self.target = published_path(warehouse)
        self.path = lake.staging / f"next-{uuid.uuid4().hex}.duckdb"
        _, batches = lake.current()
        if fresh or not self._copy(batches):
            self._create()
        self._renew_marts()
        self.db.execute("CREATE TEMP TABLE scope (article_id VARCHAR)")
        self.apply(batches)

    # ---------------------------------------------------------------- making
    def _copy(self, batches: Sequence[str]) -> bool:
        """A copy of the published database, when differences can be applied to it."""
        if not self.target.exists():
            return False
        shutil.copyfile(self.target, self.path)
        try:
            self._open()
            have = self.batch_ids()
            late = min((b for b in batches if b not in have), default="~") < max(have, default="")
            if self._shape() == declared_shape() and have <= set(batches) and not late:
                return True
        except duckdb.Error:
            pass  # a damaged or foreign file: the lake is the truth
        self.close()
        return False

    def _open(self) -> None:
        self.db = duckdb.connect(config={"temp_directory": str(self.lake.staging / "spill")})
        self.db.execute(f"ATTACH '{_literal(self.path)}' AS next (STORAGE_VERSION '{STORAGE_VERSION}')")
        self.db.execute("USE next")

    def _create(self) -> None:
        self.path.unlink(missing_ok=True)
        self._open()
        for schema in ("ops", "marts"):
            self.db.execute(f"CREATE SCHEMA {schema}")
        for table in STORED:
            self.db.execute(table.ddl())
            self._comment(table)
        self._insert(COLUMNS, dictionary_rows())

    def _renew_marts(self) -> None:
        """The views of today's SQL files, and no others."""
        for (old,) in self.db.execute("SELECT view_name FROM duckdb_views() WHERE schema_name = 'marts'").fetchall():
            self.db.execute(f'DROP VIEW marts."{old}"')
        for mart in MARTS:
            sql = (SQL / "marts" / f"{mart.name}.sql").read_text(encoding="utf-8")
            self.db.execute(f"CREATE VIEW {mart.full_name} AS {sql}")
            self._comment(mart)

    def _comment(self, table: Table) -> None:
        for statement in table.comments():
            self.db.execute(statement)

    def _shape(self) -> list[tuple[Any, ...]]:
        """What the file says of its columns."""
        return sorted(self.db.execute(f"SELECT {', '.join(COLUMNS.names)} FROM ops.columns").fetchall(), key=str)

    # ---------------------------------------------------------------- reading
    def batch_ids(self) -> set[str]:
        """The batches whose rows it holds."""
        return {row[0] for row in self.db.execute("SELECT batch_id FROM ops.batches").fetchall()}

    def ledger(self) -> pd.DataFrame:
        """The ledger of files, one row a raw_uri: raw_uri, raw_sha256, status, duplicate_of."""
        return (
            self.db.execute("""
            SELECT raw_uri, any_value(raw_sha256) AS raw_sha256, min(status) AS status,
                any_value(duplicate_of) AS duplicate_of
            FROM ops.documents GROUP BY raw_uri""")
            .df()
            .astype("str")
        )

    def versions(self, article_ids: Iterable[str]) -> dict[str, Version]:
        """The last known version of each of these articles, by id."""
        wanted = pd.DataFrame({"article_id": pd.Series(list(article_ids), dtype="str")})
        self.db.register("wanted", wanted)
        rows = self.db.execute("""
            SELECT article_id, version_no, raw_sha256, corrections, change_kind, valid_from
            FROM main.article_versions SEMI JOIN wanted USING (article_id)
            QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY version_no DESC) = 1""").fetchall()
        self.db.unregister("wanted")
        return {row[0]: Version(*row[1:]) for row in rows}

    # ---------------------------------------------------------------- applying
    def apply(self, batches: Sequence[str]) -> None:
        """Makes the rows of further batches part of the database: for each document the newest batch wins."""
        have = self.batch_ids()
        manifests = [self.lake.manifest(b) for b in sorted(batches) if b not in have]
        if not manifests:
            return
        self.db.execute("BEGIN")
        self._arriving(manifests)
        self._leave()
        self._arrive(manifests)
        self._insert(BATCHES, [{n: getattr(m, n) for n in BATCHES.names} for m in manifests])
        self.db.execute("COMMIT")

    def _arriving(self, manifests: Sequence[Manifest]) -> None:
        """`incoming`: the newest word on each document; `scope` grows by the articles among them."""
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE incoming AS
            SELECT {_columns(DOCUMENTS)} FROM {self._files(DOCUMENTS, manifests)}
            QUALIFY row_number() OVER (PARTITION BY raw_uri, raw_record ORDER BY batch_id DESC) = 1""")
        self.db.execute("""
            INSERT INTO scope
            SELECT article_id FROM incoming WHERE status = 'article' EXCEPT SELECT article_id FROM scope""")

    def _leave(self) -> None:
        """Takes out all that the incoming documents said before. A file's old records go with it."""
        self.db.execute("""
            CREATE OR REPLACE TEMP TABLE leaving AS
            SELECT article_id FROM ops.documents
            WHERE article_id IS NOT NULL AND raw_uri IN (SELECT raw_uri FROM incoming)""")
        for table in (ARTICLES, *FACT_TABLES):
            self.db.execute(f"DELETE FROM {table.full_name} WHERE article_id IN (SELECT article_id FROM leaving)")
        self.db.execute("DELETE FROM ops.documents WHERE raw_uri IN (SELECT raw_uri FROM incoming)")

    def _arrive(self, manifests: Sequence[Manifest]) -> None:
        self.db.execute(
            f"INSERT INTO ops.documents SELECT {_columns(DOCUMENTS)} FROM incoming ORDER BY raw_uri, raw_record"
        )
        for table in (ARTICLES, *FACT_TABLES):
            order = ", ".join(f"f.{name}" for name in table.key)
            self.db.execute(f"""
                INSERT INTO {table.full_name} SELECT {_columns(table, "f.")} FROM {self._files(table, manifests)} AS f
                JOIN incoming AS i ON i.article_id = f.article_id AND i.batch_id = f.batch ORDER BY {order}""")
        self._arrive_versions(manifests)
        self._arrive_newest(SOURCES, manifests)
        self.db.execute(f"INSERT INTO ops.rejects SELECT {_columns(REJECTS)} FROM {self._files(REJECTS, manifests)}")
        self.db.execute("""
            UPDATE ops.rejects AS r SET status = 'replayed' FROM ops.documents AS d
            WHERE r.status = 'open' AND d.raw_uri = r.raw_uri AND d.batch_id > r.batch_id""")

    def _arrive_versions(self, manifests: Sequence[Manifest]) -> None:
        self._arrive_newest(ARTICLE_VERSIONS, manifests)
        self.db.execute(f"""
            WITH changed AS (SELECT DISTINCT article_id FROM {self._files(ARTICLE_VERSIONS, manifests)}),
            next AS (
                SELECT article_id, version_no,
                    lead(valid_from) OVER (PARTITION BY article_id ORDER BY version_no) AS valid_to
                FROM main.article_versions SEMI JOIN changed USING (article_id)
            )
            UPDATE main.article_versions AS v SET valid_to = next.valid_to FROM next
            WHERE v.article_id = next.article_id AND v.version_no = next.version_no""")

    def _arrive_newest(self, table: Table, manifests: Sequence[Manifest]) -> None:
        """Rows that stay when their article goes: the newest batch wins by key."""
        key = ", ".join(table.key)
        keys = f"({key})" if len(table.key) > 1 else key
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE newest AS SELECT {_columns(table)} FROM {self._files(table, manifests)}
            QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY batch DESC) = 1""")
        self.db.execute(f"DELETE FROM {table.full_name} WHERE {keys} IN (SELECT {keys} FROM newest)")
        self.db.execute(f"INSERT INTO {table.full_name} SELECT * FROM newest ORDER BY {key}")

    def _files(self, table: Table, manifests: Sequence[Manifest]) -> str:
        """The table's files of some batches as one relation, with their batch_id as `batch`."""
        paths = [self.lake.folder(m.batch_id) / f"{table.name}.parquet" for m in manifests]
        listed = ", ".join(f"'{_literal(glob.escape(str(path)))}'" for path in paths)
        return f"read_parquet([{listed}], hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"

    # ---------------------------------------------------------------- checking and publishing
    def check(self) -> list[dict[str, Any]]:
        """The rows of ops.checks (without run_id) for what was applied last."""
        return [run_check(self.db, check) for check in all_checks()]

    def record(self, now: Mapping[str, Any] | None = None) -> None:
        """Adds the finished runs of the lake that it lacks, with their checks, and last the one that ends `now`."""
        known = {row[0] for row in self.db.execute("SELECT run_id FROM ops.runs").fetchall()}
        runs = [run for run in self.lake.runs() if run["status"] != "running"]
        for each in [run for run in [*runs, *([now] if now else [])] if run["run_id"] not in known]:
            self._insert(RUNS, [{name: each.get(name) for name in RUNS.names}])
            self._insert(CHECKS, [{**check, "run_id": each["run_id"]} for check in each.get("checks", [])])

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        self.db.register("rows_to_insert", to_arrow(table, rows))
        self.db.execute(f"INSERT INTO {table.full_name} SELECT * FROM rows_to_insert")
        self.db.unregister("rows_to_insert")

    def publish(self) -> None:
        """Finishes the file and swaps it in; whoever has the old one open keeps it."""
        self.db.execute("CHECKPOINT next")
        self.close(keep=True)
        os.chmod(self.path, 0o444)
        with self.path.open("rb") as file:
            os.fsync(file.fileno())
        stale = self.target.with_name(self.target.name + ".wal")
        if stale.exists():  # DuckDB would replay it into the new file
            os.replace(stale, stale.with_name(f"{stale.name}.stale-{uuid.uuid4().hex[:8]}"))
        os.replace(self.path, self.target)

    def close(self, *, keep: bool = False) -> None:
        """Lets go of the file; without `keep` it is deleted."""
        self.db.close()
        if not keep:
            self.path.unlink(missing_ok=True)
            self.path.with_name(self.path.name + ".wal").unlink(missing_ok=True)


def refusal(checks: Iterable[Mapping[str, Any]]) -> ChecksError | None:
    """What to raise when an error-level check failed; None when the database may be published."""
    failed = [c for c in checks if not c["passed"] and c["severity"] == "error"]
    told = ", ".join(f"{c['check_name']} on {c['table_name']} ({c['observed']})" for c in failed)
    return ChecksError(f"nothing was published, the database is as it was: {told}") if failed else None


def run_check(db: duckdb.DuckDBPyConnection, check: Check) -> dict[str, Any]:
    """One row of ops.checks, without run_id: how many rows are wrong, where none should be."""
    found = db.execute(check.sql).fetchone()
    wrong = int(found[0]) if found else 0
    return {
        "check_name": check.name, "table_name": check.table, "severity": check.severity, "passed": wrong == 0,
        "observed": f"{wrong} rows", "expected": "0 rows",
    }  # fmt: skip


def dictionary_rows() -> list[dict[str, Any]]:
    """The rows of ops.columns: every column of every table and mart, as declared."""
    return [
        {
            "schema_name": table.schema, "table_name": table.name, "column_name": column.name,
            "type": TYPES[column.type].duckdb, "nullable": column.nullable, "description": column.description,
            "standard_term": column.term,
        }
        for table in TABLES
        for column in table.columns
    ]  # fmt: skip


def declared_shape() -> list[tuple[Any, ...]]:
    """What `NextDatabase._shape` finds in a file of today's declarations."""
    return sorted((tuple(row[name] for name in COLUMNS.names) for row in dictionary_rows()), key=str)


def _columns(table: Table, prefix: str = "") -> str:
    return ", ".join(f'{prefix}"{name}"' for name in table.names)


def _literal(path: Path | str) -> str:
    return str(path).replace("'", "''")
