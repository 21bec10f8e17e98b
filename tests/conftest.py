import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None)  # a busy machine is no fault
settings.load_profile("steady")
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def own_environment() -> Iterator[None]:
    """No setting of the machine's user reaches a test; names and reports are made only where a test asks for them.

    Reading the model takes a second a process.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("BROADSHEET_", "PREFECT_API"))]:
            patch.delenv(name)
        patch.setenv("BROADSHEET_NER_MODEL", "")
        patch.setenv("BROADSHEET_REPORT", "false")
        yield


@pytest.fixture(scope="session", autouse=True)
def a_thread_each() -> Iterator[None]:
    """A worker of the tests is a core's: DuckDB's threads would only wait for each other."""
    honest = duckdb.connect

    def connect(*given: Any, **named: Any) -> duckdb.DuckDBPyConnection:
        return honest(*given, **{**named, "config": {"threads": 1, **named.get("config", {})}})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duckdb, "connect", connect)
        yield


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nor does an `.env` of the folder that the tests are started in."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def names() -> Iterator[None]:
    """For a module whose tests are about names: they are found, as they are by default."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("BROADSHEET_NER_MODEL")
        yield


@pytest.fixture
def root() -> Path:
    return ROOT
