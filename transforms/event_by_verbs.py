"""Happenings that verbs tell: `was hosted by`, `held talks with`, `arrived in`, and any verb in the first sentence."""

from __future__ import annotations

from collections.abc import Iterator

from transforms import (
    event_clauses,
    event_noun_parties,
    event_nouns,
    event_readings,
    event_references,
    event_settings,
    event_takes,
    quote_cues,
)
from transforms import event_words as known
from transforms.event_clauses import Clause
from transforms.event_objects_known import PERSON, PERSONS, POSTS
from transforms.event_readings import Reading, Scene
from transforms.event_references import Reference
from transforms.event_sentences import Sentence
from transforms.event_stretches import behind_word, lowers, object_of
from transforms.event_types import Type
from transforms.event_words import Told, Verb
from transforms.evidence import Span
from transforms.names import Mention
from transforms.word_sets import words

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
_FIGURES = frozenset(
    {"raised", "lowered", "cut", "reported", "posted", "left", "kept", "maintained", "swung", "trimmed", "slashed",
     "hiked", "lifted", "doubled", "tripled", "booked", "forecast"}
)  # fmt: skip
"""What firms and banks tell of their figures."""
_NO_ACTS = words("be have need want continue remain depend know see get become find say think feel look keep help like")
_PERFECT = frozenset({"has", "have"})
_STATES = frozenset(
    {
        "remains",
        "remain",
        "seems",
        "wants",
        "needs",
        "includes",
        "include",
        "knew",
        "knows",
        "meant",
        "saw",
        "faced",
        "became",
        "came",
        "marked",
        "felt",
        "seemed",
        "looked",
        "remained",
    }
)
_ACTORS = PERSON | PERSONS | POSTS | frozenset(
    {"judge", "court", "jury", "council", "government", "police", "ministry", "company", "parliament", "authorities",
     "lawmakers", "officials", "minister", "president", "board", "bank", "union", "army", "troops", "team", "ferry",
     "voters", "prosecutors", "researchers", "regulator", "regulators", "airline", "firefighters", "rescuers"}
)  # fmt: skip
"""Who may act without a name."""


def find(scene: Scene, sentence: Sentence) -> Iterator[Reading]:
    """The statements that verbs make in a sentence, each with what it tells of the occasion around it."""
    for clause in event_clauses.find(sentence):
        reading = _reading(scene, sentence, clause)
        if reading and (reading.when or not clause.is_planned):
            yield reading
            yield from scene.around(sentence, reading)


def lead(scene: Scene, sentence: Sentence) -> Reading | None:
    """What the first sentence of a report tells with any verb and a day: `A judge on Tuesday blocked an order`.

    Of what is said there a body makes it known: `The ministry said on Tuesday it plans to build`.
    """
    for at in range(len(sentence.words)):
        lower = sentence.lower(at)
        if lower == "will" and sentence.sign(at + 1) == "w" and sentence.lower(at + 1) not in _NO_ACTS:
            return _due(scene, sentence, at + 1)
        support = known.SUPPORTS.get(lower)
        is_form = sentence.sign(at) == "f" or (support is not None and support[1] == "past")
        if not is_form or lower in _STATES:
            continue
        is_saying = lower in quote_cues.FORMS and lower not in _FIGURES
        type_: Type = "announce" if lower in _FIGURES or is_saying else "other"
        told = Told(Verb(lower, type_, "either", "actor", None), "past")
        clause = event_clauses.of(sentence, at, at + 1, told)
        if clause is None or (clause.is_passive and is_saying):
            return None
        reading = _told(scene, sentence, clause, None, "lead")
        if type_ == "announce":
            at_once = (clause.complement[0], min(clause.complement[0] + 2, clause.complement[1]))
            reading.place = event_settings.where(sentence, [at_once])  # what is said tells of other places
            if reading.place is None and is_saying:
                reading.place, reading.is_dated_from = scene.dateline, scene.dateline is not None
        is_one_day = reading.when and reading.when.last.ends_on == reading.when.first.starts_on
        acts = bool(reading.parties) or not _ACTORS.isdisjoint(lowers(sentence, *clause.subject))
        is_speech = is_saying and any(party.mention and party.mention.type == "person" for party in reading.parties)
        if is_speech:
            reading.type = "speak"
            reading.parties = [party._replace(part="speaker") for party in reading.parties]
        named = any(party.mention for party in reading.parties)
        has_day = any(sentence.sign(n) == "T" for n in range(clause.first - 1, clause.complement[1]))
        if is_saying:
            return reading if (is_one_day or (has_day and reading.when is None)) and named else None
        is_perfect = any(sentence.lower(n) in _PERFECT for n in range(clause.first, at))
        is_news = scene.dateline is not None or is_perfect or has_day
        return reading if (acts and is_one_day) or (named and is_news and reading.when is None) else None
    return None


def _due(scene: Scene, sentence: Sentence, at: int) -> Reading | None:
    """What somebody with a name will do, by whatever verb: `Kijani Grid will collaborate with Norrvik Ferries`."""
    told = Told(Verb(sentence.lower(at), "other", "either", "actor", None), "base")
    clause = event_clauses.of(sentence, at, at + 1, told)
    reading = _told(scene, sentence, clause, None, "lead") if clause and not clause.is_passive else None
    return reading if reading and any(party.mention for party in reading.parties) else None


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
    reading = _told(scene, sentence, clause, occasion)
    reading.is_weak = occasion is not None and verb.type in ("attend", "speak") and not clause.is_passive
    return reading


def _told(scene: Scene, sentence: Sentence, clause: Clause, occasion: Reference | None, method: str = "") -> Reading:
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
    if not is_alone and verb.takes not in _WITH_OCCASION:
        return None
    begins = verb.takes in ("venue", "service") and not event_takes.has_object(sentence, clause)
    stretch = clause.subject if clause.is_passive or begins or verb.takes in _BY_ITSELF else clause.complement
    found = event_references.find(scene.text, sentence, *stretch)
    if found is None and verb.lemma in _HAPPENS:
        found = event_references.by_subject(sentence, *stretch)
    if found and verb.takes != "occasion" and found.type not in ("hold", "meet", verb.type):
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
