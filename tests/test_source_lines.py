"""Lines that say who published a text and when are read as a whole; sentences with a date are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import source_lines
from transforms.stamps import FoundStamp


def printed(text: str, stamp: FoundStamp | None) -> str | None:
    return None if stamp is None else text[stamp.start : stamp.end]


@pytest.mark.parametrize(
    ("line", "source", "published", "modified"),
    [
        ("(Xinhua) 09:25, March 9, 2021", "Xinhua", "09:25, March 9, 2021", None),
        ("( Xinhua ) 09:25, March 9, 2021", "Xinhua", "09:25, March 9, 2021", None),
        ("People's Daily Online) 17:12, March 9, 2021", "People's Daily Online", "17:12, March 9, 2021", None),
        ("Reuters | Mar 9, 2021 4:05 PM EDT", "Reuters", "Mar 9, 2021 4:05 PM EDT", None),
        ("Published: 9 March 2021", None, "9 March 2021", None),
        ("Published 10:15 PM EST, Tue March 9, 2021", None, "10:15 PM EST, Tue March 9, 2021", None),
        ("Updated 3:12 PM GMT, March 9, 2021", None, None, "3:12 PM GMT, March 9, 2021"),
        ("First published on 9 March 2021 / Last updated 10 March 2021", None, "9 March 2021", "10 March 2021"),
        ("BBC News, Tuesday 9 March", "BBC News", "Tuesday 9 March", None),
        ("Severn Echo, Tuesday 9 March", "Severn Echo", "Tuesday 9 March", None),
        ("harbour-weekly, March 9, 2021 02:45", "harbour-weekly", "March 9, 2021 02:45", None),
        ("Harbour Wire | Updated: 2021-03-09 18:04", "Harbour Wire", None, "2021-03-09 18:04"),
        ("hbt, March 9, 2021", "hbt", "March 9, 2021", None),
        ("2021-03-09T14:05:00Z", None, "2021-03-09T14:05:00Z", None),
        ("Tuesday, March 9, 2021", None, "Tuesday, March 9, 2021", None),
        ("harbour.example.com | 2021-03-09", "harbour.example.com", "2021-03-09", None),
        ("www.harbour.example.com", "www.harbour.example.com", None, None),
        ("Source: Xinhua", "Xinhua", None, None),
        ("(Xinhua)", "Xinhua", None, None),
        ("Associated PressMarch 9, 2021 GMT", "Associated Press", "March 9, 2021", None),
        ("Published Mar 09, 2021 • 3 minute read", None, "Mar 09, 2021", None),
        ("12:43, 9 Mar 2021Updated 12:44, 9 Mar 2021", None, "12:43, 9 Mar 2021", "12:44, 9 Mar 2021"),
        ("来源：新华网 2021年3月9日09:25", "新华网", "2021年3月9日09:25", None),
        ("Stand: 09.03.2021, 07:30", None, None, "09.03.2021, 07:30"),
    ],
)
def test_source_and_dates_of_a_line(line: str, source: str | None, published: str | None, modified: str | None) -> None:
    found = source_lines.read(line)
    assert found is not None
    assert found.source == source
    assert (printed(line, found.published), printed(line, found.modified)) == (published, modified)


def test_a_line_may_name_author_source_and_publisher() -> None:
    found = source_lines.read("By Jane Roe | Reuters | BBC News | March 9, 2021")
    assert found is not None
    assert (found.author, found.source, found.publisher) == ("Jane Roe", "Reuters", "BBC News")


@pytest.mark.parametrize(
    "line",
    [
        "The harbour opened on March 9, 2021",
        "On March 9, 2021, the council met",
        "Born March 9, 1950",
        "Geneva, 9 March 2021",
        "WASHINGTON 1996-03-09",
        "Election 2024",
        "The Best Harbours of 2023",
        "Spring fair, March 2021",
        "Silver Deliveries - Mar 9",
        "Harbour news",
        "",
    ],
)
def test_sentences_headlines_and_datelines_are_no_source_lines(line: str) -> None:
    assert source_lines.read(line) is None


def test_a_possible_person_before_a_day_is_no_source() -> None:
    found = source_lines.read("Orsolya Vask | March 9, 2021")
    assert found is not None
    assert (found.source, found.author) == (None, None)


@pytest.mark.parametrize(
    ("text", "span", "source", "author"),
    [
        (
            "Video >> New lock opens ( Xinhua ) 08:39, March 9, 2021 A lock",
            "( Xinhua ) 08:39, March 9, 2021",
            "Xinhua",
            None,
        ),
        (
            "Lock opens By Wei Lan, Mu Fei ( People's Daily ) 10:53, March 9, 2021 A lock",
            "By Wei Lan, Mu Fei ( People's Daily ) 10:53, March 9, 2021",
            "People's Daily",
            "Wei Lan, Mu Fei",
        ),
        (
            "A view of the lock People's Daily Online) 17:12, March 9, 2021 A",
            "People's Daily Online) 17:12, March 9, 2021",
            "People's Daily Online",
            None,
        ),
        ("Lock opens Reuters | Mar 9, 2021 4:05 PM EDT A", "Reuters | Mar 9, 2021 4:05 PM EDT", "Reuters", None),
    ],
)
def test_a_source_stamp_is_found_inside_a_page_on_one_line(
    text: str, span: str, source: str, author: str | None
) -> None:
    found = source_lines.search(text)
    assert found is not None
    assert text[found.start : found.end] == span
    assert (found.source, found.author) == (source, author)


@pytest.mark.parametrize(
    "text", ["It opened (after a delay) on March 9, 2021.", "The mayor (Xinhua) said", "a ) | ( b", ""]
)
def test_plain_text_holds_no_source_stamp(text: str) -> None:
    assert source_lines.search(text) is None


def test_a_megabyte_without_end_is_searched_in_no_time() -> None:
    assert source_lines.search("(" * 300_000 + ") 1" * 100_000) is None


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="Xinhua()|,: 0123456789March\n", max_size=100), st.sampled_from(["", "  ", "\t"]))
def test_offsets_are_of_the_text_given(text: str, indent: str) -> None:
    line = indent + text
    for found in (source_lines.read(line), source_lines.search(line)):
        if found is not None:
            assert 0 <= found.start < found.end <= len(line)
            assert not line[found.start].isspace()
            for stamp in (found.published, found.modified):
                assert stamp is None or found.start <= stamp.start < stamp.end <= found.end
