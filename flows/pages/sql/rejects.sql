-- What could not be taken in, and why?
SELECT reason, stage, count(*) FILTER (WHERE status = 'open') AS open, count(*) FILTER (WHERE status = 'waived') AS waived,
    count(*) FILTER (WHERE status = 'replayed') AS tried_again,
    left(min(raw_uri) FILTER (WHERE status = 'open'), 120) AS for_example
FROM ops.rejects
GROUP BY reason, stage
ORDER BY open DESC, waived DESC, reason, stage
LIMIT 20
