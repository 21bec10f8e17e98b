"""Copies and rewrites: found whatever order they come in; what is published keeps its id; a rebuild says the same."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import copies, given
from flows.build import Build
from schemas import ARTICLE_FINGERPRINTS, CLUSTER_IDS
from tests.flow.conftest import new_build
from transforms.fingerprints import fingerprint
from transforms.tables import to_arrow

CHANCE = random.Random(7)  # noqa: S311
VOCABULARY = [f"w{number}" for number in range(5_000)]


def text(words: int = 400) -> list[str]:
    """A text that has no run of words in common with any other."""
    return [CHANCE.choice(VOCABULARY) for _ in range(words)]


def edited(words: list[str], share: float) -> list[str]:
    """The text with a stretch of it written anew: what is left makes that share of all that either says."""
    kept = round(len(words) * 2 * share / (1 + share))
    return words[:kept] + text(len(words) - kept)


class Published:
    """A database without a lake: articles come and go, and are published."""

    def __init__(self, folder: Path) -> None:
        self.build = new_build(folder)
        self.db = self.build.db
        self.told: dict[str, list[str]] = {}

    def come(self, **articles: list[str]) -> None:
        """New articles, or changed ones; the later ones were published later."""
        self._leave(list(articles))
        self.told |= articles
        for number, (name, words) in enumerate(articles.items()):
            rows = to_arrow(  # noqa: F841 - DuckDB sees it
                ARTICLE_FINGERPRINTS, [{"article_id": name, **fingerprint(" ".join(words), None)}]
            )
            self.db.execute("INSERT INTO main.article_fingerprints BY NAME SELECT * FROM rows")
            self.db.execute(
                "INSERT INTO main.articles (article_id, published_at, date_precision) VALUES (?, ?, 'minute')",
                [name, f"2024-03-04 {9 + number // 60:02}:{number % 60:02}:00"],
            )
        self._note(list(articles), came=True)
        copies.settle(self.db)

    def go(self, *articles: str) -> None:
        """These are gone."""
        self._leave(list(articles))
        copies.settle(self.db)

    def _leave(self, articles: list[str]) -> None:
        self._note(articles, came=False)
        for table in ("articles", "article_fingerprints"):
            self.db.execute(f"DELETE FROM main.{table} WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [articles])

    def _note(self, articles: list[str], *, came: bool) -> None:
        self.db.execute("CREATE OR REPLACE TEMP TABLE noted AS SELECT unnest(?::VARCHAR[]) AS article_id", [articles])
        copies.note(self.db, "noted", came=came)

    def ids(self, kind: str = "near") -> dict[str, str]:
        """The cluster of each article that is in one."""
        return dict(
            self.db.execute(
                "SELECT article_id, cluster_id FROM main.article_clusters WHERE kind = ?", [kind]
            ).fetchall()
        )

    def groups(self, kind: str = "near") -> set[frozenset[str]]:
        """The articles of each cluster."""
        found = self.ids(kind)
        return {frozenset(name for name in found if found[name] == each) for each in found.values()}

    def contents(self) -> list[tuple[object, ...]]:
        """All of main.article_clusters."""
        return self.db.execute("FROM main.article_clusters ORDER BY ALL").fetchall()

    def made_anew(self, other: Build) -> list[tuple[object, ...]]:
        """The same articles with the ids that were given, all at once, as a rebuild sees them."""
        given.know(other.db, CLUSTER_IDS, given.rows(self.db, CLUSTER_IDS))
        other.db.execute("DELETE FROM main.article_clusters")
        for name in ("articles", "article_fingerprints"):
            rows = self.db.sql(f"FROM main.{name}").to_arrow_table()  # noqa: F841 - DuckDB sees it
            other.db.execute(f"DELETE FROM main.{name}")
            other.db.execute(f"INSERT INTO main.{name} FROM rows")
        copies.note(other.db, "main.articles", came=True)
        copies.settle(other.db)
        return other.db.execute("FROM main.article_clusters ORDER BY ALL").fetchall()


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    made = Published(tmp_path)
    yield made
    made.build.close()


def test_a_copy_is_exact_and_near_and_a_rewrite_is_near(published: Published) -> None:
    words = text()
    published.come(a=words, b=list(words), c=edited(words, 0.7), d=text(), e=edited(words, 0.3))
    assert published.groups("exact") == {frozenset("ab")}
    assert published.groups() == {frozenset("abc")}
    rows = published.db.execute(
        "SELECT article_id, round(similarity, 1), is_original FROM main.article_clusters WHERE kind = 'near'"
    ).fetchall()
    shared = {name: (similarity, original) for name, similarity, original in rows}
    assert shared == {"a": (1, True), "b": (1, False), "c": (0.8, False)}


def test_an_excerpt_belongs_to_its_story_whichever_was_first(published: Published) -> None:
    one, other = text(800), text(800)
    published.come(a=one, b=other[300:500])
    published.come(c=one[300:500], d=other)
    assert published.groups() == {frozenset("ac"), frozenset("bd")}
    kept = dict(published.db.execute("SELECT article_id, kept FROM main.article_clusters").fetchall())
    assert round(kept["c"], 2) == 0.25


def test_a_story_that_its_own_source_goes_on_with_is_no_excerpt_and_what_another_cut_is(published: Published) -> None:
    words = text(600)
    published.come(a=words, b=words[:260])
    assert published.groups() == {frozenset("ab")}
    for source, groups in (("x", set()), ("y", {frozenset("ab")})):
        published.db.execute("UPDATE main.articles SET source_id = if(article_id = 'a', 'x', ?)", [source])
        copies.note(published.db, "main.articles", came=True)
        copies.settle(published.db)
        assert published.groups() == groups


def test_a_paragraph_that_two_articles_share_makes_no_copies_of_them(published: Published) -> None:
    boilerplate = text(60)
    published.come(**{f"a{number}": text(300) + boilerplate for number in range(30)})
    assert published.groups() == set()


def test_who_joins_does_not_rename_a_cluster(published: Published) -> None:
    words = text()
    published.come(m=words, n=edited(words, 0.8))
    before = published.ids()
    published.come(a=edited(words, 0.8), z=list(words))
    assert published.ids() == dict.fromkeys("amnz", before["m"])


def test_who_leaves_does_not_rename_a_cluster_and_the_next_is_the_original(published: Published) -> None:
    words = text()
    published.come(a=words, b=edited(words, 0.8), c=edited(words, 0.8), d=list(words))
    before = published.ids()
    published.go("a")
    assert published.ids() == {name: before[name] for name in "bcd"}
    originals = published.db.execute("SELECT article_id FROM main.article_clusters WHERE kind = 'near' AND is_original")
    assert originals.fetchall() == [("b",)]
    published.go("b", "c")
    assert published.ids() == {}
    published.come(e=list(words))
    assert published.ids() == {"d": before["d"], "e": before["d"]}


@pytest.fixture
def bridged() -> tuple[list[str], list[str], list[str]]:
    """Two texts that have half in common, and one that is near both."""
    common, one, other = text(200), text(200), text(200)
    return common + one, common + other, common + one[:100] + other[:100]


def test_two_clusters_that_a_newcomer_joins_go_on_under_the_id_of_the_larger(
    published: Published, bridged: tuple[list[str], list[str], list[str]]
) -> None:
    one, other, bridge = bridged
    published.come(a=one, b=list(one), c=other, d=list(other), e=list(other))
    before = published.ids()
    assert before["a"] != before["c"]
    published.come(f=bridge)
    assert published.ids() == dict.fromkeys("abcdef", before["c"])


def test_a_cluster_that_falls_apart_leaves_its_id_to_the_larger_part(
    published: Published, bridged: tuple[list[str], list[str], list[str]]
) -> None:
    one, other, bridge = bridged
    published.come(a=one, b=list(one), c=other, d=list(other), e=list(other), f=bridge)
    before = published.ids()
    published.go("f")
    after = published.ids()
    assert published.groups() == {frozenset("ab"), frozenset("cde")}
    assert after["c"] == before["c"]
    assert after["a"] != before["a"]
    published.come(f=bridge)
    assert published.ids() == before


def test_an_article_that_was_changed_leaves_its_cluster_for_another(published: Published) -> None:
    one, other = text(), text()
    published.come(a=one, b=list(one), c=list(one), d=other, e=list(other))
    before = published.ids()
    published.come(a=edited(other, 0.8))
    assert published.ids() == before | {"a": before["d"]}


def test_no_two_clusters_share_an_id_when_one_that_left_finds_company_elsewhere(published: Published) -> None:
    one, other = text(), text()
    published.come(a=one, b=list(one), c=list(one))
    published.come(a=other)
    published.come(d=list(other))
    ids = published.ids()
    assert ids["a"] == ids["d"] != ids["b"] == ids["c"]


def test_hundreds_of_rewrites_of_one_text_are_one_cluster(published: Published) -> None:
    words = text()
    published.come(**{f"a{number}": edited(words, 0.75) for number in range(200)})
    assert len(published.groups()) == 1
    assert len(published.ids()) == 200
    ((pairs,),) = published.db.execute("SELECT count(*) FROM candidates").fetchall()
    assert pairs < 200 * 199 / 2 / 2


@pytest.mark.parametrize("hubs", [1, 8])
def test_whatever_came_and_went_a_rebuild_says_the_same(
    published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hubs: int
) -> None:
    monkeypatch.setattr(copies, "HUBS", hubs)
    chance = random.Random(hubs)  # noqa: S311
    other = new_build(tmp_path, "other")
    stock = [text(240) for _ in range(4)]
    names = [f"a{number:02}" for number in range(40)]
    published.come(**{f"b{number:03}": text(50) for number in range(100)})  # so that never most is new
    for step in range(12):
        new = {name: _any(stock, chance) for name in chance.sample(names, chance.randint(1, 4))}
        published.come(**new)
        gone = [name for name in chance.sample(names, 3) if name in published.told]
        published.go(*gone)
        if step % 3 == 2:
            assert published.contents() == published.made_anew(other)
    assert published.groups()
    other.close()


def _any(stock: list[list[str]], chance: random.Random) -> list[str]:
    words = chance.choice(stock)
    match chance.randrange(5):
        case 0:
            return list(words)
        case 1:
            return words[:150] + chance.choice(stock)[:150]
        case 2:
            return [*words, *text(500)]
        case _:
            return edited(words, chance.uniform(0.3, 0.9))
