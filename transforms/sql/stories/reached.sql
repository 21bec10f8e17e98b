-- The articles that were put into stories before and that those in `fresh` may be put to: article_id, day, name_cues,
-- other_cues, batch_id, the id that it was given, story, the cluster of its copies. These are what was published in windows of $window days around theirs,
-- what has copies among them, and all else of those stories.
WITH windows AS (
    SELECT DISTINCT unnest(range(d.day // $window - 1, d.day // $window + 2)) AS number FROM days AS d SEMI JOIN fresh USING (article_id)
),
near AS (
    SELECT article_id FROM days WHERE day // $window IN (SELECT number FROM windows)
    UNION
    SELECT article_id FROM main.article_clusters WHERE kind = 'near' AND cluster_id IN (
        SELECT cluster_id FROM main.article_clusters WHERE kind = 'near' AND article_id IN (FROM fresh)
    )
),
wanted AS (
    FROM near
    UNION
    SELECT article_id FROM placed WHERE story IN (SELECT story FROM placed SEMI JOIN near USING (article_id))
)
SELECT w.article_id, d.day, c.name_cues, c.other_cues, d.batch_id, i.story_id AS given_id, p.story, p.copies
FROM wanted AS w
JOIN days AS d USING (article_id)
LEFT JOIN main.article_cues AS c USING (article_id)
LEFT JOIN placed AS p USING (article_id)
LEFT JOIN ops.story_ids AS i ON i.article_id = w.article_id AND i.batch_id = d.batch_id
WHERE w.article_id NOT IN (FROM fresh)
ORDER BY w.article_id
