"""`broadsheet serve`: scheduled runs, with a Prefect server of its own where none is set, until it is stopped."""

from __future__ import annotations

import json
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from prefect.settings import PREFECT_API_URL, PREFECT_SERVER_API_PORT

from flows.children import Child, child
from flows.errors import BroadsheetError
from flows.prefect_server import HOST
from flows.remote import absolute
from flows.schedules import schedule_of
from flows.settings import Settings

START_SECONDS = 120.0
STOP_SECONDS = 15.0


def serve(settings: Settings, name: str | None, **given: object) -> None:
    """Runs the flow whenever it is due. `given`: parameters of every run.

    Ctrl-C and SIGTERM stop a run at work, too: batches in hand are finished, and the next run goes on from there.
    """
    schedule_of(settings.schedule)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    parameters = json.dumps({key: value for key, value in given.items() if value is not None})
    words = (name or Path(absolute(settings.warehouse_dir)).name, settings.schedule or "", parameters)
    with api() as url, child("flows.scheduled", *words, env={"PREFECT_API_URL": url}, quiet=False) as runner:
        runner.wait()
        raise BroadsheetError("scheduled runs have ended by themselves: is Prefect's server away?")


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
    with child("flows.prefect_server", str(port), env={}, quiet=True, patience=STOP_SECONDS) as server:
        _await(server, url := _url(port))
        yield url


def _await(server: Child, url: str) -> None:
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
