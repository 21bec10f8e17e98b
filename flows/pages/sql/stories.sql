-- Which stories are told by most articles, and how many of these are copies?
WITH told AS (
    SELECT s.cluster_id, s.article_id, s.is_original, coalesce(NOT n.is_original, false) AS is_copy
    FROM main.article_clusters AS s
    LEFT JOIN main.article_clusters AS n ON n.article_id = s.article_id AND n.kind = 'near'
    WHERE s.kind = 'story'
),
largest AS (
    SELECT cluster_id, any_value(article_id) FILTER (WHERE is_original) AS first_id, count(*) AS articles,
        count(*) FILTER (WHERE is_copy) AS copies
    FROM told GROUP BY cluster_id ORDER BY articles DESC, copies DESC, cluster_id LIMIT 12
)
SELECT left(a.headline, 160) AS first_told_as, l.articles, l.copies, s.name AS first_told_by, a.published_at AS first_told_at
FROM largest AS l
JOIN main.articles AS a ON a.article_id = l.first_id
LEFT JOIN main.sources AS s ON s.source_id = coalesce(a.publisher_id, a.source_id)
ORDER BY l.articles DESC, l.copies DESC, first_told_as
