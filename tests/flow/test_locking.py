"""Two writers, as two real processes: the second waits or stops, and nothing is lost."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows import locking
from flows.errors import BusyError, PlaceError
from flows.locking import writers_lock
from flows.report import Summary
from tests.conftest import ROOT
from tests.flow.conftest import STORIES, query

HOLD = """
import logging, pathlib, sys
from flows.locking import writers_lock
with writers_lock(pathlib.Path(sys.argv[1]), logging.getLogger()):
    print("held", flush=True)
    sys.stdin.readline()
"""
COMMAND = "from flows.cli import main; main()"
LOG = logging.getLogger("locking")


@contextmanager
def holder(warehouse: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it reads a line."""
    warehouse.mkdir(exist_ok=True)
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", HOLD, warehouse], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def broadsheet(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", COMMAND, *words], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )


def test_two_runs_at_once_lose_nothing(raw: Path, warehouse: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for name, text in STORIES.items():
        (other / name).write_text(text.replace(" the ", " that "), encoding="utf-8")
    runs = [
        broadsheet("run", str(folder), "--collection", name, "--warehouse", str(warehouse), "--runner", "inline")
        for name, folder in (("one", raw), ("two", other))
    ]
    ends = [(*run.communicate(timeout=120), run.returncode) for run in runs]
    assert [code for _, _, code in ends] == [0, 0], ends
    assert query(warehouse, "SELECT count(*), count(DISTINCT raw_uri) FROM ops.documents") == [(6, 6)]
    assert query(warehouse, "SELECT status FROM ops.runs") == [("completed",)] * 2
    assert query(warehouse, "SELECT count(*) FROM ops.checks WHERE NOT passed") == [(0,)]


def test_told_not_to_wait_it_stops_at_once_with_one_line_that_says_who_writes(raw: Path, warehouse: Path) -> None:
    with holder(warehouse) as writer:
        second = broadsheet("run", str(raw), "--warehouse", str(warehouse), "--no-wait")
        _, said = second.communicate(timeout=60)
    assert second.returncode == 1
    (line,) = said.splitlines()
    assert f"(process {writer.pid}, since 20" in line
    assert "--no-wait" in line


def test_who_waits_says_so_reminds_now_and_then_and_goes_on(
    warehouse: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(locking, "REMIND_SECONDS", 0.2)
    with holder(warehouse) as writer:

        def release_after_a_reminder(_: float) -> None:
            if len(caplog.messages) == 2 and writer.stdin and not writer.stdin.closed:
                writer.stdin.close()

        monkeypatch.setattr(locking.time, "sleep", release_after_a_reminder)
        with writers_lock(warehouse, LOG):
            pass
    first, reminder, *_ = caplog.messages
    assert f"process {writer.pid}, since" in first
    assert "waiting for it to end" in first
    assert reminder.startswith("still waiting")
    assert len(caplog.messages) < 20


def test_a_lock_of_a_killed_process_is_free_and_its_end_is_noticed(
    run: Callable[..., Summary], warehouse: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with holder(warehouse) as writer:
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
    monkeypatch.setattr(logging.getLogger("broadsheet"), "propagate", True)
    with caplog.at_level(logging.INFO):
        run(no_wait=True)
        assert f"the last writer (process {writer.pid}, since" in caplog.text
        caplog.clear()
        run(no_wait=True)
    assert "the last writer" not in caplog.text, "a run that ends leaves no name"


def test_a_run_that_fails_gives_the_lock_back(warehouse: Path) -> None:
    warehouse.mkdir()
    with pytest.raises(ZeroDivisionError), writers_lock(warehouse, LOG):
        raise ZeroDivisionError
    with writers_lock(warehouse, LOG, wait=False), pytest.raises(BusyError), writers_lock(warehouse, LOG, wait=False):
        pass
    assert (warehouse / ".lock").read_text() == ""


def test_a_disk_without_locks_is_no_place_for_a_warehouse(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(locking.errno.ENOLCK, "No locks available")

    warehouse.mkdir()
    monkeypatch.setattr(locking.fcntl, "flock", no_locks)
    with pytest.raises(PlaceError, match="local disk"), writers_lock(warehouse, LOG):
        pass
