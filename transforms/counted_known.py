"""Words that tell what a number counts: those that end its noun phrase, modify it or are it. Plain data."""

from __future__ import annotations

from transforms.word_sets import words

# Where a noun phrase ends: prepositions, pronouns, auxiliaries, conjunctions, adverbs.
ENDS: frozenset[str] = words(
    """
    a an the this that these those it its he his him she her hers they them their theirs we our us i my me you your
    who whom whose which what where when while why how if whether because since until before after although though
    unless and or but nor so yet than as at by for from in into of off on onto out over to toward towards under up upon
    with within without through throughout during about above across against along amid among amongst around behind
    below beneath beside besides between beyond despite down except inside like near outside past per via versus vs
    is are was were be been being am has have had having do does did doing will would shall should can could may might
    must cannot not no also already always never ever again ago apart away back just still then there thus too very
    here now only even once twice later earlier today yesterday tomorrow together instead
    meanwhile however therefore according respectively annually yearly overnight overall each every
    either neither both all any some such including plus minus
    i'm he's she's it's they're we're isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't
    """
)
# Verbs in the forms that follow a number and its noun: they end the phrase.
VERBS: frozenset[str] = words(
    """
    said say says told tell tells came come comes went go goes took take takes made make makes got get gets gave give
    gives saw see sees knew know knows found find finds left leave leaves kept keep keeps began begin begins became
    become becomes ran run runs fell fall falls rose rise rises grew grow grows held hold holds stood stand stands lost
    lose loses won win wins paid pay pays met meet meets sat sit sits spoke speak speaks lay lie lies led lead leads
    fled flee flees fought fight fights sent send sends spent spend built build brought bring bought buy sold sell
    sought seek died die dies dying live lived lives work worked works remain remained remains need needed
    appear appeared appears include included includes join joined joins arrive arrived attend attended attends agree
    agreed ask asked believe believed call called continue continued die dies fail failed follow followed happen
    happened help helped hope hoped intend kill killed kills injure injures look looked move moved
    open opened oppose opposed plan planned pass passed play played reach reached receive received refuse refused
    report reported return returned serve served show showed shows sign signed start started stay stayed stop
    stopped support supported survive survived survives turn turned vote voted want wanted wait waited walk walked warn
    warned gather gathered gathering
    """
)
# States of people that are counted without a noun: `12 killed`, `31 dead`.
STATES: frozenset[str] = words(
    """
    dead killed die died dies injured hurt wounded missing arrested detained charged held jailed convicted sentenced
    rescued evacuated displaced homeless hospitalized hospitalised infected feared trapped stranded drowned shot stabbed
    sickened ill unaccounted executed kidnapped abducted freed released quarantined affected buried burned burnt saved
    survive survived survives sacked fired laid honoured honored indicted
    """
)
# What modifies a noun and is not what is counted.
ADJECTIVES: frozenset[str] = words(
    """
    new old young former current more other additional extra further different separate various key main major minor
    big small large little great huge tiny long short tall high low wide deep heavy light full empty local foreign
    domestic international regional national global public private civil civilian official political social economic
    financial commercial industrial agricultural medical military legal criminal federal municipal rural urban daily
    weekly monthly annual recent latest past previous next last first second third final early late good bad best worst
    better top leading senior junior chief deputy male female adult elderly rich poor free open closed safe strong weak
    hot cold dry wet clean dirty dark bright black white red green blue yellow orange pink brown grey gray happy sad
    dead alive live real fake true false similar same certain possible likely total entire whole single double direct
    active regular frequent rare common special specific particular important significant serious severe critical
    modern ancient traditional historic historical famous popular unknown known innocent alleged suspected armed unarmed
    wooden electric electronic digital virtual mobile nuclear solar hybrid automatic manual northern southern eastern
    western central coastal inland remote nearby adjacent surrounding smaller larger bigger older younger newer higher
    lower fewer longer shorter individual independent permanent temporary
    stolen broken hidden frozen chosen written sunken fallen forgotten proven unproven sworn grown close
    so-called brand-new brand used fresh straight consecutive successive very such whole outright
    """
)
ADJECTIVE_ENDINGS: tuple[str, ...] = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ish",
    "ical",
    "ary",
    "ed",
    "ic",
    "ive",
    "ese",
)
NOUNS_WITH_THEM: frozenset[str] = words(
    """
    bed shed seed weed deed need feed breed speed bus music clinic traffic topic fabric plastic graphic mechanic critic
    picnic epidemic pandemic republic academic olive native detective executive archive drive relative
    representative locomotive incentive initiative motive narrative table vegetable cable dish fish
    secretary library diary salary canary anniversary documentary missionary beneficiary dictionary boundary
    """
)
# Plurals without an s, and what is the same in the plural.
PLURALS: frozenset[str] = words(
    """
    people men women children police staff crew personnel troops cattle livestock sheep fish squid deer salmon tuna
    trout cod shrimp aircraft spacecraft hovercraft watercraft helicopters poultry swine offspring species series
    means headquarters crossroads barracks gallows folk kin mice geese teeth feet oxen lice media data criteria
    phenomena bacteria alumni fungi nuclei stimuli cacti syllabi foci larvae formulae antennae vertebrae crises analyses
    bases theses hypotheses oases diagnoses parentheses axes indices matrices vertices appendices grandchildren
    schoolchildren stepchildren others
    boar carp herring mackerel bison buffalo moose elk reindeer antelope grouse plankton prey rice vermin clergy
    """
)
# Words that end in s and are no plural.
NO_PLURALS: frozenset[str] = words(
    """
    this his its was is as has does us plus minus versus thus yes perhaps always besides afterwards towards sometimes
    news politics economics physics mathematics athletics gymnastics measles diabetes aids rabies
    bus gas campus virus status bonus chorus circus census consensus crisis basis analysis thesis emphasis
    business process progress success access address congress press stress illness witness actress princess goddess
    hostess mess loss boss cross class glass grass mass pass brass chess dress
    specimen regimen acumen abdomen omen semen yemen amen overseas indoors outdoors upstairs downstairs
    less across unless famous various serious previous religious dangerous enormous numerous precious anxious conscious
    generous continuous tremendous glorious obvious religious mysterious nervous curious
    dollars cents times fold percent per cent
    """
)
# What a number before it does not count: multiples, fractions and shots.
NOT_COUNTED: frozenset[str] = words(
    """
    times fold half halves third thirds fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninths
    tenth tenths hundredth hundredths thousandth thousandths pointer pointers
    """
)
# Nouns whose number is a name and no count: `page 5`, `Chapter 3`, `grade 4`.
LABELS: frozenset[str] = words(
    """
    no no. nos nos. num nr page pages p pp chapter chapters section sections sec article articles art paragraph para
    clause verse line lines figure fig table annex appendix schedule exhibit item volume vol issue edition episode
    season series part act scene track step steps level levels stage phase round rounds lap set game match day days week
    weeks month year years quarter grade grades class form type types category categories tier tiers zone zones area
    district ward precinct sector block lot plot unit room rooms suite floor gate platform terminal pier berth bay
    runway lane exit junction highway route routes road interstate motorway bus train flight channel radio fm am model
    version release generation formula group pool division league rule rules proposition resolution protocol title
    amendment question option plan scenario count file box door apartment flat building tower studio hall board seat row
    ticket engine reactor well subject mark size shoe psalm rating error code camp station kilometer kilometre milestone
    """
)
