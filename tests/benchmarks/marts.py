"""How fast marts answer, and what they cost to publish: `python -m tests.benchmarks.marts [--articles N]`.

Invented articles (100,000 when no number is given; see invented.sql) of ten passages, twelve things that are named
twice each, and four events, with quotes, offices, copies and versions. Each query is asked three times; the least
counts. Where others work on the same machine, processor time tells more than the clock.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from flows import marts
from flows.build import Build
from flows.lake import Lake

SQL = Path(__file__).with_name("invented.sql")
MORE = 2_000
TIMES = 5
QUESTIONS = {
    "sentences": (
        "WHERE source = 'Courier 3' AND published_at >= '2023-01-01' ORDER BY published_at DESC, sentence_no LIMIT 20",
        "WHERE sentence LIKE '%c4c%' ORDER BY published_at DESC LIMIT 20",
    ),
    "coverage_by_day": ("WHERE source = 'Courier 3' ORDER BY published_on DESC LIMIT 20",),
    "who_holds_what": ("WHERE person = 'Thing 101' ORDER BY articles DESC, last_told DESC LIMIT 20",),
    "who_said_what": ("WHERE speaker = 'Thing 101' ORDER BY published_at DESC LIMIT 20",),
    "happenings": ("WHERE place = 'Thing 4' AND starts_on >= '2023-01-01' ORDER BY starts_on LIMIT 20",),
    "timeline": (
        "WHERE subject = 'Thing 101' ORDER BY starts_on LIMIT 20",
        "WHERE subject = 'Thing 0' ORDER BY independent DESC, starts_on LIMIT 20",
    ),
    "co_mentions": (
        "WHERE name = 'Thing 101' ORDER BY independent DESC LIMIT 20",
        "WHERE name = 'Thing 0' AND with_type = 'person' ORDER BY sentences DESC LIMIT 20",
    ),
    "near_duplicates": ("WHERE original_source = 'Courier 3' ORDER BY published_at LIMIT 20",),
    "source_profile": ("WHERE share_wire > 0 ORDER BY articles DESC LIMIT 20",),
    "changes": ("WHERE change_kind = 'updated' AND role = 'body' ORDER BY valid_from DESC LIMIT 20",),
    "data_quality": ("WHERE collection = 'raw'",),
}
WHOLE = {
    "sentences": "published_at", "coverage_by_day": "articles", "who_holds_what": "articles",
    "who_said_what": "published_at", "happenings": "reports", "timeline": "independent", "co_mentions": "independent",
    "near_duplicates": "published_at", "source_profile": "articles", "changes": "valid_from",
    "data_quality": "documents",
}  # fmt: skip


def main() -> None:
    """Prints both tables."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--articles", type=int, default=100_000)
    given.add_argument("--keep", type=Path, help="file to keep the database in")
    asked = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.keep or Path(folder) / "invented.duckdb"
        costs = _made(path, asked.articles)
        answers = _answered(path)
    console = Console(width=150)
    console.print(answers)
    console.print(costs)


def _made(path: Path, articles: int) -> Table:
    """The database, and what its marts cost."""
    table = Table("publish", "seconds", "processor seconds", "peak, MB", box=None, title=f"{articles:,} articles")
    build = Build(Lake(path.parent), path)
    build.create()
    _invent(build.db, 0, articles)
    table.add_row("nothing but the articles", "", "", f"{_peak():,}")
    table.add_row("all marts anew", *_timed(lambda: marts.settle(build.db)), f"{_peak():,}")
    for first, more in ((articles, 1), (articles + 5, MORE)):
        _invent(build.db, first, more)
        table.add_row(f"{more:,} new", *_timed(lambda: marts.settle(build.db)), f"{_peak():,}")
    table.add_row("nothing new", *_timed(lambda: marts.settle(build.db)), f"{_peak():,}")
    build.db.execute("CHECKPOINT next")
    build.close(keep=True)
    return table


def _invent(db: duckdb.DuckDBPyConnection, first: int, articles: int) -> None:
    """Adds so many articles, as if they had come and all but the marts had been settled."""
    marts.alter(
        db, f"SELECT substr(md5('article' || n), 1, 20) AS article_id FROM range({first}, {first + articles}) AS t (n)"
    )
    marts.remember(db)
    for statement in duckdb.extract_statements(SQL.read_text(encoding="utf-8")):
        given = {"first": first, "articles": articles}
        db.execute(statement, {name: given[name] for name in statement.named_parameters})
    db.execute("CREATE OR REPLACE TEMP TABLE renamed (entity_id VARCHAR)")


def _timed(work: Callable[[], None]) -> tuple[str, str]:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - clock:.2f}", f"{time.process_time() - processor:.2f}"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _answered(path: Path) -> Table:
    table = Table("mart", "asked", box=None)
    for head in ("ms", "processor ms"):
        table.add_column(head, justify="right")
    with duckdb.connect(str(path), read_only=True) as db:
        for mart, questions in QUESTIONS.items():
            ((rows,),) = db.execute(f"SELECT count(*) FROM marts.{mart}").fetchall()
            table.add_row(mart, f"count: {rows:,}", *_asked(db, f"SELECT count(*) FROM marts.{mart}"))
            table.add_row("", "the first 20", *_asked(db, f"FROM marts.{mart} ORDER BY {WHOLE[mart]} DESC LIMIT 20"))
            for question in questions:
                table.add_row("", question, *_asked(db, f"FROM marts.{mart} {question}"))
    return table


def _asked(db: duckdb.DuckDBPyConnection, query: str) -> tuple[str, str]:
    """The least milliseconds by the clock and by the processor."""
    clocks, processor = [], []
    for _ in range(TIMES):
        begin, used = time.perf_counter(), time.process_time()
        db.execute(query).fetchall()
        clocks.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return f"{min(clocks):.0f}", f"{min(processor):.0f}"


if __name__ == "__main__":
    main()
