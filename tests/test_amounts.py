"""Amounts: one sentence for each way to print a number, and for each number that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.budget import within
from tests.marks import marked
from transforms import amounts
from transforms import currencies_known as known
from transforms.amounts import Amount
from transforms.passages import Passage
from transforms.word_sets import words


def found(sentence: str, *, country: str | None = None) -> list[Amount]:
    text, mentions = marked(sentence)
    return amounts.find(text, [Passage("body", 0, len(text))], [(0, len(text))], mentions, (), country)


def told(sentence: str, *, country: str | None = None) -> list[str]:
    """`printed | kind | [qualifier] value[..most] [currency or unit] | what is counted`, the last where it is known."""
    text, _ = marked(sentence)
    lines = []
    for each in found(sentence, country=country):
        most = f"..{each.value_max:.15g}" if each.value_max is not None else ""
        size = (each.qualifier, f"{each.value:.15g}{most}", each.currency or each.unit)
        parts = [text[each.start : each.end], each.kind, " ".join(part for part in size if part)]
        lines.append(" | ".join(parts + [each.object] * (each.object is not None)))
    return lines


MONEY = {
    "The bridge cost $1.2 bn.": ["$1.2 bn | money | 1200000000 USD"],
    "It raised 500 million yuan.": ["500 million yuan | money | 500000000 CNY"],
    "The state set aside Rs 40 crore.": ["Rs 40 crore | money | 400000000 INR"],
    "It has Rs.1.81 lakh crore of debt.": ["Rs.1.81 lakh crore | money | 1810000000000 INR"],
    "The farm made NZ$41 million.": ["NZ$41 million | money | 41000000 NZD"],
    "Tickets are US$5 or US $7.": ["US$5 | money | 5 USD", "US $7 | money | 7 USD"],
    "A stall is €3.5m.": ["€3.5m | money | 3500000 EUR"],
    "It lost £5-10m.": ["£5-10m | money | 5000000..10000000 GBP"],
    "It paid 10 billion won.": ["10 billion won | money | 10000000000 KRW"],
    "It paid 80,000 Swiss francs.": ["80,000 Swiss francs | money | 80000 CHF"],
    "They won 3,5 million euros.": ["3,5 million euros | money | 3500000 EUR"],
    "A cup is 3,50 € or 30p.": ["3,50 € | money | 3.5 EUR", "30p | money | 0.3 GBP"],
    "It sells for 50 cents.": ["50 cents | money | 0.5 USD"],
    "The fee is 200 CHF.": ["200 CHF | money | 200 CHF"],
    "The dam cost R12 million.": ["R12 million | money | 12000000 ZAR"],
    "They want between $10 and $15 million.": ["between $10 and $15 million | money | 10000000..15000000 USD"],
    "They took half a million euros.": ["half a million euros | money | 500000 EUR"],
    "A $2-million grant came.": ["$2-million | money | 2000000 USD"],
    "It has 9 million yuan, of which 6 million is a loan.": [
        "9 million yuan | money | 9000000 CNY",
        "6 million | money | 6000000 CNY",
    ],
    "Shares fell $2 to $61.": ["$2 | money | 2 USD", "$61 | money | 61 USD"],
    "In Oslo it paid 4 million kroner.": ["4 million kroner | money | 4000000 NOK"],
    "The pot held 400 rupees.": ["400 rupees | money | 400"],
    "Pakistan gave 400 rupees.": ["400 rupees | money | 400 PKR"],
    "The council in London paid 120,000 pounds.": ["120,000 pounds | money | 120000 GBP"],
    "The whale weighed 120,000 pounds.": ["120,000 pounds | measure | 120000 pound"],
}
PERCENTS = {
    "It grew 5.3 percent.": ["5.3 percent | percent | 5.3 percent"],
    "Some 12 per cent of voters came.": ["12 per cent | percent | about 12 percent | voters"],
    "Rates rose 25 basis points to 5%.": ["25 basis points | percent | 25 basis point", "5% | percent | 5 percent"],
    "It fell by two percentage points.": ["two percentage points | percent | 2 percentage point"],
    "He leads by 12 points in a poll.": ["12 points | percent | 12 percentage point"],
    "It made 5 and 10 percent.": ["5 | percent | 5 percent", "10 percent | percent | 10 percent"],
    "It takes 10-15 percent.": ["10-15 percent | percent | 10..15 percent"],
    "It rose 5% to 12%.": ["5% | percent | 5 percent", "12% | percent | 12 percent"],
}
MEASURES = {
    "It is 3.5 kilograms.": ["3.5 kilograms | measure | 3.5 kilogram"],
    "A 2,900-km railway opened.": ["2,900-km | measure | 2900 km | railway"],
    "It was 34 degrees Celsius.": ["34 degrees Celsius | measure | 34 degree Celsius"],
    "It was minus 4 degrees, then -5°C.": [
        "minus 4 degrees | measure | -4 degree",
        "-5°C | measure | -5 degree Celsius",
    ],
    "The farm has 31 square kilometers.": ["31 square kilometers | measure | 31 square kilometer"],
    "It made nearly 400,000 tonnes of copper.": ["400,000 tonnes | measure | nearly 400000 tonne | copper"],
    "It runs at 350 km per hour.": ["350 km per hour | measure | 350 km per hour"],
    "Days have 4 to 7 degrees.": ["4 to 7 degrees | measure | 4..7 degree"],
    "A 46-page ruling came.": ["46-page | measure | 46 page | ruling"],
    "A magnitude 6.1 quake came.": ["6.1 | measure | 6.1 magnitude"],
    "P[Ann Lee], 51, left.": ["51 | measure | 51 year"],
    "A 58-year-old baker left.": ["58-year-old | measure | 58 year | baker"],
    "They were aged 5 to 11.": ["5 to 11 | measure | 5..11 year"],
    "Children under 12 go free.": ["12 | measure | at_most 12 year"],
    "A room of two metres by three.": ["two metres | measure | 2 metre", "three | measure | 3 metre"],
    "P[Ann Lee], then 38, left.": ["38 | measure | 38 year"],
    "Voters between the ages of 18 and 54 came.": ["18 and 54 | measure | 18..54 year"],
    "She is 83.": ["83 | measure | 83 year"],
}
COUNTS = {
    "It drew over 200 participants.": ["200 | count | over 200 | participants"],
    "Three people were killed.": ["Three | count | 3 | people"],
    "At least 31 dead in floods": ["31 | count | at_least 31"],
    "As many as 160 boats sank.": ["160 | count | at_most 160 | boats"],
    "No fewer than 12 people came.": ["12 | count | at_least 12 | people"],
    "Not more than 40 came.": ["40 | count | at_most 40"],
    "Some 40-plus cars stood there.": ["40 | count | about 40 | cars"],
    "There were 30 or so goats.": ["30 | count | about 30 | goats"],
    "Two dozen cars and half a million bees.": [
        "Two dozen | count | 24 | cars",
        "half a million | count | 500000 | bees",
    ],
    "One and a half million trees fell.": ["One and a half million | count | 1500000 | trees"],
    "Two hundred and five homes.": ["Two hundred and five | count | 205 | homes"],
    "It has 2,50,000 homes.": ["2,50,000 | count | 250000 | homes"],
    "It has 2.5 lakh new homes.": ["2.5 lakh | count | 250000 | homes"],
    "It has 12 000 seats and 1.250.000 books.": [
        "12 000 | count | 12000 | seats",
        "1.250.000 | count | 1250000 | books",
    ],
    "Two or three boats sank.": ["Two or three | count | 2..3 | boats"],
    "From three to five boats sank.": ["three | count | 3", "five | count | 5 | boats"],
    "It met 20k runners and 2m people.": ["20k | count | 20000 | runners", "2m | count | 2000000 | people"],
    "Two of the five spans are gone.": ["Two | count | 2 | spans", "five | count | 5 | spans"],
    "It had 200 boats once and has 160 today.": ["200 | count | 200 | boats", "160 | count | 160 | boats"],
    "It brought 340 owners, builders and bankers.": ["340 | count | 340 | owners, builders and bankers"],
    "It met six international and financial bodies.": ["six | count | 6 | bodies"],
    "It has four 35-meter antennas and six 5G masts.": [
        "four | count | 4 | antennas",
        "35-meter | measure | 35 meter | antennas",
        "six | count | 6 | 5G masts",
    ],
    "A 16-member team came.": ["16-member | count | 16 | member"],
}
RANKS = {
    "It is the third-largest port.": ["third-largest | rank | 3 | port"],
    "It is the second most populous state.": ["second most populous | rank | 2 | state"],
    "It is in the top 15.": ["top 15 | rank | 15"],
}
NONE = """
It opened on March 12, 2020, at 9.30 a.m. and shut on 4 June.
They met on 2023-11-07, 11/7/2023 and 7 and 8 May.
It lasted two years, 3 hours and ten minutes, not 6 to 8 weeks.
In 2019-20 and the 1990s, or from 1859 to 1861.
They won 3-1 and voted 14 to 11.
Call 555-0142 or +44 20 7946 0958.
See page 5, No. 3, Section 230 and v2.1.3.
The G20, COVID-19, F-16s, 5G and 4x4s.
He flew a Boeing 737 up Highway 101.
The 14th O[Five-Year Plan 2] began.
She lives at 12 Mill Street.
The 5th and the ninth came first.
One came, one left.
It grew tenfold, or three times.
Two-thirds of it, or three quarters.
A seven-course dinner and a two-way road.
The two raised a point or two, as did you two.
One in five knows, one man in six does.
It rained for two of its three days.
Dozens came, hundreds saw it, tens of thousands heard.
It is over (1), says [2].
Nineteen ninety-five was good.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", MONEY)
def test_money_has_its_currency_and_full_value(sentence: str) -> None:
    assert told(sentence) == MONEY[sentence]


@pytest.mark.parametrize("sentence", PERCENTS)
def test_percents_and_points_are_told_apart(sentence: str) -> None:
    assert told(sentence) == PERCENTS[sentence]


@pytest.mark.parametrize("sentence", MEASURES)
def test_measures_have_their_unit(sentence: str) -> None:
    assert told(sentence) == MEASURES[sentence]


@pytest.mark.parametrize("sentence", COUNTS)
def test_counts_say_what_is_counted(sentence: str) -> None:
    assert told(sentence) == COUNTS[sentence]


@pytest.mark.parametrize("sentence", RANKS)
def test_ranks_are_places_in_an_order(sentence: str) -> None:
    assert told(sentence) == RANKS[sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_other_numbers_are_no_amounts(sentence: str) -> None:
    assert told(sentence) == []


def test_a_dollar_is_of_the_country_that_prints_it() -> None:
    assert [each.currency for each in found("It cost $5.", country="AU")] == ["AUD"]
    assert [each.currency for each in found("It cost $5.", country="FR")] == ["USD"]
    assert [each.currency for each in found("It cost US$5.", country="AU")] == ["USD"]


def test_a_word_for_several_currencies_is_of_the_places_that_are_named() -> None:
    text = "It pays 4,500 pesos."
    sentence = (0, len(text))
    assert [each.currency for each in amounts.find(text, [], [sentence], places=["MX", "FR"])] == ["MXN"]
    assert [each.currency for each in amounts.find(text, [], [sentence], places=["MX", "AR"])] == [None]


def test_a_time_that_was_found_is_no_amount() -> None:
    text = "It took 40 of them."
    passage = Passage("body", 0, len(text))
    assert amounts.find(text, [passage], [(0, len(text))])
    assert amounts.find(text, [passage], [(0, len(text))], taken=[(8, 18)]) == []


def test_every_currency_is_in_iso_4217() -> None:
    printed = {*known.SIGNS.values(), *known.SHARED}
    meant = {code for codes in known.MEANINGS.values() for code in codes if code != "-"}
    assert printed | meant <= known.CODES
    assert {word for word, _ in known.PARTS.values()} | set(known.OPEN_SIGNS.values()) <= set(known.MEANINGS)


PIECES = words(
    """
    over between from to and or - – $ € Rs US$ 1 2,500 3.5 2,50,000 million bn m k crore dozen two half a hundred one
    percent % points basis yuan pounds rupees francs kg degrees -year-old people boats dead of the top third-largest , .
    ( ) ' ’s Lee İ minus ½ ٣ 2019 March p °C -page more + 999999999999999999999999999999
    """
)


@given(
    st.lists(st.sampled_from([*sorted(PIECES), "\n", "\u00a0"]), max_size=14),
    st.sampled_from([" ", ""]),
    st.sampled_from([None, "AU", "GB", "IN"]),
)
def test_an_amount_lies_in_its_text_and_is_in_order(pieces: list[str], blank: str, country: str | None) -> None:
    text = blank.join(pieces)
    last = 0
    for each in amounts.find(text, [Passage("body", 0, len(text))], [(0, len(text))], country=country):
        assert last <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        assert each.value_max is None or each.value < each.value_max
        assert each.currency is None or (each.kind == "money" and each.currency in known.CODES)
        assert (each.unit is None) == (each.kind not in ("measure", "percent"))
        assert 0 < each.confidence <= 1
        last = each.end


SECONDS, SIZE = 2, 30_000
HOSTILE = (
    "1", "1,", "111,", "1 000", "1.", "$", "$5 ", "5 pounds ", "5 rupees ", "5 points ", "top 5 ", "two ", "a million ",
    "5-", "5 to ", "5 and ", "from 5 ", "5 of the ", "5 new, ", "5 a, b and ", "aged 5 ", "third-largest ", "5 krónur ",
)  # fmt: skip


@pytest.mark.parametrize("sign", HOSTILE)
def test_a_row_of_one_sign_takes_time_by_its_length(sign: str) -> None:
    text = sign * (SIZE // len(sign))
    within(SECONDS, amounts.find, text, [Passage("body", 0, len(text))], [(0, len(text))])
