"""What stands behind the noun of a title: the organization, `of People Video`, and the portfolio, `for roads`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from transforms import names_known, title_words, word_sets
from transforms import titles_known as known
from transforms.names import Mention
from transforms.occupations_known import OCCUPATIONS
from transforms.role_words import POSSESSIVES, Word

Span = tuple[int, int]
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "two", "three", "both"})
_MAKERS = word_sets.words("maker manufacturer producer provider supplier operator developer seller owner publisher")
_DEEPEST = 2  # bodies of bodies
_LONGEST = 9  # words of one part
_SENT_TO = word_sets.words(
    "ambassador envoy adviser advisor representative delegate consul assistant secretary aide counsel commissioner "
    "nuncio emissary undersecretary counselor counsellor attache attaché liaison observer"
)
_NO_PORTFOLIO = OCCUPATIONS - word_sets.words("professor lecturer specialist expert analyst engineer teacher")


class Phrase(NamedTuple):
    """A stretch of words behind a preposition. `begin` leaves out the article; `mention` is its one whole name."""

    begin: int
    end: int
    kind: Literal["organization", "place", "name", "field"]
    mention: Mention | None


class Tail(NamedTuple):
    """The title goes on to `title_end` (excl.), all of it with its organization to `end`."""

    title_end: int
    end: int
    organization: Phrase | None


def read(words: Sequence[Word], at: int, head: str, has_organization: bool) -> Tail:
    """What belongs to a title whose noun stands before `at`."""
    title_end = end = at
    if at < len(words) and words[at].lower == "emeritus":
        title_end = end = at + 1
    for _ in range(3):
        found = _part(words, end, head, has_organization)
        if found is None:
            break
        phrase, is_portfolio = found
        end = phrase.end
        if not is_portfolio:
            return Tail(title_end, _past_acronym(words, end), phrase)
        title_end = end
    return Tail(title_end, end, None)


def _past_acronym(words: Sequence[Word], at: int) -> int:
    """Behind the bracket of `African Union (AU)`."""
    if at + 2 < len(words) and words[at].text == "(" and words[at + 2].text == ")" and words[at + 1].text[0].isupper():
        return at + 3
    return at


def _part(words: Sequence[Word], at: int, head: str, has_organization: bool) -> tuple[Phrase, bool] | None:
    """The next part, and whether it is a portfolio: the rest of the title itself."""
    if at + 1 >= len(words):
        return None
    preposition = words[at].lower
    if preposition not in ("of", "for", "at", "with", "in", "from", "on", "to"):
        return None
    if preposition == "of" and words[at + 1].is_person and head in known.OFFICES and head not in known.OF_PEOPLE:
        return Phrase(at + 1, at + 2, "name", None), has_organization  # a town that was taken for a person
    if preposition == "to" and not (
        words[at + 1].mention or words[at + 1].lower in _ARTICLES or words[at + 1].is_large
    ):
        return None
    phrase = noun_phrase(words, at + 1)
    if phrase is None:
        return None
    is_body = phrase.kind == "organization"
    if preposition == "of" and head in known.OF_WORKS:
        return None
    if preposition == "of":
        if phrase.kind == "field":
            return None if head in _NO_PORTFOLIO else (phrase, True)
        return phrase, has_organization
    if preposition == "for":
        if is_body or (phrase.kind in ("place", "name") and head in known.SPEAKS_FOR):
            return phrase, has_organization
        return None if head in _NO_PORTFOLIO else (phrase, True)
    if preposition in ("at", "with"):
        return (phrase, has_organization) if phrase.kind != "field" and not has_organization else None
    if preposition in ("in", "from"):
        return (phrase, False) if is_body and phrase.mention and not has_organization else None
    if preposition == "on":
        return (phrase, True) if head not in _NO_PORTFOLIO and phrase.kind in ("field", "place") else None
    return (phrase, True) if preposition == "to" and head in _SENT_TO else None


def noun_phrase(words: Sequence[Word], at: int, *, depth: int = 0) -> Phrase | None:
    """The name, body or field that begins at a word, its article left out; None when a person or nothing does."""
    while at < len(words) and words[at].lower in _ARTICLES:
        at += 1
    end = _run(words, at)
    if end == at:
        return None
    phrase = _classified(words, at, end)
    if end < len(words) and words[end].is_person and words[end - 1].lower:
        if title_words.head(words[end - 1]):
            return None  # `a spokesman for Prime Minister Ann Lee`
        if phrase.kind == "organization" and " " not in words[end].text:
            return Phrase(end, end + 1, "name", None)  # `of the Nordic operator Telia`, taken for a person
    if phrase.kind == "field" or depth == _DEEPEST or end + 1 >= len(words) or words[end].lower != "of":
        return phrase
    if phrase.kind == "place":
        return phrase
    further = noun_phrase(words, end + 1, depth=depth + 1)  # `the inspection unit | of the Lyon Bridge Office`
    if further and further.kind == "field" and words[end - 1].lower in _MAKERS:
        return Phrase(phrase.begin, further.end, "organization", None)  # `a maker | of medical scanners`
    if further is None or further.kind in ("field", "name"):
        return phrase
    return Phrase(phrase.begin, further.end, "organization", None)


def _run(words: Sequence[Word], at: int) -> int:
    """Where the names, nouns and adjectives from `at` on end."""
    end = at
    while end < min(len(words), at + _LONGEST):
        word = words[end]
        if word.mention:
            if word.is_person or word.mention.kind == "pronoun":
                break
        elif word.text in POSSESSIVES:
            if end == at or end + 1 == len(words) or not _is_noun(words[end + 1]):
                break
        elif word.lower in ("and", "&"):
            if not _joins(words, at, end):
                break
        elif word.lower == "the" and end > at and words[end - 1].lower == "and":
            pass
        elif not _is_noun(word) and not (word.text.isdigit() and end > at and words[end - 1].is_large):
            break
        end += 1
    while end > at and (words[end - 1].text in POSSESSIVES or words[end - 1].lower in ("and", "&", "the")):
        end -= 1
    return end


def _is_noun(word: Word) -> bool:
    if word.mention:
        return not word.is_person
    if word.is_large:
        return word.text not in names_known.OPENERS or word.lower in known.FIELDS
    if word.lower in known.BODY_NOUNS or word.lower.endswith("s"):
        return word.lower not in known.NO_MODIFIERS
    return title_words.may_modify(word) and word.lower not in known.STATUSES


def _joins(words: Sequence[Word], begin: int, at: int) -> bool:
    """Whether an `and` stands within one field: `Works and Transport`, `financial services and the treasury`."""
    if begin == at or at + 1 >= len(words) or words[at - 1].mention or words[at + 1].mention:
        return False
    following = words[at + 1]
    if following.lower == "the" and at + 2 < len(words):
        following = words[at + 2]
    if title_words.head(following):
        return False
    return words[at - 1].is_large == following.is_large and (
        following.lower in known.FIELDS or following.lower in known.S_NOUNS
    )


def _classified(words: Sequence[Word], begin: int, end: int) -> Phrase:
    """What a run of words is, and how much of it."""
    names = [number for number in range(begin, end) if words[number].mention]
    last = words[end - 1]
    if last.mention:
        first = names[-1]
        while first > begin and words[first - 1].mention:  # `Senate | Judiciary Committee`
            first -= 1
        kind: Literal["organization", "place"] = "place" if last.mention.type in ("place", "group") else "organization"
        return Phrase(first, end, kind, last.mention if first == end - 1 else None)
    while end - 1 > begin and not last.is_large and title_words.head(last):
        return Phrase(begin, end, "field", None)  # `of the UN secretary-general`
    body = _body(words, begin, end)
    if body:
        return Phrase(begin, body, "organization", None)
    if names and words[names[-1]].mention:
        return _without_rest(words, begin, names[-1])
    if all(word.is_large or word.lower in ("and", "&") for word in words[begin:end]):
        is_field = all(word.lower in known.FIELDS or word.lower in known.NO_BODIES or word.lower in _SMALL
                       for word in words[begin:end])  # fmt: skip
        return Phrase(begin, end, "field" if is_field else "name", None)
    return Phrase(begin, end, "field", None)


_SMALL = frozenset({"and", "&", "home", "interior", "state", "foreign"})


def _without_rest(words: Sequence[Word], begin: int, last_name: int) -> Phrase:
    """The name that begins a run: what follows it in small letters is no body."""
    mention = words[last_name].mention
    assert mention, words[last_name]
    kind: Literal["organization", "place"] = "place" if mention.type in ("place", "group") else "organization"
    if last_name + 1 < len(words) and words[last_name + 1].text in POSSESSIVES:
        return Phrase(begin, last_name + 1, "field", None)
    return Phrase(last_name, last_name + 1, kind, mention)


def _body(words: Sequence[Word], begin: int, end: int) -> int:
    """Where a body without a name of its own ends: `a growers' cooperative`, `the county's relics bureau`; 0: none."""
    noun = words[end - 1].lower
    singular = noun[:-1] if noun.endswith("s") else noun
    singular = singular[:-2] + "y" if singular.endswith("ie") else singular
    if end - begin == 1 and (noun in known.NO_BODIES or singular in known.NO_BODIES):
        has_article = begin > 0 and words[begin - 1].lower in _ARTICLES
        return end if has_article and noun in known.BODY_NOUNS and noun not in ("opposition", "board") else 0
    if noun in known.BODY_NOUNS or singular in known.BODY_NOUNS:
        return end
    return 0
