"""The checks of a warehouse as SQL, made from the declarations: each query counts the rows that are wrong.

The table `scope` (article_id) names the articles to look at: those that a run adds, or all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from schemas import HAPPENING_KEYS, PASSAGES, TABLES, Table, quoted
from transforms.names import PROSE, READ_AT_MOST

BLANK = r"[\s\p{Z}]+"
"""What RE2 must be told is blank, so that it agrees with Python's str.isspace."""

LONG_TEXT_BYTES = 100_000
LONG_TEXTS = f"""
    SELECT count(*) > 0 FROM main.articles JOIN scope USING (article_id) WHERE strlen(text) > {LONG_TEXT_BYTES}"""
"""Are there any? They are rare, and to plan the queries for them takes longer than all else of a small run's checks."""
OF_ARTICLES = frozenset(
    t.full_name for t in TABLES if "article_id" in t.names and (t.schema == "main" or t is HAPPENING_KEYS)
)
"""Tables of which only the rows of the articles in `scope` are looked at."""
TELLING = tuple(t for t in TABLES if {"passage_no", "start_char", "end_char", "surface"} <= set(t.names))
"""Tables whose rows are the words at a place of the text."""
PIECE_CHARACTERS = 1_000
SLAB_PIECES = 50


@dataclass(frozen=True, slots=True)
class Check:
    """A query that counts wrong rows; an `error` publishes nothing.

    `wrong` tells of one row whether it is wrong, where that can be told row by row: see `at_once`.
    """

    name: str
    table: str
    sql: str
    severity: Literal["error", "warning"] = "error"
    wrong: str = ""


def all_checks(*, long_texts: bool = True) -> list[Check]:
    """Every check of the published database, in the order of the tables; `long_texts`: as `LONG_TEXTS` tells."""
    stored = [table for table in TABLES if table.stage != "mart"]
    found = [check for table in stored for check in _declared(table)]
    found += _evidence(long_texts=long_texts)
    return [*found, *LEDGER, COVERAGE, SENTENCES_IN_PASSAGES, *VERSIONS, DATES, NAMES_READ_IN_PART]


def at_once(checks: Sequence[Check], *, long_texts: bool = True) -> Iterator[tuple[list[Check], str]]:
    """The same as fewer and cheaper queries: each gives the counts of several checks."""
    groups: defaultdict[tuple[str, str], list[Check]] = defaultdict(list)
    for check in checks:
        is_telling = check.name == "evidence" and check.table != PASSAGES.full_name and not long_texts
        alone = "" if check.wrong or is_telling else check.name
        groups[alone, "" if is_telling else check.table].append(check)
    for (alone, table), several in groups.items():
        if alone:
            yield from (([check], check.sql) for check in several)
        elif table:
            found = ", ".join(f"{check.wrong} AS wrong_{number}" for number, check in enumerate(several))
            counts = ", ".join(f"count(*) FILTER (wrong_{number})" for number in range(len(several)))
            yield several, f"SELECT {counts} FROM (SELECT {found} FROM {table} WHERE {_scope(table)})"
        else:
            yield several, _in_short_texts(*TELLING)


def _declared(table: Table) -> Iterator[Check]:
    """Key, NOT NULL, allowed values and references, as declared."""
    keys = ", ".join(table.key)
    yield Check("unique_key", table.full_name, f"""
        SELECT count(*) FROM (
            SELECT 1 FROM {table.full_name} WHERE {_scope(table.full_name)} GROUP BY {keys} HAVING count(*) > 1
        )""")  # fmt: skip
    never = [c.name for c in table.columns if not c.nullable]
    if never:
        yield _of_rows("not_null", table.full_name, " OR ".join(f'"{name}" IS NULL' for name in never))
    choices = [c for c in table.columns if c.allowed]
    if choices:
        wrong = " OR ".join(f'"{c.name}" NOT IN ({", ".join(map(quoted, c.allowed))})' for c in choices)
        yield _of_rows("allowed_values", table.full_name, wrong)
    for column in table.columns:
        if column.references:
            yield _reference(table, column.name, column.references)


def _reference(table: Table, name: str, references: str) -> Check:
    """What a column names is there. Of an article in `scope` that can be told without its rows."""
    there, _, key = references.rpartition(".")
    if table.full_name in OF_ARTICLES and references == "main.articles.article_id":
        wrong = "article_id IN (SELECT article_id FROM scope ANTI JOIN main.articles USING (article_id))"
    else:
        wrong = f"""{_scope(table.full_name)}
            AND "{name}" IS NOT NULL AND NOT EXISTS (FROM {there} WHERE "{key}" = t."{name}")"""
    query = f"SELECT count(*) FROM {table.full_name} AS t WHERE {wrong}"
    return Check(f"reference_{name}", table.full_name, query)


def _of_rows(name: str, table: str, wrong: str) -> Check:
    return Check(name, table, f"SELECT count(*) FROM {table} WHERE {_scope(table)} AND ({wrong})", wrong=f"({wrong})")


def _scope(table: str) -> str:
    return "article_id IN (SELECT article_id FROM scope)" if table in OF_ARTICLES else "true"


def _evidence(*, long_texts: bool) -> Iterator[Check]:
    """Every row that says where it stands is checked: a passage against the stored text, the rest against passages."""
    for table in (PASSAGES, *TELLING):
        short, long = _in_short_texts(table), _in_long_texts(table)
        yield Check("evidence", table.full_name, f"SELECT ({short}) + ({long})" if long_texts else short)


def _in_short_texts(*tables: Table) -> str:
    """Characters are counted from the beginning of a text each time: that of a passage is near.

    Only what spans passages, such as a quote of two paragraphs, is looked for in the whole text.
    """
    if tables == (PASSAGES,):
        return f"""
            SELECT count(*)
            FROM main.passages AS e JOIN main.articles AS a USING (article_id) JOIN scope USING (article_id)
            WHERE strlen(a.text) <= {LONG_TEXT_BYTES}
                AND substring(a.text, e.start_char + 1, e.end_char - e.start_char) IS DISTINCT FROM e.text"""
    told = " UNION ALL ".join(
        f"SELECT {number} AS number, article_id, passage_no, start_char, end_char, surface FROM {table.full_name}"
        for number, table in enumerate(tables)
    )
    counts = ", ".join(f"count(*) FILTER (number = {number})" for number in range(len(tables)))
    return f"""
        WITH short AS NOT MATERIALIZED (
            SELECT article_id FROM main.articles JOIN scope USING (article_id) WHERE strlen(text) <= {LONG_TEXT_BYTES}
        ),
        placed AS NOT MATERIALIZED (
            SELECT t.*, p.start_char AS begin, p.text,
                coalesce(t.start_char >= begin AND t.end_char <= p.end_char, false) AS within
            FROM ({told}) AS t SEMI JOIN short USING (article_id)
            LEFT JOIN main.passages AS p USING (article_id, passage_no)
        )
        SELECT {counts} FROM (
            SELECT number FROM placed
            WHERE within AND substring(text, start_char - begin + 1, end_char - start_char) IS DISTINCT FROM surface
            UNION ALL
            SELECT number FROM placed JOIN main.articles AS a USING (article_id)
            WHERE NOT within AND substring(a.text, start_char + 1, end_char - start_char) IS DISTINCT FROM surface
        )"""


def _in_long_texts(table: Table) -> str:
    """A long text is cut into pieces first, and again."""
    words = "text" if table is PASSAGES else "surface"
    slab, size = SLAB_PIECES * PIECE_CHARACTERS, PIECE_CHARACTERS
    return f"""
        WITH slabs AS (
            SELECT article_id, n * {SLAB_PIECES} AS first, substring(text, n * {slab} + 1, {slab}) AS slab
            FROM main.articles JOIN scope USING (article_id), unnest(range(length(text) // {slab} + 1)) AS numbers (n)
            WHERE strlen(text) > {LONG_TEXT_BYTES}
        ),
        pieces AS (
            SELECT article_id, first + n AS n, substring(slab, n * {size} + 1, {size}) AS piece
            FROM slabs, unnest(range({SLAB_PIECES})) AS numbers (n)
        ),
        touched AS (
            SELECT e.article_id, e.start_char, e.end_char, e.{words} AS words,
                unnest(range(e.start_char // {size}, greatest(e.start_char, e.end_char - 1) // {size} + 1)) AS n
            FROM {table.full_name} AS e
            WHERE e.article_id IN (SELECT article_id FROM pieces)
        ),
        found AS (
            SELECT t.start_char, t.end_char, t.words, min(t.n) AS first, string_agg(p.piece, '' ORDER BY p.n) AS pieces
            FROM touched AS t LEFT JOIN pieces AS p USING (article_id, n)
            GROUP BY t.article_id, t.start_char, t.end_char, t.words
        )
        SELECT count(*) FROM found
        WHERE substring(pieces, start_char - first * {size} + 1, end_char - start_char) IS DISTINCT FROM words"""


LEDGER = (
    Check("ledger_balances", "ops.documents", """
        SELECT count(*) FROM ops.documents WHERE status NOT IN ('article', 'reject', 'duplicate', 'removed')"""),
    Check("ledger_articles", "main.articles", """
        SELECT count(*) FROM (
            SELECT article_id, batch_id FROM ops.documents WHERE status = 'article'
            EXCEPT SELECT article_id, batch_id FROM main.articles
        ) AS lost"""),
    Check("ledger_no_strangers", "main.articles", """
        SELECT count(*) FROM (
            SELECT article_id, batch_id FROM main.articles
            EXCEPT SELECT article_id, batch_id FROM ops.documents WHERE status = 'article'
        ) AS strangers"""),
    Check("ledger_rejects", "ops.documents", """
        SELECT count(*) FROM ops.documents AS d WHERE d.status = 'reject' AND NOT EXISTS (
            SELECT 1 FROM ops.rejects AS r WHERE r.raw_uri = d.raw_uri
                AND r.raw_record IS NOT DISTINCT FROM d.raw_record AND r.batch_id = d.batch_id)"""),
    Check("ledger_duplicates", "ops.documents", """
        SELECT count(*) FROM ops.documents WHERE status = 'duplicate' AND duplicate_of IS NULL"""),
)  # fmt: skip


def _letters(text: str) -> str:
    """How many characters are not blank. Plain blanks are taken out first, which takes a quarter of the time."""
    return f"length(regexp_replace(replace(replace({text}, ' ', ''), chr(10), ''), '{BLANK}', '', 'g'))"


COVERAGE = Check(
    "passages_cover_text",
    "main.passages",
    f"""
    WITH placed AS (
        SELECT p.article_id, p.start_char, p.text,
            lag(p.end_char, 1, 0) OVER (PARTITION BY p.article_id ORDER BY p.passage_no) AS before
        FROM main.passages AS p JOIN scope USING (article_id)
    ),
    covered AS (
        SELECT article_id, bool_or(start_char < before) AS overlaps,
            sum({_letters("text")}) AS characters
        FROM placed GROUP BY article_id
    )
    SELECT count(*) FROM main.articles AS a JOIN scope USING (article_id) LEFT JOIN covered AS c USING (article_id)
    WHERE coalesce(c.overlaps, false)
        OR coalesce(c.characters, 0) <> {_letters("a.text")}""",
)

SENTENCES_IN_PASSAGES = Check(
    "sentences_in_passages",
    "main.sentences",
    """
    SELECT count(*) FROM main.sentences AS s JOIN scope USING (article_id)
    LEFT JOIN main.passages AS p USING (article_id, passage_no)
    WHERE p.start_char IS NULL OR s.start_char < p.start_char OR s.end_char > p.end_char
        OR s.start_char >= s.end_char""",
)

VERSIONS = (
    Check("current_version", "main.article_versions", """
        SELECT count(*) FROM main.articles AS a JOIN scope USING (article_id)
        LEFT JOIN main.article_versions AS v USING (article_id, version_no)
        WHERE v.text_sha256 IS DISTINCT FROM a.text_sha256"""),
    Check("versions_follow_each_other", "main.article_versions", """
        SELECT count(*) FROM main.article_versions WHERE valid_to < valid_from"""),
    Check("version_keeps_passages", "main.article_versions", """
        WITH now AS (
            SELECT article_id, count(*) AS passages, min(start_char) AS first, max(end_char) AS last
            FROM main.passages JOIN scope USING (article_id) GROUP BY article_id
        )
        SELECT count(*) FROM main.articles AS a JOIN now USING (article_id)
        JOIN main.article_versions AS v USING (article_id, version_no)
        WHERE v.passages IS NOT NULL  -- a lake of before has none
            AND (len(v.passages), v.passages[1].start_char, v.passages[-1].end_char)
            IS DISTINCT FROM (now.passages, now.first, now.last)"""),
)  # fmt: skip

TEXT_HASHES = tuple(
    Check(
        "text_is_its_hash",
        table,
        f"SELECT count(*) FROM {table} WHERE text IS NOT NULL AND sha256(text) <> text_sha256",
    )
    for table in ("main.articles", "main.article_versions")
)
"""Checks that take long: only a deep check asks them."""

DATES = _of_rows(
    "date_has_precision_and_source",
    "main.articles",
    "(published_at IS NULL) <> (date_precision IS NULL) OR (published_at IS NULL) <> (date_source IS NULL)",
)

NAMES_READ_IN_PART = Check(
    "names_read_in_part",
    "main.mentions",
    f"""
    SELECT count(*) FROM (
        SELECT article_id FROM main.passages
        SEMI JOIN scope USING (article_id) SEMI JOIN main.mentions USING (article_id)
        WHERE role IN ({", ".join(map(quoted, sorted(PROSE)))})
        GROUP BY article_id HAVING sum(end_char - start_char) > {READ_AT_MOST}
    )""",
    "warning",
)
"""Articles so long that the model that finds names did not read their end."""
