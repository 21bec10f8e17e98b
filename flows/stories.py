"""Which articles tell of the same happening, settled when a state is published.

An article is put into a story once, when it is first published, by what was published then; `ops.cluster_ids` keeps it.
So what is rare may change as articles come, and a state that is made anew from the lake still says the same.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb

import transforms
from flows import given
from schemas import ARTICLE_CLUSTERS, CLUSTER_IDS
from transforms.clusters import ids
from transforms.stories import WINDOW_DAYS, Stories, Told, place

SQL = Path(transforms.__path__[0]) / "sql" / "stories"
Members = dict[str, str | None]
"""Articles of a story with the ids that they were given last."""


def settle(db: duckdb.DuckDBPyConnection) -> None:
    """Puts the articles in `fresh` into stories, and renews the stories that changed; `resettled` is empty afterwards.

    `fresh` (article_id) are those that are published for the first time, or changed. Copies are settled before.
    """
    if db.execute("SELECT count(*) FROM fresh").fetchall() != [(0,)]:
        _decide(db)
    db.execute(f"CREATE OR REPLACE TEMP TABLE placed AS {_query('placed')}", {"fresh": True})
    db.execute("""
        CREATE OR REPLACE TEMP TABLE shared AS
        SELECT article_id, story FROM placed QUALIFY count(*) OVER (PARTITION BY story) > 1""")
    db.execute(f"CREATE OR REPLACE TEMP TABLE changed AS {_query('changed')}")
    db.execute(f"DELETE FROM {ARTICLE_CLUSTERS.full_name} WHERE kind = 'story' AND cluster_id IN (FROM changed)")
    db.execute(f"INSERT INTO {ARTICLE_CLUSTERS.full_name} BY NAME {_query('clusters')}")
    db.execute("DELETE FROM resettled")


def _decide(db: duckdb.DuckDBPyConnection) -> None:
    """Puts the fresh articles into stories, for good."""
    db.execute(f"CREATE OR REPLACE TEMP TABLE placed AS {_query('placed')}", {"fresh": False})
    db.execute("""
        CREATE OR REPLACE TEMP TABLE days AS
        SELECT article_id, datediff('day', DATE '1970-01-01', coalesce(published_utc, published_at)::DATE) AS day
        FROM main.articles""")
    stories = Stories()
    numbers: dict[str, int] = {}
    names: dict[int, str] = {}
    homes: dict[str, int] = {}
    members: defaultdict[int, Members] = defaultdict(dict)
    for article, *told, story, given_id, copies in db.execute(_query("reached"), {"window": WINDOW_DAYS}).fetchall():
        number = numbers[story or article] = stories.add(_told(article, *told), numbers.get(story or article))
        if story:
            names[number] = story
        if copies:
            homes[copies] = number
        if given_id is None:
            members[number][article] = None
    fresh = db.execute(_query("fresh")).fetchall()
    copied = {article: copies for article, *_, copies in fresh if copies}
    last = {article: given_id for article, *_, given_id, _ in fresh}
    grown = set()
    for article, number in place(stories, (_told(*row[:4]) for row in fresh), copied, homes):
        members[number][article] = last[article]
        grown.add(number)
    _remember(db, {number: members[number] for number in sorted(grown)}, names)


def _told(article: str, day: int | None, names: list[int] | None, others: list[int] | None) -> Told:
    return Told(article, day, frozenset(names or ()), frozenset(others or ()))


def _remember(db: duckdb.DuckDBPyConnection, grown: dict[int, Members], names: dict[int, str]) -> None:
    """Keeps which stories articles are in. A story goes on under its name; one that has none is named."""
    taken = {story for (story,) in db.execute("SELECT DISTINCT story FROM placed").fetchall()}
    nameless = [number for number in grown if number not in names]
    shared = [number for number in nameless if len(grown[number]) > 1 or any(grown[number].values())]
    named = names | dict(zip(shared, ids("story", [grown[number] for number in shared], taken), strict=True))
    rows: list[dict[str, Any]] = [
        {"kind": "story", "article_id": article, "cluster_id": named[number]}
        for number, members in grown.items()
        if number in named
        for article in members
    ]
    given.remember(db, CLUSTER_IDS, rows)


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
