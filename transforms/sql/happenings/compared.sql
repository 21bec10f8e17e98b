-- The keys of the events in `concerned`: event_id, key, is_strong.
SELECT event_id, key, is_strong FROM ops.happening_keys SEMI JOIN concerned USING (event_id) ORDER BY event_id, key
