"""How much a block reads like the prose of an article, by its own words alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.odd_signs import odd_signs, plain_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LETTER = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?…。！？؟।:;](?:[\"'”’»“)\]]|\s){0,4}$")
_LONGEST_MEASURED_CHARACTERS = 1200
# Set by hand: a news sentence has some twenty words; under six it may be a label with a stop; and in the languages
# below every third word or so holds a sentence together: one in five, or one in ten of a short text, leaves room
# for names.
_USUAL_SENTENCE_WORDS = 20
_SHORT_SENTENCE_WORDS = 6
_SHARE_IN_A_PARAGRAPH = 0.2
_SHARE_IN_A_SENTENCE = 0.1
_WIDE_SCRIPT = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")  # no blanks between words
_WIDE_CHARACTERS_A_WORD = 2

# The small words that sentences are held together by and labels do without, in the languages seen most.
FUNCTION_WORDS = frozenset(
    """
    a about after all also an and any are as at be because been before being but by can could did do does for
    from had has have he her hers him his how i if in into is it its just me more most my no not now of
    on one only or other our out over she should so some such than that the their them then there these they
    this those through to under until up us was we were what when where which while who whose why will with
    would you your
    der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird
    werden wurde hat haben hatte mit von vom zu zum zur im am auf für bei nach aus über unter wie auch sich es
    sie er wir als dass noch nur durch vor um an
    le la les un une des du de et ou mais est sont était dans sur pour par avec ne pas que qui ce cette ces il
    elle ils au aux se plus son sa ses leur en
    el los las una unos y o pero es son fue en con por para del al que no se su sus más como lo ha han
    il lo gli i uno e ma è sono nel nella di da per non che si dei delle con come o os as um uma é são foi não
    em na no nas nos dos das ao com mais
    het een van en dat niet op te zijn met voor aan door ook maar naar
    och att det som en på är av för med den till inte var har om ett
    """.split()  # noqa: SIM905 - six languages in a list literal would be a page long
)


class Look(NamedTuple):
    """`words` counted; `ended`: closed as sentences are; `function_share`: 0..1, the words that hold one together."""

    words: int
    ended: bool
    function_share: float

    @property
    def is_sentence(self) -> bool:
        """A sentence at least, not a label or a headline."""
        told = self.function_share >= _SHARE_IN_A_SENTENCE or self.words >= _USUAL_SENTENCE_WORDS
        return self.ended and self.words >= _SHORT_SENTENCE_WORDS and told

    @property
    def is_paragraph(self) -> bool:
        """Prose beyond doubt: a sentence of usual length, or two where one of the signs of prose is missing."""
        told = self.function_share >= _SHARE_IN_A_PARAGRAPH
        if self.words >= 2 * _USUAL_SENTENCE_WORDS:
            return self.ended or told
        return self.words >= _USUAL_SENTENCE_WORDS and self.ended and told


def look(text: str) -> Look:
    """The measures of one block; of a long one only its beginning is read."""
    words = _words(text[:_LONGEST_MEASURED_CHARACTERS])
    known = len(list(filter(FUNCTION_WORDS.__contains__, words)))
    count = len(words)
    if count <= len(text) // 12 and _WIDE_SCRIPT.search(text):
        count = len(text) // _WIDE_CHARACTERS_A_WORD
    elif len(text) > _LONGEST_MEASURED_CHARACTERS:
        count = count * len(text) // _LONGEST_MEASURED_CHARACTERS
    return Look(count, _ENDED.search(text, max(0, len(text) - 8)) is not None, known / max(1, len(words)))


def _words(text: str) -> list[str]:
    """The words in lower case. Where all are ASCII they are cut from bytes, which takes a fifth of the time."""
    if not text.isascii():
        text = text.replace("’", "'")
        if _LETTER.search(odd_signs(text)):
            return _WORD.findall(text.lower())
    words = plain_words(text, "'").decode().split()
    if "'" not in text:
        return words
    return [part for word in words for part in (_WORD.findall(word) if "'" in word else (word,))]


def weight(measured: Look) -> float:
    """How much a block speaks for (above 0) or against an article standing here, counted in sentences.

    A paragraph counts as its sentences and one more, up to five; two labels outweigh one sentence.
    """
    if measured.is_paragraph:
        return min(1 + measured.words / _USUAL_SENTENCE_WORDS, 5.0)
    if measured.is_sentence:
        return 1.0
    return 0.0 if measured.ended and measured.words > 1 else -0.5
