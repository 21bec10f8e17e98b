"""Readers in processes of their own: never blocked, never shown half a state, and blocking nobody."""

import json
import logging
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import MetaData, create_engine, inspect
from sqlalchemy.pool import NullPool

from flows.errors import DatabaseError, SettingError
from flows.maintenance import check, rebuild
from flows.reading import STATUS, open_published, published_path, query_rows, read_rows
from flows.report import Summary
from flows.settings import Settings
from tests.conftest import ROOT
from tests.flow.conftest import contents, query
from tests.flow.readers import KINDS

Runs = Callable[..., Summary]
PUBLISHES = 8
NEW_EACH = 2
AT_FIRST = 4


def write_edition(raw: Path, edition: int) -> None:
    """One story that changes with every edition, and two that are new."""
    words = f"Edition {edition}: the pond is {edition} feet deep today."
    (raw / "pond.txt").write_text(f"How deep is the pond\n\n{words}\n", encoding="utf-8")
    for number in range(NEW_EACH if edition else 0):
        name = f"{edition}-{number}"
        (raw / f"{name}.txt").write_text(f"Story {name}\n\nA heron was seen at pond {name} on Friday.\n", "utf-8")


def is_whole(state: list[int]) -> bool:
    """Every number of the state belongs to the same publish."""
    runs, documents, ledger_articles, articles, wrong_evidence, edition = state
    expected = AT_FIRST + NEW_EACH * edition
    return (documents, ledger_articles, articles, wrong_evidence, runs) == (
        expected, expected, expected, 0, edition + 1,
    )  # fmt: skip


@contextmanager
def reader(kind: str, warehouse: Path, stop: Path) -> Iterator[subprocess.Popen[str]]:
    words = [sys.executable, "-m", "tests.flow.readers", kind, str(warehouse), str(stop)]
    with subprocess.Popen(words, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:  # noqa: S603
        yield process
        process.kill()


def test_readers_of_every_kind_see_whole_states_through_many_publishes(
    run: Runs, raw: Path, warehouse: Path, tmp_path: Path
) -> None:
    stop = tmp_path / "stop"
    write_edition(raw, 0)
    run()
    publishes = []
    with ExitStack() as stack:
        readers = {kind: stack.enter_context(reader(kind, warehouse, stop)) for kind in KINDS}
        for process in readers.values():
            assert process.stdout
            assert process.stdout.readline() == "reading\n"
        for edition in range(1, PUBLISHES + 1):
            write_edition(raw, edition)
            begin = time.monotonic()
            run()
            publishes.append(time.monotonic() - begin)
        stop.touch()
        ends = {kind: process.communicate(timeout=60) for kind, process in readers.items()}
    saw = {kind: json.loads(out) for kind, (out, _) in ends.items()}
    newest = query(warehouse, "SELECT count(*) FROM ops.runs")[0][0]
    assert newest == PUBLISHES + 1
    told = [
        f"{kind}: {len(found['seen'])} reads, {sum(not is_whole(state) for state in found['seen'])} inconsistent, "
        f"{len(found['faults'])} failed, slowest {found['slowest']:.2f} s"
        for kind, found in saw.items()
    ]
    sys.stdout.write("\n".join([*told, f"{PUBLISHES} publishes, slowest {max(publishes):.2f} s", ""]))
    for kind, found in saw.items():
        assert found["faults"] == [], kind
        assert all(is_whole(state) for state in found["seen"]), kind
        editions = [state[-1] for state in found["seen"]]
        assert editions == sorted(editions), f"{kind}: a published state never goes back"
        assert editions[-1] == (0 if kind == "long_lived" else PUBLISHES), kind


def test_a_client_is_told_what_each_table_and_column_means(published: Summary, warehouse: Path) -> None:
    engine = create_engine(f"duckdb:///{published_path(warehouse)}?access_mode=read_only", poolclass=NullPool)
    seen = inspect(engine)
    assert seen.get_table_comment("sentences", schema="main")["text"]
    columns = {column["name"]: column for column in seen.get_columns("quotes", schema="main")}
    assert (str(columns["start_char"]["type"]), str(columns["speaker"]["type"])) == ("INTEGER", "VARCHAR")
    assert all(column["comment"] for column in columns.values())
    whole = MetaData(schema="marts")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # lists have no type there, and indices are not told
        whole.reflect(engine)
    assert {"marts.timeline", "marts.happenings"} <= whole.tables.keys()
    assert "source_profile" in seen.get_view_names(schema="marts")
    assert "who_said_what" in seen.get_table_names(schema="marts")
    engine.dispose()


HOLD = """
import duckdb, sys
db = duckdb.connect(sys.argv[1])
db.execute("DELETE FROM main.articles")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def tool(warehouse: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has opened the published database read-write and changed it, and is then killed."""
    published_path(warehouse).chmod(0o644)
    words = [sys.executable, "-c", HOLD, str(published_path(warehouse))]
    with subprocess.Popen(words, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_changes_that_a_killed_tool_left_are_neither_shown_nor_published(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    published = contents(warehouse)
    with tool(warehouse):
        pass
    wal = warehouse / "broadsheet.duckdb.wal"
    assert wal.exists()
    with pytest.raises(DatabaseError, match=r"left changes of its own .* `broadsheet rebuild` sets them aside") as told:
        read_status(warehouse)
    assert (told.value.exit_code, "\n" in str(told.value)) == (1, False)
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse) == published
    with tool(warehouse):
        pass
    write_edition(raw, 0)
    run()
    assert not wal.exists()
    assert query(warehouse, "SELECT count(*) FROM articles") == [(AT_FIRST,)]
    assert len(list(warehouse.glob("broadsheet.duckdb.wal.stale-*"))) == 2


def test_a_tool_that_holds_the_database_open_for_writing_is_named_and_stops_no_publish(
    published: Summary, run: Runs, raw: Path, warehouse: Path
) -> None:
    path = published_path(warehouse)
    with tool(warehouse) as process:
        (warehouse / "broadsheet.duckdb.wal").unlink()
        with pytest.raises(DatabaseError, match=rf"open for writing in .* \(process {process.pid}\): end that"):
            read_status(warehouse)
        write_edition(raw, 0)
        run()
        assert query(warehouse, "SELECT count(*) FROM articles") == [(AT_FIRST,)]
        assert path.stat().st_mode & 0o777 == 0o444
    assert all(result["passed"] for result in check(warehouse))


def test_what_a_tool_changed_in_the_published_database_is_not_carried_on(
    run: Runs, raw: Path, warehouse: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("broadsheet"), "propagate", True)
    run()
    write_edition(raw, 0)
    run()
    assert "not as it was published" not in caplog.text
    published = contents(warehouse)
    path = published_path(warehouse)
    path.chmod(0o644)
    with duckdb.connect(str(path)) as db:
        db.execute("UPDATE main.articles SET headline = 'Nothing happened'")
    run()
    assert f"{path} is not as it was published: it is made anew" in caplog.text
    assert contents(warehouse) == published


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda data: data[:100], lambda _: b"", lambda _: b"a page of text " * 999,
     lambda data: data[:12] + b"\xff\xff" + data[14:], lambda data: bytes(20_000) + data[20_000:]],
    ids=["half", "a hundred bytes", "empty", "a text", "another version", "zeros at the start"],
)  # fmt: skip
def test_a_damaged_database_says_how_it_is_made_anew(
    published: Summary, warehouse: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = published_path(warehouse)
    path.chmod(0o644)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(DatabaseError, match="`broadsheet rebuild` makes it anew") as caught:
        read_status(warehouse)
    assert (caught.value.exit_code, "\n" in str(caught.value)) == (1, False)
    rebuild(Settings.read(warehouse_dir=warehouse))
    read_status(warehouse)


def test_damage_within_the_database_is_told_when_it_is_met(published: Summary, warehouse: Path) -> None:
    path = published_path(warehouse)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[12_288 + 5_000 :: 4096] = bytes(byte ^ 255 for byte in data[12_288 + 5_000 :: 4096])
    path.write_bytes(data)
    everything = "SELECT * FROM articles JOIN passages USING (article_id) JOIN ops.documents USING (article_id)"
    with pytest.raises(DatabaseError, match="`broadsheet rebuild` makes it anew"), open_published(warehouse) as db:
        query_rows(db, everything)


def test_a_database_of_other_tables_says_how_it_is_made_anew(published: Summary, warehouse: Path) -> None:
    path = published_path(warehouse)
    path.unlink()
    with duckdb.connect(str(path)) as db:
        db.execute("CREATE TABLE articles (headline VARCHAR)")
    with pytest.raises(DatabaseError, match="`broadsheet rebuild` makes it anew"):
        read_status(warehouse)


def test_where_there_is_no_warehouse_a_reader_says_so(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("")
    for place in (tmp_path / "nowhere", tmp_path / "a-file", tmp_path):
        with pytest.raises(SettingError, match="no database at"):
            read_status(place)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everywhere")
def test_a_closed_warehouse_is_told_as_such(published: Summary, warehouse: Path) -> None:
    warehouse.chmod(0o000)
    try:
        with pytest.raises(SettingError, match="no permission"):
            read_status(warehouse)
    finally:
        warehouse.chmod(0o755)


def read_status(warehouse: Path) -> None:
    """What `broadsheet status` does."""
    with open_published(warehouse) as db:
        for sql in STATUS.values():
            read_rows(db, sql)
