"""How fast a run is, and where its time goes: `make bench`, or `python -m tests.benchmarks.bench [OPTIONS] SIZE ...`.

Every size is a folder of invented articles (`tests.benchmarks.press`), taken in by a process of its own, then again
with nothing new, with one new article, and made anew from the lake. Beside it, on the same articles:

plain     reading, hashing and writing the same bytes to one Parquet file, in one process
ner       spaCy's component `ner` alone over a sample of the texts, in as many processes as there are workers
tasks     a Prefect task an article, as most public pipelines have it, over a sample, with a server of its own
server    the same run as a flow run of a Prefect server: what Prefect costs, and when the first batch begins

The last rows tell how seconds and memory grow from one size to the next: with articles to the power of so much.

Options: --bare (no facts), --copies SHARE, --with-server, --log FILE (a line of JSON a size, to compare commits by).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.serving import api
from flows.versions import code_version
from tests.benchmarks import press
from tests.benchmarks.memory import Watch

STAGES = ("open", "discover", "plan", "process", "publish", "report")
SAMPLE = 400
"""Articles that the peers are measured on: their time an article does not change with the number."""


def main() -> None:
    """Prints a table, and appends a line of JSON for each size."""
    words = argparse.ArgumentParser()
    words.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000])
    words.add_argument("--bare", action="store_true")
    words.add_argument("--copies", type=float, default=0.1)
    words.add_argument("--with-server", action="store_true")
    words.add_argument("--log", type=Path, default=Path("build/bench.jsonl"))
    asked = words.parse_args()
    found = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="broadsheet-") as place:
            found.append(measured(Path(place), size, asked))
        asked.log.parent.mkdir(parents=True, exist_ok=True)
        with asked.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(found[-1]) + "\n")
    Console(width=140).print(_table(found))


def measured(place: Path, size: int, asked: argparse.Namespace) -> dict[str, Any]:
    """All figures of one size, in seconds, bytes and MB."""
    raw, warehouse = place / "raw", place / "warehouse"
    figures: dict[str, Any] = {
        "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M}", "code": code_version(), "articles": size, "bare": asked.bare,
        "copies": asked.copies, "cores": os.cpu_count(), "bytes": press.write(raw, size, copies=asked.copies),
    }  # fmt: skip
    env = {"BROADSHEET_FACTS": "false"} if asked.bare else {}
    figures |= _named("first", _run(raw, warehouse, env))
    figures |= _named("again", _run(raw, warehouse, env))
    (raw / "new.txt").write_text(next(press.articles(1, seed=2)), encoding="utf-8")
    figures |= _named("one", _run(raw, warehouse, env))
    figures["rebuild"] = _child("rebuild", str(warehouse), env=env)["seconds"]
    figures |= {f"lake_{name}": value for name, value in _child("lake", str(warehouse), env=env).items()}
    figures["plain"] = _child("plain", str(raw), str(place / "plain.parquet"), env=env)["seconds"]
    sample = min(size, SAMPLE)
    if not asked.bare:
        figures["ner"] = _child("ner", str(raw), str(sample), env=env)["seconds"] * size / sample
    if asked.with_server:
        with api() as url:
            there = {**env, "PREFECT_API_URL": url}
            _run(raw / "0000", place / "warm", there)
            figures |= _named("server", _run(raw, place / "served", there))
            stages = sum(figures[f"server_{stage}"] for stage in ("process", "publish", "report"))
            figures["server_before"] = figures["server_whole"] - stages
            figures["tasks"] = _child("tasks", str(raw), str(sample), env=there)["seconds"] * size / sample
    return figures


def _named(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{name}_{key}": value for key, value in values.items()}


def _run(raw: Path, warehouse: Path, env: Mapping[str, str]) -> dict[str, Any]:
    return _child("run", str(raw), str(warehouse), env=env)


def _child(work: str, *words: str, env: Mapping[str, str]) -> dict[str, Any]:
    """What `tests.benchmarks.works` measures of a work in a process of its own, and the memory of all it started."""
    begin = time.perf_counter()
    with _started(work, *words, env=env) as process, Watch(process.pid) as watch:
        out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"{work} ended with exit code {process.returncode}")
    whole = {"whole": time.perf_counter() - begin, "largest_mb": watch.largest_mb, "all_mb": watch.all_mb}
    return {**json.loads(out.splitlines()[-1]), **whole}


@contextmanager
def _started(work: str, *words: str, env: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.benchmarks.works", work, *words]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **env}
    ) as process:
        yield process


def _table(found: list[dict[str, Any]]) -> Table:
    table = Table("", box=None)
    for figures in found:
        table.add_column(f"{figures['articles']:,}", justify="right")
    for name, cells in _rows(found):
        table.add_row(name, *cells)
    return table


def _rows(found: list[dict[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    def row(name: str, key: str, form: str = "{:,.2f}") -> tuple[str, list[str]]:
        return name, [form.format(f[key]) if key in f else "-" for f in found]

    def ratio(name: str, over: str, under: str) -> tuple[str, list[str]]:
        return name, [f"{f[over] / f[under]:.2f}" if {over, under} <= f.keys() else "-" for f in found]

    yield "articles/s", [f"{f['articles'] / f['first_seconds']:,.0f}" for f in found]
    yield "MB/s", [f"{f['bytes'] / f['first_seconds'] / 1e6:.2f}" for f in found]
    yield row("seconds", "first_seconds")
    for stage in STAGES:
        yield row(f"  {stage}", f"first_{stage}")
    yield row("largest process, MB", "first_largest_mb", "{:,.0f}")
    yield row("all processes, MB", "first_all_mb", "{:,.0f}")
    yield row("again, nothing new", "again_seconds")
    yield row("  discover", "again_discover")
    yield row("one new article", "one_seconds")
    yield row("rebuild", "rebuild")
    yield row("lake, MB/s", "lake_mb_per_second")
    yield row("one Parquet file, MB/s", "lake_plain_mb_per_second")
    yield ratio("of plain reading, hashing, writing", "plain", "first_seconds")
    yield ratio("of bare ner", "ner", "first_process")
    yield ratio("of a task an article, times as fast", "tasks", "server_seconds")
    yield row("first batch, from the start, with a server", "server_before")
    yield (
        "Prefect's share",
        [f"{1 - f['first_seconds'] / f['server_seconds']:.1%}" if "server_seconds" in f else "-" for f in found],
    )
    for name, key in (("seconds grow with", "first_seconds"), ("memory grows with", "first_all_mb")):
        yield name, ["-", *(f"n^{_exponent(one, other, key):.2f}" for one, other in pairwise(found))]


def _exponent(one: Mapping[str, Any], other: Mapping[str, Any], key: str) -> float:
    """Of the power of the number of articles that a figure grows with."""
    return math.log(other[key] / one[key]) / math.log(other["articles"] / one["articles"])


if __name__ == "__main__":
    main()
