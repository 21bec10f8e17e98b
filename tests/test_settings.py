from pathlib import Path

import pytest

from flows.errors import SettingError
from flows.settings import Settings


def test_what_is_given_wins_over_the_environment_and_that_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(
        "BROADSHEET_WORKERS=3\nBROADSHEET_BATCH_SIZE=30\nBROADSHEET_COLLECTION=wire\n", "utf-8"
    )
    monkeypatch.setenv("BROADSHEET_BATCH_SIZE", "20")
    settings = Settings.read(collection="agency", workers=None)
    assert (settings.workers, settings.batch_size, settings.collection) == (3, 20, "agency")


@pytest.mark.parametrize(
    ("name", "value"),
    [("workers", 0), ("collection", "a/b"), ("runner", "spark"), ("encoding", "no-such"), ("least_confidence", 2)],
)
def test_a_wrong_value_says_which_setting_it_is(name: str, value: object) -> None:
    with pytest.raises(SettingError, match=f"BROADSHEET_{name.upper()}") as caught:
        Settings.read(**{name: value})
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
