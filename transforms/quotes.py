"""Who said what: direct, indirect and mixed quotes with the verb that brings them and their speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from transforms import (
    quote_direct,
    quote_indirect,
    quote_interviews,
    quote_marks,
    quote_scene,
    quote_speakers,
    quote_units,
)
from transforms.names import Mention
from transforms.passages import Passage
from transforms.quote_references import References
from transforms.quote_scene import Phrase, Scene
from transforms.quote_units import Said, Unit
from transforms.roles import Role

Kind = Literal["direct", "indirect", "mixed"]
CONFIDENCE: dict[str, float] = {
    "quote_verb_speaker": 0.95, "quote_speaker_verb": 0.95, "verb_quote": 0.9, "label": 0.75, "fragment": 0.6,
    "goes_on": 0.9, "follows": 0.8, "carried_over": 0.65, "beat": 0.65, "colon": 0.75, "interview": 0.8,
    "unattributed": 0.5, "verb_that": 0.9, "verb_bare": 0.8, "clause_verb_speaker": 0.85, "clause_speaker_verb": 0.85,
    "according_to": 0.8,
}  # fmt: skip
_LEAST_WORDS = 4  # of a quotation that no verb brings
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words; offsets are of the article's text, and `content` is `text[start:end]` without outer marks.

    `speaker` is as printed at `speaker_start`, also a pronoun, and None when the quote is not attributed or follows
    another one; `speaker_mention` is the name that it stands for, None when that has none or is in doubt. `cue` is the
    verb as printed.
    """

    start: int
    end: int
    kind: Kind
    content: str
    speaker: str | None
    speaker_mention: Mention | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    method: str
    confidence: float


def find(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    roles: Sequence[Role],
) -> list[Quote]:
    """The quotes of an article in order and apart; `mentions` and `sentences` lie in order and apart."""
    scene = quote_scene.scene(text, quote_marks.find(text, passages), mentions)
    units = list(quote_units.units(scene, passages, sentences))
    return list(_Teller(scene, units, roles, quote_interviews.find(scene, passages)).quotes())


class _Teller:
    """Goes through the sentences of an article and keeps who spoke last."""

    def __init__(self, scene: Scene, units: Sequence[Unit], roles: Sequence[Role], turns: Mapping[int, Said]) -> None:
        self.scene, self.units = scene, units
        self.references = References(scene, units, roles)
        self.turns = turns
        self.last: Quote | None = None
        self.last_unit = -9

    def quotes(self) -> Iterator[Quote]:
        for number, unit in enumerate(self.units):
            for said in self._said(number, unit):
                quote = self._resolved(said, number)
                if self.last is None or quote.start >= self.last.end:
                    yield quote
                    self.last, self.last_unit = quote, number
                    if quote.speaker_mention:
                        self.references.tell(number, quote.speaker_mention)

    def _said(self, number: int, unit: Unit) -> Sequence[Said]:
        """A turn of an interview is one quote, told with its first sentence."""
        turn = self.turns.get(unit.passage)
        if turn:
            return [turn]
        if not (unit.cues or unit.stretches or unit.source):
            return ()
        return sorted(set(self._of_unit(number, unit)), key=lambda said: said.start)

    def _of_unit(self, number: int, unit: Unit) -> Iterator[Said]:
        told, used = quote_direct.find(self.scene, unit) if unit.stretches else ({}, set())
        clauses = list(quote_indirect.find(self.scene, unit, used, told))
        direct = [said for said in told.values() if not any(_overlap(said, clause) for clause in clauses)]
        yield from direct
        yield from clauses
        taken = [*direct, *clauses]
        for at in quote_direct.unattributed(unit, told):
            stretch = unit.stretches[at]
            if not any(stretch.start < said.end and said.start < stretch.end for said in taken):
                yield from self._left(number, unit, at)

    def _left(self, number: int, unit: Unit, at: int) -> Iterator[Said]:
        """A quotation that no verb brings: behind a colon, or alone in its sentence; else it is not speech."""
        stretch = unit.stretches[at]
        fragment = quote_direct.fragment(self.scene, unit, at)
        if fragment:
            yield fragment
            return
        speaker = quote_direct.by_colon(self.scene, unit, at)
        is_long = len(self.scene.text[stretch.start : stretch.end].split()) >= _LEAST_WORDS
        if speaker:
            yield Said(stretch.start, stretch.end, "direct", speaker, None, "colon")
        elif quote_direct.is_all_quoted(self.scene, unit) and not quote_direct.is_title(self.scene, stretch):
            beat = self._beat(number, unit)
            if beat:
                yield Said(stretch.start, stretch.end, "direct", beat, None, "beat")
            elif self._follows(number, unit):
                yield Said(stretch.start, stretch.end, "direct", None, None, "follows")
            elif is_long and unit.role == "body":
                carried = "carried_over" if self._is_carried(number, unit) else "unattributed"
                yield Said(stretch.start, stretch.end, "direct", None, None, carried)

    def _beat(self, number: int, unit: Unit) -> Phrase | None:
        """Who the sentence before is about, when it quotes nobody: `Ann Lee was glad. "It holds."`"""
        before = self.units[number - 1] if number else None
        if before is None or before.passage != unit.passage or self.last_unit == number - 1 or before.stretches:
            return None
        phrase = quote_speakers.opening(self.scene, before.start, before.end)
        is_person = phrase and phrase.mention and phrase.mention.type == "person"
        printed = self.scene.text[phrase.start : phrase.end].lower() if phrase else ""
        return phrase if is_person or printed in ("he", "she") else None

    def _follows(self, number: int, unit: Unit) -> bool:
        """Whether the quote before ended in this paragraph: `"We won," he said. "We did."`"""
        before = self.units[self.last_unit] if self.last and self.last_unit >= 0 else None
        return before is not None and number - self.last_unit <= 2 and before.passage == unit.passage

    def _is_carried(self, number: int, unit: Unit) -> bool:
        """Whether the last quote stands in this or the paragraph before."""
        before = self.units[self.last_unit] if self.last and self.last_unit >= 0 else None
        return before is not None and unit.passage - before.passage <= 1 and number - self.last_unit <= 3

    def _resolved(self, said: Said, number: int) -> Quote:
        text = self.scene.text
        cue = text[slice(*said.cue)] if said.cue else None
        speaker, mention = self._speaker(said, number)
        printed = _BLANKS.sub(" ", text[speaker.start : speaker.end]) if speaker else None
        if said.method in ("follows", "carried_over") and self.last:
            printed, mention = self.last.speaker, self.last.speaker_mention
            cue = self.last.cue if said.method == "follows" else None
        return Quote(
            start=said.start,
            end=said.end,
            kind=cast(Kind, said.kind),
            content=text[said.start : said.end],
            speaker=printed or None,
            speaker_mention=mention,
            speaker_start=speaker.start if speaker and printed else None,
            speaker_end=speaker.end if speaker and printed else None,
            cue=_BLANKS.sub(" ", cue) if cue else None,
            method=said.method,
            confidence=CONFIDENCE[said.method],
        )

    def _speaker(self, said: Said, number: int) -> tuple[Phrase | None, Mention | None]:
        speaker = said.speaker
        if speaker is None or speaker.mention or speaker.start == speaker.end:
            return speaker, speaker.mention if speaker else None
        return speaker, self.references.of(speaker, (said.start, said.end), number)


def _overlap(a: Said, b: Said) -> bool:
    return a.start < b.end and b.start < a.end
