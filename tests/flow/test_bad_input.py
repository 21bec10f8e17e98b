"""Whatever lies in the raw folder, each document is one row of the ledger, and the run ends well."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.raw_bytes import Documents
from flows.report import Summary
from flows.settings import Settings
from tests import bad_input
from tests.bad_languages import STORIES
from tests.conftest import ROOT
from tests.flow.conftest import query
from transforms.formats import LIMIT_BYTES
from transforms.identity import raw_uri

Runs = Callable[..., Summary]
LEDGER = """
    SELECT d.raw_uri, d.status || coalesce(':' || r.stage || '/' || r.reason, ''), r.byte_end - r.byte_start, r.excerpt,
        r.detail
    FROM ops.documents AS d LEFT JOIN ops.rejects AS r USING (raw_uri, batch_id)"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def uri(entry: bad_input.Bad) -> str:
    return raw_uri("raw", os.fsdecode(entry.name))


def test_every_kind_of_bad_input_is_one_row_of_the_ledger_and_says_why(
    names: None, run: Runs, corpus: Path, warehouse: Path
) -> None:
    bad_input.write(corpus)
    summary = run(raw=str(corpus))
    expected = {uri(entry): entry.outcome for entry in bad_input.CORPUS if entry.outcome != bad_input.SKIPPED}
    rows = query(warehouse, LEDGER)
    assert {row[0]: row[1] for row in rows} == expected
    assert len(rows) == len(expected)
    assert sum(summary.ledger.values()) == len(expected)
    assert query(warehouse, "SELECT check_name, observed FROM ops.checks WHERE NOT passed") == []
    rejects = {row[0]: row[2:] for row in rows if str(row[1]).startswith("reject")}
    for entry in bad_input.CORPUS:
        path = corpus / os.fsdecode(entry.name)
        if uri(entry) in rejects:
            span, excerpt, detail = rejects[uri(entry)]
            assert str(detail).endswith("."), entry.name
            has_bytes = path.is_file() and not path.is_symlink() and path.stat().st_size
            if has_bytes and entry.name != b"nothing/empty.txt.gz":  # whose bytes hold nothing
                assert span, entry.name
                assert excerpt, entry.name
    assert run(raw=str(corpus)).snapshot == summary.snapshot, "a second run finds nothing to do"


def test_text_in_many_languages_comes_through_unchanged(run: Runs, corpus: Path, warehouse: Path) -> None:
    assert len(STORIES) >= 20
    bad_input.write(corpus, bad_input.LANGUAGES)
    run(raw=str(corpus))
    texts = dict(query(warehouse, "SELECT raw_uri, text FROM articles"))
    assert texts == {f"raw/languages/{code}.txt": story for code, story in STORIES.items()}


def test_an_empty_folder_and_one_of_nothing_but_rejects_are_taken_in(run: Runs, corpus: Path, warehouse: Path) -> None:
    assert run(raw=str(corpus)).counts["documents_seen"] == 0
    bad_input.write(corpus, bad_input.BINARIES)
    assert run(raw=str(corpus)).counts["rejects"] == len(bad_input.BINARIES)
    assert query(warehouse, "SELECT count(*) FROM articles") == [(0,)]
    assert query(warehouse, "SELECT count(*) FROM ops.checks WHERE NOT passed") == [(0,)]


def test_a_document_that_was_gone_while_it_was_read_is_taken_in_by_the_next_run(
    run: Runs, corpus: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = corpus / "story.txt"
    path.write_bytes(bad_input.text("a thing that comes and goes"))
    honest = Documents.read

    def gone(documents: Documents, uri: str) -> bytes:
        aside = path.rename(corpus / ".aside")
        try:
            return honest(documents, uri)
        finally:
            aside.rename(path)

    monkeypatch.setattr(Documents, "read", gone)
    run(raw=str(corpus))
    assert query(warehouse, "SELECT reason FROM ops.rejects") == [("vanished",)]
    monkeypatch.setattr(Documents, "read", honest)
    run(raw=str(corpus))
    assert query(warehouse, "SELECT status FROM ops.documents") == [("article",)]
    assert query(warehouse, "SELECT status FROM ops.rejects") == [("replayed",)]


def test_huge_files_take_no_memory(corpus: Path, warehouse: Path) -> None:
    (corpus / "story.txt").write_bytes(bad_input.text("a measure"))
    script = f"""
import resource, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from flows.ingest import ingest
from tests import bad_input
def most():
    ingest.fn(raw={str(corpus)!r}, warehouse={str(warehouse)!r}, runner="inline")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before = most()
bad_input.write(Path({str(corpus)!r}), [entry for entry in bad_input.CORPUS if entry.outcome == bad_input.TOO_LARGE])
print(most() - before)
"""
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert int(shown.stdout) < 60, "megabytes more than for one small article"
    assert query(warehouse, "SELECT count(*) FROM ops.rejects WHERE reason = 'too_large'") == [(6,)]


def test_the_largest_document_is_the_same_to_the_settings_and_to_the_formats() -> None:
    assert Settings.read().document_bytes == LIMIT_BYTES
