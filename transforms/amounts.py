"""How much and how many: money, percents, measures, counts and ranks of an article, each at its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transforms import (
    amount_ranges,
    compounds,
    counted,
    currencies,
    no_amounts,
    numbers,
    qualifiers,
    ranks,
    units,
    units_known,
)
from transforms.amount_ranges import Kind, Reading
from transforms.names import Mention
from transforms.numbers import Number
from transforms.passages import Passage
from transforms.qualifiers import Qualifier

CONFIDENCE: dict[str, float] = {
    "currency_sign": 0.98, "currency_word": 0.97, "percent": 0.98, "unit": 0.95, "age": 0.95, "age_behind_name": 0.9,
    "compound": 0.85, "counted_noun": 0.85, "counted_state": 0.9, "bare": 0.6,
    "superlative": 0.95, "top": 0.9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity at its place; offsets are of the article's text, `start` to `end` holds the number and its unit.

    `value` is in full (`$1.2 bn` is 1,200,000,000) and the lower end of a range, whose upper end is `value_max`.
    `unit` is `percent`, `percentage point`, `basis point` or the unit of a measure as printed, in the singular;
    `currency` is ISO 4217, None when a word for several is open. `object` is what is counted, as printed.
    """

    start: int
    end: int
    kind: Kind
    value: float
    value_max: float | None
    unit: str | None
    currency: str | None
    object: str | None
    qualifier: Qualifier | None
    method: str
    confidence: float


_HYPHENED = re.compile(r"[-‑](?!plus\b|odd\b|ish\b)")
_SCALE_OF_MONEY = 1e6
"""A bare number of this scale is of the money before it."""
_ROLES = ("subheadline",)


def find(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention] = (),
    taken: Sequence[tuple[int, int]] = (),
    country: str | None = None,
    places: Iterable[str] = (),
) -> list[Amount]:
    """The amounts of an article in order and apart.

    `sentences` lie in order and apart, as do `mentions`, whose numbers are names (`14th Five-Year Plan`), and `taken`,
    the expressions of time. `country` is that of who prints it (ISO 3166-1): whose dollars `$` are. `places` are the
    countries of the places that are named, each as often as it is: whose are the pesos in Oaxaca.
    """
    setting = currencies.Setting(text, country, places)
    named = [(mention.start, mention.end) for mention in mentions]
    above = [(p.start, p.end) for p in passages if p.role in _ROLES]
    found = (
        amount
        for bounds in sorted([*sentences, *above])
        for amount in _in_sentence(text, bounds, setting, named, taken)
    )
    return list(found)


def _in_sentence(
    text: str,
    bounds: tuple[int, int],
    setting: currencies.Setting,
    named: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
) -> Iterable[Amount]:
    words = numbers.plain_words(text, *bounds)
    if not (numbers.may_stand_in(text, *bounds, words) or ranks.may_stand_in(words)):
        return ()
    placed = sorted(ranks.find(text, *bounds, words))
    ranked = [(rank.start, rank.end) for rank in placed]
    readings = [
        _read(text, number, bounds, setting)
        for number in numbers.find(text, *bounds, words)
        if not _lies_in(number, ranked)
    ]
    readings = [_without(reading, named, taken) for reading in readings]
    found = [_ranked(text, rank, bounds) for rank in placed]
    before: Reading | None = None
    for reading in amount_ranges.linked(text, readings, bounds):
        whole = reading if reading.kind or reading.is_none else _counted(text, reading, bounds)
        if whole.kind and not whole.is_none and not no_amounts.is_within(text, whole.start):
            before = _completed(whole, before)
            found.append(_amount(text, before, bounds))
    return _apart(sorted(found, key=lambda amount: amount.start))


def _read(text: str, number: Number, bounds: tuple[int, int], setting: currencies.Setting) -> Reading:
    """A number with its currency or unit, if it has one; none when it is a part of a longer sign."""
    money = currencies.read(text, number, bounds, setting)
    if money and not no_amounts.goes_on(text, money.end):
        return Reading(
            number, money.start, money.end, "money", money.factor, currency=money.currency, method=money.method
        )
    measure = units.read(text, number, bounds)
    if measure and not no_amounts.goes_on(text, measure.end):
        return Reading(
            number, measure.start, measure.end, measure.kind, measure.sign, unit=measure.unit, method=measure.method
        )
    is_time = no_amounts.is_time(text, number, bounds)
    return Reading(number, number.start, number.end, is_none=is_time)


def _without(reading: Reading, named: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> Reading:
    """No amount where it is a time, or a bare number within a name."""
    if reading.method != "age" and _lies_in(reading.number, taken):
        return reading._replace(is_none=True)
    return reading._replace(is_none=True) if reading.kind is None and _lies_in(reading.number, named) else reading


def _lies_in(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the last span that begins before the number ends reaches into it."""
    index = bisect_left(spans, (number.end,)) - 1
    return index >= 0 and spans[index][1] > number.start


def _counted(text: str, reading: Reading, bounds: tuple[int, int]) -> Reading:
    """A bare number, or range, as the count that it is, if it is one."""
    number = reading.number
    if reading.highest is None and _is_no_count(text, number, bounds):
        return reading
    compound = compounds.read(text, number, bounds)
    if compound:
        made = reading._replace(end=compound.end, unit=compound.unit, thing=compound.thing, method="compound")
        return made._replace(kind="measure" if compound.unit else "count")
    end, factor = _letter(text, reading, bounds[1])
    phrase = counted.behind(text, qualifiers.behind(text, end, bounds[1])[1], bounds[1])
    if phrase.is_not_counted or text[end : end + 1].isalpha() or _HYPHENED.match(text, end):
        return reading
    if phrase.thing and phrase.thing.rpartition(" ")[2].lower() in units_known.TIMES:  # "two of its three days"
        return reading
    made = reading._replace(end=end, factor=factor, kind="count", thing=phrase.thing)
    if phrase.thing:
        return made._replace(method="counted_noun")
    if phrase.is_state:
        return made._replace(method="counted_state")
    return made._replace(method="bare") if counted.may_stand_alone(text, reading.start, end, bounds) else reading


def _completed(reading: Reading, before: Reading | None) -> Reading:
    """A bare number is of what the one before it is: `200 boats in 2005, 160 now`, `$9 million, of which 6 million`."""
    if reading.method != "bare" or before is None:
        return reading
    if before.kind == "money" and reading.number.scale >= _SCALE_OF_MONEY:
        return reading._replace(kind="money", currency=before.currency, method=before.method)
    return reading._replace(thing=before.thing) if before.kind == "count" else reading


def _is_no_count(text: str, number: Number, bounds: tuple[int, int]) -> bool:
    if number.is_worded and number.value == 1:
        return True  # `one`
    return no_amounts.goes_on(text, number.end) or no_amounts.is_label(text, number, bounds)


def _letter(text: str, reading: Reading, last: int) -> tuple[int, float]:
    """Where `20k` and `2m` end before what they count, and what they are worth."""
    number = reading.number
    letter = text[number.end : number.end + 1]
    if number.is_worded or number.scale > 1 or letter not in numbers.LETTERS:
        return reading.end, 1.0
    if text[number.end + 1 : number.end + 2] not in (" ", "\n") or not counted.behind(text, number.end + 1, last).thing:
        return reading.end, 1.0
    return number.end + 1, numbers.LETTERS[letter]


def _ranked(text: str, rank: ranks.Rank, bounds: tuple[int, int]) -> Amount:
    thing = counted.behind(text, rank.end, bounds[1]).thing
    thing = thing or counted.measured(text, rank.end, bounds[1], is_compound=True)
    return Amount(
        rank.start, rank.end, "rank", rank.value, None, None, None, thing, None, rank.method, CONFIDENCE[rank.method]
    )


def _amount(text: str, reading: Reading, bounds: tuple[int, int]) -> Amount:
    """The amount of a reading, with its qualifier and what a measure is of."""
    thing = reading.thing
    if thing is None and reading.kind in ("measure", "percent"):
        is_compound = "-" in text[reading.number.end : reading.end]
        thing = counted.measured(text, reading.end, bounds[1], is_compound=is_compound)
    low, high = reading.value, reading.highest
    assert reading.kind, f"{text[reading.start : reading.end]} was not read"
    return Amount(
        reading.start, reading.end, reading.kind, low, high, reading.unit, reading.currency, thing,
        qualifiers.find(text, reading.start, reading.end, bounds), reading.method, CONFIDENCE[reading.method],
    )  # fmt: skip


def _apart(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Of two that overlap the first."""
    last = -1
    for amount in amounts:
        if amount.start >= last:
            yield amount
            last = amount.end
