"""Roles: who holds which title where, each form of the claim on a sentence of its own, names marked as in `marks`."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marks import marked
from transforms import roles
from transforms.passages import Passage


def found(sentence: str, *, role: str = "body") -> list[roles.Role]:
    text, mentions = marked(sentence)
    passage = Passage(role, 0, len(text))  # type: ignore[arg-type]
    return roles.find(text, [passage], [(0, len(text))], mentions)


def claims(sentence: str, *, role: str = "body") -> list[str]:
    """`person | title | organization`, and the status where it is not current."""
    told = []
    for claim in found(sentence, role=role):
        parts = [claim.person.full_name, claim.title, claim.organization or "-"]
        told.append(" | ".join(parts + [claim.status] * (claim.status != "current")))
    return told


BEHIND = {
    "P[Ann Lee], mayor of L[Piura], spoke.": ["Ann Lee | mayor | Piura"],
    "P[Ann Lee], the mayor of L[Piura], spoke.": ["Ann Lee | mayor | Piura"],
    "P[Ann Lee], 51, a retail analyst at O[Inari Securities], agreed.": ["Ann Lee | retail analyst | Inari Securities"],
    "P[Ann Lee] (R-Ohio), chair of the O[Energy Committee], agreed.": ["Ann Lee | chair | Energy Committee"],
    "P[Ann Lee], left, director of O[Tilling Museum], and visitors.": ["Ann Lee | director | Tilling Museum"],
    "P[Ann Lee], O[Tilling Museum]'s director, agreed.": ["Ann Lee | director | Tilling Museum"],
    '"It works," said P[Ann Lee], head of the O[African Union] (O[AU]).': ["Ann Lee | head | African Union"],
    "P[Ann Lee], chairwoman and CEO of O[Kijani Grid], left.": [
        "Ann Lee | chairwoman | Kijani Grid",
        "Ann Lee | CEO | Kijani Grid",
    ],
    "P[Ann Lee], founder of O[Kijani Grid] and director of O[Tilling Museum], left.": [
        "Ann Lee | founder | Kijani Grid",
        "Ann Lee | director | Tilling Museum",
    ],
    "P[Ann Lee] and P[Bo Diaz], both professors at O[Tilling University], disagree.": [
        "Ann Lee | professor | Tilling University",
        "Bo Diaz | professor | Tilling University",
    ],
    "P[Ann Lee], minister of transport, resigned.": ["Ann Lee | minister of transport | -"],
    "P[Ann Lee], L[Oman]'s minister of trade and industry, came.": ["Ann Lee | minister of trade and industry | Oman"],
    "P[Ann Lee], deputy mayor for roads, came.": ["Ann Lee | deputy mayor for roads | - | deputy"],
    "P[Ann Lee], G[U.S.] ambassador to L[France], came.": ["Ann Lee | ambassador to France | U.S."],
    "P[Ann Lee], director of communications at O[Kijani Grid], said so.": [
        "Ann Lee | director of communications | Kijani Grid"
    ],
    "P[Ann Lee], managing director, O[Kijani Grid].": ["Ann Lee | managing director | Kijani Grid"],
    "P[Ann Lee], captain of the Haerang, was missing.": ["Ann Lee | captain | Haerang"],
    "P[Ann Lee], head of a growers' cooperative, was first.": ["Ann Lee | head | growers' cooperative"],
    "P[Ann Lee], until last year town clerk of L[Piura], knew.": ["Ann Lee | town clerk | Piura | former"],
    "P[Ann Lee], a G[Dutch] breeder, knew.": ["Ann Lee | breeder | -"],
    "P[Ann Lee], chief L[UK] economist at O[Tilling Bank], knew.": ["Ann Lee | chief UK economist | Tilling Bank"],
    "P[Ann Lee], O[Standing Committee] member of the O[Water Council], knew.": [
        "Ann Lee | Standing Committee member | Water Council"
    ],
    "P[Ann Lee], a council member, knew.": ["Ann Lee | council member | -"],
    "P[Ann Lee], formerly director at a maker of scanners, has been named head of sales.": [
        "Ann Lee | director | maker of scanners | former", "Ann Lee | head of sales | -",
    ],
    "P[Ann Lee], head transplant surgeon at O[Tilling Hospital], knew.": [
        "Ann Lee | head transplant surgeon | Tilling Hospital"
    ],
    "P[Ann Lee], an associate professor, knew.": ["Ann Lee | associate professor | - | deputy"],
}  # fmt: skip
BEFORE = {
    "Foreign Minister P[Ann Lee] left.": ["Ann Lee | Foreign Minister | -"],
    "G[Chadian] Foreign Minister P[Ann Lee] left.": ["Ann Lee | Foreign Minister | Chadian"],
    "O[Kijani Grid] chief executive P[Ann Lee] left.": ["Ann Lee | chief executive | Kijani Grid"],
    "L[Oman]'s commerce minister P[Ann Lee] left.": ["Ann Lee | commerce minister | Oman"],
    "O[Kijani Grid]'s finance chief, P[Ann Lee], left.": ["Ann Lee | finance chief | Kijani Grid"],
    "The mayor of L[Piura], P[Ann Lee], spoke.": ["Ann Lee | mayor | Piura"],
    "The city's prosecutor, P[Ann Lee], spoke.": ["Ann Lee | prosecutor | city"],
    "Commander of O[Central Command] P[Ann Lee] spoke.": ["Ann Lee | Commander | Central Command"],
    "A spokesman for the O[Port Workers' Union], P[Bo Diaz], denied it.": [
        "Bo Diaz | spokesman | Port Workers' Union"
    ],
    "O[Kijani Grid], whose chairman, P[Bo Diaz], grew tea, won.": ["Bo Diaz | chairman | Kijani Grid"],
    "Co-founders P[Ann Lee] and P[Bo Diaz] left.": ["Ann Lee | Co-founder | -", "Bo Diaz | Co-founder | -"],
    "Sens. P[Ann Lee] and P[Bo Diaz] agreed.": ["Ann Lee | Sen. | -", "Bo Diaz | Sen. | -"],
    "Sen. P[Ann Lee] (D-Ohio) agreed.": ["Ann Lee | Sen. | -"],
    "Professor P[Ann Lee] of the O[University of Bergen] agreed.": ["Ann Lee | Professor | University of Bergen"],
    "The army chief General P[Bo Diaz] agreed.": ["Bo Diaz | army chief | -", "Bo Diaz | General | -"],
    "Major General P[Bo Diaz] agreed.": ["Bo Diaz | Major General | -"],
    "Chairman and chief executive P[Bo Diaz] agreed.": ["Bo Diaz | Chairman | -", "Bo Diaz | chief executive | -"],
    "Secretary of State P[Ann Lee] agreed.": ["Ann Lee | Secretary of State | -"],
    "Lt. Col. P[Ann Lee], Judge P[Bo Diaz] and Bishop P[Cy Falk] agreed.": [
        "Ann Lee | Lt. Col. | -", "Bo Diaz | Judge | -", "Cy Falk | Bishop | -",
    ],
    "Its chairman and chief executive officer, P[Bo Diaz], left.": [
        "Bo Diaz | chairman | -", "Bo Diaz | chief executive officer | -",
    ],
    "O[Tilling Bank] analysts P[Ann Lee] and Kai Ye Loh wrote.": ["Ann Lee | analyst | Tilling Bank"],
    "They met a town clerk, P[Ann Lee].": ["Ann Lee | town clerk | -"],
    "The soil chemist Dr P[Ann Lee] agreed.": ["Ann Lee | soil chemist | -"],
    "The team's coach, P[Ann Lee], agreed.": ["Ann Lee | coach | team"],
    "The acting head of the O[Tilling Museum] (O[TM]), P[Ann Lee], agreed.": [
        "Ann Lee | head | Tilling Museum | acting"
    ],
}  # fmt: skip
STATUSES = {
    "Former president P[Ann Lee] died.": ["Ann Lee | president | - | former"],
    "Then-President P[Ann Lee] signed it.": ["Ann Lee | President | - | former"],
    "The ex-mayor P[Ann Lee] signed it.": ["Ann Lee | mayor | - | former"],
    "Former O[Kijani Grid] boss P[Ann Lee] left.": ["Ann Lee | boss | Kijani Grid | former"],
    "Acting health minister P[Ann Lee] came.": ["Ann Lee | health minister | - | acting"],
    "Interim coach P[Ann Lee] came.": ["Ann Lee | coach | - | acting"],
    "President-elect P[Ann Lee] came.": ["Ann Lee | President | - | elect"],
    "The late architect P[Ann Lee] built it.": ["Ann Lee | architect | - | late"],
    "Vice President P[Ann Lee] came.": ["Ann Lee | Vice President | - | deputy"],
    "The former deputy mayor P[Ann Lee] came.": ["Ann Lee | deputy mayor | - | former"],
    "The newly elected governor P[Ann Lee] came.": ["Ann Lee | governor | -"],
}
VERBS = {
    "P[Ann Lee], who heads the county's relics bureau, came.": ["Ann Lee | head | county's relics bureau"],
    "P[Ann Lee] chairs the O[Tilling Foundation].": ["Ann Lee | chair | Tilling Foundation"],
    "P[Ann Lee], who will chair the finance committee, came.": ["Ann Lee | chair | finance committee | elect"],
    "P[Ann Lee] was appointed director of O[Tilling Museum] in May.": ["Ann Lee | director | Tilling Museum"],
    "P[Ann Lee] has been re-elected as mayor of L[Piura].": ["Ann Lee | mayor | Piura"],
    "P[Ann Lee] was sworn in as president on Monday.": ["Ann Lee | president | -"],
    "P[Ann Lee], named trade minister in May, came.": ["Ann Lee | trade minister | -"],
    "P[Ann Lee] serves as treasurer of the O[Tilling Foundation].": ["Ann Lee | treasurer | Tilling Foundation"],
    "P[Ann Lee], who served as treasurer, came.": ["Ann Lee | treasurer | - | former"],
    "P[Ann Lee] is the editor of O[Tilling Post].": ["Ann Lee | editor | Tilling Post"],
    "P[Ann Lee] was president of O[Kijani Grid].": ["Ann Lee | president | Kijani Grid | former"],
    "P[Ann Lee] will become chief executive in June.": ["Ann Lee | chief executive | - | elect"],
    "P[Ann Lee] stepped down as chief executive on Friday.": ["Ann Lee | chief executive | - | former"],
    "The board appointed P[Ann Lee] as its new chief financial officer.": ["Ann Lee | chief financial officer | -"],
    "O[Kijani Grid] has named P[Ann Lee] chief executive.": ["Ann Lee | chief executive | Kijani Grid"],
    "The king dismissed P[Ann Lee] as prime minister.": ["Ann Lee | prime minister | - | former"],
    "P[Ann Lee], mayor since 2020, becomes finance minister.": [
        "Ann Lee | mayor | -", "Ann Lee | finance minister | -",
    ],
}  # fmt: skip
LISTS = {
    "P[An Lee], secretary of the O[Party Committee], P[Bo Yu], deputy director of the O[Water Bureau], and P[Cai Xu], "
    "general manager of O[Blue Video], took part.": [
        "An Lee | secretary | Party Committee",
        "Bo Yu | deputy director | Water Bureau | deputy",
        "Cai Xu | general manager | Blue Video",
    ],
    "There were P[Ann Lee], mayor of L[Piura]; P[Bo Diaz], a farmer; and O[Kijani Grid] chief P[Cy Falk].": [
        "Ann Lee | mayor | Piura", "Bo Diaz | farmer | -", "Cy Falk | chief | Kijani Grid",
    ],
    "The mayor of L[Piura], P[Ann Lee], the governor of L[Tumbes], P[Bo Diaz], and others met.": [
        "Ann Lee | mayor | Piura", "Bo Diaz | governor | Tumbes",
    ],
    "President P[Ann Lee], economist P[Bo Diaz] and singer P[Cy Falk] met.": [
        "Ann Lee | President | -", "Bo Diaz | economist | -", "Cy Falk | singer | -",
    ],
}  # fmt: skip
NONE = (
    "P[Ann Lee], father of two, left.",
    "P[Ann Lee], 34, of L[Ohio], left.",
    "P[Ann Lee], the winner, left.",
    "P[Ann Lee], a member of the family, left.",
    "It is a major P[Ann Lee] donation.",
    "The Annual General P[Meeting] agreed.",
    "A spokesman for the G[Dutch] king left P[Ann Lee].",
    "Dr P[Ann Lee] left.",
    "P[Ann Lee] of O[Kijani Grid] left.",
    "O[Kijani Grid], led by P[Ann Lee], left.",
    "With P[Ann Lee], the president should have won.",
    "P[Ann Lee] met the mayor of L[Piura].",
    "P[Ann Lee]-appointed judges ruled.",
    "The mayor told P[Ann Lee] to wait.",
    "P[Ann Lee] leads O[Kijani Grid] by two strokes.",
    "P[Ann Lee] heads home.",
    "P[Mason Lee] met Cook P[Bo Diaz].",
    "Managers told P[Ann Lee] so.",
)


@pytest.mark.parametrize(("sentence", "expected"), [*BEHIND.items()])
def test_a_title_behind_its_holder(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [*BEFORE.items()])
def test_a_title_before_its_holder(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [*STATUSES.items()])
def test_the_status_is_told_and_is_no_part_of_the_title(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [*VERBS.items()])
def test_a_verb_gives_a_title(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [*LISTS.items()])
def test_each_of_a_list_holds_the_own_title(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_office_post_or_occupation_is_no_role(sentence: str) -> None:
    assert claims(sentence) == []


def test_a_claim_is_the_shortest_stretch_and_ties_the_organization() -> None:
    sentence = "On Monday the former mayor of L[Piura], P[Ann Lee], spoke."
    (claim,) = found(sentence)
    text, (piura, ann) = marked(sentence)
    assert text[claim.start : claim.end] == "mayor of Piura, Ann Lee"
    assert text[claim.title_start : claim.title_end] == "mayor"
    assert (claim.person, claim.organization_mention) == (ann, piura)
    assert claim.method in roles.CONFIDENCE


def test_an_organization_that_no_mention_covers_whole_is_tied_to_none() -> None:
    (claim,) = found("P[Ann Lee], head of the L[Kashgar] station, spoke.")
    assert (claim.organization, claim.organization_mention) == ("Kashgar station", None)


def test_a_headline_in_large_letters_gives_no_organization_by_its_letters() -> None:
    sentence = "Angry Voters Back Mayor P[Ann Lee] Again"
    assert claims(sentence, role="headline") == ["Ann Lee | Mayor | -"]


_PIECES = st.lists(
    st.sampled_from(
        ["P[Ann Lee]", "P[Bo]", "O[Kijani Grid]", "L[Piura]", "mayor", "Presidents", "the", "of", ",", "and", "who",
         "was", "named", "as", "former", "then-president", "'s", "(", ")", "heads", "for", "51", ".", "director"]
    ),
    max_size=25,
)  # fmt: skip


@given(_PIECES)
def test_every_claim_lies_in_the_text_and_holds_its_parts(pieces: list[str]) -> None:
    text, _ = marked(" ".join(pieces))
    for claim in found(" ".join(pieces)):
        assert claim.start <= claim.person.start < claim.person.end <= claim.end
        assert claim.start <= claim.title_start < claim.title_end <= claim.end
        assert claim.title
        assert claim.organization is None or claim.organization in text[claim.start : claim.end]


@pytest.mark.parametrize(
    "piece",
    [
        "P[Ann Lee], ", "president ", "P[Ann Lee], president of ", "former ", "Presidents P[Ann Lee] and ", "of the ",
        "president of the committee of ", "Mr. ", "P[Ann Lee] was named ", "Singer ", "the O[Kijani Grid] ", "( ",
        "Presidents P[Ann Lee], P[Bo Diaz], presidents, ", "Kijani ", "president Kijani ", "has P[Ann Lee] ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_sentence(piece: str) -> None:
    sentence = piece * (60_000 // len(piece)) + "P[Ann Lee], mayor of L[Piura]."
    began = process_time()
    found(sentence)
    assert process_time() - began < 4
