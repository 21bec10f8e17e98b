-- Which sentences say it? Every sentence with its words, role, headline, source and date.
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
FROM main.sentences AS s
JOIN main.passages AS p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
JOIN main.articles AS a ON a.article_id = s.article_id
LEFT JOIN main.sources AS o ON o.source_id = a.source_id
