-- Which story each article was put into, those in `fresh` if $fresh alone: article_id, story, the cluster of its copies.
-- Copies are in one story: in that which most of them were put into.
WITH given AS (
    SELECT a.article_id, i.story_id AS story, n.cluster_id AS copies
    FROM main.articles AS a
    SEMI JOIN main.article_fingerprints AS f USING (article_id)
    LEFT JOIN ops.story_ids AS i USING (article_id, batch_id)
    LEFT JOIN main.article_clusters AS n ON n.kind = 'near' AND n.article_id = a.article_id
    WHERE (i.story_id IS NOT NULL OR n.cluster_id IS NOT NULL) AND ($fresh OR a.article_id NOT IN (FROM fresh))
),
usual AS (
    SELECT copies, coalesce(story, substr(sha256('story ' || copies), 1, 20)) AS story
    FROM given WHERE copies IS NOT NULL GROUP BY copies, given.story
    QUALIFY row_number() OVER (PARTITION BY copies ORDER BY given.story IS NULL, count(*) DESC, given.story) = 1
)
SELECT g.article_id, coalesce(u.story, g.story) AS story, g.copies FROM given AS g LEFT JOIN usual AS u USING (copies)
