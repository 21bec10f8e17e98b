"""The published database, opened by the programs that people have, each installed apart: `python -m tests.clients`."""
