-- Who holds which office where? One row for each person, title, organization and status that articles claim.
WITH claims AS (
    SELECT r.*, coalesce(r.organization_id, lower(r.organization)) AS there, a.source_id
    FROM main.roles AS r
    JOIN main.articles AS a USING (article_id)
)
SELECT
    c.person_id,
    any_value(p.name) AS person,
    first(c.title ORDER BY c.title) AS title,
    c.organization_id,
    coalesce(any_value(o.name), first(c.organization ORDER BY c.organization)) AS organization,
    c.status,
    min(c.as_of) AS first_told,
    max(c.as_of) AS last_told,
    count(DISTINCT c.article_id) AS articles,
    count(DISTINCT c.source_id) AS sources,
    max(c.confidence) AS confidence
FROM claims AS c
JOIN main.entities AS p ON p.entity_id = c.person_id
LEFT JOIN main.entities AS o ON o.entity_id = c.organization_id
GROUP BY c.person_id, lower(c.title), c.organization_id, c.there, c.status
