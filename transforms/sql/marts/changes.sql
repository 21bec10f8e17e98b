-- Which passages changed between the versions of an article, and how?
-- Only versions that were replaced, or that replace one, are read: rows are many, and few of them are such.
WITH versions AS NOT MATERIALIZED (
    SELECT rowid AS id, * FROM main.article_versions
    WHERE (version_no > 1 OR valid_to IS NOT NULL) AND ($all OR article_id IN (FROM due_articles))
),
-- each version with the last one before it that had a text
chain AS (
    SELECT id, article_id, version_no, change_kind, valid_from,
        CASE WHEN change_kind = 'withdrawn' THEN lag(headline) OVER past ELSE headline END AS headline,
        last_value(CASE WHEN change_kind <> 'withdrawn' THEN id END IGNORE NULLS) OVER past AS old_id
    FROM versions
    WINDOW past AS (
        PARTITION BY article_id ORDER BY version_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
),
pieces AS MATERIALIZED (
    SELECT id, generate_subscripts(passages, 1) AS passage_no, unnest(passages, recursive := true) FROM versions
),
-- two versions whose passages are known: those of an older lake may not be
-- (as one list, so that the planner takes them for few: else it hashes all texts below)
steps AS (
    SELECT unnest(list({'new_id': id, 'old_id': old_id}), recursive := true)
    FROM chain
    WHERE change_kind <> 'withdrawn' AND old_id IN (SELECT id FROM pieces WHERE passage_no = 1)
),
-- the passages that one side has and the other has not
differing AS (
    SELECT s.new_id, true AS is_new, p.*
    FROM steps AS s JOIN pieces AS p ON p.id = s.new_id
    WHERE NOT EXISTS (SELECT 1 FROM pieces AS o WHERE o.id = s.old_id AND o.digest = p.digest)
    UNION ALL
    SELECT s.new_id, false, p.*
    FROM steps AS s JOIN pieces AS p ON p.id = s.old_id
    WHERE NOT EXISTS (SELECT 1 FROM pieces AS o WHERE o.id = s.new_id AND o.digest = p.digest)
),
-- what lies in the same gap between passages that both sides have is paired; a gap is known by how many of those come before it
in_gaps AS (
    SELECT *, passage_no - row_number() OVER (PARTITION BY new_id, is_new ORDER BY passage_no) AS gap FROM differing
),
placed AS (
    SELECT *, row_number() OVER (PARTITION BY new_id, is_new, gap, role ORDER BY passage_no) AS place FROM in_gaps
),
worded AS (
    SELECT p.*, substring(v.text, p.start_char + 1, p.end_char - p.start_char) AS text
    FROM placed AS p JOIN versions AS v USING (id)
),
changed AS (
    SELECT new_id, role,
        CASE WHEN bool_and(is_new) THEN 'added' WHEN bool_or(is_new) THEN 'changed' ELSE 'removed' END AS change,
        any_value(text) FILTER (NOT is_new) AS old_text,
        any_value(text) FILTER (is_new) AS new_text,
        any_value(start_char) FILTER (NOT is_new) AS old_start_char,
        any_value(end_char) FILTER (NOT is_new) AS old_end_char,
        any_value(start_char) FILTER (is_new) AS new_start_char,
        any_value(end_char) FILTER (is_new) AS new_end_char
    FROM worded
    GROUP BY new_id, gap, role, place
)
SELECT
    v.article_id, v.version_no, v.change_kind, v.valid_from, v.headline,
    CASE WHEN v.change_kind = 'withdrawn' THEN 'withdrawn' ELSE c.change END AS change,
    c.role, c.old_text, c.new_text, c.old_start_char, c.old_end_char, c.new_start_char, c.new_end_char
FROM chain AS v
LEFT JOIN changed AS c ON c.new_id = v.id
WHERE v.version_no > 1
