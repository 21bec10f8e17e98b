"""Batches to the lake, one Prefect task each; the same, with the same retries, where no server is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.futures import PrefectConcurrentFuture
from prefect.futures import as_completed as prefect_as_completed
from prefect.tasks import exponential_backoff
from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential

from flows.batches import BatchOrder
from flows.errors import may_pass
from flows.logs import log
from flows.manifests import Manifest
from flows.progress import Progress
from flows.settings import Settings
from flows.workers import Workers

RETRIES = 3
FIRST_WAIT_SECONDS = 1
IN_FLIGHT = 4
"""Batches at work or waiting for a process; more only take memory."""
SMALL = 200
"""Documents below which starting a process costs more than it gives."""


def process_batches(
    orders: Sequence[BatchOrder], settings: Settings, stage: AbstractContextManager[None]
) -> list[Manifest]:
    """The manifests of all batches, in order. Interrupted, it lets processes finish what they have in hand."""
    documents = sum(len(order.items) for order in orders)
    with (
        stage,
        workers_for(documents, len(orders), settings) as workers,
        Progress("documents", documents, log()) as progress,
    ):
        run = _as_tasks if FlowRunContext.get() else _as_calls
        return sorted(run(orders, workers, progress.advance), key=lambda manifest: manifest.batch_id)


@contextmanager
def workers_for(documents: int, batches: int, settings: Settings) -> Iterator[Workers]:
    """At most `workers` processes. None when this one is enough, which has to be its main thread: see flows.budget."""
    processes = min(settings.workers, batches)
    enough = (processes < 2 or documents < SMALL) and threading.current_thread() is threading.main_thread()
    workers = Workers(0 if settings.runner == "inline" or enough else processes)
    try:
        yield workers
    finally:
        workers.close()


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
def process_batch(order: BatchOrder, workers: Workers) -> Manifest:
    """Reads, structures and commits one batch."""
    return workers.make(order)


def _as_tasks(orders: Sequence[BatchOrder], workers: Workers, done: Callable[[int], None]) -> list[Manifest]:
    if not workers.processes:
        return _one_by_one(partial(process_batch, workers=workers), orders, done)
    futures = [process_batch.submit(order, workers) for order in orders]
    manifests = []
    try:
        for future in prefect_as_completed(futures):
            manifests.append(future.result())
            done(manifests[-1].documents)
    finally:
        for future in futures:  # what has not begun when the run is stopped or fails
            if isinstance(future, PrefectConcurrentFuture):
                future.wrapped_future.cancel()
    return manifests


def _as_calls(orders: Sequence[BatchOrder], workers: Workers, done: Callable[[int], None]) -> list[Manifest]:
    retrying = Retrying(
        retry=retry_if_exception(may_pass),
        stop=stop_after_attempt(1 + RETRIES),
        wait=wait_exponential(multiplier=FIRST_WAIT_SECONDS),
        reraise=True,
    )
    if not workers.processes:
        return _one_by_one(partial(retrying, workers.make), orders, done)
    threads = ThreadPoolExecutor(IN_FLIGHT)
    futures: list[Future[Manifest]] = [threads.submit(retrying.copy(), workers.make, order) for order in orders]
    manifests = []
    try:
        for future in as_completed(futures):
            manifests.append(future.result())
            done(manifests[-1].documents)
    finally:
        threads.shutdown(wait=True, cancel_futures=True)
    return manifests


def _one_by_one(
    make: Callable[[BatchOrder], Manifest], orders: Sequence[BatchOrder], done: Callable[[int], None]
) -> list[Manifest]:
    """In this thread, the main one as a rule: there alone a document's time is limited, and Ctrl-C is heard."""
    manifests = []
    for order in orders:
        manifests.append(make(order))
        done(manifests[-1].documents)
    return manifests
