"""Rules for times told from another: `yesterday`, `last week`, `three days earlier`, `the same day`, `a year ago`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from transforms import time_nearest, time_values
from transforms import times_known as known
from transforms.time_grammar import Match, Reading, Rule


def _named_day(match: Match) -> Sequence[Reading]:
    """`yesterday`, `tomorrow`, `tonight`; not `today's farmers`, where it means nowadays."""
    today, word = match.scene.today, match["today"].lower
    if word == "today" and match.next_kind() == "'" and match.near(2) in known.NOWADAYS:
        return []
    part = "TNI" if word == "tonight" else ""
    value = (today + timedelta(known.DAYS[word])).isoformat() + part if today else None
    return [Reading(match.first, match.last, "time" if part else "date", value)]


def _part_of_named_day(match: Match) -> Sequence[Reading]:
    """`this morning`, `last night`, `yesterday afternoon`, `that evening`."""
    scene, part = match.scene, "T" + known.PARTS_OF_DAY[match["time"].lower]
    relation = match["relative"].lower if "relative" in match else "this"
    if "that" in match or "same" in match or relation in ("following", "next", "previous", "preceding"):
        day = time_values.shifted(scene.last_day, "day", known.STEPS.get(relation, 0)) if scene.last_day else None
    elif relation == "last":
        day = (scene.today - timedelta(1)).isoformat() if scene.today else None
    else:
        day = scene.today.isoformat() if scene.today else None
    return [Reading(match.first, match.last, "time", day + part if day else None)]


def _bare_part(match: Match) -> Sequence[Reading]:
    """`morning` and `the night`: hold only with a day beside them."""
    return match.whole("time", "T" + known.PARTS_OF_DAY[match["time"].lower])


def _unit(match: Match) -> Sequence[Reading]:
    """`last week`, `this year`, `the following month`, `earlier this month`."""
    unit = match["length"].lower
    relation = match["relative"].lower
    if unit not in known.STEP_UNITS or match["length"].kind == "u" or match.is_joined():
        return []
    is_told = relation in known.FROM_LAST or (unit == "day" and relation == "next")
    if unit == "day" and relation not in ("next", "following", "previous", "preceding"):
        return []
    if relation in ("past", "coming") or (relation in ("last", "next") and "the" in match and unit != "day"):
        return (
            match.whole("duration", time_values.length(1, known.UNITS[unit]))
            if unit != "decade"
            else match.whole("duration", "P10Y")
        )
    base = _base(match, unit) if is_told else _today(match)
    value = time_values.shifted(base, unit, known.STEPS.get(relation, 0)) if base else None
    value = _rounded(value, unit)
    return [Reading(match.first, match.last, "date", value)]


def _rounded(value: str | None, unit: str) -> str | None:
    """As fine as its unit: a decade is `199`, a century `19`."""
    return value[: {"decade": 3, "century": 2}[unit]] if value and unit in ("decade", "century") else value


def _quarter(match: Match) -> Sequence[Reading]:
    """`last quarter`, `this quarter`."""
    if match.scene.is_sport or match.scene.today is None:
        return []
    value = time_values.shifted(_today(match) or "", "quarter", known.STEPS.get(match["relative"].lower, 0))
    return match.whole("date", value)


def _latest_quarter(match: Match) -> Sequence[Reading]:
    """`the quarter`, `the latest period`: the one named last."""
    return match.whole("date", match.scene.last_quarter) if not match.scene.is_sport else []


def _year_ago_quarter(match: Match) -> Sequence[Reading]:
    """`the year-earlier quarter`, `the quarter a year ago`, `the year-earlier third quarter`."""
    last = match.scene.last_quarter
    if "unit" in match and match["unit"].lower != "year":
        return []
    if "nth" in match and last and 1 <= match.number("nth") <= 4:
        last = f"{last[:4]}-Q{match.number('nth')}"
    return match.whole("date", time_values.shifted(last, "year", -1) if last else None)


def _same_period(match: Match) -> Sequence[Reading]:
    """`the same period last year`, `the corresponding quarter of 2022`: of the quarter named last, else the year."""
    scene, last = match.scene, match.scene.last_quarter
    year = match.number("year")
    if not year and scene.today:
        if match["unit"].lower != "year":
            return []
        step = known.STEPS.get(match["relative"].lower, 0) if "relative" in match else -1
        base = int(last[:4]) if last and "relative" not in match else scene.today.year
        year = base + step
    if not year:
        return []
    return match.whole("date", f"{year:04d}{last[4:]}" if last else f"{year:04d}")


def _year_ago(match: Match) -> Sequence[Reading]:
    """`year-earlier profit`."""
    is_told = match["unit"].lower == "year" and match["later"].lower in ("earlier", "ago") and match.next_is_word()
    if not is_told or not match.scene.is_business:
        return []
    return _year_ago_quarter(match)


def _weekend(match: Match) -> Sequence[Reading]:
    today = match.scene.today
    if today is None:
        return [Reading(match.first, match.last, "date", None)]
    relation = match["relative"].lower if "relative" in match else ""
    saturday = today + timedelta(6 - today.isoweekday())
    step = known.STEPS.get(relation, 0)
    if relation in ("next", "coming", "following", "upcoming"):
        step = 1 if relation == "next" and today.isoweekday() > 5 else 0 if relation != "next" else 1
    elif not relation and match.direction() != "future" and today.isoweekday() < 6:
        step = -1
    value = time_values.week_value(saturday + timedelta(7 * step)) + "-WE"
    return match.whole("date", value)


def _same(match: Match) -> Sequence[Reading]:
    """`the same day`, `that year`: the last that was named and is so fine."""
    unit = match["unit"].lower
    if unit not in known.STEP_UNITS or match.is_joined():
        return []
    base = _base(match, unit, told=True)
    value = time_values.shifted(base, unit, 0) if base else None
    return [Reading(match.first, match.last, "date", _rounded(value, unit))]


def _ending(match: Match) -> Sequence[Reading]:
    """`the end of the month`, `later in the day`, `earlier in the week`: of today, a day of the one named last."""
    unit = match["unit"].lower
    if unit not in known.STEP_UNITS:
        return []
    base = _base(match, unit, told=True) if unit == "day" else _today(match)
    value = (
        time_values.shifted(base, unit, known.STEPS.get(match["relative"].lower, 0) if "relative" in match else 0)
        if base
        else None
    )
    return [Reading(match.first, match.last, "date", _rounded(value, unit))]


def _ago(match: Match) -> Sequence[Reading]:
    """`three days ago`; `a year ago` of a company's figures is of the quarter named last."""
    scene = match.scene
    if _unit_name(match) == "year" and match.count() == 1 and scene.is_business and scene.compared:
        return _apart(match, -1, scene.compared)
    return _apart(match, -1, _today(match))


def _earlier(match: Match) -> Sequence[Reading]:
    """`three days earlier`, `a year later`: from the last time named; `before the vote` is a length."""
    word = match["after"].lower
    if word in ("before", "after") and (match.next_kind() not in ",.)" or match.next_is_word()):
        return []
    if match.near(1) == "than":  # "three weeks earlier than usual"
        value = time_values.length(match.count() or 1, known.UNITS[_unit_name(match)])
        return [Reading(match.first, match.last - 1, "duration", value)]
    sign = 1 if word in ("later", "after", "afterwards", "afterward") else -1
    unit = _unit_name(match)
    if word == "previously":
        return _apart(match, -1, _today(match))
    base = _base(match, unit)
    if unit == "year" and word == "earlier" and match.scene.is_business:
        base = match.scene.compared or (base[:4] if base and "-Q" in base else base)
    return _apart(match, sign, base)


def _unit_name(match: Match) -> str:
    word = match["length"].lower
    return known.PLURALS.get(word, word)


def _apart(match: Match, sign: int, base: str | None) -> Sequence[Reading]:
    unit = _unit_name(match)
    count = match.count()
    if count is None or unit not in known.UNITS:
        return []
    if unit in ("hour", "minute", "second"):
        return [Reading(match.first, match.last, "time", None)]
    value = time_values.shifted(base, unit, sign * count) if base else None
    return [Reading(match.first, match.last, "date", value)]


def _before(match: Match) -> Sequence[Reading]:
    """`the day before`, `the year after`; not `the day before the vote`."""
    unit = match["unit"].lower
    if unit not in known.STEP_UNITS or match["after"].lower not in ("before", "after") or match.next_is_word():
        return []
    fiscal = match.scene.last_fiscal
    sign = -1 if match["after"].lower == "before" else 1
    if unit == "year" and fiscal:
        return match.whole("date", f"FY{int(fiscal[2:6]) + sign:04d}")
    base = _base(match, unit)
    value = time_values.shifted(base, unit, sign) if base else None
    return [Reading(match.first, match.last, "date", value)]


def _weekday_of_week(match: Match) -> Sequence[Reading]:
    """`Monday last week`, `Friday of next week`."""
    today = match.scene.today
    if today is None or match["unit"].lower != "week":
        return []
    step = known.STEPS.get(match["relative"].lower, 0)
    monday = today - timedelta(today.weekday())
    return match.whole("date", (monday + timedelta(7 * step + match.number("weekday") - 1)).isoformat())


def _day_and_week(match: Match) -> Sequence[Reading]:
    """`a week ago Monday` is told as the weekday alone would be."""
    today = match.scene.today
    if today is None:
        return []
    return match.whole("date", time_nearest.weekday(today, match.number("weekday"), match.direction()).isoformat())


def _today(match: Match) -> str | None:
    return match.scene.today.isoformat() if match.scene.today else None


def _base(match: Match, unit: str, *, told: bool = False) -> str | None:
    """The last time named that is as fine as a unit; without one today, unless it must have been told."""
    scene = match.scene
    if unit in ("day", "night", "week", "fortnight"):
        base = scene.last_day if unit != "week" or not (scene.last and "-W" in scene.last) else scene.last
    elif unit == "month":
        base = scene.last if scene.last and time_values.days(scene.last) and _is_within(scene.last, 31) else None
    else:
        base = scene.last
    return base or (None if told and unit != "day" else _today(match))


def _is_within(value: str, most: int) -> bool:
    edges = time_values.days(value)
    return edges is not None and (edges[1] - edges[0]) < timedelta(most) and edges[0] > date.min


RELATIVE = (
    Rule("named_day", "today", _named_day, 0.95),
    Rule("part_of_day", "relative time", _part_of_named_day, 0.9),
    Rule("part_of_day", "part? those time", _part_of_named_day, 0.85),
    Rule("part_of_day", "the same? time", _bare_part, 0.8),
    Rule("part_of_day", "the relative time", _part_of_named_day, 0.8),
    Rule("bare_part_of_day", "part? dash? time", _bare_part, 0.8),
    Rule("bare_part_of_day", "the part? time", _bare_part, 0.8),
    Rule("relative_unit", "part? the? relative length", _unit, 0.9),
    Rule("relative_unit", "the? edge of relative length", _unit, 0.85),
    Rule("relative_quarter", "part? relative quarter", _quarter, 0.8),
    Rule("latest_quarter", "the latest? quarter", _latest_quarter, 0.7),
    Rule("latest_quarter", "the latest period", _latest_quarter, 0.7),
    Rule("year_ago_quarter", "the? a? unit dash? ago quarter", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? a? unit dash? ago period", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? a? unit dash later quarter", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? a? unit dash later period", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? a? unit dash? ago nth dash? quarter", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? a? unit dash later nth dash? quarter", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the quarter a unit ago", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the quarter a unit later", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the? unit dash later", _year_ago, 0.7),
    Rule("same_period", "the same period of? in? year", _same_period, 0.8),
    Rule("same_period", "the same quarter of? in? year", _same_period, 0.8),
    Rule("same_period", "the same period of? in? relative unit", _same_period, 0.8),
    Rule("same_period", "the same quarter of? in? relative unit", _same_period, 0.8),
    Rule("same_period", "the same period a unit later", _same_period, 0.8),
    Rule("same_period", "the same quarter a unit later", _same_period, 0.8),
    Rule("same_period", "the same period a unit ago", _same_period, 0.8),
    Rule("same_period", "the same quarter a unit ago", _same_period, 0.8),
    Rule("year_ago_quarter", "the relative dash unit quarter", _year_ago_quarter, 0.8),
    Rule("year_ago_quarter", "the relative dash unit period", _year_ago_quarter, 0.8),
    Rule("weekend", "part? the weekend", _weekend, 0.75),
    Rule("weekend", "part? relative weekend", _weekend, 0.85),
    Rule("same", "later? the same unit", _same, 0.85),
    Rule("same", "later? that same? unit", _same, 0.8),
    Rule("part_of_unit", "the? edge of the unit", _ending, 0.7),
    Rule("part_of_unit", "later in the unit", _ending, 0.75),
    Rule("ago", "number to? dash? length dash? ago", _ago, 0.9),
    Rule("ago", "a length dash? ago", _ago, 0.9),
    Rule("ago", "half a length ago", _ago, 0.85),
    Rule("earlier", "number length after", _earlier, 0.8),
    Rule("earlier", "a length after", _earlier, 0.8),
    Rule("earlier", "the unit after", _before, 0.8),
    Rule("weekday_of_week", "weekday of? relative unit", _weekday_of_week, 0.9),
    Rule("weekday_of_week", "a unit ago weekday", _day_and_week, 0.6),
)  # fmt: skip
