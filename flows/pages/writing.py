"""The report put in its place: whole or not at all, anew when what is published changes, never at the cost of a run."""

from __future__ import annotations

import logging
import os
import uuid
from pathlib import Path

from flows.errors import BroadsheetError, FaultError, SettingError
from flows.lake import Lake
from flows.mirror import home_of, lake_to_read
from flows.pages.editions import Edition
from flows.reading import open_published
from flows.remote import Remote, Where

Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


def report_path(warehouse: Path) -> Path:
    """Where the report of each run lies."""
    return warehouse / "report.html"


def write_report(where: Where, output: Path | None = None) -> Path:
    """Writes the report of the published database. Raises SettingError when it can't be written there."""
    if isinstance(where, Remote) and not output:
        raise SettingError(f"{where} is no folder of this machine: name an --output")
    path = output or report_path(home_of(where))
    with lake_to_read(where) as lake:
        page = make_page(where, Edition.of(lake))
    try:
        _put(path, page)
    except OSError as error:
        raise SettingError(f"{path} can't be written ({error.strerror}): choose another --output") from error
    return path


def renew_report(where: Where, log: Logger) -> None:
    """Writes the report of a run, unless the one that is there tells of the same state. What fails is only told."""
    try:
        home = home_of(where)
        path, edition = report_path(home), Edition.of(Lake(home))
        if not edition.is_at(path):
            _put(path, make_page(home, edition))
            if isinstance(where, Remote):
                where.put({path: path.name})
    except Exception as error:
        log.warning("report.html was not renewed, what is published stays: %s", _why(error))


def make_page(warehouse: Where, edition: Edition) -> str:
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
