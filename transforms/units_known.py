"""Units of measure as news prints them, and words of time, which make durations. Plain data."""

from __future__ import annotations

from transforms.word_sets import words

_LENGTHS = (
    "metre meter kilometre kilometer centimetre centimeter millimetre millimeter micrometre micrometer "
    "nanometre nanometer micron mile yard fathom furlong light-year parsec"
)
_REST = """
    hectare acre litre liter millilitre milliliter centilitre decilitre gallon barrel bushel pint quart teaspoon
    tablespoon kilo kilogram kilogramme gram gramme milligram milligramme microgram microgramme tonne ton pound ounce
    carat quintal tola kiloton megaton kilotonne megatonne degree knot watt kilowatt megawatt gigawatt terawatt
    milliwatt kilowatt-hour megawatt-hour gigawatt-hour terawatt-hour joule kilojoule megajoule calorie kilocalorie
    volt kilovolt megavolt ampere amp milliamp hertz kilohertz megahertz gigahertz decibel byte kilobyte megabyte
    gigabyte terabyte petabyte exabyte kilobit megabit gigabit terabit pixel megapixel newton pascal kilopascal
    hectopascal millibar horsepower lumen lux sievert millisievert microsievert becquerel
"""
SIGNS: frozenset[str] = words(
    """
    m km cm mm nm ft yd mi ha l ml cl dl kg g mg µg μg mcg t lb lbs oz kt Mt W kW MW GW TW kWh MWh GWh TWh Wh kJ MJ kcal
    V kV Hz kHz MHz GHz THz dB KB MB GB TB PB Kb Mb Gb Mbps Gbps kbps kph km/h kmh kmph mph m/s m² m2 m³ m3 km² km2 km³
    cm² cm2 cm³ cc psi hPa kPa MPa mbar hp bhp ppm ppb dpi rpm mSv Sv TEU TEUs teu bpd kms mtrs sqm sqft tCO2 mmHg
    """
)
"""Signs of units, as they are printed."""
FOLLOWED: frozenset[str] = words("m g t l W V nm mi")
"""Signs that may be letters of other things: units only where they touch a figure or stand behind it alone."""
TEMPERATURES: dict[str, str] = {
    "°": "degree", "º": "degree", "°C": "degree Celsius", "ºC": "degree Celsius", "℃": "degree Celsius",
    "°F": "degree Fahrenheit", "ºF": "degree Fahrenheit", "℉": "degree Fahrenheit", "C": "degree Celsius",
    "F": "degree Fahrenheit",
}  # fmt: skip
PLURALS: dict[str, str] = {"feet": "foot", "foot": "foot", "inches": "inch", "inch": "inch"}
BEFORE: frozenset[str] = words(
    "square cubic nautical metric short long sq cu sq. cu. megawatt kilowatt gigawatt terawatt"
)
"""Words that begin a unit of two: `square kilometers`, `metric tons`, `megawatt hours`."""
WIDE: frozenset[str] = words("hour hours")
"""The second words that only a unit of energy takes."""
RACES: frozenset[str] = words("hurdles sprints heats finals semifinals races relays events titles medals metres meters")
"""What stands behind a distance in metres: `100m hurdles`."""
TIMES: frozenset[str] = words(
    """
    second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends
    fortnight fortnights month months mth mths quarter quarters year years yr yrs decade decades century centuries
    millennium millennia millisecond milliseconds nanosecond nanoseconds microsecond microseconds weekday weekdays
    business-day calendar-day afternoon afternoons morning mornings evening evenings summers winters springs autumns
    am pm a.m p.m o'clock o’clock gmt utc bst est edt pst pdt cet cest ist jst hkt bc ad bce ce b.c a.d b.c.e c.e
    semester semesters
    """
)
"""What makes a duration or a time of day of a number: no amount."""


def _units() -> dict[str, str]:
    found = dict(PLURALS)
    for name in (_LENGTHS + _REST).split():
        found |= {name: name, f"{name}s": name}
    return found


UNITS: dict[str, str] = _units()
"""Words of units, also in the plural, by their singular."""
