"""Checks that watch for drift: is what a run brings like what was there before?

A source may change its pages, a feed may dry up, a rule may stop to fit: every row is right, and still something is
wrong. Each query gives one row (passed, observed). They read, beside the declared tables, the temp tables that
`BASELINE` makes of the published state before a run, `this_run` (batch_id): the batches that the run adds, and
`looked_at` (raw_uri): the known documents that lie under its argument.
"""

from __future__ import annotations

from dataclasses import dataclass

LEAST_COMPARED = 20
"""Articles or documents on each side below which shares tell nothing."""
LEAST_CELL = 10
"""Articles of a source on one day, or a run's arrivals of a source, below which numbers jump by themselves."""
LEAST_RUNS, MOST_RUNS = 3, 10
"""Runs that brought something new against which a source's arrivals are held."""
MOST_CHARACTERS = 300

BASELINE = (
    """
    CREATE OR REPLACE TEMP TABLE articles_before AS
    SELECT raw_uri, raw_record, article_id, source_id, CAST(published_at AS DATE) AS day FROM main.articles""",
    """
    CREATE OR REPLACE TEMP TABLE documents_before AS
    SELECT count(*) FILTER (WHERE status IN ('article', 'reject')) AS documents,
        count(*) FILTER (WHERE status = 'reject') AS rejects
    FROM ops.documents""",
    """
    CREATE OR REPLACE TEMP TABLE versions_before AS SELECT max(valid_from) AS latest FROM main.article_versions""",
)


@dataclass(frozen=True, slots=True)
class Drift:
    """A check whose query gives (passed, observed)."""

    name: str
    table: str
    expected: str
    sql: str


def drift_checks(*, share: float, factor: float) -> tuple[Drift, ...]:
    """`share`: how much larger a share may become, 0..1; `factor`: how many times more or fewer a source may bring."""
    worse = f"a share of at most {share:g} more than before"
    usual = f"within {factor:g} times the median of the runs before"
    return (
        Drift("drift_without_source", "main.articles", worse, _missing("source_id", share)),
        Drift("drift_without_date", "main.articles", worse, _missing("day", share)),
        Drift("drift_rejects", "ops.documents", worse, _rejects(share)),
        Drift("drift_source_day", "main.articles", "at least half of a day of a source, as far as it is there", CELLS),
        Drift("drift_arrivals", "main.articles", usual, _arrivals(factor)),
    )


def _missing(column: str, share: float) -> str:
    """The share of articles that lack something, among those of the run and among those before."""
    return f"""
        WITH articles AS (
            SELECT source_id, CAST(published_at AS DATE) AS day FROM main.articles SEMI JOIN this_run USING (batch_id)
        ),
        run AS (SELECT count(*) AS n, 1 - count({column}) / count(*) AS share FROM articles),
        before AS (SELECT count(*) AS n, 1 - count({column}) / count(*) AS share FROM articles_before)
        {_compared("articles", share)}"""


def _rejects(share: float) -> str:
    """The share of documents that were rejected, among those of the run and among those before."""
    return f"""
        WITH run AS (
            SELECT count(*) AS n, count(*) FILTER (WHERE status = 'reject') / count(*) AS share
            FROM ops.documents SEMI JOIN this_run USING (batch_id) WHERE status IN ('article', 'reject')
        ),
        before AS (SELECT documents AS n, rejects / documents AS share FROM documents_before)
        {_compared("documents", share)}"""


def _compared(what: str, share: float) -> str:
    few = f"least(run.n, before.n) < {LEAST_COMPARED}"
    return f"""
        SELECT {few} OR run.share <= before.share + {share}, CASE WHEN {few} THEN 'too few to compare' ELSE
            printf('%.2f of %d {what}, before %.2f of %d', run.share, run.n, before.share, before.n) END
        FROM run, before"""


CELLS = f"""
    WITH cells AS (
        SELECT b.source_id, b.day, count(*) AS n,
            count(*) FILTER (WHERE (a.source_id, CAST(a.published_at AS DATE)) IS NOT DISTINCT FROM (b.source_id, b.day)
                AND a.article_id IS NOT NULL) AS kept
        FROM articles_before AS b
        JOIN ops.documents AS d ON d.raw_uri = b.raw_uri AND d.raw_record IS NOT DISTINCT FROM b.raw_record
            AND d.status IN ('article', 'reject')
        LEFT JOIN main.articles AS a ON a.article_id = b.article_id
        GROUP BY b.source_id, b.day
        HAVING n >= {LEAST_CELL} AND kept < n / 2
    ),
    named AS (
        SELECT n, printf(
            '%s on %s: %d of %d', coalesce(o.name, 'no source'), coalesce(c.day::VARCHAR, 'no day'), kept, n) AS told
        FROM cells AS c LEFT JOIN main.sources AS o USING (source_id)
    )
    SELECT count(*) = 0, coalesce(left(string_agg(told, '; ' ORDER BY n DESC, told), {MOST_CHARACTERS}), 'as before')
    FROM named"""


def _arrivals(factor: float) -> str:
    """First versions by source: in this run, and in each of the runs before, where a source that was away counts 0.

    A run over one folder says nothing of the sources of another: of the past only what lies under its argument counts.
    """
    return f"""
        WITH arrived AS (
            SELECT a.source_id, v.valid_from AS run, v.valid_from > coalesce(b.latest, TIMESTAMP '0001-01-01') AS now
            FROM main.article_versions AS v JOIN main.articles AS a USING (article_id), versions_before AS b
            WHERE v.version_no = 1 AND (now OR a.raw_uri IN (SELECT raw_uri FROM looked_at))
        ),
        past AS (SELECT DISTINCT run FROM arrived WHERE NOT now ORDER BY run DESC LIMIT {MOST_RUNS}),
        counts AS (SELECT source_id, run, count(*) AS n FROM arrived SEMI JOIN past USING (run) GROUP BY ALL),
        usual AS (
            SELECT s.source_id, median(coalesce(c.n, 0)) AS n
            FROM (SELECT DISTINCT source_id FROM counts WHERE source_id IS NOT NULL) AS s CROSS JOIN past
            LEFT JOIN counts AS c ON c.source_id = s.source_id AND c.run = past.run
            GROUP BY s.source_id
        ),
        this AS (SELECT source_id, count(*) AS n FROM arrived WHERE now GROUP BY source_id),
        odd AS (
            SELECT u.n AS usual, printf('%s: %d, usually %g', o.name, coalesce(t.n, 0), u.n) AS told
            FROM usual AS u JOIN main.sources AS o USING (source_id) LEFT JOIN this AS t USING (source_id)
            WHERE u.n >= {LEAST_CELL} AND (coalesce(t.n, 0) * {factor} < u.n OR coalesce(t.n, 0) > u.n * {factor})
        ),
        few AS (
            SELECT coalesce((SELECT sum(n) FROM this), 0) < {LEAST_COMPARED}
                OR (SELECT count(*) FROM past) < {LEAST_RUNS} AS yes
        )
        SELECT few.yes OR count(odd.told) = 0, CASE WHEN few.yes THEN 'too few to compare' ELSE
            coalesce(left(string_agg(told, '; ' ORDER BY usual DESC, told), {MOST_CHARACTERS}), 'as usual') END
        FROM few LEFT JOIN odd ON true GROUP BY few.yes"""
