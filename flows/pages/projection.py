"""The map of the page: where a point of the earth lies on it, and the outline of the land.

`land.txt` is one SVG path: Natural Earth's land at 1:110 million (public domain, as packaged by world-atlas 2.0.2),
rounded to half a degree, without Antarctica; `python -m tests.browser.outline` makes it.
"""

from __future__ import annotations

from pathlib import Path

SCALE = 2
"""Units of the drawing a degree: plate carrée."""
NORTH, SOUTH = 84, -57
"""Degrees of latitude at the edges."""
WIDTH, HEIGHT = 360 * SCALE, (NORTH - SOUTH) * SCALE


def place_on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """x and y of a point; what lies beyond the edge is drawn on it."""
    return (longitude + 180) * SCALE, (NORTH - min(max(latitude, SOUTH), NORTH)) * SCALE


def land() -> str:
    """The outline as the `d` of an SVG path."""
    return (Path(__file__).parent / "land.txt").read_text(encoding="ascii")
