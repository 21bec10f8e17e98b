"""Datelines are cut off where the text begins, with place, date and agency as printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import datelines


@pytest.mark.parametrize(
    ("text", "dateline", "place", "date", "agency"),
    [
        ("NEW DELHI, Nov. 18 (Xinhua) -- A lock", "NEW DELHI, Nov. 18 (Xinhua) -- ", "NEW DELHI", "Nov. 18", "Xinhua"),
        ("LONDON (Reuters) - A lock", "LONDON (Reuters) - ", "LONDON", None, "Reuters"),
        ("SEOUL, April 2, 1997 (AFP) -- A", "SEOUL, April 2, 1997 (AFP) -- ", "SEOUL", "April 2, 1997", "AFP"),
        ("WASHINGTON, D.C., Nov. 7 (AP) — A", "WASHINGTON, D.C., Nov. 7 (AP) — ", "WASHINGTON, D.C.", "Nov. 7", "AP"),
        ("ST. PETERSBURG, Russia — The lock", "ST. PETERSBURG, Russia — ", "ST. PETERSBURG, Russia", None, None),
        (
            "BEIJING/SHANGHAI, Nov 18 (Reuters) - A",
            "BEIJING/SHANGHAI, Nov 18 (Reuters) - ",
            "BEIJING/SHANGHAI",
            "Nov 18",
            "Reuters",
        ),
        ("Geneva, 9 March 2021 – The lock", "Geneva, 9 March 2021 – ", "Geneva", "9 March 2021", None),
        ("NEW YORK--(BUSINESS WIRE)--Lock Inc", "NEW YORK--(BUSINESS WIRE)--", "NEW YORK", None, "BUSINESS WIRE"),
        (
            "AUSTIN, Texas--(BUSINESS WIRE)--March 9, 2021--Lock Inc",
            "AUSTIN, Texas--(BUSINESS WIRE)--March 9, 2021--",
            "AUSTIN, Texas",
            "March 9, 2021",
            "BUSINESS WIRE",
        ),
        (
            "SAN JOSE, Calif., March 9, 2021 /PRNewswire/ -- Lock",
            "SAN JOSE, Calif., March 9, 2021 /PRNewswire/ -- ",
            "SAN JOSE, Calif.",
            "March 9, 2021",
            "PRNewswire",
        ),
        ("NAIROBI, Kenya (AP) _ The lock", "NAIROBI, Kenya (AP) _ ", "NAIROBI, Kenya", None, "AP"),
        ("Berlin (dpa) - Die Schleuse", "Berlin (dpa) - ", "Berlin", None, "dpa"),
        ("New York CNN — The lock", "New York CNN — ", "New York", None, "CNN"),
        ("Lima (Perú), 14 mar (EFE).- La esclusa", "Lima (Perú), 14 mar (EFE).- ", "Lima (Perú)", "14 mar", "EFE"),
        ("МОСКВА, 14 марта. /ТАСС/. Шлюз", "МОСКВА, 14 марта. /ТАСС/. ", "МОСКВА", "14 марта", "ТАСС"),
        ("ROME, March 13, Reuter - A lock", "ROME, March 13, Reuter - ", "ROME", "March 13", "Reuter"),
        ("NASSAU, Bahamas (AP) The lock", "NASSAU, Bahamas (AP) ", "NASSAU, Bahamas", None, "AP"),
        ("N'DJAMENA 1996-08-30", "N'DJAMENA 1996-08-30", "N'DJAMENA", "1996-08-30", None),
        ("CHICAGO - The mayor", "CHICAGO - ", "CHICAGO", None, None),
        ("(CNN) The lock", "(CNN) ", None, None, "CNN"),
        ("(Reuters) - The lock", "(Reuters) - ", None, None, "Reuters"),
        ("Dec 5 (Reuters) - Locks", "Dec 5 (Reuters) - ", None, "Dec 5", "Reuters"),
    ],
)
def test_a_dateline_is_read_whole_and_again_by_itself(
    text: str, dateline: str, place: str | None, date: str | None, agency: str | None
) -> None:
    found = datelines.read(text)
    assert found is not None
    assert text[found.start : found.end] == dateline
    assert (found.place, found.agency) == (place, agency)
    assert (found.date and text[found.date.start : found.date.end]) == date
    alone = datelines.read(dateline.strip())
    assert alone is not None
    assert (alone.place, alone.agency) == (place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The council - which met — said so.",
        "FILE - In this photo the lock is open",
        "BREAKING — A lock has failed",
        "TOP STORIES — The lock and the mayor",
        "CRICKET - HARBOUR TAKE OVER AT TOP",
        "JANE ROE — She is the mayor.",
        "Locks — the old ones — are closed",
        "Harbour (the old one) - A walk",
        "Police (AP) said so",
        "(Xinhua/Wei Lan)",
        "(Photo) The lock",
        "",
    ],
)
def test_a_sentence_a_label_and_a_speaker_are_no_datelines(text: str) -> None:
    assert datelines.read(text) is None


def test_a_dateline_on_a_line_of_its_own_ends_with_that_line() -> None:
    text = "OSLO 2019-06-20\n\nThe lock - the old one - opened."
    found = datelines.read(text)
    assert found is not None
    assert text[found.start : found.end] == "OSLO 2019-06-20"


def test_a_wire_dateline_is_found_behind_an_inline_caption() -> None:
    text = "Photo shows a lock in March. (Xinhua/Wei Lan) BEIJING, March 9 (Xinhua) -- The lock opened."
    found = datelines.search(text)
    assert found is not None
    assert text[found.start : found.end] == "BEIJING, March 9 (Xinhua) -- "
    assert found.date is not None
    assert text[found.date.start : found.date.end] == "March 9"


def test_an_unknown_bracket_before_a_dash_is_no_dateline_inside_a_text() -> None:
    assert datelines.search("The OLD LOCK (closed) -- as it was called -- opened.") is None


PLACES = st.sampled_from(["LEEDS", "NEW ROSS", "ST. IVES", "SAINT-MALO, France", "LAKE CITY, Fla.", "RIO NEGRO"])
DATES = st.sampled_from(["", ", March 9", ", Nov. 18, 2020", ", 9 March 2021"])
AGENCIES = st.sampled_from(["AP", "Xinhua", "Reuters", "AFP"])


@settings(max_examples=60, deadline=None)
@given(PLACES, DATES, AGENCIES, st.sampled_from([" -- ", " — ", " - "]), st.sampled_from(["", "  "]))
def test_what_is_put_together_comes_apart_again(place: str, date: str, agency: str, dash: str, indent: str) -> None:
    text = f"{indent}{place}{date} ({agency}){dash}The lock opened."
    found = datelines.read(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert text[found.end :] == "The lock opened."
    assert ((found.date and text[found.date.start : found.date.end]) or "") == date.removeprefix(", ")
