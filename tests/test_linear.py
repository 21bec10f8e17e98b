"""Time grows with the length of a text and no faster, whatever the text is made of.

A linear rule takes a small part of the limit below; one that looks back or ahead from every place takes many times it.
"""

from datetime import datetime

import pytest

from flows.budget import within
from tests.samples import language_model
from transforms.documents import Context, Document, structure
from transforms.formats import RawRecord

CONTEXT = Context("00000001-test", datetime(2026, 1, 1), "rules", None, 0.8, language_model())
SIZE = 60_000
LINES_EACH = 4_000
SECONDS = 4
STORY = "Bridge opens\n\nBy Ada Finch\n\nThe bridge at Mill Lane opened again on Monday, the council said.\n\n"
PAGE = f"Home\nNews\nSport\nShare\nSubscribe\nSign in\nAdvertisement\n\n{STORY}"

SIGNS = (
    " ", "\t", ".", "!", "…", "(", "[", "“", "\"", "'", ",", "-", "—", "/", "|", "#", "*", "&",
    "&amp;", "@", "0", "1,", "a", "A", "的", "Ã", "e\u0301", "\u0301\u0316", "\u200b", "\u2003 ",
    "By ", "Ann Lee, ", "Photo by ", "(Xinhua) ", "LONDON, ", "A.", "1. ", "Nov. 1, 2020 ",
    "Published: ", "https://a.b/", "a@b.c ", "“a” ", "！",
)  # fmt: skip
LINES = (
    "The same line again here today", "Share this story", "Read more Mr. A. B.",
    "By Ann Lee, Source:\n", "Displacement: 400", "- a", "2 hours ago", "Photo by Ann Lee / AP",
    "“Not now,” he said.", "(Editor: Ann Lee)", "",
)  # fmt: skip


def take_apart(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    document = Document("raw/a.txt", "0" * 64, RawRecord(None, data, 0, len(data)))
    within(SECONDS, structure, document, None, CONTEXT)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_row_of_one_sign_takes_time_by_its_length(sign: str) -> None:
    row = sign * (SIZE // len(sign))
    take_apart(f"{STORY}{row}x\n")
    take_apart(f"{row}\n\n{STORY}")


@pytest.mark.parametrize("line", LINES)
def test_a_page_of_one_line_takes_time_by_its_length(line: str) -> None:
    take_apart(PAGE + f"{line}\n\n" * LINES_EACH + "x")
    take_apart(PAGE + f"{line}\n\n" * LINES_EACH + STORY)
