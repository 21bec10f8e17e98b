"""Which rows of several batches hold, as SQL over their Parquet files: the newest batch wins, document by document."""

from __future__ import annotations

import glob
from collections.abc import Sequence

import duckdb

from flows.lake import Lake
from flows.manifests import Manifest
from schemas import ARTICLE_VERSIONS, ARTICLES, DOCUMENTS, FACT_TABLES, REJECTS, SOURCES, Table, quoted


def merge(db: duckdb.DuckDBPyConnection, lake: Lake, manifests: Sequence[Manifest]) -> dict[Table, str]:
    """A query for each table of a batch: its rows that hold.

    Makes the temp table `incoming`: the newest word on each raw document, with the batch it lies in as `lake_batch`.
    `db` has the declared tables. Raises LakeError when a file is not what its manifest says.
    """
    for manifest in manifests:
        lake.verify(manifest)
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE incoming AS
        SELECT {columns(DOCUMENTS)}, lake_batch FROM {files(lake, DOCUMENTS, manifests)}
        QUALIFY rank() OVER (PARTITION BY raw_uri, raw_record ORDER BY batch_id DESC) = 1""")
    facts = {table: _facts(table, files(lake, table, manifests)) for table in (ARTICLES, *FACT_TABLES)}
    lasting = {table: _newest(table, files(lake, table, manifests)) for table in (ARTICLE_VERSIONS, SOURCES)}
    rejects = f"SELECT {columns(REJECTS)} FROM {files(lake, REJECTS, manifests)}"
    documents = f"SELECT {columns(DOCUMENTS)} FROM incoming"
    return {DOCUMENTS: documents, **facts, **lasting, REJECTS: rejects}


def files(lake: Lake, table: Table, manifests: Sequence[Manifest]) -> str:
    """The table's files of some batches as one relation, with their batch as `lake_batch`.

    Batches of older versions may lack the table, or columns of it: those are NULL.
    """
    declared = f"SELECT *, NULL::VARCHAR AS batch FROM {table.full_name} LIMIT 0"
    paths = [lake.file(m.batch_id, table.name) for m in manifests if table.name in m.tables]
    if paths:
        listed = ", ".join(quoted(glob.escape(str(path))) for path in paths)
        options = "hive_partitioning = true, hive_types_autocast = false, union_by_name = true"
        declared = f"({declared}) UNION ALL BY NAME SELECT * FROM read_parquet([{listed}], {options})"
    return f"(SELECT * RENAME (batch AS lake_batch) FROM ({declared}))"


def columns(table: Table, prefix: str = "") -> str:
    """The declared columns, for a SELECT."""
    return ", ".join(f'{prefix}"{name}"' for name in table.names)


def _facts(table: Table, relation: str) -> str:
    """Rows that come and go with their article."""
    return f"""
        SELECT {columns(table, "f.")} FROM {relation} AS f
        JOIN incoming AS i ON i.article_id = f.article_id AND i.lake_batch = f.lake_batch"""


def _newest(table: Table, relation: str) -> str:
    """Rows that stay when their article goes: the newest batch wins by key."""
    key = ", ".join(table.key)
    if table is SOURCES:  # a batch tells of one again and again
        return f"""
            SELECT {columns(table)} FROM {relation}
            QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY lake_batch DESC) = 1"""
    newest = f"SELECT {key}, max(lake_batch) AS lake_batch FROM {relation} GROUP BY {key}"
    return f"SELECT {columns(table)} FROM {relation} SEMI JOIN ({newest}) USING ({key}, lake_batch)"
