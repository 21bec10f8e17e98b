"""Who is who across articles: what was published keeps its id, whatever arrives, is undone or made anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import entities
from schemas import ARTICLE_ENTITIES
from tests.flow.conftest import new_build
from transforms.entity_keys import entity_id, key_of
from transforms.tables import to_arrow

Told = tuple[str, str, str | None, str | None, str | None]
"""type, name, acronym, country, walk of life"""


def person(name: str, country: str | None = None, field: str | None = None) -> Told:
    return ("person", name, None, country, field)


def body(name: str, acronym: str | None = None) -> Told:
    return ("organization", name, acronym, None, None)


class Published:
    """A database without a lake: articles tell of names, and are published."""

    def __init__(self, folder: Path) -> None:
        self.build = new_build(folder)
        self.db = self.build.db

    def publish(self, **articles: Told) -> None:
        """One more batch, with an article for each keyword."""
        batch = f"batch of {', '.join(articles)}"
        self.db.execute("DELETE FROM scope")
        for article, (kind, name, acronym, country, field) in articles.items():
            key = key_of(kind, name)
            row = {
                "article_entity_id": article, "article_id": article, "entity_id": entity_id(kind, key), "type": kind,
                "name": name, "aliases": [], "acronym": acronym, "key": key, "country": country, "field": field,
                "mentions": 1,
            }  # fmt: skip
            rows = to_arrow(ARTICLE_ENTITIES, [row])  # noqa: F841 - DuckDB sees it
            self.db.execute("INSERT INTO main.articles (article_id, batch_id) VALUES (?, ?)", [article, batch])
            self.db.execute("INSERT INTO main.article_entities BY NAME SELECT * FROM rows")
            self.db.execute("INSERT INTO scope VALUES (?)", [article])
        entities.decide(self.db, {batch})
        entities.settle(self.db)

    def take_back(self, article: str) -> None:
        """The article is gone, as `Build` takes it out."""
        self.db.execute(
            "INSERT INTO touched SELECT entity_id FROM main.article_entities WHERE article_id = ?", [article]
        )
        for table in ("articles", "article_entities"):
            self.db.execute(f"DELETE FROM main.{table} WHERE article_id = ?", [article])
        entities.settle(self.db)

    @property
    def ids(self) -> dict[str, str]:
        """The entity that each article tells of."""
        return dict(self.db.execute("SELECT article_id, entity_id FROM main.article_entities").fetchall())

    def named(self, article: str) -> tuple[str, list[str], str | None]:
        """Name, aliases and acronym of the entity that an article tells of."""
        ((name, aliases, acronym),) = self.db.execute(
            "SELECT name, aliases, acronym FROM main.entities WHERE entity_id = ?", [self.ids[article]]
        ).fetchall()
        return name, aliases, acronym


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    made = Published(tmp_path)
    yield made
    made.build.close()


def test_one_name_is_one_entity_under_its_fullest_form(published: Published) -> None:
    published.publish(a=body("Halvari"), b=body("The Halvari Inc."))
    assert published.ids["a"] == published.ids["b"]
    assert published.named("a") == ("The Halvari Inc.", ["Halvari"], None)


@pytest.mark.parametrize(("first", "second"), [("CN", "SG"), ("SG", "CN")])
def test_namesakes_of_two_countries_stay_apart_and_the_published_one_keeps_its_id(
    published: Published, first: str, second: str
) -> None:
    published.publish(a=person("Wang Wei", first, "office"))
    before = published.ids["a"]
    published.publish(b=person("Wang Wei", second, "office"), c=person("Wang Wei"), d=person("Wang Wei", first))
    assert published.ids["a"] == before
    assert published.ids["b"] != before
    assert published.ids["c"] == published.ids["d"] == before


def test_namesakes_that_come_together_stay_apart(published: Published) -> None:
    published.publish(a=person("Ana Ruiz", field="sport"), b=person("Ana Ruiz", field="office"))
    assert len(set(published.ids.values())) == 2


def test_articles_that_tell_more_of_one_person_tell_of_one_person(published: Published) -> None:
    published.publish(a=person("Ana Ruiz"), b=person("Ana Ruiz", "ES"), c=person("Ana Ruiz", "ES", "office"))
    published.publish(d=person("Ana Ruiz", None, "office"))
    assert len(set(published.ids.values())) == 1


@pytest.mark.parametrize("short_first", [True, False])
def test_an_acronym_goes_with_what_it_stands_for_whichever_comes_first(published: Published, short_first: bool) -> None:
    short, long = body("NWC", "NWC"), body("Nordic Water Council", "NWC")
    published.publish(a=short if short_first else long)
    before = published.ids["a"]
    published.publish(b=long if short_first else short)
    assert published.ids == {"a": before, "b": before}
    assert published.named("a") == ("Nordic Water Council", ["NWC"], "NWC")


def test_two_acronyms_of_one_body_go_with_it(published: Published) -> None:
    published.publish(
        a=body("NWC", "NWC"), b=body("CNE", "CNE"), c=body("Nordic Water Council", "NWC"),
        d=body("Nordic Water Council", "CNE"),
    )  # fmt: skip
    assert len(set(published.ids.values())) == 1
    rows = published.db.execute("SELECT type, key, country, field FROM ops.entity_ids").fetchall()
    assert len(rows) == len(set(rows))


def test_namesakes_are_told_apart_behind_an_acronym_too(published: Published) -> None:
    published.publish(a=body("NWC", "NWC"))
    published.publish(b=body("Nordic Water Council", "NWC"))
    published.publish(
        c=("organization", "Nordic Water Council", None, "NO", None),
        d=("organization", "Nordic Water Council", None, "DK", None),
    )
    ids = published.ids
    assert ids["a"] == ids["b"]
    assert ids["a"] in (ids["c"], ids["d"])
    assert ids["c"] != ids["d"]


def test_an_acronym_of_two_bodies_stands_for_neither(published: Published) -> None:
    published.publish(
        a=body("Nordic Water Council", "NWC"), b=body("National Writers Circle", "NWC"), c=body("NWC", "NWC")
    )
    assert len(set(published.ids.values())) == 3


def test_two_that_were_published_apart_are_not_merged_later(published: Published) -> None:
    published.publish(a=body("NWC", "NWC"), b=body("Nordic Water Council"))
    before = published.ids
    published.publish(c=body("Nordic Water Council", "NWC"))
    assert published.ids == before | {"c": before["b"]}


def test_an_article_that_goes_takes_its_forms_along_and_the_last_one_its_entity(published: Published) -> None:
    published.publish(a=body("Halvari"), b=body("Halvari Group Holding"), c=body("The Halvari Inc."))
    published.take_back("c")
    assert published.named("a") == ("Halvari", [], None)
    published.take_back("a")
    assert published.db.execute("SELECT name FROM main.entities").fetchall() == [("Halvari Group Holding",)]


def test_who_comes_back_is_who_it_was(published: Published) -> None:
    published.publish(a=person("Wang Wei", "CN"), b=person("Wang Wei", "SG"))
    before = published.ids
    published.take_back("a")
    published.publish(a=person("Wang Wei", "CN"))
    assert published.ids == before
