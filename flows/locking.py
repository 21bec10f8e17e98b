"""The writer's lock of a warehouse: one writer at a time, each known by its process and since when."""

from __future__ import annotations

import errno
import fcntl
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from flows.errors import BusyError, PlaceError

LOOK_SECONDS = 0.2
REMIND_SECONDS = 60.0
NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS)
Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


@contextmanager
def writers_lock(root: Path, log: Logger, *, wait: bool = True) -> Iterator[None]:
    """Holds `<root>/.lock`, whose text names the holder. The system frees it with its process, whatever ends that.

    Raises BusyError at once, when another holds it and `wait` is false.
    """
    handle = os.open(root / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _taken(handle, root):
            _wait(handle, root, log, wait=wait)
        if last := _holder(handle):
            log.info("the last writer (%s) ended without finishing; what it left is looked after", last)
        _sign(handle, f"process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
        try:
            yield
        finally:
            _sign(handle, "")
    finally:
        os.close(handle)


def _taken(handle: int, root: Path) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in NO_LOCKS:
            raise PlaceError(f"{root} is on a disk without file locks: choose a local disk for --warehouse") from error
        raise
    return True


def _wait(handle: int, root: Path, log: Logger, *, wait: bool) -> None:
    holder = _holder(handle) or "a process that is just starting"
    if not wait:
        raise BusyError(
            f"another run is writing to {root} ({holder}): try again when it has ended, or without --no-wait"
        )
    log.warning("another run is writing to %s (%s): waiting for it to end; --no-wait would stop here", root, holder)
    begin = told = time.monotonic()
    while not _taken(handle, root):
        time.sleep(LOOK_SECONDS)
        now = time.monotonic()
        if now - told >= REMIND_SECONDS:
            told = now
            log.warning("still waiting, for %.0f minutes now (%s)", (now - begin) / 60, _holder(handle) or holder)


def _holder(handle: int) -> str:
    return os.pread(handle, 200, 0).decode("utf-8", "replace").strip()


def _sign(handle: int, holder: str) -> None:
    with suppress(OSError):  # a full disk: the lock holds without a name
        os.ftruncate(handle, 0)
        os.pwrite(handle, holder.encode(), 0)
