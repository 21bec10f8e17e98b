"""Where an article prints a name again that was missed there, and where it says `the committee` instead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from transforms import names_known as known
from transforms.names import Kind, Mention, Name, is_acronym, is_capitalised
from transforms.passages import Passage
from transforms.places_known import PEOPLES

_CONFIDENCE = 0.75
_BODY = Name(0, 0, "organization", "", 0.0)
_LEAST_CHARACTERS = 3
_STAND_IN_CONFIDENCE = 0.6
_STANDS_IN = frozenset(body.lower() for body in known.BODIES - known.ALONE) - {"government", "police", "party"}
_THE = re.compile(r"\b[Tt]he (?P<body>[A-Za-z][a-z]{3,15})\b(?! (?:of|for)\b|[-'’]?\w| [A-Z])")
_WORD = re.compile(r"\w+")
_LARGE_WORD = re.compile(r"(?<!\w)[^\W\d_a-z]\w*")
_GOES_ON = re.compile(r"[\w@]|-\w")
_GLUED = frozenset("@#/.-")
_LINK = re.compile(r" (?:of|for|on|in) ")


def with_repeats(text: str, pieces: Sequence[Passage], names: Sequence[Name], full: Mapping[str, str]) -> list[Name]:
    """The names and every further place of one of them or of a shorter form, in order and apart; longer ones win."""
    models: dict[str, Name] = {text[name.start : name.end]: name for name in names}
    for short, whole in full.items():
        if short not in models and (whole in models or is_acronym(short)):
            models[short] = models.get(whole, _BODY)
    forms = [form for form in models if _is_worth_it(form) or (form in full and form not in known.OPENERS)]
    longest: dict[str, int] = {}
    for form in forms:
        words = _WORD.findall(form)
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    begins = _LARGE_WORD if all(word[0].isupper() for word in longest) else _WORD
    repeats = [
        Name(start, end, models[text[start:end]].type, "printed_again", _CONFIDENCE)
        for piece in pieces
        for start, end in _places(text, piece, frozenset(forms), longest, begins)
    ]
    return _apart([*names, *repeats])


def _is_worth_it(form: str) -> bool:
    return len(form) >= _LEAST_CHARACTERS and is_capitalised(form) and form not in PEOPLES


def _places(
    text: str, piece: Passage, forms: frozenset[str], longest: Mapping[str, int], begins: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Where a form stands as whole words, the longest first; `Ann-Marie` and `@Ann` are no `Ann`.

    `longest`: by the first word of forms, how many words the longest of them has; `begins` finds such first words.
    """
    for first in begins.finditer(text, piece.start, piece.end):
        most, start = longest.get(first[0], 0), first.start()
        if not most or text[start - 1 : start] in _GLUED:
            continue
        ends = [word.end() for word in islice(_WORD.finditer(text, start, piece.end), most)]
        for last in reversed(ends):
            until = last + 1 if text[start : last + 1] in forms else last  # `U.S.`, `Tilling Corp.`
            if text[start:until] in forms and until <= piece.end and not _GOES_ON.match(text, until):
                yield start, until
                break


def _apart(names: Sequence[Name]) -> list[Name]:
    """Of names that overlap the longest, and of equal ones the first."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda n: n.start - n.end):
        if taken.isdisjoint((name.start, name.end - 1)):
            kept.append(name)
            taken.update(range(name.start, name.end))
    return sorted(kept)


def stand_ins(text: str, pieces: Sequence[Passage], mentions: Sequence[Mention]) -> list[Mention]:
    """`the committee`, where the article names one committee, and has named it before; `the Committee` anywhere."""
    named: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for m in mentions:
        if m.type == "organization":
            head = _LINK.split(m.full_name, maxsplit=1)[0].rpartition(" ")[2].lower()
            named[head].setdefault(m.full_name, m.end)
    only = {head: next(iter(full.items())) for head, full in named.items() if head in _STANDS_IN and len(full) == 1}
    if not only:
        return []
    taken = {m.start for m in mentions}
    found = []
    for piece in pieces:
        for match in _THE.finditer(text, piece.start, piece.end):
            full_name, named_until = only.get(match["body"].lower(), ("", len(text)))
            is_large = match["body"][0].isupper()
            if full_name and match.start("body") not in taken and (is_large or match.start() > named_until):
                kind: Kind = "short_name" if is_large else "pronoun"
                span = match.span("body")
                found.append(Mention(*span, "organization", kind, full_name, "the_only_one", _STAND_IN_CONFIDENCE))
    return found
