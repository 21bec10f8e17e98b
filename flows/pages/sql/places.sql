-- Which places are named in most articles, and where are they?
WITH often AS ( -- counting each article once is slow: only who is named most is counted so
    SELECT entity_id FROM main.article_entities WHERE type = 'place' AND mentions > 0 AND latitude IS NOT NULL
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id LIMIT 300
),
named AS (
    SELECT entity_id, count(DISTINCT article_id) AS articles, CAST(sum(mentions) AS BIGINT) AS mentions
    FROM main.article_entities SEMI JOIN often USING (entity_id) WHERE mentions > 0 GROUP BY entity_id
    ORDER BY articles DESC, mentions DESC, entity_id LIMIT 100
)
SELECT e.name AS place, n.articles, n.mentions, p.name AS lies_in, e.country, round(e.latitude, 2) AS latitude,
    round(e.longitude, 2) AS longitude
FROM named AS n
JOIN main.entities AS e USING (entity_id)
LEFT JOIN main.entities AS p ON p.entity_id = e.parent_id
WHERE e.latitude IS NOT NULL
ORDER BY n.articles DESC, n.mentions DESC, place
