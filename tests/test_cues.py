"""What tells an article best: names before words, headline and first paragraphs before the rest."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from transforms import cues
from transforms.cues import Cues
from transforms.names import Mention
from transforms.passages import Passage

HEADLINE = "Missiles fired at Mayfield bridge"
BODY = "Rosa Lind of Averland said the bridge fell. " + "Engineers look at girders near pylons. " * 30
TEXT = f"{HEADLINE}\n{BODY}"
PASSAGES = (Passage("headline", 0, len(HEADLINE)), Passage("body", len(HEADLINE) + 1, len(TEXT)))
IDS = {("person", "Rosa Lind"): "rosa", ("place", "Averland"): "averland", ("place", "Mayfield"): "mayfield"}


def named(*names: str) -> list[Mention]:
    types = {name: kind for kind, name in IDS}
    places = sorted((TEXT.index(name), name) for name in names)
    return [Mention(at, at + len(name), types[name], "name", name, "test", 1.0) for at, name in places]  # type: ignore[arg-type]


def found(names: Sequence[Mention] = (), countries: Sequence[str] = ()) -> Cues:
    return cues.find(TEXT, PASSAGES, names, IDS, countries, [])  # type: ignore[arg-type]


def hashes(*keys: str) -> set[int]:
    return set(map(cues._hash, keys))


def test_forms_of_a_word_are_one_cue_and_what_any_report_says_is_none() -> None:
    told = set(found().others)
    assert hashes("word missil", "word engineer", "word bridge") <= told
    assert not hashes("word say", "word said", "word at", "word near", "word look") & told


def test_a_name_and_its_words_are_names_and_a_country_is_none() -> None:
    told = found(named("Rosa Lind", "Averland", "Mayfield"), ["averland"])
    assert set(told.names) == hashes("name rosa", "name mayfield", "word rosa", "word lind", "word mayfield")
    assert hashes("name averland", "word averland") <= set(told.others)


def test_the_first_paragraphs_count_more_than_the_rest() -> None:
    text = "\n".join(["Plain headline", "Alpha " * 10, "words " * 120, "Omega " * 10])
    lines = text.split("\n")
    starts = [text.index(line) for line in lines]
    roles = ("headline", "body", "body", "body")
    passages = [
        Passage(role, start, start + len(line))  # type: ignore[arg-type]
        for role, start, line in zip(roles, starts, lines, strict=True)
    ]
    scopes = cues.Scopes(text, passages)
    weights = [scopes.weight(start) for start in starts]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3
    assert scopes.weight(len(text)) == 0


@given(st.lists(st.sampled_from([*"ßéx7 ", "the ", "Rock", "’s ", "'ed "]), max_size=300))
def test_any_text_has_at_most_so_many_cues_and_each_once(pieces: list[str]) -> None:
    text = "".join(pieces)
    told = cues.find(text, [Passage("body", 0, len(text))], [], {}, [], [])
    assert told.names == []
    assert len(told.others) <= cues.MOST
    assert told.others == sorted(set(told.others))
