"""Rules about the code itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import flows
from tests.conftest import ROOT

PACKAGES = ("schemas", "transforms", "flows")
MAY_IMPORT = {"schemas": {"schemas"}, "transforms": {"schemas", "transforms"}, "flows": set(PACKAGES)}
NEVER = {
    "schemas": {"prefect", "duckdb", "pandas", "os", "pathlib", "time", "logging"},
    "transforms": {"prefect", "duckdb", "os", "time", "logging", "random", "socket", "subprocess"},
    "flows": set(),
}
MODULES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
STANDARD = sys.stdlib_module_names


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_right(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    ours = imports(path) & set(PACKAGES)
    assert ours <= MAY_IMPORT[package]
    assert not imports(path) & NEVER[package]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_one_thing_and_so_is_a_function(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 310, "what is it really?"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= 45, f"{node.name}: what is it really?"


def test_no_file_of_flows_hides_one_of_the_standard_library() -> None:
    assert not {path.stem for path in (ROOT / "flows").glob("*.py")} & set(STANDARD) - {"__init__"}


@pytest.mark.parametrize("word", ["raw_dir", "read_bytes(", "os.scandir"])
def test_two_modules_alone_read_raw_documents(word: str) -> None:
    readers = {path.name for path in (ROOT / "flows").glob("*.py") if word in path.read_text(encoding="utf-8")}
    assert readers <= {"discovery.py", "raw_bytes.py", "settings.py", "versions.py"}


def test_help_needs_neither_prefect_nor_duckdb() -> None:
    code = "import sys, flows.cli; print([m for m in ('prefect', 'duckdb', 'pandas', 'pyarrow') if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    assert shown.stdout.strip() == "[]"


def test_dependencies_are_pinned_with_hashes_and_without_an_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)
        assert "index-url" not in text
        assert "://" not in text


def test_every_module_of_flows_has_its_room_on_the_map() -> None:
    words = re.findall(r"\w+", flows.__doc__ or "")
    modules = {
        path.stem for path in (ROOT / "flows").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert modules - {"__init__"} <= set(words)
