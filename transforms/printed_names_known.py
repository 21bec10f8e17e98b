"""The words that tell a personal name from a role, an outlet or a menu, as plain data, in lower case."""

from __future__ import annotations

from transforms.word_sets import words

# Parts of names in lower case: "van der", "bin", "de la".
PARTICLES: frozenset[str] = words(
    """
    de del della dela di da das do dos du des den der van von vom zu zum la le las los el al bin ibn ben abu bint y
    e ter ten af av ap st
    """
)

# "James Roe Jr."
SUFFIXES: frozenset[str] = words(
    """
    jr sr ii iii iv md phd
    """
)

# "Dr. Jane Roe"
TITLES: frozenset[str] = words(
    """
    mr mrs ms dr prof sir dame rev
    """
)

# Behind the names of doctors and lawyers: "Jane Roe MS, RDN, LD".
DEGREES: frozenset[str] = words(
    """
    md phd ms msc ma ba bs bsc mph mba rd rdn ld ldn rn np fnp do dds dvm jd llm esq cfp cpa cfa msw lcsw lmft lpc
    pharmd psyd edd mp mla facs facp cscs
    """
)

# Words of a job: "Senior Staff Writer", "Crimson reporter".
ROLE_WORDS: frozenset[str] = words(
    """
    reporter reporters correspondent correspondents writer writers editor editors columnist columnists contributor
    contributors producer producers journalist journalists intern interns analyst critic blogger photographer
    videographer illustrator author staff anchor presenter host fellow freelancer freelance bureau chief desk
    newsroom redakteur redakteurin korrespondent korrespondentin redacción redaktion cto ceo cfo coo cio officer
    director manager professor lecturer founder president strategist consultant expert attorney lawyer physician
    specialist engineer researcher curator cartoonist
    """
)

# Words before the word of a job.
ROLE_MODIFIERS: frozenset[str] = words(
    """
    senior junior chief deputy assistant associate managing executive contributing special staff lead principal
    editor-at-large at-large guest former news political politics business economics economy finance financial
    markets technology tech science health healthcare medical sports sport football education environment climate
    energy transport travel food arts culture entertainment music film books media crime court courts legal law
    defence defense diplomatic foreign world international national local city state regional home affairs white
    house congressional investigative investigations data digital video photo features fashion lifestyle shopping
    royal religion technical social community general assignment breaking weekend night us uk u.s. u.k. asia europe
    africa china india globe team and & games gear featured section online e-commerce commerce
    """
)

# Words of institutions, menus and rubrics: no word of a personal name.
NOT_PERSONAL: frozenset[str] = words(
    """
    news times post daily journal gazette herald tribune chronicle magazine media press agency network radio
    television tv online digital group board team staff desk newsroom editorial editors school university college
    institute department ministry office council committee association foundation company inc ltd llc corp studio
    studios index market markets economics wire newswire newswires service services report reports review reviews
    weekly monthly today world business politics sports sport health science technology tech travel food opinion
    video videos photo photos gallery live latest more most read related stories story article articles about
    contact privacy policy terms sign log login register subscribe subscription newsletter newsletters follow share
    home menu search skip advertisement advertise account help support careers jobs cookie cookies copyright rights
    reserved top trending popular breaking exclusive interview analysis comment comments explainer special guide
    best new newest how why what when where who this that these those your our you we his her their its my the a an
    is are was were be been has have had will can all any not no yes here there now then and or but if with from
    into over after before during between against monday tuesday wednesday thursday friday saturday sunday january
    february april june july august september october november december posted published updated edited written
    reported images image getty shutterstock credit source sources via courtesy design security money culture style
    life weather crime education environment climate entertainment music movies books games gaming tips deals shop
    shopping events podcast podcasts app apps first second third last next previous back close open view show hide
    download print email facebook twitter instagram linkedin youtube whatsapp pinterest reddit tiktok google apple
    amazon microsoft united states america american british chinese european kingdom china india russia ukraine
    israel iran north south east west northern southern eastern western central city county state national
    international global president minister government senate congress parliament court police army navy war
    election elections credits photograph photography illustration minutes minute hours ago min quick easy free
    premium plus pro management energy environmental software hardware cloud networking mobile relations audience
    party technologies solutions systems cyber labs partners holdings capital ventures consulting enterprises
    industries center centre trust bank loans insurance mortgage estate real property properties cars vehicles auto
    automotive trucks bikes electric battery tested products product brand brands collection other others portfolios
    forbidden vouchers gifts savers
    """
)

# Words that newspapers and stations are named by: "Springfield Gazette".
OUTLET_WORDS: frozenset[str] = words(
    """
    news times post daily journal gazette herald tribune chronicle magazine media press agency network radio
    television tv newspaper newspapers broadcasting today weekly review bulletin courier dispatch examiner inquirer
    observer mercury sentinel ledger telegraph mirror echo argus standard star guardian globe wire newswire
    newswires service report index online digest monitor insider economics caps magnates newsroom enquirer newsday
    newsletter
    """
)
