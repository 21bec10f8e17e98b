"""Two Dask workers against one: `python -m tests.benchmarks.dask [FOLDER]`.

Documents of the samples, each many times over with a line of its own, names found as in every run; a scheduler and
workers on loopback, started beforehand. Documents a second of the stage `process`, in which models are loaded, too.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from distributed import LocalCluster
from rich.console import Console
from rich.table import Table

from flows.ingest import ingest
from tests.samples import RAW

DOCUMENTS = 1000
BATCH_SIZE = 50


def main() -> None:
    """Prints the table and the ratio."""
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as place:
        raw = _written(Path(sys.argv[1]) if sys.argv[1:] else RAW, Path(place) / "given")
        rates = [_rate(workers, raw, Path(place) / f"by-{workers}") for workers in (1, 2)]
    table = Table("workers", "documents/s")
    for workers, rate in enumerate(rates, start=1):
        table.add_row(str(workers), f"{rate:.1f}")
    Console().print(table)
    Console().print(f"ratio {rates[1] / rates[0]:.2f} on {os.cpu_count()} cores")


def _written(given: Path, raw: Path) -> Path:
    texts = [path.read_bytes() for path in sorted(given.rglob("*.txt")) if path.stat().st_size > 500]
    raw.mkdir()
    for number in range(DOCUMENTS):
        (raw / f"{number:05}.txt").write_bytes(texts[number % len(texts)] + f"\n\nPrinted as {number}.\n".encode())
    return raw


def _rate(workers: int, raw: Path, warehouse: Path) -> float:
    with LocalCluster(n_workers=workers, threads_per_worker=1, memory_limit=0, dashboard_address=None) as cluster:
        os.environ["BROADSHEET_DASK_ADDRESS"] = cluster.scheduler_address
        summary = ingest.fn(raw=str(raw), warehouse=str(warehouse), runner="dask", batch_size=BATCH_SIZE)
    return DOCUMENTS / summary.seconds["process"]


if __name__ == "__main__":
    main()
