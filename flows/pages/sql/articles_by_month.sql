-- How many articles were published in each month? The last five years of what is dated.
WITH dated AS (
    SELECT date_trunc('month', published_on) AS month, sum(articles) AS articles
    FROM marts.coverage_by_day WHERE published_on IS NOT NULL GROUP BY month
),
span AS (SELECT max(month) AS last, greatest(min(month), max(month) - INTERVAL 59 MONTH) AS first FROM dated)
SELECT strftime(m.month, '%Y-%m') AS month, CAST(coalesce(d.articles, 0) AS BIGINT) AS articles
FROM (SELECT unnest(generate_series(first, last, INTERVAL 1 MONTH)) AS month FROM span WHERE last IS NOT NULL) AS m
LEFT JOIN dated AS d USING (month)
ORDER BY month
