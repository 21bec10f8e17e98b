"""The report of a run: written when what is published changes, whole or not at all, never at the cost of the run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.pages import answers
from flows.report import Summary
from tests.flow.conftest import Command
from tests.pages import Page

Run = Callable[..., Summary]


@pytest.fixture(autouse=True)
def wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_REPORT", "true")


def broken(*_: object) -> str:
    return str(1 // 0)


def shown(warehouse: Path) -> dict[str, str]:
    """The large numbers of the report by what they count."""
    root = Page((warehouse / "report.html").read_text(encoding="utf-8")).root
    return {div.all("dt")[0].text: div.all("dd")[0].text for div in root.all("div") if div.all("dt")}


def test_a_run_that_changes_something_renews_it_and_no_other(
    published: Summary, run: Run, raw: Path, warehouse: Path, command: Command
) -> None:
    assert "report" in run().seconds
    first = (warehouse / "report.html").stat()
    assert shown(warehouse)["articles"] == "3"
    run()
    assert (warehouse / "report.html").stat() == first
    (raw / "empty.txt").write_bytes(b"")
    (raw / "bridge.txt").unlink()
    run()
    assert (shown(warehouse)["articles"], shown(warehouse)["in quarantine"]) == ("2", "1")
    assert command("rejects", "--waive")[0] == 0
    assert shown(warehouse)["in quarantine"] == "0"
    assert command("undo")[0] == 0
    assert command("undo")[0] == 0
    assert shown(warehouse)["articles"] == "3"
    assert sorted(path.name for path in warehouse.iterdir() if "report" in path.name) == ["report.html"]


def test_a_report_that_fails_costs_no_run_and_is_told_in_one_line(
    published: Summary, raw: Path, warehouse: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_and_warn() -> str:
        code, out, err = command("run", str(raw))
        assert code == 0
        assert "Database: " in out
        (line,) = [line for line in err.splitlines() if "not renewed" in line]
        return line

    with monkeypatch.context() as patch:
        patch.setattr(answers, "number", broken)
        assert "ZeroDivisionError in test_report_of_runs.py" in run_and_warn()
    (warehouse / "report.html").mkdir()
    assert "report.html: Is a directory" in run_and_warn()
    assert list(warehouse.glob(".report*")) == []


def test_it_is_made_when_asked_for_and_can_be_switched_off(
    published: Summary, run: Run, warehouse: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_REPORT", "false")
    run()
    assert not (warehouse / "report.html").exists()
    code, out, _ = command("report", "--output", str(tmp_path / "mine.html"))
    assert (code, out) == (0, f"Written: {tmp_path / 'mine.html'}\n")
    assert Page((tmp_path / "mine.html").read_text(encoding="utf-8")).root.all("h1")
    assert not (warehouse / "report.html").exists()
    for words in (("--output", str(tmp_path / "no" / "mine.html")), ("--warehouse", str(tmp_path / "none"))):
        code, _, err = command("report", *words)
        assert (code, err.count("\n")) == (2, 1)
