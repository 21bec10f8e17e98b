"""What is told of a run, when it is told again, and how it is signed."""

from datetime import datetime, timedelta
from typing import Any

from transforms.freshness import Silence
from transforms.notices import EVENTS, Account, Notice, due, remembered, signature

NOW = datetime(2026, 3, 2, 6, 0)
RUN = {"run_id": "20260302T055900-0a1b2c3d", "command": "run", "status": "completed",
       "started_at": "2026-03-02T05:59:00", "settings": "{}", "checks": []}  # fmt: skip


def account(
    error: str | None = None, *failed: str, severity: str = "warning", at: datetime = NOW, silent: tuple[str, ...] = ()
) -> Account:
    checks = [
        {"check_name": name, "table_name": "main.articles", "severity": severity, "passed": False,
         "observed": "3 rows", "expected": "0 rows"}
        for name in failed
    ]  # fmt: skip
    record: dict[str, Any] = {**RUN, "status": "failed" if error else "completed", "checks": checks}
    silences = [Silence(source, (NOW - timedelta(days=9)).date(), 2, 9) for source in silent]
    return Account("/data/warehouse", at, record, error, silences)


def events(notices: list[Notice]) -> list[str]:
    return [notice.event for notice in notices]


def test_nothing_is_told_of_a_run_that_went_well() -> None:
    assert due(account(), {}) == []


def test_each_event_is_told_by_its_name_with_a_line_for_each_subject() -> None:
    refused = account("nothing was published", "unique_key", severity="error")
    assert [(n.event, n.level, n.subjects) for n in due(refused, {})] == [
        ("run.failed", "error", ["nothing was published"]),
        ("check.failed", "error", ["unique_key on main.articles"]),
    ]
    strange = account(None, "drift_rejects", "drift_without_date", silent=("Delta Courier",))
    told = due(strange, {})
    assert events(told) == ["check.failed", "rejects.jumped", "sources.stale"]
    assert told[0].details == ["warning: drift_without_date on main.articles: 3 rows, expected 0 rows"]
    assert told[2].details == [
        "Delta Courier: nothing new for 9 days, since 2026-02-21; at most 2 days is usual"
    ]  # fmt: skip
    assert set(events(told)) <= {event.name for event in EVENTS}


def test_the_same_is_told_once_a_day_and_something_else_at_once() -> None:
    first = account("the folder is away")
    told = remembered(first, {}, due(first, {}))
    assert due(account("the folder is away", at=NOW + timedelta(minutes=15)), told) == []
    assert events(due(account("the disk is full", at=NOW + timedelta(minutes=15)), told)) == ["run.failed"]
    assert events(due(account("the folder is away", at=NOW + timedelta(days=1)), told)) == ["run.failed"]


def test_what_could_not_be_delivered_is_due_again() -> None:
    first = account("the folder is away", silent=("Delta Courier",))
    told = remembered(first, {}, [notice for notice in due(first, {}) if notice.event == "sources.stale"])
    assert events(due(account("the folder is away", silent=("Delta Courier",)), told)) == ["run.failed"]


def test_a_recovery_is_told_once_and_only_after_a_failure_that_was_told() -> None:
    failed, well = account("the folder is away"), account()
    told = remembered(failed, {}, due(failed, {}))
    (recovery,) = due(well, told)
    assert (recovery.event, recovery.subjects) == ("run.recovered", ["the folder is away"])
    assert due(well, remembered(well, told, [])) == [recovery], "nobody heard it"
    assert remembered(well, told, [recovery]) == {}
    assert due(well, remembered(failed, {}, [])) == []


def test_a_failed_run_forgets_nothing_and_a_completed_one_what_is_over() -> None:
    silent = account(None, silent=("Delta Courier",))
    told = remembered(silent, {}, due(silent, {}))
    failed = account("the folder is away")
    assert "sources.stale" in remembered(failed, told, due(failed, told))
    assert remembered(account(), told, []) == {}
    another = account(None, silent=("Delta Courier", "The Ledger"))
    assert events(due(another, told)) == ["sources.stale"]


def test_a_notice_has_one_id_for_all_attempts_and_a_run_that_never_began_has_none() -> None:
    (notice,) = due(Account("/data/warehouse", NOW, None, "no such folder"), {})
    assert notice.run is None
    assert Notice.model_validate_json(notice.model_dump_json()) == notice
    (other,) = due(account("the folder is away"), {})
    assert other.id == "20260302T055900-0a1b2c3d.run.failed"


def test_the_signature_is_that_of_standard_webhooks() -> None:
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    signed = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265331, body) != signed
    assert signature("a plain secret", "id", 1, body) != signature("another", "id", 1, body)
