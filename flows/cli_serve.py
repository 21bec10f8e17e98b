"""The command that runs on a schedule."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli_care import KeepSnapshots, Warehouse

app = typer.Typer()


@app.command()
def serve(
    raw: Annotated[str | None, typer.Argument(help="A file, a folder or a glob. Default: RAW_DIR.")] = None,
    schedule: Annotated[
        str | None,
        typer.Option(help="15m, 2h, 1d; or cron in UTC, '0 6 * * *'; or with a zone, '0 6 * * mon-fri Europe/Berlin'."),
    ] = None,
    name: Annotated[str | None, typer.Option(help="Name of the deployment. Default: the warehouse's folder.")] = None,
    warehouse: Warehouse = None,
    collection: Annotated[str | None, typer.Option(help="First part of every raw_uri.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes at most.")] = None,
    keep_snapshots: KeepSnapshots = None,
) -> None:
    """Runs on a schedule, until it is stopped; with Prefect's pages at the address that it tells."""
    from flows.discovery import locate
    from flows.remote import absolute
    from flows.serving import serve as run_on_schedule
    from flows.settings import Settings

    settings = Settings.read(
        warehouse_dir=warehouse,
        schedule=schedule,
        collection=collection,
        workers=workers,
        keep_snapshots=keep_snapshots,
    )
    locate(raw, settings)
    run_on_schedule(
        settings, name, raw=raw and absolute(raw), warehouse=absolute(settings.warehouse_dir),
        collection=settings.collection, workers=workers, keep_snapshots=keep_snapshots,
    )  # fmt: skip
