"""Rejects: shown, tried again, let go; and counted everywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.maintenance import rebuild, undo, waive
from flows.reading import published_path
from flows.replay import replay
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import contents, query

Runs = Callable[..., Summary]
STATUS = "SELECT raw_uri, reason, status FROM ops.rejects ORDER BY batch_id, raw_uri"


@pytest.fixture
def settings(run: Runs, raw: Path, warehouse: Path) -> Settings:
    (raw / "empty.txt").write_bytes(b"")
    (raw / "noise.txt").write_bytes(b"\x00\x01\x02" * 40)
    (raw / "table.xlsx").write_bytes(b"PK\x03\x04")
    run()
    return Settings.read(warehouse_dir=warehouse)


def test_replay_tries_only_the_quarantine_and_marks_what_it_tried(
    settings: Settings, raw: Path, warehouse: Path
) -> None:
    (raw / "noise.txt").write_text("Now it reads\n\nThe file was mended on Tuesday.\n", encoding="utf-8")
    (raw / "new.txt").write_text("Not yet\n\nThis one waits for the next run.\n", encoding="utf-8")
    (raw / "bridge.txt").unlink()
    (summary,) = replay(settings, "*", None)
    assert (summary.counts["articles"], summary.counts["rejects"], summary.counts["documents_removed"]) == (1, 2, 0)
    assert query(warehouse, STATUS) == [
        ("raw/empty.txt", "empty", "replayed"), ("raw/noise.txt", "binary", "replayed"),
        ("raw/table.xlsx", "unsupported_format", "replayed"),
        ("raw/empty.txt", "empty", "open"), ("raw/table.xlsx", "unsupported_format", "open"),
    ]  # fmt: skip
    assert query(warehouse, "SELECT count(*) FROM articles") == [(4,)]
    assert query(warehouse, "SELECT command FROM ops.runs ORDER BY started_at") == [("run",), ("replay",)]


def test_replay_can_be_asked_for_one_reason_or_for_some_documents(settings: Settings, warehouse: Path) -> None:
    (one,) = replay(settings, "*", "empty")
    assert one.counts["rejects"] == 1
    (other,) = replay(settings, "raw/*.xlsx", None)
    assert other.counts["rejects"] == 1
    assert query(warehouse, "SELECT status, count(*) FROM ops.rejects GROUP BY ALL ORDER BY ALL") == [
        ("open", 3), ("replayed", 2),
    ]  # fmt: skip


def test_replay_of_a_folder_that_is_away_leaves_its_rejects(settings: Settings, raw: Path, warehouse: Path) -> None:
    before = contents(warehouse)
    raw.rename(raw.with_name("away"))
    assert list(replay(settings, "*", None)) == []
    assert contents(warehouse) == before


def test_waived_rejects_stay_on_record_until_their_bytes_change(
    settings: Settings, run: Runs, raw: Path, warehouse: Path
) -> None:
    assert waive(settings, "*", "empty") == 1
    assert waive(settings, "raw/t*", None) == 1
    assert waive(settings, "*", "empty") == 0
    waived = [("raw/empty.txt", "waived"), ("raw/noise.txt", "open"), ("raw/table.xlsx", "waived")]
    now = "SELECT raw_uri, status FROM ops.rejects WHERE status <> 'replayed' ORDER BY raw_uri"
    assert query(warehouse, now) == waived
    run(full=True)
    assert query(warehouse, now) == waived, "the same bytes under --full"
    (raw / "empty.txt").write_bytes(b" ")
    run()
    assert query(warehouse, now) == [("raw/empty.txt", "open"), *waived[1:]]
    before = contents(warehouse, without=())
    published_path(warehouse).unlink()
    rebuild(settings)
    assert contents(warehouse, without=()) == before


def test_a_waiver_can_be_taken_back(settings: Settings, warehouse: Path) -> None:
    before = query(warehouse, STATUS)
    waive(settings, "*", None)
    assert {status for _, _, status in query(warehouse, STATUS)} == {"waived"}
    assert undo(settings, None).command == "waive"
    assert query(warehouse, STATUS) == before


def test_the_quarantine_is_counted_by_collection(settings: Settings, warehouse: Path) -> None:
    waive(settings, "*", "empty")
    list(replay(settings, "raw/noise.txt", None))
    counts = "SELECT rejects, rejects_open, rejects_waived, rejects_replayed FROM marts.data_quality"
    assert query(warehouse, counts) == [(3, 2, 1, 1)]
