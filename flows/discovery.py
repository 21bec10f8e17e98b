"""The one module that reads raw documents: finds them, tells changed from unchanged, and reads their bytes."""

from __future__ import annotations

import errno
import fnmatch
import hashlib
import os
import re
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from flows.errors import SettingError
from flows.settings import Settings
from transforms.formats import is_document
from transforms.identity import raw_uri
from transforms.rejects import ReadingError

if TYPE_CHECKING:
    import pandas as pd

GLOB = re.compile(r"[*?\[]")
SETTLED_NS = 2_000_000_000
"""A file whose times are younger than this may still change within one tick of its clock: it is hashed again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run looks: paths below `base` that match `pattern`; raw_uri is `<collection>/<path below base>`."""

    collection: str
    base: Path
    pattern: re.Pattern[str]

    def uri(self, path: str) -> str:
        """raw_uri of a path below base."""
        return raw_uri(self.collection, PurePosixPath(path))

    def below(self, uri: str) -> str | None:
        """The path below base that a raw_uri stands for; None for another collection's."""
        collection, _, path = uri.partition("/")
        return os.fsdecode(unquote_to_bytes(path)) if collection == self.collection else None

    def covers(self, uri: str) -> bool:
        """Does the document lie under the run's argument?"""
        below = self.below(uri)
        return below is not None and self.pattern.fullmatch(below) is not None


def locate(raw: str | None, settings: Settings) -> Place:
    """The place that a file, a folder or a glob names. What lies below RAW_DIR keeps its path relative to it."""
    home = settings.raw_dir.absolute()
    given = Path(raw).expanduser().absolute() if raw else home
    given = Path(os.path.normpath(given))
    inside = given.is_relative_to(home) and given != home
    if given.is_dir():
        base = home if inside else given
        rest = "" if base == given else re.escape(given.relative_to(base).as_posix() + "/")
        return Place(settings.collection, base, re.compile(rest + r".*", re.DOTALL))
    if given.exists() or given.is_symlink():
        base = home if inside else given.parent
        return Place(settings.collection, base, re.compile(re.escape(given.relative_to(base).as_posix())))
    if GLOB.search(str(given)):
        fixed = given
        while GLOB.search(str(fixed)):
            fixed = fixed.parent
        base = home if inside else fixed
        return Place(settings.collection, base, glob_pattern(given.relative_to(base).as_posix()))
    advice = "name a file, a folder or a glob" if raw else "make it, or set BROADSHEET_RAW_DIR"
    raise SettingError(f"no such file or folder: {given} ({advice})")


def glob_pattern(pattern: str) -> re.Pattern[str]:
    """A glob as a regular expression over a whole path: `*` stays within a folder, `**` crosses folders."""
    parts = []
    for part in pattern.split("/"):
        if part == "**":
            parts.append("(?:[^/]+/)*")
        else:
            inner = fnmatch.translate(part).removeprefix("(?s:").removesuffix(r")\Z").removesuffix(r")\z")
            parts.append(inner.replace(".*", "[^/]*").replace("(?>", "(?:") + "/")
    return re.compile("".join(parts).removesuffix("/"), re.DOTALL)


def discover(place: Place) -> tuple[pd.DataFrame, list[str]]:
    """All documents of the place (raw_uri, bytes, mtime_ns, ctime_ns) and the folders that could not be listed."""
    import pandas as pd  # here, so that a worker that only reads documents starts without it

    closed: list[str] = []
    rows = [(place.uri(path), s.st_size, s.st_mtime_ns, s.st_ctime_ns) for path, s in _walk(place, closed)]
    frame = pd.DataFrame(rows, columns=["raw_uri", "bytes", "mtime_ns", "ctime_ns"])
    return frame.astype({"raw_uri": "str", "bytes": "int64", "mtime_ns": "int64", "ctime_ns": "int64"}), closed


def _walk(place: Place, closed: list[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Paths below base and their state, folder by folder in name order. Links to folders are not followed."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(place.base / folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            closed.append(place.uri(folder or "."))
            continue
        for entry in entries:
            path = f"{folder}{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path + "/")
            elif is_document(entry.name) and place.pattern.fullmatch(path) and not _leads_to_folder(entry):
                yield path, entry.stat(follow_symlinks=False)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle leads nowhere
        return False


def fingerprint(found: pd.DataFrame, place: Place, cache: pd.DataFrame, *, full: bool) -> pd.DataFrame:
    """`found` with raw_sha256, None where unreadable; from the cache where size, mtime and ctime are the same."""
    import pandas as pd

    keys = ["raw_uri", "bytes", "mtime_ns", "ctime_ns"]
    known = found.merge(cache, on=keys, how="left", validate="1:1")
    ask = known["raw_sha256"].isna() | full
    hashed = [_sha256(path_of(place.base, uri)) for uri in known.loc[ask, "raw_uri"]]
    known["raw_sha256"] = known["raw_sha256"].astype("str")
    known.loc[ask, "raw_sha256"] = pd.Series(hashed, index=known.index[ask], dtype="str")
    return known


def settled(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that the cache may keep: readable, and not changed a moment ago."""
    old = found[["mtime_ns", "ctime_ns"]].max(axis=1) < time.time_ns() - SETTLED_NS
    return found[old & found["raw_sha256"].notna()]


def path_of(base: Path, uri: str) -> Path:
    """The file that a raw_uri stands for."""
    return base / os.fsdecode(unquote_to_bytes(uri.partition("/")[2]))


def read_document(base: Path, uri: str, most_bytes: int) -> bytes:
    """The bytes of a document. Raises ReadingError when there are none to be had; other OSErrors may pass."""
    path = path_of(base, uri)
    try:
        state = path.lstat()
        if stat.S_ISLNK(state.st_mode):
            if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(base)):
                raise ReadingError("link_outside", "Copy the file here: links out of the raw folder are not followed.")
            state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise ReadingError("not_a_file", "Move it away: it is neither a file nor a folder.")
        if state.st_size > most_bytes:
            raise ReadingError(
                "too_large",
                f"Split the file or raise DOCUMENT_BYTES: {state.st_size:,} bytes are over {most_bytes:,}.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError("vanished", "The file was gone between discovery and reading.") from error
    except PermissionError as error:
        raise ReadingError("no_permission", "Let this user read the file.") from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise ReadingError("link_loop", "Remove the link: it leads to itself.") from error
        raise


def _sha256(path: Path) -> str | None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
