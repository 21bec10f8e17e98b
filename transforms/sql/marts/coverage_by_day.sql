-- How much did each source publish on each day? Copies count as reports, but their words only once.
WITH copies AS (
    SELECT duplicate_of, count(*) AS copies
    FROM ops.documents
    WHERE status = 'duplicate'
    GROUP BY duplicate_of
)
SELECT
    CAST(a.published_at AS DATE) AS published_on,
    a.source_id,
    any_value(o.name) AS source,
    count(*) AS articles,
    CAST(coalesce(sum(c.copies), 0) AS BIGINT) AS copies,
    CAST(sum(a.word_count) AS BIGINT) AS words
FROM main.articles AS a
LEFT JOIN main.sources AS o ON o.source_id = a.source_id
LEFT JOIN copies AS c ON c.duplicate_of = a.raw_uri || coalesce('#' || a.raw_record, '')
GROUP BY published_on, a.source_id
