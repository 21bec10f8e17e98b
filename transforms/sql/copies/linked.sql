-- What the bodies that affected ones may be like are in one cluster with: a, b. Their likeness has not changed.
WITH others AS (
    SELECT body FROM (SELECT a AS body FROM candidates UNION SELECT b FROM candidates) WHERE body NOT IN (FROM affected)
)
SELECT DISTINCT o.body AS a, g.body_digest AS b
FROM others AS o
JOIN main.article_fingerprints AS f ON f.body_digest = o.body
JOIN main.article_clusters AS c ON c.article_id = f.article_id AND c.kind = 'near'
JOIN main.article_clusters AS d ON d.cluster_id = c.cluster_id AND d.kind = 'near'
JOIN main.article_fingerprints AS g ON g.article_id = d.article_id
WHERE g.body_digest <> o.body
