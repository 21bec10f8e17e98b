"""Progress of long work: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import logging
import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """`advance(n)` after n units are done; nothing is shown for work that is over at once."""

    def __init__(self, unit: str, total: int) -> None:
        """`unit` is what is counted."""
        self.unit, self.total, self.done = unit, total, 0
        self.begin = self.told = time.monotonic()
        self.bar: Bar | None = None

    def __enter__(self) -> Progress:
        """Shows the bar."""
        if self.total and sys.stderr.isatty():
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                       TextColumn("{task.fields[rate]}"), TimeRemainingColumn())  # fmt: skip
            self.bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self.bar.start()
            self.bar.add_task(self.unit, total=self.total, rate="")
        return self

    def advance(self, count: int) -> None:
        """`count` more are done."""
        self.done += count
        now = time.monotonic()
        rate = f"{self.done / max(now - self.begin, 1e-9):,.0f}/s"
        if self.bar:
            self.bar.update(self.bar.task_ids[0], advance=count, rate=rate)
        elif now - self.told > SECONDS_BETWEEN_LINES:
            self.told = now
            logging.getLogger("broadsheet").info(
                "%s of %s %s, %s", f"{self.done:,}", f"{self.total:,}", self.unit, rate
            )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes the bar away."""
        if self.bar:
            self.bar.stop()
