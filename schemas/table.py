"""How a table is declared, and what derives from a declaration: Arrow schema, DuckDB DDL and comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import pyarrow as pa

Type = Literal[
    "string", "strings", "int", "bigint", "double", "boolean", "date", "timestamp", "json", "hashes", "spans"
]
Stage = Literal["batch", "publish", "run", "mart"]


class Types(NamedTuple):
    """One declared type in both engines."""

    arrow: pa.DataType
    duckdb: str


SPAN = pa.struct([
    pa.field("role", pa.string()), pa.field("start_char", pa.int32()), pa.field("end_char", pa.int32()),
    pa.field("digest", pa.int64()),
])  # fmt: skip
TYPES: dict[Type, Types] = {
    "string": Types(pa.string(), "VARCHAR"),
    "strings": Types(pa.list_(pa.string()), "VARCHAR[]"),
    "int": Types(pa.int32(), "INTEGER"),
    "bigint": Types(pa.int64(), "BIGINT"),
    "double": Types(pa.float64(), "DOUBLE"),
    "boolean": Types(pa.bool_(), "BOOLEAN"),
    "date": Types(pa.date32(), "DATE"),
    "timestamp": Types(pa.timestamp("us"), "TIMESTAMP"),
    "json": Types(pa.string(), "JSON"),
    "hashes": Types(pa.list_(pa.uint32()), "UINTEGER[]"),
    "spans": Types(pa.list_(SPAN), 'STRUCT("role" VARCHAR, start_char INTEGER, end_char INTEGER, digest BIGINT)[]'),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `references` is `schema.table.column`, `allowed` its only values, `term` its name in a standard.

    `searched`: a text that is read through for words, uncompressed, since that takes half the time.
    """

    name: str
    type: Type
    description: str
    nullable: bool = True
    term: str | None = None
    references: str | None = None
    allowed: tuple[str, ...] = ()
    searched: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, where its rows come from, and its key.

    stage: `batch` rows are made from one article and lie in the lake; `publish` rows need all articles and are made
    by SQL; `run` rows tell of runs and batches; a `mart` answers one question: it is a view, or, where that would be
    too slow, a table whose rows of one `unit` (columns of its key) are made together when a state is published.
    """

    schema: Literal["main", "ops", "marts"]
    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    stage: Stage = "batch"
    unit: tuple[str, ...] = ()
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """States what every declaration must be."""
        names = tuple(column.name for column in self.columns)
        assert len(set(names)) == len(names), f"{self.name} declares a column twice: {names}"
        assert set(self.key) <= set(names), f"{self.name} has no column for its key {self.key}"
        assert set(self.unit) <= set(names), f"{self.name} has no column for its unit {self.unit}"
        object.__setattr__(self, "names", names)

    @property
    def full_name(self) -> str:
        """`schema.name`."""
        return f"{self.schema}.{self.name}"

    def arrow(self) -> pa.Schema:
        """The schema of its Parquet file in a batch."""
        return pa.schema([pa.field(c.name, TYPES[c.type].arrow, nullable=c.nullable) for c in self.columns])

    def ddl(self) -> str:
        """`CREATE TABLE`. Keys and NOT NULL are checks of every run, not constraints: those cost space and time."""
        columns = ", ".join(
            f'"{c.name}" {TYPES[c.type].duckdb}{" USING COMPRESSION uncompressed" if c.searched else ""}'
            for c in self.columns
        )
        return f"CREATE TABLE {self.full_name} ({columns})"

    def comments(self) -> list[str]:
        """`COMMENT ON` statements for the table and each of its columns."""
        kind = "VIEW" if self.stage == "mart" and not self.unit else "TABLE"
        return [
            f"COMMENT ON {kind} {self.full_name} IS {quoted(self.description)}",
            *(f'COMMENT ON COLUMN {self.full_name}."{c.name}" IS {quoted(c.description)}' for c in self.columns),
        ]


def quoted(text: str) -> str:
    """`text` as a SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
