import os
from pathlib import Path

import pandas as pd
import pytest

from flows.discovery import Place, discover, fingerprint, glob_pattern, locate, path_of, read_document, settled
from flows.errors import SettingError
from flows.settings import Settings
from transforms.rejects import ReadingError

NO_CACHE = pd.DataFrame({"raw_uri": [], "bytes": [], "mtime_ns": [], "ctime_ns": [], "raw_sha256": []}).astype(
    {"raw_uri": "str", "bytes": "int64", "mtime_ns": "int64", "ctime_ns": "int64", "raw_sha256": "str"}
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in ("a.txt", "sub/b c.txt", "sub/deep/d#1.md", "README.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / "in" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / path).write_text(path, encoding="utf-8")
    return tmp_path / "in"


def uris(raw: str | None, **given: object) -> list[str]:
    return list(discover(locate(raw, Settings.read(**given)))[0]["raw_uri"])


def test_a_folder_gives_every_document_by_its_path_below_it(folder: Path) -> None:
    assert uris(str(folder)) == ["raw/a.txt", "raw/sub/b%20c.txt", "raw/sub/deep/d%231.md"]


def test_what_lies_below_raw_dir_keeps_its_path_relative_to_it(folder: Path) -> None:
    assert uris(str(folder / "sub"), raw_dir=folder) == ["raw/sub/b%20c.txt", "raw/sub/deep/d%231.md"]
    assert uris(str(folder / "sub" / "b c.txt"), raw_dir=folder) == ["raw/sub/b%20c.txt"]
    assert uris(str(folder / "sub" / "*.txt"), raw_dir=folder) == ["raw/sub/b%20c.txt"]
    assert uris(str(folder / "sub")) == ["raw/b%20c.txt", "raw/deep/d%231.md"]


def test_a_file_or_a_glob_elsewhere_is_named_below_its_folder(folder: Path) -> None:
    assert uris(str(folder / "sub" / "b c.txt")) == ["raw/b%20c.txt"]
    assert uris(str(folder / "**" / "*.md")) == ["raw/sub/deep/d%231.md"]
    assert uris(str(folder), collection="wire")[0] == "wire/a.txt"


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("*.txt", ["a.txt"], ["sub/a.txt", "a.text"]),
        ("**/*.txt", ["a.txt", "x/y/a.txt"], ["a.md"]),
        ("20[12]?/x", ["2019/x", "2020/x"], ["2030/x", "20100/x"]),
        ("a.b/*", ["a.b/c"], ["aXb/c"]),
    ],
)
def test_a_star_stays_within_a_folder_and_two_cross_folders(pattern: str, yes: list[str], no: list[str]) -> None:
    fits = glob_pattern(pattern).fullmatch
    assert all(fits(path) for path in yes)
    assert not any(fits(path) for path in no)


def test_a_wrong_path_is_a_wrong_argument(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="no such file or folder"):
        locate(str(tmp_path / "nowhere"), Settings.read())


def test_a_name_that_is_no_utf8_comes_back_to_its_file(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_bytes(b"x")
    place = locate(str(tmp_path), Settings.read())
    (uri,) = discover(place)[0]["raw_uri"]
    assert uri == "raw/caf%E9.txt"
    assert path_of(place.base, uri).read_bytes() == b"x"


def test_only_files_whose_size_or_times_changed_are_hashed_again(folder: Path) -> None:
    place = locate(str(folder), Settings.read())
    for path in folder.rglob("*.*"):
        os.utime(path, ns=(10**18, 10**18))
    first = fingerprint(discover(place)[0], place, NO_CACHE, full=False)
    cache = first.assign(raw_sha256="remembered")
    assert set(fingerprint(discover(place)[0], place, cache, full=False)["raw_sha256"]) == {"remembered"}
    assert "remembered" not in set(fingerprint(discover(place)[0], place, cache, full=True)["raw_sha256"])
    (folder / "a.txt").write_text("longer than before", encoding="utf-8")
    again = fingerprint(discover(place)[0], place, cache, full=False).set_index("raw_uri")["raw_sha256"]
    assert again["raw/a.txt"] != "remembered"
    assert again["raw/sub/b%20c.txt"] == "remembered"


def test_a_file_changed_a_moment_ago_is_not_remembered(folder: Path) -> None:
    place = locate(str(folder), Settings.read())
    assert settled(fingerprint(discover(place)[0], place, NO_CACHE, full=False)).empty


def reject_of(place: Place, name: str) -> str:
    with pytest.raises(ReadingError) as caught:
        read_document(place.base, f"raw/{name}", 1000)
    return caught.value.reason


def test_what_is_no_plain_file_within_the_folder_is_not_read(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text("secret", encoding="utf-8")
    (inside / "link.txt").symlink_to(outside)
    (inside / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(inside / "pipe.txt")
    (inside / "long.txt").write_bytes(b"x" * 1001)
    place = locate(str(inside), Settings.read())
    assert len(discover(place)[0]) == 4
    assert reject_of(place, "link.txt") == "link_outside"
    assert reject_of(place, "pipe.txt") == "not_a_file"
    assert reject_of(place, "long.txt") == "too_large"
    assert reject_of(place, "gone.txt") == "vanished"
    assert reject_of(place, "loop.txt") in ("vanished", "not_a_file", "link_loop")
