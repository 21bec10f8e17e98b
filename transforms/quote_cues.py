"""Verbs that bring speech: plain data, each verb in the forms that print it."""

from __future__ import annotations

from typing import NamedTuple

from transforms import inflections
from transforms.word_sets import words

_IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "says"), "tell": ("told", "tells"), "write": ("wrote", "writes"), "read": ("read", "reads"),
    "swear": ("swore", "swears"), "shoot": ("shot", "shoots"), "hit": ("hit", "hits"), "speak": ("spoke", "speaks"),
    "fire": ("fired", "fires"), "foretell": ("foretold", "foretells"), "sing": ("sang", "sings"),
    "find": ("found", "finds"), "show": ("showed", "shows"), "put": ("put", "puts"), "think": ("thought", "thinks"),
    "go": ("went", "goes"), "hold": ("held", "holds"), "retell": ("retold", "retells"), "bet": ("bet", "bets"),
    "begin": ("began", "begins"), "foresee": ("foresaw", "foresees"), "cast": ("cast", "casts"),
}  # fmt: skip

# A clause may follow without `that`, whatever it begins with.
SAY = "say"
# Whom one speaks to stands before the clause: `told reporters that`.
TELL = "tell remind inform assure notify advise promise warn convince brief caution reassure persuade"
# A clause follows, without `that` when it shows itself by its subject and verb.
STATE = """
add announce argue claim confirm insist note admit state explain acknowledge allege assert contend declare maintain
predict report reveal stress suggest warn caution complain concede conclude deny disclose emphasize emphasise estimate
reiterate repeat reply respond signal testify vow pledge promise swear write rule boast joke quip observe remark
recall underline underscore affirm agree guess hint imply indicate inform insinuate lament mention point propose
protest reckon recommend request retort speculate stipulate tweet post proclaim profess pronounce foresee forecast
project counter grumble lie muse opine posit proffer relate relay reason rejoin shout whisper yell cry exclaim shrug
scream mutter murmur comment continue assume attest certify clarify confess contest decree elaborate expound foretell
highlight marvel plead prophesy ask answer counsel
"""
# These bring quoted words and seldom a clause.
UTTER = """
begin chant chide chime chuckle laugh sigh smile snap sneer growl gasp groan grin gush interject interrupt holler
rant rage rail roar fume sing thunder shoot bark blurt bristle crow drawl deadpan enthuse intone plead ponder read
recite scoff scold sob stammer tease thank venture wonder gripe moan announce hiss implore elaborate conclude
intervene wail whine mumble opine warn caption message text email e-mail blog commentate fire urge beg demand
"""
# What is quoted is what somebody or something is called, or is accused of: `called the vote "calm"`.
LABEL = """
call describe label brand deem characterize characterise dismiss denounce hail praise condemn criticize criticise
blast slam lambaste lambast decry deride mock ridicule laud applaud accuse blame denigrate depict portray welcome
cite quote echo reject dispute refer rebuke assail attack berate castigate chastise excoriate tout
trumpet term style paint cast dub speak express voice vow pledge promise urge demand threaten encourage implore
exhort instruct order threaten warn offer commend salute thank apologize apologise advise propose bemoan bewail
compare liken rate summarize summarise complain talk herald defend champion belittle downplay savage skewer hype
celebrate extol vilify malign disparage
"""
# These give an object a name: `called the report that came out on Monday "outrageous"`.
CALLS = words("call describe label brand deem characterize characterise dub term style")
# A poll, study or report does this with `that` or a clause.
FIND = "find show indicate suggest reveal conclude report estimate warn state say note"

# Who or what a document is: it may `find` and `show`.
DOCUMENTS = words(
    """
    account agreement analysis article assessment audit brief briefing bulletin census charter circular column
    communique communiqué complaint constitution contract data declaration decree document documents draft editorial
    email emails essay estimate estimates evaluation evidence figures file files filing filings findings guidance
    indictment inquiry investigation law lawsuit letter leaflet manifesto memo memoir memorandum minutes motion notice
    opinion order paper petition placard plaque policy poll polls poster post posts press proposal protocol readout
    record records regulation release report reports research resolution results review reviews ruling script sentence
    sign statement statistics studies study submission suit summary survey surveys testimony text transcript treaty
    tweet tweets verdict warrant witness
    """
)


class Cue(NamedTuple):
    """A form of a verb: `said` is finite and of the past, `saying` a participle."""

    verb: str
    classes: frozenset[str]
    form: str  # past, present, base, participle


def _forms() -> dict[str, Cue]:
    classes: dict[str, set[str]] = {}
    lists = {"say": SAY, "tell": TELL, "state": STATE, "utter": UTTER, "label": LABEL, "find": FIND}
    for name, verbs in lists.items():
        for verb in verbs.split():
            classes.setdefault(verb, set()).add(name)
    forms: dict[str, Cue] = {}
    for verb, found in classes.items():
        past, present = _IRREGULAR.get(verb, (inflections.past(verb), inflections.present(verb)))
        kinds = frozenset(found)
        forms[verb] = Cue(verb, kinds, "base")
        forms[present] = Cue(verb, kinds, "present")
        forms[inflections.participle(verb)] = Cue(verb, kinds, "participle")
        forms[past] = Cue(verb, kinds, "past")
    forms |= {form.capitalize(): cue for form, cue in forms.items()}
    return forms


FORMS: dict[str, Cue] = _forms()
"""Every printed form, also with a capital."""
