import pytest

from transforms import institutions
from transforms.names import words_of


def found(text: str, others: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    words = words_of(text, 0, len(text))
    names = institutions.find(
        words, {start for word, start in zip(words.texts, words.starts, strict=True) if word in others}
    )
    return [(name.type, text[name.start : name.end]) for name in names]


@pytest.mark.parametrize(
    "name",
    [
        "Farmers Party of Norland (FPN) Kestrel Municipal Committee",
        "Department of Agriculture and Rural Affairs of Marsh Province",
        "Marsh Provincial People's Government",
        "Marsh Provincial Development and Reform Commission",
        "Information Office of the FPN Marsh Provincial Committee",
        "Ministry of Agriculture, Forestry and Fisheries",
        "Centers for Disease Control and Prevention",
        "United Nations Mission in South Sudan",
        "Organisation for Rivers and Cooperation in Europe",
        "Norland Railway 18th Bureau Group Co. Ltd",
        "Kestrel Police Station",
        "Committee on Foreign Relations",
        "Central Committee of the Farmers Party of Norland",
        "Kestrel Power Construction Corp of Peru",
        "Tilling & Sons Holdings, Inc.",
        "FC Kestrel",
        "Harrow Rovers",
    ],
)
def test_a_long_name_is_one(name: str) -> None:
    assert found(f"On Monday the {name} said so.") == [("organization", name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland's Ministry of Defence said", ["Ministry of Defence"]),
        ("Kestrel Bank President Ann Poe said", ["Kestrel Bank"]),
        ("the Ministry of Finance and the Bank of Norland", ["Ministry of Finance", "Bank of Norland"]),
        ("In May The Kestrel Institute opened", ["Kestrel Institute"]),
        ("the Farmers Party of Norland's leaders", ["Farmers Party of Norland"]),
        ("the Ministry of Trade (MOT) said", ["Ministry of Trade"]),
        ("The Committee met. The Ministry did not.", []),
        ("Tilling Corp. of Harrow said", ["Tilling Corp."]),
        ("the city-led Kestrel Council said", ["Kestrel Council"]),
        ("as Anthony Hill and Jim Press said", []),
        ("the committee of ministers met in the bank", []),
    ],
)
def test_it_ends_where_another_word_begins(text: str, names: list[str]) -> None:
    assert [name for _, name in found(text)] == names


def test_a_person_behind_an_and_is_no_part_of_it() -> None:
    assert found("the Ministry of Health and Fielding agreed", ("Fielding",)) == [
        ("organization", "Ministry of Health")
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("World Lantern Conference", "event"),
        ("Harrow Railway Station", "place"),
        ("Marsh Province", "place"),
        ("Rivers Protection Act", "work"),
        ("Harrow Stock Exchange", "organization"),
    ],
)
def test_its_last_word_says_what_it_is(name: str, kind: str) -> None:
    assert found(f"They spoke of the {name} again.") == [(kind, name)]
