"""What the benchmarks share: a table of growth, each size in a process of its own, and thresholds set otherwise."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table


def growth(module: str, heads: Sequence[str], sizes: Sequence[int], measured: Callable[[int], Sequence[str]]) -> None:
    """Prints a row of cells for each number of articles; `module` is run anew for each, which calls `measured`."""
    if sys.argv[1:2] == ["--one"]:
        print(*measured(int(sys.argv[2])))  # noqa: T201
        return
    table = Table("articles", box=None)
    for head in heads:
        table.add_column(head, justify="right")
    for size in map(int, sys.argv[1:] or sizes):
        command = [sys.executable, "-m", module, "--one", str(size)]
        shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
        table.add_row(f"{size:,}", *shown.stdout.split())
    Console(width=120).print(table)


@contextmanager
def otherwise(changed: Mapping[str, Any], *modules: ModuleType) -> Iterator[None]:
    """The thresholds otherwise, for the while, each in the first of the modules that has it."""
    homes = {name: next(module for module in modules if hasattr(module, name)) for name in changed}
    before = {name: getattr(home, name) for name, home in homes.items()}
    for name, home in homes.items():
        setattr(home, name, changed[name])
    yield
    for name, home in homes.items():
        setattr(home, name, before[name])
