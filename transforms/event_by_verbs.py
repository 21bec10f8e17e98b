"""Happenings that verbs tell: `was hosted by`, `held talks with`, `arrived in`."""

from __future__ import annotations

from collections.abc import Iterator

from transforms import (
    event_clauses,
    event_noun_parties,
    event_nouns,
    event_readings,
    event_references,
    event_takes,
)
from transforms import event_words as known
from transforms.event_clauses import Clause
from transforms.event_readings import Reading, Scene
from transforms.event_references import Reference
from transforms.event_sentences import Sentence
from transforms.event_stretches import behind_word, object_of
from transforms.evidence import Span
from transforms.names import Mention

_WITH_OCCASION = frozenset({"occasion", "venue", "service", "thing", "measure"})
_BY_ITSELF = frozenset({"nothing", "either"})
_TOLD_BY_ITSELF = frozenset({"hold", "launch", "disaster", "attack"})
_SUPPORTING = frozenset(lemma for lemma, _ in known.SUPPORTS.values())
_NO_HOSTING = frozenset({"give", "make", "pay", "suffer", "win", "complete"})
_LAUNCHING = frozenset({"launch", "unveil", "inaugurate", "introduce", "relaunch", "roll out"})
_HAPPENS = frozenset({"take place", "kick off", "get underway"})
"""What only an occasion does, whatever its name."""
_SELLING = frozenset({"sell", "divest"})
_SHOWN = frozenset({"exhibition", "exhibit"})
"""What is opened as a hall is, not begun as a meeting is."""


def find(scene: Scene, sentence: Sentence) -> Iterator[Reading]:
    """The statements that verbs make in a sentence, each with what it tells of the occasion around it."""
    for clause in event_clauses.find(sentence):
        reading = _reading(scene, sentence, clause)
        if reading and (reading.when or not clause.is_planned):
            yield reading
            yield from scene.around(sentence, reading)


def _reading(scene: Scene, sentence: Sentence, clause: Clause) -> Reading | None:
    """What a verb tells, when it has beside it what it takes."""
    verb = clause.verb
    occasion = _occasion(scene, sentence, clause)
    if occasion is None and (verb.takes == "occasion" or not event_takes.fits(sentence, clause)):
        return None
    if occasion and verb.lemma in _NO_HOSTING and occasion.type == "hold":
        return None
    if verb.lemma == "call" and not clause.is_passive:
        return None  # `called the talks a success`
    reading = told(scene, sentence, clause, occasion)
    reading.is_weak = occasion is not None and verb.type in ("attend", "speak") and not clause.is_passive
    return reading


def told(scene: Scene, sentence: Sentence, clause: Clause, occasion: Reference | None, method: str = "") -> Reading:
    """The statement of a clause with who, when and where; `method` is how it was found, by default by its verb."""
    reading = _begun(scene, sentence, clause, occasion)
    reading.method = method or reading.method
    is_by_itself = clause.is_passive or clause.verb.takes in _BY_ITSELF
    patient = clause.subject if is_by_itself else clause.complement
    reading.is_definite = sentence.lower(patient[0]) in ("the", "this", "that", "both")
    _people(scene, sentence, clause, reading)
    _setting(scene, sentence, clause, reading)
    return reading


def _occasion(scene: Scene, sentence: Sentence, clause: Clause) -> Reference | None:
    """The occasion that a verb is about: what was held or launched, what began, what was attended."""
    verb = clause.verb
    is_alone = verb.takes in _BY_ITSELF and verb.type in _TOLD_BY_ITSELF
    if not is_alone and verb.takes not in _WITH_OCCASION and verb.takes != "game":
        return None
    begins = verb.takes in ("venue", "service") and not event_takes.has_object(sentence, clause)
    stretch = clause.subject if clause.is_passive or begins or verb.takes in _BY_ITSELF else clause.complement
    found = event_references.find(scene.text, sentence, *stretch)
    if found is None and verb.lemma in _HAPPENS:
        found = event_references.by_subject(sentence, *stretch)
    fitting = (verb.type,) if verb.takes == "game" else ("hold", "meet", verb.type)  # a `victory`, no election
    if found and verb.takes != "occasion" and found.type not in fitting:
        return None
    return found


def _begun(scene: Scene, sentence: Sentence, clause: Clause, occasion: Reference | None) -> Reading:
    """The statement with its type and its trigger: the verb, or the noun or name of an occasion."""
    verb = clause.verb
    trigger = (sentence.words[clause.at].start, sentence.words[clause.last - 1].end)
    if occasion is None:
        return scene.reading(sentence, verb.type, verb.lemma, trigger, "verb")
    is_support = verb.lemma in _SUPPORTING and occasion.type != "hold"
    is_start = (
        (verb.type == "launch" or verb.takes == "venue")
        and verb.lemma not in _LAUNCHING
        and occasion.noun not in _SHOWN
    )
    type_ = occasion.type if is_support or is_start or verb.takes == "occasion" else verb.type
    method = "support_verb" if is_support else "verb_of_occasion"
    reading = scene.reading(sentence, type_, verb.lemma, occasion.span, method)
    reading.reference, reading.edge = occasion, event_readings.edge(verb.lemma)
    reading.length = event_nouns.length(sentence, occasion.at)
    reading.spans += [trigger, *occasion.spans]
    return reading


def _people(scene: Scene, sentence: Sentence, clause: Clause, reading: Reading) -> None:
    """Who does it and whom it is done to, with whom a meeting and a deal is."""
    verb, cast, occasion = clause.verb, scene.cast, reading.reference
    is_support = occasion is not None and verb.lemma in _SUPPORTING and occasion.type != "hold"
    subject = known.SUBJECTS.get(reading.type, "actor") if is_support else verb.subject
    behind = clause.complement
    if clause.is_passive:
        reading.parties += cast.find(sentence, behind_word(sentence, behind, "by"), subject or "actor")
        if occasion is None:
            reading.parties += cast.subject(sentence, clause.subject, verb.object or "target")
    else:
        if occasion is None or not clause.subject[0] <= occasion.at < clause.subject[1]:
            reading.parties += cast.subject(sentence, clause.subject, subject)
        if occasion is None:
            reading.parties += cast.find(sentence, object_of(sentence, behind), verb.object)
    if reading.type == "trade" and occasion is None:
        word = "to" if verb.lemma in _SELLING else "from"
        reading.parties += cast.find(sentence, behind_word(sentence, behind, word), "participant")
    if reading.type in ("meet", "sign"):
        part = known.SUBJECTS.get(reading.type, "actor")
        reading.parties += cast.find(sentence, behind_word(sentence, behind, "with"), part)
    if verb.type in ("visit", "attend") or reading.method == "lead":
        part = known.SUBJECTS.get(verb.type, "participant")
        reading.parties += cast.find(sentence, behind_word(sentence, behind, "with"), part)
    if occasion:
        reading.parties += event_noun_parties.find(cast, sentence, occasion)
    reading.parties += cast.present(sentence, clause.last)
    if occasion and reading.type in ("meet", "sign", "trade"):
        reading.parties += cast.find(sentence, behind_word(sentence, behind, "between"), "participant")
    reading.parties = [party for party in reading.parties if occasion is None or party.start != occasion.span[0]]
    reading.spans += [(party.start, party.end) for party in reading.parties]


def _setting(scene: Scene, sentence: Sentence, clause: Clause, reading: Reading) -> None:
    """When and where; a town that hosts is where it is."""
    hosts = [party.mention for party in reading.parties if party.part == "host"]
    reading.place = next((mention for mention in hosts if mention and mention.type == "place"), None)
    within = (clause.first - 1, clause.last)
    scene.settle(sentence, reading, [clause.complement, within, clause.opening, clause.subject])
    if reading.type in event_readings.ANYWHERE:
        scene.settle(sentence, reading, [(0, len(sentence.words))])
    visited = _visited(sentence, clause.complement) if reading.type == "visit" and reading.place is None else None
    if visited:
        reading.place = visited
        reading.spans.append((visited.start, visited.end))
    reading.within = scene.frame(sentence, reading.reference, [clause.complement, clause.opening])


def _visited(sentence: Sentence, complement: Span) -> Mention | None:
    """The place that is the object of `visited`."""
    for at in range(*object_of(sentence, complement)):
        if sentence.sign(at) == "L" and sentence.sign(at + 1) != "'":
            return sentence.words[at].mention
    return None
