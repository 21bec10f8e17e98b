"""What `serve` starts ends with it, whatever ends it."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT

PARENT = """
import sys, time
from pathlib import Path
from flows.children import child
with child("tests.lingering", sys.argv[1], env={}, quiet=False) as process:
    while not Path(sys.argv[1]).exists():
        time.sleep(0.02)
    print("up", flush=True)
    process.wait()
"""


def test_a_child_hears_of_the_end_of_its_parent_even_when_that_is_killed(tmp_path: Path) -> None:
    for number, sign in enumerate((signal.SIGINT, signal.SIGKILL)):
        place = tmp_path / str(number)
        parent = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", PARENT, str(place)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert parent.stdout
        assert parent.stdout.readline() == b"up\n"
        parent.send_signal(sign)
        parent.wait(20)
        until = time.monotonic() + 20
        while place.read_text("utf-8") != "interrupted":
            assert time.monotonic() < until, f"the child lives on after {sign.name}"
            time.sleep(0.02)
        parent.stdout.close()
