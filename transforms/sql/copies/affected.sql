-- Bodies whose likeness to others has to be looked at again after what is in `moved`: body.
-- A bucket is all bodies with one value in one slot of their signatures; the first $hubs of it are what its others are
-- held against. Who comes is looked at; so is who becomes one of the first when another goes, and a cluster that loses a
-- body, or of which one is no longer among the first of a bucket that others of it are in, too.
WITH counted AS (
    SELECT m.body, any_value(m.minhash) AS minhash, coalesce(any_value(b.articles), 0) AS now,
        now - count(*) FILTER (m.came) + count(*) FILTER (NOT m.came) AS before
    FROM moved AS m LEFT JOIN bodies AS b USING (body) WHERE m.body IS NOT NULL GROUP BY m.body
),
fresh AS (
    SELECT body, now > 0 AS stays, before > 0 AS stood, generate_subscripts(minhash, 1) AS slot, unnest(minhash) AS value
    FROM counted WHERE (now > 0) <> (before > 0)
),
held AS (
    SELECT k.body, true AS stays, true AS stood, k.slot, k.value
    FROM (
        SELECT body, generate_subscripts(minhash, 1) AS slot, unnest(minhash) AS value FROM bodies
    ) AS k
    SEMI JOIN fresh USING (slot, value)
    WHERE k.body NOT IN (SELECT body FROM fresh)
),
ranked AS (
    SELECT *, stood AND sum(stood::INTEGER) OVER following <= $hubs AS was_hub,
        stays AND sum(stays::INTEGER) OVER following <= $hubs AS is_hub
    FROM (FROM fresh UNION ALL BY NAME FROM held)
    WINDOW following AS (PARTITION BY slot, value ORDER BY body)
),
near AS (
    SELECT DISTINCT f.body_digest AS body, c.cluster_id
    FROM main.article_clusters AS c JOIN main.article_fingerprints AS f USING (article_id) WHERE c.kind = 'near'
),
clusters AS (
    SELECT cluster_id FROM main.article_clusters WHERE kind = 'near' AND article_id IN (SELECT article_id FROM moved)
    UNION
    SELECT n.cluster_id
    FROM ranked AS r JOIN near AS n USING (body)
    JOIN ranked AS o ON o.slot = r.slot AND o.value = r.value AND o.body <> r.body
    JOIN near AS m ON m.body = o.body AND m.cluster_id = n.cluster_id
    WHERE r.was_hub AND NOT r.is_hub AND r.stays
)
SELECT body FROM bodies WHERE body IN (
    SELECT body FROM counted
    UNION ALL SELECT body FROM ranked WHERE is_hub AND NOT was_hub
    UNION ALL SELECT body FROM near SEMI JOIN clusters USING (cluster_id)
)
