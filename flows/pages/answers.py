"""The questions asked of the published database, and their values as cells of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

import duckdb

from flows.pages.questions import SECTIONS, Question, Section
from flows.reading import read_rows
from flows.terminal import visible

SHARES = ("share_", "with_", "boilerplate", "text_kept")
"""How the names of columns begin whose numbers are shares, 0..1."""

LONGEST_NAME = 60
"""Letters above which the first column is read as a sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it is shown. `value` is the value itself, for machines; `alarm` asks for a look."""

    kind: Literal["number", "moment", "words", "list", "unknown"]
    text: str = ""
    value: str = ""
    items: Sequence[str] = ()
    share: float | None = None
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that a question gave."""

    question: Question
    names: Sequence[str]
    rows: Sequence[tuple[Any, ...]]

    @property
    def heads(self) -> list[str]:
        """The names of the columns as words."""
        return [name.removesuffix("_utc").replace("_", " ") + " (UTC)" * name.endswith("_utc") for name in self.names]

    @property
    def numeric(self) -> list[bool]:
        """Which columns hold numbers."""
        return [any(is_number(row[place]) for row in self.rows) for place in range(len(self.names))]

    @property
    def is_prose(self) -> bool:
        """Does it begin with sentences, not with names?"""
        return any(len(str(row[0])) > LONGEST_NAME for row in self.rows)

    def cells(self) -> Iterator[list[Cell]]:
        """The rows as they are shown."""
        bar = self.names.index(self.question.bar) if self.question.bar else None
        most = max((row[bar] for row in self.rows), default=0) if bar is not None else 0
        for row in self.rows:
            yield [
                cell(name, value, value / most if place == bar and most else None)
                for place, (name, value) in enumerate(zip(self.names, row, strict=True))
            ]


def answered(db: duckdb.DuckDBPyConnection) -> list[tuple[Section, list[Answer]]]:
    """Every section with its answers. Raises DatabaseError when the database is not as declared."""
    return [
        (section, [Answer(question, *read_rows(db, question.sql)) for question in section.questions])
        for section in SECTIONS
    ]


def is_number(value: object) -> bool:
    """Is it a number, and no truth value?"""
    return isinstance(value, int | float) and not isinstance(value, bool)


def cell(name: str, value: Any, share: float | None = None) -> Cell:
    """A value of a column. `share` is how long its bar is, 0..1."""
    if value is None:
        return Cell("unknown")
    if is_number(value):
        return Cell(
            "number", number(name, value), str(value), share=share, alarm=name.startswith("failed") and value > 0
        )
    if isinstance(value, datetime):
        return Cell("moment", f"{value:%Y-%m-%d %H:%M}", value.isoformat())
    if isinstance(value, date):
        return Cell("moment", value.isoformat(), value.isoformat())
    if isinstance(value, list):
        return Cell("list", items=[visible(str(each)) for each in value])
    return Cell("words", visible(str(value)), alarm=name == "status" and value != "completed")


def number(name: str, value: float) -> str:
    """A number for a person: `12,345`, `37 %`, `4.2`."""
    if name.startswith(SHARES):
        return f"{value:.0%}".replace("%", "\N{NO-BREAK SPACE}%")
    return f"{value:,}"
