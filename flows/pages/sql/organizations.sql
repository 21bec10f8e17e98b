-- Which organizations are named in most articles?
WITH often AS ( -- counting each article once is slow: only who is named most is counted so
    SELECT entity_id FROM main.article_entities WHERE type = 'organization'
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id LIMIT 300
),
named AS (
    SELECT entity_id, count(DISTINCT article_id) AS articles, CAST(sum(mentions) AS BIGINT) AS mentions
    FROM main.article_entities SEMI JOIN often USING (entity_id) GROUP BY entity_id
    ORDER BY articles DESC, mentions DESC, entity_id LIMIT 15
)
SELECT e.name AS organization, n.articles, n.mentions, e.acronym, e.country, p.name AS part_of
FROM named AS n
JOIN main.entities AS e USING (entity_id)
LEFT JOIN main.entities AS p ON p.entity_id = e.parent_id
ORDER BY n.articles DESC, n.mentions DESC, organization
