"""What `--schedule` takes, and what it refuses in one line."""

from datetime import timedelta

import pytest

from flows.errors import SettingError
from flows.schedules import schedule_of, told


def test_an_interval_and_cron_with_or_without_a_zone_are_schedules() -> None:
    assert schedule_of("15m").interval == timedelta(minutes=15)
    assert schedule_of("2 h").interval == timedelta(hours=2)
    assert (schedule_of("0 6 * * *").cron, schedule_of("0 6 * * *").timezone) == ("0 6 * * *", "UTC")
    assert told("0 6 * * mon-fri Europe/Berlin") == "at 0 6 * * mon-fri (Europe/Berlin)"
    assert told("15m") == "every 15m"


@pytest.mark.parametrize("words", [None, "", "soon", "15", "1x", "3s", "* * *", "61 * * * *", "0 6 * * * Mars/North"])
def test_anything_else_is_one_clear_line(words: str | None) -> None:
    with pytest.raises(SettingError, match="--schedule / BROADSHEET_SCHEDULE") as caught:
        schedule_of(words)
    assert "\n" not in str(caught.value)
