"""What a text holds beside plain ASCII: of most articles nothing, or quotes and dashes, which spares them much work."""

from __future__ import annotations

_ASCII = bytes(range(128))
_PLAIN = bytes(range(32, 127)) + b"\t\n"


def odd_signs(text: str) -> str:
    """All characters of the text that are neither printable ASCII nor tab nor newline, in order."""
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")


def plain_words(text: str, joiner: str = "") -> bytes:
    """The text in lower case with a blank for every character that is no ASCII letter, digit or joiner."""
    return text.encode("ascii", "replace").translate(_WITH_BLANKS[joiner])


def _with_blanks(joiner: str) -> bytes:
    return bytes(sign if chr(sign).isalnum() or chr(sign) == joiner else 32 for sign in _ASCII).lower() + b" " * 128


_WITH_BLANKS = {joiner: _with_blanks(joiner) for joiner in ("", "'")}
