-- How fresh is each source, by the clock of the last run?
SELECT s.name AS source, s.kind, s.country, count(*) AS articles, max(a.published_at) AS newest,
    date_diff('day', max(a.published_at), (SELECT max(started_at) FROM ops.runs)) AS days_old
FROM main.articles AS a
JOIN main.sources AS s ON s.source_id = coalesce(a.publisher_id, a.source_id)
GROUP BY s.source_id, s.name, s.kind, s.country
ORDER BY articles DESC, newest DESC NULLS LAST, source
LIMIT 15
