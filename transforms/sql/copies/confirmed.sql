-- Pairs in `candidates` that are alike indeed, by all of their shingles: a, b.
-- An excerpt that its own source carries must be shorter than another's: what it adds within the hour continues the story.
WITH wanted AS (
    SELECT a AS body FROM candidates UNION SELECT b FROM candidates
),
carried AS (
    SELECT w.body, list(DISTINCT coalesce(a.publisher_id, a.source_id, a.article_id)) AS sources
    FROM wanted AS w
    JOIN main.article_fingerprints AS f ON f.body_digest = w.body
    JOIN main.articles AS a USING (article_id)
    GROUP BY w.body
),
told AS (
    SELECT c.body, c.sources, f.shingles, len(f.shingles) AS size
    FROM carried AS c JOIN bodies AS b USING (body) JOIN main.article_fingerprints AS f USING (article_id)
),
sized AS (
    SELECT c.a, c.b, x.size + y.size AS sizes, least(x.size, y.size) AS shorter, x.shingles AS one, y.shingles AS other,
        shorter >= $jaccard * (sizes - shorter) AS may_be_near,
        shorter >= $excerpt AND (
            shorter <= $excerpt_share * (sizes - shorter) OR len(list_distinct(x.sources || y.sources)) > 1
        ) AS may_be_excerpt
    FROM candidates AS c JOIN told AS x ON x.body = c.a JOIN told AS y ON y.body = c.b
),
compared AS (
    SELECT * EXCLUDE (one, other), len(list_intersect(one, other)) AS shared
    FROM sized WHERE may_be_near OR may_be_excerpt
)
SELECT a, b FROM compared
WHERE shared >= $jaccard * (sizes - shared)
    OR (may_be_excerpt AND shared >= $excerpt AND shared >= $contained * shorter)
ORDER BY a, b
