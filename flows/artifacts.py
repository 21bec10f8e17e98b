"""What a Prefect server shows of a run: its summary, what was rejected, and its checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows import report
from flows.report import Summary

RUN, REJECTS, CHECKS = "broadsheet-run", "broadsheet-rejects", "broadsheet-checks"
"""Keys of the artifacts: under each, the server keeps one for every run."""
CHECK = ("check_name", "table_name", "severity", "passed", "observed", "expected")


def write_artifacts(record: Mapping[str, Any], summary: Summary | None, error: str | None) -> None:
    """Within a flow run alone. A run that failed has no rejects to show, but the checks that stopped it."""
    text = report.markdown(summary) if summary else report.failure(str(record["run_id"]), error or record["status"])
    create_markdown_artifact(text, key=RUN, description="What the run did")
    if checks := record["checks"]:
        rows = sorted(({name: check[name] for name in CHECK} for check in checks), key=lambda row: bool(row["passed"]))
        create_table_artifact(rows, key=CHECKS, description="Its checks, those that failed first")
    if summary:
        heads = ("reason", "this run", "open", "waived")
        rejects = [dict(zip(heads, row, strict=True)) for row in summary.rejects]
        create_table_artifact(rejects, key=REJECTS, description="What could not be taken in")
