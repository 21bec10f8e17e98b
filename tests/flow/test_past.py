"""Snapshots, the past, and runs taken back."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from flows.compaction import compact
from flows.errors import LakeError, SettingError
from flows.lake import Lake
from flows.maintenance import check, rebuild, undo
from flows.past import diff, diff_rows, find_snapshot, list_snapshots, open_past
from flows.reading import published_path
from flows.report import Summary
from flows.runs import new_id
from flows.settings import Settings
from tests.flow.conftest import STORIES, contents, put_in_place, query, run_at, write_stories

Runs = Callable[..., Summary]
FERRY = "Ferry sails again\n\nThe ferry to Holm sailed again on Friday, its owner said.\n"


def at(warehouse: Path, **given: object) -> Settings:
    return Settings.read(warehouse_dir=warehouse, **given)


@pytest.fixture(scope="module")
def three_runs(tmp_path_factory: pytest.TempPathFactory) -> list[Summary]:
    """All; one more, one changed; one gone."""
    home = tmp_path_factory.mktemp("kept")
    raw = write_stories(home / "given")
    first = run_at(home)
    (raw / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (raw / "library.txt").write_text(STORIES["library.txt"].replace("200", "220"), encoding="utf-8")
    second = run_at(home)
    (raw / "bridge.txt").unlink()
    return [first, second, run_at(home)]


@pytest.fixture(scope="module")
def kept(three_runs: list[Summary]) -> Path:
    """The warehouse of the three runs, for tests that only read it."""
    return three_runs[0].database.parent


@pytest.fixture
def history(three_runs: list[Summary], kept: Path, raw: Path, warehouse: Path) -> list[Summary]:
    """The three runs, and a copy of their warehouse and folder to be changed."""
    put_in_place(kept.parent, raw, warehouse)
    return three_runs


HEADLINES = "SELECT headline FROM articles ORDER BY headline"


def test_every_published_state_can_be_asked_by_number_and_by_time(kept: Path) -> None:
    lake = Lake(kept)
    for number, articles in ((1, 3), (2, 4), (3, 3)):
        moment = lake.snapshot(number).published_at.isoformat()
        for when in (str(number), moment, moment + "+00:00"):
            with open_past(kept, when) as db:
                assert db.execute("SELECT count(*) FROM articles").fetchall() == [(articles,)]
                assert db.execute("SELECT count(*) FROM ops.runs").fetchall() == [(number,)]
    assert [row[0] for row in list_snapshots(kept)[1]] == [3, 2, 1]


def test_the_newest_state_of_the_past_is_what_is_published(kept: Path) -> None:
    with open_past(kept, "3") as db:
        for table, rows in contents(kept, without=()).items():
            assert db.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall() == rows, table


@pytest.mark.parametrize("when", ["9", "0", "yesterday", "1999-01-01"])
def test_a_state_that_is_not_kept_says_what_is(kept: Path, when: str) -> None:
    with pytest.raises(SettingError, match="snapshot"):
        find_snapshot(Lake(kept), when)


def test_undo_takes_the_last_run_back_and_then_the_one_before(
    published: Summary, warehouse: Path, run: Runs, raw: Path
) -> None:
    one = contents(warehouse)
    (raw / "ferry.txt").write_text(FERRY, encoding="utf-8")
    run()
    two = contents(warehouse)
    (raw / "bridge.txt").unlink()
    run()
    assert undo(at(warehouse), None).batches == 1
    assert contents(warehouse) == two
    undo(at(warehouse), None)
    assert contents(warehouse) == one
    assert query(warehouse, "SELECT command FROM ops.runs ORDER BY started_at") == [
        ("run",), ("run",), ("run",), ("undo",), ("undo",),
    ]  # fmt: skip
    assert all(row["passed"] for row in check(warehouse, deep=True))


def test_undo_of_a_run_in_the_midst_keeps_what_came_later(warehouse: Path, history: list[Summary]) -> None:
    undo(at(warehouse), history[1].run_id)
    assert query(warehouse, HEADLINES) == [
        ("Night readers fill the old library",), ("Rye harvest beats forecast",),
    ]  # fmt: skip
    assert query(warehouse, "SELECT max(version_no) FROM article_versions WHERE headline LIKE 'Night%'") == [(1,)]


def test_what_was_taken_back_comes_again_with_the_next_run(warehouse: Path, history: list[Summary], run: Runs) -> None:
    before = query(warehouse, HEADLINES)
    undo(at(warehouse), history[1].run_id)
    assert run().counts["documents_new"] == 1
    assert query(warehouse, HEADLINES) == before


def test_a_copy_whose_original_was_taken_back_is_read_by_the_next_run(run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "ferry.txt").write_text(FERRY, encoding="utf-8")
    first = run()
    (raw / "a-copy.txt").write_text(FERRY, encoding="utf-8")
    run()
    undo(at(warehouse), first.run_id)
    run()
    assert query(warehouse, "SELECT status, count(*) FROM ops.documents GROUP BY status ORDER BY status") == [
        ("article", 4), ("duplicate", 1),
    ]  # fmt: skip
    assert all(row["passed"] for row in check(warehouse))


@pytest.mark.parametrize("wrong", ["19990101", "2"])
def test_undo_of_no_run_or_of_several_says_so(kept: Path, wrong: str) -> None:
    before = contents(kept, without=())
    with pytest.raises(SettingError, match="snapshots"):
        undo(at(kept), wrong)
    assert contents(kept, without=()) == before


def test_a_rebuild_of_a_state_with_undone_and_merged_batches_is_the_same(
    warehouse: Path, history: list[Summary], run: Runs
) -> None:
    undo(at(warehouse), None)
    compact(at(warehouse))
    run()
    before = contents(warehouse, without=())
    published_path(warehouse).unlink()
    rebuild(at(warehouse))
    assert contents(warehouse, without=()) == before


def test_diff_says_by_table_what_appeared_changed_and_vanished(kept: Path) -> None:
    rows = {row[0]: row[1:] for row in diff(kept, "1", "3")[1]}
    assert rows["main.articles"] == (1, 1, 1)
    assert rows["ops.documents"] == (1, 2, 0)
    names, articles = diff_rows(kept, "1", "3", "articles")
    found = {(row[names.index("what")], row[names.index("raw_uri")]): row[names.index("differs")] for row in articles}
    assert set(found) == {
        ("appeared", "raw/ferry.txt"), ("changed", "raw/library.txt"), ("vanished", "raw/bridge.txt"),
    }  # fmt: skip
    assert {"text", "version_no", "raw_sha256"} <= set(found["changed", "raw/library.txt"])
    assert all(row[1:] == (0, 0, 0) for row in diff(kept, "2", "2")[1])


def test_full_under_the_same_rules_changes_nothing_that_diff_shows(
    published: Summary, warehouse: Path, run: Runs
) -> None:
    run(full=True)
    assert all(row[1:] == (0, 0, 0) for row in diff(warehouse, "1", "2")[1])


def test_keep_snapshots_bounds_the_past_and_takes_no_file_that_is_needed(warehouse: Path, raw: Path, run: Runs) -> None:
    for number in range(6):
        (raw / f"story-{number}.txt").write_text(f"Story {number}\n\nIt rained in town {number}.\n", encoding="utf-8")
        run(keep_snapshots=3)
    lake = Lake(warehouse)
    assert lake.snapshots() == [4, 5, 6]
    compact(at(warehouse, keep_snapshots=3))
    assert lake.snapshots() == [5, 6, 7]
    assert len(lake.committed()) == 7, "six of the kept past and the merged one"
    for number in lake.snapshots():
        with open_past(warehouse, str(number)) as db:
            assert db.execute("SELECT count(*) FROM articles").fetchall() == [(min(number, 6) + 3,)]
    (raw / "story-6.txt").write_text("Story 6\n\nIt rained in town 6.\n", encoding="utf-8")
    run(keep_snapshots=1)
    assert len(lake.committed()) == 2, "the merged one and the newest"
    assert set(lake.committed()) == lake.named()
    assert query(warehouse, "SELECT count(*) FROM articles") == [(10,)]
    assert all(row["passed"] for row in check(warehouse, deep=True))


def test_a_run_whose_own_batches_are_merged_and_gone_can_not_be_taken_back(
    published: Summary, warehouse: Path, raw: Path, run: Runs
) -> None:
    (raw / "ferry.txt").write_text(FERRY, encoding="utf-8")
    run()
    compact(at(warehouse, keep_snapshots=1))
    before = contents(warehouse, without=())
    with pytest.raises(LakeError, match="compacted"):
        undo(at(warehouse), published.run_id)
    assert contents(warehouse, without=()) == before


def test_times_never_run_backwards(
    published: Summary, warehouse: Path, raw: Path, run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "flows.runs.utc_now", lambda: find_snapshot(Lake(warehouse), "1").published_at.replace(year=1971)
    )
    (raw / "library.txt").write_text(STORIES["library.txt"].replace("200", "220"), encoding="utf-8")
    run()
    assert query(warehouse, "SELECT count(*) FROM articles WHERE published_at IS NULL") == [(0,)]
    assert query(warehouse, "SELECT count(*) FROM article_versions WHERE valid_to <= valid_from") == [(0,)]
    assert query(warehouse, "SELECT version_no FROM articles WHERE headline LIKE 'Night%'") == [(2,)]
    assert query(warehouse, "SELECT bool_and(finished_at >= started_at) FROM ops.runs") == [(True,)]
    runs = [json.loads(path.read_text()) for path in sorted((warehouse / "lake" / "runs").iterdir())]
    assert [run["started_at"] for run in runs] == sorted(run["started_at"] for run in runs)


def test_runs_of_one_second_keep_their_order() -> None:
    begin = datetime(2026, 3, 9, 8, 0, 0)
    ids = [new_id(begin + timedelta(microseconds=step)) for step in range(0, 1_000_000, 4999)]
    assert ids == sorted(ids)
    assert {len(each) for each in ids} == {24}
