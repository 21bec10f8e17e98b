"""Which code and which rules are at work."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import schemas
import transforms


@cache
def code_version() -> str:
    """The version of Broadsheet."""
    try:
        return version("broadsheet")
    except PackageNotFoundError:
        return "0+unknown"


@cache
def rules_version() -> str:
    """Version and fingerprint of every file in `transforms/` and `schemas/`: what decides the rows of a batch."""
    digest = hashlib.sha256()
    for package in (transforms, schemas):
        root = Path(package.__path__[0])
        for path in sorted(p for p in root.rglob("*") if p.suffix in (".py", ".sql", ".tsv", ".json")):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{code_version()}+{digest.hexdigest()[:10]}"
