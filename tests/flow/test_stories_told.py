"""Stories from raw files to clusters: what several papers tell in their own words, and others of its kind."""

import json
import shutil
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

from flows.ingest import ingest
from flows.maintenance import rebuild, undo
from flows.reading import published_path
from flows.settings import Settings
from tests.conftest import ROOT
from tests.flow.conftest import contents, query

pytestmark = pytest.mark.usefixtures("names")
GOLDENS = ROOT / "tests" / "goldens" / "stories"
LABELS: dict[str, str] = json.loads((GOLDENS / "stories.json").read_text(encoding="utf-8"))
FIRST = ("ferry-merrow-herald.txt", "mayor-veldmoor-star.txt", "mayor-averland-post.txt", "recall-elsewhere.txt")


def pairs(labels: Mapping[str, object]) -> set[tuple[str, str]]:
    """Of what has the same label."""
    groups = defaultdict(list)
    for name, label in labels.items():
        groups[label].append(name)
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


def told(warehouse: Path) -> dict[str, object]:
    """The story of each file that is in one."""
    rows = query(
        warehouse,
        "SELECT split_part(raw_uri, '/', -1), cluster_id FROM main.article_clusters "
        "JOIN main.articles USING (article_id) WHERE kind = 'story'",
    )
    return {str(name): story for name, story in rows}


@pytest.fixture(scope="module")
def two_runs(names: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `first` and `second`: the warehouse after some of the articles, and after all."""
    folder = tmp_path_factory.mktemp("stories")
    for number, names_of_files in (("first", FIRST), ("second", tuple(LABELS))):
        (folder / "given").mkdir(exist_ok=True)
        for name in names_of_files:
            shutil.copy(GOLDENS / name, folder / "given")
        ingest.fn(raw=str(folder / "given"), warehouse=str(folder / "warehouse"), runner="inline")
        shutil.copytree(folder / "warehouse", folder / number)
    return folder


def test_every_article_has_a_label() -> None:
    assert set(LABELS) == {path.name for path in GOLDENS.glob("*.txt")}


def test_what_is_told_in_other_words_is_one_story_and_another_of_its_kind_is_none(two_runs: Path) -> None:
    found, right = pairs(told(two_runs / "second")), pairs(LABELS)
    assert found <= right
    assert len(found) >= 0.9 * len(right), right - found


def test_what_was_published_keeps_its_story(two_runs: Path) -> None:
    before, after = told(two_runs / "first"), told(two_runs / "second")
    assert before.items() <= after.items()
    assert before


def test_the_lake_alone_tells_the_same_and_a_run_can_be_taken_back(two_runs: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / "second", warehouse)
    before = contents(warehouse)
    published_path(warehouse).unlink()
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse) == before
    undo(Settings.read(warehouse_dir=warehouse), None)
    name = "main.article_clusters"
    assert contents(warehouse)[name] == contents(two_runs / "first")[name]
