"""What the page asks, in the order in which it is read. The first line of each query says what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

SQL = Path(__file__).parent / "sql"


@dataclass(frozen=True)
class Question:
    """A question, `sql/<name>.sql`, under a heading.

    `form`: large numbers, a table, columns over time, or points on a map; all but the first have their table. `bar` is
    the column whose numbers are drawn as bars; a `folded` table opens when asked for;
    `nothing` is said when no row comes back.
    """

    name: str
    title: str
    form: Literal["numbers", "table", "columns", "map"] = "table"
    bar: str | None = None
    folded: bool = False
    nothing: str = "Nothing yet."

    @cached_property
    def sql(self) -> str:
        """The query as it is shown and run."""
        return (SQL / f"{self.name}.sql").read_text(encoding="utf-8").strip()

    @property
    def asked(self) -> str:
        """What it asks, in a sentence or two."""
        return self.sql.partition("\n")[0].removeprefix("-- ")


@dataclass(frozen=True)
class Section:
    """Questions that belong together; `name` is the anchor."""

    name: str
    title: str
    questions: tuple[Question, ...]


SECTIONS = (
    Section("overview", "At a glance", (
        Question("totals", "In the warehouse", "numbers"),
        Question("last_run", "The last run", "numbers"),
    )),
    Section("runs", "Runs and growth", (
        Question("growth", "Articles after each run", "columns"),
        Question("runs", "Last runs"),
    )),
    Section("quality", "Refused and checked", (
        Question("rejects", "Rejects by reason", bar="open", nothing="Nothing was ever refused."),
        Question("checks", "Checks of the last run", "numbers"),
        Question("failed_checks", "Failed checks, newest first", nothing="No check ever failed."),
        Question("all_checks", "All checks", folded=True, nothing="No run was checked yet."),
        Question("completeness", "How complete the articles are"),
    )),
    Section("time", "Over time", (
        Question("articles_by_month", "Articles by month", "columns", nothing="No article has a date."),
        Question("articles_by_day", "Articles by day", "columns", nothing="No article has a date."),
    )),
    Section("sources", "Sources", (
        Question("freshness", "Freshness by source", bar="articles", nothing="No article credits a source."),
        Question("sources", "Own, copied and wire", nothing="No article credits a source."),
    )),
    Section("names", "Who is named", (
        Question("people", "People and their offices", bar="articles", nothing="No person is named."),
        Question("organizations", "Organizations", bar="articles", nothing="No organization is named."),
    )),
    Section("places", "Where it is", (Question("places", "Places", "map", "articles", nothing="No place is named."),)),
    Section("told", "What happened, and who tells it", (
        Question("happenings", "Happenings", bar="independent", nothing="No happening is told."),
        Question("stories", "Stories", bar="articles", nothing="No story is told by more than one article."),
        Question("copies", "Who copied whom", bar="copies", nothing="No article is a copy of an earlier one."),
    )),
)  # fmt: skip
