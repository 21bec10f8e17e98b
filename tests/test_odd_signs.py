"""What is cut from bytes because that is fast is what the patterns find one by one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import documents, prose, shingles

SIGNS = st.text("aBz09_'’-–“”.,€é的\t\n \u0301", max_size=40)


@given(SIGNS)
@settings(max_examples=200, deadline=None)
def test_words_of_plain_texts_and_of_others_are_told_alike(text: str) -> None:
    if "的" not in text:
        assert prose.look(text).words == len(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text))
    if not re.search("[é的\u0301]", text):
        assert shingles.words(text) == re.findall(rb"[a-z0-9]+", text.lower().encode())
    assert documents.count_words(text) == len(text.replace("的", " x ").split())
