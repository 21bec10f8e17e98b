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


@pytest.mark.parametrize("long_texts", [True, False], ids=["one by one", "at once"])
def test_words_are_held_against_their_passage_and_those_that_span_passages_against_the_text(
    db: duckdb.DuckDBPyConnection, *, long_texts: bool
) -> None:
    text = "One two.\n\nThree four."
    for table in checks.TELLING:
        db.execute(table.ddl())
    assert wrong(db, text, [(0, 8, "One two."), (10, 21, "Three four.")]) == 0
    right = [(0, 4, 7, "two"), (1, 10, 15, "Three"), (0, 4, 15, "two.\n\nThree"), (1, 4, 7, "two"), (7, 4, 7, "two")]
    amiss = [(0, 4, 7, "tow"), (1, 10, 16, "Three"), (0, 4, 15, "two. Three"), (1, 9, 13, "hree"), (7, 0, 2, "x")]
    for number, row in enumerate([*right, *amiss]):
        db.execute(
            "INSERT INTO main.times (time_id, article_id, passage_no, start_char, end_char, surface) "
            "VALUES (?, 'a', ?, ?, ?, ?)", [number, *row])  # fmt: skip
    found = {}
    for several, query in checks.at_once(checks.all_checks(long_texts=long_texts), long_texts=long_texts):
        if several[0].name == "evidence":
            found |= zip([check.table for check in several], db.execute(query).fetchall()[0], strict=True)
    assert len(found) == len(checks.TELLING) + 1
    assert found.pop("main.times") == len(amiss)
    assert set(found.values()) == {0}
