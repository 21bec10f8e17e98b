"""All that touches the world: files, Prefect, DuckDB, settings and the command line."""

import os

# Prefect reads these when it is first imported; nothing is ever sent outside.
os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
# A temporary server takes longer than Prefect's own 20 s on a fresh home.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")
