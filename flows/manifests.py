"""What the lake says of itself, as JSON: the manifest of a batch, a snapshot, and how both are read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from flows.errors import LakeError
from schemas import GIVEN_TABLES

LAKE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file of a batch."""

    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """A batch as it was committed: a row of ops.batches."""

    batch_id: str
    run_id: str
    committed_at: str
    documents: int
    articles: int
    rejects: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a batch holds; without it there is no batch. `replaces` and `parts`: see `flows.compaction`."""

    lake_format: int
    batch_id: str
    run_id: str
    committed_at: str
    code_version: str
    rules_version: str
    documents: int
    articles: int
    rejects: int
    duplicates: int
    removed: int
    dates_dropped: int
    faults: int
    tables: dict[str, TableFile]
    replaces: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def bytes(self) -> int:
        """Size of its Parquet files."""
        return sum(table.bytes for table in self.tables.values())

    @property
    def committed(self) -> tuple[Part, ...]:
        """The batches whose rows lie in it: itself, or those that a compaction merged."""
        return self.parts or (Part(**{each.name: getattr(self, each.name) for each in fields(Part)}),)

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """The manifest at `path`. Raises LakeError when it is missing, damaged, or newer than this code."""
        found = read_json(path, "restore it from a backup, or take the run of its batch back: broadsheet undo")
        try:
            if found["lake_format"] > LAKE_FORMAT:
                raise LakeError(
                    f"{path} was written by Broadsheet {found['code_version']}: install that version or a newer one"
                )
            known = {each.name: found[each.name] for each in fields(cls) if each.name in found}
            known["tables"] = {name: TableFile(**table) for name, table in found["tables"].items()}
            known["parts"] = tuple(Part(**part) for part in found.get("parts", ()))
            return cls(**{**known, "replaces": tuple(found.get("replaces", ()))})
        except (KeyError, TypeError, AttributeError) as error:
            raise LakeError(f"{path} is damaged ({error!r}): restore it from a backup") from error


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Published state `number`: its batches, the runs whose waivers of rejects hold, and the ids once given.

    0 is before the first. `given` holds, for each table of ids once given, the SHA-256 of its file; None while empty.
    """

    number: int = 0
    run_id: str = ""
    published_at: datetime = datetime(1, 1, 1)  # noqa: DTZ001 - UTC without a zone, as everywhere
    batches: tuple[str, ...] = ()
    waivers: tuple[str, ...] = ()
    given: Mapping[str, str | None] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Snapshot:
        """The snapshot at `path`. Raises LakeError when it is missing or damaged."""
        found = read_json(path, "restore it from a backup")
        try:
            at = datetime.fromisoformat(found["published_at"])
            batches, waivers = tuple(found["batches"]), tuple(found.get("waivers", ()))
            given = {table.name: found.get(table.name) for table in GIVEN_TABLES}
            return cls(found["snapshot"], found["run_id"], at, batches, waivers, given)
        except (KeyError, TypeError, ValueError) as error:
            raise LakeError(f"{path} is damaged ({error!r}): restore it from a backup") from error

    def json(self) -> dict[str, Any]:
        """What `read` reads."""
        return {
            "snapshot": self.number, "run_id": self.run_id, "published_at": self.published_at.isoformat(),
            "batches": list(self.batches), "waivers": list(self.waivers), **self.given,
        }  # fmt: skip


def read_json(path: Path, advice: str) -> dict[str, Any]:
    """The object at `path`. Raises LakeError, with the advice, when there is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LakeError(f"{path} is missing: {advice}") from error
    except (OSError, ValueError) as error:
        raise LakeError(f"{path} can't be read ({error}): {advice}") from error
    if not isinstance(found, dict):
        raise LakeError(f"{path} is damaged: {advice}")
    return found
