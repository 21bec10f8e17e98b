"""Batches made by Dask, through prefect-dask. Its workers write them to the lake themselves; only manifests come back.

Each Dask worker keeps processes of its own for a run, one a thread: there models are loaded once and a document's time
is limited, as in `flows.workers`, and they end with the run or with their worker. A worker that is lost costs a retry.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import pickle
import signal
import threading
import time
import uuid
from contextlib import suppress

from distributed import CancelledError, Future, KilledWorker, LocalCluster, Worker, WorkerPlugin, get_worker
from prefect_dask.client import PrefectDaskClient
from prefect_dask.task_runners import DaskTaskRunner

from flows.batches import BatchOrder
from flows.errors import SettingError, WorkerError
from flows.manifests import Manifest
from flows.mirror import lake_at
from flows.raw_bytes import is_there
from flows.remote import Where
from flows.settings import Settings
from flows.versions import code_version, rules_version
from flows.workers import Workers

CONNECT_SECONDS = 30
PATIENCE_SECONDS = 60.0
"""How long a run waits for a first worker, or for another one when the last was lost."""
LOOK_SECONDS = 1.0
IN_FLIGHT = 32
"""Batches that Dask may know of at a time, and two for each of its threads when these are more."""


class DaskWorkers:
    """`make_batch` on the workers of a Dask cluster: the one at `dask_address`, or one of its own on this machine."""

    def __init__(self, settings: Settings, processes: int) -> None:
        """`processes`: workers of a cluster of its own. Raises SettingError or WorkerError when none can be had."""
        if not os.environ.get("BROADSHEET_VERBOSE"):
            for chatty in ("distributed", "prefect.task_runner"):
                logging.getLogger(chatty).setLevel(logging.ERROR)
        self._own = not settings.dask_address
        self._where = settings.dask_address or "this machine"
        self._name = f"broadsheet-{uuid.uuid4().hex}"
        self._futures: set[Future[bytes]] = set()
        self._alone_since: float | None = None
        self._cluster = _cluster(settings.dask_address, processes)
        self._cluster.__enter__()
        try:
            self._client = _connected(self._cluster)
            self._wait_for_a_worker()
            self._client.register_plugin(BatchProcesses(own=self._own), name=self._name)
        except BaseException:
            self.close()
            raise
        threads: int = sum(self._client.nthreads().values())
        self.in_flight = max(IN_FLIGHT, 2 * threads)

    def make(self, order: BatchOrder) -> Manifest:
        """Has one batch made and waits for it. Raises WorkerError when Dask can't."""
        future = self._client.submit(
            make_here, pickle.dumps(order), self._name, versions(),
            key=f"{order.batch_id}-{uuid.uuid4().hex}", pure=False,
        )  # fmt: skip
        self._futures.add(future)
        done = threading.Event()
        future.add_done_callback(lambda _: done.set())
        try:
            while not done.wait(LOOK_SECONDS):
                self._is_anyone_there()
            manifest: Manifest = pickle.loads(future.result())  # noqa: S301 - it comes from our own worker
            return manifest
        except KilledWorker as error:
            raise WorkerError(
                f"batch {order.batch_id} was lost with each Dask worker that had it: is there memory enough? "
                "The next run goes on; a smaller --batch-size narrows it down"
            ) from error
        except CancelledError as error:
            raise WorkerError(f"the Dask cluster at {self._where} is gone: the next run goes on from here") from error
        finally:
            self._futures.discard(future)

    def stop(self) -> None:
        """Takes back what is waiting or at work: nobody needs it any more."""
        self._client.cancel(list(self._futures), force=True)

    def close(self) -> None:
        """Ends this run's processes on the workers, and a cluster of its own."""
        client = getattr(self, "_client", None)
        if client and client.status == "running":
            with suppress(Exception):  # a worker may be just ending: then its processes end with it
                client.unregister_worker_plugin(self._name)
        self._cluster.__exit__(None, None, None)

    def _wait_for_a_worker(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
        except TimeoutError as error:
            raise WorkerError(self._nobody()) from error

    def _is_anyone_there(self) -> None:
        if self._client.scheduler_info(n_workers=1)["workers"]:
            self._alone_since = None
        elif self._alone_since is None:
            self._alone_since = time.monotonic()
        elif time.monotonic() - self._alone_since > PATIENCE_SECONDS:
            raise WorkerError(self._nobody())

    def _nobody(self) -> str:
        return f"the Dask cluster at {self._where} has no worker: start some (dask worker {self._where}) and run again"


class BatchProcesses(WorkerPlugin):
    """The processes of one run on one Dask worker."""

    workers: Workers

    def __init__(self, *, own: bool) -> None:
        """`own`: the worker is one of the run's own cluster."""
        self.own = own

    def setup(self, worker: Worker) -> None:
        """Called on every worker, one that joins later, too."""
        if self.own:  # Ctrl-C is for the run, which ends its workers
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        multiprocessing.current_process().daemon = False  # as its nanny starts it, it could have no process of its own
        self.workers = Workers(worker.state.nthreads)

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask calls it
        """The run has ended, or the worker does: what is still at work is for nobody."""
        self.workers.end()


def make_here(order: bytes, processes: str, wanted: tuple[str, str]) -> bytes:
    """What a Dask worker does: one batch. The order is opened only by the code that wrote it."""
    worker = get_worker()
    if versions() != wanted:
        raise WorkerError(
            f"the Dask worker {worker.address} has Broadsheet {' with rules '.join(versions())}, this run has "
            f"{' with rules '.join(wanted)}: install the same on both and start the worker anew"
        )
    opened: BatchOrder = pickle.loads(order)  # noqa: S301 - of the same code, as just seen
    seen: dict[Where, bool] = {
        opened.settings.warehouse_dir: lake_at(opened.settings.warehouse_dir).knows_run(opened.run_id),
        opened.base: is_there(opened.base),
    }
    for place in (place for place, there in seen.items() if not there):
        raise WorkerError(f"the Dask worker {worker.address} does not see {place}: put it on a disk that all share")
    plugin = worker.plugins[processes]
    assert isinstance(plugin, BatchProcesses), f"{plugin!r} is not what this run has put there"
    return pickle.dumps(plugin.workers.make(opened))


def versions() -> tuple[str, str]:
    """What must be the same here and there."""
    return code_version(), rules_version()


def _cluster(address: str | None, processes: int) -> DaskTaskRunner:
    """The one at an address; else one of its own, of workers with a thread each that are restarted when they die."""
    if address:
        return DaskTaskRunner(address=address, client_kwargs={"timeout": CONNECT_SECONDS})
    own = {"n_workers": processes, "threads_per_worker": 1, "memory_limit": 0, "dashboard_address": None,
           "silence_logs": logging.ERROR}  # fmt: skip
    return DaskTaskRunner(cluster_class=LocalCluster, cluster_kwargs=own)


def _connected(cluster: DaskTaskRunner) -> PrefectDaskClient:
    try:
        return cluster.client
    except (OSError, ValueError) as error:
        raise SettingError(
            f"no Dask scheduler answers at {cluster.address}: start one (dask scheduler), or leave "
            "BROADSHEET_DASK_ADDRESS empty for a cluster of its own"
        ) from error
