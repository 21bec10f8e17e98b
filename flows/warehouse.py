"""A warehouse opened for writing: one writer at a time, leftovers of a killed run taken over or swept up."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.database import NextDatabase
from flows.errors import SettingError
from flows.lake import Lake
from flows.versions import rules_version

CACHE = pa.schema([
    pa.field("raw_uri", pa.string()), pa.field("bytes", pa.int64()), pa.field("mtime_ns", pa.int64()),
    pa.field("ctime_ns", pa.int64()), pa.field("raw_sha256", pa.string()),
])  # fmt: skip


class Warehouse:
    """The lake and the next database of a warehouse that this process alone may write."""

    def __init__(self, root: Path, *, fresh: bool) -> None:
        """`root` is locked already: see `open_warehouse`. `fresh`: the next database is built from the lake alone."""
        self.root = root
        self.lake = Lake(root)
        self.lake.prepare()
        self.resumed = self._take_over()
        self.next = NextDatabase(self.lake, root, fresh=fresh)

    def _take_over(self) -> list[str]:
        """Batches that a killed run committed and did not publish: kept when today's rules made them, else swept up."""
        runs = {run["run_id"]: run for run in self.lake.runs()}
        cut_off = {run_id for run_id, run in runs.items() if run["status"] in ("running", "interrupted")}
        named = self.lake.named()
        orphans = [self.lake.manifest(batch_id) for batch_id in self.lake.committed() if batch_id not in named]
        kept = [m.batch_id for m in orphans if m.run_id in cut_off and m.rules_version == rules_version()]
        self.lake.drop(m.batch_id for m in orphans if m.batch_id not in kept)
        for run_id in cut_off:
            self.lake.write_run({**runs[run_id], "status": "interrupted"})
        return kept

    @property
    def _cache_path(self) -> Path:
        return self.root / "cache" / "documents.parquet"

    def read_cache(self) -> pa.Table:
        """Size, times and hash of the files that were read before; empty when the cache was deleted or is damaged."""
        try:
            return pq.read_table(self._cache_path, schema=CACHE)
        except (OSError, pa.ArrowException):
            return CACHE.empty_table()

    def write_cache(self, table: pa.Table) -> None:
        """Replaces the cache."""
        self._cache_path.parent.mkdir(exist_ok=True)
        place = self.lake.staging / "documents.parquet"
        pq.write_table(table.cast(CACHE), place)
        os.replace(place, self._cache_path)


@contextmanager
def open_warehouse(root: Path, waiting: Callable[[str], None], *, fresh: bool = False) -> Iterator[Warehouse]:
    """The warehouse under its writer's lock, which ends with its process; `waiting` is told when one has to wait."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        handle = os.open(root / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise SettingError(
            f"can't write to the warehouse {root}: {error.strerror} (choose another --warehouse)"
        ) from error
    try:
        _lock(handle, root, waiting)
        warehouse = Warehouse(root, fresh=fresh)
        try:
            yield warehouse
        finally:
            warehouse.next.close(keep=not warehouse.next.path.exists())
    finally:
        os.close(handle)


def _lock(handle: int, root: Path, waiting: Callable[[str], None]) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting(f"another run is writing to {root}; waiting for it to end")
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError as error:
        if error.errno in (errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS):
            raise SettingError(
                f"{root} is on a disk without file locks: choose a local disk for --warehouse"
            ) from error
        raise
