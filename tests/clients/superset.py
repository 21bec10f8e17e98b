"""Apache Superset over the published database, while runs publish: `python -m tests.clients.superset [HOME]`.

It is installed apart, below HOME (by default in the folder for temporary files), and kept there for the next time.
Through its REST API a database is registered, a dataset and a chart are made, and the chart's data is asked for, again
and again, while three runs publish.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flows.reading import published_path
from tests.clients.__main__ import HOME, publish

PACKAGES = (
    "apache-superset==6.1.0", "duckdb>=2.0", "duckdb-engine==0.17.0",
    "flask-caching<2.4",  # newer ones are refused by this Superset
    "cachetools", "rich",  # which it needs and does not name
)  # fmt: skip
COMMAND = "from superset.cli.main import superset; superset()"
USER = "admin"
PORT = 8093
SERVER = f"http://127.0.0.1:{PORT}"
CONFIGURATION = """
SECRET_KEY = "of a server for one try, that only this machine can reach"
SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db"
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False
"""
RUNS = 3


class Superset:
    """A server of its own, and its REST API."""

    def __init__(self, home: Path) -> None:
        """Makes nothing yet."""
        self.home = home
        self.python = str(home / "superset" / "bin" / "python")
        configuration = home / "superset_config.py"
        self.environment = {
            **os.environ, "SUPERSET_HOME": str(home), "SUPERSET_CONFIG_PATH": str(configuration),
        }  # fmt: skip
        self.environment.pop("PYTHONPATH", None)
        self.configuration = configuration
        self.token = ""

    def prepare(self) -> None:
        """Installs it, and makes its own tables and a user, when that is not done yet."""
        state, prepared = self.home / "superset.db", self.home / "prepared.db"
        if not prepared.exists():
            self._install()
            shutil.copy(state, prepared)
        shutil.copy(prepared, state)  # nothing is left of an earlier try

    def _install(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", str(self.home / "superset")], check=True)  # noqa: S603
        subprocess.run([self.python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)  # noqa: S603
        self.configuration.write_text(CONFIGURATION.format(home=self.home), encoding="utf-8")
        user = (
            "--username",
            "admin",
            "--password",
            "admin",
            "--firstname",
            "A",
            "--lastname",
            "B",
            "--email",
            "a@b.example",
        )
        for words in (("db", "upgrade"), ("fab", "create-admin", *user), ("init",)):
            self._superset(*words).wait()

    @contextmanager
    def serving(self) -> Iterator[None]:
        """The server, until it is no longer needed."""
        process = self._superset("run", "-p", str(PORT), "--with-threads")
        try:
            self._wait(process)
            user = {"username": USER, "password": USER, "provider": "db", "refresh": True}
            self.token = self.ask("/api/v1/security/login", user)["access_token"]
            yield
        finally:
            process.terminate()
            process.wait()

    def ask(self, path: str, given: object = None) -> Any:
        """What the API answers: GET, or POST of what is given."""
        data = None if given is None else json.dumps(given).encode()
        headers = {"Content-Type": "application/json"} if data else {}
        headers |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        request = urllib.request.Request(SERVER + path, data, headers)  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path}: {error.code} {error.read().decode()[:500]}") from error

    def _superset(self, *words: str) -> subprocess.Popen[str]:
        log = (self.home / "superset.log").open("a")
        return subprocess.Popen(  # noqa: S603
            [self.python, "-c", COMMAND, *words], env=self.environment, cwd=self.home, stdout=log, stderr=log, text=True
        )

    def _wait(self, process: subprocess.Popen[str]) -> None:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{SERVER}/health", timeout=5)  # noqa: S310
                return
            except OSError:
                if process.poll() is not None:
                    break
                time.sleep(0.5)
        raise RuntimeError(f"the server did not start: see {self.home / 'superset.log'}")


def chart_of(superset: Superset, database: Path) -> int:
    """A chart of how many articles each source has, over a dataset of the published database."""
    stamp = str(time.time_ns())
    uri = f"duckdb:///{database}?access_mode=read_only"
    base = superset.ask("/api/v1/database/", {"database_name": f"Broadsheet {stamp}", "sqlalchemy_uri": uri})["id"]
    made = superset.ask("/api/v1/dataset/", {"database": base, "schema": "main", "table_name": "articles"})["id"]
    columns = superset.ask(f"/api/v1/dataset/{made}")["result"]["columns"]
    say(f"dataset main.articles: {len(columns)} columns; published_at is {type_of(columns, 'published_at')}")
    count = {"expressionType": "SQL", "sqlExpression": "count(*)", "label": "articles"}
    form = {"datasource": f"{made}__table", "viz_type": "table", "groupby": ["language"], "metrics": [count]}
    query = {"columns": ["language"], "metrics": [count], "row_limit": 100}
    context = {"datasource": {"id": made, "type": "table"}, "queries": [query], "form_data": form,
               "result_format": "json", "result_type": "full"}  # fmt: skip
    chart = {"slice_name": f"Articles {stamp}", "viz_type": "table", "datasource_id": made, "datasource_type": "table",
             "params": json.dumps(form), "query_context": json.dumps(context)}  # fmt: skip
    return int(superset.ask("/api/v1/chart/", chart)["id"])


def type_of(columns: list[dict[str, Any]], name: str) -> object:
    """The type that Superset has understood."""
    return next(column["type"] for column in columns if column["column_name"] == name)


def articles(superset: Superset, chart: int) -> int:
    """The chart's data, asked for anew: the articles of all languages."""
    answer = superset.ask(f"/api/v1/chart/{chart}/data/?force=true")
    return sum(row["articles"] for row in answer["result"][0]["data"])


def say(text: str) -> None:
    """One line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(home: Path) -> int:
    """Prints what the chart showed; 1 when it was not every published state in its order."""
    superset = Superset(home)
    superset.prepare()
    work = Path(tempfile.mkdtemp(prefix="broadsheet-clients-"))
    try:
        publish(work, 1)
        with superset.serving():
            chart = chart_of(superset, published_path(work / "warehouse"))
            seen = [articles(superset, chart)]
            took: list[float] = []
            runs = threading.Thread(target=lambda: took.extend(publish(work, 2 + n) for n in range(RUNS)))
            runs.start()
            while runs.is_alive():
                seen.append(articles(superset, chart))
            seen.append(articles(superset, chart))
    finally:
        shutil.rmtree(work)
    say(f"{RUNS} runs published meanwhile, in {', '.join(f'{seconds:.1f}' for seconds in took)} s")
    say(f"the chart was asked {len(seen)} times and showed {seen}")
    return 0 if (seen[0], seen[-1], len(took)) == (1, 1 + RUNS, RUNS) and seen == sorted(seen) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else HOME))
