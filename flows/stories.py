"""Which articles tell of the same happening, settled when a state is published.

An article is put into a story once, when it is first published, by what was published then; `ops.story_ids` keeps it,
for each batch that held it. So what is rare may change as articles come, and a state that is made anew from the lake,
or without some of its batches, still says the same.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import duckdb

import transforms
from flows import given
from schemas import ARTICLE_CLUSTERS, STORY_IDS
from transforms.clusters import ids
from transforms.stories import WINDOW_DAYS, Stories, Told, place

SQL = Path(transforms.__path__[0]) / "sql" / "stories"
Members = dict[tuple[str, str], str | None]
"""Articles of a story, each with its batch, and the ids that they were given last."""


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
        SELECT article_id, batch_id,
            datediff('day', DATE '1970-01-01', coalesce(published_utc, published_at)::DATE) AS day
        FROM main.articles""")
    stories = Stories()
    numbers: dict[str, int] = {}
    names: dict[int, str] = {}
    homes: dict[str, int] = {}
    members: defaultdict[int, Members] = defaultdict(dict)
    reached = db.execute(_query("reached"), {"window": WINDOW_DAYS}).fetchall()
    for article, *told, batch_id, given_id, story, copies in reached:
        number = numbers[story or article] = stories.add(_told(article, *told), numbers.get(story or article))
        if story:
            names[number] = story
        if copies:
            homes[copies] = number
        if given_id is None:
            members[number][article, batch_id] = None
    fresh = db.execute(_query("fresh")).fetchall()
    copied = {article: copies for article, *_, copies in fresh if copies}
    last = {article: (batch_id, given_id) for article, *_, batch_id, given_id, _ in fresh}
    grown = set()
    for article, number in place(stories, (_told(*row[:4]) for row in fresh), copied, homes):
        batch_id, given_id = last[article]
        members[number][article, batch_id] = given_id
        grown.add(number)
    _remember(db, {number: members[number] for number in sorted(grown)}, names)


def _told(article: str, day: int | None, names: list[int] | None, others: list[int] | None) -> Told:
    return Told(article, day, frozenset(names or ()), frozenset(others or ()))


def _remember(db: duckdb.DuckDBPyConnection, grown: dict[int, Members], names: dict[int, str]) -> None:
    """Keeps which stories articles are in. A story goes on under its name; one that has none is named."""
    taken = {story for (story,) in db.execute("SELECT DISTINCT story FROM placed").fetchall()}
    nameless = [number for number in grown if number not in names]
    shared = [number for number in nameless if len(grown[number]) > 1 or any(grown[number].values())]
    last = [{article: given_id for (article, _), given_id in grown[number].items()} for number in shared]
    named = names | dict(zip(shared, ids("story", last, taken), strict=True))
    rows = [
        {"article_id": article, "batch_id": batch_id, "story_id": named[number]}
        for number, members in grown.items()
        if number in named
        for article, batch_id in members
    ]
    given.remember(db, STORY_IDS, rows)


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
