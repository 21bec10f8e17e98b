"""Kills commands at random moments and compares what comes of it with what an uninterrupted warehouse holds.

`make torture` runs it; the tests run five kills of it. Each round changes the raw folder, kills one command (two times
in three at a random step of its writing, else at a random time), lets the next `run` finish, and compares every row
with the warehouse that was never interrupted, but for clocks and the names of runs and batches. A parent process that
never opens a database forks each command, so that a kill hits the command and not its imports.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from flows.batches import LANGUAGE_MODEL
from flows.checking import run_check
from flows.compaction import compact
from flows.errors import SettingError
from flows.ingest import ingest
from flows.lake import Lake
from flows.maintenance import rebuild, undo
from flows.reading import open_published
from flows.settings import Settings
from schemas import TABLES
from transforms.checks import all_checks

OF_THE_MAKING = {"batch_id", "lake_batch", "valid_from", "valid_to"}
COMPARED = [table for table in TABLES if table.stage == "batch"]
STEPS = ("replace", "fsync", "unlink", "mkdir", "rmdir")
"""Calls of `os` after any of which a command may be killed."""
Command = Callable[[Path, Path, str], None]


def _run(raw: Path, warehouse: Path, runner: str) -> None:
    ingest.fn(raw=str(raw), warehouse=str(warehouse), runner=runner, workers=2, batch_size=30, allow_removals=True)


def _full(raw: Path, warehouse: Path, runner: str) -> None:
    ingest.fn(
        raw=str(raw), warehouse=str(warehouse), runner=runner, workers=2, batch_size=30, allow_removals=True, full=True
    )


def _compact(_raw: Path, warehouse: Path, _runner: str) -> None:
    compact(Settings.read(warehouse_dir=warehouse, keep_snapshots=3))


def _rebuild(_raw: Path, warehouse: Path, _runner: str) -> None:
    rebuild(Settings.read(warehouse_dir=warehouse))


def _undo(_raw: Path, warehouse: Path, _runner: str) -> None:
    with suppress(SettingError):  # nothing was published yet
        undo(Settings.read(warehouse_dir=warehouse), None)


COMMANDS: dict[str, Command] = {"run": _run, "full": _full, "compact": _compact, "rebuild": _rebuild, "undo": _undo}
WEIGHTS = {"run": 10, "full": 4, "compact": 4, "rebuild": 2, "undo": 2}


# -------------------------------------------------------------------- the raw folder
def change(raw: Path, chance: random.Random, round_no: int) -> None:
    """New, changed, mended, copied, spoiled, moved and gone documents."""
    for number in range(chance.randint(1, 6)):
        (raw / f"story-{round_no:04}-{number}.txt").write_text(_story(chance, round_no), encoding="utf-8")
    here = sorted(raw.iterdir())
    for path in chance.sample(here, min(4, len(here))):
        match chance.randrange(6):
            case 0:
                path.unlink()
            case 1:
                path.write_bytes(bytes(chance.randrange(9) for _ in range(80)))
            case 2:
                shutil.copyfile(path, raw / f"copy-{round_no:04}-{chance.randrange(99):02}.txt")
            case 3:
                path.rename(raw / f"moved-{round_no:04}-{chance.randrange(99):02}.txt")
            case _:
                path.write_text(_story(chance, round_no), encoding="utf-8")
    for path in sorted(raw.iterdir())[90:]:
        path.unlink()


def _story(chance: random.Random, round_no: int) -> str:
    word = lambda: chance.choice(("mill", "pond", "ferry", "council", "harvest", "bridge", "library", "orchard"))  # noqa: E731
    body = "\n\n".join(
        " ".join(
            f"The {word()} by the {word()} was talked about on day {round_no}." for _ in range(chance.randint(1, 4))
        )
        for _ in range(chance.randint(1, 5))
    )
    note = "\n\nCorrection: An earlier version named another town." if chance.random() < 0.2 else ""
    head = f"{word().title()} and {word()} of town {chance.randrange(10**6)}"
    return f"{head}\n\nMay {1 + round_no % 28}, 2024\n\n{body}{note}\n"


# -------------------------------------------------------------------- commands in processes of their own
def forked(work: Callable[[], None], log: Path) -> int:
    """Starts the work in a child process; its process id."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, 1)
        os.dup2(handle, 2)
        work()
        code = 0
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def finished(work: Callable[[], None], log: Path) -> float:
    """Seconds that the work took in a child. Raises RuntimeError with its output when it failed."""
    begin = time.monotonic()
    _, state = os.waitpid(forked(work, log), 0)
    if state:
        raise RuntimeError(f"ended with {state}: {log.read_text(errors='replace')}")
    return time.monotonic() - begin


def suicidal(work: Callable[[], None], step: int) -> Callable[[], None]:
    """The work, killed right before or after the given step of its writing."""

    def counted() -> None:
        count = 0

        def watched(honest: Callable[..., object]) -> Callable[..., object]:
            def call(*given: object, **named: object) -> object:
                nonlocal count
                count += 1
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return honest(*given, **named)

            return call

        for name in STEPS:
            setattr(os, name, watched(getattr(os, name)))
        work()

    return counted


def kill(work: Callable[[], None], seconds: float, chance: random.Random, log: Path) -> bool:
    """Starts the work and kills it. False when it was done before."""
    if chance.random() < 2 / 3:
        _, state = os.waitpid(forked(suicidal(work, chance.randint(1, 70)), log), 0)
        return bool(os.WIFSIGNALED(state))
    child = forked(work, log)
    time.sleep(chance.uniform(0, seconds))
    os.kill(child, signal.SIGKILL)
    _, state = os.waitpid(child, 0)
    return bool(os.WIFSIGNALED(state))


# -------------------------------------------------------------------- comparing
def rows_of(warehouse: Path) -> dict[str, Counter[tuple[str, ...]]]:
    """Every row of every table but what tells of runs, clocks and batches."""
    with open_published(warehouse) as db:
        return {
            table.full_name: Counter(
                tuple(map(repr, row))
                for row in db.execute(
                    f"SELECT {', '.join(f'{name}' for name in table.names if name not in OF_THE_MAKING)} "
                    f"FROM {table.full_name}"
                ).fetchall()
            )
            for table in COMPARED
        }


def compare(tortured: Path, spared: Path) -> None:
    """Prints and raises at the first difference, failed check or leftover."""
    left, right = rows_of(tortured), rows_of(spared)
    for rows in (left, right):  # --full that was killed after it had published is done twice
        rows["every reject"] = Counter({row[:-1] for row in rows["ops.rejects"]})
        rows["ops.rejects"] = Counter({row: n for row, n in rows["ops.rejects"].items() if row[-1] == "'open'"})
    for table in left:
        lost, more = right[table] - left[table], left[table] - right[table]
        assert not lost + more, (
            f"{table}: {lost.total()} rows lost, such as {next(iter(lost), None)}; "
            f"{more.total()} too many, such as {next(iter(more), None)}"
        )
    with open_published(tortured, spill=True) as db:
        db.execute("CREATE TEMP TABLE scope AS SELECT article_id FROM main.articles")
        failed = [check.name for check in all_checks() if not run_check(db, check)["passed"]]
    assert not failed, f"checks failed: {failed}"
    lake = Lake(tortured)
    assert set(lake.folders()) == lake.named(), "batches that nobody names"
    assert not list((tortured / "staging").glob("*")), "something is staged still"
    for batch_id in lake.named():
        lake.verify(lake.manifest(batch_id))


# -------------------------------------------------------------------- rounds
def torture(kills: int, seed: int, place: Path, tell: Callable[[str], None]) -> Counter[str]:
    """Kills by command. Raises AssertionError or RuntimeError at the first warehouse that is not as it should be."""
    chance = random.Random(seed)  # noqa: S311
    raw, tortured, spared, log = place / "raw", place / "tortured", place / "spared", place / "log.txt"
    raw.mkdir(parents=True)
    killed: Counter[str] = Counter()
    seconds = dict.fromkeys(COMMANDS, 1.0)
    round_no = 0
    while killed.total() < kills:
        round_no += 1
        name = chance.choices(list(COMMANDS), [WEIGHTS[name] for name in COMMANDS])[0] if round_no > 1 else "run"
        if name != "undo":  # what is taken back can only come again from a folder that is as it was
            change(raw, chance, round_no)
        runner = "processes" if chance.random() < 0.05 else "inline"
        work = lambda at, runner=runner, name=name: lambda: COMMANDS[name](raw, at, runner)  # noqa: E731
        for _ in range(1 if name == "undo" else chance.randint(1, 3)):
            killed[name] += kill(work(tortured), 1.1 * seconds[name], chance, log)
        last = "full" if name == "full" else "run"
        finish = lambda at, last=last: lambda: COMMANDS[last](raw, at, "inline")  # noqa: E731
        finished(finish(tortured), log)
        if name in ("compact", "rebuild"):
            finished(finish(spared), log)
            seconds[name] = finished(work(spared), log)
        else:
            seconds[last] = finished(finish(spared), log)
        try:
            finished(lambda: compare(tortured, spared), log)
        except RuntimeError as error:
            raise RuntimeError(f"after {name} was killed in round {round_no}: {error}") from error
        if round_no % 10 == 0:
            tell(f"{killed.total():4} kills, {round_no} rounds: {dict(killed)}; rows lost 0, rows too many 0")
    return killed


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    tell = lambda line: print(line, flush=True)  # noqa: E731, T201
    LANGUAGE_MODEL.classify("Read here, it need not be read by each child.")
    with tempfile.TemporaryDirectory(prefix="broadsheet-torture-") as place:
        tell(f"seed {given.seed}")
        begin = time.monotonic()
        killed = torture(given.kills, given.seed, Path(place), tell)
        table = "\n".join(f"{name:<10}{count:>6}" for name, count in killed.most_common())
        tell(f"\nkilled in  times\n{table}\nall       {killed.total():>6}, survived all, rows lost 0, rows too many 0")
        tell(f"{time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()
