"""Finds raw documents, here or on an object store; `found` tells which of them changed, `raw_bytes` reads them."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote_to_bytes

import pyarrow as pa

from flows.errors import SettingError
from flows.remote import Entry, Remote, Where, place
from flows.settings import Settings
from transforms.formats import is_document
from transforms.identity import raw_uri

LISTED = pa.schema([
    pa.field("raw_uri", pa.string()), pa.field("file_bytes", pa.int64()), pa.field("mtime_ns", pa.int64()),
    pa.field("ctime_ns", pa.int64()), pa.field("tag", pa.string()),
])  # fmt: skip
"""A file, and what tells a changed one from an unchanged one: its times, or an object's tag (see `remote.Entry`)."""
Row: TypeAlias = tuple[str, int, int, int, str]
ROWS_AT_ONCE = 10_000
GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run looks: paths below `base` that match `pattern`; raw_uri is `<collection>/<path below base>`.

    Of a document at most `most_bytes` are ever read.
    """

    collection: str
    base: Where
    pattern: re.Pattern[str]
    most_bytes: int

    def uri(self, path: str) -> str:
        """raw_uri of a path below base."""
        return raw_uri(self.collection, path)

    @property
    def begin(self) -> str | None:
        """What the raw_uris below a folder, and no others, begin with; None for a file or a glob."""
        if not self.pattern.pattern.endswith(".*"):
            return None
        folder = re.sub(r"\\(.)", r"\1", self.pattern.pattern.removesuffix(".*"), flags=re.DOTALL)
        return self.uri(folder)

    def below(self, uri: str) -> str | None:
        """The path below base that a raw_uri stands for; None for another collection's."""
        collection, _, path = uri.partition("/")
        return os.fsdecode(unquote_to_bytes(path)) if collection == self.collection else None

    def covers(self, uri: str) -> bool:
        """Does the document lie under the run's argument?"""
        below = self.below(uri)
        return below is not None and self.pattern.fullmatch(below) is not None


def locate(raw: str | None, settings: Settings) -> Place:
    """The place that a file, a folder, a glob or a URL names. What lies below RAW_DIR keeps its path relative to it."""
    home = settings.raw_dir
    try:
        where = place(raw) if raw else home
        if isinstance(where, Remote):
            given: Where = where
            base, pattern = _named_there(where, home)
        else:
            given = Path(os.path.normpath(Path(str(where)).expanduser().absolute()))
            base, pattern = _named(given, home)
    except (OSError, RuntimeError, ValueError) as error:  # a name too long, a folder closed to this user, ~nobody
        raise SettingError(f"{raw or home} can't be looked at: {error}") from error
    if base is None:
        advice = "name a file, a folder or a glob" if raw else "make it, or set BROADSHEET_RAW_DIR"
        raise SettingError(f"no such file or folder: {where} ({advice})")
    return Place(settings.collection, base, re.compile(pattern, re.DOTALL), settings.document_bytes)


def _named_there(given: Remote, home: Where) -> tuple[Where | None, str]:
    """As `_named`, on an object store."""
    inside = isinstance(home, Remote) and given.url.startswith(f"{home.url}/")
    fixed = given
    while GLOB.search(fixed.url):
        fixed = fixed.parent
    is_file = fixed == given and given.parent.exists(given.url.rpartition("/")[2])
    if not (is_file or fixed.is_folder()):
        return None, ""
    base = home if inside and isinstance(home, Remote) else given.parent if is_file else fixed
    path = given.url[len(base.url) + 1 :]
    if fixed != given:
        return base, glob_pattern(path).pattern
    return base, re.escape(path) if is_file else re.escape(f"{path}/" if path else "") + ".*"


def _named(given: Path, raw_dir: Where) -> tuple[Where | None, str]:
    """The base and the pattern of the paths below it; no base when there is no such thing."""
    home = given if isinstance(raw_dir, Remote) else raw_dir.absolute()
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


def discover(place: Place, closed: list[str]) -> Iterator[pa.RecordBatch]:
    """All documents of the place, in the order of their folders, so many at a time that none is much in memory.

    Folders that could not be listed go to `closed`, each as the beginning of its documents' raw_uri: `raw/locked/`.
    What could not be asked for is 0.
    """
    rows = _there(place, place.base) if isinstance(place.base, Remote) else _here(place, place.base, closed)
    while part := list(islice(rows, ROWS_AT_ONCE)):
        columns = zip(*part, strict=True)
        yield pa.record_batch([pa.array(c, f.type) for c, f in zip(columns, LISTED, strict=True)], schema=LISTED)


def _there(place: Place, base: Remote) -> Iterator[Row]:
    for path, entry in _listed(place, base):
        yield place.uri(path), entry.bytes, 0, 0, entry.tag


def _here(place: Place, base: Path, closed: list[str]) -> Iterator[Row]:
    for path, state in _walk(place, base, closed):
        times = (state.st_size, state.st_mtime_ns, state.st_ctime_ns) if state else (0, 0, 0)
        yield place.uri(path), *times, ""


def _listed(place: Place, base: Remote) -> Iterator[tuple[str, Entry]]:
    """Paths on an object store and their state, folder by folder."""
    for path, entry in base.walk():
        hidden = any(part.startswith(".") for part in path.split("/"))
        if not hidden and is_document(path.rpartition("/")[2]) and place.pattern.fullmatch(path):
            yield path, entry


def _walk(place: Place, base: Path, closed: list[str]) -> Iterator[tuple[str, os.stat_result | None]]:
    """Paths below base and their state (None: not told), folder by folder in name order; links are not followed."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(base / folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            if not (folder and isinstance(error, FileNotFoundError)):
                closed.append(place.uri(folder))
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
