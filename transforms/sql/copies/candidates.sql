-- Pairs of which one is in `affected` that share values of their signatures in the slots $first to $last: a < b, and in
-- how many. Each body of a bucket is held against its first $hubs alone, so that a thousand rewrites are not a million pairs.
WITH keys AS (
    SELECT body, generate_subscripts(values, 1) AS slot, unnest(values) AS value
    FROM (
        SELECT body, list_slice(minhash, $first, $last) AS values
        FROM bodies JOIN main.article_fingerprints USING (article_id)
    )
),
wanted AS (
    SELECT DISTINCT slot, value FROM keys SEMI JOIN affected USING (body)
),
held AS (
    SELECT body, slot, value FROM keys SEMI JOIN wanted USING (slot, value)
),
buckets AS (
    SELECT slot, value, min(body, $hubs) AS hubs FROM held GROUP BY slot, value HAVING count(*) > 1
),
pairs AS (
    SELECT k.body, unnest(b.hubs) AS hub FROM held AS k JOIN buckets AS b USING (slot, value)
)
SELECT hub AS a, body AS b, count(*) AS slots FROM pairs
WHERE hub < body AND (hub IN (FROM affected) OR body IN (FROM affected)) GROUP BY hub, body
