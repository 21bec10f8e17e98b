-- What happened when? A row for each dated happening and each person, organization, place or other thing that takes part
-- in it or that it was in, and each story whose articles tell of it.
WITH dated AS (
    SELECT * FROM marts.happenings WHERE starts_on IS NOT NULL AND ($all OR happening_id IN (FROM due_happenings))
),
told AS MATERIALIZED (
    SELECT e.happening_id, e.event_id, e.article_id, e.place_id FROM main.events AS e SEMI JOIN dated USING (happening_id)
),
stories AS (
    SELECT c.article_id, c.cluster_id, a.headline
    FROM main.article_clusters AS c
    JOIN main.article_clusters AS o ON o.cluster_id = c.cluster_id AND o.kind = 'story' AND o.is_original
    JOIN main.articles AS a ON a.article_id = o.article_id
    WHERE c.kind = 'story'
),
parts AS (
    SELECT t.happening_id, p.entity_id AS subject_id, p.part
    FROM told AS t JOIN main.event_participants AS p USING (event_id) WHERE p.entity_id IS NOT NULL
    UNION ALL
    SELECT happening_id, place_id, 'place' FROM told WHERE place_id IS NOT NULL
),
subjects AS (
    SELECT p.happening_id, p.subject_id, n.name AS subject, n.type AS subject_type, p.part
    FROM (SELECT happening_id, subject_id, min(part) AS part FROM parts GROUP BY ALL) AS p
    JOIN main.entities AS n ON n.entity_id = p.subject_id
    UNION ALL
    SELECT t.happening_id, s.cluster_id, any_value(s.headline), 'story', 'story'
    FROM told AS t JOIN stories AS s USING (article_id) GROUP BY t.happening_id, s.cluster_id
)
SELECT
    s.subject_id,
    s.subject,
    s.subject_type,
    s.part,
    d.starts_on,
    d.ends_on,
    CASE
        WHEN d.ends_on IS NULL OR d.ends_on = d.starts_on THEN 'day'
        WHEN day(d.starts_on) = 1 AND d.ends_on = last_day(d.starts_on) THEN 'month'
        WHEN dayofyear(d.starts_on) = 1 AND d.ends_on = make_date(year(d.starts_on), 12, 31) THEN 'year'
        ELSE 'days'
    END AS precision,
    d.happening_id,
    d.type,
    d.happening,
    d.told,
    d.reports,
    d.independent,
    d.article_id,
    d.start_char,
    d.end_char
FROM subjects AS s
JOIN dated AS d USING (happening_id)
