"""The memory of a process and of all that it started, looked at while they work."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

SECONDS_BETWEEN = 0.25


class Watch:
    """Peaks in MB of proportional set size, in which shared pages count once: of the largest process, and of all."""

    def __init__(self, process: int) -> None:
        """`process` is looked at with its children and theirs."""
        self.largest_mb = self.all_mb = 0.0
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Begins to look."""
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Ends."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(SECONDS_BETWEEN):
            sizes = [_megabytes(process) for process in _family(self._process)]
            self.largest_mb = max(self.largest_mb, *sizes)
            self.all_mb = max(self.all_mb, sum(sizes))


def _family(process: int) -> list[int]:
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
    family = [process]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def _megabytes(process: int) -> float:
    try:
        lines = (Path("/proc") / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
