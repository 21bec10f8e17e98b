"""What a text holds beside ASCII: of most articles nothing, or quotes and dashes alone, which spares them much work."""

from __future__ import annotations

_ASCII = bytes(range(128))


def beyond_ascii(text: str) -> str:
    """All characters of the text that are not ASCII, in order."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def plain_words(text: str, joiner: str = "") -> bytes:
    """The text in lower case with a blank for every character that is no ASCII letter, digit or joiner."""
    return text.encode("ascii", "replace").translate(_WITH_BLANKS[joiner])


def _with_blanks(joiner: str) -> bytes:
    return bytes(sign if chr(sign).isalnum() or chr(sign) == joiner else 32 for sign in _ASCII).lower() + b" " * 128


_WITH_BLANKS = {joiner: _with_blanks(joiner) for joiner in ("", "'")}
