"""A warehouse opened for writing: one writer at a time, leftovers of a killed run taken over or swept up."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from flows import given
from flows.database import NextDatabase, refusal
from flows.errors import LakeError
from flows.lake import Lake, sequence
from flows.locking import Logger, writers_lock
from flows.manifests import Snapshot
from flows.mirror import home_of, lake_at
from flows.places import one_line, prepare
from flows.remote import Where
from flows.runs import Run
from flows.versions import rules_version
from schemas import GIVEN_TABLES


class Warehouse:
    """The lake and the next database of a warehouse that this process alone may write."""

    next: NextDatabase

    def __init__(self, root: Path, lake: Lake) -> None:
        """`root` is locked already: see `open_warehouse`. What a killed run left is taken over or swept up."""
        self.root = root
        self.lake = lake
        self.lake.prepare()
        if database := self.lake.fetch_database():
            NextDatabase(self.lake, root).adopt(database)
        self.state = self.lake.current()
        self._nothing_newer()
        self.resumed = self._take_over()

    def _nothing_newer(self) -> None:
        """Every run notes the snapshot that it saw or made: one that is newer than those there are has been lost."""
        seen = max((int(self.lake.run(run_id).get("snapshot", 0)) for run_id in self.lake.run_ids()[-1:]), default=0)
        if seen > self.state.number:
            raise LakeError(f"{self.lake.root / 'snapshots' / f'{seen}.json'} is missing: restore it from a backup")

    def _take_over(self) -> list[str]:
        """Batches that a killed run committed and did not publish: kept when today's rules made them, else swept up.

        One that is older than what was published since is stale: a worker outlived its run.
        """
        named = self.lake.named()
        newest = max(map(sequence, named), default=0)
        orphans = [batch_id for batch_id in self.lake.folders() if batch_id not in named]
        kept = [batch_id for batch_id in orphans if sequence(batch_id) > newest and self._can_go_on(batch_id)]
        left = (batch_id for batch_id in orphans if batch_id not in kept)
        self.lake.drop(batch_id for batch_id in left if self.lake.is_abandoned(batch_id, self.state))
        return kept

    def _can_go_on(self, batch_id: str) -> bool:
        """Is it whole, made by today's rules, and its run one that was stopped before it came to the checks?"""
        try:
            manifest = self.lake.manifest(batch_id)
            self.lake.verify(manifest)
            return manifest.rules_version == rules_version() and not self.lake.run(manifest.run_id)["checks"]
        except LakeError:
            return False

    # ---------------------------------------------------------------- the next database
    def continued(self) -> NextDatabase:
        """The next database, holding what is published now."""
        self.next = NextDatabase(self.lake, self.root)
        self.next.continue_from(self.state)
        return self.next

    def made_anew(self, batches: Sequence[str]) -> NextDatabase:
        """The next database, made of these batches from the lake alone."""
        self.next = NextDatabase(self.lake, self.root)
        self.next.create()
        self.next.know_ids(self.state)
        self.next.apply(batches)
        self.next.settle()
        return self.next

    def next_sequence(self) -> int:
        """The sequence number of the next batch: one more than any that was ever given and is still known."""
        batches = map(sequence, [*self.lake.committed(), *self.state.batches])
        planned = (int(run.get("sequence", 0)) for run in self._unrecorded())
        return 1 + max([*batches, *planned], default=0)

    def publish(
        self,
        run: Run,
        batches: Iterable[str],
        checks: Sequence[dict[str, Any]] = (),
        waivers: Sequence[str] | None = None,
    ) -> None:
        """Checks the next database, which holds `batches`, and makes it the published one.

        `checks` are further rows of ops.checks; `waivers` the runs whose waivers hold, as now when not given.
        Raises ChecksError and leaves the published state as it was.
        """
        batches, waivers = sorted(batches), self.state.waivers if waivers is None else waivers
        run.snapshot = self.state.number
        self.next.settle(self._first_published(batches))
        self.next.settle_rejects(waivers)
        checks = [*self.next.check(), *checks]
        refused = refusal(checks)
        if refused:
            run.details["error"] = str(refused)
        record = run.record("failed" if refused else "completed", checks)
        if refused is None:
            self.next.record([*(other for other in self._unrecorded() if other["run_id"] != run.run_id), record])
            ids = {t.name: self.lake.write_given(t.name, given.rows(self.next.db, t)) for t in GIVEN_TABLES}
            self.next.finish()
            self._move_on(run, Snapshot(0, run.run_id, run.now(), tuple(batches), tuple(waivers), ids))
        self.lake.write_run({**record, "snapshot": run.snapshot})
        run.ended = True
        if refused:
            raise refused
        self._swap()
        self.lake.forget(run.settings.keep_snapshots)

    def _first_published(self, batches: Iterable[str]) -> set[str]:
        """The batches, as they were committed, that no state published before."""
        before = {part for batch in self.state.batches for part in self._parts(batch)}
        return {part for batch in batches for part in self._parts(batch)} - before

    def _parts(self, batch_id: str) -> list[str]:
        try:
            return [part.batch_id for part in self.lake.manifest(batch_id).committed]
        except LakeError:  # it is damaged, and just being taken back
            return [batch_id]

    def _move_on(self, run: Run, state: Snapshot) -> None:
        """Writes the next snapshot, unless it says what the newest one says."""
        if _told(state) != _told(self.state):
            state = replace(state, number=self.state.number + 1)
            self.lake.write_snapshot(state)
            self.state = state
        run.snapshot = self.state.number

    def _unrecorded(self) -> list[dict[str, Any]]:
        """The runs that the next database lacks; one that was killed is recorded as interrupted from now on."""
        known = self.next.known_runs()
        runs = [self.lake.run(run_id) for run_id in self.lake.run_ids() if run_id not in known]
        return [self._ended(run) if run["status"] == "running" else run for run in runs]

    def _ended(self, run: dict[str, Any]) -> dict[str, Any]:
        """What became of a run that was killed: when it had written its snapshot, it was done."""
        if run["run_id"] == self.state.run_id:
            return {**run, "status": "completed", "finished_at": self.state.published_at.isoformat()}
        return {**run, "status": "interrupted"}

    def republish(self) -> None:
        """Checks the next database, which holds the published state, and publishes it. Raises ChecksError."""
        self.next.settle_rejects(self.state.waivers)
        if refused := refusal(self.next.check()):
            raise refused
        self.next.record(self._unrecorded())
        self.next.finish()
        self._swap()

    def _swap(self) -> None:
        self.next.swap(self.state)
        if not (self.next.untouched and self.lake.offers(self.state.number)):
            self.lake.offer_database(self.next.target, self.state.number)

    def close(self) -> None:
        """Lets go of the next database."""
        if hasattr(self, "next"):
            self.next.close(keep=True)

    # ---------------------------------------------------------------- the cache
    @property
    def cache(self) -> Path:
        """What is known of the files that were read before; it may be deleted. See `flows.found`."""
        return self.root / "cache" / "documents.parquet"

    def keep_cache(self, path: Path) -> None:
        """Makes a file in staging the cache."""
        self.cache.parent.mkdir(exist_ok=True)
        os.replace(path, self.cache)


def _told(state: Snapshot) -> tuple[object, ...]:
    """What a snapshot says: its batches, its waivers, and the ids that were given."""
    return state.batches, state.waivers, {table: sha256 for table, sha256 in state.given.items() if sha256}


@contextmanager
def open_warehouse(where: Where, log: Logger, *, wait: bool = True) -> Iterator[Warehouse]:
    """The warehouse under its writer's lock, which ends with its process. Whoever has to wait is told through `log`.

    On an object store it is the copy on this machine that is locked; see `flows.mirror`.
    Raises PlaceError when no warehouse can lie there, DiskError when the disk gives out, BusyError instead of waiting.
    """
    root, lake = home_of(where), lake_at(where)
    prepare(root)
    with one_line(root), writers_lock(root, log, wait=wait), swept(lake.staging):
        warehouse = Warehouse(root, lake)
        try:
            yield warehouse
        finally:
            warehouse.close()


@contextmanager
def swept(staging: Path) -> Iterator[None]:
    """Leaves nothing in staging, so that a failed run does not keep the disk full."""
    try:
        yield
    finally:
        shutil.rmtree(staging, ignore_errors=True)
