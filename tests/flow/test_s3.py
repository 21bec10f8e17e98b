"""Raw documents and the warehouse on an object store: a local S3 server, and a folder of copies for each machine."""

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from moto.server import ThreadedMotoServer

from flows import database, mirror
from flows.batches import BatchOrder, make_batch
from flows.errors import BusyError, StoreError
from flows.ingest import ingest
from flows.maintenance import check, rebuild, undo
from flows.manifests import Manifest
from flows.mirror import lake_at
from flows.past import diff, list_snapshots
from flows.reading import downloaded
from flows.remote import Remote
from flows.report import Summary
from flows.settings import Settings
from flows.warehouse import Warehouse
from tests.flow.conftest import STORIES, Command, Rows, told

pytestmark = pytest.mark.filterwarnings("ignore")  # botocore's own warnings are not ours to mend
WAREHOUSE = Remote("s3://news/warehouse")
RAW = Remote("s3://news/raw")


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield
    server.stop()


@pytest.fixture(autouse=True)
def bucket(machine: Callable[[str], None]) -> Iterator[None]:
    """With the stories in it, and nothing else."""
    files, _ = RAW._opened()
    files.mkdir("news")
    for name, text in STORIES.items():
        RAW.write(name, text.encode())
    machine("first")
    yield
    files.rm("news", recursive=True)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """From here on all is done by the machine of this name, which has copies of its own."""
    return lambda name: monkeypatch.setenv("BROADSHEET_CACHE_DIR", str(tmp_path / name))


def run(**given: object) -> Summary:
    return ingest.fn(**{"raw": str(RAW), "warehouse": str(WAREHOUSE), "runner": "inline", **given})


def rows() -> Rows:
    """What a reader sees, and what that is by the lake alone."""
    folder = downloaded(WAREHOUSE).parent / "told"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(downloaded(WAREHOUSE), folder / "broadsheet.duckdb")
    return told(folder)


@contextmanager
def made_elsewhere(machine: Callable[[str], None]) -> Iterator[None]:
    """Batches are made by workers on another machine."""

    def make(order: BatchOrder) -> Manifest:
        machine("worker")
        manifest = make_batch(order)
        machine("first")
        return manifest

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.workers.make_batch", make)
        yield


def test_it_is_the_database_that_a_disk_would_have(
    published: Summary, warehouse: Path, tmp_path: Path, machine: Callable[[str], None], command: Command
) -> None:
    with made_elsewhere(machine):
        assert run().counts["documents_new"] == 3
    assert not list(tmp_path.glob("worker/*/lake/*")), "the worker keeps nothing"
    assert rows() == told(warehouse)
    assert run().counts["documents_new"] == 0

    machine("second")
    RAW.write("harvest.txt", STORIES["harvest.txt"].replace("2.1", "2.3").encode())
    RAW.remove(["library.txt"])
    summary = run()
    assert [summary.counts[f"documents_{what}"] for what in ("new", "changed", "removed")] == [0, 1, 1]
    code, out, _ = command("sql", "SELECT text FROM articles ORDER BY raw_uri", "--warehouse", str(WAREHOUSE))
    assert code == 0
    assert "2.3 million" in out

    machine("first")
    changed = rows()
    assert [row[0] for row in list_snapshots(WAREHOUSE)[1]] == [2, 1]
    assert {row[0]: row[1:] for row in diff(WAREHOUSE, "1", "2")[1]}["main.articles"] == (0, 1, 1)
    rebuild(Settings.read(warehouse_dir=str(WAREHOUSE)))
    assert rows() == changed
    undo(Settings.read(warehouse_dir=str(WAREHOUSE)), None)
    assert rows() == told(warehouse)
    assert all(result["passed"] for result in check(WAREHOUSE, deep=True))


def test_of_two_that_publish_at_once_one_is_told_so_and_nothing_is_harmed(
    machine: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    RAW.write("late.txt", b"Ferry late\n\nThe ferry to the islands was an hour late on Monday, said the harbour.\n")
    honest = Warehouse.publish
    seconds: list[Summary] = []

    def another_is_faster(house: Warehouse, *given: object, **named: object) -> None:
        if not seconds:
            machine("second")
            with monkeypatch.context() as patch:
                patch.setattr(Warehouse, "publish", honest)
                patch.setattr("flows.warehouse.rules_version", lambda: "newer, so that what is there is no use")
                seconds.append(run(collection="other"))
            machine("first")
        honest(house, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Warehouse, "publish", another_is_faster)
    with pytest.raises(BusyError, match=r"has published snapshot 2 of s3://news/warehouse meanwhile: nothing") as lost:
        run()
    assert lost.value.exit_code == 1
    others = rows()
    assert {uri.split("/")[0] for uri, *_ in others["ops.documents"]} == {"raw", "other"}  # type: ignore[attr-defined]
    assert all(result["passed"] for result in check(WAREHOUSE, deep=True))

    assert run().counts["documents_new"] == 1
    lake = lake_at(WAREHOUSE)
    lake.prepare()
    assert lake.committed() == list(lake.current().batches), "what the loser left is swept up"
    assert rows() != others


def test_what_a_killed_run_left_is_taken_over_or_swept_up(
    published: Summary, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Remote.create
    manifests: list[str] = []

    def die(remote: Remote, path: str, data: bytes) -> bool:
        """Between the files of the second batch and its manifest."""
        if path.endswith("_manifest.json"):
            manifests.append(path)
            if len(manifests) == 2:
                raise SystemExit
        return honest(remote, path, data)

    with monkeypatch.context() as patch:
        patch.setattr(Remote, "create", die)
        with pytest.raises(SystemExit):
            run(batch_size=1)
    assert len(WAREHOUSE.listing("lake")) > 0
    assert not WAREHOUSE.listing("lake/snapshots")
    assert run().counts["documents_new"] == 2, "the first batch is there"
    assert rows() == told(warehouse)
    run()
    there = {path.split("/")[1].removeprefix("batch=") for path in WAREHOUSE.listing("lake") if "/batch=" in path}
    assert there == set(lake_at(WAREHOUSE).current().batches), "the half of the second batch is swept up"


def test_a_database_that_was_not_uploaded_is_with_the_next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    RAW.remove(["library.txt"])
    honest = Remote.put

    def away(remote: Remote, given: dict[Path, str]) -> None:
        if any(path.startswith("database/") for path in given.values()):
            raise StoreError("it is away")
        honest(remote, given)

    with monkeypatch.context() as patch:
        patch.setattr(Remote, "put", away)
        with pytest.raises(StoreError, match="snapshot 2 is published, but its database was not uploaded"):
            run()
    assert len(rows()["main.articles"]) == 3
    assert run().snapshot == 2
    assert len(rows()["main.articles"]) == 2


def test_a_damaged_copy_is_fetched_once_more_and_a_damaged_object_is_named(command: Command) -> None:
    run()
    lake = lake_at(WAREHOUSE)
    assert isinstance(lake, mirror.Mirror)
    (batch_id,) = lake.current().batches
    articles = lake.file(batch_id, "articles")
    articles.write_bytes(b"x")
    rebuild(Settings.read(warehouse_dir=str(WAREHOUSE)))
    WAREHOUSE.write(f"lake/batch={batch_id}/articles.parquet", b"x")
    code, told_, _ = command("check", "--deep", "--warehouse", str(WAREHOUSE))
    assert code == 1
    assert "articles.parquet has 1 bytes" in told_


def test_a_large_database_that_did_not_change_is_uploaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    honest, uploaded = mirror.Mirror.offer_database, []

    def offer(self: mirror.Mirror, path: Path, number: int) -> None:
        uploaded.append(number)
        honest(self, path, number)

    monkeypatch.setattr(database, "COPIED_BYTES", 0)
    monkeypatch.setattr(mirror.Mirror, "offer_database", offer)
    run()
    run()
    assert uploaded == [1]
    for path in WAREHOUSE.listing("database"):
        WAREHOUSE.remove([path])
    run()
    assert uploaded == [1, 1], "readers had none"
    RAW.write("new.txt", b"Ferry sails again\n\nThe ferry to Holm sailed again on Friday.\n")
    run()
    assert uploaded == [1, 1, 2]


def test_the_live_lake_can_be_asked_as_it_is(tmp_path: Path) -> None:
    run(batch_size=1)
    RAW.write("harvest.txt", STORIES["harvest.txt"].replace("2.1", "2.3").encode())
    run()
    docs = (Path(__file__).parents[2] / "docs" / "scale.md").read_text("utf-8")
    (asked,) = [part.partition("```")[0] for part in docs.split("```sql\n")[1:]]
    with duckdb.connect() as db:
        db.register_filesystem(RAW._opened()[0])
        found = db.execute(asked.replace("s3://bucket/warehouse", str(WAREHOUSE))).fetchall()
    assert len(found) == 3
    assert any("2.3 million" in text for *_, text in found)


def test_no_such_bucket_is_one_line(command: Command) -> None:
    code, _, told_ = command("run", str(RAW), "--warehouse", "s3://nowhere/warehouse")
    assert code == 2
    assert "s3://nowhere/warehouse is not there" in told_
    assert "make the bucket" in told_
