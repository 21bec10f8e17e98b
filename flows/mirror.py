"""The lake of a warehouse on an object store, through a copy on this machine of as much of it as was needed.

lake/…                as in `flows.lake`: a batch is there when its manifest is, which is written last
database/<n>.duckdb   the published database of snapshot n; the newest is what readers download

No lock keeps two machines apart. Each creates the next snapshot under its number, which the store lets only one of them
do; what the other has written is named by no snapshot, and swept up by the next run. So nothing of a run that may still
be at work is ever swept up: see `is_abandoned`.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.errors import BusyError, LakeError, StoreError
from flows.lake import Lake, Rows, as_json
from flows.locking import writers_lock
from flows.manifests import Manifest, Snapshot
from flows.remote import Entry, Remote, Where
from flows.settings import Settings

LOG = logging.getLogger("broadsheet")
TRIES = 5
DATABASES_KEPT = 2
"""The newest, and the one before, which a reader may just be downloading."""


class Mirror(Lake):
    """Reads and writes the lake at `remote`; what is written goes to the copy first, what is named by others last."""

    def __init__(self, remote: Remote, warehouse: Path) -> None:
        """`warehouse` is the folder of the copy."""
        super().__init__(warehouse)
        self.remote = remote
        self._tags_path = warehouse / "cache" / "tags.json"

    def _there(self, path: Path) -> str:
        """The path below the URL of a file of the copy."""
        return path.relative_to(self.root.parent).as_posix()

    def is_there(self) -> bool:
        """Has a run made it?"""
        return bool(self.remote.listing("lake/snapshots"))

    # ---------------------------------------------------------------- the copy
    def prepare(self) -> None:
        """Makes the folders, and brings runs, manifests and snapshots of the copy up to date."""
        super().prepare()
        for left in reversed(range(TRIES)):
            try:
                self._pull(self.remote.listing("lake"))
                self._pull(self.remote.listing("lake/snapshots"), keep=True)  # newer than any run that was seen
                return
            except FileNotFoundError:  # another has just let it go
                if not left:
                    raise

    def _pull(self, found: Mapping[str, Entry], *, keep: bool = False) -> None:
        """Copies the small files that are new, and deletes, unless told to `keep`, all that is no longer there."""
        tags = self._tags()
        small = {path: entry.tag for path, entry in found.items() if path.endswith(".json")}
        home = self.root.parent
        wanted = {
            path: home / path for path, tag in small.items() if tags.get(path) != tag or not (home / path).exists()
        }
        self._note({path: tag for path, tag in tags.items() if path not in wanted})
        self.remote.fetch(wanted)
        self._note(tags | small)
        if not keep:
            self._let_go(found)

    def _let_go(self, found: Mapping[str, Entry]) -> None:
        for folder in self.root.glob("batch=*"):
            if self._there(folder / "_manifest.json") not in found:
                shutil.rmtree(folder)
        for path in found:
            if "/batch=" in path:  # one that has files and no manifest is swept up in time, too
                (self.root.parent / path).parent.mkdir(exist_ok=True)
        for told in (*self.root.glob("runs/*.json"), *self.root.glob("snapshots/*.json")):
            if self._there(told) not in found:
                told.unlink()

    def _tags(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._tags_path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return {}

    def _note(self, tags: Mapping[str, str]) -> None:
        self._tags_path.parent.mkdir(exist_ok=True)
        self._tags_path.write_text(json.dumps(tags), encoding="utf-8")

    # ---------------------------------------------------------------- batches
    def write_batch(self, manifest: Mapping[str, Any], tables: Iterable[tuple[str, Rows]]) -> Manifest:
        """Writes a batch to the copy, then to the store, its manifest last. The first manifest of a batch stays."""
        self.root.mkdir(parents=True, exist_ok=True)
        made = super().write_batch(manifest, tables)
        folder = self.folder(made.batch_id)
        if not self.remote.exists(self._there(self.manifest_path(made.batch_id))):
            self.remote.put({self.file(made.batch_id, name): self._there(self.file(made.batch_id, name))
                             for name in made.tables})  # fmt: skip
        told = self.manifest_path(made.batch_id)
        is_first = self.remote.create(self._there(told), as_json(asdict(made)))
        if not is_first or not (self.root.parent / ".lock").exists():  # of a worker elsewhere no one reads the copy
            shutil.rmtree(folder)
        return made if is_first else self.manifest(made.batch_id)

    def manifest(self, batch_id: str) -> Manifest:
        """The manifest of a committed batch. Raises LakeError when it is missing, damaged or newer than this code."""
        self._have([self.manifest_path(batch_id)])
        return super().manifest(batch_id)

    def verify(self, manifest: Manifest, *, anew: bool = False) -> None:
        """Every file of a batch is what its manifest says. A copy that is not is fetched once more."""
        files = [self.file(manifest.batch_id, name) for name in manifest.tables]
        if not anew:
            self._have(files)
            try:
                return super().verify(manifest)
            except LakeError as error:
                LOG.info("fetched once more: %s", error)
        for path in files:
            path.unlink(missing_ok=True)
        self._have(files)
        return super().verify(manifest)

    def _have(self, files: Iterable[Path]) -> None:
        """Copies what is lacking here. What is lacking there, too, is told by whoever reads it."""
        wanted = {self._there(path): path for path in files if not path.exists()}
        try:
            self.remote.fetch(wanted)
        except FileNotFoundError:
            for path, place in wanted.items():
                if self.remote.exists(path):
                    self.remote.fetch({path: place})

    def is_abandoned(self, batch_id: str, state: Snapshot) -> bool:
        """Did its run begin from an older state than the newest? Then it can't publish any more, if it is at work."""
        run_ids = [run_id for run_id in self.run_ids() if batch_id.endswith(f"-{run_id[-8:]}")]
        return all(self.run(run_id).get("snapshot", 0) < state.number for run_id in run_ids)

    def drop(self, batch_ids: Iterable[str]) -> None:
        """Takes batches that no snapshot names out of the lake, each by its manifest first."""
        for batch_id in batch_ids:
            told = self._there(self.manifest_path(batch_id))
            self.remote.remove([told])
            self.remote.remove(self.remote.listing(self._there(self.folder(batch_id))))
            shutil.rmtree(self.folder(batch_id), ignore_errors=True)

    # ---------------------------------------------------------------- snapshots and ids once given
    def write_snapshot(self, snapshot: Snapshot) -> None:
        """From here on its batches are the published state. Raises BusyError when another has published meanwhile."""
        path = self.snapshot_path(snapshot.number)
        if not self.remote.create(self._there(path), as_json(snapshot.json())):
            first = json.loads(self.remote.read(self._there(path)))["run_id"]
            if first != snapshot.run_id:  # else it was this one, whose answer got lost
                raise BusyError(
                    f"run {first} has published snapshot {snapshot.number} of {self.remote} meanwhile: "
                    "nothing of this run is published, run again"
                )
        super().write_snapshot(snapshot)

    def remove(self, path: Path) -> None:
        """Deletes a file that nothing names any more."""
        self.remote.remove([self._there(path)])
        super().remove(path)

    def write_given(self, table: str, rows: pa.Table) -> str | None:
        """Keeps the given ids under the SHA-256 of their file, which is returned; None when there are none."""
        if sha256 := super().write_given(table, rows):
            path = self.given_path(table, sha256)
            self.remote.put({path: self._there(path)})
        return sha256

    def given(self, table: str, sha256: str) -> pa.Table:
        """The ids that a snapshot names. Raises LakeError when they are missing or damaged."""
        self._have([self.given_path(table, sha256)])
        return super().given(table, sha256)

    # ---------------------------------------------------------------- runs
    def write_run(self, record: Mapping[str, Any]) -> None:
        """Writes or rewrites the record of a run."""
        super().write_run(record)
        self.remote.write(self._there(self.run_path(str(record["run_id"]))), as_json(record))

    def knows_run(self, run_id: str) -> bool:
        """Is there a record of the run?"""
        return self.remote.exists(self._there(self.run_path(run_id)))

    # ---------------------------------------------------------------- the database
    def fetch_database(self) -> Path | None:
        """The newest published database, unless it is the one that was fetched or offered last."""
        found = self._databases()
        if not found:
            return None
        path, entry = found[max(found)]
        if self._tags().get("database") == entry.tag:
            return None
        copy = self.staging / "fetched.duckdb"
        self.remote.fetch({path: copy})
        copy.chmod(0o444)
        self._note(self._tags() | {"database": entry.tag})
        return copy

    def offers(self, number: int) -> bool:
        """Is the database of a snapshot there?"""
        return number in self._databases()

    def offer_database(self, path: Path, number: int) -> None:
        """Uploads it under the number of its snapshot, in one piece; older ones go."""
        try:
            self.remote.put({path: f"database/{number}.duckdb"})
        except StoreError as error:
            raise StoreError(f"snapshot {number} is published, but its database was not uploaded ({error})") from error
        found = self._databases()
        self._note(self._tags() | {"database": found[number][1].tag})
        self.remote.remove(found[old][0] for old in sorted(found)[:-DATABASES_KEPT] if old < number)

    def _databases(self) -> dict[int, tuple[str, Entry]]:
        found = self.remote.listing("database").items()
        return {int(Path(path).stem): (path, entry) for path, entry in found if Path(path).stem.isdigit()}


def home_of(where: Where) -> Path:
    """Where the working files of a warehouse lie on this machine."""
    return Settings.read().cache_dir / where.name if isinstance(where, Remote) else where


def lake_at(where: Where) -> Lake:
    """The lake of a warehouse."""
    return Mirror(where, home_of(where)) if isinstance(where, Remote) else Lake(where)


@contextmanager
def lake_to_read(where: Where) -> Iterator[Lake]:
    """The lake of a warehouse for one who writes nothing; on an object store through a copy apart from the writer's."""
    if not isinstance(where, Remote):
        yield Lake(where)
        return
    copy = home_of(where) / "past"
    copy.mkdir(parents=True, exist_ok=True)
    with writers_lock(copy, LOG):
        lake = Mirror(where, copy)
        lake.prepare()
        yield lake
