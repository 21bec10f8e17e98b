"""Headlines in capitals or title case, told as a model for running text expects them: by the words of the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from transforms.prose import FUNCTION_WORDS
from transforms.word_sets import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A word without the ending of its verb or plural: `return` of `returned`, `nam` of `names` and `named`."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


# What headlines do not name but tell, by stem: `Unveils`, `Named`, `Closing`.
_VERBS = frozenset(
    stem(verb)
    for verb in words(
        """
        accuse acquire add adopt agree aim allow announce appeal appoint approve arrest ask attack avoid award
        back ban beat become begin bet bid block boost break bring build buy call cancel celebrate challenge
        charge cheer claim clash clear climb close collapse collect come confirm consider continue convict crash
        create criticise criticize cut deal debut decline defeat defend delay deliver demand denounce deny
        deploy die donate double drop ease eliminate embrace emerge end endorse enter erupt escape evacuate
        examine expand expect expel explain explode explore face fail fall fear fight file find fine fire flee
        focus force gain gather get give go grab grant grow halt head heal help hint hire hit hold honor honour
        host hurt impose improve inch increase injure inspect introduce invest investigate issue jail join jump
        keep kick kill land launch lead learn leave lift live lose make mark meet merge mourn move mull name
        near need nominate offer open oppose order oust outline overtake pass pay pick pitch plan pledge plunge
        post praise prepare press probe promise propose protest prove publish pull push put raise reach react
        recall receive recover refuse reject release remain remember remove reopen replace report rescue resign
        resume retire return reveal revive rise roll rule run sack save say seal seek sell send sentence set
        settle shine show shut sign sink skip slam slash slip slow slump soar spark speak spend split spread
        stage stand start stay steal step stir stop strike struggle study sue suffer surge suspend swear sweep
        take talk target tell test threaten top tour trade train trigger tumble turn unite unveil urge vie visit
        vote vow wait walk warn wed weigh welcome widen win withdraw work worry wound write
        """
    )
)
_LARGE_WORD = re.compile(rf"(?<![^\W\d_])(?<![^\W\d_]['’])(?=[^\W\d_a-z]){_WORD.pattern}")
_PAIR = re.compile(r"(?=\b([A-ZÀ-Þ][^\W\d_]*) ([A-ZÀ-Þ][^\W\d_]*))")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…]\s|\n)[\s\"'“‘(]*\Z")
_SHARE_OF_CAPITALS = 0.6


def usual_forms(text: str) -> dict[str, str]:
    """How a running text writes its words within sentences: `who` -> `WHO`, `apple` -> `Apple`.

    A word that it writes in two ways has no usual form (`new`, `New York`). The first word of a sentence tells
    nothing unless it stands nowhere else.
    """
    within: dict[str, set[str]] = defaultdict(set)
    first: dict[str, str] = {}
    for word in set(_WORD.findall(text)):
        if not word[0].isupper():
            within[word.lower()].add(word)
    for match in _LARGE_WORD.finditer(text):
        word = match[0]
        if _SENTENCE_START.search(text, max(0, match.start() - 6), match.start()):
            first.setdefault(word.lower(), word)
        else:
            within[word.lower()].add(word)
    single = {lower: next(iter(forms)) for lower, forms in within.items() if len(forms) == 1}
    return {lower: word for lower, word in first.items() if lower not in within} | single


def capital_pairs(text: str) -> frozenset[tuple[str, str]]:
    """The words that stand side by side with capitals in a running text, as `new york`: what a headline keeps large."""
    return frozenset((first.lower(), second.lower()) for first, second in _PAIR.findall(text))


def is_large(text: str) -> bool:
    """Whether most words, small ones aside, begin with a capital or are capitals: a headline's style."""
    words = [word for word in _WORD.findall(text) if word.lower() not in FUNCTION_WORDS]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= _SHARE_OF_CAPITALS * len(words)


def restored(text: str, usual: Mapping[str, str], pairs: Collection[tuple[str, str]] = ()) -> str:
    """The text, as long as before, with its words in the case that the article writes them in; others as they are.

    A word that the article has in another form only is small if that is: `Returns` where it tells of what `returned`.
    In a text of capitals alone other words are written as names are, so that a model may tell.
    """
    shouted = text.isupper()
    stems = {stem(word) for word in usual.values() if word.islower()}
    found = list(_WORD.finditer(text))
    lower = [match[0].lower() for match in found]
    kept = {n + k for n in range(len(lower) - 1) if (lower[n], lower[n + 1]) in pairs for k in (0, 1)}
    forms = []
    for number, match in enumerate(found):
        word = match[0]
        known = usual.get(lower[number])
        if number in kept or (word.isupper() and not shouted):
            known = word.capitalize() if shouted and known is None else word if not shouted else known
        elif known is None:
            known = lower[number] if _is_small(lower[number], stems) else word.capitalize() if shouted else word
        forms.append(known if known and len(known) == len(word) else word)
    return _filled(text, found, forms)


def _is_small(word: str, stems: Collection[str]) -> bool:
    """Whether a running text would write it small; a verb without an ending (`Mark`, `Grant`) may be a name as well."""
    if word in FUNCTION_WORDS or stem(word) in stems:
        return True
    return word.endswith(("s", "ed", "ing")) and stem(word) in _VERBS


def _filled(text: str, found: Sequence[re.Match[str]], forms: Sequence[str]) -> str:
    parts, at = [], 0
    for match, form in zip(found, forms, strict=True):
        parts += [text[at : match.start()], form]
        at = match.end()
    return "".join([*parts, text[at:]])
