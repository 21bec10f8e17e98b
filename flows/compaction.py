"""Many small batches of the lake into few: the same rows at the same place in the order, the same answers.

A merged batch has, of its parts, the rows that hold among them: for each document the newest. Its manifest says what it
`replaces` and keeps its `parts` as they were committed. They stay in the lake as long as a kept snapshot names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from flows.lake import Lake, sequence
from flows.maintenance import LOG, opened
from flows.manifests import Manifest
from flows.merging import merge
from flows.progress import Progress
from flows.runs import Run, recorded
from flows.settings import Settings
from flows.versions import code_version, rules_version
from schemas import BATCH_TABLES

ROWS_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Compaction:
    """What a compaction did: batches of the published state before and after, and the snapshot that it published."""

    before: int
    after: int
    snapshot: int


def compact(settings: Settings) -> Compaction:
    """Merges neighbouring batches up to `compact_bytes` each. Raises LakeError when one of them is damaged."""
    with opened(settings) as house:
        run = Run.start("compact", settings, house.lake, LOG.warning)
        with recorded(house.lake, run):
            groups = neighbours([house.lake.manifest(b) for b in house.state.batches], settings.compact_bytes)
            before = len(house.state.batches)
            if not groups:
                run.ended = True
                house.lake.forget(settings.keep_snapshots)
                return Compaction(before, before, house.state.number)
            house.continued()
            house.lake.write_run(run.record("running"))
            batches = set(house.state.batches)
            with Progress("batches", sum(map(len, groups)), LOG) as progress:
                for group in groups:
                    merged = merge_group(house.lake, group, run)
                    batches = batches.difference(merged.replaces) | {merged.batch_id}
                    house.next.relabel(merged)
                    progress.advance(len(group))
            house.publish(run, batches)
            return Compaction(before, len(batches), run.snapshot)


def neighbours(manifests: Sequence[Manifest], most_bytes: int) -> list[list[Manifest]]:
    """Groups of two and more batches that follow one another and are together no larger than `most_bytes`."""
    groups: list[list[Manifest]] = [[]]
    size = 0
    for manifest in sorted(manifests, key=lambda each: each.batch_id):
        if groups[-1] and size + manifest.bytes > most_bytes:
            groups.append([])
            size = 0
        groups[-1].append(manifest)
        size += manifest.bytes
    return [group for group in groups if len(group) > 1]


def merge_group(lake: Lake, group: Sequence[Manifest], run: Run) -> Manifest:
    """Commits one batch in place of several, which stay. It has the number of the last, so that its place is theirs."""
    with duckdb.connect(config={"temp_directory": str(lake.staging / "spill")}) as db:
        db.execute("CREATE SCHEMA ops")
        for table in BATCH_TABLES:
            db.execute(table.ddl())
        queries = merge(db, lake, group)
        counts = dict(db.execute("SELECT status, count(*) FROM incoming GROUP BY status").fetchall())
        manifest = {
            "batch_id": f"{sequence(group[-1].batch_id):08d}-{run.run_id[-8:]}", "run_id": run.run_id,
            "committed_at": run.now().isoformat(), "code_version": code_version(), "rules_version": rules_version(),
            "documents": sum(counts.values()), "articles": counts.get("article", 0),
            "rejects": counts.get("reject", 0), "duplicates": counts.get("duplicate", 0),
            "removed": counts.get("removed", 0), "dates_dropped": sum(m.dates_dropped for m in group),
            "faults": sum(m.faults for m in group), "replaces": tuple(m.batch_id for m in group),
            "parts": tuple(part for m in group for part in m.committed),
        }  # fmt: skip
        rows = (
            (table.name, _reader(db, f"FROM ({query}) ORDER BY {', '.join(table.key)}", table.arrow()))
            for table, query in queries.items()
        )
        return lake.write_batch(manifest, rows)


def _reader(db: duckdb.DuckDBPyConnection, query: str, schema: pa.Schema) -> pa.RecordBatchReader:
    """The rows of a query in the declared schema, a part at a time."""
    found: pa.RecordBatchReader = db.sql(query).to_arrow_reader(ROWS_AT_ONCE)

    def parts() -> Iterator[pa.RecordBatch]:
        for batch in found:
            yield from pa.Table.from_batches([batch]).cast(schema).to_batches()

    return pa.RecordBatchReader.from_batches(schema, parts())
