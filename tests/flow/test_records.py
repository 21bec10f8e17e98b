"""Files of many records: each line is a document of its own, whatever comes, changes and goes around it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import raw_bytes
from flows.compaction import compact
from flows.maintenance import rebuild
from flows.replay import replay
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import STORIES, contents, query

Runs = Callable[..., Summary]
LEDGER = "SELECT raw_record, status, duplicate_of FROM ops.documents WHERE raw_uri = 'raw/feed.jsonl' ORDER BY ALL"
FACT = "SELECT count(*) FROM {} AS f JOIN articles AS a USING (article_id) WHERE a.raw_record IS NOT NULL"


def line(words: str) -> str:
    return json.dumps({"title": words, "date": "2024-05-01", "text": f"{words} on Monday, the council said."})


def write(raw: Path, *given: str) -> None:
    (raw / "feed.jsonl").write_text("\n".join(given), encoding="utf-8")


@pytest.fixture
def feed(run: Runs, raw: Path) -> Summary:
    write(raw, line("The pier opened"), "", "no json", line("The fair closed"), line("The pier opened"))
    return run()


def test_each_line_is_one_row_of_the_ledger(feed: Summary, warehouse: Path) -> None:
    assert query(warehouse, LEDGER) == [
        (0, "article", None), (1, "reject", None), (2, "article", None), (3, "duplicate", "raw/feed.jsonl#0"),
    ]  # fmt: skip
    assert query(warehouse, "SELECT raw_record, reason, byte_start, byte_end FROM ops.rejects") == [
        (1, "record_damaged", len(line("The pier opened")) + 2, len(line("The pier opened")) + 9)
    ]
    assert feed.counts["documents_seen"] == 4 + len(STORIES)
    assert query(warehouse, "SELECT sum(copies) FROM marts.coverage_by_day") == [(1,)]


def test_only_lines_that_changed_are_read_again(feed: Summary, raw: Path, warehouse: Path, run: Runs) -> None:
    write(raw, line("The pier opened"), line("The show went on"), line("The fair closed early"))
    summary = run()
    assert [summary.counts[f"documents_{name}"] for name in ("new", "changed", "removed")] == [0, 2, 1]
    assert query(warehouse, LEDGER) == [
        (0, "article", None), (1, "article", None), (2, "article", None), (3, "removed", None),
    ]  # fmt: skip
    assert query(warehouse, "SELECT status FROM ops.rejects") == [("replayed",)]
    assert query(
        warehouse, "SELECT a.raw_record, v.version_no, v.change_kind FROM article_versions AS v JOIN articles AS a "
        "USING (article_id) WHERE a.raw_record IS NOT NULL ORDER BY ALL"
    ) == [(0, 1, "new"), (1, 1, "new"), (2, 1, "new"), (2, 2, "updated")]  # fmt: skip
    assert run().counts["articles"] == 0
    as_published = contents(warehouse)
    settings = Settings.read(warehouse_dir=warehouse)
    rebuild(settings)
    assert contents(warehouse) == as_published
    compact(settings)
    rebuild(settings)
    assert query(warehouse, LEDGER)[3] == (3, "removed", None)


def test_when_the_first_of_two_equal_lines_goes_the_other_is_the_article(
    feed: Summary, raw: Path, warehouse: Path, run: Runs
) -> None:
    write(raw, line("The show went on"), line("The rain came"), line("The fair closed"), line("The pier opened"))
    run()
    assert {status for _, status, _ in query(warehouse, LEDGER)} == {"article"}
    (raw / "feed.jsonl").unlink()
    run(allow_removals=True)
    assert {status for _, status, _ in query(warehouse, LEDGER)} == {"removed"}
    assert query(warehouse, FACT.format("sentences")) == [(0,)]


def test_a_line_in_quarantine_is_tried_again_alone(feed: Summary, raw: Path, warehouse: Path) -> None:
    write(raw, line("The rain came"), line("The show went on"), line("The fair closed"), line("The pier opened"))
    (summary,) = replay(Settings.read(warehouse_dir=warehouse, raw_dir=raw), "*", None)
    assert (summary.counts["articles"], summary.counts["documents_removed"]) == (1, 0)
    assert query(warehouse, "SELECT raw_record, headline FROM articles WHERE raw_record IS NOT NULL ORDER BY ALL") == [
        (0, "The pier opened"), (1, "The show went on"), (2, "The fair closed"),
    ]  # fmt: skip


def test_of_a_file_that_is_written_to_meanwhile_no_other_bytes_are_taken_for_a_line(
    raw: Path, warehouse: Path, run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = raw_bytes._piece

    def later(base: Path, uri: str, start: int, size: int) -> bytes:
        return honest(base, uri, start, size).replace(b"pier", b"fair")

    write(raw, line("The pier opened"), line("The show went on"))
    monkeypatch.setattr(raw_bytes, "_piece", later)
    run()
    assert query(warehouse, "SELECT raw_record, reason FROM ops.rejects") == [(0, "changed_meanwhile")]
    monkeypatch.undo()
    run()
    assert query(warehouse, LEDGER) == [(0, "article", None), (1, "article", None)]


def test_a_line_whose_text_is_refused_is_told_by_its_place_in_the_file(raw: Path, warehouse: Path, run: Runs) -> None:
    noise = json.dumps({"title": "Noise", "text": "\0\1\2" * 400})
    write(raw, line("The pier opened"), noise, line("The show went on"))
    run()
    start = len(line("The pier opened")) + 1
    assert query(warehouse, "SELECT raw_record, reason, byte_start, byte_end FROM ops.rejects") == [
        (1, "binary", start, start + len(noise))
    ]


def test_a_file_without_a_line_is_not_lost_and_gives_way_to_its_lines(raw: Path, warehouse: Path, run: Runs) -> None:
    write(raw, "", "  ")
    run()
    assert query(warehouse, LEDGER) == [(None, "reject", None)]
    write(raw, line("The pier opened"))
    run()
    assert query(warehouse, LEDGER) == [(0, "article", None), (None, "removed", None)]
