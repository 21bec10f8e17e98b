"""Sets of words written as running text, so that a long list stays readable."""

from __future__ import annotations

import unicodedata


def words(text: str) -> frozenset[str]:
    """The words of a text divided by blanks and line ends."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text divided by commas, blanks and line ends around them left out."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def fold(word: str) -> str:
    """A word in small letters without accents, as lists of names are searched: `Lucía` -> `lucia`."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def holds_one(text: str, signs: tuple[str, ...]) -> bool:
    """Whether one of the signs stands in the text."""
    for sign in signs:  # noqa: SIM110 - any() over a generator takes three times as long
        if sign in text:
            return True
    return False
