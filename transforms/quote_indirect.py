"""Indirect and mixed speech of a sentence: `X said that ...`, `..., X said`, `..., said X`, `according to X`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from transforms import quote_clauses, quote_direct, quote_speakers, quote_subjects
from transforms import quote_words as known
from transforms.quote_cues import FORMS
from transforms.quote_marks import Stretch
from transforms.quote_scene import QUOTED, Phrase, Scene
from transforms.quote_speakers import Subject
from transforms.quote_units import Placed, Said, Unit
from transforms.word_sets import words

_DIVIDERS = re.compile(r"(?:,|;| —| –)?\s(?:while|but|and|whereas|though|although)\s\Z")
# These never stand behind or inside of what they bring.
_BEFORE_ONLY = words(
    "post project forecast point relate vow pledge promise propose signal request highlight show find deny dispute "
    "recommend assume attest certify decree elaborate expound hint imply indicate inform mean underline underscore "
    "relay counsel foresee comment profess rap question lie plead protest name order"
)
_EDGES = ' \t\n,;:—–.!?…"“”„‟«»‘’「」『』'
_TAIL = re.compile(
    r"\s*(?:[.,;:!?)—–…]|\Z|(?:in|at|on|of|to|after|during|by|from|for|with|as|when|who|whose|which|late|early|earlier"
    r"|last|this|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b)"
)


def find(scene: Scene, unit: Unit, used: Set[int], told: dict[int, Said]) -> Iterator[Said]:
    """The clauses that the verbs of a sentence govern, but for those that bring its direct quotes; none in another."""
    covered = unit.start
    last: Phrase | None = None
    for number, placed in enumerate(unit.cues):
        if number in used:
            last = next((said.speaker for said in told.values() if said.cue == (placed.start, placed.end)), last)
            continue
        if placed.start < covered or not placed.cue.classes & {"say", "tell", "state", "find"}:
            continue
        said = _of_cue(scene, unit, number, covered, last)
        if said:
            yield said
            covered = max(said.end, placed.end)
            last = said.speaker
    yield from _according(scene, unit, covered)


def _of_cue(scene: Scene, unit: Unit, number: int, covered: int, last: Phrase | None) -> Said | None:
    placed = unit.cues[number]
    clause = quote_clauses.begin(scene, placed.cue, placed.end, unit.end)
    may_stand_before = _is_parenthetic(placed) and _has_divider(scene, covered, placed.start)
    if clause is None and not may_stand_before:
        return None
    subject = quote_speakers.before(scene, covered, placed.start)
    if subject.auxiliaries & known.UNREAL or (subject.auxiliaries & known.BE and placed.cue.form == "past"):
        return None
    if may_stand_before:
        said = _inverted(scene, unit, placed, covered)
        if said is None and (clause is None or clause[1] != "that"):
            said = _tail(scene, unit, placed, subject, covered)
        if said:
            return said
    speaker = _speaker(scene, unit, placed, subject, last)
    if clause is None or speaker is None or not _is_speaker(scene, placed, speaker, clause[1]):
        return None
    end = _end(scene, unit, number, clause[0])
    return _said(scene, unit, (clause[0], end), speaker, placed, f"verb_{clause[1]}")


def _speaker(scene: Scene, unit: Unit, placed: Placed, subject: Subject, last: Phrase | None) -> Phrase | None:
    """The own subject; for `, adding` and `and added` that of the clause before, else of the sentence."""
    own = quote_subjects.own_of(scene, placed, subject)
    if own:
        return own
    before = scene.coded[max(unit.start, placed.start - 5) : placed.start]
    if subject.is_shared or before.endswith((", ", "— ", "– ", " and ", " by ", f"{QUOTED} ")):
        return last or quote_subjects.shared(scene, unit, placed)
    return None


def _is_speaker(scene: Scene, placed: Placed, speaker: Phrase, how: str) -> bool:
    """Whether verb and subject fit; only documents find and show."""
    if placed.cue.verb in ("find", "show") or placed.cue.classes == {"find"}:
        return how == "that" and quote_subjects.finds(scene, speaker)
    return quote_subjects.fits(scene, placed, speaker)


# ------------------------------------------------------------------------------------- the clause comes first
def _inverted(scene: Scene, unit: Unit, placed: Placed, covered: int) -> Said | None:
    """`The bridge is closed, said Ann Lee, who heads the center.`"""
    is_behind_comma = scene.coded[placed.start - 2 : placed.start].rstrip()[-1:] == ","
    if not is_behind_comma or not placed.cue.classes & {"say", "state"}:  # `Ann Lee, the mayor, told a meeting`
        return None
    phrase = quote_speakers.behind(scene, placed.end, unit.end)
    if phrase is None or not (phrase.mention or _is_named(scene.text[phrase.start : phrase.end])):
        return None
    clause = (covered, placed.start)
    if not _TAIL.match(scene.coded, phrase.end, unit.end) or not quote_clauses.is_clause(scene, *clause, surely=True):
        return None
    return _said(scene, unit, clause, phrase, placed, "clause_verb_speaker")


def _is_named(printed: str) -> bool:
    """Whether words can be a subject behind its verb: `the council`, `Dr. Im Jin-ah`, `two officials`."""
    first = printed.split(None, 1)[0]
    return first.lower() in known.DETERMINERS or (first[0].isupper() and " " in printed)


def _is_parenthetic(placed: Placed) -> bool:
    """Whether a verb is one that stands behind or inside of what it brings."""
    return placed.cue.form != "participle" and placed.cue.verb not in _BEFORE_ONLY


def _has_divider(scene: Scene, start: int, end: int) -> bool:
    return any(scene.coded.find(sign, start, end) >= 0 for sign in (",", QUOTED, "—", "–"))


def _tail(scene: Scene, unit: Unit, placed: Placed, subject: Subject, covered: int) -> Said | None:
    """`The bridge is closed, the council said on Monday.`"""
    left = scene.coded[covered : subject.begin].rstrip()
    if not left.endswith((",", "—", "–")) or subject.phrase is None:
        return None
    clause = (covered, covered + len(left) - 1)
    ends = quote_clauses.is_circumstance(scene, placed.cue, placed.end, unit.end)
    if (
        not ends
        or not quote_clauses.is_clause(scene, *clause)
        or not _is_speaker(scene, placed, subject.phrase, "tail")
    ):
        return None
    return _said(scene, unit, clause, subject.phrase, placed, "clause_speaker_verb")


# ---------------------------------------------------------------------------------------- where a clause ends
def _end(scene: Scene, unit: Unit, number: int, start: int) -> int:
    """At the next verb of saying that the narrator uses (`, adding that`, `and blamed`), else with the sentence."""
    for placed in unit.cues[number + 1 :]:
        if placed.start <= start:
            continue
        before = scene.coded[max(start, placed.start - 2) : placed.start]
        if placed.cue.form == "participle":
            if before.strip() in (",", "—", "–"):
                return placed.start - len(before) + before.index(before.strip())
            if before.strip() == QUOTED and scene.text[placed.start - 3] == ",":
                return placed.start - 1
            continue
        if placed.cue.form == "base":
            continue
        subject = quote_speakers.before(scene, start, placed.start)
        if subject.is_shared and scene.coded[subject.begin : placed.start].startswith(("and", "but")):
            return subject.begin
        is_second = (
            scene.coded[start : subject.begin].rstrip()[-1:] == ","
            and scene.coded[unit.start : unit.start + 6] in _WHILE
        )
        if is_second and subject.phrase:
            return subject.begin
        divider = _DIVIDERS.search(scene.coded, max(start, subject.begin - 12), subject.begin)
        if divider and subject.phrase and not subject.auxiliaries & known.UNREAL:
            return divider.start()
    source = unit.source[0] if unit.source else unit.end
    if start < source < unit.end and scene.coded[start:source].rstrip().endswith(","):
        return source
    return unit.end


_WHILE = ("While ", "Though", "Althou")


def _said(
    scene: Scene, unit: Unit, clause: tuple[int, int], speaker: Phrase | None, placed: Placed | None, method: str
) -> Said | None:
    """A clause without the signs at its edges; mixed when it holds quoted words that are no title."""
    start, end = clause
    while start < end and scene.text[start] in _EDGES:
        start += 1
    while end > start and scene.text[end - 1] in _EDGES:
        end -= 1
    for opener in ("And ", "But "):
        if scene.text.startswith(opener, start):
            start += len(opener)
    if len(scene.text[start:end].split()) < 2:
        return None
    inside = [s for s in unit.stretches if s.start < end and s.end > start]
    if inside:  # marks inside the clause stay in pairs: `the fleet was "lost"`
        start, end = min(start, inside[0].outer_start), max(end, inside[-1].outer_end)
    is_mixed = any(not quote_direct.is_title(scene, each) for each in inside)
    kind = "mixed" if is_mixed else "indirect"
    return Said(start, end, kind, speaker, (placed.start, placed.end) if placed else None, method)


# ----------------------------------------------------------------------------------------------- according to
def _according(scene: Scene, unit: Unit, covered: int) -> Iterator[Said]:
    """`The bridge is closed, according to the council.` and `According to the council, the bridge is closed.`"""
    if unit.source is None or unit.start < unit.source[0] < covered:
        return
    at, end = unit.source
    speaker = quote_speakers.behind(scene, end, unit.end)
    if speaker is None:
        return
    is_source = speaker.mention or quote_subjects.finds(scene, speaker)
    clause = (covered, at)
    if at == unit.start:
        comma = scene.coded.find(", ", speaker.end, min(unit.end, speaker.end + 200))
        clause = (comma + 1, unit.end) if comma > 0 else (at, at)
    elif not is_source and scene.coded[at - 2] not in (",", QUOTED):
        return  # `will be chosen according to their rank`
    placed = Placed(at, end - 1, FORMS["said"])
    whole = _all_quoted(scene, unit, clause)
    if whole:
        yield Said(whole.start, whole.end, "direct", speaker, (placed.start, placed.end), "according_to")
    elif quote_clauses.is_clause(scene, *clause) and known.has_finite(scene.coded[slice(*clause)]):
        said = _said(scene, unit, clause, speaker, placed, "according_to")
        if said:
            yield said


def _all_quoted(scene: Scene, unit: Unit, clause: tuple[int, int]) -> Stretch | None:
    """The one quotation that a clause is: `"The bridge is closed," according to the council.`"""
    inside = [s for s in unit.stretches if clause[0] <= s.outer_start and s.outer_end <= clause[1]]
    is_alone = len(inside) == 1 and not scene.coded[slice(*clause)].replace(QUOTED, "").strip(_EDGES)
    return inside[0] if is_alone and not quote_direct.is_title(scene, inside[0]) else None
