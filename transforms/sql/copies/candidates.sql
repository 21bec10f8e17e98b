-- The bodies from number $first on, below $last, with the hubs before them that agree in $slots slots at least, one of the
-- two in `affected`: a < b, by number, and in how many slots.
WITH keys AS (
    SELECT number, (CAST(generate_subscripts(minhash, 1) AS BIGINT) << 32) + unnest(minhash) AS key
    FROM signatures WHERE number >= $first AND number < $last
),
held AS (
    SELECT (unnest(b.hubs) << 32) + k.number AS pair, k.number FROM keys AS k JOIN buckets AS b USING (key)
),
pairs AS (
    SELECT pair >> 32 AS a, pair & 4294967295 AS b, count(*) AS slots
    FROM held WHERE pair >> 32 < number GROUP BY pair HAVING count(*) >= $slots
)
SELECT a, b, slots FROM pairs
WHERE $all OR a IN (SELECT number FROM signatures WHERE is_affected) OR b IN (SELECT number FROM signatures WHERE is_affected)
