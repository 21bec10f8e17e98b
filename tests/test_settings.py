from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.errors import SettingError
from flows.settings import FLAGS, Settings


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


@pytest.mark.parametrize(
    ("setting", "value", "package", "extra"),
    [("runner", "dask", "prefect_dask", "dask"), ("warehouse_dir", "s3://news/x", "s3fs", "s3")],
)
def test_what_an_extra_is_needed_for_says_which(
    setting: str, value: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("flows.settings", "flows.remote"):
        monkeypatch.setattr(f"{module}.find_spec", lambda name: None if name == package else object())
    with pytest.raises(SettingError, match=rf"needs the extra `{extra}`: pip install 'broadsheet\[{extra}\]'"):
        Settings.read(**{setting: value})


def test_a_folder_may_be_named_by_its_url() -> None:
    settings = Settings.read(raw_dir="file:///data/raw%20text", warehouse_dir="memory://news/")
    assert settings.raw_dir == Path("/data/raw text")
    assert str(settings.warehouse_dir) == settings.public()["warehouse_dir"] == "memory://news"
    with pytest.raises(SettingError, match="no file system of the kind nfs3:// is known"):
        Settings.read(raw_dir="nfs3://news")


def test_a_wrong_setting_names_its_flag_only_when_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, told in (
        ("WORKERS", "--workers / BROADSHEET_WORKERS: "),
        ("NER_MODEL", ": BROADSHEET_NER_MODEL: no model"),
    ):
        monkeypatch.setenv(f"BROADSHEET_{name}", "none such")
        with pytest.raises(SettingError, match=told):
            Settings.read()
        monkeypatch.delenv(f"BROADSHEET_{name}")


def test_every_flag_is_one_of_the_command_line() -> None:
    helps = [CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"}) for command in ("run", "serve")]
    shown = "".join(each.output for each in helps)
    assert all(f"--{name.removesuffix('_dir').replace('_', '-')}" in shown for name in FLAGS)
