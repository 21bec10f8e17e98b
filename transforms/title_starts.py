"""What stands before the noun of a title: its other words, whose it is, and what is said of the holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms import names_known, title_words, word_sets
from transforms import titles_known as known
from transforms.names import Mention
from transforms.role_words import POSSESSIVES, Word

_ARTICLES = {
    "the": "the", "a": "a", "an": "a", "its": "whose", "his": "whose", "her": "whose", "their": "whose",
    "our": "whose", "my": "whose", "both": "both", "all": "both", "two": "both", "three": "both", "another": "a",
    "fellow": "a", "one": "a",
}  # fmt: skip
_MOST_MODIFIERS = 6
MOST_UNKNOWN = 2
_GROUPS_OF_PEOPLE = word_sets.words("women men girls boys children people ladies veterans")


@dataclass(slots=True)
class Before:
    """What a walk to the left of the noun at `head` has found: `first` begins the title, `begin` all around it."""

    head: int
    begin: int
    first: int
    article: str = ""
    status: str | None = None
    organization: tuple[int, int] | None = None
    mention: Mention | None = None
    surmised: bool = False
    may_surmise: bool = True


def walk(words: Sequence[Word], before: Before, floor: int) -> None:
    """Takes in what stands before the noun, word by word to the left."""
    is_large = words[before.first].is_large
    unknown, is_title = 0, True
    while before.begin > floor and before.first - before.begin < 8:
        at = before.begin - 1
        word = words[at]
        if _is_modifier(words, at, before.head):
            before.begin = before.first = at
        elif _is_owner_or_article(words, before, at, floor):
            return
        elif word.lower in known.STATUSES:
            before.status = _later(before.status, known.STATUSES[word.lower])
            before.begin, is_title = at, False
        elif word.lower in known.PRAISE or _is_age(word) or _is_choice(words, at):
            before.begin, is_title = at, False
        elif word.lower == "and" and at > floor and _joins_fields(words, at):
            before.begin = before.first = at - 1
        elif is_title and word.lower.startswith(_PREFIXES):
            before.status, is_title = _later(before.status, "former"), False
            before.begin = before.first = at
        elif is_title and _may_stand(words, at) and _has_case(word, at, is_large=is_large):
            unknown += not title_words.is_known_modifier(word)
            if unknown > MOST_UNKNOWN or before.head - at > _MOST_MODIFIERS:
                return
            before.begin = before.first = at
        elif word.is_large and not title_words.head(word):
            _take_unknown_name(words, before, at, floor)
            return
        else:
            return


def _is_owner_or_article(words: Sequence[Word], before: Before, at: int, floor: int) -> bool:
    """Takes in whose title it is, or its article: nothing further to the left belongs to it."""
    word = words[at]
    if word.text == ")" and at - 3 >= floor and words[at - 2].text == "(" and words[at - 3].mention:
        before.begin = at - 2  # `Reserve Bank of India (RBI) | Governor`
        _take_organization(words, before, at - 3, floor)
    elif word.mention or word.text in POSSESSIVES:
        _take_organization(words, before, at, floor)
    elif word.lower == "whose" and at - 2 >= floor and words[at - 1].text == ",":
        _take_whose(words, before, at)
    elif word.lower in _ARTICLES:
        before.article, before.begin = _ARTICLES[word.lower], at
    else:
        return False
    return True


def _is_modifier(words: Sequence[Word], at: int, head: int) -> bool:
    """Whether a name is a word of the title: `chief | UK economist`, `Standing Committee | member of the council`."""
    mention = words[at].mention
    if mention is None or mention.type == "person" or at == 0:
        return False
    if words[at - 1].lower in known.OF_RANK:
        return True
    is_of_a_body = (
        words[head].lower in ("member", "members") and head + 1 < len(words) and words[head + 1].lower == "of"
    )
    return is_of_a_body and words[at].text.rpartition(" ")[2].lower() in known.WITH_MEMBERS


_PREFIXES = ("then-", "ex-", "former-")


def _take_whose(words: Sequence[Word], before: Before, at: int) -> None:
    """`Kijani Grid, whose chairman`."""
    owner = words[at - 2]
    before.article, before.begin = "whose", at
    if owner.mention and not owner.is_person:
        before.organization, before.mention = (owner.start, owner.end), owner.mention


def _may_stand(words: Sequence[Word], at: int) -> bool:
    """Whether it can be a word of the title; also `Library` of a director, where no name goes on with it."""
    if title_words.may_modify(words[at]):
        return True
    return words[at].lower in known.BODY_NOUNS and (at == 0 or not words[at - 1].is_large)


def _has_case(word: Word, at: int, *, is_large: bool) -> bool:
    """Whether it is printed as the title is: `state Sen.`, `Foreign Minister`; not `hear | Mayor`."""
    if word.is_large:
        return is_large or at == 0 or word.text in known.LARGE_MODIFIERS
    return not is_large or word.lower in known.SMALL_MODIFIERS


def _later(status: str | None, further: str) -> str:
    """The stronger of two: `late former president` is late."""
    order = ("late", "former", "elect", "acting")
    return further if status is None or order.index(further) < order.index(status) else status


def _is_age(word: Word) -> bool:
    return word.lower.endswith(("-year-old", "-old", "-based", "-born", "-trained", "-time", "-term", "-year"))


def _is_choice(words: Sequence[Word], at: int) -> bool:
    """`newly | elected` of a governor; but not `was | elected` governor."""
    return words[at].lower in ("elected", "appointed", "named") and words[at - 1].lower in (
        "newly", "recently", "duly", "democratically", "popularly", "the", "its", "their",
    )  # fmt: skip


def _joins_fields(words: Sequence[Word], at: int) -> bool:
    """`foreign | and | defence minister`."""
    first, second = words[at - 1].lower, words[at + 1].lower
    return first in known.FIELDS and second in known.FIELDS


def _take_organization(words: Sequence[Word], before: Before, at: int, floor: int) -> None:
    """`Oman's`, `Busan`, `the county's`: the name or body right before the title, and the article before it."""
    is_possessive = words[at].text in POSSESSIVES
    last = at - is_possessive
    if last < floor or (is_possessive and words[last].lower in _GROUPS_OF_PEOPLE):
        if last >= floor and words[last].lower in _GROUPS_OF_PEOPLE:
            before.begin = before.first = last
            walk(words, before, floor)
        return
    owner = words[last]
    if owner.mention is None and not is_possessive:
        return
    if owner.is_person:
        if is_possessive:
            before.begin, before.article = last, "whose"
            if " " not in owner.text and words[before.first].lower != "deputy" and _is_of_firms(words, before):
                before.organization = (owner.start, owner.end)
        else:
            _take_person(words, before, last, floor)
        return
    if is_possessive:
        before.article = "whose"
    first = last
    if owner.mention:
        while first > floor and words[first - 1].mention and not words[first - 1].is_person:
            first -= 1
        before.mention = owner.mention if first == last else None
    else:
        first = _body(words, last, floor)
    if first <= last:
        before.organization = (words[first].start, words[last].end)
        before.begin = first
    else:
        before.begin = last
    while before.begin > floor and words[before.begin - 1].lower in known.STATUSES:  # `former | Pentagon chief`
        before.begin -= 1
        before.status = _later(before.status, known.STATUSES[words[before.begin].lower])
    if before.begin > floor and words[before.begin - 1].lower in ("the", "a", "an", "its", "their", "his", "her"):
        before.begin -= 1
        before.article = before.article or _ARTICLES[words[before.begin].lower]


def _take_person(words: Sequence[Word], before: Before, at: int, floor: int) -> None:
    """A name behind `the`, or one whose title another holds, is no person's: `Raymond James analyst Bo Diaz`."""
    owner = words[at]
    if " " not in owner.text and at > floor and words[at - 1].lower == "the":
        before.organization, before.begin, before.article = (owner.start, owner.end), at - 1, "the"
    behind = words[before.head + 1] if before.head + 1 < len(words) else None
    if behind and behind.is_person and words[before.head].lower not in known.SERVE_PEOPLE:
        before.organization, before.begin = (owner.start, owner.end), at


def _is_of_firms(words: Sequence[Word], before: Before) -> bool:
    """Whether people have none of it: `Rábatherm's managing director`, `Halvari's chief executive`."""
    return any(word.lower in known.OF_FIRMS for word in words[before.first : before.first + 3])


def _body(words: Sequence[Word], last: int, floor: int) -> int:
    """Where the body that owns a title begins: `city` of `the city's`; past `last` when it is no body."""
    owner = words[last]
    singular = owner.lower.removesuffix("s")
    if owner.is_large:
        return last if owner.text not in names_known.OPENERS else last + 1
    if owner.lower not in known.BODY_NOUNS and singular not in known.BODY_NOUNS | known.NO_BODIES:
        return last + 1
    first = last
    while first > floor and last - first < 3 and (words[first - 1].mention or title_words.may_modify(words[first - 1])):
        if words[first - 1].is_person or words[first - 1].lower in known.PRAISE:
            break
        first -= 1
    return first


def _take_unknown_name(words: Sequence[Word], before: Before, at: int, floor: int) -> None:
    """`Laskeek` of `Laskeek chairwoman`: large words that no mention covers, and that begin no sentence."""
    if not before.may_surmise:
        return
    first = at
    while first > floor and words[first - 1].is_large and words[first - 1].text not in names_known.OPENERS:
        first -= 1
    surface = [word.text for word in words[first : at + 1]]
    if (
        (first == 0 and not any(map(str.isupper, surface[0][1:])))
        or at - first > 5
        or words[at].text in names_known.OPENERS
        or not surface[0][0].isalpha()
    ):
        return
    last = at
    while last + 1 < before.head and words[last + 1].lower in known.BODY_NOUNS:  # `Electoral | commission chairman`
        last += 1
    before.first = max(before.first, last + 1)
    before.organization, before.begin, before.surmised = (words[first].start, words[last].end), first, True
