"""Clusters of articles: what hangs together, and under which id."""

from __future__ import annotations

import operator
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from transforms.identity import stable_id

HUBS = 8
"""So many bodies of those with one value in a signature are held against all others that have it."""
FEWEST_SLOTS = 2
"""Bodies that agree in one slot of their signatures alone, as far as they are held against each other, are not near."""


def groups(
    links: Iterable[tuple[int, int]],
    pairs: Iterable[tuple[int, int]] = (),
    near: Callable[[int, int], bool] = operator.eq,
) -> dict[int, int]:
    """To what each hangs together with, by way of others too: the smallest of these.

    `links` hold; `pairs` do when they are `near`, which is not asked of what hangs together anyhow.
    """
    parent: dict[int, int] = {}

    def root(of: int) -> int:
        while parent.setdefault(of, of) != of:
            parent[of] = of = parent[parent[of]]
        return of

    def join(a: int, b: int) -> None:
        first, second = sorted((root(a), root(b)))
        parent[second] = first

    for a, b in links:
        join(a, b)
    for a, b in pairs:
        if root(a) != root(b) and near(a, b):
            join(a, b)
    return {each: root(each) for each in parent}


def ids(kind: str, clusters: Sequence[Mapping[str, str | None]], taken: Collection[str]) -> list[str]:
    """The id of each cluster, which is given as its articles with the ids that they were given last.

    A cluster goes on under the id that most of its articles had, an id with the cluster that has most of it. A new
    one is named after its first article. `taken` are the ids of the clusters that are not among these.
    """
    claims = sorted(
        (-times, given, min(articles), number)
        for number, articles in enumerate(clusters)
        for given, times in Counter(filter(None, articles.values())).items()
    )
    named: dict[int, str] = {}
    used = set(taken)
    for _, given, _, number in claims:
        if number not in named and given not in used:
            named[number] = given
            used.add(given)
    known = used.union(given for articles in clusters for given in articles.values() if given)
    for number, articles in enumerate(clusters):
        if number not in named:
            named[number] = _new(kind, min(articles), known)
            known.add(named[number])
    return [named[number] for number in range(len(clusters))]


def _new(kind: str, first: str, known: set[str]) -> str:
    tries = 0
    while (made := stable_id("cluster", kind, first, *([tries] if tries else []))) in known:
        tries += 1
    return made


def gathered(rows: Iterable[tuple[int, str, str | None]]) -> list[dict[str, str | None]]:
    """Group, article and id given last, as `ids` wants them."""
    found: defaultdict[int, dict[str, str | None]] = defaultdict(dict)
    for group, article, given in rows:
        found[group][article] = given
    return list(found.values())
