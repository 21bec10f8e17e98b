"""Which subject a verb of saying has in its sentence: its own, that of the verb before, or that of the sentence."""

from __future__ import annotations

from transforms import quote_speakers
from transforms import quote_words as known
from transforms.quote_cues import DOCUMENTS
from transforms.quote_scene import NAMES, Phrase, Scene
from transforms.quote_speakers import Subject
from transforms.quote_units import Placed, Unit

_CAUSING = frozenset({"make", "makes", "made", "let", "lets", "help", "helps", "helped", "hear", "heard", "see", "saw"})
_FINITE_FORMS = ("past", "present")


def of(scene: Scene, unit: Unit, placed: Placed, begin: int) -> tuple[Phrase | None, bool]:
    """The subject of a verb, looked for from `begin` on, and whether the verb is passive."""
    subject = quote_speakers.before(scene, begin, placed.start)
    is_passive = bool(subject.auxiliaries & known.BE) and placed.cue.form == "past"
    own = own_of(scene, placed, subject)
    return own or shared(scene, unit, placed), is_passive


def own_of(scene: Scene, placed: Placed, subject: Subject) -> Phrase | None:
    """A subject that stands before its verb: also of `is telling` and `with Ann Lee telling`, not of `, telling`."""
    if subject.is_shared or subject.phrase is None:
        return None
    if placed.cue.form != "participle" or subject.auxiliaries & known.BE:
        return subject.phrase
    follows = scene.coded[max(0, placed.start - 2) : placed.start].strip()[-1:] in NAMES
    return subject.phrase if follows and subject.phrase.mention else None


def shared(scene: Scene, unit: Unit, placed: Placed) -> Phrase | None:
    """Who `and added`, `, adding` are said of: the subject of the verb of saying before, else of the sentence."""
    for earlier in reversed(unit.cues):
        if earlier.start < placed.start and earlier.cue.form in _FINITE_FORMS and earlier.cue.classes & {"say", "tell"}:
            subject = quote_speakers.before(scene, unit.start, earlier.start)
            if subject.phrase and fits(scene, earlier, subject.phrase):
                return subject.phrase
    phrase = quote_speakers.opening(scene, unit.start, placed.start)
    if phrase:
        return phrase
    named = [m for m in scene.mentions_in(unit.start, placed.start) if m.type in ("person", "organization")]
    return Phrase(named[0].start, named[0].end, named[0]) if named else None


def fits(scene: Scene, placed: Placed, speaker: Phrase) -> bool:
    """Whether verb and subject fit: `they say`, but no noun taken for a verb: `the report that`, `the sum`."""
    printed = scene.text[speaker.start : speaker.end]
    parts = printed.lower().split()
    if parts[-1].endswith(("'s", "’s")) or parts[-1] in known.ARTICLES - {"that", "this"} or parts[0] == "there":
        return False
    if placed.cue.form == "base":
        before = scene.coded[max(0, speaker.start - 12) : speaker.start].split()
        if before and before[-1].lower() in _CAUSING:
            return False
        return parts[-1] in known.PLURALS or (speaker.mention is None and _is_plural(parts)) or "and" in parts
    if len(parts) == 1 and (parts[0] in known.PRONOUNS or speaker.mention):
        return True
    if speaker.mention:
        return True
    if scene.text[placed.start : placed.end].lower() in known.NOUNS:
        return len(parts) > 1 and parts[0] in known.ARTICLES
    return _names_somebody(parts, is_large=not printed[0].islower())


def finds(scene: Scene, speaker: Phrase) -> bool:
    """Whether a subject is a document, which may find and show what nobody says."""
    return not DOCUMENTS.isdisjoint(scene.text[speaker.start : speaker.end].lower().split())


def _is_plural(parts: list[str]) -> bool:
    return parts[-1].endswith("s") and not parts[-1].endswith("ss")


def _names_somebody(parts: list[str], *, is_large: bool) -> bool:
    """Whether words without a name can be a subject: `the council`, `officials`, `police`; not `upcoming`."""
    if parts[0] in known.RELATIVES or (parts[0].endswith("ed") and not is_large):
        return False
    opens = parts[0] in known.DETERMINERS or parts[0] in known.PRONOUNS
    return len(parts) > 1 or not opens if is_large or opens else parts[-1] in known.PLURALS or _is_plural(parts)
