"""How F1 moves with the thresholds of stories: `python -m tests.benchmarks.stories_thresholds DATABASE GOLD`.

DATABASE is the `broadsheet.duckdb` of a run over a folder of `<id>.txt`, GOLD a file of lines with `id` and `cluster`:
the articles of a story. Every line of the table gives precision, recall and F1 over pairs for one half of the stories
and for the other: by the second last bit of the MD5 of `cluster`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.table import Table

from tests.benchmarks.tables import otherwise
from transforms import cues, stories
from transforms.amounts import Amount
from transforms.entity_keys import entity_id
from transforms.names import Mention
from transforms.passages import Passage
from transforms.stories import Stories, Told, place

Pairs = set[tuple[str, str]]
CHOICES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("as chosen", {}),
    ("4 cues in common", {"CUES": 4.0}),
    ("5", {"CUES": 5.0}),
    ("7", {"CUES": 7.0}),
    ("8", {"CUES": 8.0}),
    ("a name of one article of the story is enough", {"NAMES": 0.0}),
    ("two names", {"NAMES": 2.0}),
    ("within 7 days", {"WINDOW_DAYS": 7}),
    ("14", {"WINDOW_DAYS": 14}),
    ("30", {"WINDOW_DAYS": 30}),
    ("as many cues on any day", {"CUES_A_DAY": 0.0}),
    (".2 more a day", {"CUES_A_DAY": 0.2}),
    ("rare: in at most 5 stories here", {"ALWAYS_RARE": 5}),
    ("100", {"ALWAYS_RARE": 100}),
    ("20 cues of an article", {"MOST": 20}),
    ("40", {"MOST": 40}),
    ("headline and first paragraphs as the rest", {"_HEADLINE": 1.0, "_LEAD": 1.0, "_REST": 1.0}),
    ("names as words", {"_NAME": 1.0}),
    ("countries as names", {"_WIDE_NAME": 2.0}),
    ("no numbers", {"_NUMBER": 0.0}),
)


@dataclass(frozen=True, slots=True)
class Read:
    """An article by its id and that of its file, as cues are found in it, and the cluster of its copies."""

    article: str
    name: str
    day: int | None
    found_in: tuple[Any, ...]
    copies: str | None


def main() -> None:
    """Prints the table."""
    database, gold = map(Path, sys.argv[1:3])
    articles = list(_articles(database))
    lines = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    labels = {each["id"]: each["cluster"] for each in lines}
    table = Table("thresholds", "one half: precision", "recall", "F1", "the other: precision", "recall", "F1", box=None)
    for name, changed in CHOICES:
        with otherwise(changed, stories, cues):
            found = _together(_stories(articles))
        halves = (_figures(found, labels, half) for half in (0, 1))
        table.add_row(name, *(f"{figure:.3f}" for figures in halves for figure in figures))
    Console(width=120).print(table)


def _articles(database: Path) -> Iterator[Read]:
    with duckdb.connect(str(database), read_only=True) as db:
        by_article: dict[str, defaultdict[str, list[Any]]] = {
            table: defaultdict(list) for table in ("passages", "mentions", "amounts", "entities")
        }
        for table, columns, made in (
            ("passages", "role, start_char, end_char", Passage),
            ("mentions", "start_char, end_char, type, kind, full_name, method, confidence, entity_id", tuple),
            (
                "amounts",
                "start_char, end_char, kind, value, value_max, unit, currency, object, qualifier, method, confidence",
                Amount,
            ),
            ("article_entities", "entity_id, geo_precision, type, key", tuple),
        ):
            key = table.removeprefix("article_")
            for article, *rest in db.execute(f"SELECT article_id, {columns} FROM main.{table} ORDER BY ALL").fetchall():
                by_article[key][article].append(made(*rest) if made is not tuple else tuple(rest))
        rows = db.execute("""
            SELECT a.article_id, raw_uri, text, datediff('day', DATE '1970-01-01', published_at::DATE), n.cluster_id
            FROM main.articles AS a
            LEFT JOIN main.article_clusters AS n ON n.article_id = a.article_id AND n.kind = 'near'
            ORDER BY a.article_id""").fetchall()
    for article, raw_uri, text, day, copies in rows:
        passages = sorted(by_article["passages"][article], key=lambda each: each.start)
        mentions = [Mention(*each[:7]) for each in sorted(by_article["mentions"][article])]
        base = {entity: entity_id(kind, key) for entity, _, kind, key in by_article["entities"][article]}
        ids = {(each[2], each[4]): base[each[7]] for each in by_article["mentions"][article]}
        wide = [{"entity_id": base[each[0]], "geo_precision": each[1]} for each in by_article["entities"][article]]
        amounts = by_article["amounts"][article]
        found_in = (text, passages, mentions, ids, cues.countries_among(wide), amounts)
        yield Read(article, Path(raw_uri).stem, day, found_in, copies)


def _stories(articles: Iterable[Read]) -> dict[str, int]:
    """The story of each article, as they are found today."""
    told = []
    for each in articles:
        names, others = cues.find(*each.found_in)
        told.append(Told(each.article, each.day, frozenset(names), frozenset(others)))
    copies = {each.article: each.copies for each in articles if each.copies}
    found = dict(place(Stories(), told, copies, {}))
    return {each.name: found[each.article] for each in articles}


def _together(labels: Mapping[str, Any]) -> Pairs:
    groups = defaultdict(list)
    for article, label in labels.items():
        groups[label].append(article)
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


def _figures(found: Pairs, labels: Mapping[str, str], half: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of the pairs of which one is of a story of this half."""
    mine = {name for name, label in labels.items() if hashlib.md5(label.encode()).digest()[-1] // 2 % 2 == half}  # noqa: S324
    right = {pair for pair in _together(labels) if pair[0] in mine}
    said = {pair for pair in found if mine.intersection(pair)}
    hits = len(said & right)
    return hits / max(1, len(said)), hits / max(1, len(right)), 2 * hits / max(1, len(said) + len(right))


if __name__ == "__main__":
    main()
