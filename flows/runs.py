"""One run of a command that writes: when it began, what it counted, and the record that the lake keeps of it."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from flows.errors import is_interrupt, words_of
from flows.lake import Lake
from flows.settings import Settings
from flows.versions import code_version, rules_version

CLOCK = "%Y%m%dT%H%M%S"


@dataclass(slots=True)
class Run:
    """A run and what has become of it so far. `command` is run, replay, waive, compact, undo or rebuild.

    `snapshot` is the published state that it began from, in the end the one that it made or saw.
    """

    command: str
    settings: Settings
    started_at: datetime
    run_id: str
    flow_run_id: str | None = None
    raw: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)
    snapshot: int = 0
    ended: bool = False

    @classmethod
    def start(cls, command: str, settings: Settings, lake: Lake, warn: Callable[[str], None]) -> Run:
        """A run that begins now; a clock that runs backwards can't make it older than the last one."""
        now = utc_now()
        last = max((datetime.strptime(run_id[:15], CLOCK) for run_id in lake.run_ids()[-1:]), default=now)  # noqa: DTZ007
        if now < last:
            warn(f"the clock says {now:%Y-%m-%d %H:%M:%S}, but the last run was at {last:%Y-%m-%d %H:%M:%S}: "
                 "this run is dated right after it")  # fmt: skip
            now = last + timedelta(seconds=1)
        return cls(command, settings, now, new_id(now), snapshot=lake.current().number)

    def now(self) -> datetime:
        """The clock in UTC, never before the run's own start."""
        return max(utc_now(), self.started_at)

    def record(self, status: str, checks: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
        """A row of ops.runs, its checks, and what only the lake keeps (`details`)."""
        return {
            "run_id": self.run_id, "flow_run_id": self.flow_run_id, "command": self.command, "raw": self.raw,
            "started_at": self.started_at.isoformat(),
            "finished_at": None if status == "running" else self.now().isoformat(), "status": status, **self.counts,
            "settings": json.dumps(self.settings.public()), "code_version": code_version(),
            "rules_version": rules_version(), "snapshot": self.snapshot, **self.details, "checks": list(checks),
        }  # fmt: skip

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts the seconds of a stage."""
        begin = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin


@contextmanager
def recorded(lake: Lake, run: Run) -> Iterator[Run]:
    """Keeps a run in the lake's records, however it ends."""
    try:
        yield run
    except BaseException as error:
        if not run.ended:
            stopped = is_interrupt(error) or not isinstance(error, Exception)
            if isinstance(error, Exception) and not stopped:
                run.details["error"] = words_of(error)
            lake.write_run(run.record("interrupted" if stopped else "failed"))
        raise


def new_id(now: datetime) -> str:
    """A run's id: sorted, ids are in the order of time, within a second, too."""
    return f"{now:{CLOCK}}-{now.microsecond:05x}{secrets.token_hex(2)[:3]}"


def utc_now() -> datetime:
    """The clock, in UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)
