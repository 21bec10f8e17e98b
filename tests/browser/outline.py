"""Makes the outline of the land anew: `python -m tests.browser.outline LAND_110M_JSON`.

The argument is `land-110m.json` of the npm package world-atlas: TopoJSON of Natural Earth, in the public domain.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from flows.pages import projection

Point = tuple[float, float]


def main() -> None:
    """Writes `flows/pages/land.txt`."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    path = "".join(filter(None, map(drawn, rings(topology))))
    (Path(projection.__file__).parent / "land.txt").write_text(path + "\n", encoding="ascii")


def rings(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Every ring of the land as longitudes and latitudes."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda here, step: [here[0] + step[0], here[1] + step[1]])
        arcs.append([(x * sx + tx, y * sy + ty) for x, y in steps])
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points = [point for each in ring for point in (arcs[each] if each >= 0 else arcs[~each][::-1])]
                yield from on_both_edges(unwrapped(points))


def unwrapped(ring: list[Point]) -> list[Point]:
    """The ring without leaps from one edge of the map to the other: longitudes may go beyond 180."""
    turns, found = 0, ring[:1]
    for (before, _), (longitude, latitude) in pairwise(ring):
        turns += (longitude - before < -180) - (longitude - before > 180)
        found.append((longitude + 360 * turns, latitude))
    return found


def on_both_edges(ring: list[Point]) -> Iterator[list[Point]]:
    """The ring, and again on the other side when it crosses an edge; what lies outside is cut off by the drawing."""
    yield ring
    for edge, turn in ((180, -360), (-180, 360)):
        if min(x for x, _ in ring) < edge < max(x for x, _ in ring):
            yield [(x + turn, y) for x, y in ring]


def drawn(ring: list[Point]) -> str:
    """A ring in relative steps; nothing when it is Antarctica, or too small to be seen."""
    if all(latitude < projection.SOUTH for _, latitude in ring):
        return ""
    placed = [projection.place_on_map(latitude, longitude) for longitude, latitude in ring]
    points = [(round(x), round(y)) for x, y in placed]
    points = [point for number, point in enumerate(points) if not number or point != points[number - 1]]
    if len(points) < 4:
        return ""
    steps = (f"{x - a} {y - b}" for (a, b), (x, y) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z"


if __name__ == "__main__":
    main()
