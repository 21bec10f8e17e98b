from typing import get_args

import pyarrow as pa
import pytest

from schemas import BATCH_TABLES, TABLES, TYPES, Column, Table
from transforms.genres import Genre
from transforms.passages import DateSource, Precision, Role
from transforms.tables import no_rows, to_arrow, to_tables

VALUES = {
    "string": "x", "strings": ["x", "y"], "int": 7, "bigint": 8, "double": 0.5, "boolean": True,
    "date": None, "timestamp": "2024-03-04T09:30:00", "json": "{}",
    "hashes": [0, 2**32 - 1],
    "spans": [{"role": "body", "start_char": 0, "end_char": 4, "digest": -1}],
}  # fmt: skip


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.full_name)
def test_every_declaration_says_what_it_means(table: Table) -> None:
    assert table.description.endswith((".", "?"))
    assert all(column.description for column in table.columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.full_name)
def test_every_reference_points_at_a_declared_column(table: Table) -> None:
    known = {f"{t.full_name}.{name}" for t in TABLES for name in t.names}
    assert {column.references for column in table.columns if column.references} <= known


def test_no_table_is_declared_twice() -> None:
    assert len({table.full_name for table in TABLES}) == len(TABLES)


@pytest.mark.parametrize("table", BATCH_TABLES, ids=lambda table: table.name)
def test_rows_become_the_declared_arrow_columns(table: Table) -> None:
    row = {column.name: VALUES[column.type] for column in table.columns}
    made = to_arrow(table, [row])
    assert made.schema == table.arrow()
    assert made.num_rows == 1


def test_a_row_with_an_undeclared_column_is_refused() -> None:
    with pytest.raises(AssertionError, match="declares no column"):
        to_arrow(BATCH_TABLES[0], [{"colour": "red"}])


def test_a_row_without_a_column_that_may_not_be_null_is_refused() -> None:
    table = Table("main", "t", "T.", ("a",), (Column("a", "string", "A.", nullable=False),))
    with pytest.raises(KeyError):
        to_arrow(table, [{}])


def test_a_batch_without_rows_has_every_table() -> None:
    tables = to_tables(no_rows())
    assert {name: t.num_rows for name, t in tables.items()} == {table.name: 0 for table in BATCH_TABLES}


def test_a_key_must_be_a_column() -> None:
    with pytest.raises(AssertionError, match="no column for its key"):
        Table("main", "t", "T.", ("b",), (Column("a", "string", "A."),))


def test_every_type_is_known_to_both_engines() -> None:
    assert all(isinstance(types.arrow, pa.DataType) and types.duckdb for types in TYPES.values())


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("passages", "role", Role),
        ("articles", "genre", Genre),
        ("articles", "date_source", DateSource),
        ("articles", "date_precision", Precision),
    ],
)
def test_what_the_transforms_may_say_is_what_the_schemas_allow(table: str, column: str, values: object) -> None:
    (declared,) = (c for t in TABLES if t.full_name == f"main.{table}" for c in t.columns if c.name == column)
    assert declared.allowed == get_args(values)
