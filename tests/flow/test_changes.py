"""marts.changes: what each new version of a raw document did to the passages of the one before it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import ingest
from flows.report import Summary
from tests.flow.conftest import query
from transforms import documents

Runs = Callable[..., Summary]
Story = tuple[str, ...]
Changes = list[tuple[object, ...]]

HEADLINE = "Lock keepers of Marl Weir vote on night shifts"
FIRST = (
    "The nine lock keepers of Marl Weir will vote on Friday on whether to open the gates at night, their union said."
)
MENDED = FIRST.replace("nine", "eleven")
SECOND = "Barges now wait up to seven hours below the weir, and some skippers have turned to the railway."
THIRD = "A night shift would cost the canal trust 80,000 pounds a year, its director told the town council on Monday."
NOTE = "Correction: An earlier version of this article gave the wrong number of lock keepers."
ODD = "Snow — “at last” ❄️ — fell on the locks."
STORY = (HEADLINE, FIRST, SECOND, THIRD)
SAME: Changes = [("updated", None, None, None, None)]

CASES: dict[str, tuple[Story, Story, Changes]] = {
    "a sentence changed": (STORY, (HEADLINE, MENDED, SECOND, THIRD), [("updated", "changed", "body", FIRST, MENDED)]),
    "a paragraph added": (STORY, (HEADLINE, FIRST, ODD, SECOND, THIRD), [("updated", "added", "body", None, ODD)]),
    "a paragraph removed": (STORY, (HEADLINE, FIRST, THIRD), [("updated", "removed", "body", SECOND, None)]),
    "a paragraph moved": (STORY, (HEADLINE, THIRD, FIRST, SECOND), SAME),
    "only blanks changed": (STORY, (HEADLINE, FIRST, SECOND.replace(" and ", "  and "), THIRD), SAME),
    "a correction note appeared": (
        STORY,
        (HEADLINE, MENDED, SECOND, THIRD, NOTE),
        [("corrected", "changed", "body", FIRST, MENDED), ("corrected", "added", "correction", None, NOTE)],
    ),
    "the headline changed": (
        STORY,
        ("Lock keepers call off vote", FIRST, SECOND, THIRD),
        [("updated", "changed", "headline", HEADLINE, "Lock keepers call off vote")],
    ),
    "a paragraph came twice": (STORY, (*STORY, SECOND), [("updated", "added", "body", None, SECOND)]),
    "one of two equal paragraphs went": ((*STORY, SECOND), STORY, [("updated", "removed", "body", SECOND, None)]),
    "a change beside an addition": (
        STORY,
        (HEADLINE, FIRST, SECOND + " Coal waits longest.", ODD, THIRD),
        [
            ("updated", "changed", "body", SECOND, SECOND + " Coal waits longest."),
            ("updated", "added", "body", None, ODD),
        ],
    ),
    "changes in two gaps": (
        STORY,
        (HEADLINE, MENDED, SECOND, ODD),
        [("updated", "changed", "body", FIRST, MENDED), ("updated", "changed", "body", THIRD, ODD)],
    ),
    "nothing changed": (STORY, STORY, []),
}


def write(folder: Path, name: str, story: Story) -> None:
    # a line of its own for each file: equal bytes would be one article
    text = "\n\n".join((*story, f"Written at the lock house for {name}."))
    (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of two runs, between which every case went from its first story to its second."""
    folder, warehouse = tmp_path_factory.mktemp("stories"), tmp_path_factory.mktemp("warehouse")
    for time in (0, 1):
        for name, case in CASES.items():
            write(folder, name, case[time])
        ingest.fn(raw=str(folder), warehouse=str(warehouse), runner="inline")
    return warehouse


@pytest.mark.parametrize("name", CASES)
def test_the_passages_that_differ_are_told_with_both_wordings(changed: Path, name: str) -> None:
    found = query(
        changed,
        f"""
        SELECT change_kind, change, role, old_text, new_text
        FROM marts.changes JOIN articles USING (article_id)
        WHERE raw_uri = 'raw/{name.replace(" ", "%20")}.txt'
        ORDER BY coalesce(new_start_char, old_start_char)""",
    )
    assert found == CASES[name][2]


def test_every_wording_stands_where_it_is_said_to_stand(changed: Path) -> None:
    ((rows, wrong),) = query(
        changed,
        """
        SELECT count(*), count(*) FILTER (
            substring(n.text, c.new_start_char + 1, c.new_end_char - c.new_start_char) IS DISTINCT FROM c.new_text
            OR substring(o.text, c.old_start_char + 1, c.old_end_char - c.old_start_char) IS DISTINCT FROM c.old_text)
        FROM marts.changes AS c
        JOIN article_versions AS n USING (article_id, version_no)
        JOIN article_versions AS o ON o.article_id = c.article_id AND o.version_no = c.version_no - 1
        WHERE c.change IS NOT NULL""",
    )
    assert rows == sum(len(case[2]) for case in CASES.values() if case[2] != SAME)
    assert wrong == 0


def test_a_version_keeps_the_passages_that_it_had(changed: Path) -> None:
    assert query(changed, "SELECT article_id, role, start_char, end_char FROM passages ORDER BY ALL") == query(
        changed,
        """
        SELECT article_id, p.role, p.start_char, p.end_char
        FROM (SELECT v.article_id, unnest(v.passages) AS p
            FROM article_versions AS v SEMI JOIN articles USING (article_id, version_no)) ORDER BY ALL""",
    )


def test_a_file_that_goes_and_comes_back_is_held_against_its_last_text(run: Runs, raw: Path, warehouse: Path) -> None:
    for story in (STORY, None, STORY, None, (*STORY, NOTE)):
        if story:
            write(raw, "weir", story)
        else:
            (raw / "weir.txt").unlink()
        run()
    assert query(
        warehouse, "SELECT version_no, change_kind, change, headline, new_text FROM marts.changes ORDER BY version_no"
    ) == [
        (2, "withdrawn", "withdrawn", HEADLINE, None),
        (3, "updated", None, HEADLINE, None),
        (4, "withdrawn", "withdrawn", HEADLINE, None),
        (5, "corrected", "added", HEADLINE, NOTE),
    ]


def test_of_a_lake_that_kept_no_passages_of_versions_it_is_told_that_they_changed_and_no_more(
    run: Runs, raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(raw, "weir", STORY)
    with monkeypatch.context() as before:
        before.setattr(documents, "_spans", lambda *_: None)
        run()
    write(raw, "weir", (*STORY, NOTE))
    run()
    told = "SELECT version_no, change_kind, change, new_text FROM marts.changes ORDER BY version_no"
    assert query(warehouse, told) == [(2, "corrected", None, None)]
    write(raw, "weir", STORY)
    run()
    assert query(warehouse, told)[1:] == [(3, "updated", "removed", None)]
