"""Where a name that a model found begins and ends: what is no part of it is left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from transforms import names_known as known
from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES, is_given_name
from transforms.names import Name, Words, is_capitalised, unpossessed
from transforms.places_known import COUNTRIES, PEOPLES, REGIONS
from transforms.word_sets import fold
from transforms.word_sets import words as word_set

_EDGES = " \t\n\r\u00a0,;:.!?\"'“”‘’«»()[]{}<>*•|/-–—_"
_TABLE_NUMBER = re.compile(r"\s[-\d][\d\s.,:/()-]*\Z")  # `J. Crawley 106`, `Younis 4-95`
_LOWER_TAIL = re.compile(r"(?: [a-zà-ÿ][a-zà-ÿ-]*)+\Z")  # `Interfax | news agency`, `Xu | building`
_LOWER_UNIT = re.compile(  # `Tongxiang | city`; but `Piura river`
    r" (?:city|town|village|township|county|province|prefecture|district|region|municipality|state|oblast|area)\Z"
)
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?])\n|\n(?=[-*•])")
_SENTENCE_ENDS = frozenset(".!?:;\"“”‘'([-–—")
_FIELDS = known.FIELDS | {"State"}
_LINKS = word_set("bin ibn bint da de del della den der di do dos du van von y")
_NO_GIVEN_NAME = COUNTRIES | REGIONS | known.OPENERS
_NO_FAMILY_NAME = (
    known.OPENERS | known.OFFICES | known.BODIES | known.FIRMS | known.SITES | known.EVENTS | known.WORKS | known.AWARDS
    | known.IDEAS | known.INITIATIVES | known.FIELDS | COUNTRIES | PEOPLES
)  # fmt: skip


def trimmed(text: str, name: Name) -> Name | None:
    """The name without article, office, direction, possessive, score or stray signs; None when nothing is left."""
    start, end = name.start, name.end
    line_end = _BREAK.search(text, start, end)
    if line_end:
        end = line_end.start()
    start, end = _stripped(text, start, end)
    bracket = text.rfind("(", start, end)
    if bracket > start and ")" not in text[bracket:end]:  # `General Motors (GM | ), which`
        start, end = _stripped(text, start, bracket)
    if name.type in ("person", "organization", "place"):
        tail = (_LOWER_UNIT if name.type == "place" else _LOWER_TAIL).search(text, start, end)
        end = tail.start() if tail else end
        slash = text.find("/", start, end) if name.type == "person" else -1  # a credit: `Ann Poe/Xinhua`
        end = slash if slash > start and text[slash - 1] != " " else end
        number = _TABLE_NUMBER.search(text, start, end)
        if number and (name.type == "person" or not _is_model_number(number[0])):
            end = number.start()
    start, end = _stripped(text, *_without_first_words(text, start, end, name))
    if name.type == "organization":
        end = _without_office(text, start, end)
    if (start, end) == (name.start, name.end):
        return name
    return name.at(start, end) if end > start else None


def _without_office(text: str, start: int, end: int) -> int:
    """Where a body ends before its `CEO`, `President` or `Spokesman`."""
    rest, _, last = text[start:end].rpartition(" ")
    return start + len(rest) if last in known.HEADS and rest and not rest.endswith((" of", " the", " of the")) else end


def _is_model_number(number: str) -> bool:
    """`747` of `Boeing 747`, `4` of `Channel 4`; not the `1-0` or `38:42.333` of a table of results."""
    return number.strip().isdigit()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Blanks, signs and possessives cut off; the stop of `U.S.` or `Corp.` and a bracket's own pair stay."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start:
        if text[end - 2 : end] in ("'s", "’s") and end - start > 2:
            end -= 2
        elif text[end - 1] not in _EDGES or _keeps_last(text, start, end):
            break
        else:
            end -= 1
    return start, end


def _keeps_last(text: str, start: int, end: int) -> bool:
    if text[end - 1] != ".":
        return text[end - 1] == ")" and "(" in text[start:end]
    word = text[start:end].split()[-1]
    return word.count(".") > 1 or word in known.FIRMS or word in known.PERSON_LAST


def _without_first_words(text: str, start: int, end: int, name: Name) -> tuple[int, int]:
    """`the`, `Mr.`, `President`, `east`: as long as something is left that can be a name."""
    while True:
        first, blank, rest = text[start:end].partition(" ")
        if not blank or not rest.strip():
            break
        if text[start:end] in _WITH_FIRST_WORD:
            break
        is_direction = name.type in ("place", "organization") and _is_direction(first, text[start:end])
        is_syllable = first in known.SYLLABLES and text[start - 2 : start - 1].islower()  # `at | Can Tho`
        is_opener = (first in known.OPENERS and not is_syllable) or (
            first.islower() and first not in known.PERSON_LINKS
        )
        is_office = first in (known.OFFICES if name.type == "person" else known.HONORIFICS)
        is_field = first in _FIELDS and is_given_name(rest.split()[0])  # `Minister of State | Ann Poe`
        is_adjective = name.type == "organization" and first.endswith(known.ADJECTIVE_ENDINGS)
        if not (is_direction or is_adjective or is_field or (is_opener and first not in ("New",)) or is_office):
            break
        start += len(first) + 1
    return start, end


_WITH_FIRST_WORD = known.DIRECTED | {"The Hague", "The Gambia", "The Bahamas", "The Guardian", "The Economist"}


def _is_direction(word: str, whole: str) -> bool:
    if word in known.DIRECTION_LETTERS:
        return True
    return word in known.DIRECTIONS and not any(whole.startswith(place) for place in known.DIRECTED)


_TWO_NAMES = re.compile(r"([A-Z][\w'’-]+), ([A-Z][\w'’-]+)")
_NO_SECOND = known.FIRMS | known.FIELDS | known.PERSON_LAST


_MODEL = re.compile(r" (?:[A-Z]{1,3}-?\d{1,4}|(?P<number>\d{3}))(?![\w:/-]|[.,]\d)")
_COUNTED = re.compile(r"(?:\b(?:an?|the|new|first|last|\w+ing)|\d) \Z", re.IGNORECASE)


def with_model(text: str, name: Name, end: int) -> Name:
    """A maker's name with what it makes: `Boeing 787` behind an article or a count, `Airbus A380`."""
    match = _MODEL.match(text, name.end, end) if name.type == "organization" else None
    if match is None or (match["number"] and not _COUNTED.search(text[max(0, name.start - 12) : name.start])):
        return name
    return name._replace(end=match.end(), type="product")


def parts(text: str, found: Name) -> list[Name]:
    """What a model found, trimmed, and as two where it took two for one: `Li, Putin`, `Wuzhen's Zhejiang`."""
    if text[found.start : found.end].isalnum():  # one word, nothing to part or to trim
        return [found]
    trimmed_parts = (trimmed(text, part) for part in _split_at_possessive(text, found))
    names = [part for part in trimmed_parts if part]
    two = _TWO_NAMES.fullmatch(text, names[0].start, names[0].end) if len(names) == 1 else None
    if two and two[2] not in _NO_SECOND:
        return [found.at(*two.span(group)) for group in (1, 2)]
    return names


def _split_at_possessive(text: str, name: Name) -> list[Name]:
    """`Zhejiang` apart from `Wuzhen` in `Wuzhen's Zhejiang`; the possessives of bodies stay within their names."""
    surface = text[name.start : name.end]
    if "'" not in surface and "’" not in surface:
        return [name]
    words = surface.split(" ")
    at, parts, begin = name.start, [], name.start
    for word, following in pairwise(words):
        at += len(word) + 1
        ending = 2 if word.endswith(("'s", "’s")) else 0
        if word.endswith(("s'", "s’")) and is_given_name(following):  # `Congress' | Ann Poe`
            ending = 1
        if ending and word.replace("’", "'") not in known.POSSESSIVES:
            parts.append(name.at(begin, at - 1 - ending))
            begin = at
    return [*parts, name.at(begin, name.end)]


def whole_person(words: Words, name: Name, *, in_heading: bool) -> Name:
    """A person's name with the words that a model cut off: `José Ángel | Ibáñez`, `Nguyen | Van Minh`, `Ruiz | Jr.`

    In a heading a verb may be large, too: only given names alone are cut there.
    """
    first, last = bisect_left(words.starts, name.start), bisect_left(words.starts, name.end) - 1
    if last < first or words.starts[first] != name.start:
        return name
    begin = first
    while begin and _begins_before(words, begin):
        begin -= 1
    until = _end(words, begin, last, in_heading) if words.end(last) == name.end else last
    return name.at(words.starts[begin], words.end(until) if until > last else name.end)


def _is_next(words: Words, number: int) -> bool:
    """Whether this word stands one blank behind the word before it."""
    return number < len(words.texts) and words.gap(number) == 1


def _begins_before(words: Words, first: int) -> bool:
    """Whether the word before belongs to the name: a given name, an East Asian family name, an initial."""
    before = words.texts[first - 1]
    if words.gap(first) != 1 or not before[0].isupper() or before in known.OFFICES:
        return False
    if len(before) == 2 and before[1] == ".":
        return True
    if before in known.OPENERS and (first < 2 or words.texts[first - 2] in _SENTENCE_ENDS):
        return False
    if before.lower() in FAMILY_FIRST:
        return before not in known.OPENERS or words.texts[first - 2].islower()
    return fold(before) in GIVEN_NAMES and before not in _NO_GIVEN_NAME


def _end(words: Words, first: int, last: int, in_heading: bool) -> int:
    """The last word of the name."""
    while _is_next(words, last + 1):
        following = words.texts[last + 1]
        if last > first and fold(words.texts[first]) in FAMILY_FIRST and "-" not in following:
            break
        may_be_verb = in_heading and any(fold(word) not in GIVEN_NAMES for word in words.texts[first : last + 1])
        if _continues(following) or (_is_family_name(following) and not may_be_verb):
            last += 1
        elif following in _LINKS and (beyond := _beyond_links(words, last + 1)):
            last = beyond
        else:
            break
    return last


def _beyond_links(words: Words, at: int) -> int | None:
    """The word behind `y`, `de la` or `bin`."""
    while _is_next(words, at + 1) and words.texts[at] in known.PERSON_LINKS:
        at += 1
    return at if _is_family_name(words.texts[at]) else None


def _is_family_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and not word.isupper() and word not in _NO_FAMILY_NAME


def _continues(word: str) -> bool:
    return word in known.PERSON_LAST or ("-" in word and is_capitalised(word) and unpossessed(word) == word)
