"""Who takes part in what a noun tells: `talks between Oman and Vietnam`, `a sale of ferries to Kijani Grid`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from transforms import event_words as known
from transforms.event_parties import Cast, Party
from transforms.event_references import Reference
from transforms.event_sentences import Sentence
from transforms.event_stretches import behind_word, phrase, tail
from transforms.event_types import Part, Type

_COUNTED = frozenset({"hold", "meet"})
_OF = frozenset({"visit", "die", "appoint", "other"})
"""What somebody does that a noun with `of` names: `the visit of President Ann Lee`."""
_TARGETS: Mapping[Type, Sequence[str]] = {"win": ("over", "against"), "trade": ("of", "in")}
"""What brings whom a victory is over, what a sale is of."""


def find(cast: Cast, sentence: Sentence, found: Reference) -> Iterator[Party]:
    """Whose occasion it is, who met whom, who did it to whom."""
    part: Part = known.SUBJECTS.get(found.type, "actor")
    if found.type in _COUNTED and found.name is None:
        yield from cast.before_noun(sentence, phrase(sentence, found.at), found.at, "host")
    behind = tail(sentence, found.last - 1)
    is_of_somebody = found.type in _OF and sentence.lower(found.last) == "of"
    for preposition in ("between", "with", "by", *(("of",) if is_of_somebody else ())):
        for party in cast.find(sentence, behind_word(sentence, behind, preposition), part):
            is_asked = part == "speaker" and party.mention and party.mention.type != "person"
            yield party._replace(part="participant") if is_asked else party
    for preposition in _TARGETS.get(found.type, ()):
        yield from cast.find(sentence, behind_word(sentence, behind, preposition), "target")
    if found.type == "trade":
        yield from cast.find(sentence, behind_word(sentence, behind, "to"), "participant")
    if sentence.sign(found.at - 1) == "'":
        yield from cast.owner(sentence, found.at - 2, part)
