"""The same run on a real Dask cluster: a scheduler and two workers on loopback, each a process of its own."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from distributed import Client

from flows import dask_workers
from flows.batches import BatchOrder, Item
from flows.dask_workers import DaskWorkers
from flows.errors import SettingError, WorkerError
from flows.lake import Lake
from flows.report import Summary
from flows.settings import Settings
from tests.conftest import ROOT
from tests.flow.conftest import STORIES, Runs, told

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own warnings are not ours to mend


@contextmanager
def dask(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-m", "dask", *words], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    place = tmp_path_factory.mktemp("dask")
    at = ("--scheduler-file", str(place / "scheduler.json"))
    worker = ("worker", *at, "--nthreads", "1", "--no-dashboard", "--local-directory", str(place))
    with (
        dask("scheduler", *at, "--host", "127.0.0.1", "--port", "0", "--no-dashboard"),
        dask(*worker),
        dask(*worker),
        Client(scheduler_file=at[1], set_as_default=False) as client,
    ):
        client.wait_for_workers(2, timeout=60)
        yield client


@pytest.fixture
def address(cluster: Client, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BROADSHEET_DASK_ADDRESS", cluster.scheduler.address)
    cluster.wait_for_workers(2, timeout=60)
    return str(cluster.scheduler.address)


def kill_one_at_work(cluster: Client, killed: list[str]) -> None:
    """The process of a worker that has a batch in hand; its nanny starts another in its place."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        busy = [worker for worker, batches in cluster.processing().items() if batches]
        if len(busy) == 2:
            os.kill(cluster.run(os.getpid, workers=busy[:1])[busy[0]], signal.SIGKILL)
            killed.append(busy[0])
            return
        time.sleep(0.02)


def test_a_run_whose_dask_worker_is_killed_ends_as_every_other(
    run: Runs, published: Summary, warehouse: Path, tmp_path: Path, cluster: Client, address: str
) -> None:
    killed: list[str] = []
    killer = threading.Thread(target=kill_one_at_work, args=(cluster, killed))
    killer.start()
    summary = run(warehouse=str(tmp_path / "by-dask"), runner="dask", batch_size=1)
    killer.join()
    assert killed, "both workers were never at work"
    lake = Lake(tmp_path / "by-dask")
    assert lake.committed() == list(lake.current().batches)
    assert len(lake.committed()) == len(STORIES)
    assert list(lake.staging.glob("*")) == []
    assert summary.ledger == published.ledger
    assert told(tmp_path / "by-dask") == told(warehouse)


def an_order(raw: Path, warehouse: Path) -> BatchOrder:
    items = [Item("raw/bridge.txt", None, "process", None, None)]
    return BatchOrder("00000001-test", "test", raw, datetime(2026, 1, 1), Settings.read(warehouse_dir=warehouse), items)


def test_a_worker_that_can_not_do_the_same_work_says_so_in_one_line(
    raw: Path, published: Summary, warehouse: Path, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = DaskWorkers(Settings.read(runner="dask"), 0)
    try:
        with pytest.raises(WorkerError, match=rf"does not see {tmp_path / 'elsewhere'}: put it on a disk"):
            makers.make(an_order(raw, tmp_path / "elsewhere"))
        monkeypatch.setattr(dask_workers, "versions", lambda: ("9.9", "9.9+rules"))
        with pytest.raises(WorkerError, match=r"has Broadsheet 0.* this run has 9\.9 with rules 9\.9\+rules: install"):
            makers.make(an_order(raw, warehouse))
    finally:
        makers.close()


def test_a_run_that_is_stopped_leaves_nothing_on_the_cluster(
    raw: Path, published: Summary, warehouse: Path, cluster: Client, address: str
) -> None:
    makers = DaskWorkers(Settings.read(runner="dask"), 0)
    run_id, before = Lake(warehouse).run_ids()[-1], Lake(warehouse).committed()
    order = an_order(raw, warehouse)
    order.run_id = run_id
    with ThreadPoolExecutor(1) as thread:
        made = thread.submit(makers.make, order)
        while not makers._futures:
            time.sleep(0.01)
        makers.stop()
        with pytest.raises(WorkerError, match="is gone: the next run goes on from here"):
            made.result(timeout=60)
    makers.close()
    assert not any(cluster.processing().values())
    plugins = cluster.run(lambda dask_worker: list(dask_worker.plugins))
    assert not [name for names in plugins.values() for name in names if name.startswith("broadsheet")]
    assert set(Lake(warehouse).committed()) - set(before) <= {order.batch_id}, "it was done by then, or is not there"


def test_without_a_scheduler_it_ends_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dask_workers, "CONNECT_SECONDS", 1)
    with pytest.raises(SettingError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9: start one") as caught:
        DaskWorkers(Settings.read(runner="dask", dask_address="tcp://127.0.0.1:9"), 0)
    assert caught.value.exit_code == 2
