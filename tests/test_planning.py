from collections.abc import Iterable, Sequence
from itertools import islice

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.planning import WORK
from transforms.planning import LEAST_BATCHES, SMALLEST_SHARE, cut, macros

Found = tuple[str, str | None]
Known = tuple[str, str | None, str, str | None, bool]
Work = tuple[str, str, str, str | None]


def found(*rows: Found) -> list[Found]:
    return list(rows)


def ledger(*rows: Known) -> list[Known]:
    return list(rows)


@pytest.fixture(scope="module")
def db() -> duckdb.DuckDBPyConnection:
    """The tables that the work is found in, empty."""
    made = duckdb.connect()
    made.execute("""
        CREATE SCHEMA ops;
        CREATE TABLE documents_found (
            raw_uri VARCHAR, raw_record BIGINT, byte_start BIGINT, bytes BIGINT, raw_sha256 VARCHAR);
        CREATE TABLE ops.documents (
            raw_uri VARCHAR, raw_record INTEGER, raw_sha256 VARCHAR, status VARCHAR, duplicate_of VARCHAR,
            batch_id VARCHAR);
        CREATE TABLE covered (raw_uri VARCHAR)""")
    for statement in macros():
        made.execute(statement)
    return made


def work_of(
    db: duckdb.DuckDBPyConnection,
    here: Iterable[Found],
    known: Iterable[Known],
    *,
    full: bool = False,
    done: Sequence[str] = (),
) -> list[Work]:
    """What is to be done; `a#3` is record 3 of a, and the batch of a document is called as it is."""
    for table in ("documents_found", "ops.documents", "covered"):
        db.execute(f"DELETE FROM {table}")
    for uri, sha in here:
        name, _, record = uri.partition("#")
        db.execute("INSERT INTO documents_found VALUES (?, ?, 0, 10, ?)", [name, record or None, sha])
    for uri, sha, status, of, in_scope in known:
        name, _, record = uri.partition("#")
        db.execute("INSERT INTO ops.documents VALUES (?, ?, ?, ?, ?, ?)", [name, record or None, sha, status, of, uri])
        db.execute("INSERT INTO covered SELECT ? WHERE ?", [name, in_scope])
    asked = {"removing": True, "again": full, "done": list(done)}
    work = WORK.read_text("utf-8")
    return db.execute(
        f"SELECT document(raw_uri, raw_record), change, action, duplicate_of FROM ({work}) ORDER BY place", asked
    ).fetchall()


def test_a_new_a_changed_and_a_gone_document_are_work_and_an_unchanged_one_is_none(
    db: duckdb.DuckDBPyConnection,
) -> None:
    here = found(("a", "1"), ("b", "2"), ("c", "3"))
    known = ledger(
        ("b", "2", "article", None, True), ("c", "9", "article", None, True), ("d", "4", "article", None, True)
    )
    assert work_of(db, here, known) == [
        ("a", "new", "process", None), ("c", "changed", "process", None), ("d", "removed", "remove", None),
    ]  # fmt: skip


def test_what_lies_elsewhere_or_is_removed_already_stays(db: duckdb.DuckDBPyConnection) -> None:
    known = ledger(("x", "1", "article", None, False), ("y", "2", "removed", None, True))
    assert work_of(db, found(), known) == []


def test_a_document_that_is_back_again_is_new(db: duckdb.DuckDBPyConnection) -> None:
    assert work_of(db, found(("a", "1")), ledger(("a", "1", "removed", None, True))) == [("a", "new", "process", None)]


def test_the_same_bytes_read_in_another_way_are_no_copy(db: duckdb.DuckDBPyConnection) -> None:
    here = found(("a.bak", "1"), ("b.txt", "1"), ("c.txt.gz", "1"), ("d.text", "1"))
    assert work_of(db, here, ledger()) == [
        ("a.bak", "new", "process", None),
        ("b.txt", "new", "process", None),
        ("c.txt.gz", "new", "process", None),
        ("d.text", "new", "duplicate", "b.txt"),
    ]


def test_of_two_new_documents_with_the_same_bytes_the_smaller_name_is_the_article(
    db: duckdb.DuckDBPyConnection,
) -> None:
    assert work_of(db, found(("b", "1"), ("a", "1")), ledger()) == [
        ("a", "new", "process", None),
        ("b", "new", "duplicate", "a"),
    ]


def test_the_first_seen_wins_over_the_smaller_name(db: duckdb.DuckDBPyConnection) -> None:
    assert work_of(db, found(("a", "1"), ("z", "1")), ledger(("z", "1", "article", None, True))) == [
        ("a", "new", "duplicate", "z")
    ]


def test_when_the_original_changes_the_copy_is_promoted_and_the_others_follow_it(db: duckdb.DuckDBPyConnection) -> None:
    here = found(("a", "2"), ("b", "1"), ("c", "1"))
    known = ledger(
        ("a", "1", "article", None, True), ("b", "1", "duplicate", "a", True), ("c", "1", "duplicate", "a", True)
    )
    assert work_of(db, here, known) == [
        ("a", "changed", "process", None), ("b", "promoted", "process", None), ("c", "moved", "duplicate", "b"),
    ]  # fmt: skip


def test_a_document_that_is_still_unreadable_is_no_work(db: duckdb.DuckDBPyConnection) -> None:
    assert work_of(db, found(("a", None)), ledger(("a", None, "reject", None, True))) == []


def test_unreadable_documents_are_no_copies_of_each_other(db: duckdb.DuckDBPyConnection) -> None:
    assert {row[2] for row in work_of(db, found(("a", None), ("b", None)), ledger())} == {"process"}


def test_full_reads_everything_again_but_leaves_copies(db: duckdb.DuckDBPyConnection) -> None:
    known = ledger(("a", "1", "article", None, True), ("b", "1", "duplicate", "a", True))
    assert work_of(db, found(("a", "1"), ("b", "1")), known, full=True) == [("a", "again", "process", None)]


def test_full_leaves_what_a_run_that_was_cut_off_has_read_already(db: duckdb.DuckDBPyConnection) -> None:
    known = ledger(("a", "1", "article", None, True), ("b", "2", "article", None, True))
    assert work_of(db, found(("a", "1"), ("b", "2")), known, full=True, done="a") == [("b", "again", "process", None)]
    assert work_of(db, found(("a", "3"), ("b", "2")), known, full=True, done="a")[0] == (
        "a", "changed", "process", None,
    )  # fmt: skip


def test_a_record_of_a_file_is_a_document_of_its_own(db: duckdb.DuckDBPyConnection) -> None:
    here = found(("a.jsonl#0", "1"), ("a.jsonl#1", "2"), ("a.jsonl#2", "1"), ("b.txt", "2"))
    assert work_of(db, here, ledger()) == [
        ("a.jsonl#0", "new", "process", None),
        ("a.jsonl#1", "new", "process", None),
        ("a.jsonl#2", "new", "duplicate", "a.jsonl#0"),
        ("b.txt", "new", "process", None),
    ]
    known = ledger(
        ("a.jsonl#0", "1", "article", None, True), ("a.jsonl#1", "9", "article", None, True),
        ("a.jsonl#10", "2", "article", None, True), ("a.jsonl#2", "1", "duplicate", "a.jsonl#0", True),
    )  # fmt: skip
    assert work_of(db, here[1:3], known) == [
        ("a.jsonl#0", "removed", "remove", None),
        ("a.jsonl#1", "changed", "process", None),
        ("a.jsonl#2", "promoted", "process", None),
        ("a.jsonl#10", "removed", "remove", None),
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("123")), unique_by=lambda row: row[0]))
def test_planning_what_was_just_done_leaves_nothing_to_do(
    db: duckdb.DuckDBPyConnection, rows: list[tuple[str, str]]
) -> None:
    done = [
        (uri, dict(rows)[uri], "article" if action == "process" else "duplicate", of, True)
        for uri, _, action, of in work_of(db, rows, ledger())
    ]
    assert len(done) == len(rows)
    assert work_of(db, rows, ledger(*done)) == []


@settings(max_examples=60)
@given(st.lists(st.integers(0, 120), max_size=400), st.integers(1, 300))
def test_batches_hold_all_work_within_their_limits(sizes: list[int], batch_size: int) -> None:
    counts = list(cut(iter(sizes), len(sizes), batch_size=batch_size, batch_bytes=100))
    assert sum(counts) == len(sizes)
    assert all(0 < count <= batch_size for count in counts)
    left = iter(sizes)
    for count in counts:
        assert sum(islice(left, count)) <= 100 or count == 1


def test_a_long_document_is_alone_and_holds_up_no_other() -> None:
    assert list(cut([1, 1, 500, 1, None, 1], 6, batch_size=2000, batch_bytes=100)) == [2, 1, 3]


def test_a_large_enough_run_has_a_batch_for_every_core() -> None:
    documents = SMALLEST_SHARE * LEAST_BATCHES
    assert len(list(cut([1] * documents, documents, batch_size=2000, batch_bytes=10**9))) == LEAST_BATCHES


@pytest.mark.parametrize(
    ("documents", "workers", "batches"), [(10_000, 2, 6), (10_000, 3, 6), (8_000, 2, 4), (1_000, 8, 8), (100, 8, 2)]
)
def test_no_worker_is_idle_in_the_last_round(documents: int, workers: int, batches: int) -> None:
    counts = list(cut([1] * documents, documents, batch_size=2000, batch_bytes=10**9, workers=workers))
    assert (len(counts), sum(counts)) == (batches, documents)
