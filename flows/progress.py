"""Progress of long work: a bar or a clock on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from flows.locking import Logger

SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """`advance(n)` after n units are done; nothing is shown for work that is over at once."""

    def __init__(self, unit: str, total: int, log: Logger) -> None:
        """`unit` is what is counted."""
        self.unit, self.total, self.done, self.log = unit, total, 0, log
        self.begin = self.told = time.monotonic()
        self.bar: Bar | None = None

    def __enter__(self) -> Progress:
        """Shows the bar."""
        if self.total and sys.stderr.isatty():
            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[pace]}"),
            )
            self.bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self.bar.start()
            self.bar.add_task(self.unit, total=self.total, pace="")
        return self

    def advance(self, count: int) -> None:
        """`count` more are done."""
        self.done += count
        now = time.monotonic()
        pace = told_pace(self.done, self.total, now - self.begin)
        if self.bar:
            self.bar.update(self.bar.task_ids[0], advance=count, pace=pace)
        elif now - self.told > SECONDS_BETWEEN_LINES:
            self.told = now
            self.log.info("%s of %s %s, %s", f"{self.done:,}", f"{self.total:,}", self.unit, pace)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes the bar away."""
        if self.bar:
            self.bar.stop()


def told_pace(done: int, total: int, seconds: float) -> str:
    """`640/s, 12 s left`: what is left goes on as fast as what is done."""
    rate = done / max(seconds, 1e-9)
    return f"{rate:,.0f}/s, {_span((total - done) / rate)} left" if done else ""


def _span(seconds: float) -> str:
    """A time to wait, as roughly as one waits for it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 90 * 60 else f"{seconds / 3600:.1f} h"


@contextmanager
def going_on(what: str, log: Logger) -> Iterator[None]:
    """Shows that work whose end is not known goes on: `publishing`."""
    if sys.stderr.isatty():
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
            bar.add_task(what, total=None)
            yield
        return
    over = threading.Event()
    begin = time.monotonic()

    def tell() -> None:
        while not over.wait(SECONDS_BETWEEN_LINES):
            log.info("still %s, for %s now", what, _span(time.monotonic() - begin))

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()
