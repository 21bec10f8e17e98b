import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.repairs import REPAIRS, repair

# For each repair: (what came, what it becomes). What stays as it is stands in the tests below.
CASES: dict[str, list[tuple[str, str]]] = {
    "composition": [("cafe\u0301 in Go\u0308teborg", "café in Göteborg")],
    "entities": [
        ("Lane &amp; Sons", "Lane & Sons"),
        ("caf&eacute; &#8212; it&#8217;s &#x201C;open&#x201d;", "café — it’s “open”"),
        ("rain&amp;nbsp;and &amp;amp;quot;wind&amp;amp;quot;", 'rain and "wind"'),
        ("Lane &#038; Sons &amp;#038;hellip;", "Lane & Sons …"),
        ("it&#146;s late", "it’s late"),
    ],
    "mojibake": [
        ("They canâ€™t leave the cafÃ©.", "They can’t leave the café."),
        ("â€œLate,â€\x9d she said â€“ twice.", "“Late,” she said – twice."),
        ("â€œLate,â€ she said.", "“Late,” she said."),
        ("Sheâ\x80\x99s late.", "She’s late."),
        ("\x93Late,\x94 she said.", "“Late,” she said."),
        ("It‚Äôs the caf√© again.", "It’s the café again."),
        ("Ð¡ÐµÐ³Ð¾Ð´Ð½Ñ\x8f Ð¶Ð°Ñ€ÐºÐ¾", "Сегодня жарко"),
        ("Well done ðŸŽ‰", "Well done 🎉"),
    ],
    "newlines": [("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h\n", "a\nb\nc\nd\ne\nf\ng\nh\n")],
    "controls": [("tab\tstays, b\x08e\x00l\x07l\x1b goes\x7f", "tab\tstays, bell goes")],
    "spaces": [("10\xa0km,\u202f5\u2009m\u3000and\u2003on", "10 km, 5 m and on")],
    "invisible": [
        ("Ge\xadmein\u200bde\ufeff\u2060rat", "Gemeinderat"),
        ("Mo\u200cnday a\u200dnd \u200eTuesday\u202c", "Monday and Tuesday"),
    ],
    "widths": [
        ("A crane lifts a beam. （Photo by Ann Lee）", "A crane lifts a beam. (Photo by Ann Lee)"),
        ("A crane lifts a beam. (Photo by Ann Lee）", "A crane lifts a beam. (Photo by Ann Lee)"),
        ("The painter （张三） was late，very late！", "The painter (张三) was late,very late!"),
        ("（Ann Lee/Harbour Post）", "(Ann Lee/Harbour Post)"),
    ],
}

KEPT = {
    "curly quotes": "“Yes,” she said. ‘No’ — it’s „so“ «là».",
    "an address with ampersands": "https://example.org/?a=1&copy=2&reg=3&lang=en",
    "an entity that is talked about": 'Type "&nbsp;" or `&lt;` or “&amp;”.',
    "an unknown entity": "AT&T; R&D; &nosuch;",
    "capitals before quotes": "“CAFÉ” — “DÉJÀ” — GROß“ À «Â»",
    "blanks and tabs": "  two  blanks \t tab  \n\n\n end  ",
    "an Indic joiner": "नमस्\u200dते क्\u200cष",
    "a Persian non-joiner": "می\u200cخواهم",
    "a family of emoji": "👨\u200d👩\u200d👧 and 🧑🏻\u200d⚖\ufe0f",
    "marks of direction beside Hebrew": "\u200fשלום\u200e (Shalom)",
    "Chinese punctuation": "国际奥委会（IOC）宣布：二〇二一年，东京！",
    "a Chinese credit": "（新华社记者张三摄）",
    "Japanese with digits of full width": "１３日午後（日本時間）、１１人が到着した。",
    "full-width letters": "ＮＨＫ",
}


@pytest.mark.parametrize("name", [each.name for each in REPAIRS])
def test_each_repair_mends_what_it_is_named_for(name: str) -> None:
    for came, becomes in CASES[name]:
        assert repair(came) == becomes


@pytest.mark.parametrize("name", [each.name for each in REPAIRS])
def test_each_repair_does_something_by_itself(name: str) -> None:
    function = next(each.function for each in REPAIRS if each.name == name)
    assert all(function(came) != came for came, _ in CASES[name])


def test_every_repair_is_documented_once() -> None:
    assert len({each.name for each in REPAIRS}) == len(REPAIRS)
    assert {each.name for each in REPAIRS} == set(CASES)
    assert all(each.meaning for each in REPAIRS)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_right_is_kept(name: str) -> None:
    assert repair(KEPT[name]) == KEPT[name]


def test_clean_text_is_not_even_copied() -> None:
    text = "An article of plain words; nothing to mend, R&D aside.\n"
    assert repair(text) is text


PARTS_OF_TROUBLE = ("&", "amp;", "#38;", "lt;", "&nbsp;", "#", "1", ";", "â€", "‚Ä")
SIGNS_OF_TROUBLE = tuple('Ã©™√вЂक（），中Aéeא🎉\r\n\x85\x93\x9d \xa0\xad\u0301\u037e\u200c\u200d\u2066\ufeff"`')
TROUBLE = st.lists(st.sampled_from((*PARTS_OF_TROUBLE, *SIGNS_OF_TROUBLE)), max_size=30).map("".join)


@settings(max_examples=400)
@given(st.one_of(st.text(), TROUBLE))
@example("&amp;#8203;amp;lt;")
@example("&am\xadp;")
@example("&am\u200bp\u037e")
def test_a_second_repair_changes_nothing(text: str) -> None:
    once = repair(text)
    assert repair(once) == once


@settings(max_examples=200)
@given(
    st.text(st.characters(exclude_characters="&", max_codepoint=0x7F) | st.sampled_from("éüß中文кот“”’—… \xa0\xad（）"))
)
def test_no_letter_or_digit_is_lost(text: str) -> None:
    def kept(words: str) -> str:
        return "".join(filter(str.isalnum, words))

    assert kept(repair(text)) == kept(text)


@given(st.text("abc \t\r\n\x0b\u2028\xa0\u3000“é", max_size=40))
def test_the_number_of_lines_and_blanks_stays(text: str) -> None:
    repaired = repair(text)
    lines = text.replace("\r\n", "\n")
    assert len(repaired) == len(lines)
    assert repaired.count("\n") == sum(map(lines.count, "\n\r\x0b\u2028"))


@pytest.mark.parametrize(
    "text",
    [
        "（" * 300_000,
        "（a）中" * 75_000,
        "&" * 300_000,
        "&amp;" * 60_000,
        "&amp;#38;" * 30_000,
        "Ã©" * 100_000,
        "É”" * 100_000,
        "\u200d" * 300_000,
        "e\u0301" * 100_000,
        "&#5" * 50_000 + "&#55;" + "7;" * 50_000,
    ],
    ids=[
        "brackets",
        "chinese",
        "ampersands",
        "entities",
        "nested",
        "mojibake",
        "capitals",
        "joiners",
        "accents",
        "crafted",
    ],
)
def test_a_long_line_of_trouble_takes_no_more_than_seconds(text: str) -> None:
    started = time.process_time()
    repair(text)
    assert time.process_time() - started < 5
