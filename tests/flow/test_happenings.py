"""Happenings: found whatever order reports come in; what is published keeps its id; a rebuild says the same."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows import given, happenings
from schemas import EVENT_PARTICIPANTS, EVENTS, HAPPENING_IDS
from tests.flow.conftest import new_build
from transforms.identity import stable_id
from transforms.tables import to_arrow

DAY = date(2024, 3, 4)


def signing(who: str, *, on: date = DAY) -> dict[str, Any]:
    """Somebody signs something."""
    return {"type": "sign", "trigger": "signed", "starts_on": on, "who": who}


def fair(name: str, **more: Any) -> dict[str, Any]:
    """An occasion with a name."""
    return {"type": "hold", "trigger": "fair", "name": name, "starts_on": DAY, **more}


class Published:
    """A database without a lake: articles of one event each come and go, and are published."""

    def __init__(self, folder: Path, name: str = "next") -> None:
        self.build = new_build(folder, name)
        self.db = self.build.db
        self.told: dict[str, dict[str, Any]] = {}

    def come(self, **articles: dict[str, Any]) -> None:
        """New articles, or changed ones."""
        self._leave(list(articles))
        self.told |= articles
        self._add(articles)
        happenings.settle(self.db)

    def go(self, *articles: str) -> None:
        """These are gone."""
        self._leave(list(articles))
        for name in articles:
            self.told.pop(name, None)
        happenings.settle(self.db)

    def _add(self, articles: dict[str, dict[str, Any]]) -> None:
        events, parties = [], []
        for name, event in articles.items():
            event_id = stable_id("event", name, *map(str, event.values()))
            place = {
                "article_id": name,
                "passage_no": 0,
                "start_char": 0,
                "end_char": 1,
                "method": "m",
                "confidence": 1.0,
            }
            own = stable_id("happening", name, event["type"], event.get("name") or event["trigger"])
            events.append({
                **place, "event_id": event_id, "happening_id": own, "type": event["type"], "trigger": event["trigger"],
                "name": event.get("name"), "starts_on": event["starts_on"], "ends_on": event["starts_on"],
                "place_id": event.get("place"), "surface": event["trigger"], "sentence_no": 0,
            })  # fmt: skip
            if "who" in event:
                parties.append({
                    **place, "participant_id": event_id, "event_id": event_id, "part": "actor",
                    "participant": event["who"], "entity_id": event["who"], "surface": event["who"],
                })  # fmt: skip
            text = event.get("text", "")
            self.db.execute(
                "INSERT INTO main.articles (article_id, published_at, text) VALUES (?, ?, ?)", [name, DAY, text]
            )
            self.db.execute(
                "INSERT INTO main.sentences (article_id, sentence_no, start_char, end_char) VALUES (?, 0, 0, ?)",
                [name, len(text)],
            )
            known = [("person", event.get("who"), None), ("place", event.get("place"), "city")]
            for kind, entity, precision in known:
                if entity:
                    self.db.execute(
                        "INSERT INTO main.entities (entity_id, type, name, geo_precision) SELECT ?, ?, ?, ?"
                        " WHERE ? NOT IN (SELECT entity_id FROM main.entities)",
                        [entity, kind, entity, precision, entity],
                    )
        for table, rows in ((EVENTS, events), (EVENT_PARTICIPANTS, parties)):
            made = to_arrow(table, rows)  # noqa: F841 - DuckDB sees it
            self.db.execute(f"INSERT INTO {table.full_name} BY NAME SELECT * FROM made")
        self.db.execute(
            "CREATE OR REPLACE TEMP TABLE noted AS SELECT unnest(?::VARCHAR[]) AS article_id", [[*articles]]
        )
        happenings.arrive(self.db, "noted")

    def _leave(self, articles: list[str]) -> None:
        self.db.execute("CREATE OR REPLACE TEMP TABLE leaving AS SELECT unnest(?::VARCHAR[]) AS article_id", [articles])
        happenings.leave(self.db)
        for table in ("articles", "sentences", "events", "event_participants"):
            self.db.execute(f"DELETE FROM main.{table} WHERE article_id IN (SELECT article_id FROM leaving)")

    def ids(self) -> dict[str, str]:
        """The happening of each article's event."""
        return dict(self.db.execute("SELECT article_id, happening_id FROM main.events").fetchall())

    def groups(self) -> set[frozenset[str]]:
        """The articles that tell of each happening that several tell of."""
        found = self.ids()
        parts = {frozenset(name for name in found if found[name] == each) for each in found.values()}
        return {part for part in parts if len(part) > 1}

    def made_anew(self, folder: Path, name: str) -> dict[str, str]:
        """The same articles with the ids that were given, all at once, as a rebuild sees them."""
        other = Published(folder, name)
        given.know(other.db, HAPPENING_IDS, given.rows(self.db, HAPPENING_IDS))
        other._add(self.told)
        happenings.settle(other.db)
        found = other.ids()
        other.build.close()
        return found


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    made = Published(tmp_path)
    yield made
    made.build.close()


def test_reports_of_one_day_party_and_type_are_one_happening(published: Published) -> None:
    later = date(2024, 3, 5)
    published.come(a=signing("lee"), b=signing("lee"), c=signing("diaz"), d=signing("lee", on=later))
    assert published.groups() == {frozenset("ab")}


def test_reports_of_one_name_are_one_happening_whatever_else_they_tell(published: Published) -> None:
    published.come(a=fair("2024 Salt Fair"), b=fair("the Salt Fair"), c=fair("2023 Salt Fair"), d=fair("Tea Fair"))
    assert published.groups() == {frozenset("ab")}


def test_harm_in_one_town_on_one_day_is_one_happening(published: Published) -> None:
    blast = {"type": "attack", "trigger": "blast", "starts_on": DAY}
    fire = {"type": "disaster", "trigger": "fire", "starts_on": DAY}
    published.come(a={**blast, "place": "piura"}, b={**fire, "place": "piura"}, c={**fire, "place": "lima"}, d=blast)
    assert published.groups() == {frozenset("ab")}


def test_a_copied_sentence_tells_of_one_happening_without_a_day_or_a_party(published: Published) -> None:
    retold = "The only shop of the village closed down, and with it went the post office that it had housed."
    closing = {"type": "other", "trigger": "closed", "starts_on": None, "text": retold}
    later = {**closing, "starts_on": DAY}
    published.come(
        a=closing,
        b={**closing, "text": retold.replace(" and ", "\nand ")},
        c=later,
        d={**closing, "text": "It closed."},
    )
    assert published.groups() == {frozenset("ab")}


def test_what_contradicts_itself_falls_back_on_names(published: Published) -> None:
    published.come(a=fair("Salt Fair of Piura", who="lee"), b=fair("Tea Fair of Lima", who="lee"))
    assert published.groups() == set()
    published.come(c=signing("lee"), d={**signing("lee"), "place": "piura"}, e={**signing("lee"), "place": "lima"})
    assert published.groups() == set()


def test_who_joins_does_not_rename_a_happening(published: Published) -> None:
    published.come(m=signing("lee"))
    before = published.ids()
    published.come(a=signing("lee"), z=signing("lee"))
    assert published.ids() == dict.fromkeys("amz", before["m"])


def test_who_leaves_does_not_rename_a_happening(published: Published) -> None:
    published.come(a=signing("lee"), b=signing("lee"), c=signing("lee"))
    before = published.ids()
    published.go("a")
    assert published.ids() == {name: before[name] for name in "bc"}
    published.go("b")
    assert published.ids() == {"c": before["c"]}
    published.come(d=signing("lee"))
    assert published.ids() == dict.fromkeys("cd", before["c"])


def test_an_event_that_now_tells_of_something_else_leaves_its_happening_its_id(published: Published) -> None:
    published.come(m=signing("lee"))
    published.come(a=signing("lee"), b=signing("lee"))
    before = published.ids()
    published.come(m=signing("diaz"))
    after = published.ids()
    assert (after["a"], after["b"]) == (before["a"], before["b"])
    assert after["m"] != before["m"]


def test_two_happenings_that_a_report_shows_to_be_one_go_on_under_the_id_of_the_larger(published: Published) -> None:
    published.come(a=fair("Salt Fair", who="lee"), b=fair("Salt Fair"), c=fair("Salt Fair"))
    published.come(d={"type": "hold", "trigger": "fair", "starts_on": DAY, "who": "lee", "name": None})
    assert len(set(published.ids().values())) == 1
    before = published.ids()
    published.go("a")
    after = published.ids()
    assert published.groups() == {frozenset("bc")}
    assert after["b"] == before["b"]
    assert after["d"] != before["d"]
    published.come(a=fair("Salt Fair", who="lee"))
    assert published.ids() == before


def test_whatever_came_and_went_a_rebuild_says_the_same(published: Published, tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311
    names = [f"a{number:02}" for number in range(24)]

    def any_event() -> dict[str, Any]:
        who = chance.choice(["lee", "diaz", None])
        return {
            "type": chance.choice(["hold", "sign", "disaster"]), "trigger": chance.choice(["fair", "fire"]),
            "starts_on": date(2024, 3, chance.randint(4, 5)), "name": chance.choice([None, "Salt Fair", "Tea Fair"]),
            "place": chance.choice([None, "piura", "lima"]), **({"who": who} if who else {}),
        }  # fmt: skip

    for step in range(15):
        published.come(**{name: any_event() for name in chance.sample(names, chance.randint(1, 4))})
        published.go(*[name for name in chance.sample(names, 2) if name in published.told])
        if step % 5 == 4:
            assert published.ids() == published.made_anew(tmp_path, f"again{step}")
    assert published.groups()
