import subprocess
import sys

import pytest
import spacy

from flows.errors import SettingError
from flows.ner_moves import NerMoves
from flows.recognizer import CONFIDENCE, RENEWED_AFTER_CHARACTERS, SpacyRecognizer, recognizer
from flows.settings import Settings
from tests.conftest import ROOT
from tests.samples import RAW


@pytest.fixture(scope="module")
def model(names: None) -> SpacyRecognizer:
    found = recognizer(Settings.read().ner_model)
    assert found
    return found


def test_it_finds_names_at_their_places(model: SpacyRecognizer) -> None:
    texts = ["Angela Merkel flew to Paris.", "", "Nothing is named here."]
    found = [list(names) for names in model.find(texts)]
    assert [(n.type, texts[0][n.start : n.end]) for n in found[0]] == [("person", "Angela Merkel"), ("place", "Paris")]
    assert found[1:] == [[], []]
    assert {n.method.rpartition("-")[2] for n in found[0]} == {"3.8.0"}
    assert [n.confidence for n in found[0]] == [CONFIDENCE["person"], CONFIDENCE["place"]]


def test_its_names_are_those_that_spacy_finds_word_by_word(model: SpacyRecognizer) -> None:
    odd = ["", "\n\n", "Paris", " Paris ", "\n Angela Merkel", "", "Merkel and Angela", "The UN", "he said \n"]
    told = "\n".join(file.read_text("utf-8", "replace") for file in sorted((RAW / "agency").glob("*.txt")))
    texts = [*odd, *told.split("\n")]
    pipeline = model._pipeline
    word_by_word = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in pipeline.pipe(texts)]
    assert NerMoves.fits(pipeline)
    assert NerMoves(pipeline).find(texts) == word_by_word
    assert len({label for names in word_by_word for _, _, label in names}) > 9


def test_what_decides_by_more_than_the_words_of_a_name_is_left_to_spacy(
    model: SpacyRecognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    beams, more = spacy.blank("en"), spacy.blank("en")
    beams.add_pipe("beam_ner", name="ner")
    more.add_pipe("sentencizer")
    more.add_pipe("ner")
    assert not NerMoves.fits(beams)
    assert not NerMoves.fits(more)
    texts = ["Angela Merkel flew to Paris.", ""]
    found = list(model.find(texts))
    monkeypatch.setattr(model, "_moves", None)
    assert list(model.find(texts)) == found


def test_words_of_the_past_are_forgotten(model: SpacyRecognizer) -> None:
    def words(begin: int) -> list[str]:
        return [" ".join(f"q{begin + n}x" for n in range(200))]

    model.find(words(0))
    strings = model._pipeline.vocab.strings
    model._characters = RENEWED_AFTER_CHARACTERS
    model.find(words(1000))
    model.find(["Paris"])
    assert "q7x" not in strings
    assert "q1007x" not in strings
    assert [n.type for n in next(iter(model.find(["He flew to Paris."])))] == ["place"]


def test_a_row_of_signs_without_end_takes_no_time_and_moves_nothing(model: SpacyRecognizer) -> None:
    text = "Angela Merkel flew " + "(" * 100_000 + " to Paris."  # twenty minutes, if each sign were looked at
    assert [text[n.start : n.end] for n in next(iter(model.find([text])))] == ["Angela Merkel", "Paris"]


def test_no_setting_no_names() -> None:
    assert recognizer("") is None


def test_a_model_that_is_not_there_is_one_clear_line() -> None:
    with pytest.raises(SettingError, match=r"NER_MODEL: .*no model of that name is installed.*got 'en_core_none'"):
        Settings.read(ner_model="en_core_none")


def test_nothing_of_it_is_imported_before_a_text_is_read() -> None:
    code = "import sys, flows.batches, flows.settings; flows.settings.Settings.read(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0  # noqa: S603
