"""Many small batches into few: no answer changes, no reader breaks, nothing of the kept past is lost."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows.compaction import compact, neighbours
from flows.lake import Lake
from flows.maintenance import check, rebuild, undo
from flows.reading import published_path
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import STORIES, contents, put_in_place, run_at, write_stories

Runs = Callable[..., Summary]


def at(warehouse: Path, **given: object) -> Settings:
    return Settings.read(warehouse_dir=warehouse, **given)


@pytest.fixture(scope="module")
def many_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Batches of all kinds: new, changed, gone, copied, rejected, mended."""
    home = tmp_path_factory.mktemp("many")
    raw = write_stories(home / "given")
    for number in range(60):
        (raw / f"story-{number:02}.txt").write_text(
            f"Story {number}\n\nIt rained in town {number}.\n", encoding="utf-8"
        )
    (raw / "noise.txt").write_bytes(b"\x00\x01\x02" * 40)
    (raw / "copy.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    run_at(home, batch_size=2)
    (raw / "noise.txt").write_text("Now it reads\n\nThe file was mended on Tuesday.\n", encoding="utf-8")
    (raw / "library.txt").write_text(STORIES["library.txt"].replace("200", "220"), encoding="utf-8")
    (raw / "bridge.txt").unlink()
    run_at(home)
    return home


@pytest.fixture
def many(many_home: Path, raw: Path, warehouse: Path) -> int:
    put_in_place(many_home, raw, warehouse)
    return 34


def answers(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a query can ask but where the lake keeps a row, and the runs."""
    tables = contents(warehouse)
    tables["ops.batches"] = [row[:-1] for row in tables["ops.batches"]]
    return tables


def test_no_answer_changes_and_a_rebuild_from_the_merged_lake_agrees(warehouse: Path, many: int) -> None:
    before = answers(warehouse)
    with duckdb.connect(str(published_path(warehouse)), read_only=True) as reader:
        done = compact(at(warehouse))
        assert reader.execute("SELECT count(*) FROM ops.batches").fetchall() == [(done.before,)]
    assert (done.before, done.after) == (many, 1)
    assert answers(warehouse) == before
    whole = contents(warehouse, without=())
    published_path(warehouse).unlink()
    rebuild(at(warehouse))
    assert contents(warehouse, without=()) == whole
    assert all(row["passed"] for row in check(warehouse, deep=True))


def test_a_second_compaction_finds_nothing_to_do(warehouse: Path, many: int) -> None:
    compact(at(warehouse))
    snapshots = Lake(warehouse).snapshots()
    done = compact(at(warehouse))
    assert done.before == done.after == 1
    assert Lake(warehouse).snapshots() == snapshots
    compact(at(warehouse, keep_snapshots=1))
    assert len(Lake(warehouse).folders()) == 1, "the parts of the merged batch go with the past that named them"


def test_runs_go_on_after_it_and_can_be_merged_again_and_taken_back(
    warehouse: Path, many: int, run: Runs, raw: Path
) -> None:
    compact(at(warehouse))
    before = answers(warehouse)
    (raw / "story-07.txt").unlink()
    (raw / "library.txt").write_text(STORIES["library.txt"], encoding="utf-8")
    assert run().counts["documents_changed"] == 1
    compact(at(warehouse))
    undo(at(warehouse), None)
    assert answers(warehouse) == before


def test_batches_are_merged_with_their_neighbours_up_to_a_size(warehouse: Path, many: int) -> None:
    lake = Lake(warehouse)
    manifests = [lake.manifest(batch_id) for batch_id in lake.current().batches]
    most = 5 * max(manifest.bytes for manifest in manifests)
    groups = neighbours(manifests, most)
    assert all(sum(m.bytes for m in group) <= most and len(group) > 1 for group in groups)
    assert [m.batch_id for group in groups for m in group] == sorted(m.batch_id for group in groups for m in group)
    assert neighbours(manifests, 1) == []
    before = answers(warehouse)
    assert compact(at(warehouse, compact_bytes=most)).after < many / 3
    assert answers(warehouse) == before
