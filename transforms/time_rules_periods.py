"""Rules for longer stretches of the calendar: quarters, halves, seasons, fiscal years, decades, centuries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from transforms import time_nearest, time_values
from transforms import times_known as known
from transforms.time_grammar import Match, Reading, Rule


def _fiscal(match: Match) -> Sequence[Reading]:
    year = match.number("year")
    if "figure" in match:
        year = 2000 + match.number("figure")
        if len(match["figure"].text) != 2:
            return []
    return match.whole("date", f"FY{year:04d}" if year else None)


def _decade(match: Match) -> Sequence[Reading]:
    """`the 1970s`, `the '80s`, `the nineties`; not `people in their eighties`, `temperatures in the 90s`."""
    printed, number = match["decade"].text, match.number("decade")
    if printed[0].isdigit() and len(printed.rstrip("s'’")) == 4:
        return match.whole("date", f"{number // 10:03d}")
    if match.first == match.at("decade"):
        return []
    figure = number // 10 if number > 9 else number
    return match.whole("date", f"19{figure}") if 2 <= figure <= 9 else []


def _century(match: Match) -> Sequence[Reading]:
    number = match.number("nth")
    if match["length"].lower != "century" or not 1 <= number <= 21:
        return []
    return match.whole("date", f"{number - 1:02d}")


def _quarter(match: Match) -> Sequence[Reading]:
    """`the third quarter of 2019`; without a year the last that had begun, of business alone."""
    name = "nth" if "nth" in match else "short"
    number = match.number(name)
    letter = "Q"
    if "half" in match or match[name].lower[:1] == "h":
        letter = "H"
    number = (4 if letter == "Q" else 2) if number == -1 else number
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return []
    if "fy" in match:
        return match.whole("date", _fiscal_quarter(match, letter, number))
    if "fiscal" in match:
        return match.whole("date", f"FY{match.number('year'):04d}-{letter}{number}" if "year" in match else None)
    year = match.number("year") or _year_of_quarter(match, letter, number)
    return match.whole("date", f"{year:04d}-{letter}{number}") if year else []


def _fiscal_quarter(match: Match, letter: str, number: int) -> str | None:
    """`Q2FY25`, `Q2 FY2025`."""
    year = match.number("year")
    if "figure" in match and len(match["figure"].text) == 2:
        year = 2000 + match.number("figure")
    return f"FY{year:04d}-{letter}{number}" if year else None


def _year_of_quarter(match: Match, letter: str, number: int) -> int | None:
    scene = match.scene
    if "length" in match:
        if match["length"].lower != "year" or scene.today is None:
            return None
        relation = match["relative"].lower if "relative" in match else "this"
        return scene.today.year + known.STEPS.get(relation, 0)
    if scene.is_sport or scene.today is None or not (scene.is_business or "short" in match):
        return None
    if letter == "H" or scene.year:
        return scene.year
    began = 3 * number - 2
    is_ahead = "dash" not in match and match.direction() in ("future", "near")
    return time_nearest.month_year(scene.today, began, "future" if is_ahead else "past")


def _season(match: Match) -> Sequence[Reading]:
    scene, name = match.scene, known.SEASONS[match["season"].lower]
    if "year" in match:
        return match.whole("date", f"{match.number('year'):04d}-{name}")
    if scene.today is None:
        return match.whole("date", f"XXXX-{name}") if "relative" in match else []
    if "relative" not in match:
        if "the" not in match or match.near(-1) not in known.BEFORE_MONTHS or not match.next_is_plain():
            return []
        return match.whole("date", time_nearest.season(scene.today, name, match.direction()))
    relation = match["relative"].lower
    now = time_nearest.season(scene.today, name, None)
    edges = time_values.days(now) if now else None
    if now is None or edges is None:
        return []
    is_on = edges[1] >= scene.today
    year = int(now[:4])
    if relation in ("last", "past", "previous"):
        year -= is_on
    elif relation in ("next", "coming", "upcoming", "following") or (
        not is_on and match.direction() != "past" and edges[1].year <= scene.today.year and _is_ahead(scene.today, name)
    ):
        year += 1
    return match.whole("date", f"{year:04d}-{name}")


def _is_ahead(today: date, name: str) -> bool:
    """Whether the season of this year has not begun yet."""
    edges = time_values.days(f"{today.year:04d}-{name}")
    return edges is not None and edges[0] > today


PERIODS = (
    Rule("fiscal_year", "the? fiscal year", _fiscal, 0.9),
    Rule("fiscal_year", "the? fiscal unit year", _fiscal, 0.9),
    Rule("fiscal_year", "fy year", _fiscal, 0.9),
    Rule("fiscal_year", "fy figure", _fiscal, 0.9),
    Rule("decade", "the? part? dash? decade", _decade, 0.95),
    Rule("century", "the? part? dash? nth dash? length", _century, 0.95),
    Rule("quarter", "the? fiscal? nth dash? quarter of? in? comma? fiscal? year?", _quarter, 0.85),
    Rule("quarter", "the? nth dash? quarter of? the? relative? length", _quarter, 0.85),
    Rule("quarter", "relative length possessive fiscal? nth quarter", _quarter, 0.85),
    Rule("half", "relative length possessive nth half", _quarter, 0.85),
    Rule("quarter", "short of? comma? year?", _quarter, 0.85),
    Rule("quarter", "short of? fy year", _quarter, 0.85),
    Rule("quarter", "short of? fy figure", _quarter, 0.85),
    Rule("half", "the? nth dash? half of? comma? year", _quarter, 0.9),
    Rule("half", "the? nth half of the? relative? length", _quarter, 0.85),
    Rule("season", "the? part? dash? season of? year", _season, 0.95),
    Rule("season", "the part? season", _season, 0.7),
    Rule("season", "part? relative season", _season, 0.85),
)  # fmt: skip
