"""Damaged files of a warehouse: each is named, with what to do, and nothing is skipped or lost."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import database, marts
from flows.build import Build
from flows.errors import ChecksError, LakeError
from flows.lake import Lake
from flows.maintenance import check, rebuild, undo
from flows.past import open_past
from flows.reading import published_path
from flows.report import Summary
from flows.settings import Settings
from schemas import BATCH_TABLES
from tests.flow.conftest import contents, put_in_place, query, run_at, write_stories

Runs = Callable[..., Summary]
Damage = Callable[[Path], None]


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def remove(path: Path) -> None:
    path.unlink()


@pytest.fixture(scope="module")
def two_runs_home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Summary]]:
    home = tmp_path_factory.mktemp("two")
    raw = write_stories(home / "given")
    first = run_at(home)
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again.\n", encoding="utf-8")
    return home, [first, run_at(home)]


@pytest.fixture
def two_runs(two_runs_home: tuple[Path, list[Summary]], raw: Path, warehouse: Path) -> list[Summary]:
    home, runs = two_runs_home
    put_in_place(home, raw, warehouse)
    return runs


def settings(warehouse: Path) -> Settings:
    return Settings.read(warehouse_dir=warehouse)


@pytest.mark.parametrize(("damage", "table"), [(flip, "articles"), (cut, "passages"), (remove, "documents")])
def test_a_damaged_file_of_the_lake_is_named_and_never_skipped(
    warehouse: Path, two_runs: list[Summary], damage: Damage, table: str
) -> None:
    lake = Lake(warehouse)
    path = lake.file(lake.current().batches[0], table)
    damage(path)
    before = contents(warehouse, without=())
    for attempt in (lambda: rebuild(settings(warehouse)), lambda: open_past(warehouse, "1").__enter__()):
        with pytest.raises(LakeError, match=f"{table}.parquet.*restore it from a backup.*{two_runs[0].run_id}"):
            attempt()
    assert contents(warehouse, without=()) == before
    (failed,) = [row for row in check(warehouse, deep=True) if not row["passed"]]
    assert str(path) in failed["observed"]


def test_every_file_of_a_batch_is_watched(warehouse: Path, two_runs: list[Summary]) -> None:
    lake = Lake(warehouse)
    batch_id = lake.current().batches[0]
    for table in BATCH_TABLES:
        path = lake.file(batch_id, table.name)
        whole = path.read_bytes()
        flip(path)
        with pytest.raises(LakeError, match=f"{table.name}.parquet is damaged"):
            lake.verify(lake.manifest(batch_id))
        path.write_bytes(whole)
    lake.verify(lake.manifest(batch_id))


def test_a_run_with_a_damaged_batch_can_be_taken_back_and_read_again(
    warehouse: Path, two_runs: list[Summary], run: Runs
) -> None:
    articles = query(warehouse, "SELECT raw_uri, text FROM articles ORDER BY ALL")
    lake = Lake(warehouse)
    flip(lake.file(lake.current().batches[0], "articles"))
    (lake.folder(lake.current().batches[0]) / "_manifest.json").write_text("{", encoding="utf-8")
    published_path(warehouse).unlink()
    with pytest.raises(LakeError, match=r"_manifest\.json"):
        run()
    undo(settings(warehouse), two_runs[0].run_id)
    assert query(warehouse, "SELECT count(*) FROM articles") == [(1,)]
    assert run().counts["documents_new"] == 3
    assert query(warehouse, "SELECT raw_uri, text FROM articles ORDER BY ALL") == articles


def test_a_damaged_batch_does_not_stop_runs_that_need_not_read_it(
    warehouse: Path, two_runs: list[Summary], run: Runs, raw: Path
) -> None:
    flip(Lake(warehouse).file(Lake(warehouse).current().batches[0], "articles"))
    (raw / "mill.txt").write_text("Mill turns\n\nThe old mill turned again on Sunday.\n", encoding="utf-8")
    run()
    assert query(warehouse, "SELECT count(*) FROM articles") == [(5,)]


@pytest.mark.parametrize("wrong", ["", "[]", '{"batches": 1}'])
@pytest.mark.parametrize("which", ["snapshots/2.json", "batch=*/_manifest.json"])
def test_damaged_json_of_the_lake_is_named(warehouse: Path, two_runs: list[Summary], wrong: str, which: str) -> None:
    before = contents(warehouse, without=())
    path = sorted((warehouse / "lake").glob(which))[-1]
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(LakeError, match=path.name):
        rebuild(settings(warehouse))
    assert contents(warehouse, without=()) == before


def test_a_manifest_of_a_newer_version_says_which_to_install(warehouse: Path, two_runs: list[Summary]) -> None:
    path = sorted((warehouse / "lake").glob("batch=*/_manifest.json"))[0]
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, "lake_format": 99, "code_version": "9.1", "tables": "elsewhere"}))
    with pytest.raises(LakeError, match=r"written by Broadsheet 9\.1: install"):
        rebuild(settings(warehouse))


def test_a_lake_of_an_older_version_lacks_tables_and_columns(warehouse: Path, two_runs: list[Summary]) -> None:
    lake = Lake(warehouse)
    for path in sorted((warehouse / "lake").glob("batch=*/_manifest.json")):
        manifest = json.loads(path.read_text())
        del manifest["tables"]["sentences"]
        manifest["unknown_to_us"] = 1
        path.write_text(json.dumps(manifest))
        lake.file(manifest["batch_id"], "sentences").unlink()
    rebuild(settings(warehouse))
    assert query(warehouse, "SELECT count(*) FROM articles") == [(4,)]
    assert query(warehouse, "SELECT count(*) FROM sentences") == [(0,)]


def test_runs_that_an_older_version_recorded_were_runs(
    warehouse: Path, two_runs: list[Summary], run: Runs, raw: Path
) -> None:
    for path in (warehouse / "lake" / "runs").glob("*.json"):
        found = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({name: found[name] for name in found.keys() - {"command", "raw"}}), encoding="utf-8")
    published_path(warehouse).unlink()
    (raw / "late.txt").write_text("Late ferry\n\nThe ferry to Holm came late.\n", encoding="utf-8")
    run()
    assert query(warehouse, "SELECT command, count(*) FROM ops.runs GROUP BY ALL") == [("run", 3)]
    (raw / "later.txt").write_text("Later ferry\n\nThe ferry to Holm came later.\n", encoding="utf-8")
    assert run().counts["articles"] == 1


def test_a_database_of_an_older_version_is_made_anew(warehouse: Path, two_runs: list[Summary], run: Runs) -> None:
    before = contents(warehouse)
    path = published_path(warehouse)
    path.chmod(0o644)
    with duckdb.connect(str(path)) as db:
        db.execute("DELETE FROM ops.columns WHERE column_name = 'headline'")
        db.execute("ALTER TABLE main.articles DROP COLUMN headline")
    run()
    assert contents(warehouse) == before


def test_marts_of_other_rules_are_made_anew_when_the_database_is_continued(
    warehouse: Path, two_runs: list[Summary], run: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = "SELECT count(*) FROM marts.coverage_by_day"
    before = query(warehouse, days)
    other = shutil.copytree(marts.SQL.parent, tmp_path / "sql")
    mart = other / "marts" / "coverage_by_day.sql"
    mart.write_text(f"SELECT * FROM ({mart.read_text(encoding='utf-8').rstrip().rstrip(';')}) WHERE false", "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(marts, "SQL", other / "marts")
        patch.setattr(database, "rules_version", lambda: "other rules")
        run()
    assert before != [(0,)]
    assert query(warehouse, days) == [(0,)]
    run()
    assert query(warehouse, days) == before


def test_a_database_is_settled_again_unless_it_is_known_to_show_the_newest_state(
    warehouse: Path, two_runs: list[Summary], run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = []
    honest = Build.settle
    monkeypatch.setattr(Build, "settle", lambda self, *of, **how: [settled.append(1), honest(self, *of, **how)])
    run()
    assert len(settled) == 1, "only to be published"
    seal = warehouse / "cache" / "published.json"
    size, time, rules, number, run_id = json.loads(seal.read_text("utf-8"))
    seal.write_text(json.dumps([size, time, rules, number - 1, run_id]), "utf-8")
    run()
    assert len(settled) == 3


def test_a_failed_check_of_a_rebuild_leaves_the_database_as_it_was(
    warehouse: Path, two_runs: list[Summary], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(warehouse, without=())
    monkeypatch.setattr(
        "flows.build.Build._close_versions", lambda self, _: self.db.execute("DELETE FROM main.sources")
    )
    with pytest.raises(ChecksError, match="reference_source_id"):
        rebuild(settings(warehouse))
    assert contents(warehouse, without=()) == before


def test_a_snapshot_that_is_lost_is_named_and_its_batches_are_kept(
    warehouse: Path, two_runs: list[Summary], run: Runs
) -> None:
    lake = Lake(warehouse)
    batches, path = lake.committed(), warehouse / "lake" / "snapshots" / "2.json"
    saved = path.read_bytes()
    path.unlink()
    with pytest.raises(LakeError, match=r"snapshots/2\.json is missing: restore"):
        run()
    assert lake.committed() == batches
    path.write_bytes(saved)
    assert run().snapshot == 2


def test_a_damaged_batch_that_was_never_published_is_swept_up(
    warehouse: Path, run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("flows.ingest.publish", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run()
    lake = Lake(warehouse)
    (orphan,) = lake.committed()
    flip(lake.file(orphan, "articles"))
    assert run().counts["documents_new"] == 3
    assert orphan not in lake.committed()
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]
