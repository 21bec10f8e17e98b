"""Answers for other programs: in a stream, with every value as what it is, whole or not there."""

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pyarrow.parquet as pq
import pytest

from flows import excel
from flows.errors import BroadsheetError, DiskError, SettingError
from flows.exports import BATCH_ROWS, Form, export, form_of, made_whole, write_text
from flows.reading import CHUNK_ROWS, query_chunks
from flows.report import Summary
from tests.conftest import ROOT
from tests.flow.conftest import Command

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VALUES = r"""SELECT
    42 AS whole, 12345678901234567890::HUGEINT AS long, 1.25::DECIMAL(9, 2) AS exact, 'nan'::DOUBLE AS none,
    true AS truth, DATE '1899-12-31' AS old, DATE '2024-03-04' AS day, TIMESTAMP '2024-03-04 09:30:15' AS moment,
    TIMESTAMPTZ '2024-03-04 09:30:15+02' AS zoned, TIME '10:20:30' AS clock, [1, NULL] AS list,
    {'day': DATE '2024-03-04', 'none': 'inf'::DOUBLE} AS struct, MAP {DATE '2024-03-04': 1} AS map, '=1+1' AS formula,
    '+1' AS plus, '-1' AS minus, '@a' AS at, 'http://pond.example' AS link, '007' AS zeros,
    'a' || chr(27) || chr(10) || chr(65535) AS controls, 'é<&>"😀' AS words, '' AS empty, NULL AS unknown,
    'ab'::BLOB AS bytes, 7 AS whole"""
DAY, MOMENT = 45355, 45355 + (9 * 3600 + 30 * 60 + 15) / 86400


@pytest.fixture
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


def cells(path: Path) -> list[list[tuple[str, str, int]]]:
    """Type, content and style of each cell of the one sheet, row by row."""
    with zipfile.ZipFile(path) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - written here
    return [
        [(c.get("t", "n"), "".join(c.itertext()), int(c.get("s", "0"))) for c in row]
        for row in sheet.iter(f"{SHEET}row")
    ]


def test_a_sheet_keeps_what_each_value_is(db: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    export(db, VALUES, Form.xlsx, tmp_path / "a.xlsx")
    heading, row = cells(tmp_path / "a.xlsx")
    names = [name for _, name, _ in heading]
    assert (names[0], names[-1]) == ("whole", "whole_1")
    found = dict(zip([name for name in names if name not in ("none", "unknown")], row, strict=True))
    numbers = {"whole": 42, "exact": 1.25, "day": DAY, "moment": MOMENT, "zoned": MOMENT - 2 / 24, "whole_1": 7}
    for name, number in numbers.items():
        assert found[name][0] == "n", name
        assert float(found[name][1]) == pytest.approx(number, abs=1e-9), name
    assert found["truth"][:2] == ("b", "1")
    texts = {
        "long": "12345678901234567890", "old": "1899-12-31", "list": "[1, null]", "map": '{"2024-03-04": 1}',
        "struct": '{"day": "2024-03-04", "none": null}', "formula": "=1+1", "plus": "+1", "minus": "-1", "at": "@a",
        "link": "http://pond.example", "zeros": "007", "controls": "a\\x1b\n\\uffff", "words": 'é<&>"😀', "empty": "",
        "bytes": "6162",
    }  # fmt: skip
    assert {name: found[name][:2] for name in texts} == {name: ("inlineStr", text) for name, text in texts.items()}
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        styles = book.read("xl/styles.xml").decode()
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    shown = dict(enumerate(re.findall(r'<xf numFmtId="(\d+)"', styles.partition("<cellXfs")[2])))
    codes = dict(re.findall(r'numFmtId="(\d+)" formatCode="([^"]+)"', styles))
    assert {name: codes[shown[found[name][2]]] for name in ("day", "moment", "clock")} == {
        "day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm:ss", "clock": "hh:mm:ss",
    }  # fmt: skip


def test_json_csv_and_parquet_keep_what_each_value_is(db: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    for form in (Form.csv, Form.json, Form.jsonl, Form.parquet):
        export(db, VALUES, form, tmp_path / f"a.{form}")
    (line,) = (tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    (row,) = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert row == json.loads(line)
    assert row["struct"] == {"day": "2024-03-04", "none": None}
    assert (row["list"], row["map"], row["moment"]) == ([1, None], {"2024-03-04": 1}, "2024-03-04T09:30:15")
    assert (row["long"], row["exact"], row["none"], row["whole_1"]) == (12345678901234567890, 1.25, None, 7)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        names, values = csv.reader(file)
    told = dict(zip(names, values, strict=True))
    assert (told["moment"], told["list"], told["truth"]) == ("2024-03-04 09:30:15", "[1, null]", "true")
    assert (told["words"], told["formula"], told["unknown"]) == ('é<&>"😀', "=1+1", "")
    (kept,) = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert (kept["exact"], kept["day"], kept["clock"]) == (Decimal("1.25"), date(2024, 3, 4), time(10, 20, 30))
    assert (kept["moment"], kept["list"], kept["whole_1"]) == (datetime(2024, 3, 4, 9, 30, 15), [1, None], 7)
    assert {path.name for path in tmp_path.iterdir()} == {f"a.{form}" for form in ("csv", "json", "jsonl", "parquet")}


def test_rows_are_made_as_they_are_asked_for(db: duckdb.DuckDBPyConnection) -> None:
    names, chunks = query_chunks(db, "SELECT i FROM range(1_000_000_000_000) AS t(i)")  # never all of them
    first = list(islice(chunks, 2))
    assert (names, [len(chunk) for chunk in first]) == (["i"], [CHUNK_ROWS, CHUNK_ROWS])


@pytest.mark.parametrize(("form", "shown"), [("csv", "a\n"), ("json", "[]\n"), ("jsonl", "")])
def test_no_rows_are_an_empty_answer_of_each_form(form: str, shown: str) -> None:
    out = io.StringIO()
    write_text(form, ["a"], [], out)
    assert out.getvalue() == shown


@pytest.mark.parametrize(
    ("query", "says"),
    [
        (f"SELECT repeat('x', {excel.CELL + 1}) AS long", "an Excel cell holds 32,767 characters, and long of row 1"),
        (f"SELECT repeat('😀', {excel.CELL // 2 + 1}) AS long", "an Excel cell holds 32,767"),
        ("SELECT i FROM range(30) AS t(i)", "an Excel sheet holds 19 rows"),
        ("SELECT CASE WHEN i > 5000 THEN error('no pond') ELSE i END FROM range(9000) AS t(i)", "no pond"),
    ],
)
def test_what_a_sheet_cannot_hold_is_told_in_one_line_and_leaves_what_was_there(
    db: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: str, says: str
) -> None:
    monkeypatch.setattr(excel, "ROWS", 20 if "range(30)" in query else excel.ROWS)
    target = tmp_path / "a.xlsx"
    target.write_text("a sheet of yesterday")
    with pytest.raises(SettingError, match=re.escape(says)) as told:
        export(db, query, Form.xlsx, target, overwrite=True)
    assert "\n" not in str(told.value)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["a sheet of yesterday"]


@pytest.mark.parametrize("form", [Form.csv, Form.parquet])
def test_a_query_that_fails_half_way_leaves_no_file(db: duckdb.DuckDBPyConnection, tmp_path: Path, form: Form) -> None:
    rows = BATCH_ROWS * 2
    with pytest.raises(SettingError, match="no pond"):
        export(db, f"SELECT CASE WHEN i > {rows} THEN error('no pond') ELSE i END AS i FROM range({rows + 9}) AS t(i)",
               form, tmp_path / "a")  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_what_parquet_has_no_form_for_is_told(db: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="cast it to VARCHAR"):
        export(db, "SELECT INTERVAL 1 DAY AS i", Form.parquet, tmp_path / "a")


def test_a_file_is_replaced_only_when_asked_and_a_link_stays_one(tmp_path: Path) -> None:
    there, link = tmp_path / "there.csv", tmp_path / "link.csv"
    there.write_text("old")
    link.symlink_to(there)
    with pytest.raises(SettingError, match="--overwrite replaces it"), made_whole(link, overwrite=False):
        pass
    with made_whole(link, overwrite=True) as place:
        place.write_text("new")
        assert there.read_text() == "old"
    assert (link.is_symlink(), there.read_text()) == (True, "new")
    with pytest.raises(SettingError, match="is no file"), made_whole(tmp_path, overwrite=True):
        pass
    with pytest.raises(SettingError, match="no folder"), made_whole(tmp_path / "none" / "a.csv", overwrite=True):
        pass
    with pytest.raises(DiskError, match="is full"), made_whole(there, overwrite=True):
        raise OSError(28, "No space left on device")
    assert {path.name for path in tmp_path.iterdir()} == {"there.csv", "link.csv"}


def test_the_form_is_what_was_asked_for_else_what_the_name_says() -> None:
    assert form_of(None, None, bom=False) == Form.table
    assert form_of(None, Path("a.XLSX"), bom=False) == Form.xlsx
    assert form_of(Form.csv, Path("a.txt"), bom=True) == Form.csv
    wrong: list[tuple[Form | None, Path | None, bool]] = [
        (None, Path("a.txt"), False), (Form.table, Path("a.csv"), False), (Form.xlsx, None, False),
        (Form.parquet, None, False), (Form.json, None, True),
    ]  # fmt: skip
    for form, output, bom in wrong:
        with pytest.raises(BroadsheetError) as told:
            form_of(form, output, bom=bom)
        assert told.value.exit_code == 2


def test_the_command_writes_files_but_none_into_the_warehouse(
    command: Command, published: Summary, warehouse: Path, tmp_path: Path
) -> None:
    query, target = "SELECT headline FROM articles ORDER BY headline LIMIT 1", str(tmp_path / "a.csv")
    assert command("sql", query, "--output", target, "--bom") == (0, "", "")
    assert Path(target).read_bytes() == "\ufeffheadline\nCouncil reopens the Mill Lane bridge\n".encode()
    code, _, err = command("sql", query, "-o", target)
    assert (code, "--overwrite replaces it" in err) == (2, True)
    assert command("sql", "SELECT 1 AS n", "-o", target, "--overwrite")[0] == 0
    assert Path(target).read_text() == "n\n1\n"
    code, _, err = command("sql", query, "-o", str(warehouse / "broadsheet.duckdb"), "--format", "csv", "--overwrite")
    assert (code, "the warehouse's own" in err) == (2, True)
    assert command("sql", query)[0] == 0


def test_whoever_reads_has_enough_when_he_has_it(published: Summary, warehouse: Path) -> None:
    words = [
        sys.executable,
        "-c",
        "from flows.cli import main; main()",
        "sql",
        "FROM range(200000)",
        "--warehouse",
        str(warehouse),
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as command:  # noqa: S603
        assert command.stdout
        assert command.stderr
        assert command.stdout.readline().split() == ["range"]
        command.stdout.close()
        assert (command.stderr.read(), command.wait(30)) == ("", 0)
