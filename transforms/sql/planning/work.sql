-- What a run has to do, document by document: what was found held against the ledger. Columns of the result:
--   change  new, changed, again, promoted (a copy whose original is gone), moved (a copy of another original), removed
--   action  process, duplicate, remove
-- A document goes by its raw_uri, or by raw_uri#record. Of those with the same bytes one is the article: the one that is
-- so already, then the smallest raw_uri. The same bytes are no copy where they are read in another way: `a.bak` is
-- refused, and `a.txt` is an article.
WITH known AS (
    SELECT
        raw_uri, raw_record, raw_sha256, status, duplicate_of, batch_id, status <> 'removed' AS live,
        $removing AND raw_uri IN (SELECT raw_uri FROM covered) AS in_scope,
        list_contains($done, batch_id) AS done
    FROM ops.documents
),
held AS (
    SELECT
        coalesce(f.raw_uri, k.raw_uri) AS raw_uri,
        coalesce(f.raw_record, k.raw_record) AS raw_record,
        f.raw_uri IS NOT NULL AS here,
        coalesce(k.live, false) AS known,
        f.raw_sha256,
        coalesce(f.raw_sha256, k.raw_sha256) AS sha256,
        f.byte_start,
        f.bytes,
        k.status,
        k.duplicate_of,
        CASE
            WHEN here AND NOT known THEN 'new'
            WHEN here AND f.raw_sha256 IS DISTINCT FROM k.raw_sha256 THEN 'changed'
            WHEN here AND $again AND NOT k.done THEN 'again'
            WHEN here THEN 'same'
            WHEN known AND k.in_scope THEN 'removed'
            ELSE 'elsewhere'
        END AS change
    FROM documents_found AS f FULL JOIN known AS k ON f.raw_uri = k.raw_uri AND f.raw_record IS NOT DISTINCT FROM k.raw_record
),
originals AS (
    SELECT
        raw_uri,
        raw_record,
        first_value(document(raw_uri, raw_record)) OVER (
            PARTITION BY sha256, reading(raw_uri)
            ORDER BY change NOT IN ('same', 'again', 'elsewhere') OR status NOT IN ('article', 'reject'),
                raw_uri, raw_record
        ) AS original
    FROM held
    WHERE sha256 IS NOT NULL AND (here OR known) AND change <> 'removed'
),
copies AS (
    SELECT
        h.*,
        CASE WHEN o.original <> document(h.raw_uri, h.raw_record) THEN o.original END AS original,
        h.status = 'duplicate' AS was_copy,
        was_copy AND h.duplicate_of IS NOT DISTINCT FROM original AS same_copy
    FROM held AS h LEFT JOIN originals AS o
        ON h.raw_uri = o.raw_uri AND h.raw_record IS NOT DISTINCT FROM o.raw_record
),
decided AS (
    SELECT
        raw_uri, raw_record, byte_start, bytes, raw_sha256, original,
        CASE
            WHEN change = 'same' AND was_copy AND original IS NULL THEN 'promoted'
            WHEN change = 'same' AND was_copy AND NOT same_copy THEN 'moved'
            WHEN change = 'again' AND original IS NOT NULL AND same_copy THEN 'same'
            ELSE change
        END AS change,
        CASE WHEN change = 'removed' THEN 'remove' WHEN original IS NULL THEN 'process' ELSE 'duplicate' END AS action
    FROM copies
)
SELECT
    row_number() OVER (ORDER BY raw_uri, raw_record) AS place,
    raw_uri, raw_record, byte_start, bytes, raw_sha256, change, action,
    CASE WHEN action = 'duplicate' THEN original END AS duplicate_of
FROM decided
WHERE change NOT IN ('same', 'elsewhere')
