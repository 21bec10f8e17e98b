"""People told by their titles, where a model saw none or something else: `Governor Ana Ruiz`, `its head, Bo Diaz,`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms import letter_case, names_known, title_words, titles, word_sets
from transforms.names import Mention, is_acronym, is_capitalised
from transforms.passages import Passage
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
_PLACES_AND_PEOPLES = COUNTRIES | PEOPLES | REGIONS
# What firms and countries are called, too: `Kijani Grid, operator of the line`.
_ALSO_OF_BODIES = word_sets.words(
    "owner operator publisher producer developer manufacturer leader host organizer organiser agent broker builder "
    "importer retailer representative trader promoter investor co-owner co-host proprietor dealer merchant wholesaler "
    "printer brewer baker distiller winemaker founder co-founder partner guard monitor consultant sponsor "
    "underwriter recruiter caterer vendor broadcaster contractor ranger chair head chief"
)


def retyped(
    text: str, passages: Sequence[Passage], sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
) -> list[Mention]:
    """The mentions in order and apart, those that a title shows to be people as people, with those that were missed."""
    starts = [mention.start for mention in mentions]
    headings = [p for p in passages if p.role == "headline" and letter_case.is_large(text[p.start : p.end])]
    people: set[str] = set()
    whole: list[Mention] = []
    for start, end in sentences:
        if not title_words.may_hold(text[start:end]):
            continue
        named = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        whole_names = tuple(mention for mention in named if mention.end <= end)
        words, found = titles.in_sentence(text, start, end, whole_names, False)
        people |= {mention.full_name for mention in _mistaken(words, found)}
        if not any(p.start <= start < p.end for p in headings):  # `President Signs Bill`
            whole += _whole(text, words, found)
    kept = [_as_person(mention) if mention.full_name in people else mention for mention in mentions]
    return _with_whole(kept, whole) if whole else kept


def _with_whole(mentions: Sequence[Mention], whole: Sequence[Mention]) -> list[Mention]:
    """The whole names instead of their parts, which name the same person wherever they stand alone."""
    starts = [mention.start for mention in whole]
    kept, fuller = [], {}
    for mention in mentions:
        number = bisect_right(starts, mention.start) - 1
        if number >= 0 and mention.start < whole[number].end:
            if mention.type == "person" and mention.kind == "name":
                fuller[mention.full_name] = whole[number].full_name
        else:
            kept.append(mention)
    tied = [
        replace(mention, full_name=fuller[mention.full_name], kind="short_name")
        if mention.type == "person" and mention.full_name in fuller
        else mention
        for mention in kept
    ]
    return sorted([*tied, *whole], key=lambda mention: mention.start)


def _as_person(mention: Mention) -> Mention:
    return replace(mention, type="person", method=METHOD, confidence=_CONFIDENCE)


def _mistaken(words: Sequence[Word], found: Sequence[Title]) -> Iterator[Mention]:
    """Names of other things where only a person can stand."""
    by_end = {title.end: title for title in found if not title.noun.is_plural}
    by_begin = {title.begin: title for title in found if not title.noun.is_plural}
    heads = {title.head for title in found}
    for at, word in enumerate(words):
        mention = word.mention
        if mention is None or mention.type == "person" or at + 1 in heads:  # "his chief White House strategist"
            continue
        if at in by_end and _is_close(by_end[at]):
            is_told = True
        elif _is_sign(words, at - 1) and at - 1 in by_end and _is_sign(words, at + 1):
            title = by_end[at - 1]
            is_told = bool(title.article in ("the", "whose") or title.organization) and mention.type != "work"
        else:
            is_told = _is_sign(words, at + 1) and at + 2 in by_begin and _is_of_a_person(words, by_begin[at + 2])
        if is_told and _is_like_a_person(word.text, mention):
            yield mention


def _is_like_a_person(surface: str, mention: Mention) -> bool:
    """Whether it is printed as people's names are: `Ana Ruiz y Mora`; one word is not enough."""
    parts = surface.split()
    if mention.kind != "name" or not 2 <= len(parts) <= _LONGEST or surface in _PLACES_AND_PEOPLES:
        return False
    return _has_personal_words(surface)


def _has_personal_words(surface: str) -> bool:
    parts = surface.split()
    if any(part in _NOT_PERSONAL or is_acronym(part) or not part[0].isalpha() for part in parts):
        return False
    return all(is_capitalised(part) or part in names_known.PERSON_LINKS for part in parts)


def _is_close(title: Title) -> bool:
    """Whether a name right behind it is its holder's."""
    return title.is_office or title.article != "" or title.last == title.end


def _is_sign(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].text == ","


def _is_of_a_person(words: Sequence[Word], title: Title) -> bool:
    if title.noun.singular in _ALSO_OF_BODIES or title.article == "the":
        return False
    following = words[title.end].lower if title.end < len(words) else "."
    return following == "who" or (title.organization is not None and following in (",", ".", ";"))


def _whole(text: str, words: Sequence[Word], found: Sequence[Title]) -> Iterator[Mention]:
    """The names right behind a title whole, where a model saw none or a part: `Mayor Jorge Iván | Ospina Ledesma`."""
    heads = {title.head for title in found}
    for title in found:
        if title.noun.is_plural or not _is_close(title):
            continue
        end = _name_end(words, title.end)
        if end in heads:
            continue
        names = [word for word in words[title.end : end] if word.mention]
        if end - title.end < 2 or not (names or (title.is_office and words[title.head].is_large)):
            continue
        start, stop = words[title.end].start, words[end - 1].end
        yield Mention(start, stop, "person", "name", text[start:stop], METHOD, _CONFIDENCE)


def _name_end(words: Sequence[Word], at: int) -> int:
    """Where the words that make one person's name end; a name of something else is a part behind a link alone."""
    end, last, has_person = at, at, False
    while end < len(words) and end - at < _LONGEST + 1:
        word = words[end]
        if word.mention:
            is_linked = end > at and words[end - 1].text in names_known.PERSON_LINKS
            if word.text in COUNTRIES or not _has_personal_words(word.text) or (has_person and not is_linked):
                break
            has_person = True
        elif word.text in names_known.PERSON_LINKS and end > at:
            end += 1
            continue
        elif not _may_name(word):
            break
        end += 1
        last = end
    return last


def _may_name(word: Word) -> bool:
    if not word.is_large or not word.text[0].isalpha() or word.text in _NOT_PERSONAL or len(word.text) < 2:
        return False
    return not word.text.isupper() and not title_words.is_known_modifier(word)
