"""A child that stays until it is interrupted, for a test: `python -m tests.lingering FILE` says so in the file."""

import sys
import time
from pathlib import Path

from flows.children import end_with_parent

if __name__ == "__main__":
    end_with_parent()
    try:
        Path(sys.argv[1]).write_text("here", "utf-8")
        time.sleep(60)
    except KeyboardInterrupt:
        Path(sys.argv[1]).write_text("interrupted", "utf-8")
