"""What became of every raw document: the ledger and the quarantine."""

from schemas.table import Column, Table

DOCUMENTS = Table(
    "ops",
    "documents",
    "The ledger: every raw document ever seen is exactly one row.",
    key=("raw_uri", "raw_record"),
    columns=(
        Column("raw_uri", "string", "<collection>/<percent-encoded path below the given folder>.", nullable=False),
        Column("raw_record", "int", "0-based record in a multi-record file; NULL for a file that is one document."),
        Column("raw_sha256", "string", "SHA-256 of the raw bytes; NULL when they could not be read."),
        Column("bytes", "bigint", "Size of the raw document."),
        Column("encoding", "string", "The encoding it was read in.", term="IANA character set"),
        Column("format", "string", "The format it was read as."),
        Column(
            "status",
            "string",
            "What became of it.",
            nullable=False,
            allowed=("article", "reject", "duplicate", "removed"),
        ),
        Column(
            "duplicate_of",
            "string",
            "raw_uri of the live document with the same bytes; raw_uri#record where it is a record.",
        ),
        Column("article_id", "string", "The article it is, when status is article."),
        Column("batch_id", "string", "The batch that last decided.", nullable=False, references="ops.batches.batch_id"),
    ),
)

REJECTS = Table(
    "ops",
    "rejects",
    "The quarantine: one row each time a document, or a part of one, could not be taken in, and why.",
    key=("raw_uri", "raw_record", "batch_id", "stage", "byte_start"),
    columns=(
        Column("raw_uri", "string", "The document.", nullable=False),
        Column("raw_record", "int", "0-based record in a multi-record file."),
        Column("raw_sha256", "string", "SHA-256 of the raw bytes then; NULL when they could not be read."),
        Column("stage", "string", "The step that refused it.", nullable=False),
        Column("reason", "string", "Why, in one word that can be counted.", nullable=False),
        Column("detail", "string", "Why, in a sentence."),
        Column("byte_start", "bigint", "First byte of the trouble."),
        Column("byte_end", "bigint", "Byte after the trouble."),
        Column("excerpt", "string", "The bytes there, escaped where they cannot be printed."),
        Column("batch_id", "string", "The batch that refused it.", nullable=False, references="ops.batches.batch_id"),
        Column(
            "status",
            "string",
            "open until the document is tried again, replayed from then on; waived by a person.",
            nullable=False,
            allowed=("open", "replayed", "waived"),
        ),
    ),
)
