"""One raw document to the rows of one article: decode, repair, dissect, cut into sentences, name who and when."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from transforms import anatomy, decoding, fingerprints, genres, languages, outlets, repairs, sentences, wires
from transforms.evidence import Article
from transforms.formats import RawRecord
from transforms.gazetteer import Gazetteer
from transforms.identity import article_id
from transforms.names import Recognizer
from transforms.odd_signs import odd_signs
from transforms.passages import Anatomy, Hints, Passage, Stamp
from transforms.place_evidence import Source
from transforms.tables import Rows

LATEST = timedelta(days=1)
"""A date of publication later than the run by more than this is misread."""
LANGUAGES_READ = (None, "en")
"""Facts are read where the models and the rules know the language; a text too short to tell it is tried."""
SENTENCE_ROLES = ("headline", "body", "caption")
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
BLANK_OR_IDEOGRAPH = re.compile(rf"\s|{IDEOGRAPH.pattern}")
X_FOR_SIGNS = bytes(ord(" " if sign < 128 and chr(sign).isspace() else "x") for sign in range(256))
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")


@dataclass(frozen=True, slots=True)
class Document:
    """A record of a raw file, and the SHA-256 of the file's bytes."""

    raw_uri: str
    raw_sha256: str
    record: RawRecord


@dataclass(frozen=True, slots=True)
class Version:
    """The last version of an article that is known."""

    version_no: int
    raw_sha256: str | None
    corrections: int
    change_kind: str
    valid_from: datetime


@dataclass(frozen=True, slots=True)
class Context:
    """What all documents of a batch share: names, the run's clock (UTC, naive), settings, a model."""

    batch_id: str
    started_at: datetime
    rules_version: str
    encoding: str | None
    least_confidence: float
    language_model: languages.LanguageModel
    recognizer: Recognizer | None = None
    gazetteer: Gazetteer | None = None
    facts: bool = True


@dataclass(frozen=True, slots=True)
class Structured:
    """The rows of one article by table, its encoding, and how many dates were dropped as in the future."""

    rows: Rows
    encoding: str
    dates_dropped: int


def structure(document: Document, previous: Version | None, context: Context) -> Structured:
    """Everything that one document says of itself. Raises Reject when it has no readable text."""
    decoded = decoding.decode(
        document.record.data, fallback=context.encoding, least_confidence=context.least_confidence
    )
    text = repairs.repair(decoded.text)
    if not text or text.isspace():
        raise decoding.no_text(document.record.data)
    file_name = unquote(document.raw_uri).rpartition("/")[2]
    metadata = document.record.metadata
    hints = Hints(file_name=file_name, url=dict(metadata).get("url"), metadata=metadata)
    found = anatomy.dissect(text, hints)
    bodies = [text[p.start : p.end] for p in found.passages if p.role == "body"]
    body = "\n".join(bodies)
    language = languages.detect(body or text, context.language_model)
    identity = article_id(document.raw_uri, document.record.record)
    article, dates_dropped = _article_row(document, text, found, language, context)
    article |= {"article_id": identity, "word_count": count_words(body)}
    version = _version_row(article, found.passages, previous, context)
    article["version_no"] = version["version_no"]
    sentence_rows = _sentence_rows(identity, text, found.passages, language)
    rows: Rows = {
        "articles": [article],
        "article_versions": [version],
        "sources": _source_rows(found.source, found.publisher),
        "passages": _passage_rows(identity, text, found.passages),
        "sentences": sentence_rows,
    }
    printed = rows["sources"]
    if wire := wires.find(text, found):
        rows["sources"] = _source_rows(found.source, found.publisher, wire)
    credited = {"article_id": identity, "wire_source_id": wire and outlets.source_id(wire)}
    rows["article_fingerprints"] = [credited | fingerprints.fingerprint(wires.without_credit(body), found.headline)]
    if context.facts and language in LANGUAGES_READ:
        spans = [(row["start_char"], row["end_char"]) for row in sentence_rows]
        read = Article(identity, text, found.passages, spans, article["published_at"], _prints(printed))
        rows |= _fact_rows(read, context)
    return Structured(rows, decoded.encoding, dates_dropped)


def _fact_rows(article: Article, context: Context) -> Rows:
    from transforms import facts  # here, for their rules are most of the code, and take a third of a second to read

    return facts.rows(article, context.recognizer, context.gazetteer)


def withdrawal(identity: str, last: Version, at: datetime, batch_id: str) -> dict[str, Any]:
    """The version row of an article whose document is gone."""
    return {
        "article_id": identity, "version_no": last.version_no + 1, "corrections": last.corrections,
        "change_kind": "withdrawn", "valid_from": max(at, last.valid_from), "batch_id": batch_id,
    }  # fmt: skip


def count_words(text: str) -> int:
    """Words between blanks; every Chinese or Japanese character is one."""
    if not text.isascii() and BLANK_OR_IDEOGRAPH.search(odd_signs(text)):
        return len(IDEOGRAPH.sub(" x ", text).split())
    return (b" " + text.encode("ascii", "replace").translate(X_FOR_SIGNS)).count(b" x")


def in_utc(stamp: Stamp, zone: str | None) -> datetime | None:
    """The moment in UTC (naive) of a clock time in a zone; None unless both are known, the time to the minute."""
    if zone is None or stamp.precision not in ("minute", "second"):
        return None
    offset = OFFSET.fullmatch(zone)
    try:
        if offset:
            sign = -1 if offset[1] == "-" else 1
            place = timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3])))
            return stamp.value.replace(tzinfo=place).astimezone(UTC).replace(tzinfo=None)
        return stamp.value.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return None


def _article_row(
    document: Document, text: str, found: Anatomy, language: str | None, context: Context
) -> tuple[dict[str, Any], int]:
    """The row of `articles` but for its id, version and words; 1 when its date was dropped as lying in the future."""
    source = outlets.outlet(found.source) if found.source else None
    publisher = outlets.outlet(found.publisher) if found.publisher else None
    stamp = found.published
    dropped = stamp is not None and stamp.value > context.started_at + LATEST
    stamp = None if dropped else stamp
    zones = (stamp and stamp.zone, publisher and publisher.time_zone, source and source.time_zone)
    zone = next((zone for zone in zones if zone), None) if stamp else None
    row: dict[str, Any] = {
        "source_id": source and outlets.source_id(source.name),
        "publisher_id": publisher and outlets.source_id(publisher.name),
        "url": dict(document.record.metadata).get("url"),
        "headline": found.headline,
        "subheadline": found.subheadline,
        "byline": found.byline,
        "authors": list(found.authors),
        "dateline": found.dateline,
        "dateline_place": found.dateline_place,
        "published_at": stamp and stamp.value,
        "published_tz": zone,
        "published_utc": in_utc(stamp, zone) if stamp else None,
        "date_precision": stamp and stamp.precision,
        "date_source": found.date_source if stamp else None,
        "modified_at": found.modified and found.modified.value,
        "language": language,
        "genre": genres.genre(text, found),
        "editors": list(found.editors),
        "text": text,
        "text_sha256": sha256(text),
        "raw_uri": document.raw_uri,
        "raw_record": document.record.record,
        "raw_sha256": document.raw_sha256,
        "rules_version": context.rules_version,
        "batch_id": context.batch_id,
    }
    return row, int(dropped)


def _version_row(
    article: dict[str, Any], passages: Sequence[Passage], previous: Version | None, context: Context
) -> dict[str, Any]:
    """Other bytes make a new version; the same bytes under new rules renew the one there is."""
    corrections = sum(p.role == "correction" for p in passages)
    same = previous is not None and previous.raw_sha256 == article["raw_sha256"]
    if previous is None:
        number, kind, since = 1, "new", context.started_at
    elif same:
        number, kind, since = previous.version_no, previous.change_kind, previous.valid_from
    else:
        number, kind = previous.version_no + 1, "corrected" if corrections > previous.corrections else "updated"
        since = max(context.started_at, previous.valid_from)  # clocks are set back; versions follow each other
    return {
        "article_id": article["article_id"],
        "version_no": number,
        "headline": article["headline"],
        "text": article["text"],
        "text_sha256": article["text_sha256"],
        "passages": _spans(article["text"], passages),
        "corrections": corrections,
        "change_kind": kind,
        "valid_from": since,
        "raw_sha256": article["raw_sha256"],
        "batch_id": context.batch_id,
    }


def _spans(text: str, passages: Iterable[Passage]) -> list[dict[str, Any]]:
    """The passages of a version, in short. The second of two with the same words has another digest than the first."""
    before: dict[str, int] = {}
    spans = []
    for p in passages:
        words = text[p.start : p.end]
        if "\n" in words or "\t" in words or "  " in words:  # there are no other blanks in a repaired text
            words = " ".join(words.split())
        seen = before.get(words, 0)
        before[words] = seen + 1
        digest = hashlib.sha256(f"{seen} {words}".encode("utf-8", "surrogatepass")).digest()[:8]
        spans.append({
            "role": p.role, "start_char": p.start, "end_char": p.end,
            "digest": int.from_bytes(digest, "big", signed=True),
        })  # fmt: skip
    return spans


def _source_rows(*named: str | None) -> list[dict[str, Any]]:
    """A row for each outlet that the article names."""
    rows = []
    for printed in {name: None for name in named if name}:
        known = outlets.outlet(printed)
        rows.append({
            "source_id": outlets.source_id(known.name), "name": known.name, "kind": known.kind,
            "domain": known.domain, "country": known.country, "language": known.language,
            "time_zone": known.time_zone,
        })  # fmt: skip
    return rows


def _prints(sources: Sequence[dict[str, Any]]) -> Source:
    """Who prints, for the places that it means: the country, and the names, of which one may be a place's."""
    countries = {row["country"] for row in sources if row["country"]}
    names = (*(row["name"] for row in sources), *(row["domain"] for row in sources if row["domain"]))
    return Source(countries.pop() if len(countries) == 1 else None, names)


def _passage_rows(identity: str, text: str, passages: Iterable[Passage]) -> list[dict[str, Any]]:
    return [
        {
            "article_id": identity, "passage_no": number, "role": p.role, "text": text[p.start : p.end],
            "start_char": p.start, "end_char": p.end, "credit": p.credit,
        }
        for number, p in enumerate(passages)
    ]  # fmt: skip


def _sentence_rows(identity: str, text: str, passages: Iterable[Passage], language: str | None) -> list[dict[str, Any]]:
    spans = [
        (number, start, end)
        for number, p in enumerate(passages)
        if p.role in SENTENCE_ROLES
        for start, end in sentences.split(text, p.start, p.end, language=language)
    ]
    return [
        {"article_id": identity, "sentence_no": n, "passage_no": number, "start_char": start, "end_char": end}
        for n, (number, start, end) in enumerate(spans)
    ]


def sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, as hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
