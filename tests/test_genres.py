import pytest

from transforms.genres import Genre, genre
from transforms.passages import Anatomy, Passage, Role

REPORT = "The bridge was closed on Monday, the city said. Nobody was hurt, according to a spokesman."


def judge(*passages: tuple[Role, str], **stated: object) -> Genre | None:
    """The genre of an article of these passages, one below the other."""
    text, spans = "", []
    for role, words in passages:
        spans.append(Passage(role, len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    headline = next((words for role, words in passages if role == "headline"), None)
    return genre(text, Anatomy(tuple(spans), headline=headline, **stated))  # type: ignore[arg-type]


def body(*paragraphs: str) -> list[tuple[Role, str]]:
    return [("body", paragraph) for paragraph in paragraphs]


def test_a_dateline_makes_news() -> None:
    assert judge(("headline", "Bridge closed"), ("body", "It is closed."), dateline="BONN, May 3 (AP) --") == "news"


def test_a_source_and_reported_speech_make_news() -> None:
    assert judge(("headline", "Bridge closed"), ("body", REPORT), source="Harbour Post") == "news"
    assert judge(("headline", "Bridge closed"), ("body", REPORT), authors=("Ann Lee",)) == "news"


def test_a_known_paper_and_an_account_of_the_past_make_news() -> None:
    account = "The fair opened on Monday and closed on Friday. It was visited by farmers."
    assert judge(("headline", "Fair closes"), ("body", account), source="Xinhua") == "news"
    assert judge(("headline", "Fair closes"), ("body", account), source="Some Blog of Mine") is None


def test_a_report_of_nobody_stays_unknown() -> None:
    assert judge(("headline", "Bridge closed"), ("body", REPORT)) is None


def test_a_writer_who_speaks_of_himself_writes_no_news() -> None:
    tale = "I went there, my mother said. I was late, she told me. I never asked my uncle."
    assert judge(("headline", "My bridge"), ("body", tale), source="Xinhua") is None
    quoted = f"“I was late. I ran, my dear,” he said. {REPORT}"
    assert judge(("headline", "Bridge closed"), ("body", quoted), source="Xinhua") == "news"


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: Close the bridge",
        "Opinion | Close the bridge",
        "EDITORIAL: Close the bridge",
        "Commentary: A bridge too many",
        "Close the bridge | Editorial",
        "Op-Ed: Close the bridge",
        "Kommentar: Schließt die Brücke",
        "The Harbour Post view on the bridge: close it",
    ],
)
def test_a_label_on_the_headline_makes_opinion(headline: str) -> None:
    assert judge(("headline", headline), ("body", REPORT), dateline="BONN --") == "opinion"


def test_a_label_right_above_the_headline_makes_opinion() -> None:
    assert judge(("boilerplate", "Opinion"), ("headline", "Close it"), ("body", REPORT), source="Xinhua") == "opinion"


def test_a_menu_that_names_opinion_does_not() -> None:
    menu: list[tuple[Role, str]] = [("boilerplate", "Opinion"), ("boilerplate", "Sport")]
    assert judge(*menu, ("headline", "Bridge closed"), ("body", REPORT), source="Xinhua") == "news"


@pytest.mark.parametrize(
    "note",
    [
        "The author is a professor of law in Bonn.",
        "Ann Lee is a Harbour Post columnist.",
        "The views expressed in this article are the author's own.",
    ],
)
def test_a_note_on_the_author_makes_opinion(note: str) -> None:
    assert judge(("headline", "Close it"), *body(REPORT, note), source="Xinhua") == "opinion"


@pytest.mark.parametrize(
    "opening",
    ["FOR IMMEDIATE RELEASE", "OSLO, May 3, 2021 /PRNewswire/ -- Acme today", "OSLO--(BUSINESS WIRE)--Acme today"],
)
def test_the_formulas_of_the_trade_make_a_press_release(opening: str) -> None:
    assert judge(("headline", "Acme opens"), *body(opening, REPORT), dateline="OSLO") == "press_release"


def test_two_of_its_lesser_marks_make_a_press_release_and_one_does_not() -> None:
    marks = body(REPORT, "Acme makes lamps.", "About Acme", "Media contact: Jo Kim, jo@acme.example", "###")
    assert judge(("headline", "Acme opens"), *marks, source="Xinhua") == "press_release"
    assert judge(("headline", "Acme opens"), *marks[:3], source="Xinhua") == "news"


@pytest.mark.parametrize("headline", ["Live: Storm nears coast", "Storm – as it happened", "Storm live updates"])
def test_a_headline_makes_a_live_page(headline: str) -> None:
    assert judge(("headline", headline), ("body", REPORT), source="Xinhua") == "live"


def test_entries_under_times_of_day_make_a_live_page() -> None:
    times: list[tuple[Role, str]] = [("subheading", f"{hour}:40") for hour in range(9, 13)]
    entries = [part for time in times for part in (time, ("body", REPORT))]
    assert judge(("headline", "Storm nears"), *entries, source="Xinhua") == "live"
    assert judge(("headline", "Storm nears"), *entries[:4], source="Xinhua") == "news"


def test_questions_and_answers_make_an_interview() -> None:
    turns = body("Q: Are you late?", "A: I am.", "Q: Why?", "A: I slept.", "Q: And now?", "A: I go.")
    assert judge(("headline", "A late man"), *turns, source="Xinhua") == "interview"


def test_two_names_that_take_turns_make_an_interview() -> None:
    turns = body("Post: Late?", "Jo Kim: Yes.", "Post: Why so?", "Jo Kim: Sleep.", "Post: And now?", "Jo Kim: Home.")
    assert judge(("headline", "A late man"), *turns) == "interview"


def test_questions_to_you_and_answers_of_an_i_make_an_interview() -> None:
    turns = body(*(part for number in range(4) for part in (f"What do you do on day {number}?", "I sleep, mostly.")))
    assert judge(("headline", "A late man"), *turns) == "interview"


def test_questions_and_answers_about_a_thing_are_no_interview() -> None:
    turns = body(*(part for number in range(4) for part in (f"How big is model {number}?", "It is four metres long.")))
    assert judge(("headline", "The new car"), *turns) is None


def test_a_price_list_under_labels_is_no_interview() -> None:
    table = body(*(part for _ in range(4) for part in ("Support: 20", "Resistance: 25")))
    assert judge(("headline", "Stocks today"), *table) is None


@pytest.mark.parametrize("headline", ["7 ways to cross a river", "The 10 best bridges", "Floods: five things to know"])
def test_a_count_on_the_headline_and_numbered_points_make_a_list(headline: str) -> None:
    points: list[tuple[Role, str]] = [("subheading", f"{number}. A bridge") for number in range(1, 5)]
    assert judge(("headline", headline), *points, source="Xinhua") == "list"


def test_a_count_alone_makes_no_list() -> None:
    assert judge(("headline", "7 ways to cross a river"), ("body", REPORT), source="Xinhua") == "news"
    assert judge(("headline", "10 dead in flood"), ("body", REPORT), source="Xinhua") == "news"


def test_an_empty_article_has_no_genre() -> None:
    assert judge() is None
