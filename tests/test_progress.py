"""Progress on a terminal, and in plain lines elsewhere."""

import logging
import os
import pty
import subprocess
import sys
import time

import pytest

from flows import progress
from flows.progress import Progress, going_on, told_pace
from tests.conftest import ROOT

LOG = logging.getLogger("broadsheet")
SHOW = """
import logging, time
from flows.progress import Progress, going_on
log = logging.getLogger()
with Progress("documents", 4000, log) as shown:
    for _ in range(3):
        time.sleep(0.15)
        shown.advance(1000)
    time.sleep(0.15)
with going_on("publishing", log):
    time.sleep(0.3)
"""


def test_what_is_left_goes_on_as_fast_as_what_is_done() -> None:
    assert told_pace(500, 2000, 5) == "100/s, 15 s left"
    assert told_pace(500, 60_500, 5) == "100/s, 10 min left"
    assert told_pace(1, 100_001, 1) == "1/s, 27.8 h left"
    assert told_pace(0, 10, 5) == ""


def test_a_terminal_shows_a_bar_with_rate_and_time_left_then_that_publishing_goes_on() -> None:
    ours, its = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    shown = subprocess.Popen([sys.executable, "-c", SHOW], stderr=its, stdout=its, env=env)  # noqa: S603
    os.close(its)
    written = b""
    try:
        while part := os.read(ours, 65_536):
            written += part
    except OSError:  # it has closed the terminal
        pass
    assert shown.wait(30) == 0
    text = written.decode()
    assert "3000/4000" in text
    assert "/s, " in text
    assert " s left" in text
    assert "publishing" in text


def test_elsewhere_plain_lines_tell_now_and_then(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0.05)
    with caplog.at_level(logging.INFO, "broadsheet"):
        with Progress("documents", 10, LOG) as shown:
            time.sleep(0.06)
            shown.advance(5)
        with going_on("publishing", LOG):
            time.sleep(0.2)
    first, second, *_ = caplog.messages
    assert first.startswith("5 of 10 documents, ")
    assert second.startswith("still publishing, for ")
