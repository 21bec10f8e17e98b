import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.planning import LEAST_BATCHES, SMALLEST_SHARE, cut, plan

FOUND = {"raw_uri": "str", "bytes": "int64", "raw_sha256": "str"}
LEDGER = {"raw_uri": "str", "raw_sha256": "str", "status": "str", "duplicate_of": "str", "in_scope": "bool"}


def found(*rows: tuple[str, str | None]) -> pd.DataFrame:
    return pd.DataFrame([(uri, 10, sha) for uri, sha in rows], columns=list(FOUND)).astype(FOUND)


def ledger(*rows: tuple[str, str | None, str, str | None, bool]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(LEDGER)).astype(LEDGER).assign(done=False)


def work(here: pd.DataFrame, known: pd.DataFrame, *, full: bool = False) -> list[tuple[str, str, str, str | None]]:
    made = plan(here, known, full=full)
    return [
        (row.raw_uri, row.change, row.action, None if pd.isna(row.duplicate_of) else row.duplicate_of)
        for row in made.itertuples()
    ]


def test_a_new_a_changed_and_a_gone_document_are_work_and_an_unchanged_one_is_none() -> None:
    here = found(("a", "1"), ("b", "2"), ("c", "3"))
    known = ledger(
        ("b", "2", "article", None, True), ("c", "9", "article", None, True), ("d", "4", "article", None, True)
    )
    assert work(here, known) == [
        ("a", "new", "process", None), ("c", "changed", "process", None), ("d", "removed", "remove", None),
    ]  # fmt: skip


def test_what_lies_elsewhere_or_is_removed_already_stays() -> None:
    known = ledger(("x", "1", "article", None, False), ("y", "2", "removed", None, True))
    assert work(found(), known) == []


def test_a_document_that_is_back_again_is_new() -> None:
    assert work(found(("a", "1")), ledger(("a", "1", "removed", None, True))) == [("a", "new", "process", None)]


def test_the_same_bytes_read_in_another_way_are_no_copy() -> None:
    here = found(("a.bak", "1"), ("b.txt", "1"), ("c.txt.gz", "1"), ("d.text", "1"))
    assert work(here, ledger()) == [
        ("a.bak", "new", "process", None),
        ("b.txt", "new", "process", None),
        ("c.txt.gz", "new", "process", None),
        ("d.text", "new", "duplicate", "b.txt"),
    ]


def test_of_two_new_documents_with_the_same_bytes_the_smaller_name_is_the_article() -> None:
    assert work(found(("b", "1"), ("a", "1")), ledger()) == [
        ("a", "new", "process", None),
        ("b", "new", "duplicate", "a"),
    ]


def test_the_first_seen_wins_over_the_smaller_name() -> None:
    assert work(found(("a", "1"), ("z", "1")), ledger(("z", "1", "article", None, True))) == [
        ("a", "new", "duplicate", "z")
    ]


def test_when_the_original_changes_the_copy_is_promoted_and_the_others_follow_it() -> None:
    here = found(("a", "2"), ("b", "1"), ("c", "1"))
    known = ledger(
        ("a", "1", "article", None, True), ("b", "1", "duplicate", "a", True), ("c", "1", "duplicate", "a", True)
    )
    assert work(here, known) == [
        ("a", "changed", "process", None), ("b", "promoted", "process", None), ("c", "moved", "duplicate", "b"),
    ]  # fmt: skip


def test_a_document_that_is_still_unreadable_is_no_work() -> None:
    assert work(found(("a", None)), ledger(("a", None, "reject", None, True))) == []


def test_unreadable_documents_are_no_copies_of_each_other() -> None:
    assert {row[2] for row in work(found(("a", None), ("b", None)), ledger())} == {"process"}


def test_full_reads_everything_again_but_leaves_copies() -> None:
    known = ledger(("a", "1", "article", None, True), ("b", "1", "duplicate", "a", True))
    assert work(found(("a", "1"), ("b", "1")), known, full=True) == [("a", "again", "process", None)]


def test_full_leaves_what_a_run_that_was_cut_off_has_read_already() -> None:
    known = ledger(("a", "1", "article", None, True), ("b", "2", "article", None, True)).assign(done=[True, False])
    assert work(found(("a", "1"), ("b", "2")), known, full=True) == [("b", "again", "process", None)]
    assert work(found(("a", "3"), ("b", "2")), known, full=True)[0] == ("a", "changed", "process", None)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("123")), unique_by=lambda row: row[0]))
def test_planning_what_was_just_done_leaves_nothing_to_do(rows: list[tuple[str, str]]) -> None:
    here = found(*rows)
    done = [
        (uri, sha, "article" if action == "process" else "duplicate", of, True)
        for (uri, _, action, of), sha in zip(
            work(here, ledger()), [dict(rows)[r[0]] for r in work(here, ledger())], strict=True
        )
    ]
    assert work(here, ledger(*done)) == []


@settings(max_examples=60)
@given(st.lists(st.integers(0, 120), max_size=400), st.integers(1, 300))
def test_batches_hold_all_work_in_order_within_their_limits(sizes: list[int], batch_size: int) -> None:
    rows = pd.DataFrame({"raw_uri": [f"{n:04}" for n in range(len(sizes))], "bytes": sizes})
    batches = cut(rows, batch_size=batch_size, batch_bytes=100)
    assert [uri for batch in batches for uri in batch["raw_uri"]] == list(rows["raw_uri"])
    assert all(len(batch) <= batch_size for batch in batches)
    assert all(batch["bytes"].sum() <= 100 or len(batch) == 1 for batch in batches)


def test_a_large_enough_run_has_a_batch_for_every_core() -> None:
    rows = pd.DataFrame({"raw_uri": [str(n) for n in range(SMALLEST_SHARE * LEAST_BATCHES)], "bytes": 1})
    assert len(cut(rows, batch_size=2000, batch_bytes=10**9)) == LEAST_BATCHES
