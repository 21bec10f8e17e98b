"""Notices on their way: to a webhook, and to people by mail, Slack and whatever else Apprise or Prefect knows."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import httpx
from tenacity import Retrying, retry_if_exception, stop_after_attempt, stop_after_delay, wait_exponential

from flows.errors import BroadsheetError
from flows.locking import Logger
from flows.mirror import home_of
from flows.reading import open_published
from flows.remote import absolute
from flows.runs import utc_now
from flows.settings import Settings
from transforms.freshness import SILENT, Silence
from transforms.notices import Account, Notice, due, remembered, signature

ATTEMPTS = 5
FIRST_WAIT_SECONDS = 1.0
ANSWER_SECONDS = 5.0
MOST_SECONDS = 30.0
"""After so long no further attempt begins: a run is not held up by who listens."""
MOST_LINES = 20
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""HTTP answers after which another try may do."""


def tell(settings: Settings, record: Mapping[str, Any] | None, error: str | None, log: Logger) -> None:
    """Sends what a run gives cause to tell and was not told within a day; a warning for whoever can't be reached."""
    root = home_of(settings.warehouse_dir)
    silent = silences(settings, utc_now()) if error is None else []
    account = Account(absolute(settings.warehouse_dir), utc_now(), record, error, silent)
    told = _read(root)
    delivered = [notice for notice in due(account, told) if _delivered(notice, settings, log)]
    _write(root, remembered(account, told, delivered))


def silences(settings: Settings, now: datetime) -> list[Silence]:
    """The sources of the published database that have fallen silent."""
    with open_published(settings.warehouse_dir) as db:
        return silent_sources(db, now)


def silent_sources(db: duckdb.DuckDBPyConnection, now: datetime) -> list[Silence]:
    """The same, of an open one."""
    return [Silence(*row) for row in db.execute(SILENT, {"today": now.date()}).fetchall()]


def _delivered(notice: Notice, settings: Settings, log: Logger) -> bool:
    """Has it reached anybody?"""
    channels = (("webhook", settings.webhook, _to_webhook), ("mail or chat", settings.notify, _to_people))
    reached = []
    for channel, chosen, send in channels:
        if not chosen:
            continue
        try:
            send(notice, settings)
            reached.append(True)
        except Exception as error:  # whatever a library makes of a bad line: a run goes on without it
            log.warning("%s could not be told by %s: %s", notice.event, channel, _why(error))
    return bool(reached)


# ---------------------------------------------------------------- webhook
def _to_webhook(notice: Notice, settings: Settings) -> None:
    """POSTs it as JSON, with growing waits between attempts. Each attempt is signed with its own time."""
    assert settings.webhook, "no webhook is set"
    url = settings.webhook.get_secret_value()
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else None
    body = notice.model_dump_json().encode()
    for attempt in Retrying(
        retry=retry_if_exception(_may_pass),
        stop=stop_after_attempt(ATTEMPTS) | stop_after_delay(MOST_SECONDS),
        wait=wait_exponential(multiplier=FIRST_WAIT_SECONDS),
        reraise=True,
    ):
        with attempt:
            headers = _headers(notice, body, secret, int(time.time()))
            httpx.post(url, content=body, headers=headers, timeout=ANSWER_SECONDS).raise_for_status()


def _headers(notice: Notice, body: bytes, secret: str | None, timestamp: int) -> dict[str, str]:
    headers = {
        "content-type": "application/json", "user-agent": "broadsheet",
        "webhook-id": notice.id, "webhook-timestamp": str(timestamp),
    }  # fmt: skip
    if secret:
        headers["webhook-signature"] = signature(secret, notice.id, timestamp, body)
    return headers


def _may_pass(error: BaseException) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in PASSING
    return isinstance(error, httpx.TransportError)


# ---------------------------------------------------------------- people
def _to_people(notice: Notice, settings: Settings) -> None:
    """To an address that Apprise knows, or to a notification block that a Prefect server keeps."""
    assert settings.notify, "nobody is to be told"
    place = settings.notify.get_secret_value()
    if "://" in place:
        _to_address(notice, place)
    else:
        _to_block(notice, place)


def _to_address(notice: Notice, address: str) -> None:
    """Such as `mailto://...` or `slack://...`."""
    from apprise import Apprise, NotifyFormat, NotifyType

    level = {"error": NotifyType.FAILURE, "warning": NotifyType.WARNING, "info": NotifyType.SUCCESS}[notice.level]
    people = Apprise()
    if not people.add(address):
        raise BroadsheetError("Apprise knows no such address")
    plain = NotifyFormat.TEXT
    if not people.notify(text(notice), notice.summary, level, body_format=plain):
        raise BroadsheetError("it was not accepted")


def _to_block(notice: Notice, name: str) -> None:
    """To the block document `<type>/<name>`, such as `slack-webhook/newsroom`."""
    import prefect.blocks.notifications  # noqa: F401 - so that its types are known
    from prefect.blocks.abstract import NotificationBlock
    from prefect.blocks.core import Block

    block = Block.load(name)
    if not isinstance(block, NotificationBlock):
        raise BroadsheetError(f"the block {name} is no notification block")
    notify: Any = block.notify  # awaited by itself, where nothing runs that could
    with block.raise_on_failure():
        notify(text(notice), subject=notice.summary)


def text(notice: Notice) -> str:
    """What stands below the summary for a person."""
    lines = [f"- {line}" for line in notice.details if line not in notice.summary]
    more = [f"- and {len(lines) - MOST_LINES:,} more"] if len(lines) > MOST_LINES else []
    run = f", run {notice.run.run_id}" if notice.run else ""
    return "\n".join([*lines[:MOST_LINES], *more, f"Warehouse {notice.warehouse}{run}"])


def _why(error: Exception) -> str:
    """In short, without the address: it may hold a token."""
    if isinstance(error, httpx.HTTPStatusError):
        return f"it answered {error.response.status_code}"
    return str(error) if isinstance(error, BroadsheetError) else type(error).__name__


# ---------------------------------------------------------------- what was told
def _place(root: Path) -> Path:
    return root / "cache" / "told.json"


def _read(root: Path) -> dict[str, dict[str, str]]:
    """What was told; nothing when the file was deleted or is damaged."""
    try:
        told: dict[str, dict[str, str]] = json.loads(_place(root).read_text("utf-8"))
        for at in (at for subjects in told.values() for at in subjects.values()):
            datetime.fromisoformat(at)
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
    return told


def _write(root: Path, told: Mapping[str, Mapping[str, str]]) -> None:
    if not root.is_dir():
        return
    place = _place(root)
    place.parent.mkdir(exist_ok=True)
    following = place.with_name(f"told.{os.getpid()}.next")
    following.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    os.replace(following, place)
