"""What quotes are looked for in: a sentence of the narrator with all that it quotes, and its verbs of saying."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transforms.passages import Passage
from transforms.quote_cues import FORMS, Cue
from transforms.quote_marks import Stretch
from transforms.quote_scene import Phrase, Scene

_WORD = re.compile(r"[A-Za-z][a-z-]{2,}")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?=\S)")
_MOST = 100  # quotations or verbs of saying: with more of them nobody wrote it as a sentence
_APOSTROPHES = frozenset("'’")


class Placed(NamedTuple):
    """A verb of saying at its place."""

    start: int
    end: int
    cue: Cue


class Unit(NamedTuple):
    """A sentence, whole even where a quotation in it holds several; `passage` is the number of that it begins in.

    `source` is the place of its first `according to`.
    """

    start: int
    end: int
    passage: int
    role: str
    stretches: tuple[Stretch, ...]
    cues: tuple[Placed, ...]
    source: tuple[int, int] | None


class Said(NamedTuple):
    """A quote while its speaker is not yet resolved; `cue` is the place of the verb, `speaker` as printed."""

    start: int
    end: int
    kind: str
    speaker: Phrase | None
    cue: tuple[int, int] | None
    method: str


def units(scene: Scene, passages: Sequence[Passage], sentences: Sequence[tuple[int, int]]) -> Iterator[Unit]:
    """The sentences in order; those that one quotation holds together are one."""
    opens = [each.outer_start for each in scene.stretches]
    starts = [p.start for p in passages]
    cues = _cues(scene)
    sources = [match.span() for match in _ACCORDING.finditer(scene.coded)] if "ccording to " in scene.coded else []
    places = [cue.start for cue in cues]
    begun: int | None = None
    for number, (start, end) in enumerate(sentences):
        begun = start if begun is None else begun
        last = bisect_left(opens, end) - 1
        if last >= 0 and scene.stretches[last].outer_end > end and number + 1 < len(sentences):
            continue
        held = tuple(scene.stretches[bisect_left(opens, begun) : last + 1])
        passage = bisect_left(starts, begun + 1) - 1
        verbs = tuple(cues[bisect_left(places, begun) : bisect_left(places, end)])
        if max(len(held), len(verbs)) <= _MOST:
            at = bisect_left(sources, (begun, begun))
            source = sources[at] if at < len(sources) and sources[at][0] < end else None
            yield Unit(begun, end, passage, passages[passage].role, held, verbs, source)
        begun = None


def _cues(scene: Scene) -> list[Placed]:
    """The verbs of saying of a whole article, outside its quotations."""
    coded, end = scene.coded, 0
    found = []
    for word in _WORD.findall(coded):
        start = coded.index(word, end)  # nothing that is skipped could begin with it, or it would have matched
        end = start + len(word)
        if word in FORMS and coded[end : end + 1] not in _APOSTROPHES:
            found.append(Placed(start, end, FORMS[word]))
    return found
