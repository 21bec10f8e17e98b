"""How a run ended, for all that listen: people who are told, and a catalog of lineage. No listener may fail a run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flows.artifacts import write_artifacts
from flows.errors import LakeError, SettingError, is_interrupt, words_of
from flows.lake import Lake
from flows.lineage import Lineage
from flows.locking import Logger
from flows.notices import tell
from flows.report import Summary
from flows.runs import Run
from flows.settings import Settings


@dataclass(slots=True)
class Outcome:
    """A run as it goes on. `run` and `lake` are there from when it holds the warehouse, `summary` when it is done."""

    settings: Settings
    log: Logger
    run: Run | None = None
    lake: Lake | None = None
    summary: Summary | None = None
    lineage: Lineage | None = None

    def begins(self, run: Run, lake: Lake) -> None:
        """The run holds the warehouse now."""
        self.run, self.lake = run, lake
        if self.settings.openlineage:
            self.lineage = Lineage(self.settings, run)
            self._listen("no lineage was written", self.lineage.start)

    def ends(self, error: BaseException | None) -> None:
        """Tells all that listen. One that the user stopped is no news to anybody but a catalog of lineage."""
        stopped = error is not None and (is_interrupt(error) or not isinstance(error, Exception))
        words = words_of(error) if isinstance(error, Exception) and not stopped else None
        record = self._record()
        if self.lineage and record:
            lineage = self.lineage
            self._listen("no lineage was written", lambda: lineage.end(record, self.summary, words))
        if record and record["flow_run_id"] and not stopped:
            self._listen("no artifacts were written", lambda: write_artifacts(record, self.summary, words))
        if isinstance(error, SettingError) and sys.stderr.isatty():  # whoever mistyped it reads it right now
            return
        if not stopped and (self.settings.webhook or self.settings.notify):
            self._listen("nobody was told", lambda: tell(self.settings, record, words, self.log))

    def _record(self) -> dict[str, Any] | None:
        """What the lake keeps of the run; None when it holds no warehouse, or the disk was too full to note it."""
        try:
            return self.lake.run(self.run.run_id) if self.run and self.lake else None
        except (LakeError, OSError):
            return None

    def _listen(self, else_: str, listener: Callable[[], None]) -> None:
        try:
            listener()
        except Exception as error:
            self.log.warning("%s: %s", else_, words_of(error))


@contextmanager
def followed(settings: Settings, log: Logger) -> Iterator[Outcome]:
    """Tells how the run within ends. By then others can have the warehouse."""
    outcome = Outcome(settings, log)
    try:
        yield outcome
    except BaseException as error:
        outcome.ends(error)
        raise
    outcome.ends(None)
