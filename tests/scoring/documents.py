"""A folder of gold records and the warehouse that was made of its texts, side by side.

A folder has `gold.jsonl`, one record a line as `tests.label_records` writes them, and `raw/<id>.txt`. Gold offsets are
code points of that text, and of `articles.text` where that is the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

import duckdb

from tests.scoring.measures import Span

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """A gold record and the article that was made of its text; without one, all that the record holds is missed.

    A key that the record lacks is not scored; an empty list says that there is nothing to find.
    """

    gold: Row
    article_id: str | None

    def covers(self, row: Row) -> bool:
        """Whether the labels cover the stretch of the row."""
        scope = self.gold.get("scope")
        return not scope or any(start <= row["start_char"] and row["end_char"] <= end for start, end in scope)


class Published:
    """A published database, asked by article."""

    def __init__(self, db: duckdb.DuckDBPyConnection) -> None:
        """`db` is the database that the connection uses."""
        self.db = db
        found = db.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT temporary"
        ).fetchall()
        self.tables = frozenset(name for (name,) in found)

    def rows(self, query: str) -> list[Row]:
        """Rows by column name."""
        cursor = self.db.execute(query)
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def by_article(self, query: str) -> defaultdict[str | None, list[Row]]:
        """Rows by their article_id."""
        found: defaultdict[str | None, list[Row]] = defaultdict(list)
        for row in self.rows(query):
            found[row["article_id"]].append(row)
        return found

    def texts(self) -> dict[str | None, str]:
        """The text of each article, by article_id."""
        return {row["article_id"]: row["text"] for row in self.rows("SELECT article_id, text FROM main.articles")}

    def names(self) -> dict[str | None, list[str]]:
        """All that an entity is called, by entity_id; empty when the warehouse has no entities."""
        if "main.entities" not in self.tables:
            return {}
        rows = self.rows("SELECT entity_id, name, aliases, acronym FROM main.entities")
        return {
            row["entity_id"]: [name for name in (row["name"], *(row["aliases"] or []), row["acronym"]) if name]
            for row in rows
        }


@contextmanager
def opened(database: Path) -> Iterator[Published]:
    """The database, for reading alone."""
    with duckdb.connect(str(database), read_only=True) as db:
        yield Published(db)


def read(folder: Path, published: Published) -> tuple[list[Document], list[str]]:
    """The documents of a gold folder, and the ids of those left out because their text was repaired: offsets moved."""
    articles = {
        PurePosixPath(unquote(row["raw_uri"])).name.removesuffix(".txt"): row
        for row in published.rows("SELECT article_id, raw_uri, text FROM main.articles")
    }
    documents, moved = [], []
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        article = articles.get(gold["id"])
        text = (folder / "raw" / f"{gold['id']}.txt").read_text(encoding="utf-8")
        if article and article["text"].rstrip() != text.rstrip():
            moved.append(gold["id"])
        else:
            documents.append(Document(gold, article and article["article_id"]))
    return documents, moved


def span(gold: Row) -> Span:
    """Where a label stands."""
    return gold["start"], gold["end"]


def span_of(row: Row) -> Span:
    """Where a row of the warehouse stands."""
    return row["start_char"], row["end_char"]


def covered_words(text: str, row: Row, words: str | None) -> Span:
    """Where the words stand in the stretch of a row; the whole stretch when they are not given or not printed so."""
    at = text.find(words, *span_of(row)) if words else -1
    return (at, at + len(words)) if words and at >= 0 else span_of(row)
