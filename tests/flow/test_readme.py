"""The session of the README is what the samples give."""

import re
import sys
from pathlib import Path

import pytest

from flows import cli
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSION = README.partition("## A session")[2].partition("\n## ")[0]
QUERIES = re.findall(r'```console\n\$ broadsheet sql "([^"]+)"\n(.*?)```', SESSION, re.DOTALL)


def shown(words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "argv", ["broadsheet", *words])
    with pytest.raises(SystemExit):
        cli.main()
    return "\n".join(line.rstrip() for line in capsys.readouterr().out.rstrip().split("\n"))


def test_the_session_has_queries() -> None:
    assert len(QUERIES) >= 3


@pytest.mark.parametrize(("query", "answer"), QUERIES)
def test_a_query_of_the_readme_gives_the_answer_that_stands_there(
    query: str, answer: str, samples: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(["sql", query, "--warehouse", str(samples)], capsys, monkeypatch) == answer.rstrip()


def test_the_summary_of_the_readme_counts_what_the_samples_hold(
    samples: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for table, rows in re.findall(r"^(main\.\w+|ops\.(?:documents|rejects|columns)) +([\d,]+)$", SESSION, re.MULTILINE):
        query = f"SELECT count(*) AS n FROM {table}"
        assert shown(["sql", query, "--format", "csv", "--warehouse", str(samples)], capsys, monkeypatch) == (
            f"n\n{rows.replace(',', '')}"
        )
