"""Care of what is published: every check again, and the database made again from the lake alone."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from flows.build import run_check
from flows.errors import SettingError
from flows.reading import open_published
from flows.settings import Settings
from flows.warehouse import open_warehouse
from transforms.checks import all_checks


def rebuild(settings: Settings) -> Path:
    """Builds, checks and publishes the newest snapshot. Raises ChecksError, and leaves the database as it was."""
    if not (settings.warehouse_dir / "lake").is_dir():
        raise SettingError(f"no lake in {settings.warehouse_dir}: `broadsheet run` makes one")
    with open_warehouse(settings.warehouse_dir, logging.getLogger("broadsheet").warning) as house:
        house.made_anew(house.state.batches)
        house.republish()
        return house.next.target


def check(warehouse: Path | None) -> list[dict[str, Any]]:
    """Every check over every article of the published database: rows of ops.checks without run_id."""
    with open_published(warehouse) as db:
        db.execute("CREATE TEMP TABLE scope AS SELECT article_id FROM main.articles")
        return [run_check(db, each) for each in all_checks()]
