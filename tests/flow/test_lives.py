"""What becomes of documents that change, go, come back, are copied, spoiled, mended and renamed."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import RemovalError, SettingError
from flows.report import Summary
from tests.flow.conftest import STORIES, contents, query

Runs = Callable[..., Summary]
NOISE = b"\x00\x01\x02" * 40


def statuses(warehouse: Path) -> dict[str, str]:
    rows = query(warehouse, "SELECT raw_uri, status, duplicate_of FROM ops.documents")
    return {str(uri).removeprefix("raw/"): f"{status} {of or ''}".strip() for uri, status, of in rows}


def versions(warehouse: Path, like: str) -> list[tuple[object, ...]]:
    return query(
        warehouse,
        f"""
        SELECT version_no, change_kind, valid_to IS NULL FROM article_versions WHERE article_id IN (
            SELECT article_id FROM article_versions WHERE headline LIKE '{like}%') ORDER BY version_no""",
    )


def test_a_file_that_goes_and_comes_back_is_an_article_again_with_its_history(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    text = (raw / "bridge.txt").read_bytes()
    facts = query(warehouse, "SELECT * FROM passages ORDER BY ALL")
    (raw / "bridge.txt").unlink()
    run()
    assert versions(warehouse, "Council") == [(1, "new", False), (2, "withdrawn", True)]
    (raw / "bridge.txt").write_bytes(text)
    assert run().counts["documents_new"] == 1
    assert statuses(warehouse)["bridge.txt"] == "article"
    assert versions(warehouse, "Council") == [(1, "new", False), (2, "withdrawn", False), (3, "updated", True)]
    assert query(warehouse, "SELECT * FROM passages ORDER BY ALL") == facts


def test_a_copy_becomes_the_article_when_its_original_changes(run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "copy.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    run()
    assert statuses(warehouse)["copy.txt"] == "duplicate raw/bridge.txt"
    (raw / "bridge.txt").write_text(STORIES["bridge.txt"] + "\nTraffic was light.\n", encoding="utf-8")
    run()
    assert statuses(warehouse) == dict.fromkeys(["bridge.txt", "copy.txt", "harvest.txt", "library.txt"], "article")


def test_a_copy_becomes_the_article_when_its_original_is_spoiled(run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "copy.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    run()
    (raw / "bridge.txt").write_bytes(NOISE)
    run()
    assert (statuses(warehouse)["bridge.txt"], statuses(warehouse)["copy.txt"]) == ("reject", "article")
    assert query(warehouse, "SELECT count(*) FROM articles WHERE headline LIKE 'Council%'") == [(1,)]


def test_of_several_copies_one_takes_the_place_and_the_others_follow_it(run: Runs, raw: Path, warehouse: Path) -> None:
    for name in ("c.txt", "d.txt", "e.txt"):
        (raw / name).write_text(STORIES["bridge.txt"], encoding="utf-8")
    run()
    (raw / "bridge.txt").unlink()
    run()
    found = statuses(warehouse)
    assert [found[name] for name in ("bridge.txt", "c.txt", "d.txt", "e.txt")] == [
        "removed", "article", "duplicate raw/c.txt", "duplicate raw/c.txt",
    ]  # fmt: skip


def test_the_first_seen_stays_the_article_whatever_its_copies_are_called(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    (raw / "a.txt").write_text(STORIES["bridge.txt"], encoding="utf-8")
    run()
    run(full=True)
    assert statuses(warehouse)["a.txt"] == "duplicate raw/bridge.txt"


def test_a_changed_file_that_can_not_be_read_any_more_keeps_its_last_text(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    ((text,),) = query(warehouse, "SELECT text FROM articles WHERE headline LIKE 'Council%'")
    (raw / "bridge.txt").write_bytes(NOISE)
    run()
    assert statuses(warehouse)["bridge.txt"] == "reject"
    assert query(warehouse, "SELECT count(*) FROM articles") == [(2,)]
    assert query(warehouse, "SELECT version_no, text FROM article_versions WHERE headline LIKE 'Council%'") == [
        (1, text)
    ]
    assert query(warehouse, "SELECT count(*) FROM passages AS p ANTI JOIN articles AS a USING (article_id)") == [(0,)]
    (raw / "bridge.txt").write_text(STORIES["bridge.txt"].replace("eleven", "twelve"), encoding="utf-8")
    run()
    assert versions(warehouse, "Council") == [(1, "new", False), (2, "updated", True)]


def test_a_renamed_file_is_one_gone_and_one_new(published: Summary, run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "bridge.txt").rename(raw / "footbridge.txt")
    summary = run()
    assert (summary.counts["documents_new"], summary.counts["documents_removed"]) == (1, 1)
    assert (statuses(warehouse)["bridge.txt"], statuses(warehouse)["footbridge.txt"]) == ("removed", "article")
    assert query(warehouse, "SELECT raw_uri FROM articles WHERE headline LIKE 'Council%'") == [("raw/footbridge.txt",)]


def test_a_correction_note_that_was_there_before_makes_no_correction(run: Runs, raw: Path, warehouse: Path) -> None:
    path = raw / "library.txt"
    path.write_text(STORIES["library.txt"] + "\nCorrection: An earlier version said 100.\n", encoding="utf-8")
    run()
    path.write_text(path.read_text("utf-8").replace("200", "220"), encoding="utf-8")
    run()
    assert [kind for _, kind, _ in versions(warehouse, "Night")] == ["new", "updated"]


@pytest.mark.parametrize("wrong", ["given/nowhere", "elsewhere", "given/*.nothing"])
def test_a_wrong_path_or_an_empty_one_removes_nothing(
    published: Summary, run: Runs, raw: Path, warehouse: Path, tmp_path: Path, wrong: str
) -> None:
    before = contents(warehouse)
    (tmp_path / "elsewhere").mkdir()
    with contextlib.suppress(RemovalError, SettingError):
        run(raw=str(tmp_path / wrong))
    assert contents(warehouse) == before


def test_half_of_the_documents_may_go_and_more_only_by_leave(run: Runs, raw: Path, warehouse: Path) -> None:
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again.\n", encoding="utf-8")
    run()
    for name in ("bridge.txt", "ferry.txt"):
        (raw / name).unlink()
    assert run().counts["documents_removed"] == 2
    (raw / "harvest.txt").unlink()
    assert run().counts["documents_removed"] == 1, "one of two is half"
    (raw / "library.txt").unlink()
    with pytest.raises(RemovalError, match="1 of 1"):
        run()
    assert run(allow_removals=True).counts["documents_removed"] == 1
    assert set(statuses(warehouse).values()) == {"removed"}
