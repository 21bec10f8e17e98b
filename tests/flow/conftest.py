"""Small folders of raw documents, and a run over them by itself, as `broadsheet run` does it without a server."""

import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import cli
from flows.ingest import ingest
from flows.reading import published_path
from flows.report import Summary

Command = Callable[..., tuple[int, str, str]]
Rows = dict[str, list[tuple[object, ...]]]

STORIES = {
    "bridge.txt": """Council reopens the Mill Lane bridge

By Ada Finch

(Riverside Courier) 09:30, March 4, 2024

The footbridge at Mill Lane opened again on Monday after eleven weeks of repairs, the town council said.

"It carries four hundred people a day," said Tom Reyes, the council's engineer. Work had cost 310,000 pounds.
""",
    "harvest.txt": """Rye harvest beats forecast

WARSAW, Aug. 19, 2023 (Xinhua) -- Farmers in eastern Poland brought in more rye than expected,
officials said on Saturday.

The ministry had forecast 2.1 million tons.
""",
    "library.txt": """Night readers fill the old library

Published: 3 May 2021

More than 200 people came to the first night reading in the old library. It stayed open until 2 a.m.
""",
}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "given"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "warehouse"


@pytest.fixture
def run(raw: Path, warehouse: Path) -> Callable[..., Summary]:
    def run_once(**given: object) -> Summary:
        return ingest.fn(**{"raw": str(raw), "warehouse": str(warehouse), "runner": "inline", **given})

    return run_once


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], warehouse: Path) -> Command:
    """`broadsheet WORDS`: exit code, standard output, standard error."""
    monkeypatch.setenv("BROADSHEET_WAREHOUSE_DIR", str(warehouse))
    monkeypatch.setenv("BROADSHEET_RUNNER", "inline")

    def call(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["broadsheet", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
        shown = capsys.readouterr()
        return int(end.value.code or 0), shown.out, shown.err

    return call


def query(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(published_path(warehouse)), read_only=True) as db:
        return db.execute(sql).fetchall()


def contents(warehouse: Path, *, without: tuple[str, ...] = ("ops.runs", "ops.checks")) -> Rows:
    """Every row of every table, in a fixed order."""
    tables = query(
        warehouse, "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY 1"
    )
    return {
        str(name): query(warehouse, f"SELECT * FROM {name} ORDER BY ALL") for (name,) in tables if name not in without
    }
