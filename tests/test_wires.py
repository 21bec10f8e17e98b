"""Whose wire an article is from, wherever it is credited; a picture's credit and a mention are none."""

import pytest

from transforms import anatomy, wires
from transforms.passages import Hints

BODY = """The footbridge at Mill Lane opened again on Monday after eleven weeks of repairs, the town council said.

It carries four hundred people a day, and its repair had cost 310,000 pounds, the council's engineer told Reuters."""


def wire(head: str = "", last: str = "", opening: str = "") -> str | None:
    text = f"Council reopens the Mill Lane bridge\n\n{head}\n\n{opening}{BODY}{last}\n"
    return wires.find(text, anatomy.dissect(text, Hints()))


def test_a_mention_is_no_credit() -> None:
    assert wire() is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("(Xinhua) 09:25, November 19, 2020", "Xinhua"),
        ("By Ada Finch, Associated Press", "AP"),
        ("By AFP", "AFP"),
        ("Riverside Courier | March 4, 2024", None),
        ("By Ada Finch", None),
    ],
)
def test_the_source_line_or_the_byline_may_name_it(head: str, expected: str | None) -> None:
    assert wire(head) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("LEEDS, England, March 4 (Reuters) - ", "Reuters"),
        ("LEEDS, March 4 (Xinhua) -- ", "Xinhua"),
        ("LEEDS (AP) — ", "AP"),
        ("LEEDS, March 4 — ", None),
    ],
)
def test_the_dateline_may_name_it(opening: str, expected: str | None) -> None:
    assert wire(opening=opening) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (" (Xinhua)", "Xinhua"),
        (" – AFP", "AFP"),
        ("\n\nAFP", "AFP"),
        ("\n\nReuters contributed to this report.", "Reuters"),
        ("\n\nAssociated Press writer Jane Roe in Leeds contributed to this report.", "AP"),
        ("\n\nJane Roe of The Associated Press contributed.", "AP"),
        ("\n\n(With inputs from PTI)", "PTI"),
        ("\n\nSource: Xinhua", "Xinhua"),
        ("\n\nCopyright 2024 The Associated Press. All rights reserved.", "AP"),
        (" (Photo: Xinhua/Li Wei)", None),
        ("\n\n(With inputs from agencies)", None),
        ("\n\nJane Roe contributed to this report.", None),
        ("\n\nReuters contributed 400 pounds to the bridge.", None),
    ],
)
def test_the_last_line_may_name_it(last: str, expected: str | None) -> None:
    assert wire(last=last) == expected


def test_a_source_that_is_no_agency_is_no_wire() -> None:
    assert wire("China Daily | March 4, 2024") is None


@pytest.mark.parametrize(
    ("body", "bare"),
    [
        ("It rained in Leeds.\nReuters contributed to this report.", "It rained in Leeds."),
        ("It rained in Leeds.\n(Xinhua)", "It rained in Leeds."),
        ("It rained in Leeds all day, and the pier was closed to those who had come to see it, they said. (AFP)",
         "It rained in Leeds all day, and the pier was closed to those who had come to see it, they said."),
        ("It rained in Leeds.\nJane Roe contributed to this report.",) * 2,
        ("",) * 2,
    ],
)  # fmt: skip
def test_a_credit_is_no_part_of_what_is_compared(body: str, bare: str) -> None:
    assert wires.without_credit(body).rstrip() == bare
