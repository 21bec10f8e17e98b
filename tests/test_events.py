"""Events: each form in which a happening is told on a text of its own, names marked as in `marks`; what tells none."""

from dataclasses import replace
from datetime import datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marks import marked
from transforms import amounts, events, quotes, roles, sentences, times
from transforms.passages import Passage

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


VERBS = {
    "O[Kijani Grid] launched a trial in L[Nakuru] on May 3.": [
        "launch | launched | 2024-05-03 | Nakuru | actor: Kijani Grid"
    ],
    "The new bridge was opened on May 3 by P[Ann Lee], mayor of L[Piura].": [
        "launch | opened | 2024-05-03 | - | actor: Ann Lee"
    ],
    "P[Ann Lee] arrived in L[Piura] on Tuesday.": ["visit | arrived | 2024-05-14 | Piura | actor: Ann Lee"],
    "P[Ann Lee] met with P[Bo Diaz] in L[Piura] on Tuesday.": [
        "meet | met with | 2024-05-14 | Piura | participant: Ann Lee | participant: Bo Diaz"
    ],
    "L[Oman] and L[Vietnam] signed a trade pact in L[Muscat] on Tuesday.": [
        "sign | signed | 2024-05-14 | Muscat | actor: Oman | actor: Vietnam"
    ],
    "The pact was signed by P[Ann Lee], minister of trade, and P[Bo Diaz] on Tuesday.": [
        "sign | signed | 2024-05-14 | - | actor: Ann Lee | actor: Bo Diaz"
    ],
    "O[Kijani Grid] appointed P[Ann Lee] as chief executive on May 3.": [
        "appoint | appointed | 2024-05-03 | - | actor: Kijani Grid | beneficiary: Ann Lee"
    ],
    "P[Ann Lee] was on Tuesday elected chair of the O[Tilling Museum].": [
        "appoint | elected | 2024-05-14 | - | beneficiary: Ann Lee"
    ],
    "O[Kijani Grid] acquired O[Norrvik Ferries] in 2019.": [
        "trade | acquired | 2019-01-01/2019-12-31 | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "P[Ann Lee] died in L[Piura] on May 3.": ["die | died | 2024-05-03 | Piura | actor: Ann Lee"],
    "P[Ann Lee] was arrested in L[Piura] on Tuesday.": ["other | arrested | 2024-05-14 | Piura | target: Ann Lee"],
    "P[Ann Lee] resigned on Tuesday.": ["other | resigned | 2024-05-14 | - | actor: Ann Lee"],
    "A ferry capsized off L[Piura] on Tuesday.": ["disaster | capsized | 2024-05-14 | Piura"],
    "Hundreds of teachers marched in L[Piura] on Tuesday.": ["protest | marched | 2024-05-14 | Piura"],
    "O[Kijani Grid] will open a plant in L[Nakuru] in July.": [
        "launch | open | 2024-07-01/2024-07-31 | Nakuru | actor: Kijani Grid"
    ],
    "O[Kijani Grid] agreed to buy O[Norrvik Ferries].": [
        "trade | buy | - | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "She said O[Kijani Grid] would open a plant in L[Nakuru] in July.": [
        "launch | open | 2024-07-01/2024-07-31 | Nakuru | actor: Kijani Grid"
    ],
    "P[Ann Lee] came late. She resigned on Tuesday.": ["other | resigned | 2024-05-14 | - | actor: She"],
}
OCCASIONS = {
    "The fair was hosted by O[Kijani Grid], O[Norrvik Ferries] and the O[Tilling Museum] on May 3.": [
        "hold | fair | 2024-05-03 | - | host: Kijani Grid | host: Norrvik Ferries | host: Tilling Museum"
    ],
    "The fair, which was organized by O[Kijani Grid], drew crowds in L[Piura].": [
        "hold | fair | - | - | organizer: Kijani Grid"
    ],
    "A forum held in L[Piura] on Tuesday ended early.": ["hold | forum | 2024-05-14 | Piura"],
    "P[Ann Lee] held talks with P[Bo Diaz] on Tuesday.": [
        "meet | talks | 2024-05-14 | - | participant: Ann Lee | participant: Bo Diaz"
    ],
    "P[Ann Lee] gave a speech in L[Piura] on Tuesday.": ["speak | speech | 2024-05-14 | Piura | speaker: Ann Lee"],
    "The fair opened in L[Piura] on Tuesday. More than 300 visitors gathered at the event.": [
        "hold | fair | 2024-05-14 | Piura | attendance: More than 300 visitors"
    ],
    "A fair opened in L[Piura] on May 3. P[Ann Lee], mayor of L[Piura], and P[Bo Diaz] attended the fair.": [
        "hold | fair | 2024-05-03 | Piura | participant: Ann Lee | participant: Bo Diaz"
    ],
    "A two-day forum opened in L[Piura] on May 3.": ["hold | forum | 2024-05-03/2024-05-04 | Piura"],
    "The fair opened in L[Piura] on May 3. The fair closed on May 6.": ["hold | fair | 2024-05-03/2024-05-06 | Piura"],
    "O[Tilling Council] meeting minutes were read at the O[Tilling Council] meeting on Tuesday.": [
        "meet | meeting | 2024-05-14 | - | host: Tilling Council"
    ],
}
NAMED = {
    "The Kattegat Shipping Forum opened in L[Copenhagen] on May 3.": [
        "hold | Kattegat Shipping Forum | 2024-05-03 | Copenhagen"
    ],
    'An event titled "Salt and Light" was held in L[Piura] on May 3.': ["hold | Salt and Light | 2024-05-03 | Piura"],
    "A pact was signed in L[Piura] on May 3 during the 2024 Kattegat Shipping Forum.": [
        "sign | signed | 2024-05-03 | Piura < 1",
        "hold | 2024 Kattegat Shipping Forum | 2024-01-01/2024-12-31 | Piura",
    ],
    "P[Ann Lee] told the Kattegat Shipping Forum on Tuesday that it leaks.": [
        "hold | Kattegat Shipping Forum | 2024-05-14 | - | speaker: Ann Lee"
    ],
}
NOUNS = {
    "A fire at a mill in L[Piura] on Tuesday killed two.": ["disaster | fire | 2024-05-14 | Piura"],
    "The earthquake of May 2017 was worse.": ["disaster | earthquake | 2017-05-01/2017-05-31 | -"],
    "Many await P[Ann Lee]'s visit to L[Piura] next July.": [
        "visit | visit | 2024-07-01/2024-07-31 | Piura | actor: Ann Lee"
    ],
    "Monday's meeting was long.": ["meet | meeting | 2024-05-13 | -"],
}
NONE = (
    "O[Kijani Grid] did not launch a trial in L[Nakuru] on May 3.",
    "O[Kijani Grid] could open a plant in L[Nakuru] in July.",
    "If P[Ann Lee] would resign on Tuesday, it might help.",
    "The fair is held in L[Piura] every year.",
    "O[Kijani Grid] released water from the dam.",
    "P[Ann Lee] opened the door and met the standards.",
    "There was no meeting in L[Piura] on Tuesday.",
    "They hoped to avoid a strike in L[Piura] on Tuesday.",
    'P[Ann Lee] said: "We signed the pact in L[Piura] on Tuesday."',
    "Conferences cost money.",
    "The fire department and the conference room.",
    "It leaks.",
)


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


@given(st.lists(st.sampled_from([*VERBS, *OCCASIONS, *NAMED, *NOUNS, *NONE]), min_size=1, max_size=6))
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
