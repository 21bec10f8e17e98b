"""A Prefect server for as long as the process lives that started it: `python -m flows.prefect_server PORT`."""

from __future__ import annotations

import runpy
import sys

from flows.children import end_with_parent

HOST = "127.0.0.1"


def main() -> None:
    """Serves until it is interrupted."""
    end_with_parent()
    sys.argv = ["prefect", "server", "start", "--host", HOST, "--port", sys.argv[1]]
    runpy.run_module("prefect", run_name="__main__")


if __name__ == "__main__":
    main()
