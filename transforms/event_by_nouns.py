"""Happenings that nouns and names tell by themselves: `a fire in Leeds on Monday`, `the 2025 Robotics Expo`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from transforms import event_clauses, event_noun_parties, event_nouns, event_readings, event_references, event_subjects
from transforms import event_words as known
from transforms.event_nouns_known import Noun
from transforms.event_parties import Party
from transforms.event_readings import Reading, Scene
from transforms.event_references import Reference
from transforms.event_sentences import Sentence
from transforms.event_stretches import (
    before_article,
    before_noun,
    past_auxiliaries,
    past_bracket,
    phrase,
    tail,
)
from transforms.evidence import Span

_TOLD_IN_PLURAL = frozenset({"disaster", "attack", "protest", "meet"})
_ON_ITS_OWN = frozenset({"protest", "attack", "disaster"})
"""What is told when its verb tells that it befell somebody, without a time or a place."""
_TO_PRESS = frozenset({"press conference", "briefing", "interview"})
"""What reporters hear where they report from."""
_BETWEEN = frozenset({"trade", "win", "meet"})
"""What is told when two are told that it is between."""
_HAVING = frozenset({"had", "saw"})
_COUNTED = frozenset({"hold", "meet"})


def find(scene: Scene, sentence: Sentence, taken: Collection[int]) -> Iterator[Reading]:
    """The statements that nouns and names make whose words no verb has `taken`."""
    used = set(taken)
    for at, noun in event_nouns.heads(sentence, 0, len(sentence.words)):
        if at not in used:
            yield from _of_noun(scene, sentence, at, noun)
    for at in range(len(sentence.words)):
        found = event_references.by_name(scene.text, sentence, at) if sentence.signs[at] in "EN" else None
        if found and used.isdisjoint(range(found.at, found.last)):
            used.update(range(found.at, found.last))
            yield _of_name(scene, sentence, found)


def _of_noun(scene: Scene, sentence: Sentence, at: int, noun: Noun) -> Iterator[Reading]:
    """What a noun tells with its time, place or parties."""
    found = event_references.by_noun(scene.text, sentence, at, noun)
    if found is None or event_nouns.is_unreal(sentence, at) or not _is_one(sentence, at, noun):
        return
    reading = _around(scene, sentence, found)
    if (found.is_definite and noun.type in _COUNTED) or noun.type in ("speak", "meet"):
        reading.parties += scene.speaker(sentence, found)
    if noun.type == "speak" and reading.parties and reading.place is None and noun.lemma in _TO_PRESS:
        reading.place, reading.is_dated_from = scene.dateline, scene.dateline is not None
    parties = list(event_noun_parties.find(scene.cast, sentence, found))
    parties += _of_having(scene, sentence, found)
    reading.parties += parties
    reading.spans += [(party.start, party.end) for party in reading.parties]
    is_between = noun.type in _BETWEEN and len({party.mention for party in parties if party.mention}) > 1
    is_told = is_between or (reading.method == "noun_befalls" and noun.type in _ON_ITS_OWN)
    is_spoken = noun.type == "speak" and bool(reading.parties)
    reading.is_aside = not (found.name or reading.when or reading.place or is_told or is_spoken)
    if not reading.is_aside or reading.parties:
        yield reading


def _of_having(scene: Scene, sentence: Sentence, found: Reference) -> Iterator[Party]:
    """Who `had an initial public offering`, `saw a merger`."""
    verb = before_article(sentence, phrase(sentence, found.at))
    if sentence.lower(verb) in _HAVING:
        subject = event_subjects.subject(sentence, verb)
        yield from scene.cast.subject(sentence, subject, known.SUBJECTS.get(found.type, "actor"))


def _is_one(sentence: Sentence, at: int, noun: Noun) -> bool:
    """Whether a noun may name a happening: `talks`, `a fire`; not `traded fire`, not `conferences`."""
    if noun.is_plural:
        return noun.type in _TOLD_IN_PLURAL
    return sentence.role != "body" or noun.lemma == "talks" or event_nouns.determiner(sentence, at) != ""


def _of_name(scene: Scene, sentence: Sentence, found: Reference) -> Reading:
    """What a name tells with its time and place; of what was said there, a day in its course."""
    reading = _around(scene, sentence, found)
    reading.method = "named"
    if reading.when is None and sentence.lower(before_article(sentence, found.at)) in ("at", "during"):
        scene.settle(sentence, reading, [(found.last, len(sentence.words))])
        reading.is_weak = True
    reading.parties += scene.speaker(sentence, found)
    return reading


def _around(scene: Scene, sentence: Sentence, found: Reference) -> Reading:
    """What stands around a noun or a name: behind it, behind its verb (`the quake struck`), and a time before."""
    behind = tail(sentence, found.last - 1)
    verb = past_auxiliaries(sentence, past_bracket(sentence, behind[1]))
    befalls = sentence.lower(verb) in known.BEFALLS
    method = "named" if found.name else "noun_befalls" if befalls else "noun_anchored"
    reading = scene.reading(sentence, found.type, found.noun, found.span, method)
    reading.reference, reading.length = found, event_nouns.length(sentence, found.at)
    reading.spans += found.spans
    stretches: list[Span] = [behind, before_noun(sentence, found.at)]
    if befalls:
        reading.edge = event_readings.edge(sentence.lower(verb))
        stretches.insert(1, event_clauses.behind(sentence, verb + 1))
        stretches.append(event_subjects.opening(sentence, found.at))
    scene.settle(sentence, reading, stretches)
    if found.type in event_readings.ANYWHERE and (befalls or reading.when or reading.place):
        scene.settle(sentence, reading, [(0, len(sentence.words))])
    return reading
