"""The command line. Each command imports what it needs, so that `--help` answers at once."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.errors import BroadsheetError, ChecksError, InterruptedRunError

if TYPE_CHECKING:
    from flows.report import Summary

app = typer.Typer(
    name="broadsheet",
    help="Folders of raw article text in, a DuckDB warehouse out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
Warehouse = Annotated[Path | None, typer.Option(help="Folder of the lake and the database.")]


class Format(StrEnum):
    """How `sql` prints."""

    table = "table"
    csv = "csv"
    json = "json"


@app.callback()
def common(
    verbose: Annotated[bool, typer.Option("--verbose", help="Show every step, and tracebacks.")] = False,
) -> None:
    """What holds for every command."""
    logger = logging.getLogger("broadsheet")
    logger.setLevel(logging.INFO if verbose or not sys.stderr.isatty() else logging.WARNING)
    logger.propagate = False
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("broadsheet: %(message)s"))
        logger.addHandler(handler)
    if verbose:
        os.environ["BROADSHEET_VERBOSE"] = "1"


@app.command()
def run(
    raw: Annotated[str | None, typer.Argument(help="A file, a folder or a glob. Default: RAW_DIR.")] = None,
    warehouse: Warehouse = None,
    collection: Annotated[str | None, typer.Option(help="First part of every raw_uri.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes at most.")] = None,
    batch_size: Annotated[int | None, typer.Option(help="Documents a batch at most.")] = None,
    runner: Annotated[str | None, typer.Option(help="inline or processes.")] = None,
    full: Annotated[bool | None, typer.Option("--full", help="Read everything again, under today's rules.")] = None,
    allow_removals: Annotated[
        bool | None, typer.Option("--allow-removals", help="Let more than half of the known documents go.")
    ] = None,
) -> None:
    """One run: takes in what is new or changed, and publishes."""
    from flows.terminal import print_summary

    try:
        summary = _ingest(
            raw=raw, warehouse=str(warehouse) if warehouse else None, collection=collection, workers=workers,
            batch_size=batch_size, runner=runner, full=full, allow_removals=allow_removals,
        )  # fmt: skip
    except KeyboardInterrupt as error:
        raise InterruptedRunError("interrupted: nothing is half-written, the next run goes on from here") from error
    print_summary(summary)


def _ingest(**given: object) -> Summary:
    """As a Prefect flow run when a server is configured, else by itself."""
    from flows.ingest import ingest

    if not _has_server():
        return ingest.fn(**given)  # type: ignore[arg-type]
    from prefect.logging.configuration import setup_logging
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    if not os.environ.get("BROADSHEET_VERBOSE"):
        setup_logging()
        for handler in logging.getLogger().handlers:
            handler.setFormatter(_WithoutTraceback(handler.formatter))
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        return ingest(**given)  # type: ignore[call-overload,no-any-return]


class _WithoutTraceback(logging.Formatter):
    """Prefect's own format for the terminal; tracebacks go to the server alone."""

    def __init__(self, inner: logging.Formatter | None) -> None:
        super().__init__()
        self.inner = inner or logging.Formatter()

    def format(self, record: logging.LogRecord) -> str:
        bare = logging.makeLogRecord({**record.__dict__, "exc_info": None, "exc_text": None})
        return self.inner.format(bare)


def _has_server() -> bool:
    from prefect.settings import PREFECT_API_URL

    return bool(PREFECT_API_URL.value())


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One query; - reads it from standard input.")],
    warehouse: Warehouse = None,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.table,
) -> None:
    """A read-only query on the published database."""
    from flows import terminal
    from flows.reading import open_published, query_rows

    with open_published(warehouse) as db:
        terminal.print_rows(*query_rows(db, sys.stdin.read() if query == "-" else query), form.value)


@app.command()
def status(warehouse: Warehouse = None) -> None:
    """The last runs, what is in the warehouse, what was rejected, how fresh it is."""
    from flows import terminal
    from flows.reading import STATUS, open_published, query_rows

    with open_published(warehouse) as db:
        for title, query in STATUS.items():
            terminal.print_titled(title, *query_rows(db, query))


@app.command()
def rejects(warehouse: Warehouse = None) -> None:
    """The quarantine: what could not be taken in, by reason, with the bytes at fault."""
    from flows import terminal
    from flows.reading import REJECTS, open_published, query_rows

    with open_published(warehouse) as db:
        names, rows = query_rows(db, REJECTS)
        if rows:
            terminal.print_rows(names, rows, "table")
        else:
            terminal.say("Nothing is in quarantine.")


@app.command()
def check(warehouse: Warehouse = None) -> None:
    """Every check of the published database, again."""
    from flows import terminal
    from flows.maintenance import check as check_again

    results = check_again(warehouse)
    failed = [result for result in results if not result["passed"]]
    for result in failed:
        terminal.say(f"{result['severity']}: {result['check_name']} on {result['table_name']}: {result['observed']}")
    if any(result["severity"] == "error" for result in failed):
        raise ChecksError(
            f"{len(failed)} of {len(results)} checks failed: `broadsheet rebuild` makes the database anew"
        )
    terminal.say(f"{len(results)} checks passed.")


@app.command()
def rebuild(warehouse: Warehouse = None) -> None:
    """The published database made anew, from the lake alone."""
    from flows import terminal
    from flows.maintenance import rebuild as rebuild_database
    from flows.settings import Settings

    path = rebuild_database(Settings.read(warehouse_dir=warehouse))
    terminal.say(f"Made anew: {path}")


@app.command()
def columns(
    table: Annotated[str | None, typer.Argument(help="A table, such as main.articles.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="The whole dictionary as Markdown.")] = False,
) -> None:
    """The data dictionary."""
    from flows import dictionary, terminal

    if markdown:
        sys.stdout.write(dictionary.data_dictionary())
    else:
        terminal.print_rows(*dictionary.columns_of(table), "table")


@app.command(hidden=True)
def formats() -> None:
    """The formats of raw documents as Markdown."""
    from flows import dictionary

    sys.stdout.write(dictionary.format_list())


def main() -> None:
    """Entry point: one clear line and the right exit code for whatever goes wrong."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except BroadsheetError as error:
        _end(error)
    except Exception as error:
        if not os.environ.get("BROADSHEET_VERBOSE"):
            error = BroadsheetError(f"{type(error).__name__}: {error} (broadsheet --verbose ... shows where)")
        _end(error)


def _end(error: BaseException) -> None:
    if os.environ.get("BROADSHEET_VERBOSE"):
        traceback.print_exception(error)
    sys.stderr.write(f"broadsheet: {error}\n")
    sys.exit(error.exit_code if isinstance(error, BroadsheetError) else 1)
