"""What a disk can do to a warehouse, each told in one line: full, closed, taken for a file, gone."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from flows.errors import BroadsheetError, DiskError, FaultError, PlaceError, is_interrupt, may_quote

KEPT = "nothing is lost, the published database is as it was"
DURING = {
    errno.ENOSPC: f"the disk of {{place}} is full: make room and run again; {KEPT}",
    errno.EDQUOT: f"the disk quota of {{place}} is used up: make room and run again; {KEPT}",
    errno.EROFS: f"the disk of {{place}} has become read-only: see to the disk and run again; {KEPT}",
    errno.EACCES: f"no permission to write to {{place}}: let this user write there and run again; {KEPT}",
    errno.EPERM: f"no permission to write to {{place}}: let this user write there and run again; {KEPT}",
    errno.EIO: f"the disk of {{place}} reports a fault: see to the disk and run again; {KEPT}",
}
AT_FIRST = {
    errno.EROFS: "{place} is on a read-only disk: mount it for writing, or choose another --warehouse",
    errno.EACCES: "no permission to write to {place}: let this user write there, or choose another --warehouse",
    errno.EPERM: "no permission to write to {place}: let this user write there, or choose another --warehouse",
    errno.EEXIST: "{place} is a file: name a folder with --warehouse",
    errno.ENOTDIR: "{place} lies below a file: name a folder with --warehouse",
    errno.ENAMETOOLONG: "the name {place} is too long: choose another --warehouse",
    errno.ELOOP: "{place} is a link that leads to itself: choose another --warehouse",
}
SPILL_FULL = "max_temp_directory_size"
"""What DuckDB names when there is no room to spill to."""


def prepare(root: Path) -> None:
    """Makes the folder of a warehouse. Raises PlaceError when it can't be one that this user writes to."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        os.close(os.open(root / ".lock", os.O_RDWR | os.O_CREAT, 0o644))
    except OSError as error:
        if error.errno in AT_FIRST:
            raise PlaceError(AT_FIRST[error.errno].format(place=root)) from error
        raise


@contextmanager
def one_line(root: Path) -> Iterator[None]:
    """Errors of the disk and of DuckDB about the warehouse become a BroadsheetError, as does a fault of our own."""
    try:
        yield
    except BroadsheetError:
        raise
    except Exception as error:
        if is_interrupt(error):
            raise KeyboardInterrupt from error
        if told := _told(error, root):
            raise told from error
        if may_quote(error):
            raise FaultError.of(error) from _cause(error)
        raise


@contextmanager
def without_words() -> Iterator[None]:
    """A fault of our own says where it is and no more; errors of the disk pass as they are, for they may be retried."""
    try:
        yield
    except (BroadsheetError, OSError):
        raise
    except Exception as error:
        raise FaultError.of(error) from _cause(error)


def _cause(error: Exception) -> Exception | None:
    """Told only when asked for: a server would write it down."""
    return error if os.environ.get("BROADSHEET_VERBOSE") else None


def _told(error: Exception, root: Path) -> BroadsheetError | None:
    code = _errno(error)
    if code not in DURING:
        return None
    if isinstance(error, OSError) and isinstance(error.filename, str) and not Path(error.filename).is_relative_to(root):
        return None if code in (errno.EACCES, errno.EPERM) else DiskError(DURING[code].format(place=error.filename))
    return DiskError(DURING[code].format(place=root))


def _errno(error: Exception) -> int | None:
    """The code of the system's error, also where DuckDB tells only its words."""
    if isinstance(error, OSError):
        return error.errno
    if isinstance(error, duckdb.Error):
        words = str(error)
        if SPILL_FULL in words:
            return errno.ENOSPC
        return next((code for code in DURING if os.strerror(code) in words), None)
    return None
