"""The published states of the past: which are kept, one of them as a database, and what differs between two."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from flows.build import Build
from flows.errors import SettingError
from flows.lake import Lake
from flows.manifests import Snapshot
from flows.mirror import lake_to_read
from flows.places import one_line
from flows.reading import open_database
from flows.remote import Where
from schemas import ARTICLES, BATCH_TABLES, Table, quoted

OF_THE_MAKING = ("batch_id", "rules_version")
"""Columns that say how a row was made, not what it says."""


def list_snapshots(warehouse: Where) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and rows of a table of the kept snapshots, newest first."""
    size: dict[str, int] = {}
    rows = []
    with lake_to_read(warehouse) as lake:
        for number in kept(lake):
            state = lake.snapshot(number)
            size |= {batch: lake.manifest(batch).bytes for batch in state.batches if batch not in size}
            command = lake.run(state.run_id)["command"]
            mega = round(sum(size[batch] for batch in state.batches) / 1e6, 1)
            rows.append((number, state.published_at, command, state.run_id, len(state.batches), mega))
    return ["snapshot", "published_at", "command", "run", "batches", "MB"], rows[::-1]


def kept(lake: Lake) -> list[int]:
    """Numbers of the kept snapshots. Raises SettingError when there is none."""
    if not (numbers := lake.snapshots()):
        raise SettingError(f"no snapshot in {lake.root}: `broadsheet run` makes one")
    return numbers


def find_snapshot(lake: Lake, when: str) -> Snapshot:
    """The snapshot of a number, or the newest at a time (ISO 8601; UTC when it names no zone)."""
    numbers = kept(lake)
    if when.isdigit() and len(when) < 8:
        if int(when) not in numbers:
            raise SettingError(
                f"no snapshot {when}: {numbers[0]} to {numbers[-1]} are kept (see: broadsheet snapshots)"
            )
        return lake.snapshot(int(when))
    try:
        moment = datetime.fromisoformat(when)
    except ValueError as error:
        raise SettingError(f"{when!r} is neither a snapshot's number nor a time such as 2024-05-01T06:30") from error
    if moment.tzinfo:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    for number in reversed(numbers):
        if (state := lake.snapshot(number)).published_at <= moment:
            return state
    raise SettingError(f"no snapshot is as old as {when}: {lake.snapshot(numbers[0]).published_at} is the oldest (UTC)")


@contextmanager
def open_past(warehouse: Where, when: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A published state of the past as a read-only database, made from the lake for the while."""
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as place:
        path = Path(place) / "as-of.duckdb"
        with lake_to_read(warehouse) as lake:
            make_state(lake, find_snapshot(lake, when), path)
        with open_database(path) as db:
            yield db


def make_state(lake: Lake, state: Snapshot, path: Path, *, with_marts: bool = True) -> None:
    """The database of a published state, with the runs up to it. Raises DiskError when there is no room for it."""
    with one_line(path.parent):
        _make_state(lake, state, path, with_marts=with_marts)


def _make_state(lake: Lake, state: Snapshot, path: Path, *, with_marts: bool) -> None:
    build = Build(lake, path)
    build.create()
    build.know_ids(state)
    build.apply(state.batches)
    build.settle(with_marts=with_marts)
    build.settle_rejects(state.waivers)
    runs = (lake.run(run_id) for run_id in lake.run_ids())
    build.record(
        run for run in runs
        if run["status"] != "running" and datetime.fromisoformat(run["started_at"]) <= state.published_at
    )  # fmt: skip
    build.close(keep=True)


# -------------------------------------------------------------------- differences
@contextmanager
def open_both(warehouse: Where, before: str, after: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with two states attached as `before` and `after`."""
    with (
        tempfile.TemporaryDirectory(prefix="broadsheet-") as place,
        duckdb.connect() as db,
        lake_to_read(warehouse) as lake,
    ):
        for name, when in (("before", before), ("after", after)):
            path = Path(place) / f"{name}.duckdb"
            make_state(lake, find_snapshot(lake, when), path, with_marts=False)
            db.execute(f"ATTACH {quoted(str(path))} AS {name} (READ_ONLY)")
        yield db


def diff(warehouse: Where, before: str, after: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and rows: how many rows of each table appeared, changed and vanished between two states."""
    with open_both(warehouse, before, after) as db:
        rows = [
            (table.full_name, *db.execute(f"""
                SELECT count(*) FILTER (what = 'appeared'), count(*) FILTER (what = 'changed'),
                    count(*) FILTER (what = 'vanished') FROM ({_differences(table)})""").fetchall()[0])
            for table in BATCH_TABLES
        ]  # fmt: skip
    return ["table", "appeared", "changed", "vanished"], rows


def diff_rows(warehouse: Where, before: str, after: str, name: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and rows: the rows of one table that differ, by key, and which of their columns do."""
    table = next((t for t in BATCH_TABLES if name in (t.name, t.full_name)), None)
    if table is None:
        raise SettingError(f"no table {name}: choose one of {', '.join(t.full_name for t in BATCH_TABLES)}")
    with open_both(warehouse, before, after) as db:
        cursor = db.execute(f"SELECT * FROM ({_differences(table)}) ORDER BY ALL")
        return [column[0] for column in cursor.description or []], cursor.fetchall()


def _differences(table: Table) -> str:
    """A query: what, the key, raw_uri where it is known, and the columns that differ."""
    values = [name for name in table.names if name not in (*table.key, *OF_THE_MAKING)]
    same = " AND ".join(f'a."{key}" IS NOT DISTINCT FROM b."{key}"' for key in table.key)
    keys = ", ".join(f'coalesce(a."{key}", b."{key}") AS "{key}"' for key in table.key)
    differ = ", ".join(f"""CASE WHEN a."{v}" IS DISTINCT FROM b."{v}" THEN '{v}' END""" for v in values)
    uri, articles = "", ""
    if "article_id" in table.key:
        uri = "coalesce(aa.raw_uri, bb.raw_uri) AS raw_uri, "
        articles = "".join(
            f" LEFT JOIN {state}.{ARTICLES.full_name} AS {alias} ON {alias}.article_id = {side}.article_id"
            for state, alias, side in (("before", "aa", "a"), ("after", "bb", "b"))
        )
    return f"""
        SELECT CASE WHEN a.here IS NULL THEN 'appeared' WHEN b.here IS NULL THEN 'vanished' ELSE 'changed' END AS what,
            {uri}{keys},
            CASE WHEN a.here AND b.here THEN list_filter([{differ}], lambda name: name IS NOT NULL) END AS differs
        FROM (SELECT *, true AS here FROM before.{table.full_name}) AS a
        FULL JOIN (SELECT *, true AS here FROM after.{table.full_name}) AS b ON {same}{articles}
        WHERE differs IS NULL OR len(differs) > 0"""
