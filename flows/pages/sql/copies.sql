-- Who copied whom? Copies and rewrites of an earlier article, by who carried both.
SELECT coalesce(source, 'not known') AS who, coalesce(original_source, 'not known') AS copied_from,
    count(*) AS copies, count(*) FILTER (WHERE kind = 'exact') AS word_for_word, count(wire) AS of_a_wire,
    avg(kept) AS text_kept
FROM marts.near_duplicates
GROUP BY who, copied_from
ORDER BY copies DESC, who, copied_from
LIMIT 15
