-- Keys of the new articles under which articles tell of more than one country or walk of life.
-- type, key, country, field, is_new (no article of before tells this), entity_id (given once, or NULL), usual_id (that of
-- articles that tell nothing more, where it is not the name's own).
WITH told AS (
    SELECT type, key, coalesce(country, '') AS country, coalesce(field, '') AS field,
        count(*) AS articles, bool_and(article_id IN (SELECT article_id FROM fresh)) AS is_new
    FROM main.article_entities
    WHERE type IN ('person', 'organization') AND (type, key) IN (
        SELECT (type, key) FROM main.article_entities SEMI JOIN fresh USING (article_id)
        WHERE country IS NOT NULL OR field IS NOT NULL
    )
    GROUP BY ALL
),
contested AS (
    SELECT type, key FROM told GROUP BY ALL
    HAVING count(DISTINCT nullif(country, '')) > 1 OR count(DISTINCT nullif(field, '')) > 1
)
SELECT t.type, t.key, t.country, t.field, t.is_new, i.entity_id, u.entity_id AS usual_id
FROM told AS t
SEMI JOIN contested USING (type, key)
LEFT JOIN ops.entity_ids AS i USING (type, key, country, field)
LEFT JOIN ops.entity_ids AS u ON u.type = t.type AND u.key = t.key AND u.country = '' AND u.field = ''
ORDER BY t.type, t.key, t.is_new, t.articles DESC, t.country, t.field
