"""Work that ends its own process, for tests of workers: apart, so that a worker need not import the tests."""

import os
import signal
import time
from pathlib import Path

from flows.batches import BatchOrder, make_batch
from flows.manifests import Manifest

DOOM = "doom"
"""A file beside the documents: with the raw_uris whose batches kill every worker, or empty, for one worker alone."""


def die_over(order: BatchOrder) -> Manifest:
    """As the system ends a process when memory is short."""
    if order.items[0].raw_uri in (order.base / DOOM).read_text("utf-8").split():
        os.kill(os.getpid(), signal.SIGKILL)
    return make_batch(order)


def die_once(order: BatchOrder) -> Manifest:
    """The first worker that gets here dies, and no other."""
    try:
        (order.base / DOOM).unlink()
    except FileNotFoundError:
        return make_batch(order)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("it is dead")


def stay(folder: str, number: int) -> None:
    """Says that it lives, two hundred times a second."""
    for beat in range(10_000):
        (Path(folder) / f"{number}.alive").write_text(str(beat), "utf-8")
        time.sleep(0.005)
