"""Rules for times of day, durations and sets: `9:30 a.m. EST`, `three days`, `every Monday`, `twice a week`."""

from __future__ import annotations

from collections.abc import Sequence

from transforms import time_values
from transforms import times_known as known
from transforms.time_grammar import Match, Reading, Rule


def _clock(match: Match) -> Sequence[Reading]:
    """`9:30 a.m.`, `17:30 GMT`, `7.30pm`, `9am`; not `a 3:21 lead` of a game or a race."""
    printed = match["clock"].text if "clock" in match else match["day"].text + ":00"
    if "." in printed and "mark" not in match:
        return []
    hour, minute = (int(part) for part in printed.replace(".", ":").split(":")[:2])
    if "mark" in match:
        mark = match["mark"].lower.replace(".", "").replace(" ", "")
        if mark not in ("am", "pm") or not 1 <= hour <= 12:
            return (
                match.whole("time", f"T{hour:02d}:{minute:02d}") if mark in ("o'clock", "o’clock") and hour < 13 else []
            )
        hour = hour % 12 + (12 if mark == "pm" else 0)
    elif (
        "zone" not in match
        and not match.is_before_day()
        and (match.scene.is_sport or match.near(-1) not in known.BEFORE_CLOCKS)
    ):
        return []
    zulu = "Z" if "zone" in match and match["zone"].text in ("GMT", "UTC") else ""
    return match.whole("time", f"T{hour % 24:02d}:{minute:02d}{zulu}")


def _noon(match: Match) -> Sequence[Reading]:
    return match.whole("time", "T00:00" if match["noon"].lower == "midnight" else "T12:00")


def _length(match: Match) -> Sequence[Reading]:
    """`three days`, `two-year`, `half a century`; no ages (`a 20-year-old`), no rates (`$5 a day`)."""
    unit = known.PLURALS.get(match["length"].lower, match["length"].lower)
    count = match.count()
    if "number" in match and match["number"].kind == "Y" and match["length"].kind == "U":
        return []  # "World Cup 2018 day five"
    is_joint = "dash" in match
    if (
        count is None
        or unit not in known.UNITS
        or (match["length"].kind == "U" and count > 1 and not is_joint and not match.next_is_word())
    ):
        return []
    if match["length"].text[0].isupper() and not match.next_is_plain():
        return []  # "Five-Year Plan"
    if count == 1 and unit == "day" and not is_joint and match.near(-1) not in known.BEFORE_LENGTHS:
        return []  # `one day` in stories
    if _is_age(match) or (match.near(-1) in known.BEFORE_AGES):
        return []
    if match.near(1) in ("per", "/") or match.near(-1) in known.SIGNS_OF_MONEY:
        return []
    return match.whole("duration", time_values.length(count, known.UNITS[unit]))


def _is_age(match: Match) -> bool:
    return match.near(1) in ("old", "olds") or (match.near(1) == "-" and match.near(2) in ("old", "olds")) or (
        match.near(1) == "of" and match.near(2) == "age"
    )  # fmt: skip


def _product(match: Match) -> Sequence[Reading]:
    """`two thousand years`, `five hundred days`: of a number and the round one behind it."""
    unit = known.PLURALS.get(match["length"].lower, match["length"].lower)
    count = match.number("number") * match.number("number2")
    is_round = match.number("number2") in (100, 1000) and match.number("number") < 100
    return match.whole("duration", time_values.length(count, known.UNITS[unit]) if count and is_round else None)


def _and_a_half(match: Match) -> Sequence[Reading]:
    """`two and a half years`, `an hour and a half`."""
    unit = known.PLURALS.get(match["length"].lower, match["length"].lower)
    count = match.number("number") or 1
    if match["to"].lower != "and" or _is_age(match):
        return []
    return match.whole("duration", time_values.length(count + 0.5, known.UNITS[unit]))


def _year_ended(match: Match) -> Sequence[Reading]:
    """`the year ended March 31`."""
    is_told = match["unit"].lower == "year" and match.near(1) in ("ended", "ending")
    return match.whole("duration", "P1Y") if is_told else []


def _two_lengths(match: Match) -> Sequence[Reading]:
    """`two hours and 14 minutes`, `3 years 6 months`."""
    units = [known.UNITS[known.PLURALS.get(match[name].lower, match[name].lower)] for name in ("length", "length2")]
    if "".join(units) not in ("HM", "MS", "Ym", "DH"):
        return []
    first = time_values.length(match.number("number"), units[0])
    second = time_values.length(match.number("number2"), units[1])
    prefix = "PT" if units[0] in "HM" else "P"
    return match.whole("duration", first + second.removeprefix(prefix))


def _one(match: Match) -> Sequence[Reading]:
    """`for a year`, `an hour later`; not `twice what it made a year`."""
    if match.near(-1) not in known.BEFORE_LENGTHS or match.near(1) == "old" or match.is_joined():
        return []
    return match.whole("duration", time_values.length(1, known.UNITS[match["unit"].lower]))


def _every(match: Match) -> Sequence[Reading]:
    """`every Monday`, `each year`, `every two weeks`, `every other day`, `every spring`."""
    if "weekday" in match:
        part = "T" + known.PARTS_OF_DAY[match["time"].lower] if "time" in match else ""
        return match.whole("set", f"XXXX-WXX-{match.number('weekday')}{part}")
    if "month" in match:
        day = f"-{match.number('day'):02d}" if "day" in match else ""
        return match.whole("set", f"XXXX-{match.number('month'):02d}{day}")
    if "season" in match:
        return match.whole("set", f"XXXX-{known.SEASONS[match['season'].lower]}")
    if "weekend" in match:
        return match.whole("set", "XXXX-WXX-WE")
    if "time" in match:
        return match.whole("set", f"XXXX-XX-XXT{known.PARTS_OF_DAY[match['time'].lower]}")
    if "quarter" in match:
        return match.whole("set", "P3M")
    unit = known.PLURALS.get(match["length"].lower, match["length"].lower)
    count = 2 if "other" in match else match.count() if "number" in match else 1
    if count is None or match.is_joined():
        return []
    return match.whole("set", time_values.length(count, known.UNITS[unit]))


def _weekdays(match: Match) -> Sequence[Reading]:
    if "weekends" in match:
        return match.whole("set", "XXXX-WXX-WE")
    return match.whole("set", f"XXXX-WXX-{match.number('weekdays')}")


def _nights_of(match: Match) -> Sequence[Reading]:
    """`Tuesday nights`."""
    part = known.PARTS_OF_DAY[match["mornings"].lower.removesuffix("s")]
    return match.whole("set", f"XXXX-WXX-{match.number('weekday')}T{part}")


def _often(match: Match) -> Sequence[Reading]:
    """`annually`, `is printed daily`; not `a weekly magazine`."""
    word = match["often"]
    is_adverb = word.lower.endswith("ally") or not match.next_is_word() or match.near(1) in known.BEHIND_ADVERBS
    if not is_adverb or (word.text[0].isupper() and match.first > 0):
        return []
    return match.whole("set", known.OFTEN[word.lower])


def _times_over(match: Match) -> Sequence[Reading]:
    """`twice a week`, `three times a day`, `once every two years`."""
    unit = known.PLURALS.get(match["length"].lower, match["length"].lower)
    count = match.number("number2") or 1
    return match.whole("set", time_values.length(count, known.UNITS[unit]))


LENGTHS = (
    Rule("clock", "clock mark? zone?", _clock, 0.95),
    Rule("clock", "day mark zone?", _clock, 0.95),
    Rule("clock", "noon zone?", _noon, 0.9),
    Rule("duration", "number fraction? dash? length", _length, 0.9),
    Rule("duration", "number full length", _length, 0.85),
    Rule("duration", "number number2 length", _product, 0.85),
    Rule("duration", "number to a half length", _and_a_half, 0.9),
    Rule("duration", "a length to a half", _and_a_half, 0.85),
    Rule("duration", "the full? fiscal? unit", _year_ended, 0.8),
    Rule("duration", "number length to? number2 length2", _two_lengths, 0.9),
    Rule("duration", "the? relative number length", _length, 0.85),
    Rule("duration", "a? half a? dash? length", _length, 0.8),
    Rule("duration", "a number length", _length, 0.8),
    Rule("duration", "a unit", _one, 0.75),
    Rule("set", "every weekday time?", _every, 0.95),
    Rule("set", "every month day?", _every, 0.9),
    Rule("set", "every season", _every, 0.9),
    Rule("set", "every weekend", _every, 0.95),
    Rule("set", "every time", _every, 0.8),
    Rule("set", "every quarter", _every, 0.8),
    Rule("set", "every number? other? length", _every, 0.9),
    Rule("set", "weekdays", _weekdays, 0.85),
    Rule("set", "weekends", _weekdays, 0.85),
    Rule("set", "weekday mornings", _nights_of, 0.9),
    Rule("set", "often", _often, 0.85),
    Rule("set", "over a length", _times_over, 0.9),
    Rule("set", "over every number2? length", _times_over, 0.9),
    Rule("set", "number times a length", _times_over, 0.9),
)  # fmt: skip
