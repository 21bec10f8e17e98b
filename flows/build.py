"""A database of the declared tables and marts, and the rows of a lake's batches in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

import transforms
from flows import copies, entities, given, happenings, marts, scorecard, stories
from flows.attaching import attach, connect
from flows.checking import run_checks, run_drift
from flows.dictionary import dictionary_rows
from flows.lake import Lake
from flows.manifests import Manifest, Snapshot
from flows.merging import columns, files, merge
from flows.settings import Settings
from schemas import (
    ARTICLE_VERSIONS,
    ARTICLES,
    BATCHES,
    CHECKS,
    COLUMNS,
    FACT_TABLES,
    GIVEN_TABLES,
    RUNS,
    SOURCES,
    TABLES,
    TOPICS,
    Table,
)  # fmt: skip
from transforms.documents import Version
from transforms.drift import BASELINE
from transforms.tables import to_arrow
from transforms.topics_known import TOPICS as KNOWN_TOPICS

SAME_AS_INCOMING = """EXISTS (
    FROM incoming AS i WHERE i.raw_uri = d.raw_uri AND i.raw_record IS NOT DISTINCT FROM d.raw_record)"""
DECIDED = Path(transforms.__path__[0]) / "sql" / "rejects" / "decided.sql"
STORED = tuple(table for table in TABLES if table.stage != "mart")


class Build:
    """A database in the making at `path`."""

    db: duckdb.DuckDBPyConnection

    def __init__(self, lake: Lake, path: Path) -> None:
        """`create` or `open` comes next."""
        self.lake = lake
        self.path = path

    def create(self) -> None:
        """A new file with every table, and no rows but those of the dictionary."""
        self.path.unlink(missing_ok=True)
        self.open()
        self.db.execute("BEGIN")  # each statement by itself would wait for the disk
        for schema in ("ops", "marts"):
            self.db.execute(f"CREATE SCHEMA {schema}")
        for table in STORED:
            self.db.execute(table.ddl())
            self._comment(table)
        self._insert(COLUMNS, dictionary_rows())
        scorecard.fill(self.db)
        self._insert(TOPICS, topic_rows())
        marts.declare(self.db)
        self.db.execute("COMMIT")

    def open(self, published: Path | None = None) -> None:
        """The file as it is, a new one when there is none; or a published one, to be read only."""
        self.db = connect(self.path.with_name("spill"))
        attach(self.db, published or self.path, read_only=published is not None)
        self.db.execute("CREATE TEMP TABLE scope (article_id VARCHAR)")
        self.db.execute("CREATE TEMP TABLE touched (entity_id VARCHAR)")
        copies.begin(self.db)
        happenings.begin(self.db)
        marts.begin(self.db)

    def write(self) -> None:
        """From here on rows of it change: called before they do, outside of a transaction."""

    def renew_rules(self) -> None:
        """The topics and the marts of today's rules, and no others; what is like what is looked at again."""
        self.write()
        self.db.execute("BEGIN")
        self.db.execute(f"DELETE FROM {TOPICS.full_name}")
        self._insert(TOPICS, topic_rows())
        marts.declare(self.db)
        copies.note(self.db, ARTICLES.full_name, came=True)
        happenings.renew(self.db)
        self.db.execute("COMMIT")

    def _comment(self, table: Table) -> None:
        for statement in table.comments():
            self.db.execute(statement)

    def shape(self) -> list[tuple[Any, ...]]:
        """What the file says of its columns."""
        return sorted(self.db.execute(f"SELECT {', '.join(COLUMNS.names)} FROM ops.columns").fetchall(), key=str)

    # ---------------------------------------------------------------- reading
    def batch_ids(self) -> set[str]:
        """The batches of the lake whose rows it holds."""
        return {row[0] for row in self.db.execute("SELECT DISTINCT lake_batch FROM ops.batches").fetchall()}

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

    def open_rejects(self, which: str, reason: str | None) -> pd.DataFrame:
        """Open rejects whose raw_uri matches a glob, and of one reason: raw_uri, raw_record, raw_sha256, reason."""
        return self.db.execute(
            """
            SELECT DISTINCT raw_uri, raw_record, raw_sha256, reason FROM ops.rejects
            WHERE status = 'open' AND raw_uri GLOB ? AND reason = coalesce(?, reason) ORDER BY ALL""", [which, reason],
        ).df()  # fmt: skip

    def only_rejects(self, which: str, reason: str | None) -> None:
        """Leaves of the temp table `documents_found` (see `flows.found`) what is in quarantine."""
        self.db.register("rejected", self.open_rejects(which, reason))
        self.db.execute("""
            DELETE FROM documents_found AS f WHERE NOT EXISTS (
                FROM rejected AS r WHERE r.raw_uri = f.raw_uri
                AND (r.raw_record IS NULL OR r.raw_record = f.raw_record))""")
        self.db.unregister("rejected")

    def count(self, table: str) -> int:
        """How many rows a table has."""
        ((rows,),) = self.db.execute(f"SELECT count(*) FROM {table}").fetchall()
        return int(rows)

    # ---------------------------------------------------------------- applying
    def apply(self, batches: Iterable[str]) -> None:
        """Makes the rows of further batches part of the database: for each document the newest batch wins."""
        have = self.batch_ids()
        manifests = [self.lake.manifest(batch) for batch in sorted(batches) if batch not in have]
        if not manifests:
            return
        self.write()
        self.db.execute("BEGIN")
        queries = merge(self.db, self.lake, manifests)
        self.db.execute("""
            INSERT INTO scope
            SELECT article_id FROM incoming WHERE status = 'article' EXCEPT SELECT article_id FROM scope""")
        self._leave()
        for table, query in queries.items():
            if table in (ARTICLE_VERSIONS, SOURCES):
                self._replace(table, query)
            else:
                self.db.execute(f"INSERT INTO {table.full_name} {query}")
        copies.note(self.db, "incoming", came=True)
        happenings.arrive(self.db, "incoming")
        marts.alter(self.db, "SELECT article_id FROM incoming")
        marts.copied(self.db, "incoming")
        self._close_versions(manifests)
        self._insert(BATCHES, [_batch_row(manifest, part) for manifest in manifests for part in manifest.committed])
        self.db.execute("COMMIT")

    def _leave(self) -> None:
        """Takes out all that the incoming documents said before."""
        self.db.execute(f"""
            CREATE OR REPLACE TEMP TABLE leaving AS
            SELECT article_id FROM ops.documents AS d
            WHERE article_id IS NOT NULL AND {SAME_AS_INCOMING}""")
        self.db.execute("""
            INSERT INTO touched
            SELECT DISTINCT entity_id FROM main.article_entities SEMI JOIN leaving USING (article_id)""")
        copies.note(self.db, "leaving", came=False)
        happenings.leave(self.db)
        marts.leave(self.db)
        marts.copied(self.db, f"(FROM ops.documents AS d WHERE {SAME_AS_INCOMING})")
        for table in (ARTICLES, *FACT_TABLES):
            self.db.execute(f"DELETE FROM {table.full_name} WHERE article_id IN (SELECT article_id FROM leaving)")
        self.db.execute(f"DELETE FROM ops.documents AS d WHERE {SAME_AS_INCOMING}")

    def _replace(self, table: Table, query: str) -> None:
        """Rows that take the place of those with the same key."""
        if self.db.execute(f"SELECT EXISTS (FROM {table.full_name})").fetchall() == [(False,)]:
            self.db.execute(f"INSERT INTO {table.full_name} {query}")
            return
        key = ", ".join(table.key)
        keys = f"({key})" if len(table.key) > 1 else key
        self.db.execute(f"CREATE OR REPLACE TEMP TABLE newest AS {query}")
        if table is SOURCES:
            marts.rename_sources(self.db)
        self.db.execute(f"DELETE FROM {table.full_name} WHERE {keys} IN (SELECT {keys} FROM newest)")
        self.db.execute(f"INSERT INTO {table.full_name} SELECT {columns(table)} FROM newest")

    def _close_versions(self, manifests: Sequence[Manifest]) -> None:
        """A version holds until the next one does."""
        self.db.execute(f"""
            WITH changed AS (SELECT DISTINCT article_id FROM {files(self.lake, ARTICLE_VERSIONS, manifests)}),
            next AS (
                SELECT article_id, version_no,
                    lead(valid_from) OVER (PARTITION BY article_id ORDER BY version_no) AS valid_to
                FROM main.article_versions SEMI JOIN changed USING (article_id)
            )
            UPDATE main.article_versions AS v SET valid_to = next.valid_to FROM next
            WHERE v.article_id = next.article_id AND v.version_no = next.version_no
                AND v.valid_to IS DISTINCT FROM next.valid_to""")

    def know_ids(self, state: Snapshot) -> None:
        """Makes the ids that entities and clusters were given those of a snapshot."""
        self.write()
        for table in GIVEN_TABLES:
            sha256 = state.given.get(table.name)
            given.know(self.db, table, self.lake.given(table.name, sha256) if sha256 else None)

    def settle(self, batches: Iterable[str] = (), *, with_marts: bool = True) -> None:
        """Who is who, who tells the same, and the marts; `batches`, as committed, are published for the first time."""
        entities.decide(self.db, batches)
        entities.settle(self.db)
        marts.remember(self.db)
        copies.settle(self.db)
        stories.settle(self.db)
        happenings.settle(self.db)
        if with_marts:
            marts.settle(self.db)

    def settle_rejects(self, waivers: Iterable[str]) -> None:
        """Status of every reject: replayed once its document was tried again, else waived while its bytes are.

        `waivers` are the runs whose waivers hold.
        """
        keys = ("raw_uri", "raw_record", "raw_sha256")
        waived = [each for run_id in waivers for each in self.lake.run(run_id).get("waived", [])]
        rows = [{key: each[key] for key in keys} for each in waived]
        frame = pd.DataFrame(rows, columns=list(keys)).astype({"raw_record": "Int32"})
        self.db.register("waived", frame)
        self.db.execute(f"CREATE OR REPLACE TEMP TABLE decided AS {DECIDED.read_text(encoding='utf-8')}")
        self.db.unregister("waived")
        if self.db.execute("SELECT count(*) FROM decided").fetchall() != [(0,)]:
            self.write()
            self.db.execute("UPDATE ops.rejects AS r SET status = d.now FROM decided AS d WHERE r.rowid = d.place")

    def relabel(self, merged: Manifest) -> None:
        """The rows of the batches that a merged one replaces lie in it from now on."""
        self.write()
        places = ", ".join("?" for _ in merged.replaces)
        self.db.execute(
            f"UPDATE ops.batches SET lake_batch = ? WHERE lake_batch IN ({places})", [merged.batch_id, *merged.replaces]
        )

    # ---------------------------------------------------------------- checking and recording
    def check(self) -> list[dict[str, Any]]:
        """The rows of ops.checks (without run_id) for what was applied since the file was opened."""
        return run_checks(self.db)

    def remember(self) -> None:
        """Keeps of the state as it is now what `drift` compares with."""
        for statement in BASELINE:
            self.db.execute(statement)

    def drift(self, batches: Sequence[str], settings: Settings) -> list[dict[str, Any]]:
        """The rows of ops.checks (without run_id) on what these batches bring, held against what was remembered."""
        return run_drift(self.db, batches, settings)

    def known_runs(self) -> set[str]:
        """The runs that it tells of."""
        return {row[0] for row in self.db.execute("SELECT run_id FROM ops.runs").fetchall()}

    def record(self, runs: Iterable[Mapping[str, Any]]) -> None:
        """Adds finished runs, with their checks."""
        for run in runs:
            self._insert(RUNS, [{name: run.get(name) for name in RUNS.names}])
            self._insert(CHECKS, [{**check, "run_id": run["run_id"]} for check in run.get("checks", [])])

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        self.db.register("rows_to_insert", to_arrow(table, rows))
        self.db.execute(f"INSERT INTO {table.full_name} SELECT * FROM rows_to_insert")
        self.db.unregister("rows_to_insert")

    def close(self, *, keep: bool = False) -> None:
        """Lets go of the file; without `keep` it is deleted."""
        if hasattr(self, "db"):
            self.db.close()
        if not keep:
            self.path.unlink(missing_ok=True)
            self.path.with_name(self.path.name + ".wal").unlink(missing_ok=True)


def topic_rows() -> list[dict[str, Any]]:
    """The rows of main.topics."""
    return [{name: getattr(topic, name) for name in TOPICS.names} for topic in KNOWN_TOPICS]


def declared_shape() -> list[tuple[Any, ...]]:
    """What `Build.shape` finds in a file of today's declarations."""
    return sorted((tuple(row[name] for name in COLUMNS.names) for row in dictionary_rows()), key=str)


def _batch_row(manifest: Manifest, part: Any) -> dict[str, Any]:
    own = {name: getattr(part, name) for name in BATCHES.names if name != "lake_batch"}
    return {**own, "lake_batch": manifest.batch_id}
