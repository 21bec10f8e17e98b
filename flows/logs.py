"""Where a run logs to."""

from __future__ import annotations

import logging

from prefect import get_run_logger
from prefect.context import FlowRunContext

from flows.locking import Logger


def log() -> Logger:
    """Prefect's logger within a flow run, else Broadsheet's own."""
    return get_run_logger() if FlowRunContext.get() else logging.getLogger("broadsheet")
