"""A DuckDB that writes a file of the warehouse: how much memory it takes, and who can read what it writes."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from schemas import quoted

STORAGE_VERSION = "v1.0.0"
"""Written so that every DuckDB from 1.0 on can open it."""
MOST_MEMORY = 1_400_000_000
"""Bytes that it may take at most, however large the warehouse; what does not fit goes to the disk."""


def connect(spill: Path) -> duckdb.DuckDBPyConnection:
    """A connection without a file, which takes no more than half of the memory of the machine; `spill` is its disk."""
    memory = min(MOST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    return duckdb.connect(config={"temp_directory": str(spill), "memory_limit": f"{memory}B"})


def attach(db: duckdb.DuckDBPyConnection, path: Path, *, read_only: bool = False) -> None:
    """Makes a file the one that is asked and written: `next`. It is made when there is none."""
    options = "READ_ONLY" if read_only else f"STORAGE_VERSION '{STORAGE_VERSION}'"
    db.execute(f"ATTACH {quoted(str(path))} AS next ({options})")
    db.execute("USE next")


def detach(db: duckdb.DuckDBPyConnection) -> None:
    """Lets go of the file; temp tables stay."""
    db.execute("USE memory")
    db.execute("DETACH next")
