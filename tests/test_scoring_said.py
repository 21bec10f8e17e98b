"""The measures of what is said, counted, dated and told, on small databases whose figures can be worked out by hand."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from flows.scorecard import Figure
from tests import score
from tests.scoring import amounts, events, quotes, times, topics
from tests.scoring.documents import Document, Published
from tests.scoring.measures import Figures, days, weighted

TEXT = (
    "“The mill is safe,” Ann Poe said on Monday. She added that nobody was hurt. "
    "Over 40 guests and 12 cooks met at the Corn Fair in Wick on 3 June 2024. It cost $2 million."
)
Row = dict[str, object]
TABLES = """
    CREATE TABLE articles (article_id VARCHAR, raw_uri VARCHAR, text VARCHAR);
    CREATE TABLE entities (entity_id VARCHAR, name VARCHAR, aliases VARCHAR[], acronym VARCHAR);
    CREATE TABLE quotes (article_id VARCHAR, start_char INTEGER, end_char INTEGER, surface VARCHAR, speaker_id VARCHAR,
        speaker VARCHAR, kind VARCHAR, content VARCHAR);
    CREATE TABLE amounts (article_id VARCHAR, start_char INTEGER, end_char INTEGER, surface VARCHAR, kind VARCHAR,
        value DOUBLE, unit VARCHAR, currency VARCHAR, object VARCHAR, qualifier VARCHAR);
    CREATE TABLE times (article_id VARCHAR, start_char INTEGER, end_char INTEGER, surface VARCHAR, type VARCHAR,
        value VARCHAR, starts_on DATE, ends_on DATE);
    CREATE TABLE events (article_id VARCHAR, start_char INTEGER, end_char INTEGER, surface VARCHAR, event_id VARCHAR,
        type VARCHAR, name VARCHAR, trigger VARCHAR, starts_on DATE, ends_on DATE, place_id VARCHAR);
    CREATE TABLE event_participants (event_id VARCHAR, part VARCHAR, participant VARCHAR, entity_id VARCHAR);
    CREATE TABLE topics (topic_id VARCHAR, name VARCHAR, parent_id VARCHAR);
    CREATE TABLE article_topics (article_id VARCHAR, topic_id VARCHAR, score DOUBLE)"""


@pytest.fixture
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as db:
        db.execute(TABLES)
        insert(db, "articles", article_id="a", raw_uri="raw/a.txt", text=TEXT)
        insert(db, "entities", entity_id="1", name="Ann Poe", aliases=["Poe"])
        insert(db, "entities", entity_id="2", name="Wick", aliases=[])
        insert(db, "entities", entity_id="3", name="Corn Society", aliases=[])
        yield db


def insert(db: duckdb.DuckDBPyConnection, table: str, **values: object) -> None:
    marks = ", ".join("?" for _ in values)
    db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))


def found(db: duckdb.DuckDBPyConnection, table: str, surface: str, **values: object) -> None:
    start = TEXT.index(surface)
    end = start + len(surface)
    insert(db, table, article_id="a", start_char=start, end_char=end, surface=surface, **values)


def label(surface: str, **more: object) -> Row:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), **more}


def document(**gold: object) -> Document:
    return Document(gold, "a")


def rounded(figures: Figures) -> Figures:
    return {name: None if value is None else round(value, 3) for name, value in figures.items()}


def trio(prefix: str, f1: float, precision: float, recall: float) -> Figures:
    return {f"{prefix}_f1": f1, f"{prefix}_precision": precision, f"{prefix}_recall": recall}


def test_a_quote_is_what_was_said_without_its_marks(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "quotes", "“The mill is safe,” Ann Poe said", speaker_id="1", speaker="Ann Poe", kind="direct",
          content="The mill is safe,")  # fmt: skip
    found(db, "quotes", "She added that nobody was hurt", speaker="She", kind="mixed", content="was hurt")
    found(db, "quotes", "It cost", kind="indirect", content="It cost")
    gold = [
        label("The mill is safe", kind="direct", speaker="Poe"),
        label("nobody was hurt", kind="indirect", speaker="Ann Poe"),
    ]
    assert rounded(quotes.measure([document(quotes=gold)], Published(db))) == {
        **trio("overlap", 0.8, 0.667, 1), **trio("exact", 0.4, 0.333, 0.5), **trio("quoted", 1, 1, 1),
        "char_f1": 0.774,  # 16 + 8 characters of 16 + 15, and of 16 + 8 + 7
        "kind_accuracy": 0.5, "speaker_accuracy": 0.5, "speaker_exact": 0.5, "speaker_given": 1,
    }  # fmt: skip


def test_a_speaker_may_go_by_a_part_of_the_name(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "quotes", "nobody was hurt", speaker="Mayor Ann Poe", kind="indirect", content="nobody was hurt")
    gold = [label("nobody was hurt", kind="indirect", speaker="Poe")]
    figures = quotes.measure([document(quotes=gold)], Published(db))
    assert (figures["speaker_accuracy"], figures["speaker_exact"], figures["quoted_f1"]) == (1, 0, None)


def test_quoted_ones_without_any_partner_are_worth_nothing(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "quotes", "It cost", kind="direct", content="It cost")
    gold = [label("nobody was hurt", kind="direct")]
    assert quotes.measure([document(quotes=gold), document()], Published(db))["quoted_f1"] == 0


def test_what_an_article_that_is_missing_said_is_missed(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "quotes", "nobody was hurt", kind="indirect", content="nobody was hurt")
    gold = {"quotes": [label("nobody was hurt", kind="indirect")]}
    figures = quotes.measure([Document(gold, "a"), Document(gold, None)], Published(db))
    assert (figures["overlap_recall"], figures["overlap_precision"], figures["char_f1"]) == (0.5, 1, 2 / 3)


def test_an_amount_is_right_field_by_field(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "amounts", "40", kind="count", value=40, object="guests", qualifier="over")
    found(db, "amounts", "12", kind="measure", value=12, qualifier="about")
    found(db, "amounts", "$2", kind="money", value=2, currency="USD")
    found(db, "amounts", "2024", kind="count", value=2024)
    gold = [
        label("40", kind="count", value=40.0, unit=None, object="guests", qualifier="over"),
        label("12", kind="count", value=12.00000001, unit=None, object="cooks", qualifier=None),
        label("$2 million", kind="money", value=2e6, unit="USD", object=None, qualifier=None),
    ]
    assert rounded(amounts.measure([document(amounts=gold)], Published(db))) == {
        "value_f1": 0.571,  # 2 of 3 values, of an overlap of 2 * 3 / (4 + 3)
        **trio("overlap", 0.857, 0.75, 1), **trio("strict", 0.571, 0.5, 0.667),
        "value_accuracy": 0.667, "kind_accuracy": 0.667, "unit_accuracy": 1, "qualifier_accuracy": 0.667,
        "object_accuracy": 0.5,
    }  # fmt: skip


def test_a_time_is_its_span_its_value_and_its_days(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "times", "on Monday", type="date", value="2024-06-10", starts_on=date(2024, 6, 10))
    found(db, "times", "3 June 2024", type="date", value="2024-06-03", starts_on=date(2024, 6, 3))
    found(db, "times", "Wick", type="set")
    gold = [
        label("Monday", type="TIME", value="2024-06-03TMO"),
        label("3 June 2024", type="DATE", value="2024-06-03"),
        label("It", type="DATE", value="P1D"),
    ]
    assert rounded(times.measure([document(times=gold)], Published(db))) == {
        **trio("relaxed", 0.667, 0.667, 0.667), **trio("strict", 0.333, 0.333, 0.333),
        "value_accuracy": 0.5, "type_accuracy": 0.5, "range_accuracy": 0.5, "value_f1": 0.333, "type_f1": 0.333,
    }  # fmt: skip


def test_the_days_of_a_calendar_value() -> None:
    assert days("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert days("2024-Q2") == (date(2024, 4, 1), date(2024, 6, 30))
    assert days("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert days("2024-W01") == (date(2024, 1, 1), date(2024, 1, 7))
    assert days("2024-06-03TMO") == days("2024-06-03") == (date(2024, 6, 3), date(2024, 6, 3))
    assert [days(value) for value in ("P1D", "2023-02-30", "202", "XXXX-06", None)] == [None] * 5


def test_an_f1_of_nothing_found_is_no_better_for_want_of_an_accuracy() -> None:
    assert [weighted(0.5, 0.5), weighted(0.0, None), weighted(None, None), weighted(0.5, None)] == [0.25, 0, None, None]


def fair(db: duckdb.DuckDBPyConnection) -> Row:
    """A meeting of which the day and the host are told in one row, the place in another; and the label of all."""
    found(db, "events", "guests and 12 cooks met", event_id="x", type="meet", trigger="met", starts_on=date(2024, 6, 1),
          ends_on=date(2024, 6, 5))  # fmt: skip
    insert(db, "event_participants", event_id="x", part="host", participant="the society", entity_id="3")
    insert(db, "event_participants", event_id="x", part="participant", participant="12 cooks")
    found(db, "events", "The mill is safe", event_id="y", type="other", trigger="safe", place_id="2")
    return label(
        "met", type="meet", name=None, place=["Wick", "the town"], starts_on="2024-06-03", hosts=[["Corn Society"]],
        participants=[["cooks"], ["guests"]],
    )  # fmt: skip


def test_what_an_event_is_asked_for_is_found_anywhere_or_in_the_one_that_fits_best(
    db: duckdb.DuckDBPyConnection,
) -> None:
    figures = rounded(events.measure([document(events=[fair(db)])], Published(db)))
    assert figures == {
        "facts_recall": 1, "aligned_facts_recall": 0.667, **trio("event", 0.667, 0.5, 1),
        "place_recall": 1, "starts_on_recall": 1, "hosts_recall": 1, "participants_recall": 0.5, "name_recall": None,
        "aligned_place_recall": 0, "aligned_starts_on_recall": 1, "aligned_hosts_recall": 1,
        "aligned_participants_recall": 0.5, "aligned_name_recall": None,
        "type_accuracy": 1, "place_precision": None, "starts_on_precision": 1, "hosts_precision": 1,
        "participants_precision": None,
    }  # fmt: skip


def test_a_minor_event_is_no_mistake_and_not_asked_for(db: duckdb.DuckDBPyConnection) -> None:
    minor = label("safe", type="other", name=None, place=None, starts_on=None, hosts=[], participants=[])
    main = fair(db)
    gold = {"events": [main], "minor_events": [minor, label("nobody was hurt", type="other")]}
    figures = events.measure([document(**gold)], Published(db))
    assert [figures[f"event_{each}"] for each in ("precision", "recall", "f1")] == [1, 1, 1]
    assert figures["place_precision"] == 0  # Wick, of which the label says nothing
    missed = events.measure([document(events=[minor | label("It cost")], minor_events=[main])], Published(db))
    assert [missed[f"event_{each}"] for each in ("precision", "recall", "f1")] == [0.5, 0, 0]


def test_an_event_goes_with_the_label_of_its_words_before_one_that_says_the_same(db: duckdb.DuckDBPyConnection) -> None:
    gold = fair(db)
    alike = gold | {"start": 0, "end": 3, "place": None, "participants": []}  # all of its labels are stated
    bare = label("met", type="hold")
    figures = events.measure([document(events=[alike], minor_events=[bare])], Published(db))
    assert (figures["event_precision"], figures["event_recall"], figures["type_accuracy"]) == (0.5, 0, 0)


def test_what_a_paired_event_states_is_right_when_its_label_has_it(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "events", "It cost", event_id="x", type="trade", trigger="cost", starts_on=date(2024, 6, 3), place_id="2")
    for part, participant, entity in (
        ("host", "Corn Society", "3"), ("actor", "Poe", "1"), ("target", "the society", "3"), ("speaker", "Wick", "2"),
        ("participant", "12 cooks", None), ("attendance", "40", None),
    ):  # fmt: skip
        insert(db, "event_participants", event_id="x", part=part, participant=participant, entity_id=entity)
    gold = label(
        "cost", type="trade", name=None, place=["the town", "Wick"], starts_on="2024-06-04", hosts=[["Corn Society"]],
        participants=[["Ann Poe", "Ann"]],
    )  # fmt: skip
    stated = ("place", "starts_on", "hosts", "participants")
    figures = rounded(events.measure([document(events=[], minor_events=[gold])], Published(db)))
    assert [figures[f"{each}_precision"] for each in stated] == [1, 0, 1, 0.667]  # Wick takes no part
    other = gold | {"hosts": [["Mill"]], "starts_on": "2024-06-03", "place": ["Thurso"]}
    figures = rounded(events.measure([document(events=[other])], Published(db)))
    assert [figures[f"{each}_precision"] for each in stated] == [0, 1, 0, 0.333]


@pytest.mark.parametrize(
    ("changed", "pairs"),
    [
        ({"start": 0, "end": 3}, 1),  # other words, but of its type, and with 3 of 5
        ({"start": 0, "end": 3, "type": "hold"}, 0),
        ({"start": 0, "end": 3, "hosts": [["Bo Ek"]]}, 0),  # 2 of 5
        ({"type": "hold", "hosts": [["Bo Ek"]]}, 1),  # its words
    ],
)
def test_an_event_is_the_labelled_one_by_its_words_or_by_its_type_and_half_of_the_rest(
    db: duckdb.DuckDBPyConnection, changed: Row, pairs: int
) -> None:
    gold = fair(db) | changed
    assert events.measure([document(events=[gold])], Published(db))["event_precision"] == pairs / 2


def test_a_second_row_for_one_event_costs_precision(db: duckdb.DuckDBPyConnection) -> None:
    gold = fair(db)
    found(db, "events", "met", event_id="z", type="meet")
    assert events.measure([document(events=[gold])], Published(db))["event_precision"] == pytest.approx(1 / 3)


def test_an_event_goes_by_most_of_the_long_words_of_its_name(db: duckdb.DuckDBPyConnection) -> None:
    found(db, "events", "the Corn Fair in Wick", event_id="x", type="hold", name="Corn Fair")
    gold = [{"name": "Grand Corn Fair of 2024"}, {"name": "Corn Fair of all the Wick mills"}, {"name": "Gala"}]
    assert rounded(events.measure([document(events=gold)], Published(db)))["name_recall"] == 0.333


def test_events_of_a_stretch_without_labels_are_left_out(db: duckdb.DuckDBPyConnection) -> None:
    gold = {"events": [fair(db)], "scope": [[60, len(TEXT)]]}
    assert events.measure([Document(gold, "a")], Published(db))["event_precision"] == 1


def test_an_article_is_about_what_its_best_topic_lies_under(db: duckdb.DuckDBPyConnection) -> None:
    for topic, name, parent in (("1", "sport", None), ("2", "rowing", "1"), ("3", "science and technology", None)):
        insert(db, "topics", topic_id=topic, name=name, parent_id=parent)
    for article, topic, much in (("a", "2", 0.6), ("a", "3", 0.4), ("b", "2", 0.1), ("b", "3", 0.9)):
        insert(db, "article_topics", article_id=article, topic_id=topic, score=much)
    labelled = [
        Document({"topic": "sport"}, "a"), Document({"topics": ["tech"]}, "b"), Document({"topic": "sport"}, "b"),
        Document({"topic": "health"}, "c"), Document({"topic": None}, "a"), Document({"topics": ["a", "b"]}, "a"),
    ]  # fmt: skip
    assert topics.measure(labelled, Published(db)) == {"accuracy": 0.5, "given": 0.75}


@pytest.mark.parametrize("task", [quotes, amounts, times, events, topics])
def test_where_there_is_nothing_to_measure_there_is_no_figure(db: duckdb.DuckDBPyConnection, task: object) -> None:
    assert set(task.measure([], Published(db)).values()) == {None}  # type: ignore[attr-defined]


def test_the_table_shows_the_main_figure_and_the_first_others() -> None:
    metrics = ["one", "two", "three", "overlap_f1", "four", "five", "six"]
    rows = score.as_markdown([Figure("quotes", "labelled", metric, 0.5, 59, "rules") for metric in metrics])
    assert rows.splitlines()[2:] == [
        "| `quotes` | **overlap_f1 0.50** | one 0.50, two 0.50, three 0.50, four 0.50, five 0.50 |"
    ]
