"""The report put in its place: whole or not at all, anew when what is published changes, never at the cost of a run."""

from __future__ import annotations

import logging
import os
import uuid
from pathlib import Path

from flows.errors import BroadsheetError, FaultError, SettingError
from flows.pages.editions import Edition
from flows.reading import open_published

Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


def report_path(warehouse: Path) -> Path:
    """Where the report of each run lies."""
    return warehouse / "report.html"


def write_report(warehouse: Path, output: Path | None = None) -> Path:
    """Writes the report of the published database. Raises SettingError when it can't be written there."""
    path = output or report_path(warehouse)
    page = make_page(warehouse, Edition.of(warehouse))
    try:
        _put(path, page)
    except OSError as error:
        raise SettingError(f"{path} can't be written ({error.strerror}): choose another --output") from error
    return path


def renew_report(warehouse: Path, log: Logger) -> None:
    """Writes the report of a run, unless the one that is there tells of the same state. What fails is only told."""
    try:
        path, edition = report_path(warehouse), Edition.of(warehouse)
        if not edition.is_at(path):
            _put(path, make_page(warehouse, edition))
    except Exception as error:
        log.warning("report.html was not renewed, what is published stays: %s", _why(error))


def make_page(warehouse: Path, edition: Edition) -> str:
    """The page of the published database. What makes it is imported only when it is made."""
    from flows.pages.answers import answered
    from flows.pages.page import render

    with open_published(warehouse, spill=True) as db:
        return render(edition, answered(db))


def _put(path: Path, page: str) -> None:
    """The file in its place by one rename; on an error nothing is left of it."""
    place = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        place.write_text(page, encoding="utf-8")
        os.replace(place, path)
    finally:
        place.unlink(missing_ok=True)


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}"
    return str(error if isinstance(error, BroadsheetError) else FaultError.of(error))
