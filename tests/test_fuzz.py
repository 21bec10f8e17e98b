"""Whatever a document holds, it gives rows of which each proves itself, or a reject that says where and why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.samples import language_model
from transforms import formats
from transforms.documents import Context, Document, structure
from transforms.rejects import EXCERPT_LENGTH, Reject
from transforms.tables import no_rows, to_tables

CONTEXT = Context("00000001-test", datetime(2026, 1, 1), "rules", None, 0.8, language_model())
LIMIT_BYTES = 200_000

# Kinds of lines that the rules look for, with holes for what may stand anywhere.
LINES = (
    "Council reopens the {} bridge", "# {}", "By {}", "BY {} and {}", "({}) 09:30, March 4, 2024",
    "Published: {}", "Updated {} 31 February 2021 25:61 UTC+99", "LONDON, {} (Reuters) -",
    "{}, Aug. 19, 2023 (Xinhua) -- {} said.", "(Photo by {}/AP)", "Photo courtesy of {}",
    "A man looks at {}. Photo: {}", "Getty Images", "Advertisement", "Share this {}",
    "Read more: {}", "Home > News > {}", "© 2020 {}. All rights reserved.",
    "Correction: {} was wrong.", "(Editor: {}, {})", "Reporting by {}; Editing by {}",
    "“{}” said {}. “{}”", "- {}", "1. {}", "{}", "{} {}", "...", "", "Source: {}",
    "https://example.com/2020/11/19/{}.html", "（新华社）{}", "责任编辑：{}", "---", "title: {}", "date: {}",
    "The {} said on Monday that {} would open again, and that nobody had been hurt in the night of {}.",
    "{}&amp;{}", "{}â€™{}",
)  # fmt: skip
WORDS = (
    "Ann Lee", "J. K. O’Dowd", "Xinhua", "the U.S.", "2024-02-30", "12/13/14", "٣", "²", "99:99",
    "Ⅷ", "ß", "İ", "ﬁ", "e\u0301", "\u200f", "\u200b", "\x1b[0m", "\x85", "(", ")", "“", "”", "\"",
    "'", "|", "/", "-", "—", "&#0;", "&nbsp;", "<b>", "{0}", "%s", "日本", "مرحبا",
    "\U0001f469\u200d\U0001f467", "\U0010ffff", "0", "1,000.5", "A", "", " ", "\t", "�",
)  # fmt: skip
filling = st.sampled_from(WORDS) | st.text(max_size=8)
line = st.builds(lambda form, words: form.format(*words), st.sampled_from(LINES), st.tuples(*[filling] * 3))
page = st.lists(line | filling, max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\u2028"]).map(lambda end: end.join(lines))
)
encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace"), page,
    st.sampled_from(["utf-8", "utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "gb18030", "koi8-r", "utf-8-sig"]),
)  # fmt: skip
names = st.sampled_from(["a.txt", "b.md", "2020/11/19/c-20211301.txt", "%FF%0A.txt", "d.txt.gz"])


def rows_of(data: bytes, name: str) -> list[dict[str, list[dict[str, Any]]]]:
    return [
        structure(Document(f"raw/{name}", "0" * 64, record), None, CONTEXT).rows
        for record in formats.read(data, name, limit_bytes=LIMIT_BYTES)
    ]


def prove(data: bytes, name: str) -> None:
    try:
        articles = rows_of(data, name)
    except Reject as reject:
        prove_reject(reject)
        return
    for rows in articles:
        to_tables(no_rows() | rows)
        (article,) = rows["articles"]
        assert article["text"].strip()
        prove_passages(article["text"], rows["passages"], rows["sentences"])
        stated = [article[column] is None for column in ("published_at", "date_precision", "date_source")]
        assert len(set(stated)) == 1, "a date has its precision and its source"
        assert all(article[column] != "" for column in ("headline", "byline", "dateline", "language", "url"))


def prove_reject(reject: Reject) -> None:
    assert reject.reason.replace("_", "").isalpha()
    assert reject.detail.endswith(".")
    assert 0 <= reject.byte_start <= reject.byte_end
    assert len(reject.excerpt) <= EXCERPT_LENGTH
    assert reject.excerpt.isascii()
    assert reject.excerpt.isprintable()


def prove_passages(text: str, passages: Iterable[dict[str, Any]], sentences: Iterable[dict[str, Any]]) -> None:
    at, places = 0, []
    for passage in passages:
        assert at <= passage["start_char"] < passage["end_char"] <= len(text)
        assert not text[at : passage["start_char"]].strip(), "every sign lies in a passage"
        assert passage["text"] == text[passage["start_char"] : passage["end_char"]]
        at = passage["end_char"]
        places.append((passage["start_char"], at))
    assert not text[at:].strip()
    before = 0
    for sentence in sentences:
        start, end = places[sentence["passage_no"]]
        assert max(before, start) <= sentence["start_char"] < sentence["end_char"] <= end
        before = sentence["end_char"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400), name=names)
def test_any_bytes_give_rows_that_prove_themselves_or_a_reject(data: bytes, name: str) -> None:
    prove(data, name)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=encoded, name=names)
def test_any_mixture_of_lines_gives_rows_that_prove_themselves_or_a_reject(data: bytes, name: str) -> None:
    prove(data, name)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=encoded, cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=3)), min_size=1, max_size=4), name=names
)
def test_damaged_text_gives_rows_that_prove_themselves_or_a_reject(
    data: bytes, cuts: list[tuple[float, bytes]], name: str
) -> None:
    for share, put in cuts:
        at = int(share * len(data))
        data = data[:at] + put + data[at + 1 :]
    prove(data, name)
