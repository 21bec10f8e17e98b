"""People told by their titles, where a model saw none or something else: `Governor Ana Ruiz`, `its head, Bo Diaz,`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms import names_known, role_words, title_words, titles, word_sets
from transforms.names import Mention, is_acronym
from transforms.places_known import COUNTRIES, PEOPLES, REGIONS
from transforms.role_words import Word
from transforms.titles import Title

METHOD = "titled"
_CONFIDENCE = 0.85
_LONGEST = 4  # words of a name
_NOT_PERSONAL = (
    names_known.BODIES | names_known.FIRMS | names_known.SITES | names_known.EVENTS | names_known.FIELDS
    | names_known.OPENERS | names_known.WORKS | names_known.CLUBS_LAST | names_known.CLUBS_FIRST | names_known.OFFICES
    | names_known.AWARDS | names_known.INITIATIVES
)  # fmt: skip
# What firms and countries are called, too: `Kijani Grid, operator of the line`.
_ALSO_OF_BODIES = word_sets.words(
    "owner operator publisher producer developer manufacturer leader host organizer organiser agent broker builder "
    "importer retailer representative trader promoter investor co-owner co-host proprietor dealer merchant wholesaler "
    "printer brewer baker distiller winemaker founder co-founder partner guard monitor consultant sponsor "
    "underwriter recruiter caterer vendor broadcaster contractor ranger chair head chief"
)


def retyped(text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in order and apart, those that a title shows to be people as people, with those that were missed."""
    starts = [mention.start for mention in mentions]
    people: set[str] = set()
    missed: list[Mention] = []
    for start, end in sentences:
        if not title_words.may_hold(text[start:end]):
            continue
        named = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        words = role_words.read(text, start, end, [mention for mention in named if mention.end <= end])
        found = titles.find(words)
        people |= {mention.full_name for mention in _mistaken(words, found)}
        missed += _missed(text, words, found)
    kept = [_as_person(mention) if mention.full_name in people else mention for mention in mentions]
    return sorted([*kept, *missed], key=lambda mention: mention.start) if missed else kept


def _as_person(mention: Mention) -> Mention:
    return replace(mention, type="person", method=METHOD, confidence=_CONFIDENCE)


def _mistaken(words: Sequence[Word], found: Sequence[Title]) -> Iterator[Mention]:
    """Names of other things where only a person can stand."""
    by_end = {title.end: title for title in found if not title.noun.is_plural}
    by_begin = {title.begin: title for title in found if not title.noun.is_plural}
    for at, word in enumerate(words):
        mention = word.mention
        if mention is None or mention.type == "person" or not _is_like_a_person(word.text, mention):
            continue
        if at in by_end and _is_close(by_end[at]):
            yield mention
        elif _is_sign(words, at - 1) and at - 1 in by_end and _is_sign(words, at + 1):
            title = by_end[at - 1]
            if (title.article in ("the", "whose") or title.organization) and mention.type != "work":
                yield mention
        elif _is_sign(words, at + 1) and at + 2 in by_begin and _is_of_a_person(words, by_begin[at + 2]):
            yield mention


def _is_like_a_person(surface: str, mention: Mention) -> bool:
    """Whether it is printed as people's names are: `Ana Ruiz y Mora`; one word is not enough."""
    parts = surface.split()
    if mention.kind != "name" or not 2 <= len(parts) <= _LONGEST or surface in COUNTRIES | PEOPLES | REGIONS:
        return False
    if any(part in _NOT_PERSONAL or is_acronym(part) or not part[0].isalpha() for part in parts):
        return False
    return all(part[0].isupper() or part in names_known.PERSON_LINKS for part in parts)


def _is_close(title: Title) -> bool:
    """Whether a name right behind it is its holder's."""
    return title.is_office or title.article != "" or title.last == title.end


def _is_sign(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].text == ","


def _is_of_a_person(words: Sequence[Word], title: Title) -> bool:
    if title.noun.singular in _ALSO_OF_BODIES or title.article == "the" or title.organization is None:
        return False
    return title.end == len(words) or words[title.end].text in ",.;"


def _missed(text: str, words: Sequence[Word], found: Sequence[Title]) -> Iterator[Mention]:
    """Large words behind a large office that no mention covers: `Governor | Ana Ruiz`."""
    for title in found:
        if title.noun.is_plural or not title.is_office or not words[title.head].is_large or title.end != title.last:
            continue
        end = title.end
        while end < len(words) and end - title.end < _LONGEST and _may_name(words[end]):
            end += 1
        if end - title.end < 2 or (end < len(words) and words[end].mention):
            continue
        start, stop = words[title.end].start, words[end - 1].end
        surface = text[start:stop]
        yield Mention(start, stop, "person", "name", surface, METHOD, _CONFIDENCE)


def _may_name(word: Word) -> bool:
    if not word.is_large or not word.text[0].isalpha() or word.text in _NOT_PERSONAL or len(word.text) < 2:
        return False
    return not word.text.isupper() and not title_words.is_known_modifier(word)
