"""Batches to the lake, one Prefect task each; the same, with the same retries, where no server is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from contextvars import copy_context
from functools import partial
from itertools import islice
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.tasks import exponential_backoff
from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential

from flows.batches import BatchOrder
from flows.errors import may_pass
from flows.logs import log
from flows.manifests import Manifest
from flows.planning import Plan
from flows.progress import Progress
from flows.settings import Settings
from flows.workers import Makers, Workers

RETRIES = 3
FIRST_WAIT_SECONDS = 1
SMALL = 200
"""Documents below which starting a process costs more than it gives."""


def process_batches(
    orders: Iterator[BatchOrder], work: Plan, settings: Settings, stage: AbstractContextManager[None]
) -> list[Manifest]:
    """The manifests of all batches, in order. An order is taken only when there is somebody to make it."""
    with (
        stage,
        makers_for(work.documents, len(work.batches), settings) as makers,
        Progress("documents", work.documents, log()) as progress,
    ):
        return sorted(make_all(orders, makers, progress.advance), key=lambda manifest: manifest.batch_id)


@contextmanager
def makers_for(documents: int, batches: int, settings: Settings) -> Iterator[Makers]:
    """At most `workers` processes. None when this one is enough, which has to be its main thread: see flows.budget."""
    makers = _makers(documents, batches, settings)
    try:
        yield makers
    finally:
        makers.close()


def _makers(documents: int, batches: int, settings: Settings) -> Makers:
    processes = min(settings.workers, batches)
    enough = (processes < 2 or documents < SMALL) and threading.current_thread() is threading.main_thread()
    if settings.runner == "dask" and batches and (settings.dask_address or not enough):
        from flows.dask_workers import DaskWorkers  # here, for it may not be installed

        return DaskWorkers(settings, processes)
    return Workers(0 if settings.runner == "inline" or enough else processes)


def _may_pass(_task: object, _run: object, state: Any) -> bool:
    return may_pass(state.result(raise_on_failure=False))


@task(
    name="process batch",
    task_run_name="batch {order.batch_id}",
    retries=RETRIES,
    retry_delay_seconds=exponential_backoff(backoff_factor=FIRST_WAIT_SECONDS),
    retry_condition_fn=_may_pass,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def process_batch(order: BatchOrder, makers: Makers) -> Manifest:
    """Reads, structures and commits one batch."""
    return makers.make(order)


def make_all(orders: Iterator[BatchOrder], makers: Makers, done: Callable[[int], None]) -> list[Manifest]:
    """The manifests in the order in which they are done: a Prefect task each within a flow run, else a plain call."""
    make = partial(process_batch, makers=makers) if FlowRunContext.get() else partial(_retried, makers.make)
    if not makers.in_flight:
        return _one_by_one(make, orders, done)
    threads = ThreadPoolExecutor(makers.in_flight)
    manifests: list[Manifest] = []
    at_work: set[Future[Manifest]] = set()
    try:
        while True:
            for order in islice(orders, makers.in_flight - len(at_work)):
                at_work.add(threads.submit(copy_context().run, make, order))
            if not at_work:
                return manifests
            ended, at_work = wait(at_work, return_when=FIRST_COMPLETED)
            for future in ended:
                manifests.append(future.result())
                done(manifests[-1].documents)
    except BaseException:
        makers.stop()
        raise
    finally:
        threads.shutdown(wait=True, cancel_futures=True)


def _retried(make: Callable[[BatchOrder], Manifest], order: BatchOrder) -> Manifest:
    retrying = Retrying(
        retry=retry_if_exception(may_pass),
        stop=stop_after_attempt(1 + RETRIES),
        wait=wait_exponential(multiplier=FIRST_WAIT_SECONDS),
        reraise=True,
    )
    return retrying(make, order)


def _one_by_one(
    make: Callable[[BatchOrder], Manifest], orders: Iterator[BatchOrder], done: Callable[[int], None]
) -> list[Manifest]:
    """In this thread, the main one as a rule: there alone a document's time is limited, and Ctrl-C is heard."""
    manifests = []
    for order in orders:
        manifests.append(make(order))
        done(manifests[-1].documents)
    return manifests
