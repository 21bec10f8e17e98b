"""Names that never change: raw_uri, and ids that are hashes of what they name."""

from __future__ import annotations

import hashlib
from urllib.parse import quote_from_bytes

ID_BYTES = 10


def stable_id(*parts: object) -> str:
    """20 hex digits that depend on the parts alone; None and "None" differ."""
    text = "\x1f".join(["\x00" if part is None else str(part) for part in parts])
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES).hexdigest()


def article_id(raw_uri: str, raw_record: int | None) -> str:
    """The id of the article that a raw document is."""
    return stable_id("article", raw_uri, raw_record)


def raw_uri(collection: str, below: str) -> str:
    """`<collection>/<percent-encoded path>`; bytes of a file name that are no UTF-8 are encoded as they are.

    >>> raw_uri("raw", "a b/c#1.txt")
    'raw/a%20b/c%231.txt'
    """
    return f"{collection}/{quote_from_bytes(below.encode('utf-8', 'surrogateescape'), safe='/')}"
