"""The flow: a folder of raw documents in, a published warehouse out.

Annotations are evaluated here, not postponed: Prefect makes the form of a run's parameters from them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from prefect import flow
from prefect.context import FlowRunContext

from flows import found
from flows.discovery import Place, locate
from flows.errors import ChecksError, RemovalError
from flows.logs import log
from flows.manifests import Manifest
from flows.outcome import followed
from flows.pages import renew
from flows.planning import Plan, orders, plan
from flows.processing import process_batches
from flows.progress import going_on
from flows.reading import published_path
from flows.remote import Remote
from flows.report import Summary, summarize
from flows.runs import Run, recorded, utc_now
from flows.settings import Runner, Settings
from flows.warehouse import Warehouse, open_warehouse

FAULTS_ALLOWED = 10
"""Documents that a fault of ours may cost before nothing is published; above a hundred, a tenth."""


def _flow_run_name() -> str:
    return f"ingest-{utc_now():%Y-%m-%d-%H-%M-%S}"


@flow(
    name="broadsheet",
    description="Takes in what is new, changed or gone, and publishes.",
    flow_run_name=_flow_run_name,
)
def ingest(
    raw: str | None = None,
    warehouse: str | None = None,
    collection: str | None = None,
    workers: int | None = None,
    batch_size: int | None = None,
    runner: Runner | None = None,
    full: bool | None = None,
    allow_removals: bool | None = None,
    keep_snapshots: int | None = None,
    no_wait: bool | None = None,
    replay: str | None = None,
    reason: str | None = None,
) -> Summary:
    """One run: takes in what is new, changed or gone, and publishes. Raises BroadsheetError.

    Args:
        raw: A file, a folder or a glob of raw documents. Empty, as all that follows: as the settings say.
        warehouse: Folder of the lake and the published database.
        collection: First part of every raw_uri, so that a folder can move.
        workers: Processes at most.
        batch_size: Documents a batch at most.
        runner: Where batches are processed.
        full: Read everything again, under today's rules.
        allow_removals: Let more than half of the known documents go.
        keep_snapshots: Published states that can be gone back to.
        no_wait: Stop at once when another run is writing, instead of waiting for it.
        replay: Only documents in quarantine whose raw_uri matches this glob, and those again, changed or not.
        reason: Of those to be tried again, only those rejected for this reason.
    """
    settings = Settings.read(
        warehouse_dir=warehouse, collection=collection, workers=workers, batch_size=batch_size, runner=runner,
        full=full, allow_removals=allow_removals, keep_snapshots=keep_snapshots, no_wait=no_wait,
    )  # fmt: skip
    with followed(settings, log()) as outcome:
        place = locate(raw, settings)
        opened = open_warehouse(settings.warehouse_dir, log(), wait=not settings.no_wait)
        with opened as house, begun(place, house, settings) as run:
            outcome.begins(run, house.lake)
            outcome.summary = take_in(place, house, run, replay, reason)
    return outcome.summary


def take_in(place: Place, house: Warehouse, run: Run, replay: str | None, reason: str | None) -> Summary:
    """The stages of a run, one after the other."""
    with run.stage("open"):
        house.continued().remember()
        house.next.apply(house.resumed)
    find_documents(place, house, run)
    if replay:
        run.command = "replay"
        house.next.only_rejects(replay, reason)
    work, first = plan_batches(house, run), house.next_sequence()
    run.details["sequence"] = first + len(work.batches) - 1
    house.lake.write_run(run.record("running"))
    planned = orders(work, house.next, place.base, run, first)
    manifests = process_batches(planned, work, run.settings, run.stage("process"))
    publish(manifests, house, run)
    with run.stage("report"):
        renew(run.settings, log())
    summary = summarize(published_path(house.root), run, [m.batch_id for m in manifests])
    where = run.settings.warehouse_dir
    return replace(summary, database=where) if isinstance(where, Remote) else summary


def find_documents(place: Place, house: Warehouse, run: Run) -> None:
    """Every document of the place with its hash, in the table `documents_found` of the next database."""
    with run.stage("discover"):
        closed = found.find(house.next.db, place, house.cache, full=run.settings.full)
        for name in closed:
            log().warning("%s can't be read; what is known of it stays", name)
        staged = house.lake.staging / "documents.parquet"
        if found.remember(house.next.db, staged):
            house.keep_cache(staged)
        run.counts["documents_seen"] = house.next.count("documents_found")
        log().info("%s documents found", f"{run.counts['documents_seen']:,}")


def plan_batches(house: Warehouse, run: Run) -> Plan:
    """What is new, changed or gone, cut into batches. Raises RemovalError when too much is gone at once."""
    with run.stage("plan"):
        work = plan(house.next.db, run, house.resumed)
        found.forget(house.next.db)
        run.counts["documents_new"] = work.changes.get("new", 0)
        run.counts["documents_changed"] = sum(work.changes.get(c, 0) for c in ("changed", "again", "promoted", "moved"))
        run.counts["documents_removed"] = work.changes.get("removed", 0)
        guard_removals(run, work.known)
        log().info(
            "%s new, %s changed, %s gone: %s batches",
            *(f"{run.counts[name]:,}" for name in ("documents_new", "documents_changed", "documents_removed")),
            len(work.batches),
        )
    return work


def guard_removals(run: Run, known: int) -> None:
    """An unmounted disk must not empty a warehouse."""
    removed = run.counts["documents_removed"]
    if removed * 2 > known and not run.settings.allow_removals:
        raise RemovalError(
            f"{removed:,} of {known:,} known documents are gone, more than half: nothing was changed. Check the path "
            "and its disk, or let them go with --allow-removals"
        )


def publish(manifests: list[Manifest], house: Warehouse, run: Run) -> None:
    """Applies the batches to the next database, checks it and swaps it in. Raises ChecksError and publishes nothing."""
    with run.stage("publish"), going_on("publishing", log()):
        new = [*house.resumed, *(manifest.batch_id for manifest in manifests)]
        batches = {*house.state.batches, *new}
        house.next.apply(batches)
        run.counts["articles"] = sum(m.articles for m in manifests)
        run.counts["rejects"] = sum(m.rejects for m in manifests)
        try:
            house.publish(run, batches, [*run_checks(manifests), *drift_checks(new, house, run)])
        except ChecksError:
            house.lake.drop(batch_id for batch_id in new if house.lake.is_abandoned(batch_id, house.state))
            raise
        log().info("snapshot %s published", run.snapshot)


def run_checks(manifests: list[Manifest]) -> list[dict[str, Any]]:
    """What the database can't show: dates that were misread, and articles that a fault of ours has cost."""
    dropped, faults = sum(m.dates_dropped for m in manifests), sum(m.faults for m in manifests)
    most = max(FAULTS_ALLOWED, sum(m.articles for m in manifests) // 10)
    return [
        {
            "check_name": "published_in_future", "table_name": "main.articles", "severity": "warning",
            "passed": dropped == 0, "observed": f"{dropped} dates set to NULL", "expected": "0 dates set to NULL",
        },
        {
            "check_name": "internal_errors", "table_name": "ops.rejects",
            "severity": "error" if faults > most else "warning",
            "passed": faults == 0, "observed": f"{faults} documents", "expected": "0 documents",
        },
    ]  # fmt: skip


def drift_checks(batches: list[str], house: Warehouse, run: Run) -> list[dict[str, Any]]:
    """Is what the run brings like what was there before? What is tried again is no sample of what comes in."""
    return [] if run.command == "replay" else house.next.drift(batches, run.settings)


@contextmanager
def begun(place: Place, house: Warehouse, settings: Settings) -> Iterator[Run]:
    """A run of this flow, recorded however it ends."""
    run = Run.start("run", settings, house.lake, log().warning)
    context = FlowRunContext.get()
    run.flow_run_id = str(context.flow_run.id) if context and context.flow_run else None
    run.raw = str(place.base)
    with recorded(house.lake, run):
        yield run
