"""Scheduled runs for real: `python -m tests.benchmarks.schedules [FOLDER]` prints what happened, line by line.

A Prefect server, a work pool and a worker, the deployment of flows/prefect.yaml on a schedule of 20 seconds, a receiver
of notices, and a reader that asks the published database all the while. Three runs, a file arriving between the first
and the second; a run that fails and is told; runs while one is at work; one that is cancelled. About three minutes.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import httpx

from flows.children import child
from flows.locking import writers_lock
from tests.conftest import ROOT
from tests.flow.conftest import STORIES
from tests.flow.receiver import receiving

PORT = 4271
API = f"http://127.0.0.1:{PORT}/api"
EVERY = 20
MANY = 1_500
BEGIN = time.monotonic()
LOG = logging.getLogger("broadsheet")
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


def main() -> None:
    """Plays it all in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(sys.argv[1] if sys.argv[1:] else folder)
        (home / "raw").mkdir(parents=True)
        for name, text in STORIES.items():
            (home / "raw" / name).write_text(text, "utf-8")
        shutil.copy(ROOT / "flows" / "prefect.yaml", home)
        with receiving() as receiver:
            env = {
                "PREFECT_HOME": str(home / "prefect"), "PREFECT_API_URL": API, "PYTHONPATH": str(ROOT),
                "PREFECT_WORKER_QUERY_SECONDS": "3", "PWD": str(home), "BROADSHEET_WEBHOOK": receiver.url,
                "BROADSHEET_BATCH_SIZE": "50", "BROADSHEET_WORKERS": "2",
                "BROADSHEET_OPENLINEAGE": str(home / "lineage.jsonl"),
            }  # fmt: skip
            with child("flows.prefect_server", str(PORT), env=env, quiet=True, patience=15):
                play(home, env, receiver.bodies)


def play(home: Path, env: dict[str, str], notices: Callable[[], list[Any]]) -> None:
    """From the server's start to a clean end."""
    wait("the server", lambda: httpx.get(f"{API}/health").is_success)
    say("server", f"answers at {API}")
    prefect(home, env, "work-pool", "create", "--type", "process", "broadsheet")
    prefect(home, env, "deploy", "--all", "--interval", str(EVERY))
    (deployment,) = post("deployments/filter", {})
    limit = deployment["global_concurrency_limit"]["limit"], deployment["concurrency_options"]["collision_strategy"]
    say("deployed", f"{deployment['name']}, every {EVERY} s, limit {limit[0]} with {limit[1]}")
    say("form", ", ".join(deployment["parameter_openapi_schema"]["properties"]))
    with worker(home, env), reader(home):
        three_runs(home)
        a_failure(home, notices)
        set_active(deployment, active=False)
        overlap_and_cancellation(home, deployment)
    lineage = [json.loads(line)["eventType"] for line in (home / "lineage.jsonl").read_text("utf-8").splitlines()]
    say("lineage", ", ".join(f"{lineage.count(kind)} {kind}" for kind in sorted(set(lineage))))


def three_runs(home: Path) -> None:
    """Scheduled runs, with a file that arrives after the first."""
    for number in range(1, 4):
        run = wait(f"run {number}", lambda number=number: nth(ended("COMPLETED"), number))
        say(f"run {number}", f"{run['name']}: {run['state']['type']}, {count(home)} articles published")
        if number == 1:
            text = "Ferry sails again\n\nThe ferry to Holm sailed again on Friday, the harbour board said.\n"
            (home / "raw" / "ferry.txt").write_text(text, "utf-8")
            say("arrived", "ferry.txt")
    kinds: dict[str, int] = {}
    for artifact in post("artifacts/filter", {}):
        kinds[f"{artifact['type']} {artifact['key']}"] = kinds.get(f"{artifact['type']} {artifact['key']}", 0) + 1
    say("artifacts", ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())))


def a_failure(home: Path, notices: Callable[[], list[Any]]) -> None:
    """The folder goes away, as a disk does, and comes back."""
    (home / "raw").rename(home / "away")
    say("away", "the raw folder is gone")
    wait("a failed run", lambda: ended("FAILED"))
    for notice in wait("its notice", notices):
        say("notice", f"{notice['event']} ({notice['level']}): {notice['summary']}".replace(str(home), "..."))
    (home / "away").rename(home / "raw")
    say("back", "the raw folder is there again")
    wait("the recovery", lambda: len(notices()) > 1)
    say("notice", "{event} ({level}): {summary}".format_map(notices()[-1]))


def overlap_and_cancellation(home: Path, deployment: dict[str, Any]) -> None:
    """A long run; another that is due meanwhile; the long one cancelled; then nothing half-written, nobody left."""
    wait("the worker to be idle", lambda: not [run for run in runs() if run["state"]["type"] in ("RUNNING", "PENDING")])
    for number in range(MANY):
        (home / "raw" / f"{number:05}.txt").write_text(f"Notice {number}\n\n{STORIES['bridge.txt'] * 8}", "utf-8")
    say("arrived", f"{MANY:,} files")
    long = start(deployment)
    wait("its first batches", lambda: len(list((home / "warehouse" / "lake").glob("batch=*"))) >= 4)
    other = start(deployment)
    state = wait("the other run", lambda: state_of(other) in ENDED and state_of(other))
    say("overlap", f"a run that is due while one is at work: {state}")
    post(f"flow_runs/{long['id']}/set_state", {"state": {"type": "CANCELLING", "name": "Cancelling"}})
    begin = time.monotonic()
    wait("the cancellation", lambda: state_of(long) in ENDED)
    with writers_lock(home / "warehouse", LOG):
        took = time.monotonic() - begin
    say("cancelled", f"{state_of(long)}, the lock free after {took:.0f} s, {count(home)} articles published as before")
    wait("its processes to end", lambda: not processes(home), seconds=30)
    say("left over", f"{len(list((home / 'warehouse').glob('staging/*')))} files in staging, 0 processes")
    command = [Path(sys.executable).with_name("broadsheet"), "status", "--warehouse", home / "warehouse"]
    status = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    for line in status.stdout.partition("\n\n")[0].splitlines():
        say("status", line)


# ---------------------------------------------------------------- the actors
@contextmanager
def worker(home: Path, env: dict[str, str]) -> Iterator[None]:
    """A worker of the pool, ended by SIGINT as Ctrl-C would."""
    words = ("worker", "start", "--pool", "broadsheet", "--name", "press")
    out = (home / "worker.log").open("w")
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "prefect", *words], cwd=home, env={**os.environ, **env},
        stdout=out, stderr=out, start_new_session=True,
    )  # fmt: skip
    try:
        wait("the worker", lambda: post("work_pools/broadsheet/workers/filter", {}))
        say("worker", "press is up")
        yield
    finally:
        process.terminate()
        code = process.wait(60)
        say("worker", f"down, exit code {code}")


@contextmanager
def reader(home: Path) -> Iterator[None]:
    """Asks for the number of articles every tenth of a second, as a BI tool does, and is never refused."""
    over, seen, longest = threading.Event(), [0, 0], [0.0]

    def ask() -> None:
        while not over.wait(0.1):
            if not (home / "warehouse" / "broadsheet.duckdb").exists():
                continue
            begin = time.monotonic()
            try:
                count(home)
                seen[0] += 1
            except duckdb.Error:
                seen[1] += 1
            longest[0] = max(longest[0], time.monotonic() - begin)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield
    finally:
        over.set()
        asking.join()
        say("reader", f"{seen[0]} answers, {seen[1]} refusals, the slowest after {longest[0]:.2f} s")


def count(home: Path) -> int:
    """Articles that are published now."""
    with duckdb.connect(str(home / "warehouse" / "broadsheet.duckdb"), read_only=True) as db:
        return int(db.execute("SELECT count(*) FROM articles").fetchall()[0][0])


def processes(home: Path) -> list[str]:
    """What still runs of the flow: processes that have this folder in their environment, but for server and worker."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            environment, command = (place / "environ").read_bytes(), (place / "cmdline").read_bytes().decode()
        except OSError:
            continue
        if str(home).encode() in environment and not {"worker", "flows.prefect_server"} & {*command.split("\0")}:
            found.append(command)
    return found


# ---------------------------------------------------------------- Prefect
def prefect(home: Path, env: dict[str, str], *words: str) -> None:
    """`prefect WORDS`, which has to do."""
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "prefect", "--no-prompt", *words], cwd=home, env={**os.environ, **env},
        check=True, capture_output=True,
    )  # fmt: skip


def post(path: str, body: dict[str, Any]) -> Any:
    """What the API answers."""
    return httpx.post(f"{API}/{path}", json=body, timeout=30).raise_for_status().json()


def runs() -> list[dict[str, Any]]:
    """Flow runs, in the order of their start."""
    found: list[dict[str, Any]] = post("flow_runs/filter", {"sort": "START_TIME_ASC"})
    return found


def ended(kind: str) -> list[dict[str, Any]]:
    """Those that came to this end."""
    return [run for run in runs() if run["state"]["type"] == kind]


def nth(found: list[dict[str, Any]], number: int) -> dict[str, Any] | None:
    """The n-th of them, when there are so many."""
    return found[number - 1] if len(found) >= number else None


def start(deployment: dict[str, Any]) -> dict[str, Any]:
    """A run that is due now."""
    run: dict[str, Any] = post(f"deployments/{deployment['id']}/create_flow_run", {"state": {"type": "SCHEDULED"}})
    return run


def state_of(run: dict[str, Any]) -> str:
    """What has become of a run."""
    return str(httpx.get(f"{API}/flow_runs/{run['id']}", timeout=30).json()["state"]["type"])


def set_active(deployment: dict[str, Any], *, active: bool) -> None:
    """Pauses the schedule, or resumes it."""
    verb = "resume" if active else "pause"
    httpx.post(f"{API}/deployments/{deployment['id']}/{verb}_deployment", timeout=30).raise_for_status()


# ---------------------------------------------------------------- the transcript
def wait(what: str, look: Callable[[], Any], seconds: float = 300) -> Any:
    """Looks until there is something to see."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if seen := look():
                return seen
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    raise SystemExit(f"waited {seconds:.0f} s for {what}")


def say(who: str, what: str) -> None:
    """One line."""
    print(f"{time.monotonic() - BEGIN:6.1f} s  {who:<11} {what}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
