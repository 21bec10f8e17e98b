"""The forms of English verbs and nouns by rule; what has others is listed where its word is."""

from __future__ import annotations

from transforms.word_sets import words

_DOUBLED = words(
    """
    admit ban beg blab clap commit dub get kidnap nod pan permit plan plot quip quit ram rap rob shut slam slip spot
    stab step submit tag
    """
)


def past(verb: str) -> str:
    """`launched`, `planned`, `carried`."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{verb}ed"


def present(verb: str) -> str:
    """`launches`, `carries`, `plans`: of nouns the plural."""
    if verb.endswith(("s", "sh", "ch", "x", "o", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _ends_in_y(verb) else f"{verb}s"


def participle(verb: str) -> str:
    """`launching`, `dying`, `planning`."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb in ("lie", "die"):
        return f"{verb[:-2]}ying"
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"
