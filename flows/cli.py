"""The command line. Each command imports what it needs, so that `--help` answers at once."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from flows import cli_care, cli_serve, completion
from flows.cli_care import KeepSnapshots, NoWait, Warehouse
from flows.errors import BroadsheetError, FaultError, InterruptedRunError, SettingError, is_interrupt
from flows.exports import Form

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from duckdb import DuckDBPyConnection


class Commands(TyperGroup):
    """All commands: one that the user stops ends with exit code 130."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the named command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # `| head` has read enough; here, for Click would end with exit code 1
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except (KeyboardInterrupt, RuntimeError) as error:
            if not is_interrupt(error):
                raise
            raise InterruptedRunError("interrupted: nothing is half-written, the next run goes on from here") from error


app = typer.Typer(
    cls=Commands,
    name="broadsheet",
    help="Folders of raw article text in, a DuckDB warehouse out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def common(
    verbose: Annotated[bool, typer.Option("--verbose", help="Show every step, and tracebacks.")] = False,
) -> None:
    """What holds for every command."""
    logger = logging.getLogger("broadsheet")
    logger.setLevel(logging.INFO if verbose or not sys.stderr.isatty() else logging.WARNING)
    logger.propagate = False
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line())
    logger.handlers = [handler]
    if verbose:
        os.environ["BROADSHEET_VERBOSE"] = "1"


class _Line(logging.Formatter):
    """One line a message, whatever the name of a file in it says."""

    def format(self, record: logging.LogRecord) -> str:
        from flows.terminal import one_line

        return f"broadsheet: {one_line(record.getMessage())}"


@app.command()
def run(
    raw: Annotated[str | None, typer.Argument(help="A file, a folder, a glob, or a URL. Default: RAW_DIR.")] = None,
    warehouse: Warehouse = None,
    collection: Annotated[str | None, typer.Option(help="First part of every raw_uri.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes at most.")] = None,
    batch_size: Annotated[int | None, typer.Option(help="Documents a batch at most.")] = None,
    runner: Annotated[str | None, typer.Option(help="inline, processes or dask.")] = None,
    full: Annotated[bool | None, typer.Option("--full", help="Read everything again, under today's rules.")] = None,
    allow_removals: Annotated[
        bool | None, typer.Option("--allow-removals", help="Let more than half of the known documents go.")
    ] = None,
    keep_snapshots: KeepSnapshots = None,
    no_wait: NoWait = None,
) -> None:
    """One run: takes in what is new or changed, and publishes."""
    from flows.prefect_runs import ingest_once
    from flows.terminal import print_summary

    print_summary(
        ingest_once(
            raw=raw, warehouse=warehouse, collection=collection, workers=workers,
            batch_size=batch_size, runner=runner, full=full, allow_removals=allow_removals,
            keep_snapshots=keep_snapshots, no_wait=no_wait,
        )
    )  # fmt: skip


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One query; - reads it from standard input.")],
    warehouse: Warehouse = None,
    form: Annotated[
        Form | None, typer.Option("--format", help="How to write it. Default: as FILE ends, else a table.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, not to the terminal.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace FILE when it is there.")] = False,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin a CSV file with the mark by which Excel knows UTF-8.")
    ] = False,
    as_of: Annotated[
        str | None, typer.Option(help="Ask a published state of the past: its snapshot's number, or a time in UTC.")
    ] = None,
) -> None:
    """A read-only query on the published database."""
    from flows import terminal
    from flows.exports import export, form_of
    from flows.mirror import home_of
    from flows.reading import open_published, query_chunks
    from flows.settings import Settings

    where = Settings.read(warehouse_dir=warehouse).warehouse_dir

    def past() -> AbstractContextManager[DuckDBPyConnection]:
        from flows.past import open_past

        return open_past(where, as_of or "")

    chosen = form_of(form, output, bom=bom)
    if output and output.resolve().is_relative_to(home_of(where).resolve()):
        raise SettingError(f"{where} is the warehouse's own: name an --output elsewhere")
    query = sys.stdin.read() if query == "-" else query
    with past() if as_of else open_published(where) as db:
        if output:
            export(db, query, chosen, output, overwrite=overwrite, bom=bom)
            return
        sys.stdout.write("\ufeff" if bom else "")
        terminal.print_chunks(*query_chunks(db, query), chosen)


@app.command()
def status(warehouse: Warehouse = None) -> None:
    """Is it healthy? What is wrong and what to do; the last runs, what is there, how fresh it is."""
    from flows import terminal
    from flows.health import health
    from flows.reading import STATUS, open_published, read_rows
    from flows.remote import Remote
    from flows.settings import Settings

    where = Settings.read(warehouse_dir=warehouse).warehouse_dir
    with open_published(where) as db:
        if not isinstance(where, Remote):  # there the disk, and who writes, are not this machine's
            terminal.print_health(health(where, db))
        for title, query in STATUS.items():
            terminal.print_titled(title, *read_rows(db, query))


@app.command()
def columns(
    table: Annotated[
        str | None, typer.Argument(help="A table, such as main.articles.", autocompletion=completion.tables)
    ] = None,
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


app.add_typer(cli_care.app)
app.add_typer(cli_serve.app)


def main() -> None:
    """Entry point: one clear line and the right exit code for whatever goes wrong."""
    try:
        app()
    except BroadsheetError as error:
        _end(error)
    except Exception as error:
        _end(error if os.environ.get("BROADSHEET_VERBOSE") else FaultError.of(error))


def _end(error: BaseException) -> None:
    from flows.terminal import one_line

    if os.environ.get("BROADSHEET_VERBOSE"):
        traceback.print_exception(error)
    sys.stderr.write(f"broadsheet: {one_line(str(error))}\n")
    sys.exit(error.exit_code if isinstance(error, BroadsheetError) else 1)
