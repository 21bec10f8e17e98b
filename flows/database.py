"""The published database: built beside the current one, checked, and swapped in whole."""

from __future__ import annotations

import json
import logging
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from flows import scorecard
from flows.attaching import attach, detach
from flows.build import Build, declared_shape
from flows.errors import ChecksError
from flows.lake import Lake
from flows.manifests import Snapshot
from flows.reading import published_path
from flows.versions import rules_version
from schemas import PASSAGES

LOG = logging.getLogger("broadsheet")
DEAD_SHARE = 0.25
"""DuckDB does not give back deleted rows: above this share of them the database is made anew."""
COPIED_BYTES = 256_000_000
"""A published file up to this size is copied by every run, also by one that changes nothing, so that it tells of it."""
DEAD_ROWS = 100_000
"""Passages below which that is not worth the while."""


class NextDatabase(Build):
    """The database that will be published next, in staging; of a large one, as long as nothing changes, itself.

    So a run that finds nothing new costs no copy of a large file. What it did is in the lake, and in ops.runs with the
    next run that changes something.
    """

    untouched = False

    def __init__(self, lake: Lake, warehouse: Path) -> None:
        """`continue_from` or `create` comes next."""
        super().__init__(lake, lake.staging / f"next-{uuid.uuid4().hex}.duckdb")
        self.target = published_path(warehouse)
        self.seal = warehouse / "cache" / "published.json"

    def continue_from(self, state: Snapshot) -> None:
        """The published database, when it holds this state or can be brought to it; else it is made from the lake."""
        if not self._take_up(state.batches):
            self.create()
        elif self._sealed()[2:] == _seal_of(state):
            return  # it was settled when it was published
        self.know_ids(state)
        if state.batches:
            self.apply(state.batches)
            self.settle()

    def _take_up(self, batches: Sequence[str]) -> bool:
        """Opens the published database, when differences can be applied to it and no tool has written to it."""
        if not self.target.exists() or self._was_changed():
            return False
        try:
            self.open(self.target)
            self.untouched = True
            have = self.batch_ids()
            late = min((b for b in batches if b not in have), default="~") < max(have, default="")
            if self.shape() == declared_shape() and have <= set(batches) and not late and not self._is_worn():
                if self._sealed()[2:3] != [rules_version()]:
                    self.renew_rules()
                if self.target.stat().st_size <= COPIED_BYTES:
                    self.write()
                if not scorecard.is_filled(self.db):
                    self.write()
                    scorecard.fill(self.db)
                return True
        except duckdb.Error:
            pass  # a damaged or foreign file: the lake is the truth
        self.close()
        self.untouched = False
        return False

    def write(self) -> None:
        """From here on rows change, in a copy of the published database."""
        if self.untouched:
            detach(self.db)
            shutil.copyfile(self.target, self.path)
            attach(self.db, self.path)
            self.untouched = False

    def _was_changed(self) -> bool:
        """Has anyone written to the published file? Then what it holds is not known, and the lake is the truth."""
        sealed = self._sealed()
        if not sealed:
            return True
        if sealed[:2] == _state(self.target) and not _wal_of(self.target).exists():
            return False
        LOG.warning("%s is not as it was published: it is made anew from the lake", self.target)
        return True

    def _sealed(self) -> list[int | str]:
        """The published file as it was swapped in, the rules that its marts are of, and its state; empty: not known."""
        try:
            return list(json.loads(self.seal.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # the cache was deleted
            return []

    def _is_worn(self) -> bool:
        """Has it more dead rows than a copy should carry on?"""
        ((places, live),) = self.db.execute(
            f"SELECT coalesce(max(rowid), -1) + 1, count(*) FROM {PASSAGES.full_name}"
        ).fetchall()
        dead = int(places) - int(live)
        return dead > DEAD_ROWS and dead > DEAD_SHARE * places

    def settle(self, batches: Iterable[str] = (), *, with_marts: bool = True) -> None:
        """As for any database; what is as it was published, was settled then."""
        if not self.untouched:
            super().settle(batches, with_marts=with_marts)

    def check(self) -> list[dict[str, Any]]:
        """As for any database; what is as it was published, was checked then."""
        return [] if self.untouched else super().check()

    def record(self, runs: Iterable[Mapping[str, Any]]) -> None:
        """Adds finished runs, with their checks, when there is anything else to add."""
        if not self.untouched:
            super().record(runs)

    def finish(self) -> None:
        """Makes the file complete on the disk; nothing can be asked of it any more."""
        if not self.untouched:
            self.db.execute("CHECKPOINT next")
        self.close(keep=True)
        if self.untouched:
            return
        os.chmod(self.path, 0o444)
        with self.path.open("rb") as file:
            os.fsync(file.fileno())

    def swap(self, state: Snapshot) -> None:
        """Puts the finished file, which shows `state`, in the place of the published one.

        Whoever has the old one open keeps it.
        """
        if not self.untouched:
            self.adopt(self.path, _seal_of(state))

    def adopt(self, path: Path, shown: Sequence[int | str] = ()) -> None:
        """Puts a published file in the place of the one that is there; `shown` is the `_seal_of` it, if known."""
        self.seal.parent.mkdir(exist_ok=True)
        self.seal.write_text(json.dumps([*_state(path), *shown]), encoding="utf-8")
        stale = _wal_of(self.target)
        if stale.exists():  # DuckDB would replay it into the new file
            os.replace(stale, stale.with_name(f"{stale.name}.stale-{uuid.uuid4().hex[:8]}"))
        os.replace(path, self.target)


def _wal_of(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _state(path: Path) -> list[int]:
    """Size and time of the last change: every writer moves them, and the swap does not."""
    state = path.stat()
    return [state.st_size, state.st_mtime_ns]


def _seal_of(state: Snapshot) -> list[int | str]:
    """What is known of a file that shows this state and was made by today's rules."""
    return [rules_version(), state.number, state.run_id]


def refusal(checks: Iterable[Mapping[str, Any]]) -> ChecksError | None:
    """What to raise when an error-level check failed; None when the database may be published."""
    failed = [c for c in checks if not c["passed"] and c["severity"] == "error"]
    told = ", ".join(f"{c['check_name']} on {c['table_name']} ({c['observed']})" for c in failed)
    return ChecksError(f"nothing was published, the database is as it was: {told}") if failed else None
