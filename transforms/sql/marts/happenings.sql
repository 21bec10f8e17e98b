-- What happened, told by how many, and on what do they disagree? Reports are articles with their byte-identical copies;
-- independent are those that are no copy or rewrite of another.
WITH duplicates AS (
    SELECT duplicate_of, count(*) AS copies FROM ops.documents WHERE status = 'duplicate' GROUP BY duplicate_of
),
reports AS (
    SELECT DISTINCT e.happening_id, e.article_id, coalesce(c.cluster_id, e.article_id) AS text_id,
        coalesce(a.publisher_id, a.source_id) AS source_id, a.published_at, 1 + coalesce(d.copies, 0) AS times
    FROM main.events AS e
    JOIN main.articles AS a USING (article_id)
    LEFT JOIN main.article_clusters AS c ON c.article_id = e.article_id AND c.kind = 'near'
    LEFT JOIN duplicates AS d ON d.duplicate_of = a.raw_uri
),
counted AS (
    SELECT happening_id, CAST(sum(times) AS BIGINT) AS reports, count(DISTINCT text_id) AS independent,
        count(DISTINCT source_id) AS sources, min(published_at) AS first_reported_at, max(published_at) AS last_reported_at
    FROM reports GROUP BY happening_id
),
told AS (
    SELECT e.happening_id, e.event_id, e.type, e.name, e.trigger, e.starts_on, e.ends_on, p.name AS place,
        e.ends_on - e.starts_on AS days, e.confidence, e.surface
    FROM main.events AS e LEFT JOIN main.entities AS p ON p.entity_id = e.place_id
),
parties AS (
    SELECT e.happening_id, p.part, coalesce(n.name, p.participant) AS who, p.amount_id, m.value
    FROM main.events AS e
    JOIN main.event_participants AS p USING (event_id)
    LEFT JOIN main.entities AS n USING (entity_id)
    LEFT JOIN main.amounts AS m USING (amount_id)
),
cast_of AS (
    SELECT
        happening_id,
        list_sort(list(DISTINCT who) FILTER (part IN ('host', 'organizer'))) AS hosts,
        list_sort(list(DISTINCT who) FILTER (part NOT IN ('host', 'organizer', 'attendance'))) AS participants,
        list_sort(list(DISTINCT value) FILTER (part = 'attendance' AND value IS NOT NULL)) AS attendances
    FROM parties GROUP BY happening_id
),
summed AS (
    SELECT
        happening_id,
        mode(type ORDER BY type) AS type,
        arg_max(name, length(name)) AS name,
        arg_max(trigger, confidence) AS trigger,
        arg_max(surface, confidence) AS told,
        arg_min(starts_on, days) AS starts_on,
        arg_min(ends_on, days) AS ends_on,
        mode(place ORDER BY place) AS place,
        list_sort(list(DISTINCT starts_on) FILTER (starts_on IS NOT NULL AND days < 4)) AS days,
        list_sort(list(DISTINCT place) FILTER (place IS NOT NULL)) AS places
    FROM told GROUP BY happening_id
)
SELECT
    s.happening_id,
    s.type,
    coalesce(s.name, s.trigger) AS happening,
    regexp_replace(s.told, '\s+', ' ', 'g') AS told,
    s.starts_on,
    s.ends_on,
    s.place,
    coalesce(c.hosts, []) AS hosts,
    coalesce(c.participants, []) AS participants,
    list_max(c.attendances) AS attendance,
    r.reports,
    r.independent,
    r.sources,
    r.first_reported_at,
    r.last_reported_at,
    list_filter([
        CASE WHEN len(s.days) > 1 THEN 'starts_on: ' || array_to_string(s.days, ', ') END,
        CASE WHEN len(s.places) > 1 THEN 'place: ' || array_to_string(s.places, ', ') END,
        CASE WHEN len(c.attendances) > 1 THEN 'attendance: '
            || array_to_string(list_transform(c.attendances, lambda x: CAST(CAST(x AS BIGINT) AS VARCHAR)), ', ') END
    ], lambda x: x IS NOT NULL) AS disagreements
FROM summed AS s
JOIN counted AS r USING (happening_id)
LEFT JOIN cast_of AS c USING (happening_id)
