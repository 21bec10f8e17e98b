"""What the model read, kept by the exact text: a copy, a renewed rule, a run begun again cost no second reading.

A file of the warehouse's cache, which may be deleted at any time and holds nothing that the lake needs.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from transforms.names import Name, Recognizer

KEPT_TEXTS = 2_000_000
"""Paragraphs that are kept, the newest: some 100,000 articles, 300 MB."""
WAITING_SECONDS = 5.0
"""For another worker that is writing; its batch is written in less."""
ASKED_AT_ONCE = 500
"""Fewer than the parameters that any SQLite takes."""
TABLE = (
    "CREATE TABLE IF NOT EXISTS readings (number INTEGER PRIMARY KEY, text BLOB UNIQUE NOT NULL, names TEXT NOT NULL)"
)


class Model(Recognizer, Protocol):
    """A recognizer that can say which model it is."""

    @property
    def identity(self) -> str:
        """The same only for a model that reads the same."""
        ...


class Readings:
    """A recognizer that asks its model only for texts that were not read before. What is new is kept at the end."""

    def __init__(self, model: Model, cache: Path) -> None:
        """`cache` is a folder; where nothing can be read or written there, every text is read anew."""
        self._model = model
        self._path = cache / "readings.sqlite"
        self._salt = hashlib.sha256(model.identity.encode()).digest()
        self._new: dict[bytes, Sequence[Name]] = {}
        self._db: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Opens the file, if there is one."""
        with suppress(sqlite3.Error):
            self._db = sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAITING_SECONDS)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Keeps what was new, also of a batch that failed."""
        if self._db:
            self._db.close()
        if self._new:
            try:
                self._keep()
            except (sqlite3.OperationalError, OSError):
                pass  # full, read-only, busy
            except sqlite3.DatabaseError:
                self._path.unlink(missing_ok=True)  # damaged

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        """The names of each text."""
        keys = [self._key(text) for text in texts]
        known = self._known(keys)
        unread = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if unread:
            self._new |= (read := dict(zip(unread, self._model.find(list(unread.values())), strict=True)))
            known |= read
        return [known[key] for key in keys]

    def _key(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=self._salt).digest()

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Sequence[Name]]:
        known = {key: self._new[key] for key in keys if key in self._new}
        asked = [key for key in keys if key not in known]
        for first in range(0, len(asked), ASKED_AT_ONCE):
            known |= self._kept(asked[first : first + ASKED_AT_ONCE])
        return known

    def _kept(self, keys: Sequence[bytes]) -> dict[bytes, Sequence[Name]]:
        if self._db is None:
            return {}
        try:
            rows = self._db.execute(
                f"SELECT text, names FROM readings WHERE text IN ({', '.join('?' * len(keys))})",  # noqa: S608
                keys,
            )
            return {key: [Name(*each) for each in json.loads(names)] for key, names in rows}
        except (sqlite3.Error, ValueError, TypeError):  # damaged
            self._db = None
            return {}

    def _keep(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        rows = [(key, json.dumps(names)) for key, names in self._new.items()]
        with closing(sqlite3.connect(self._path, timeout=WAITING_SECONDS)) as db, db:
            db.execute(TABLE)
            db.executemany("INSERT OR IGNORE INTO readings (text, names) VALUES (?, ?)", rows)
            db.execute("DELETE FROM readings WHERE number <= (SELECT max(number) FROM readings) - ?", [KEPT_TEXTS])
