from datetime import datetime

import pytest

from transforms.documents import Context, Document, Version, count_words, in_utc, structure, withdrawal
from transforms.formats import RawRecord
from transforms.passages import Stamp
from transforms.rejects import DecodingError

NOW = datetime(2024, 6, 1, 12, 0)
TEXT = """Council reopens the Mill Lane bridge

(Reuters) 09:30, March 4, 2024

The footbridge at Mill Lane opened again on Monday, the town council said. It was closed for weeks.
"""


class Model:
    def classify(self, text: str) -> tuple[str, float]:
        return "en", float(bool(text))


def document(text: str, sha: str = "a") -> Document:
    data = text.encode()
    return Document("raw/x.txt", sha, RawRecord(None, data, 0, len(data)))


CONTEXT = Context("00000001-x", NOW, "rules", None, 0.8, Model())


def test_an_article_has_a_row_in_each_table_that_it_needs() -> None:
    rows = structure(document(TEXT), None, CONTEXT).rows
    (article,) = rows["articles"]
    assert article["headline"] == "Council reopens the Mill Lane bridge"
    assert (article["published_at"], article["date_precision"]) == (datetime(2024, 3, 4, 9, 30), "minute")
    assert [row["name"] for row in rows["sources"]] == ["Reuters"]
    assert [row["role"] for row in rows["passages"]] == ["headline", "source_line", "body"]
    assert len(rows["sentences"]) == 3
    text = article["text"]
    assert all(row["text"] == text[row["start_char"] : row["end_char"]] for row in rows["passages"])


def test_a_date_that_lies_in_the_future_is_dropped_and_counted() -> None:
    made = structure(document(TEXT.replace("2024", "2031")), None, CONTEXT)
    (article,) = made.rows["articles"]
    assert made.dates_dropped == 1
    assert [article[name] for name in ("published_at", "published_tz", "date_precision", "date_source")] == [None] * 4


LAST = Version(3, "a", 0, "updated", datetime(2024, 1, 1))


def test_the_same_bytes_renew_a_version_and_other_bytes_make_the_next() -> None:
    ((same,), (changed,), (corrected,)) = (
        structure(document(text, sha), LAST, CONTEXT).rows["article_versions"]
        for text, sha in ((TEXT, "a"), (TEXT, "b"), (TEXT + "\nCorrection: It was closed for days.\n", "c"))
    )
    assert (same["version_no"], same["change_kind"], same["valid_from"]) == (3, "updated", LAST.valid_from)
    assert (changed["version_no"], changed["change_kind"], changed["valid_from"]) == (4, "updated", NOW)
    assert (corrected["version_no"], corrected["change_kind"]) == (4, "corrected")


def test_a_withdrawal_is_a_version_without_text() -> None:
    row = withdrawal("id", LAST, NOW, "00000002-x")
    assert (row["version_no"], row["change_kind"], row.get("text")) == (4, "withdrawn", None)


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(DecodingError, match="empty"):
        structure(document(" \n\n"), None, CONTEXT)


@pytest.mark.parametrize(
    ("clock", "zone", "utc"),
    [
        (datetime(2023, 11, 16, 17, 12), "Asia/Shanghai", datetime(2023, 11, 16, 9, 12)),
        (datetime(2021, 11, 3, 16, 5), "America/New_York", datetime(2021, 11, 3, 20, 5)),
        (datetime(2021, 11, 3, 16, 5), "-05:30", datetime(2021, 11, 3, 21, 35)),
        (datetime(2021, 11, 3, 16, 5), None, None),
        (datetime(2021, 11, 3, 16, 5), "Nowhere/Atlantis", None),
    ],
)
def test_a_clock_time_becomes_utc_only_by_a_known_zone(clock: datetime, zone: str | None, utc: datetime | None) -> None:
    assert in_utc(Stamp(clock, "minute"), zone) == utc


def test_a_day_has_no_moment_in_utc() -> None:
    assert in_utc(Stamp(datetime(2021, 11, 3), "day"), "Europe/London") is None


@pytest.mark.parametrize(("text", "words"), [("", 0), ("The well-known café’s cook.", 4), ("桐乡市乌镇 opened", 6)])
def test_words_stand_between_blanks_and_an_ideograph_is_one(text: str, words: int) -> None:
    assert count_words(text) == words
