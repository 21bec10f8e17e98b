-- What an article's names mean where their key alone does not tell: article_id, base_id (by key), entity_id.
SELECT DISTINCT a.article_id, a.entity_id AS base_id, coalesce(exact.entity_id, usual.entity_id) AS entity_id
FROM main.article_entities AS a
SEMI JOIN scope USING (article_id)
LEFT JOIN ops.entity_ids AS exact
    ON exact.type = a.type AND exact.key = a.key
    AND exact.country = coalesce(a.country, '') AND exact.field = coalesce(a.field, '')
LEFT JOIN ops.entity_ids AS usual
    ON usual.type = a.type AND usual.key = a.key AND usual.country = '' AND usual.field = ''
WHERE coalesce(exact.entity_id, usual.entity_id) <> a.entity_id
