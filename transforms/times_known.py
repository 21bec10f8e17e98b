"""The words that English expressions of time are made of: plain data, in lower case."""

from __future__ import annotations

from transforms.word_sets import words


def _numbered(first: int, *rows: str) -> dict[str, int]:
    """Word to number; a row is the words of one number."""
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


MONTHS = _numbered(
    1, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORT_MONTHS = _numbered(1, "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept sep", "oct", "nov", "dec")
PLAIN_MONTHS = words("may march august")
"""Months that are other words, too, when they begin a sentence: `May we ask`, `March on`, `August company`."""
WEEKDAYS = _numbered(1, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = _numbered(1, "mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "2W", "month": "m",
    "year": "Y", "decade": "10Y", "century": "100Y",
}  # fmt: skip
"""What a length is counted in. `m` is a month, which ISO 8601 tells from a minute by its place."""
PLURALS = {"centuries": "century"} | {f"{unit}s": unit for unit in UNITS if unit != "century"}

ONES = _numbered(
    1, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBERS = ONES | TENS | {"hundred": 100, "thousand": 1000, "dozen": 12}
ORDINALS = _numbered(
    1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
) | {"thirtieth": 30, "final": -1}  # fmt: skip
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

PARTS_OF_DAY = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "forenoon": "MO", "afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "night": "NI", "overnight": "NI",
}  # fmt: skip
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
"""Days by their distance from the day of publication."""
SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
}
"""Seasons as TIMEX3 writes them."""
OFTEN = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip
TIMES_OVER = words("once twice thrice")

# Holidays that lie on one day of the calendar wherever they are kept.
HOLIDAYS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17), "saint patrick's day": (3, 17),
    "april fools' day": (4, 1), "may day": (5, 1), "bastille day": (7, 14), "halloween": (10, 31),
    "armistice day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip
MOVABLE = {
    "martin luther king day": (1, 1, 3), "memorial day": (5, 1, -1), "columbus day": (10, 1, 2),
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4),
}  # fmt: skip
"""Holidays of the United States by month, weekday (Monday is 1) and which of them; -1 is the last."""
EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1}
"""Days from Easter Sunday of the western churches."""

# The letter that stands for a kind of word: the grammar of `time_grammar` is written in names of these.
_LETTERS = {
    "the": "t", "of": "f", "in on at around about shortly just": "i", "a an": "a",
    "last past previous preceding prior": "l",
    "next coming following upcoming ensuing subsequent": "x", "this": "h", "that": "y",
    "same corresponding comparable": "s",
    "early late mid": "e", "earlier later": "E", "end beginning start middle close": "b", "ago": "g",
    "before after previously afterwards afterward": "k", "noon midnight midday": "o", "every each": "v",
    "to and through until till or": "&", "fiscal financial": "j", "fy": "J", "quarter": "Q", "quarters": "q",
    "half": "F", "other": "r", "weekend": "m", "weekends": "3", "period": "R", "latest current": "L",
    "o'clock o’clock am pm": "z", "full more consecutive straight additional further extra entire whole solid": "2",
    "midyear": "G", "times": "4",
}  # fmt: skip
KIND_OF = {word: letter for listed, letter in _LETTERS.items() for word in listed.split()}

# Behind a number that looks like a year, in news: `2000 people`.
COUNTED = words(
    """
    people persons men women children students pupils teachers workers employees staff jobs residents villagers
    households families homes houses buildings villages towns cities schools hospitals companies firms enterprises
    farmers soldiers troops police officers fighters rebels protesters demonstrators supporters fans spectators
    visitors guests delegates participants attendees runners athletes players members voters votes patients cases
    deaths victims refugees migrants prisoners passengers vehicles cars trucks buses trains ships vessels boats
    aircraft planes flights drones missiles shells tanks km kilometers kilometres miles meters metres feet ft m
    yards acres hectares mu square cubic tons tonnes kg kilograms grams pounds ounces litres liters barrels gallons
    mw megawatts kw kwh gwh volts degrees calories percent per dollars yuan euros rupees yen won pounds rubles
    roubles francs pesos baht ringgit shillings naira rand cents points shares copies units items pieces sets pages
    words books songs films species trees animals sheep cattle pigs cows horses birds fish bottles boxes bags
    hours minutes seconds days weeks months years times million billion trillion crore lakh hundred thousand
    strong capacity
    """
)
# Before a number that is no year: `Room 2019`, `Flight 1549`, `$2000`.
NO_YEAR_BEFORE = words(
    """
    $ £ € ¥ ₹ # no no. number room flight highway route boeing airbus page pages channel section article unit suite
    resolution model type bus train nearly almost about over under approximately some roughly exceeding than least
    most only another more up reached reach hit total
    rs us$ code building gate road street km no's postcode zip psalm bill act
    """
)
IN_A_YEAR = words(
    "in since until till by from to between during before after through throughout circa early late mid of and or"
)
"""Before a number that is a year, whatever it is."""

SPORT = words(
    """
    touchdown touchdowns yards quarterback kick kickoff goal goals scored score scoring halftime rebounds rebound
    points lead basket layup pass dunk turnovers turnover half-time striker midfielder penalty offside equaliser
    equalizer goalkeeper match game games innings wicket try tries referee
    """
)
MONEY = words(
    """
    profit profits sales revenue revenues earnings results income loss losses net growth gdp dividend dividends
    fiscal shares quarter orders exports imports output turnover operating production deliveries economy budget
    shipments inflation year
    """
)
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "next": 1, "coming": 1, "following": 1, "upcoming": 1, "ensuing": 1, "subsequent": 1,
}  # fmt: skip
FROM_LAST = words("previous preceding prior following ensuing subsequent")
"""Told from the time named before, where `last` and `next` are told from publication."""
STEP_UNITS = words("day week fortnight month year decade century")
NOWADAYS = words("world society generation generations youth children parents kids farmers consumers young standards")
BEFORE_MONTHS = words(
    "in since until till by from during of before after through throughout early late mid between to and or "
    "this last next each every for"
)
BEFORE_CLOCKS = words("at from to until till by around about before after since between and on - – ( ,")
BEFORE_AGES = words("aged age ages")
SIGNS_OF_MONEY = words("$ £ € ¥ ₹")
BEFORE_LENGTHS = words(
    """
    for in within after over than nearly almost about under half of lasted last lasts took take takes taking spent spend
    spending barely hardly less more whole around roughly only just but by during every through throughout until
    into quite up
    """
)
"""Before `a year` when it is a length; elsewhere it is mostly a rate: `$5 a day`."""
BEHIND_ADVERBS = words("to for in at on by from since until with and or but as during")
