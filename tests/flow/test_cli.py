"""The command line: what it prints and how it ends."""

import json
from pathlib import Path

import pytest

from flows import prefect_runs
from flows.report import Summary
from tests.flow.conftest import Command


def test_a_run_ends_with_a_summary_and_a_query_with_its_true_output(command: Command, raw: Path) -> None:
    (raw / "empty.txt").write_bytes(b"")
    code, out, _ = command("run", str(raw))
    assert code == 0
    assert "4 documents seen, 4 new" in out
    assert "main.articles" in out
    assert "empty" in out
    assert "broadsheet.duckdb (snapshot 1)" in out
    query = out.partition('Try: broadsheet sql "')[2].partition('"')[0]
    _, answer, _ = command("sql", query)
    assert answer.strip() in out


def test_sql_prints_tables_csv_and_json(command: Command, published: Summary) -> None:
    query = "SELECT headline, version_no FROM articles WHERE headline LIKE 'Rye%'"
    head, _, row = command("sql", query)[1].rstrip().split("\n")
    assert head.split() == ["headline", "version_no"]
    assert row.split() == ["Rye", "harvest", "beats", "forecast", "1"]
    assert command("sql", query, "--format", "csv")[1] == "headline,version_no\nRye harvest beats forecast,1\n"
    assert json.loads(command("sql", query, "--format", "json")[1]) == [
        {"headline": "Rye harvest beats forecast", "version_no": 1}
    ]


@pytest.mark.parametrize(
    "query",
    ["SELEC 1", "SELECT * FROM read_text('/etc/hostname')", "COPY articles TO '/tmp/x.csv'", "DELETE FROM articles"],
)
def test_sql_can_neither_write_nor_reach_a_file(command: Command, published: Summary, query: str) -> None:
    code, _, err = command("sql", query)
    assert code == 2
    assert err.startswith("broadsheet: ")
    assert "Traceback" not in err


def test_status_rejects_check_and_rebuild_tell_what_there_is(command: Command, raw: Path) -> None:
    (raw / "empty.txt").write_bytes(b"")
    command("run", str(raw))
    assert "completed" in command("status")[1]
    assert "raw/empty.txt" in command("rejects")[1]
    assert "checks passed" in command("check")[1]
    assert "Made anew" in command("rebuild")[1]


def test_the_quarantine_is_tried_again_and_let_go(command: Command, raw: Path) -> None:
    command("run", str(raw))
    assert command("rejects", "--replay")[1].strip() == "Nothing to try again."
    assert command("rejects", "--waive")[1].strip() == "Nothing to waive."
    (raw / "empty.txt").write_bytes(b"")
    command("run", str(raw))
    (raw / "empty.txt").write_text("No more\n\nThe pond at the mill is empty no more.\n", encoding="utf-8")
    assert "1 changed, 0 gone; 1 articles and 0 rejects written" in command("rejects", "--replay")[1]
    (raw / "noise.txt").write_bytes(b"\x00\x01" * 40)
    command("run", str(raw))
    assert command("rejects", "--waive", "--reason", "binary")[1].strip() == "1 waived."
    assert "quarantine" in command("rejects")[1]


def test_columns_tells_what_a_table_means(command: Command) -> None:
    code, out, _ = command("columns", "passages")
    assert code == 0
    assert "What the passage is" in out
    assert command("columns", "nonsense")[0] == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("run", "/nowhere/at/all"), "no such file or folder"),
        (("run", "--collection", "a/b"), "BROADSHEET_COLLECTION"),
        (("sql", "SELECT 1"), "no database at"),
        (("rebuild",), "no lake in"),
        (("compact",), "no lake in"),
        (("undo",), "no lake in"),
        (("rejects", "--waive"), "no lake in"),
        (("rejects", "--waive", "--replay"), "--waive"),
        (("snapshots",), "no snapshot in"),
        (("diff", "1", "2"), "no snapshot in"),
        (("sql", "SELECT 1", "--as-of", "1"), "no snapshot in"),
        (("run", "--keep-snapshots", "0"), "BROADSHEET_KEEP_SNAPSHOTS"),
        (("frobnicate",), "frobnicate"),
    ],
)
def test_a_wrong_argument_is_one_clear_line_and_exit_code_2(
    command: Command, words: tuple[str, ...], says: str
) -> None:
    code, _, err = command(*words)
    assert code == 2
    assert says in err
    assert "Traceback" not in err


def test_a_guarded_removal_ends_with_exit_code_1(command: Command, published: Summary, raw: Path) -> None:
    for path in raw.iterdir():
        path.unlink()
    code, _, err = command("run", str(raw))
    assert code == 1
    assert "--allow-removals" in err


def test_an_interrupted_run_ends_with_exit_code_130(
    command: Command, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(prefect_runs, "ingest_once", interrupted)
    code, _, err = command("run", str(raw))
    assert code == 130
    assert "nothing is half-written" in err


@pytest.mark.parametrize("words", [("rebuild",), ("compact",), ("check",), ("sql", "SELECT 1")])
def test_a_query_that_is_interrupted_ends_with_exit_code_130(
    command: Command, published: Summary, raw: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    command("run", str(raw / "bridge.txt"), "--full")

    def interrupted(*_: object, **__: object) -> None:
        raise RuntimeError("Query interrupted")  # as DuckDB says it

    for place in (
        "flows.build.Build.apply",
        "flows.compaction.merge",
        "flows.maintenance.run_check",
        "flows.reading._cursor",
    ):
        monkeypatch.setattr(place, interrupted)
    code, _, err = command(*words)
    assert code == 130
    assert "nothing is half-written" in err


def test_verbose_shows_where(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_VERBOSE", "1")
    assert "Traceback" in command("--verbose", "sql", "SELECT 1")[2]
