"""One batch, from its order to its place in the lake: what a worker does."""

from __future__ import annotations

import gc
import hashlib
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from flows.budget import OverBudgetError, within
from flows.manifests import Manifest
from flows.mirror import home_of, lake_at
from flows.raw_bytes import Documents
from flows.remote import Where
from flows.settings import Settings
from flows.versions import code_version, rules_version
from transforms import formats
from transforms.documents import Context, Document, Version, structure, withdrawal
from transforms.formats import RawRecord, lookup
from transforms.identity import article_id
from transforms.rejects import ReadingError, Reject, StructureError, excerpt
from transforms.tables import Rows, no_rows, to_tables

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Item:
    """One document of a batch and what to do with it: process, duplicate or remove.

    A record of a file of many is `bytes` bytes of it from `byte_start` on.
    """

    raw_uri: str
    raw_record: int | None
    action: str
    raw_sha256: str | None
    bytes: int | None
    byte_start: int | None = None
    duplicate_of: str | None = None
    previous: Version | None = None


class BatchOrder:
    """All that a worker needs for one batch. A plain class, so that Prefect passes it on without looking inside."""

    def __init__(
        self, batch_id: str, run_id: str, base: Where, started_at: datetime, settings: Settings, items: list[Item]
    ) -> None:
        """`base` is the folder that the raw_uris are relative to; `started_at` is the run's start in UTC."""
        self.batch_id = batch_id
        self.run_id = run_id
        self.base = base
        self.started_at = started_at
        self.settings = settings
        self.items = items


def make_batch(order: BatchOrder) -> Manifest:
    """Reads, structures and commits one batch; a document that can't be taken in is a reject, never an error."""
    rows, dropped = no_rows(), 0
    whole = (item for item in order.items if item.action == "process" and item.raw_record is None)
    sizes = {item.raw_uri: item.bytes for item in whole}
    documents = Documents(order.base, sizes, order.settings.document_bytes)
    with _without_collector(), _context(order) as context:
        for item in order.items:
            if item.action == "process":
                dropped += _process(item, documents, order, context, rows)
            else:
                _note(item, order, rows)
    status = [row["status"] for row in rows["documents"]]
    manifest = {
        "batch_id": order.batch_id,
        "run_id": order.run_id,
        "committed_at": datetime.now(UTC).replace(tzinfo=None).isoformat(),
        "code_version": code_version(),
        "rules_version": rules_version(),
        "documents": len(status),
        "articles": status.count("article"),
        "rejects": status.count("reject"),
        "duplicates": status.count("duplicate"),
        "removed": status.count("removed"),
        "dates_dropped": dropped,
        "faults": sum(row["reason"] == "internal_error" for row in rows["rejects"]),
    }
    return lake_at(order.settings.warehouse_dir).write_batch(manifest, to_tables(rows).items())


@contextmanager
def _without_collector() -> Iterator[None]:
    """Rows hold no cycles: looking for some among a million of them takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _process(item: Item, documents: Documents, order: BatchOrder, context: Context, rows: Rows) -> int:
    """Adds the rows of one document, or its reject. Returns how many dates were dropped as lying in the future."""
    ledger: dict[str, Any] = {
        "raw_uri": item.raw_uri,
        "raw_record": item.raw_record,
        "raw_sha256": None,
        "bytes": item.bytes,
        "status": "reject",
        "batch_id": order.batch_id,
    }  # fmt: skip - without a hash, it is looked at again as soon as it can be read
    limit = order.settings.document_bytes
    try:
        data = _read(item, documents)
        ledger |= {"raw_sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        kind = lookup(item.raw_uri)
        ledger["format"] = kind and kind.name
        records = formats.read(data, item.raw_uri, limit_bytes=limit)
        record = _guarded(order, RawRecord(item.raw_record, data, 0, len(data)), lambda: next(records))
        record = replace(record, record=item.raw_record)
        document = Document(item.raw_uri, ledger["raw_sha256"], record)
        made = _guarded(order, record, lambda: structure(document, item.previous, context))
    except Reject as reject:
        _refuse(reject, item, ledger, rows)
        return 0
    for table, new in made.rows.items():
        rows[table].extend(new)
    identity = article_id(item.raw_uri, item.raw_record)
    rows["documents"].append(ledger | {"status": "article", "encoding": made.encoding, "article_id": identity})
    return made.dates_dropped


def _read(item: Item, documents: Documents) -> bytes:
    """The bytes of a document. Of a file of records no other bytes are read than those that were planned."""
    if item.raw_record is None:
        return documents.read(item.raw_uri)
    assert item.byte_start is not None, f"{item} has no place"
    assert item.bytes is not None, f"{item} has no size"
    data = documents.read_record(item.raw_uri, item.byte_start, item.bytes)
    if hashlib.sha256(data).hexdigest() != item.raw_sha256:
        raise ReadingError("changed_meanwhile", "The file was written to while it was read: the next run sees to it.")
    return data


def _guarded(order: BatchOrder, record: RawRecord, work: Callable[[], _Made]) -> _Made:
    """What the work returns. One that takes too long, or shows a fault of ours, is a reject: it costs no other."""
    try:
        return within(order.settings.document_seconds, work)
    except Reject:
        raise
    except OverBudgetError:
        reason, most = "too_slow", order.settings.document_seconds
        detail = f"Look whether it is an article, or raise DOCUMENT_SECONDS: it takes more than {most:g} s."
    except Exception as error:
        reason, detail = "internal_error", _fault(error)
    raise StructureError(
        reason, detail, record.byte_start, record.byte_end, excerpt(record.data, 0, len(record.data))
    ) from None


def _fault(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return f"Report this: {type(error).__name__} in {where}: {error}"[:500]


def _refuse(reject: Reject, item: Item, ledger: dict[str, Any], rows: Rows) -> None:
    """A record is at fault as a whole: what is wrong with its text has no place of its own in the file."""
    start, end = reject.byte_start, reject.byte_end
    if item.byte_start is not None and item.raw_record is not None:
        start, end = item.byte_start, item.byte_start + (item.bytes or 0)
    rows["documents"].append(ledger)
    rows["rejects"].append({
        **{name: ledger[name] for name in ("raw_uri", "raw_record", "raw_sha256", "batch_id")},
        **{name: getattr(reject, name) for name in ("stage", "reason", "detail", "excerpt")},
        "byte_start": start, "byte_end": end, "status": "open",
    })  # fmt: skip


def _note(item: Item, order: BatchOrder, rows: Rows) -> None:
    """Adds the ledger row of a copy or of a document that is gone; a gone article's withdrawal is a version."""
    rows["documents"].append(
        {
            "raw_uri": item.raw_uri,
            "raw_record": item.raw_record,
            "raw_sha256": item.raw_sha256,
            "bytes": item.bytes,
            "status": "removed" if item.action == "remove" else "duplicate",
            "duplicate_of": item.duplicate_of,
            "batch_id": order.batch_id,
        }
    )
    if item.action == "remove" and item.previous and item.previous.change_kind != "withdrawn":
        identity = article_id(item.raw_uri, item.raw_record)
        rows["article_versions"].append(withdrawal(identity, item.previous, order.started_at, order.batch_id))


@contextmanager
def _context(order: BatchOrder) -> Iterator[Context]:
    """What the batch's documents share, with the model loaded: a second that no document's time should be spent on."""
    context = Context(
        batch_id=order.batch_id,
        started_at=order.started_at,
        rules_version=rules_version(),
        encoding=order.settings.encoding,
        least_confidence=order.settings.least_confidence,
        language_model=LANGUAGE_MODEL,
        facts=order.settings.facts,
    )
    if not order.settings.facts or all(item.action != "process" for item in order.items):
        yield context
        return
    from flows.gazetteer import gazetteer  # here, for nothing else needs what they import
    from flows.readings import Readings
    from flows.recognizer import recognizer

    model = recognizer(order.settings.ner_model)
    if model is None:
        yield context
        return
    model.load()
    gazetteer().load()
    with Readings(model, home_of(order.settings.warehouse_dir) / "cache") as names:
        yield replace(context, recognizer=names, gazetteer=gazetteer())


class LanguageModel:
    """py3langid's identifier, read from its file only when a text first asks for it: that takes a second."""

    @cached_property
    def _identifier(self) -> Any:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language (ISO 639-1) and its probability."""
        language, probability = self._identifier.classify(text)
        return str(language), float(probability)


LANGUAGE_MODEL = LanguageModel()
