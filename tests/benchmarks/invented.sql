-- An invented warehouse of $articles articles, from number $first on: every table that marts are made of, as runs leave it.
-- Things are named as in news: one is in a third of all articles, most are in few. A fifth of the articles are copies,
-- every twentieth has a second version, every third event is told by several articles.
CREATE OR REPLACE TEMP MACRO id(what, n) AS substr(md5(what || n), 1, 20);
CREATE OR REPLACE TEMP MACRO any_of(seed, n) AS CAST(hash(seed) % n AS BIGINT);
CREATE OR REPLACE TEMP MACRO share(seed) AS (hash(seed) % 1000003) / 1000003;
-- few are drawn often
CREATE OR REPLACE TEMP MACRO skewed(seed, n) AS CAST(floor(20 * pow(n / 20, share(seed))) AS BIGINT) - 20;

CREATE OR REPLACE TEMP TABLE spoken AS
SELECT n, upper(substr(words, 1, 1)) || substr(words, 2) || '.' AS s FROM (
    SELECT n, string_agg(substr(md5(CAST(skewed((n, w), 30000) AS VARCHAR)), 1, 2 + any_of((w, n), 9)), ' ' ORDER BY w) AS words
    FROM range(20000) AS sentences (n), range(22) AS places (w) GROUP BY n
);

CREATE OR REPLACE TEMP TABLE born AS
SELECT n, id('article', n) AS article_id, 'raw/' || n || '.txt' AS raw_uri,
    -- a copy is made of the article before it
    CASE WHEN share(('copy', n)) < 0.2 THEN n - n % 5 END AS copied,
    TIMESTAMP '2020-01-01' + INTERVAL 1 DAY * any_of(('day', n), 1500) + INTERVAL 1 MINUTE * any_of(('minute', n), 1440) AS published_at,
    id('source', skewed(('source', n), 400)) AS source_id
FROM range($first, $first + $articles) AS numbers (n);

INSERT INTO main.sources BY NAME
SELECT id('source', n) AS source_id, 'Courier ' || n AS name, CASE WHEN n % 9 = 0 THEN 'agency' ELSE 'newspaper' END AS kind,
    ['CN', 'US', 'GB', 'SE'][1 + n % 4] AS country
FROM range(400) AS numbers (n) WHERE id('source', n) NOT IN (SELECT source_id FROM main.sources);

-- ten passages of two sentences each but for the headline
CREATE OR REPLACE TEMP TABLE spread AS
SELECT b.n, b.article_id, b.passage_no, x.s AS one, CASE WHEN passage_no > 0 THEN y.s END AS other
FROM (
    SELECT n, article_id, p AS passage_no, any_of(('one', coalesce(copied, n), p), 20000) AS one, any_of(('other', coalesce(copied, n), p), 20000) AS other
    FROM born, range(10) AS passages (p)
) AS b JOIN spoken AS x ON x.n = b.one JOIN spoken AS y ON y.n = b.other;

INSERT INTO main.passages BY NAME
SELECT article_id, passage_no, CASE WHEN passage_no = 0 THEN 'headline' ELSE 'body' END AS role, text,
    CAST(ends - length(text) AS INTEGER) AS start_char, CAST(ends AS INTEGER) AS end_char
FROM (
    SELECT *, sum(length(text) + 2) OVER (PARTITION BY article_id ORDER BY passage_no) - 2 AS ends
    FROM (SELECT *, concat_ws(' ', one, other) AS text FROM spread)
) ORDER BY article_id, passage_no;

CREATE OR REPLACE TEMP TABLE texts AS
SELECT article_id, string_agg(text, chr(10) || chr(10) ORDER BY passage_no) AS text,
    list({'role': role, 'start_char': start_char, 'end_char': end_char, 'digest': CAST(hash(text) >> 1 AS BIGINT)} ORDER BY passage_no) AS passages,
    min_by(text, passage_no) AS headline
FROM main.passages SEMI JOIN born USING (article_id) GROUP BY article_id;

INSERT INTO main.articles BY NAME
SELECT b.article_id, b.source_id, CASE WHEN b.n % 7 = 0 THEN id('source', b.n % 400) END AS publisher_id, t.headline, ['Ada Finch'] AS authors,
    b.published_at, 'minute' AS date_precision, 'source_line' AS date_source, 'en' AS language, [] AS editors, t.text,
    sha256(t.text) AS text_sha256, 300 AS word_count, 1 AS version_no, b.raw_uri, '' AS raw_sha256, '1' AS rules_version, '1' AS batch_id
FROM born AS b JOIN texts AS t USING (article_id) ORDER BY b.article_id;

INSERT INTO main.sentences BY NAME
SELECT article_id, CAST(row_number() OVER (PARTITION BY article_id ORDER BY start_char) - 1 AS INTEGER) AS sentence_no, passage_no,
    CAST(start_char AS INTEGER) AS start_char, CAST(end_char AS INTEGER) AS end_char
FROM (
    SELECT s.article_id, s.passage_no, p.start_char, p.start_char + length(s.one) AS end_char
    FROM spread AS s JOIN main.passages AS p USING (article_id, passage_no)
    UNION ALL
    SELECT s.article_id, s.passage_no, p.start_char + length(s.one) + 1, p.end_char
    FROM spread AS s JOIN main.passages AS p USING (article_id, passage_no) WHERE s.other IS NOT NULL
) ORDER BY article_id, start_char;

INSERT INTO main.article_versions BY NAME
SELECT b.article_id, version_no, t.headline, CASE WHEN version_no < last THEN replace(t.text, 'a', 'e') ELSE t.text END AS text,
    CASE WHEN version_no < last THEN list_transform(t.passages, lambda p: struct_pack("role" := p.role, start_char := p.start_char, end_char := p.end_char,
        digest := CASE WHEN p.start_char > 1200 THEN p.digest // 2 ELSE p.digest END)) ELSE t.passages END AS passages,
    0 AS corrections, CASE WHEN version_no = 1 THEN 'new' ELSE 'updated' END AS change_kind,
    b.published_at + INTERVAL 1 HOUR * version_no AS valid_from,
    CASE WHEN version_no < last THEN b.published_at + INTERVAL 1 HOUR * (version_no + 1) END AS valid_to, '1' AS batch_id
FROM (SELECT *, unnest(range(1, 2 + (n % 20 = 0)::INT))::INT AS version_no, 1 + (n % 20 = 0)::INT AS last FROM born) AS b JOIN texts AS t USING (article_id)
ORDER BY b.article_id, version_no;

-- twelve things an article at most; the first of all is in a third of them, every article's last is its own
CREATE OR REPLACE TEMP TABLE named AS
SELECT article_id, any_value(n) AS n, any_value(as_in) AS as_in, thing, min(place) AS place FROM (
    SELECT b.article_id, b.n, coalesce(b.copied, b.n) AS as_in, p AS place,
        CASE
            WHEN p = 0 AND share((1, coalesce(b.copied, b.n))) < 0.3 THEN 0
            WHEN p = 11 THEN 300000 + coalesce(b.copied, b.n)
            ELSE skewed(('thing', coalesce(b.copied, b.n), p), 300000)
        END AS thing
    FROM born AS b, range(12) AS places (p)
) GROUP BY article_id, thing;

INSERT INTO main.entities BY NAME
SELECT id('thing', thing) AS entity_id, ['place', 'person', 'organization', 'person'][1 + thing % 4] AS type,
    'Thing ' || thing AS name, [] AS aliases, CASE WHEN thing % 4 = 0 THEN 'city' END AS geo_precision
FROM (SELECT DISTINCT thing FROM named) WHERE id('thing', thing) NOT IN (SELECT entity_id FROM main.entities)
ORDER BY entity_id;

INSERT INTO main.article_entities BY NAME
SELECT id(article_id, thing) AS article_entity_id, article_id, e.entity_id, e.type, e.name, [] AS aliases, lower(e.name) AS key,
    e.geo_precision, 2 AS mentions, 1.0 AS confidence
FROM named JOIN main.entities AS e ON e.entity_id = id('thing', thing) ORDER BY article_id, e.entity_id;

-- each thing is named twice
INSERT INTO main.mentions BY NAME
SELECT id(article_id || time, thing) AS mention_id, id('thing', thing) AS entity_id, 'person' AS type, 'name' AS kind, 'Thing ' || thing AS full_name,
    article_id, 0 AS passage_no, CAST(any_of(('in', as_in, thing, time), 18) AS INTEGER) AS sentence_no, 0 AS start_char, 8 AS end_char,
    'Thing' AS surface, 'm' AS method, 1.0 AS confidence
FROM named, range(2) AS times (time) ORDER BY article_id, mention_id;

INSERT INTO main.roles BY NAME
SELECT id('role' || article_id, thing) AS role_id, id('thing', thing) AS person_id,
    CASE WHEN place % 3 > 0 THEN id('thing', 2 + 4 * skewed(('org', thing, any_of(n, 2)), 50000)) END AS organization_id,
    'Thing' AS person, ['mayor', 'chief executive', 'minister', 'Councilor'][1 + any_of(('title', thing), 4)] AS title,
    CASE WHEN place % 3 > 0 THEN 'the body' END AS organization, 'current' AS status, CAST(b.published_at AS DATE) AS as_of,
    article_id, 0 AS passage_no, 0 AS sentence_no, 0 AS start_char, 8 AS end_char, 'Thing' AS surface, 'm' AS method, 0.9 AS confidence
FROM named JOIN born AS b USING (article_id, n) WHERE thing % 2 = 1 AND place < 5 ORDER BY article_id, role_id;

INSERT INTO main.quotes BY NAME
SELECT id('quote' || article_id, place) AS quote_id, id('thing', thing) AS speaker_id, 'Thing' AS speaker, 'said' AS cue, 'direct' AS kind,
    p.text AS content, article_id, p.passage_no, 3 AS sentence_no, p.start_char, p.end_char, p.text AS surface, 'm' AS method, 0.9 AS confidence
FROM named JOIN main.passages AS p USING (article_id)
WHERE thing % 2 = 1 AND place < 7 AND p.passage_no = place + 1 ORDER BY article_id, quote_id;

-- four events an article; those of a copy are those of its original, and some are told all over
CREATE OR REPLACE TEMP TABLE happened AS
SELECT n, article_id, e, CAST(published_at AS DATE) - CAST(any_of(('ago', as_in, e), 9) AS INTEGER) AS day, as_in,
    CASE WHEN e = 0 AND share(('shared', as_in)) < 0.3 THEN id('shared', skewed(('which', as_in), 20000)) ELSE id('happening' || e, as_in) END AS happening_id
FROM (SELECT *, coalesce(copied, n) AS as_in FROM born), range(4) AS events (e);

INSERT INTO main.events BY NAME
SELECT id('event' || e, n) AS event_id, happening_id, ['meet', 'sign', 'announce', 'hold'][1 + any_of(happening_id, 4)] AS type,
    CASE WHEN e = 0 THEN 'Forum ' || substr(happening_id, 1, 6) END AS name, 'met' AS trigger,
    CASE WHEN e < 3 THEN day END AS starts_on, CASE WHEN e = 1 THEN day + 30 WHEN e < 3 THEN day END AS ends_on,
    CASE WHEN e % 2 = 0 THEN id('thing', 4 * skewed(('place', as_in, e), 50000)) END AS place_id,
    article_id, 0 AS passage_no, CAST(3 + e AS INTEGER) AS sentence_no, 0 AS start_char, 8 AS end_char,
    'met for the third time in a year' AS surface, 'm' AS method, 0.8 AS confidence
FROM happened ORDER BY article_id, event_id;

INSERT INTO main.event_participants BY NAME
SELECT id('party' || place || e, h.n) AS participant_id, id('event' || e, h.n) AS event_id, ['actor', 'host', 'target'][1 + any_of((place, e), 3)] AS part,
    'Thing' AS participant, id('thing', thing) AS entity_id, article_id, 0 AS passage_no, 3 AS sentence_no, 0 AS start_char, 8 AS end_char,
    'Thing' AS surface, 'm' AS method, 0.8 AS confidence
FROM happened AS h JOIN named USING (article_id) WHERE place IN (e, e + 4) ORDER BY article_id, participant_id;

INSERT INTO main.article_fingerprints BY NAME
SELECT article_id, CAST(hash(coalesce(copied, n)) >> 1 AS BIGINT) AS body_digest, [] AS minhash, [] AS shingles FROM born ORDER BY article_id;

INSERT INTO main.article_clusters BY NAME
SELECT article_id, cluster_id, kind, 0.9 AS similarity, 0.9 AS kept, original AS is_original, CASE WHEN n % 3 = 0 THEN id('source', 0) END AS wire_source_id
FROM (
    SELECT article_id, n, unnest(['exact', 'near', 'story']) AS kind, id('cluster', coalesce(copied, n)) AS cluster_id,
        n = coalesce(copied, n) AS original FROM born
) WHERE n IN (SELECT copied FROM born WHERE n <> copied) OR NOT original ORDER BY article_id, kind;

INSERT INTO ops.documents BY NAME
SELECT raw_uri, '' AS raw_sha256, 2000 AS bytes, 'utf-8' AS encoding, 'text' AS format, 'article' AS status, article_id, '1' AS batch_id FROM born
UNION ALL BY NAME
SELECT 'raw/' || n || '-again.txt' AS raw_uri, 'duplicate' AS status, raw_uri AS duplicate_of, '1' AS batch_id FROM born WHERE n % 30 = 0
UNION ALL BY NAME
SELECT 'raw/' || n || '-bad.txt' AS raw_uri, 'reject' AS status, '1' AS batch_id FROM born WHERE n % 50 = 0;

INSERT INTO ops.rejects BY NAME
SELECT 'raw/' || n || '-bad.txt' AS raw_uri, 'decode' AS stage, 'binary' AS reason, '1' AS batch_id, 'open' AS status FROM born WHERE n % 50 = 0;
