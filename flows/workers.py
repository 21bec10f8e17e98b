"""The processes that make batches. What they import counts: each starts for itself, and without Prefect."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol

from flows.batches import BatchOrder, make_batch
from flows.errors import WorkerError
from flows.manifests import Manifest
from flows.places import without_words

IN_FLIGHT = 4
"""Batches at work or waiting for a process; more only take memory."""

FACTS = ("transforms.facts", "flows.gazetteer")
"""What finding facts needs beside `flows.batches`."""


class Makers(Protocol):
    """Where `make_batch` is called."""

    in_flight: int
    """Batches to ask for at a time, each from a thread of its own; 0: one after the other, from the main thread."""

    def make(self, order: BatchOrder) -> Manifest:
        """Makes one batch and waits for it. Raises WorkerError when no process lives through it."""

    def stop(self) -> None:
        """The run has failed or was interrupted: no more batches are needed than are done in a moment."""

    def close(self) -> None:
        """Ends what was started."""


class Workers:
    """`make_batch` here, or in a pool of processes that all threads share."""

    def __init__(self, processes: int) -> None:
        """0: in this process and thread."""
        self.processes = processes
        self.in_flight = IN_FLIGHT if processes else 0
        self._pool: ProcessPoolExecutor | None = None
        self._starting, self._mending = threading.Lock(), threading.Lock()
        self._ended = False

    def make(self, order: BatchOrder) -> Manifest:
        """Makes one batch and waits for it. Raises WorkerError when no process lives through it."""
        if not self.processes:
            return _tried(make_batch, order)
        with self._starting:
            self._pool = pool = self._pool or _pool(self.processes, facts=order.settings.facts)
        try:
            return pool.submit(_tried, make_batch, order).result()
        except BrokenProcessPool:  # its own process died, or another's: that ends the whole pool
            with self._mending:
                if self._ended:
                    raise
                if self._pool is pool:
                    self._pool = None
                return _make_alone(order)

    def stop(self) -> None:
        """Nothing: what processes have in hand is finished, and the next run goes on from there."""

    def close(self) -> None:
        """Waits for the processes to end."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def end(self) -> None:
        """Kills the processes, whatever they have in hand."""
        self._ended = True
        if self._pool:
            for process in list((self._pool._processes or {}).values()):  # before 3.14 it has no public way to do so
                process.kill()
            self._pool.shutdown(wait=True, cancel_futures=True)


def _tried(make: Callable[[BatchOrder], Manifest], order: BatchOrder) -> Manifest:
    with without_words():
        return make(order)


def _pool(processes: int, *, facts: bool = True) -> ProcessPoolExecutor:
    """What is imported before the processes fork is imported once, and not where it isn't needed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.batches", *(FACTS if facts else ())])
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_start_worker)


def _start_worker() -> None:
    """Ctrl-C is for the parent, which lets batches in hand finish; without a parent no batch may be committed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None, "a worker has a parent"
    parent.join()
    os._exit(1)


def _make_alone(order: BatchOrder) -> Manifest:
    """Makes a batch once more, in a process of its own: if that dies, it is this batch that kills it."""
    with _pool(1, facts=order.settings.facts) as pool:
        try:
            return pool.submit(_tried, make_batch, order).result()
        except BrokenProcessPool as error:
            first, last = order.items[0].raw_uri, order.items[-1].raw_uri
            raise WorkerError(
                f"the process that made batch {order.batch_id} died twice ({first} to {last}): is there memory enough? "
                "The next run goes on; a smaller --batch-size narrows it down"
            ) from error
