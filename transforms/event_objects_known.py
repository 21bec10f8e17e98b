"""What must stand behind a verb for it to tell a happening, as words in small letters: plain data."""

from __future__ import annotations

from transforms.word_sets import words

DEALS = words(
    """
    accord accords agreement agreements bill cease-fire ceasefire charter contract contracts convention deal deals
    decision decree decrees document documents law letter memorandum memorandums memoranda mou order pact pacts plan
    protocol protocols treaty treaties truce declaration legislation lease
    """
)
DOCUMENTS = words(
    """
    album analysis article assessment atlas audit bestseller biography book books brochure bulletin circular
    communique communiqué data declaration decision decree dictionary directive document documents draft edition
    essay figures findings footage forecast guide guidelines handbook index issue journal law letter list magazine
    manifesto manual memoir memoirs novel opinion order paper papers plan poll ranking rankings recommendations
    regulation regulations report reports research results review roadmap rules ruling statement statistics strategy
    manuscript study survey text textbook textbooks verdict video volume warning warrant white-paper
    """
)
VENUES = words(
    """
    academy airport archive bank base branch bridge cafe café campus canal center centers centre centres church
    clinic clinics consulate court dam depot embassy exhibit exposition factory factories farm gallery garden gym
    hall headquarters highway hospital hospitals hotel hotels house kindergarten lab laboratory lane library
    libraries line mall market markets memorial mine mosque museum museums observatory office offices park parks
    path pavilion plant plants platform pool port railway refinery resort restaurant restaurants road route school
    schools shelter shop shops showroom site stadium station stations store stores studio studios temple terminal
    theater theatre track trail tunnel university venue warehouse wing workshop zoo
    """
)
SERVICES = words(
    """
    broadcast broadcasts classes construction crossing crossings deliveries drilling excavation flight flights
    operation operations pilot production program programme programmes programs project recruitment route sales
    service services shipments test tests trial trials vaccination vaccinations voyage work works course courses
    """
)
POSTS = words(
    """
    ambassador bishop captain chair chairman chairperson chairwoman chancellor chief coach commander commissioner
    councillor councilor dean deputy director editor envoy executive governor head judge justice leader manager
    mayor minister officer parliament pope premier president principal prosecutor rector secretary senator speaker
    spokesman spokesperson spokeswoman successor superintendent treasurer king queen ceo
    """
)
GAMES = words(
    """
    award awards bout bronze championship championships contest crown cup election elections final finals game gold
    marathon match medal medals open prize prizes race referendum runoff seat seats semifinal series silver title
    titles tournament trophy vote leg derby fixture majority presidency
    """
)
MEASURES = words(
    """
    amendment amendments bill bills budget ceasefire concert conference deal decree deportation election elections
    event exhibition festival flight flights game law legislation license licence licenses licences match measure
    measures meeting merger motion operations plan plans production project proposal proposals race regulation
    regulations resolution rule rules ruling sale service services summit takeover talks treaty trial trip visit
    vote constitution permit permits order construction application
    """
)
PERSONS = words(
    """
    activists adults attendees athletes audience boys businessmen children civilians crowd delegates delegations
    demonstrators diplomats doctors dignitaries employees entrepreneurs executives experts exhibitors families fans
    farmers firefighters fishermen girls guests immigrants inmates invitees journalists lawmakers lawyers leaders
    members men migrants miners ministers nurses officers officials participants passengers people performers
    players politicians prisoners professionals protesters protestors pupils rebels refugees representatives
    reporters rescuers residents riders runners scholars scientists soldiers spectators sportspeople strikers
    students teachers tourists troops victims villagers visitors volunteers voters women workers youths entrants
    enthusiasts readers listeners marchers competitors firms companies exhibitors enterprises buyers traders
    """
)
"""Who may be counted as present."""
PERSON = words("man woman boy girl suspect suspects driver teenager gunman leader")
STRUCK = words(
    """
    crowd crowds people pedestrians market shoppers protesters workers bystanders marchers spectators parade
    checkpoint gate barrier embassy building group
    """
)
"""What a car is driven into."""
HOLDINGS = words(
    """
    stake stakes shares assets business businesses company companies firm unit arm division terminal plant mine
    brand subsidiary startup % percent rights fleet
    """
)
"""What is bought and sold of a firm."""
