"""Runs as a catalog of lineage is told of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows import settings
from flows.errors import RemovalError, SettingError
from flows.report import Summary
from flows.settings import Settings
from schemas import ARTICLES
from tests.flow.conftest import query
from tests.flow.receiver import receiving

Runs = Callable[..., Summary]


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BROADSHEET_OPENLINEAGE", str(tmp_path / "lineage.jsonl"))
    return tmp_path / "lineage.jsonl"


def told(log: Path) -> list[Any]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


def test_a_run_tells_what_it_read_and_the_tables_that_it_made(run: Runs, log: Path, raw: Path, warehouse: Path) -> None:
    run()
    start, complete, checked = told(log)
    assert [event["eventType"] for event in (start, complete, checked)] == ["START", "COMPLETE", "COMPLETE"]
    assert start["run"]["runId"] == complete["run"]["runId"]
    assert (complete["inputs"][0]["namespace"], complete["inputs"][0]["name"]) == ("file", str(raw))
    assert complete["inputs"][0]["inputFacets"]["inputStatistics"]["fileCount"] == 3
    outputs = {output["name"]: output for output in complete["outputs"]}
    articles = outputs["main.articles"]
    assert articles["namespace"] == f"duckdb://{warehouse / 'broadsheet.duckdb'}"
    assert [field["name"] for field in articles["facets"]["schema"]["fields"]] == list(ARTICLES.names)
    assert articles["outputFacets"]["outputStatistics"]["rowCount"] == 3
    asserted = [a for table in checked["inputs"] for a in table["inputFacets"]["dataQualityAssertions"]["assertions"]]
    assert query(warehouse, "SELECT count(*) FROM ops.checks") == [(len(asserted),)]
    assert all(assertion["success"] for assertion in asserted)
    assert checked["run"]["facets"]["parent"]["run"]["runId"] == start["run"]["runId"]


def test_a_run_that_fails_tells_why(published: Summary, run: Runs, log: Path, raw: Path) -> None:
    for path in raw.iterdir():
        path.unlink()
    with pytest.raises(RemovalError):
        run()
    start, fail = told(log)
    assert (start["eventType"], fail["eventType"]) == ("START", "FAIL")
    assert "--allow-removals" in fail["run"]["facets"]["errorMessage"]["message"]


def test_a_catalog_is_posted_to(published: Summary, run: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    with receiving() as receiver:
        monkeypatch.setenv("BROADSHEET_OPENLINEAGE", receiver.url)
        run()
    assert [body["eventType"] for body in receiver.bodies()] == ["START", "COMPLETE", "COMPLETE"]


def test_a_catalog_that_is_away_costs_a_warning_and_no_run(
    published: Summary, run: Runs, raw: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("BROADSHEET_OPENLINEAGE", str(raw))  # a folder: nothing can be written to it
    assert run().snapshot == 1
    assert "no lineage was written" in caplog.text


def test_without_its_library_there_is_one_line_that_says_which(monkeypatch: pytest.MonkeyPatch, log: Path) -> None:
    monkeypatch.setattr(settings, "find_spec", lambda name: None if name == "openlineage" else name)
    with pytest.raises(SettingError, match=r"broadsheet\[lineage\]"):
        Settings.read()
