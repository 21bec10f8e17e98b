"""People, organizations and places at their place in the text; and what the model alone makes of the same passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from flows.recognizer import recognizer
from flows.settings import Settings
from tests.scoring.documents import Document, Published, Row, span, span_of
from tests.scoring.measures import Figures, Span, Tally, common, longest, paired_spans
from transforms.mentions import PROSE

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
Found = Mapping[str | None, Sequence[Row]]


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """The mentions of the warehouse, but for words that stand for a name."""
    mentions = published.by_article(
        "SELECT article_id, type, start_char, end_char FROM main.mentions WHERE kind <> 'pronoun'"
    )
    return figures(documents, mentions)


def measure_bare(documents: Sequence[Document], published: Published) -> Figures:
    """What the recognizer finds, without any rule of ours, in the passages that mentions are looked for in."""
    model = recognizer(Settings.read().ner_model)
    assert model, "names are not asked for: the setting NER_MODEL is empty"
    prose = ", ".join(f"'{role}'" for role in sorted(PROSE))
    passages = published.rows(
        f"SELECT article_id, start_char, text FROM main.passages WHERE role IN ({prose}) ORDER BY ALL"
    )
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for passage, names in zip(passages, model.find([passage["text"] for passage in passages]), strict=True):
        begin = passage["start_char"]
        found[passage["article_id"]] += [
            {"type": name.type, "start_char": begin + name.start, "end_char": begin + name.end} for name in names
        ]
    return figures(documents, found)


def figures(documents: Sequence[Document], found: Found) -> Figures:
    """Exact F1 over all types and by type; F1 of spans whatever their type; F1 of spans of one type that overlap.

    Of spans that overlap the longest counts. Labels of other types are neither asked for, nor is what overlaps one.
    """
    exact = {kind: Tally() for kind in TYPES.values()}
    untyped, overlapping = Tally(), Tally()
    for document in documents:
        if document.gold.get("entities") is None:
            continue
        gold = {span(each): each["type"] for each in document.gold["entities"]}
        gold = {each: gold[each] for each in longest(gold)}
        others = [each for each, kind in gold.items() if kind not in exact]
        wanted = {each: kind for each, kind in gold.items() if kind in exact}
        had = _had(document, found.get(document.article_id, []), others)
        for kind, tally in exact.items():
            a, b = _of(wanted, kind), _of(had, kind)
            tally.add(len(set(a) & set(b)), len(b), len(a))
            overlapping.add(len(paired_spans(a, b)), len(b), len(a))
        untyped.add(len(wanted.keys() & had.keys()), len(had), len(wanted))
    whole = Tally()
    for tally in exact.values():
        whole.add(tally.hit, tally.predicted, tally.gold)
    by_type: Figures = {f"{kind.lower()}_f1": tally.f1 for kind, tally in exact.items()}
    return {**whole.figures(), **by_type, "untyped_f1": untyped.f1, "overlap_f1": overlapping.f1}


def _had(document: Document, rows: Sequence[Row], others: Sequence[Span]) -> dict[Span, str]:
    typed = {span_of(row): TYPES[row["type"]] for row in rows if row["type"] in TYPES and document.covers(row)}
    return {each: typed[each] for each in longest(typed) if not any(common(each, other) for other in others)}


def _of(spans: Mapping[Span, str], wanted: str) -> list[Span]:
    return [each for each, kind in spans.items() if kind == wanted]
