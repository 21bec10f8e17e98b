"""The flow as the command line runs it: as a Prefect flow run when a server is configured, else by itself."""

from __future__ import annotations

import logging
import os

from flows.ingest import ingest
from flows.report import Summary


def ingest_once(**given: object) -> Summary:
    """One run of the flow."""
    if not _has_server():
        return ingest.fn(**given)  # type: ignore[arg-type]
    from prefect.logging.configuration import setup_logging
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    if not os.environ.get("BROADSHEET_VERBOSE"):
        setup_logging()
        for handler in logging.getLogger().handlers:
            handler.setFormatter(_WithoutTraceback(handler.formatter))
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        return ingest(**given)  # type: ignore[call-overload,no-any-return]


class _WithoutTraceback(logging.Formatter):
    """Prefect's own format for the terminal; tracebacks go to the server alone."""

    def __init__(self, inner: logging.Formatter | None) -> None:
        super().__init__()
        self.inner = inner or logging.Formatter()

    def format(self, record: logging.LogRecord) -> str:
        bare = logging.makeLogRecord({**record.__dict__, "exc_info": None, "exc_text": None})
        return self.inner.format(bare)


def _has_server() -> bool:
    from prefect.settings import PREFECT_API_URL

    return bool(PREFECT_API_URL.value())
