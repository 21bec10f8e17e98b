"""The labelled articles as records for a scorer, and how many labels of each kind there are.

`python -m tests.label_records` prints the counts; with a folder it writes `gold.jsonl` and `raw/<id>.txt` there.
Offsets are code points of the text, end-exclusive. What a record lacks is not covered; an empty list says "none".
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import labelled

if TYPE_CHECKING:
    from tests.label_types import Amount, Event, Labelled, Mention, Quote, Role, Time

Record = dict[str, Any]
_NER = {"person": "PER", "organization": "ORG", "place": "LOC"}


def write(folder: Path) -> None:
    """All records as `gold.jsonl`, and the texts as one file each."""
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    made = []
    for name in labelled.names():
        article = labelled.load(name)
        made.append(json.dumps(record(article), ensure_ascii=False))
        (folder / "raw" / f"{made_id(name)}.txt").write_text(article.text, encoding="utf-8", newline="\n")
    (folder / "gold.jsonl").write_text("\n".join(made) + "\n", encoding="utf-8")


def made_id(name: str) -> str:
    """The name without its ending: `agency__afp_piura_20230314`."""
    return name.removesuffix(".txt")


def record(article: Labelled) -> Record:
    """One article with all its labels."""
    made: Record = {"id": made_id(article.name), "published_at": article.published, "topic": article.topic}
    made["scope"] = [list(each) for each in article.scope]
    made["people"] = [_named(each) for each in article.entities if each.type == "person"]
    made["organizations"] = [_named(each) for each in article.entities if each.type == "organization"]
    made["entities"] = [_entity(article, each) for each in article.mentions]
    made["places"] = [_place(article, each) for each in article.mentions if each.entity.type == "place"]
    made["roles"] = [_role(article, each) for each in article.roles]
    made["quotes"] = [_quote(article, each) for each in article.quotes]
    made["times"] = [_time(article, each) for each in article.times]
    made["amounts"] = [_amount(article, each) for each in article.amounts]
    made["events"] = [_event(article, each) for each in article.events]
    made["minor_events"] = [_event(article, each) for each in article.minor_events]
    return {key: value for key, value in made.items() if key not in article.uncovered}


def counts() -> dict[str, int]:
    """How many labels of each kind all articles hold together."""
    total: Counter[str] = Counter()
    for article in map(labelled.load, labelled.names()):
        total["articles"] += 1
        total["words"] += len(article.text.split())
        total.update(f"mentions: {each.entity.type}" for each in article.mentions)
        total.update(f"roles: {each.status}" for each in article.roles)
        total.update(f"quotes: {each.kind}" for each in article.quotes)
        total.update(f"times: {each.type}" for each in article.times)
        total.update(f"amounts: {each.kind}" for each in article.amounts)
        total.update(f"events: {each.type}" for each in article.events)
        total.update(f"minor events: {each.type}" for each in article.minor_events)
    return dict(total)


def _at(article: Labelled, each: Mention | Role | Quote | Time | Amount | Event) -> Record:
    return {"start": each.start, "end": each.end, "surface": article.text[each.start : each.end]}


def _named(entity: Any) -> Record:
    return {"name": entity.name, "aliases": list(entity.forms[1:])}


def _entity(article: Labelled, each: Mention) -> Record:
    return _at(article, each) | {"type": _NER.get(each.entity.type, "MISC"), "name": each.entity.name}


def _place(article: Labelled, each: Mention) -> Record:
    entity = each.entity
    where = {"lat": entity.latitude, "lon": entity.longitude, "country": entity.country}
    return _at(article, each) | {"name": entity.name} | where


def _role(article: Labelled, each: Role) -> Record:
    said = {"person": each.person, "title": each.title, "organization": each.organization, "status": each.status}
    return _at(article, each) | said


def _quote(article: Labelled, each: Quote) -> Record:
    content = article.text[each.start : each.end]
    return _at(article, each) | {"speaker": each.speaker, "cue": each.cue, "kind": each.kind, "content": content}


def _time(article: Labelled, each: Time) -> Record:
    return _at(article, each) | {"type": each.type.upper(), "value": each.value}


def _amount(article: Labelled, each: Amount) -> Record:
    size = {"value": each.value, "value_max": each.value_max, "unit": each.unit}
    return _at(article, each) | {"kind": each.kind, **size, "qualifier": each.qualifier, "object": each.object}


def _event(article: Labelled, event: Event) -> Record:
    """A place and whoever takes part may go by any printed form: each is a list of alternatives."""
    starts_on, _, ends_on = (event.when or "").partition("/")
    made = _at(article, event) | {"type": event.type, "starts_on": starts_on or None, "ends_on": ends_on or None}
    made["name"] = article.text[event.start : event.end] if event.named else None
    made["place"] = _forms(article, event.place) if event.place else None
    made["hosts"] = [_forms(article, who) for part, who in event.parts if part in ("host", "organizer")]
    others = [who for part, who in event.parts if part not in ("host", "organizer", "attendance")]
    made["participants"] = [_forms(article, who) for who in others]
    made["within"] = event.within
    made["attendance"] = [float(who) for part, who in event.parts if part == "attendance"]
    return made


def _forms(article: Labelled, name: str) -> list[str]:
    entity = article.named(name)
    assert entity, f"{article.name}: {name} is not labelled"
    return list(entity.forms)


def main() -> None:
    """Counts on the screen, or records into the folder that is given."""
    if len(sys.argv) > 1:
        write(Path(sys.argv[1]))
    else:
        sys.stdout.writelines(f"{kind:28}{number:6}\n" for kind, number in sorted(counts().items()))


if __name__ == "__main__":
    main()
