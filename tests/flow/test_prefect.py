"""The same flow under a Prefect server: names, states, retries, artifacts, schedules and blocks."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from prefect import flow
from prefect.blocks.notifications import CustomWebhookNotificationBlock
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Running, Scheduled, State

from flows import processing, scheduled, workers
from flows.batches import BatchOrder, make_batch
from flows.errors import FaultError, SettingError
from flows.ingest import ingest
from flows.manifests import Manifest
from flows.workers import Workers
from tests.flow.conftest import query
from tests.flow.receiver import receiving

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


def test_a_flow_run_has_a_task_for_each_batch_and_artifacts(raw: Path, warehouse: Path) -> None:
    state = ingest(raw=str(raw), warehouse=str(warehouse), runner="inline", batch_size=1, return_state=True)
    assert state.is_completed()
    with get_client(sync_client=True) as client:
        (run,) = client.read_flow_runs()
        assert run.name.startswith("ingest-")
        tasks = client.read_task_runs()
        assert sorted(task.state_name for task in tasks) == ["Completed"] * 3
        assert all(task.name.startswith("batch 0000000") for task in tasks)
        artifacts = {artifact.key: str(artifact.data) for artifact in client.read_artifacts()}
        assert set(artifacts) == {"broadsheet-run", "broadsheet-rejects", "broadsheet-checks"}
        assert "| articles |" in artifacts["broadsheet-run"]
        assert "unique_key" in artifacts["broadsheet-checks"]
    assert query(warehouse, "SELECT flow_run_id FROM ops.runs") == [(str(run.id),)]


class Threads(Workers):
    """Two batches at a time, as with processes, and no process."""

    def __init__(self) -> None:
        super().__init__(0)
        self.in_flight = 2


def test_batches_at_work_at_the_same_time_are_tasks_of_the_flow_run(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = threading.Barrier(2, timeout=60)

    def together(order: BatchOrder) -> Manifest:
        if not order.batch_id.startswith("00000003"):
            both.wait()
        return make_batch(order)

    monkeypatch.setattr(workers, "make_batch", together)
    monkeypatch.setattr(processing, "_makers", lambda *_: Threads())
    state = ingest(raw=str(raw), warehouse=str(warehouse), batch_size=1, return_state=True)
    with get_client(sync_client=True) as client:
        ours = FlowRunFilter(id={"any_": [state.state_details.flow_run_id]})
        tasks = client.read_task_runs(flow_run_filter=ours)
    assert sorted(task.state_name for task in tasks) == ["Completed"] * 3


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


def test_what_a_killed_process_left_is_settled_and_of_missed_runs_one_is_made_up_for() -> None:
    _, deployment = scheduled.deployed("stories", "1d", {})
    now = datetime.now(UTC)
    with get_client(sync_client=True) as client:

        def due(state: State) -> UUID:
            run = client.create_flow_run_from_deployment(deployment, state=state)
            return run.id

        missed = [due(Scheduled(scheduled_time=now - timedelta(hours=hours))) for hours in (1, 3, 2)]
        coming, killed = due(Scheduled(scheduled_time=now + timedelta(hours=1))), due(Running())
        scheduled.settle(deployment)
        states = {run: client.read_flow_run(run).state_name for run in (*missed, coming, killed)}
    assert [states[run] for run in missed] == ["Scheduled", "Cancelled", "Cancelled"]
    assert (states[coming], states[killed]) == ("Scheduled", "Crashed")


def test_a_notification_block_is_told(raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with receiving() as receiver:
        CustomWebhookNotificationBlock(
            name="desk", url=receiver.url, json_data={"title": "{{subject}}", "words": "{{body}}"}
        ).save("desk")
        monkeypatch.setenv("BROADSHEET_NOTIFY", "custom-webhook/desk")
        with pytest.raises(SettingError):
            ingest(raw=str(raw / "gone"), warehouse=str(warehouse))
    (body,) = receiver.bodies()
    assert body["title"].startswith("Broadsheet: a run failed: no such file or folder")
    assert str(warehouse) in body["words"]
