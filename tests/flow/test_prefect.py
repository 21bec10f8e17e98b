"""The same flow under a Prefect server: names, states, retries and the summary artifact."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from flows import workers
from flows.batches import BatchOrder, make_batch
from flows.errors import FaultError
from flows.ingest import ingest
from flows.manifests import Manifest
from tests.flow.conftest import query

pytestmark = pytest.mark.filterwarnings("ignore")  # Prefect's own and its dependencies' warnings are not ours to mend


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    # imports the whole server: not by each process that only looks for tests
    from prefect.testing.utilities import prefect_test_harness

    with (
        prefect_test_harness(server_startup_timeout=120),
        temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}),
    ):
        yield


def test_a_flow_run_has_a_task_for_each_batch_and_a_summary_artifact(raw: Path, warehouse: Path) -> None:
    state = ingest(raw=str(raw), warehouse=str(warehouse), runner="inline", batch_size=1, return_state=True)
    assert state.is_completed()
    with get_client(sync_client=True) as client:
        (run,) = client.read_flow_runs()
        assert run.name.startswith("ingest-")
        tasks = client.read_task_runs()
        assert sorted(task.state_name for task in tasks) == ["Completed"] * 3
        assert all(task.name.startswith("batch 0000000") for task in tasks)
        (artifact,) = client.read_artifacts()
        assert artifact.key == "broadsheet-run"
        assert "| articles |" in str(artifact.data) or "articles" in str(artifact.data)
    assert query(warehouse, "SELECT flow_run_id FROM ops.runs") == [(str(run.id),)]


def test_an_io_fault_is_tried_again_and_a_fault_of_our_own_is_not(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def faulty(order: BatchOrder) -> Manifest:
        assert threading.current_thread() is threading.main_thread(), "only there is a document's time limited"
        tried.append(order.batch_id)
        if len(tried) == 1:
            raise OSError("the disk was away for a moment")
        return make_batch(order)

    monkeypatch.setattr(workers, "make_batch", faulty)
    ingest(raw=str(raw), warehouse=str(warehouse), runner="inline")
    assert len(tried) == 2
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]

    def broken(order: BatchOrder) -> Manifest:
        tried.append(order.batch_id)
        raise ValueError("our own fault")

    monkeypatch.setattr(workers, "make_batch", broken)
    with pytest.raises(FaultError, match=r"ValueError in test_prefect\.py"):
        ingest(raw=str(raw), warehouse=str(warehouse), runner="inline", full=True)
    assert len(tried) == 3
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]


def test_no_word_of_an_article_is_in_the_logs_of_prefect(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(order: BatchOrder) -> Manifest:
        raise ValueError(f"can't make sense of {(order.base / 'bridge.txt').read_text('utf-8')}")

    monkeypatch.setattr(workers, "make_batch", broken)
    with pytest.raises(FaultError):
        ingest(raw=str(raw), warehouse=str(warehouse), runner="inline")
    assert "FaultError" in caplog.text
    assert "footbridge" not in caplog.text


def test_the_flow_can_be_called_from_another_flow(raw: Path, warehouse: Path) -> None:
    @flow
    def nightly() -> int:
        return ingest(raw=str(raw), warehouse=str(warehouse), runner="inline").counts["articles"]

    assert nightly() == 3
