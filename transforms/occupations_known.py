"""The words of occupations, as plain data in lower case and in the singular."""

from __future__ import annotations

from transforms.word_sets import words

# Occupations: they want a name beside them, as any office, and stand for no body.
OCCUPATIONS: frozenset[str] = words(
    """
    academic accordionist accountant activist actor actress actuary administrator advocate agent agronomist aide
    anaesthetist analyst anchorman anchorwoman anesthesiologist animator announcer anthropologist apiarist apothecary
    apprentice arboriculturist arborist archaeologist archeologist architect archivist artisan artist assayer assessor
    assistant associate astrologer astronaut astronomer astrophysicist auctioneer audiologist author bailiff baker
    balladeer ballerina banker barber barista barrister bartender bassist bassoonist beautician beekeeper biochemist
    bioethicist biographer biologist biophysicist biostatistician blacksmith blogger boatbuilder boatman bodyguard
    boilermaker bookbinder bookkeeper bookseller bosun botanist breeder brewer bricklayer broadcaster broker builder
    businessman businessperson businesswoman busker butcher butler cabbie cabinetmaker calligrapher cameraman
    camerawoman campaigner cardiologist caregiver carer caretaker carpenter cartographer cartoonist cashier caterer
    cellist ceramicist cheesemaker chef chemist childminder chiropractor choreographer cinematographer clarinetist
    climatologist clinician clockmaker clown co-producer co-writer cobbler collector columnist comedian comic
    commentator composer concierge conductor confectioner conservationist conservator consultant contractor cook
    cooper copywriter cornetist correspondent cosmologist cosmonaut costumier counsel counsellor counselor courier
    couturier coxswain craftsman craftswoman criminologist critic cryptographer curator custodian dairyman dancer
    dealer demographer dentist dermatologist designer detective developer diarist dietician dietitian diplomat
    dispatcher distiller diver docent doctor documentarian dramatist draughtsman dressmaker driver drummer dyer
    ecologist economist educator electrician embalmer embryologist endocrinologist engineer engraver entertainer
    entomologist entrepreneur epidemiologist essayist ethicist ethnographer ethnologist evangelist examiner executor
    expert explorer fabricator falconer farmer farmhand farrier ferryman fiddler film-maker filmmaker financier
    fireman fisher fisherman fisherwoman fishmonger flautist florist flutist folklorist forager forecaster forester
    fundraiser gamekeeper gardener gastroenterologist genealogist geneticist geochemist geographer geologist
    geophysicist geriatrician gerontologist ghostwriter gilder glaciologist glassblower glazier goalkeeper goldsmith
    greengrocer grocer groundskeeper groundsman grower guard guide guitarist gunsmith gynaecologist gynecologist
    haematologist hairdresser handyman harbormaster harbourmaster harpist harpsichordist hawker hematologist
    hepatologist herbalist herder herdsman herpetologist historian homemaker horticulturist host hostess hotelier
    housekeeper humanitarian humorist hunter hydrologist ichthyologist illustrator immunologist importer industrialist
    influencer innkeeper innovator instructor instrument-maker intern interpreter inventor investigator investor
    ironmonger janitor jeweler jeweller jockey joiner journalist jurist keeper keyboardist laborer labourer landlady
    landlord lawyer lecturer lexicographer librettist lifeguard limnologist linguist lithographer lobbyist locksmith
    logger logistician luthier lyricist machinist magician magnate mahout mailman mandolinist mason masseur
    mathematician matron mechanic mediator medic merchant metallurgist metalworker meteorologist microbiologist
    midwife milkman miller milliner miner mineralogist modeler mogul monitor mountaineer musician musicologist
    mycologist naturalist navigator neonatologist nephrologist neurologist neuroscientist neurosurgeon newscaster
    newsreader notary novelist nurse nursemaid nutritionist oboist obstetrician oceanographer oncologist operator
    ophthalmologist optician optometrist organist ornithologist orthodontist orthopaedist osteopath otolaryngologist
    paediatrician painter palaeontologist paleontologist palynologist papermaker paralegal paramedic parasitologist
    pathologist peddler pediatrician percussionist performer petrologist pharmacist pharmacologist philanthropist
    philologist philosopher photographer photojournalist phycologist physician physicist physiologist physiotherapist
    phytopathologist pianist picker pilot planner planter plasterer playwright plumber podcaster podiatrist poet
    policymaker pollster porter postdoc postman postwoman potter presenter primatologist printer printmaker producer
    professor programmer promoter proofreader psephologist psychiatrist psychoanalyst psychologist psychotherapist
    publican publicist pulmonologist puppeteer purser radiographer radiologist rancher rapper realtor receptionist
    recruiter referee reporter researcher restaurateur restorer reviewer rheumatologist roboticist roofer saddler
    sailor salesman salesperson saleswoman satirist saxophonist scholar schoolmaster schoolmistress schoolteacher
    scientist scout screenwriter scriptwriter sculptor sculptress seamstress secretary-treasurer seismologist
    semiotician serviceman servicewoman sexologist shepherd shepherdess shipbuilder shipwright shoemaker shopkeeper
    showrunner silversmith singer singer-songwriter sociologist soldier soloist songwriter sonographer soprano
    specialist speechwriter spinner statesman stateswoman statistician stockbroker stonemason storyteller strategist
    streamer stylist surgeon surveyor tailor tanner taxidermist taxonomist teacher technician technologist
    telemarketer teller tenor thatcher theologian theorist therapist tiler toolmaker toxicologist trader tradesman
    trainer translator trapper trombonist trucker trumpeter tutor tycoon typesetter typist typographer umpire
    undertaker underwriter upholsterer urbanist urologist valet vendor venereologist vet veterinarian vibraphonist
    videographer vintner violinist violist virologist vocalist volcanologist waiter waitress watchmaker watchman
    weaver webmaster welder wheelwright wholesaler winegrower winemaker woodcarver woodcutter woodworker worker writer
    xylophonist yachtsman youtuber zookeeper zoologist
    """
)
