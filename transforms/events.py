"""What happened: happenings of an article with type, days, place, who took part, and what belongs to what."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from transforms import (
    event_by_nouns,
    event_by_verbs,
    event_leads,
    event_readings,
    event_sameness,
    event_sentences,
    event_voices,
)
from transforms.amounts import Amount
from transforms.event_happenings import Happening
from transforms.event_parties import Cast, Party
from transforms.event_readings import Reading, Scene
from transforms.event_sentences import Sentence
from transforms.event_types import Type
from transforms.evidence import Span
from transforms.names import Mention
from transforms.passages import Passage
from transforms.place_options import lies_in
from transforms.places import Resolved
from transforms.quotes import Quote
from transforms.roles import Role
from transforms.times import Time

_WHERE_DATED = frozenset({"hold", "meet", "launch", "sign", "protest", "speak", "win", "other", "publish"})

_TOLD_BY_VERBS = frozenset({"verb", "verb_of_occasion", "support_verb", "lead"})


@dataclass(frozen=True, slots=True)
class Event:
    """A happening; `start` to `end` is the shortest stretch of one sentence that tells it, with its time and place.

    `trigger` is the verb or noun that tells it, as printed; `name` what it is called, None when it has no name.
    `starts_on` to `ends_on` are the days of `time`, or of the year in the name. `parent` is the number of the event
    that it is a part of. Parties stand at their own places, maybe in other sentences.
    """

    start: int
    end: int
    type: Type
    name: str | None
    trigger: str
    starts_on: date | None
    ends_on: date | None
    time: Time | None
    place: Mention | None
    parties: tuple[Party, ...]
    parent: int | None
    method: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article before its happenings, each in the order of the text; `where` is by full name."""

    mentions: Sequence[Mention]
    roles: Sequence[Role]
    times: Sequence[Time]
    amounts: Sequence[Amount]
    quotes: Sequence[Quote]
    where: Mapping[str, Resolved] = field(default_factory=dict)

    def lies_in(self, inner: Mention, outer: Mention) -> bool:
        """Whether the place of one name lies in that of the other."""
        found, around = self.where.get(inner.full_name), self.where.get(outer.full_name)
        return bool(found and around and lies_in(found.place, around.place))


def find(text: str, passages: Sequence[Passage], sentences: Sequence[Span], facts: Facts) -> list[Event]:
    """The happenings of an article in order, none twice; what somebody says in quotation marks tells of none."""
    cast = Cast(text, sentences, facts.mentions, facts.roles, facts.amounts)
    lead = _lead(passages, sentences)
    happenings = event_sameness.settle(_readings(cast, passages, facts, lead), facts.lies_in)
    event_voices.tell(cast, happenings, facts.quotes, lead)
    numbers = {id(each): number for number, each in enumerate(happenings)}
    return [_event(text, each, numbers) for each in happenings]


def _lead(passages: Sequence[Passage], sentences: Sequence[Span]) -> Span:
    """The first sentence of the body; empty when it has none."""
    begins = [p.start for p in passages]
    of_body = (each for each in sentences if passages[bisect_right(begins, each[0]) - 1].role == "body")
    return next(of_body, (0, 0))


def _readings(cast: Cast, passages: Sequence[Passage], facts: Facts, lead: Span) -> list[Reading]:
    """What the sentences state, one by one."""
    text = cast.text
    datelines = [(p.start, p.end) for p in passages if p.role == "dateline"]
    dated = [m for m in facts.mentions if m.type == "place" and any(a <= m.start < b for a, b in datelines)]
    scene = Scene(text, cast, dated[0] if dated else None)
    starts, begins = [m.start for m in facts.mentions], [p.start for p in passages]
    times, said = [time.start for time in facts.times], [(q.start, q.end) for q in facts.quotes if q.kind == "direct"]
    found: list[Reading] = []
    for start, end in cast.sentences:
        role = passages[bisect_right(begins, start) - 1].role
        is_lead = (start, end) == lead
        is_read = is_lead or event_sentences.may_hold(text[start:end])
        if is_read and end - start <= event_sentences.LONGEST:
            when = facts.times[bisect_left(times, start) : bisect_left(times, end)]
            sentence = event_sentences.read(text, (start, end), role, facts.mentions, starts, when)
            told = _apart([each for each in _stated(scene, sentence) if not _is_said(each, said)])
            found += _of_lead(scene, sentence, told) if is_lead else told
    return found


def _stated(scene: Scene, sentence: Sentence) -> list[Reading]:
    """What verbs tell, then what nouns and names tell that no verb has taken."""
    told = list(event_by_verbs.find(scene, sentence))
    references = [found for reading in told for found in (reading.reference, reading.within) if found]
    taken = {at for found in references for at in range(found.at, found.last)}
    return [*told, *event_by_nouns.find(scene, sentence, taken)]


def _apart(told: list[Reading]) -> list[Reading]:
    """Without the deaths, of nobody with a name, that something else which the sentence tells brought."""
    if not any(each.type in event_readings.ANYWHERE for each in told):
        return told
    return [each for each in told if each.type != "die" or any(party.mention for party in each.parties)]


def _of_lead(scene: Scene, sentence: Sentence, told: list[Reading]) -> list[Reading]:
    """What the first sentence tells, whatever its verb; where the report is dated from when it does not say where."""
    if not any(_is_full(reading) for reading in told):
        lead = event_leads.find(scene, sentence)
        is_new = lead is not None and all(lead.trigger[0] != reading.trigger[0] for reading in told)
        told = [*told, lead] if lead and is_new else told
    for reading in told:
        is_where_dated = reading.type in _WHERE_DATED and reading.place is None and not reading.is_weak
        if is_where_dated and reading.method in _TOLD_BY_VERBS:
            reading.place, reading.is_dated_from = scene.dateline, scene.dateline is not None
    return told


def _is_full(reading: Reading) -> bool:
    """Whether a statement tells when or where, or by a verb who."""
    is_by_somebody = reading.method in _TOLD_BY_VERBS and any(party.mention for party in reading.parties)
    return not reading.is_weak and (reading.when is not None or reading.place is not None or is_by_somebody)


def _is_said(reading: Reading, said: Sequence[Span]) -> bool:
    """Whether it stands in somebody's words."""
    at = bisect_right(said, (reading.trigger[0], sys.maxsize)) - 1
    return at >= 0 and reading.trigger[0] < said[at][1]


def _event(text: str, each: Happening, numbers: dict[int, int]) -> Event:
    start, end = each.span
    first, last = each.days()
    of_name = each.when is None or first != each.when.first.starts_on
    return Event(
        start=start,
        end=end,
        type=each.type,
        name=each.name.text if each.name else None,
        trigger=" ".join(text[slice(*each.main.trigger)].split()),
        starts_on=first,
        ends_on=last,
        time=None if of_name or each.when is None else each.when.first,
        place=each.place,
        parties=tuple(each.parties),
        parent=numbers.get(id(each.parent)),
        method=each.main.method,
        confidence=round(event_readings.CONFIDENCE[each.main.method] - 0.15 * each.main.is_dated_from, 2),
    )
