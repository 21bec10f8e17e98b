"""The report: every number is what its query gives, nothing of a document is obeyed, and it needs nobody's network."""

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from flows.build import Build
from flows.lake import Lake
from flows.pages.questions import SECTIONS, SQL
from flows.pages.writing import write_report
from flows.reading import open_published, published_path, query_rows
from tests.benchmarks.report_growth import make_warehouse
from tests.pages import Element, Page

HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7 * 7 }} "\u202egnp.exe\u2066\x1b[2J'
LONG = "donaudampfschifffahrt" * 40
Read = Callable[[Path], Page]


def make_empty(folder: Path) -> None:
    """A database as a first run over an empty folder leaves it, but without the run."""
    build = Build(Lake(folder), published_path(folder))
    build.create()
    build.close(keep=True)


def change(folder: Path, *statements: str) -> None:
    with duckdb.connect(str(published_path(folder))) as db:
        for statement in statements:
            db.execute(statement, [HOSTILE] if "?" in statement else [])


def make_failed(folder: Path) -> None:
    make_empty(folder)
    change(
        folder,
        "INSERT INTO ops.runs (run_id, command, started_at, status) VALUES ('r1', 'run', '2026-01-01', 'failed')",
        """INSERT INTO ops.checks (run_id, check_name, table_name, severity, passed, observed)
        VALUES ('r1', 'evidence', 'main.roles', 'error', false, '3 rows'),
            ('r1', 'keys', 'main.roles', 'error', true, '')""",
    )


def make_hostile(folder: Path) -> None:
    make_warehouse(folder, 200)
    words = [
        ("main.entities", "name"), ("marts.happenings", "told"), ("main.sources", "name"),
        ("main.articles", "headline"), ("main.roles", "title"), ("ops.rejects", "raw_uri"), ("ops.checks", "observed"),
    ]  # fmt: skip
    change(folder, *(f"UPDATE {table} SET {column} = ?" for table, column in words),
           f"UPDATE main.sources SET kind = '{LONG}'")  # fmt: skip


MADE = {
    "empty": make_empty,
    "failed": make_failed,
    "one": lambda folder: make_warehouse(folder, 1),
    "hostile": make_hostile,
}


@pytest.fixture(scope="module", params=MADE)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Page]:
    folder = tmp_path_factory.mktemp(request.param)
    MADE[request.param](folder)
    return request.param, folder, Page(write_report(folder).read_text(encoding="utf-8"))


def test_every_number_is_what_the_query_beside_it_gives(made: tuple[str, Path, Page]) -> None:
    kind, folder, page = made
    queries = {each.attributes["id"]: each.text for each in page.root.all("pre")}
    told = {each.attributes["data-question"]: each for each in page.root.all("table", "dl")}
    with open_published(folder) as db:
        for question in (question for section in SECTIONS for question in section.questions):
            _, rows = query_rows(db, queries[f"sql-{question.name}"])
            assert bool(rows) == (question.name in told)
            if rows:
                numbers = [str(each) for row in rows for each in row if isinstance(each, int | float)]
                days = [each.isoformat() for row in rows for each in row if isinstance(each, date)]
                shown = told[question.name]
                assert [each.attributes["value"] for each in shown.all("data")] == numbers, question.name
                assert [each.attributes["datetime"] for each in shown.all("time")] == days, question.name
    assert len(told) >= {"empty": 2, "failed": 4, "one": 8}.get(kind, len(list(SQL.glob("*.sql"))))


def test_a_number_is_shown_as_it_is_but_for_commas_and_shares(made: tuple[str, Path, Page]) -> None:
    for each in made[2].root.all("data"):
        shown, value = each.text.replace(",", ""), float(each.attributes["value"])
        assert abs(float(shown.removesuffix("\N{NO-BREAK SPACE}%")) - value * (100 if "%" in shown else 1)) <= 0.5


def test_who_reads_by_ear_or_by_keys_finds_everything(made: tuple[str, Path, Page]) -> None:
    root = made[2].root
    for landmark in ("header", "nav", "main", "footer", "h1"):
        assert len(root.all(landmark)) == 1, landmark
    levels = [int(each.tag[1]) for each in root.all("h1", "h2", "h3", "h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [each.attributes["id"] for each in root.all() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    first, *links = root.all("a")
    assert first.attributes == {"class": "skip", "href": f"#{root.all('main')[0].attributes['id']}"}
    assert {each.attributes["href"].removeprefix("#") for each in links} <= set(ids)
    for table in root.all("table"):
        assert table.all("caption")[0].text
        assert all(each.attributes["scope"] in ("col", "row") for each in table.all("th"))
        assert {len(row.all("td", "th")) for row in table.all("tr")} == {len(table.all("tr")[0].all("th"))}
    for svg in root.all("svg"):
        assert svg.attributes["role"] == "img"
        assert svg.attributes["aria-label"]
    for figure in (each for each in root.all("figure") if each.all("svg")):
        assert figure.all("table"), "a table behind every chart"
    for each in root.all():
        for reference in each.attributes.get("aria-labelledby", "").split():
            assert reference in ids


def test_it_loads_nothing_and_runs_its_own_script_alone(made: tuple[str, Path, Page]) -> None:
    root = made[2].root
    (script,) = root.all("script")
    assert not {"iframe", "object", "embed", "img", "form", "base"} & {each.tag for each in root.all()}
    for each in root.all():
        assert not {"src", "srcset", "action", "xlink:href"} & set(each.attributes)
        assert not any(name.startswith("on") for name in each.attributes)
        assert each.attributes.get("href", "#").startswith(("#", "data:,"))
    (style,) = root.all("style")
    assert not re.search(r"url\(|@import|//", style.text)
    (policy,) = [each.attributes["content"] for each in root.all("meta") if "http-equiv" in each.attributes]
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest}';" in policy


def test_what_documents_say_stays_words(made: tuple[str, Path, Page]) -> None:
    kind, folder, page = made
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)
    if kind != "hostile":
        return
    words: list[Element] = page.root.all("bdi")
    shown = HOSTILE.replace("\u202e", r"\u202e").replace("\u2066", r"\u2066").replace("\x1b", r"\x1b")
    assert sum(each.text == shown for each in words) > 20
    assert any(each.text == LONG for each in words)
    assert any(shown in each.attributes["aria-label"] for each in page.root.all("svg"))


def test_it_is_small(made: tuple[str, Path, Page]) -> None:
    assert (made[1] / "report.html").stat().st_size < 400_000


def test_every_query_is_asked_and_says_what_it_asks() -> None:
    questions = [question for section in SECTIONS for question in section.questions]
    assert sorted(question.name for question in questions) == sorted(path.stem for path in SQL.glob("*.sql"))
    assert all(question.sql.startswith("-- ") and question.asked.count("?") for question in questions)
