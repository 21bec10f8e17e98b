-- Who is named in most articles, and which offices do they hold?
WITH often AS ( -- counting each article once is slow: only who is named most is counted so
    SELECT entity_id FROM main.article_entities WHERE type = 'person'
    GROUP BY entity_id ORDER BY count(*) DESC, entity_id LIMIT 300
),
named AS (
    SELECT entity_id, count(DISTINCT article_id) AS articles, CAST(sum(mentions) AS BIGINT) AS mentions
    FROM main.article_entities SEMI JOIN often USING (entity_id) GROUP BY entity_id
    ORDER BY articles DESC, mentions DESC, entity_id LIMIT 15
),
held AS (
    SELECT r.person_id, r.status, lower(r.title), coalesce(o.name, r.organization) AS organization, min(r.title) AS title,
        count(DISTINCT r.article_id) AS articles
    FROM main.roles AS r
    SEMI JOIN named ON named.entity_id = r.person_id
    LEFT JOIN main.entities AS o ON o.entity_id = r.organization_id
    GROUP BY r.person_id, r.status, lower(r.title), coalesce(o.name, r.organization)
),
offices AS (
    SELECT person_id, list(
        concat_ws(', ', CASE WHEN status = 'current' THEN title ELSE status || ' ' || title END, organization)
        ORDER BY articles DESC, title, organization)[:3] AS offices
    FROM held GROUP BY person_id
)
SELECT e.name AS person, n.articles, o.offices, n.mentions
FROM named AS n
JOIN main.entities AS e USING (entity_id)
LEFT JOIN offices AS o ON o.person_id = n.entity_id
ORDER BY n.articles DESC, n.mentions DESC, person
