-- The stories that have gained or lost articles, or of which one in `resettled` is: story.
WITH before AS (
    SELECT article_id, cluster_id AS story FROM main.article_clusters WHERE kind = 'story'
),
places AS (
    SELECT article_id, b.story AS before, t.story AS now FROM before AS b FULL JOIN shared AS t USING (article_id)
)
SELECT DISTINCT unnest([before, now]) AS story
FROM places WHERE before IS DISTINCT FROM now OR article_id IN (SELECT article_id FROM resettled)
