"""The lake: immutable batches of Parquet, snapshots that name them, and the record of every run.

lake/batch=<batch_id>/<table>.parquet   made in staging/, then renamed into place as a whole
lake/batch=<batch_id>/_manifest.json    the last file written to a batch
lake/snapshots/<n>.json                 the batches of published state n
lake/entity_ids/<sha256>.parquet        the ids that entities were given, as far as names alone do not tell them
lake/cluster_ids/<sha256>.parquet       the clusters that articles were in last
lake/runs/<run_id>.json                 a run, its checks, its waivers
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import LakeError
from flows.manifests import LAKE_FORMAT, Manifest, Snapshot, TableFile, read_json
from schemas import GIVEN_TABLES

Rows: TypeAlias = pa.Table | pa.RecordBatchReader
SYNCED_AT_ONCE = 8


class Lake:
    """Reads and writes `<warehouse>/lake`, staging in `<warehouse>/staging`. On an object store it is a `Mirror`."""

    def __init__(self, warehouse: Path) -> None:
        """Makes no folder: `prepare` does."""
        self.root = warehouse / "lake"
        self.staging = warehouse / "staging"

    def is_there(self) -> bool:
        """Has a run made it?"""
        return self.root.is_dir()

    def prepare(self) -> None:
        """Makes the folders, and sweeps up what a killed run left in staging."""
        shutil.rmtree(self.staging, ignore_errors=True)
        names = ("snapshots", *(table.name for table in GIVEN_TABLES), "runs")
        for folder in (*(self.root / name for name in names), self.staging):
            folder.mkdir(parents=True, exist_ok=True)
            for left in folder.glob("*.next"):
                left.unlink()

    # ---------------------------------------------------------------- batches
    def folder(self, batch_id: str) -> Path:
        """Where a batch lies."""
        return self.root / f"batch={batch_id}"

    def file(self, batch_id: str, table: str) -> Path:
        """Where a table of a batch lies."""
        return self.folder(batch_id) / f"{table}.parquet"

    def write_batch(self, manifest: Mapping[str, Any], tables: Iterable[tuple[str, Rows]]) -> Manifest:
        """Writes a batch to staging, its manifest last, and makes it visible by one rename.

        What another try at the same batch has committed stays, and is what is returned: a worker that was taken for
        dead may still be at it.
        """
        batch_id = str(manifest["batch_id"])
        place = self.staging / f"batch={batch_id}-{uuid.uuid4().hex}"
        place.mkdir(parents=True)
        files = {name: _write_parquet(place / f"{name}.parquet", rows) for name, rows in tables}
        with ThreadPoolExecutor(SYNCED_AT_ONCE) as threads:  # the disk waits for many as long as for one
            list(threads.map(_sync, place.iterdir()))
        whole = Manifest(**manifest, lake_format=LAKE_FORMAT, tables=files)
        _write(place / "_manifest.json", as_json(asdict(whole)))
        _sync(place)
        try:
            os.replace(place, self.folder(batch_id))
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            shutil.rmtree(place, ignore_errors=True)
            return self.manifest(batch_id)
        _sync(self.root)
        return whole

    def manifest_path(self, batch_id: str) -> Path:
        """Where the manifest of a batch lies."""
        return self.folder(batch_id) / "_manifest.json"

    def manifest(self, batch_id: str) -> Manifest:
        """The manifest of a committed batch. Raises LakeError when it is missing, damaged or newer than this code."""
        return Manifest.read(self.manifest_path(batch_id))

    def verify(self, manifest: Manifest, *, anew: bool = False) -> None:  # noqa: ARG002 - see flows.mirror
        """Every file of a batch is what its manifest says. Raises LakeError that names the first that is not.

        `anew`: no copy that was seen to be right before is believed.
        """
        for name, table in manifest.tables.items():
            path = self.file(manifest.batch_id, name)
            if wrong := _damage(path, table):
                raise LakeError(
                    f"{path} {wrong}: restore it from a backup, or take its run back with "
                    f"`broadsheet undo {manifest.run_id}` and run again"
                )

    def folders(self) -> list[str]:
        """The ids of all batches that have a folder, in order."""
        return sorted(path.name.removeprefix("batch=") for path in self.root.glob("batch=*"))

    def committed(self) -> list[str]:
        """The ids of all batches that have a manifest, in order."""
        return [batch_id for batch_id in self.folders() if self.manifest_path(batch_id).exists()]

    def is_abandoned(self, batch_id: str, state: Snapshot) -> bool:  # noqa: ARG002 - see flows.mirror
        """Can no run that is at work publish the batch any more? Here whoever asks is the only one."""
        return True

    def drop(self, batch_ids: Iterable[str]) -> None:
        """Takes batches that no snapshot names out of the lake, each by one rename."""
        for batch_id in batch_ids:
            gone = self.staging / f"dropped={batch_id}"
            os.replace(self.folder(batch_id), gone)
            shutil.rmtree(gone, ignore_errors=True)

    # ---------------------------------------------------------------- snapshots
    def snapshot_path(self, number: int) -> Path:
        """Where a published state is told."""
        return self.root / "snapshots" / f"{number}.json"

    def snapshots(self) -> list[int]:
        """Numbers of the published states that are kept, oldest first."""
        return sorted(int(p.stem) for p in (self.root / "snapshots").glob("*.json") if p.stem.isdigit())

    def snapshot(self, number: int) -> Snapshot:
        """A published state. Raises LakeError when it is missing or damaged."""
        return Snapshot.read(self.snapshot_path(number))

    def current(self) -> Snapshot:
        """The newest published state."""
        numbers = self.snapshots()
        return self.snapshot(numbers[-1]) if numbers else Snapshot()

    def named(self) -> set[str]:
        """Every batch that any snapshot names."""
        return {batch for number in self.snapshots() for batch in self.snapshot(number).batches}

    def named_ids(self) -> set[tuple[str, str]]:
        """Every file of given ids that any snapshot names: its table, and its SHA-256."""
        every = (item for number in self.snapshots() for item in self.snapshot(number).given.items())
        return {(table, sha256) for table, sha256 in every if sha256}

    def write_snapshot(self, snapshot: Snapshot) -> None:
        """From here on its batches are the published state."""
        _write(self.snapshot_path(snapshot.number), as_json(snapshot.json()))

    def forget(self, keep: int) -> list[int]:
        """Lets all but the newest `keep` snapshots go, then the batches that only they named. Returns their numbers."""
        old = self.snapshots()[:-keep]
        let_go = {batch for number in old for batch in self.snapshot(number).batches}
        for number in old:
            self.remove(self.snapshot_path(number))
        if old:
            _sync(self.root / "snapshots")
            self.drop(sorted(batch for batch in let_go - self.named() if self.folder(batch).exists()))
            ids = self.named_ids()
            for path in (path for table in GIVEN_TABLES for path in (self.root / table.name).glob("*.parquet")):
                if (path.parent.name, path.stem) not in ids:
                    self.remove(path)
        return old

    def remove(self, path: Path) -> None:
        """Deletes a file that nothing names any more."""
        path.unlink()

    # ---------------------------------------------------------------- ids once given
    def write_given(self, table: str, rows: pa.Table) -> str | None:
        """Keeps the given ids under the SHA-256 of their file, which is returned; None when there are none."""
        if not rows.num_rows:
            return None
        place = self.staging / f"{table}.parquet"
        sha256 = _write_parquet(place, rows).sha256
        _sync(place)
        os.replace(place, self.given_path(table, sha256))
        _sync(self.root / table)
        return sha256

    def given(self, table: str, sha256: str) -> pa.Table:
        """The ids that a snapshot names. Raises LakeError when they are missing or damaged."""
        path = self.given_path(table, sha256)
        try:
            if _sha256(path) == sha256:
                return pq.read_table(path)
            wrong = "is damaged"
        except FileNotFoundError:
            wrong = "is missing"
        raise LakeError(f"{path} {wrong}: restore it from a backup")

    def given_path(self, table: str, sha256: str) -> Path:
        """Where given ids lie."""
        return self.root / table / f"{sha256}.parquet"

    # ---------------------------------------------------------------- the database
    def fetch_database(self) -> Path | None:
        """The published database, when it lies elsewhere and another machine has made it; for the caller to move."""
        return None

    def offers(self, number: int) -> bool:  # noqa: ARG002 - see flows.mirror
        """Do readers have the database of a snapshot?"""
        return True

    def offer_database(self, path: Path, number: int) -> None:
        """Makes the published database of a snapshot known to readers; here they open it where it lies."""

    # ---------------------------------------------------------------- runs
    def run_path(self, run_id: str) -> Path:
        """Where the record of a run lies."""
        return self.root / "runs" / f"{run_id}.json"

    def write_run(self, record: Mapping[str, Any]) -> None:
        """Writes or rewrites the record of a run."""
        _write(self.run_path(str(record["run_id"])), as_json(record))

    def run_ids(self) -> list[str]:
        """Ids of all runs, oldest first."""
        return sorted(path.stem for path in (self.root / "runs").glob("*.json"))

    def knows_run(self, run_id: str) -> bool:
        """Is there a record of the run?"""
        return self.run_path(run_id).exists()

    def run(self, run_id: str) -> dict[str, Any]:
        """The record of a run. Raises LakeError when it is missing or damaged."""
        path = self.run_path(run_id)
        found = read_json(path, "restore it from a backup, or delete it: what is known of that run goes with it")
        return {"command": "run", **found}  # once there was no other


def sequence(batch_id: str) -> int:
    """The number that a batch_id begins with."""
    return int(batch_id.split("-")[0])


def _write_parquet(path: Path, rows: Rows) -> TableFile:
    count = 0
    repeating = [field.name for field in rows.schema if not pa.types.is_nested(field.type)]  # hashes hardly do
    with pq.ParquetWriter(path, rows.schema, compression="zstd", use_dictionary=repeating) as writer:
        for part in [rows] if isinstance(rows, pa.Table) else map(pa.Table.from_batches, ([batch] for batch in rows)):
            writer.write_table(part)
            count += part.num_rows
    return TableFile(count, path.stat().st_size, _sha256(path))


def _damage(path: Path, table: TableFile) -> str | None:
    """What is wrong with a file of the lake."""
    try:
        size = path.stat().st_size
        if size != table.bytes:
            return f"has {size:,} bytes where its manifest says {table.bytes:,}"
        return None if _sha256(path) == table.sha256 else "is damaged: its SHA-256 is not that of its manifest"
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"can't be read ({error.strerror})"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def as_json(value: object) -> bytes:
    """How the lake writes it."""
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def _write(path: Path, data: bytes) -> None:
    next_path = path.with_name(path.name + ".next")
    next_path.write_bytes(data)
    _sync(next_path)
    os.replace(next_path, path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    """What was written is on the disk before anything that relies on it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
