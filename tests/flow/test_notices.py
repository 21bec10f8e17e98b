"""What reaches a webhook, however often it has to be tried, and that nobody who listens can fail a run."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from flows import ingest as story
from flows import notices
from flows.errors import ChecksError, SettingError
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import Command, query
from tests.flow.receiver import receiving
from transforms.freshness import SILENT
from transforms.notices import signature

Runs = Callable[..., Summary]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "FIRST_WAIT_SECONDS", 0)


def test_a_failed_run_is_told_when_the_receiver_comes_back_and_so_is_its_recovery(
    published: Summary, run: Runs, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_WEBHOOK_SECRET", "quiet please")
    with receiving(answers=[503, 500]) as receiver:
        monkeypatch.setenv("BROADSHEET_WEBHOOK", receiver.url)
        with pytest.raises(SettingError):
            run(raw=str(raw / "gone"))
        with pytest.raises(SettingError):
            run(raw=str(raw / "gone"))
        run()
        assert [body["event"] for body in receiver.bodies()] == ["run.failed"] * 3 + ["run.recovered"]
    for headers, body in receiver.requests:
        signed = signature("quiet please", headers["webhook-id"], int(headers["webhook-timestamp"]), body)
        assert headers["webhook-signature"] == signed
    first, *others = [headers["webhook-id"] for headers, _ in receiver.requests]
    assert others[:2] == [first, first], "one id for all attempts"
    recovered = json.loads(receiver.requests[-1][1])
    assert recovered["run"]["documents_seen"] == 3
    assert recovered["run"]["status"] == "completed"


def test_a_run_that_is_refused_tells_which_check_refused_it(
    published: Summary, run: Runs, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / "ferry.txt").write_text("Ferry sails again\n\nThe ferry to Holm sailed again on Friday.\n", encoding="utf-8")
    refused = [{"check_name": "unique_key", "table_name": "main.roles", "severity": "error", "passed": False,
                "observed": "1 rows", "expected": "0 rows"}]  # fmt: skip
    monkeypatch.setattr(story, "run_checks", lambda _: refused)
    with receiving() as receiver:
        monkeypatch.setenv("BROADSHEET_WEBHOOK", receiver.url)
        with pytest.raises(ChecksError):
            run()
    failed, check = receiver.bodies()
    assert (failed["event"], failed["run"]["status"]) == ("run.failed", "failed")
    assert (check["event"], check["level"], check["subjects"]) == (
        "check.failed",
        "error",
        ["unique_key on main.roles"],
    )


@pytest.mark.parametrize(("answers", "tried"), [([], 0), ([404], 1), ([503] * 9, notices.ATTEMPTS)])
def test_a_receiver_that_is_away_costs_a_warning_and_nothing_else(
    answers: list[int],
    tried: int,
    run: Runs,
    raw: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with receiving(answers) as receiver:
        monkeypatch.setenv("BROADSHEET_WEBHOOK", receiver.url if answers else "http://127.0.0.1:9/a-token")
        with pytest.raises(SettingError, match="no such file"):
            run(raw=str(raw / "gone"))
    assert len(receiver.requests) == tried
    assert "run.failed could not be told by webhook" in caplog.text
    assert "a-token" not in caplog.text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # Apprise's own
def test_people_are_told_at_an_address_without_any_server(
    run: Runs, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with receiving([200]) as receiver:
        monkeypatch.setenv("BROADSHEET_NOTIFY", receiver.url.replace("http:", "json:"))
        with pytest.raises(SettingError):
            run(raw=str(raw / "gone"))
    (told,) = receiver.bodies()
    assert (told["title"], told["type"]) == (f"Broadsheet: a run failed: no such file or folder: {raw / 'gone'} "
                                             "(name a file, a folder or a glob)", "failure")  # fmt: skip
    assert told["message"].startswith("Warehouse ")


def test_the_address_and_the_secret_are_kept_nowhere(
    published: Summary, run: Runs, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_WEBHOOK", "http://127.0.0.1:9/hidden-token")
    monkeypatch.setenv("BROADSHEET_WEBHOOK_SECRET", "hidden-secret")
    monkeypatch.setenv("BROADSHEET_NOTIFY", "json://user:hidden-password@127.0.0.1:9")
    run()
    kept = b"".join(path.read_bytes() for path in warehouse.rglob("*") if path.is_file())
    assert b"hidden" not in kept
    assert "hidden" not in repr(Settings.read())
    monkeypatch.setenv("BROADSHEET_WEBHOOK", "hidden-token")
    with pytest.raises(SettingError, match="BROADSHEET_WEBHOOK") as caught:
        Settings.read()
    assert "hidden" not in str(caught.value)


def test_a_source_is_silent_by_its_own_rhythm_and_an_archive_never() -> None:
    today = date(2026, 3, 30)
    with duckdb.connect() as db:
        db.execute("CREATE SCHEMA IF NOT EXISTS main")
        db.execute("CREATE TABLE main.sources (source_id VARCHAR, name VARCHAR)")
        db.execute("CREATE TABLE main.articles (article_id VARCHAR, source_id VARCHAR)")
        db.execute("CREATE TABLE main.article_versions (article_id VARCHAR, version_no INTEGER, valid_from TIMESTAMP)")
        rhythms = {
            "Daily": range(7, 40), "Still daily": range(2, 40), "Weekly": range(9, 80, 7),
            "Monthly": range(70, 400, 30), "Archive": [300], "New": [20, 21], "Once away": [7, 8, 9, *range(60, 90)],
        }  # fmt: skip
        for name, days in rhythms.items():
            db.execute("INSERT INTO main.sources VALUES (?, ?)", [name, name])
            for ago in days:
                db.execute("INSERT INTO main.articles VALUES (?, ?)", [f"{name} {ago}", name])
                came = today - timedelta(days=ago)
                db.execute("INSERT INTO main.article_versions VALUES (?, 1, ?)", [f"{name} {ago}", came])
        rows = db.execute(SILENT, {"today": today}).fetchall()
    assert [(name, usual, silent) for name, _, usual, silent in rows] == [
        ("Daily", 1, 7), ("Once away", 1, 7), ("Monthly", 30, 70),
    ]  # fmt: skip


def test_status_says_what_is_wrong_and_what_to_do(
    command: Command, published: Summary, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = command("status")
    assert (code, out.splitlines()[0]) == (0, "Healthy.")
    for path in raw.iterdir():
        path.unlink()
    assert command("run", str(raw))[0] == 1
    code, out, _ = command("status")
    assert code == 0
    assert out.splitlines()[0] == "1 thing is wrong:"
    assert "--allow-removals" in out.splitlines()[1]
    (warehouse / ".lock").write_text("process 999999999, since 2026-03-02 06:00:00 UTC", "utf-8")
    newest = max((warehouse / "lake" / "runs").iterdir())
    newest.write_text(json.dumps({**json.loads(newest.read_text("utf-8")), "status": "running"}), "utf-8")
    assert "The last run was killed" in command("status")[1]
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]
