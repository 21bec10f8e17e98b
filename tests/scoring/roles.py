"""Who holds which office where: triples of person, title and organization."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.scoring.documents import Document, Published, Row
from tests.scoring.measures import Figures, Tally, jaccard, paired, plain, share

_Row = TypeVar("_Row")
PARTS = ("person", "title", "organization")
LEAST_ALIKE = 0.6
Claim = dict[str, list[str]]
"""All that the person, the title and the organization may be called; an empty list says that there is none."""


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """Distinct triples of each document. exact: every part the same words; fuzzy: every part with a Jaccard of .6.

    The person is called by any name of its entity, the organization as printed or by any name of its entity.
    status_accuracy: over the fuzzy pairs.
    """
    called = published.names()
    roles = published.by_article(
        "SELECT article_id, person_id, organization_id, title, organization, status FROM main.roles "
        "ORDER BY start_char, end_char, title"
    )
    exact, fuzzy, stated = Tally(), Tally(), Counter[str]()
    for document in documents:
        if document.gold.get("roles") is None:
            continue
        gold = _distinct(document.gold["roles"], lambda each: tuple(plain(each.get(part)) for part in PARTS))
        had = [(_claim(row, called), row["status"] or "current") for row in roles[document.article_id]]
        had = _distinct(had, lambda each: tuple(plain(next(iter(each[0][part]), "")) for part in PARTS))
        claims = [claim for claim, _ in had]
        exact.add(len(paired(gold, claims, lambda g, claim: _alike(g, claim, _equal, 1))), len(had), len(gold))
        pairs = paired(gold, claims, lambda g, claim: _alike(g, claim, _close, LEAST_ALIKE))
        fuzzy.add(len(pairs), len(had), len(gold))
        stated.update(gold[i]["status"] == had[j][1] for i, j in pairs if gold[i].get("status"))
    return {
        **fuzzy.figures("fuzzy_"), "status_accuracy": share(stated[True], stated.total()), **exact.figures("exact_"),
    }  # fmt: skip


def _claim(row: Row, called: dict[str | None, list[str]]) -> Claim:
    organization = [row["organization"]] if row["organization"] else []
    return {
        "person": called.get(row["person_id"], []),
        "title": [row["title"]] if row["title"] else [],
        "organization": [*organization, *called.get(row["organization_id"], [])],
    }


def _distinct(rows: Sequence[_Row], identity: Callable[[_Row], object]) -> list[_Row]:
    """The first of those that are the same, in order."""
    return list({identity(row): row for row in reversed(rows)}.values())[::-1]


def _alike(gold: Row, claim: Claim, likeness: Callable[[str, str], float], least: float) -> float:
    """The mean over the parts that the label has; 0 when one falls below the least."""
    likenesses = []
    for part in (part for part in PARTS if part in gold):
        if gold[part] and claim[part]:
            likenesses.append(max(likeness(gold[part], name) for name in claim[part]))
        else:
            likenesses.append(float(not gold[part] and not claim[part]))
    return sum(likenesses) / len(likenesses) if likenesses and min(likenesses) >= least else 0.0


def _equal(one: str, other: str) -> float:
    return float(plain(one) == plain(other))


def _close(one: str, other: str) -> float:
    return max(jaccard(one, other), _equal(one, other))
