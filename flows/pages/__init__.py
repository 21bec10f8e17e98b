"""The HTML report: one page of what came in, what was refused, and what the warehouse holds.

questions   what the page asks, in its order; the SQL of each is sql/<name>.sql
answers     the questions asked of the published database
figures     charts and the map as SVG
editions    of which published state a page is
page        the answers as one HTML file: page.html, page.css, page.js
writing     the file put in its place: after each run that changes what is published, or on demand
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.pages.writing import Logger
    from flows.settings import Settings


def renew(settings: Settings, log: Logger) -> None:
    """The report of a warehouse after a run, unless the settings want none; what it needs is read only then."""
    if settings.report:
        from flows.pages.writing import renew_report

        renew_report(settings.warehouse_dir, log)
