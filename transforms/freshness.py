"""Sources that have fallen silent, each measured by its own rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LEAST_GAPS = 4
"""Silences between two days of arrivals below which a source has no rhythm yet."""
MOST_GAPS = 20
"""Silences that are looked at, the newest: a rhythm may change."""
LONG = 2
"""How many times its usual longest silence a source may be silent."""
LEAST_DAYS = 3
"""Days of silence that are never unusual: a weekend, a day off."""

SILENT = f"""
    WITH arrivals AS (
        SELECT DISTINCT a.source_id, CAST(v.valid_from AS DATE) AS day
        FROM main.article_versions AS v JOIN main.articles AS a USING (article_id)
        WHERE v.version_no = 1 AND a.source_id IS NOT NULL
    ),
    gaps AS (
        SELECT source_id, day, day - lag(day) OVER (PARTITION BY source_id ORDER BY day) AS gap,
            row_number() OVER (PARTITION BY source_id ORDER BY day DESC) AS back
        FROM arrivals
    ),
    rhythm AS (
        SELECT source_id, max(day) AS last_day, quantile_disc(gap, 0.95) AS usual
        FROM gaps WHERE back <= {MOST_GAPS} GROUP BY source_id HAVING count(gap) >= {LEAST_GAPS}
    )
    SELECT o.name, r.last_day, r.usual, CAST($today AS DATE) - r.last_day AS silent
    FROM rhythm AS r JOIN main.sources AS o USING (source_id)
    WHERE silent > greatest({LONG} * r.usual, {LEAST_DAYS})
    ORDER BY silent / r.usual DESC, o.name"""
"""Rows of `Silence`, given `today`. What counts is when articles came in, not the dates that they bear: an archive that
was taken in at once has no rhythm, and never falls silent. Of twenty silences the longest may be an outage, and does
not count as usual."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A source from which nothing new came for `days`, where `usual` days were long."""

    source: str
    last_day: date
    usual: int
    days: int

    def told(self) -> str:
        """One line for a person."""
        return f"{self.source}: nothing new for {self.days:,} days, since {self.last_day}; {_days(self.usual)} is usual"


def _days(count: int) -> str:
    return "at most a day" if count == 1 else f"at most {count:,} days"
