"""Checks that hold a run against those before it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import ChecksError
from flows.report import Summary
from tests.flow.conftest import contents, query
from transforms import documents

Runs = Callable[..., Summary]


def write(raw: Path, name: str, count: int, *, source: str | None = "Riverside Courier", day: int | None = 4) -> None:
    """So many stories of a source on a day of March 2024; each may lack either."""
    for number in range(count):
        line = f"({source}) 09:30, March {day}, 2024\n\n" if source and day else f"({source})\n\n" if source else ""
        text = (
            f"Pond {number} of {name} froze over\n\n{line}Skaters came to pond {number} of {name}, its warden said.\n"
        )
        (raw / f"{name}-{number}.txt").write_text(text, encoding="utf-8")


def drifting(warehouse: Path) -> dict[str, str]:
    """Drift checks of the last run that failed, with what was observed."""
    found = query(
        warehouse,
        """
        SELECT check_name, observed FROM ops.checks WHERE NOT passed AND check_name LIKE 'drift%'
            AND run_id = (SELECT max_by(run_id, started_at) FROM ops.runs)""",
    )
    return {str(name): str(observed) for name, observed in found}


@pytest.fixture
def usual(run: Runs, raw: Path, warehouse: Path) -> Path:
    """Four runs of thirty stories each, all alike."""
    for name in ("one", "two", "three", "four"):
        write(raw, name, 30)
        run()
        assert drifting(warehouse) == {}
    return warehouse


def test_every_run_has_its_drift_checks_and_a_usual_one_passes_them(usual: Path, raw: Path, run: Runs) -> None:
    write(raw, "five", 25)
    run()
    run()
    assert drifting(usual) == {}
    assert query(
        usual, "SELECT DISTINCT severity, count(*) OVER () FROM ops.checks WHERE check_name LIKE 'drift%'"
    ) == [("warning", 30)]


def test_dates_and_sources_that_are_suddenly_missing_are_told(usual: Path, raw: Path, run: Runs) -> None:
    write(raw, "bare", 40, source=None, day=None)
    summary = run()
    found = drifting(usual)
    assert found["drift_without_date"].startswith("1.00 of 40 articles, before 0.0")
    assert found["drift_without_source"].startswith("1.00 of 40 articles, before 0.0")
    assert "drift_without_date" in [warning[0] for warning in summary.warnings]


def test_a_jump_of_rejects_is_told(usual: Path, raw: Path, run: Runs) -> None:
    write(raw, "five", 25)
    for number in range(15):
        (raw / f"noise-{number}.txt").write_bytes(bytes([0, number, 2]) * 40)
    run()
    assert drifting(usual) == {"drift_rejects": "0.38 of 40 documents, before 0.00 of 123"}


def test_a_source_that_dries_up_and_one_that_floods_are_told(usual: Path, raw: Path, run: Runs) -> None:
    write(raw, "other", 22, source="Harbour Gazette")
    run()
    assert drifting(usual) == {"drift_arrivals": "Riverside Courier: 0, usually 30"}
    write(raw, "flood", 200)
    run()
    assert drifting(usual)["drift_arrivals"] == "Riverside Courier: 200, usually 30"


def test_a_day_of_a_source_that_new_rules_lose_is_told_and_files_that_went_are_not(
    usual: Path, raw: Path, run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in list(raw.glob("one-*")):
        path.unlink()
    run()
    assert drifting(usual) == {}
    monkeypatch.setattr(documents.outlets, "source_id", lambda name: name[::-1])
    run(full=True)
    assert drifting(usual)["drift_source_day"] == "Riverside Courier on 2024-03-04: 0 of 91"


def test_a_small_run_passes(usual: Path, raw: Path, run: Runs) -> None:
    write(raw, "bare", 5, source=None, day=None)
    run()
    assert drifting(usual) == {}


def test_drift_as_an_error_publishes_nothing_and_off_asks_nothing(
    usual: Path, raw: Path, run: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(usual)
    write(raw, "bare", 40, source=None, day=None)
    monkeypatch.setenv("BROADSHEET_DRIFT", "error")
    with pytest.raises(ChecksError, match=r"drift_without_date on main\.articles"):
        run()
    assert contents(usual) == before
    monkeypatch.setenv("BROADSHEET_DRIFT", "off")
    assert run().counts["articles"] == 40
    assert query(
        usual, "SELECT count(*) FROM ops.checks WHERE check_name LIKE 'drift%' AND severity = 'error' AND passed"
    ) == [(2,)]
