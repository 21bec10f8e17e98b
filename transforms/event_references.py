"""Which occasion words mean: by a name, by a noun with what explains it, by a title in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from transforms import event_names, event_nouns
from transforms import event_nouns_known as known
from transforms.event_names import Name
from transforms.event_nouns_known import Noun
from transforms.event_sentences import Sentence
from transforms.event_stretches import phrase
from transforms.event_types import Type
from transforms.evidence import Span

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "'s"})
_NO_OCCURRENCE = frozenset({"no", "any", "every", "each", "neither", "such", "other"})
_TIED = frozenset({"of", "between", "among", "for", "with"})
"""Prepositions that belong to the noun before them."""
_TITLED = frozenset({"hold", "meet"})


@dataclass(frozen=True, slots=True)
class Reference:
    """The occasion that the words from `at` to `last` mean; `spans` are where its noun, phrase and name stand.

    `noun` is what it may be called again (`the forum`), empty when its name has none.
    """

    at: int
    last: int
    span: Span
    spans: tuple[Span, ...]
    name: Name | None
    noun: str
    type: Type
    is_definite: bool = True
    is_plural: bool = False


def find(text: str, sentence: Sentence, begin: int, end: int) -> Reference | None:
    """The first name or noun at the top of a noun phrase that names an occasion."""
    for at in range(begin, end):
        sign = sentence.sign(at)
        if sign in "EN":
            found = by_name(text, sentence, at)
            if found:
                return found
        elif sign in "WQ":
            return _by_title(sentence, at)
        elif sign == "p" and at > begin and sentence.lower(at) not in _TIED:
            return None
        elif sign == "n":
            head = next(event_nouns.heads(sentence, at, at + 1), None)
            if head:
                return by_noun(text, sentence, *head)
    return None


def by_name(text: str, sentence: Sentence, at: int) -> Reference | None:
    """The occasion that a name means, unless it only tells of what kind the noun behind it is."""
    found = event_names.at(sentence, at, text)
    if found is None or _is_modifier(sentence, found[1][1]):
        return None
    name, (first, last) = found
    span = (name.start, name.end)
    return Reference(first, last, span, (span,), name, name.noun, name.type)


def by_noun(text: str, sentence: Sentence, at: int, noun: Noun) -> Reference | None:
    """What a noun means; None of `no meeting`, the occasion named in `the Water Dialogue, a two-day meeting`."""
    determiner = event_nouns.determiner(sentence, at)
    if determiner in _NO_OCCURRENCE:
        return None
    apposed = _apposed(text, sentence, at)
    if apposed:
        return apposed
    name = event_names.titled(text, sentence, at) if noun.type in _TITLED else None
    word = sentence.words[at]
    span, whole = (word.start, word.end), (sentence.words[phrase(sentence, at)].start, word.end)
    spans = (span, whole, *([(name.start, name.end)] if name else []))
    is_definite = determiner in _DEFINITE
    return Reference(at, at + 1, span, spans, name, noun.lemma, noun.type, is_definite, noun.is_plural)


def _by_title(sentence: Sentence, at: int) -> Reference | None:
    """A name of any kind whose first or last word names an occasion: `The Presentation on ... was hosted by`."""
    word = sentence.words[at]
    parts = word.mention.full_name.split() if word.mention else []
    nouns = [known.NOUNS[part.lower()] for part in (*parts[:1], *parts[-1:]) if part.lower() in known.NOUNS]
    if not nouns or nouns[0].type not in _TITLED:
        return None
    span = (word.start, word.end)
    name = Name(*span, " ".join(parts), "hold", nouns[0].lemma)
    return Reference(at, at + 1, span, (span,), name, name.noun, "hold")


def by_subject(sentence: Sentence, begin: int, end: int) -> Reference | None:
    """The occasion that a subject of one name means, of whatever kind a model takes it for."""
    at = end - 1
    word = sentence.words[at] if begin < end else None
    if word is None or word.mention is None or sentence.sign(at) not in "OW" or " " not in word.mention.full_name:
        return None
    if any(sentence.sign(n) not in "dwa" for n in range(begin, at)):
        return None
    span = (word.start, word.end)
    name = Name(*span, " ".join(word.mention.full_name.split()), "hold", "")
    return Reference(at, at + 1, span, (span,), name, "", "hold")


def _apposed(text: str, sentence: Sentence, at: int) -> Reference | None:
    """The name that a noun explains: `the Water Dialogue, a two-day meeting convened by`."""
    before = at - 1
    while sentence.sign(before) in "wnaGT":
        before -= 1
    is_apposed = sentence.sign(before) == "d" and sentence.sign(before - 1) == "," and sentence.sign(before - 2) in "EN"
    return by_name(text, sentence, before - 2) if is_apposed else None


def _is_modifier(sentence: Sentence, behind: int) -> bool:
    """Whether a noun follows that a name belongs to: `the World Cup squad`."""
    lower = sentence.lower(behind)
    is_noun = sentence.sign(behind) in "wn" and sentence.words[behind].text[0].islower()
    return is_noun and not (lower.endswith("ing") or lower in known.TITLED)
