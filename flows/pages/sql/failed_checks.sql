-- Which checks failed, in any run? A failed error publishes nothing, a failed warning is told.
SELECT c.check_name AS check, c.table_name AS of_table, c.severity, left(c.observed, 160) AS observed, left(c.expected, 160) AS expected,
    date_trunc('second', r.started_at) AS run_utc
FROM ops.checks AS c
JOIN ops.runs AS r USING (run_id)
WHERE NOT c.passed
ORDER BY r.started_at DESC, c.severity, c.check_name, c.table_name
LIMIT 20
