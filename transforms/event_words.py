"""Verbs that tell happenings, each with what it takes and whom it brings in, and the small words around them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from transforms import inflections
from transforms.event_nouns_known import NOUNS
from transforms.event_types import Part, Type
from transforms.word_sets import words

Form = Literal["base", "present", "past", "participle", "passive"]
Takes = Literal[
    "thing", "nothing", "either", "party", "occasion", "venue", "service", "deal", "document", "place", "value",
    "measure", "post", "game", "into",
]  # fmt: skip


class Verb(NamedTuple):
    """A verb that tells a happening: `takes` is what must stand behind it, parts are those of subject and object."""

    lemma: str
    type: Type
    takes: Takes
    subject: Part | None
    object: Part | None


class Told(NamedTuple):
    """A printed form of a verb; `past` may be the passive participle as well, `passive` is that alone."""

    verb: Verb
    form: Form


_VERBS: tuple[tuple[Type, Takes, Part | None, Part | None, str], ...] = (
    ("launch", "thing", "actor", None, "launch unveil inaugurate introduce relaunch"),
    ("launch", "thing", "actor", None, "establish"),
    ("launch", "venue", "actor", None, "open reopen"),
    ("launch", "service", "actor", None, "start begin commission resume"),
    ("launch", "nothing", "actor", None, "debut premiere"),
    ("hold", "occasion", "host", None, "hold host convene co-host"),
    ("hold", "occasion", "organizer", None, "organize organise stage arrange sponsor co-organize co-organise"),
    ("hold", "occasion", "organizer", None, "call"),
    ("attend", "occasion", "participant", None, "attend join grace"),
    ("speak", "occasion", "speaker", None, "address chair moderate"),
    ("meet", "party", "participant", "participant", "meet"),
    ("sign", "deal", "actor", None, "sign ink initial cosign co-sign"),
    ("announce", "thing", "actor", None, "announce"),
    ("appoint", "post", "actor", "beneficiary",
     "appoint elect nominate promote reappoint reelect re-elect name install"),
    ("publish", "document", "actor", None, "publish release issue"),
    ("visit", "place", "actor", None, "visit tour"),
    ("visit", "nothing", "actor", None, "arrive travel fly depart"),
    ("win", "game", "actor", None, "win clinch capture secure retain"),
    ("win", "party", "actor", "target", "beat defeat thrash rout trounce edge"),
    ("die", "nothing", "actor", None, "die drown perish"),
    ("die", "party", "actor", "target", "kill"),
    ("attack", "party", "actor", "target",
     "attack bomb stab ambush kidnap abduct assassinate murder shell hijack shoot raid storm invade"),
    ("attack", "into", "actor", "target", "ram plow plough"),
    ("attack", "nothing", None, None, "explode detonate"),
    ("protest", "nothing", "actor", None, "protest march rally demonstrate"),
    ("disaster", "nothing", "target", None, "collapse crash derail capsize sink erupt collide"),
    ("trade", "value", "actor", "target", "acquire buy purchase sell divest"),
    ("trade", "nothing", "actor", None, "merge"),
    ("other", "party", "actor", "target",
     "arrest detain indict convict acquit sentence jail extradite deport sue impeach evacuate rescue execute "
     "oust charge fine imprison expel dismiss sack pardon hospitalize hospitalise sanction"),
    ("other", "nothing", "actor", None, "resign retire vote testify abdicate surrender"),
    ("other", "measure", "actor", "target", "approve reject ratify veto postpone reschedule cancel "
     "adopt pass enact repeal endorse amend impose lift revoke overturn uphold scrap extend"),
    ("other", "venue", "actor", None, "close"),
    ("other", "game", "actor", "beneficiary", "award"),
    ("other", "party", "participant", "participant", "marry wed"),
    ("other", "thing", "actor", "target", "suspend block ban outlaw"),
)  # fmt: skip
_IRREGULAR: dict[str, tuple[str, str]] = {
    "begin": ("began", "begun"), "hold": ("held", "held"), "meet": ("met", "met"), "fly": ("flew", "flown"),
    "win": ("won", "won"), "beat": ("beat", "beaten"), "shoot": ("shot", "shot"), "sink": ("sank", "sunk"),
    "buy": ("bought", "bought"), "sell": ("sold", "sold"), "take": ("took", "taken"), "break": ("broke", "broken"),
    "swear": ("swore", "sworn"), "catch": ("caught", "caught"), "go": ("went", "gone"), "shut": ("shut", "shut"),
    "strike": ("struck", "struck"), "hit": ("hit", "hit"), "leave": ("left", "left"), "give": ("gave", "given"),
    "make": ("made", "made"), "pay": ("paid", "paid"), "speak": ("spoke", "spoken"), "put": ("put", "put"),
    "tell": ("told", "told"), "get": ("got", "got"), "wed": ("wed", "wed"),
    "sweep": ("swept", "swept"), "set": ("set", "set"),
}  # fmt: skip
PHRASES: dict[tuple[str, str], Verb] = {
    ("take", "place"): Verb("take place", "hold", "nothing", None, None),
    ("take", "part"): Verb("take part", "attend", "occasion", "participant", None),
    ("take", "over"): Verb("take over", "trade", "value", "actor", "target"),
    ("kick", "off"): Verb("kick off", "launch", "either", "actor", None),
    ("get", "underway"): Verb("get underway", "launch", "nothing", None, None),
    ("set", "up"): Verb("set up", "launch", "thing", "actor", None),
    ("roll", "out"): Verb("roll out", "launch", "thing", "actor", None),
    ("swear", "in"): Verb("swear in", "appoint", "post", "actor", "beneficiary"),
    ("step", "down"): Verb("step down", "other", "nothing", "actor", None),
    ("hand", "over"): Verb("hand over", "other", "thing", "actor", None),
    ("call", "off"): Verb("call off", "other", "measure", "actor", None),
    ("shut", "down"): Verb("shut down", "other", "thing", "actor", None),
    ("pass", "away"): Verb("pass away", "die", "nothing", "actor", None),
    ("break", "out"): Verb("break out", "disaster", "nothing", None, None),
    ("catch", "fire"): Verb("catch fire", "disaster", "nothing", "target", None),
    ("sweep", "away"): Verb("sweep away", "disaster", "either", None, None),
    ("go", "on"): Verb("go on strike", "protest", "nothing", "actor", None),
    ("walk", "out"): Verb("walk out", "protest", "nothing", "actor", None),
    ("walk", "off"): Verb("walk off", "protest", "either", "actor", None),
    ("open", "fire"): Verb("open fire", "attack", "nothing", "actor", None),
    ("burn", "down"): Verb("burn down", "attack", "either", "actor", None),
    ("blow", "up"): Verb("blow up", "attack", "either", "actor", None),
    ("speak", "at"): Verb("speak", "speak", "occasion", "speaker", None),
    ("speak", "during"): Verb("speak", "speak", "occasion", "speaker", None),
    ("participate", "in"): Verb("participate", "attend", "occasion", "participant", None),
    ("gather", "at"): Verb("gather", "attend", "occasion", "participant", None),
    ("gather", "for"): Verb("gather", "attend", "occasion", "participant", None),
    ("gather", "in"): Verb("gather", "attend", "nothing", "participant", None),
    ("pull", "into"): Verb("pull into", "visit", "nothing", "actor", None),
    ("meet", "with"): Verb("meet", "meet", "party", "participant", "participant"),
}
"""A verb with the word behind it."""
# A noun that such a verb has behind it is what its subject did: `held talks`, `paid a visit`, `staged a walkout`.
_SUPPORTS = (
    "hold give deliver make pay stage launch mount conduct begin open undergo carry suffer win perform complete get "
    "earn notch seal"
)
# The happening that is their subject is told by these: `the quake struck`, `the blast left`, `talks broke up`.
_BEFALLS = """
strike hit kill injure wound destroy damage displace leave sweep rip happen occur follow claim ravage flatten cause
sink break begin start end conclude close last draw attract bring come erupt take fall rock devastate open run feature
gather continue resume focus cover mark make batter lash slam engulf swallow submerge spread conclude wrap go
"""
UNREAL = words(
    "not never would could may might can should must cannot can't can’t didn't didn’t doesn’t doesn't don’t don't "
    "wouldn’t wouldn't hadn't hadn’t hasn't hasn’t won't won’t wasn't wasn’t weren't weren’t isn't isn’t haven't "
    "haven’t couldn't couldn’t aren't aren’t nearly almost"
)
"""With one of these before it a verb tells of nothing that happened."""
HABITS = words("every each usually often always annually typically generally normally regularly sometimes")
BE = words("is are was were be been being am 's ’s get gets got gotten")
AUXILIARIES = BE | words(
    "has have had will shall do does did also then now just already later once first since again still both all "
    "jointly together recently successfully not never reportedly allegedly even only finally"
)
AGREED = words("agreed agrees")
PLANS = words("plan plans planning planned expected")
DUE = PLANS | words("set due scheduled slated poised is are was were")
"""Behind one of these and `to` a verb tells of what will happen; of plans, what has a day."""


def _forms(verb: str) -> dict[str, Form]:
    past, passive = _IRREGULAR.get(verb, (inflections.past(verb),) * 2)
    forms: dict[str, Form] = {
        verb: "base", inflections.present(verb): "present", inflections.participle(verb): "participle",
        passive: "passive", past: "past",
    }  # fmt: skip
    return forms


def _told() -> dict[str, Told]:
    told: dict[str, Told] = {}
    for kind, takes, subject, object_, verbs in _VERBS:
        for verb in verbs.split():
            for form, name in _forms(verb).items():
                told[form] = Told(Verb(verb, kind, takes, subject, object_), name)
    return told


def _lemmas(verbs: str) -> dict[str, tuple[str, Form]]:
    return {form: (verb, name) for verb in verbs.split() for form, name in _forms(verb).items()}


VERBS = _told()
"""By printed form in small letters."""
FIRST_OF_PHRASES = _lemmas(" ".join(dict.fromkeys(first for first, _ in PHRASES)))
SUPPORTS = _lemmas(_SUPPORTS)
BEGINS = frozenset(_lemmas("open begin start launch inaugurate"))
ENDS = frozenset(_lemmas("close conclude end finish wrap"))
"""What an occasion does on its first and on its last day."""
BEFALLS = frozenset(form for form, (_, name) in _lemmas(_BEFALLS).items() if name != "participle")
SUBJECTS: dict[Type, Part] = {
    "meet": "participant", "speak": "speaker", "attend": "participant", "hold": "host", "protest": "actor",
}  # fmt: skip
"""What the subject of `held talks` is in them; of what is not listed the actor."""
FORMS = frozenset([*VERBS, *FIRST_OF_PHRASES, *SUPPORTS])
"""Forms of verbs that may tell a happening, alone or with what stands beside them."""
TRIGGERS = frozenset([*NOUNS, *VERBS])
"""Words of which one at least tells a happening; a phrase such as `took place` tells one as well."""
SECONDS = frozenset(second for _, second in PHRASES)
