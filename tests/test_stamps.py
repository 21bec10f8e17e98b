"""Printed dates and times are read as they stand, in every order that news prints them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import stamps
from transforms.stamps_known import MONTHS, WEEKDAYS, ZONES

FORMS = [
    ("March 9, 2021", "2021-03-09", "day", None),
    ("Mar. 9, 2021", "2021-03-09", "day", None),
    ("9 Mar 2021", "2021-03-09", "day", None),
    ("Tuesday, 9 March 2021", "2021-03-09", "day", None),
    ("Friday, Mar 12, 2021", "2021-03-12", "day", None),
    ("9th of March 2021", "2021-03-09", "day", None),
    ("9-MAR-1987 15:18", "1987-03-09T15:18", "minute", None),
    ("Mar. 9 , 2021", "2021-03-09", "day", None),
    ("2021-03-09", "2021-03-09", "day", None),
    ("2021-03-09 14:05", "2021-03-09T14:05", "minute", None),
    ("2021-03-09T14:05:07Z", "2021-03-09T14:05:07", "second", "UTC"),
    ("2021-03-09T14:05:07.123+08:00", "2021-03-09T14:05:07", "second", "+08:00"),
    ("23/03/2021", "2021-03-23", "day", None),
    ("03/23/2021", "2021-03-23", "day", None),
    ("3/9/2021 8:59 AM PT", "2021-03-09T08:59", "minute", "America/Los_Angeles"),
    ("09.03.2021, 07:30", "2021-03-09T07:30", "minute", None),
    ("09:25, March 9, 2021", "2021-03-09T09:25", "minute", None),
    ("10:15 PM EST, Tue March 9, 2021", "2021-03-09T22:15", "minute", "America/New_York"),
    ("11:00 AM PDT • March 9, 2021", "2021-03-09T11:00", "minute", "America/Los_Angeles"),
    ("Mar 9, 2021 4:05 PM EDT", "2021-03-09T16:05", "minute", "America/New_York"),
    ("Tue 9 Mar 2021 16.00 GMT", "2021-03-09T16:00", "minute", "UTC"),
    ("March 9, 2021 at 6:05 p.m. EST", "2021-03-09T18:05", "minute", "America/New_York"),
    ("March 9, 2021 at 12:01 a.m. Eastern Standard Time", "2021-03-09T00:01", "minute", "America/New_York"),
    ("March 9, 20217:55 AM UTC", "2021-03-09T07:55", "minute", "UTC"),
    ("2021年3月9日 09:25", "2021-03-09T09:25", "minute", None),
    ("9. März 2021, 14:05 Uhr", "2021-03-09T14:05", "minute", None),
    ("9 de marzo de 2021", "2021-03-09", "day", None),
    ("9 mars 2021 à 14h05", "2021-03-09T14:05", "minute", None),
    ("9 marzo 2021", "2021-03-09", "day", None),
    ("9 марта 2021", "2021-03-09", "day", None),
    ("March 2021", "2021-03", "month", None),
]


@pytest.mark.parametrize(("text", "value", "precision", "zone"), FORMS)
def test_every_printed_order_is_read_whole(text: str, value: str, precision: str, zone: str | None) -> None:
    [found] = stamps.find(f"({text})")
    assert f"({text})"[found.start : found.end] == text
    stamp = found.stamp()
    assert stamp is not None
    assert stamp.value == datetime.fromisoformat(value if len(value) > 7 else f"{value}-01")
    assert (stamp.precision, stamp.zone) == (precision, zone)


@pytest.mark.parametrize(
    "text",
    [
        "03/09/2021",
        "Feb. 30, 2021",
        "5 hours ago",
        "it may 3 times",
        "version 1.2.10",
        "room 12",
        "1,234 marks",
        "31 June",
    ],
)
def test_what_is_relative_impossible_or_readable_two_ways_is_no_stamp(text: str) -> None:
    assert not stamps.find(text)


def test_a_date_without_year_waits_for_one() -> None:
    [found] = stamps.find("Tuesday 9 March")
    assert found.weekday == 1
    assert found.stamp() is None
    stamp = found.stamp(2021)
    assert stamp is not None
    assert stamp.value == datetime.fromisoformat("2021-03-09")


def test_the_leap_day_needs_a_leap_year() -> None:
    [found] = stamps.find("Feb. 29")
    assert found.stamp(2023) is None
    assert found.stamp(2024) is not None


def test_letters_that_stand_for_several_zones_give_none() -> None:
    [found] = stamps.find("March 9, 2021 11:35 AM IST")
    assert (found.hour, found.zone) == (11, None)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("March 9, 2021 10:00-11:30", None),
        ("2021-03-09T10:00-05:00", "-05:00"),
        ("2021-03-09 10:00 -0500", "-05:00"),
        ("2021-03-09 10:00 +05:30", "+05:30"),
    ],
)
def test_a_range_of_hours_is_no_offset(text: str, zone: str | None) -> None:
    [found] = stamps.find(text)
    assert (found.hour, found.zone) == (10, zone)


def test_words_and_counters_glued_by_a_page_do_not_hide_a_date() -> None:
    text = "Ida MossMar 09, 20217 Shares"
    [found] = stamps.find(text)
    assert text[found.start : found.end] == "Mar 09, 2021"


def test_a_number_before_a_month_is_not_taken_for_its_day_twice() -> None:
    assert [(s.day, s.month) for s in stamps.find("from 3 March to 9 April, in room 12 May 4")] == [
        (3, 3),
        (9, 4),
        (12, 5),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("https://example.com/news/2021/03/09/harbour", (2021, 3, 9)),
        ("harbour-20210309.txt", (2021, 3, 9)),
        ("2021-03-09_harbour.md", (2021, 3, 9)),
        ("article-1234567890.txt", None),
        ("20211399.txt", None),
    ],
)
def test_file_names_and_addresses_carry_dates(name: str, expected: tuple[int, int, int] | None) -> None:
    found = stamps.in_name(name)
    assert (found and (found.year, found.month, found.day)) == expected


def test_the_word_lists_are_lower_case_and_in_range() -> None:
    assert all(word == word.lower() and 1 <= number <= 12 for word, number in MONTHS.items())
    assert all(word == word.lower() and 0 <= number <= 6 for word, number in WEEKDAYS.items())
    assert all(word == word.lower() for word in ZONES)


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(1700, 1, 1), date(2099, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %b %Y", "%Y-%m-%d", "%d. %B %Y"])
)
def test_a_date_survives_printing(day: date, form: str) -> None:
    text = f"Harbour | {day.strftime(form)}"
    [found] = stamps.find(text)
    stamp = found.stamp()
    assert stamp is not None
    assert stamp.value.date() == day
    assert text[found.start : found.end] == day.strftime(form)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="0123456789 ,./:-()TZMarchpmEDT年月日\n", max_size=80))
def test_stamps_lie_in_order_inside_the_text(text: str) -> None:
    found = stamps.find(text)
    edges = [edge for stamp in found for edge in (stamp.start, stamp.end)]
    assert edges == sorted(edges)
    assert all(0 <= stamp.start < stamp.end <= len(text) for stamp in found)
