"""Who copied whom, from raw files to marts; runs, undo, compaction and rebuild agree on it."""

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows.compaction import compact
from flows.lake import Lake
from flows.maintenance import check, rebuild, undo
from flows.past import open_past
from flows.reading import published_path
from flows.settings import Settings
from tests.flow.conftest import contents, query, run_at

SUBJECTS = ("The council", "A ferry", "The mayor of the town", "One farmer", "The old mill", "A school")
VERBS = ("closed", "opened", "sold", "repaired", "painted", "visited", "lost", "measured")
OBJECTS = ("the bridge", "two barns", "a row of lime trees", "the reading room", "its last boat", "a dry well")
TIMES = ("on Monday", "in the spring", "after the flood", "before noon", "with little money", "for the third time")


def story(seed: int, sentences: int = 40) -> list[str]:
    """Paragraphs of three sentences each, and no two stories alike."""
    chance = random.Random(seed)  # noqa: S311
    told = [
        f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} {chance.choice(TIMES)}, and "
        f"{chance.randint(20, 9999)} people of {chance.randint(2, 90)} streets came to see it."
        for _ in range(sentences)
    ]
    return [" ".join(told[start : start + 3]) for start in range(0, sentences, 3)]


def write(raw: Path, name: str, headline: str, source: str, paragraphs: list[str]) -> None:
    text = "\n\n".join([headline, source, *paragraphs])
    (raw / name).write_text(text + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reprints of a wire's story, its excerpt and its extension; then, in a second run, the wire's own."""
    home = tmp_path_factory.mktemp("copied")
    raw = home / "given"
    raw.mkdir()
    wire, own = story(1), story(2)
    write(raw, "courier.txt", "What the flood left", "(Delta Courier) 14:30, March 5, 2024", [*wire, "(Xinhua)"])
    write(raw, "post.txt", "After the flood", "(Harbour Post) 16:10, March 5, 2024", wire[:6])
    write(raw, "own.txt", "A town counts", "(Harbour Post) 08:00, March 4, 2024", own)
    write(raw, "other.txt", "Nothing of the kind", "(Delta Courier) 09:00, March 4, 2024", story(3))
    run_at(home)
    shutil.copytree(home / "warehouse", home / "first")
    write(raw, "agency.txt", "Flood leaves town dry", "(Xinhua) 09:25, March 5, 2024", wire)
    write(raw, "extended.txt", "A town counts again", "(Delta Courier) 10:00, March 6, 2024", own + story(4, 15))
    write(raw, "other.txt", "Nothing of the kind", "(Delta Courier) 09:00, March 4, 2024", story(5))
    run_at(home)
    return home


@pytest.fixture
def published(home: Path, tmp_path: Path) -> Path:
    shutil.copytree(home / "warehouse", tmp_path / "warehouse")
    return tmp_path / "warehouse"


def clusters(warehouse: Path) -> dict[object, object]:
    sql = "SELECT raw_uri, cluster_id FROM main.article_clusters JOIN articles USING (article_id) WHERE kind = 'near'"
    return dict(query(warehouse, sql))  # type: ignore[arg-type]


def test_who_copied_whom_is_told_with_the_wire(home: Path) -> None:
    rows = query(
        home / "warehouse",
        "SELECT source, kind, round(similarity, 1), round(kept, 1), original_source, wire FROM marts.near_duplicates "
        "ORDER BY source, original_source, published_at",
    )
    assert rows == [
        ("Delta Courier", "near", 0.8, 1.0, "Harbour Post", None),
        ("Delta Courier", "exact", 1.0, 1.0, "Xinhua", "Xinhua"),
        ("Harbour Post", "near", 1.0, 0.5, "Xinhua", "Xinhua"),
    ]


def test_the_wire_is_known_before_its_article_is_here(home: Path) -> None:
    rows = query(home / "first", "SELECT source, original_source, wire FROM marts.near_duplicates")
    assert rows == [("Harbour Post", "Delta Courier", "Xinhua")]


def test_a_source_has_a_profile(home: Path) -> None:
    rows = query(
        home / "warehouse",
        "SELECT source, articles, share_original, share_copied, share_wire FROM marts.source_profile ORDER BY source",
    )
    third = 1 / 3
    assert rows == [
        ("Delta Courier", 3, third, 2 * third, third),
        ("Harbour Post", 2, 0.5, 0.5, 0.5),
        ("Xinhua", 1, 1.0, 0.0, 0.0),
    ]


def test_what_was_published_keeps_its_cluster(home: Path) -> None:
    before, after = clusters(home / "first"), clusters(home / "warehouse")
    assert before.items() <= after.items()
    assert before
    with open_past(home / "warehouse", "1") as db:
        then = db.execute("SELECT article_id, cluster_id FROM main.article_clusters ORDER BY ALL").fetchall()
    assert then == query(home / "first", "SELECT article_id, cluster_id FROM main.article_clusters ORDER BY ALL")


def test_a_rebuild_says_the_same(published: Path) -> None:
    before = contents(published)
    published_path(published).unlink()
    rebuild(Settings.read(warehouse_dir=published))
    assert contents(published) == before
    assert all(row["passed"] for row in check(published, deep=True))


def test_so_does_a_compacted_lake(published: Path) -> None:
    before = contents(published, without=("ops.runs", "ops.checks", "ops.batches"))
    compact(Settings.read(warehouse_dir=published))
    assert contents(published, without=("ops.runs", "ops.checks", "ops.batches")) == before
    published_path(published).unlink()
    rebuild(Settings.read(warehouse_dir=published))
    assert contents(published, without=("ops.runs", "ops.checks", "ops.batches")) == before


def test_a_run_that_is_taken_back_leaves_the_clusters_of_before(published: Path, home: Path) -> None:
    undo(Settings.read(warehouse_dir=published), None)
    for name in ("main.article_clusters", "main.article_fingerprints"):
        assert contents(published)[name] == contents(home / "first")[name]


def test_batches_of_before_have_no_fingerprints_and_their_articles_no_clusters(published: Path) -> None:
    for path in (published / "lake").glob("batch=*/_manifest.json"):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        del manifest["tables"]["article_fingerprints"]
        path.write_text(json.dumps(manifest), encoding="utf-8")
    published_path(published).unlink()
    rebuild(Settings.read(warehouse_dir=published))
    assert clusters(published) == {}
    assert query(published, "SELECT sum(articles) FROM marts.source_profile") == [(6,)]


def test_ids_that_were_given_without_a_new_document_are_kept(published: Path, home: Path) -> None:
    lake = Lake(published)
    state = lake.current()
    assert state.given["cluster_ids"]
    lake.write_snapshot(replace(state, given=state.given | {"cluster_ids": None}))  # as an older version left it
    published_path(published).unlink()
    shutil.copytree(home / "given", published.parent / "given")
    run_at(published.parent)
    renewed = Lake(published).current()
    assert renewed.number == state.number + 1
    assert renewed.given["cluster_ids"]
    run_at(published.parent)
    assert Lake(published).current() == renewed
