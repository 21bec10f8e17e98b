"""Verbs that tie a person to a title: `was named`, `serves as`, `who heads`, `stepped down as`, `appointed her`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from transforms import title_tails, title_words, word_sets
from transforms import titles_known as known
from transforms.role_words import Word
from transforms.title_words import Head
from transforms.titles import Title

_BE = {"is": "current", "was": "former", "been": "current", "be": "current", "being": "current", "are": "current",
       "were": "former"}  # fmt: skip
_HELPERS = word_sets.words(
    "has had have will would to who also now then currently previously formerly once recently later since subsequently "
    "first unanimously officially himself herself again already still soon and just newly formally"
)
_FORMERLY = frozenset({"previously", "formerly", "once", "then"})
_BECOME = word_sets.words("become becomes became becoming remain remains remained")
_SERVE = {"serves": "current", "works": "current", "acts": "current", "serving": "current", "stays": "current",
          "stayed": "current", "continues": "current", "continue": "elect", "returns": "current", "working": "current",
          "served": "former", "worked": "former", "acted": "former", "serve": "elect", "act": "elect",
          "work": "elect"}  # fmt: skip
_TAKE_OVER = {
    ("took", "office"): "current", ("took", "over"): "current", ("takes", "over"): "current", ("take", "over"): "elect",
    ("sworn", "in"): "current", ("voted", "in"): "current", ("stepped", "down"): "former", ("steps", "down"): "former",
    ("step", "down"): "former", ("stepping", "down"): "former", ("stood", "down"): "former",
    ("began", "work"): "current",
    ("began", "working"): "current", ("re-elected", "to"): "current", ("take", "office"): "elect",
    ("takes", "office"): "current",
}  # fmt: skip
_LEAVE = word_sets.words("resigned resigns retired retires quit quits departed departs left leaves")
_CHANGES = word_sets.words("appointment election nomination inauguration selection re-election promotion tenure term")
_LOSSES = word_sets.words("resignation removal dismissal departure retirement ouster sacking firing")
_ASK = word_sets.words("as to be the")


class Found(NamedTuple):
    """A title that a verb gives, what status it tells (None: the title's own), and the name of the pattern."""

    title: Title
    method: str
    status: str | None


def _lower(words: Sequence[Word], at: int) -> str:
    return words[at].lower if 0 <= at < len(words) else ""


def behind(words: Sequence[Word], titles: Mapping[int, Title], at: int, *, is_closed: bool) -> Found | None:
    """The title that the verb at `at` gives, behind a person and maybe a comma, which may end what stands between."""
    has_comma = _lower(words, at) == ","
    at += has_comma
    is_apposed = has_comma and _lower(words, at) in known.GIVES
    has_comma = has_comma and not is_closed
    is_relative = _lower(words, at) == "who"
    if has_comma and not is_relative and _lower(words, at) not in known.GIVES | _FORMERLY:
        return None
    auxiliaries: list[str] = []
    be: str | None = None
    while _lower(words, at) in _HELPERS or _lower(words, at) in _BE:
        auxiliaries.append(_lower(words, at))
        be = _BE.get(auxiliaries[-1], be)
        at += 1
        if len(auxiliaries) > 6:
            return None
    return _main(words, titles, at, auxiliaries, be, is_relative=is_relative, has_comma=has_comma or is_apposed)


def _main(
    words: Sequence[Word], titles: Mapping[int, Title], at: int, auxiliaries: Sequence[str], be: str | None,
    *, is_relative: bool, has_comma: bool,
) -> Found | None:  # fmt: skip
    verb, following = _lower(words, at), _lower(words, at + 1)
    is_coming = not {"will", "would", "to"}.isdisjoint(auxiliaries)
    is_past = not _FORMERLY.isdisjoint(auxiliaries) or ("had" in auxiliaries and be is not None)
    has_been = "has" in auxiliaries and be in (None, "current")
    if verb in known.GIVES and (be or has_comma):
        title = _asked(words, titles, at + 1)
        return Found(title, "name_was_named_title", "elect" if is_coming else None) if title else None
    if verb in known.TAKES and be:
        return _as(words, titles, at + 1, "name_left_title", "former")
    if (verb, following) in _TAKE_OVER:
        status = _TAKE_OVER[verb, following]
        status = "elect" if is_coming and status == "current" else status
        return _as(words, titles, at + 2, "name_took_over_as_title", None if status == "current" else status)
    if verb in _LEAVE and not be:
        return _as(words, titles, at + 1, "name_left_title", "former")
    if verb in _SERVE and not (be and verb not in ("serving", "working")):
        status = "current" if has_been else _SERVE[verb]
        status = "elect" if is_coming else "former" if is_past else status
        return _as(words, titles, at + 1, "name_serves_as_title", None if status == "current" else status)
    if verb in _BECOME:
        title = titles.get(at + 1) or titles.get(at + 2 if following == "as" else -1)
        if title and not title.noun.is_plural:
            return Found(title, "name_becomes_title", "elect" if is_coming and not verb.startswith("rem") else None)
        return None
    if be or (is_past and has_comma):
        return _copula(words, titles, at, "former" if is_past else "elect" if is_coming else be, has_been=has_been)
    return _leading(words, at, is_relative=is_relative, has_been=has_been, is_coming=is_coming)


def _copula(
    words: Sequence[Word], titles: Mapping[int, Title], at: int, status: str | None, *, has_been: bool
) -> Found | None:
    title = titles.get(at)
    if title is None or title.noun.is_plural or (title.end < len(words) and words[title.end].mention):
        return None
    return Found(title, "name_is_title", None if status == "current" or has_been else status)


def _asked(words: Sequence[Word], titles: Mapping[int, Title], at: int) -> Title | None:
    """The title behind `named`, `named as`, `elected to be`."""
    for number in range(at, at + 3):
        title = titles.get(number)
        if title:
            return None if title.noun.is_plural else title
        if _lower(words, number) not in _ASK:
            return None
    return None


def _as(words: Sequence[Word], titles: Mapping[int, Title], at: int, method: str, status: str | None) -> Found | None:
    """The title behind an `as`, some words on at most: `served from 2010 to 2014 as`, `took over in May as`."""
    for number in range(at, min(at + 7, len(words))):
        if words[number].lower in (".", ";", ":", "but", "while", "and") or words[number].is_person:
            return None
        if words[number].lower == "as":
            title = titles.get(number + 1)
            return Found(title, method, status) if title and not title.noun.is_plural else None
    return None


def _leading(words: Sequence[Word], at: int, *, is_relative: bool, has_been: bool, is_coming: bool) -> Found | None:
    """`who heads the county's relics bureau`, `chairs the finance committee`, `will chair the panel`."""
    verb = _lower(words, at)
    if is_coming and verb in ("chair", "head", "lead", "co-chair"):
        verb += "s"
    noun = known.LEADING.get(verb)
    if noun is None or not (is_relative or verb.endswith("s")):
        return None
    is_past = verb.endswith("ed") or verb == "led"
    if is_past and not (is_relative or has_been):
        return None
    phrase = title_tails.noun_phrase(words, at + 1)
    if phrase is None or phrase.kind != "organization":
        return None
    if noun == "leader" and _lower(words, phrase.end) in ("in", "by", "with", "to"):
        return None
    status = "elect" if is_coming else "former" if is_past and not has_been else None
    title = Title(at, at, at, at + 1, phrase.end, Head(noun, False, None), "", None).at(words, phrase)
    return Found(title, "name_leads_organization", status)


def before(words: Sequence[Word], titles: Mapping[int, Title], person: int, after: int) -> Found | None:
    """The title that a verb before the person gives: `named Ann Lee president`, `the election of Ann Lee as mayor`."""
    verb = _lower(words, person - 1)
    if verb in ("of", "'s"):
        verb = _lower(words, person - 2)
    gives = verb in known.GIVES or verb in known.GIVES_NOW or verb in ("naming", "appointing", "electing", "with")
    takes = verb in known.TAKES or verb in known.TAKES_NOW or verb in _LOSSES
    if not (gives or takes or verb in _CHANGES):
        return None
    at = after + (_lower(words, after) == ",")
    status = "former" if takes else None
    if _lower(words, at) == "as":
        title = titles.get(at + 1)
    else:
        title = titles.get(at) if gives and verb != "with" else None
        if title is None and _lower(words, at) == "to" and gives:
            title = _asked(words, titles, at)
    if title is None or title.noun.is_plural or (title.end < len(words) and words[title.end].is_person):
        return None
    if not title.organization and gives and person >= 2:
        title = _of_subject(words, title, person - 2)
    return Found(title, "named_name_title", status)


def _of_subject(words: Sequence[Word], title: Title, at: int) -> Title:
    """With the organization that gives the office: `Norrvik Ferries | names Ann Lee chief executive`."""
    while _lower(words, at) in ("has", "have", "had", "on", "today", "also"):
        at -= 1
    mention = words[at].mention if at >= 0 else None
    if mention and mention.type == "organization" and title.article != "whose":
        return replace(title, organization=(words[at].start, words[at].end), mention=mention)
    return title


def organization_behind(words: Sequence[Word], at: int, head: str) -> title_tails.Phrase | None:
    """The organization behind the holder of a title: `Professor Ann Lee | of the University of Bergen`."""
    phrase = title_tails.noun_phrase(words, at + 1)
    if phrase is None or phrase.mention is None:
        return None
    is_place = phrase.mention.type == "place"
    if is_place and not (words[at].lower == "of" and head in _OF_PLACES):
        return None
    if phrase.end < len(words) and title_words.may_modify(words[phrase.end]):
        return None  # `at a Pentagon | press briefing`
    return phrase


_OF_PLACES = word_sets.words(
    "senator sen. rep. representative congressman congresswoman governor gov. mayor president king queen prince emir "
    "premier chancellor bishop archbishop cardinal judge"
)
