"""Nouns that name happenings, by what kind of happening it is: plain data, each in the singular and the plural."""

from __future__ import annotations

from typing import NamedTuple

from transforms import inflections
from transforms.event_types import Type
from transforms.word_sets import words

_NOUNS: dict[Type, str] = {
    "hold": """
    assembly auction banquet biennale carnival celebration ceremony championship commemoration competition concert
    conclave conference congress contest convention convocation election event exhibit exhibition expo
    exposition fair festival forum fundraiser funeral game gala hackathon hearing marathon match parade party pageant
    presentation race reception referendum regatta runoff screening seminar show summit symposium
    tournament vigil wedding premiere coronation plenary workshop webinar by-election expo draw
    """,
    "meet": "consultation dialogue discussion meeting negotiation panel roundtable session talks debate gathering",
    "speak": "briefing speech interview lecture keynote talk",
    "protest": "demonstration march protest rally riot sit-in strike uprising walkout",
    "attack": """
    airstrike ambush arson assassination assault attack blast bombardment bombing coup explosion hijacking kidnapping
    killing massacre murder clash gunfight shootout offensive invasion siege raid robbery shelling shooting stabbing
    """,
    "disaster": """
    accident avalanche blackout blizzard collapse collision crash cyclone derailment drought earthquake epidemic
    eruption fire flood flooding heatwave hurricane landslide mudslide outbreak quake sinking spill storm tornado
    tsunami typhoon wildfire tremor aftershock mishap outage stampede pileup pile-up
    """,
    "trade": "acquisition merger takeover buyout offering sale purchase ipo",
    "visit": "visit trip",
    "die": "death",
    "win": "victory win triumph",
    "appoint": "appointment nomination swearing-in",
    "launch": "launch inauguration unveiling",
    "other": "arrest resignation surgery verdict ruling",
}
_PLURALS_ALONE = words("talks")
TITLED = words("titled entitled themed called dubbed billed")
"""What brings a title behind an occasion's noun."""
GENERIC = words("event occasion activity ceremony gathering")
"""What any occasion is called when it is named again: `the event`."""


class Noun(NamedTuple):
    """A noun that names a happening, in the singular."""

    lemma: str
    type: Type
    is_plural: bool


PRESS_CONFERENCE = Noun("press conference", "speak", is_plural=False)


def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for kind, text in _NOUNS.items():
        for noun in text.split():
            if noun not in _PLURALS_ALONE:
                found.setdefault(inflections.present(noun), Noun(noun, kind, is_plural=True))
            found[noun] = Noun(noun, kind, is_plural=False)
    return found


NOUNS = _nouns()
"""By printed form in small letters."""
