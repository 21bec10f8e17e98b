"""The words of offices and posts, and what stands around them: plain data in lower case and in the singular."""

from __future__ import annotations

from transforms import names_known
from transforms.word_sets import words

# What a minister or a director is in charge of: `agriculture`, `transport`.
FIELDS: frozenset[str] = frozenset(word.lower() for word in names_known.FIELDS)

# Offices: a holder is named with them alone, before or behind a name.
OFFICES: frozenset[str] = words(
    """
    abbess abbot adjutant admiral adviser advisor airman alderman alderperson alderwoman ambassador anchor archbishop
    archdeacon archduchess archduke archpriest asantehene assemblyman assemblymember assemblywoman attache attaché
    attorney auditor avp ayatollah bailiff baron baroness baronet bishop boss brigadier bursar captain cardinal
    catechist catholicos cdo ceo cfo chair chairlady chairman chairperson chairwoman chamberlain chancellor chaplain
    chief chieftain cio ciso clergyman cleric clerk cllr cmo co-author co-ceo co-chair co-chairman co-chairwoman
    co-coordinator co-director co-editor co-founder co-host co-leader co-manager co-ordinator co-owner co-president
    coach cofounder colonel commandant commander commander-in-chief commissar commissioner commodore comptroller
    congressman congressmember congressperson congresswoman constable consul controller convener convenor coo
    coordinator coroner corporal councillor councilman councilmember councilor councilwoman count countess cpo cto
    curate czar deacon dean delegate deputy-governor director director-general dpm duchess duke earl editor
    editor-in-chief emir emperor empress envoy equerry evp executive fellow firefighter foreman forewoman founder
    general generalissimo governor governor-general grandmaster head headman headmaster headmistress headteacher hodja
    igp imam inspector judge justice kaiser king lawmaker leader legislator librarian lieutenant lord-lieutenant
    magistrate maharaja maharani major manager marquess marshal mayor mayoress mep metropolitan minister mla mlc mna
    moderator monk monsignor mp msp mufti mullah negotiator nun nuncio officer official omanhene ombudsman
    ombudsperson ombudswoman organiser organizer overseer owner pandit parliamentarian pastor patriarch peer pm
    policeman policewoman politician pontiff pope postmaster preacher precentor prefect prelate premier president
    priest prince princess principal prioress proconsul procurator procurator-general proprietor prosecutor provost
    publisher quartermaster queen rabbi ranger rear-admiral rebbe rector regent registrar representative reverend
    seaman secretary secretary-general senator sergeant sergeant-at-arms sharif sheik sheikh sheriff shogun skipper
    solicitor speaker spokesman spokesperson spokeswoman steward sub-editor sub-inspector subeditor sultan sultana
    superintendent supervisor surveyor-general svp tanaiste taoiseach tdk treasurer trooper trustee tsar tsarina
    tánaiste under-secretary under-secretary-general undersecretary undersecretary-general usher vicar vice-admiral
    vice-captain vice-chair vice-chairman vice-chairwoman vice-chancellor vice-governor vice-mayor vice-minister
    vice-premier vice-president vice-principal vice-rector viceroy viscount viscountess vizier vp warden warlord whip
    """
)
# Printed before a name, with a stop or without: `Sen. Jane Roe`, `Lt Col Ann Lee`.
SHORT: frozenset[str] = words(
    """
    adm adm. ald. amb. atty. brig brig-gen brig. brig.-gen. capt capt. cllr cllr. cmdr cmdr. col. cpl cpl. det. fr.
    gen. gov gov. insp insp. lt lt-gen lt. lt.-gen. maj-gen maj. maj.-gen. msgr. pres. prof prof. pte pvt pvt. rep.
    rev rev. sen. sgt sgt. supt supt.
    """
)
SHORT_CAPITAL: frozenset[str] = words(
    "Sen Rep Gov Gen Col Maj Capt Cmdr Lt Sgt Cpl Adm Brig Prof Rev Supt Insp Det Pte"
)
# Ranks and styles stand before a name, large: two of them make one title, `Major General Ann Lee`.
RANKS: frozenset[str] = words(
    """
    adm. admiral archbishop ayatollah bishop brig. brigadier capt. captain cardinal cllr cmdr. col. colonel commander
    commodore constable corporal councillor councilor cpl. detective father gen. general imam inspector judge justice
    king lieutenant lt. maj. major marshal mullah prince princess prof. professor queen rabbi rev. reverend senator
    sergeant sgt. sheik sheikh superintendent
    """
)
# A second word that makes the first a title: `attorney general`, `chief of staff` is another matter.
GENERALS: frozenset[str] = words(
    "attorney solicitor secretary director governor consul surgeon procurator prosecutor postmaster inspector auditor "
    "comptroller commissioner adjutant advocate paymaster major brigadier lieutenant registrar accountant minister"
)
DEPUTIES: frozenset[str] = words(
    "deputy vice vice- associate assistant vp svp evp avp vice-admiral vice-captain vice-chair vice-chairman dpm "
    "vice-chairwoman vice-chancellor vice-governor vice-mayor vice-minister vice-premier vice-president "
    "vice-principal vice-rector deputy-governor sub-editor sub-inspector under-secretary undersecretary"
) - words("under-secretary undersecretary sub-editor sub-inspector")
STATUSES: dict[str, str] = {
    "former": "former", "ex": "former", "then": "former", "onetime": "former", "one-time": "former",
    "erstwhile": "former", "retired": "former", "ousted": "former", "deposed": "former", "formerly": "former",
    "previously": "former", "ex-": "former", "once": "former", "sometime": "former", "past": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "stand-in": "acting",
    "late": "late", "incoming": "elect", "designate": "elect",
}  # fmt: skip
# What is said of a holder and is no part of the title.
PRAISE: frozenset[str] = words(
    """
    acclaimed ageing aging also award-winning beleaguered beloved billionaire celebrated center-left center-right
    centre-left centre-right centrist conservative controversial current currently detained disgraced distinguished
    elder elderly embattled eminent exiled famed famous far-right firebrand first-time hard-line hardline
    highly-regarded iconic imprisoned influential jailed leading left-leaning left-wing leftist legendary liberal
    lifelong long-serving long-standing long-time longtime millionaire moderate multimillionaire nationalist new newly
    newly-appointed newly-elected noted now old outgoing outspoken own popular populist powerful present prize-winning
    prominent reformist renowned respected right-leaning right-wing self-described self-proclaimed self-styled serial
    sitting so-called socialist ultranationalist veteran well-known world-famous world-renowned young
    """
)
# Said before the word of a title though no noun of a field: `chief`, `foreign`, `regional`.
MODIFIERS: frozenset[str] = words(
    """
    adjunct air amateur appellate army artistic assistant associate attorney auxiliary borough brigadier business
    cabinet chief circuit city civil climate club commercial compliance congressional contributing county creative
    crown data deputy digital distinguished district economic editorial emeritus environmental european executive
    federal field finance financial first fleet flight football foreign founding freelance full general global grand
    great head high home honorary house human independent information interior international investment judicial
    junior lady lay lead leading legal legislative lieutenant local lord magistrate major majority managing marketing
    master medical military minority municipal musical national naval navy non-executive non-resident nonexecutive
    operating opposition parish parliamentary party people permanent petty police policy political presidential
    presiding press prime prime-ministerial principal privacy product professional provincial public rear regional
    research resident resources retail returning revenue risk science scientific second security self-employed senate
    senior sergeant shadow social solicitor special sporting staff state strategic strategy sub suffragan supreme
    sustainability team technical technology tenured third top town trial union vice village visiting warrant
    wholesale wing world
    """
)
# A body without a name: `head of a growers' cooperative`, `the city's prosecutor`.
BODY_NOUNS: frozenset[str] = words(
    """
    academy administration agency airline airport alliance ambulance archive army arsenal assembly association
    authority automaker bakery ballet band bank battalion bloc branch brand brewery brigade broadcaster bureau
    business cabinet campaign carmaker cartel cathedral center centre chain chamber charity choir church city clan
    clinic club co-operative coalition college command commission committee commune community company conglomerate
    congress conservatory consortium consulate consultancy cooperative corporation council country county court
    delegation department developer diocese directorate district division embassy ensemble enterprise facility factory
    faculty fair farm federation festival firm fleet force foundation fund gallery gang garrison giant government
    group guild hospital hotel house institute institution insurer journal kindergarten lab label laboratory league
    legislature lender library magazine maker mall manufacturer mill mine ministry mission monastery mosque movement
    museum nation navy network newspaper ngo nonprofit nursery office operator orchestra organisation organization
    orphanage outlet panel paper parish parliament party plant platform police polytechnic port prefecture producer
    program programme project provider province publisher refinery regiment region regulator reserve restaurant
    retailer school secretariat section senate service shipyard shop site society squad squadron start-up startup
    state station store studio subcommittee subsidiary supplier tank taskforce team temple theater theatre town
    treasury tribunal trust union unit university utility venture village vineyard ward watchdog website winery
    workshop zoo
    """
)
# `chairman of the board`, `leader of the opposition`, `chief of staff`: no body that one could name, part of the title.
NO_BODIES: frozenset[str] = words(
    "board opposition day state staff operations station studies mission treasury sales information defense defence "
    "government session ceremonies household policy research"
)
# Of whom somebody is a speaker: `spokesman for the union`, `lawyer for Ana Ruiz`.
SPEAKS_FOR: frozenset[str] = words("spokesman spokesperson spokeswoman analyst reporter correspondent columnist writer")
# These nouns of people are no titles, whatever they end in.
NO_TITLES: frozenset[str] = words(
    """
    batman batsman birdman bogeyman bondsman bowler caiman caveman conman countryman countrywoman defenseman dutchman
    englishman englishwoman everyman frenchman frenchwoman freshman german gunman henchman hitman horseman human
    huntsman irishman irishwoman ironman kinsman layman lineman linesman madman man marksman middleman newsman norman
    oarsman ottoman person roman scotsman snowman spaceman sportsman sportswoman strawman superman swordsman talisman
    tribesman welshman woman workman
    """
)
SUFFIXES = ("ologist", "ographer", "ician", "iatrist", "keeper", "-founder", "-president", "-secretary", "-director")
SUFFIXES_OF_PEOPLE = ("woman", "person")
# Verbs that give an office or take it, by their past participles.
GIVES = words(
    """
    appointed chosen confirmed consecrated crowned designated elected enthroned hired inaugurated installed named
    ordained picked promoted re-appointed re-elected reappointed recruited reelected selected tapped
    """
)
GIVES_NOW = words("appoints names elects re-elects hires promotes picks chooses taps appoint name elect hire promote")
TAKES = words("fired dismissed sacked removed ousted replaced succeeded suspended retired resigned quit")
TAKES_NOW = words("fires dismisses sacks removes ousts replaces succeeds replace succeed succeeding replacing")
LEADING: dict[str, str] = {
    "heads": "head", "headed": "head", "chairs": "chair", "chaired": "chair", "leads": "leader", "led": "leader",
    "co-chairs": "co-chair", "co-chaired": "co-chair", "co-heads": "co-head", "co-leads": "co-leader",
    "presides": "president", "coaches": "coach", "coached": "coach", "captains": "captain", "captained": "captain",
    "edits": "editor", "directs": "director",
}  # fmt: skip
# Words that cannot stand within a title: function words and verbs as news prints them.
NO_MODIFIERS: frozenset[str] = words(
    """
    a about according across added after afternoon again against ago all along also although amid among an and another
    any april are around as asked at ate august aunt away back be beat became because become becomes been before began
    begin behind being beside besides between bit bore both bought bring broke brother brought built but by came can
    caught century chose colleague come comes cost could cousin cut daughter day dealt decade december despite did do
    does down dr drank drew drove during each earlier eight either even evening ever every father february fed fell
    felt find finds five fled flew following for forgave forgot fought found four friday friend from froze gave get
    gets give gives go goes got grandfather grandmother grew had has have he heard held her here herself hid him
    himself his hit hold holds hour how however hung hurt husband i if in including inside into is it its itself
    january july june just keep keeps kept knew know laid later leave led left lent let like lit lost made make makes
    many march may me meant meet meets met might minute monday month more morning most mother mr mrs ms much must my
    near neighbor neighbour neither nephew never niece night nine no nor not november now october of off on one only
    onto or other our out outside over overcame paid per put quite ran rang read resident rode rose said sang sank sat
    saturday saw say says season see sees sent september set seven shall she shook shot should shut since sister six
    slept so sold some son sought spent spoke sprang spread still stole stood struck stuck such sunday swam swept
    swore swung take takes taught tell tells ten than that the their them themselves then there these they think this
    those though thought three threw through thursday till time to today told tomorrow tonight too took tore toward
    towards tuesday two uncle under understood undertook unlike until up urged us very via warned was we wednesday
    week weekend well went wept were what when where which while who whom whose why wife will with withdrew within
    without woke won wore would wrote year yesterday yet you your
    """
)
ING_NOUNS: frozenset[str] = words(
    """
    accounting acting advertising banking bowling boxing broadcasting building casting commanding consulting
    contributing counseling counselling cycling editing engineering farming film-making filmmaking financing fishing
    founding fundraising gaming hearing housing leading learning lending managing manufacturing marketing mining
    nursing operating parking planning policing polling presiding pricing processing programming publishing purchasing
    racing recording recruiting returning rowing sailing sequencing shipping sitting skating skiing sourcing sporting
    staffing swimming teaching testing trading training visiting wedding wellbeing wing writing
    """
)
ED_ADJECTIVES = words("retired certified licensed registered chartered unified united limited armed")
S_NOUNS: frozenset[str] = words(
    """
    acquisitions admissions aeronautics affairs airports analytics antiquities arms arts athletics bonds bridges
    business ceramics children's classics collections commodities communications communities contracts cosmetics
    customs diagnostics drugs economics elections electronics emergencies emissions enterprises equities ethics events
    exhibitions families features fisheries forests games genetics graphics gymnastics homes hospitals investments
    lands letters logistics markets mathematics mechanics men's mines narcotics news oceans operations opinions optics
    overseas parks partnerships pensions pharmaceuticals physics plans plastics politics ports press programmes
    programs projects publications railroads railways relations resources rights roads robotics sales schools
    securities semiconductors seniors services sports statistics studies supplies systems taxes textiles treasures
    veterans waterways weapons wildfires women's works
    """
)
# Cut off with the name before it: `U.S. Senate | Majority Leader`.
LAST_OF_NO_NAME = words(
    "majority minority deputy vice prime foreign chief general executive senior acting former managing "
    "republican democratic"
)
# Who has them is a firm or a place, whatever it looks like: `Rábatherm's managing director`, `mayor of Victoria`.
OF_FIRMS = words("ceo cfo coo chairman chairwoman chairperson director manager executive mayor governor")
# Their organization is a person: `adviser to Ana Ruiz`.
OF_PEOPLE = words(
    "assistant aide adviser advisor deputy secretary leader representative spokesman envoy associate fellow"
)
# Printed large before a title in small letters, and no name: `Party secretary`, `TV presenter`.
LARGE_MODIFIERS = words("Party State Union Crown TV IT PR HR AI GP R&D")
# Styles that stand before a name behind an office: `Prime Minister | Sheikh Hasina`, `army chief | General Roe`.
STYLES = words("sheikh sheik prince princess king queen professor prof. general gen. gen. cllr cllr. rev. judge")
# With a noun behind they are adjectives: `chief UN investigator`.
ADJECTIVES = words("chief head lead principal executive assistant associate deputy general official fellow vice senior")
# They serve people as often as bodies: `Trump lawyer Ann Lee`.
SERVE_PEOPLE = OF_PEOPLE | words("lawyer attorney aide bodyguard biographer ally publicist")
# They make things: `author of Alice in Wonderland` names no organization.
OF_WORKS = words(
    """
    author biographer co-author co-writer collector composer critic designer expert illustrator narrator novelist
    painter photographer playwright poet scholar sculptor singer songwriter translator writer
    """
)
# Printed small before a title in large letters: `state Sen.`
SMALL_MODIFIERS = words(
    "state federal city county district police army navy provincial regional assistant associate deputy"
)
# Of whom a member is named with the body: `council member`.
WITH_MEMBERS = words("assembly board bureau cabinet commission committee congress council parliament politburo senate")
# They rank what follows, be it a name: `chief UK economist`, `senior U.S. official`.
OF_RANK = words("chief senior lead principal top junior deputy")
