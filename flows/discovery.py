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
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote_to_bytes

from flows.errors import SettingError
from flows.settings import Settings
from transforms.formats import is_document
from transforms.identity import raw_uri
from transforms.rejects import EXCERPT_LENGTH, ReadingError, excerpt

if TYPE_CHECKING:
    import pandas as pd

GLOB = re.compile(r"[*?\[]")
SETTLED_NS = 2_000_000_000
"""A file whose times are younger than this may still change within one tick of its clock: it is hashed again."""

UNREADABLE = {
    errno.ENOENT: ("vanished", "Put the file back, or remove the link that led to it: the next run sees to it."),
    errno.ENOTDIR: ("vanished", "Put the folder back: the next run sees to it."),
    errno.EACCES: ("no_permission", "Let this user read the file."),
    errno.EPERM: ("no_permission", "Let this user read the file."),
    errno.ELOOP: ("link_loop", "Remove the link: it leads to itself."),
    errno.ENXIO: ("not_a_file", "Move it away: it is neither a file nor a folder."),
    errno.ENAMETOOLONG: ("path_too_long", "Shorten the names of its folders."),
}
"""What the system says of a document that no second try will read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run looks: paths below `base` that match `pattern`; raw_uri is `<collection>/<path below base>`.

    Of a document at most `most_bytes` are ever read.
    """

    collection: str
    base: Path
    pattern: re.Pattern[str]
    most_bytes: int

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
    try:
        given = Path(raw).expanduser().absolute() if raw else home
        given = Path(os.path.normpath(given))
        base, pattern = _named(given, home)
    except (OSError, RuntimeError) as error:  # such as a name too long, a folder closed to this user, ~nobody
        raise SettingError(f"{raw or home} can't be looked at: {error}") from error
    if base is None:
        advice = "name a file, a folder or a glob" if raw else "make it, or set BROADSHEET_RAW_DIR"
        raise SettingError(f"no such file or folder: {given} ({advice})")
    return Place(settings.collection, base, re.compile(pattern, re.DOTALL), settings.document_bytes)


def _named(given: Path, home: Path) -> tuple[Path | None, str]:
    """The base and the pattern of the paths below it; no base when there is no such thing."""
    inside = given.is_relative_to(home) and given != home
    if given.is_dir():
        base = home if inside else given
        return base, ("" if base == given else re.escape(given.relative_to(base).as_posix() + "/")) + ".*"
    if given.exists() or given.is_symlink():
        base = home if inside else given.parent
        return base, re.escape(given.relative_to(base).as_posix())
    if GLOB.search(str(given)):
        fixed = given
        while GLOB.search(str(fixed)):
            fixed = fixed.parent
        base = home if inside else fixed
        return base, glob_pattern(given.relative_to(base).as_posix()).pattern
    return None, ""


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
    """All documents of the place (raw_uri, bytes, mtime_ns, ctime_ns) and the folders that could not be listed.

    A folder is told as the beginning of its documents' raw_uri: `raw/locked/`. What could not be asked for is 0.
    """
    import pandas as pd  # here, so that a worker that only reads documents starts without it

    closed: list[str] = []
    rows = [
        (place.uri(path), *((s.st_size, s.st_mtime_ns, s.st_ctime_ns) if s else (0, 0, 0)))
        for path, s in _walk(place, closed)
    ]
    frame = pd.DataFrame(rows, columns=["raw_uri", "bytes", "mtime_ns", "ctime_ns"])
    return frame.astype({"raw_uri": "str", "bytes": "int64", "mtime_ns": "int64", "ctime_ns": "int64"}), closed


def _walk(place: Place, closed: list[str]) -> Iterator[tuple[str, os.stat_result | None]]:
    """Paths below base and their state (None: not told), folder by folder in name order; links are not followed."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(place.base / folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            if not (folder and isinstance(error, FileNotFoundError)):
                closed.append(place.uri(folder) + "/" if folder else f"{place.collection}/")
            continue
        for entry in entries:
            path = f"{folder}{entry.name}"
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                waiting.append(path + "/")
            elif is_document(entry.name) and place.pattern.fullmatch(path):
                try:
                    yield path, entry.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue
                except OSError:  # a folder that may be listed, but not entered
                    yield path, None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:  # then listing or reading it says why
        return False


def fingerprint(found: pd.DataFrame, place: Place, cache: pd.DataFrame, *, full: bool) -> pd.DataFrame:
    """`found` with raw_sha256, None where unreadable; from the cache where size, mtime and ctime are the same."""
    import pandas as pd

    keys = ["raw_uri", "bytes", "mtime_ns", "ctime_ns"]
    known = found.merge(cache, on=keys, how="left", validate="1:1")
    ask = known["raw_sha256"].isna() | full
    hashed = [_sha256(place, uri) for uri in known.loc[ask, "raw_uri"]]
    known["raw_sha256"] = known["raw_sha256"].astype("str")
    known.loc[ask, "raw_sha256"] = pd.Series(hashed, index=known.index[ask], dtype="str")
    return known


def settled(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that the cache may keep: readable, and not changed a moment ago."""
    old = found[["mtime_ns", "ctime_ns"]].max(axis=1) < time.time_ns() - SETTLED_NS
    return found[old & found["raw_sha256"].notna()]


def is_there(base: Path) -> bool:
    """Can this process see the folder that raw_uris are relative to?"""
    return base.is_dir()


def path_of(base: Path, uri: str) -> Path:
    """The file that a raw_uri stands for."""
    return base / os.fsdecode(unquote_to_bytes(uri.partition("/")[2]))


def read_document(base: Path, uri: str, most_bytes: int) -> bytes:
    """The bytes of a document, at most so many, whatever the file system says of its size.

    Raises ReadingError when there are none to be had, or more; OSErrors of other kinds may pass.
    """
    try:
        with _open(base, path_of(base, uri)) as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(min(size, most_bytes) + 1 if size <= most_bytes else EXCERPT_LENGTH)
            if size < len(data) <= most_bytes:  # it grew a moment ago
                data += file.read(most_bytes + 1 - len(data))
    except OSError as error:
        if error.errno in UNREADABLE:
            raise ReadingError(*UNREADABLE[error.errno]) from error
        raise
    if max(size, len(data)) > most_bytes:
        detail = f"Split the file or raise DOCUMENT_BYTES: {max(size, len(data)):,} bytes are over {most_bytes:,}."
        raise ReadingError("too_large", detail, 0, max(size, len(data)), excerpt(data, 0, EXCERPT_LENGTH))
    return data


def _open(base: Path, path: Path) -> BinaryIO:
    """Opens a plain file, or a link to one below base; what is swapped meanwhile can neither block nor lead out."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        target = Path(os.path.realpath(path, strict=True))
        if not target.is_relative_to(os.path.realpath(base)):
            raise ReadingError("link_outside", "Copy the file here: links out of the raw folder are not followed.")
        path, mode = target, target.lstat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadingError("link_to_folder", "Remove the link: the folder is read where it lies.")
    if stat.S_ISREG(mode):
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        file = os.fdopen(handle, "rb")
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return file
        file.close()
    raise ReadingError("not_a_file", "Move it away: it is neither a file nor a folder.")


def _sha256(place: Place, uri: str) -> str | None:
    try:
        return hashlib.sha256(read_document(place.base, uri, place.most_bytes)).hexdigest()
    except (ReadingError, OSError):
        return None
