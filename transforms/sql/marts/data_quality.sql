-- How complete is what we have, by collection?
WITH ledger AS (
    SELECT
        split_part(raw_uri, '/', 1) AS collection,
        count(*) AS documents,
        count(*) FILTER (WHERE status = 'article') AS articles,
        count(*) FILTER (WHERE status = 'reject') AS rejects,
        count(*) FILTER (WHERE status = 'duplicate') AS duplicates,
        count(*) FILTER (WHERE status = 'removed') AS removed
    FROM ops.documents
    GROUP BY collection
),
refused AS (
    SELECT
        split_part(raw_uri, '/', 1) AS collection,
        count(*) FILTER (WHERE status = 'open') AS rejects_open,
        count(*) FILTER (WHERE status = 'waived') AS rejects_waived,
        count(*) FILTER (WHERE status = 'replayed') AS rejects_replayed
    FROM ops.rejects
    GROUP BY collection
),
filled AS (
    SELECT
        split_part(raw_uri, '/', 1) AS collection,
        count(headline) / count(*) AS with_headline,
        count(source_id) / count(*) AS with_source,
        count(published_at) / count(*) AS with_date,
        count(language) / count(*) AS with_language,
        count(*) FILTER (WHERE len(authors) > 0) / count(*) AS with_author
    FROM main.articles
    GROUP BY collection
),
-- summed up by article first: there are ten passages an article, and to join them all takes three times as long
chrome AS (
    SELECT split_part(a.raw_uri, '/', 1) AS collection, sum(p.chrome) / sum(p.characters) AS boilerplate
    FROM (
        SELECT article_id, sum(end_char - start_char) AS characters,
            coalesce(sum(end_char - start_char) FILTER (role = 'boilerplate'), 0) AS chrome
        FROM main.passages GROUP BY article_id
    ) AS p
    JOIN main.articles AS a USING (article_id)
    GROUP BY collection
)
SELECT
    l.collection, l.documents, l.articles, l.rejects,
    coalesce(r.rejects_open, 0) AS rejects_open,
    coalesce(r.rejects_waived, 0) AS rejects_waived,
    coalesce(r.rejects_replayed, 0) AS rejects_replayed,
    l.duplicates, l.removed,
    f.with_headline, f.with_source, f.with_date, f.with_language, f.with_author,
    CASE WHEN f.collection IS NOT NULL THEN coalesce(c.boilerplate, 0) END AS boilerplate
FROM ledger AS l
LEFT JOIN refused AS r ON r.collection = l.collection
LEFT JOIN filled AS f ON f.collection = l.collection
LEFT JOIN chrome AS c ON c.collection = l.collection
