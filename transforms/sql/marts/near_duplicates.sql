-- Who copied whom? A copy beside the original of its cluster.
WITH told AS (
    SELECT c.cluster_id, c.article_id, a.headline, s.name AS source, a.published_at, c.similarity, c.kept, c.is_original,
        w.name AS wire, f.body_digest
    FROM main.article_clusters AS c
    JOIN main.articles AS a USING (article_id)
    JOIN main.article_fingerprints AS f USING (article_id)
    LEFT JOIN main.sources AS s ON s.source_id = coalesce(a.publisher_id, a.source_id)
    LEFT JOIN main.sources AS w ON w.source_id = c.wire_source_id
    WHERE c.kind = 'near'
)
SELECT
    copy.cluster_id,
    copy.article_id,
    copy.headline,
    copy.source,
    copy.published_at,
    CASE WHEN copy.body_digest = original.body_digest THEN 'exact' ELSE 'near' END AS kind,
    copy.similarity,
    copy.kept,
    original.article_id AS original_id,
    original.headline AS original_headline,
    original.source AS original_source,
    original.published_at AS original_published_at,
    copy.wire
FROM told AS copy
JOIN told AS original ON original.cluster_id = copy.cluster_id AND original.is_original
WHERE NOT copy.is_original
