-- The rows of main.article_clusters for the stories in `changed`. The original was published first, then seen first; what
-- has no cues is like it as far as it has its shingles. An article without a credit has the wire of its copies.
WITH told AS (
    SELECT s.story, s.article_id, list_concat(c.name_cues, c.other_cues) AS cues, f.shingles,
        coalesce(f.wire_source_id, n.wire_source_id) AS wire_source_id,
        row_number() OVER (
            PARTITION BY s.story
            ORDER BY coalesce(a.published_utc, a.published_at)::DATE NULLS LAST,
                CASE WHEN a.date_precision IN ('minute', 'second') THEN coalesce(a.published_utc, a.published_at) END NULLS LAST,
                v.valid_from, s.article_id
        ) AS place
    FROM shared AS s
    SEMI JOIN changed USING (story)
    JOIN main.articles AS a USING (article_id)
    JOIN main.article_fingerprints AS f USING (article_id)
    LEFT JOIN main.article_cues AS c USING (article_id)
    LEFT JOIN main.article_clusters AS n ON n.kind = 'near' AND n.article_id = s.article_id
    LEFT JOIN main.article_versions AS v ON v.article_id = s.article_id AND v.version_no = 1
),
compared AS (
    SELECT t.*, len(list_intersect(t.cues, o.cues)) / nullif(len(t.cues), 0) AS cues_shared,
        CASE WHEN t.place = 1 THEN len(t.shingles)
            ELSE len(t.shingles) + len(o.shingles) - list_unique(list_concat(t.shingles, o.shingles)) END AS common,
        len(o.shingles) AS original_size
    FROM told AS t JOIN told AS o ON o.story = t.story AND o.place = 1
)
SELECT article_id, story AS cluster_id, 'story' AS kind,
    coalesce(cues_shared, common / nullif(len(shingles), 0), 0) AS similarity,
    coalesce(common / nullif(original_size, 0), 0) AS kept, place = 1 AS is_original, wire_source_id
FROM compared ORDER BY article_id
