"""Charts and the map as SVG whose colours and letters are those of the page.

pygal lays the columns and their axis out; what it adds for a page of its own (styles, a script, tooltips) is left away.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import sqrt
from typing import Any
from xml.etree import ElementTree

import pygal
from pygal.style import Style

from flows.pages.answers import Answer
from flows.pages.projection import HEIGHT, WIDTH, land, place_on_map
from flows.terminal import visible

# pygal finds its plugins, of which there are none here, by an import hook of an old kind that Python warns of.
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != pygal.__name__]

FEWEST = 3
"""Columns below which a chart says no more than its table."""
LARGEST, SMALLEST = 15.0, 2.5
"""Radius of a point on the map, in units of the drawing."""
NEVER_DRAWN = ("comment", "defs", "script", "title", "desc")
OF_A_PAGE = ("text-overlay", "tooltip-overlay", "plot overlay", "titles")


def columns(answer: Answer) -> str | None:
    """Columns over time: the first column of the answer along the second. None when they are too few."""
    if len(answer.rows) < FEWEST:
        return None
    labels = [str(row[0]) for row in answer.rows]
    values = [row[1] for row in answer.rows]
    last = len(labels) - 1
    chart = pygal.Bar(
        width=WIDTH, height=230, margin=12, js=(), css=(), show_legend=False, spacing=0, truncate_label=99, max_scale=6,
        style=Style(label_font_size=20, major_label_font_size=20), show_minor_x_labels=False,
        x_labels_major=[labels[place] for place in (0, last // 2, last)],
        value_formatter=lambda value: f"{value:,.0f}" if value == int(value) else "",
    )  # fmt: skip
    chart.x_labels = labels
    chart.add("", values)
    drawing = chart.render_tree()
    _bare(drawing)
    _titled(drawing, [f"{label}: {value:,}" for label, value in zip(labels, values, strict=True)])
    heads = answer.heads
    told = f"{heads[1]} by {heads[0]}, {labels[0]} to {labels[-1]}: {min(values):,} to {max(values):,}"
    return _named(drawing, "columns", told)


def world(answer: Answer) -> str | None:
    """The places of an answer as points, the larger the more articles. None when there is none."""
    if not answer.rows:
        return None
    drawing = ElementTree.Element("svg", {"viewBox": f"0 0 {WIDTH} {HEIGHT}"})
    ElementTree.SubElement(drawing, "path", {"class": "land", "d": land()})
    rows = [dict(zip(answer.names, row, strict=True)) for row in answer.rows]
    for row in rows:
        x, y = place_on_map(row["latitude"], row["longitude"])
        radius = max(SMALLEST, LARGEST * sqrt(row["articles"] / rows[0]["articles"]))
        point = ElementTree.SubElement(drawing, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{radius:.1f}"})
        ElementTree.SubElement(point, "title").text = _told(row)
    first = ", ".join(_told(row) for row in rows[:3])
    return _named(drawing, "world", f"Map of {len(rows)} places; most often named: {first}")


def _told(row: dict[str, Any]) -> str:
    many = f"{row['articles']:,} article{'' if row['articles'] == 1 else 's'}"
    return f"{visible(row['place'])}: {many}"


def _bare(drawing: Any) -> None:
    """Takes out of a chart what is not drawn, and what the page styles itself."""
    for parent in list(drawing.iter()):
        for child in list(parent):
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else "comment"
            useless = name == "rect" and child.get("class") in ("background", None)
            unlabelled = child.get("class") == "guides" and not "".join(child.itertext()).strip()
            if name in NEVER_DRAWN or useless or unlabelled or _is_of_a_page(child):
                parent.remove(child)
        for attribute in ("x", "y", "width", "height"):
            if parent.get(attribute):
                parent.set(attribute, f"{float(parent.get(attribute)):.1f}")
    drawing.attrib.pop("id", None)


def _is_of_a_page(element: Any) -> bool:
    return any(word in (element.get("class") or "") for word in OF_A_PAGE)


def _titled(drawing: Any, titles: Sequence[str]) -> None:
    """Says what each column is."""
    bars = [group for group in drawing.iter() if group.get("class") == "bar"]
    for bar, title in zip(bars, titles, strict=True):
        ElementTree.SubElement(bar, "title").text = title


def _named(drawing: Any, kind: str, told: str) -> str:
    """The SVG as one picture with a text in its place."""
    drawing.set("class", kind)
    drawing.set("role", "img")
    drawing.set("aria-label", told)
    text = ElementTree.tostring(drawing, encoding="unicode", short_empty_elements=True)
    return text.replace(' xmlns="http://www.w3.org/2000/svg"', "").replace("svg:", "")
