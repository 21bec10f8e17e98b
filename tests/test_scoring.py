"""The measures of the scorecard, on small databases whose figures can be worked out by hand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pytest

from flows.scorecard import Figure
from tests import score
from tests.scoring import TASKS, documents, measures, names, ner, places, roles
from tests.scoring.documents import Document, Published

#       0         1         2         3         4         5
#       0123456789012345678901234567890123456789012345678901234
TEXT = "Ann Poe of Harrow Mills met Lee in Wick near Mount Ard."
PARIS, LYON, ROUEN = (48.8566, 2.3522), (45.764, 4.8357), (49.4431, 1.0993)


@pytest.fixture
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as db:
        db.execute("""
            CREATE TABLE articles (article_id VARCHAR, raw_uri VARCHAR, text VARCHAR);
            CREATE TABLE mentions (article_id VARCHAR, entity_id VARCHAR, type VARCHAR, kind VARCHAR,
                start_char INTEGER, end_char INTEGER, surface VARCHAR)""")
        yield db


def mention(
    db: duckdb.DuckDBPyConnection, kind: str, surface: str, entity: str | None = None, how: str = "name"
) -> None:
    start = TEXT.index(surface)
    db.execute("INSERT INTO mentions VALUES ('a', ?, ?, ?, ?, ?, ?)", [
        entity, kind, how, start, start + len(surface), surface,
    ])  # fmt: skip


def entities(db: duckdb.DuckDBPyConnection, *rows: tuple[object, ...]) -> None:
    db.execute("""
        CREATE TABLE entities (entity_id VARCHAR, name VARCHAR, aliases VARCHAR[], acronym VARCHAR, latitude DOUBLE,
            longitude DOUBLE)""")
    for row in rows:
        db.execute("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?)", row)


def label(kind: str, surface: str, **more: object) -> dict[str, object]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "type": kind, **more}


def rounded(figures: measures.Figures) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 3) for name, value in figures.items()}


def test_of_names_the_place_and_the_type_count(db: duckdb.DuckDBPyConnection) -> None:
    mention(db, "person", "Ann Poe")
    mention(db, "organization", "Harrow")  # cut short
    mention(db, "organization", "Lee")  # a person
    mention(db, "place", "Wick")
    mention(db, "place", "Mount")  # overlaps a label that is not asked for
    mention(db, "person", "met", how="pronoun")
    mention(db, "group", "near")
    gold = [
        label("PER", "Ann Poe"), label("ORG", "Harrow Mills"), label("PER", "Lee"), label("LOC", "Wick"),
        label("MISC", "Mount Ard"),
    ]  # fmt: skip
    found = rounded(ner.measure([Document({"entities": gold}, "a")], Published(db)))
    assert found == {
        "precision": 0.5, "recall": 0.5, "f1": 0.5, "per_f1": 0.667, "org_f1": 0.0, "loc_f1": 1.0,
        "untyped_f1": 0.75, "overlap_f1": 0.75,
    }  # fmt: skip


def test_of_nested_names_the_longest_counts_and_what_the_labels_do_not_cover_is_left_out(
    db: duckdb.DuckDBPyConnection,
) -> None:
    mention(db, "organization", "Harrow Mills")
    mention(db, "place", "Harrow")
    mention(db, "place", "Wick")
    gold = {"entities": [label("ORG", "Harrow Mills")], "scope": [[0, 24]]}
    assert ner.measure([Document(gold, "a")], Published(db))["f1"] == 1


def test_an_article_that_is_missing_costs_recall_and_one_without_labels_nothing(db: duckdb.DuckDBPyConnection) -> None:
    mention(db, "person", "Ann Poe")
    gold = {"entities": [label("PER", "Ann Poe")]}
    found = ner.measure([Document(gold, "a"), Document(gold, None), Document({}, "a")], Published(db))
    assert (found["precision"], found["recall"]) == (1, 0.5)


def test_who_is_named_counts_once_by_any_of_his_names(db: duckdb.DuckDBPyConnection) -> None:
    entities(db, ("1", "Ann B. Poe", ["Ann Poe"], None, None, None), ("2", "Harrow Mills", [], "HM", None, None))
    mention(db, "person", "Ann Poe", "1")
    mention(db, "person", "Lee")
    mention(db, "person", "Wick")
    mention(db, "organization", "Harrow Mills", "2")
    gold = {
        "people": [{"name": "Ann B. Poe", "aliases": []}, {"name": "Kay Lee", "aliases": ["LEE"]}, {"name": "Bo Ek"}],
        "organizations": [{"name": "H.M.", "aliases": ["HM"]}],
    }
    assert rounded(names.measure([Document(gold, "a")], Published(db))) == {
        "f1": 0.75,
        "people_precision": 0.667, "people_recall": 0.667, "people_f1": 0.667,
        "organizations_precision": 1.0, "organizations_recall": 1.0, "organizations_f1": 1.0,
    }  # fmt: skip


def test_places_are_as_good_as_they_lie_near(db: duckdb.DuckDBPyConnection) -> None:
    entities(db, ("1", "Wick", [], None, *ROUEN), ("2", "Harrow", [], None, *LYON), ("3", "Ard", [], None, None, None))
    mention(db, "place", "Wick", "1")
    mention(db, "place", "Harrow", "2")
    mention(db, "place", "Mount Ard", "3")
    mention(db, "place", "Lee")
    points = {"lat": PARIS[0], "lon": PARIS[1]}  # 112 km from Rouen, 392 from Lyon
    unknown = {"lat": None, "lon": None}
    gold = [
        label("LOC", "Wick", **points), label("LOC", "Harrow", **points), label("LOC", "Mount Ard", **points),
        label("LOC", "Ann Poe", **points), label("LOC", "near", **unknown),
    ]  # fmt: skip
    found = rounded(places.measure([Document({"places": gold}, "a")], Published(db)))
    assert found.pop("median_error_km") == pytest.approx(392, abs=1)
    assert found == {
        "mention_precision": 0.75, "mention_recall": 0.6, "mention_f1": 0.667, "geocoded": 0.667,
        "accuracy_161km": 0.333, "end_to_end_161km": 0.25,
    }  # fmt: skip


def test_the_distance_of_two_points() -> None:
    assert measures.kilometres(PARIS, LYON) == pytest.approx(391.5, abs=0.5)
    assert measures.kilometres((0, 0), (0, 180)) == pytest.approx(20_015, abs=1)


def test_roles_are_triples_and_close_ones_count_apart(db: duckdb.DuckDBPyConnection) -> None:
    entities(db, ("1", "Ann Poe", [], None, None, None), ("2", "Bo Ek", ["Ek"], None, None, None))
    db.execute("""
        CREATE TABLE roles (article_id VARCHAR, person_id VARCHAR, organization_id VARCHAR, title VARCHAR,
            organization VARCHAR, status VARCHAR, start_char INTEGER, end_char INTEGER);
        INSERT INTO roles VALUES
            ('a', '1', NULL, 'chair', 'Harrow Mills', 'current', 0, 9),
            ('a', '1', NULL, 'Chair', 'Harrow  Mills', 'former', 20, 29),
            ('a', '2', NULL, 'deputy mayor for parks', 'Wick', NULL, 30, 35),
            ('a', '2', NULL, 'miller', NULL, 'current', 36, 40)""")
    gold = [
        {"person": "Ann Poe", "title": "chair", "organization": "Harrow Mills", "status": "current"},
        {"person": "Ek", "title": "deputy mayor for the parks", "organization": "Wick", "status": "deputy"},
        {"person": "Ek", "title": "miller", "organization": "Harrow Mills", "status": "current"},
    ]
    assert rounded(roles.measure([Document({"roles": gold}, "a")], Published(db))) == {
        "exact_precision": 0.333, "exact_recall": 0.333, "exact_f1": 0.333,
        "fuzzy_precision": 0.667, "fuzzy_recall": 0.667, "fuzzy_f1": 0.667, "status_accuracy": 0.5,
    }  # fmt: skip


def test_where_there_is_nothing_to_measure_there_is_no_figure(db: duckdb.DuckDBPyConnection) -> None:
    assert set(ner.measure([], Published(db)).values()) == {None}


def test_spans_are_paired_one_to_one_the_best_first() -> None:
    assert measures.paired_spans([(0, 10), (5, 8)], [(4, 9), (5, 8), (0, 2)]) == [(1, 1), (0, 0)]
    assert measures.longest([(0, 3), (2, 9), (9, 12), (4, 6)]) == [(2, 9), (9, 12)]


def gold_folder(folder: Path, texts: dict[str, str]) -> Path:
    (folder / "raw").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "raw" / f"{name}.txt").write_text(text, encoding="utf-8")
    lines = [json.dumps({"id": name, "entities": [label("PER", "Ann Poe")]}) for name in texts]
    (folder / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_records_and_articles_belong_together_by_file_and_a_repaired_text_is_left_out(
    db: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    db.execute("INSERT INTO articles VALUES ('a', 'raw/sub/one%20a.txt', ?), ('b', 'raw/two.txt', 'repaired')", [TEXT])
    folder = gold_folder(tmp_path / "gold", {"one a": TEXT + "\n", "two": TEXT, "three": TEXT})
    found, moved = documents.read(folder, Published(db))
    assert [document.article_id for document in found] == ["a", None]
    assert moved == ["two"]


def test_a_task_whose_tables_are_not_there_is_told_and_not_measured(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute("CREATE TABLE articles (article_id VARCHAR, raw_uri VARCHAR, text VARCHAR)")
    figures, told = score.measure(gold_folder(tmp_path / "gold", {"one": TEXT}), path)
    assert figures == []
    assert len(told) == len(TASKS)
    assert "roles: not measured, there is no main.entities and no main.roles" in told


def figures(*values: tuple[str, str, float]) -> Sequence[Figure]:
    return [Figure(task, "labelled", metric, value, 59, "rules") for task, metric, value in values]


def test_a_main_figure_may_fall_by_a_point_and_no_more() -> None:
    before = figures(("ner", "f1", 0.8), ("ner", "per_f1", 0.9), ("roles", "fuzzy_f1", 0.7))
    assert score.fallen(figures(("ner", "f1", 0.79), ("ner", "per_f1", 0.1), ("roles", "fuzzy_f1", 0.9)), before) == []
    assert score.fallen(figures(("ner", "f1", 0.7899), ("roles", "fuzzy_f1", 0.7)), before) == [
        "ner: f1 was 0.8, is 0.7899"
    ]
    assert score.fallen(figures(("ner", "f1", 0.8)), before) == ["roles: fuzzy_f1 was 0.7, is None"]
