-- What may speak against it that the events in `concerned` are one: event_id, name_key, town, starts_on, ends_on.
SELECT
    e.event_id,
    regexp_replace(trim(regexp_replace(lower(e.name), '[^\p{L}\p{N}]+', ' ', 'g')), '^the ', '') AS name_key,
    CASE WHEN n.geo_precision = 'city' THEN e.place_id END AS town,
    e.starts_on,
    e.ends_on
FROM main.events AS e
SEMI JOIN concerned USING (event_id)
LEFT JOIN main.entities AS n ON n.entity_id = e.place_id
