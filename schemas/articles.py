"""One row an article: who published what, when, under which headline, and the whole text."""

from schemas.table import Column, Table

ARTICLES = Table(
    "main",
    "articles",
    "One row an article that is live in the warehouse, with its whole repaired text.",
    key=("article_id",),
    columns=(
        Column("article_id", "string", "Hash of raw_uri and raw_record.", nullable=False, term="schema.org identifier"),
        Column(
            "source_id",
            "string",
            "Who is credited with the article.",
            term="schema.org sourceOrganization",
            references="main.sources.source_id",
        ),
        Column(
            "publisher_id",
            "string",
            "Who carried it; NULL when not stated.",
            term="schema.org publisher",
            references="main.sources.source_id",
        ),
        Column("url", "string", "Address stated by the document; only an attribute.", term="schema.org url"),
        Column("headline", "string", "Headline as printed.", term="schema.org headline"),
        Column(
            "subheadline", "string", "Deck or standfirst below the headline.", term="schema.org alternativeHeadline"
        ),
        Column("byline", "string", "The byline as printed.", term="ninjs byline"),
        Column(
            "authors",
            "strings",
            "Names in the byline, as printed; empty when there is none.",
            nullable=False,
            term="schema.org author",
        ),
        Column("dateline", "string", "The dateline as printed.", term="schema.org dateline"),
        Column("dateline_place", "string", "The place in the dateline, as printed.", term="schema.org locationCreated"),
        Column(
            "published_at",
            "timestamp",
            "Clock time of publication as printed, cut to date_precision.",
            term="schema.org datePublished",
        ),
        Column("published_tz", "string", "IANA zone or offset of published_at; NULL when not known."),
        Column("published_utc", "timestamp", "published_at in UTC, by the printed zone or the source's; else NULL."),
        Column(
            "date_precision",
            "string",
            "How exact published_at is.",
            allowed=("year", "month", "day", "minute", "second"),
        ),
        Column(
            "date_source",
            "string",
            "Where published_at was found.",
            allowed=("source_line", "dateline", "metadata", "url", "file_name"),
        ),
        Column("modified_at", "timestamp", "Clock time of the last update as printed.", term="schema.org dateModified"),
        Column("language", "string", "ISO 639-1 code; NULL when unsure.", term="schema.org inLanguage"),
        Column(
            "genre",
            "string",
            "Kind of article; NULL when unsure.",
            term="ninjs genre",
            allowed=("news", "opinion", "interview", "press_release", "live", "list"),
        ),
        Column(
            "editors",
            "strings",
            "Names in editors' notes; empty when there are none.",
            nullable=False,
            term="schema.org editor",
        ),
        Column(
            "text",
            "string",
            "The whole document after decoding and repair; every offset counts its code points.",
            nullable=False,
            term="schema.org text",
        ),
        Column("text_sha256", "string", "SHA-256 of text in UTF-8.", nullable=False),
        Column("word_count", "int", "Words of the body passages.", nullable=False, term="schema.org wordCount"),
        Column(
            "version_no",
            "int",
            "Which version of the raw document this is, from 1.",
            nullable=False,
            term="schema.org version",
        ),
        Column("raw_uri", "string", "<collection>/<percent-encoded path below the given folder>.", nullable=False),
        Column("raw_record", "int", "0-based record in a multi-record file; NULL for a file that is one document."),
        Column("raw_sha256", "string", "SHA-256 of the raw bytes.", nullable=False),
        Column("rules_version", "string", "The rules that made this row and its facts.", nullable=False),
        Column(
            "batch_id", "string", "The batch that made this row.", nullable=False, references="ops.batches.batch_id"
        ),
    ),
)
