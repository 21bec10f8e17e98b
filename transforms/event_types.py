"""The kinds of happenings and of who takes part in them."""

from __future__ import annotations

from typing import Literal

Type = Literal[
    "launch", "hold", "attend", "meet", "sign", "announce", "appoint", "publish", "visit", "speak", "win", "die",
    "attack", "protest", "disaster", "trade", "other",
]  # fmt: skip
Part = Literal["host", "organizer", "participant", "speaker", "actor", "target", "beneficiary", "attendance"]
