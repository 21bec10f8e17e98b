"""Which pairs of bodies are near: the same text edited, cut or extended, by all of their shingles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.fingerprints import SLOTS

JACCARD = 0.5
"""Two bodies are near when they share this much of all that either says, ..."""
CONTAINED = 0.9
"""... or when one is an excerpt: this much of it stands in the other, ..."""
EXCERPT = 180
"""... that is this many shingles at least, ..."""
EXCERPT_SHARE = 0.4
"""... and, when one source alone carries both, no longer than this share of the other."""
AGREEING = 0.35
"""Pairs that agree in less than this share of the slots in which near ones can be expected to are not compared."""
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Some bodies: of number `n`, ascending by body, the shingles lie from `ends[n]` to `ends[n + 1]`.

    `source` is 0 where more than one source carries it, or none is known.
    """

    body: Numbers
    source: NDArray[np.uint64]
    shingles: NDArray[np.uint32]
    ends: Numbers

    def shingles_of(self, number: int) -> NDArray[np.uint32]:
        """Those of one, ascending."""
        return self.shingles[self.ends[number] : self.ends[number + 1]]


def worth_comparing(
    size: Numbers, source: NDArray[np.uint64], a: Numbers, b: Numbers, slots: Numbers
) -> NDArray[np.bool_]:
    """For pairs of numbers, which agree in so many slots of their signatures: may they be near?

    `size` in shingles and `source` are those of each number.
    """
    shorter, longer = np.minimum(size[a], size[b]), np.maximum(size[a], size[b])
    one_source = (source[a] == source[b]) & (source[a] != 0)
    held = CONTAINED * shorter
    as_near = np.where(shorter >= JACCARD * longer, JACCARD, np.inf)
    as_excerpt = np.where(_excerpt(shorter, longer, one_source), held / (shorter + longer - held), np.inf)
    return np.asarray(slots >= AGREEING * SLOTS * np.minimum(as_near, as_excerpt))


def near(bodies: Bodies, a: int, b: int) -> bool:
    """Are the two of these numbers near?"""
    one, other = sorted((bodies.shingles_of(a), bodies.shingles_of(b)), key=len)
    shared = np.count_nonzero(other.take(np.searchsorted(other, one), mode="clip") == one)
    if shared >= JACCARD * (len(one) + len(other) - shared):
        return True
    one_source = bodies.source[a] == bodies.source[b] != 0
    return bool(shared >= max(EXCERPT, CONTAINED * len(one)) and _excerpt(len(one), len(other), one_source))


def _excerpt(shorter: Any, longer: Any, one_source: Any) -> Any:
    """By their sizes and sources alone; numbers or arrays of them."""
    return (shorter >= EXCERPT) & ((shorter <= EXCERPT_SHARE * longer) | np.logical_not(one_source))
