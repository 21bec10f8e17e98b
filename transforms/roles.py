"""Who holds which office, post or occupation, where: claims of a person, a title and maybe an organization."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from transforms import letter_case, role_patterns, title_words, titles
from transforms.names import Mention
from transforms.passages import Passage
from transforms.role_sentences import Claim
from transforms.role_words import Word

CONFIDENCE: dict[str, float] = {
    "name_title": 0.9, "names_titles": 0.8, "title_name": 0.95, "titles_names": 0.85, "title_of_name": 0.85,
    "title_title_name": 0.8, "title_name_of": 0.85, "title_comma_name": 0.85, "name_is_title": 0.8,
    "name_was_named_title": 0.85, "name_becomes_title": 0.8, "name_serves_as_title": 0.85,
    "name_took_over_as_title": 0.85, "name_left_title": 0.8, "name_leads_organization": 0.85, "named_name_title": 0.85,
}  # fmt: skip
_BLANKS = re.compile(r"\s+")
_PREFIX = re.compile(r"(?:then|ex|former|now)-(?=\w)", re.IGNORECASE)
_SUFFIX = re.compile(r"-(?:elect|designate)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """A claim that a person holds, held or will hold a title; offsets are of the article's text.

    `start` to `end` is the shortest stretch with person, title and organization; `title` is cleaned of `former`,
    `then-`, `-elect` and the plural, `organization` is as printed; `organization_mention` is its one whole name,
    also a place or a people, None when it has none or only a part of it is a name.
    """

    start: int
    end: int
    person: Mention
    title_start: int
    title_end: int
    title: str
    organization: str | None
    organization_mention: Mention | None
    status: str
    method: str
    confidence: float


def find(
    text: str, passages: Sequence[Passage], sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
) -> list[Role]:
    """The claims of an article, in the order of the text; `mentions` lie in order and apart, as do `sentences`."""
    starts = [mention.start for mention in mentions]
    headings = [p for p in passages if p.role == "headline" and letter_case.is_large(text[p.start : p.end])]
    found: list[Role] = []
    for start, end in sentences:
        named = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        if any(mention.type == "person" for mention in named) and title_words.may_hold(text[start:end]):
            whole = tuple(mention for mention in named if mention.end <= end)
            is_large = any(p.start <= start < p.end for p in headings)
            words, found_titles = titles.in_sentence(text, start, end, whole, is_large)
            claims = role_patterns.find(words, found_titles)
            found += [_role(text, words, claim) for claim in claims]
    return sorted(dict.fromkeys(found), key=lambda role: (role.start, role.end))


def _role(text: str, words: Sequence[Word], claim: Claim) -> Role:
    title, person = claim.title, words[claim.person]
    assert person.mention, person
    first, last = words[title.first].start, words[title.last - 1].end
    organization = title.organization
    edges = [(person.start, person.end), (first, last), *([organization] if organization else [])]
    status = claim.status or title.status or "current"
    return Role(
        start=min(edge[0] for edge in edges),
        end=max(edge[1] for edge in edges),
        person=person.mention,
        title_start=first,
        title_end=last,
        title=_printed(text, words, claim),
        organization=_BLANKS.sub(" ", text[slice(*organization)]) if organization else None,
        organization_mention=_if_whole(title.mention, organization),
        status=status,
        method=claim.method,
        confidence=CONFIDENCE[claim.method] - (0.1 if title.surmised else 0),
    )


def _if_whole(mention: Mention | None, organization: tuple[int, int] | None) -> Mention | None:
    return mention if mention and organization == (mention.start, mention.end) else None


def _printed(text: str, words: Sequence[Word], claim: Claim) -> str:
    """The title as printed, in the singular: `Senator` of `Senators`, `president` of `then-president`."""
    title = claim.title
    if claim.method == "name_leads_organization":
        return title.noun.singular
    head = words[title.head]
    noun = _SUFFIX.sub("", _PREFIX.sub("", head.text))
    if title.noun.is_plural:
        noun = title.noun.singular.capitalize() if head.text[0].isupper() else title.noun.singular
    whole = text[words[title.first].start : head.start] + noun + text[head.end : words[title.last - 1].end]
    return _BLANKS.sub(" ", _PREFIX.sub("", whole, count=1) if _PREFIX.match(whole) else whole)
