"""What a shell completes: names of tables as they are declared, of runs as their files are named."""

from __future__ import annotations

from textwrap import shorten

from typer import Context

WIDTH = 60
"""Of a meaning; a longer one would be broken into lines, which shells take for names of their own."""
MOST_RUNS = 50


def tables(incomplete: str) -> list[tuple[str, str]]:
    """Tables and marts, by their full names and without the schema, each with its meaning."""
    from schemas import TABLES

    names = [(name, shorten(table.description, WIDTH)) for table in TABLES for name in (table.full_name, table.name)]
    return [(name, meaning) for name, meaning in names if name.startswith(incomplete)]


def runs(ctx: Context, incomplete: str) -> list[str]:
    """Runs that the lake knows, the newest first."""
    from flows.mirror import home_of
    from flows.settings import Settings

    warehouse = ctx.params.get("warehouse")
    root = home_of(Settings.read(warehouse_dir=warehouse).warehouse_dir)
    found = sorted((file.stem for file in (root / "lake" / "runs").glob(f"{incomplete}*.json")), reverse=True)
    return found[:MOST_RUNS]
