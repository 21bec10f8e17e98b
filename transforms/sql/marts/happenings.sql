-- What happened, told by how many, and on what do they disagree? Reports are articles with their byte-identical copies;
-- independent are those that are no copy or rewrite of another.
-- Most happenings are told by one event of one article: those need no grouping, which takes most of the time.
WITH told AS MATERIALIZED (
    SELECT e.happening_id, e.event_id, e.article_id, e.type, e.name, e.trigger, e.starts_on, e.ends_on,
        e.ends_on - e.starts_on AS days, p.name AS place, e.confidence, e.surface, e.start_char, e.end_char
    FROM main.events AS e LEFT JOIN main.entities AS p ON p.entity_id = e.place_id
    WHERE $all OR e.happening_id IN (FROM due_happenings)
),
retold AS MATERIALIZED (
    SELECT happening_id FROM told GROUP BY happening_id HAVING count(*) > 1
),
duplicates AS (
    SELECT duplicate_of, count(*) AS copies FROM ops.documents WHERE status = 'duplicate' GROUP BY duplicate_of
),
reports AS MATERIALIZED (
    SELECT a.article_id, coalesce(c.cluster_id, a.article_id) AS text_id,
        coalesce(a.publisher_id, a.source_id) AS source_id, a.published_at, 1 + coalesce(d.copies, 0) AS times
    FROM main.articles AS a
    LEFT JOIN main.article_clusters AS c ON c.article_id = a.article_id AND c.kind = 'near'
    LEFT JOIN duplicates AS d ON d.duplicate_of = a.raw_uri || coalesce('#' || a.raw_record, '')
    WHERE $all OR a.article_id IN (SELECT article_id FROM told)
),
counted AS (
    SELECT happening_id, CAST(sum(times) AS BIGINT) AS reports, count(DISTINCT text_id) AS independent,
        count(DISTINCT source_id) AS sources, min(published_at) AS first_reported_at, max(published_at) AS last_reported_at
    FROM (SELECT DISTINCT happening_id, article_id FROM told SEMI JOIN retold USING (happening_id)) JOIN reports USING (article_id)
    GROUP BY happening_id
),
best AS (
    SELECT happening_id, event_id FROM told SEMI JOIN retold USING (happening_id)
    QUALIFY row_number() OVER (PARTITION BY happening_id ORDER BY days NULLS LAST, starts_on, confidence DESC, event_id) = 1
),
summed AS (
    SELECT
        happening_id,
        list_aggregate(list_sort(list(type)), 'mode') AS type,
        max({'length': length(name), 'name': name}).name AS name,
        list_aggregate(list_sort(list(place) FILTER (place IS NOT NULL)), 'mode') AS place,
        list_sort(list(DISTINCT starts_on) FILTER (starts_on IS NOT NULL AND days < 4)) AS days,
        list_sort(list(DISTINCT place) FILTER (place IS NOT NULL)) AS places
    FROM told SEMI JOIN retold USING (happening_id) GROUP BY happening_id
),
happened AS (
    SELECT s.happening_id, s.type, s.name, s.place, s.days, s.places, r.reports, r.independent, r.sources, r.first_reported_at,
        r.last_reported_at, t.trigger, t.surface, t.starts_on, t.ends_on, t.article_id, t.start_char, t.end_char
    FROM summed AS s JOIN counted AS r USING (happening_id) JOIN best AS b USING (happening_id) JOIN told AS t USING (event_id)
    UNION ALL
    SELECT t.happening_id, t.type, t.name, t.place, NULL, NULL, r.times, 1, CAST(r.source_id IS NOT NULL AS BIGINT), r.published_at,
        r.published_at, t.trigger, t.surface, t.starts_on, t.ends_on, t.article_id, t.start_char, t.end_char
    FROM told AS t JOIN reports AS r USING (article_id) ANTI JOIN retold USING (happening_id)
),
parties AS (
    SELECT t.happening_id, p.part, coalesce(n.name, p.participant) AS who, m.value
    FROM told AS t
    JOIN main.event_participants AS p USING (event_id)
    LEFT JOIN main.entities AS n ON n.entity_id = p.entity_id
    LEFT JOIN main.amounts AS m ON m.amount_id = p.amount_id
),
cast_of AS (
    SELECT
        happening_id,
        list(who) FILTER (part IN ('host', 'organizer')) AS hosts,
        list(who) FILTER (part NOT IN ('host', 'organizer', 'attendance')) AS participants,
        list(value) FILTER (part = 'attendance' AND value IS NOT NULL) AS attendances
    FROM parties GROUP BY happening_id
)
SELECT
    h.happening_id,
    h.type,
    coalesce(h.name, h.trigger) AS happening,
    CASE
        WHEN contains(h.surface, chr(10)) OR contains(h.surface, '  ') THEN regexp_replace(h.surface, '\s+', ' ', 'g')
        ELSE h.surface
    END AS told,
    h.starts_on,
    h.ends_on,
    h.place,
    coalesce(list_sort(list_distinct(c.hosts)), []) AS hosts,
    coalesce(list_sort(list_distinct(c.participants)), []) AS participants,
    list_max(c.attendances) AS attendance,
    h.reports,
    h.independent,
    h.sources,
    h.first_reported_at,
    h.last_reported_at,
    list_filter([
        CASE WHEN len(h.days) > 1 THEN 'starts_on: ' || array_to_string(h.days, ', ') END,
        CASE WHEN len(h.places) > 1 THEN 'place: ' || array_to_string(h.places, ', ') END,
        CASE WHEN len(list_distinct(c.attendances)) > 1 THEN 'attendance: ' || array_to_string(
            list_transform(list_sort(list_distinct(c.attendances)), lambda x: CAST(CAST(x AS BIGINT) AS VARCHAR)), ', ') END
    ], lambda x: x IS NOT NULL) AS disagreements,
    h.article_id,
    h.start_char,
    h.end_char
FROM happened AS h
LEFT JOIN cast_of AS c USING (happening_id)
