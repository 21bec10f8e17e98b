"""Two Dask workers against one: `python -m tests.benchmarks.dask [ARTICLES]`.

Invented articles, with all their facts; a scheduler and workers on loopback, started beforehand. Documents a second of
the stage `process`, in which each worker loads its models, too.
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
from tests.benchmarks import press

ARTICLES = 2000
BATCH_SIZE = 100


def main() -> None:
    """Prints the table and the ratio."""
    count = int([*sys.argv, ARTICLES][1])
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as place:
        press.write(Path(place) / "given", count)
        rates = [count / _seconds(workers, Path(place)) for workers in (1, 2)]
    table = Table("workers", "documents/s")
    for workers, rate in enumerate(rates, start=1):
        table.add_row(str(workers), f"{rate:.1f}")
    Console().print(table)
    Console().print(f"ratio {rates[1] / rates[0]:.2f} on {os.cpu_count()} cores")


def _seconds(workers: int, place: Path) -> float:
    with LocalCluster(n_workers=workers, threads_per_worker=1, memory_limit=0, dashboard_address=None) as cluster:
        os.environ["BROADSHEET_DASK_ADDRESS"] = cluster.scheduler_address
        summary = ingest.fn(
            raw=str(place / "given"), warehouse=str(place / f"by-{workers}"), runner="dask", batch_size=BATCH_SIZE
        )
    return summary.seconds["process"]


if __name__ == "__main__":
    main()
