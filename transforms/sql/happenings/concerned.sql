-- The events in `affected` that share a key with others, or were given an id: event_id, own_id, the id given last, the
-- happening that each is now, and whether it has just come.
SELECT k.event_id, k.own_id, i.happening_id AS given_id, e.happening_id, k.article_id IN (FROM arrived) AS is_new
FROM (
    SELECT event_id, any_value(own_id) AS own_id, any_value(article_id) AS article_id, bool_or(key IN (FROM shared)) AS is_shared
    FROM ops.happening_keys SEMI JOIN affected USING (event_id) GROUP BY event_id
) AS k
JOIN main.events AS e USING (event_id)
LEFT JOIN ops.happening_ids AS i USING (own_id)
WHERE k.is_shared OR i.happening_id IS NOT NULL
ORDER BY k.own_id
