"""Views that answer one question each; their SQL is transforms/sql/marts/<name>.sql."""

from schemas.table import Column, Table

MART_SENTENCES = Table(
    "marts",
    "sentences",
    "Which sentences say it? Every sentence with its words, role, headline, source and date.",
    key=("article_id", "sentence_no"),
    stage="mart",
    columns=(
        Column("article_id", "string", "The article.", nullable=False),
        Column("sentence_no", "int", "0-based, in the order of the text.", nullable=False),
        Column("role", "string", "The role of the passage it lies in.", nullable=False),
        Column("sentence", "string", "Its words.", nullable=False),
        Column("headline", "string", "Headline of the article."),
        Column("source", "string", "Name of the credited source."),
        Column("published_at", "timestamp", "Clock time of publication as printed."),
        Column("start_char", "int", "0-based offset in articles.text.", nullable=False),
        Column("end_char", "int", "Offset after its last code point.", nullable=False),
    ),
)

COVERAGE_BY_DAY = Table(
    "marts",
    "coverage_by_day",
    "How much did each source publish on each day?",
    key=("published_on", "source_id"),
    stage="mart",
    columns=(
        Column("published_on", "date", "Day of publication as printed; NULL when not known."),
        Column("source_id", "string", "The credited source; NULL when not known."),
        Column("source", "string", "Its name."),
        Column("articles", "bigint", "Articles.", nullable=False),
        Column("copies", "bigint", "Byte-identical copies of them, reports too.", nullable=False),
        Column("words", "bigint", "Words of their bodies.", nullable=False),
    ),
)

DATA_QUALITY = Table(
    "marts",
    "data_quality",
    "How complete is what we have, by collection?",
    key=("collection",),
    stage="mart",
    columns=(
        Column("collection", "string", "First part of raw_uri.", nullable=False),
        Column("documents", "bigint", "Raw documents ever seen.", nullable=False),
        Column("articles", "bigint", "Live articles.", nullable=False),
        Column("rejects", "bigint", "Rejected documents.", nullable=False),
        Column("duplicates", "bigint", "Byte-identical copies.", nullable=False),
        Column("removed", "bigint", "Documents that are gone.", nullable=False),
        Column("with_headline", "double", "Share of the articles, 0..1."),
        Column("with_source", "double", "Share of the articles, 0..1."),
        Column("with_date", "double", "Share of the articles, 0..1."),
        Column("with_language", "double", "Share of the articles, 0..1."),
        Column("with_author", "double", "Share of the articles, 0..1."),
        Column("boilerplate", "double", "Share of the characters that is page chrome, 0..1."),
    ),
)
