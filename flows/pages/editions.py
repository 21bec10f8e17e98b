"""Of which published state a page is, and whether the one that is there is of the newest."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from flows.lake import Lake
from flows.runs import utc_now
from flows.versions import code_version

HEAD = 2_000
"""Bytes at the beginning of a page within which it says of which state it is."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A page in the making. `state` tells the published state, and the code that shows it, from all others."""

    state: str
    snapshot: int
    made_at: str

    @classmethod
    def of(cls, lake: Lake) -> Edition:
        """The edition of the newest published state, made now, in UTC."""
        snapshot = lake.current()
        state = f"{snapshot.number} {snapshot.run_id} {code_version()}"
        return cls(state, snapshot.number, f"{utc_now():%Y-%m-%d %H:%M}")

    @property
    def mark(self) -> str:
        """What stands in the head of its page, and of no other state's."""
        return f'<meta name="broadsheet-state" content="{escape(self.state)}">'

    def is_at(self, path: Path) -> bool:
        """Is the page at this path of this state?"""
        try:
            with path.open("rb") as file:
                return self.mark.encode() in file.read(HEAD)
        except FileNotFoundError:
            return False
