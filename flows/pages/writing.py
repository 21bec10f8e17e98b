"""The report put in its place: whole or not at all, anew when what is published changes, never at the cost of a run."""

from __future__ import annotations

import logging
import os
import uuid
from pathlib import Path

from flows.errors import BroadsheetError, FaultError, SettingError
from flows.lake import Lake
from flows.pages.answers import answered
from flows.pages.page import STATE, Edition, render
from flows.reading import open_published
from flows.runs import utc_now
from flows.versions import code_version

HEAD = 2_000
"""Bytes at the beginning of a page within which it says of which state it is."""
Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


def report_path(warehouse: Path) -> Path:
    """Where the report of each run lies."""
    return warehouse / "report.html"


def write_report(warehouse: Path, output: Path | None = None) -> Path:
    """Writes the report of the published database. Raises SettingError when it can't be written there."""
    path = output or report_path(warehouse)
    page = make_page(warehouse)
    try:
        _put(path, page)
    except OSError as error:
        raise SettingError(f"{path} can't be written ({error.strerror}): choose another --output") from error
    return path


def renew_report(warehouse: Path, log: Logger) -> None:
    """Writes the report of a run, unless the one that is there tells of the same state. What fails is only told."""
    path = report_path(warehouse)
    try:
        if not _tells_of(path, published_state(warehouse)[0]):
            _put(path, make_page(warehouse))
    except Exception as error:
        log.warning("the report was not renewed, what was published stays: %s", _why(error))


def make_page(warehouse: Path) -> str:
    """The page of the published database."""
    state, snapshot = published_state(warehouse)
    with open_published(warehouse, spill=True) as db:
        return render(Edition(state, snapshot, f"{utc_now():%Y-%m-%d %H:%M}"), answered(db))


def published_state(warehouse: Path) -> tuple[str, int]:
    """What tells the published state, and the code that shows it, from all others; and its snapshot's number."""
    snapshot = Lake(warehouse).current()
    return f"{snapshot.number} {snapshot.run_id} {code_version()}", snapshot.number


def _tells_of(path: Path, state: str) -> bool:
    try:
        with path.open("rb") as file:
            return f'<meta name="{STATE}" content="{state}">'.encode() in file.read(HEAD)
    except FileNotFoundError:
        return False


def _put(path: Path, page: str) -> None:
    """The file in its place by one rename; on an error nothing is left of it."""
    place = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        place.write_text(page, encoding="utf-8")
        os.replace(place, path)
    finally:
        place.unlink(missing_ok=True)


def _why(error: Exception) -> str:
    if isinstance(error, BroadsheetError):
        return str(error)
    return f"{error.strerror}" if isinstance(error, OSError) else str(FaultError.of(error))
