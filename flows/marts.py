"""Marts: views, and those tables that a view would be too slow for, settled at publish time by what changed alone.

The rows of such a table that share its `unit` are made together, from all articles that they tell of. What is due to be
made again is noted before articles leave and after others came; then old rows give way to new ones.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

import transforms
from schemas import ARTICLES, SOURCES, TABLES, Table

SQL = Path(transforms.__path__[0]) / "sql" / "marts"
MARTS = tuple(table for table in TABLES if table.stage == "mart")
KEPT = tuple(mart for mart in MARTS if mart.unit)
MOST = 10
"""From a tenth of all articles on, everything is made anew: that takes no longer then."""
DUE = {
    "due_articles": "SELECT article_id FROM {articles}",
    "due_people": "SELECT DISTINCT person_id FROM main.roles SEMI JOIN {articles} USING (article_id)",
    "due_happenings": "SELECT DISTINCT happening_id FROM main.events SEMI JOIN {articles} USING (article_id)",
    "due_pairs": """
        SELECT DISTINCT a.entity_id, b.entity_id AS with_id
        FROM main.article_entities AS a JOIN main.article_entities AS b USING (article_id)
        SEMI JOIN {articles} USING (article_id) WHERE a.entity_id <> b.entity_id""",
}
"""The units that are due for the articles of a relation: temp tables, which the SQL of the marts reads."""
UNITS = {
    ("article_id",): "due_articles", ("person_id",): "due_people", ("happening_id",): "due_happenings",
    ("entity_id", "with_id"): "due_pairs",
}  # fmt: skip


def begin(db: duckdb.DuckDBPyConnection) -> None:
    """Makes temp tables for what is due since `settle`: those of `DUE`; `altered` (article_id); `unmade` (mart)."""
    for due in DUE:
        names = ", ".join(f"{name} VARCHAR" for unit, table in UNITS.items() if table == due for name in unit)
        db.execute(f"CREATE TEMP TABLE {due} ({names})")
    db.execute("CREATE TEMP TABLE altered (article_id VARCHAR)")
    db.execute("CREATE TEMP TABLE unmade (mart VARCHAR)")
    db.execute(
        "CREATE TEMP TABLE clusters_before (article_id VARCHAR, kind VARCHAR, cluster_id VARCHAR, first BOOLEAN)"
    )


def declare(db: duckdb.DuckDBPyConnection) -> None:
    """Today's marts and no others: views, and tables that `settle` will fill."""
    old = db.execute("SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'marts'")
    for name, kind in old.fetchall():
        db.execute(f'DROP {"VIEW" if kind == "VIEW" else "TABLE"} marts."{name}"')
    for mart in KEPT:
        _empty(db, mart)
    for mart in MARTS:
        if mart not in KEPT:
            db.execute(f"CREATE VIEW {mart.full_name} AS {_query(mart)}")
            _comment(db, mart)


def _empty(db: duckdb.DuckDBPyConnection, mart: Table) -> None:
    db.execute(f"DROP TABLE IF EXISTS {mart.full_name}")
    db.execute(mart.ddl())
    _comment(db, mart)
    db.execute("INSERT INTO unmade VALUES (?)", [mart.name])


def _comment(db: duckdb.DuckDBPyConnection, mart: Table) -> None:
    for statement in mart.comments():
        db.execute(statement)


def alter(db: duckdb.DuckDBPyConnection, articles: str) -> None:
    """Notes that what marts tell of the articles of a query may change."""
    db.execute(f"INSERT INTO altered SELECT DISTINCT article_id FROM ({articles}) WHERE article_id IS NOT NULL")


def leave(db: duckdb.DuckDBPyConnection) -> None:
    """Notes what the articles in `leaving` told; call it before they go."""
    alter(db, "FROM leaving")
    if not _is_most(db):
        _due(db, "leaving")


def copied(db: duckdb.DuckDBPyConnection, documents: str) -> None:
    """Notes which articles the duplicates in a relation of documents are of: they are reports, too."""
    alter(
        db,
        f"""
        SELECT a.article_id FROM {ARTICLES.full_name} AS a
        JOIN {documents} AS d ON d.duplicate_of = a.raw_uri || coalesce('#' || a.raw_record, '')""",
    )


def rename_sources(db: duckdb.DuckDBPyConnection) -> None:
    """Notes the articles of the sources that `newest` calls otherwise; call it before it takes their place."""
    alter(db, f"""
        WITH renamed AS (
            SELECT n.source_id FROM newest AS n JOIN {SOURCES.full_name} AS s USING (source_id)
            WHERE n.name IS DISTINCT FROM s.name
        )
        SELECT article_id FROM {ARTICLES.full_name} WHERE source_id IN (FROM renamed)""")  # fmt: skip


def remember(db: duckdb.DuckDBPyConnection) -> None:
    """Keeps which clusters there are, before they are settled."""
    db.execute("DELETE FROM clusters_before")
    if _is_any(db) and not _is_most(db):
        db.execute(f"INSERT INTO clusters_before {_CLUSTERS}")


def settle(db: duckdb.DuckDBPyConnection) -> None:
    """Makes the rows anew that may have changed; call it when all else is settled.

    `renamed` (entity_id) and `moved_happenings` (happening_id) are temp tables of what is otherwise than before.
    """
    if not _is_any(db):
        return
    if not _is_most(db):
        _spread(db)
    anew = _is_most(db)
    if not anew:
        _due(db, "altered")
        db.execute("INSERT INTO due_happenings FROM moved_happenings")
    db.execute("BEGIN")
    for mart in KEPT:
        _make(db, mart, anew=anew)
    db.execute("COMMIT")
    for table in (*DUE, "altered", "unmade", "moved_happenings", "clusters_before"):
        db.execute(f"DELETE FROM {table}")


def _make(db: duckdb.DuckDBPyConnection, mart: Table, *, anew: bool) -> None:
    if anew:
        _empty(db, mart)
    else:
        unit, due = ", ".join(mart.unit), UNITS[mart.unit]
        if db.execute(f"SELECT count(*) FROM {due}").fetchall() == [(0,)]:
            return
        db.execute(f"DELETE FROM {mart.full_name} WHERE ({unit}) IN (SELECT ({unit}) FROM {due})")
    db.execute(f"INSERT INTO {mart.full_name} BY NAME {_query(mart)}", {"all": anew})


def _spread(db: duckdb.DuckDBPyConnection) -> None:
    """Adds to `altered` what names one that is now called otherwise, or is in a cluster that is now another."""
    alter(db, "SELECT article_id FROM main.article_entities SEMI JOIN renamed USING (entity_id)")
    alter(db, f"""
        SELECT coalesce(b.article_id, n.article_id) AS article_id
        FROM clusters_before AS b FULL JOIN ({_CLUSTERS}) AS n USING (article_id, kind, cluster_id, first)
        WHERE b.article_id IS NULL OR n.article_id IS NULL""")  # fmt: skip
    # a story is called by the headline of its first article
    alter(db, """
        SELECT article_id FROM main.article_clusters WHERE kind = 'story' AND cluster_id IN (
            SELECT cluster_id FROM main.article_clusters SEMI JOIN altered USING (article_id)
            WHERE kind = 'story' AND is_original
        )""")  # fmt: skip


def _due(db: duckdb.DuckDBPyConnection, articles: str) -> None:
    for due, query in DUE.items():
        db.execute(f"INSERT INTO {due} {query.format(articles=articles)}")


def _is_any(db: duckdb.DuckDBPyConnection) -> bool:
    """Is anything to be made, and of anything?"""
    ((found,),) = db.execute(
        "SELECT (EXISTS (FROM altered) OR EXISTS (FROM unmade)) AND EXISTS (FROM main.article_versions)"
    ).fetchall()
    return bool(found)


def _is_most(db: duckdb.DuckDBPyConnection) -> bool:
    """Is so much altered that everything is made anew? Once it is, it stays so."""
    ((most,),) = db.execute(f"""
        SELECT EXISTS (FROM unmade) OR count(DISTINCT article_id) * {MOST} > (SELECT count(*) FROM {ARTICLES.full_name})
        FROM altered""").fetchall()
    return bool(most)


def _query(mart: Table) -> str:
    return (SQL / f"{mart.name}.sql").read_text(encoding="utf-8")


_CLUSTERS = "SELECT article_id, kind, cluster_id, is_original AS first FROM main.article_clusters"
