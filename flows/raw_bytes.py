"""The bytes of a raw document, from a disk or from an object store."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote_to_bytes

from flows.errors import PlaceError
from flows.remote import Remote, Where
from transforms.rejects import EXCERPT_LENGTH, ReadingError, excerpt

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
AT_ONCE = 64
"""Documents on an object store that are read at a time."""
PIECE_BYTES = 4_000_000
"""Bytes of a file of many records that are read at a time."""


def is_there(base: Where) -> bool:
    """Can this process see the folder that raw_uris are relative to?"""
    return isinstance(base, Remote) or base.is_dir()


def path_below(uri: str) -> str:
    """The path of the file that a raw_uri stands for, relative to the base of its run."""
    return os.fsdecode(unquote_to_bytes(uri.partition("/")[2]))


def read_document(base: Where, uri: str, most_bytes: int) -> bytes:
    """The bytes of a document, at most so many, whatever the file system says of its size.

    Raises ReadingError when there are none to be had, or more; OSErrors of other kinds may pass.
    """
    if isinstance(base, Remote):
        size, data = _read_there(base, path_below(uri), most_bytes)
    else:
        size, data = _read_here(base, path_below(uri), most_bytes)
    if max(size, len(data)) > most_bytes:
        raise _too_large(max(size, len(data)), most_bytes, data)
    return data


def pieces(base: Where, uri: str) -> Iterator[bytes]:
    """A file of any size from its beginning to its end, piece by piece. Raises as `read_document` does."""
    path = path_below(uri)
    if isinstance(base, Remote):
        with _told_there():
            size = base.size(path)
            for start in range(0, size, PIECE_BYTES):
                yield base.read(path, start, min(start + PIECE_BYTES, size))
    else:
        with _told_here(), os.fdopen(_open(base, path), "rb") as file:
            while piece := file.read(PIECE_BYTES):
                yield piece


def _piece(base: Where, uri: str, start: int, size: int) -> bytes:
    """The bytes of a file from `start` on, at least `size` of them if there are so many."""
    path, most = path_below(uri), max(size, PIECE_BYTES)
    if isinstance(base, Remote):
        with _told_there():
            end = min(start + most, base.size(path))
            return base.read(path, start, end) if start < end else b""
    with _told_here(), os.fdopen(_open(base, path), "rb") as file:
        file.seek(start)
        return file.read(most)


class Documents:
    """Documents to be read one after the other; on an object store many at a time, for each is a journey."""

    def __init__(self, base: Where, sizes: Mapping[str, int | None], most_bytes: int) -> None:
        """`sizes`: the files that are one document, by raw_uri, in the order in which they will be asked for."""
        self._base = base
        self._most_bytes = most_bytes
        there = isinstance(base, Remote)
        self._to_come = [uri for uri, size in sizes.items() if there and size is not None and size <= most_bytes]
        self._read: dict[str, bytes | Exception] = {}
        self._piece: tuple[str, int, bytes] = ("", 0, b"")

    def read(self, uri: str) -> bytes:
        """As `read_document`."""
        if isinstance(self._base, Remote) and uri not in self._read and uri in self._to_come[:1]:
            part, self._to_come = self._to_come[:AT_ONCE], self._to_come[AT_ONCE:]
            self._read = dict(zip(part, self._base.read_all([path_below(each) for each in part]), strict=True))
        data = self._read.pop(uri, None)
        if isinstance(data, bytes) and len(data) <= self._most_bytes:
            return data
        return read_document(self._base, uri, self._most_bytes)

    def read_record(self, uri: str, start: int, size: int) -> bytes:
        """The same of a record of a file, by its place in it. Those of a file are read together, as they come."""
        whose, begin, piece = self._piece
        wanted = min(size, self._most_bytes)
        if whose != uri or not begin <= start <= start + wanted <= begin + len(piece):
            begin, piece = start, _piece(self._base, uri, start, wanted)
            self._piece = (uri, begin, piece)
        data = piece[start - begin : start - begin + wanted]
        if size > self._most_bytes:
            raise _too_large(size, self._most_bytes, data)
        return data


def _too_large(size: int, most_bytes: int, data: bytes) -> ReadingError:
    detail = f"Split it or raise DOCUMENT_BYTES: {size:,} bytes are over {most_bytes:,}."
    return ReadingError("too_large", detail, 0, size, excerpt(data, 0, EXCERPT_LENGTH))


def _read_there(base: Remote, path: str, most_bytes: int) -> tuple[int, bytes]:
    """The size of a document and its bytes, or its first ones when these are too many."""
    with _told_there():
        size = base.size(path)
        return size, base.read(path, end=EXCERPT_LENGTH if size > most_bytes else None)


def _read_here(base: Path, path: str, most_bytes: int) -> tuple[int, bytes]:
    """The size of a document as the system tells it, and its bytes, or its first ones when these are too many."""
    with _told_here():
        handle = _open(base, path)
        try:
            size = os.fstat(handle).st_size
            data = _read(handle, min(size, most_bytes) + 1 if size <= most_bytes else EXCERPT_LENGTH)
            if size < len(data) <= most_bytes:  # it grew a moment ago
                data += _read(handle, most_bytes + 1 - len(data))
        finally:
            os.close(handle)
    return size, data


def _read(handle: int, size: int) -> bytes:
    """So many bytes, or all that are left."""
    data = os.read(handle, size)
    while data and len(data) < size and (more := os.read(handle, size - len(data))):
        data += more
    return data


@contextmanager
def _told_here() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in UNREADABLE:
            raise ReadingError(*UNREADABLE[error.errno]) from error
        raise


@contextmanager
def _told_there() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise ReadingError(*UNREADABLE[errno.ENOENT]) from error
    except PlaceError as error:
        raise ReadingError(*UNREADABLE[errno.EACCES]) from error


def _open(base: Path, path: str) -> int:
    """Opens a plain file, or a link to one below base; what is swapped meanwhile can neither block nor lead out."""
    full = os.path.join(base, path)
    mode = os.lstat(full).st_mode
    if stat.S_ISLNK(mode):
        full = os.path.realpath(full, strict=True)
        if not Path(full).is_relative_to(os.path.realpath(base)):
            raise ReadingError("link_outside", "Copy the file here: links out of the raw folder are not followed.")
        mode = os.lstat(full).st_mode
        if stat.S_ISDIR(mode):
            raise ReadingError("link_to_folder", "Remove the link: the folder is read where it lies.")
    if stat.S_ISREG(mode):
        handle = os.open(full, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        os.close(handle)
    raise ReadingError("not_a_file", "Move it away: it is neither a file nor a folder.")


def hash_here(base: Path, uri: str, most_bytes: int) -> str | None:
    """The SHA-256 of a document; None where it can't be read, or is too large."""
    try:
        return hashlib.sha256(read_document(base, uri, most_bytes)).hexdigest()
    except (ReadingError, OSError):
        return None


def hashes_there(base: Remote, documents: Sequence[tuple[str, int]], most_bytes: int) -> list[str | None]:
    """The same of documents (raw_uri, size) on an object store, read many at a time, for each is a journey."""
    hashes: list[str | None] = []
    for begin in range(0, len(documents), AT_ONCE):
        part = documents[begin : begin + AT_ONCE]
        uris = [uri for uri, size in part if size <= most_bytes]
        read = dict(zip(uris, base.read_all([path_below(uri) for uri in uris]), strict=True))
        found = (read.get(uri) for uri, _ in part)
        hashes += [hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else None for data in found]
    return hashes
