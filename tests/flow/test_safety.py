"""Safe by default: a query reaches nothing but the published tables, and what a document says stays text."""

import csv
import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from flows import batches, report
from flows.errors import FaultError, SettingError
from flows.ingest import ingest
from flows.reading import open_published, published_path, query_rows
from flows.report import Summary
from flows.terminal import COMMANDS, one_line, visible
from tests.flow.conftest import STORIES, Command, query
from transforms import documents


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse that the queries below try to get out of."""
    home = tmp_path_factory.mktemp("safety")
    (home / "given").mkdir()
    for name, text in STORIES.items():
        (home / "given" / name).write_text(text, encoding="utf-8")
    ingest.fn(raw=str(home / "given"), warehouse=str(home / "warehouse"), runner="inline")
    return home / "warehouse"


def state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


REFUSED = [
    "ATTACH '{home}/other.duckdb'",
    "ATTACH ':memory:' AS other",
    "ATTACH '{db}.wal' AS other",
    "COPY articles TO '{home}/out.csv'",
    "COPY articles TO '/dev/stdout'",
    "COPY (SELECT 42) TO '{db}' (FORMAT csv, USE_TMP_FILE false)",
    "COPY (SELECT 42) TO '{db}.wal' (FORMAT csv)",
    "EXPLAIN ANALYZE COPY (SELECT 42) TO '{db}.wal' (FORMAT csv)",
    "PREPARE escape AS COPY (SELECT 42) TO '{db}.wal' (FORMAT csv); EXECUTE escape",
    "EXPORT DATABASE '{home}/exported'",
    "IMPORT DATABASE '{home}/exported'",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('{db}')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM sniff_csv('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM '{home}/warehouse/lake/*/articles.parquet'",
    "SELECT * FROM parquet_metadata('{home}/x.parquet')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT * FROM read_json('http://127.0.0.1:1/x.json')",
    "SELECT getenv('HOME')",
    "SELECT * FROM path_of_a_python_variable",
    "INSTALL httpfs",
    "LOAD httpfs",
    "LOAD '{home}/x.duckdb_extension'",
    "UPDATE EXTENSIONS",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "SET disabled_filesystems = ''",
    "RESET disabled_filesystems",
    "SET GLOBAL temp_directory = '{home}/spill'",
    "SET allowed_directories = ['/']",
    "PRAGMA threads=1",
    "PRAGMA enable_profiling",
    "CALL enable_logging(storage = 'file', storage_path = '{home}/log')",
    "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
    "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'a')",
    "CREATE TABLE mine (a INT)",
    "CREATE VIEW mine AS SELECT 1",
    "INSERT INTO ops.runs SELECT * FROM ops.runs",
    "UPDATE articles SET headline = 'x'",
    "DELETE FROM articles",
    "DROP TABLE articles",
    "ALTER TABLE articles ADD COLUMN x INT",
    "SELEC 1",
    "SELECT cast(headline AS INT) FROM articles",
    "",
    "-- nothing",
]


@pytest.mark.parametrize("sql", REFUSED)
def test_a_query_that_reaches_for_more_is_refused_in_one_line(published: Path, sql: str) -> None:
    path_of_a_python_variable = state(published)
    before = state(published.parent)
    with open_published(published) as db, pytest.raises(SettingError) as caught:
        query_rows(db, sql.replace("{home}", str(published.parent)).replace("{db}", str(published_path(published))))
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
    assert state(published.parent) == before
    assert path_of_a_python_variable


@pytest.mark.parametrize(
    "sql",
    ["SHOW TABLES", "DESCRIBE articles", "PRAGMA database_list", "EXPLAIN ANALYZE SELECT 1", "SET VARIABLE a = 1",
     "CREATE TEMP TABLE mine AS FROM articles; FROM mine", "FORCE CHECKPOINT", "VACUUM",
     "PIVOT articles ON language USING count(*)", "SELECT now()::VARCHAR, timezone('Asia/Tokyo', now())::VARCHAR"],
)  # fmt: skip
def test_a_query_that_reaches_for_nothing_is_answered_and_changes_nothing(published: Path, sql: str) -> None:
    before = state(published.parent)
    with open_published(published) as db:
        query_rows(db, sql)
    assert state(published.parent) == before


def test_a_wrong_query_is_told_with_the_place_in_one_line(command: Command, raw: Path) -> None:
    command("run", str(raw))
    code, _, err = command("sql", "SELECT headline,\n  no_such_column FROM articles")
    assert code == 2
    (line,) = err.splitlines()
    assert line.startswith("broadsheet: Binder Error: ")
    assert line.endswith("(line 2, at: no_such_column FROM articles)")


HOSTILE = "\x1b]0;owned\x07 \x1b[2J \u202egnp.exe\u2066 \x7f"


def test_a_document_can_not_command_the_terminal(command: Command, raw: Path) -> None:
    text = f"Ferry {HOSTILE} again\n\nThe ferry to Holm sailed {HOSTILE} again on Friday, the harbour office said.\n"
    (raw / "ferry.md").write_text(f"---\ntitle: Ferry {HOSTILE}\nauthor: {HOSTILE}\n---\n{text}", encoding="utf-8")
    (raw / "noise.txt").write_bytes(HOSTILE.encode("utf-16-le") * 9)
    everything = "SELECT COLUMNS(*)::VARCHAR FROM articles FULL JOIN ops.rejects USING (raw_uri)"
    for words in (("run", str(raw)), ("status",), ("rejects",), ("sql", everything)):
        code, out, err = command(*words)
        assert code == 0
        assert not COMMANDS.search(out + err), words


def test_a_table_shows_what_a_terminal_would_obey_and_csv_and_json_keep_it(command: Command, raw: Path) -> None:
    command("run", str(raw))
    query_it = "SELECT " + " || ".join(f"chr({ord(sign)})" for sign in HOSTILE) + ' AS "[/b]"'
    assert r"\x1b]0;owned\x07 \x1b[2J \u202egnp.exe\u2066 \x7f" in command("sql", query_it)[1]
    assert json.loads(command("sql", query_it, "--format", "json")[1]) == [{"[/b]": HOSTILE}]
    assert list(csv.reader(io.StringIO(command("sql", query_it, "--format", "csv")[1]))) == [["[/b]"], [HOSTILE]]
    code, _, err = command("sql", query_it.replace("SELECT ", "SELECT error(").replace(" AS", ") AS"))
    assert code == 2
    assert r"\x1b]0;owned\x07" in err
    assert not COMMANDS.search(err)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x9b31m", r"\x9b31m"), ("\u2028a\u2069", r"\u2028a\u2069"), ("\r\x00", r"\r\x00"), ("\udcff", r"\udcff"),
        ("naïve 新闻\n\t👩‍🚒", "naïve 新闻\n\t👩‍🚒"),
    ],
)  # fmt: skip
def test_what_a_terminal_would_obey_is_shown_and_words_of_every_language_stay(given: str, shown: str) -> None:
    assert visible(given) == shown
    assert one_line(given) == shown.replace("\n", r"\n")


SENTINEL = "quetzalcoatlus"


def test_no_word_of_an_article_is_in_the_log(
    command: Command, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / "ferry.txt").write_text(f"Ferry sails\n\nA {SENTINEL} was seen from the ferry on Friday.\n", "utf-8")
    (raw / "noise.txt").write_bytes(SENTINEL.encode() + b"\0\x01\x02\x03" * 99)
    honest = documents.anatomy.dissect

    def faulty(text: str, *given: object) -> object:
        if SENTINEL in text:
            raise ValueError(text)
        return honest(text, *given)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(documents.anatomy, "dissect", faulty)
        code, _, said = command("run", str(raw))
    assert code == 0
    assert "documents found" in said
    assert SENTINEL not in said
    assert query(warehouse, "SELECT reason FROM ops.rejects ORDER BY reason") == [("binary",), ("internal_error",)]

    def broken(rows: object) -> None:
        raise ValueError(f"can't convert {rows}")

    monkeypatch.setattr(batches, "to_tables", broken)
    code, out, said = command("run", str(raw), "--full")
    assert (code, out) == (1, "")
    assert said.splitlines()[-1].startswith("broadsheet: ValueError in test_safety.py:")
    assert SENTINEL not in said


def test_a_fault_says_where_it_is_and_its_words_only_when_asked() -> None:
    def fault(error: Exception) -> FaultError:
        try:
            raise error
        except Exception as caught:
            return FaultError.of(caught)

    assert SENTINEL not in str(fault(KeyError(SENTINEL)))
    assert "the server is away" in str(fault(type("Away", (Exception,), {})("the server is away")))
    assert "No such file" in str(fault(FileNotFoundError(2, "No such file")))


def test_a_name_can_not_forge_a_line(command: Command, raw: Path) -> None:
    forged = "a\nbroadsheet: all is well\x1b(B"
    (raw / f"{forged}.txt").write_bytes(b"")
    (raw / forged).mkdir()
    (raw / forged / "b.txt").write_bytes(b"")
    outputs = [*command("run", str(raw)), *command("rejects"), *command("run", str(raw / f"no {forged}"))]
    for output in outputs:
        assert "\nbroadsheet: all is well" not in str(output)
        assert not COMMANDS.search(str(output))
    assert outputs[-3] == 2


def test_cells_of_the_artifact_are_words(run: Callable[..., Summary]) -> None:
    summary = run()
    wild = SimpleNamespace(**{name: getattr(summary, name) for name in summary.__slots__})
    wild.rejects = [("a|b\n# <img src=x> [c](d) `e`", 1, 1, 0)]
    shown = report.markdown(wild)  # type: ignore[arg-type]
    (line,) = [line for line in shown.splitlines() if "img" in line]
    assert line.count("|") == 5
    assert not set("<>[]()`#") - {"#"} & set(line.replace("&#", ""))


def test_hostile_text_stays_text(run: Callable[..., Summary], raw: Path, warehouse: Path, tmp_path: Path) -> None:
    run()
    for number, words in enumerate((
        "'); DROP TABLE articles; --", "<script>alert(1)</script>", "$(touch owned) `touch owned` ; touch owned",
        "../../../../etc/passwd", "{0.__class__} %s %(x)s {settings}", "=cmd|' /C calc'!A0", "\\N NULL nan",
    )):  # fmt: skip
        text = f"{words} in the market\n\nBy {words}\n\nThe market of town {number} sold {words} on Friday, it said.\n"
        name = f"{number}-{words.replace('/', '_')}.md"
        (raw / name).write_text(f"---\ntitle: {json.dumps(words)}\nurl: {json.dumps(words)}\n---\n{text}", "utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    summary = run()
    assert summary.counts["articles"] == 7
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert query(warehouse, "SELECT count(*) FROM articles") == [(10,)]
    for text, uri in query(warehouse, "SELECT text, raw_uri FROM articles WHERE raw_uri LIKE '%.md'"):
        assert str(text) in (raw / f"{_unquoted(str(uri))}").read_text("utf-8")
    assert query(warehouse, "SELECT count(*) FROM ops.checks WHERE NOT passed AND severity = 'error'") == [(0,)]


def _unquoted(uri: str) -> str:
    from urllib.parse import unquote

    return unquote(uri.partition("/")[2])
