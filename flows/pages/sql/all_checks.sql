-- Which checks were made in the last run that was checked, on how many tables?
SELECT check_name AS check, severity, count(*) FILTER (WHERE NOT passed) AS failed, count(*) FILTER (WHERE passed) AS held
FROM ops.checks
WHERE run_id = (SELECT arg_max(run_id, (started_at, run_id)) FROM ops.runs SEMI JOIN ops.checks USING (run_id))
GROUP BY check_name, severity
ORDER BY failed DESC, severity, check_name
LIMIT 100
