"""The names of an article: what a recognizer finds in its prose, made whole, typed and tied to its full form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from transforms import institutions, letter_case, name_bounds, name_repeats, name_types, result_lines, short_forms
from transforms import names_known as known
from transforms.names import Kind, Mention, Name, Recognizer, Token, is_acronym, tokens, unpossessed
from transforms.passages import Passage
from transforms.places_known import COUNTRIES

PROSE = frozenset({"headline", "subheadline", "body", "subheading", "caption"})
_HEADINGS = frozenset({"headline", "subheadline", "subheading"})
_LETTER = re.compile(r"[^\W\d_]")
_CAPITALISED = r"[A-ZÀ-Þ][\w.'’-]+"
_DATELINE_PLACE = re.compile(rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}")
_TOWN = re.compile(rf"\b(?:in|at|near|from|of) ({_CAPITALISED}(?: {_CAPITALISED}){{0,2}}), ")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…]\s|\n)[\s\"'“‘(]*\Z")
_LOWER_WORD = re.compile(r"\b[a-z]+\b")


def find(text: str, passages: Sequence[Passage], recognizer: Recognizer) -> list[Mention]:
    """The mentions of an article in order and apart; each stands within one passage."""
    pieces = [p for p in passages if p.role in PROSE and p.end > p.start]
    told = _as_told(text, pieces)
    found = recognizer.find([told[p.start : p.end] for p in pieces])
    names = _datelines(text, passages)
    for piece, raw in zip(pieces, found, strict=True):
        placed = (name._replace(start=name.start + piece.start, end=name.end + piece.start) for name in raw)
        names += _whole(told, piece, placed)
    full = short_forms.full_forms(told, names)
    names = name_types.agreed(told, _without_plain_words(told, sorted(names), full), full)
    names = name_repeats.with_repeats(told, pieces, names, full)
    mentions = [_mention(told[name.start : name.end], name, full) for name in names]
    return sorted([*mentions, *name_repeats.stand_ins(told, pieces, mentions)], key=lambda m: m.start)


def _as_told(text: str, pieces: Sequence[Passage]) -> str:
    """The text with its headlines, and what shouts, in the case of running text. Offsets stay."""
    large = [p for p in pieces if _is_large(text[p.start : p.end], p)]
    if not large:
        return text
    usual = letter_case.usual_forms("\n".join(text[p.start : p.end] for p in pieces if p not in large))
    for p in large:
        text = text[: p.start] + letter_case.restored(text[p.start : p.end], usual) + text[p.end :]
    return text


def _is_large(words: str, passage: Passage) -> bool:
    return (passage.role in _HEADINGS or words.isupper()) and letter_case.is_large(words)


def _datelines(text: str, passages: Sequence[Passage]) -> list[Name]:
    """The place that a dateline begins with: `NEW DELHI, Nov. 18 (Xinhua) --`."""
    matches = (_DATELINE_PLACE.match(text, p.start, p.end) for p in passages if p.role == "dateline")
    return [Name(*match.span(), "place", "dateline", 0.9) for match in matches if match]


def _whole(text: str, piece: Passage, raw: Iterable[Name]) -> list[Name]:
    """The names of one passage, whole and apart, each with the type that its words tell."""
    words = tokens(text, piece.start, piece.end)
    before = {word.start: previous for previous, word in pairwise(words)}
    names = []
    for name in raw:
        for part in name_bounds.split_at_possessive(text, name):
            cut = name_bounds.trimmed(text, part)
            if cut and _LETTER.search(text, cut.start, cut.end) and not _is_plain(text[cut.start : cut.end]):
                cut = name_bounds.extended_person(words, cut) if cut.type == "person" else cut
                cut = name_types.judged(text, cut, before.get(cut.start))
                names.append(result_lines.as_team(text, cut, piece.start, piece.end))
    names += _towns(text, piece, names)
    others = {name.start for name in names if name.type == "person" or text[name.start : name.end] in COUNTRIES}
    long = institutions.find(words, lambda word: word.start in others)
    listed = result_lines.find(text, piece.start, piece.end)
    return _merged(_countries(words), _merged(names, _merged(listed, long)))


def _is_plain(surface: str) -> bool:
    """`Party` or `Committee` alone: no name, but the large first letter of a kind of body."""
    return surface in known.BODIES | known.FIRMS and surface not in known.ALONE


def _merged(names: Sequence[Name], stronger: Sequence[Name]) -> list[Name]:
    """Both; of two that overlap the stronger."""
    if not stronger:
        return list(names)
    return [*stronger, *(n for n in names if not any(n.start < s.end and s.start < n.end for s in stronger))]


def _towns(text: str, piece: Passage, names: Sequence[Name]) -> list[Name]:
    """Towns that are told by what they lie in: `in Wuzhen, Tongxiang`, where Tongxiang is known as a place."""
    starts = {name.start: name for name in names}
    return [
        Name(*match.span(1), "place", "place_in_place", 0.85)
        for match in _TOWN.finditer(text, piece.start, piece.end)
        if match.end() in starts and starts[match.end()].type == "place" and match.start(1) not in starts
    ]


def _countries(words: Sequence[Token]) -> list[Name]:
    """Countries of one word, wherever they stand alone."""
    return [
        Name(w.start, w.start + len(unpossessed(w.text)), "place", "country", 0.95)
        for w in words
        if w.text[0].isupper() and unpossessed(w.text) in COUNTRIES
    ]


def _without_plain_words(text: str, names: Sequence[Name], full: dict[str, str]) -> list[Name]:
    """Not the first word of a sentence that the article prints small elsewhere: `Extras`, `Visitors`."""
    plain = frozenset(_LOWER_WORD.findall(text))
    return [name for name in names if not _is_plain_word(text, name, plain, full)]


def _is_plain_word(text: str, name: Name, plain: frozenset[str], full: dict[str, str]) -> bool:
    surface = text[name.start : name.end]
    if surface.lower() not in plain or surface in full:
        return False
    return _SENTENCE_START.search(text, max(0, name.start - 6), name.start) is not None


def _mention(surface: str, name: Name, full: dict[str, str]) -> Mention:
    whole = full.get(surface, surface)
    kind: Kind = "acronym" if is_acronym(surface) else "name" if whole == surface else "short_name"
    return Mention(name.start, name.end, name.type, kind, whole, name.method, name.confidence)
