"""What a run did and what the warehouse holds: counted once, told on the terminal and as a Prefect artifact."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from flows.remote import Remote
from schemas import TABLES

if TYPE_CHECKING:
    from flows.runs import Run

OFFICES = """SELECT person, title, organization, articles, last_told
FROM marts.who_holds_what
ORDER BY articles DESC, last_told DESC NULLS LAST, person, title
LIMIT 5"""
HEADLINES = """SELECT published_at, source, sentence
FROM marts.sentences
WHERE role = 'headline'
ORDER BY published_at DESC NULLS LAST, sentence
LIMIT 5"""


@dataclass(frozen=True, slots=True)
class Summary:
    """A run in short. `rejects`: reason, how many of this run, open of all, waived of all.

    `warnings` are checks of it that failed: name, table, observed, expected; `query` is worth trying.
    """

    run_id: str
    snapshot: int
    counts: Mapping[str, int]
    ledger: Mapping[str, int]
    rejects: Sequence[tuple[str, int, int, int]]
    warnings: Sequence[tuple[str, str, str, str]]
    rows: Mapping[str, int]
    seconds: Mapping[str, float]
    database: Path | Remote
    query: str
    sample: tuple[list[str], list[tuple[Any, ...]]]


def summarize(database: Path, run: Run, batches: Sequence[str]) -> Summary:
    """Reads the summary off the published database. `batches` are those that the run added."""
    with duckdb.connect(str(database), read_only=True) as db:
        ledger = dict(
            db.execute("SELECT status, count(*) FROM ops.documents GROUP BY status ORDER BY status").fetchall()
        )
        rejects = db.execute(
            """SELECT reason, count(*) FILTER (list_contains(?::VARCHAR[], batch_id)) AS now,
                count(*) FILTER (status = 'open') AS open, count(*) FILTER (status = 'waived') AS waived
            FROM ops.rejects GROUP BY reason HAVING now + open + waived > 0 ORDER BY open DESC, reason""",
            [list(batches)],
        ).fetchall()  # fmt: skip
        warnings = db.execute(
            """SELECT check_name, table_name, observed, expected FROM ops.checks
            WHERE NOT passed AND run_id = ? ORDER BY ALL""",
            [run.run_id],
        ).fetchall()
        stored = [t.full_name for t in TABLES if t.stage != "mart"]
        rows = {name: db.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in stored}
        query = OFFICES if rows["main.roles"] else HEADLINES
        cursor = db.execute(query)
        sample = ([column[0] for column in cursor.description or []], cursor.fetchall())
    return Summary(
        run.run_id,
        run.snapshot,
        run.counts,
        ledger,
        rejects,
        warnings,
        rows,
        run.seconds,
        database,
        query,
        sample,
    )


def markdown(summary: Summary) -> str:
    """The summary as a Prefect artifact."""
    rejects = summary.rejects
    lines = [
        f"# Run {summary.run_id}", "",
        "| " + " | ".join(summary.counts) + " |", "|" + "---|" * len(summary.counts),
        "| " + " | ".join(f"{value:,}" for value in summary.counts.values()) + " |", "",
        "## Rejects", "", "| reason | this run | open | waived |", "|---|---|---|---|",
        *(f"| {_cell(reason)} | {now:,} | {left:,} | {waived:,} |" for reason, now, left, waived in rejects), "",
        "## Warnings", "", "| check | table | observed | expected |", "|---|---|---|---|",
        *("| " + " | ".join(map(_cell, warning)) + " |" for warning in summary.warnings), "",
        "## Rows", "", "| table | rows |", "|---|---|",
        *(f"| {_cell(table)} | {rows:,} |" for table, rows in summary.rows.items()), "",
        "## Seconds", "", *(f"- {stage}: {seconds:.2f}" for stage, seconds in summary.seconds.items()),
    ]  # fmt: skip
    return "\n".join(lines)


def failure(run_id: str, error: str) -> str:
    """A run that published nothing, as a Prefect artifact."""
    return f"# Run {run_id} failed\n\n{_cell(error)}"


def _cell(text: str) -> str:
    """Words as they are, whatever Markdown or HTML would make of them."""
    return re.sub(r"[^\w .,:-]", lambda sign: f"&#{ord(sign[0])};", text)
