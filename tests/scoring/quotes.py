"""What was said, and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.scoring.documents import Document, Published, Row, covered_words, span
from tests.scoring.measures import Figures, Span, Tally, paired_spans, plain, share, words

EDGES = " \n\t\"'“”‘’«».,;:"
"""No part of what was said when they stand at either end."""


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """F1 of what was said without marks at its edges: overlap pairs what shares a character, exact is the same stretch.

    char_f1 counts characters; quoted_* are the shares of the direct and mixed ones that have a partner of any kind.
    Over the pairs: kind_accuracy, and of those whose speaker is labelled speaker_accuracy (the words of one hold those
    of the other), speaker_exact (the same words) and speaker_given. A speaker is called as printed or by any name of
    its entity.
    """
    called = published.names()
    quotes = published.by_article(
        "SELECT article_id, speaker_id, speaker, kind, content, start_char, end_char FROM main.quotes ORDER BY ALL"
    )
    texts = published.texts()
    overlap, exact, characters = Tally(), Tally(), Tally()
    quoted, quoted_found = Counter[bool](), Counter[bool]()
    kinds, speakers = Counter[bool](), Counter[str]()
    for document in documents:
        if document.gold.get("quotes") is None:
            continue
        text = texts.get(document.article_id, "")
        gold = [each for each in document.gold["quotes"] if each.get("start") is not None]
        had = [row for row in quotes[document.article_id] if document.covers(row)]
        wanted = [_trimmed(text, span(each)) for each in gold]
        found = [_trimmed(text, covered_words(text, row, row["content"])) for row in had]
        pairs = paired_spans(wanted, found)
        overlap.add(len(pairs), len(had), len(gold))
        exact.add(sum(wanted[i] == found[j] for i, j in pairs), len(had), len(gold))
        one, other = _characters(wanted), _characters(found)
        characters.add(len(one & other), len(other), len(one))
        quoted.update(i in dict(pairs) for i, each in enumerate(gold) if _is_quoted(each))
        quoted_found.update(j in dict(pairs).values() for j, row in enumerate(had) if _is_quoted(row))
        kinds.update(gold[i]["kind"] == had[j]["kind"] for i, j in pairs if gold[i].get("kind"))
        for i, j in pairs:
            if gold[i].get("speaker"):
                names = [had[j]["speaker"] or "", *called.get(had[j]["speaker_id"], [])]
                speakers.update(["labelled", *_agreement(gold[i]["speaker"], names)])
    return {
        **overlap.figures("overlap_"),
        "speaker_accuracy": share(speakers["alike"], speakers["labelled"]),
        "kind_accuracy": share(kinds[True], kinds.total()),
        **_quoted(share(quoted_found[True], quoted_found.total()), share(quoted[True], quoted.total())),
        "speaker_exact": share(speakers["equal"], speakers["labelled"]),
        "speaker_given": share(speakers["given"], speakers["labelled"]),
        **exact.figures("exact_"),
        "char_f1": characters.f1,
    }


def _quoted(precision: float | None, recall: float | None) -> Figures:
    f1 = share(2 * (precision or 0) * (recall or 0), (precision or 0) + (recall or 0))
    if f1 is None and (precision, recall) != (None, None):
        f1 = 0.0
    return {"quoted_f1": f1, "quoted_precision": precision, "quoted_recall": recall}


def _is_quoted(quote: Row) -> bool:
    return quote.get("kind") != "indirect"


def _trimmed(text: str, place: Span) -> Span:
    """Without marks at its edges; of a text that is not there, as it is."""
    start, end = place
    stretch = text[start:end]
    return (start + len(stretch) - len(stretch.lstrip(EDGES)), end - len(stretch) + len(stretch.rstrip(EDGES)))


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for each in spans for at in range(*each)}


def _agreement(label: str, names: Sequence[str]) -> list[str]:
    """How the names of a speaker agree with the label: given, alike, equal."""
    wanted = set(words(label))
    held = [set(words(name)) for name in names if words(name)]
    agreed = {
        "given": any(names),
        "alike": any(wanted <= each or each <= wanted for each in held),
        "equal": any(plain(name) == plain(label) for name in names),
    }
    return [how for how, is_so in agreed.items() if is_so]
