"""Files that lie elsewhere, on an object store or whatever else fsspec knows, by the URL of their folder."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from flows.errors import BroadsheetError, PlaceError, StoreError

URL = re.compile(r"^[a-z][a-z0-9+.-]+://")
EXTRAS = {"s3": "s3", "s3a": "s3"}
"""Which of our extras brings what a protocol needs."""
OF_THIS_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
UNCACHED = {"use_listings_cache": False}
NO_KEYS = ("NoCredentialsError", "PartialCredentialsError", "ProfileNotFound", "TokenRetrievalError")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it is listed: its size, and a tag that changes when its bytes do (the ETag of an object store)."""

    bytes: int
    tag: str


@dataclass(frozen=True, slots=True)
class Remote:
    """A folder by its URL, such as `s3://bucket/news`. Its files are named by their path below it."""

    url: str

    def __str__(self) -> str:
        """The URL."""
        return self.url

    @property
    def name(self) -> str:
        """A name that a local folder for it can have."""
        readable = re.sub(r"[^A-Za-z0-9]+", "-", self.url)[-40:].strip("-")
        return f"{readable}-{hashlib.sha256(self.url.encode()).hexdigest()[:12]}"

    @property
    def parent(self) -> Remote:
        """The folder that this one lies in."""
        return Remote(self.url.rpartition("/")[0])

    def _opened(self) -> tuple[Any, str]:
        """The file system, which fsspec keeps open, and the path of the folder on it."""
        from fsspec.core import url_to_fs  # here, for few need it

        return url_to_fs(self.url, **UNCACHED)  # type: ignore[no-any-return]

    # ---------------------------------------------------------------- reading
    def listing(self, folder: str = "") -> dict[str, Entry]:
        """All files below a folder, by their path below this one. Raises PlaceError when there is no such bucket."""
        with self._told(), self._there():
            files, root = self._opened()
            found = files.find(f"{root}/{folder}".rstrip("/"), detail=True)
        begin = len(root.rstrip("/")) + 1
        return {path[begin:]: Entry(int(info["size"]), _tag(info)) for path, info in sorted(found.items())}

    def walk(self) -> Iterator[tuple[str, Entry]]:
        """All files below it, by their path, folder by folder, so that not all of them are in memory at a time."""
        with self._told(), self._there():
            files, root = self._opened()
            begin = len(root.rstrip("/")) + 1
            for _, _, found in files.walk(root, detail=True, on_error="raise"):
                for path, info in sorted((str(info["name"]), info) for info in found.values()):
                    if len(path) > begin:
                        yield path[begin:], Entry(int(info["size"]), _tag(info))

    @contextmanager
    def _there(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise PlaceError(f"{self.url} is not there ({error}): make the bucket, or mend the URL") from error

    def exists(self, path: str) -> bool:
        """Is there such a file?"""
        with self._told():
            files, root = self._opened()
            return bool(files.isfile(f"{root}/{path}"))

    def is_folder(self) -> bool:
        """Is there anything below it?"""
        with self._told():
            files, root = self._opened()
            return bool(files.isdir(root))

    def size(self, path: str) -> int:
        """The bytes of a file, counted. Raises FileNotFoundError."""
        with self._told():
            files, root = self._opened()
            return int(files.size(f"{root}/{path}"))

    def read(self, path: str, start: int | None = None, end: int | None = None) -> bytes:
        """The bytes of a file, or a range of them. Raises FileNotFoundError."""
        with self._told():
            files, root = self._opened()
            return bytes(files.cat_file(f"{root}/{path}", start=start, end=end))

    def read_all(self, paths: Sequence[str]) -> list[bytes | Exception]:
        """The bytes of several files at once; in the place of one that can't be read, its error."""
        with self._told():
            files, root = self._opened()
            full = [f"{root}/{path}" for path in paths]
            found = files.cat(full, on_error="return") if paths else {}
            return [found[path] for path in full]

    def fetch(self, wanted: Mapping[str, Path]) -> None:
        """Copies files here; each is there as a whole or not at all. Raises FileNotFoundError."""
        if not wanted:
            return
        parts = {path: to.with_name(f"{to.name}.{uuid.uuid4().hex}.next") for path, to in wanted.items()}
        for to in wanted.values():
            to.parent.mkdir(parents=True, exist_ok=True)
        try:
            with self._told():
                files, root = self._opened()
                files.get([f"{root}/{path}" for path in parts], [str(part) for part in parts.values()])
            for path, part in parts.items():
                os.replace(part, wanted[path])
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)

    # ---------------------------------------------------------------- writing
    def write(self, path: str, data: bytes) -> None:
        """Makes these the bytes of a file."""
        with self._told():
            files, root = self._opened()
            files.pipe_file(f"{root}/{path}", data)

    def create(self, path: str, data: bytes) -> bool:
        """Makes a new file; false when there is one already. Of two who do so at once, one is told so."""
        with self._told():
            files, root = self._opened()
            try:
                files.pipe_file(f"{root}/{path}", data, mode="create")
            except FileExistsError:
                return False
            return True

    def put(self, given: Mapping[Path, str]) -> None:
        """Copies files there."""
        with self._told():
            files, root = self._opened()
            files.put([str(path) for path in given], [f"{root}/{path}" for path in given.values()])

    def remove(self, paths: Iterable[str]) -> None:
        """Deletes files; those that are gone already count as deleted."""
        with self._told():
            files, root = self._opened()
            for path in paths:
                try:
                    files.rm_file(f"{root}/{path}")
                except FileNotFoundError:
                    continue

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong there is one line; what may pass is tried again by whoever tries again after an OSError."""
        try:
            yield
        except (FileNotFoundError, FileExistsError, BroadsheetError):
            raise
        except PermissionError as error:
            raise PlaceError(
                f"no permission for {self.url} ({error}): see to the credentials and their rights"
            ) from error
        except Exception as error:
            if isinstance(error, OSError) and error.errno in OF_THIS_DISK:
                raise
            if type(error).__name__ in NO_KEYS:
                raise PlaceError(f"no credentials for {self.url} ({error}): set them as for its own tools") from error
            words = " ".join(str(error).split())
            raise StoreError(f"{self.url} can't be reached or refuses ({words}): nothing is lost, run again") from error


Where: TypeAlias = Path | Remote
"""A folder of this machine, or one elsewhere."""


def place(given: object) -> object:
    """A URL as what it names; all else as it is. Raises ValueError, with what to do, for what can't be opened."""
    if not URL.match(str(given)):
        return given
    url = str(given).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    from fsspec.registry import known_implementations

    known = known_implementations.get(parts.scheme)
    if known is None:
        raise ValueError(f"no file system of the kind {parts.scheme}:// is known")
    package = str(known["class"]).partition(".")[0]
    if not find_spec(package):
        extra = EXTRAS.get(parts.scheme)
        advice = f"the extra `{extra}`: pip install 'broadsheet[{extra}]'" if extra else f"the package {package}"
        raise ValueError(f"{parts.scheme}:// needs {advice}")
    return Remote(url)


def absolute(where: Where | str) -> str:
    """The same place for a process that begins in another folder."""
    return str(where) if URL.match(str(where)) else os.path.abspath(str(where))


def _tag(info: Mapping[str, Any]) -> str:
    """What the file system tells of the state of a file; ETag on object stores."""
    known = ("ETag", "etag", "md5Hash", "checksum", "mtime", "last_modified", "created")
    return next((str(info[name]).strip('"') for name in known if info.get(name)), "")
