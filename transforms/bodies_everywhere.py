"""Names that a body has in every country: `Finance Ministry`, `Supreme Court`. Alone they name no single one."""

from __future__ import annotations

from transforms import names_known as known
from transforms.word_sets import fold, words

_MORE = words(
    """
    affairs and appeals central city coast constitutional conservative county customs democratic district election
    electoral federal for general green high house independent joint labor labour liberal lower main ministerial
    municipal national of on people peoples popular provincial public reserve royal senior social socialist special
    standing state statistics supreme the to town upper workers
    """
)
_SAID_ANYWHERE = frozenset(map(fold, known.BODIES | known.FIELDS | known.OFFICES)) | _MORE


def is_of_any_country(key: str) -> bool:
    """Whether the name says only what it does and not whose it is; `key` as of `transforms.entity_keys`."""
    return all(word in _SAID_ANYWHERE for word in key.split())
