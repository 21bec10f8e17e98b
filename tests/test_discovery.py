import hashlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows import found, raw_bytes
from flows.discovery import Place, discover, glob_pattern, locate
from flows.errors import SettingError
from flows.raw_bytes import Documents, path_below, read_document
from flows.settings import Settings
from transforms.rejects import ReadingError


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    """A database with an empty ledger."""
    made = duckdb.connect()
    made.execute("CREATE SCHEMA ops; CREATE TABLE ops.documents (raw_uri VARCHAR)")
    return made


def hashes(db: duckdb.DuckDBPyConnection) -> dict[str, str | None]:
    return dict(db.execute("SELECT raw_uri, raw_sha256 FROM documents_found ORDER BY raw_uri").fetchall())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in ("a.txt", "sub/b c.txt", "sub/deep/d#1.md", "README.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / "in" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / path).write_text(path, encoding="utf-8")
    return tmp_path / "in"


def listed(place: Place) -> list[str]:
    return [uri for batch in discover(place, []) for uri in batch["raw_uri"].to_pylist()]


def closed(place: Place) -> list[str]:
    told: list[str] = []
    list(discover(place, told))
    return told


def uris(raw: str | None, **given: object) -> list[str]:
    return listed(locate(raw, Settings.read(**given)))


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
    (uri,) = listed(place)
    assert uri == "raw/caf%E9.txt"
    assert (place.base / path_below(uri)).read_bytes() == b"x"


def test_only_files_whose_size_or_times_changed_are_hashed_again(
    folder: Path, db: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    place, cache = locate(str(folder), Settings.read()), tmp_path / "cache.parquet"
    found.find(db, place, cache, full=False)
    db.execute("UPDATE documents_found SET raw_sha256 = 'remembered', mtime_ns = 1, ctime_ns = 1")
    assert found.remember(db, cache)
    db.execute("COPY (SELECT c.* REPLACE (l.mtime_ns AS mtime_ns, l.ctime_ns AS ctime_ns) FROM read_parquet(?) AS c "
               "JOIN listed AS l USING (raw_uri)) TO 'settled.parquet'", [str(cache)])  # fmt: skip
    settled = Path("settled.parquet")
    found.find(db, place, settled, full=False)
    assert set(hashes(db).values()) == {"remembered"}
    assert not found.remember(db, cache), "nothing is new"
    found.find(db, place, settled, full=True)
    assert "remembered" not in hashes(db).values()
    (folder / "a.txt").write_text("longer than before", encoding="utf-8")
    found.find(db, place, settled, full=False)
    assert {uri for uri, sha256 in hashes(db).items() if sha256 != "remembered"} == {"raw/a.txt"}


def test_a_file_changed_a_moment_ago_is_not_remembered(
    folder: Path, db: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    found.find(db, locate(str(folder), Settings.read()), tmp_path / "none", full=False)
    assert found.remember(db, tmp_path / "cache.parquet")
    assert db.execute("SELECT count(*) FROM read_parquet(?)", [str(tmp_path / "cache.parquet")]).fetchall() == [(0,)]


@pytest.mark.parametrize("raw", ["sub", "sub/*.txt", "sub/b c.txt", "."])
def test_what_was_known_lies_at_the_place_or_elsewhere(folder: Path, db: duckdb.DuckDBPyConnection, raw: str) -> None:
    known = ["raw/sub/b%20c.txt", "raw/sub/gone.txt", "raw/sub/deep/gone.txt", "raw/sub2/x.txt", "raw/a.txt", "b/a.txt"]
    db.executemany("INSERT INTO ops.documents VALUES (?)", [[uri] for uri in known])
    place = locate(str(folder / raw), Settings.read(raw_dir=folder))
    found.find(db, place, folder / "none", full=False)
    covered = {uri for (uri,) in db.execute("SELECT raw_uri FROM covered").fetchall()}
    assert covered == {uri for uri in known if place.covers(uri)}
    assert covered


FEED = b'\xef\xbb\xbf{"text": "one"}\r\n\n  \n{"text": "two"}\n' + b'{"text": "' + b"x" * 5000 + b'"}'


def test_each_line_of_a_file_of_records_is_a_document_with_its_place(
    folder: Path, db: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw_bytes, "PIECE_BYTES", 7)
    (folder / "feed.jsonl").write_bytes(FEED)
    (folder / "blank.jsonl").write_bytes(b"\n \n")
    place = locate(str(folder / "*.jsonl"), Settings.read(document_bytes=1000))
    found.find(db, place, folder / "none", full=False)
    rows = db.execute("""
        SELECT raw_record, byte_start, bytes, raw_sha256 FROM documents_found
        WHERE raw_uri = 'raw/feed.jsonl' ORDER BY raw_record""").fetchall()
    lines = [b'{"text": "one"}\r', b'{"text": "two"}', FEED[FEED.rindex(b"{") :]]
    assert rows == [
        (number, FEED.index(line), len(line), hashlib.sha256(line).hexdigest()) for number, line in enumerate(lines)
    ]
    assert db.execute("SELECT raw_record FROM documents_found WHERE raw_uri = 'raw/blank.jsonl'").fetchall() == [
        (None,)
    ]
    documents = Documents(place.base, {}, place.most_bytes)
    read = [documents.read_record("raw/feed.jsonl", start, size) for _, start, size, _ in rows[:2]]
    assert read == lines[:2]
    with pytest.raises(ReadingError, match="too_large"):
        documents.read_record("raw/feed.jsonl", rows[2][1], rows[2][2])


def test_what_is_known_of_a_file_of_records_that_breaks_off_stays(
    folder: Path, db: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_base: Path, _uri: str) -> Iterator[bytes]:
        yield FEED[:40]
        raise OSError(5, "the disk has a hole")

    (folder / "feed.jsonl").write_bytes(FEED)
    db.execute("INSERT INTO ops.documents VALUES ('raw/feed.jsonl'), ('raw/gone.txt')")
    monkeypatch.setattr(found, "pieces", broken)
    assert found.find(db, locate(str(folder), Settings.read()), folder / "none", full=False) == ["raw/feed.jsonl"]
    assert "raw/feed.jsonl" not in hashes(db)
    assert db.execute("SELECT raw_uri FROM covered").fetchall() == [("raw/gone.txt",)]


def reject_of(place: Place, name: str) -> str:
    with pytest.raises(ReadingError) as caught:
        read_document(place.base, f"raw/{name}", 1000)
    assert caught.value.detail
    return caught.value.reason


@pytest.fixture
def odd(tmp_path: Path) -> Place:
    """A folder of what is no plain file, with a folder and a secret beside it."""
    inside = tmp_path / "in"
    (inside / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (inside / "sub" / "story.txt").write_text("story", encoding="utf-8")
    links = {"out.txt": "../secret.txt", "out-folder": "..", "loop.txt": "loop.txt", "nowhere.txt": "x",
             "folder": "sub", "twin.txt": "sub/story.txt", "self": "."}  # fmt: skip
    for name, target in links.items():
        (inside / name).symlink_to(target)
    os.mkfifo(inside / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(inside)  # a socket's whole path may have 108 bytes
        listener.bind("socket.txt")
    (inside / "long.txt").write_bytes(b"x" * 1001)
    return locate(str(inside), Settings.read())


def test_every_name_is_found_and_hashed_only_if_it_may_be_read(odd: Place, db: duckdb.DuckDBPyConnection) -> None:
    found.find(db, odd, Path("none"), full=False)
    hashed = {uri: sha256 is not None for uri, sha256 in hashes(db).items()}
    readable = {"raw/long.txt", "raw/sub/story.txt", "raw/twin.txt"}
    assert hashed == dict.fromkeys(sorted(readable), True) | dict.fromkeys(
        [f"raw/{name}" for name in ("folder", "loop.txt", "nowhere.txt", "out-folder", "out.txt", "pipe.txt", "self",
                                    "socket.txt")], False)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("out.txt", "link_outside"),
        ("out-folder", "link_outside"),
        ("loop.txt", "link_loop"),
        ("nowhere.txt", "vanished"),
        ("folder", "link_to_folder"),
        ("self", "link_to_folder"),
        ("pipe.txt", "not_a_file"),
        ("socket.txt", "not_a_file"),
        ("long.txt", "too_large"),
        ("gone.txt", "vanished"),
        ("long.txt/gone.txt", "vanished"),
        ("x" * 300, "path_too_long"),
    ],
)
def test_what_is_no_plain_file_within_the_folder_is_not_read(odd: Place, name: str, reason: str) -> None:
    assert reject_of(odd, name) == reason


def test_a_link_to_a_document_of_the_folder_is_read(odd: Place) -> None:
    assert read_document(odd.base, "raw/twin.txt", 1000) == b"story"


def test_no_more_is_read_than_may_be_whatever_the_size_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch, odd: Place
) -> None:
    honest = os.fstat
    asked: list[int] = []

    def early(handle: int) -> os.stat_result:
        """As of a file that has grown since."""
        asked.append(handle)
        return os.stat_result([*honest(handle)[:6], 3, *honest(handle)[7:]])

    monkeypatch.setattr(os, "fstat", early)
    assert reject_of(odd, "long.txt") == "too_large"
    assert read_document(odd.base, "raw/long.txt", 1001) == b"x" * 1001
    assert asked


def test_what_is_swapped_for_a_link_or_a_pipe_while_it_is_opened_is_not_read(
    monkeypatch: pytest.MonkeyPatch, odd: Place
) -> None:
    regular = os.lstat(odd.base / "long.txt")
    monkeypatch.setattr(os, "lstat", lambda _: regular)
    assert reject_of(odd, "pipe.txt") == "not_a_file"
    assert reject_of(odd, "out.txt") == "link_loop"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_what_is_closed_to_this_user_is_told(folder: Path) -> None:
    place = locate(str(folder), Settings.read())
    (folder / "a.txt").chmod(0)
    (folder / "sub").chmod(0)
    try:
        assert listed(place) == ["raw/a.txt"]
        assert closed(place) == ["raw/sub/"]
        assert reject_of(place, "a.txt") == "no_permission"
        assert reject_of(place, "sub/b c.txt") == "no_permission"
    finally:
        (folder / "sub").chmod(0o755)


def test_a_folder_that_cannot_be_listed_is_told_by_the_beginning_of_its_documents(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    honest = os.scandir

    def scandir(path: Path) -> object:
        if Path(path) in shut:
            raise PermissionError(13, "closed")
        return honest(path)

    place = locate(str(folder), Settings.read())
    monkeypatch.setattr(os, "scandir", scandir)
    shut = {folder / "sub"}
    assert closed(place) == ["raw/sub/"]
    shut = {folder}
    assert closed(place) == ["raw/"]


@pytest.mark.parametrize("raw", ["x" * 300, "~nobody-of-this-name/x"])
def test_a_path_that_can_not_be_is_a_wrong_argument(raw: str) -> None:
    with pytest.raises(SettingError, match="can't be looked at"):
        locate(raw, Settings.read())


NAMES = (
    *(name.encode() for name in ("new\nline.txt", "'quotes\".txt", "📰 emoji.txt", "x" * 246 + ".txt", " .txt")),
    *(name.encode() for name in ("a%20b.txt", "%.txt", "-rf *.txt", "back\\slash.txt", "e\u0301.txt", "\u202etxt.txt")),
    b"\xff\xfe.txt",
)


def test_every_name_that_a_file_can_have_comes_back_to_its_file(tmp_path: Path) -> None:
    inside = os.fsencode(tmp_path / "in")
    for name in NAMES:
        os.makedirs(inside + b"/d" + name)
        for path in (inside + b"/" + name, inside + b"/d" + name + b"/" + name):
            with open(path, "wb") as file:
                file.write(path)
    place = locate(str(tmp_path / "in"), Settings.read())
    found = listed(place)
    assert len(set(found)) == 2 * len(NAMES)
    assert all(uri.isascii() and uri.isprintable() and " " not in uri for uri in found)
    assert {read_document(place.base, uri, 10_000) for uri in found} == {
        path for name in NAMES for path in (inside + b"/" + name, inside + b"/d" + name + b"/" + name)
    }
    assert all(place.covers(uri) for uri in found)
