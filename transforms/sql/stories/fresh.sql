-- The articles in `fresh`: article_id, day, name_cues, other_cues, the id that it was given last, the
-- cluster of its copies.
SELECT f.article_id, d.day, c.name_cues, c.other_cues, i.cluster_id AS given_id, n.cluster_id AS copies
FROM fresh AS f
JOIN days AS d USING (article_id)
LEFT JOIN main.article_cues AS c USING (article_id)
LEFT JOIN main.article_clusters AS n ON n.kind = 'near' AND n.article_id = f.article_id
LEFT JOIN ops.cluster_ids AS i ON i.kind = 'story' AND i.article_id = f.article_id
ORDER BY f.article_id
