"""The checks of a database, asked: rows of ops.checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from flows.settings import Settings
from transforms.checks import LONG_TEXTS, Check, all_checks, at_once
from transforms.drift import drift_checks


def run_checks(db: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The rows of ops.checks, without run_id, for the articles in `scope`."""
    ((long_texts,),) = db.execute(LONG_TEXTS).fetchall()
    checks = all_checks(long_texts=long_texts)
    wrong: dict[Check, int] = {}
    for several, query in at_once(checks, long_texts=long_texts):
        wrong |= zip(several, db.execute(query).fetchall()[0], strict=True)
    return [_row(check, wrong[check]) for check in checks]


def run_check(db: duckdb.DuckDBPyConnection, check: Check) -> dict[str, Any]:
    """One row of ops.checks, without run_id."""
    return _row(check, db.execute(check.sql).fetchall()[0][0])


def _row(check: Check, wrong: int) -> dict[str, Any]:
    """How many rows are wrong, where none should be."""
    return {
        "check_name": check.name, "table_name": check.table, "severity": check.severity, "passed": wrong == 0,
        "observed": f"{wrong} rows", "expected": "0 rows",
    }  # fmt: skip


def run_drift(db: duckdb.DuckDBPyConnection, batches: Sequence[str], settings: Settings) -> list[dict[str, Any]]:
    """The rows of ops.checks (without run_id) on what these batches bring, held against what was remembered."""
    if settings.drift == "off":
        return []
    db.execute("CREATE OR REPLACE TEMP TABLE this_run AS SELECT unnest(?::VARCHAR[]) AS batch_id", [batches])
    rows = []
    for check in drift_checks(share=settings.drift_share, factor=settings.drift_factor):
        ((passed, observed),) = db.execute(check.sql).fetchall()
        rows.append({
            "check_name": check.name, "table_name": check.table, "severity": settings.drift, "passed": passed,
            "observed": observed, "expected": check.expected,
        })  # fmt: skip
    return rows
