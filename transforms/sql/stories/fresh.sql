-- The articles in `fresh`: article_id, day, name_cues, other_cues, batch_id, the id that it was given last, the cluster of
-- its copies.
SELECT f.article_id, d.day, c.name_cues, c.other_cues, d.batch_id, i.given_id, n.cluster_id AS copies
FROM fresh AS f
JOIN days AS d USING (article_id)
LEFT JOIN main.article_cues AS c USING (article_id)
LEFT JOIN main.article_clusters AS n ON n.kind = 'near' AND n.article_id = f.article_id
LEFT JOIN (
    SELECT article_id, arg_max(story_id, batch_id) AS given_id FROM ops.story_ids GROUP BY article_id
) AS i USING (article_id)
ORDER BY f.article_id
