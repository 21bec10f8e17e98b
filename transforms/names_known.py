"""Words that tell what a name names, and where it begins and ends: plain data."""

from __future__ import annotations

from transforms.word_sets import phrases, words

# An organization, when the last word before `of` is one of these: `Ministry of Finance`, `Jiaxing Municipal Committee`.
BODIES = words(
    """
    Academy Administration Agency Alliance Army Assembly Association Associates Authority Ballet Bank Battalion Board
    Brigade Brigades Broadcasting Brotherhood Bundesrat Bundestag Bureau Cabinet Caucus Center Centre Centers Centres
    Chamber Choir Church Club Coalition Collective College Command Commission Committee Committees Community
    Confederation Congress Consortium Constabulary Consulate Cooperative Corps Cortes Council Councils Court Courts
    Department Departments Directorate Division Duma Embassy Faculty Federation Fellowship Force Forces Foundation
    Front Fund Government Guard Guards Guild Hospital Hospitals Inspectorate Institute Institutes Institution
    Institutions Intelligence Inquiry Judiciary Knesset Laboratory Laboratories Lab Labs League Legislature Library
    Majlis Mission Ministry Ministries Militia Movement Museum Navy Network Office Offices Ombudsman Opera Orchestra
    Organisation Organisations Organization Organizations Parliament Party Patrol Philharmonic Police Politburo
    Polytechnic Press Project Prosecutor's Regiment Registry Reserve Riksdag School Schools Secretariat Sejm Seminary
    Senate Service Services Society Squad Staff Storting Subcommittee Syndicate Taskforce Team Treasury Tribunal Trust
    Union Unions Unit University Universities Workshop Watch
    """
)
# A firm, wherever it stands at the end of a name: `Power Construction Corp of China`, `Ford Motor Co.`
FIRMS = words(
    """
    AB AG Aerospace Airlines Airways Apparel Appliances ASA Automobile Automobiles Automotive Aviation Bakery Bancorp
    Bank Beverage Beverages Biosciences Biotech Biotechnology Breweries Brewery Brewing Broadcasting Brokerage Brothers
    Capital
    Cement Chemical Chemicals Co Co. Communications Companies Company Computer Computers Confectionery Conglomerate
    Consulting Corp Corp. Corporation Cosmetics Dairy Diagnostics Electric Electronics Energy Engineering Enterprise
    Enterprises Entertainment Exchange Express Ferries Finance Financial Foods Freight Gas GmbH Group Grocery Healthcare
    Holding Holdings Hotels Inc Inc. Incorporated Industries Instruments Insurance Interactive International
    Investments Jewellers Limited Lines LLC LLP Logistics LP Ltd Ltd. Machinery Manufacturing Media Metals Mills
    Mining Mobile Motor Motors NV Oil Outfitters Oyj Partners Petroleum Pharma Pharmaceutical Pharmaceuticals Pictures
    PLC Plc Power Productions Properties Pty Publishers Publishing Railroad Railways Realty Records Refinery Resorts
    Resources Restaurants Retail Robotics SA SE Securities Semiconductor Semiconductors Shipbuilding Shipping Shipyard
    Shipyards Software Solar Solutions SpA Steel Steelworks Stores Studios Supermarkets Systems Technologies Technology
    Telecom Telecommunications Telecoms Television Textiles Theatres Therapeutics Times Tobacco Tribune Utilities
    Ventures Wireless
    """
)
# It ends a firm's name, unless a country follows: `Power Construction Corp of China`.
FIRM_ENDINGS = words("AB AG Co. Corp Corp. GmbH Inc Inc. LLC LLP LP Ltd Ltd. NV Oyj PLC Plc Pty SA SpA")
# A sports club: `Blackburn Rovers`, `FC Porto`, `Dynamo Kyiv`.
CLUBS_LAST = words(
    "AC AFC Albion Athletic BK CF FC F.C. FK IF Rangers Rovers RFC Rugby SC SK SV United Utd Wanderers XI"
)
CLUBS_FIRST = words(
    """
    AC ACF AEK AFC AIK AJ AS A.S. ASC Athletic Athlético Atlético Atletico AZ BK Borussia BSC CF CSKA
    Deportivo Dinamo Dynamo Eintracht FC F.C. FK Fortuna HNK Hapoel IFK Inter KRC KV Lokomotiv Maccabi MSV MTK NK OGC
    OFK Olympique PAOK Partizan PSV RC RCD Racing RKC RSC Real SC SD SK SL SSC SV Slavia Slovan Spartak Sparta
    Sporting TSG TSV Torpedo UD VfB VfL Zenit
    """
)
# Bodies that are a name by themselves; any other of the words above needs a further one.
ALONE = words(
    """
    Army Bundesrat Bundestag Congress Cortes Duma Knesset Majlis Navy Parliament Politburo Riksdag Sejm Senate
    Storting Treasury
    """
)
# Printed large and no names: time zones, degrees, months in capitals, the end of a wire story, diseases.
NO_NAMES = words(
    """
    AEDT AEST AIDS APR AUG Aids BA BST BSc CDT CEST CET COVID COVID-19 CST Covid Covid-19 DEC EDT EEST EET EST Ebola
    FEB Federal GMT H1N1 H5N1 HIV HIV/AIDS HKT IST JAN JST JUL JUN Kingdom MA MAR MBA MD MDT MERS MST MSc NOV Nation
    OCT PDT PST Ph.D. PhD Republic SARS SEP SEPT State States UTC Zika
    """
)
# Behind one of these a Station is a body, behind any other word a place.
STATIONS_OF = words("Broadcasting Fire Police Radio Television TV")
STORMS = words("Cyclone Hurricane Typhoon")
SITES = words(
    """
    Abbey Airport Archipelago Arena Avenue Basin Bay Beach Boulevard Bridge Canal Canyon Cape Castle Cathedral Cave
    Cemetery City Coast County Courthouse Crater Creek Dam Delta Desert District Falls Forest Fort Fortress Garden
    Gardens Gate Glacier Governorate Gulf Harbor Harbour Highway Hill Hills Hotel Island Islands Isles Lagoon
    Lake Lakes Lane Mall Marina Memorial Monastery Monument Mosque Mount Mountain Mountains Municipality Oblast
    Ocean Palace Park Peninsula Plateau Plaza Port Prefecture Prison Province Railway Range Reef Region Reservoir
    River Road Sea Shrine Square Stadium Station Steppe Strait Straits Street Temple Terminal Territory Theater
    Theatre Tower Town Township Tunnel Valley Viaduct Village Volcano Wharf Zoo
    """
)
EVENTS = words(
    """
    Biennale Championship Championships Classic Conference Convention Cup Derby Exhibition Expo Exposition Fair
    Festival Forum Games Marathon Masters Olympics Open Prix Rally Referendum Revolution Seminar Summit Symposium
    Tournament Trophy War Wars
    """
)
WORKS = words("Accord Accords Act Agreement Bill Code Constitution Convention Declaration Law Pact Protocol Treaty")
AWARDS = words("Award Awards Medal Prize Prizes")
INITIATIVES = words(
    """
    Campaign Framework Initiative Partnership Plan Policy Program Programme Project Roadmap Scheme Strategy
    """
)

# What stands for a whole field of duty: `Agriculture and Rural Affairs`, `Development and Reform Commission`.
FIELDS = words(
    """
    Accounting Affairs Aging Agricultural Agriculture Antiquities Architecture Arts Aviation Banking Biology
    Business Catering Chemistry Civil Co-operation Commerce Communication Communications Conservation Construction
    Control Cooperation Crafts Crime Cultural Culture Customs Cyberspace Defence Defense Design Development Digital
    Disarmament Disease Drug Drugs Ecology Economic Economics Economy Education Emergency Employment Energy
    Engineering Entertainment Environment Environmental Evaluation Exchange Exterior Families Family Film Finance
    Fire Firearms Fisheries Fishery Food Foreign Forest Forestry Genetics Geology Health Heritage History Home
    Homeland Housing Humanitarian Hydrology Immigration Industrial Industry Information Infrastructure Innovation
    Insurance Intelligence Interior International Investment Irrigation Justice Labor Labour Land Languages Law
    Letters Linguistics Livestock Local Management Maritime Market Marketing Markets Mathematics Media Medical
    Medicine Meteorology Migration Mineral Minerals Mines Mining Monitoring Multinational Natural Naturalization
    Neuroscience Nuclear Nutrition Oceanic Oil Parks Peace Pensions Petroleum Philosophy Physics Planning Ports
    Poverty Power Prevention Privatisation Privatization Promotion Protection Public Publications Publishing Quality
    Quarantine Radiation Railways Reconciliation Reconstruction Recreation Reform Refugees Regional Regulation
    Rehabilitation Relations Relief Religious Research Resettlement Resources Rural Safety Sanitation Science
    Sciences Security Seismology Services Settlement Social Space Sport Sports Standards Statistics Supervision
    Surveying Taxation Technical Technological Technologies Technology Telecommunications Television Theatre
    Theology Tobacco Tourism Trade Trafficking Training Transport Transportation Treasury Treatment Tribal Urban
    Utilities Veterans Veterinary Water Welfare Wildlife Women Works Youth
    """
)
HONORIFICS = words(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Dr Dr. Sir Dame Prof Prof. Lord Lady Madam Cllr Rev Rev. Señor Señora Señorita "
    "Senhor Senhora Signor Signora Herr Frau Mme Mlle Sheikh Sheikha Shaikh Ustad Hajj Haji Datuk"
)
# They hold office and are no part of the body before or the person behind them: `World Bank President Ajay Banga`.
OFFICES = (
    words(
        """
    Managing Assistant Senior Associate
    Adm Adm. Admiral Ambassador Archbishop Attorney Ayatollah Baron Bishop Brig Brig. Brigadier Cadet Captain Capt
    Capt. Cardinal Chairman Chairperson Chairwoman Chancellor Chef Chief CEO CFO Coach Col Col. Colonel Commander
    Commissioner Comrade Congressman Congresswoman Cpl Cpl. Councillor Councilor Councilman Councilwoman Counsellor
    Count Countess Crown Dame Deputy Detective Director Doctor Dr Dr. Duchess Duke Editor Emir Emperor Empress
    Engineer Envoy Executive Father Former General Gen Gen. Governor Gov Gov. Imam Inspector Judge Justice Kaiser
    King Lady Leader Lieutenant Lord Lt Lt. Maj Maj. Major Manager Marshal Mayor Mayoress Minister MP Mr Mr. Mrs
    Mrs. Ms Ms. Miss Mullah Officer Pastor Pope Premier President Presidential Prime Prince Princess Principal Prof
    Prof. Professor Queen Rabbi Rep Rep. Representative Rev Rev. Reverend Secretary Sen Sen. Senator Sergeant Sgt
    Sgt. Sheikh Sheriff Sir Speaker Spokesman Spokesperson Spokeswoman Sultan Superintendent Tsar Undersecretary
    Vice VP CM COO CTO FM MD PM Majority Minority Chair Cllr Director-General Secretary-General Vice-President
    Vice-Chairman Vice-Premier Co-founder Founder Actor Actress Singer Striker Midfielder Defender Goalkeeper
    Captain Skipper
    """
    )
    | HONORIFICS
)
# The offices that a headline or a caption prints behind a body.
HEADS = words(
    """
    Ambassador CEO CFO CM COO CTO Chairman Chairperson Chairwoman Chancellor Commissioner Director FM Governor Mayor
    Minister MP PM Premier President Secretary Spokesman Spokesperson Spokeswoman VP
    """
)
# Never the beginning of a name, though a sentence or a headline may print them large.
OPENERS = words(
    """
    The A An This That These Those It Its He His She Her They Their We Our I My You Your Who What When Where Which Why
    How About In On At By For From To Of With Without Within Under Over After Before Between Among Amid Against Into
    Onto Since Until Till Through During Despite Although Though While As If But And Or Nor So Yet Because Both Either
    Neither Not No Some Any Many Most More Much All Every Each Other Another Such Also However Meanwhile Moreover
    Earlier Later Then There Here Now Today Yesterday Tomorrow Only Even Just Still Again Once Ever Never Perhaps
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.
    Is Are Was Were Be Has Have Had Do Does Did Can Could Will Would Shall Should May Might Must Said Says New
    One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next
    """
) - words("New May March")
# `Toronto-listed | Tilling Metals`
ADJECTIVE_ENDINGS = ("-led", "-based", "-backed", "-born", "-owned", "-run", "-controlled", "-sponsored", "-listed")
# Within a sentence they begin names of East Asia: `Can Tho`, `He Daming`, `An Giang`.
SYLLABLES = words("An Can Do He May No So Will")
DIRECTIONS = words(
    """
    north south east west central northern southern eastern western northeast northwest southeast southwest
    north-east north-west south-east south-west northeastern northwestern southeastern southwestern north-eastern
    north-western south-eastern south-western upper lower mainland downtown
    """
)
DIRECTION_LETTERS = words("N S E W C NE NW SE SW")  # the headlines of Chinese papers: `E China's Wuzhen`
# Names of countries and towns begin with a direction, too.
DIRECTED = phrases(
    """
    North Korea, South Korea, South Africa, South Sudan, East Timor, North Macedonia, Northern Ireland, West Bank,
    North America, South America, Central America, East Asia, South Asia, Central Asia, Southeast Asia, West Africa,
    East Africa, Central Africa, North Africa, Southern Africa, Western Europe, Eastern Europe, Central Europe,
    North Carolina, South Carolina, North Dakota, South Dakota, West Virginia, Western Australia, South Australia,
    Northern Territory, Central African Republic, Northern Mariana Islands, West Indies, Western Sahara, South Ossetia,
    East Jerusalem, East Germany, West Germany, South Pacific, North Atlantic, North Sea, South China Sea,
    East China Sea, East Sea, Eastern Cape, Western Cape, Northern Cape, North Rhine-Westphalia, North Pole, South Pole
    """
)
# Possessives inside names of bodies; any other ends what it stands in: `Hong Kong's | Insurance Authority`.
POSSESSIVES = words(
    """
    People's Women's Men's Children's Workers' Teachers' Farmers' Veterans' Writers' Students' Lawyers' Doctors'
    Journalists' Officers' Producers' Employers' Prosecutor's Attorney's Mayor's President's Governor's Master's
    Queen's King's Prince's Lloyd's Moody's McDonald's Macy's Sotheby's Christie's Sainsbury's Kellogg's Levi's
    Domino's Reader's Barclay's Boys' Girls' Consumers' Shareholders' Ladies' Gentlemen's
    """
)
PERSON_LINKS = words(
    "al bin ibn bint abu ben de del della di da do dos das du van von der den ten ter la las le los el e y zu zur af av"
)
PERSON_LAST = words("Jr Jr. Sr Sr. II III IV")
# Roman and Arabic forms of one name are no matter here: lower case, as they stand in the middle of a name.
NAME_LINKS = words("of for on")
# What stock exchanges compute, no bodies: `the FTSE 100`.
INDEXES = words("CAC DAX FTSE Ibex KOSPI Kospi Kosdaq MIB Nifty Nikkei Sensex SMI STOXX Stoxx TOPIX Topix")
# A Conference that is a body and no event.
CONFERENCES_OF = words("Bishops Bishops' Consultative Governors Governors' Judicial Leadership Rectors' Mayors'")
# What is called after a person and is none: `Xi Jinping | Thought`.
IDEAS = words("Day Doctrine Effect Era Years Principle Scholarship Scholarships Show Test Theorem Theory Thought")
