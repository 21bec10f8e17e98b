"""Later, shorter forms of a name: `Chen` for `Chen Wei`, `CPC` for `Communist Party of China`, `the committee`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES, VIETNAMESE_FAMILY
from transforms.names import Name, is_acronym
from transforms.word_sets import fold

_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "&"})
_NOT_ALONE = known.OPENERS | known.OFFICES | known.BODIES | known.SITES | known.EVENTS | known.FIRMS
_WITHIN = re.compile(r"([^()]+) \(([A-Z]{2,8})\) ")  # `Farmers Party of Norland (FPN) Kestrel Committee`
_NO_PART = known.OPENERS | known.OFFICES | known.PERSON_LINKS
_BRACKETED = re.compile(r"\s?\(\s?(?:the\s)?[\"“']?([A-Z][A-Za-z&.-]{1,9})[\"”']?\s?\)")


def full_forms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The full form of every name printed shorter in the article, by surface; a form that fits two names has none."""
    fuller: defaultdict[str, set[str]] = defaultdict(set)
    bodies = {text[n.start : n.end] for n in names if n.type == "organization"}
    alone = {text[n.start : n.end] for n in names if n.type in ("person", "product")}
    for surface, kind in dict.fromkeys((text[n.start : n.end], n.type) for n in names):
        words = surface.split()
        if kind == "person" and len(words) > 1:
            for form in person_forms(words):
                fuller[form].add(surface)
        elif (
            kind == "place" and len(words) > 1 and words[-1].capitalize() in known.SITES and words[0] not in known.SITES
        ):
            fuller[" ".join(words[:-1])].add(surface)
        elif kind == "event" and words[0].isdigit() and len(words) > 2:
            fuller[" ".join(words[1:])].add(surface)
        elif kind == "organization" and len(words) > 1:
            for form in _body_forms(words) & (bodies | alone if words[-1].rstrip(".") in known.FIRMS else bodies):
                fuller[form].add(surface)
    surfaces = {text[n.start : n.end] for n in names}
    for surface in surfaces:
        if surface.isupper() and (written := surface.title()) in surfaces:
            fuller[surface] = {written}
    for name in names:
        bracket = _BRACKETED.match(text, name.end)
        if bracket and name.type in ("organization", "event", "work") and is_acronym_of(bracket[1], text, name):
            fuller[bracket[1]] = {_spelt_out(text[name.start : name.end], bracket[1])}
        inner = _WITHIN.match(text, name.start, name.end) if text.find("(", name.start, name.end) >= 0 else None
        if inner and initials(inner[1].split()) == inner[2]:
            fuller.setdefault(inner[2], {inner[1]})
    ties = {short: min(full) for short, full in fuller.items() if _is_one(full) and short not in full}
    return {short: ties.get(full, full) for short, full in ties.items()}


def _spelt_out(surface: str, acronym: str) -> str:
    """What the acronym behind a name is short for: the `African Union` of the `Assembly of the African Union (AU)`."""
    words = surface.split()
    tails = (words[number:] for number in range(1, len(words) - 1) if words[number][0].isupper())
    if initials(words) == acronym:
        return surface
    return next((" ".join(tail) for tail in tails if initials(tail) == acronym), surface)


def _body_forms(words: Sequence[str]) -> set[str]:
    """What a body may be called later: `CPC`, `Tilling` and `Tilling & Sons` of `Tilling & Sons Holdings Inc.`"""
    forms = {initials(words)}
    if len(words) <= 4 and words[0] not in _NOT_ALONE and not is_acronym(words[0]):
        forms.add(words[0].rstrip(","))
    core = [word.rstrip(",") for word in words]
    while len(core) > 2 and core[-1].rstrip(".") in known.FIRMS:
        core.pop()
        forms.add(" ".join(core))
    return forms


def _is_one(full: Iterable[str]) -> bool:
    """Whether the forms are all parts of the longest: `Wayne Rooney` and `Wayne Mark Rooney` are not two people."""
    longest = set(max(full, key=len).split())
    return all(set(form.split()) <= longest for form in full)


def person_forms(words: Sequence[str]) -> set[str]:
    """The parts by which a person is named later: the family name, with what belongs to it, or the first name.

    `Xi` of `Xi Jinping`, `Ngan` of `Nguyen Thi Kim Ngan`, `van Dijk` of `Virgil van Dijk`, `Sisi` of `Abdel Fattah
    al-Sisi`, `García Márquez` and `García` of `Gabriel García Márquez`.
    """
    core = [word for word in words if word not in known.PERSON_LAST]
    if len(core) < 2:
        return set()
    if fold(core[0]) in FAMILY_FIRST:
        last = {core[-1]} if fold(core[0]) in VIETNAMESE_FAMILY else set()
        return {core[0], " ".join(core[1:]), *last}
    parts = [number for number, word in enumerate(core) if number == 0 or word.lower() not in known.PERSON_LINKS]
    forms = {core[number] for number in parts if len(core[number]) > 2} | {core[0]}
    forms |= {" ".join(core[number:]) for number in range(1, len(core))}
    forms |= {f"{core[0]} {core[-1]}", *(" ".join(core[:number]) for number in parts if number > 1)}
    forms |= {f"{form[0].upper()}{form[1:]}" for form in forms if form.startswith(("al-", "el-"))}
    if all(part.istitle() for part in core[-1].split("-")):  # `Arroyo` of `Macapagal-Arroyo`
        forms |= set(core[-1].split("-"))
    forms |= {form.partition("-")[2] for form in forms if form.lower().startswith(("al-", "el-"))}
    if core[-1] in known.OFFICES and fold(core[0]) not in GIVEN_NAMES:  # `Prince Major`, but `Ann King`
        forms.discard(core[-1])
    return {form for form in forms - {" ".join(words)} if _can_stand(form, core)}


def _can_stand(form: str, core: Sequence[str]) -> bool:
    if not form or (form in _NO_PART and (form in known.OPENERS or form != core[-1])):  # nothing is left of "al-"
        return False
    begins, ends = form.split()[0], form.split()[-1]
    is_large = begins[0].isupper() or begins in known.PERSON_LINKS or begins.startswith(("al-", "el-"))
    is_initial = form.endswith(".") and len(form) < 3
    return is_large and not is_initial and not ends.islower() and (len(form) > 2 or form == core[0])


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
