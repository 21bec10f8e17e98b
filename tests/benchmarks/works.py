"""What `tests.benchmarks.bench` measures, each in a process of its own; the last line of its output is JSON."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq


def run(raw: str, warehouse: str) -> dict[str, Any]:
    """One run. Seconds by stage are the flow's own."""
    from flows.prefect_runs import ingest_once

    begin = time.perf_counter()
    summary = ingest_once(raw=raw, warehouse=warehouse)
    return {"seconds": time.perf_counter() - begin, **summary.seconds, "written": summary.counts["articles"]}


def rebuild(warehouse: str) -> dict[str, Any]:
    """The database made anew from the lake."""
    from flows.maintenance import rebuild as made_anew
    from flows.settings import Settings

    settings = Settings.read(warehouse_dir=warehouse)
    return timed(lambda: made_anew(settings))


def lake(warehouse: str) -> dict[str, Any]:
    """A batch of the lake written again, by the lake and as one plain file of all columns that are text."""
    from flows.lake import Lake

    folder = max(Path(warehouse).glob("lake/batch=*"), key=lambda path: sum(f.stat().st_size for f in path.iterdir()))
    tables = {file.stem: pq.read_table(file) for file in folder.glob("*.parquet")}
    size = sum(table.nbytes for table in tables.values())
    manifest = json.loads((folder / "_manifest.json").read_text("utf-8"))
    known = ("run_id", "committed_at", "code_version", "rules_version", "documents", "articles", "rejects",
             "duplicates", "removed", "dates_dropped", "faults")  # fmt: skip
    other = Lake(Path(warehouse) / "other")
    other.prepare()
    told = {name: manifest[name] for name in known} | {"batch_id": "00000001-00000000"}
    by_lake = timed(lambda: other.write_batch(told, tables.items()))["seconds"]
    plain = timed(
        lambda: [pq.write_table(t, Path(warehouse) / "plain.parquet", compression="zstd") for t in tables.values()]
    )
    return {"mb_per_second": size / by_lake / 1e6, "plain_mb_per_second": size / plain["seconds"] / 1e6}


def plain(raw: str, output: str) -> dict[str, Any]:
    """Reading, hashing and writing the same bytes."""

    def work() -> None:
        files = sorted(Path(raw).rglob("*.txt"))
        data = [file.read_bytes() for file in files]
        table = {"name": list(map(str, files)), "sha256": [hashlib.sha256(d).hexdigest() for d in data], "data": data}
        pq.write_table(pa.table(table), output, compression="zstd")

    return timed(work)


def ner(raw: str, count: str) -> dict[str, Any]:
    """`ner` alone, as spaCy runs it, over the texts, in a process for each worker, loaded before the clock starts."""
    from flows.settings import Settings

    settings = Settings.read()
    texts = [file.read_text("utf-8") for file in sorted(Path(raw).rglob("*.txt"))[: int(count)]]
    parts = [texts[number :: settings.workers] for number in range(settings.workers)]
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_names, [settings.ner_model] * len(parts), [part[:5] for part in parts]))
        return timed(lambda: list(pool.map(_names, [settings.ner_model] * len(parts), parts)))


def _names(model: str, texts: list[str]) -> int:
    return sum(len(doc.ents) for doc in _bare(model).pipe(texts, batch_size=32))


@cache
def _bare(model: str) -> Any:
    import spacy

    return spacy.load(model, enable="ner")


def tasks(raw: str, count: str) -> dict[str, Any]:
    """A Prefect task an article: read, tidy, write at the end. Broadsheet does much more, and none of this."""
    from prefect import flow, task

    files = sorted(Path(raw).rglob("*.txt"))[: int(count)]

    @task
    def tidied(file: Path) -> str:
        return " ".join(file.read_text("utf-8").split())

    @flow
    def each() -> None:
        rows = tidied.map(files).result()
        pq.write_table(pa.table({"text": rows}), Path(raw).parent / "tasks.parquet")

    return timed(each)


def timed(work: Callable[[], Any]) -> dict[str, Any]:
    """Seconds of a work."""
    begin = time.perf_counter()
    work()
    return {"seconds": time.perf_counter() - begin}


WORKS: dict[str, Callable[..., dict[str, Any]]] = {
    "run": run, "rebuild": rebuild, "lake": lake, "plain": plain, "ner": ner, "tasks": tasks,
}  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(WORKS[sys.argv[1]](*sys.argv[2:])))  # noqa: T201
