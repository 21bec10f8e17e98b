-- What happened that most tell of? Independent texts are those that are no copies or rewrites of others.
SELECT left(told, 160) AS happening, type, starts_on AS first_day, place, reports, independent, sources
FROM marts.happenings
ORDER BY independent DESC, reports DESC, first_day DESC NULLS LAST, happening, happening_id
LIMIT 15
