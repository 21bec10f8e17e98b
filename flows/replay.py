"""The quarantine tried again: after a file was mended, or under newer rules."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from flows.prefect_runs import ingest_once
from flows.reading import open_published, read_rows
from flows.remote import URL, Remote
from flows.report import Summary
from flows.settings import Settings

LOG = logging.getLogger("broadsheet")
PLACES = """
    SELECT DISTINCT u.raw, split_part(r.raw_uri, '/', 1) AS collection
    FROM ops.rejects AS r JOIN ops.batches AS b USING (batch_id) JOIN ops.runs AS u USING (run_id)
    WHERE r.status = 'open' AND u.raw IS NOT NULL ORDER BY ALL"""


def replay(settings: Settings, which: str, reason: str | None) -> Iterator[Summary]:
    """One run a folder that has open rejects, over those alone. A folder that is away is told and left for later."""
    with open_published(settings.warehouse_dir) as db:
        _, places = read_rows(db, PLACES)
    for raw, collection in places:
        base = Remote(raw) if URL.match(raw) else Path(raw)
        if isinstance(base, Path) and not base.is_dir():
            LOG.warning("the folder %s is away: what is rejected there stays in quarantine", raw)
            continue
        yield ingest_once(
            raw=raw, warehouse=str(settings.warehouse_dir), collection=collection, replay=which, reason=reason,
            no_wait=settings.no_wait,
        )  # fmt: skip
