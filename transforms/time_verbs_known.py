"""Verbs, and words like them, that tell a time of what was or of what will be: plain data, in lower case."""

from __future__ import annotations

from transforms.word_sets import words

FUTURE = words(
    """
    will 'll ’ll shall would may might can should must be won't won’t wouldn’t wouldn't slated payable redeemable
    upcoming effective planned expected scheduled forthcoming starts begins opens ends closes runs expires continues
    resumes takes goes meets faces kicks returns launches arrives leaves
    """
)
AHEAD = words(
    """
    plan plans planning agree agrees expect expects expected scheduled due set slated hope hopes hoping intend intends
    vow vows promise promises ready likely unlikely want wants about supposed bound prepare prepares preparing seek
    seeks seeking refuse refuses decides pledge pledges aim aims aiming wish wishes going need needs is are am trying
    poised invited planned
    """
)
"""Before an infinitive that is still to come: `plans to meet`, `is to open`."""
AHEAD_THEN = words(
    """
    planned agreed hoped intended vowed promised wanted prepared sought refused decided pledged aimed needed was were
    been asked ordered told urged had agreement deal decision bid offer proposal option commitment intention effort
    efforts vote pledge promise order deadline
    """
)
"""Before an infinitive that lay ahead when it was told: `agreed to meet`, `was to open`, `a deal to buy`."""
WITH_OBJECTS = words(
    """
    expect expects expected want wants wanted ask asks asked order orders ordered urge urges urged tell tells told
    invite invites invited require requires required need needs allow allows allowed enable enables enabled
    """
)
"""`expect the rain to ease`."""
THEN = words("was were been had asked ordered told urged wanted invited required allowed enabled expected")
PAST = words(
    """
    was were had did told came went made took gave got saw met held led left won lost fell rose began ran brought
    bought built caught chose cut dealt drew drove fought flew found grew heard hit kept knew laid lay let meant paid
    put read sat sold sent set shot showed shut sang sank slept spoke spent spread stood struck swept swore taught
    thought threw understood woke wore wrote became broke been forgot froze hung hid hurt sought shook shone stole
    stuck swam tore withdrew overthrew underwent oversaw since ago earlier
    """
)
SAID = words(
    """
    said says say told tells added adds announced announces noted notes reported reports stated confirmed explained
    insisted argued warned claimed
    """
)
SAYS = SAID - words("told tells")
"""Followed by what is said; `told` by a hearer."""
DETERMINERS = words(
    "the a an his her its their our my your this that these those all some any each at in on by for from with"
)
CLAUSES = DETERMINERS - words("at in on by for from with") | words("it he she they we i you there no if when")
"""What opens the clause that is said: `said the offer ...`; not `said in a statement`."""
OPENERS = words("; : where when which who whose while because although though whether unless")
"""What opens the clause that a time behind it belongs to."""
BEFORE_ADJECTIVES = words("the a an his her its their our my your this that these those still newly yet")
"""`an unspecified date`."""
NO_VERBS = words("hundred red bed united wounded injured armed limited indeed need feed speed seed weed alleged")
UNTIL = words("by until till")
