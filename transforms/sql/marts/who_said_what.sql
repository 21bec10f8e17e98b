-- Who said what? Every quote with its speaker, the office that the article gives the speaker, and where it was printed.
WITH offices AS (
    SELECT article_id, person_id, title, organization
    FROM main.roles
    WHERE $all OR article_id IN (FROM due_articles)
    QUALIFY row_number() OVER (PARTITION BY article_id, person_id ORDER BY start_char, role_id) = 1
)
SELECT
    q.quote_id,
    q.speaker_id,
    e.name AS speaker,
    o.title,
    o.organization,
    q.kind,
    q.cue,
    q.content,
    a.headline,
    s.name AS source,
    a.published_at,
    q.article_id,
    q.start_char,
    q.end_char,
    q.confidence
FROM main.quotes AS q
JOIN main.articles AS a USING (article_id)
LEFT JOIN main.entities AS e ON e.entity_id = q.speaker_id
LEFT JOIN offices AS o ON o.article_id = q.article_id AND o.person_id = q.speaker_id
LEFT JOIN main.sources AS s ON s.source_id = a.source_id
WHERE $all OR q.article_id IN (FROM due_articles)
