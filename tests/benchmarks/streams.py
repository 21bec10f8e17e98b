"""What finding and planning hold in memory: `python -m tests.benchmarks.streams [NUMBER_OF_DOCUMENTS ...]`.

records   one file of so many lines, a document each
files     so many files, a thousand a folder

Each is found, hashed and planned in a process of its own, as by a first run, with the memory that a run gives DuckDB.
Columns: seconds of finding and of planning, documents a second of both, peak memory of the process in MB.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

from rich.console import Console
from rich.table import Table

from flows import found
from flows.build import Build
from flows.discovery import locate
from flows.lake import Lake
from flows.planning import plan
from flows.settings import Settings
from tests.benchmarks import press

SIZES = (10_000, 100_000, 1_000_000)
TEXTS = 2_000
"""Invented articles, over and over, each with a number of its own."""


def main() -> None:
    """Prints a row for each way and size."""
    if sys.argv[1:2] == ["--one"]:
        print(*measured(sys.argv[2], int(sys.argv[3])))  # noqa: T201
        return
    table = Table("", "documents", box=None)
    for head in ("find, s", "plan, s", "documents/s", "MB"):
        table.add_column(head, justify="right")
    for way in ("records", "files"):
        for size in map(int, sys.argv[1:] or SIZES):
            command = [sys.executable, "-m", "tests.benchmarks.streams", "--one", way, str(size)]
            shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
            table.add_row(way, f"{size:,}", *shown.stdout.split())
    Console(width=120).print(table)


def measured(way: str, size: int) -> tuple[str, ...]:
    """The cells of a row."""
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as folder:
        raw, home = Path(folder) / "raw", Path(folder)
        WRITERS[way](raw, size)
        lake = Lake(home / "warehouse")
        lake.prepare()
        build = Build(lake, lake.staging / "next.duckdb")
        build.create()
        run = SimpleNamespace(command="run", settings=Settings.read())
        begin = time.perf_counter()
        found.find(build.db, locate(str(raw), run.settings), home / "no-cache", full=False)
        middle = time.perf_counter()
        work = plan(build.db, run, [])  # type: ignore[arg-type]
        end = time.perf_counter()
        assert work.documents == size, f"{work.documents} of {size} documents"
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        build.close()
        return f"{middle - begin:.1f}", f"{end - middle:.1f}", f"{size / (end - begin):,.0f}", f"{most:,.0f}"


def write_records(raw: Path, size: int) -> None:
    """One file of lines."""
    texts = list(press.articles(min(size, TEXTS)))
    raw.mkdir()
    with (raw / "feed.jsonl").open("w", encoding="utf-8") as file:
        for number in range(size):
            file.write(json.dumps({"number": number, "text": texts[number % len(texts)]}) + "\n")


def write_files(raw: Path, size: int) -> None:
    """Short files: opening one is what counts."""
    for number in range(size):
        if number % press.A_FOLDER == 0:
            folder = raw / f"{number // press.A_FOLDER:06d}"
            folder.mkdir(parents=True)
        (folder / f"{number:09d}.txt").write_bytes(b"%d\n\nA short notice.\n" % number)


WRITERS = {"records": write_records, "files": write_files}


if __name__ == "__main__":
    main()
