"""Credits name who is credited, as printed, wherever a caption puts them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.credits import find, is_caption_opening


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "A lock. (Photo courtesy of the friends of the lock)",
            "(Photo courtesy of the friends of the lock)",
            "the friends of the lock",
        ),
        ("A lock. [Photo/Xinhua]", "[Photo/Xinhua]", "Xinhua"),
        ("A lock. (Xinhua/Wei Lan) The lock opened.", "(Xinhua/Wei Lan)", "Xinhua/Wei Lan"),
        ("A lock. (Photo by Mu Fei/Xinhua)", "(Photo by Mu Fei/Xinhua)", "Mu Fei/Xinhua"),
        ("(People's Daily Online/Wei Lan)", "(People's Daily Online/Wei Lan)", "People's Daily Online/Wei Lan"),
        ("A lock. (AP Photo/Jane Roe, File)", "(AP Photo/Jane Roe, File)", "AP Photo/Jane Roe"),
        ("A lock（Photo by Jane Roe）", "（Photo by Jane Roe）", "Jane Roe"),
        ("A lock (Photo by Jane Roe）", "(Photo by Jane Roe）", "Jane Roe"),
        ("船闸。（魏兰 摄）", "（魏兰 摄）", "魏兰"),
        ("A lock. (Getty Images)", "(Getty Images)", "Getty Images"),
        ("Photo: J Roe/AP", "Photo: J Roe/AP", "J Roe/AP"),
        ("A lock. Photograph: Jane Roe/Getty Images", "Photograph: Jane Roe/Getty Images", "Jane Roe/Getty Images"),
        ("A lock. Image: Jane Roe.", "Image: Jane Roe.", "Jane Roe"),
        ("Image source, Getty Images", "Image source, Getty Images", "Getty Images"),
        ("Image copyright PA Image caption A lock", "Image copyright PA ", "PA"),
        ("Getty Images", "Getty Images", "Getty Images"),
        ("REUTERS/Jane Roe", "REUTERS/Jane Roe", "REUTERS/Jane Roe"),
        (
            "A lock in Leeds. Jane Roe/AFP via Getty Images",
            "Jane Roe/AFP via Getty Images",
            "Jane Roe/AFP via Getty Images",
        ),
        ("A lock. /Xinhua", "/Xinhua", "Xinhua"),
        ("A hall. Photo provided to China Daily", "Photo provided to China Daily", "China Daily"),
        ("Foto: Jan Roth/dpa", "Foto: Jan Roth/dpa", "Jan Roth/dpa"),
        ("Courtesy of Jane Roe", "Courtesy of Jane Roe", "Jane Roe"),
    ],
)
def test_who_is_credited(text: str, words: str, who: str) -> None:
    [found] = find(text)
    assert text[found.start : found.end] == words
    assert found.credit == who
    assert who in words


@pytest.mark.parametrize(
    "text",
    [
        "NEW DELHI, Nov. 18 (Xinhua) -- A lock",
        "The mayor (Reuters) said so",
        "Photos and videos: how it happened",
        "Photos: Harbour opens new lock",
        "He saw the picture: it was bad",
        "She lives in Ohio/Michigan.",
        "Credit Card Offers",
        "Photo Gallery",
        "(and/or the committee)",
        "(N/A)",
        "Image:",
        "",
    ],
)
def test_wire_marks_sentences_and_menus_are_no_credits(text: str) -> None:
    assert find(text) == ()


def test_several_credits_of_one_paragraph_come_in_order() -> None:
    text = "A lock. (Xinhua/Wei Lan) A gate. (Photo by Mu Fei) A bridge. Photo: Jane Roe/AP"
    assert [credit.credit for credit in find(text)] == ["Xinhua/Wei Lan", "Mu Fei", "Jane Roe/AP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FILE - In this March 9 photo, a lock", True),
        ("FILE PHOTO: A lock", True),
        ("Photo shows a view of the lock", True),
        ("Aerial photo taken on March 9 shows", True),
        ("In this photo taken on March 9, a lock", True),
        ("Jane Roe, left, and John Doe at the lock", True),
        ("Wei Lan (R) of Harbour United shoots", True),
        ("The council met on Monday.", False),
        ("On this day the lock opened.", False),
    ],
)
def test_openings_of_captions(text: str, expected: bool) -> None:
    assert is_caption_opening(text) is expected


def test_a_million_brackets_are_read_in_no_time() -> None:
    assert find("(" * 500_000 + ")" * 500_000) == ()


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="Photo by()[]/:. JaneRoeAP\n", max_size=90))
def test_credits_lie_in_order_inside_the_text_and_stand_in_it(text: str) -> None:
    found = find(text)
    edges = [edge for credit in found for edge in (credit.start, credit.end)]
    assert edges == sorted(edges)
    assert all(credit.credit in text[credit.start : credit.end] for credit in found)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Jane Roe/via Reuters", "Jane Roe/via Reuters"),
        ("Jane Roe/Getty Images Europe", "Jane Roe/Getty Images Europe"),
        ("Anna Berg for Harbour Weekly", "Anna Berg for Harbour Weekly"),
    ],
)
def test_a_line_that_names_a_photographer_and_a_house_is_a_credit(line: str, who: str) -> None:
    assert [credit.credit for credit in find(line)] == [who]


@pytest.mark.parametrize(
    "line", ["Anna waits for Harbour Weekly to print her story", "Good news for Norway", "Anna Berg for mayor"]
)
def test_a_heading_with_for_is_no_credit(line: str) -> None:
    assert find(line) == ()
