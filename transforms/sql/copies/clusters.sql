-- The rows of main.article_clusters for `named` (cluster_id, kind, article_id).
-- The original was published first; on one day the wire's own article counts as first, then the earlier clock time, then
-- what was seen first. An article without a credit has the wire that at least half of its cluster credit.
WITH told AS (
    SELECT n.cluster_id, n.kind, n.article_id, f.shingles, len(f.shingles) AS size, f.body_digest, f.wire_source_id,
        row_number() OVER (
            PARTITION BY n.kind, n.cluster_id
            ORDER BY coalesce(a.published_utc, a.published_at)::DATE NULLS LAST,
                coalesce(f.wire_source_id = a.source_id AND coalesce(a.publisher_id, a.source_id) = a.source_id, false) DESC,
                CASE WHEN a.date_precision IN ('minute', 'second') THEN coalesce(a.published_utc, a.published_at) END NULLS LAST,
                v.valid_from, n.article_id
        ) AS place
    FROM named AS n
    JOIN main.articles AS a USING (article_id)
    JOIN main.article_fingerprints AS f USING (article_id)
    LEFT JOIN main.article_versions AS v ON v.article_id = n.article_id AND v.version_no = 1
),
originals AS (
    SELECT kind, cluster_id, shingles, size, body_digest FROM told WHERE place = 1
),
credits AS (
    SELECT kind, cluster_id, wire_source_id
    FROM (
        SELECT kind, cluster_id, wire_source_id, count(*) AS times,
            sum(count(*)) OVER (PARTITION BY kind, cluster_id) AS articles
        FROM told GROUP BY kind, cluster_id, wire_source_id
    )
    WHERE wire_source_id IS NOT NULL AND 2 * times >= articles
    QUALIFY row_number() OVER (PARTITION BY kind, cluster_id ORDER BY times DESC, wire_source_id) = 1
),
compared AS (
    SELECT t.*, o.size AS original_size, c.wire_source_id AS usual_wire,
        CASE WHEN t.body_digest = o.body_digest THEN t.size
            ELSE t.size + o.size - list_unique(list_concat(t.shingles, o.shingles)) END AS shared
    FROM told AS t
    JOIN originals AS o USING (kind, cluster_id)
    LEFT JOIN credits AS c USING (kind, cluster_id)
)
SELECT article_id, cluster_id, kind, shared / size AS similarity, shared / original_size AS kept, place = 1 AS is_original,
    coalesce(wire_source_id, usual_wire) AS wire_source_id
FROM compared ORDER BY article_id, kind
