"""What is shown is whole: on a narrow terminal, in a pipe, and however much is in quarantine."""

import json
import sys
from datetime import datetime

import pytest

from flows.terminal import SHOWN, print_rejects, print_rows, say

NAMES = ("started_at", "status", "seen", "raw_uri", "seconds")
ROWS = [(datetime(2024, 3, 4, 9, 30), "completed", 1234567, "raw/" + "very-long-name/" * 20, 0.25)] * 2


@pytest.fixture(params=["30", "80", "pipe"])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param != "pipe":
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", request.param)
        monkeypatch.setenv("TERM", "dumb")
    return str(request.param)


def test_a_table_is_whole_at_every_width(width: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(NAMES, ROWS, "table")
    shown = capsys.readouterr().out
    for word in (*NAMES, "2024-03-04 09:30:00", "completed", "1,234,567", "0.25"):
        assert word in shown, width
    assert shown.replace("\n", "").replace(" ", "").count("-name/") >= 20


def test_json_keeps_every_column_and_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(("a", "a", "a_1", "b"), [(1, 2, 3, float("nan"))], "json")

    def no_json(sign: str) -> None:
        raise AssertionError(sign)

    assert json.loads(capsys.readouterr().out, parse_constant=no_json) == [{"a": 1, "a_1": 2, "a_1_1": 3, "b": None}]


def test_a_line_is_not_broken(width: str, capsys: pytest.CaptureFixture[str]) -> None:
    say("x" * 500)
    assert capsys.readouterr().out == "x" * 500 + "\n", width


def reject(reason: str, uri: str, detail: str) -> tuple[object, ...]:
    return (reason, "read", detail, uri, None, 0, 1234, r"\x1f\x8b")


def test_the_quarantine_is_told_by_reason_with_a_few_documents_each(
    width: str, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "raw/" + "folder/" * 50
    rows = [reject("gzip_truncated", f"{long}{n}.gz", "Copy the file again.") for n in range(SHOWN + 2)]
    rows += [reject("too_large", "raw/a.txt", "Split it: 9 bytes."), reject("too_large", "raw/b.txt", "Split it: 8.")]
    print_rejects(rows, every=False)
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == "gzip_truncated (read), 7 documents: Copy the file again."
    assert lines[1:3] == [f"  {long}0.gz, bytes 0 to 1,234", r"    \x1f\x8b"]
    assert lines[1 + 2 * SHOWN] == "  and 2 more: broadsheet rejects --all"
    assert lines[3 + 2 * SHOWN :][:3] == [
        "too_large (read), 2 documents", "  raw/a.txt, bytes 0 to 1,234", "    Split it: 9 bytes.",
    ]  # fmt: skip
    print_rejects(rows, every=True)
    assert f"{SHOWN + 1}.gz" in capsys.readouterr().out
    print_rejects([], every=False)
    assert capsys.readouterr().out == "Nothing is in quarantine.\n"
    assert width
