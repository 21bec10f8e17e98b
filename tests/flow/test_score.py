"""The scorecard: what is recorded is what is reached, in every database, and a fall of more than a point is caught."""

import shutil
from pathlib import Path

import duckdb
import pytest

from flows import scorecard
from flows.maintenance import rebuild
from flows.report import Summary
from flows.settings import Settings
from tests import label_records, score
from tests.flow.conftest import contents, query
from tests.scoring import TASKS

FIGURES = "SELECT * FROM ops.scorecard ORDER BY ALL"


@pytest.fixture(scope="module")
def labelled(names: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The labelled articles as a gold folder, and the database that is made of them."""
    home = tmp_path_factory.mktemp("labelled")
    folder = home / score.OURS
    label_records.write(folder)
    return folder, score.build(folder, home / "warehouse")


def test_no_task_has_fallen_by_more_than_a_point(labelled: tuple[Path, Path]) -> None:
    now, told = score.measure(*labelled)
    assert score.fallen(now, scorecard.recorded()) == []
    assert len({figure.task for figure in now}) + len(told) == len(TASKS)
    unrecorded = {figure.task for figure in now} - {figure.task for figure in scorecard.recorded()}
    assert not unrecorded, "make score RECORD=1"


def test_rows_that_are_worse_are_caught(labelled: tuple[Path, Path], tmp_path: Path) -> None:
    folder, database = labelled
    worse = Path(shutil.copyfile(database, tmp_path / "worse.duckdb"))
    with duckdb.connect(str(worse)) as db:
        db.execute("UPDATE main.mentions SET end_char = end_char - 1 WHERE rowid % 20 = 0")
    now, _ = score.measure(folder, worse, [task for task in TASKS if task.name == "ner"])
    assert any(line.startswith("ner: f1 was") for line in score.fallen(now, scorecard.recorded()))


def test_every_database_tells_the_recorded_figures(published: Summary, warehouse: Path) -> None:
    assert query(warehouse, FIGURES) == sorted(scorecard.recorded())
    assert len(scorecard.recorded()) >= 10


def test_other_figures_reach_a_database_that_is_continued_and_one_that_is_made_anew(
    published: Summary, warehouse: Path, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "scorecard.csv"
    other.write_text("task,dataset,metric,value,documents,rules_version\nner,labelled,f1,0.5,3,other\n", "utf-8")
    monkeypatch.setattr(scorecard, "FILE", other)
    score.ingest.fn(raw=str(raw), warehouse=str(warehouse), runner="inline")
    assert query(warehouse, FIGURES) == [("ner", "labelled", "f1", 0.5, 3, "other")]
    before = contents(warehouse, without=())
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse, without=()) == before


def test_the_readme_shows_the_recorded_figures() -> None:
    text = score.README.read_text(encoding="utf-8")
    assert text.partition(score.MARKS[0])[2].partition(score.MARKS[1])[0] == score.as_markdown(scorecard.recorded())
