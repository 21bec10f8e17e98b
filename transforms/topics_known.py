"""IPTC Media Topics, the top level and one below, and words of each: plain data.

The topics, their names and their order are those of IPTC (https://iptc.org/standards/media-topics), used under CC BY
4.0; the words are not. They are in the singular: after `=` those that tell a topic, after `~` those that hint at it.
"""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A term of the vocabulary; `telling` and `hinting` are words and pairs of words in small letters."""

    topic_id: str
    name: str
    parent_id: str | None
    telling: tuple[str, ...]
    hinting: tuple[str, ...]


# A topic of the top level, and below it, indented, its narrower ones.
_ROWS = """
01000000 arts, culture, entertainment and media
 20000002 arts and entertainment = film, movie, box office, actor, actress, film director, film-maker, filmmaker, cinema, hollywood, bollywood, oscar, bafta, golden globe, grammy, emmy, brit award, album, singer, songwriter, rapper, musician, rock band, pop star, rock star, hip-hop, chart, concert, gig, orchestra, symphony, opera, ballet, choreographer, theatre, theater, playwright, broadway, west end, musical, novel, novelist, poet, poetry, bestseller, booker, painting, painter, sculpture, sculptor, gallery, exhibition, premiere, screenplay, screenwriter, sequel, soundtrack, guitarist, drummer, pianist, violinist, composer, comedian, comedy, sitcom, soap opera, drama series, nominee, film festival, cannes, sundance, best actor, best actress, best film, best picture, supporting actor, singing, recording artist, fashion show, art museum, literary, fiction, cartoonist, animation, puppet ~ star, band, song, music, artist, stage, audience, director, producer, script, role, scene, cast, fan, tour, label, track, hit, single, performer, performance, award, nomination, nominated, ceremony, critic, review, author, book, writer, story, thriller, character, dance, dancer, show, art, studio, screening, festival, release, debut, guitar, drum, piano, violin, lyric, dvd
 20000038 culture = cultural heritage, world heritage, museum, curator, folklore, intangible cultural, archaeology, monument, calligraphy, pagoda, library, antiquity, handicraft, folk art, opera house, restoration, heritage site ~ culture, cultural, heritage, tradition, traditional, ancient, dynasty, historic, craft, language, archive, festival
 20000045 mass media = newspaper, broadcaster, television, tv show, tv series, bbc, itv, sky one, channel 4, viewer, viewing figure, primetime, presenter, newsreader, radio station, radio show, dj, journalist, magazine, reality show, talk show, game show, press freedom, news agency ~ programme, program, episode, series, broadcast, tv, radio, channel, show, screen, media, editor, reporter, host
02000000 crime, law and justice
 20000082 crime = murder, murdered, homicide, manslaughter, robbery, robber, burglary, burglar, theft, thief, stolen, rape, rapist, kidnapping, kidnapped, kidnapper, smuggling, smuggler, drug trafficking, trafficker, human trafficking, gang, gangster, mafia, money laundering, fraudster, embezzlement, bribery, arson, assault, stabbing, stabbed, shooting, gunman, serial killer, counterfeit, cybercrime, extortion, ransom, vandalism, looting, hostage, organised crime, organized crime, sexual assault, paedophile, poaching ~ crime, criminal, victim, suspect, suspected, killed, killing, weapon, gun, knife, fraud, scam, corruption, offender, stole, steal, illegal
 20000106 judiciary = court, judge, jury, juror, trial, prosecutor, defendant, plaintiff, lawsuit, sued, verdict, convicted, conviction, sentenced, acquitted, appeal court, supreme court, high court, district court, magistrate, tribunal, bail, testimony, testified, pleaded, indictment, indicted, injunction, attorney general, courtroom, extradition, barrister ~ case, hearing, ruling, ruled, judgment, judgement, guilty, lawyer, attorney, sentence, evidence, witness, charge, charged, legal, appeal, alleged, allegation, accused, testify, sue, claim
 20000119 justice = jail, jailed, prison, prisoner, inmate, imprisonment, death penalty, death row, execution, parole, probation, life sentence, community service ~ punishment, penalty, release
 20000129 law enforcement = police, police officer, detective, arrest, arrested, custody, detained, raid, raided, investigator, sheriff, manhunt, seized, fbi, interpol, scotland yard, crackdown, detention ~ officer, investigation, search, seize, probe, questioned, forensic, patrol
 20000121 law ~ law, legislation, act, statute, clause, constitution, copyright, patent, rights, regulation
03000000 disaster, accident and emergency incident
 20000139 accident and emergency incident = car crash, plane crash, crash, crashed, derailed, derailment, collision, collided, explosion, blast, exploded, fire, blaze, collapse, collapsed, capsized, shipwreck, drowned, sank, gas leak, oil spill, wreckage, overturned, road accident, stampede, survivor, death toll, mine accident ~ accident, killed, injured, dead, died, bus, truck, train, passenger, driver, victim, missing, boat, ferry, smoke, flame, burned
 20000148 disaster = earthquake, quake, magnitude, aftershock, tsunami, flood, flooding, floodwater, landslide, mudslide, volcano, eruption, avalanche, wildfire, bushfire, cyclone, famine, drought, natural disaster, disaster, epicentre, epicenter, typhoon, hurricane ~ devastated, damage, destroyed, toll, homeless, relief, affected, swept, victim, rubble
 20000168 emergency response = rescue, rescuer, rescued, firefighter, evacuate, evacuated, evacuation, ambulance, paramedic, search and rescue, emergency service, coastguard, aid agency, relief effort, relief aid ~ emergency, shelter, volunteer, helicopter, aid, donation
04000000 economy, business and finance
 20000170 business information = profit, net profit, pre-tax, pretax, revenue, turnover, earnings, quarterly, shareholder, takeover, merger, merge, acquisition, acquire, bid, stake, chief executive, ceo, chairman, board, dividend, bankruptcy, bankrupt, insolvency, administrator, restructuring, subsidiary, joint venture, conglomerate, startup, start-up, annual report, auditor, accounting, retailer, supplier, buyout, venture capital, initial public, ipo, operating profit, net income, net loss, corporate, company, franchise, business plan, factory ~ firm, business, group, sale, cost, deal, executive, customer, brand, contract, loss, owner, unit, investor, investment, investment, plant, fiscal, order, manufacturer, asset, buyer, exhibitor
 20000344 economy = economy, economic growth, gdp, gross domestic, inflation, consumer price, interest rate, rate cut, rate rise, central bank, federal reserve, monetary policy, bank of england, european central, recession, trade deficit, trade surplus, current account, budget deficit, public debt, exports, imports, export, import, tariff, economist, unemployment rate, consumer confidence, consumer spending, industrial output, manufacturing output, purchasing, slowdown, fiscal policy, imf, world bank, wto, free trade, trade agreement, trade fair, trade minister, commerce minister, finance minister, budget speech, customs ~ economic, growth, trade, price, deficit, surplus, debt, rate, spending, forecast, demand, rise, output, budget, quarter, percent, recovery, industry
 20000385 market and exchange = stock market, stock exchange, wall street, dow jones, nasdaq, nikkei, ftse, hang seng, share price, stock, share, trader, trading, bond, currency, exchange rate, dollar, euro, yen, hedge fund, commodity, crude, oil price, barrel, gold price, futures, analyst, investor, bull market, broker, brokerage, listing, cryptocurrency, bitcoin, portfolio, securities, benchmark index, yield ~ market, index, rally, fell, rose, fund, price, drop, gain, close, session, billion, million
 20000209 economic sector = bank, banking, lender, mortgage, insurer, insurance, airline, carmaker, automaker, steel, oil company, oil giant, supermarket, retail, retail sale, brewer, drugmaker, mining, shipbuilder, telecom, energy company, utility, real estate, property market, house price, housing market, tourism, hotel, farming, farmer, agriculture, crop, harvest, fishery, aviation, manufacturing, textile, shipping, port, freight, logistics, e-commerce, semiconductor, construction, low-cost airline, airbus, boeing, general motors, volkswagen, toyota, gas pipeline, refinery, crude oil, power plant, solar farm, cargo ~ oil, gas, energy, car, vehicle, consumer, industry, product, production, producer, coal, loan, credit, pension, tonne, ton, export, shop, store, chain, sale
05000000 education
 20000400 school = school, primary school, secondary school, high school, elementary school, headteacher, head teacher, school principal, classroom, pupil, kindergarten, schoolchildren, university, college, campus, vice-chancellor, undergraduate, graduate, faculty, professor, polytechnic, lecturer ~ class, education, child, academic, degree, dean
 20000415 students = student, tuition, tuition fee, scholarship, student loan, enrolment, enrollment ~ study, fee, young
 20000416 teachers = teacher, teaching, teacher training ~ lesson, union
 20000412 curriculum = curriculum, syllabus, textbook, literacy, numeracy, national curriculum ~ subject, maths, reading
 20000413 educational testing and examinations = exam, examination, gcse, a-level, gaokao, league table, test score ~ grade, result, test
 20001338 education policy = education minister, education secretary, ministry of education, education department, ofsted, school reform ~ reform, funding
06000000 environment
 20000418 climate change = climate change, global warming, greenhouse gas, carbon dioxide, carbon emission, emission, kyoto, paris agreement, carbon neutral, net zero, cop26, cop28, fossil fuel, glacier, sea level, ice sheet ~ climate, carbon, warming, temperature, melt
 20000420 conservation = conservation, conservationist, endangered, endangered species, wildlife reserve, nature reserve, national park, protected area, reforestation, afforestation, biodiversity, extinction, wwf, greenpeace ~ species, protect, protection, habitat, reserve
 20000424 environmental pollution = pollution, air pollution, smog, plastic waste, sewage, contaminated, toxic waste, landfill, recycling, pollutant, pesticide, wastewater, clean-up ~ waste, plastic, dump, chemical, environmental, clean
 20000430 natural resources = renewable energy, water resource, water shortage, deforestation, forest, groundwater, aquifer, fish stock, irrigation, reservoir ~ water, river, land, soil, timber, dam, energy
 20000441 nature = wildlife, ecosystem, wetland, rainforest, coral reef, ecology, ecological, panda, elephant, tiger, whale, habitat ~ animal, bird, tree, sea, ocean, plant, nature, environment, green
07000000 health
 20000446 diseases and conditions = disease, virus, infection, infected, cancer, tumour, tumor, diabetes, hiv, aids, malaria, cholera, tuberculosis, influenza, flu, bird flu, covid-19, coronavirus, pandemic, epidemic, outbreak, obesity, stroke, heart attack, alzheimer, dementia, asthma, ebola, measles, polio, depression, mental health, quarantine, lockdown, symptom, sars ~ case, illness, sick, condition, risk, death, spread
 20000464 health treatment = vaccine, vaccination, vaccinated, surgery, surgeon, transplant, therapy, antibiotic, chemotherapy, prescription, clinical trial, treatment, medication, dose, medicine, immunisation, immunization, drug company ~ drug, patient, test, treat, medical, care, trial
 20000461 health facility = hospital, clinic, intensive care, ward, nursing home, health centre, health center ~ bed, care
 20000480 government health care = nhs, health ministry, health minister, health secretary, public health, health official, world health, health service, food and drug, cdc ~ health, healthcare
 20000485 medical profession = doctor, nurse, physician, gp, midwife, medic, medical staff, health worker, epidemiologist ~ medical
08000000 human interest
 20000500 animal = pet, zoo, puppy, kitten, dog, cat, parrot ~ animal, owner, rescue
 20000505 celebrity = celebrity, paparazzi, model agency, socialite ~ star, famous, fame, gossip
 20000501 ceremony = wedding, funeral, memorial service, bride, groom, obituary ~ ceremony, married, born, tribute, mourner
 20000504 high society = royal family, prince, princess, duke, duchess, king, queen, buckingham palace, kensington palace ~ royal, palace, throne
 20000499 record and achievement = guinness, world record, oldest person, centenarian, lottery winner ~ record, lifelong, remember, amazing, extraordinary
 20000498 award and prize = nobel prize, medal of honor, prizewinner, lifetime achievement ~ honour, honor, prize, award
09000000 labour
 20000509 employment = job cut, layoff, laid off, redundancy, redundant, jobless, workforce, job creation, wage, minimum wage, pay rise, salary, work hour, overtime, migrant worker, job loss ~ worker, job, employee, employer, staff, pay, work, hire, recruitment
 20000524 labour relations = strike, walkout, walk-out, industrial action, picket, collective bargaining, strike ballot, work stoppage, stoppage, labour dispute, labor dispute ~ dispute, negotiation, talk, shift, ballot
 20000536 unions = trade union, union, union leader, unison, tuc, afl-cio, general secretary, shop steward ~ member, union official
 20000523 labour market = labour market, labor market, unemployment, jobless claim, payroll, job market, vacancy ~ job
 20000531 retirement = pension scheme, retirement age, pension fund, pensioner, pension reform ~ pension, retire, retired
10000000 lifestyle and leisure
 20000538 leisure = holidaymaker, tourist attraction, theme park, vacation, hiking, gardening, camping, cruise ship, beach resort, hobby, amusement park, casino, gambling, travel guide, chess ~ travel, tourist, hotel, resort, trip, holiday, beach, game, visitor
 20000565 lifestyle = recipe, restaurant, chef, cuisine, cooking, wine, beer, cocktail, fashion designer, fashion week, catwalk, cosmetics, home improvement, wellness, yoga, dish, gourmet, michelin ~ food, fashion, style, beauty, taste, drink, meal, cook, kitchen, garden, designer, luxury
11000000 politics and government
 20000574 election = election, general election, by-election, ballot, voter, polling station, polling day, candidate, electoral, campaign trail, opinion poll, runoff, referendum, manifesto, turnout, presidential election, marginal seat, voting, postal vote, election campaign, elected, vote ~ poll, campaign, seat, majority, victory, lead, swing
 20000593 government = prime minister, cabinet, parliament, mp, mps, lawmaker, senator, senate, congressman, congress, white house, downing street, commons, house of commons, house of lords, lords, peer, chancellor, home secretary, foreign secretary, home office, legislature, assembly, speaker, whitehall, state council, politburo, deputy prime, civil servant, national people's, standing committee, parliamentary, backbencher, undersecretary ~ government, minister, president, governor, mayor, premier, councillor, secretary, leader, council
 20000621 government policy = immigration policy, asylum, id card, tax cut, council tax, welfare reform, public service, government plan, white paper, spending review, bill, five-year plan, stamp duty, defence policy, housing policy, public spending, devolution ~ policy, reform, tax, budget, proposal, legislation, taxpayer
 20000638 international relations = foreign minister, foreign ministry, diplomat, diplomatic, diplomacy, ambassador, embassy, consulate, summit, bilateral, treaty, united nations, un security, security council, european union, eu, nato, sanction, g20, g8, g7, asean, african union, state visit, secretary-general, secretary of state, foreign policy, multilateral, brics, european commission, foreign affairs ~ talks, cooperation, relation, ties, visit, dialogue, envoy, sovereignty
 20000649 political process = labour party, tory, tories, conservative, conservatives, lib dem, liberal democrat, democrat, republican, party leader, party conference, opposition, coalition, shadow chancellor, shadow, communist party, political party, politician, ruling party, green party, leadership contest, partisan, prime ministerial ~ political, politics, party, labour, debate, leadership, resign, row, voter
 20000648 political dissent = dissident, political prisoner, opposition leader, exile ~ activist, protest, freedom, democracy
 20000647 political crisis = impeachment, no-confidence, confidence vote, political crisis, caretaker government, constitutional crisis ~ crisis, scandal, resignation
 20000587 fundamental rights = human rights, civil liberty, civil liberties, freedom of speech, freedom of expression, civil rights, equal rights ~ right, freedom, liberty
12000000 religion
 20000657 belief systems = christian, christianity, catholic, catholicism, protestant, islam, islamic, muslim, judaism, jewish, hindu, hinduism, buddhist, buddhism, sikh, orthodox church, anglican, evangelical ~ faith, religious, religion, belief
 20000697 religious facility = church, mosque, temple, synagogue, cathedral, monastery, shrine, vatican, parish, diocese ~ holy, sacred
 20000703 religious leader = pope, bishop, archbishop, cardinal, priest, imam, rabbi, cleric, dalai lama, monk, nun, ayatollah, vicar, pontiff ~ spiritual
 20000690 religious festival and holiday = ramadan, eid, easter, christmas, diwali, hajj, passover, pilgrimage, pilgrim ~ festival, prayer
 20000705 religious text = bible, quran, koran, torah, gospel ~ verse, scripture
13000000 science and technology
 20000756 technology and engineering = software, hardware, computer, pc, laptop, internet, broadband, website, web site, web page, browser, search engine, google, microsoft, yahoo, apple, ipod, itunes, iphone, ibm, intel, linux, windows, firefox, spam, e-mail, email, computer virus, trojan, spyware, malware, hacker, hacking, phishing, cyber, net user, mobile phone, handset, smartphone, 3g, 5g, wi-fi, wireless, bluetooth, text message, sms, blog, blogger, blogging, chip, chipmaker, processor, microchip, nanotechnology, robot, robotics, artificial intelligence, ai, algorithm, machine learning, gadget, digital camera, camera phone, mp3, mp3 player, music player, download, file-sharing, peer-to-peer, p2p, bittorrent, video game, gamer, gaming, console, playstation, xbox, nintendo, sony, psp, gameboy, online game, high-definition, hdtv, digital tv, tivo, podcast, blu-ray, server, database, programmer, open source, cloud computing, big data, quantum, blockchain, drone, 3d printing, tech, technology, voip, encryption, operating system, app, user, cyberspace, web ~ digital, device, online, network, net, program, code, machine, data, innovation, file, screen, engineer, engineering, phone, mobile, electronic, system, content, gamer, virtual, display, developer, virus, security
 20000717 natural science = physicist, physics, chemist, chemistry, biologist, biology, astronomer, astronomy, astronaut, nasa, spacecraft, satellite, rocket, space station, lunar, mars, orbit, telescope, asteroid, comet, galaxy, planet, fossil, dinosaur, geologist, meteorite, geology, palaeontologist, paleontologist, lunar probe, space agency, particle ~ space, moon, launch, earth, mission, cell, molecule, atom
 20000735 scientific research = scientist, researcher, laboratory, lab, experiment, scientific journal, research team, peer-reviewed, research institute, science ~ study, research, journal, discovery, discover, theory, finding, professor, sample
 20000710 biomedical science = genome, gene, dna, genetic, stem cell, cloning, biotechnology, biotech, genetics, enzyme, protein ~ cell, tissue
14000000 society
 20000780 family = marriage, same-sex marriage, divorce, adoption, childcare, parenting, abortion, domestic violence, birth rate, maternity ~ family, parent, child, mother, father, couple, woman
 20000775 discrimination = discrimination, racism, racist, sexism, sexist, racial, gender equality, apartheid, antisemitism ~ equality, minority, ethnic
 20000771 immigration = immigrant, immigration, migrant, refugee, refugee camp, asylum seeker, deportation, deported ~ border, camp
 20000770 demographics = census, ageing population, aging population, demographic, population growth, elderly ~ population, resident
 20000802 social problem = poverty, homelessness, homeless, addiction, alcoholism, prostitution, child labour, child labor, slum, hunger ~ poor, abuse, social
 20000817 welfare = charity, social service, welfare, benefit payment, social security, poverty alleviation, foster care, disabled, disability, food bank ~ community, donation, volunteer, support, benefit
 20000768 communities = villager, neighbourhood, neighborhood, rural revitalization, indigenous people ~ village, resident, community, local, town
15000000 sport
 20000822 competition discipline = football, footballer, soccer, rugby, cricket, cricketer, tennis, golf, golfer, athletics, sprinter, sprint, marathon, hurdles, long jump, swimmer, swimming, boxing, boxer, heavyweight, wrestling, basketball, nba, baseball, nfl, nhl, ice hockey, badminton, volleyball, table tennis, cycling, cyclist, formula one, grand prix, motorsport, snooker, darts, gymnast, judo, taekwondo, fencing, archery, rowing, skiing, skier, skating, skater, horse racing, jockey, weightlifting, equestrian, triathlon, hockey, handball, striker, midfielder, goalkeeper, winger, fly-half, scrum-half, scrum, lock, flanker, full-back, centre-back, defender, batsman, bowler, wicket, innings, test match, one-day, quarterback, seeded, unseeded, set point, break point, match point, forehand, backhand, try, conversion, goal, scored, scorer, equaliser, equalizer, penalty, free-kick, header, offside, hat-trick, half-time, injury time, indoor, 60m, 100m, 200m, 400m, 800m, 1500m, 5000m, 10,000m, singles, doubles, knockout, world number, clay court, grass court ~ match, game, player, race, ball, kick, score, team, side, minute, half, shot, pass, round, win, defeat, title, lead, point, victory, beat, draw, final, finish, play, playing
 20001108 sport event = world cup, olympics, olympic, olympic games, paralympic, champions league, premier league, premiership, fa cup, uefa cup, carling cup, six nations, grand slam, wimbledon, australian open, french open, us open, davis cup, ryder cup, super bowl, tour de france, european championship, world championship, quarter-final, quarterfinal, semi-final, semifinal, tournament, league title, cup final, la liga, serie a, bundesliga, commonwealth games, asian games, heineken cup, ashes, playoff, play-off, fixture, relegation, championship, gold medal, silver medal, bronze medal, medallist, qualifier ~ final, cup, league, medal, season, champion, event, qualify
 20001125 sport organisation = fifa, uefa, iaaf, ioc, olympic committee, football association, rfu, arsenal, chelsea, liverpool, manchester united, man utd, newcastle, everton, tottenham, celtic, rangers, real madrid, barcelona, juventus, ac milan, inter milan, bayern munich, team-mate, teammate, squad, club ~ side, united, city, federation, association, fan
 20001323 sports coaching = coach, head coach, manager, captain, assistant coach, boss, training session, selection, line-up, lineup ~ train, training, injury, fit, fitness, injured, form, team
 20001104 drug use in sport = doping, anti-doping, steroid, drug test, drugs test, failed test, wada, banned substance ~ ban, test, banned
 20001148 sports transaction = transfer window, transfer fee, loan deal, transfer, signing ~ contract, sign, signed
 20001126 sport venue = stadium, anfield, old trafford, highbury, twickenham, millennium stadium, lansdowne road, murrayfield, stamford bridge, racecourse, velodrome ~ pitch, ground, track, arena
16000000 conflict, war and peace
 20000053 act of terror = terrorist, terrorism, suicide bomber, suicide bombing, car bomb, bombing, bomb, al-qaeda, al-qaida, islamic state, taliban, extremist, boko haram, al-shabab, jihadist ~ attack, militant, blast, terror
 20000056 armed conflict = war, airstrike, air strike, shelling, soldier, troop, army, military, artillery, missile, rebel, insurgent, insurgency, guerrilla, militia, battlefield, offensive, invasion, occupied, combat, warplane, tank, frontline, fighter jet, navy, civilian casualty, iraq war, marines, pentagon, defense ministry, defence ministry, armed forces, ambush, nuclear weapon, warship ~ force, attack, killed, fighting, conflict, clash, fire, weapon, battle, defense, defence, civilian, border, sniper, mission
 20000065 civil unrest = protester, riot, rioter, demonstration, demonstrator, tear gas, uprising, unrest, rubber bullet, mob ~ protest, crowd, march, clash, rally
 20000070 coup d'etat = coup, junta, military takeover, martial law ~ overthrow, regime
 20000073 peace process = ceasefire, cease-fire, truce, peace talk, peace process, peacekeeper, peacekeeping, peace agreement, peace deal, disarmament, prisoner swap ~ peace, negotiation, mediator, withdraw, withdrawal
17000000 weather
 20001128 weather forecast = weather forecast, forecaster, meteorologist, met office, weather service, weather bureau, meteorological ~ forecast, weather
 20001129 weather phenomena = snow, snowfall, snowstorm, blizzard, rain, rainfall, downpour, heatwave, heat wave, cold wave, cold snap, storm, thunderstorm, tornado, hailstorm, fog, frost, monsoon, tropical storm, gale, sandstorm, typhoon, hurricane, cyclone, heavy rain ~ flood, wind, cold, hot, temperature, cloud, sunny, dry, winter, mild
 20001131 weather warning = weather warning, red alert, orange alert, storm warning, flood warning ~ warning, alert
 20001130 weather statistic = degrees celsius, millimetre, coldest, hottest, wettest, temperature record ~ record, average
"""  # noqa: E501 - a topic is a row


def _read() -> tuple[Topic, ...]:
    topics: list[Topic] = []
    parent = None
    for row in _ROWS.strip().split("\n"):
        head, _, hinting = row.partition(" ~ ")
        head, _, telling = head.partition(" = ")
        code, _, name = head.strip().partition(" ")
        is_narrower = row.startswith(" ")
        topic_id = f"medtop:{code}"
        topics.append(Topic(topic_id, name, parent if is_narrower else None, _list(telling), _list(hinting)))
        parent = parent if is_narrower else topic_id
    return tuple(topics)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(", ")) if cell else ()


TOPICS: tuple[Topic, ...] = _read()
