"""Five kills at random moments, in a process that opens no database itself; `make torture` makes 200."""

import subprocess
import sys
import time

from tests.conftest import ROOT


def test_what_was_killed_is_finished_by_the_next_run_row_for_row() -> None:
    seed = str(int(time.time()))
    shown = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "tests.torture", "--kills", "5", "--seed", seed],
        capture_output=True, text=True, cwd=ROOT, timeout=300,
    )  # fmt: skip
    assert shown.returncode == 0, f"seed {seed}: {shown.stderr}"
    assert "survived all, rows lost 0" in shown.stdout
