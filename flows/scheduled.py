"""The flow as a deployment that this process runs when it is due: `python -m flows.scheduled NAME SCHEDULE PARAMETERS`.

A run that is due while another is at work is skipped: the next one brings what it would have. For the same reason runs
that were missed, as after a night off, are made up for by one.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId, FlowRunFilter, FlowRunFilterState
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, FlowRun
from prefect.client.schemas.sorting import FlowRunSort
from prefect.runner import Runner
from prefect.settings import PREFECT_API_URL
from prefect.states import Cancelled, Crashed
from prefect.types.entrypoint import EntrypointType

from flows.children import end_with_parent
from flows.ingest import ingest
from flows.schedules import schedule_of, told
from flows.terminal import say

ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)


def main() -> None:
    """Runs until it is interrupted."""
    end_with_parent()
    name, schedule, parameters = sys.argv[1:]
    try:
        runner, deployment = deployed(name, schedule, json.loads(parameters))
        pages = (PREFECT_API_URL.value() or "").removesuffix("/api")
        say(f"Runs {told(schedule)}, until Ctrl-C: {pages}/deployments/deployment/{deployment}")
        settle(deployment)
        asyncio.run(runner.start())
    except KeyboardInterrupt:
        sys.exit(0)


def deployed(name: str, schedule: str, parameters: dict[str, Any]) -> tuple[Runner, UUID]:
    """What runs the flow, and the id of its deployment."""
    runner = Runner(name="broadsheet")
    deployment: Any = runner.add_flow(
        ingest,
        name=name,
        schedule=schedule_of(schedule),
        paused=False,
        concurrency_limit=ONE_AT_A_TIME,
        parameters=parameters,
        tags=["broadsheet"],
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return runner, deployment


def settle(deployment: UUID) -> None:
    """What the last process that ran this deployment has left: runs that were killed, and runs that were missed."""
    with get_client(sync_client=True) as client:

        def runs(*states: str) -> list[FlowRun]:
            return client.read_flow_runs(
                deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment])),
                flow_run_filter=FlowRunFilter(state=FlowRunFilterState.model_validate({"type": {"any_": states}})),
                sort=FlowRunSort.EXPECTED_START_TIME_DESC,
            )

        for run in runs("RUNNING", "PENDING", "CANCELLING"):  # they would keep others from running
            client.set_flow_run_state(run.id, Crashed(message="The process that ran it is gone."), force=True)
        missed = [run for run in runs("SCHEDULED") if _due_at(run) < datetime.now(UTC)]
        for run in missed[1:]:
            client.set_flow_run_state(run.id, Cancelled(message="Missed; a later run makes up for it."), force=True)
    if len(missed) > 1:
        say(f"{len(missed):,} runs were missed: one makes up for them")


def _due_at(run: FlowRun) -> datetime:
    return run.next_scheduled_start_time or run.expected_start_time or datetime.now(UTC)


if __name__ == "__main__":
    main()
