"""Titles in a sentence: their nouns, what stands before them and behind, whoever holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms import role_words, title_starts, title_tails, title_words
from transforms import titles_known as known
from transforms.names import Mention
from transforms.occupations_known import OCCUPATIONS
from transforms.role_words import POSSESSIVES, Word


@dataclass(frozen=True, slots=True)
class Title:
    """A title by numbers of words: `first` to `last` (excl.) as printed, `begin` to `end` (excl.) with all around it.

    `article` is the, a, whose (`its`, `Norrvik's`), both, or empty. `organization` are offsets of the text.
    """

    begin: int
    first: int
    head: int
    last: int
    end: int
    noun: title_words.Head
    article: str
    status: str | None
    organization: tuple[int, int] | None = None
    mention: Mention | None = None
    surmised: bool = False

    def at(self, words: Sequence[Word], phrase: title_tails.Phrase) -> Title:
        """The same at an organization."""
        span = (words[phrase.begin].start, words[phrase.end - 1].end)
        return replace(self, organization=span, mention=phrase.mention)

    @property
    def is_office(self) -> bool:
        """Whether the noun stands for an office or rank, no occupation."""
        return self.noun.singular in known.OFFICES or self.noun.singular in known.SHORT


@lru_cache(maxsize=256)  # asked for people, and again for their roles
def in_sentence(
    text: str, start: int, end: int, mentions: tuple[Mention, ...], is_in_large_letters: bool
) -> tuple[Sequence[Word], Sequence[Title]]:
    """The words of `text[start:end]`, whose mentions are given, and the titles among them."""
    words = role_words.read(text, start, end, mentions)
    return words, find(words, is_in_large_letters=is_in_large_letters)


def find(words: Sequence[Word], *, is_in_large_letters: bool = False) -> list[Title]:
    """The titles of a sentence, in order and apart; in large letters, as headlines are, `Voters Back` is no firm."""
    found: list[Title] = []
    at = until = 0
    while at < len(words):
        noun = _noun(words, at) if words[at].lower and at >= until else None
        if noun is None or _goes_on(words, at):
            at += 1
            continue
        title = _title(words, at, noun, until, may_surmise=not is_in_large_letters)
        if title:
            found.append(title)
            until = title.end
        at = max(at + 1, until)
    return _sharing(found, words)


def _noun(words: Sequence[Word], at: int) -> title_words.Head | None:
    """The word as the noun of a title; `member` is one of a committee, not of a family."""
    if words[at].lower == "lady" and at and words[at - 1].lower == "first":
        return title_words.Head("lady", False, None)
    if words[at].lower not in ("member", "members"):
        return title_words.head(words[at])
    before = words[at - 1].text.rpartition(" ")[2].lower() if at else ""
    behind = " ".join(word.text.lower() for word in words[at + 1 : at + 3])
    if before in known.WITH_MEMBERS or behind in ("of parliament", "of congress"):
        return title_words.Head("member", words[at].lower == "members", None)
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a later noun is the title's: `police | chief`, `head | transplant surgeon`; `commander | General` not."""
    is_adjective, unknown = words[at].lower in known.ADJECTIVES, 0
    at += 1
    if (
        at < len(words)
        and words[at].lower in known.STYLES
        and words[at - 1].lower not in known.GENERALS | known.ADJECTIVES
    ):
        return False
    if is_adjective and at + 1 < len(words) and words[at].mention and not words[at].is_person:
        at += 1  # `chief | UK economist`
    while at < len(words) and words[at].lower and words[at].text not in POSSESSIVES:
        if words[at].is_large and not words[at - 1].is_large and not words[at - 1].text[0].isdigit():
            return False
        if title_words.head(words[at]):
            return True
        if not title_words.is_known_modifier(words[at]):
            unknown += 1
            if not is_adjective or unknown > title_starts.MOST_UNKNOWN or not title_words.may_modify(words[at]):
                return False
        at += 1
    return False


def _title(words: Sequence[Word], at: int, noun: title_words.Head, floor: int, *, may_surmise: bool) -> Title | None:
    before = title_starts.Before(at, at, at, status=noun.status, may_surmise=may_surmise)
    title_starts.walk(words, before, floor)
    if noun.singular == "guard" and before.first == at:
        return None  # of a team, more often than of a prison
    if noun.singular == "major" and (before.article == "a" or (before.first == at and not words[at].is_large)):
        return None  # `a major donor`
    if before.begin == at and words[at].is_large and not _may_be_large(words, at, noun):
        return None
    tail = title_tails.read(words, at + 1, noun.singular, before.organization is not None)
    title = Title(before.begin, before.first, at, tail.title_end, tail.end, noun, before.article, before.status,
                  before.organization, before.mention, before.surmised)  # fmt: skip
    if tail.organization:
        title = title.at(words, tail.organization)
    if title.status is None and title_words.is_deputy(words[title.first : at + 1]):
        title = replace(title, status="deputy")
    return _without_nation(title)


def _without_nation(title: Title) -> Title:
    """An occupation is no office of a people: `a Dutch breeder` works for herself."""
    is_nation = title.mention is not None and title.mention.type == "group"
    return replace(title, organization=None, mention=None) if is_nation and not title.is_office else title


def _may_be_large(words: Sequence[Word], at: int, noun: title_words.Head) -> bool:
    """Not `Mason` or `Cook`, which are names far more often: occupations are large where a sentence begins."""
    if noun.singular not in OCCUPATIONS or noun.singular in known.RANKS:
        return True
    return at == 0 or words[at - 1].text in "“\"'‘:—–-"


def _sharing(titles: Sequence[Title], words: Sequence[Word]) -> list[Title]:
    """With one organization for titles that an `and` joins: `chairman and chief executive of Kijani Grid`."""
    shared = list(titles)
    for number in range(len(shared) - 2, -1, -1):
        title, following = shared[number], shared[number + 1]
        if not _are_joined(words, title, following):
            continue
        if following.organization and not title.organization and title.end == title.last:
            shared[number] = replace(title, organization=following.organization, mention=following.mention)
        elif title.organization and not following.organization and title.end == title.last:
            shared[number + 1] = replace(following, organization=title.organization, mention=title.mention)
    return shared


def _are_joined(words: Sequence[Word], title: Title, following: Title) -> bool:
    """Whether one holder of both is meant: no article stands before the second."""
    if following.begin != title.end + 1 or words[title.end].lower not in ("and", "&", "/"):
        return False
    return not following.article and title.is_office and following.is_office
