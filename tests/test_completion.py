"""What a shell is told to complete."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from flows.completion import runs, tables


def test_tables_are_completed_with_and_without_their_schema() -> None:
    assert [name for name, _ in tables("marts.who_s")] == ["marts.who_said_what"]
    assert "passages" in [name for name, _ in tables("pass")]
    assert all("\n" not in meaning and len(meaning) <= 60 for _, meaning in tables(""))


def test_runs_are_completed_from_the_lake_the_newest_first(tmp_path: Path) -> None:
    (tmp_path / "lake" / "runs").mkdir(parents=True)
    for run in ("20260301T060000-0a", "20260302T060000-0b", "20250302T060000-0c"):
        (tmp_path / "lake" / "runs" / f"{run}.json").touch()
    context: Any = SimpleNamespace(params={"warehouse": str(tmp_path)})
    assert runs(context, "2026") == ["20260302T060000-0b", "20260301T060000-0a"]
    assert runs(SimpleNamespace(params={"warehouse": "/nowhere"}), "") == []  # type: ignore[arg-type]
