-- How many articles were there after each run that changed their number? The last sixty of them.
WITH steps AS (
    SELECT valid_from AS moment, 1 AS step FROM main.article_versions WHERE change_kind <> 'withdrawn'
    UNION ALL
    SELECT valid_to, -1 FROM main.article_versions WHERE change_kind <> 'withdrawn' AND valid_to IS NOT NULL
),
moments AS (SELECT moment, sum(step) AS step FROM steps GROUP BY moment HAVING sum(step) <> 0)
SELECT strftime(moment, '%Y-%m-%d %H:%M') AS after_the_run_of,
    CAST(sum(step) OVER (ORDER BY moment) AS BIGINT) AS articles, CAST(step AS BIGINT) AS change
FROM moments
QUALIFY row_number() OVER (ORDER BY moment DESC) <= 60
ORDER BY moment
