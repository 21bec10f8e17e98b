"""What counts when two bodies are compared, in any language, and what does not."""

import numpy as np
import pytest

from transforms.fingerprints import FEWEST_WORDS, SHORT, SLOTS, fingerprint
from transforms.shingles import shingles, words

BODY = (
    "The harbour board’s vote on Tuesday ended a dispute of eleven years over who pays for dredging, its chair said. "
    "Ships of more than 9,000 tons have had to wait for the tide since 2013."
)
CHINESE = "乌镇是浙江省嘉兴市桐乡市的一个古镇,每年秋天都会举办互联网大会,今年的大会有来自一百多个国家的客人。"
BODY_DIGEST = 5851410854503801686
FIRST_SLOTS = [582335267, 370004245, 2954522923]
FIRST_SHINGLES = [312971989, 542213533, 705622142]


def alike(one: str, other: str) -> float:
    """The share of all their shingles that both have."""
    a, b = (set(shingles(words(text)).tolist()) for text in (one, other))
    return len(a & b) / len(a | b)


@pytest.mark.parametrize(
    "other",
    [BODY.upper(), BODY.replace(" ", "\n\n"), BODY.replace("’", "'"), BODY.replace(",", " –"), f"“{BODY}”"],
)
def test_case_blanks_and_punctuation_do_not_count(other: str) -> None:
    assert fingerprint(other, None) | {"shingles": 0} == fingerprint(BODY, None) | {"shingles": 0}
    assert alike(BODY, other) == 1


def test_a_changed_word_costs_five_runs() -> None:
    runs = len(words(BODY)) - 4
    assert alike(BODY, BODY.replace("dispute", "quarrel")) == (runs - 5) / (runs + 5)


def test_where_no_blanks_are_written_characters_count() -> None:
    assert len(words(CHINESE)) > 40
    assert alike(CHINESE, CHINESE.replace("秋天", "春天")) > 0.7
    assert alike(CHINESE, CHINESE.replace("。", "").replace(",", "，")) == 1
    thai = "เมื่อวานนี้ สภาเมืองได้ลงมติ ให้สร้างสะพานใหม่ข้ามแม่น้ำ ภายในปีหน้า"
    assert len(words(thai)) > 12
    assert 0.2 < alike(thai, thai.replace("สะพาน", "ถนน")) < 1


def test_a_word_is_one_with_its_marks() -> None:
    assert words("नमस्ते दुनिया, e\u0301te\u0301") == ["नमस्ते".encode(), "दुनिया".encode(), "été".encode()]


def test_any_text_can_be_compared() -> None:
    for text in ("", "\ud800 \udfff" * 9, "\x00" * 20, "a" * 100_000, "़" * 50, "a b c d e f g h"):
        found = fingerprint(text, text)
        assert len(found["minhash"]) == SLOTS * (found["body_digest"] is not None)


def test_a_signature_is_the_same_on_every_machine() -> None:
    found = fingerprint(BODY, None)
    assert found["body_digest"] == BODY_DIGEST
    assert found["minhash"][:3] == FIRST_SLOTS
    assert len(found["minhash"]) == SLOTS
    assert found["shingles"][:3].tolist() == FIRST_SHINGLES


def test_a_signature_tells_how_alike_two_bodies_are() -> None:
    numbers = [f"word{number}" for number in range(400)]
    one, other = " ".join(numbers), " ".join(numbers[200:])
    equal = np.array(fingerprint(one, None)["minhash"]) == np.array(fingerprint(other, None)["minhash"])
    assert alike(one, other) == pytest.approx(0.5, abs=0.01)
    assert 0.3 < equal.mean() < 0.7


def test_a_body_of_a_few_words_is_not_compared() -> None:
    few = " ".join(["word"] * (FEWEST_WORDS - 1))
    assert fingerprint(few, "A headline of many words that tells what it is about")["body_digest"] is None
    assert fingerprint(few + " word", None)["body_digest"] is not None


def test_a_short_body_is_compared_with_its_headline_and_a_longer_one_is_not() -> None:
    for body, counts in ((BODY, True), (" ".join(["word"] * SHORT), False)):
        digests = {fingerprint(body, headline)["body_digest"] for headline in ("Board votes", "Chair speaks")}
        assert (len(digests) == 2) is counts
