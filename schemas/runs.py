"""What ran, what it committed, what it checked, and what every column means."""

from schemas.table import Column, Table

RUN_ID = Column("run_id", "string", "The run.", nullable=False, references="ops.runs.run_id")

RUNS = Table(
    "ops",
    "runs",
    "One row a finished run, failed ones too; one that left a large file as it was, with the next that changes it.",
    key=("run_id",),
    stage="run",
    columns=(
        Column("run_id", "string", "The run.", nullable=False),
        Column("flow_run_id", "string", "Its Prefect flow run; NULL when it ran without a server."),
        Column(
            "command",
            "string",
            "What it was to do.",
            nullable=False,
            allowed=("run", "replay", "waive", "compact", "undo"),
        ),
        Column("raw", "string", "The folder whose documents it took in; NULL when it took in none."),
        Column("started_at", "timestamp", "UTC.", nullable=False),
        Column("finished_at", "timestamp", "UTC; when its database was complete."),
        Column("status", "string", "How it ended.", nullable=False, allowed=("completed", "failed", "interrupted")),
        Column("documents_seen", "bigint", "Documents under its argument."),
        Column("documents_new", "bigint", "Never seen before."),
        Column("documents_changed", "bigint", "Other bytes than before, or read again under new rules."),
        Column("documents_removed", "bigint", "Gone since the last run."),
        Column("articles", "bigint", "Articles that it wrote."),
        Column("rejects", "bigint", "Documents that it rejected."),
        Column("settings", "json", "The settings it ran with."),
        Column("code_version", "string", "The version of Broadsheet.", nullable=False),
        Column("rules_version", "string", "The rules it applied.", nullable=False),
        Column("undone", "string", "The run that it took back.", references="ops.runs.run_id"),
    ),
)

BATCHES = Table(
    "ops",
    "batches",
    "One row a batch of the published state.",
    key=("batch_id",),
    stage="run",
    columns=(
        Column("batch_id", "string", "Begins with its sequence number.", nullable=False),
        Column("run_id", "string", "The run that made it.", nullable=False),
        Column("committed_at", "timestamp", "UTC.", nullable=False),
        Column("documents", "bigint", "Documents in it.", nullable=False),
        Column("articles", "bigint", "Articles in it.", nullable=False),
        Column("rejects", "bigint", "Rejected documents in it.", nullable=False),
        Column("bytes", "bigint", "Size of its Parquet files.", nullable=False),
        Column(
            "lake_batch", "string", "The batch of the lake that has its rows: itself, until compacted.", nullable=False
        ),
    ),
)

CHECKS = Table(
    "ops",
    "checks",
    "One row a check of a run.",
    key=("run_id", "check_name", "table_name"),
    stage="run",
    columns=(
        RUN_ID,
        Column("check_name", "string", "What was checked.", nullable=False),
        Column("table_name", "string", "Where.", nullable=False),
        Column(
            "severity",
            "string",
            "A failed error publishes nothing; a warning is told.",
            nullable=False,
            allowed=("error", "warning"),
        ),
        Column("passed", "boolean", "Whether it held.", nullable=False),
        Column("observed", "string", "What was found."),
        Column("expected", "string", "What should be."),
    ),
)

SCORECARD = Table(
    "ops",
    "scorecard",
    "One row a figure of how well a task is done, measured on articles labelled by hand: the figures of this version.",
    key=("task", "dataset", "metric"),
    stage="run",
    columns=(
        Column("task", "string", "What is measured.", nullable=False),
        Column("dataset", "string", "The labelled articles that it is measured on.", nullable=False),
        Column("metric", "string", "How; shares and F1 are 0..1.", nullable=False),
        Column("value", "double", "The figure.", nullable=False),
        Column("documents", "bigint", "How many articles.", nullable=False),
        Column("rules_version", "string", "The rules that were measured.", nullable=False),
    ),
)

COLUMNS = Table(
    "ops",
    "columns",
    "The data dictionary: one row a column of every table and mart.",
    key=("schema_name", "table_name", "column_name"),
    stage="run",
    columns=(
        Column("schema_name", "string", "main, ops or marts.", nullable=False),
        Column("table_name", "string", "The table or mart.", nullable=False),
        Column("column_name", "string", "The column.", nullable=False),
        Column("type", "string", "DuckDB type.", nullable=False),
        Column("nullable", "boolean", "Whether it may be NULL.", nullable=False),
        Column("description", "string", "What it means.", nullable=False),
        Column("standard_term", "string", "Its name in a public standard."),
    ),
)
