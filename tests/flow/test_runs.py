import os
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import database
from flows import ingest as story
from flows.errors import ChecksError, RemovalError, SettingError
from flows.ingest import FAULTS_ALLOWED
from flows.lake import Lake
from flows.maintenance import check, rebuild
from flows.reading import published_path
from flows.report import Summary
from flows.settings import Settings
from schemas import TABLES, TYPES
from tests.flow.conftest import STORIES, contents, query, told
from transforms import documents
from transforms.passages import Anatomy, Hints

Runs = Callable[..., Summary]


def test_a_folder_becomes_a_published_database(published: Summary, warehouse: Path) -> None:
    assert published.counts["articles"] == len(STORIES)
    assert query(warehouse, "SELECT headline, cast(published_at AS VARCHAR) FROM articles ORDER BY raw_uri") == [
        ("Council reopens the Mill Lane bridge", "2024-03-04 09:30:00"),
        ("Rye harvest beats forecast", "2023-08-19 00:00:00"),
        ("Night readers fill the old library", "2021-05-03 00:00:00"),
    ]
    assert query(warehouse, "SELECT count(*) FROM ops.checks WHERE NOT passed") == [(0,)]
    assert published.sample[1], "the query worth trying has an answer"


def test_a_second_run_over_unchanged_input_commits_no_batch_and_changes_no_row(run: Runs, warehouse: Path) -> None:
    first = run()
    before = contents(warehouse)
    second = run()
    assert contents(warehouse) == before
    assert (first.snapshot, second.snapshot) == (1, 1)
    assert query(warehouse, "SELECT count(*) FROM ops.runs") == [(2,)]


def test_a_large_published_file_is_left_alone_by_a_run_that_changes_nothing_which_the_next_one_tells(
    run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "COPIED_BYTES", 0)
    first = run()
    before = published_path(warehouse).stat()
    second = run()
    assert published_path(warehouse).stat() == before
    assert (first.snapshot, second.snapshot) == (1, 1)
    assert Lake(warehouse).run(second.run_id)["status"] == "completed"
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again on Friday.\n", encoding="utf-8")
    third = run()
    told = query(warehouse, "SELECT run_id, status FROM ops.runs ORDER BY started_at, run_id")
    assert told == [(each.run_id, "completed") for each in (first, second, third)]


def test_a_touched_file_is_no_changed_file(run: Runs, raw: Path) -> None:
    run()
    for path in raw.iterdir():
        os.utime(path, ns=(1, 1))
    assert run().counts["documents_changed"] == 0


def test_a_new_file_costs_one_small_batch(published: Summary, run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again on Friday.\n", encoding="utf-8")
    run()
    assert query(warehouse, "SELECT documents FROM ops.batches ORDER BY batch_id") == [(3,), (1,)]


def test_a_changed_file_becomes_the_next_version_and_its_facts_follow(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    path = raw / "library.txt"
    path.write_text(
        STORIES["library.txt"].replace("200", "220") + "\nCorrection: An earlier version said 200.\n", "utf-8"
    )
    run()
    assert query(
        warehouse,
        """
        SELECT version_no, change_kind, valid_to IS NULL FROM article_versions
        WHERE headline LIKE 'Night%' ORDER BY version_no""",
    ) == [(1, "new", False), (2, "corrected", True)]
    assert query(warehouse, "SELECT version_no FROM articles WHERE headline LIKE 'Night%'") == [(2,)]
    assert query(warehouse, "SELECT count(*) FROM marts.sentences WHERE sentence LIKE '%200 people%'") == [(0,)]


def test_a_file_gone_is_a_tombstone_and_its_last_text_stays(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "bridge.txt").unlink()
    run()
    assert query(warehouse, "SELECT status FROM ops.documents WHERE raw_uri = 'raw/bridge.txt'") == [("removed",)]
    assert query(warehouse, "SELECT count(*) FROM articles WHERE raw_uri = 'raw/bridge.txt'") == [(0,)]
    assert query(
        warehouse,
        """
        SELECT change_kind, text IS NULL FROM article_versions WHERE article_id NOT IN (SELECT article_id FROM articles)
        ORDER BY version_no""",
    ) == [("new", False), ("withdrawn", True)]


def test_an_empty_mount_removes_nothing(published: Summary, run: Runs, raw: Path, warehouse: Path) -> None:
    before = contents(warehouse)
    for path in raw.iterdir():
        path.unlink()
    with pytest.raises(RemovalError, match="allow-removals"):
        run()
    assert contents(warehouse) == before
    run(allow_removals=True)
    assert query(warehouse, "SELECT status, count(*) FROM ops.documents GROUP BY status") == [("removed", 3)]


def test_a_run_removes_only_what_lies_under_its_argument(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "bridge.txt").unlink()
    run(raw=str(raw / "library.txt"))
    run(raw=str(raw / "l*.txt"))
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]


def test_a_copy_is_a_duplicate_and_becomes_the_article_when_the_original_goes(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "a-copy.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    run()
    where = """
        SELECT raw_uri, status, duplicate_of FROM ops.documents
        WHERE raw_uri IN ('raw/a-copy.txt', 'raw/bridge.txt') ORDER BY raw_uri"""
    assert query(warehouse, where) == [
        ("raw/a-copy.txt", "duplicate", "raw/bridge.txt"),
        ("raw/bridge.txt", "article", None),
    ]
    assert query(warehouse, "SELECT copies FROM marts.coverage_by_day WHERE published_on = '2024-03-04'") == [(1,)]
    (raw / "bridge.txt").unlink()
    run()
    assert query(warehouse, where) == [("raw/a-copy.txt", "article", None), ("raw/bridge.txt", "removed", None)]


def test_a_document_that_cannot_be_read_is_a_reject_with_its_bytes_until_it_can(
    run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "noise.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (raw / "table.xlsx").write_bytes(b"PK\x03\x04")
    run()
    assert query(warehouse, "SELECT raw_uri, reason, stage, status FROM ops.rejects ORDER BY raw_uri") == [
        ("raw/noise.txt", "binary", "decode", "open"),
        ("raw/table.xlsx", "unsupported_format", "read", "open"),
    ]
    assert query(
        warehouse, "SELECT excerpt <> '' AND byte_end > byte_start FROM ops.rejects WHERE reason = 'binary'"
    ) == [(True,)]
    (raw / "noise.txt").write_text("Now it reads\n\nThe file was mended by hand on Tuesday.\n", encoding="utf-8")
    run()
    assert query(warehouse, "SELECT reason, status FROM ops.rejects ORDER BY raw_uri") == [
        ("binary", "replayed"), ("unsupported_format", "open"),
    ]  # fmt: skip


def test_a_fault_of_our_own_costs_one_article_and_not_the_batch(
    run: Runs, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = documents.anatomy.dissect

    def faulty(text: str, hints: Hints) -> Anatomy:
        return honest(text, hints) if "rye" not in text else 1 / 0  # type: ignore[return-value]

    monkeypatch.setattr(documents.anatomy, "dissect", faulty)
    run()
    assert query(warehouse, "SELECT status, count(*) FROM ops.documents GROUP BY status ORDER BY status") == [
        ("article", 2), ("reject", 1),
    ]  # fmt: skip
    ((reason, detail),) = query(warehouse, "SELECT reason, detail FROM ops.rejects")
    assert reason == "internal_error"
    assert "ZeroDivisionError in test_runs.py" in str(detail)


def test_a_fault_of_our_own_that_costs_many_articles_publishes_nothing(
    run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(FAULTS_ALLOWED + 1):
        (raw / f"{number}.txt").write_text(f"Story {number}\n\nNothing happened in town {number}.\n", encoding="utf-8")
    run()
    before = contents(warehouse)
    monkeypatch.setattr(documents.genres, "genre", lambda *_: 1 / 0)
    with pytest.raises(ChecksError, match="internal_errors on ops"):
        run(full=True)
    assert contents(warehouse) == before


def test_rebuild_gives_the_same_contents_as_publishing_bit_by_bit(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "noise.txt").write_bytes(b"\x00\x01\x02" * 40)
    (raw / "a-copy.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    (raw / "library.txt").write_text(STORIES["library.txt"].replace("200", "220"), encoding="utf-8")
    run()
    (raw / "bridge.txt").unlink()
    run()
    run(full=True)
    before = contents(warehouse, without=())
    published_path(warehouse).unlink()
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse, without=()) == before


def test_full_renews_facts_but_makes_no_version(published: Summary, run: Runs, warehouse: Path) -> None:
    batch = query(warehouse, "SELECT DISTINCT batch_id FROM articles")
    summary = run(full=True)
    assert summary.counts["documents_changed"] == len(STORIES)
    assert query(warehouse, "SELECT DISTINCT batch_id FROM articles") != batch
    assert query(warehouse, "SELECT DISTINCT version_no, change_kind FROM article_versions") == [(1, "new")]


def test_a_failed_check_leaves_the_published_database_as_it_was(
    published: Summary, run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, snapshot = contents(warehouse), Lake(warehouse).current()
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again on Friday.\n", encoding="utf-8")
    honest = documents._passage_rows
    wrong = lambda *given: [{**row, "start_char": row["start_char"] + 1} for row in honest(*given)]  # noqa: E731
    monkeypatch.setattr(documents, "_passage_rows", wrong)
    with pytest.raises(ChecksError, match="evidence on main"):
        run()
    assert contents(warehouse) == before
    assert Lake(warehouse).current() == snapshot
    monkeypatch.undo()
    monkeypatch.chdir(warehouse.parent)
    assert run().counts["articles"] == 1
    assert query(warehouse, "SELECT status FROM ops.runs ORDER BY started_at") == [
        ("completed",),
        ("failed",),
        ("completed",),
    ]


def test_batches_of_an_interrupted_run_are_published_by_the_next(
    run: Runs, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(story, "publish", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run()
    committed = Lake(warehouse).committed()
    monkeypatch.undo()
    monkeypatch.chdir(warehouse.parent)
    summary = run()
    assert committed
    assert list(Lake(warehouse).current().batches) == committed
    assert summary.counts["documents_new"] == 0
    assert query(warehouse, "SELECT count(*) FROM articles") == [(len(STORIES),)]


def test_what_a_killed_run_left_in_staging_is_swept_up(published: Summary, run: Runs, warehouse: Path) -> None:
    left = warehouse / "staging" / "batch=00000009-dead"
    left.mkdir(parents=True)
    (left / "articles.parquet").write_bytes(b"half")
    half = Lake(warehouse).folder("00000009-beef")
    half.mkdir()
    (half / "articles.parquet").write_bytes(b"half")
    run()
    assert not left.exists()
    assert not half.exists()
    assert list(Lake(warehouse).current().batches) == Lake(warehouse).committed()


def test_a_reader_keeps_its_database_while_the_next_is_published(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    with duckdb.connect(str(published_path(warehouse)), read_only=True) as reader:
        (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again.\n", encoding="utf-8")
        run()
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == [(3,)]
    assert query(warehouse, "SELECT count(*) FROM articles") == [(4,)]


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"\0" * 100_000])
def test_a_damaged_database_is_made_again_from_the_lake(
    published: Summary, run: Runs, warehouse: Path, damage: bytes
) -> None:
    before = contents(warehouse)
    path = published_path(warehouse)
    path.chmod(0o644)
    path.write_bytes(damage)
    run()
    assert contents(warehouse) == before


def test_a_warehouse_may_lie_where_its_name_has_signs(run: Runs, tmp_path: Path) -> None:
    odd = tmp_path / "it's [a] ware*house"
    assert run(warehouse=str(odd)).counts["articles"] == len(STORIES)
    assert query(odd, "SELECT count(*) FROM articles") == [(len(STORIES),)]


def test_a_stale_wal_is_set_aside(published: Summary, run: Runs, warehouse: Path) -> None:
    wal = warehouse / "broadsheet.duckdb.wal"
    wal.write_bytes(b"left by a tool that was killed")
    run()
    assert not wal.exists()
    assert list(warehouse.glob("broadsheet.duckdb.wal.stale-*"))


def test_the_database_is_read_only_readable_by_duckdb_1_and_documented(published: Summary, warehouse: Path) -> None:
    path = published_path(warehouse)
    assert path.stat().st_mode & 0o777 == 0o444
    assert not path.with_name(path.name + ".wal").exists()
    assert query(warehouse, "SELECT tags['storage_version'] FROM duckdb_databases() WHERE path IS NOT NULL") == [
        ("v1.0.0+",)
    ]
    silent = query(
        warehouse,
        """
        SELECT table_name FROM duckdb_tables() WHERE comment IS NULL UNION ALL
        SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL UNION ALL
        SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL""",
    )
    assert silent == []


def test_tables_and_marts_have_the_declared_columns_and_types(published: Summary, warehouse: Path) -> None:
    for table in TABLES:
        found = query(warehouse, f"SELECT column_name, column_type FROM (DESCRIBE {table.full_name})")
        assert found == [(column.name, TYPES[column.type].duckdb) for column in table.columns], table.full_name


def test_processes_and_one_process_give_the_same_database(run: Runs, raw: Path, tmp_path: Path) -> None:
    for number in range(260):
        text = f"Story number {number}\n\nNothing much happened in town {number} on that day, people said.\n"
        (raw / f"story-{number:03}.txt").write_text(text, encoding="utf-8")
    one, two = tmp_path / "one", tmp_path / "two"
    run(warehouse=str(one), runner="inline")
    run(warehouse=str(two), runner="processes", workers=2)
    assert told(one) == told(two)


def test_check_finds_what_was_changed_behind_our_back(published: Summary, warehouse: Path) -> None:
    assert all(result["passed"] for result in check(warehouse))
    path = published_path(warehouse)
    path.chmod(0o644)
    with duckdb.connect(str(path)) as db:
        db.execute("UPDATE main.articles SET text = 'x' || text WHERE raw_uri = 'raw/bridge.txt'")
        db.execute("DELETE FROM main.sources")
    failed = {(result["check_name"], result["table_name"]) for result in check(warehouse) if not result["passed"]}
    assert {("evidence", "main.passages"), ("reference_source_id", "main.articles")} <= failed


def test_a_wrong_path_says_what_to_do(run: Runs, tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="no such file or folder"):
        run(raw=str(tmp_path / "nowhere"))
