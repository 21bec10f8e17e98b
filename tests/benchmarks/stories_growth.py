"""What it costs to find stories when a state is published: `python -m tests.benchmarks.stories_growth [ARTICLES ...]`.

Invented articles of thirty cues, five hundred a day: half of them alone, the others of stories of two to two hundred
that are told within a week. Cues are drawn as words are: few are in very many articles, most in few. Each size is
measured in a process of its own: a state made anew, then two thousand articles more of its last days.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from flows import stories
from flows.build import Build
from flows.lake import Lake
from schemas import ARTICLE_CUES, ARTICLE_FINGERPRINTS
from tests.benchmarks.tables import growth
from transforms.cues import MOST

SIZES = (50_000, 100_000, 200_000)
MORE = 2_000
A_DAY = 500
NAMES = 10
KNOWN_NAMES, KNOWN_WORDS = 200_000, 50_000
IN_COMMON = 0.45
AT_ONCE = 20_000
FIRST = date(2020, 1, 1)
Article = tuple[date, list[int], list[int]]


def main() -> None:
    """Prints the table."""
    heads = ("made anew, s", f"{MORE:,} more, s", "peak, MB", "in a story", "stories")
    growth("tests.benchmarks.stories_growth", heads, SIZES, measured)


def measured(size: int) -> list[str]:
    """The cells of a row of the table but for the first."""
    chance = np.random.default_rng(size)
    with tempfile.TemporaryDirectory() as folder:
        build = Build(Lake(Path(folder)), Path(folder) / "next.duckdb")
        build.create()
        _insert(build.db, _invented(chance, size, 0), 0)
        anew = _settled(build.db)
        _insert(build.db, _invented(chance, MORE, max(0, size // A_DAY - MORE // A_DAY)), size)
        more = _settled(build.db)
        ((members, found),) = build.db.execute(
            "SELECT count(*), count(DISTINCT cluster_id) FROM main.article_clusters WHERE kind = 'story'"
        ).fetchall()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        build.close()
    return [f"{anew:.1f}", f"{more:.1f}", f"{peak:,}", f"{members:,}", f"{found:,}"]


def _invented(chance: np.random.Generator, size: int, first_day: int) -> Iterator[Article]:
    """So many articles: day, names, other cues."""
    made = 0
    while made < size:
        start = first_day + made // A_DAY
        story = 1 if chance.random() < 0.8 else min(200, 2 + int(chance.pareto(1.2)))
        names, words = _drawn(chance, KNOWN_NAMES, NAMES), _drawn(chance, KNOWN_WORDS, MOST - NAMES)
        for _ in range(min(story, size - made)):
            day = FIRST + timedelta(start + (int(chance.integers(7)) if story > 1 else 0))
            yield (
                day,
                _told(chance, names, KNOWN_NAMES),
                [KNOWN_NAMES + each for each in _told(chance, words, KNOWN_WORDS)],
            )
            made += 1


def _drawn(chance: np.random.Generator, known: int, many: int) -> NDArray[np.int64]:
    """So many of what is known, each the rarer the higher its number."""
    return np.asarray(known ** chance.random(many) - 1, np.int64)


def _told(chance: np.random.Generator, of_story: NDArray[np.int64], known: int) -> list[int]:
    """The cues that an article has of its story, and its own."""
    kept = chance.random(len(of_story)) < np.sqrt(IN_COMMON)
    return np.unique(np.where(kept, of_story, _drawn(chance, known, len(of_story)))).tolist()


def _insert(db: duckdb.DuckDBPyConnection, articles: Iterator[Article], first: int) -> None:
    """Adds them to the database; they are what is published for the first time."""
    db.execute("CREATE OR REPLACE TEMP TABLE fresh (article_id VARCHAR)")
    number = first
    while part := [each for _, each in zip(range(AT_ONCE), articles, strict=False)]:
        ids = [f"{place * 2654435761 % 2**32:08x}{place:012x}" for place in range(number, number + len(part))]
        days, names, others = (list(column) for column in zip(*part, strict=True))
        nothing: list[list[int]] = [[] for _ in part]
        cues = pa.table([ids, names, others], schema=ARTICLE_CUES.arrow())
        prints = pa.table([ids, [None] * len(part), nothing, nothing, [None] * len(part)], ARTICLE_FINGERPRINTS.arrow())
        published = pa.table({"article_id": ids, "day": days})
        for name, rows in (("cues", cues), ("prints", prints), ("published", published)):
            db.register(name, rows)
        db.execute("INSERT INTO main.article_cues FROM cues")
        db.execute("INSERT INTO main.article_fingerprints FROM prints")
        db.execute(
            "INSERT INTO main.articles (article_id, published_at, batch_id) SELECT article_id, day, '1' FROM published"
        )
        db.execute("INSERT INTO fresh SELECT article_id FROM published")
        number += len(part)


def _settled(db: duckdb.DuckDBPyConnection) -> float:
    begin = time.perf_counter()
    stories.settle(db)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
