-- Which story each article was put into, those in `fresh` if $fresh alone: article_id, story, the cluster of its copies.
-- Copies are in one story: in that which most of them were put into.
WITH given AS (
    SELECT f.article_id, i.cluster_id AS story, n.cluster_id AS copies
    FROM main.article_fingerprints AS f
    LEFT JOIN ops.cluster_ids AS i ON i.kind = 'story' AND i.article_id = f.article_id
    LEFT JOIN main.article_clusters AS n ON n.kind = 'near' AND n.article_id = f.article_id
    WHERE (i.cluster_id IS NOT NULL OR n.cluster_id IS NOT NULL) AND ($fresh OR f.article_id NOT IN (FROM fresh))
),
usual AS (
    SELECT copies, coalesce(story, substr(sha256('story ' || copies), 1, 20)) AS story
    FROM given WHERE copies IS NOT NULL GROUP BY copies, given.story
    QUALIFY row_number() OVER (PARTITION BY copies ORDER BY given.story IS NULL, count(*) DESC, given.story) = 1
)
SELECT g.article_id, coalesce(u.story, g.story) AS story, g.copies FROM given AS g LEFT JOIN usual AS u USING (copies)
