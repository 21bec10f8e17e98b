"""Pages that are generated, or that speak of what can be counted, cannot go stale."""

import re

import pytest

from flows import cli_care, cli_serve, dictionary
from flows.cli import app
from flows.notices import PASSING
from flows.settings import Settings
from schemas import TABLES
from tests.conftest import ROOT
from transforms.notices import EVENTS, Notice, RunFacts

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_data_dictionary_is_what_the_schemas_declare() -> None:
    assert (ROOT / "warehouse" / "README.md").read_text(encoding="utf-8") == dictionary.data_dictionary(), "make docs"


def test_the_list_of_formats_is_what_the_registry_holds() -> None:
    assert (ROOT / "raw" / "README.md").read_text(encoding="utf-8") == dictionary.format_list(), "make docs"


def test_the_readme_names_every_table() -> None:
    named = {name if "." in name else f"main.{name}" for name in re.findall(r"`([a-z_.]+)`", README)}
    assert {table.full_name for table in TABLES} <= named


def test_the_readme_names_every_setting_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `BROADSHEET_(\w+)` \| ([^|]+) \|", README, re.MULTILINE))
    assert {name.lower() for name in rows} == set(Settings.model_fields)
    for name, field in Settings.model_fields.items():
        if field.default is not None and not field.default_factory:
            assert rows[name.upper()].strip(" `").lower() == str(field.default).lower(), name


def test_the_readme_names_every_command() -> None:
    registered = [c for part in (app, cli_care.app, cli_serve.app) for c in part.registered_commands]
    commands = {command.name or command.callback.__name__ for command in registered if not command.hidden}  # type: ignore[union-attr]
    assert commands == set(re.findall(r"^\| `broadsheet (\w+)", README, re.MULTILINE))


def test_the_page_on_notices_names_every_event_and_every_field() -> None:
    page = (ROOT / "docs" / "schedules.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_.]+)`", page))
    assert {event.name for event in EVENTS} | set(Notice.model_fields) | set(RunFacts.model_fields) <= named
    assert all(f"`{event.name}` | {event.level}" in page for event in EVENTS)
    assert all(str(code) in page for code in PASSING)


@pytest.mark.parametrize("path", re.findall(r"\]\(((?!http)[^)]+)\)", README))
def test_every_link_of_the_readme_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
