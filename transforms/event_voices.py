"""Who spoke at the occasion that a report is about: those whom it quotes, unless they spoke elsewhere."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from transforms.event_happenings import Happening
from transforms.event_parties import Cast, Party
from transforms.event_readings import HEADINGS
from transforms.evidence import Span
from transforms.quotes import Quote
from transforms.word_sets import words

_SPEAKING = words(
    """
    assembly conclave conference congress convention convocation debate dialogue event forum hearing meeting panel
    presentation roundtable seminar session summit symposium webinar workshop
    """
)
_GATHERINGS = frozenset({"hold", "launch", "meet", "protest", "visit", "attend", "sign"})
_AMONG = re.compile(
    r"(?:Also )?(?:[Aa]mong (?:those|them|the (?:\w+ )?(?:guests|participants|speakers|attendees|officials|dignitaries|"
    r"visitors|delegates))\b[^.]*?\b(?:were|was|included?)\b|[Pp]resent (?:at|were)\b|[Ii]n attendance were\b|"
    r"(?:The )?(?:\w+ )?(?:[Gg]uests|[Ss]peakers|[Aa]ttendees|[Pp]articipants|[Pp]anell?ists)"
    r"(?: at the \w+)? included?\b)"
)
"""How a sentence begins that lists who was present."""
_ELSEWHERE = re.compile(
    r"\b(?:interviews?|interviewed|statement|told (?:[A-Z]|reporters|the (?:news|paper|station|broadcaster))|phone|"
    r"telephone|e-?mail|posted?|tweet(?:ed)?|wrote|written|letter|Twitter|Facebook|Weibo|by video|separately|"
    r"Separately|editorial|testimony|court|according to|adds? that|spokes(?:man|woman|person))\b"
)
"""What tells that somebody spoke at another place, or only for somebody else."""


def tell(cast: Cast, happenings: Sequence[Happening], quotes: Sequence[Quote], lead: Span) -> None:
    """Adds those quoted behind the first sentence to the occasion that this or the headline tells of."""
    for each, party in _listed(cast, happenings, lead):
        if not any(party.mention == other.mention for other in each.parties):
            each.parties.append(party)
    about = _about(happenings, lead)
    announced = [each for each in happenings if each.type == "announce" and each.main.sentence == lead]
    for each in announced:
        each.parties += _for_bodies(cast, each, quotes, lead)
    if about is None:
        return
    known = {party.mention.full_name for each in happenings for party in each.parties if party.mention}
    for party in _speakers(cast, quotes, lead):
        if party.mention and party.mention.full_name not in known:
            known.add(party.mention.full_name)
            about.parties.append(party)


def _listed(cast: Cast, happenings: Sequence[Happening], lead: Span) -> Iterator[tuple[Happening, Party]]:
    """Who is listed as present at the occasion told of last: `Among those at the opening were Ann Lee, mayor of`."""
    for begin, end in cast.sentences:
        if begin <= lead[0] or not _AMONG.match(cast.text, begin, end):
            continue
        told = [
            (one.sentence, n) for n, each in enumerate(happenings) if each.type in _GATHERINGS for one in each.readings
        ]
        before = max((sentence, n) for sentence, n in told if sentence[0] <= begin) if told else None
        if before:
            for mention in cast.mentions:
                if mention.type == "person" and begin <= mention.start < end:
                    party = Party(
                        "participant", mention.start, mention.end, mention, cast.role_of(mention), method="listed"
                    )
                    yield happenings[before[1]], party


def _for_bodies(cast: Cast, each: Happening, quotes: Sequence[Quote], lead: Span) -> list[Party]:
    """Those quoted who hold an office in a body that announces something."""
    bodies = {party.mention.full_name for party in each.parties if party.mention}
    found: dict[str, Party] = {}
    for party in _speakers(cast, quotes, lead):
        body = party.role.organization_mention if party.role else None
        if party.mention and body and body.full_name in bodies:
            found.setdefault(party.mention.full_name, party)
    return list(found.values())


def _about(happenings: Sequence[Happening], lead: Span) -> Happening | None:
    """The only occasion at which people speak that the first sentence or the headline tells of."""
    found = [
        each
        for each in happenings
        if each.noun in _SPEAKING
        and each.type in ("hold", "meet")
        and any(one.sentence == lead or one.role in HEADINGS for one in each.readings)
    ]
    return found[0] if len(found) == 1 else None


def _speakers(cast: Cast, quotes: Sequence[Quote], lead: Span) -> Iterator[Party]:
    """The people with a name to whom the quotes behind a sentence are given, once each, where they are named."""
    for quote in quotes:
        mention, start, end = quote.speaker_mention, quote.speaker_start, quote.speaker_end
        if mention is None or mention.type != "person" or start is None or end is None or start < lead[1]:
            continue
        at = bisect_right(cast.sentences, (start, sys.maxsize)) - 1
        begin, stop = cast.sentences[at] if at >= 0 else (start, end)
        if not _ELSEWHERE.search(cast.text, begin, stop):
            place = (mention.start, mention.end) if mention.start == start else (start, end)
            yield Party("speaker", *place, mention, cast.role_of(mention), method="quoted", confidence=0.55)
