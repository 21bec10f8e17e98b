"""Names through runs: who was published keeps the id, and the lake alone tells the same."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import LakeError
from flows.ingest import ingest
from flows.maintenance import check, rebuild, undo
from flows.past import open_past
from flows.reading import published_path
from flows.recognizer import SpacyRecognizer
from flows.report import Summary
from flows.settings import Settings
from tests.flow.conftest import contents, query

pytestmark = pytest.mark.usefixtures("names")
FIRST = {
    "council.txt": """Nordic Water Council opens an office in Bergen

OSLO, March 4, 2024 (Reuters) -- The NWC will move to Bergen in May, said Karin Ekdahl, director of the NWC.

Anna Lind, Norway's fisheries minister, welcomed the plan in Oslo on Monday.
""",
    "sport.txt": """Goalkeeper Maria Santos stays in Lisbon

LISBON, March 5, 2024 (Reuters) -- Goalkeeper Maria Santos will stay with her club in Lisbon, Portugal, she said.
""",
}
SECOND = {
    "long.txt": """A council for cold water

OSLO, March 6, 2024 (Reuters) -- The Nordic Water Council (NWC) was founded in 1996.

Anna Lind, Denmark's finance minister, and Karin Ekdahl, director of the Nordic Water Council (NWC), spoke.
""",
    "vote.txt": """Brazil's health minister resigns

BRASILIA, March 7, 2024 (Reuters) -- Maria Santos, Brazil's health minister, resigned on Thursday.
""",
}


def write(folder: Path, stories: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in stories.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def two_runs(names: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `first` and `second`: the warehouse after each of two runs."""
    folder = tmp_path_factory.mktemp("names")
    for number, stories in ((1, FIRST), (2, SECOND)):
        write(folder / "given", stories)
        warehouse = folder / "warehouse"
        ingest.fn(raw=str(folder / "given"), warehouse=str(warehouse), runner="inline")
        shutil.copytree(warehouse, folder / ("first" if number == 1 else "second"))
    return folder


def ids(warehouse: Path) -> dict[object, object]:
    """mention_id: entity_id"""
    return dict(query(warehouse, "SELECT mention_id, entity_id FROM main.mentions"))  # type: ignore[arg-type]


def holders(warehouse: Path, name: str) -> list[tuple[object, ...]]:
    return query(
        warehouse,
        f"""SELECT DISTINCT r.title, p.name, p.entity_id FROM main.roles AS r
        JOIN main.entities AS p ON p.entity_id = r.person_id WHERE p.name = '{name}' ORDER BY ALL""",
    )


def test_articles_that_join_rename_nobody(two_runs: Path) -> None:
    before, after = ids(two_runs / "first"), ids(two_runs / "second")
    assert before
    assert {mention: after[mention] for mention in before} == before


def test_namesakes_with_clashing_offices_are_two_people(two_runs: Path) -> None:
    for name in ("Maria Santos", "Anna Lind"):
        found = holders(two_runs / "second", name)
        assert len({entity for *_, entity in found}) == 2, found


def test_an_acronym_joins_the_name_that_a_later_article_prints(two_runs: Path) -> None:
    ((name, acronym, articles),) = query(
        two_runs / "second",
        """SELECT e.name, e.acronym, count(DISTINCT m.article_id) FROM main.entities AS e JOIN main.mentions AS m
        USING (entity_id) WHERE m.surface = 'NWC' GROUP BY ALL""",
    )
    assert (name, acronym, articles) == ("Nordic Water Council", "NWC", 2)


@pytest.mark.parametrize("state", ["first", "second"])
def test_the_lake_alone_tells_who_is_who(two_runs: Path, tmp_path: Path, state: str) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / state, warehouse)
    before = contents(warehouse)
    published_path(warehouse).unlink()
    rebuild(Settings.read(warehouse_dir=warehouse))
    assert contents(warehouse) == before


def test_the_past_knows_who_was_who(two_runs: Path) -> None:
    with open_past(two_runs / "second", "1") as db:
        seen = dict(db.execute("SELECT mention_id, entity_id FROM main.mentions").fetchall())
    assert seen == ids(two_runs / "first")


def test_a_damaged_file_of_given_ids_is_named(two_runs: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / "second", warehouse)
    (file,) = (warehouse / "lake" / "entity_ids").iterdir()
    assert all(row["passed"] for row in check(warehouse, deep=True))
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    (row,) = [row for row in check(warehouse, deep=True) if not row["passed"]]
    assert row["table_name"] == f"entity_ids/{file.stem}"
    published_path(warehouse).unlink()
    with pytest.raises(LakeError, match=r"entity_ids.*is damaged: restore it from a backup"):
        rebuild(Settings.read(warehouse_dir=warehouse))


def test_a_run_that_is_taken_back_and_done_again_gives_the_same_ids(two_runs: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / "second", warehouse)
    undo(Settings.read(warehouse_dir=warehouse), None)
    assert ids(warehouse) == ids(two_runs / "first")
    ingest.fn(raw=str(two_runs / "given"), warehouse=str(warehouse), runner="inline")
    assert ids(warehouse) == ids(two_runs / "second")


def test_new_rules_rename_nobody(two_runs: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / "second", warehouse)
    ingest.fn(raw=str(two_runs / "given"), warehouse=str(warehouse), runner="inline", full=True)
    assert ids(warehouse) == ids(two_runs / "second")


def test_a_copy_costs_no_second_reading(two_runs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(two_runs / "second", warehouse)
    story = FIRST["council.txt"].replace("Nordic Water Council opens an office in Bergen", "An office by the cold Sea")
    write(tmp_path / "given", {"copy.txt": story})
    read: list[str] = []
    find = SpacyRecognizer.find
    monkeypatch.setattr(SpacyRecognizer, "find", lambda self, texts: read.extend(texts) or find(self, texts))
    ingest.fn(raw=str(tmp_path / "given"), warehouse=str(warehouse), runner="inline", collection="others")
    assert read == ["An office by the cold Sea"]
    names = (
        "SELECT m.surface, m.method FROM main.mentions AS m JOIN main.articles USING (article_id) WHERE passage_no > 1"
    )
    copied = query(warehouse, f"{names} AND raw_uri GLOB 'others/*' ORDER BY start_char")
    assert copied == query(warehouse, f"{names} AND raw_uri GLOB '*council.txt' ORDER BY start_char")
    assert len(copied) > 5


def test_without_a_model_nothing_is_named(
    run: Callable[..., object], warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_NER_MODEL", "")
    run()
    tables = ("mentions", "article_entities", "entities", "roles")
    assert [query(warehouse, f"SELECT count(*) FROM main.{table}")[0][0] for table in tables] == [0] * 4


def test_an_article_too_long_for_the_model_is_told(raw: Path, run: Callable[..., Summary]) -> None:
    plain = "and the water rose and fell as it had always done, " * 6_100
    write(raw, {"long.txt": f"Karin Ekdahl walks to Bergen\n\nShe walked {plain.rstrip(', ')}.\n"})
    assert ("names_read_in_part", "main.mentions", "1 rows", "0 rows") in run().warnings
