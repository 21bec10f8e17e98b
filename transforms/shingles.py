"""What two bodies are compared by: runs of five words, hashed; case, punctuation, blanks and paragraphs don't count.

Where words are written without blanks, a character stands for a word (Chinese, Japanese), or four do (Thai and its
neighbours), counted from the last blank.
"""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from transforms.odd_signs import odd_signs, plain_words

WORDS_AT_ONCE = 5
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # Kana and ideographs
    r"|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{1,4}"  # Thai, Lao, Burmese, Khmer
    r"|(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff])+"  # and their marks
)
_LONGEST_WORD = 60
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_HIGH_HALF = np.uint64(32)


def words(body: str) -> list[bytes]:
    """The words of a body as they are compared, in UTF-8: `It’s 5 p.m.` is `it`, `s`, `5`, `p`, `m`."""
    if body.isascii() or not _WORD.search(odd_signs(body)):  # quotes and dashes alone, as most news has
        return plain_words(body).split()
    found = (word if word.isascii() else _plain(word) for word in _WORD.findall(body.casefold()))
    return " ".join(found).encode("utf-8", "surrogatepass").split()


def _plain(word: str) -> str:
    """Full-width letters and ligatures as others; a pile of signs would take the square of its length."""
    return unicodedata.normalize("NFKC", word) if len(word) <= _LONGEST_WORD else word


def shingles(told: list[bytes]) -> NDArray[np.uint32]:
    """The distinct hashes of all runs of five words, in ascending order; of fewer words than five the one of them all.

    The same on every machine. Two runs share one by chance once in four billion.
    """
    if not told:
        return np.empty(0, np.uint32)
    hashes = np.fromiter(map(crc32, told), np.uint64, len(told))
    hashes += np.uint64(1)
    size = min(WORDS_AT_ONCE, len(hashes))
    runs = np.zeros(len(hashes) - size + 1, np.uint64)
    for place in range(size):
        runs += hashes[place : place + len(runs)]
        runs *= _MULTIPLIER
        runs ^= runs >> _HIGH_HALF
    runs *= _MULTIPLIER
    runs >>= _HIGH_HALF
    return _distinct(runs.astype(np.uint32))


def _distinct(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """What np.unique returns; it takes five times as long for a few hundred."""
    hashes.sort()
    return hashes[np.concatenate(([True], hashes[1:] != hashes[:-1]))]
