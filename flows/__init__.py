"""All that touches the world: files, Prefect, DuckDB, settings and the command line.

a run           ingest, runs, outcome; prefect_runs, serving, schedules, scheduled, prefect_server
documents       discovery, found, raw_bytes; places and remote, which they and the warehouse may lie on
batches         planning, processing, batches, workers, dask_workers, children, budget; recognizer, ner_moves,
                readings, gazetteer, gazetteer_files
the lake        lake, manifests, given, merging, compaction, mirror, locking
the database    warehouse, database, build, attaching, checking, versions; what needs all articles: entities, copies,
                stories, happenings, marts, scorecard
asking          reading, exports, excel, past, dictionary, report, pages, health
care            maintenance, replay
telling         notices, artifacts, lineage, logs, progress, terminal
commands        cli, cli_care, cli_serve, completion, settings, errors
"""

import os

# Prefect reads these when it is first imported; nothing is ever sent outside.
os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
# numpy reads this when it is first imported. Each worker has a core; threads that share it would wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# A temporary server takes longer than Prefect's own 20 s on a fresh home.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")
