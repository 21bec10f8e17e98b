"""The samples of `raw/` and the hand-made right answers beside them, read the way a run reads them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from transforms import anatomy, decoding, formats, genres, languages, repairs
from transforms.formats import lines
from transforms.passages import Hints
from transforms.rejects import Reject

if TYPE_CHECKING:
    from transforms.passages import Anatomy, Role, Stamp

HERE = Path(__file__).parent
RAW = HERE.parent / "raw"
GOLDENS = HERE / "goldens" / "anatomy"

_PRINTED = {
    "year": "%Y",
    "month": "%Y-%m",
    "day": "%Y-%m-%d",
    "minute": "%Y-%m-%dT%H:%M",
    "second": "%Y-%m-%dT%H:%M:%S",
}


def names() -> list[str]:
    """Every document below `raw/`, as its path there: `agency/afp_piura_20230314.txt`, or `web/feed.jsonl#0`."""
    found = (path.relative_to(RAW).as_posix() for path in RAW.rglob("*") if path.is_file())
    return sorted(each for name in found if formats.is_document(name) for each in _documents(name))


def data(name: str) -> bytes:
    """The bytes of a sample; of a record, those of its file."""
    return (RAW / name.partition("#")[0]).read_bytes()


def _documents(name: str) -> list[str]:
    kind = formats.lookup(name)
    if not (kind and kind.many):
        return [name]
    return [f"{name}#{line.record}" for line in lines.records([data(name)])]


def golden_names() -> list[str]:
    """The samples that the goldens are of: `agency__afp_piura_20230314.txt.json` is of the one above."""
    return sorted(path.name.removesuffix(".json").replace("__", "/") for path in GOLDENS.glob("*.json"))


def golden(name: str) -> dict[str, Any]:
    """The right answer for a sample, by hand; its keys are explained in `goldens/GUIDE.md`."""
    path = GOLDENS / (name.replace("/", "__") + ".json")
    answer: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return answer


def read(name: str) -> dict[str, Any]:
    """What the transforms answer for a sample, under the keys of a golden; whole texts for `body` and `boilerplate`."""
    try:
        text, found = dissected(name)
    except Reject as reject:
        return {"reject": reject.reason}
    body = texts(text, found, "body")
    return {
        "headline": found.headline,
        "subheadline": found.subheadline,
        "source": found.source,
        "publisher": found.publisher,
        "published_at": found.published and printed(found.published),
        "date_precision": found.published and found.published.precision,
        "date_source": found.date_source,
        "byline": found.byline,
        "authors": list(found.authors),
        "editors": list(found.editors),
        "dateline_place": found.dateline_place,
        "language": languages.detect("\n".join(body), language_model()),
        "genre": genres.genre(text, found),
        "captions": [
            {"text": text[p.start : p.end], "credit": p.credit} for p in found.passages if p.role == "caption"
        ],
        "subheadings": texts(text, found, "subheading"),
        "corrections": texts(text, found, "correction"),
        "body": body,
        "boilerplate": texts(text, found, "boilerplate"),
    }


def dissected(name: str) -> tuple[str, Anatomy]:
    """The repaired text of a sample and its parts."""
    path, _, number = name.partition("#")
    record = list(formats.read(data(name), path))[int(number or 0)]
    text = repairs.repair(decoding.decode(record.data).text)
    hints = Hints(file_name=Path(path).name, url=dict(record.metadata).get("url"), metadata=record.metadata)
    return text, anatomy.dissect(text, hints)


def texts(text: str, found: Anatomy, role: Role) -> list[str]:
    """The passages of one role, in order."""
    return [text[p.start : p.end] for p in found.passages if p.role == role]


def printed(stamp: Stamp) -> str:
    """ISO 8601 as far as the stamp is precise: `2023-11-16T17:12`."""
    return stamp.value.strftime(_PRINTED[stamp.precision])


@cache
def language_model() -> LanguageIdentifier:
    """The model a run uses, loaded once."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
