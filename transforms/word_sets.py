"""Sets of words written as running text, so that a long list stays readable."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text divided by blanks and line ends."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text divided by commas, blanks and line ends around them left out."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())
