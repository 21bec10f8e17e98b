"""Ids once given: tables that are kept in the lake beside each published state, and used again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa

from schemas import Table
from transforms.tables import to_arrow


def rows(db: duckdb.DuckDBPyConnection, table: Table) -> pa.Table:
    """All its rows, in order."""
    columns = ", ".join(table.names)
    return db.sql(f"SELECT {columns} FROM {table.full_name} ORDER BY ALL").to_arrow_table().cast(table.arrow())


def know(db: duckdb.DuckDBPyConnection, table: Table, known: pa.Table | None) -> None:
    """Makes these its rows; None for none."""
    db.execute(f"DELETE FROM {table.full_name}")
    if known is not None:
        _add(db, table, known)


def remember(db: duckdb.DuckDBPyConnection, table: Table, new: Sequence[dict[str, Any]]) -> None:
    """Adds rows; one with the same key gives way."""
    made = to_arrow(table, new)
    keys = ", ".join(table.key)
    db.register("given", made)
    db.execute(f"DELETE FROM {table.full_name} WHERE ({keys}) IN (SELECT ({keys}) FROM given)")
    db.unregister("given")
    _add(db, table, made)


def _add(db: duckdb.DuckDBPyConnection, table: Table, new: pa.Table) -> None:
    db.register("given", new)
    db.execute(f"INSERT INTO {table.full_name} BY NAME SELECT * FROM given")
    db.unregister("given")
