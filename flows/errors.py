"""What can stop Broadsheet, each a clear line that says what to do.

BroadsheetError             exit code 1
├── SettingError            2: a wrong argument or setting
│   └── PlaceError          2: a warehouse can't lie there, or can't be written to
├── RemovalError            1: too much is gone at once
├── ChecksError             1: an error-level check failed, nothing was published
├── WorkerError             1: a process died over a batch, twice
├── LakeError               1: a file of the lake is missing or damaged
├── DatabaseError           1: the published database can't be read
├── DiskError               1: the disk gave out during a run
├── StoreError              1: an object store can't be reached
├── BusyError               1: another run is writing, and this one was told not to wait, or published meanwhile
├── FaultError              1: a fault of our own
└── InterruptedRunError     130: stopped by the user, nothing half-written

A document that can't be taken in is no error of a run: it is a `transforms.rejects.Reject`.
"""

from __future__ import annotations

import errno
import re
import traceback
from pathlib import Path

LASTING = frozenset({
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR,
    errno.ENAMETOOLONG, errno.ELOOP,
})  # fmt: skip
"""What a second try a few seconds later would meet again."""
QUOTING = ("builtins", "json", "_duckdb", "pandas", "pyarrow")
"""Packages whose errors may quote what they were given."""
OURS = re.compile(r"^(?!.*site-packages).*\.py$")


class BroadsheetError(Exception):
    """Base of all; its text is one line for a person."""

    exit_code = 1


class SettingError(BroadsheetError):
    """A wrong argument or setting."""

    exit_code = 2


class PlaceError(SettingError):
    """The folder of the warehouse is none, or closed to this user."""


class RemovalError(BroadsheetError):
    """More than half of the known documents under the argument are gone."""


class ChecksError(BroadsheetError):
    """An error-level check failed."""


class WorkerError(BroadsheetError):
    """A process that made a batch died, and the one that tried again as well."""


class LakeError(BroadsheetError):
    """The lake can't be read as it should be."""


class DatabaseError(BroadsheetError):
    """The published database can't be read as it should be; the lake can make it anew."""


class DiskError(BroadsheetError):
    """The disk is full, or was closed to writing during a run."""


class StoreError(BroadsheetError, OSError):
    """An object store can't be reached, or refuses. As an OSError it may pass, and is tried again."""


class BusyError(BroadsheetError):
    """Another run holds the writer's lock, or has published meanwhile where there is none."""


class FaultError(BroadsheetError):
    """A fault of our own, or of a library."""

    @classmethod
    def of(cls, error: Exception) -> FaultError:
        """`KeyError in tables.py:31`, without its words where these may quote an article."""
        frames = [f for f in traceback.extract_tb(error.__traceback__) if OURS.search(f.filename)]
        where = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
        words = "" if may_quote(error) else f": {error}"
        return cls(f"{type(error).__name__}{where}{words} (`broadsheet --verbose ...` shows all of it; report this)")


class InterruptedRunError(BroadsheetError):
    """The user stopped the run."""

    exit_code = 130


def is_interrupt(error: BaseException) -> bool:
    """Has the user stopped it? DuckDB says so with an error of its own."""
    return isinstance(error, KeyboardInterrupt) or (isinstance(error, RuntimeError) and "interrupted" in str(error))


def may_pass(error: object) -> bool:
    """Is another try worth it? A network disk may come back; a full or closed one stays so for now."""
    return isinstance(error, OSError) and error.errno not in LASTING


def may_quote(error: Exception) -> bool:
    """Can its words hold the text of an article?"""
    return type(error).__module__.partition(".")[0] in QUOTING and not isinstance(error, OSError)


def words_of(error: Exception) -> str:
    """The error in one line that can be kept and sent: it quotes no article."""
    return str(error if isinstance(error, BroadsheetError) else FaultError.of(error))
