"""Other programs and this one over the same texts, in turn: `python -m tests.benchmarks.peers SCRIPTS PYTHON [N]`.

SCRIPTS is a folder with a script for each program, run by PYTHON, where they are installed; each prints a line that has
`<number> art/s` in it. They read `DATA/<group>/<id>.txt`: invented articles (`tests.benchmarks.press`), or pages of
HTML made of them. This program is run before and after the others; what it does in a second is 1.
"""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks import press

ARTICLES = 10_000
WITH_FACTS = 1_000
A_TASK_EACH = 500
PAGES = 400
RATE = re.compile(r"(?P<rate>[\d,.]+) art/s")
MEMORY = re.compile(r"(?:rss|child)=(?P<mb>\d+)MB")


@dataclass(frozen=True, slots=True)
class Entrant:
    """A program, what of the work it does, and how it is called; `read` is which line of its output counts."""

    name: str
    does: str
    command: tuple[str, ...]
    read: int = -1


def entrants(scripts: Path, python: str, place: Path, count: int) -> Iterator[Entrant]:
    """All that are run, in order."""
    data, out = str(place / "data"), str(place / "out")

    def peer(name: str, does: str, script: str, *words: str, read: int = -1) -> Entrant:
        return Entrant(name, does, (python, str(scripts / script), *words), read)

    own = (sys.executable, "-m", "tests.benchmarks.peers", "--own")
    yield Entrant("Broadsheet", "all but facts", (*own, data, str(place / "bare"), "false"))
    yield peer("Prefect, a task an article", "reads, tidies", "peer_naive_prefect.py", data, out, str(A_TASK_EACH))
    yield peer("datatrove", "reads, tidies, Parquet", "peer_datatrove.py", data, out, "basic", "2")
    yield peer("datatrove, MinHash", "and near-duplicates", "peer_datatrove.py", data, out, "minhash", "1")
    yield peer("dlt", "reads, tidies, DuckDB", "peer_dlt.py", data, str(place / "dlt"), read=0)
    yield peer("dlt, nothing new", "", "peer_dlt.py", data, str(place / "dlt"), read=1)
    yield Entrant("Broadsheet, nothing new", "", (*own, data, str(place / "bare"), "false"))
    for kind in ("trafilatura", "newspaper4k", "newsplease"):
        yield peer(kind, "text, title, date of HTML", "peer_html.py", kind, str(place / "pages"), str(PAGES))
    few = str(place / "few")
    yield Entrant("Broadsheet with facts", "everything", (*own, few, str(place / "whole"), "true"))
    yield Entrant("Broadsheet", "all but facts, again", (*own, data, str(place / "again"), "false"))


def main() -> None:
    """Prints the table."""
    if sys.argv[1:2] == ["--own"]:
        own(*sys.argv[2:])
        return
    scripts, python, count = Path(sys.argv[1]), sys.argv[2], int([*sys.argv, ARTICLES][3])
    table = Table("", "does", box=None)
    for head in ("articles/s", "of Broadsheet", "MB"):
        table.add_column(head, justify="right")
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as folder:
        place = Path(folder)
        press.write(place / "data", count)
        press.write(place / "few", WITH_FACTS)
        write_pages(place / "pages")
        ours = 0.0
        for entrant in entrants(scripts, python, place, count):
            rate, megabytes = measured(entrant, place)
            ours = ours or rate
            table.add_row(entrant.name, entrant.does, f"{rate:,.0f}", f"{rate / ours:.2f}", megabytes)
    Console(width=120).print(table)


def measured(entrant: Entrant, place: Path) -> tuple[float, str]:
    """Articles a second as the program tells it, and the memory of its largest process."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("BROADSHEET_")}
    env |= {"HOME": str(place), "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
    shown = subprocess.run(entrant.command, capture_output=True, text=True, env=env)  # noqa: S603
    lines = [line for line in shown.stdout.splitlines() if RATE.search(line)]
    if not lines:
        return 0.0, (shown.stderr.strip().splitlines() or ["failed"])[-1][:60]
    found = RATE.search(lines[entrant.read])
    assert found, "a line with a rate"
    return float(found["rate"].replace(",", "")), max(MEMORY.findall(lines[entrant.read]), key=int, default="-")


def own(data: str, warehouse: str, facts: str) -> None:
    """One run of this program, as from its command line, told as the others tell theirs."""
    import resource
    import time

    begin = time.perf_counter()
    command = [str(Path(sys.executable).with_name("broadsheet")), "run", data, "--warehouse", warehouse]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "BROADSHEET_FACTS": facts})  # noqa: S603
    seconds = time.perf_counter() - begin
    count = sum(1 for _ in Path(data).rglob("*.txt"))
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{count / seconds:.0f} art/s rss={most}MB")  # noqa: T201


def write_pages(folder: Path) -> None:
    """Pages as sites have them: a menu, a teaser, the article, a footer."""
    folder.mkdir()
    for number, text in enumerate(press.articles(PAGES, seed=3)):
        head, source, *paragraphs = (html.escape(part) for part in text.strip().split("\n\n"))
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        menu = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in ("world", "business", "sport"))
        (folder / f"{number}.html").write_text(
            f"<!DOCTYPE html><html><head><title>{head} | The Invented Press</title></head><body>"
            f"<nav><ul>{menu}</ul></nav><article><h1>{head}</h1><p class='source'>{source}</p>{body}</article>"
            "<footer><p>About us. Contact. Terms of use.</p></footer></body></html>",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
