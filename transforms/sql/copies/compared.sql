-- The bodies in `candidates`, ascending: body, shingles, and the source that alone carries it, as a hash; 0 when there
-- are others, or it is not known.
WITH wanted AS (
    SELECT a AS body FROM candidates UNION SELECT b FROM candidates
),
carried AS (
    SELECT w.body, CASE WHEN count(DISTINCT s.source) = 1 AND count(s.source) = count(*)
        THEN hash(any_value(s.source)) ELSE 0 END AS source
    FROM wanted AS w
    JOIN main.article_fingerprints AS f ON f.body_digest = w.body
    JOIN (SELECT article_id, coalesce(publisher_id, source_id) AS source FROM main.articles) AS s USING (article_id)
    GROUP BY w.body
)
SELECT c.body, c.source, f.shingles
FROM carried AS c JOIN bodies AS b USING (body) JOIN main.article_fingerprints AS f USING (article_id)
ORDER BY c.body
