"""What an article names, once each, with a recognizer and a gazetteer made for the test."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from transforms import facts, naming, sentences
from transforms.evidence import Article, Evidence
from transforms.gazetteer import Place
from transforms.names import Name, Type, words_of
from transforms.passages import Passage
from transforms.place_evidence import Source
from transforms.tables import Rows
from transforms.word_sets import words

PLACES = {
    "norway": Place(1, "Norway", "country", "NO", None, 62.0, 10.0, 5_000_000, ()),
    "oslo": Place(2, "Oslo", "city", "NO", "Oslo", 59.9, 10.7, 600_000, (1,)),
}
BODY = (
    "OSLO, March 4 (NTB) -- Anna Lind, Norway's fisheries minister, met the Communist Party of Norden (CPN) Oslo "
    "Committee in Oslo. Lind said the CPN would stay. Norway's Finance Ministry agreed."
)
NAMES: dict[str, Type] = {
    "Anna Lind": "person", "Norway": "place", "Communist Party of Norden (CPN) Oslo Committee": "organization",
    "Oslo": "place", "CPN": "organization", "Finance Ministry": "organization",
}  # fmt: skip


class Model:
    """Finds the names above wherever they stand, the first of two that overlap."""

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        for text in texts:
            found: list[Name] = []
            at = 0
            while at < len(text):
                name = next((name for name in NAMES if text.startswith(name, at)), None)
                if name:
                    found.append(Name(at, at + len(name), NAMES[name], "test", 0.8))
                at += len(name or " ")
            yield found


class Map:
    """A gazetteer of Norway."""

    def candidates(self, name: str) -> Sequence[Place]:
        return [PLACES[name.lower()]] if name.lower() in PLACES else []

    def place(self, geonames_id: int) -> Place | None:
        return next((place for place in PLACES.values() if place.geonames_id == geonames_id), None)

    def country(self, code: str) -> Place | None:
        return PLACES["norway"] if code == "NO" else None


def named() -> Rows:
    dash = BODY.index("-- ") + 3
    passages = [Passage("dateline", 0, dash - 1), Passage("body", dash, len(BODY))]
    spans = sentences.split(BODY, dash, len(BODY), language="en")
    article = Article("a1", BODY, passages, spans, datetime(2024, 3, 4), Source())
    return naming.rows(naming.read(article, Model(), Map()), article, Evidence(article))


def by_name(rows: Rows) -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in rows["article_entities"]}


def test_each_thing_is_one_row_with_its_forms() -> None:
    things = by_name(named())
    assert things["Anna Lind"]["mentions"] == 2
    assert things["Oslo"]["mentions"] == 2
    assert things["Anna Lind"]["aliases"] == []
    assert len({row["article_entity_id"] for row in things.values()}) == len(things)


def test_a_place_has_its_point_and_what_it_lies_in() -> None:
    things = by_name(named())
    assert (things["Oslo"]["latitude"], things["Oslo"]["geo_precision"]) == (59.9, "city")
    assert things["Oslo"]["parent_id"] == things["Norway"]["entity_id"]


def test_a_committee_belongs_to_its_party_which_is_there_even_when_it_is_only_named_inside() -> None:
    things = by_name(named())
    party = things["Communist Party of Norden"]
    committee = things["Communist Party of Norden (CPN) Oslo Committee"]
    assert committee["parent_id"] == party["entity_id"]
    assert party["acronym"] == "CPN"


def test_a_ministry_that_every_country_has_goes_by_its_country() -> None:
    ministry = by_name(named())["Finance Ministry"]
    assert (ministry["key"], ministry["country"]) == ("finance ministry NO", "NO")


def test_an_office_tells_walk_of_life_and_country_and_its_rows_point_at_who_and_where() -> None:
    rows = named()
    things = by_name(rows)
    (role,) = rows["roles"]
    assert (role["person"], role["title"], role["organization"]) == ("Anna Lind", "fisheries minister", "Norway")
    assert (role["person_id"], role["organization_id"]) == (
        things["Anna Lind"]["entity_id"],
        things["Norway"]["entity_id"],
    )
    assert role["as_of"] == date(2024, 3, 4)
    assert (things["Anna Lind"]["field"], things["Anna Lind"]["country"]) == ("office", "NO")


def test_every_row_stands_where_it_says() -> None:
    rows = named()
    for row in [*rows["mentions"], *rows["roles"]]:
        assert BODY[row["start_char"] : row["end_char"]] == row["surface"]


def test_every_mention_means_a_thing_of_the_article() -> None:
    rows = named()
    known = {row["entity_id"] for row in rows["article_entities"]}
    assert {row["entity_id"] for row in rows["mentions"]} <= known


_PRINTED = words(
    """
    al- al-Sadr -elect bin de la van O' St. Jr. A. J.K. Ana Ruiz Ruiz's Wang Wei OSLO Oslo Norway Norway's U.S. CPC
    (CPC) (NWC) ( ) the The a and of , . ; : -- - “ ” " ' minister Minister ministers president President former
    then- chief director secretary-general said told who was named appointed elected 43 3.5 $ % million Committee
    Council Party Bank University Inc. committee He she heads chairs mayor Mayor
    """
)
WORDS = [*sorted(_PRINTED), "\n"]
"""What names, titles and quotes are made of, and what is left of them when a page is cut."""


class Guess:
    """A model that takes any words for any names."""

    def __init__(self, guesses: Sequence[tuple[int, int, Type]]) -> None:
        self.guesses = guesses

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        for text in texts:
            found: list[Name] = []
            parts = words_of(text, 0, len(text))
            for first, length, kind in sorted(self.guesses):
                if first < len(parts.texts) and (not found or parts.starts[first] >= found[-1].end):
                    last = min(first + length, len(parts.texts) - 1)
                    found.append(Name(parts.starts[first], parts.end(last), kind, "test", 0.5))
            yield found


guess = st.tuples(st.integers(0, 30), st.integers(0, 4), st.sampled_from(get_args(Type)))


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.lists(guess, max_size=12))
def test_whatever_a_model_takes_for_a_name_gives_rows_that_prove_themselves(
    printed: list[str], guesses: list[tuple[int, int, Type]]
) -> None:
    text = " ".join(printed).strip()
    passages = [Passage("body", 0, len(text))] if text else []
    spans = sentences.split(text, 0, len(text), language="en")
    article = Article("a1", text, passages, spans, None, Source())
    rows = facts.rows(article, Guess(guesses), Map())
    entities = {row["entity_id"] for row in rows["article_entities"]}
    for table in ("mentions", "roles", "quotes", "times", "amounts"):
        for row in rows[table]:
            assert text[row["start_char"] : row["end_char"]] == row["surface"]
    assert {row["entity_id"] for row in rows["mentions"]} <= entities
    assert {row["person_id"] for row in rows["roles"]} <= entities
    assert {row["speaker_id"] for row in rows["quotes"]} - {None} <= entities
