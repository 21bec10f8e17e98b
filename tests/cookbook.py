"""The answers of docs/cookbook.md, renewed: `python -m tests.cookbook` takes in the samples and asks every question."""

from __future__ import annotations

import re
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from flows.ingest import ingest
from flows.reading import open_published, query_rows
from flows.terminal import print_rows
from tests.samples import RAW

PAGE = Path(__file__).parent.parent / "docs" / "cookbook.md"
RECIPE = re.compile(r"```sql\n(?P<query>.*?)```\n\n```\n(?P<answer>.*?)```", re.DOTALL)


def renewed(page: str, warehouse: Path) -> str:
    """The page with the answers that this warehouse gives."""
    with open_published(warehouse) as db:
        return RECIPE.sub(lambda found: _answered(found["query"], _shown(*query_rows(db, found["query"]))), page)


def _answered(query: str, answer: str) -> str:
    return f"```sql\n{query}```\n\n```\n{answer}\n```"


def _shown(names: list[str], rows: list[tuple[object, ...]]) -> str:
    """The table as `broadsheet sql` prints it."""
    with redirect_stdout(StringIO()) as out:
        print_rows(names, rows, "table")
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip().split("\n"))


def main() -> None:
    """Writes the page."""
    with tempfile.TemporaryDirectory() as folder:
        ingest.fn(raw=str(RAW), warehouse=folder, runner="inline")
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
