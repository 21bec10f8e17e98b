-- Who holds which office where? One row for each person, title, organization and status that articles claim.
WITH claims AS (
    SELECT
        r.person_id,
        min(r.title) AS title,
        r.organization_id,
        min(r.organization) AS organization,
        r.status,
        min(r.as_of) AS first_told,
        max(r.as_of) AS last_told,
        count(DISTINCT r.article_id) AS articles,
        count(DISTINCT a.source_id) AS sources,
        max(r.confidence) AS confidence
    FROM main.roles AS r
    JOIN main.articles AS a USING (article_id)
    WHERE $all OR r.person_id IN (FROM due_people)
    GROUP BY r.person_id, lower(r.title), r.organization_id, coalesce(r.organization_id, lower(r.organization)), r.status
)
SELECT
    c.person_id,
    p.name AS person,
    c.title,
    c.organization_id,
    coalesce(o.name, c.organization) AS organization,
    c.status,
    c.first_told,
    c.last_told,
    c.articles,
    c.sources,
    c.confidence
FROM claims AS c
JOIN main.entities AS p ON p.entity_id = c.person_id
LEFT JOIN main.entities AS o ON o.entity_id = c.organization_id
ORDER BY c.person_id
