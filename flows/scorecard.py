"""How well each task is done: figures measured by `make score`, which ship with the package as a file."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import duckdb

import transforms
from schemas import SCORECARD
from transforms.tables import to_arrow

FILE = Path(transforms.__path__[0]) / "scorecard.csv"


class Figure(NamedTuple):
    """A row of ops.scorecard."""

    task: str
    dataset: str
    metric: str
    value: float
    documents: int
    rules_version: str


def recorded() -> list[Figure]:
    """The figures in the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Figure(row["task"], row["dataset"], row["metric"], float(row["value"]), int(row["documents"]),
                   row["rules_version"])
            for row in csv.DictReader(file)
        ]  # fmt: skip


def is_filled(db: duckdb.DuckDBPyConnection) -> bool:
    """Does ops.scorecard say what the file says?"""
    names = ", ".join(SCORECARD.names)
    found = db.execute(f"SELECT {names} FROM {SCORECARD.full_name} ORDER BY ALL").fetchall()  # noqa: S608 - declared names
    return found == sorted(recorded())


def fill(db: duckdb.DuckDBPyConnection) -> None:
    """Makes ops.scorecard say what the file says."""
    table = SCORECARD.full_name
    db.execute(f"DELETE FROM {table}")  # noqa: S608
    db.register("figures", to_arrow(SCORECARD, [figure._asdict() for figure in sorted(recorded())]))
    db.execute(f"INSERT INTO {table} SELECT * FROM figures")  # noqa: S608
    db.unregister("figures")
