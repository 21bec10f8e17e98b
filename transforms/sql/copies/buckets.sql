-- Values that several bodies, one in `affected`, have in one of the slots $first to $last of their signatures: key, slot and
-- value in one; hubs, the first $hubs of these bodies, by number. Each is held against these alone, so that a thousand
-- rewrites are not a million pairs.
WITH keys AS (
    SELECT number, is_affected, (CAST(generate_subscripts(values, 1) + $first - 1 AS BIGINT) << 32) + unnest(values) AS key
    FROM (SELECT number, is_affected, list_slice(minhash, $first, $last) AS values FROM signatures)
)
SELECT key, min(number, $hubs) AS hubs FROM keys
WHERE $all OR key IN (SELECT key FROM keys WHERE is_affected)
GROUP BY key HAVING count(*) > 1
