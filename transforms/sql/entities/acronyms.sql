-- Acronyms that stand alone in some article, and the one name that nearly all articles with both tie them to:
-- type, short_key, long_key, and the id that each was published under, if it was.
WITH pairs AS (
    SELECT type, lower(replace(acronym, '.', '')) AS short_key, key AS long_key, count(*) AS articles
    FROM main.article_entities
    WHERE type IN ('organization', 'event') AND regexp_full_match(acronym, '[A-Za-z0-9.]+')
        AND key <> lower(replace(acronym, '.', ''))
    GROUP BY ALL
),
ties AS (
    SELECT type, short_key, long_key FROM pairs
    QUALIFY articles >= 0.9 * sum(articles) OVER (PARTITION BY type, short_key)
),
named AS (
    SELECT type, key, any_value(entity_id) AS entity_id FROM main.article_entities
    WHERE type IN ('organization', 'event') AND key IN (
        SELECT short_key FROM ties UNION ALL SELECT long_key FROM ties
    )
    GROUP BY ALL
),
published AS (
    SELECT n.type, n.key, coalesce(i.entity_id, e.entity_id) AS entity_id
    FROM named AS n
    LEFT JOIN ops.entity_ids AS i ON i.type = n.type AND i.key = n.key AND i.country = '' AND i.field = ''
    LEFT JOIN main.entities AS e ON e.entity_id = n.entity_id
)
SELECT t.type, t.short_key, t.long_key, short.entity_id AS short_id, long.entity_id AS long_id
FROM ties AS t
JOIN published AS short ON short.type = t.type AND short.key = t.short_key
JOIN published AS long ON long.type = t.type AND long.key = t.long_key
ORDER BY ALL
