"""Which articles are copies and rewrites of which, settled when a state is published: only what changed is looked at.

What clusters there are follows from the articles alone. Their ids are kept in `ops.cluster_ids`.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

import transforms
from flows import given
from schemas import ARTICLE_CLUSTERS, ARTICLE_FINGERPRINTS, CLUSTER_IDS
from transforms.clusters import FEWEST_SLOTS, HUBS, gathered, groups, ids
from transforms.fingerprints import SLOTS
from transforms.likeness import Bodies, near, worth_comparing
from transforms.tables import to_arrow

SQL = Path(transforms.__path__[0]) / "sql" / "copies"
SLOTS_AT_ONCE = 8
BODIES_AT_ONCE = 10_000
"""Of all signatures so many slots, or all slots of so many, are spread out at a time: more would take more memory."""


def begin(db: duckdb.DuckDBPyConnection) -> None:
    """Makes temp tables: `moved`, the fingerprints that came or went since `settle`; `resettled`, the articles then."""
    db.execute("CREATE TEMP TABLE moved (article_id VARCHAR, body BIGINT, minhash UINTEGER[], came BOOLEAN)")
    db.execute("CREATE TEMP TABLE resettled (article_id VARCHAR)")


def note(db: duckdb.DuckDBPyConnection, articles: str, *, came: bool) -> None:
    """Adds to `moved` what the articles of a relation are compared by: when they have come, and before they leave."""
    db.execute(
        f"""
        INSERT INTO moved SELECT article_id, body_digest, minhash, ? FROM {ARTICLE_FINGERPRINTS.full_name}
        SEMI JOIN {articles} USING (article_id)""",
        [came],
    )


def settle(db: duckdb.DuckDBPyConnection) -> None:
    """Makes the clusters that `moved` has changed anew; their articles go to `resettled`, and `moved` is empty."""
    if db.execute("SELECT count(*) FROM moved").fetchall() == [(0,)]:
        return
    db.execute(f"CREATE OR REPLACE TEMP TABLE bodies AS {_query('bodies')}")
    ((most,),) = db.execute("SELECT 2 * (SELECT count(*) FROM moved) >= (SELECT count(*) FROM bodies)").fetchall()
    if most:
        db.execute("CREATE OR REPLACE TEMP TABLE affected AS SELECT body FROM bodies")
    else:
        db.execute(f"CREATE OR REPLACE TEMP TABLE affected AS {_query('affected')}", {"hubs": HUBS})
    _pair(db, everything=most)
    _group(db)
    _replace(db)
    db.execute("DELETE FROM moved")


def _pair(db: duckdb.DuckDBPyConnection, *, everything: bool) -> None:
    """Makes `candidates` (a, b, slots): pairs of bodies that may be near, as far as one is in `affected`."""
    db.execute("""
        CREATE OR REPLACE TEMP TABLE signatures AS
        SELECT number, minhash, body IN (FROM affected) AS is_affected FROM bodies""")
    db.execute("CREATE OR REPLACE TEMP TABLE buckets (key BIGINT, hubs BIGINT[])")
    for first in range(1, SLOTS + 1, SLOTS_AT_ONCE):
        given = {"first": first, "last": first + SLOTS_AT_ONCE - 1, "hubs": HUBS, "all": everything}
        db.execute(f"INSERT INTO buckets {_query('buckets')}", given)
    bodies = db.sql("SELECT body, source FROM bodies ORDER BY number").to_arrow_table()
    body, source = (bodies[name].to_numpy() for name in bodies.column_names)
    size = np.zeros(len(body), np.int64)
    db.execute("CREATE OR REPLACE TEMP TABLE candidates (a BIGINT, b BIGINT, slots BIGINT)")
    for first in range(0, len(body), BODIES_AT_ONCE):
        given = {"first": first, "last": first + BODIES_AT_ONCE, "slots": FEWEST_SLOTS, "all": everything}
        pairs = db.sql(_query("candidates"), params=given).to_arrow_table()
        a, b, slots = (pairs[name].to_numpy() for name in pairs.column_names)
        _measure(db, size, np.union1d(a, b))
        wanted = worth_comparing(size, source, a, b, slots)
        db.register("found", pa.table({"a": body[a[wanted]], "b": body[b[wanted]], "slots": slots[wanted]}))
        db.execute("INSERT INTO candidates FROM found")
        db.unregister("found")
    db.execute("DROP TABLE signatures")
    db.execute("DROP TABLE buckets")


def _measure(db: duckdb.DuckDBPyConnection, size: NDArray[np.int64], numbers: NDArray[np.int64]) -> None:
    """Notes how many shingles the bodies of some numbers have, as far as that is not known."""
    db.register("unknown", pa.table({"number": numbers[size[numbers] == 0]}))
    found = db.execute("""
        SELECT number, len(shingles) FROM bodies SEMI JOIN unknown USING (number)
        JOIN main.article_fingerprints USING (article_id)""").fetchall()
    db.unregister("unknown")
    for number, shingles in found:
        size[number] = shingles


def _group(db: duckdb.DuckDBPyConnection) -> None:
    """Makes `grouped` (body, body_group): the affected bodies and what they hang together with."""
    bodies = _bodies(db)
    pairs = db.execute("SELECT a, b FROM candidates ORDER BY slots DESC, a, b").fetchall()
    alone = db.execute("SELECT body, body FROM affected").fetchall()
    linked = db.execute(_query("linked")).fetchall()
    numbers = {body: number for number, body in enumerate(bodies.body.tolist())}
    found = groups(
        [*alone, *linked],
        pairs,
        lambda a, b: near(bodies, numbers[a], numbers[b]),
    )
    table = pa.table({"body": pa.array(found.keys(), pa.int64()), "body_group": pa.array(found.values(), pa.int64())})
    db.register("found", table)
    db.execute("CREATE OR REPLACE TEMP TABLE grouped AS FROM found")
    db.unregister("found")


def _bodies(db: duckdb.DuckDBPyConnection) -> Bodies:
    """Those in `candidates`."""
    found = db.sql(_query("compared")).to_arrow_table().combine_chunks()
    shingles = pa.concat_arrays(
        found["shingles"].chunks or [pa.array([], ARTICLE_FINGERPRINTS.arrow().field("shingles").type)]
    )
    ends = np.concatenate([[0], np.cumsum(pc.list_value_length(shingles).to_numpy(zero_copy_only=False))])
    return Bodies(
        found["body"].to_numpy(), found["source"].to_numpy(), shingles.flatten().to_numpy(), ends.astype(np.int64)
    )


def _replace(db: duckdb.DuckDBPyConnection) -> None:
    """Puts the clusters of the bodies in `grouped` in the place of those that they and `moved` were in."""
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE settling AS
        SELECT article_id FROM moved
        UNION SELECT f.article_id FROM {ARTICLE_FINGERPRINTS.full_name} AS f
        JOIN grouped AS g ON g.body = f.body_digest""")
    db.execute(f"""
        DELETE FROM {ARTICLE_CLUSTERS.full_name}
        WHERE kind <> 'story' AND article_id IN (SELECT article_id FROM settling)""")
    db.execute("INSERT INTO resettled FROM settling")
    rows = db.execute(_query("members")).fetchall()
    clusters = gathered(rows)
    taken = {
        each
        for (each,) in db.execute(
            f"SELECT DISTINCT cluster_id FROM {ARTICLE_CLUSTERS.full_name} WHERE kind = 'near'"
        ).fetchall()
    }
    named = [
        {"kind": "near", "article_id": article, "cluster_id": cluster_id}
        for cluster_id, articles in zip(ids("near", clusters, taken), clusters, strict=True)
        for article in articles
    ]
    given.remember(db, CLUSTER_IDS, named)
    db.register("settled", to_arrow(CLUSTER_IDS, named))
    db.execute("""
        CREATE OR REPLACE TEMP TABLE named AS
        SELECT cluster_id, kind, article_id FROM settled
        UNION ALL
        SELECT substr(sha256('exact ' || f.body_digest), 1, 20), 'exact', f.article_id
        FROM main.article_fingerprints AS f JOIN bodies AS b ON b.body = f.body_digest SEMI JOIN grouped USING (body)
        WHERE b.articles > 1""")
    db.unregister("settled")
    db.execute(f"INSERT INTO {ARTICLE_CLUSTERS.full_name} BY NAME {_query('clusters')}")


def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
