"""Processes that work for this one, and end with it, whatever ends it.

A child's standard input is a pipe that the parent alone can write to: the system closes it when the parent dies. It
leads a process group of its own, so that Ctrl-C at a terminal reaches the parent alone, which stops the child with all
that the child has started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

ORPHANS_SECONDS = 30.0
"""For what a child has in hand when its parent was killed; then it is killed, too."""
Child = subprocess.Popen[bytes]


@contextmanager
def child(
    module: str, *words: str, env: Mapping[str, str], quiet: bool, patience: float | None = None
) -> Iterator[Child]:
    """`python -m module words`. In the end it is interrupted, and killed after `patience` seconds, if given."""
    out = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", module, *words], env={**os.environ, **env},
        stdin=subprocess.PIPE, stdout=out, stderr=out, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        _send(process, signal.SIGINT)
        try:
            with suppress(subprocess.TimeoutExpired):
                process.wait(patience)
        finally:  # out of patience, or whoever stops it a second time is
            _send(process, signal.SIGKILL)
            process.wait()


def _send(process: Child, sign: signal.Signals) -> None:
    """To all that the child has started, too."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, sign)


def end_with_parent() -> None:
    """Called by a child when it begins."""
    threading.Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    os.read(0, 1)
    os.killpg(0, signal.SIGINT)
    time.sleep(ORPHANS_SECONDS)
    os.killpg(0, signal.SIGKILL)
