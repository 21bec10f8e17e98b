"""What the report costs as the warehouse grows: `python -m tests.benchmarks.report_growth [ARTICLES ...]`.

Invented rows of every table that the report asks, as many an article as news has: ten named things, two events, ten
passages; a fifth of the articles are copies. With `--keep FOLDER ARTICLES` the warehouse is made there and kept, its
report with it. Each size is measured in a process of its own; queries are measured warm.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from flows import marts
from flows.build import Build
from flows.lake import Lake
from flows.pages.questions import SECTIONS
from flows.pages.writing import write_report
from flows.reading import open_published, published_path, read_rows
from tests.benchmarks.tables import growth

SIZES = (1_000, 10_000, 100_000)
RARE = "CAST(floor({known} * power(random(), 4)) AS BIGINT)"
"""A number below `known`, the rarer the higher: few are named everywhere, most of them hardly ever."""


def main() -> None:
    """Prints the table, or keeps one warehouse."""
    if sys.argv[1:2] == ["--keep"]:
        folder = Path(sys.argv[2])
        folder.mkdir(parents=True)
        make_warehouse(folder, int(sys.argv[3]))
        logging.getLogger("broadsheet").warning("%s", write_report(folder))
        return
    heads = ("report, s", "size, kB", "queries, ms", "slowest, ms", "which")
    growth("tests.benchmarks.report_growth", heads, SIZES, measured)


def measured(size: int) -> list[str]:
    """The cells of a row of the table but for the first."""
    with tempfile.TemporaryDirectory() as folder:
        make_warehouse(Path(folder), size)
        begin = time.perf_counter()
        path = write_report(Path(folder))
        taken = time.perf_counter() - begin
        kilobytes = path.stat().st_size // 1000
        spent = {}
        with open_published(Path(folder), spill=True) as db:
            for question in (question for section in SECTIONS for question in section.questions):
                read_rows(db, question.sql)
                begin = time.perf_counter()
                read_rows(db, question.sql)
                spent[question.name] = 1000 * (time.perf_counter() - begin)
    which = max(spent, key=spent.__getitem__)
    return [f"{taken:.2f}", f"{kilobytes:,}", f"{sum(spent.values()):,.0f}", f"{spent[which]:,.0f}", which]


def make_warehouse(folder: Path, size: int) -> None:
    """A published database of so many invented articles, without a lake."""
    build = Build(Lake(folder), published_path(folder))
    build.create()
    db = build.db
    db.execute("SELECT setseed(0.5)")
    db.execute("BEGIN")
    for insert in (_articles, _names, _told, _ledger):
        insert(db, size)
    db.execute("COMMIT")
    marts.settle(db)
    db.execute("CHECKPOINT next")
    build.close(keep=True)


def _articles(db: duckdb.DuckDBPyConnection, size: int) -> None:
    db.execute("""
        INSERT INTO main.sources (source_id, name, kind, country)
        SELECT 's' || n, 'The ' || ['River', 'Hill', 'Lake', 'Harbour', 'Market'][1 + n % 5] || ' Courier ' || n,
            ['newspaper', 'agency', 'broadcaster', 'website'][1 + n % 4], ['SE', 'US', 'GB', 'CN', 'KE'][1 + n % 5]
        FROM range(300) AS t(n)""")
    db.execute(f"""
        INSERT INTO main.articles (article_id, source_id, headline, authors, editors, text, published_at, language,
            word_count, version_no, raw_uri, batch_id)
        SELECT 'a' || n, CASE WHEN n % 20 > 0 THEN 's' || {RARE.format(known=300)} END,
            'What was decided about matter ' || n || ' at the second reading', ['A. Writer'], [], '',
            CASE WHEN n % 30 > 0
                THEN TIMESTAMP '2023-01-01 06:00:00' + to_minutes(CAST(1500000 * sqrt(random()) AS BIGINT)) END,
            'en', 400, 1, 'wire/' || n || '.txt', 'b' || n * 50 // {size}
        FROM range({size}) AS t(n)""")
    db.execute(f"""
        INSERT INTO main.passages (article_id, passage_no, role, text, start_char, end_char)
        SELECT 'a' || n // 10, n % 10, CASE WHEN n % 10 = 9 THEN 'boilerplate' ELSE 'body' END, '',
            200 * (n % 10), 200 * (n % 10) + 199
        FROM range({10 * size}) AS t(n)""")
    db.execute("""
        INSERT INTO main.article_versions (article_id, version_no, change_kind, corrections, valid_from, batch_id)
        SELECT a.article_id, 1, 'new', 0,
            TIMESTAMP '2026-01-01 06:00:00' + to_days(CAST(substr(a.batch_id, 2) AS INT)), a.batch_id
        FROM main.articles AS a""")


def _names(db: duckdb.DuckDBPyConnection, size: int) -> None:
    for kind, share in (("person", 2), ("organization", 4), ("place", 10)):
        known = max(size // share, 1)
        db.execute(f"""
            INSERT INTO main.entities (entity_id, type, name, aliases, country, latitude, longitude)
            SELECT '{kind}' || n, '{kind}', 'The {kind} number ' || n, [], 'SE',
                CASE WHEN '{kind}' = 'place' THEN 130 * random() - 55 END,
                CASE WHEN '{kind}' = 'place' THEN 360 * random() - 180 END
            FROM range({known}) AS t(n)""")
        db.execute(f"""
            INSERT INTO main.article_entities (article_entity_id, article_id, entity_id, type, name, aliases, key,
                mentions, latitude, longitude)
            SELECT 'x', 'a' || n % {size}, e.entity_id, e.type, e.name, [], e.name, 1 + n % 5, e.latitude, e.longitude
            FROM (SELECT n, '{kind}' || {RARE.format(known=known)} AS entity_id FROM range({10 * size // 3}) AS t(n))
            JOIN main.entities AS e USING (entity_id)""")
    db.execute(f"""
        INSERT INTO main.roles (role_id, article_id, person_id, title, organization_id, status, as_of, confidence)
        SELECT 'r' || n, 'a' || n % {size}, 'person' || {RARE.format(known=size // 2)},
            ['mayor', 'chief executive', 'minister', 'engineer'][1 + n % 4],
            'organization' || {RARE.format(known=size // 4)},
            'current', DATE '2024-01-01', 0.9
        FROM range({size}) AS t(n)""")


def _told(db: duckdb.DuckDBPyConnection, size: int) -> None:
    db.execute(f"""
        INSERT INTO main.events (event_id, article_id, happening_id, type, trigger, surface, starts_on, ends_on,
            place_id, confidence)
        SELECT 'e' || n, 'a' || n % {size}, 'h' || {RARE.format(known=size)},
            ['hold', 'meet', 'sign', 'win'][1 + n % 4], 'met',
            'met for the second time this year over matter ' || n, DATE '2024-01-01' + CAST(n % 900 AS INT),
            DATE '2024-01-01' + CAST(n % 900 AS INT), 'place' || n % {max(size // 10, 1)}, 0.9
        FROM range({2 * size}) AS t(n)""")
    db.execute(f"""
        INSERT INTO main.article_clusters (article_id, kind, cluster_id, similarity, kept, is_original)
        SELECT 'a' || n, kind, kind || n // many, 0.9, 0.9, n % many = 0
        FROM range({2 * size // 5}) AS t(n), (VALUES ('near', 4), ('story', 12)) AS k(kind, many)
        WHERE kind = 'story' OR n < {size // 5}""")
    db.execute("""
        INSERT INTO main.article_fingerprints (article_id, body_digest, minhash, shingles)
        SELECT article_id, hash(article_id) // 4, [], [] FROM main.articles""")


def _ledger(db: duckdb.DuckDBPyConnection, size: int) -> None:
    db.execute("""
        INSERT INTO ops.runs (run_id, command, started_at, finished_at, status, documents_seen, documents_new,
            documents_changed, documents_removed, articles, rejects)
        SELECT 'run' || n, 'run', TIMESTAMP '2026-01-01 06:00:00' + to_days(CAST(n AS INT)),
            TIMESTAMP '2026-01-01 06:02:00' + to_days(CAST(n AS INT)),
            CASE WHEN n = 40 THEN 'failed' ELSE 'completed' END,
            2000 * n, 2000, 0, 0, 1990, 10 FROM range(50) AS t(n)""")
    db.execute("""
        INSERT INTO ops.checks (run_id, check_name, table_name, severity, passed, observed, expected)
        SELECT 'run' || n // 150, 'check_' || n % 40, 'main.table_' || n % 31,
            CASE WHEN n % 3 = 0 THEN 'warning' ELSE 'error' END,
            n % 997 > 0, '12 rows', '0 rows' FROM range(7500) AS t(n)""")
    db.execute("""
        INSERT INTO ops.documents (raw_uri, raw_sha256, bytes, status, article_id, batch_id)
        SELECT raw_uri, article_id, 3000, 'article', article_id, batch_id FROM main.articles""")
    db.execute(f"""
        INSERT INTO ops.documents (raw_uri, raw_sha256, status, duplicate_of, batch_id)
        SELECT 'wire/copy-' || n || '.txt', 'a' || n, 'duplicate', 'wire/' || n || '.txt', 'b1'
        FROM range({size // 50}) AS t(n)""")
    db.execute(f"""
        INSERT INTO ops.rejects (raw_uri, stage, reason, status, batch_id)
        SELECT 'wire/reject-' || n || '.txt', 'decode',
            ['binary', 'empty', 'too_large', 'encoding_unknown'][1 + CAST(log2(1 + n % 15) AS INT) % 4],
            ['open', 'open', 'waived', 'replayed'][1 + n % 4], 'b1' FROM range({size // 100}) AS t(n)""")


if __name__ == "__main__":
    main()
