"""Care of what is published: checks again, the database made anew, a run taken back, rejects let go."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.checking import run_check
from flows.errors import LakeError, SettingError
from flows.lake import Lake
from flows.mirror import lake_at, lake_to_read
from flows.pages import renew
from flows.progress import going_on
from flows.reading import open_published
from flows.remote import Where
from flows.runs import Run, recorded
from flows.settings import Settings
from flows.warehouse import Warehouse, open_warehouse
from transforms.checks import TEXT_HASHES, all_checks

LOG = logging.getLogger("broadsheet")


def opened(settings: Settings) -> AbstractContextManager[Warehouse]:
    """A warehouse that is there already, for writing."""
    if not lake_at(settings.warehouse_dir).is_there():
        raise SettingError(f"no lake in {settings.warehouse_dir}: `broadsheet run` makes one")
    return open_warehouse(settings.warehouse_dir, LOG, wait=not settings.no_wait)


def rebuild(settings: Settings) -> Path:
    """Builds, checks and publishes the newest snapshot. Raises ChecksError, and leaves the database as it was."""
    with opened(settings) as house, going_on("building", LOG):
        house.made_anew(house.state.batches)
        house.republish()
        return house.next.target


def check(warehouse: Where, *, deep: bool = False) -> list[dict[str, Any]]:
    """Every check over every article of the published database: rows of ops.checks without run_id.

    `deep`: every file of the lake and every text against its hash, too.
    """
    with open_published(warehouse, spill=True) as db:
        db.execute("CREATE TEMP TABLE scope AS SELECT article_id FROM main.articles")
        found = [run_check(db, each) for each in [*all_checks(), *(TEXT_HASHES if deep else ())]]
    if not deep:
        return found
    with lake_to_read(warehouse) as lake:
        return [*found, *check_lake(lake)]


def check_lake(lake: Lake) -> list[dict[str, Any]]:
    """One row of ops.checks a batch, or a file of given ids, that a kept snapshot names: is it as it was written?"""
    rows = []
    for batch_id in sorted(lake.named()):
        wrong = _wrong(_verify, lake, batch_id)
        if wrong is None or batch_id in lake.named():  # a writer may have let it go meanwhile
            rows.append(_lake_row(f"batch={batch_id}", wrong))
    for table, sha256 in sorted(lake.named_ids()):
        wrong = _wrong(Lake.given, lake, table, sha256)
        if wrong is None or (table, sha256) in lake.named_ids():
            rows.append(_lake_row(f"{table}/{sha256}", wrong))
    return rows


def _verify(lake: Lake, batch_id: str) -> None:
    lake.verify(lake.manifest(batch_id), anew=True)


def _wrong(look: Callable[..., object], *what: object) -> str | None:
    try:
        look(*what)
    except LakeError as error:
        return str(error)
    return None


def _lake_row(name: str, wrong: str | None) -> dict[str, Any]:
    return {
        "check_name": "lake_files", "table_name": name, "severity": "error", "passed": wrong is None,
        "observed": wrong or "as written", "expected": "as written",
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: the run, its command, how many batches, and the snapshot without them."""

    run_id: str
    command: str
    batches: int
    snapshot: int


def undo(settings: Settings, run_id: str | None) -> Undone:
    """Publishes the newest state without the batches, or the waivers, of a run; the last one when none is named."""
    with opened(settings) as house:
        state = house.state
        undone = _which_run(house, run_id)
        run = Run.start("undo", settings, house.lake, LOG.warning)
        with recorded(house.lake, run):
            left = [batch for each in state.batches for batch in without(house.lake, each, undone)]
            run.details["undone"] = undone
            house.lake.write_run(run.record("running"))
            house.made_anew(left)
            house.publish(run, left, waivers=[waiver for waiver in state.waivers if waiver != undone])
            renew(settings, LOG)
            command = house.lake.run(undone)["command"]
            return Undone(undone, command, len(set(state.batches) - set(left)), run.snapshot)


def without(lake: Lake, batch_id: str, run_id: str) -> list[str]:
    """What is left of a batch when a run is taken back; a merged batch gives way to those that it replaced."""
    if batch_id.endswith(f"-{run_id[-8:]}"):
        return []
    manifest = lake.manifest(batch_id)
    runs = {part.run_id for part in manifest.committed}
    if run_id not in runs:
        return [batch_id]
    if runs == {run_id}:
        return []
    gone = [each for each in manifest.replaces if not lake.folder(each).exists()]
    if gone:
        raise LakeError(
            f"run {run_id} was compacted with others, and its own batches are no longer kept: it can't be taken back "
            "(a larger BROADSHEET_KEEP_SNAPSHOTS keeps them longer)"
        )
    return [left for each in manifest.replaces for left in without(lake, each, run_id)]


def _which_run(house: Warehouse, wanted: str | None) -> str:
    """The run that is meant: one that the published state has something of."""
    known = set(house.state.waivers)
    for batch_id in house.state.batches:
        try:
            known |= {part.run_id for part in house.lake.manifest(batch_id).committed}
        except LakeError:  # a damaged batch may be just what is to be taken back
            known |= {run_id for run_id in house.lake.run_ids() if batch_id.endswith(f"-{run_id[-8:]}")}
    found = [run_id for run_id in known if wanted is None or run_id.startswith(wanted)]
    if not known:
        raise SettingError("nothing to take back: the published state has no run's batches")
    if not found or (wanted is not None and len(found) > 1):
        what = "nothing is left of a run" if not found else "more than one run is called"
        raise SettingError(f"{what} {wanted!r}: broadsheet snapshots lists them")
    return max(found, key=lambda run_id: str(house.lake.run(run_id)["started_at"]))


def waive(settings: Settings, which: str, reason: str | None) -> int:
    """Lets open rejects go: they stay on record, waived until the bytes of their document change. Returns how many."""
    with opened(settings) as house:
        run = Run.start("waive", settings, house.lake, LOG.warning)
        with recorded(house.lake, run):
            rejects = house.continued().open_rejects(which, reason)
            rejects = rejects[["raw_uri", "raw_record", "raw_sha256", "reason"]]
            if rejects.empty:
                run.ended = True
                return 0
            run.details["waived"] = rejects.astype(object).where(rejects.notna(), None).to_dict("records")
            house.lake.write_run(run.record("running"))
            house.publish(run, house.state.batches, waivers=[*house.state.waivers, run.run_id])
            renew(settings, LOG)
            return len(rejects)
