"""A statement of a happening in one sentence: what it is, when and where, who takes part, what it happened in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from transforms import event_references, event_settings, quote_cues
from transforms import event_words as known
from transforms.event_parties import Cast, Party
from transforms.event_references import Reference
from transforms.event_sentences import Sentence
from transforms.event_settings import When
from transforms.event_stretches import before_article, phrase
from transforms.event_types import Type
from transforms.evidence import Span
from transforms.names import Mention

CONFIDENCE = {
    "named": 0.85, "verb": 0.8, "verb_of_occasion": 0.85, "support_verb": 0.8, "noun_befalls": 0.75,
    "noun_anchored": 0.65, "heading": 0.6, "lead": 0.6,
}  # fmt: skip
HEADINGS = ("headline", "subheadline")
ANYWHERE = frozenset({"disaster", "attack"})
"""What happens where and when its sentence says, in whatever clause."""
_FRAMES = frozenset({"hold", "meet", "speak"})
_BESIDE = frozenset({"sidelines", "margins"})


@dataclass
class Reading:
    """A statement of one happening; `trigger` and `spans` are stretches of the text, `reference` the occasion it means.

    `is_weak`: its time and place are those of something in its course. `is_dated_from`: its place is that of the
    dateline. `is_aside`: it tells nothing of its own, only who spoke there. `is_definite`: it is told as known.
    `edge` is `first` or `last` when its time is the first or last day, `length` how many days the occasion takes.
    """

    type: Type
    lemma: str
    trigger: Span
    method: str
    role: str
    sentence: Span
    reference: Reference | None = None
    when: When | None = None
    place: Mention | None = None
    parties: list[Party] = field(default_factory=list)
    within: Reference | None = None
    spans: list[Span] = field(default_factory=list)
    edge: str = ""
    length: int = 0
    is_weak: bool = False
    is_dated_from: bool = False
    is_aside: bool = False
    is_definite: bool = False


@dataclass(frozen=True)
class Scene:
    """What all statements of an article share; `dateline` is the place that it is dated from."""

    text: str
    cast: Cast
    dateline: Mention | None

    def reading(self, sentence: Sentence, type_: Type, lemma: str, trigger: Span, method: str) -> Reading:
        """A statement with nothing told yet but its trigger."""
        method = "heading" if sentence.role in HEADINGS else method
        return Reading(type_, lemma, trigger, method, sentence.role, (sentence.start, sentence.end), spans=[trigger])

    def settle(self, sentence: Sentence, reading: Reading, stretches: Sequence[Span]) -> None:
        """Sets when and where by the first stretches that tell it, and `here` by the dateline."""
        if reading.when is None:
            reading.when = event_settings.when(sentence, stretches)
            if reading.when:
                reading.spans += [(t.start, t.end) for t in (reading.when.first, reading.when.last)]
        if reading.place is None:
            place = event_settings.where(sentence, stretches, is_visit=reading.type == "visit")
            if place:
                reading.place = place
                reading.spans.append((place.start, place.end))
            elif self.dateline and any(sentence.lower(at) == "here" for a, b in stretches for at in range(a, b)):
                reading.place = self.dateline

    def frame(self, sentence: Sentence, own: Reference | None, stretches: Sequence[Span]) -> Reference | None:
        """The occasion that something happened in: `during the 2023 World Internet Conference`, `at the fair`."""
        for begin, end in stretches:
            for at in range(begin, end):
                lower = sentence.lower(at)
                is_beside = lower in ("on", "in", "of") and _is_beside(sentence, at)
                if sentence.sign(at) != "p" or not (lower in ("during", "at") or is_beside):
                    continue
                found = event_references.find(self.text, sentence, at + 1, end)
                if found and (own is None or found.at != own.at) and found.type in _FRAMES and not found.is_plural:
                    return found
        return None

    def around(self, sentence: Sentence, inner: Reading) -> Iterator[Reading]:
        """What is told of the occasion that something happened in: its place, and a day in its course."""
        frame = inner.within
        if frame:
            method = "named" if frame.name else "noun_anchored"
            reading = self.reading(sentence, frame.type, frame.noun, frame.span, method)
            reading.reference, reading.when, reading.place = frame, inner.when, inner.place
            reading.spans, reading.is_weak = list(frame.spans), True
            yield reading

    def _met(self, sentence: Sentence, end: int) -> Iterator[Party]:
        """Those of `Ann Lee made promises to Bo Diaz during a meeting`: the subject and whom it speaks to."""
        at = end - 1
        while at >= 0 and sentence.sign(at) not in ";s." and sentence.lower(at) != "that":
            at -= 1
        people = [n for n in range(at + 1, end) if sentence.sign(n) == "P" and sentence.sign(n + 1) != "'"]
        if len({sentence.words[n].text for n in people}) > 1:
            for n in people:
                word = sentence.words[n]
                if word.mention:
                    yield Party("participant", word.start, word.end, word.mention, self.cast.role_of(word.mention))

    def speaker(self, sentence: Sentence, found: Reference) -> Iterator[Party]:
        """Who spoke at an occasion: the one person of `Ann Lee told the forum that`, `said Ann Lee at the fair`."""
        begin = before_article(sentence, phrase(sentence, found.at))
        if sentence.lower(begin) not in _SPOKEN_AT:
            return
        people = {
            word.mention.full_name: word
            for at, word in enumerate(sentence.words)
            if word.mention and sentence.sign(at) == "P" and sentence.sign(at + 1) != "'"
        }
        if found.type == "meet" and not found.name and sentence.lower(begin) in ("during", "in", "at"):
            yield from self._met(sentence, begin)
            return
        is_said = any(word.lower in quote_cues.FORMS for word in sentence.words)
        if len(people) == 1 and is_said:
            (word,) = people.values()
            if word.mention:
                yield Party("speaker", word.start, word.end, word.mention, self.cast.role_of(word.mention))


_SPOKEN_AT = frozenset({"at", "told", "telling", "tells", "during", "in"})


def edge(verb: str) -> str:
    """Whether a verb tells the first or the last day of an occasion."""
    return "first" if verb in known.BEGINS else "last" if verb in known.ENDS else ""


def _is_beside(sentence: Sentence, at: int) -> bool:
    return any(sentence.lower(near) in _BESIDE for near in range(max(0, at - 4), at + 4))
