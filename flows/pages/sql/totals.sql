-- How much is there?
SELECT
    (SELECT count(*) FROM main.articles) AS articles,
    (SELECT count(*) FROM ops.documents) AS documents,
    (SELECT count(*) FROM ops.documents WHERE status = 'duplicate') AS duplicates,
    (SELECT count(DISTINCT (raw_uri, raw_record)) FROM ops.rejects WHERE status = 'open') AS in_quarantine,
    (SELECT count(DISTINCT coalesce(publisher_id, source_id)) FROM main.articles) AS sources,
    (SELECT count(*) FROM main.entities WHERE type = 'person') AS people,
    (SELECT count(*) FROM main.entities WHERE type = 'organization') AS organizations,
    (SELECT count(*) FROM main.entities WHERE type = 'place') AS places,
    (SELECT count(DISTINCT happening_id) FROM main.events) AS happenings
