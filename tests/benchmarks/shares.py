"""Where the time of an article goes: `make shares`, or `python -m tests.benchmarks.shares [FOLDER]` for other articles.

Processor time of one process, each part without those inside it, after a round that is not counted; the least of three
rounds. The model reads every text anew.
"""

from __future__ import annotations

import gc
import hashlib
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.batches import LANGUAGE_MODEL
from flows.gazetteer import gazetteer
from flows.recognizer import recognizer
from flows.settings import Settings
from tests.samples import RAW
from transforms import (
    amounts,
    anatomy,
    article_entities,
    documents,
    events,
    facts,
    keyphrases,
    languages,
    mentions,
    people_by_titles,
    places,
    quotes,
    repairs,
    roles,
    sentences,
    times,
    topics,
)
from transforms.documents import Context, Document
from transforms.formats import RawRecord

ROUNDS = 3
PARTS = (
    (repairs, "repair", "repairs"), (anatomy, "dissect", "anatomy"), (languages, "detect", "language"),
    (sentences, "split", "sentences"), (mentions, "find", "mentions"), (people_by_titles, "retyped", "mentions"),
    (roles, "find", "roles"), (places, "resolve", "places"), (article_entities, "find", "entities"),
    (times, "find", "times"), (amounts, "find", "amounts"), (quotes, "find", "quotes"), (topics, "find", "topics"),
    (events, "find", "events"), (keyphrases, "find", "key phrases"), (facts, "rows", "rows of facts"),
)  # fmt: skip
TOLD = ("times", "amounts", "quotes", "events", "topics", "key phrases")
"""What is told beside the names, whose shares are summed up."""


class Clock:
    """Seconds by part."""

    def __init__(self) -> None:
        """Nothing runs."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside = [0.0]

    def timed(self, work: Callable[..., Any], part: str) -> Callable[..., Any]:
        """The same work, its seconds noted, those of timed work within it aside."""

        def measured(*given: Any, **named: Any) -> Any:
            self._inside.append(0.0)
            begin = time.process_time()
            try:
                return work(*given, **named)
            finally:
                took = time.process_time() - begin
                self.seconds[part] += took - self._inside.pop()
                self._inside[-1] += took

        return measured


def main() -> None:
    """Prints the table."""
    files = [path for path in sorted(Path(sys.argv[1] if sys.argv[1:] else RAW).rglob("*.txt")) if path.is_file()]
    given = [Document(f"raw/{path.name}", hashlib.sha256(data).hexdigest(), RawRecord(None, data, 0, len(data)))
             for path in files for data in [path.read_bytes()]]  # fmt: skip
    model = recognizer(Settings.read().ner_model)
    assert model, "NER_MODEL is empty"
    context = Context("b", datetime.now(UTC).replace(tzinfo=None), "r", None, 0.5, LANGUAGE_MODEL, model, gazetteer())
    clock = Clock()
    for module, name, part in PARTS:
        setattr(module, name, clock.timed(getattr(module, name), part))
    model.find = clock.timed(model.find, "the model")  # type: ignore[method-assign]
    structure = clock.timed(documents.structure, "the rest")
    rounds: list[dict[str, float]] = []
    for _ in range(ROUNDS + 1):
        clock.seconds.clear()
        gc.collect()
        gc.disable()
        read = sum(_tried(structure, document, context) for document in given)
        gc.enable()
        rounds.append(dict(clock.seconds))
    least = {part: min(each[part] for each in rounds[1:]) for part in rounds[-1]}
    _print(least, read)


def _tried(structure: Callable[..., Any], document: Document, context: Context) -> bool:
    try:
        structure(document, None, context)
    except Exception:  # a sample of bad input
        return False
    return True


def _print(seconds: Mapping[str, float], articles: int) -> None:
    whole = sum(seconds.values())
    table = Table("part", box=None)
    for head in ("ms an article", "share"):
        table.add_column(head, justify="right")
    for part, took in sorted(seconds.items(), key=lambda each: -each[1]):
        table.add_row(part, f"{took / articles * 1000:.2f}", f"{took / whole:.1%}")
    told = sum(seconds.get(part, 0) for part in TOLD)
    table.add_section()
    table.add_row(", ".join(TOLD), f"{told / articles * 1000:.2f}", f"{told / whole:.1%}")
    table.add_row("all", f"{whole / articles * 1000:.2f}", f"{articles:,} articles")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
