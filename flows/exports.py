"""The answer to a query for other programs: CSV, JSON, JSON lines, Excel, Parquet, a few rows at a time."""

from __future__ import annotations

import csv
import errno
import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from itertools import count, takewhile
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from flows.errors import DiskError, SettingError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Chunks = Iterable[Sequence[Sequence[Any]]]


class Form(StrEnum):
    """How an answer is written."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    xlsx = "xlsx"
    parquet = "parquet"


FORMS = {f".{form}": form for form in Form if form != Form.table} | {".ndjson": Form.jsonl}
"""What the ending of a file's name says."""
BINARY = (Form.xlsx, Form.parquet)
BATCH_ROWS = 50_000
"""Rows of a row group of Parquet."""


def form_of(form: Form | None, output: Path | None, *, bom: bool) -> Form:
    """The form that was asked for, else the one that the name of the file says. Raises SettingError for none."""
    ending = FORMS.get(output.suffix.lower()) if output else Form.table
    chosen = form or ending
    if output and chosen in (None, Form.table):
        raise SettingError(f"--output {output}: choose --format csv, json, jsonl, xlsx or parquet, or such an ending")
    if not output and chosen in BINARY:
        raise SettingError(f"{chosen} is no text: name a file with --output, such as answer.{chosen}")
    if bom and chosen != Form.csv:
        raise SettingError("--bom is for csv alone")
    return chosen or Form.table


def export(
    db: DuckDBPyConnection, query: str, form: Form, output: Path, *, overwrite: bool = False, bom: bool = False
) -> None:
    """Writes the answer to a file that is whole or not there."""
    from flows.reading import query_arrow, query_chunks

    with made_whole(output, overwrite=overwrite) as place:
        if form == Form.parquet:
            _write_parquet(*query_arrow(db, query, BATCH_ROWS), place)
            return
        names, chunks = query_chunks(db, query)
        if form == Form.xlsx:
            from flows.excel import write_xlsx

            write_xlsx(names, chunks, place)
            return
        with place.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as out:
            write_text(form, names, chunks, out)


def write_text(form: str, names: Sequence[str], chunks: Chunks, out: TextIO) -> None:
    """Rows as CSV, JSON or JSON lines; what is there can be read while the rest is made."""
    _TEXTS[form](names, chunks, out)
    out.flush()


def _write_csv(names: Sequence[str], chunks: Chunks, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for chunk in chunks:
        writer.writerows([_cell(value) for value in row] for row in chunk)
        out.flush()


def _write_json(names: Sequence[str], chunks: Chunks, out: TextIO) -> None:
    before = "["
    for lines in _objects(names, chunks):
        out.write(f"{before}\n" + ",\n".join(lines))
        out.flush()
        before = ","
    out.write("[]\n" if before == "[" else "\n]\n")


def _write_jsonl(names: Sequence[str], chunks: Chunks, out: TextIO) -> None:
    for lines in _objects(names, chunks):
        out.write("\n".join(lines) + "\n")
        out.flush()


_TEXTS: dict[str, Callable[[Sequence[str], Chunks, TextIO], None]] = {
    "csv": _write_csv, "json": _write_json, "jsonl": _write_jsonl,
}  # fmt: skip


def _objects(names: Sequence[str], chunks: Chunks) -> Iterator[list[str]]:
    keys = distinct(names)
    for chunk in filter(None, chunks):
        yield [json_text(dict(zip(keys, row, strict=True))) for row in chunk]


def distinct(names: Sequence[str]) -> list[str]:
    """Names that occur once each: `a, a` become `a, a_1`, so that no column is lost."""
    keys: list[str] = []
    for name in names:
        again = sum(1 for _ in takewhile(keys.__contains__, (f"{name}_{n}" if n else name for n in count())))
        keys.append(f"{name}_{again}" if again else name)
    return keys


def json_text(value: object) -> str:
    """Any value of DuckDB's as JSON, on one line."""
    try:
        return _encode(value)
    except (TypeError, ValueError):  # a key that is no text, a number that is none
        return _encode(_plain(value))


def _plain(value: object) -> object:
    """What JSON knows: dates as ISO 8601, bytes as hexadecimal digits, no number that is none."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float | Decimal):
        return float(value) if isfinite(value) else None
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return text_of(value)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_plain).encode


def _cell(value: object) -> object:
    """What CSV has no form of its own for: truth as in SQL, lists and structs as JSON."""
    if value is None or isinstance(value, str | float):
        return value
    return text_of(value) if isinstance(value, bool | list | tuple | dict | bytes) else value


def text_of(value: object) -> str:
    """A value as one piece of text."""
    if isinstance(value, bool | list | tuple | dict):
        return json_text(value)
    return value.hex() if isinstance(value, bytes) else str(value)


def utc(value: datetime) -> datetime:
    """A point in time without a zone, in UTC when it had one."""
    return value if value.tzinfo is None else (value - (value.utcoffset() or value - value)).replace(tzinfo=None)


def _write_parquet(schema: Any, batches: Iterable[Any], place: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema(
        [field.with_name(name) for field, name in zip(schema, distinct(schema.names), strict=True)]
    )  # two columns of one name could not be told apart
    try:
        with pq.ParquetWriter(place, schema, compression="zstd") as writer:
            for batch in batches:
                writer.write_batch(batch.rename_columns(schema.names))
    except pa.ArrowNotImplementedError as error:
        raise SettingError(f"Parquet has no form for a column ({error}): cast it to VARCHAR") from error


@contextmanager
def made_whole(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """A new place beside the target, put there in one step when all went well, else removed.

    Raises SettingError when nothing can be put there, DiskError when there is no room.
    """
    target = target.resolve()  # the file that a link leads to, not the link
    place = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        if target.exists() and not target.is_file():
            raise SettingError(f"{target} is no file: name one with --output")
        if target.exists() and not overwrite:
            raise SettingError(f"{target} is there already: --overwrite replaces it")
        place.touch(exist_ok=False)  # before the query is asked
        yield place
        os.replace(place, target)
    except OSError as error:
        raise _told(error, target) or error from error
    finally:
        place.unlink(missing_ok=True)


def _told(error: OSError, target: Path) -> Exception | None:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskError(f"the disk of {target.parent} is full: make room, {target.name} was not written")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return SettingError(f"no folder {target.parent}: make it, or name another --output")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return SettingError(f"no permission to write into {target.parent}: name another --output")
    return SettingError(f"{target} can't be written ({error.strerror})") if error.errno == errno.ENAMETOOLONG else None
