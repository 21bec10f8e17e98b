"""First version."""
from __future__ import annotations
from typing import Literal
from transforms.passages import Anatomy
Genre = Literal["news", "opinion", "interview", "press_release", "live", "list"]
def genre(text: str, anatomy: Anatomy) -> Genre | None:
    """TEMP."""
    return "news" if anatomy.dateline else None
