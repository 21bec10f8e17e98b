-- Which sentences say it? Every sentence with its words, role, headline, source and date.
WITH places AS (
    SELECT * FROM main.sentences WHERE $all OR article_id IN (FROM due_articles)
),
passages AS (
    SELECT article_id, passage_no, role, text, start_char FROM main.passages WHERE $all OR article_id IN (FROM due_articles)
)
SELECT
    s.article_id,
    s.sentence_no,
    p.role,
    substring(p.text, s.start_char - p.start_char + 1, s.end_char - s.start_char) AS sentence,
    a.headline,
    o.name AS source,
    a.published_at,
    s.start_char,
    s.end_char
FROM places AS s
JOIN passages AS p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
JOIN main.articles AS a ON a.article_id = s.article_id
LEFT JOIN main.sources AS o ON o.source_id = a.source_id
