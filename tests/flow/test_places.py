"""Places that fail: a full, closed or foreign disk is one clear line, and nothing is lost."""

import errno
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import lake, processing, workers
from flows.batches import make_batch
from flows.database import NextDatabase
from flows.errors import BroadsheetError, DiskError, PlaceError, may_pass
from flows.lake import Lake
from flows.maintenance import rebuild
from flows.reading import published_path
from flows.report import Summary
from flows.settings import Settings
from tests.conftest import ROOT
from tests.flow.conftest import contents, query

Runs = Callable[..., Summary]
Fault = Callable[[pytest.MonkeyPatch], None]


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def fails_for(part: str, honest: Callable[..., object]) -> Callable[..., object]:
    """The call, but with a full disk for paths that hold `part`."""

    def call(*given: object, **named: object) -> object:
        return full() if part in str(given[0]) or part in str(given[-1]) else honest(*given, **named)

    return call


def json_of(part: str) -> Fault:
    return lambda patch: patch.setattr(lake, "_write", fails_for(part, lake._write))


def of_duckdb(method: str, words: str) -> Fault:
    """DuckDB's own words, as seen on a full disk."""

    def fail(*_: object, **__: object) -> None:
        raise duckdb.IOException(words)

    return lambda patch: patch.setattr(NextDatabase, method, fail)


STEPS: dict[str, Fault] = {
    "the cache": lambda patch: patch.setattr(os, "replace", fails_for("cache/documents", os.replace)),
    "the Parquet of a batch": lambda patch: patch.setattr(lake, "_write_parquet", full),
    "the manifest": json_of("_manifest.json"),
    "the batch's rename": lambda patch: patch.setattr(os, "replace", fails_for("lake/batch=", os.replace)),
    "the copy of the database": lambda patch: patch.setattr(shutil, "copyfile", full),
    "DuckDB's commit": of_duckdb(
        "apply", 'Failed to commit: Could not write file "next.duckdb.wal": No space left on device'
    ),
    "DuckDB's spilling": of_duckdb("check", "This limit was set by the 'max_temp_directory_size' setting."),
    "DuckDB's checkpoint": of_duckdb(
        "finish", 'Checkpoint failed for database "next". Original error: Could not write: No space left on device'
    ),
    "the record of a run": json_of("lake/runs"),
    "the snapshot": json_of("lake/snapshots"),
    "the swap": lambda patch: patch.setattr(os, "replace", fails_for("broadsheet.duckdb", os.replace)),
}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_disk_that_is_full_at_any_step_costs_nothing_but_a_second_run(
    published: Summary, run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, (step, break_it) in enumerate(STEPS.items()):
        before = sha256(published_path(warehouse))
        (raw / f"{number}.txt").write_text(f"Story {number}\n\nThe pond of town {number} froze over.\n", "utf-8")
        with monkeypatch.context() as patch:
            break_it(patch)
            with pytest.raises(DiskError, match="is full: make room and run again") as caught:
                run()
        assert caught.value.exit_code == 1
        assert "\n" not in str(caught.value)
        assert sha256(published_path(warehouse)) == before, step
        assert not list((warehouse / "staging").rglob("*")), f"{step}: what is staged must not keep the disk full"
        run()
        assert query(warehouse, f"SELECT count(*) FROM articles WHERE raw_uri = 'raw/{number}.txt'") == [(1,)], step
    published = contents(warehouse)
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse) == published


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EACCES])
def test_what_will_not_pass_is_not_tried_again(
    run: Runs, monkeypatch: pytest.MonkeyPatch, warehouse: Path, code: int
) -> None:
    tried = []

    def broken(order: object) -> None:
        tried.append(order)
        raise OSError(code, os.strerror(code), str(warehouse / "lake"))

    monkeypatch.setattr(workers, "make_batch", broken)
    with pytest.raises(DiskError, match="run again"):
        run()
    assert len(tried) == 1


def test_what_may_pass_is_tried_again(run: Runs, monkeypatch: pytest.MonkeyPatch, warehouse: Path) -> None:
    tried = []

    def faulty(order: object) -> object:
        tried.append(order)
        if len(tried) == 1:
            raise OSError(errno.ESTALE, "Stale file handle")
        return make_batch(order)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "make_batch", faulty)
    monkeypatch.setattr(processing.wait_exponential, "__call__", lambda *_: 0)
    run()
    assert len(tried) == 2
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]
    assert not may_pass(ValueError())


def test_a_file_is_no_place_for_a_warehouse(run: Runs, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for place in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "below"):
        with pytest.raises(PlaceError, match="file: name a folder with --warehouse") as caught:
            run(warehouse=str(place))
        assert caught.value.exit_code == 2
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_another_user_is_no_place_for_a_warehouse(run: Runs, warehouse: Path) -> None:
    warehouse.mkdir(mode=0o500)
    with pytest.raises(PlaceError, match="no permission to write to"):
        run()


def test_a_closed_folder_is_told_as_such(run: Runs, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = os.open

    def closed(path: object, *given: int, **named: int) -> int:
        if str(path) == str(warehouse / ".lock"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return honest(path, *given, **named)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(os, "open", closed)
    with pytest.raises(PlaceError, match=r"no permission to write to .*: let this user write there"):
        run()


ON_A_SMALL_DISK = """
import os, pathlib, subprocess, sys, logging
disk, raw, stories = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
mount = lambda *words: subprocess.run(["mount", *words], check=True)
mount("-t", "tmpfs", "-o", "size=40m", "none", disk)
import hashlib, duckdb
from flows.errors import BroadsheetError
from flows.ingest import ingest
warehouse, database = disk / "warehouse", disk / "warehouse/broadsheet.duckdb"
run = lambda: ingest.fn(raw=str(raw), warehouse=str(warehouse), runner="inline", batch_size=100)
sha256 = lambda: hashlib.sha256(database.read_bytes()).hexdigest()
run()
for number in range(stories):
    body = " ".join(f"Line {number}.{n} of a tale of wool {hash((number, n))}." for n in range(60))
    (raw / f"{number}.txt").write_text(f"Tale number {number}\\n\\n{body}\\n")
before = sha256()
for room in (0, 40_000, 200_000, 800_000, 2_000_000):
    state = os.statvfs(disk)
    (disk / "ballast").write_bytes(bytes(max(0, state.f_bavail * state.f_frsize - room)))
    try:
        run()
        print("no fault with", room)
    except BroadsheetError as error:
        print(error.exit_code, error)
    assert sha256() == before
    assert not list((warehouse / "staging").rglob("*"))
    (disk / "ballast").unlink()
mount("-o", "remount,bind,ro", disk)
try:
    run()
except BroadsheetError as error:
    print(error.exit_code, error)
mount("-o", "remount,bind,rw", disk)
run()
with duckdb.connect(str(database), read_only=True) as db:
    print(*db.execute("SELECT count(*) FROM articles").fetchone())
"""


def can_mount() -> bool:
    words = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="this machine lets no user mount a disk of its own")
def test_a_disk_that_is_truly_full_or_read_only_costs_nothing_but_a_second_run(raw: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    shown = subprocess.run(  # noqa: S603
        ["unshare", "-rm", sys.executable, "-c", ON_A_SMALL_DISK, disk, raw, "300"],  # noqa: S607
        capture_output=True, text=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    assert shown.returncode == 0, shown.stderr
    *faults, closed, articles = [line for line in shown.stdout.splitlines() if line]
    assert len(faults) == 5
    assert all(line.startswith(f"1 the disk of {disk}/warehouse is full: make room") for line in faults), faults
    assert closed == (f"2 {disk}/warehouse is on a read-only disk: mount it for writing, or choose another --warehouse")
    assert articles == "303"


def test_a_warehouse_that_is_gone_is_made_anew_and_a_lake_without_a_database_is_published(
    published: Summary, run: Runs, warehouse: Path
) -> None:
    published = contents(warehouse)
    published_path(warehouse).unlink()
    run()
    assert contents(warehouse) == published
    assert issubclass(PlaceError, BroadsheetError)
    assert Lake(warehouse).committed()
