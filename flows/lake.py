"""The lake: immutable batches of Parquet, snapshots that name them, and the record of every run.

lake/batch=<batch_id>/<table>.parquet   made in staging/, then renamed into place as a whole
lake/batch=<batch_id>/_manifest.json    the last file written to a batch
lake/snapshots/<n>.json                 the batches of published state n
lake/runs/<run_id>.json                 a run, its checks
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import LakeError

LAKE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file of a batch."""

    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a batch holds; without it there is no batch."""

    lake_format: int
    batch_id: str
    run_id: str
    committed_at: str
    code_version: str
    rules_version: str
    documents: int
    articles: int
    rejects: int
    duplicates: int
    removed: int
    dates_dropped: int
    faults: int
    replaces: tuple[str, ...]
    tables: dict[str, TableFile]

    @property
    def bytes(self) -> int:
        """Size of its Parquet files."""
        return sum(table.bytes for table in self.tables.values())


class Lake:
    """Reads and writes `<warehouse>/lake`, staging in `<warehouse>/staging`."""

    def __init__(self, warehouse: Path) -> None:
        """Makes no folder: `prepare` does."""
        self.root = warehouse / "lake"
        self.staging = warehouse / "staging"

    def prepare(self) -> None:
        """Makes the folders, and sweeps up what a killed run left in staging."""
        shutil.rmtree(self.staging, ignore_errors=True)
        for folder in (self.root / "snapshots", self.root / "runs", self.staging):
            folder.mkdir(parents=True, exist_ok=True)

    # ---------------------------------------------------------------- batches
    def folder(self, batch_id: str) -> Path:
        """Where a batch lies."""
        return self.root / f"batch={batch_id}"

    def write_batch(self, manifest: Mapping[str, Any], tables: Mapping[str, pa.Table]) -> Manifest:
        """Writes a batch to staging, its manifest last, and makes it visible by one rename."""
        batch_id = str(manifest["batch_id"])
        place = self.staging / f"batch={batch_id}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        files = {name: _write_parquet(place / f"{name}.parquet", table) for name, table in tables.items()}
        whole = Manifest(**manifest, lake_format=LAKE_FORMAT, tables=files)
        _write_json(place / "_manifest.json", asdict(whole))
        _sync(place)
        if self.folder(batch_id).exists():  # a retried task may have committed it before it was told so
            self.drop([batch_id])
        os.replace(place, self.folder(batch_id))
        _sync(self.root)
        return whole

    def manifest(self, batch_id: str) -> Manifest:
        """The manifest of a committed batch. Raises LakeError when it is missing or newer than this code."""
        path = self.folder(batch_id) / "_manifest.json"
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise LakeError(f"{path} is missing or damaged ({error}): restore it from a backup") from error
        if found["lake_format"] > LAKE_FORMAT:
            raise LakeError(f"{path} was written by Broadsheet {found['code_version']}: install that version or newer")
        tables = {name: TableFile(**table) for name, table in found.pop("tables").items()}
        return Manifest(**{**found, "replaces": tuple(found["replaces"])}, tables=tables)

    def committed(self) -> list[str]:
        """The ids of all batches that have a manifest, in order."""
        return sorted(p.parent.name.removeprefix("batch=") for p in self.root.glob("batch=*/_manifest.json"))

    def drop(self, batch_ids: Iterable[str]) -> None:
        """Takes batches that no snapshot names out of the lake, each by one rename."""
        for batch_id in batch_ids:
            gone = self.staging / f"dropped={batch_id}"
            os.replace(self.folder(batch_id), gone)
            shutil.rmtree(gone, ignore_errors=True)

    # ---------------------------------------------------------------- snapshots
    def snapshots(self) -> list[int]:
        """Numbers of the published states, oldest first."""
        return sorted(int(p.stem) for p in (self.root / "snapshots").glob("*.json") if p.stem.isdigit())

    def current(self) -> tuple[int, list[str]]:
        """Number and batches of the newest published state; (0, []) before the first."""
        numbers = self.snapshots()
        if not numbers:
            return 0, []
        found = _read_json(self.root / "snapshots" / f"{numbers[-1]}.json")
        return numbers[-1], list(found["batches"])

    def named(self) -> set[str]:
        """Every batch that any snapshot names."""
        return {b for n in self.snapshots() for b in _read_json(self.root / "snapshots" / f"{n}.json")["batches"]}

    def publish(self, number: int, run_id: str, batches: list[str], now: datetime) -> None:
        """Writes snapshot `number`: from here on its batches are the published state."""
        path = self.root / "snapshots" / f"{number}.json"
        _write_json(path, {"snapshot": number, "run_id": run_id, "published_at": now.isoformat(), "batches": batches})

    # ---------------------------------------------------------------- runs
    def write_run(self, record: Mapping[str, Any]) -> None:
        """Writes or rewrites the record of a run."""
        _write_json(self.root / "runs" / f"{record['run_id']}.json", record)

    def runs(self) -> list[dict[str, Any]]:
        """The records of all runs, oldest first."""
        return [_read_json(path) for path in sorted((self.root / "runs").glob("*.json"))]

    def next_sequence(self) -> int:
        """The sequence number of the next batch: one more than any that was ever given and is still known."""
        known = [*self.committed(), *self.named()]
        return 1 + max((int(batch_id.split("-")[0]) for batch_id in known), default=0)


def _write_parquet(path: Path, table: pa.Table) -> TableFile:
    pq.write_table(table, path, compression="zstd", write_statistics=True)
    _sync(path)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return TableFile(table.num_rows, path.stat().st_size, digest)


def _write_json(path: Path, value: object) -> None:
    next_path = path.with_name(path.name + ".next")
    next_path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    _sync(next_path)
    os.replace(next_path, path)
    _sync(path.parent)


def _read_json(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LakeError(f"{path} can't be read ({error}): restore it from a backup") from error
    return found


def _sync(path: Path) -> None:
    """What was written is on the disk before anything that relies on it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
