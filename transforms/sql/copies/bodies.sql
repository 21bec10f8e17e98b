-- Each body once, numbered in order: number, body, article_id of one that has it, articles, minhash, and the source that
-- alone carries it, as a hash; 0 when there are others, or it is not known.
WITH carried AS (
    SELECT f.body_digest AS body, min(f.article_id) AS article_id, count(*) AS articles,
        CASE WHEN min(s.source) = max(s.source) AND count(s.source) = count(*) THEN hash(min(s.source)) ELSE 0 END AS source
    FROM main.article_fingerprints AS f
    LEFT JOIN (SELECT article_id, coalesce(publisher_id, source_id) AS source FROM main.articles) AS s USING (article_id)
    WHERE f.body_digest IS NOT NULL GROUP BY f.body_digest
)
SELECT row_number() OVER (ORDER BY c.body) - 1 AS number, c.body, c.article_id, c.articles, c.source, f.minhash
FROM carried AS c JOIN main.article_fingerprints AS f USING (article_id) ORDER BY c.body
