"""Sentences with names marked: `P[...]` a person, `O[...]` an organization, `L[...]` a place, `G[...]` a people."""

from __future__ import annotations

import re

from transforms.names import Mention, Type

_KINDS: dict[str, Type] = {"P": "person", "O": "organization", "L": "place", "G": "group"}
_MARKED = re.compile(r"([POLG])\[(.+?)\]")


def marked(sentence: str) -> tuple[str, list[Mention]]:
    """The sentence without its marks, and the names that were marked."""
    text, mentions, at = "", [], 0
    for match in _MARKED.finditer(sentence):
        text += sentence[at : match.start()]
        end = len(text) + len(match[2])
        mentions.append(Mention(len(text), end, _KINDS[match[1]], "name", match[2], "by_hand", 1.0))
        text, at = text + match[2], match.end()
    return text + sentence[at:], mentions
