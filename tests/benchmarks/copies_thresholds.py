"""How F1 moves with the thresholds of near copies: `python -m tests.benchmarks.copies_thresholds FOLDER`.

The folder holds `raw/<id>.txt` and `pairs.jsonl`, a line a pair: a, b, jaccard5: which share of their runs of five
words that two whole articles have in common. Right are the pairs of half and more, and what hangs together by them.
Every pair that has a shingle in common is compared: what the search by signatures misses is not in these figures.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from tests.benchmarks.tables import otherwise
from transforms import anatomy, clusters, decoding, fingerprints, likeness, repairs, wires
from transforms.likeness import Bodies
from transforms.passages import Hints

Pair = tuple[int, int]
RIGHT = 0.5
CHOICES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("as chosen", {}),
    ("half of all shingles in common: .4", {"JACCARD": 0.4}),
    (".45", {"JACCARD": 0.45}),
    (".55", {"JACCARD": 0.55}),
    (".6", {"JACCARD": 0.6}),
    (".7", {"JACCARD": 0.7}),
    ("no excerpts", {"EXCERPT": sys.maxsize}),
    ("excerpts of 60 shingles and more", {"EXCERPT": 60}),
    ("of 100", {"EXCERPT": 100}),
    ("of 250", {"EXCERPT": 250}),
    ("excerpts of any share of the whole", {"EXCERPT_SHARE": 1.0}),
    ("up to .25 of it", {"EXCERPT_SHARE": 0.25}),
    ("excerpts that are whole by .8", {"CONTAINED": 0.8}),
    (".95", {"CONTAINED": 0.95}),
    ("headlines of no body", {"SHORT": 0}),
    ("of bodies below 50 words", {"SHORT": 50}),
    ("of all", {"SHORT": sys.maxsize}),
)


def main() -> None:
    """Prints the table."""
    folder = Path(sys.argv[1])
    paths = sorted((folder / "raw").glob("*.txt"))
    texts = [_told(path) for path in paths]
    numbers = {path.stem: number for number, path in enumerate(paths)}
    lines = map(json.loads, (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines())
    right = _together((numbers[each["a"]], numbers[each["b"]]) for each in lines if each["jaccard5"] >= RIGHT)
    table = Table("thresholds", box=None)
    for head in ("precision", "recall", "F1", "pairs"):
        table.add_column(head, justify="right")
    for name, changed in CHOICES:
        with otherwise(changed, fingerprints, likeness):
            found = _found(texts)
        hits = len(found & right)
        precision, recall = hits / max(1, len(found)), hits / max(1, len(right))
        f1 = 2 * hits / max(1, len(found) + len(right))
        table.add_row(name, *(f"{figure:.3f}" for figure in (precision, recall, f1)), f"{len(found):,}")
    Console(width=100).print(table)


def _told(path: Path) -> tuple[str, str | None, str | None]:
    """Body, headline and source."""
    text = repairs.repair(decoding.decode(path.read_bytes()).text)
    found = anatomy.dissect(text, Hints(file_name=path.name))
    body = "\n".join(text[p.start : p.end] for p in found.passages if p.role == "body")
    return wires.without_credit(body), found.headline, found.publisher or found.source


def _found(texts: list[tuple[str, str | None, str | None]]) -> set[Pair]:
    shingles = [fingerprints.fingerprint(body, headline)["shingles"] for body, headline, _ in texts]
    sources = np.array([hash(source) % 2**60 if source else 0 for *_, source in texts], np.uint64)
    ends = np.cumsum([0, *map(len, shingles)])
    bodies = Bodies(
        np.arange(len(texts)), sources, np.concatenate([*map(np.asarray, shingles)]).astype(np.uint32), ends
    )
    holders = defaultdict(list)
    for number, each in enumerate(shingles):
        for shingle in map(int, each):
            holders[shingle].append(number)
    common = Counter(pair for held in holders.values() for pair in combinations(held, 2))
    return _together(pair for pair in common if likeness.near(bodies, *pair))


def _together(pairs: Iterable[Pair]) -> set[Pair]:
    """All pairs of what hangs together."""
    groups = defaultdict(list)
    for number, group in clusters.groups(pairs).items():
        groups[group].append(number)
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


if __name__ == "__main__":
    main()
