"""Marts that are tables: whatever came, went or was settled otherwise, they say what marts that are made anew say."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from flows import happenings, marts
from flows.build import Build
from flows.lake import Lake
from schemas import FACT_TABLES, TABLES
from transforms.identity import stable_id

NOON = datetime(2024, 3, 4, 12)
THINGS = {
    "lee": "person", "diaz": "person", "okoye": "person", "guild": "organization", "council": "organization",
    "piura": "place", "lima": "place", "tea fair": "event",
}  # fmt: skip
ARTICLES = [f"a{number:02}" for number in range(30)]
BY_NAME = {table.name: table for table in TABLES if table.stage != "mart"}


class Published:
    """A database without a lake, whose articles come, go, are copied and renamed as chance has it."""

    def __init__(self, folder: Path) -> None:
        self.build = Build(Lake(folder), folder / "next.duckdb")
        self.build.create()
        self.db = self.build.db
        self.chance = random.Random(5)  # noqa: S311
        self.names = {thing: thing.title() for thing in THINGS}
        self.live: set[str] = set()
        self.versions: Counter[str] = Counter()
        self.db.execute("CREATE TEMP TABLE renamed (entity_id VARCHAR)")
        self._entities()
        self._add("sources", [{"source_id": "s0", "name": "The Tide"}, {"source_id": "s1", "name": "The Ebb"}])
        marts.settle(self.db)

    def step(self) -> None:
        """Some articles come, change or go; something is called otherwise; other clusters are found."""
        come = self.chance.sample(ARTICLES, self.chance.randint(0, 3))
        gone = [name for name in self.chance.sample(ARTICLES, 2) if name in self.live and name not in come]
        self._relation("leaving", [*come, *gone])
        self._relation("incoming", [f"raw/{name}" for name in self.chance.sample(ARTICLES, 2)], "duplicate_of")
        happenings.leave(self.db)
        marts.leave(self.db)
        marts.copied(self.db, "ops.documents")
        marts.copied(self.db, "incoming")
        for table in ("articles", *(table.name for table in FACT_TABLES)):
            self.db.execute(f"DELETE FROM main.{table} WHERE article_id IN (FROM leaving)")
        self.db.execute("DELETE FROM ops.documents")
        self.db.execute("INSERT INTO ops.documents BY NAME SELECT 'duplicate' AS status, duplicate_of FROM incoming")
        self.live = self.live.union(come).difference(gone)
        for name in come:
            self._come(name)
        self._relation("came", come)
        happenings.arrive(self.db, "came")
        marts.alter(self.db, "FROM came")
        if self.chance.random() < 0.3:
            self._rename()
        marts.remember(self.db)
        self._cluster()
        happenings.settle(self.db)
        marts.settle(self.db)

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that the marts say that are tables."""
        return {mart.name: self.db.execute(f"FROM {mart.full_name} ORDER BY ALL").fetchall() for mart in marts.KEPT}

    def _come(self, name: str) -> None:
        pick, place = self.chance.choice, {"article_id": name, "passage_no": 0, "surface": "w", "method": "m"}
        at = {**place, "start_char": 0, "end_char": 4, "confidence": pick([0.5, 0.9])}
        day = NOON + timedelta(self.chance.randint(0, 2))
        text = pick(["Rain. Sun.", "Snow. Ice."])
        self._add("articles", [{
            "article_id": name, "raw_uri": f"raw/{name}", "source_id": pick(["s0", "s1", None]), "published_at": day,
            "headline": pick(["Rain", "Snow"]), "text": text,
        }])  # fmt: skip
        self.versions[name] += 1
        self._add("article_versions", [{
            "article_id": name, "version_no": self.versions[name], "headline": "Rain", "text": text, "valid_from": NOON,
            "change_kind": "new" if self.versions[name] == 1 else "updated",
            "passages": [{"role": "body", "start_char": 0, "end_char": len(text), "digest": hash(text)}],
        }])  # fmt: skip
        self._add("passages", [{**at, "role": "body", "text": text, "end_char": len(text)}])
        self._add("sentences", [{**at, "sentence_no": 0, "end_char": 5}, {**at, "sentence_no": 1, "start_char": 6}])
        named = self.chance.sample(sorted(THINGS), self.chance.randint(1, 5))
        who = [thing for thing in named if THINGS[thing] == "person"]
        self._add("article_entities", [
            {"article_entity_id": f"{name} {thing}", "article_id": name, "entity_id": thing, "mentions": pick([0, 2])}
            for thing in named
        ])  # fmt: skip
        self._add("mentions", [{**at, "entity_id": each, "sentence_no": pick([0, 1, None])} for each in named * 2])
        self._add("roles", [
            {**at, "role_id": f"{name} {each} {title}", "person_id": each, "person": each, "title": title,
             "organization": pick([None, "Guild"]), "status": "current", "as_of": day.date()}
            for each in who for title in ("mayor", pick(["Mayor", "clerk"]))
        ])  # fmt: skip
        self._add(
            "quotes",
            [
                {**at, "quote_id": f"{name} {each}", "speaker_id": each, "kind": "direct", "content": "w"}
                for each in who
            ],
        )
        events = [
            {**at, "event_id": stable_id("event", name, str(number)), "type": pick(["hold", "sign"]),
             "happening_id": stable_id("happening", name, str(number)), "trigger": pick(["fair", "fire"]),
             "name": pick([None, "Salt Fair of Piura", "Tea Fair of Lima"]), "starts_on": pick([None, day.date()]),
             "ends_on": day.date() + timedelta(pick([0, 27])), "place_id": pick([None, "piura", "lima"])}
            for number in range(2)
        ]  # fmt: skip
        self._add("events", events)
        self._add("event_participants", [
            {**at, "participant_id": f"{event['event_id']} {each}", "event_id": event["event_id"], "entity_id": each,
             "part": pick(["host", "actor"]), "participant": each}
            for event in events for each in who
        ])  # fmt: skip

    def _rename(self) -> None:
        thing = self.chance.choice(sorted(THINGS))
        self.names[thing] += " II"
        self.db.execute("INSERT INTO renamed VALUES (?)", [thing])
        self.db.execute("UPDATE main.entities SET name = ? WHERE entity_id = ?", [self.names[thing], thing])
        source = f"The Tide of {self.chance.randint(0, 2)}"
        self.db.execute("CREATE OR REPLACE TEMP TABLE newest AS SELECT 's0' AS source_id, ? AS name", [source])
        marts.rename_sources(self.db)
        self.db.execute("UPDATE main.sources SET name = ? WHERE source_id = 's0'", [source])

    def _cluster(self) -> None:
        """Now and then what is near is found anew: two clusters that are stories, too, of any articles."""
        gone = "DELETE FROM main.article_clusters WHERE article_id NOT IN (SELECT article_id FROM main.articles)"
        self.db.execute(gone)
        if self.live and self.chance.random() < 0.4:
            self.db.execute("DELETE FROM main.article_clusters")
            live = self.chance.sample(sorted(self.live), min(6, len(self.live)))
            self._add("article_clusters", [
                {"article_id": each, "kind": kind, "cluster_id": f"{kind} {number}", "is_original": each == part[0]}
                for number, part in enumerate((live[:3], live[3:])) for each in part for kind in ("near", "story")
            ])  # fmt: skip

    def _entities(self) -> None:
        self._add("entities", [{"entity_id": e, "type": t, "name": self.names[e]} for e, t in THINGS.items()])

    def _relation(self, name: str, values: list[str], column: str = "article_id") -> None:
        self.db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT unnest(?::VARCHAR[]) AS {column}", [values])

    def _add(self, table: str, rows: list[dict[str, Any]]) -> None:
        if not rows:
            return
        fields = [field.with_nullable(True) for field in BY_NAME[table].arrow() if field.name in rows[0]]
        made = pa.Table.from_pylist(rows, pa.schema(fields))  # noqa: F841 - DuckDB sees it
        self.db.execute(f"INSERT INTO {BY_NAME[table].full_name} BY NAME SELECT * FROM made")


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    made = Published(tmp_path)
    yield made
    made.build.close()


def test_whatever_came_and_went_marts_made_anew_say_the_same(published: Published) -> None:
    for number in range(12):
        published.step()
        if number % 4 == 3:
            before = published.rows()
            marts.declare(published.db)
            marts.settle(published.db)
            assert before == published.rows(), f"after step {number}"
    for mart in marts.KEPT:
        assert before[mart.name], mart.name
        keys, never = ", ".join(mart.key), " OR ".join(f'"{c.name}" IS NULL' for c in mart.columns if not c.nullable)
        doubled = f"SELECT count(*) FROM (SELECT 1 FROM {mart.full_name} GROUP BY {keys} HAVING count(*) > 1)"
        assert published.db.execute(doubled).fetchall() == [(0,)], mart.name
        assert published.db.execute(f"SELECT count(*) FROM {mart.full_name} WHERE {never}").fetchall() == [(0,)]


def test_nothing_is_made_where_nothing_is_altered(published: Published, monkeypatch: pytest.MonkeyPatch) -> None:
    published.step()
    monkeypatch.setattr(marts, "_make", None)
    marts.remember(published.db)
    marts.settle(published.db)
