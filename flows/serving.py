"""Scheduled runs: a deployment of the flow, served by this process, with a Prefect server of its own where none is set.

A run that is due while another is at work is skipped: the next one brings what it would have. For the same reason runs
that were missed, as after a night off, are made up for by one.
"""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId, FlowRunFilter, FlowRunFilterState
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, FlowRun
from prefect.client.schemas.schedules import CronSchedule
from prefect.client.schemas.sorting import FlowRunSort
from prefect.runner import Runner
from prefect.schedules import Cron, Interval, Schedule
from prefect.settings import PREFECT_API_URL, PREFECT_SERVER_API_PORT, temporary_settings
from prefect.states import Cancelled
from prefect.types.entrypoint import EntrypointType
from pydantic import ValidationError

from flows.errors import BroadsheetError, SettingError
from flows.ingest import ingest
from flows.prefect_server import HOST
from flows.settings import Settings
from flows.terminal import say

INTERVAL = re.compile(r"(\d+) ?([smhd])")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
LEAST_SECONDS = 10
START_SECONDS = 120.0
STOP_SECONDS = 15.0
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
TAGS = ["broadsheet"]


def serve(settings: Settings, name: str | None, **given: Any) -> None:
    """Runs the flow whenever it is due, until it is stopped. `given`: parameters of every run."""
    schedule = schedule_of(settings.schedule)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    name = name or settings.warehouse_dir.resolve().name
    with api() as url, temporary_settings({PREFECT_API_URL: url}):
        runner = Runner(name="broadsheet")
        deployment: Any = runner.add_flow(
            ingest,
            name=name,
            schedule=schedule,
            paused=False,
            concurrency_limit=ONE_AT_A_TIME,
            parameters={name: value for name, value in given.items() if value is not None},
            tags=TAGS,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        say(f"Runs {told(schedule)}, until Ctrl-C: {url.removesuffix('/api')}/deployments/deployment/{deployment}")
        if missed := catch_up(deployment):
            say(f"{missed:,} runs were missed: one makes up for them")
        asyncio.run(runner.start())


def schedule_of(words: str | None) -> Schedule:
    """`15m`, or cron in UTC, or cron and a time zone: `0 6 * * mon-fri Europe/Berlin`. Raises SettingError."""
    if not words:
        raise SettingError("when shall it run? --schedule / BROADSHEET_SCHEDULE, such as 15m or '0 6 * * *'")
    if found := INTERVAL.fullmatch(words.strip()):
        interval = timedelta(**{UNITS[found[2]]: int(found[1])})
        if interval.total_seconds() < LEAST_SECONDS:
            raise SettingError(f"--schedule / BROADSHEET_SCHEDULE: {words!r} is too often: {LEAST_SECONDS}s or more")
        return Interval(interval)
    fields = words.split()
    try:
        cron, zone = " ".join(fields[:5]), " ".join(fields[5:]) or "UTC"
        CronSchedule(cron=cron, timezone=zone)  # says what is wrong with it; the other one believes anything
        return Cron(cron, timezone=zone)
    except (ValidationError, ValueError) as error:
        raise SettingError(
            f"--schedule / BROADSHEET_SCHEDULE: {words!r} is neither an interval such as 15m, 2h or 1d, nor cron such "
            "as '0 6 * * *' (UTC) or '0 6 * * mon-fri Europe/Berlin'"
        ) from error


def told(schedule: Schedule) -> str:
    """The schedule for a person."""
    if schedule.interval:
        return f"every {schedule.interval}"
    return f"at {schedule.cron} ({schedule.timezone})"


def catch_up(deployment: UUID) -> int:
    """Leaves one of the runs that are overdue, the newest; returns how many there were, 0 when it is one or none."""
    with get_client(sync_client=True) as client:
        waiting = client.read_flow_runs(
            deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment])),
            flow_run_filter=FlowRunFilter(state=FlowRunFilterState.model_validate({"type": {"any_": ["SCHEDULED"]}})),
            sort=FlowRunSort.EXPECTED_START_TIME_DESC,
        )
        overdue = [run for run in waiting if _due_at(run) < datetime.now(UTC)]
        for run in overdue[1:]:
            client.set_flow_run_state(run.id, Cancelled(message="Missed; a later run makes up for it."), force=True)
    return len(overdue) if len(overdue) > 1 else 0


def _due_at(run: FlowRun) -> datetime:
    return run.next_scheduled_start_time or run.expected_start_time or datetime.now(UTC)


# ---------------------------------------------------------------- the server
@contextmanager
def api() -> Iterator[str]:
    """URL of a Prefect API: the one that is set, else the one that answers on this machine, else one for the while."""
    if url := PREFECT_API_URL.value():
        yield url
        return
    port = int(PREFECT_SERVER_API_PORT.value())
    if _answers(url := _url(port)):
        yield url
        return
    port = port if _free(port) else _free_port()
    # In a session of its own Ctrl-C does not reach it: it has to hear of the runs that this process stops first.
    server = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "flows.prefect_server", str(port)],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        _await(server, url := _url(port))
        yield url
    finally:
        _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    assert server.stdin, "the server was started with a pipe"
    server.stdin.close()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _await(server: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + START_SECONDS
    while not _answers(url):
        if server.poll() is not None or time.monotonic() > until:
            raise BroadsheetError("Prefect's server does not start: `prefect server start` shows why")
        time.sleep(0.2)


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health", timeout=2).json() is True
    except (httpx.HTTPError, ValueError):
        return False


def _url(port: int) -> str:
    return f"http://{HOST}:{port}/api"


def _free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) != 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
