-- The rejects whose status is no longer what it was: place, now. Replayed once the document was tried again, else waived
-- while its bytes are those of `waived` (raw_uri, raw_record, raw_sha256).
SELECT r.rowid AS place, CASE
    WHEN bool_or(d.batch_id > r.batch_id) THEN 'replayed'
    WHEN EXISTS (
        SELECT 1 FROM waived AS w
        WHERE w.raw_uri = r.raw_uri AND w.raw_record::INTEGER IS NOT DISTINCT FROM r.raw_record
            AND w.raw_sha256::VARCHAR IS NOT DISTINCT FROM r.raw_sha256
    ) THEN 'waived'
    ELSE 'open' END AS now
FROM ops.rejects AS r LEFT JOIN ops.documents AS d
    ON d.raw_uri = r.raw_uri AND d.raw_record IS NOT DISTINCT FROM r.raw_record
GROUP BY r.rowid, r.raw_uri, r.raw_record, r.raw_sha256
HAVING now <> any_value(r.status)
