"""Notes that a published text was put right: `Correction: …`, `This article was amended on 3 May …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["correction", "clarification", "update"]

_LONGEST = 1500
_TEXT = (
    r"(?:article|story|post|piece|report|page|column|headline|caption|version|item|dispatch|interview|review|video"
    r"|photo caption|text)"
)
# "Correction: ", "CORRECTED: ", "Clarification, May 3: ", "CORRECTION APPENDED.", "Correction (May 3):"
_LABELLED = re.compile(
    r"[\s\[(*•–—-]{0,4}(?P<kind>corrections?|clarifications?|corrected|erratum|errata|korrektur|richtigstellung"
    r"|berichtigung|rectificación|rettelse|更正)(?P<more>\s(?:notice|note|appended))?"
    r"(?:,?\s\(?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?\)?(?:,\s[A-Z][a-z]{5,8})?)?"
    r"\s?(?:[:：]|\.$|\.\s|$)",
    re.IGNORECASE,
)
# "(Corrects spelling in paragraph 2)", "(Refiles to correct …)"
_WIRE = re.compile(
    r"[(\[](?:corrects|correcting|refiles|removes|clarifies|corrected|this (?:version|story|article) corrects)"
    r"\s[^()]{3,300}[)\]]\.?\s?$",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    rf"[\s\[(*•–—-]{{0,4}}(?:note\s?:\s)?this\s{_TEXT}\s(?:was|has been|has since been|had been|is)\s(?:\w+\s)?"
    r"(?P<what>amended|corrected|clarified|changed|revised|edited|modified|updated)"
    r"(?:\sand\s\w+)?\s(?P<how>on\s|to\s|after\s|in\s|since\s|with\s|at\s|by\s|because\s|from\s)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"[\s\[(*•–—-]{{0,4}}(?:(?:update|note|correction)\s?:\s)?"
    r"(?:(?:(?:because|as a result) of|due to|owing to)\s(?:an?\s)?(?:\w+\s){0,2}error,?\s)?"
    rf"(?:an?|the)\s(?:earlier|previous|original|prior)\s(?:\w+\s)?(?:version|edition)s?\sof\sth(?:is|e)\s(?:{_TEXT})\b|"
    rf"[\s\[(*•–—-]{{0,4}}(?:an?|the)\s{_TEXT}\s(?:on|about|in)\s.{{3,120}}\s(?:misstated|misidentified|misspelled|incorrectly|erroneously)\b",
    re.IGNORECASE,
)
_PUTS_RIGHT = re.compile(
    r"\b(?:correct|incorrect|clarif|error|mistake|misspell|misstat|wrong|accura|remove)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Correction:
    """A note about what was put right, made clearer or brought up to date."""

    start: int
    end: int
    kind: Kind


def read(paragraph: str) -> Correction | None:
    """The note that a paragraph is, if it is one."""
    text = paragraph.strip()
    if not 8 <= len(text) <= _LONGEST:
        return None
    kind = _kind(text)
    if kind is None:
        return None
    start = paragraph.index(text[0])
    return Correction(start, start + len(text), kind)


def _kind(text: str) -> Kind | None:
    labelled = _LABELLED.match(text)
    if labelled and (labelled["more"] or labelled.end() < len(text)):  # not the link "Corrections"
        return "clarification" if labelled["kind"].lower().startswith("clarif") else "correction"
    if _WIRE.match(text):
        return "correction"
    if amended := _AMENDED.match(text):
        what = amended["what"].lower()
        if what == "clarified":
            return "clarification"
        if what in ("amended", "corrected") or _PUTS_RIGHT.search(text):
            return "correction"
        return "update" if what in ("updated", "revised", "edited", "changed") else None
    return "correction" if _EARLIER.match(text) else None
