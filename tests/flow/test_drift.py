"""Checks that hold a run against those before it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import ChecksError
from flows.replay import replay
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import contents, put_in_place, query, run_at
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


@pytest.fixture(scope="module")
def four_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder and its warehouse after four runs of thirty stories each, all alike."""
    place = tmp_path_factory.mktemp("usual")
    (place / "given").mkdir()
    for name in ("one", "two", "three", "four"):
        write(place / "given", name, 30)
        run_at(place)
        assert drifting(place / "warehouse") == {}
    return place


@pytest.fixture
def usual(four_runs: Path, raw: Path, warehouse: Path) -> Path:
    """The warehouse of those runs, and its folder in the place of `raw`."""
    put_in_place(four_runs, raw, warehouse)
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
    assert drifting(usual) == {"drift_rejects": "0.38 of 40 documents, before 0.00 of 120"}


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
    assert drifting(usual)["drift_source_day"] == "Riverside Courier on 2024-03-04: 0 of 90"


def test_a_run_over_one_folder_expects_nothing_of_the_sources_of_another(
    run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_RAW_DIR", str(raw))
    for folder, name, source in (
        ("river", "one", "Riverside Courier"), ("river", "two", "Riverside Courier"),
        ("river", "three", "Riverside Courier"), ("harbour", "four", "Harbour Gazette"),
    ):  # fmt: skip
        (raw / folder).mkdir(exist_ok=True)
        write(raw / folder, name, 25, source=source)
        run(raw=str(raw / folder))
        assert drifting(warehouse) == {}
    write(raw / "river", "ferry", 25, source="Ferry Post")
    run(raw=str(raw / "river"))
    assert drifting(warehouse) == {"drift_arrivals": "Riverside Courier: 0, usually 25"}


def test_what_is_tried_again_is_no_sample_of_what_comes_in(usual: Path, raw: Path, run: Runs) -> None:
    for number in range(25):
        (raw / f"noise-{number}.txt").write_bytes(bytes([0, number, 2]) * 40)
    run()
    assert "drift_rejects" in drifting(usual)
    assert len(list(replay(Settings.read(warehouse_dir=usual), "*", None))) == 1
    assert drifting(usual) == {}


def test_a_file_that_holds_several_records_counts_each_of_them_once(run: Runs, raw: Path, warehouse: Path) -> None:
    def write_pages(spoiled: int) -> None:
        stories = [f"Pond {n} froze\n\n(Riverside Courier) 09:30, March 4, 2024\n\nSkaters came.\n" for n in range(12)]
        stories[:spoiled] = [f"\0\1\2 {n}" * 40 for n in range(spoiled)]
        lines = (json.dumps({"text": story}) for story in stories)
        (raw / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")

    write_pages(0)
    run()
    write_pages(7)
    run()
    assert drifting(warehouse) == {"drift_source_day": "Riverside Courier on 2024-03-04: 6 of 13"}


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
        usual,
        """
        SELECT r.status, count(c.check_name) FROM ops.runs AS r LEFT JOIN ops.checks AS c
        ON c.run_id = r.run_id AND c.check_name LIKE 'drift%'
        GROUP BY r.run_id, r.status, r.started_at ORDER BY r.started_at DESC LIMIT 3""",
    ) == [("completed", 0), ("failed", 5), ("completed", 5)]
