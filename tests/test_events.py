"""Events: each form in which a happening is told on a text of its own, names marked as in `marks`; what tells none."""

from dataclasses import replace
from datetime import datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.event_cases import LEADS, NAMED, NONE, NOUNS, OCCASIONS, TOLD_AGAIN, VERBS
from tests.marks import marked
from transforms import amounts, events, quotes, roles, sentences, times
from transforms.gazetteer import Place
from transforms.passages import Passage
from transforms.places import Resolved

PUBLISHED = datetime(2024, 5, 16)  # a Thursday


def found(marked_text: str, *, roles_of_passages: tuple[str, ...] = ()) -> tuple[str, list[events.Event]]:
    """The text and its events; a paragraph is a passage, of the body unless told else."""
    text, mentions = marked(marked_text)
    names = [m.full_name for m in mentions]
    full = {name: next(n for n in names if name in n.split() or n == name) for name in names}
    mentions = [replace(m, full_name=full[m.full_name]) for m in mentions]
    passages, at = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        role = roles_of_passages[number] if number < len(roles_of_passages) else "body"
        passages.append(Passage(role, at, at + len(paragraph)))  # type: ignore[arg-type]
        at += len(paragraph) + 2
    read = [p for p in passages if p.role in ("headline", "body", "caption")]
    spans = [span for p in read for span in sentences.split(text, p.start, p.end)]
    claims = roles.find(text, passages, spans, mentions)
    when = times.find(text, passages, spans, PUBLISHED, mentions)
    much = amounts.find(text, passages, spans, mentions, [(t.start, t.end) for t in when])
    said = quotes.find(text, passages, spans, mentions, claims)
    return text, events.find(text, passages, spans, events.Facts(mentions, claims, when, much, said))


def told(marked_text: str, *, roles_of_passages: tuple[str, ...] = ()) -> list[str]:
    """`type | name or trigger | days | place`, then `part: who` for each party; `< n` is what it is a part of."""
    text, happened = found(marked_text, roles_of_passages=roles_of_passages)
    lines = []
    for event in happened:
        days = f"{event.starts_on}/{event.ends_on}" if event.starts_on != event.ends_on else str(event.starts_on)
        line = [event.type, event.name or event.trigger, "-" if days == "None" else days]
        line.append(event.place.full_name if event.place else "-")
        line += [f"{party.part}: {text[party.start : party.end]}" for party in event.parties]
        lines.append(" | ".join(line) + (f" < {event.parent}" if event.parent is not None else ""))
    return lines


@pytest.mark.parametrize("text", VERBS)
def test_a_verb_tells_what_happened(text: str) -> None:
    assert told(text) == VERBS[text]


@pytest.mark.parametrize("text", OCCASIONS)
def test_an_occasion_is_one_event_however_often_it_is_told(text: str) -> None:
    assert told(text) == OCCASIONS[text]


@pytest.mark.parametrize("text", NAMED)
def test_an_occasion_goes_by_its_name(text: str) -> None:
    assert told(text) == NAMED[text]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_tells_what_happened(text: str) -> None:
    assert told(text) == NOUNS[text]


@pytest.mark.parametrize("text", TOLD_AGAIN)
def test_what_is_told_again_in_other_words_is_one_event(text: str) -> None:
    assert told(text) == TOLD_AGAIN[text]


@pytest.mark.parametrize("text", LEADS)
def test_the_first_sentence_tells_with_any_verb(text: str) -> None:
    assert told(text) == LEADS[text]


@pytest.mark.parametrize("text", NONE)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert told(text) == []


def test_a_caption_that_repeats_the_body_adds_no_event() -> None:
    body = "An exhibition on salt was officially launched in L[Piura] on May 3."
    caption = "An exhibition on salt is officially launched in L[Piura], May 3, 2024."
    roles_of_passages = ("headline", "caption", "body")
    assert told(f"Salt on show\n\n{caption}\n\n{body}", roles_of_passages=roles_of_passages) == [
        "launch | exhibition | 2024-05-03 | Piura"
    ]


def test_who_takes_part_has_the_office_that_the_article_gives() -> None:
    _, (event,) = found("P[Ann Lee], mayor of L[Piura], resigned on Tuesday.")
    (party,) = event.parties
    assert party.role
    assert (party.role.title, party.role.organization) == ("mayor", "Piura")


def test_a_report_happened_where_it_is_dated_from_when_it_says_not_where() -> None:
    text = "L[PIURA], May 14 -- \n\nA judge on Tuesday blocked an order."
    assert told(text, roles_of_passages=("dateline", "body")) == ["other | blocked | 2024-05-14 | PIURA"]


def test_what_is_said_is_said_where_the_report_is_dated_from() -> None:
    text = "L[PIURA], May 14 -- \n\nO[Kijani Grid] said on Tuesday that it needs ships in L[Oman]."
    assert told(text, roles_of_passages=("dateline", "body")) == [
        "announce | said | 2024-05-14 | PIURA | actor: Kijani Grid"
    ]


def test_who_speaks_for_a_body_takes_part_in_what_it_announces() -> None:
    text = "O[Kijani Grid] said on Tuesday that it needs ships. P[Ann Lee], head of O[Kijani Grid], said that it leaks."
    (line,) = told(text)
    assert line == "announce | said | 2024-05-14 | - | actor: Kijani Grid | speaker: Ann Lee"


def test_a_headline_tells_of_no_intention() -> None:
    text = "L[Oman] likely to launch a trial in L[Piura] in 2027\n\nIt leaks."
    assert told(text, roles_of_passages=("headline", "body")) == []


def test_of_two_places_the_one_that_lies_in_the_other_counts() -> None:
    text, mentions = marked("Two buses collided in L[Peru] on Tuesday. The accident near L[Piura] killed ten.")
    spans = sentences.split(text, 0, len(text))
    passages = [Passage("body", 0, len(text))]
    when = times.find(text, passages, spans, PUBLISHED, mentions)
    where = {
        "Peru": Resolved(Place(1, "Peru", "country", "PE", None, 0, 0, 0, ()), (), "country", "only_place", 1),
        "Piura": Resolved(Place(2, "Piura", "city", "PE", "Piura", 0, 0, 0, (1,)), (), "city", "only_place", 1),
    }
    for known, place in (({}, "Peru"), (where, "Piura")):
        (event,) = events.find(text, passages, spans, events.Facts(mentions, [], when, [], [], known))
        assert event.place
        assert event.place.full_name == place


@given(
    st.lists(st.sampled_from([*VERBS, *OCCASIONS, *NAMED, *NOUNS, *TOLD_AGAIN, *LEADS, *NONE]), min_size=1, max_size=6)
)
def test_events_prove_themselves_and_days_do_not_run_backwards(texts: list[str]) -> None:
    text, happened = found(" ".join(texts))
    for number, event in enumerate(happened):
        assert 0 <= event.start < event.end <= len(text)
        surface = " ".join(text[event.start : event.end].split())
        assert event.trigger in surface, (event.trigger, surface)
        assert event.parent != number
        assert event.starts_on is None or event.ends_on is None or event.starts_on <= event.ends_on
        assert 0 < event.confidence <= 1
        for party in event.parties:
            assert (party.mention is None) == (party.amount is not None)
            assert text[party.start : party.end].strip()


@pytest.mark.parametrize(
    "word", ["fair ", "held ", "opened in ", "the fair, which ", "O[Bo] met ", "on May 3 ", '"a" ']
)
def test_long_rows_of_words_take_time_in_proportion(word: str) -> None:
    text, _ = marked(word * 500)
    assert text
    begin = process_time()
    found(word * 500)
    assert process_time() - begin < 5
