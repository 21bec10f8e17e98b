"""What becomes of a run when a document runs away, a worker dies, or the process that leads them is killed."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from flows import processing, workers
from flows.batches import LANGUAGE_MODEL, BatchOrder, Item
from flows.errors import WorkerError
from flows.lake import Lake
from flows.report import Summary
from flows.settings import Settings
from flows.workers import Workers
from tests.conftest import ROOT
from tests.flow.conftest import STORIES, query
from tests.flow.mortals import DOOM, die_once, die_over
from transforms import documents
from transforms.passages import Anatomy, Hints

Runs = Callable[..., Summary]


def orders_for(raw: Path, warehouse: Path) -> Iterator[BatchOrder]:
    Lake(warehouse).prepare()
    settings = Settings.read(warehouse_dir=warehouse)
    for number, name in enumerate(sorted(STORIES), start=1):
        items = [Item(f"raw/{name}", None, "process", None, None)]
        yield BatchOrder(f"0000000{number}-test", "test", raw, datetime(2026, 1, 1), settings, items)


def test_an_article_that_runs_away_is_a_reject_and_the_rest_of_its_batch_goes_on(
    run: Runs, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = documents.anatomy.dissect

    def slow(text: str, hints: Hints) -> Anatomy:
        if "rye" in text:
            re.fullmatch(r"(a+)+b", "a" * 60)
        return honest(text, hints)

    LANGUAGE_MODEL.classify("to have it read from its file")
    monkeypatch.setenv("BROADSHEET_DOCUMENT_SECONDS", "0.5")
    monkeypatch.setattr(documents.anatomy, "dissect", slow)
    run()
    assert query(warehouse, "SELECT raw_uri, status FROM ops.documents ORDER BY ALL") == [
        ("raw/bridge.txt", "article"), ("raw/harvest.txt", "reject"), ("raw/library.txt", "article"),
    ]  # fmt: skip
    ((stage, reason, start, end, excerpt),) = query(
        warehouse, "SELECT stage, reason, byte_start, byte_end, excerpt FROM ops.rejects"
    )
    assert (stage, reason) == ("structure", "too_slow")
    assert (start, end) == (0, len(STORIES["harvest.txt"].encode()))
    assert str(excerpt).startswith("Rye harvest beats forecast")


def test_a_batch_whose_worker_is_killed_is_made_again(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / DOOM).write_bytes(b"")
    monkeypatch.setattr(workers, "make_batch", die_once)
    pool = Workers(2)
    manifests = processing.make_all(orders_for(raw, warehouse), pool, lambda _: None)
    pool.close()
    assert sorted(manifest.batch_id for manifest in manifests) == Lake(warehouse).committed()
    assert [manifest.articles for manifest in manifests] == [1, 1, 1]


def test_a_batch_that_kills_every_worker_ends_the_run_by_its_name(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / DOOM).write_text("raw/harvest.txt", "utf-8")
    monkeypatch.setattr(workers, "make_batch", die_over)
    pool = Workers(2)
    with pytest.raises(WorkerError, match=r"00000002-test died twice \(raw/harvest.txt"):
        processing.make_all(orders_for(raw, warehouse), pool, lambda _: None)
    pool.close()
    assert Lake(warehouse).committed() == ["00000001-test", "00000003-test"]


def test_workers_die_with_the_process_that_leads_them(tmp_path: Path) -> None:
    script = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from tests.flow.mortals import stay
from flows.workers import _pool
if __name__ == "__main__":
    with _pool(2) as pool:
        for number in range(2):
            pool.submit(stay, {str(tmp_path)!r}, number)
        time.sleep(60)
"""
    (tmp_path / "lead.py").write_text(script, "utf-8")
    lead = subprocess.Popen([sys.executable, str(tmp_path / "lead.py")])  # noqa: S603 - our own
    try:
        until = time.monotonic() + 60
        while len(list(tmp_path.glob("*.alive"))) < 2:
            assert time.monotonic() < until, "the workers never began"
            time.sleep(0.05)
    finally:
        lead.kill()
        lead.wait()
    time.sleep(1)
    last = beats(tmp_path)
    time.sleep(0.5)
    assert beats(tmp_path) == last, "a worker still writes"


def beats(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.alive")}
