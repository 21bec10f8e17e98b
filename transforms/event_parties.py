"""Who takes part: the people, bodies, countries and crowds of a stretch of a clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from transforms import event_objects_known as known
from transforms import quote_words
from transforms.amounts import Amount
from transforms.event_sentences import Sentence
from transforms.event_types import Part
from transforms.evidence import Span
from transforms.names import Mention
from transforms.roles import Role
from transforms.word_sets import words

_ROUND = words(
    "over more than some about around nearly almost at least up to as many approximately roughly an estimated"
)
_BRINGING: dict[tuple[str, str], Part] = {
    ("presence", "of"): "participant", ("accompanied", "by"): "participant", ("joined", "by"): "participant",
    ("auspices", "of"): "organizer", ("initiative", "of"): "organizer", ("invitation", "of"): "participant",
}  # fmt: skip
_BRINGERS = frozenset(first for first, _ in _BRINGING)
_MOST_BACK = 7  # words between a preposition and the name at the end of its phrase


class Party(NamedTuple):
    """Who takes part, as printed at a place of the text; a crowd has an amount and no mention."""

    part: Part
    start: int
    end: int
    mention: Mention | None = None
    role: Role | None = None
    amount: Amount | None = None
    method: str = "subject"
    confidence: float = 0.85


@dataclass(frozen=True)
class Cast:
    """Whom an article knows: claims of office and counts, in the order of the text."""

    text: str
    sentences: Sequence[Span]
    mentions: Sequence[Mention]
    roles: Sequence[Role]
    amounts: Sequence[Amount]

    def find(self, sentence: Sentence, stretch: Span, part: Part | None) -> Iterator[Party]:
        """The parties at the top of a stretch: no office of theirs, nothing that belongs to another noun."""
        begin, end = stretch
        if begin >= end or part is None:
            return
        for at in range(begin, end):
            mention = sentence.words[at].mention
            if mention and self._takes_part(sentence, begin, end, at, mention):
                yield Party(part, sentence.words[at].start, sentence.words[at].end, mention, self.role_of(mention))
        yield from self._crowds(sentence, stretch, part)

    def subject(self, sentence: Sentence, stretch: Span, part: Part | None) -> Iterator[Party]:
        """The parties of a subject, also behind `he` and `she`."""
        yield from self.find(sentence, stretch, part)
        yield from self._behind_pronoun(sentence, stretch, part)

    def present(self, sentence: Sentence, begin: int) -> Iterator[Party]:
        """Who is told behind a verb to have been there: `in the presence of Ann Lee`, `accompanied by Bo Diaz`."""
        for at in range(begin, len(sentence.words) - 2):
            if sentence.words[at].lower in _BRINGERS and (sentence.lower(at), sentence.lower(at + 1)) in _BRINGING:
                end = at + 2
                while end < len(sentence.words) and sentence.sign(end) not in "vfxrs;.T":
                    end += 1
                yield from self.find(sentence, (at + 2, end), _BRINGING[sentence.lower(at), sentence.lower(at + 1)])

    def _behind_pronoun(self, sentence: Sentence, stretch: Span, part: Part | None) -> Iterator[Party]:
        """Who `he` or `she` is as a subject, when the two sentences before name one person alone."""
        kept = [at for at in range(*stretch) if sentence.sign(at) not in ",ca"]
        if part is None or len(kept) != 1 or sentence.lower(kept[0]) not in ("he", "she"):
            return
        word = sentence.words[kept[0]]
        starts = [m.start for m in self.mentions]
        before = self.mentions[bisect_left(starts, self._since(sentence)) : bisect_left(starts, word.start)]
        people = {m.full_name: m for m in before if m.type == "person"}
        if len(people) == 1:
            (who,) = people.values()
            yield Party(part, word.start, word.end, who, self.role_of(who), method="pronoun", confidence=0.6)

    def _since(self, sentence: Sentence) -> int:
        """Where the second sentence before begins."""
        at = bisect_left(self.sentences, (sentence.start, sentence.start))
        return self.sentences[max(0, at - 2)][0] if self.sentences else 0

    def before_noun(self, sentence: Sentence, begin: int, end: int, part: Part) -> Iterator[Party]:
        """Whose occasion it is by the words before its noun: `a State Council meeting`, `the bank's forum`."""
        for at in range(begin, end):
            mention = sentence.words[at].mention
            if mention and sentence.sign(at) == "O":
                yield Party(part, sentence.words[at].start, sentence.words[at].end, mention, confidence=0.7)

    def owner(self, sentence: Sentence, at: int, part: Part) -> Iterator[Party]:
        """Whose happening it is by a possessive: `Ann Lee's visit`."""
        word = sentence.words[at] if at >= 0 else None
        if word and word.mention and sentence.sign(at) in "PO":
            yield Party(part, word.start, word.end, word.mention, self.role_of(word.mention))

    def role_of(self, mention: Mention) -> Role | None:
        """The office that is told with the name, else the first that the article gives the person."""
        if mention.type != "person":
            return None
        told = [role for role in self.roles if role.person.full_name == mention.full_name]
        return next((role for role in told if role.start <= mention.start < role.end), told[0] if told else None)

    def _takes_part(self, sentence: Sentence, begin: int, end: int, at: int, mention: Mention) -> bool:
        sign, following = sentence.sign(at), sentence.sign(at + 1)
        if sign not in "POLG" or (at + 1 < end and following in "'wnW" and not _is_aside(sentence, at + 1)):
            return False
        if sign == "O" and sentence.sign(at - 1) == "(":
            return False  # `(NCAA)` behind its long form
        if sign != "P" and self._is_in_office(mention, sentence.words[begin].start, sentence.words[end - 1].end):
            return False
        if sign in "LG":
            return all(sentence.sign(n) in "dLGc," for n in range(begin, at)) and following not in "n'w"
        return not self._is_behind_preposition(sentence, begin, at)

    def _is_in_office(self, mention: Mention, start: int, end: int) -> bool:
        """Whether it is where somebody of that stretch holds an office: `Intel` of `Ann Lee, head of Intel`."""
        return any(role.start <= mention.start < role.end and start <= role.person.start < end for role in self.roles)

    def _is_behind_preposition(self, sentence: Sentence, begin: int, at: int) -> bool:
        """Whether it belongs to a noun before it: `a spokesman for Ann Lee`; not `president of Oman Ann Lee`."""
        mention = sentence.words[at].mention
        claimed = min((r.start for r in self.roles if mention and r.start <= mention.start < r.end), default=None)
        for before in range(at - 1, max(begin - 1, at - _MOST_BACK), -1):
            sign = sentence.sign(before)
            if sign == "p":
                is_own = claimed is not None and sentence.words[before].start >= claimed
                return not is_own
            if sign not in "wdaLG'nP" or (sign == "P"):
                return False
        return False

    def _crowds(self, sentence: Sentence, stretch: Span, part: Part) -> Iterator[Party]:
        """`Over 200 participants` with their amount; what is done to `four people` is not attended by them."""
        is_suffered = part in ("target", "beneficiary")
        first, last = sentence.words[stretch[0]].start, sentence.words[stretch[1] - 1].end
        starts = [amount.start for amount in self.amounts]
        for amount in self.amounts[bisect_left(starts, first) : bisect_left(starts, last)]:
            thing = (amount.object or "").lower().split()
            if amount.kind == "count" and not known.PERSONS.isdisjoint(thing):
                begin, end = amount.start, self._object_end(amount)
                while (before := self.text[first:begin].rstrip().rpartition(" ")[2].lower()) in _ROUND and before:
                    begin = self.text.lower().rindex(before, first, begin)
                yield Party(part if is_suffered else "attendance", begin, end, amount=amount)

    def _object_end(self, amount: Amount) -> int:
        """Where the words end that are counted, when they stand right behind."""
        assert amount.object is not None, amount
        at = self.text.find(amount.object, amount.end, amount.end + len(amount.object) + 40)
        return at + len(amount.object) if at >= 0 else amount.end


def _is_aside(sentence: Sentence, at: int) -> bool:
    lower = sentence.lower(at)
    return lower.endswith("ing") or lower in quote_words.TIMES or not sentence.words[at].text[0].isalpha()
