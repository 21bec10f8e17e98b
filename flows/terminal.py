"""What a person reads at the terminal: aligned tables, CSV, JSON, and the summary of a run."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from flows.report import Summary

WIDE = 200
"""Width of a table that goes to a file or a pipe."""


def console() -> Console:
    """Standard output; wide when it is no terminal, so that nothing is cut."""
    return Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)


def say(text: str) -> None:
    """One line."""
    console().print(Text(text))


def print_titled(title: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A small table under a title."""
    say(title)
    if rows:
        print_rows(names, rows, "table")
    else:
        say("  none\n")


def print_rows(names: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> None:
    """Rows as an aligned table, CSV or JSON."""
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
    elif form == "json":
        json.dump(
            [dict(zip(names, row, strict=True)) for row in rows], sys.stdout, default=str, ensure_ascii=False, indent=1
        )
        sys.stdout.write("\n")
    else:
        table = Table(box=SIMPLE, show_edge=False, pad_edge=False)
        for number, name in enumerate(names):
            numeric = bool(rows) and isinstance(rows[0][number], int | float)
            table.add_column(name, justify="right" if numeric else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text("" if value is None else _shown(value)) for value in row))
        console().print(table, Text(""))


def print_summary(summary: Summary) -> None:
    """How a run ended: what came in, what is there, how long it took, and a query worth trying with its output."""
    c = summary.counts
    ledger = ", ".join(f"{count:,} {status}" for status, count in summary.ledger.items()) or "none yet"
    say(f"\nRun {summary.run_id}: {c['documents_seen']:,} documents seen, {c['documents_new']:,} new, "
        f"{c['documents_changed']:,} changed, {c['documents_removed']:,} gone; {c['articles']:,} articles and "
        f"{c['rejects']:,} rejects written")  # fmt: skip
    say(f"Documents in the warehouse: {ledger}\n")
    if summary.rejects:
        print_rows(["rejected for", "this run", "open"], summary.rejects, "table")
    print_rows(["table", "rows"], list(summary.rows.items()), "table")
    print_rows(["stage", "seconds"], [(stage, round(taken, 2)) for stage, taken in summary.seconds.items()], "table")
    say(f"Database: {summary.database} (snapshot {summary.snapshot})\n")
    say(f'Try: broadsheet sql "{summary.query}"\n')
    print_rows(*summary.sample, "table")


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
