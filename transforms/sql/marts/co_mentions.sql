-- Who is named with whom? Two people, organizations or places, not both places, that one sentence or two independent texts
-- name together; each such pair both ways. What one text alone names, and never in one sentence, would be most of all
-- pairs and says little.
-- Ids take long to compare: things and articles go by row number here, and a pair is one number. What one article alone
-- names can't be in two texts with anything, and is looked for in sentences only.
WITH things AS (
    SELECT rowid AS thing, entity_id, name, type, type = 'place' AS is_place
    FROM main.entities WHERE type IN ('person', 'organization', 'place')
),
clusters AS (
    SELECT article_id, min(rowid) OVER (PARTITION BY cluster_id) AS cluster FROM main.article_clusters WHERE kind = 'near'
),
texts AS (
    SELECT a.article_id, a.rowid AS article, c.cluster, CAST(a.published_at AS DATE) AS day
    FROM main.articles AS a LEFT JOIN clusters AS c USING (article_id)
),
wanted AS (
    SELECT (t.thing << 32) + o.thing AS pair
    FROM due_pairs AS d JOIN things AS t USING (entity_id) JOIN things AS o ON o.entity_id = d.with_id
),
named AS MATERIALIZED (
    SELECT DISTINCT t.thing, t.is_place, x.article
    FROM main.article_entities AS e JOIN things AS t USING (entity_id) JOIN texts AS x USING (article_id)
    WHERE e.mentions > 0 AND ($all OR e.entity_id IN (SELECT entity_id FROM due_pairs))
),
common AS MATERIALIZED (
    SELECT thing FROM named GROUP BY thing HAVING count(*) > 1
),
often AS MATERIALIZED (
    SELECT n.thing, n.is_place, n.article, x.cluster, x.day
    FROM named AS n SEMI JOIN common USING (thing) JOIN texts AS x USING (article)
),
together AS MATERIALIZED (
    SELECT (a.thing << 32) + b.thing AS pair, a.cluster, a.day
    FROM often AS a JOIN often AS b ON b.article = a.article AND a.thing < b.thing AND NOT (a.is_place AND b.is_place)
    WHERE $all OR (a.thing << 32) + b.thing IN (FROM wanted)
),
meant AS MATERIALIZED (
    SELECT DISTINCT t.thing, t.is_place, (x.article << 24) + m.sentence_no AS sentence
    FROM main.mentions AS m JOIN things AS t USING (entity_id) JOIN texts AS x USING (article_id)
    WHERE m.sentence_no IS NOT NULL AND ($all OR m.entity_id IN (SELECT entity_id FROM due_pairs))
),
sentences AS MATERIALIZED (
    SELECT (a.thing << 32) + b.thing AS pair, count(*) AS sentences, min(a.sentence) >> 24 AS article
    FROM meant AS a JOIN meant AS b ON b.sentence = a.sentence AND a.thing < b.thing AND NOT (a.is_place AND b.is_place)
    WHERE $all OR (a.thing << 32) + b.thing IN (FROM wanted)
    GROUP BY ALL
),
-- in two independent texts: alone, in clusters, or both
singly AS (
    SELECT pair, count(*) AS articles, min(day) AS first_on, max(day) AS last_on
    FROM together WHERE cluster IS NULL GROUP BY pair
),
in_clusters AS (
    SELECT pair, sum(articles) AS articles, count(*) AS texts, min(first_on) AS first_on, max(last_on) AS last_on
    FROM (
        SELECT pair, count(*) AS articles, min(day) AS first_on, max(day) AS last_on
        FROM together WHERE cluster IS NOT NULL GROUP BY pair, cluster
    ) GROUP BY pair
),
found AS (
    SELECT pair, coalesce(a.articles, 0) + coalesce(c.articles, 0) AS articles,
        coalesce(a.articles, 0) + coalesce(c.texts, 0) AS independent,
        least(a.first_on, c.first_on) AS first_on, greatest(a.last_on, c.last_on) AS last_on
    FROM singly AS a FULL JOIN in_clusters AS c USING (pair)
),
pairs AS MATERIALIZED (
    SELECT pair, CAST(coalesce(f.articles, 1) AS BIGINT) AS articles, coalesce(f.independent, 1) AS independent,
        coalesce(s.sentences, 0) AS sentences,
        CASE WHEN f.pair IS NULL THEN x.day ELSE f.first_on END AS first_on,
        CASE WHEN f.pair IS NULL THEN x.day ELSE f.last_on END AS last_on
    FROM found AS f FULL JOIN sentences AS s USING (pair) LEFT JOIN texts AS x USING (article)
    WHERE s.sentences IS NOT NULL OR f.independent > 1
)
SELECT t.entity_id, t.name, t.type, o.entity_id AS with_id, o.name AS with_name, o.type AS with_type,
    p.articles, p.independent, p.sentences, p.first_on, p.last_on
FROM (
    SELECT pair >> 32 AS thing, pair & 4294967295 AS other, * FROM pairs
    UNION ALL
    SELECT pair & 4294967295, pair >> 32, * FROM pairs
    ORDER BY thing, other
) AS p
JOIN things AS t USING (thing)
JOIN things AS o ON o.thing = p.other
