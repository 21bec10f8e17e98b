"""Words that decide whether a full stop ends a sentence, in English news and its nearest neighbours.

All in lower case and without their last stop. What has stops inside (`U.S.`, `p.m.`, `Ph.D.`) needs no list.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Capitalised, and a name must follow: `Mr. Lee`, `Gen. Ortiz`, `St. Louis`.
TITLES = _words(
    """
    mr mrs ms mx messrs mmes dr drs prof profs rev revs fr hon pres gov govs lt col cols maj capt capts cmdr cdr cpl pvt
    pfc sgt sgts adm adml brig gen gens sen sens rep reps supt insp det ald amb atty treas cmsr ste mt ft mme mlle mgr
    herr hr fru ing sra srta dott avv sig
    """
)

# A number must follow: `No. 7`, but `Would he stay? No. He had packed.`
NUMBERED = _words("no nos nr nrs num art arts fig figs vol vols pp par para ch chap sect ver ext tel ziff kap str")

# Capitalised, inside a sentence or at its end: `Acme Inc. chief`, `He left Acme Inc. The firm ...`, `Nov. 7`.
CAPITALISED = _words(
    """
    inc corp ltd co cos bros plc llc llp assn assoc dept univ inst intl natl bldg comm dist jr sr esq st sec ave blvd rd
    hwy ln pt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore penn
    pa tenn tex va vt wash wis wyo ont que alta sask nr abs dipl
    """
)

# Inside a sentence or at its end, whatever its first letter: `Smith et al. found`, `etc.`
ANY_CASE = _words(
    """
    etc al vs v cf viz ibid op resp incl excl approx est min max avg ed eds trans usw bzw ca vgl abgl sog evtl ggf inkl
    zzgl mio mrd
    """
)

# Names that are written with a mark of exclamation or question: `Yahoo! Finance`.
SHOUTED = _words("yahoo yum jeopardy oklahoma airplane")

# Counted by a letter, which is then no initial: `vitamin C. Doctors`, `World War I. France`.
LETTERED = _words(
    """
    vitamin plan hepatitis influenza grade type group class section appendix level category part phase option team side
    room gate block series war
    """
)

# First words that show a new sentence where a name could also go on: `in the U.S. The bill ...`.
STARTERS = _words(
    """
    a an the this that these those it its he his she her they their we our i my you your there here
    but and so or nor yet if when while as at in on by for from with without after before since until although though
    because despite during under over among between about according such some many most several few all both each every
    another other one two three no not what who why how where which whose then now today also however meanwhile moreover
    still instead once only even just yesterday earlier later last next officials police investigators analysts experts
    shares critics supporters authorities prosecutors
    """
)

# The same in German, French, Spanish and Portuguese; in English some are parts of names: `Ana M. Le Goff`.
FOREIGN_STARTERS = _words(
    """
    der die das den dem ein eine er sie es wir ich und aber doch im am auf bei mit nach von vor seit wenn
    le les un une il elle ils elles mais et dans en au aux ce cette ces el los las una pero y su sus esto este esta
    o os as um uma mas
    """
)

# What may follow a time of day in its sentence: `at 5 p.m. Eastern`, `by 11 a.m. Tuesday`.
AFTER_CLOCK = _words(
    """
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst hkt eastern central mountain pacific
    beijing london monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    """
)

# Verbs that tie a quoted question to its speaker: `"Why now?" Ms. Lee asked.`
SAYING = _words(
    """
    said says say asked asks ask replied answered added wondered told tells wrote writes shouted cried yelled joked
    exclaimed demanded insisted tweeted posted quipped recalled concluded continued responded declared screamed
    whispered inquired reads
    """
)
