"""Anatomy: the roles and the facts of whole articles, from clean texts to whole pages."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.anatomy import dissect
from transforms.passages import Anatomy, Hints

P1 = "The harbour board will build a second pier at Laketon, it said on Monday, because the first one is too short."
P2 = "Work starts in the spring and takes two years, and the board hopes to pay for it with the fees of larger boats."
P3 = "Fishermen welcomed the plan, but two of them asked where they would land their catch while the work goes on."
NO_HINTS = Hints()


def roles(text: str, anatomy: Anatomy) -> list[tuple[str, str]]:
    return [(each.role, text[each.start : each.end]) for each in anatomy.passages]


def of_role(text: str, role: str, hints: Hints = NO_HINTS) -> list[str]:
    return [words for each, words in roles(text, dissect(text, hints)) if each == role]


def assert_covered(text: str, anatomy: Anatomy) -> None:
    done = 0
    for each in anatomy.passages:
        assert done <= each.start < each.end, each
        assert not text[done : each.start].strip(), text[done : each.start]
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        done = each.end
    assert not text[done:].strip(), text[done:]


def test_a_clean_text_loses_nothing_of_its_body():
    body = f"{P1}\n\n{P2}\n\n“No.”\n\n{P3}"
    text = (
        f"Laketon gets a second pier\n\n(Xinhua) 09:25, November 19, 2020\n\n{body}\n\n(Web editor: Ann Lee, Max Orr)"
    )
    found = dissect(text, NO_HINTS)
    assert found.headline == "Laketon gets a second pier"
    assert found.source == "Xinhua"
    assert found.published is not None
    assert found.published.value == datetime(2020, 11, 19, 9, 25)
    assert found.published.precision == "minute"
    assert found.date_source == "source_line"
    assert found.editors == ("Ann Lee", "Max Orr")
    assert found.authors == ()
    assert of_role(text, "body") == [P1, P2, "“No.”", P3]
    assert_covered(text, found)


def test_a_source_line_that_lost_its_bracket_is_read():
    found = dissect(f"Laketon gets a second pier\n\nPeople's Daily Online) 17:12, November 16, 2023\n\n{P1}", NO_HINTS)
    assert (found.source, str(found.published and found.published.value)) == (
        "People's Daily Online",
        "2023-11-16 17:12:00",
    )


def test_a_wire_dateline_gives_place_date_and_source():
    text = f"Laketon gets a second pier\n\nLAKETON, Canada, Nov. 7, 2006 (Xinhua) -- {P1}\n\n{P2}"
    found = dissect(text, NO_HINTS)
    assert found.dateline_place
    assert found.dateline_place.startswith("LAKETON")
    assert found.source == "Xinhua"
    assert found.published is not None
    assert found.published.value == datetime(2006, 11, 7)
    assert found.date_source == "dateline"
    assert of_role(text, "body") == [P1, P2]


def test_a_dateline_on_a_line_of_its_own_is_no_source():
    found = dissect(f"PIER - LAKETON BUILDS.\n\nLAKETON 1996-08-30\n\n{P1}", NO_HINTS)
    assert (found.dateline_place, found.source, found.date_source) == ("LAKETON", None, "dateline")


def test_a_date_over_the_headline_is_the_date():
    text = f"November 2, 1989\n\nLaketon gets a second pier\n\n{P1}\n\n{P2}"
    found = dissect(text, NO_HINTS)
    assert (found.headline, str(found.published and found.published.value)) == (
        "Laketon gets a second pier",
        "1989-11-02 00:00:00",
    )
    assert of_role(text, "source_line") == ["November 2, 1989"]


def test_the_source_line_counts_before_the_dateline():
    found = dissect(f"Pier\n\n(Xinhua) 09:25, November 19, 2020\n\nLAKETON, Nov. 18, 2020 (Xinhua) -- {P1}", NO_HINTS)
    assert found.published is not None
    assert found.published.value.day == 19


def test_bylines_give_authors_and_a_bare_name_does_not_join_them():
    found = dissect(f"Laketon gets a second pier\n\nBy Ann Lee and Max Orr\n\nMay 3, 2021\n\n{P1}\n\n{P2}", NO_HINTS)
    assert found.authors == ("Ann Lee", "Max Orr")
    assert found.byline == "By Ann Lee and Max Orr"


def test_a_byline_that_a_page_cuts_to_pieces_is_put_together():
    text = page(["Laketon gets a second pier", "By", "Ann Lee", "and", "Max Orr", "May 3, 2021", "Share", P1, P2, P3])
    assert dissect(text, NO_HINTS).authors == ("Ann Lee", "Max Orr")


def page(article: list[str]) -> str:
    menu = ["Skip to content", "Home", "News", "Sport", "Search", "Sign in", "Subscribe", "Weather"]
    foot = [
        "Related stories",
        "Harbour board elects a new chair",
        "Ferry fares rise",
        "Comments (3)",
        "Privacy policy",
        "© 2021 Harbour Post",
    ]
    return "\n\n".join([*menu, *article, *foot])


def test_the_chrome_of_a_page_is_boilerplate_and_stays_in_the_text():
    text = page(
        [
            "Laketon gets a second pier",
            "By Ann Lee",
            "3 May 2021",
            "Share",
            P1,
            "Advertisement",
            P2,
            "Fears of the fishermen",
            P3,
            "Sign up for our newsletter",
            "The week by the water, in your inbox every Friday.",
            "Get the app",
        ]
    )
    found = dissect(text, NO_HINTS)
    assert found.headline == "Laketon gets a second pier"
    assert of_role(text, "body") == [P1, P2, P3]
    assert of_role(text, "subheading") == ["Fears of the fishermen"]
    assert "Ferry fares rise" in of_role(text, "boilerplate")
    assert found.publisher == "Harbour Post"
    assert_covered(text, found)


def test_short_quotes_and_lists_inside_an_article_stay_body():
    text = page(
        [
            "Laketon gets a second pier",
            "By Ann Lee",
            "3 May 2021",
            P1,
            "“Never.”",
            P2,
            "It will have:",
            "- a crane",
            "- a light",
            P3,
        ]
    )
    assert of_role(text, "body") == [P1, "“Never.”", P2, "It will have:", "- a crane", "- a light", P3]


def test_a_page_on_one_line_is_cut_at_its_fixed_points():
    title = "Laketon gets a second pier"
    text = (
        f"{title} - People's Daily Online Friday, Nov 13, 2020 Search Archive Home >> {title} By Ann Lee ( Xinhua ) "
        f"08:39, November 12, 2020 LAKETON, Nov. 11 (Xinhua) -- {P1} {P2} {P3} (For the latest news, please follow) "
        "(Web editor: Max Orr, Eva Ma) Add your comment Most Read 1 Boat sinks 2 Pier burns Related reading Fares rise"
    )
    found = dissect(text, NO_HINTS)
    assert (found.headline, found.source, found.authors, found.editors) == (
        title,
        "Xinhua",
        ("Ann Lee",),
        ("Max Orr", "Eva Ma"),
    )
    assert found.publisher == "People's Daily Online"
    assert str(found.published and found.published.value) == "2020-11-12 08:39:00"
    assert of_role(text, "body") == [f"{P1} {P2} {P3}"]
    assert_covered(text, found)


def test_front_matter_is_boilerplate_and_its_statements_count():
    text = f"---\ntitle: Laketon gets a second pier\ndate: 2021-05-03\nauthor: Ann Lee\n---\n\n{P1}\n\n{P2}\n"
    hints = Hints(metadata=(("title", "Laketon gets a second pier"), ("date", "2021-05-03"), ("author", "Ann Lee")))
    found = dissect(text, hints)
    assert (found.headline, found.authors, found.date_source) == (
        "Laketon gets a second pier",
        ("Ann Lee",),
        "metadata",
    )
    assert of_role(text, "body", hints) == [P1, P2]
    assert_covered(text, found)


def test_the_contacts_of_a_press_release_are_boilerplate():
    contact = "Media Contact:\n\nAnn Lee\n\nann@harbour.example"
    text = f"FOR IMMEDIATE RELEASE\n\nLaketon gets a second pier\n\n{P1}\n\n{P2}\n\n###\n\n{contact}"
    assert dissect(text, NO_HINTS).headline == "Laketon gets a second pier"
    assert of_role(text, "body") == [P1, P2]
    assert "ann@harbour.example" in of_role(text, "boilerplate")


def test_the_clock_times_of_a_live_report_are_subheadings():
    text = f"Live: the pier vote\n\nMay 3, 2021\n\n{P1}\n\n18:42\n\n{P2}\n\n17:05\n\n{P3}"
    assert of_role(text, "subheading") == ["18:42", "17:05"]
    assert of_role(text, "body") == [P1, P2, P3]


def test_reporters_of_the_closing_note_are_authors_only_without_a_byline():
    note = "(Reporting by Ann Lee; Editing by Max Orr)"
    assert dissect(f"Pier\n\n{P1}\n\n{P2}\n\n{note}", NO_HINTS).authors == ("Ann Lee",)
    assert dissect(f"Pier\n\nBy Eva Ma\n\n{P1}\n\n{P2}\n\n{note}", NO_HINTS).authors == ("Eva Ma",)


def test_the_file_name_gives_a_date_only_when_nothing_else_does():
    hints = Hints(file_name="2021-05-03-pier.txt")
    assert dissect(f"Pier\n\n{P1}", hints).date_source == "file_name"
    assert dissect(f"Pier\n\nMay 4, 2021\n\n{P1}", hints).date_source == "source_line"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "Word",
        "Only a headline",
        "?",
        "(",
        "42",
        "By",
        "---\ntitle: x\n---\n",
        "\n\nA\n\n",
        "中文標題\n\n這是一段文字。",
    ],
)
def test_meagre_texts_are_dissected_without_a_crash(text: str):
    assert_covered(text, dissect(text, NO_HINTS))


PIECES = [
    P1,
    P2,
    *("By Ann Lee", "By", "Ann Lee", "(Xinhua) 09:25, November 19, 2020", "LAKETON, May 3 (AP) -- The pier is open."),
    *("Share", "Related stories", "18:42", "Getty Images", "A boat. (Photo by Ann Lee)", "(Web editor: Max Orr)"),
    *("Comments (2)", "Correction: the pier is long.", "- item", "Heading", "###", "© 2021 X", "", "---"),
    "A (Xinhua/Li) B (Photo/IC) C",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["\n\n", "\n", " ", " \n \n"]))
def test_passages_cover_every_character_that_is_not_blank_once(pieces: list[str], between: str):
    text = between.join(pieces)
    assert_covered(text, dissect(text, NO_HINTS))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_passages_cover_any_text(text: str):
    assert_covered(text, dissect(text, NO_HINTS))


def test_short_sentences_above_a_line_that_names_a_source_stay_body():
    lines = [
        "The boat is old.",
        "It has sunk twice already, he said.",
        "Nobody was hurt on that cold day.",
        "It sails again.",
    ]
    text = "\n\n".join(["Boat sails again", *lines, "Source: Harbour Post"])
    assert of_role(text, "body")[: len(lines)] == lines


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([P1, P2, P3, "“Yes,” she said.", "Was it cold? It was."]), min_size=1, max_size=8))
def test_a_clean_text_of_sentences_is_all_body_below_its_headline(paragraphs: list[str]):
    assert of_role("\n\n".join(["Laketon gets a second pier", *paragraphs]), "body") == paragraphs
