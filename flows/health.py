"""Is a warehouse healthy? One verdict, the reasons for it, and what to do about each."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import LakeError
from flows.lake import Lake
from flows.notices import silent_sources
from flows.reading import published_path, read_rows
from flows.runs import utc_now
from transforms.freshness import Silence

HOLDER = re.compile(r"process (\d+)")
NAMED = 3
"""Sources that are named; of more, how many."""


@dataclass(slots=True)
class Health:
    """`wrong` is what makes it unhealthy, `waiting` what can wait: each a line with what to do."""

    last: str
    disk: str
    wrong: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """The first line."""
        if not self.wrong:
            return "Healthy."
        return "1 thing is wrong:" if len(self.wrong) == 1 else f"{len(self.wrong)} things are wrong:"


def health(root: Path, db: duckdb.DuckDBPyConnection) -> Health:
    """Looks at the published database, the records of the lake, and the disk."""
    now = utc_now()
    record = _last_run(Lake(root))
    at_work = writer(root)
    disk, full = _disk(root)
    found = Health(_told(record, at_work, now), disk)
    for wrong in (_ended_badly(record, at_work), _failed_checks(db), _silent(silent_sources(db, now)), full):
        if wrong:
            found.wrong.append(wrong)
    for waiting in (_open_rejects(db), _warnings(db)):
        if waiting:
            found.waiting.append(waiting)
    return found


def writer(root: Path) -> int | None:
    """The process that writes to the warehouse just now, if it is one of this machine."""
    try:
        holder = HOLDER.search((root / ".lock").read_text("utf-8"))
        if holder:
            os.kill(int(holder[1]), 0)
            return int(holder[1])
    except PermissionError:  # another user's process, and alive
        return int(holder[1]) if holder else None
    except (OSError, ValueError):
        return None
    return None


def _last_run(lake: Lake) -> Mapping[str, Any] | None:
    """Of the lake, which knows of those that published nothing, too. None where only the database was handed on."""
    try:
        return lake.run(lake.run_ids()[-1])
    except (IndexError, OSError, LakeError):
        return None


def _told(record: Mapping[str, Any] | None, at_work: int | None, now: datetime) -> str:
    if record is None:
        return "Last run: unknown, the lake is not beside the database"
    if record["status"] == "running" and at_work:
        return (
            f"Running now: {record['command']} {record['run_id']}, process {at_work}, {_ago(record['started_at'], now)}"
        )
    ended = record["finished_at"] or record["started_at"]
    return f"Last run: {record['command']} {record['run_id']}, {_status(record, at_work)} {_ago(ended, now)}"


def _status(record: Mapping[str, Any], at_work: int | None) -> str:
    return "killed" if record["status"] == "running" and not at_work else str(record["status"])


def _ended_badly(record: Mapping[str, Any] | None, at_work: int | None) -> str | None:
    if record is None or (record["status"] == "running" and at_work) or record["status"] == "completed":
        return None
    if record["status"] == "failed":
        error = record.get("error") or "see its checks"
        return f"The last run failed, and what is published is older: {error}"
    return f"The last run was {_status(record, at_work)}: `broadsheet run` goes on from there"


def _failed_checks(db: duckdb.DuckDBPyConnection) -> str | None:
    names = _failed(db, "error")
    return f"Checks failed: {names}; `broadsheet check` looks again" if names else None


def _warnings(db: duckdb.DuckDBPyConnection) -> str | None:
    names = _failed(db, "warning")
    return f"Warnings of the last run: {names}" if names else None


def _failed(db: duckdb.DuckDBPyConnection, severity: str) -> str:
    """The failed checks of the last run that is published."""
    _, rows = read_rows(
        db,
        """SELECT check_name || ' on ' || table_name || ' (' || observed || ')' AS told FROM ops.checks
        WHERE NOT passed AND severity = ? AND run_id = (SELECT max_by(run_id, started_at) FROM ops.runs)
        ORDER BY told""",
        [severity],
    )
    return ", ".join(row[0] for row in rows)


def _silent(silences: list[Silence]) -> str | None:
    if not silences:
        return None
    lines = "; ".join(silence.told() for silence in silences[:NAMED])
    more = f"; and {len(silences) - NAMED:,} more" if len(silences) > NAMED else ""
    many = "A source is" if len(silences) == 1 else f"{len(silences):,} sources are"
    return f"{many} silent, look whether it still arrives: {lines}{more}"


def _open_rejects(db: duckdb.DuckDBPyConnection) -> str | None:
    _, ((count,),) = read_rows(db, "SELECT count(*) FROM ops.rejects WHERE status = 'open'")
    many = "1 document is" if count == 1 else f"{count:,} documents are"
    return f"{many} in quarantine: `broadsheet rejects` shows why" if count else None


def _disk(root: Path) -> tuple[str, str | None]:
    """What the warehouse takes, what is free, and a warning when the next database would not fit beside this one."""
    usage = shutil.disk_usage(root)
    database = published_path(root).stat().st_size
    lake = sum(file.stat().st_size for file in (root / "lake").rglob("*.parquet"))
    line = f"Disk: database {_size(database)}, lake {_size(lake)}, {_size(usage.free)} free"
    if usage.free < 2 * database:
        return (
            line,
            f"The disk is nearly full ({_size(usage.free)} free): each publish needs room for a second database",
        )
    return line, None


def _size(count: int) -> str:
    return f"{count / 1e9:,.1f} GB" if count >= 1e9 else f"{count / 1e6:,.1f} MB"


def _ago(moment: str, now: datetime) -> str:
    passed = max(now - datetime.fromisoformat(moment), timedelta())
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        count = int(passed.total_seconds() // length)
        if count:
            return f"{count:,} {unit}{'s' if count > 1 else ''} ago"
    return "less than a minute ago"
