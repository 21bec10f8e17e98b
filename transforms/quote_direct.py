"""Whose words stand in quotation marks, by the verb before or behind them; titles and scare quotes are no speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms import quote_clauses, quote_speakers, quote_subjects
from transforms import quote_words as known
from transforms.quote_cues import CALLS
from transforms.quote_marks import Stretch
from transforms.quote_scene import PERSON, QUOTED, Phrase, Scene
from transforms.quote_units import Placed, Said, Unit
from transforms.word_sets import words

_SPEECH_ENDS = ",.?!…—–-;:，。！？"
_TITLED = re.compile(
    r"\b(?:titled|entitled|headlined|named|nicknamed|dubbed|subtitled|captioned|themed|so-called|billed as|known as"
    r"|(?:book|novel|film|movie|song|album|single|play|musical|opera|poem|painting|essay|series|show|program|programme"
    r"|exhibition|exhibit|documentary|magazine|event|project|theme|slogan|motto|campaign|initiative|word|words|term"
    r"|phrase|label|name|nickname|title|category|section|column|chapter|game|sculpture|hit|ballad|tune|sitcom|drama"
    r"|thriller|memoir|biography|podcast|episode|lecture|course|conference|forum|seminar|workshop|festival|award"
    r"|prize|medal|ship|yacht|operation|plan|policy|brand|style|the))\s*,?\s*\Z"
)
_SMALL = words("a an and as at but by de for from in into la of on or over per so than that the to up via vs with yet")
_WORDS = re.compile(r"[^\W_][\w'’-]*")
_LINK = " ,—–-\n\t"
_BREAK = re.compile(
    r"(?<![A-Z])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Gen)(?<!Col)(?<!Lt)(?<!Sgt)(?<!St)(?<!Prof)"
    r"(?<!Rev)(?<!Jr)(?<!Sr)\. |[;?!] "
)
_LONGEST_FRAGMENT = 16  # words between a verb and what it quotes


def find(scene: Scene, unit: Unit) -> tuple[dict[int, Said], set[int]]:
    """What is said in which quotation of a sentence, by its number there, and the numbers of the verbs that say it.

    What begins outside the marks (`The fleet "is lost", she said`) is told at its last quotation as mixed; those
    before it are then told by the same object.
    """
    told: dict[int, Said] = {}
    used: set[int] = set()
    group = 0  # the first quotation that may belong to a clause of its own
    for number, stretch in enumerate(unit.stretches):
        edges = _edges(unit, number)
        following = [n for n, cue in enumerate(unit.cues) if stretch.outer_end <= cue.start and cue.end <= edges[1]]
        preceding = [n for n, cue in enumerate(unit.cues) if edges[0] <= cue.start and cue.end <= stretch.outer_start]
        said = None
        for at in following[:4]:
            said = None if at in used else _behind(scene, stretch, unit.cues[at], edges[1])
            if said:
                used.add(at)
                told |= _with_lead(scene, unit, said, _edges(unit, group)[0], range(group, number + 1))
                group = number + 1
                break
        for at in reversed(preceding) if said is None else ():
            said = None if at in used and number else _before(scene, unit, stretch, unit.cues[at], edges[0])
            if said:
                used.add(at)
                told[number] = said
                group = number + 1
                break
        if said is None and number - 1 in told and _goes_on(scene, unit, number, told[number - 1]):
            told[number] = told[number - 1]._replace(
                start=stretch.start, end=stretch.end, kind="direct", method="goes_on"
            )
            group = number + 1
    return told, used


def _edges(unit: Unit, number: int) -> tuple[int, int]:
    """Where the narrator's words before and behind a quotation begin and end."""
    before = unit.stretches[number - 1].outer_end if number else unit.start
    behind = unit.stretches[number + 1].outer_start if number + 1 < len(unit.stretches) else unit.end
    return before, behind


# ----------------------------------------------------------------------- `"...", she said`, `"...", said she`
def _behind(scene: Scene, stretch: Stretch, placed: Placed, limit: int) -> Said | None:
    cue = placed.cue
    gap = scene.coded[stretch.outer_end : placed.start]
    last = scene.text[stretch.start : stretch.end].rstrip("'’”\"")[-1:]
    is_speech = last in _SPEECH_ENDS or gap.lstrip()[:1] in (",", "-", "–", "—")
    if cue.form == "participle" or _breaks(gap) or not is_speech or cue.classes == {"find"}:
        return None
    span = (placed.start, placed.end)
    adverb = gap.strip(_LINK)
    if not adverb or (adverb.endswith("ly") and " " not in adverb):
        if cue.form == "base":
            return None
        phrase = quote_speakers.behind(scene, placed.end, limit)
        if phrase is None and not cue.classes & {"say", "state", "tell"}:
            return None
        return Said(stretch.start, stretch.end, "direct", phrase, span, "quote_verb_speaker")
    subject = quote_speakers.before(scene, stretch.outer_end, placed.start)
    if subject.phrase is None or scene.coded[stretch.outer_end : subject.begin].strip(_LINK + "("):
        return None
    is_passive = subject.auxiliaries & known.BE and cue.form == "past"
    if is_passive or not quote_subjects.fits(scene, placed, subject.phrase):
        return None
    return Said(stretch.start, stretch.end, "direct", subject.phrase, span, "quote_speaker_verb")


def _with_lead(scene: Scene, unit: Unit, said: Said, begin: int, group: range) -> dict[int, Said]:
    """A quotation that ends a clause begun outside its marks makes the clause a mixed quote."""
    first = unit.stretches[group[0]]
    lead = scene.coded[begin : first.outer_start].strip()
    opened = len(lead.strip(" ,:—–-").split())
    starts_large = scene.text[first.start].isupper() and lead.endswith((",", ":", "—", "–", ".", "?", "!"))
    if len(group) == 1 and (opened < 2 or starts_large):
        return {group[0]: said}
    if (
        opened == 0
        and len(group) > 1
        and not any(
            scene.coded[a.outer_end : b.outer_start].strip(_LINK)
            for a, b in zip(
                unit.stretches[group[0] : group[-1]], unit.stretches[group[0] + 1 : group[-1] + 1], strict=True
            )
        )
    ):
        return {n: said._replace(start=unit.stretches[n].start, end=unit.stretches[n].end) for n in group}
    start = begin if opened else first.outer_start
    while start < said.end and scene.text[start] in " ,—–-\n\t":
        start += 1
    whole = said._replace(start=start, end=unit.stretches[group[-1]].outer_end, kind="mixed")
    return dict.fromkeys(group, whole._replace(method=f"clause_{said.method[6:]}"))


# ----------------------------------------------------------------------- `she said: "..."`, `called it "..."`
def _before(scene: Scene, unit: Unit, stretch: Stretch, placed: Placed, begin: int) -> Said | None:
    cue = placed.cue
    gap = scene.coded[placed.end : stretch.outer_start].strip()
    if _breaks(gap) or cue.classes == {"find"}:
        return None
    speaker, is_passive = quote_subjects.of(scene, unit, placed, begin)
    method = _link(scene, stretch, placed, gap)
    if method is None or (is_passive and method != "verb_quote"):
        return None
    if is_passive and (cue.classes & {"label"} or is_title(scene, stretch)):
        return None
    if speaker is None and (method == "label" or cue.form == "base"):
        return None
    if speaker and not quote_subjects.fits(scene, placed, speaker):
        return None
    return Said(stretch.start, stretch.end, "direct", speaker, (placed.start, placed.end), method)


def _breaks(gap: str) -> bool:
    return len(gap) > 250 or _BREAK.search(gap) is not None


def _link(scene: Scene, stretch: Stretch, placed: Placed, gap: str) -> str | None:
    """How a verb is tied to the quotation behind it, by what stands between them; None when it is not."""
    classes = placed.cue.classes
    count = len(gap.split())
    is_label = "label" in classes
    title = is_title(scene, stretch)
    if gap in ("", ",", ":", "that", "that,", ", that", "as follows:", "—", "–", "-"):
        return None if title and is_label and gap == "" else "verb_quote"
    if gap.endswith(":"):
        return "verb_quote"
    begins_large = scene.text[stretch.start].isupper() or not scene.text[stretch.start].isalpha()
    is_whole = begins_large and (scene.text[stretch.end - 1] in _SPEECH_ENDS or not stretch.is_closed)
    if gap.endswith(",") and is_whole and not title:
        return "verb_quote"
    if title and count:
        return None
    if is_label and count <= _LONGEST_FRAGMENT and (placed.cue.verb in CALLS or not is_clausal(gap)):
        return "label"
    if gap.endswith(" to") or gap == "to":
        return "label" if count <= 6 else None
    if is_whole and count <= 12 and quote_clauses.is_circumstance(scene, placed.cue, placed.end, stretch.outer_start):
        return "verb_quote"
    if classes & {"utter"} and not classes & {"state"} and count <= _LONGEST_FRAGMENT:
        return "label"
    return None


def is_clausal(gap: str) -> bool:
    """Whether a verb and the quotation behind it have a clause between them: `warned that the fleet was "lost"`."""
    return gap.startswith("that ") or known.has_finite(gap)


# ------------------------------------------------------------------------------------------------- the others
def _goes_on(scene: Scene, unit: Unit, number: int, before: Said) -> bool:
    """`"We swam," he said, "and then we slept."`"""
    stretch = unit.stretches[number]
    gap = scene.coded[unit.stretches[number - 1].outer_end : stretch.outer_start]
    if is_title(scene, stretch) or before.cue is None:
        return False
    if not gap.strip(_LINK):
        return True
    is_behind = before.cue[0] >= unit.stretches[number - 1].outer_end
    tail = scene.coded[before.cue[1] : stretch.outer_start] if is_behind else gap
    if is_behind:
        return tail.rstrip()[-1:] in (",", ":", "—", "–", ".", "-") and not _breaks(tail.strip())
    return gap.strip(_LINK) in ("and", "but", "or", "and that", "but that")


def fragment(scene: Scene, unit: Unit, number: int) -> Said | None:
    """`refused to apologize for what he called, in March, a "blip"`: quoted words that a verb before them governs."""
    stretch = unit.stretches[number]
    begin = unit.stretches[number - 1].outer_end if number else unit.start
    if is_title(scene, stretch):
        return None
    for placed in reversed([cue for cue in unit.cues if begin <= cue.start and cue.end <= stretch.outer_start]):
        gap = scene.coded[placed.end : stretch.outer_start].strip()
        if _breaks(gap) or len(gap.split()) > _LONGEST_FRAGMENT or placed.cue.classes == {"find"}:
            return None
        speaker, is_passive = quote_subjects.of(scene, unit, placed, begin)
        if speaker and not is_passive and quote_subjects.fits(scene, placed, speaker):
            return Said(stretch.start, stretch.end, "direct", speaker, (placed.start, placed.end), "fragment")
    return None


def by_colon(scene: Scene, unit: Unit, number: int) -> Phrase | None:
    """`Ann Lee: "..."`, also with more words before the colon when they name one person alone."""
    begin = unit.stretches[number - 1].outer_end if number else unit.start
    lead = scene.coded[begin : unit.stretches[number].outer_start]
    if not lead.rstrip().endswith(":"):
        return None
    named = [m for m in scene.mentions_in(begin, unit.stretches[number].outer_start) if m.type == "person"]
    return Phrase(named[0].start, named[0].end, named[0]) if len(named) == 1 and PERSON in lead else None


def is_title(scene: Scene, stretch: Stretch) -> bool:
    """`an event titled "..."`, `the film "..."`, `"Growth and Opportunity"`: a name and not what somebody said."""
    content = scene.text[stretch.start : stretch.end].rstrip(",.;:")
    printed = _WORDS.findall(content[:200])
    if not printed or len(printed) > 14:
        return not printed
    large = [word for word in printed if word.lower() not in _SMALL]
    is_large = bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
    if content.endswith(("!", "?")) and len(printed) > 1:
        is_large = False
    before = scene.coded[max(0, stretch.outer_start - 40) : stretch.outer_start]
    if _TITLED.search(before):
        return is_large or len(printed) <= 6
    return is_large and len(printed) > 1


def is_all_quoted(scene: Scene, unit: Unit) -> bool:
    """Whether the narrator says nothing in a sentence."""
    return not scene.coded[unit.start : unit.end].replace(QUOTED, "").strip(" .,—–-\n\t")


def unattributed(unit: Unit, told: Sequence[int] | dict[int, Said]) -> Iterator[int]:
    """The numbers of the quotations that no verb has claimed."""
    return (number for number in range(len(unit.stretches)) if number not in told)
