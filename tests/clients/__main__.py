"""Each client reads the published database while a run publishes: `python -m tests.clients [HOME] [CLIENT...]`.

Every client is installed into a folder of its own below HOME (by default in the folder for temporary files), and is
kept there for the next time. All open the database, a run publishes one more article, and each tells what it sees by
the connection that it holds, by a new one, and of a change that it tries.
"""

import json
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from flows.ingest import ingest
from flows.reading import published_path

HERE = Path(__file__).parent
HOME = Path(tempfile.gettempdir()) / "broadsheet-clients"
STORY = "The pond of {n}\n\nA heron was seen at the pond on Friday, the keeper said.\n"


@dataclass(frozen=True)
class Client:
    """A kind of `programs.py`, and what it needs from a registry."""

    kind: str
    packages: tuple[str, ...]
    told: str
    """The package whose version is told."""


CLIENTS = {
    "command line 1.4": Client("command_line", ("duckdb-cli==1.4.4",), "duckdb-cli"),
    "command line 1.5": Client("command_line", ("duckdb-cli==1.5.6",), "duckdb-cli"),
    "Python 1.0": Client("duckdb", ("duckdb==1.0.0",), "duckdb"),
    "Python 2.0": Client("duckdb", ("duckdb>=2.0",), "duckdb"),
    "pandas": Client("pandas", ("pandas", "duckdb", "duckdb-engine", "sqlalchemy<2.1"), "pandas"),
    "polars": Client("polars", ("polars", "duckdb", "pyarrow"), "polars"),
    "SQLAlchemy": Client("sqlalchemy", ("duckdb", "duckdb-engine", "sqlalchemy<2.0.55"), "sqlalchemy"),
    "ADBC": Client("adbc", ("duckdb", "adbc-driver-manager", "pyarrow"), "adbc-driver-manager"),
    "Ibis": Client("ibis", ("ibis-framework[duckdb]",), "ibis-framework"),
    "Node": Client("node", ("@duckdb/node-api",), "@duckdb/node-api"),
}


def prepared(client: Client, place: Path) -> tuple[list[str], str]:
    """Installs what is not there yet. The words that start the client, and its version."""
    if client.kind == "node":
        package = place / "node_modules" / client.told / "package.json"
        if not package.exists():
            place.mkdir(parents=True, exist_ok=True)
            _call("npm", "install", "--silent", "--prefix", str(place), *client.packages)
        return ["node", str(HERE / "node.mjs"), str(place)], json.loads(package.read_text())["version"]
    python = place / "bin" / "python"
    if not (place / "installed").exists():
        _call(sys.executable, "-m", "venv", str(place))
        _call(str(python), "-m", "pip", "install", "--quiet", *client.packages)
        (place / "installed").touch()
    version = _call(str(python), "-c", f"import importlib.metadata as m; print(m.version('{client.told}'))")
    return [str(python), str(HERE / "programs.py"), client.kind], version.strip()


def publish(home: Path, stories: int) -> float:
    """A run over so many stories, and the seconds that it took."""
    (home / "given").mkdir(exist_ok=True)
    for n in range(stories):
        (home / "given" / f"{n}.txt").write_text(STORY.format(n=n), encoding="utf-8")
    begin = time.monotonic()
    ingest.fn(raw=str(home / "given"), warehouse=str(home / "warehouse"), runner="inline")
    return time.monotonic() - begin


def told(process: subprocess.Popen[str]) -> object:
    """What the client says next."""
    assert process.stdout
    line = process.stdout.readline()
    if not line:
        assert process.stderr
        return (process.stderr.read().strip().splitlines() or ["nothing"])[-1]
    return json.loads(line)


def main(home: Path, names: list[str]) -> int:
    """Prints a line for each client; 1 when one of them did not see what it should."""
    ready = {name: prepared(CLIENTS[name], home / name.replace(" ", "-")) for name in names or CLIENTS}
    failed = 0
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="broadsheet-clients-")))
        publish(work, 1)
        database = str(published_path(work / "warehouse"))
        processes, seen = {}, {}
        for name, (words, _) in ready.items():
            program = [str(Path(words[0]).with_name("duckdb"))] if CLIENTS[name].kind == "command_line" else []
            processes[name] = stack.enter_context(
                subprocess.Popen(  # noqa: S603
                    [*words, database, *program], text=True,
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                )
            )  # fmt: skip
            seen[name] = [told(processes[name])]
        seconds = publish(work, 2)
        sys.stdout.write(f"A run published beside {len(processes)} clients that held the old file, {seconds:.1f} s.\n")
        for name, process in processes.items():
            if process.poll() is None:
                assert process.stdin
                process.stdin.write("\n")
                process.stdin.flush()
            seen[name] += [told(process) for _ in range(3)]
            right = seen[name][:3] == [1, 1, 2] and str(seen[name][3]).startswith("refused: ")
            failed += not right
            told_of = f"opened {seen[name][0]}, held {seen[name][1]}, anew {seen[name][2]}; a change is {seen[name][3]}"
            sys.stdout.write(f"{'ok' if right else 'NOT AS IT SHOULD BE'}  {name} {ready[name][1]}: {told_of}\n")
    return 1 if failed else 0


def _call(*words: str) -> str:
    return subprocess.run(words, check=True, text=True, stdout=subprocess.PIPE).stdout  # noqa: S603


if __name__ == "__main__":
    given = sys.argv[1:]
    home = Path(given.pop(0)) if given and given[0] not in CLIENTS else HOME
    sys.exit(main(home, given))
