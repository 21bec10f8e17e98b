"""Who and which organizations an article names, each once."""

from __future__ import annotations

from collections.abc import Sequence

from tests.scoring.documents import Document, Published
from tests.scoring.measures import Figures, Tally, paired, plain

FIELDS = {"people": "person", "organizations": "organization"}


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """Precision, recall and F1 of the sets of people and of organizations of the documents.

    One of the gold is found when any of its names is, but for case and punctuation, a name of an entity of that type
    that the article mentions, or a mention of it. Mentions without an entity are one for each surface.
    """
    called = published.names()
    mentions = published.by_article("SELECT article_id, entity_id, type, surface FROM main.mentions")
    found: Figures = {}
    whole = Tally()
    for field, kind in FIELDS.items():
        tally = Tally()
        for document in documents:
            if document.gold.get(field) is None:
                continue
            gold = {
                plain(each["name"]): [plain(name) for name in (each["name"], *each.get("aliases", ()))]
                for each in document.gold[field]
            }
            had: dict[str, set[str]] = {}
            for row in mentions[document.article_id]:
                if row["type"] == kind:
                    names = had.setdefault(row["entity_id"] or row["surface"], set())
                    names.update(map(plain, [row["surface"], *called.get(row["entity_id"], ())]))
            pairs = paired(list(gold.values()), list(had.values()), lambda wanted, names: not names.isdisjoint(wanted))
            tally.add(len(pairs), len(had), len(gold))
        found |= tally.figures(f"{field}_")
        whole.add(tally.hit, tally.predicted, tally.gold)
    return {"f1": whole.f1, **found}
