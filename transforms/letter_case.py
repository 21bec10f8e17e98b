"""Headlines in capitals or title case, told as a model for running text expects them: by the words of the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from transforms.prose import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…]\s|\n)[\s\"'“‘(]*\Z")
_SHARE_OF_CAPITALS = 0.6


def usual_forms(text: str) -> dict[str, str]:
    """How a running text writes its words within sentences: `who` -> `WHO`, `apple` -> `Apple`.

    A word that it writes in two ways has no usual form (`new`, `New York`). The first word of a sentence tells
    nothing unless it stands nowhere else.
    """
    within: dict[str, set[str]] = defaultdict(set)
    first: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and _SENTENCE_START.search(text, max(0, match.start() - 6), match.start()):
            first.setdefault(word.lower(), word)
        else:
            within[word.lower()].add(word)
    single = {lower: next(iter(forms)) for lower, forms in within.items() if len(forms) == 1}
    return {lower: word for lower, word in first.items() if lower not in within} | single


def is_large(text: str) -> bool:
    """Whether most words, small ones aside, begin with a capital or are capitals: a headline's style."""
    words = [word for word in _WORD.findall(text) if word.lower() not in FUNCTION_WORDS]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= _SHARE_OF_CAPITALS * len(words)


def restored(text: str, usual: Mapping[str, str]) -> str:
    """The text, as long as before, with its words in the case that the article writes them in; others as they are.

    In a text of capitals alone other words are written as names are, so that a model may tell.
    """
    shouted = text.isupper()

    def form(match: re.Match[str]) -> str:
        word = match[0]
        if word.isupper() and not shouted:
            return word
        known = usual.get(word.lower())
        if known is None:
            if not shouted or len(word) < 2:
                return word
            known = word.lower() if word.lower() in FUNCTION_WORDS else word.capitalize()
        return known if len(known) == len(word) else word

    return _WORD.sub(form, text)
