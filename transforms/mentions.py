"""The names of an article: what a recognizer finds in its prose, made whole, typed and tied to its full form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from transforms import (
    institutions,
    letter_case,
    name_bounds,
    name_repeats,
    name_types,
    person_shapes,
    result_lines,
    short_forms,
)
from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.names import (
    PROSE,
    READ_AT_MOST,
    Kind,
    Mention,
    Name,
    Recognizer,
    Words,
    is_acronym,
    unpossessed,
    words_of,
)
from transforms.passages import Passage
from transforms.places_known import COUNTRIES
from transforms.word_sets import fold

_HEADINGS = frozenset({"headline", "subheadline", "subheading"})
_CAPITALISED = r"[A-ZÀ-Þ][\w.'’-]+"
_DATELINE_PLACE = r"((?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w.'’]*\w(?:[ -][A-ZÀ-Þ][\w.'’]*\w){0,3})"
_DATELINE_PLACES = re.compile(rf"{_DATELINE_PLACE}(?:, {_DATELINE_PLACE})?")
_TOWN = re.compile(rf"\b(?:in|at|near|from|of) ({_CAPITALISED}(?: {_CAPITALISED}){{0,2}}), ")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…]\s|\n)[\s\"'“‘(]*\Z")
_SURE = 0.8  # more than a model alone gives
_COUNTRY_WORDS = frozenset(country + ending for country in COUNTRIES for ending in ("", "'s", "’s"))
_MONEY = re.compile(r"\$| (?:dollars?|cents?)\b")
_LOWER_WORD = re.compile(r"\b[a-z]+\b")


def find(text: str, passages: Sequence[Passage], recognizer: Recognizer) -> list[Mention]:
    """The mentions of an article in order and apart; each stands within one passage."""
    pieces = [p for p in passages if p.role in PROSE and p.end > p.start]
    told = _as_told(text, pieces)
    near = [p for p, until in zip(pieces, _running(pieces), strict=True) if until <= READ_AT_MOST]
    read = [p for p in near if _has_capital(told[p.start : p.end])]
    names = _datelines(text, passages)
    found = dict(zip(read, recognizer.find([told[p.start : p.end] for p in read]), strict=True))
    for piece in pieces:
        raw = found.get(piece, ())
        placed = (name.at(name.start + piece.start, name.end + piece.start) for name in raw)
        names += _whole(told, piece, placed)
    full = short_forms.full_forms(told, names)
    names = name_types.agreed(told, _without_plain_words(told, sorted(names), full), full)
    names = name_repeats.with_repeats(told, pieces, names, full)
    mentions = [_mention(told[name.start : name.end], name, full) for name in names]
    return sorted([*mentions, *name_repeats.stand_ins(told, pieces, mentions)], key=lambda m: m.start)


def _running(pieces: Iterable[Passage]) -> list[int]:
    """How many characters there are up to the end of each."""
    return list(accumulate(p.end - p.start for p in pieces))


def _as_told(text: str, pieces: Sequence[Passage]) -> str:
    """The text with its headlines, and what shouts, in the case of running text. Offsets stay."""
    large = [p for p in pieces if _is_large(text[p.start : p.end], p)]
    if not large:
        return text
    running = "\n".join(text[p.start : p.end] for p in pieces if p not in large)
    usual, pairs = letter_case.usual_forms(running), letter_case.capital_pairs(running)
    for p in large:
        text = text[: p.start] + letter_case.restored(text[p.start : p.end], usual, pairs) + text[p.end :]
    return text


def _is_large(words: str, passage: Passage) -> bool:
    return (passage.role in _HEADINGS or words.isupper()) and letter_case.is_large(words)


def _datelines(text: str, passages: Sequence[Passage]) -> list[Name]:
    """The places that a dateline begins with: `NEW DELHI, Nov. 18 (Xinhua) --`, `SUVA, Fiji (AP) --`."""
    matches = (_DATELINE_PLACES.match(text, p.start, p.end) for p in passages if p.role == "dateline")
    spans = [match.span(group) for match in matches if match for group in (1, 2) if match[group]]
    return [Name(*span, "place", "dateline", 0.9) for span in spans if text[slice(*span)] not in known.OPENERS]


def _whole(text: str, piece: Passage, raw: Iterable[Name]) -> list[Name]:
    """The names of one passage, whole and apart, each with the type that its words tell."""
    words = words_of(text, piece.start, piece.end)
    names = list(_mended(text, piece, words, raw))
    names += _towns(text, piece, names)
    others = {name.start for name in names if name.type == "person" or text[name.start : name.end] in COUNTRIES}
    long = institutions.find(words, others)
    listed = result_lines.find(text, piece.start, piece.end)
    at = _starts(names) if long else []
    long = [_as_wide(text, name, _at_or_before(name, names, at)) for name in long]
    people = person_shapes.find(text, piece.start, piece.end)
    return _merged(_countries(text, words), _merged(_merged(people, names), _merged(listed, long)))


def _mended(text: str, piece: Passage, words: Words, raw: Iterable[Name]) -> Iterator[Name]:
    """What a model found, without what is no name, each as long as its words go and of the type that they tell."""
    for name in (part for found in raw for part in name_bounds.parts(text, found)):
        if not _can_be_one(text[name.start : name.end]):
            continue
        if name.type == "place" and _MONEY.match(text, name.end):
            continue
        name = name_types.judged(text, name, piece.start, piece.end)
        name = name_bounds.with_model(text, name, piece.end)
        if name.type == "person":
            name = name_bounds.whole_person(words, name, in_heading=piece.role in _HEADINGS)
        yield result_lines.as_team(text, name, piece.start, piece.end)


def _as_wide(text: str, long: Name, model: Name | None) -> Name:
    """The long name, or the model's that begins before it: `General Motors Corporation`; but not `HK The Ministry`.

    Of a site the model's that goes on: `Great Hall of the People`.
    """
    if model is None or model.type != long.type:
        return long
    if (
        long.type == "place"
        and model.start == long.start
        and text.startswith(" of ", long.end)
        and model.end > long.end
    ):
        return long._replace(end=model.end)
    if not model.start < long.start < long.end == model.end:
        return long
    return long if " The " in text[model.start : model.end] else long._replace(start=model.start)


def _can_be_one(surface: str) -> bool:
    """Not `Party` alone, the large first letter of a kind of body; nor `I`, `healthcare` or `CRICKET - ENGLAND`.

    Nor `Works and Transport`, of which somebody is minister, or `Minister of Transport`; nor an address.
    """
    if surface in _PLAIN or len(surface) < 2 or _NO_NAME.search(surface):
        return False
    first, _, rest = surface.partition(" ")
    if first in known.OFFICES and rest.startswith(("of ", "for ")):
        return False
    if " and " in surface and all(word in _FIELD_WORDS for word in surface.split()):
        return False
    return _has_capital(surface)


def _has_capital(words: str) -> bool:
    """Without one there is no name, nor a passage worth reading."""
    return any(map(str.isupper, words))


_PLAIN = (
    known.BODIES | known.FIRMS | known.OFFICES | known.SITES | known.EVENTS | known.FIELDS | known.NO_NAMES
) - known.ALONE
_FIELD_WORDS = known.FIELDS | {"and", "National", "Global"}
_NO_NAME = re.compile(
    r" (?:-+|–|—|/|v|V|vs) |[;|@#]|[ \t]{2}|://|www\."
    r"|-(?:backed|based|born|bound|brokered|controlled|educated|era|friendly|funded|held|led|listed|made|occupied|owned"
    r"|registered|ruled|run|speaking|sponsored|style|trained|wide)\Z"  # "U.S.-led"
)


def _merged(names: Sequence[Name], stronger: Sequence[Name]) -> list[Name]:
    """Both; of two that overlap the stronger."""
    if not stronger:
        return list(names)
    at = _starts(stronger)
    return [*stronger, *(name for name in names if not _at_or_before(name, stronger, at))]


def _starts(names: Sequence[Name]) -> list[tuple[int, int]]:
    return sorted((name.start, number) for number, name in enumerate(names))


def _at_or_before(name: Name, others: Sequence[Name], starts: list[tuple[int, int]]) -> Name | None:
    """The last of the others that begins before the name ends, if it reaches into the name."""
    number = bisect_left(starts, (name.end, -1)) - 1
    other = others[starts[number][1]] if number >= 0 else None
    return other if other and other.end > name.start else None


def _towns(text: str, piece: Passage, names: Sequence[Name]) -> list[Name]:
    """Towns that are told by what they lie in: `in Wuzhen, Tongxiang`, where Tongxiang is known as a place."""
    starts = {name.start: name for name in names}
    if not any(text.startswith(", ", start - 2) for start in starts):
        return []
    return [
        Name(*match.span(1), "place", "place_in_place", 0.85)
        for match in _TOWN.finditer(text, piece.start, piece.end)
        if match.end() in starts and starts[match.end()].type == "place" and match.start(1) not in starts
    ]


def _countries(text: str, words: Words) -> list[Name]:
    """Countries of one word, wherever they stand alone; `US$` is money."""
    if _COUNTRY_WORDS.isdisjoint(words.texts):
        return []
    return [
        Name(start, start + len(unpossessed(word)), "place", "country", 0.95)
        for word, start in zip(words.texts, words.starts, strict=True)
        if word in _COUNTRY_WORDS and not _MONEY.match(text, start + len(word))
    ]


def _without_plain_words(text: str, names: Sequence[Name], full: dict[str, str]) -> list[Name]:
    """Not the first word of a sentence that the article prints small elsewhere: `Extras`, `Visitors`."""
    plain = frozenset(_LOWER_WORD.findall(text))
    return [name for name in names if not _is_plain_word(text, name, plain, full)]


def _is_plain_word(text: str, name: Name, plain: frozenset[str], full: dict[str, str]) -> bool:
    surface = text[name.start : name.end]
    if surface in full:
        return False
    if surface in known.OPENERS or surface in ("March", "May"):
        return True
    if surface.lower() not in plain and not _is_stranger(text, name, surface):
        return False
    return _SENTENCE_START.search(text, max(0, name.start - 6), name.start) is not None


def _is_stranger(text: str, name: Name, surface: str) -> bool:
    """Whether a person goes by one word that the article has once, unlike any name: `Turnout` more likely is a word."""
    if name.type != "person" or name.confidence >= _SURE or not surface.isalpha() or surface.isupper():
        return False
    return fold(surface) not in GIVEN_NAMES and surface.lower() not in FAMILY_FIRST and text.count(surface) == 1


def _mention(surface: str, name: Name, full: dict[str, str]) -> Mention:
    whole = full.get(surface, surface)
    kind: Kind = "name" if whole == surface else "short_name"
    if is_acronym(surface) and name.method != "dateline":
        kind = "acronym"
    return Mention(name.start, name.end, name.type, kind, whole, name.method, name.confidence)
