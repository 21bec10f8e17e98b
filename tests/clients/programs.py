"""One client of the published database, as a program of its own: `python programs.py KIND DATABASE [PROGRAM]`.

It prints what it sees as JSON, a line each: on opening; on a line from standard input, by the same connection; by a new
one; and whether a change is refused. It imports nothing but the client.
"""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable

ARTICLES = "SELECT count(*) AS n FROM main.articles"
CHANGE = "DELETE FROM main.articles"
Ask = Callable[[str], object]
Client = tuple[Ask, Callable[[], None]]


def duckdb(path: str) -> Client:
    import duckdb as client

    db = client.connect(path, read_only=True)
    return lambda query: db.execute(query).fetchall()[0][0], db.close


def pandas(path: str) -> Client:
    import pandas as client
    import sqlalchemy as engines

    engine = engines.create_engine(f"duckdb:///{path}?access_mode=read_only")
    connection = engine.connect()

    def ask(query: str) -> object:
        return int(client.read_sql(engines.text(query), connection)["n"].iloc[0])

    def close() -> None:
        connection.close()
        engine.dispose()

    return ask, close


def sqlalchemy(path: str) -> Client:
    import sqlalchemy as client

    engine = client.create_engine(f"duckdb:///{path}?access_mode=read_only")
    connection = engine.connect()
    tables = client.MetaData()
    tables.reflect(engine, schema="main")
    assert tables.tables["main.articles"].c.headline.comment

    def close() -> None:
        connection.close()
        engine.dispose()

    return lambda query: connection.execute(client.text(query)).fetchall()[0][0], close


def adbc(path: str) -> Client:
    from adbc_driver_manager import dbapi

    found = importlib.util.find_spec("_duckdb")
    assert found
    assert found.origin
    options = {"path": path, "access_mode": "READ_ONLY"}
    connection = dbapi.connect(driver=found.origin, entrypoint="duckdb_adbc_init", db_kwargs=options)

    def ask(query: str) -> object:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return cursor.fetchall()[0][0]

    return ask, connection.close


def polars(path: str) -> Client:
    import duckdb as engine
    import polars as client

    db = engine.connect(path, read_only=True)
    return lambda query: client.read_database(query, db)["n"][0], db.close


def ibis(path: str) -> Client:
    import ibis as client

    db = client.duckdb.connect(path, read_only=True)

    def ask(query: str) -> object:
        if query == CHANGE:
            return db.raw_sql(query)
        return int(db.table("articles", database="main").count().execute())

    return ask, db.disconnect


def command_line(path: str) -> Client:
    words = [sys.argv[3], "-init", "/dev/null", "-readonly", "-csv", "-noheader", path]
    db = subprocess.Popen(  # noqa: S603
        words, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert db.stdin
    assert db.stdout
    asks, tells = db.stdin, db.stdout

    def ask(query: str) -> object:
        asks.write(query + ";\n")
        asks.flush()
        words = tells.readline().strip()
        if not words.isdigit():
            raise RuntimeError(words)
        return int(words)

    def close() -> None:
        asks.close()
        db.wait()

    return ask, close


def tell(value: object) -> None:
    """One line that the other side can read at once."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def main(connect: Callable[[str], Client], path: str) -> None:
    """Looks, waits, looks again, connects anew, tries to change something."""
    ask, close = connect(path)
    tell(ask(ARTICLES))
    sys.stdin.readline()
    tell(ask(ARTICLES))
    close()
    ask, close = connect(path)
    tell(ask(ARTICLES))
    try:
        ask(CHANGE)
        tell("changed")
    except Exception as error:
        tell("refused: " + " ".join(str(error).split())[:90])
    close()


if __name__ == "__main__":
    KINDS = {kind.__name__: kind for kind in (duckdb, pandas, sqlalchemy, adbc, polars, ibis, command_line)}
    main(KINDS[sys.argv[1]], sys.argv[2])
