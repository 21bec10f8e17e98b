"""The commands that look after a warehouse: quarantine, checks, the past, the lake."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows import completion
from flows.errors import ChecksError

if TYPE_CHECKING:
    from flows.settings import Settings

app = typer.Typer()
Warehouse = Annotated[str | None, typer.Option(help="Folder of the lake and the database, or its URL.")]
NoWait = Annotated[bool | None, typer.Option("--no-wait", help="Stop at once when another run is writing.")]
KeepSnapshots = Annotated[int | None, typer.Option(help="Published states that can be gone back to.")]


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"


HowToPrint = Annotated[Format, typer.Option("--format", help="How to print.")]


@app.command()
def rejects(
    which: Annotated[str, typer.Argument(help="Only documents whose raw_uri matches this glob.")] = "*",
    reason: Annotated[str | None, typer.Option(help="Only those rejected for this reason.")] = None,
    replay: Annotated[bool, typer.Option("--replay", help="Try them again: mended files, newer rules.")] = False,
    waive: Annotated[bool, typer.Option("--waive", help="Let them go, until their files change.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Every document, not just a few of each reason.")] = False,
    warehouse: Warehouse = None,
    no_wait: NoWait = None,
) -> None:
    """The quarantine: what could not be taken in, by reason, with the bytes at fault."""
    from flows import terminal
    from flows.reading import REJECTS, open_published, read_rows

    if replay and waive:
        raise typer.BadParameter("choose one of --replay and --waive")
    if waive:
        from flows.maintenance import waive as let_go

        count = let_go(_settings(warehouse, no_wait=no_wait), which, reason)
        terminal.say(f"{count:,} waived." if count else "Nothing to waive.")
        return
    if replay:
        from flows.replay import replay as try_again

        tried = False
        for summary in try_again(_settings(warehouse, no_wait=no_wait), which, reason):
            terminal.print_summary(summary)
            tried = True
        if not tried:
            terminal.say("Nothing to try again.")
        return
    with open_published(warehouse) as db:
        _, rows = read_rows(db, REJECTS, [which, reason])
    terminal.print_rejects(rows, every=every)


@app.command()
def report(
    output: Annotated[Path | None, typer.Option(help="The file. Default: report.html in the warehouse.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """What came in, what was refused and what the warehouse holds, as one HTML file."""
    from flows import terminal
    from flows.pages.writing import write_report

    terminal.say(f"Written: {write_report(_settings(warehouse).warehouse_dir, output)}")


@app.command()
def check(
    deep: Annotated[bool, typer.Option("--deep", help="Hash every file of the lake and every text, too.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Every check of the published database, again."""
    from flows import terminal
    from flows.maintenance import check as check_again

    results = check_again(_settings(warehouse).warehouse_dir, deep=deep)
    failed = [result for result in results if not result["passed"]]
    for result in failed:
        terminal.say(f"{result['severity']}: {result['check_name']} on {result['table_name']}: {result['observed']}")
    if any(result["severity"] == "error" for result in failed):
        advice = "`broadsheet rebuild` makes the database anew"
        if any(result["check_name"] == "lake_files" for result in failed):
            advice = "restore the named files, or take their runs back with `broadsheet undo RUN` and run again"
        raise ChecksError(f"{len(failed)} of {len(results)} checks failed: {advice}")
    terminal.say(f"{len(results)} checks passed.")


@app.command()
def rebuild(warehouse: Warehouse = None, no_wait: NoWait = None) -> None:
    """The published database made anew, from the lake alone."""
    from flows import terminal
    from flows.maintenance import rebuild as rebuild_database

    terminal.say(f"Made anew: {rebuild_database(_settings(warehouse, no_wait=no_wait))}")


@app.command()
def compact(warehouse: Warehouse = None, keep_snapshots: KeepSnapshots = None, no_wait: NoWait = None) -> None:
    """Many small batches of the lake into few; no answer changes."""
    from flows import terminal
    from flows.compaction import compact as merge

    done = merge(_settings(warehouse, keep_snapshots=keep_snapshots, no_wait=no_wait))
    if done.before == done.after:
        terminal.say(f"Nothing to compact: {done.before:,} batches.")
    else:
        terminal.say(f"{done.before:,} batches are {done.after:,} now (snapshot {done.snapshot}).")


@app.command()
def snapshots(warehouse: Warehouse = None, form: HowToPrint = Format.table) -> None:
    """The published states that can be asked and gone back to."""
    from flows import terminal
    from flows.past import list_snapshots

    terminal.print_rows(*list_snapshots(_settings(warehouse).warehouse_dir), form.value)


@app.command()
def undo(
    run: Annotated[
        str | None,
        typer.Argument(
            help="The run, or the beginning of its name. Default: the last.", autocompletion=completion.runs
        ),
    ] = None,
    warehouse: Warehouse = None,
    keep_snapshots: KeepSnapshots = None,
    no_wait: NoWait = None,
) -> None:
    """A run taken back: published without its batches, or a waiver without its effect."""
    from flows import terminal
    from flows.maintenance import undo as take_back

    done = take_back(_settings(warehouse, keep_snapshots=keep_snapshots, no_wait=no_wait), run)
    terminal.say(f"Taken back: {done.command} {done.run_id}, {done.batches:,} batches (snapshot {done.snapshot}).")
    if done.batches:
        terminal.say("Documents that are still in the raw folder come back with the next run.")


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help="A snapshot's number, or a time in UTC.")],
    after: Annotated[str, typer.Argument(help="A later one.")],
    table: Annotated[str | None, typer.Option(help="The rows of one table that differ.")] = None,
    warehouse: Warehouse = None,
    form: HowToPrint = Format.table,
) -> None:
    """What appeared, changed and vanished between two published states, by table."""
    from flows import past, terminal

    root = _settings(warehouse).warehouse_dir
    found = past.diff_rows(root, before, after, table) if table else past.diff(root, before, after)
    terminal.print_rows(*found, form.value)


def _settings(warehouse: str | None, **given: object) -> Settings:
    from flows.settings import Settings

    return Settings.read(warehouse_dir=warehouse, **given)
