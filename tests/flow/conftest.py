"""Small folders of raw documents, and a run over them by itself, as `broadsheet run` does it without a server."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import duckdb
import pytest

from flows import cli, marts, scorecard
from flows.build import Build
from flows.ingest import ingest
from flows.lake import Lake
from flows.reading import published_path
from flows.report import Summary
from schemas import TABLES, quoted
from tests.samples import RAW

Command = Callable[..., tuple[int, str, str]]
Runs = Callable[..., Summary]
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


def write_stories(folder: Path) -> Path:
    """The stories, in a new folder."""
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run_at(home: Path, **given: object) -> Summary:
    """A run over `home/given` into `home/warehouse`."""
    summary: Summary = ingest.fn(
        **{"raw": str(home / "given"), "warehouse": str(home / "warehouse"), "runner": "inline", **given}
    )
    return summary


def put_in_place(home: Path, raw: Path, warehouse: Path) -> None:
    """Copies of `home/given` and `home/warehouse`, for a test to change, in the place of what is there."""
    for made, place in ((home / "given", raw), (home / "warehouse", warehouse)):
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(made, place)


@pytest.fixture(scope="session", autouse=True)
def step_by_step() -> Iterator[None]:
    """No warehouse is so small that its marts are made anew where they can be settled by what changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marts, "MOST", 0)
        yield


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return write_stories(tmp_path / "given")


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "warehouse"


@pytest.fixture
def run(raw: Path, warehouse: Path) -> Callable[..., Summary]:
    def run_once(**given: object) -> Summary:
        return ingest.fn(**{"raw": str(raw), "warehouse": str(warehouse), "runner": "inline", **given})

    return run_once


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """One run over the stories, for all tests that go on from there."""
    home = tmp_path_factory.mktemp("first")
    write_stories(home / "given")
    return run_at(home)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of one run over `raw/`, names and all, for tests that only read it."""
    warehouse = tmp_path_factory.mktemp("samples")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("BROADSHEET_NER_MODEL")
        ingest.fn(raw=str(RAW), warehouse=str(warehouse), runner="inline")
    return warehouse


@pytest.fixture
def published(first_run: Summary, raw: Path, warehouse: Path) -> Summary:
    """`warehouse` as one run over `raw` leaves it: a copy, to be changed at will."""
    put_in_place(first_run.database.parent.parent, raw, warehouse)
    return replace(first_run, database=published_path(warehouse))


@cache
def _no_rows() -> bytes:
    """A database with every table and no rows: to make one takes longer than most of what is asked of it."""
    with tempfile.TemporaryDirectory() as folder:
        build = Build(Lake(Path(folder)), Path(folder) / "next.duckdb")
        HONEST_CREATE(build)
        build.db.execute("CHECKPOINT next")
        build.close(keep=True)
        return build.path.read_bytes()


HONEST_CREATE = Build.create


def create_from_copy(build: Build) -> None:
    """As `Build.create`, which a worker of the tests asks once."""
    build.path.write_bytes(_no_rows())
    build.open()
    build.db.execute("INSERT INTO unmade SELECT unnest(?::VARCHAR[])", [[mart.name for mart in marts.KEPT]])
    scorecard.fill(build.db)


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """Databases begin as copies of one that holds no rows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Build, "create", create_from_copy)
        yield


def new_build(folder: Path, name: str = "next") -> Build:
    """A database in the making that holds no rows yet."""
    build = Build(Lake(folder), folder / f"{name}.duckdb")
    build.create()
    return build


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


@cache
def _reader() -> duckdb.DuckDBPyConnection:
    """One for all tests: to connect takes as long as thirty queries."""
    return duckdb.connect()


@contextmanager
def reading(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published database, attached for the while."""
    db = _reader()
    db.execute(f"ATTACH {quoted(str(published_path(warehouse)))} AS published (READ_ONLY)")
    try:
        yield db.execute("USE published")
    finally:
        db.execute("USE memory")
        db.execute("DETACH published")


def query(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with reading(warehouse) as db:
        return db.execute(sql).fetchall()


def contents(warehouse: Path, *, without: tuple[str, ...] = ("ops.runs", "ops.checks")) -> Rows:
    """Every row of every table, marts that are tables among them, in a fixed order."""
    stored = [
        table.full_name for table in TABLES
        if (table.stage != "mart" or table.unit) and table.full_name not in without
    ]  # fmt: skip
    with reading(warehouse) as db:
        return {name: db.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in stored}


def told(warehouse: Path) -> Rows:
    """`contents` without what says when, and in which batch, it was made."""
    made = {"batch_id", "lake_batch", "valid_from", "committed_at", "run_id", "bytes"}
    tables = (table for table in TABLES if table.stage != "mart" and table.name not in ("runs", "checks", "batches"))
    return {
        table.full_name: query(warehouse, f"SELECT {names} FROM {table.full_name} ORDER BY ALL")
        for table in tables
        for names in [", ".join(f'"{name}"' for name in table.names if name not in made)]
    }
