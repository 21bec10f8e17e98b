"""Whether a verb has beside it what it needs to tell a happening: `signed` a deal, `released` a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from transforms import event_objects_known as known
from transforms.event_clauses import Clause
from transforms.event_sentences import Sentence
from transforms.event_stretches import lowers, object_of
from transforms.event_words import Takes
from transforms.evidence import Span


class _Beside(NamedTuple):
    """A clause with what its verb is done to: its object, or the subject of a passive."""

    sentence: Sentence
    clause: Clause
    patient: Span

    def has(self, stretch: Span, signs: str) -> bool:
        """Whether a word of the stretch is one of these."""
        return any(sign in signs for sign in self.sentence.signs[slice(*stretch)])

    def words(self, stretch: Span) -> frozenset[str]:
        """The words of a stretch in small letters."""
        return lowers(self.sentence, *stretch)


def fits(sentence: Sentence, clause: Clause) -> bool:
    """Whether what the verb takes stands behind it, or before it in the passive."""
    patient = clause.subject if clause.is_passive else object_of(sentence, clause.complement)
    question = _QUESTIONS.get(clause.verb.takes)
    return question is None or question(_Beside(sentence, clause, patient))


def has_object(sentence: Sentence, clause: Clause) -> bool:
    """Whether a noun phrase stands right behind an active verb."""
    begin, end = clause.complement
    return begin < end and sentence.sign(begin) not in "pT,.a"


def _nothing(beside: _Beside) -> bool:
    """`demonstrated in Rome`, not `demonstrated strong growth`."""
    at = beside.clause.complement[0]
    has_object = at < beside.clause.complement[1] and beside.sentence.sign(at) in "dwWOLGPQn"
    if beside.clause.verb.type != "protest":
        return True
    subject = beside.clause.subject
    is_by_people = beside.has(subject, "POGL") or not known.PERSONS.isdisjoint(beside.words(subject))
    return (is_by_people or _is_empty(subject)) and (not has_object or beside.sentence.lower(at) in _PLACED)


def _is_empty(stretch: Span) -> bool:
    return stretch[0] >= stretch[1]


def _party(beside: _Beside) -> bool:
    people = known.PERSONS | known.PERSON
    return beside.has(beside.patient, "POLG") or not people.isdisjoint(beside.words(beside.patient))


def _into(beside: _Beside) -> bool:
    behind = beside.words(beside.clause.complement)
    return not behind.isdisjoint({"into", "through"}) and not behind.isdisjoint(known.STRUCK)


def _place(beside: _Beside) -> bool:
    return beside.has(beside.patient, "LO") or beside.has(beside.clause.subject, "PG")


def _value(beside: _Beside) -> bool:
    """A firm or a product; of a firm's dealings also `a 30% stake`."""
    dealer = beside.clause.complement if beside.clause.is_passive else beside.clause.subject
    is_holding = not known.HOLDINGS.isdisjoint(beside.words(beside.patient))
    is_bought = beside.has(beside.patient, "OW") or (beside.has(beside.patient, "P") and beside.has(dealer, "O"))
    return is_bought or (is_holding and beside.has(dealer, "OL"))


def _post(beside: _Beside) -> bool:
    """A person or holders of a post; for `named` the post, too: much else has a name."""
    around = beside.words(beside.clause.subject) | beside.words((beside.clause.last, beside.clause.complement[1]))
    posts = {word.rstrip("s") for word in beside.words(beside.patient)}
    is_named = beside.has(beside.patient, "P") or not known.POSTS.isdisjoint(posts)
    return is_named and (beside.clause.verb.lemma != "name" or not known.POSTS.isdisjoint(around))


def _venue(beside: _Beside) -> bool:
    """A hall, whether opened or opening; a play or a film that opens."""
    near = beside.words(beside.patient) | beside.words(beside.clause.subject)
    is_shown = not has_object(beside.sentence, beside.clause) and beside.has(beside.clause.subject, "WQ")
    return not known.VENUES.isdisjoint(near) or (is_shown and not beside.clause.is_passive)


def _service(beside: _Beside) -> bool:
    return not known.SERVICES.isdisjoint(beside.words(beside.patient) | beside.words(beside.clause.subject))


def _measure(beside: _Beside) -> bool:
    return not known.MEASURES.isdisjoint(beside.words(beside.patient))


def _game(beside: _Beside) -> bool:
    """What is won; of who `was awarded the prize` it stands behind."""
    behind = object_of(beside.sentence, beside.clause.complement)
    won = beside.words(beside.patient) | beside.words(behind)
    return beside.has(beside.patient, "EWQ") or not known.GAMES.isdisjoint(won)


def _named_or(wanted: frozenset[str]) -> Callable[[_Beside], bool]:
    """Something with a name, or one of these words."""

    def is_there(beside: _Beside) -> bool:
        return beside.has(beside.patient, "EWQ") or not wanted.isdisjoint(beside.words(beside.patient))

    return is_there


_PLACED = frozenset({"here", "there", "peacefully", "together", "outside", "past", "again", "alongside", "overnight"})
_QUESTIONS: Mapping[Takes, Callable[[_Beside], bool]] = {
    "nothing": _nothing, "party": _party, "into": _into, "place": _place, "value": _value, "post": _post,
    "venue": _venue, "service": _service, "measure": _measure, "deal": _named_or(known.DEALS),
    "document": _named_or(known.DOCUMENTS), "game": _game,
}  # fmt: skip
