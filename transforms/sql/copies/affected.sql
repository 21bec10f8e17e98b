-- Bodies whose likeness to others may have changed with those in `moved`: body.
-- A bucket is all bodies with one value in one slot of their signatures; the first $hubs of it are what its others are
-- held against. So one that comes or goes touches the others of a bucket only when it is, or was, among these.
WITH fresh AS (
    SELECT DISTINCT body, slot, value FROM (SELECT body, generate_subscripts(minhash, 1) AS slot, unnest(minhash) AS value FROM moved)
    WHERE body IS NOT NULL
),
held AS (
    SELECT k.body, k.slot, k.value
    FROM (
        SELECT body, generate_subscripts(minhash, 1) AS slot, unnest(minhash) AS value
        FROM bodies JOIN main.article_fingerprints USING (article_id)
    ) AS k
    SEMI JOIN fresh USING (slot, value)
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY slot, value ORDER BY body) AS place FROM (FROM held UNION FROM fresh)
),
stirred AS (
    SELECT DISTINCT slot, value FROM ranked SEMI JOIN fresh USING (body, slot, value) WHERE place <= $hubs
),
first AS (
    SELECT body FROM ranked SEMI JOIN stirred USING (slot, value)
    UNION SELECT body FROM moved WHERE body IS NOT NULL
),
clusters AS (
    SELECT DISTINCT c.cluster_id FROM main.article_clusters AS c
    WHERE c.kind = 'near' AND c.article_id IN (
        SELECT article_id FROM moved
        UNION ALL SELECT f.article_id FROM main.article_fingerprints AS f JOIN first ON first.body = f.body_digest
    )
)
SELECT body FROM bodies WHERE body IN (
    FROM first
    UNION ALL SELECT f.body_digest FROM main.article_fingerprints AS f
    JOIN main.article_clusters AS c ON c.article_id = f.article_id AND c.kind = 'near' SEMI JOIN clusters USING (cluster_id)
)
