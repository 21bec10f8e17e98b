import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.sentences import split

# Each case is a text with `|` where a sentence ends and the next begins.
ENGLISH = """
The ferry left at noon.| Nobody was hurt.
Mr. Lee met Mrs. Roe and Dr. Ito.| They spoke for an hour.
Gen. Ana Ortiz met Sen. Pat Doe, Rep. Jo Kim and Gov. Al Ray in St. Louis.| She left early.
Lt. Col. Ida Voss and Lt.-Gen. Uwe Brandt were there.
Prof. J. K. Marlow read from the book.| J. K. signed it.
George W. Harlan and J.R. Moe won.| The rest went home.
The U.S. President and the U.N. Secretary-General met.| They agreed.
He lived in the U.S.| He liked it there.
He lives in the U.S.| The house is new.
The U.S. Department of Energy paid.| It was late.
She moved to Washington, D.C., in May.| He stayed.
He has a Ph.D. in history.| She has none.
The meeting is on Nov. 7, 2023, in Bonn.| It ends on Dec. 9.
It was held in Nov.| The next is in May.
They met on Nov. 18.| The talks were short.
The train leaves at 5 p.m. Eastern time.| It is slow.
The train leaves at 5 p.m.| Passengers should be early.
Doors open at 9 a.m. Tuesday.| Entry is free.
Doors open at 9 a.m.| There is no charge.
Acme Inc. Chief Executive Jo Kim resigned.| Shares fell.
She joined Acme Inc.| The firm makes lamps.
Kolb Bros. Ltd. sells lamps, toys, etc.| It is old.
Smith et al. found no link.| The study was small.
Rivers, e.g. the Elbe, and lakes, i.e. standing water, froze.| Boats stopped.
Lane vs. Doe was heard in Court No. 7 on p. 12 of the list.| It was short.
Would he stay?| No.| He had packed.
Prices rose 3.5 percent to $4.20 a litre.| Wages did not.
It cost 20.| The other cost 30.
Turnover fell in 2020.| 35 people lost their jobs.
"We are late," she said.| "Very late."| He nodded.
“We are late.”| “Very late,” he said.
“Are we late?” she asked.| Nobody knew.
“Are we late?” Ms. Lee asked.| Nobody knew.
"Stop!" Foreign Minister Ana Ruiz shouted.| He stopped.
“Is it over?”| The hall fell silent.
He wrote ‘It is over.’| She wept.
She left (it was late.)| He stayed.
(He had left.)| She stayed.
The firm (Acme Inc.) closed.| It had 20 people.
Who would believe it?!| Nobody did.
Well...| Maybe so.
He paused … and went on.| Then he left.
It is over. . .| They left.
Yahoo! said profit rose.| Shares fell.
Yahoo! Finance reported it.| Others did not.
What a night!| The crowd sang.
See www.harbour.example/plan.html for more.| Or call.
The app, harbour.io, is free.| It is small.
Write to ann.lee@harbour.example.| She answers.
Version 2.1.3 is out.| It is faster.
The iPhone was new.| iPads were not.
The bomb went off at dawn.| al-Nour denied it.
It was proven.[3]| Others doubt it.[12]
NEW DELHI, Nov. 18 (Xinhua) -- India and Nepal met.| They agreed.
ST. PETERSBURG, Fla. (AP) — A storm came.| It passed.
Take vitamin C.| Doctors agree.
They lived through World War I.| France won.
Ana M. Le Goff, A. A. Moss and Kim E. O'Dowd met in the U.S.| It’s done else came.
It was John F. Harlan Jr.| The son was late.
1. Sign the form.| 2. Send it.
The answer is 42.| Nobody asked.
The dam, 180 ft. high, held.| The wall did not.
He won the 100 m.| The crowd sang.
Shares of Acme (NYSE: ACM) rose.| Others fell.
She met Chief Justice R. Osei of the High Court.| He smiled.
It rained on Sat. and Sun. in Pa. and Del. too.| Then it stopped.
The law (Art. 5, Sec. 2) is old.| No. 9 is new.
"Why?"| "Because."| "Oh."
The end
"""

OTHERS = """
de|Am 4. Mai kam Dr. Groß.| Der 3. Oktober ist frei.
de|Das kostet z. B. 5 Mio. Euro.| Mehr nicht.
de|Sie kam am 12.| Die Stadt war leer.
fr|M. Garnier est venu.| Il est parti à 5 h.
es|La Sra. Núñez llegó.| ¿Quién paga?| Nadie lo sabe.
es|¡Qué noche!| La gente cantó.
zh|桥修好了。|今年通车！|谁来付钱？|不知道。
zh|“走吧！”他说。|他们走了。
zh|他说：“走吧。”|天黑了。
ja|橋が直った。|「行こう。」|彼は笑った。
hi|पुल बन गया।|लोग खुश हैं।
ar|هل انتهى العمل؟| نعم انتهى.
ur|پل بن گیا۔| لوگ خوش ہیں۔
ru|Мост починили.| Кто заплатит?| Никто не знает.
el|Η γέφυρα άνοιξε.| Ο κόσμος χάρηκε.
"""


def cut(marked: str, language: str | None = None) -> tuple[list[str], list[str]]:
    """(sentences found, sentences marked)."""
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in split(text, 0, len(text), language=language)]
    return found, [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("marked", ENGLISH.strip().splitlines())
def test_english_is_cut_where_it_is_marked(marked: str) -> None:
    found, expected = cut(marked, "en")
    assert found == expected


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_other_languages_are_cut_where_they_are_marked(line: str) -> None:
    language, _, marked = line.partition("|")
    found, expected = cut(marked, language)
    assert found == expected


def test_a_hard_wrapped_paragraph_is_cut_at_its_stops_alone() -> None:
    found, expected = cut("The council met\non Nov.\n18 and voted\nfor the pier.|\nIt will open\nin May.", "en")
    assert found == expected


def test_an_empty_line_ends_a_sentence_without_a_stop() -> None:
    found, expected = cut("What we know|\n\nThe ferry left at noon|\n \n\nIt came back", "en")
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The results:|\n- less noise|\n- more light",
        "The plan:|\n1. Dig a hole|\n2. Fill it",
        "Bring|\n• a coat|\n• a lamp",
    ],
)
def test_the_items_of_a_list_are_apart(marked: str) -> None:
    found, expected = cut(marked)
    assert found == expected


def test_a_date_at_the_beginning_of_a_wrapped_line_is_no_item() -> None:
    found, expected = cut("They will meet on the evening of May\n20. Then they rest.".replace("20. ", "20.| "))
    assert found == expected


def test_offsets_are_of_the_whole_text_and_nothing_outside_the_range_counts() -> None:
    text = "Headline.\n\nOne came. Two went.\n\nA footer."
    start, end = text.index("One"), text.index("\n\nA footer")
    assert split(text, start, end) == [(11, 20), (21, 30)]
    assert split(text, start, start) == []


def test_blanks_alone_are_no_sentence() -> None:
    assert split("  \n\n \t ", 0, 7) == []


SIGNS = "ab AZ.!?…\"'”’)]([«» \n\n\t-–1 2。！？」』”说।؟J Mr. Nov. U.S. p.m. "


@settings(max_examples=400)
@given(st.one_of(st.text(), st.text(SIGNS, max_size=80)), st.integers(0, 20), st.integers(0, 20))
@example("He left.\x1c\x85 She", 0, 0)
def test_sentences_lie_in_order_and_hold_every_character_that_is_not_blank(text: str, skip: int, drop: int) -> None:
    start = min(skip, len(text))
    end = max(start, len(text) - drop)
    at = start
    for begin, stop in split(text, start, end):
        assert at <= begin < stop <= end
        assert not text[at:begin].strip()
        assert text[begin:stop] == text[begin:stop].strip()
        at = stop
    assert not text[at:end].strip()


@pytest.mark.parametrize(
    "piece", [".", ". ", "\n", ".\n", '?" A', "a", "\n- ", '"', ".)", "。」", "J. ", "1. ", ".[1]", "\n1. ", " ", "’"]
)
def test_a_long_line_of_signs_takes_no_more_than_seconds(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    started = time.process_time()
    split(text, 0, len(text))
    assert time.process_time() - started < 3
