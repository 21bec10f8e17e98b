-- How much of what a source carries is its own, a wire's, or was told elsewhere before?
SELECT coalesce(source, 'not known') AS source, articles, copies AS identical_copies, share_original, share_copied, share_wire
FROM marts.source_profile
ORDER BY articles DESC, source, source_id
LIMIT 15
