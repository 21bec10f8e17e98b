-- The bodies in `candidates`, ascending: body, source, shingles.
SELECT b.body, b.source, f.shingles FROM bodies AS b JOIN main.article_fingerprints AS f USING (article_id)
WHERE b.body IN (SELECT a FROM candidates UNION ALL SELECT b FROM candidates)
ORDER BY b.body
