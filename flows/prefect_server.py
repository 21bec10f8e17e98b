"""A Prefect server that ends with the process that started it: `python -m flows.prefect_server PORT`.

Its standard input is a pipe that this process holds, and that the system closes, whatever ends it.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading

HOST = "127.0.0.1"


def main() -> None:
    """Serves until standard input is closed."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.argv = ["prefect", "server", "start", "--host", HOST, "--port", sys.argv[1]]
    runpy.run_module("prefect", run_name="__main__")


def _end_with_parent() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
