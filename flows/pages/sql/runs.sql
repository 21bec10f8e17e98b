-- What did the last runs do, and how did they end?
SELECT date_trunc('second', started_at) AS started_utc, command, status, documents_seen AS seen, documents_new AS new,
    documents_changed AS changed, documents_removed AS gone, articles, rejects,
    round(epoch(finished_at - r.started_at), 1) AS seconds
FROM ops.runs AS r
ORDER BY r.started_at DESC, run_id DESC
LIMIT 12
