"""What a person reads at the terminal: aligned tables, the quarantine, and the summary of a run."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.exports import Chunks, write_text

if TYPE_CHECKING:
    from flows.health import Health
    from flows.report import Summary

WIDE = 200
"""Width of a table that goes to a file or a pipe."""
NARROW = 12
"""Width of a column of words below which it is no longer readable."""
SHOWN = 5
"""Documents of one reason that `rejects` shows."""
COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal obeys: escapes, C0 and C1 controls, changes of the writing direction; also what it can't print."""


def visible(text: str) -> str:
    r"""The text with what a terminal would obey shown as `\x1b`; line breaks and tabs stay."""
    return COMMANDS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def one_line(text: str) -> str:
    r"""`visible`, with line breaks as `\n`: nothing can pass for a line of its own."""
    return visible(text).replace("\n", r"\n")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Whoever reads has enough: that is for the command line, and no error."""
        raise BrokenPipeError


def console(least: int = 0) -> Console:
    """Standard output, at least so wide; wide when it is no terminal, so that nothing is cut."""
    width = Console().width if sys.stdout.isatty() else WIDE
    return _Console(width=max(width, least), highlight=False)


def say(text: str) -> None:
    """One line, however long."""
    console().print(Text(visible(text)), soft_wrap=True)


def print_titled(title: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A small table under a title."""
    say(title)
    if rows:
        print_rows(names, rows, "table")
    else:
        say("  none\n")


def print_rows(names: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> None:
    """Rows as an aligned table, where nothing can command the terminal, or as they are in CSV or JSON."""
    print_chunks(names, [rows], form)


def print_chunks(names: Sequence[str], chunks: Chunks, form: str) -> None:
    """The same of rows that come a few at a time: each few are shown at once, as a table of their own."""
    if form != "table":
        write_text(form, names, chunks, sys.stdout)
        return
    shown = False
    for chunk in chunks:
        _print_table([visible(name) for name in names], chunk)
        shown = True
    if not shown:
        _print_table([visible(name) for name in names], [])


def _print_table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    table = Table(box=SIMPLE, show_edge=False, pad_edge=False)
    least = 0
    for number, name in enumerate(names):
        values = [row[number] for row in rows]
        numeric = bool(rows) and isinstance(values[0], int | float)
        longest = max(len(line) for value in [name, *values] for line in _shown(value).split("\n"))
        width = min(longest, NARROW) if any(isinstance(value, str | list | dict) for value in values) else longest
        least += width + 3
        table.add_column(Text(name), justify="right" if numeric else "left", overflow="fold", min_width=width)
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row))
    console(least).print(table, Text(""))


def print_rejects(rows: Sequence[Sequence[Any]], *, every: bool) -> None:
    """The quarantine, rows as `reading.REJECTS` gives them: what to do for each reason, and a few documents or all."""
    if not rows:
        say("Nothing is in quarantine.")
    for (reason, stage), group in groupby(rows, key=lambda row: (row[0], row[1])):
        documents = list(group)
        details = {row[2] for row in documents}
        shared = next(iter(details)) if len(details) == 1 else None
        many = "1 document" if len(documents) == 1 else f"{len(documents):,} documents"
        say(f"{reason} ({stage}), {many}{': ' + shared if shared else ''}")
        for row in islice(documents, None if every else SHOWN):
            _print_reject(row, shared)
        if not every and len(documents) > SHOWN:
            say(f"  and {len(documents) - SHOWN:,} more: broadsheet rejects --all")
        say("")


def _print_reject(row: Sequence[Any], shared: str | None) -> None:
    _, _, detail, uri, record, start, end, excerpt = row
    place = "" if record is None else f", record {record:,}"
    place += "" if start is None or end is None else f", bytes {start:,} to {end:,}"
    say(f"  {uri}{place}")
    if detail and not shared:
        say(f"    {detail}")
    if excerpt:
        say(f"    {excerpt}")


def print_health(health: Health) -> None:
    """The verdict, why, and what can wait."""
    say(health.verdict)
    for line in health.wrong:
        say(f"  - {line}")
    say(f"{health.last}\n{health.disk}")
    for line in health.waiting:
        say(line)
    say("")


def print_summary(summary: Summary) -> None:
    """How a run ended: what came in, what is there, how long it took, and a query worth trying with its output."""
    c = summary.counts
    ledger = ", ".join(f"{count:,} {status}" for status, count in summary.ledger.items()) or "none yet"
    say(f"\nRun {summary.run_id}: {c['documents_seen']:,} documents seen, {c['documents_new']:,} new, "
        f"{c['documents_changed']:,} changed, {c['documents_removed']:,} gone; {c['articles']:,} articles and "
        f"{c['rejects']:,} rejects written")  # fmt: skip
    say(f"Documents in the warehouse: {ledger}\n")
    if summary.rejects:
        print_rows(["rejected for", "this run", "open", "waived"], summary.rejects, "table")
    if summary.warnings:
        print_rows(["warning", "table", "observed", "expected"], summary.warnings, "table")
    print_rows(["table", "rows"], list(summary.rows.items()), "table")
    print_rows(["stage", "seconds"], [(stage, round(taken, 2)) for stage, taken in summary.seconds.items()], "table")
    say(f"Database: {summary.database} (snapshot {summary.snapshot})\n")
    say(f'Try: broadsheet sql "{summary.query}"\n')
    print_rows(*summary.sample, "table")


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6g}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else visible(str(value))
