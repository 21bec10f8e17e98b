-- What did the last run bring?
SELECT documents_seen AS seen, documents_new AS new, documents_changed AS changed, documents_removed AS gone,
    articles AS articles_written, rejects AS rejected, round(epoch(finished_at - started_at), 1) AS seconds
FROM ops.runs
ORDER BY started_at DESC, run_id DESC
LIMIT 1
