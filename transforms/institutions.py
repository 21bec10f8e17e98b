"""Long names of bodies, firms, events and sites, by their own words: what models cut or take for people.

`Communist Party of China (CPC) Jiaxing Municipal Committee`, `Department of Agriculture and Rural Affairs of Zhejiang
Province`: capitalised words around one that says what it is, and further such words behind `of`, `for`, `and`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from transforms import names_known as known
from transforms.given_names import GIVEN_NAMES
from transforms.names import Name, Type, Words, is_acronym, is_capitalised, unpossessed
from transforms.places_known import COUNTRIES, REGIONS
from transforms.word_sets import fold
from transforms.word_sets import words as word_set

_LAST: dict[str, Type] = {
    **dict.fromkeys(known.EVENTS, "event"),
    **dict.fromkeys(known.SITES, "place"),
    **dict.fromkeys(known.WORKS | known.AWARDS | known.INITIATIVES, "work"),
    **dict.fromkeys(known.BODIES | known.FIRMS | known.CLUBS_LAST, "organization"),
}  # a later line wins: a City, a Forest and an Exchange are what most news mean by them
_PRESENT = frozenset(_LAST) | known.CLUBS_FIRST | known.STORMS
_LONGEST = 24  # words
_TAKE_OF = known.BODIES | known.FIRMS | known.WORKS | known.AWARDS | known.INITIATIVES
_FAMILY_NAMES_TOO = word_set(
    """
    Act Bay Beach Bill Bridge Cape Castle Church Code Court Field Forest Garden Gate Glen Hill Hills Lake Lane Law March
    Marsh Mills Mount Park Port Power Press Prison Rivers Road Staff Steel Street Temple Tower Town Valley Wells
    """
)
_PLACES = COUNTRIES | REGIONS
_WHOLE = known.BODIES | known.FIRMS
_YEAR = re.compile("(?:19|20)[0-9]{2}")  # `2023 World Internet Conference`
_NO_FIRST = known.OPENERS | known.OFFICES
METHOD = "institution_words"


def find(words: Words, others: Collection[int]) -> list[Name]:
    """The long names among the words of a passage, in order and apart.

    `others` are where people and countries begin: behind an `and` one of them is not more of the name.
    """
    if _PRESENT.isdisjoint(words.texts):
        return []
    found: list[Name] = []
    at = 0
    while at < len(words.texts):
        run = None if words.texts[at].islower() else _run(words, at)
        if run is None:
            at += 1
            continue
        begin, end = run
        made = _grown(words, begin, end, others)
        if made:
            begin, end, kind = made
            stop = words.starts[end - 1] + len(unpossessed(words.texts[end - 1]))
            if kind == "event" and begin and _YEAR.fullmatch(words.texts[begin - 1]):
                begin -= 1
            plain = " ".join(words.texts[begin:end])
            found.append(Name(words.starts[begin], stop, "place" if plain in COUNTRIES else kind, METHOD, 0.85))
        at = max(end, at + 1)
    return found


def _run(words: Words, at: int) -> tuple[int, int] | None:
    """The capitalised words from `at` on that can be one name; None when none begins here."""
    first = words.texts[at]
    if not _fits(first) or first.endswith(known.ADJECTIVE_ENDINGS):
        return None
    if first in _NO_FIRST and not (first in known.SYLLABLES and at and words.texts[at - 1].islower()):
        return None
    end = at
    while end < min(len(words.texts), at + _LONGEST) and _goes_on(words.texts[end]):
        if end > at and (words.texts[end] in known.OPENERS or words.gap(end) > 1):
            break
        end += 1
        if words.texts[end - 1] in known.FIRM_ENDINGS:
            end += end < len(words.texts) and words.texts[end] in known.FIRM_ENDINGS
            break
        if _is_possessive(words.texts[end - 1]) and words.texts[end - 1].replace("’", "'") not in known.POSSESSIVES:
            break
    return at, end


def _fits(word: str) -> bool:
    return is_capitalised(word) or word == "&"


def _goes_on(word: str) -> bool:
    return (_fits(word) and word not in known.OFFICES) or (
        word[0].isdigit() and word.endswith(("th", "st", "nd", "rd"))
    )


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _grown(words: Words, begin: int, end: int, others: Collection[int]) -> tuple[int, int, Type] | None:
    """The name that a run is, or begins, and its type; None when no word of it says what it is."""
    if words.texts[begin] in known.STORMS and end - begin > 1:
        return begin, begin + 2, "event"
    kind = _type(words, begin, end)
    if kind is None:
        joined = _joined_fields(words, begin, end, others)
        if joined is None:
            return None
        end, kind = joined, _type(words, begin, joined)
    if kind is None:
        return None
    alone = end - begin == 1
    while end - begin < _LONGEST:
        further = (
            _behind_bracket(words, end)
            or _behind_link(words, begin, end, kind, others)
            or _behind_comma(words, end)
            or (None if alone else _joined_fields(words, begin, end, others, within=True))
        )
        if further is None:
            break
        end, alone = further, False
    return None if alone else (begin, end, kind)


def _type(words: Words, begin: int, end: int) -> Type | None:
    """What the last telling word says; a name of one plain word says nothing."""
    if end - begin > 1 and words.texts[begin] in known.CLUBS_FIRST and words.texts[begin + 1] not in _LAST:
        return "organization" if end - begin <= 3 else None
    last = unpossessed(words.texts[end - 1])
    if end - begin == 2 and _is_person_or_court(words.texts[begin], last):
        return None
    if last == "Station" and words.texts[end - 2] in known.STATIONS_OF:
        return "organization"
    if last == "Conference" and words.texts[end - 2] in known.CONFERENCES_OF:
        return "organization"
    if last in _LAST:
        return _LAST[last]
    if is_acronym(last) and end - begin > 2:
        return None
    bodies = [word for word in words.texts[begin:end] if word in known.BODIES]
    return "organization" if bodies and end - begin > 2 and last.istitle() else None


def _is_person_or_court(first: str, last: str) -> bool:
    """`Anthony Hill`, `Jim Press`; `U.S. District`, which stands before `Judge`."""
    if last == "District":
        return first in COUNTRIES
    return fold(first) in GIVEN_NAMES and last in _FAMILY_NAMES_TOO


def _behind_bracket(words: Words, end: int) -> int | None:
    """Where `(CPC) Jiaxing Municipal Committee` ends: an acronym in brackets within a name, not behind it."""
    texts = words.texts[end : end + 4]
    if len(texts) < 4 or texts[0] != "(" or texts[2] != ")" or not is_acronym(texts[1]):
        return None
    run = _run(words, end + 3)
    if run and run[1] - run[0] > 1 and _LAST.get(words.texts[run[1] - 1]) == "organization":
        return run[1]
    return None


def _behind_link(words: Words, begin: int, end: int, kind: Type, others: Collection[int]) -> int | None:
    """Where ` of the CPC Zhejiang Provincial Committee`, ` for Disease Control` or ` on Human Rights` ends."""
    if end + 1 < len(words.texts) and words.texts[end] == "in":
        return _in_country(words, begin, end)
    if end + 1 >= len(words.texts) or words.texts[end] not in known.NAME_LINKS or kind in ("place", "event"):
        return None
    link, head = words.texts[end], words.texts[end - 1]
    if link == "of" and not any(word in _TAKE_OF for word in words.texts[begin:end]):
        return None
    if link != "of" and head not in known.BODIES:
        return None
    at = end + 2 if words.texts[end + 1] == "the" else end + 1
    if head in known.FIRM_ENDINGS and words.texts[end + 1] not in COUNTRIES:
        return None
    run = _run(words, at) if at < len(words.texts) else None
    if run is None or (link != "of" and words.starts[at] in others):
        return None
    return run[1]


def _in_country(words: Words, begin: int, end: int) -> int | None:
    """Where ` in Europe` ends, of a mission or of an organization for something; any other body may just be there."""
    is_part = words.texts[end - 1] in ("Mission", "Force") or "for" in words.texts[begin:end]
    run = _run(words, end + 1) if is_part else None
    if run and " ".join(words.texts[slice(*run)]) in _PLACES:
        return run[1]
    return None


def _behind_comma(words: Words, end: int) -> int | None:
    """Where `, Inc.` or `, Forestry and Fisheries` ends."""
    if end + 1 >= len(words.texts) or words.texts[end] != ",":
        return None
    following = words.texts[end + 1]
    if following in ("Inc", "Inc.", "Ltd", "Ltd.", "LLC", "LLP"):
        return end + 2
    texts = words.texts[end + 1 : end + 5]
    is_list = words.texts[end - 1] in known.FIELDS and following in known.FIELDS and len(texts) == 4
    if is_list and texts[1] in (",", "and") and texts[2] in known.FIELDS | {"and"}:
        return end + 2
    return None


def _joined_fields(words: Words, begin: int, end: int, others: Collection[int], *, within: bool = False) -> int | None:
    """Where ` and Rural Affairs` ends: a second field of duty, no second name."""
    if end + 1 >= len(words.texts) or words.texts[end] not in ("and", "&", ","):
        return None
    at = end + 2 if words.texts[end] == "," and words.texts[end + 1] == "and" else end + 1
    run = _run(words, at) if at < len(words.texts) and words.texts[at - 1] != "," else None
    if run is None or words.starts[at] in others:
        return None
    before = words.texts[end - 1] in known.FIELDS
    after = any(words.texts[number] in known.FIELDS for number in (run[0], run[1] - 1))
    first_is_whole = words.texts[end - 1] in _LAST and words.texts[end - 1] not in known.FIELDS
    second_is_whole = _type(words, *run) is not None and not after and run[1] < len(words.texts)
    second_is_whole = second_is_whole and words.texts[run[1]] == "of"
    if first_is_whole or second_is_whole:
        return None
    if within:
        whole = words.texts[run[1] - 1] in _WHOLE and words.texts[run[1] - 1] not in known.FIELDS
        return run[1] if (before or after) and not whole and words.texts[begin] != "" else None
    return run[1] if before and _type(words, *run) == "organization" else None
