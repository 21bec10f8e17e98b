"""Quotes: each form of speech on a text of its own, names marked as in `marks`; and what is no speech."""

import itertools
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marks import marked
from transforms import quotes, roles, sentences
from transforms.passages import Passage


def found(marked_text: str, *, role: str = "body") -> tuple[str, list[quotes.Quote]]:
    """The text and its quotes; a paragraph is a passage, and a name that is part of another stands for that."""
    text, mentions = marked(marked_text)
    names = [m.full_name for m in mentions]
    full = {name: next(n for n in names if name in n.split() or n == name) for name in names}
    mentions = [replace(m, full_name=full[m.full_name]) for m in mentions]
    passages, at = [], 0
    for paragraph in text.split("\n\n"):
        passages.append(Passage(role, at, at + len(paragraph)))  # type: ignore[arg-type]
        at += len(paragraph) + 2
    spans = [span for p in passages for span in sentences.split(text, p.start, p.end)]
    claims = roles.find(text, passages, spans, mentions)
    return text, quotes.find(text, passages, spans, mentions, claims)


def said(marked_text: str) -> list[str]:
    """`kind | speaker | cue | content`; a name in brackets behind the words that stand for it."""
    told = []
    for quote in found(marked_text)[1]:
        name = quote.speaker_mention.full_name if quote.speaker_mention else None
        speaker = quote.speaker or "-"
        if name and name != quote.speaker:
            speaker += f" ({name})"
        told.append(" | ".join([quote.kind, speaker, quote.cue or "-", " ".join(quote.content.split())]))
    return told


DIRECT = {
    "“It leaks,” P[Ann Lee] said.": ["direct | Ann Lee | said | It leaks,"],
    '"It leaks," said P[Wang Xiaoxin], general manager of O[Kijani Grid].': [
        "direct | Wang Xiaoxin | said | It leaks,"
    ],
    '"It leaks," said its general manager, P[Wang Xiaoxin].': ["direct | Wang Xiaoxin | said | It leaks,"],
    '"It leaks," P[Ann Lee], chief engineer of O[Kijani Grid], said in May.': ["direct | Ann Lee | said | It leaks,"],
    '"It leaks," said a spokeswoman for the railway.': ["direct | a spokeswoman for the railway | said | It leaks,"],
    '"It leaks," Mr. P[Lee] said. "It does."': ["direct | Lee | said | It leaks,", "direct | Lee | said | It does."],
    '"It leaks," the report said.': ["direct | the report | said | It leaks,"],
    '"Does it leak?" asked P[Ann Lee].': ["direct | Ann Lee | asked | Does it leak?"],
    'P[Ann Lee] said: "It leaks."': ["direct | Ann Lee | said | It leaks."],
    'P[Ann Lee] told reporters on Monday, "It leaks."': ["direct | Ann Lee | told | It leaks."],
    'P[Ann Lee], who built it, said that "it leaks."': ["direct | Ann Lee | said | it leaks."],
    'O[Kijani Grid] said in a statement: "We regret it."': ["direct | Kijani Grid | said | We regret it."],
    'P[Ann Lee]: "It leaks."': ["direct | Ann Lee | - | It leaks."],
    'P[Ann Lee] called the roof "a ruin".': ["direct | Ann Lee | called | a ruin"],
    'P[Ann Lee] vowed to "mend every roof".': ["direct | Ann Lee | vowed | mend every roof"],
    "\"I told him, 'Mend it,' and he laughed,\" P[Ann Lee] said.": [
        "direct | Ann Lee | said | I told him, 'Mend it,' and he laughed,"
    ],
    'P[Ann Lee] said, "It leaks," and P[Bo Diaz] said, "It does not."': [
        "direct | Ann Lee | said | It leaks,",
        "direct | Bo Diaz | said | It does not.",
    ],
    # cut by its cue
    '"The roof," P[Ann Lee] said, "leaks badly."': [
        "direct | Ann Lee | said | The roof,",
        "direct | Ann Lee | said | leaks badly.",
    ],
    '"It leaks," P[Ann Lee] said. "It always has."': [
        "direct | Ann Lee | said | It leaks,",
        "direct | Ann Lee | said | It always has.",
    ],
    # carried over to a paragraph without a cue
    '"It leaks," P[Ann Lee] said.\n\n"It has leaked since the day it was built."': [
        "direct | Ann Lee | said | It leaks,",
        "direct | Ann Lee | - | It has leaked since the day it was built.",
    ],
    '"It leaks," said P[Bo Diaz]. P[Ann Lee] nodded. "It does."': [
        "direct | Bo Diaz | said | It leaks,",
        "direct | Ann Lee | - | It does.",
    ],
    '"Who is to mend all these roofs?"': ["direct | - | - | Who is to mend all these roofs?"],
}


@pytest.mark.parametrize("text", DIRECT)
def test_direct_speech_and_its_speaker(text: str) -> None:
    assert said(text) == DIRECT[text]


MARKS = {
    "curly": "“It’s wet,” said P[Ann Lee].",
    "straight": '"It’s wet," said P[Ann Lee].',
    "single": "'It’s wet,' said P[Ann Lee].",
    "curly single": "‘It’s wet,’ said P[Ann Lee].",
    "doubled": "''It’s wet,'' said P[Ann Lee].",
    "German": "„It’s wet,“ said P[Ann Lee].",
    "German, comma behind": "„It’s wet“, said P[Ann Lee].",
    "German in books": "»It’s wet,« said P[Ann Lee].",
    "French": "« It’s wet, » said P[Ann Lee].",
    "Chinese corners": "「It’s wet,」 said P[Ann Lee].",
    "Chinese": "“It’s wet，” said P[Ann Lee].",
    "closing mark missing": "“It’s wet, said P[Ann Lee].",
}


@pytest.mark.parametrize("name", MARKS)
def test_all_marks_open_and_close(name: str) -> None:
    (only,) = said(MARKS[name])
    assert only.rstrip(",，") == "direct | Ann Lee | said | It’s wet"


def test_a_quote_over_paragraphs_that_repeat_the_mark_is_one() -> None:
    (only,) = said("P[Ann Lee] said: “It leaks.\n\n“It always has.\n\n“We mend it.”\n\nThe council meets in May.")
    assert only == "direct | Ann Lee | said | It leaks. “It always has. “We mend it."


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert said("P[Ann Lee] said: “It leaks.\n\nThe council meets in May.") == ["direct | Ann Lee | said | It leaks."]


INDIRECT = {
    "P[Ann Lee] said that it leaks.": ["indirect | Ann Lee | said | it leaks"],
    "P[Ann Lee], mayor of L[Piura], said the roof was wet.": ["indirect | Ann Lee | said | the roof was wet"],
    "P[Ann Lee] told the court on Monday that it leaked and that it would go on leaking.": [
        "indirect | Ann Lee | told | it leaked and that it would go on leaking"
    ],
    "On Monday the council said it would mend the roof.": ["indirect | the council | said | it would mend the roof"],
    "The roof is wet, the council said on Monday.": ["indirect | the council | said | The roof is wet"],
    "The roof is wet, said P[Ann Lee], who built it.": ["indirect | Ann Lee | said | The roof is wet"],
    "The roof is wet, the city's engineer, P[Ann Lee], told reporters.": [
        "indirect | Ann Lee | told | The roof is wet"
    ],
    "According to P[Ann Lee], the roof will be mended.": [
        "indirect | Ann Lee | According to | the roof will be mended"
    ],
    "“The roof will be mended,” according to O[Kijani Grid].": [
        "direct | Kijani Grid | according to | The roof will be mended,"
    ],
    "The roof will be mended, according to O[Kijani Grid].": [
        "indirect | Kijani Grid | according to | The roof will be mended"
    ],
    "P[Ann Lee] said the roof was wet, adding that it would be mended.": [
        "indirect | Ann Lee | said | the roof was wet",
        "indirect | Ann Lee | adding | it would be mended",
    ],
    "The council says it has no money, while P[Ann Lee] says it has plenty.": [
        "indirect | The council | says | it has no money",
        "indirect | Ann Lee | says | it has plenty",
    ],
    "A survey by O[Kijani Grid] found that most roofs leak.": [
        "indirect | A survey by Kijani Grid | found | most roofs leak"
    ],
    'P[Ann Lee] said the roof was "a ruin" and would be mended.': [
        'mixed | Ann Lee | said | the roof was "a ruin" and would be mended'
    ],
    'The roof was "a ruin," P[Ann Lee] said.': ['mixed | Ann Lee | said | The roof was "a ruin,"'],
    'P[Ann Lee] said the film "War and Peace" would be shown.': [
        'indirect | Ann Lee | said | the film "War and Peace" would be shown'
    ],
}


@pytest.mark.parametrize("text", INDIRECT)
def test_indirect_and_mixed_speech(text: str) -> None:
    assert said(text) == INDIRECT[text]


REFERENCES: dict[str, list[str | None]] = {
    "The roof of P[Joan Diaz] leaks, P[Ann Lee] said. P[Joan Diaz] will mend it, she said.": ["Ann Lee", "Ann Lee"],
    'They met P[Ann Lee], who said that it leaks. "It does," said Mr. P[Diaz].': ["Ann Lee", "Diaz"],
    'Director of television P[Ann Lee] said, "It leaks."': ["Ann Lee"],
    "P[Bo Diaz] smiled, with P[Ann Lee] telling reporters that it leaks.": ["Ann Lee"],
    "The guests, led by P[Ann Lee], said that it leaks.": [None],
    'P[Mary Lee] met P[John Diaz]. "It leaks," she said. "It does," he said.': ["Mary Lee", "John Diaz"],
    'P[Ada Finch] is an engineer. Mr. P[Lee] is not. "It leaks," he said.': ["Lee"],
    "O[Kijani Grid] built it. It said that it leaks.": ["Kijani Grid"],
    'P[Ann Lee], mayor of L[Piura], came. "It leaks," the mayor said.': ["Ann Lee"],
    'P[Ann Lee] and P[Joan Diaz] came. "It leaks," he said.': [None],
    '"It leaks," officials said.': [None],
}


@pytest.mark.parametrize("text", REFERENCES)
def test_pronouns_and_descriptions_stand_for_the_last_who_can_be_meant(text: str) -> None:
    assert [q.speaker_mention and q.speaker_mention.full_name for q in found(text)[1]] == REFERENCES[text]


def test_an_interview_is_told_by_turns() -> None:
    talk = "P[Ann Lee] builds roofs.\n\nQ: Does it leak?\n\nA: It does. It must.\n\nQ: Why?\n\nA: Rain."
    assert said(talk) == [
        "direct | - | - | Does it leak?",
        "direct | - (Ann Lee) | - | It does. It must.",
        "direct | - | - | Why?",
        "direct | - (Ann Lee) | - | Rain.",
    ]
    talk = "P[Ann Lee] met P[Bo Diaz].\n\nANN LEE: Does it leak?\n\nBO DIAZ: It does.\n\nANN LEE: Why?"
    assert [line.split(" | ")[1] for line in said(talk)] == [
        "ANN LEE (Ann Lee)",
        "BO DIAZ (Bo Diaz)",
        "ANN LEE (Ann Lee)",
    ]


NO_SPEECH = (
    "It's the workers' day in rock 'n' roll's '90s, and the players' 6' 2\" captain is ill.",
    'The film "War and Peace" opened in a so-called "ghost garage".',
    'They met at an event titled "Presentation on the Development of a Zone for Common Prosperity".',
    'The "boss" came in a 6" pipe.',
    "P[Ann Lee] did not say that it leaks. She declined to say whether it would.",
    "The plan is said to be good.",
    "The report that it leaked is wrong.",
    "The council announced the opening of a bridge that will link the towns.",
    "P[Ann Lee] said goodbye.",
    "They held upcoming contests that will be seen.",
    "They will be chosen according to their rank.",
    "The company posted a profit of 400 million won.",
    "Name: Roof\n\nHeight: 20 meters\n\nCost: 300 dollars",
)


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_is_no_speech(text: str) -> None:
    assert said(text) == []


PIECES = st.sampled_from([
    "P[Ann Lee]", "O[Kijani Grid]", "said", "says", "told reporters", "called it", "adding", "that", "it leaks",
    "the mayor", "she", "according to", "while", "and", "who", ",", ".", ":", '"', "“", "”", "'", "‘", "’", "„", "«",
    "»", "''", "\n\n", "Q:", "A:", "workers'", "a", "\ue000", "is", "-", "(", ")",
])  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_quotes_in_order_at_their_place(pieces: list[str], blank: str) -> None:
    text, told = found(blank.join(pieces))
    for quote in told:
        assert quote.content == text[quote.start : quote.end]
        assert quote.content.strip(" \n") == quote.content != ""
        assert 0 < quote.confidence <= 1
        if quote.speaker_start is not None:
            printed = text[quote.speaker_start : quote.speaker_end]
            assert quote.speaker == " ".join(printed.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(told))


@given(
    st.text("ab ,.?’'", min_size=1).filter(lambda words: words.strip(" ,.?’'") != ""),
    st.sampled_from(["“”", "「」", "„“"]),
)
def test_content_holds_no_outer_mark(words: str, marks: str) -> None:
    _, told = found(f"P[Ann Lee] said: {marks[0]}A {words}.{marks[1]}")
    (quote,) = told
    assert quote.content == f"A {words}.".strip()


@pytest.mark.parametrize(
    "sign", ["“", "”", '"', "'", "‘", "«", "“a ", "said ", "he said, ", "A: ", "“a” he said ", ", who said"]
)
def test_time_grows_with_the_length_of_the_text(sign: str) -> None:
    for row in (f"{sign}" * (30_000 // len(sign)), f"{sign}x\n\n" * 3_000):
        started = process_time()
        found(row)
        assert process_time() - started < 3
