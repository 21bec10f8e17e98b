"""Notes of the desk: who edited, who else reported, what the editor adds: `(Web editor: Wei Lan, Mu Fei)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms import printed_names

_LONGEST = 600
_EDITOR = (
    r"(?:(?:web|online|copy|page|desk|executive|managing|responsible|chief|news|digital|duty|production)\s)?editors?\s?[:：]"
    r"|(?:责任编辑|责编|编辑)\s?[:：]"
)
_NAMED = re.compile(rf"[(\[（]?\s?(?:{_EDITOR})\s?(?P<names>[^()\[\]（）:]{{2,90}}?)\s?[)\]）]?\.?$", re.IGNORECASE)
_NAMED_INSIDE = re.compile(rf"[(（\[]\s?(?:{_EDITOR})\s?(?P<names>[^()\[\]（）:]{{2,90}}?)\s?[)）\]]", re.IGNORECASE)
# "(Reporting by Jane Roe in Leeds; Editing by John Doe)"
_WORK = re.compile(
    r"(?P<work>(?:(?:additional|further|extra)\s)?(?:reporting|writing|research)(?:\sand\s(?:reporting|writing))?"
    r"|(?:compiled|translated|written|reported)|"
    r"editing|edited|redigering)\s(?:(?:and|&)\s(?P<also>editing|edited)\s)?(?:by|from)\s(?P<names>[^;:]{2,300}?)"
    r"(?=\s?(?:[;)\]]|$|\.\s(?=[A-Z])|\.$|\.?\s(?:editing|writing|additional|reporting|edited)\s(?:by|reporting)))",
    re.IGNORECASE,
)
_WORK_OPENING = re.compile(
    r"[\s(\[*•–—-]{0,5}(?:(?:additional|further|with)\s)?(?:reporting|writing|editing|edited|compiled|translated|research)"
    r"(?:\s(?:and|&)\s(?:editing|writing|reporting))?\sby\s(?=\S)",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"[\[(*\s]{0,3}(?:editor['’]?s?['’]?\snotes?|(?:a )?note from the editors?|note to (?:readers|editors)"
    r"|anmerkung der redaktion|nota del editor|note de la rédaction|编者按)\s?(?:\([^()]{1,40}\)\s?)?(?:[:.：—–-]|$)",
    re.IGNORECASE,
)
_CITY_IN_CAPITALS = re.compile(r"\s(?:in\s)?[A-Z]{3,}(?:\s[A-Z]{3,}){0,3}$")


@dataclass(frozen=True, slots=True)
class EditorNote:
    """A note of the desk; a remark of the editor (`Editor's note: …`) names nobody."""

    start: int
    end: int
    editors: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()


def read(line: str) -> EditorNote | None:
    """The note that a line is as a whole."""
    text = line.strip()
    if len(text) < 6:
        return None
    start = line.index(text[0])
    if _REMARK.match(text):
        return EditorNote(start, start + len(text))
    if len(text) > _LONGEST:
        return None
    if named := _NAMED.match(text):
        editors = _editors(named["names"])
        return EditorNote(start, start + len(text), editors) if editors else None
    if _WORK_OPENING.match(text):
        return _work(text, start)
    return None


def search(text: str) -> EditorNote | None:
    """The last bracketed note of editors inside a long text: `… (Web editor: Wei Lan, Mu Fei) Related reading …`."""
    found = None
    for match in _NAMED_INSIDE.finditer(text):
        if editors := _editors(match["names"]):
            found = EditorNote(match.start(), match.end(), editors)
    return found


def _editors(names: str) -> tuple[str, ...]:
    """Names divided by commas: `Wei Lan, Mu Fei`; single names (`Hongyu`) and accounts are names here."""
    parts = [part.strip(" .*") for part in re.split(r"\s?[,;、，/&]\s?|\sand\s", names)]
    parts = [part for part in parts if part]
    plain = all(
        len(part.split()) <= 4 and not any(c.isdigit() for c in part) and (part[0].isupper() or not part[0].isascii())
        for part in parts
    )
    return tuple(dict.fromkeys(parts)) if plain else ()


def _work(text: str, start: int) -> EditorNote | None:
    editors: list[str] = []
    reporters: list[str] = []
    for match in _WORK.finditer(text):
        names = _people(match["names"])
        edited = match["work"].lower().startswith(("edit", "redig"))
        (editors if edited else reporters).extend(names)
        if match["also"]:
            editors.extend(names)
    if not editors and not reporters:
        return None
    return EditorNote(start, start + len(text), tuple(dict.fromkeys(editors)), tuple(dict.fromkeys(reporters)))


def _people(names: str) -> tuple[str, ...]:
    found: list[str] = []
    for part in re.split(r",\s(?:and\s)?|\sand\s", names):
        name = part if part.isupper() else _CITY_IN_CAPITALS.sub("", part)
        found.extend(printed_names.read(name).names)
    return tuple(found)
