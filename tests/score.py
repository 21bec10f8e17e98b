"""How good it is: the real pipeline over articles labelled by hand, and what is right of what it finds.

`make score` measures on the repository's own articles and shows the figures beside the recorded ones; it ends with 1
when the main figure of a task has fallen by more than a point. `make score RECORD=1` records the figures: in the file
that ships with the package, and in the README. `python -m tests.score --gold FOLDER` measures on another folder of
records, `gold.jsonl` and `raw/<id>.txt`. What a task measures stands in its docstring in `tests/scoring/`.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from flows import scorecard
from flows.ingest import ingest
from flows.scorecard import Figure
from flows.versions import rules_version
from tests import label_records
from tests.scoring import TASKS, Task
from tests.scoring.documents import opened, read

OURS = "labelled"
POINT = 0.01
OTHERS = 5
README = Path(__file__).parent.parent / "README.md"
MARKS = ("<!-- figures of `make score RECORD=1` -->\n", "<!-- end of the figures -->")


def measure(folder: Path, database: Path, tasks: Sequence[Task] = TASKS) -> tuple[list[Figure], list[str]]:
    """The figures of a database that was made of a gold folder's texts, and what is to be told of them."""
    figures, told = [], []
    with opened(database) as published:
        documents, moved = read(folder, published)
        if moved:
            told.append(f"{len(moved)} documents are left out, as their text was repaired: {', '.join(moved[:3])} ...")
        for task in tasks:
            if lacking := sorted(set(task.needs) - published.tables):
                told.append(f"{task.name}: not measured, there is no {' and no '.join(lacking)}")
                continue
            figures += [
                Figure(task.name, folder.name, metric, round(value, 4), len(documents), rules_version())
                for metric, value in task.measure(documents, published).items()
                if value is not None
            ]
    return figures, told


def build(folder: Path, warehouse: Path) -> Path:
    """The database that one run makes of a gold folder's texts."""
    database: Path = ingest.fn(raw=str(folder / "raw"), warehouse=str(warehouse), runner="inline").database
    return database


def fallen(now: Sequence[Figure], before: Sequence[Figure]) -> list[str]:
    """The tasks whose main figure has fallen by more than a point, or is not measured any more, with both figures."""
    found = []
    values = {figure[:3]: figure.value for figure in now}
    main = {task.name: task.main for task in TASKS}
    for figure in before:
        if main.get(figure.task) == figure.metric:
            value = values.get(figure[:3])
            if value is None or round(figure.value - value, 4) > POINT:
                found.append(f"{figure.task}: {figure.metric} was {figure.value}, is {value}")
    return found


def compared(now: Sequence[Figure], before: Sequence[Figure]) -> Table:
    """The figures beside the recorded ones."""
    table = Table("task", "metric", box=None)
    for head in ("now", "recorded", "difference"):
        table.add_column(head, justify="right")
    values = {figure[:3]: figure.value for figure in before}
    for figure in now:
        old = values.get(figure[:3])
        last = (f"{old:.4f}", f"{figure.value - old:+.4f}") if old is not None else ("", "")
        table.add_row(figure.task, figure.metric, f"{figure.value:.4f}", *last)
    return table


def as_markdown(figures: Sequence[Figure]) -> str:
    """The table of the README: a row a task, its main figure first, then as many others as a page is wide."""
    rows = ["| task | main figure | others |", "|---|---|---|"]
    for task in TASKS:
        own = {figure.metric: f"{figure.metric} {figure.value:.2f}" for figure in figures if figure.task == task.name}
        if main := own.pop(task.main, None):
            rows.append(f"| `{task.name}` | **{main}** | {', '.join(list(own.values())[:OTHERS])} |")
    return "\n".join(rows) + "\n"


def record(figures: Sequence[Figure]) -> None:
    """Writes the figures into the package and the README."""
    with scorecard.FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([Figure._fields, *figures])
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    README.write_text(before + MARKS[0] + as_markdown(figures) + MARKS[1] + after, encoding="utf-8")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="a folder of records; without it our own articles")
    parser.add_argument("--record", action="store_true", help="record the figures")
    given = parser.parse_args()
    if given.gold and given.record:
        parser.error("only the figures of our own articles are recorded")
    console = Console(soft_wrap=True)
    with tempfile.TemporaryDirectory(prefix="broadsheet-score-") as place:
        folder = given.gold or Path(place) / OURS
        if not given.gold:
            label_records.write(folder)
        figures, told = measure(folder, build(folder, Path(place) / "warehouse"))
    before = [] if given.gold else scorecard.recorded()
    console.print(compared(figures, before))
    worse = [] if given.record else fallen(figures, before)
    for line in [*told, *(f"fallen by more than a point: {line}" for line in worse)]:
        console.print(line, highlight=False)
    if given.record:
        record(figures)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
