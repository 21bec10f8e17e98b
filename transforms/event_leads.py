"""What the first sentence of a report tells, whatever its verb: `A judge on Tuesday blocked an order`."""

from __future__ import annotations

from transforms import event_by_verbs, event_clauses, event_settings, quote_cues
from transforms import event_words as known
from transforms.event_clauses import Clause
from transforms.event_objects_known import PERSON, PERSONS, POSTS
from transforms.event_readings import Reading, Scene
from transforms.event_sentences import Sentence
from transforms.event_stretches import lowers
from transforms.event_types import Type
from transforms.event_words import Form, Told, Verb
from transforms.word_sets import words

_FIGURES = words(
    """
    raised lowered cut reported posted left kept maintained swung trimmed slashed hiked lifted doubled tripled booked
    forecast
    """
)
"""What firms and banks tell of their figures."""
_STATES = words(
    """
    remains remain remained seems seemed wants needs includes include knew knows meant saw faced became came marked
    felt looked
    """
)
_NO_ACTS = words("be have need want continue remain depend know see get become find say think feel look keep help like")
_PERFECT = words("has have")
_ACTORS = (
    PERSON
    | PERSONS
    | POSTS
    | words(
        """
    judge court jury council government police ministry company parliament authorities lawmakers officials minister
    president board bank union army troops team voters prosecutors researchers regulator regulators airline
    firefighters rescuers ferry ship boat train plane aircraft helicopter truck bus rocket spacecraft satellite
    """
    )
)
"""Who may act without a name."""


def find(scene: Scene, sentence: Sentence) -> Reading | None:
    """The statement of the first verb that tells of no state: what is said, done or due."""
    for at in range(len(sentence.words)):
        lower = sentence.lower(at)
        if lower == "will" and sentence.sign(at + 1) == "w" and sentence.lower(at + 1) not in _NO_ACTS:
            return _due(scene, sentence, at + 1)
        support = known.SUPPORTS.get(lower)
        is_form = sentence.sign(at) == "f" or (support is not None and support[1] == "past")
        if is_form and lower not in _STATES:
            is_saying = lower in quote_cues.FORMS and lower not in _FIGURES
            return _said(scene, sentence, at) if is_saying else _done(scene, sentence, at)
    return None


def _clause(sentence: Sentence, at: int, type_: Type, form: Form) -> Clause | None:
    return event_clauses.of(sentence, at, at + 1, Told(Verb(sentence.lower(at), type_, "either", "actor", None), form))


def _done(scene: Scene, sentence: Sentence, at: int) -> Reading | None:
    """What somebody did on a day, or what a name did as the news of the report: `Kijani Grid has doubled its fleet`."""
    is_figure = sentence.lower(at) in _FIGURES
    clause = _clause(sentence, at, "announce" if is_figure else "other", "past")
    if clause is None:
        return None
    reading = event_by_verbs.told(scene, sentence, clause, None, "lead")
    if is_figure:
        reading.place = event_settings.where(sentence, [_at_once(clause)])
    if reading.when:
        acts = bool(reading.parties) or not _ACTORS.isdisjoint(lowers(sentence, *clause.subject))
        return reading if acts and _is_one_day(reading) else None
    is_perfect = any(sentence.lower(n) in _PERFECT for n in range(clause.first, at))
    is_news = scene.dateline is not None or is_perfect or _has_day(sentence, clause)
    return reading if is_news and _is_named(reading) else None


def _said(scene: Scene, sentence: Sentence, at: int) -> Reading | None:
    """What a body makes known on a day, or somebody says; not where that happens which is said."""
    clause = _clause(sentence, at, "announce", "past")
    if clause is None or clause.is_passive:
        return None
    reading = event_by_verbs.told(scene, sentence, clause, None, "lead")
    reading.place = event_settings.where(sentence, [_at_once(clause)])
    if reading.place is None:
        reading.place, reading.is_dated_from = scene.dateline, scene.dateline is not None
    people = [party for party in reading.parties if party.mention and party.mention.type == "person"]
    if people:
        reading.type = "speak"
        reading.parties = [party._replace(part="speaker") for party in people]
    is_dated = _is_one_day(reading) if reading.when else _has_day(sentence, clause)
    return reading if is_dated and _is_named(reading) else None


def _due(scene: Scene, sentence: Sentence, at: int) -> Reading | None:
    """What somebody with a name will do: `Kijani Grid will collaborate with Norrvik Ferries`."""
    clause = _clause(sentence, at, "other", "base")
    reading = event_by_verbs.told(scene, sentence, clause, None, "lead") if clause and not clause.is_passive else None
    return reading if reading and _is_named(reading) else None


def _at_once(clause: Clause) -> tuple[int, int]:
    """The words right behind a verb, without what is said: `said in Geneva that`."""
    begin, end = clause.complement
    return begin, min(begin + 2, end)


def _has_day(sentence: Sentence, clause: Clause) -> bool:
    """Whether a time stands by the verb, be its day known or not."""
    return any(sentence.sign(at) == "T" for at in range(clause.first - 1, clause.complement[1]))


def _is_one_day(reading: Reading) -> bool:
    return reading.when is not None and reading.when.last.ends_on == reading.when.first.starts_on


def _is_named(reading: Reading) -> bool:
    return any(party.mention for party in reading.parties)
