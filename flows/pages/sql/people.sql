-- Who is named in most articles, and which offices do they hold?
WITH named AS (
    SELECT entity_id, count(DISTINCT article_id) AS articles, CAST(sum(mentions) AS BIGINT) AS mentions
    FROM main.article_entities WHERE type = 'person' GROUP BY entity_id
    ORDER BY articles DESC, mentions DESC, entity_id LIMIT 15
),
held AS (
    SELECT person_id, concat_ws(', ', CASE WHEN status <> 'current' THEN status || ' ' || title ELSE title END,
        organization) AS office, articles, title, organization
    FROM marts.who_holds_what WHERE person_id IN (SELECT entity_id FROM named)
),
offices AS (
    SELECT person_id, list(office ORDER BY articles DESC, title, organization)[:3] AS offices FROM held GROUP BY person_id
)
SELECT e.name AS person, n.articles, n.mentions, o.offices
FROM named AS n
JOIN main.entities AS e USING (entity_id)
LEFT JOIN offices AS o ON o.person_id = n.entity_id
ORDER BY n.articles DESC, n.mentions DESC, person
