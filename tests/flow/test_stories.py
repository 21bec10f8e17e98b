"""Stories: an article is put into one once; what is published keeps its story; a rebuild says the same."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows import copies, given, stories
from schemas import ARTICLE_CUES, ARTICLE_FINGERPRINTS, CLUSTER_IDS, STORY_IDS
from tests.flow.conftest import new_build
from transforms.fingerprints import fingerprint
from transforms.tables import to_arrow

DAY = date(2024, 3, 4)


@dataclass(frozen=True)
class Article:
    """A day after DAY, None when not known; its cues; and its text, which no other has when None."""

    day: int | None
    names: frozenset[int]
    others: frozenset[int]
    text: str | None = None


def of(happening: int, *, day: int | None = 0, own: int = 0, text: str | None = None, shared: int = 12) -> Article:
    """An article that has a name and so many other cues in common with all others of a happening."""
    start = 1_000 * happening
    mine = range(start + 500 + 20 * own, start + 510 + 20 * own)
    return Article(day, frozenset([start]), frozenset([*range(start + 1, start + 1 + shared), *mine]), text)


@dataclass
class Published:
    """A database without a lake: articles come and go, and are published."""

    folder: Path
    name: str = "next"
    told: dict[str, Article] = field(default_factory=dict)
    batches: dict[str, str] = field(default_factory=dict)
    runs: int = 0

    def __post_init__(self) -> None:
        self.build = new_build(self.folder, self.name)
        self.db = self.build.db

    def come(self, **articles: Article) -> None:
        """New articles, or changed ones, in one run."""
        self._leave(articles)
        self.told |= articles
        self.runs += 1
        self.batches |= dict.fromkeys(articles, f"{self.runs:06}")
        self._add(articles)
        self._settle(fresh=articles)

    def take_back(self, **articles: Article) -> None:
        """The last run, which changed these, is undone: the text and batch of before are back."""
        self._leave(articles)
        self.told |= articles
        self.batches |= dict.fromkeys(articles, f"{self.runs - 1:06}")
        self._add(articles)
        self._settle(fresh=())

    def go(self, *articles: str) -> None:
        """These are gone."""
        self._leave(articles)
        for name in articles:
            self.told.pop(name, None)
        self._settle(fresh=())

    def _add(self, articles: dict[str, Article]) -> None:
        prints, cues = [], []
        for name, each in articles.items():
            text = each.text or " ".join(f"{name}{number}" for number in range(40))
            prints.append({"article_id": name, **fingerprint(text, None)})
            cues.append({"article_id": name, "name_cues": sorted(each.names), "other_cues": sorted(each.others)})
            day = None if each.day is None else DAY + timedelta(each.day)
            self.db.execute(
                "INSERT INTO main.articles (article_id, published_at, batch_id) VALUES (?, ?, ?)",
                [name, day, self.batches[name]],
            )
        for table, rows in ((ARTICLE_FINGERPRINTS, prints), (ARTICLE_CUES, cues)):
            made = to_arrow(table, rows)  # noqa: F841 - DuckDB sees it
            self.db.execute(f"INSERT INTO {table.full_name} BY NAME SELECT * FROM made")
        self._note(articles, came=True)

    def _leave(self, articles: Iterable[str]) -> None:
        self._note(articles, came=False)
        for table in ("articles", "article_fingerprints", "article_cues"):
            self.db.execute(
                f"DELETE FROM main.{table} WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [list(articles)]
            )

    def _note(self, articles: Iterable[str], *, came: bool) -> None:
        self._list("noted", articles)
        copies.note(self.db, "noted", came=came)

    def _list(self, table: str, articles: Iterable[str]) -> None:
        self.db.execute(
            f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT unnest(?::VARCHAR[]) AS article_id", [list(articles)]
        )

    def _settle(self, fresh: Iterable[str]) -> None:
        self._list("fresh", fresh)
        copies.settle(self.db)
        stories.settle(self.db)

    def ids(self, kind: str = "story") -> dict[str, str]:
        """The cluster of each article that is in one."""
        sql = "SELECT article_id, cluster_id FROM main.article_clusters WHERE kind = ?"
        return dict(self.db.execute(sql, [kind]).fetchall())

    def groups(self, kind: str = "story") -> set[str]:
        """The articles of each cluster, whose names are letters, in one word: `abc`."""
        found = self.ids(kind)
        return {"".join(sorted(name for name in found if found[name] == each)) for each in found.values()}

    def contents(self) -> list[tuple[Any, ...]]:
        """All of main.article_clusters."""
        return self.db.execute("FROM main.article_clusters ORDER BY ALL").fetchall()

    def made_anew(self, name: str) -> list[tuple[Any, ...]]:
        """The same articles with the ids that were given, all at once, as a rebuild sees them."""
        other = Published(self.folder, name)
        for table in (CLUSTER_IDS, STORY_IDS):
            given.know(other.db, table, given.rows(self.db, table))
        other.batches = self.batches
        other._add(self.told)
        other._settle(fresh=())
        found = other.contents()
        other.build.close()
        return found


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    made = Published(tmp_path)
    yield made
    made.build.close()


def test_articles_with_cues_in_common_are_one_story(published: Published) -> None:
    published.come(a=of(1), b=of(1, own=1), c=of(2), d=of(2, own=1), e=of(3), f=of(3, own=1, shared=4))
    assert published.groups() == {"ab", "cd"}


def test_words_in_common_make_no_story_without_a_name(published: Published) -> None:
    words = frozenset(range(1, 20))
    published.come(a=Article(0, frozenset([100]), words), b=Article(0, frozenset([200]), words))
    assert published.groups() == set()


def test_what_many_stories_have_makes_none(published: Published) -> None:
    league, words = 0, frozenset(range(1, 20))
    published.come(**{name: Article(0, frozenset([league, 100 + ord(name)]), frozenset()) for name in "abcdefghijk"})
    published.come(y=Article(0, frozenset([league, 300]), words), z=Article(0, frozenset([league, 400]), words))
    assert published.groups() == set()
    published.go(*"abcdef")
    published.come(x=Article(0, frozenset([league, 500]), words))
    assert "x" in published.ids()


def test_a_story_ends_when_nothing_more_is_told_of_it(published: Published) -> None:
    published.come(a=of(1), b=of(1, own=1, day=22))
    assert published.groups() == set()
    published.come(c=of(1, own=2, day=5), d=of(1, own=3, day=18))
    assert published.groups() == {"ac", "bd"}


def test_an_article_without_a_day_is_in_the_story_of_its_copies_alone(published: Published) -> None:
    text = " ".join(f"word{number}" for number in range(60))
    published.come(a=of(1), b=of(1, own=1, text=text), c=of(1, own=2, day=None), d=of(4, day=None, text=text))
    assert published.groups() == {"abd"}


def test_the_original_was_published_first_and_is_what_the_others_are_like(published: Published) -> None:
    published.come(a=of(1, day=1), b=of(1, own=1), c=of(1, own=2, day=2))
    rows = published.db.execute(
        "SELECT article_id, similarity, kept, is_original FROM main.article_clusters ORDER BY article_id"
    ).fetchall()
    assert rows == [("a", 13 / 23, 0, False), ("b", 1, 1, True), ("c", 13 / 23, 0, False)]


def test_copies_are_in_one_story_whatever_they_were_put_into(published: Published) -> None:
    one, other = (" ".join(f"{start}{number}" for number in range(200)) for start in ("x", "y"))
    published.come(a=of(1), b=of(1, own=1, text=one), c=of(2), d=of(2, own=1, text=other))
    assert published.groups() == {"ab", "cd"}
    before = published.ids()
    published.come(e=of(3, text=f"{one} {other}"))
    assert published.groups("near") == {"bde"}
    assert len({published.ids()[name] for name in "bde"}) == 1
    published.go("e")
    assert published.ids() == before


def test_who_joins_does_not_rename_a_story(published: Published) -> None:
    published.come(m=of(1), n=of(1, own=1))
    before = published.ids()
    published.come(a=of(1, own=2), z=of(1, own=3, day=-2), b=of(2))
    assert published.ids() == dict.fromkeys("amnz", before["m"])


def test_who_leaves_does_not_break_a_story_or_rename_it(published: Published) -> None:
    published.come(a=of(1), b=of(1, own=1), c=of(1, own=2))
    before = published.ids()
    published.go("a")
    assert published.ids() == {name: before[name] for name in "bc"}
    published.go("b")
    assert published.ids() == {}
    published.come(d=of(1, own=3))
    assert published.ids() == dict.fromkeys("cd", before["c"])


def test_stories_that_were_published_apart_stay_apart(published: Published) -> None:
    first, second = frozenset(range(1, 11)), frozenset(range(11, 21))
    name = frozenset([0])
    published.come(a=Article(0, name, first), b=Article(0, name, second))
    published.come(c=Article(1, name, first | second))
    (group,) = published.groups()
    assert len(group) == 2


def test_an_article_that_was_changed_is_put_into_a_story_again_and_leaves_the_other_its_id(
    published: Published,
) -> None:
    published.come(a=of(1), b=of(1, own=1), c=of(1, own=2), d=of(2), e=of(2, own=1))
    before = published.ids()
    published.come(a=of(2, own=2))
    assert published.ids() == before | {"a": before["d"]}
    published.come(a=of(3))
    published.come(f=of(3, own=1))
    after = published.ids()
    assert after["a"] == after["f"] not in before.values()


def test_a_change_that_is_taken_back_leaves_the_story_of_before(published: Published) -> None:
    published.come(a=of(1), b=of(1, own=1), c=of(1, own=2), d=of(2), e=of(2, own=1))
    before = published.ids()
    published.come(a=of(2, own=2))
    assert published.groups() == {"ade", "bc"}
    published.take_back(a=of(1))
    assert published.ids() == before


def test_an_article_that_was_alone_and_left_with_company_keeps_its_story(published: Published) -> None:
    text = " ".join(f"word{number}" for number in range(60))
    published.come(a=of(1, text=text))
    published.come(b=of(1, day=None, text=text))
    published.come(c=of(1, own=1))
    assert published.groups() == {"abc"}
    before = published.ids()
    published.go("b")
    assert published.ids() == {name: before[name] for name in "ac"}


def test_whatever_came_and_went_a_rebuild_says_the_same(published: Published) -> None:
    chance = random.Random(5)  # noqa: S311
    names = [f"a{number:02}" for number in range(30)]
    texts = [" ".join(f"{start}{number}" for number in range(200)) for start in "xyz"]

    def any_article() -> Article:
        return of(
            chance.randint(1, 5), day=chance.choice([None, *range(0, 40, 3)]), own=chance.randint(0, 9),
            text=chance.choice([None, None, None, *texts, f"{texts[0]} {texts[1]}"]), shared=chance.randint(3, 10),
        )  # fmt: skip

    for step in range(20):
        published.come(**{name: any_article() for name in chance.sample(names, chance.randint(1, 5))})
        published.go(*[name for name in chance.sample(names, 3) if name in published.told])
        if step % 4 == 3:
            contents = published.contents()
            assert contents == published.made_anew(f"again{step}")
        wider = published.ids()
        for near in published.ids("near").values():
            inside = [name for name, each in published.ids("near").items() if each == near]
            assert len({wider[name] for name in inside}) == 1
    assert published.groups()
