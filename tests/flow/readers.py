"""Real readers of a published database, each a process of its own: `python -m tests.flow.readers KIND WAREHOUSE STOP`.

A reader looks again and again until the file STOP is there, then once more, and prints what it saw as JSON.
"""

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from flows.reading import open_published, published_path, query_rows

PAUSE_SECONDS = 0.4
STATE = """
    SELECT
        (SELECT count(*) FROM ops.runs) AS runs,
        (SELECT count(*) FROM ops.documents) AS documents,
        (SELECT count(*) FROM ops.documents WHERE status = 'article') AS ledger_articles,
        (SELECT count(*) FROM main.articles) AS articles,
        (SELECT count(*) FROM main.passages AS p LEFT JOIN main.articles AS a USING (article_id)
         WHERE substring(a.text, p.start_char + 1, p.end_char - p.start_char) IS DISTINCT FROM p.text) AS wrong,
        (SELECT max(CAST(regexp_extract(text, 'Edition ([0-9]+)', 1) AS INTEGER)) FROM main.articles
         WHERE text LIKE '%Edition%') AS edition"""
State = list[int]
Look = Callable[[], State]


@contextmanager
def long_lived(warehouse: Path) -> Iterator[Look]:
    """One connection of DuckDB's Python package, held open."""
    with duckdb.connect(str(published_path(warehouse)), read_only=True) as db:
        yield lambda: list(db.execute(STATE).fetchall()[0])


@contextmanager
def python(warehouse: Path) -> Iterator[Look]:
    """DuckDB's Python package, connecting anew for each look."""

    def look() -> State:
        with duckdb.connect(str(published_path(warehouse)), read_only=True) as db:
            return list(db.execute(STATE).fetchall()[0])

    yield look


@contextmanager
def broadsheet(warehouse: Path) -> Iterator[Look]:
    """What `broadsheet sql` does."""

    def look() -> State:
        with open_published(warehouse) as db:
            return list(query_rows(db, STATE)[1][0])

    yield look


@contextmanager
def sqlalchemy(warehouse: Path) -> Iterator[Look]:
    """SQLAlchemy with duckdb-engine, as Superset and others use it."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.pool import NullPool

    engine = create_engine(f"duckdb:///{published_path(warehouse)}?access_mode=read_only", poolclass=NullPool)

    def look() -> State:
        with engine.connect() as connection:
            return list(connection.execute(text(STATE)).fetchall()[0])

    yield look


@contextmanager
def pandas(warehouse: Path) -> Iterator[Look]:
    """A data frame, by DuckDB's package."""

    def look() -> State:
        with duckdb.connect(str(published_path(warehouse)), read_only=True) as db:
            return [int(value) for value in db.execute(STATE).fetch_df().fillna(0).iloc[0]]

    yield look


@contextmanager
def adbc(warehouse: Path) -> Iterator[Look]:
    """Arrow's database interface, with the driver that lies in DuckDB's wheel."""
    from adbc_driver_manager import dbapi

    driver = importlib.util.find_spec("_duckdb")
    assert driver
    assert driver.origin
    options = {"path": str(published_path(warehouse)), "access_mode": "READ_ONLY"}

    def look() -> State:
        with (
            dbapi.connect(driver=driver.origin, entrypoint="duckdb_adbc_init", db_kwargs=options) as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute(STATE)
            (row,) = cursor.fetchall()
            return list(row)

    yield look


@contextmanager
def command_line(warehouse: Path) -> Iterator[Look]:
    """The DuckDB command line, of an older version than the one that writes."""
    program = Path(sys.executable).with_name("duckdb")
    words = [program, "-init", "/dev/null", "-readonly", "-json", published_path(warehouse), STATE]

    def look() -> State:
        shown = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603
        return list(json.loads(shown.stdout)[0].values())

    yield look


KINDS = {kind.__name__: kind for kind in (long_lived, python, pandas, broadsheet, sqlalchemy, adbc, command_line)}


def main(kind: str, warehouse: str, stop: str) -> None:
    """Looks until it is told to stop."""
    seen: list[State] = []
    faults: list[str] = []
    slowest = 0.0
    with KINDS[kind](Path(warehouse)) as look:
        ended = False
        while not ended:
            ended = Path(stop).exists()
            begin = time.monotonic()
            try:
                seen.append(look())
            except Exception as error:
                faults.append(repr(error))
            slowest = max(slowest, time.monotonic() - begin)
            if len(seen) + len(faults) == 1:
                sys.stdout.write("reading\n")
                sys.stdout.flush()
            time.sleep(PAUSE_SECONDS)
    json.dump({"seen": seen, "faults": faults, "slowest": slowest}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
