"""The fingerprint of a body: by it copies, edited, cut and extended ones too, are found among all articles."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from rensa import RMinHash

from transforms.shingles import shingles, words

SLOTS = 64
"""Values of a MinHash signature: two bodies agree in as many of them as they share of all their shingles."""
SEED = 1
FEWEST_WORDS = 8
"""Bodies of fewer are too common to be anyone's: `Read the full story here.`"""
SHORT = 100
"""The headline of a body of fewer words is compared with it: two firms' dividends can be told in the same words."""


def fingerprint(body: str, headline: str | None) -> dict[str, Any]:
    """The columns of a row of `article_fingerprints` that tell of the body; no digest when it is too short."""
    told = words(body)
    if len(told) < FEWEST_WORDS:
        return {"body_digest": None, "minhash": [], "shingles": []}
    if headline and len(told) < SHORT:
        told = words(headline) + told
    digest = hashlib.blake2b(b" ".join(told), digest_size=8).digest()
    distinct = shingles(told)
    signature = RMinHash.digest_matrix_from_flat_token_hashes(
        distinct.astype(np.uint64), np.array([0, len(distinct)], np.uint64), SLOTS, SEED
    )
    return {
        "body_digest": int.from_bytes(digest, "big", signed=True),
        "minhash": signature.to_rows()[0],
        "shingles": distinct,
    }
