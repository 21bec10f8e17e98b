"""What is worth telling somebody who does not look: the events, what a run gives cause for, how a body is signed."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from transforms.freshness import Silence

AGAIN = timedelta(days=1)
"""The same is told again after this long, as long as it lasts."""
JUMP = "drift_rejects"
"""The check that holds a run's share of rejects against the share before: see transforms.drift."""
Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is told. `subjects` says what the subjects of its notices are: the same one is the same news."""

    name: str
    level: Level
    meaning: str
    subjects: str


RUN_FAILED = Event("run.failed", "error", "A run failed and published nothing.", "what went wrong")
RUN_RECOVERED = Event("run.recovered", "info", "A run completed after one that failed.", "what was wrong")
CHECK_FAILED = Event("check.failed", "warning", "A check of a run failed.", "check and table")
REJECTS_JUMPED = Event("rejects.jumped", "warning", "A run's share of rejects is far above the usual.", "the check")
SOURCES_STALE = Event("sources.stale", "warning", "Sources are silent for longer than their own rhythm.", "sources")

EVENTS: tuple[Event, ...] = (RUN_FAILED, RUN_RECOVERED, CHECK_FAILED, REJECTS_JUMPED, SOURCES_STALE)


class RunFacts(BaseModel):
    """The run that a notice comes from."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    run_id: str = Field(description="As in ops.runs.")
    flow_run_id: str | None = Field(None, description="Id of the flow run where a Prefect server keeps it.")
    command: str = Field(description="run or replay.")
    raw: str | None = Field(None, description="Folder that the run read.")
    status: str = Field(description="completed, failed or interrupted.")
    started_at: datetime = Field(description="UTC.")
    finished_at: datetime | None = Field(None, description="UTC.")
    documents_seen: int | None = Field(
        None, description="Documents under its argument; null when it did not get so far."
    )
    documents_new: int | None = Field(None, description="Those not known before.")
    documents_changed: int | None = Field(None, description="Those whose bytes changed, or that were looked at again.")
    documents_removed: int | None = Field(None, description="Those that are gone.")
    articles: int | None = Field(None, description="Articles that the run wrote.")
    rejects: int | None = Field(None, description="Documents that it refused.")


class Notice(BaseModel):
    """The body of a notice, as it is sent: one JSON object."""

    model_config = ConfigDict(frozen=True)

    version: Literal[1] = Field(description="Version of this schema; fields may be added without a new one.")
    id: str = Field(description="The same for each attempt to deliver this notice.")
    event: str = Field(description="What happened: one of the events.")
    level: Level = Field(description="error, warning or info.")
    at: datetime = Field(description="When it was noticed, UTC.")
    warehouse: str = Field(description="Folder of the warehouse.")
    summary: str = Field(description="One line for a person.")
    subjects: list[str] = Field(description="What it is about; see the table of events.")
    details: list[str] = Field(description="A line for each subject.")
    run: RunFacts | None = Field(description="The run; null when it failed before it had a warehouse.")


Told = Mapping[str, Mapping[str, str]]
"""Event -> subject -> when it was told last, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True)
class Account:
    """How a run ended. `record` is its row of ops.runs with its checks, as the lake keeps it; `error` one line."""

    warehouse: str
    at: datetime
    record: Mapping[str, Any] | None
    error: str | None
    silent: Sequence[Silence] = ()

    @property
    def completed(self) -> bool:
        """Was a state published?"""
        return self.error is None

    def notice(self, event: Event, summary: str, lines: Mapping[str, str], level: Level | None = None) -> Notice:
        """A notice with a line for each subject."""
        run = RunFacts.model_validate(dict(self.record)) if self.record else None
        return Notice(
            version=1, id=f"{run.run_id if run else self.at.strftime('%Y%m%dT%H%M%S%f')}.{event.name}",
            event=event.name, level=level or event.level, at=self.at, warehouse=self.warehouse, summary=summary,
            subjects=list(lines), details=list(lines.values()), run=run,
        )  # fmt: skip


def notices_of(account: Account) -> list[Notice]:
    """Everything that a run gives cause to tell, told before or not, but for a recovery."""
    made = []
    if account.error:
        made.append(
            account.notice(RUN_FAILED, f"Broadsheet: a run failed: {account.error}", {account.error: account.error})
        )
    failed = [check for check in (account.record or {}).get("checks", ()) if not check["passed"]]
    jumps = {_subject(check): _line(check) for check in failed if check["check_name"] == JUMP}
    others = {_subject(check): _line(check) for check in failed if check["check_name"] != JUMP}
    if others:
        level: Level = "error" if any(check["severity"] == "error" for check in failed) else "warning"
        made.append(account.notice(CHECK_FAILED, f"Broadsheet: {_many(others, 'check')} failed", others, level))
    if jumps:
        made.append(account.notice(REJECTS_JUMPED, "Broadsheet: many more documents than usual were rejected", jumps))
    if account.silent:
        lines = {silence.source: silence.told() for silence in account.silent}
        made.append(
            account.notice(SOURCES_STALE, f"Broadsheet: {_many(lines, 'source')} silent for unusually long", lines)
        )
    return made


def due(account: Account, told: Told) -> list[Notice]:
    """What is to be told now: what is new, what was told a day ago, and that a failure is over."""
    notices = [notice for notice in notices_of(account) if _news(notice, told.get(notice.event, {}), account.at)]
    if account.completed and (over := told.get(RUN_FAILED.name)):
        lines = {error: f"no longer: {error}" for error in over}
        notices.append(account.notice(RUN_RECOVERED, "Broadsheet: runs complete again", lines))
    return notices


def remembered(account: Account, told: Told, delivered: Sequence[Notice]) -> dict[str, dict[str, str]]:
    """What counts as told from now on. What is over is forgotten; what could not be delivered is due again.

    A run that failed says nothing of what it did not come to.
    """
    standing = {notice.event: notice.subjects for notice in notices_of(account)}
    arrived = {notice.event for notice in delivered}
    now = account.at.isoformat()
    after = {} if account.completed else {event: dict(subjects) for event, subjects in told.items()}
    for event, subjects in standing.items():
        before = told.get(event, {})
        after[event] = {s: now if event in arrived else before[s] for s in subjects if event in arrived or s in before}
    if account.completed and RUN_FAILED.name in told and RUN_RECOVERED.name not in arrived:
        after[RUN_FAILED.name] = dict(told[RUN_FAILED.name])
    return {event: subjects for event, subjects in after.items() if subjects}


def _news(notice: Notice, told: Mapping[str, str], now: datetime) -> bool:
    return any(s not in told or now - datetime.fromisoformat(told[s]) >= AGAIN for s in notice.subjects)


def _subject(check: Mapping[str, Any]) -> str:
    return f"{check['check_name']} on {check['table_name']}"


def _line(check: Mapping[str, Any]) -> str:
    return f"{check['severity']}: {_subject(check)}: {check['observed']}, expected {check['expected']}"


def _many(things: Mapping[str, str], noun: str) -> str:
    return f"1 {noun}" if len(things) == 1 else f"{len(things):,} {noun}s"


# ---------------------------------------------------------------- the signature
def signature(secret: str, notice_id: str, timestamp: int, body: bytes) -> str:
    """The header `webhook-signature` of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 in base64.

    The timestamp, in seconds since 1970, is signed, too, so that an old body can't be sent again as a new one. A secret
    that begins with `whsec_` is base64, as that standard has it; any other is taken as it is.
    """
    key = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
    signed = f"{notice_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode("ascii")
