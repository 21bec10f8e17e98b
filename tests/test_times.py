"""Times: one sentence for each way to tell one, against a day of publication, and for each number that is none."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.budget import within
from tests.marks import marked
from transforms import time_values, times
from transforms.passages import Passage
from transforms.times import Time
from transforms.word_sets import words

PUBLISHED = datetime(2023, 11, 8)  # a Wednesday


def found(sentence: str, published: datetime | None = PUBLISHED) -> list[Time]:
    text, mentions = marked(sentence)
    return times.find(text, [Passage("body", 0, len(text))], [(0, len(text))], published, mentions)


def told(sentence: str, published: datetime | None = PUBLISHED) -> list[str]:
    """`printed | type | value`."""
    text, _ = marked(sentence)
    return [f"{text[each.start : each.end]} | {each.type} | {each.value}" for each in found(sentence, published)]


DAYS = {
    "The bridge opened on Nov. 7, 2023.": ["Nov. 7, 2023 | date | 2023-11-07"],
    "It opened on 7 November 2023.": ["7 November 2023 | date | 2023-11-07"],
    "It opened on the 7th of November.": ["the 7th of November | date | 2023-11-07"],
    "It opened on Tuesday, Nov 7.": ["Tuesday, Nov 7 | date | 2023-11-07"],
    "It opened on 2023-11-07.": ["2023-11-07 | date | 2023-11-07"],
    "It opened on 07/11/2023.": ["07/11/2023 | date | None"],
    "It opened on 17/11/2022.": ["17/11/2022 | date | 2022-11-17"],
    "It opened on 07.11.2023.": ["07.11.2023 | date | 2023-11-07"],
    "The fair ran Nov. 7-9.": ["Nov. 7 | date | 2023-11-07", "9 | date | 2023-11-09"],
    "The fair ran from 7 to 9 May 2022.": ["7 | date | 2022-05-07", "9 May 2022 | date | 2022-05-09"],
}
NEAREST = {
    "The ferry sailed on Tuesday.": ["Tuesday | date | 2023-11-07"],
    "The ferry sailed on Wednesday.": ["Wednesday | date | 2023-11-08"],
    "The ferry will sail on Tuesday.": ["Tuesday | date | 2023-11-14"],
    "The ferry sailed last Friday.": ["last Friday | date | 2023-11-03"],
    "It was built in March.": ["March | date | 2023-03"],
    "It will be built in March.": ["March | date | 2024-03"],
    "It closed in December.": ["December | date | 2022-12"],
    "It rained on Dec. 20, she said.": ["Dec. 20 | date | 2022-12-20"],
    "It is to open on Jan. 5.": ["Jan. 5 | date | 2024-01-05"],
    "Bids are due by Dec. 15, the city said.": ["Dec. 15 | date | 2023-12-15"],
    "The deadline was moved to Friday.": ["Friday | date | 2023-11-10"],
    "A Dec. 3 hearing has been scheduled.": ["Dec. 3 | date | 2023-12-03"],
    "The dividend is payable Jan. 2 to holders.": ["Jan. 2 | date | 2024-01-02"],
    "They expect the rain to ease by Friday.": ["Friday | date | 2023-11-10"],
    "He told the court on Tuesday that it would fall.": ["Tuesday | date | 2023-11-07"],
    "The mayor could not be reached Tuesday.": ["Tuesday | date | 2023-11-07"],
    "They will appeal Tuesday's ruling.": ["Tuesday | date | 2023-11-07"],
    "The cut is due to its loss in March.": ["March | date | 2023-03"],
    "They met on a Sunday.": ["a Sunday | date | XXXX-WXX-7"],
    "It was stolen last Oct. 3.": ["last Oct. 3 | date | 2023-10-03"],
    "It rained in early October this year.": ["early October this year | date | 2023-10"],
    "They ate on Thanksgiving and left last Christmas Eve.": [
        "Thanksgiving | date | 2022-11-24", "last Christmas Eve | date | 2022-12-24",
    ],
    "It closed on Good Friday, 2022.": ["Good Friday, 2022 | date | 2022-04-15"],
}  # fmt: skip
RELATIVE = {
    "It came today, not yesterday.": ["today | date | 2023-11-08", "yesterday | date | 2023-11-07"],
    "It will rain tomorrow night.": ["tomorrow night | time | 2023-11-09TNI"],
    "It opened on May 3, 2022, and closed three days later.": [
        "May 3, 2022 | date | 2022-05-03", "three days later | date | 2022-05-06",
    ],
    "He came on May 3, 2022, and left on the same day.": [
        "May 3, 2022 | date | 2022-05-03", "the same day | date | 2022-05-03",
    ],
    "He came on May 3, 2022, and left the following Monday.": [
        "May 3, 2022 | date | 2022-05-03", "the following Monday | date | 2022-05-09",
    ],
    "It began earlier this month.": ["earlier this month | date | 2023-11"],
    "It fell last week and last year.": ["last week | date | 2023-W44", "last year | date | 2022"],
    "It began a year ago.": ["a year ago | date | 2022"],
    "It began two weeks ago.": ["two weeks ago | date | 2023-W43"],
    "It is due by the end of the month.": ["the end of the month | date | 2023-11"],
}  # fmt: skip
STRETCHES = {
    "It grew from 2019 to 2021.": ["2019 | date | 2019", "2021 | date | 2021"],
    "Sales rose in the third quarter of 2023.": ["the third quarter of 2023 | date | 2023-Q3"],
    "Output fell in the first half of 2023.": ["the first half of 2023 | date | 2023-H1"],
    "It opened in the spring of 2023.": ["the spring of 2023 | date | 2023-SP"],
    "It was drawn in the 1980s.": ["the 1980s | date | 198"],
    "The third-quarter profit fell 3% from a year earlier. Sales rose in the quarter.": [
        "The third-quarter | date | 2023-Q3", "a year earlier | date | 2022-Q3", "the quarter | date | 2023-Q3",
    ],
    "Profit of the three months ended March 31, 2023, beat that of the same period last year.": [
        "three months | duration | P3M", "March 31, 2023 | date | 2023-03-31",
        "the same period last year | date | 2022-Q1",
    ],
    "This year's first half was wet.": ["This year's first half | date | 2023-H1"],
    "Profit rose in Q2FY25.": ["Q2FY25 | date | FY2025-Q2"],
    "It has leaked since at least 1994, they said.": ["1994 | date | 1994"],
    "He was freed in nineteen ninety-six.": ["nineteen ninety-six | date | 1996"],
    "A mill of the 19th century stands.": ["the 19th century | date | 18"],
    "They lost money in fiscal 2022.": ["fiscal 2022 | date | FY2022"],
}  # fmt: skip
CLOCKS = {
    "It starts at 5:30 p.m. on Nov. 7, 2023.": ["5:30 p.m. on Nov. 7, 2023 | time | 2023-11-07T17:30"],
    "The dam broke on Tuesday morning.": ["Tuesday morning | time | 2023-11-07TMO"],
    "It broke at 14:05 GMT on Tuesday.": ["14:05 GMT on Tuesday | time | 2023-11-07T14:05Z"],
    "It broke last night.": ["last night | time | 2023-11-07TNI"],
    "09:25, November 7, 2023": ["09:25, November 7, 2023 | time | 2023-11-07T09:25"],
    "It broke at noon on Tuesday.": ["noon on Tuesday | time | 2023-11-07T12:00"],
}
LENGTHS_AND_SETS = {
    "It took three days.": ["three days | duration | P3D"],
    "A two-hour talk followed.": ["two-hour | duration | PT2H"],
    "It took two hours and 14 minutes.": ["two hours and 14 minutes | duration | PT2H14M"],
    "It took half an hour.": ["half an hour | duration | PT30M"],
    "They meet every Monday.": ["every Monday | set | XXXX-WXX-1"],
    "They meet annually.": ["annually | set | P1Y"],
    "The ice broke three weeks earlier than usual.": ["three weeks | duration | P3W"],
    "It took two and a half years.": ["two and a half years | duration | P2Y6M"],
    "It took an hour and a half.": ["an hour and a half | duration | PT1H30M"],
    "It stood for two thousand years.": ["two thousand years | duration | P2000Y"],
    "It will last two more weeks.": ["two more weeks | duration | P2W"],
    "Profit fell in the year ended March 31, 2023.": [
        "the year | duration | P1Y", "March 31, 2023 | date | 2023-03-31",
    ],
    "They meet each year.": ["each year | set | P1Y"],
    "They meet twice a week.": ["twice a week | set | P1W"],
}  # fmt: skip
NONE = (
    "They drew 2-1.", "It seated 2000 people.", "The 23-year-old won.", "A fare is $5 a day.", "He may march on.",
    "The 14th Five-Year Plan was read.", "A Boeing 737 landed.", "Room 2019 is free.", "It cost $2019.",
    "A room of O[Studio 1999] is free.", "She is 20 years old.", "P[April Jones] came.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [case for table in (DAYS, NEAREST, RELATIVE, STRETCHES, CLOCKS, LENGTHS_AND_SETS) for case in table.items()],
)
def test_a_time_is_found_where_it_stands_with_what_it_means(sentence: str, lines: list[str]) -> None:
    assert told(sentence) == lines


@pytest.mark.parametrize("sentence", NONE)
def test_a_number_or_word_that_is_no_time_is_left(sentence: str) -> None:
    assert told(sentence) == []


def test_without_a_day_of_publication_what_hangs_on_it_stays_open() -> None:
    assert told("It opened in March and on Tuesday.", None) == [
        "March | date | XXXX-03", "Tuesday | date | XXXX-WXX-2",
    ]  # fmt: skip
    assert told("It opened last week.", None) == ["last week | date | None"]
    assert told("It opened on May 3, 2022.", None) == ["May 3, 2022 | date | 2022-05-03"]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-W45", date(2023, 11, 6), date(2023, 11, 12)),
        ("2023-Q3", date(2023, 7, 1), date(2023, 9, 30)),
        ("2023-H1", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023-WI", date(2023, 12, 1), date(2024, 2, 29)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2023-11-07T17:30", date(2023, 11, 7), date(2023, 11, 7)),
    ],
)
def test_a_value_covers_its_days(value: str, first: date, last: date) -> None:
    assert time_values.days(value) == (first, last)


WORDS = st.sampled_from(
    sorted(
        words(
            """
            Nov. Nov 7 9 31 2023 1987 0000 9999 the a of last next this that same first third day days week month year
            years century quarter half spring Monday Mondays Tuesday May March every each ago earlier later before after
            two three half - , . : / 10:30 p.m. am GMT noon night morning today tomorrow from to in on at and fiscal FY
            1980s '90s 12/31/1999 2024-02-30 9999-12-31 1000000000000 old weekend annually twice will was decades
            """
        )
    )
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=25).map(" ".join)), st.none() | st.datetimes())
def test_any_text_gives_values_that_parse_in_order_and_apart(text: str, published: datetime | None) -> None:
    last = 0
    for each in times.find(text, [Passage("body", 0, len(text))], [(0, len(text))], published):
        assert last <= each.start < each.end <= len(text)
        last = each.end
        assert each.value is None or time_values.is_value(each.value)
        assert (each.starts_on is None) == (each.ends_on is None)
        if each.starts_on and each.ends_on:
            assert each.starts_on <= each.ends_on


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_printed_day_comes_back_as_it_was(day: date) -> None:
    (each,) = found(f"It opened on {day:%B} {day.day}, {day.year}.")
    assert (each.value, each.starts_on, each.ends_on) == (day.isoformat(), day, day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_weekday_of_the_past_lies_in_the_seven_days_up_to_publication(day: date) -> None:
    (each,) = found("The ferry sailed on Friday.", datetime(day.year, day.month, day.day))
    assert each.starts_on is not None
    assert each.starts_on.isoweekday() == 5
    assert timedelta(0) <= day - each.starts_on < timedelta(7)


@pytest.mark.parametrize(
    "sign", ["1 ", "the ", "May ", "2019-", "last ", "Nov. 1, 2020 ", "10:30 ", "a ", "1/", "-", "day "]
)
def test_time_grows_with_the_length_of_a_sentence(sign: str) -> None:
    text = sign * (60_000 // len(sign)) + "day 5"
    within(4, times.find, text, [Passage("body", 0, len(text))], [(0, len(text))], PUBLISHED)
