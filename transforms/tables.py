"""Rows of a batch as Arrow tables, in the declared columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

import pyarrow as pa

from schemas import BATCH_TABLES, TYPES, Column, Table

Rows = dict[str, list[dict[str, Any]]]
"""Rows by table name."""
ROWS_AT_ONCE = 200


def no_rows() -> Rows:
    """An empty list for every table that a batch has."""
    return {table.name: [] for table in BATCH_TABLES}


def to_arrow(table: Table, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """The rows as the declared columns. A missing key whose column may not be NULL is a KeyError."""
    for row in rows[:1]:
        unknown = row.keys() - set(table.names)
        assert not unknown, f"{table.name} declares no column {sorted(unknown)}"
    arrays = map(_array, table.columns, _columns(table, rows))
    return pa.Table.from_arrays(list(arrays), schema=table.arrow())


def _columns(table: Table, rows: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    """The values by column, a few rows at a time: so these are still in the processor's cache for the next column."""
    columns: list[list[Any]] = [[] for _ in table.columns]
    for begin in range(0, len(rows), ROWS_AT_ONCE):
        part = rows[begin : begin + ROWS_AT_ONCE]
        for column, values in zip(table.columns, columns, strict=True):
            values += _values(column, part)
    return columns


def _values(column: Column, rows: Sequence[Mapping[str, Any]]) -> Iterable[Any]:
    try:
        return list(map(itemgetter(column.name), rows))
    except KeyError:
        if not column.nullable:
            raise
        return [row.get(column.name) for row in rows]


def _array(column: Column, values: list[Any]) -> pa.Array:
    """Timestamps may come as ISO 8601 text, too: the lake's JSON keeps them so."""
    if column.type == "timestamp":
        values = [datetime.fromisoformat(value) if isinstance(value, str) else value for value in values]
    return pa.array(values, TYPES[column.type].arrow)


def to_tables(rows: Rows) -> dict[str, pa.Table]:
    """Every table of a batch, empty ones too."""
    return {table.name: to_arrow(table, rows[table.name]) for table in BATCH_TABLES}
