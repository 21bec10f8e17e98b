"""Whether a number of four digits is a year: `in 2019`, `the 1859 building`; not `2000 people`, `Room 2019`."""

from __future__ import annotations

from collections.abc import Sequence

from transforms import times_known as known
from transforms.time_words import Word

_USUAL = range(1900, 2051)
_FUNCTION_WORDS = known.IN_A_YEAR | {
    "the", "this", "his", "her", "its", "their", "a", "an", "as", "but", "when", "while", "where", "with", "for", "if",
    "that", "late", "early", "mid", "summer", "spring", "autumn", "winter", "fall", "both", "even", "not", "our",
    "at", "on",
}  # fmt: skip
_SIGNS_BEFORE = frozenset("$£€¥₹#+=<>*/:@&")
_ENDS = frozenset(".,;)")
_COMPARED = frozenset({"over", "least", "than"})
_SIGNS_AFTER = frozenset("%°$£€/=+@")


def is_year(words: Sequence[Word], at: int) -> bool:
    """Whether the four digits at a place are a year by what stands around them."""
    word = words[at]
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    assert word.number is not None, word
    if before and _is_no_year_behind(before, word, words, at):
        return False
    if after and _is_counted(word, after):
        return False
    told = before is not None and before.lower in known.IN_A_YEAR
    if before and (before.kind == "M" or (before.text == "," and at > 1 and words[at - 2].kind in "DO")):
        return True  # "Nov. 7, 2063"
    if int(word.number) in _USUAL:
        return True
    if after is not None and after.lower.endswith(("children", "people", "men")):
        return False
    if told or (before and before.lower == "the" and after and after.text.isalpha() and after.text.islower()):
        return int(word.number) < 2101 and not (after is not None and after.lower.endswith("s") and after.kind == "_")
    return False


def _is_no_year_behind(before: Word, word: Word, words: Sequence[Word], at: int) -> bool:
    """`$2000`, `Room 2019`, `B-1970`, `Euro 2024`, `3.2019`."""
    glued = before.end == word.start
    if before.lower in known.NO_YEAR_BEFORE or before.text in _SIGNS_BEFORE:
        return not (before.lower in _COMPARED and _stands_alone(word, words, at))
    if glued and before.text.isalpha():
        return True
    if glued and before.text == "-" and at > 1 and words[at - 2].end == before.start and words[at - 2].kind in "_nDN":
        return True
    if before.kind in "DN" and before.end + 1 >= word.start:
        return True
    is_name = before.kind == "_" and before.text[0].isupper() and before.lower not in _FUNCTION_WORDS
    return is_name and at > 0 and not glued


def _stands_alone(word: Word, words: Sequence[Word], at: int) -> bool:
    """A usual year that is not round, with nothing behind that it could count: `since at least 1994, ...`."""
    after = words[at + 1] if at + 1 < len(words) else None
    number = int(word.number or 0)
    return number in _USUAL and number % 10 != 0 and (after is None or after.text in _ENDS)


def _is_counted(word: Word, after: Word) -> bool:
    """`2000 people`, `1950%`, `2019-strong`, `2024th`."""
    if after.start == word.end and (after.text in _SIGNS_AFTER or after.text.isalpha()):
        return True
    if after.lower in known.COUNTED:
        return True
    is_round = int(word.number or 0) % 100 == 0
    return (
        is_round and after.kind == "_" and after.text.islower() and after.lower.endswith("s") and len(after.lower) > 3
    )
