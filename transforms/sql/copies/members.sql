-- The articles of each group of bodies in `grouped` that has more than one: body_group, article_id, the id that each was
-- given last.
SELECT g.body_group, f.article_id, i.cluster_id
FROM grouped AS g
JOIN main.article_fingerprints AS f ON f.body_digest = g.body
LEFT JOIN ops.cluster_ids AS i ON i.kind = 'near' AND i.article_id = f.article_id
QUALIFY count(*) OVER (PARTITION BY g.body_group) > 1
ORDER BY g.body_group, f.article_id
