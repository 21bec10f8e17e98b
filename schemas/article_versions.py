"""What an article said before: one row each version of its raw document."""

from schemas.table import Column, Table

ARTICLE_VERSIONS = Table(
    "main",
    "article_versions",
    "One row a version of an article; the text of versions that were replaced, withdrawn or later rejected stays here.",
    key=("article_id", "version_no"),
    columns=(
        Column("article_id", "string", "The article; it may no longer be live.", nullable=False),
        Column("version_no", "int", "1 for the first version seen.", nullable=False, term="schema.org version"),
        Column("headline", "string", "Headline of that version.", term="schema.org headline"),
        Column("text", "string", "Repaired text of that version; NULL for a withdrawal."),
        Column("text_sha256", "string", "SHA-256 of text in UTF-8; NULL for a withdrawal."),
        Column(
            "passages",
            "spans",
            "Its passages in order, as offsets into its own text; two with the same words, blanks aside, have the same "
            "digest, unless both are in one version. NULL for a withdrawal, and where it was not kept yet.",
        ),
        Column("corrections", "int", "Correction notes that the version carries.", nullable=False),
        Column(
            "change_kind",
            "string",
            "What made it: first seen, a correction note appeared, other change, file gone.",
            nullable=False,
            allowed=("new", "corrected", "updated", "withdrawn"),
        ),
        Column(
            "valid_from",
            "timestamp",
            "UTC time of the run that first saw it; never before the version before it.",
            nullable=False,
        ),
        Column("valid_to", "timestamp", "UTC time from which the next version holds; NULL for the current one."),
        Column("raw_sha256", "string", "SHA-256 of the raw bytes; NULL for a withdrawal."),
        Column(
            "batch_id", "string", "The batch that made this row.", nullable=False, references="ops.batches.batch_id"
        ),
    ),
)
