"""An invented press: as many articles as are asked for, no two alike but for the copies, each from a seed of its own.

Every sentence is one of the patterns below, filled with names, places, dates and figures that are drawn anew, so that
neither a cache nor a dictionary of strings is warm by accident. Measured, not read: the people and bodies don't exist.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from transforms.given_names import GIVEN_NAMES

FIRST_DAY = date(2021, 1, 1)
DAYS = 1400
A_FOLDER = 1000
"""Files a folder."""

GIVEN = tuple(sorted(name for name in GIVEN_NAMES if name.isascii()))
SYLLABLES = ("bar", "cor", "dell", "en", "fas", "gor", "hal", "iv", "jan", "kel", "lor", "mar", "nov", "ost", "per",
             "quin", "ros", "sal", "tor", "ulm", "ver", "wes", "yar", "zel")  # fmt: skip
ENDINGS = ("son", "ski", "ez", "ova", "ley", "man", "ini", "ard", "eau", "berg", "wood", "ton", "ker", "ides")
PLACES = ("Wuzhen", "Jiaxing", "Hangzhou", "Nairobi", "Mombasa", "Lyon", "Marseille", "Bogota", "Medellin", "Osaka",
          "Sapporo", "Leeds", "Bristol", "Cardiff", "Toronto", "Calgary", "Perth", "Hobart", "Pune", "Chennai", "Lagos",
          "Accra", "Dakar", "Tunis", "Ankara", "Izmir", "Krakow", "Gdansk", "Porto", "Seville", "Bergen", "Turku",
          "Tampere", "Riga", "Vilnius", "Denver", "Austin", "Boise", "Tucson", "Manila", "Cebu", "Hanoi", "Da Nang",
          "Lima", "Arequipa", "Quito", "Rosario", "Cordoba", "Samarkand", "Almaty")  # fmt: skip
TITLES = ("mayor", "deputy mayor", "chief executive", "spokesperson", "chairman", "director", "finance minister",
          "secretary-general", "governor", "head of research", "commissioner", "dean", "chief engineer")  # fmt: skip
BODIES = ("Institute", "University", "Port Authority", "Water Board", "Chamber of Commerce", "City Council", "Museum",
          "Hospital", "Rail Company", "Teachers' Union", "Development Bank", "Energy Agency")  # fmt: skip
MATTERS = ("flood defences", "bus lanes", "school meals", "the harbour bridge", "solar roofs", "rural clinics",
           "night trains", "digital services", "drinking water", "the old market", "fishing quotas", "air quality",
           "public libraries", "road safety", "coastal tourism", "wheat prices", "chip exports")  # fmt: skip
AGENCIES = ("Xinhua", "Reuters", "AFP", "AP")

PATTERNS = (
    "{P}, {t} of the {O}, said on {day} that work on {m} would begin in {month}.",
    "\"We have waited {n} years for this, and {m} can't wait any longer,\" {P} told reporters in {c}.",
    "The {O} signed an agreement with the {O} in {c} on {date}, worth {money}.",
    "About {n} people attended the opening of a {n2}-day conference on {m} in {c}, hosted by the {O}.",
    "Spending on {m} rose {pct} percent to {money} in {year}, according to the {O}.",
    "{P} was appointed {t} of the {O} on {date}, succeeding {P}.",
    "The {O} said that {n} households in {c} had been reached since {month} {year}.",
    "{P} met {P}, the {t} of {c}, on the sidelines of a forum in {c} on {day}.",
    "\"Nobody asked us,\" said {P}, who has run a shop near {c} station since {year}.",
    "A fire at a warehouse in {c} injured {n2} people early on {day}, the police said.",
    "Critics of the plan, among them {P} of the {O}, argue that it favours {c} over {c}.",
    "The {O} published a report on {date} that put the cost of {m} at {money}, {pct} percent more than a year earlier.",
    "By {year}, {pct} percent of the {n} vehicles registered in {c} are to run without petrol.",
    "{P} won the regional prize for {m} in {c} with {n} votes, ahead of {P}.",
    "Talks between {c} and {c} over {m} broke down in {month}, two people familiar with the matter said.",
    "Former {t} {P} died in {c} on {date} at the age of {age}, the {O} announced.",
    "Hundreds protested outside the {O} in {c} on {day} against cuts to {m}.",
    "According to {P}, a researcher at the {O}, the figure could double within {n2} years.",
    "The {O} launched a fund of {money} for {m}; applications close on {date}.",
    "Residents of {c} remember the winter of {year}, when {m} failed for {n2} days.",
    "Shares of the {O} fell {pct} percent in {c} after {P} resigned as {t}.",
    "{P} visited {c} in {month} {year} and promised {money} for {m}.",
    "The court in {c} will hear the case of the {O} against the {O} on {date}.",
    "In a letter to the {O}, {P} called the decision on {m} \"a step in the wrong direction\".",
)  # fmt: skip
OPENERS = ("", "", "", "In {month} {year}, ", "As of {date}, ", "In {c}, ", "For now, ", "Even so, ", "Weeks later, ",
           "At the request of {P}, ", "After {n2} hours of debate, ", "Under the plan of {year}, ")  # fmt: skip
TAILS = ("", "", "", ", a step that {P} had called for", ", {n2} days before the vote in {c}", ", with help from {c}",
         ", the first since {year}", ", in spite of doubts at the {O}", ", as the {O} had proposed",
         ", after months of delay over {m}", ", well above the {money} of before")  # fmt: skip
HEADLINES = (
    "{O} to spend {money} on {m}", "{c} and {c} agree on {m}", "{P} named {t} of {O}", "{n} attend forum on {m} in {c}",
    "Cost of {m} up {pct} percent in {c}", "{O} sues over {m}", "Fire in {c} injures {n2}", "{c} counts on {m}",
)  # fmt: skip


def articles(count: int, *, copies: float = 0.1, seed: int = 1) -> Iterator[str]:
    """`count` articles as plain text, `copies` of them one of the last fifty again, under another agency's name."""
    late: list[str] = []
    for number in range(count):
        draw = random.Random(seed * 1_000_003 + number)  # noqa: S311
        text = copied(draw.choice(late), draw) if late and draw.random() < copies else article(draw)
        late = [*late[-49:], text]
        yield text


def write(folder: Path, count: int, *, copies: float = 0.1, seed: int = 1) -> int:
    """Writes them as files, a thousand a folder. Returns their bytes."""
    size = 0
    for number, text in enumerate(articles(count, copies=copies, seed=seed)):
        place = folder / f"{number // A_FOLDER:04d}"
        place.mkdir(parents=True, exist_ok=True)
        size += (place / f"{number:07d}.txt").write_bytes(text.encode())
    return size


def article(draw: random.Random) -> str:
    """One article: headline, source line, and four to ten paragraphs of one to four sentences."""
    fill = _filler(draw)
    when = FIRST_DAY + timedelta(draw.randrange(DAYS))
    head = fill(draw.choice(HEADLINES))
    source = f"({draw.choice(AGENCIES)}) {draw.randrange(6, 23):02d}:{draw.randrange(60):02d}, {_printed(when)}"
    paragraphs = [
        " ".join(fill(_pattern(draw)) for _ in range(draw.randrange(1, 5))) for _ in range(draw.randrange(4, 11))
    ]
    return "\n\n".join([head, source, *paragraphs]) + "\n"


def _pattern(draw: random.Random) -> str:
    """A sentence with what may stand before and behind it; one that is quoted stays as it is."""
    pattern = draw.choice(PATTERNS)
    if '"' in pattern:
        return pattern
    opener, tail = draw.choice(OPENERS), draw.choice(TAILS)
    if opener and not pattern.startswith("{"):
        pattern = pattern[0].lower() + pattern[1:]
    return opener + pattern.removesuffix(".") + tail + "."


def copied(text: str, draw: random.Random) -> str:
    """The same article as another outlet prints it: its own source line, its last paragraph cut."""
    head, source, *paragraphs = text.strip().split("\n\n")
    source = re.sub(r"^\(\w+\)", f"({draw.choice(AGENCIES)})", source)
    return "\n\n".join([head, source, *(paragraphs[:-1] if len(paragraphs) > 3 else paragraphs)]) + "\n"


def _filler(draw: random.Random) -> Callable[[str], str]:
    makers: dict[str, Callable[[], str]] = {
        "P": lambda: f"{draw.choice(GIVEN).title()} {_surname(draw)}",
        "O": lambda: f"{draw.choice(PLACES)} {_surname(draw)} {draw.choice(BODIES)}",
        "t": lambda: draw.choice(TITLES),
        "c": lambda: draw.choice(PLACES),
        "m": lambda: draw.choice(MATTERS),
        "n": lambda: f"{draw.randrange(100, 90_000):,}",
        "n2": lambda: str(draw.randrange(2, 60)),
        "age": lambda: str(draw.randrange(40, 99)),
        "pct": lambda: f"{draw.randrange(1, 90)}.{draw.randrange(10)}",
        "money": lambda: f"{draw.choice('$€£')}{draw.randrange(2, 900)}.{draw.randrange(10)} million",
        "year": lambda: str(draw.randrange(1990, 2035)),
        "month": lambda: f"{FIRST_DAY + timedelta(draw.randrange(365)):%B}",
        "day": lambda: f"{FIRST_DAY + timedelta(draw.randrange(7)):%A}",
        "date": lambda: _printed(FIRST_DAY + timedelta(draw.randrange(DAYS))),
    }  # fmt: skip
    return lambda pattern: re.sub(r"{(\w+)}", lambda found: makers[found[1]](), pattern)


def _surname(draw: random.Random) -> str:
    return (draw.choice(SYLLABLES) + draw.choice(SYLLABLES) + draw.choice(ENDINGS)).capitalize()


def _printed(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
