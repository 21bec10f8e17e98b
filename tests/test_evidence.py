"""The check of evidence counts every row that does not stand in the text where it says, in short texts and long."""

from collections.abc import Iterator

import duckdb
import pytest

from schemas import PASSAGES
from transforms import checks

(EVIDENCE,) = [check for check in checks.all_checks() if (check.name, check.table) == ("evidence", "main.passages")]
LONG = "é日a 🎉b\n" * (checks.LONG_TEXT_BYTES // 10)


@pytest.fixture
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as db:
        db.execute("CREATE SCHEMA IF NOT EXISTS main; CREATE TABLE main.articles (article_id VARCHAR, text VARCHAR)")
        db.execute(PASSAGES.ddl())
        db.execute("CREATE TEMP TABLE scope (article_id VARCHAR)")
        yield db


def wrong(db: duckdb.DuckDBPyConnection, text: str, passages: list[tuple[int, int, str]]) -> int:
    db.execute("INSERT INTO main.articles VALUES ('a', ?)", [text])
    db.execute("INSERT INTO scope VALUES ('a')")
    for number, (start, end, words) in enumerate(passages):
        db.execute(
            "INSERT INTO main.passages (article_id, passage_no, role, text, start_char, end_char) "
            "VALUES ('a', ?, 'body', ?, ?, ?)", [number, words, start, end])  # fmt: skip
    return int(db.execute(EVIDENCE.sql).fetchall()[0][0])


@pytest.mark.parametrize("text", [LONG[:2000], LONG], ids=["short", "long"])
def test_rows_that_stand_where_they_say_pass_and_all_others_fail(db: duckdb.DuckDBPyConnection, text: str) -> None:
    size, last = checks.PIECE_CHARACTERS, len(text)
    spans = [
        (0, 1),
        (size - 3, size + 3),
        (size, size + 1),
        (5, last - 5),
        (last - 2, last),
        (0, last),
        (size - 1, size),
    ]
    right = [(start, end, text[start:end]) for start, end in spans]
    assert wrong(db, text, right) == 0
    shifted = [(start + 1, end + 1, text[start:end]) for start, end in spans]
    outside = [(last, last + 1, "x"), (last + 5 * size, last + 5 * size + 1, "x"), (3, 4, "x")]
    db.execute("DELETE FROM main.articles; DELETE FROM main.passages; DELETE FROM scope")
    assert wrong(db, text, shifted + outside) == len(shifted) + len(outside)
