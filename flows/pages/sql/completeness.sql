-- How complete is what was taken in?
SELECT collection, articles, with_headline, with_source, with_date, with_author, with_language, boilerplate
FROM marts.data_quality
ORDER BY articles DESC, collection
LIMIT 12
