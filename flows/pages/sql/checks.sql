-- Of the last run that was checked: how many checks held, and how many failed?
SELECT count(*) FILTER (WHERE passed) AS held, count(*) FILTER (WHERE NOT passed AND severity = 'error') AS failed_errors,
    count(*) FILTER (WHERE NOT passed AND severity = 'warning') AS failed_warnings
FROM ops.checks
WHERE run_id = (SELECT arg_max(run_id, (started_at, run_id)) FROM ops.runs SEMI JOIN ops.checks USING (run_id))
