"""What a model read is not read again, whatever becomes of the file that it is kept in."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from flows.readings import ASKED_AT_ONCE, Readings
from transforms.names import Name


class Model:
    """Names the first letter of each text, and notes what it was asked."""

    def __init__(self, identity: str = "m1") -> None:
        self.identity = identity
        self.asked: list[str] = []

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        self.asked += texts
        return [[Name(0, 1, "person", self.identity, 0.1 + 0.2)] if text else [] for text in texts]


def read(cache: Path, *texts: str, identity: str = "m1") -> tuple[list[list[Name]], list[str]]:
    """What a new process finds, and what it had to ask its model."""
    model = Model(identity)
    with Readings(model, cache) as readings:
        return [list(names) for names in readings.find(texts)], model.asked


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    first = read(tmp_path / "cache", "Ada came.", "", "Bo left.", "Ada came.")
    assert first[1] == ["Ada came.", "", "Bo left."]
    again = read(tmp_path / "cache", "Cy slept.", "Bo left.", "", "Ada came.")
    assert again[1] == ["Cy slept."]
    assert [*again[0][1:], again[0][3]] == [first[0][2], first[0][1], first[0][0], first[0][3]]


def test_within_a_batch_too(tmp_path: Path) -> None:
    model = Model()
    with Readings(model, tmp_path) as readings:
        readings.find(["Ada came."])
        readings.find(["Ada came.", "Bo left."])
    assert model.asked == ["Ada came.", "Bo left."]


def test_another_model_reads_for_itself(tmp_path: Path) -> None:
    read(tmp_path, "Ada came.")
    found, asked = read(tmp_path, "Ada came.", identity="m2")
    assert asked == ["Ada came."]
    assert found[0][0].method == "m2"


def test_a_text_in_more_pieces_than_can_be_asked_for_at_once(tmp_path: Path) -> None:
    texts = [f"Ada {n}" for n in range(2 * ASKED_AT_ONCE + 1)]
    read(tmp_path, *texts)
    assert read(tmp_path, *texts)[1] == []


def test_a_batch_that_fails_has_not_read_in_vain(tmp_path: Path) -> None:
    def fail() -> None:
        with Readings(Model(), tmp_path) as readings:
            readings.find(["Ada came."])
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert read(tmp_path, "Ada came.")[1] == []


@pytest.mark.parametrize("damage", [b"no database at all, and longer than a header " * 40, b""])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    read(tmp_path, "Ada came.")
    (tmp_path / "readings.sqlite").write_bytes(damage)
    assert read(tmp_path, "Ada came.")[1] == ["Ada came."]
    read(tmp_path, "Ada came.")
    assert read(tmp_path, "Ada came.")[1] == []


def test_where_nothing_can_be_kept_all_is_read(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    for _ in range(2):
        assert read(tmp_path / "cache", "Ada came.")[1] == ["Ada came."]


def test_two_at_a_time_keep_what_both_read(tmp_path: Path) -> None:
    with Readings(Model(), tmp_path) as one, Readings(Model(), tmp_path) as other:
        one.find(["Ada came.", "Bo left."])
        other.find(["Bo left.", "Cy slept."])
    assert read(tmp_path, "Ada came.", "Bo left.", "Cy slept.")[1] == []
