"""What it costs to find copies when a state is published: `python -m tests.benchmarks.copies_growth [ARTICLES ...]`.

Invented articles of 300 shingles: four in ten are copies, rewrites or excerpts in families of two to two hundred, and
all of a source share a sentence of twenty. Each size is measured in a process of its own: a state made anew, then two
thousand articles more on top of it.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from rensa import RMinHash

from flows import copies
from flows.build import Build
from flows.lake import Lake
from schemas import ARTICLE_FINGERPRINTS
from tests.benchmarks.tables import growth
from transforms.fingerprints import SEED, SLOTS

SIZES = (50_000, 100_000, 200_000)
MORE = 2_000
SHINGLES = 300
SHARED = 20
SOURCES = 500
ALONE = 0.6
AT_ONCE = 10_000
Shingles = NDArray[np.uint32]


def main() -> None:
    """Prints the table."""
    heads = (
        "signatures, s",
        "made anew, s",
        f"{MORE:,} more, s",
        "peak, MB",
        "in a cluster",
        "clusters",
        "file, MB",
    )
    growth("tests.benchmarks.copies_growth", heads, SIZES, measured)


def measured(size: int) -> list[str]:
    """The cells of a row of the table but for the first."""
    chance = np.random.default_rng(size)
    with tempfile.TemporaryDirectory() as folder:
        build = Build(Lake(Path(folder)), Path(folder) / "next.duckdb")
        build.create()
        signing = _insert(build, _invented(chance, size), 0)
        anew = _settled(build)
        _insert(build, _invented(chance, MORE), size)
        more = _settled(build)
        ((members, clusters),) = build.db.execute(
            "SELECT count(*), count(DISTINCT cluster_id) FROM main.article_clusters WHERE kind = 'near'"
        ).fetchall()
        build.db.execute("CHECKPOINT next")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        cells = [f"{signing:.1f}", f"{anew:.1f}", f"{more:.1f}", f"{peak:,}", f"{members:,}", f"{clusters:,}"]
        cells.append(f"{build.path.stat().st_size / 1e6:,.0f}")
        build.close()
    return cells


def _invented(chance: np.random.Generator, size: int) -> Iterator[Shingles]:
    """The shingles of so many articles, ascending."""
    sentences = chance.integers(0, 2**32, (SOURCES, SHARED), dtype=np.uint32)
    made = 0
    while made < size:
        text = chance.integers(0, 2**32, SHINGLES, dtype=np.uint32)
        family = 1 if chance.random() < ALONE / (ALONE + (1 - ALONE) / 6) else min(200, 1 + int(chance.pareto(1.2) + 1))
        for number in range(min(family, size - made)):
            kept = text if number == 0 or chance.random() < 0.2 else text[: int(SHINGLES * chance.uniform(0.5, 1))]
            own = chance.integers(0, 2**32, SHINGLES - len(kept) if chance.random() < 0.7 else 0, dtype=np.uint32)
            yield np.unique(np.concatenate([kept, own, sentences[chance.integers(SOURCES)]]))
            made += 1


def _insert(build: Build, articles: Iterator[Shingles], first: int) -> float:
    """Adds them to the database and to what has moved; the seconds that their signatures took."""
    took, number = 0.0, first
    while part := [each for _, each in zip(range(AT_ONCE), articles, strict=False)]:
        begin = time.perf_counter()
        signatures = [_signature(each) for each in part]
        took += time.perf_counter() - begin
        ids = [f"{place * 2654435761 % 2**32:08x}{place:012x}" for place in range(number, number + len(part))]
        columns: dict[str, Any] = {
            "article_id": ids, "body_digest": [int(each.sum()) * len(each) for each in part], "minhash": signatures,
            "shingles": part, "wire_source_id": [None] * len(part),
        }  # fmt: skip
        rows = pa.table(columns, schema=ARTICLE_FINGERPRINTS.arrow())
        build.db.register("rows", rows)
        build.db.execute("INSERT INTO main.article_fingerprints BY NAME FROM rows")
        build.db.execute("INSERT INTO main.articles (article_id) SELECT article_id FROM rows")
        copies.note(build.db, "rows", came=True)
        number += len(part)
    return took


def _signature(shingles: Shingles) -> list[int]:
    ends = np.array([0, len(shingles)], np.uint64)
    rows = RMinHash.digest_matrix_from_flat_token_hashes(shingles.astype(np.uint64), ends, SLOTS, SEED).to_rows()
    return list(rows[0])


def _settled(build: Build) -> float:
    begin = time.perf_counter()
    copies.settle(build.db)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
