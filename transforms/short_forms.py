"""Later, shorter forms of a name: `Chen` for `Chen Wei`, `CPC` for `Communist Party of China`, `the committee`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST
from transforms.names import Name, is_acronym

_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "&"})
_NOT_ALONE = known.OPENERS | known.OFFICES | known.BODIES | known.SITES | known.EVENTS | known.FIRMS
_BRACKETED = re.compile(r"\s?\(\s?(?:the\s)?[\"“']?([A-Z][A-Za-z&.-]{1,9})[\"”']?\s?\)")


def full_forms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The full form of every name printed shorter in the article, by surface; a form that fits two names has none."""
    fuller: defaultdict[str, set[str]] = defaultdict(set)
    bodies = {text[n.start : n.end] for n in names if n.type == "organization"}
    for surface, kind in dict.fromkeys((text[n.start : n.end], n.type) for n in names):
        words = surface.split()
        if kind == "person" and len(words) > 1:
            for form in person_forms(words):
                fuller[form].add(surface)
        elif (
            kind == "place" and len(words) > 1 and words[-1].capitalize() in known.SITES and words[0] not in known.SITES
        ):
            fuller[" ".join(words[:-1])].add(surface)
        elif kind == "organization" and len(words) > 1:
            for form in {initials(words), words[0]} & bodies:
                if form == words[0] and (form in _NOT_ALONE or is_acronym(form) or len(words) > 4):
                    continue
                fuller[form].add(surface)
    surfaces = {text[n.start : n.end] for n in names}
    for surface in surfaces:
        written = surface.title()
        if surface.isupper() and written in surfaces:
            fuller[surface] = {written}
    for name in names:
        bracket = _BRACKETED.match(text, name.end)
        if bracket and name.type in ("organization", "event", "work") and is_acronym_of(bracket[1], text, name):
            fuller[bracket[1]] = {text[name.start : name.end]}
    ties = {short: min(full) for short, full in fuller.items() if _is_one(full) and short not in full}
    return {short: ties.get(full, full) for short, full in ties.items()}


def _is_one(full: Iterable[str]) -> bool:
    """Whether the forms are all parts of the longest: `Wayne Rooney` and `Wayne Mark Rooney` are not two people."""
    longest = set(max(full, key=len).split())
    return all(set(form.split()) <= longest for form in full)


def person_forms(words: Sequence[str]) -> set[str]:
    """The parts by which a person is named later: the family name, with what belongs to it, or the first name.

    `Xi` of `Xi Jinping`, `Rooney` of `Wayne Rooney`, `van Dijk` of `Virgil van Dijk`, `García` of `Ana García Ruiz`.
    """
    core = [word for word in words if word not in known.PERSON_LAST]
    if len(core) < 2:
        return set()
    if core[0].lower() in FAMILY_FIRST:
        return {core[0], " ".join(core[1:])}
    forms = {core[-1], core[0]}
    for number, word in enumerate(core[:-1]):
        if number and word.lower() in known.PERSON_LINKS:
            forms.add(" ".join(core[number:]))
            break
    if len(core) == 3 and len(core[1]) > 2:
        forms |= {core[1], " ".join(core[1:]), f"{core[0]} {core[2]}"}
    return {form for form in forms if len(form) > 2 or core[0] == form}


def initials(words: Sequence[str]) -> str:
    """`CPC` of `Communist Party of China`."""
    return "".join(word[0] for word in words if word.lower() not in _SMALL)


def is_acronym_of(acronym: str, text: str, name: Name) -> bool:
    """Whether the letters stand, in order, in the capitals of the name: `NDRC`, `Unesco`, `E.U.`"""
    letters = acronym.replace(".", "").replace("&", "")
    if acronym.istitle() and not is_acronym(acronym):
        letters = acronym[:2]
    capitals = iter(char for char in text[name.start : name.end] if char.isupper() or char.isdigit())
    return all(letter.upper() in capitals for letter in letters if letter.isupper())
