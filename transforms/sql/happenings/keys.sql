-- What the events of the articles in `arrived` are compared by: event_id, article_id, own_id, key, is_strong; and for
-- each a key that no other has.
-- Strong: one name in one year; one long sentence in the same words, as copies have it. Weak: the same type on the same
-- day with the same person or body, with the same two countries, or in the same town; an appointment or a death of one
-- person in a month.
-- The words of a sentence are cut out first: the join with events would else carry whole texts.
WITH spoken AS (
    SELECT s.article_id, s.sentence_no, lower(substring(a.text, s.start_char + 1, s.end_char - s.start_char)) AS printed,
        CASE WHEN regexp_matches(printed, '[\t\n\f\r]|  ') THEN regexp_replace(printed, '\s+', ' ', 'g') ELSE printed END AS sentence
    FROM (FROM main.sentences SEMI JOIN arrived USING (article_id)) AS s
    JOIN (SELECT article_id, text FROM main.articles SEMI JOIN arrived USING (article_id)) AS a USING (article_id)
    WHERE (s.article_id, s.sentence_no) IN (SELECT (article_id, sentence_no) FROM main.events SEMI JOIN arrived USING (article_id))
),
told AS (
    SELECT
        e.event_id, e.article_id, coalesce(o.own_id, e.happening_id) AS own_id, e.type, e.starts_on, e.place_id, s.sentence,
        lower(e.trigger) AS words,
        trim(regexp_replace(regexp_replace(lower(e.name), '\b(19|20)\d\d\b', ' ', 'g'), '[^\p{L}\p{N}]+', ' ', 'g')) AS name_key,
        coalesce(
            nullif(regexp_extract(e.name, '\b((?:19|20)\d\d)\b', 1), ''), CAST(year(e.starts_on) AS VARCHAR),
            CAST(year(a.published_at) AS VARCHAR)
        ) AS in_year,
        strftime(coalesce(e.starts_on, CAST(a.published_at AS DATE)), '%Y-%m') AS in_month,
        e.starts_on IS NOT NULL AND e.ends_on - e.starts_on <= 3 AS has_day
    FROM main.events AS e JOIN main.articles AS a USING (article_id) SEMI JOIN arrived USING (article_id)
    LEFT JOIN owned AS o ON o.event_id = e.event_id
    LEFT JOIN spoken AS s ON s.article_id = e.article_id AND s.sentence_no = e.sentence_no
),
parties AS (
    SELECT t.event_id, t.article_id, t.own_id, t.type, t.starts_on, t.words, t.in_month, t.has_day, p.part,
        p.entity_id, n.type AS kind
    FROM told AS t
    JOIN (SELECT DISTINCT event_id, part, entity_id FROM main.event_participants SEMI JOIN arrived USING (article_id)) AS p
        USING (event_id)
    JOIN main.entities AS n USING (entity_id)
),
keys AS (
    SELECT event_id, article_id, own_id, hash('self', own_id) AS key, true AS is_strong FROM told
    UNION ALL
    SELECT event_id, article_id, own_id, hash('name', regexp_replace(name_key, '^the ', ''), in_year), true
    FROM told WHERE length(name_key) >= 8 AND contains(name_key, ' ') AND in_year IS NOT NULL
    UNION ALL
    SELECT event_id, article_id, own_id, hash('sentence', type, words, starts_on, sentence), true
    FROM told WHERE length(sentence) >= 60
    UNION ALL
    SELECT event_id, article_id, own_id, hash('party', type, starts_on, entity_id,
        CASE WHEN type NOT IN ('sign', 'meet', 'visit', 'appoint', 'die', 'speak', 'trade', 'win') THEN words END), false
    FROM parties WHERE has_day AND kind IN ('person', 'organization')
    UNION ALL
    SELECT p.event_id, p.article_id, p.own_id, hash('two', p.type, p.starts_on, p.entity_id, q.entity_id), false
    FROM parties AS p JOIN parties AS q ON q.event_id = p.event_id AND q.entity_id > p.entity_id
    WHERE p.has_day AND p.kind IN ('place', 'group') AND q.kind IN ('place', 'group')
    UNION ALL
    SELECT t.event_id, t.article_id, t.own_id,
        hash('place', CASE WHEN t.type IN ('attack', 'disaster') THEN 'harm' ELSE t.type END, t.starts_on, t.place_id), false
    FROM told AS t JOIN main.entities AS n ON n.entity_id = t.place_id
    WHERE t.has_day AND n.geo_precision = 'city' AND t.type IN ('attack', 'disaster', 'protest')
    UNION ALL
    SELECT event_id, article_id, own_id, hash('fate', type, entity_id, in_month), false
    FROM parties WHERE kind = 'person' AND part IN ('beneficiary', 'actor', 'target') AND (
        (type = 'appoint' AND part = 'beneficiary') OR (type = 'die' AND part <> 'beneficiary')
    )
)
SELECT DISTINCT event_id, article_id, own_id, CAST(key >> 1 AS BIGINT) AS key, is_strong
FROM keys WHERE key IS NOT NULL ORDER BY event_id, key
