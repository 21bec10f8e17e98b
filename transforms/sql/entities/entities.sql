-- The entities in `touched`, made of what all articles tell of them: the most telling answer wins, then the first.
WITH members AS (
    SELECT * FROM main.article_entities SEMI JOIN touched USING (entity_id)
),
forms AS (
    SELECT entity_id, form, sum(mentions) AS mentions
    FROM (SELECT entity_id, mentions, unnest(list_prepend(name, aliases)) AS form FROM members)
    GROUP BY ALL
),
names AS (
    SELECT entity_id,
        first(form ORDER BY mentions > 0 DESC, len(string_split(form, ' ')) DESC, mentions DESC, form = upper(form), form) AS name,
        list(form ORDER BY form) AS forms
    FROM forms GROUP BY entity_id
),
acronyms AS (
    SELECT entity_id, first(acronym ORDER BY times DESC, acronym) AS acronym
    FROM (SELECT entity_id, acronym, count(*) AS times FROM members WHERE acronym IS NOT NULL GROUP BY ALL)
    GROUP BY entity_id
),
parents AS (
    SELECT entity_id, first(parent_id ORDER BY printed DESC, times DESC, parent_id) AS parent_id
    FROM (
        SELECT entity_id, parent_id, count(*) AS times, count(*) FILTER (method = 'printed_within') AS printed
        FROM members
        WHERE parent_id IS NOT NULL AND parent_id <> entity_id GROUP BY ALL
    )
    GROUP BY entity_id
),
places AS (
    SELECT entity_id,
        first(place ORDER BY times DESC, place) AS place
    FROM (
        SELECT entity_id, count(*) AS times, struct_pack(
            country := country, geonames_id := geonames_id, admin1 := admin1,
            latitude := latitude, longitude := longitude, geo_precision := geo_precision
        ) AS place
        FROM members WHERE country IS NOT NULL OR geonames_id IS NOT NULL OR admin1 IS NOT NULL GROUP BY ALL
    )
    GROUP BY entity_id
),
types AS (
    SELECT entity_id, any_value(type) AS type FROM members GROUP BY entity_id
)
SELECT n.entity_id, t.type, n.name, list_filter(n.forms, lambda form: lower(form) <> lower(n.name)) AS aliases, a.acronym,
    p.parent_id, w.place.country, w.place.geonames_id, w.place.admin1, w.place.latitude, w.place.longitude,
    w.place.geo_precision
FROM names AS n
JOIN types AS t USING (entity_id)
LEFT JOIN acronyms AS a USING (entity_id)
LEFT JOIN parents AS p USING (entity_id)
LEFT JOIN places AS w USING (entity_id)
ORDER BY n.entity_id
