-- How many articles were published on each day? The sixty days up to the newest.
WITH dated AS (
    SELECT published_on AS day, sum(articles) AS articles
    FROM marts.coverage_by_day WHERE published_on IS NOT NULL GROUP BY day
),
span AS (SELECT max(day) AS last FROM dated)
SELECT CAST(m.day AS DATE) AS day, CAST(coalesce(d.articles, 0) AS BIGINT) AS articles
FROM (SELECT unnest(generate_series(last - 59, last, INTERVAL 1 DAY)) AS day FROM span WHERE last IS NOT NULL) AS m
LEFT JOIN dated AS d USING (day)
ORDER BY day
