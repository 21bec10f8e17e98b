"""The answers as one HTML file that loads nothing: styles and script are in it, and its policy forbids all else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from flows.pages import figures
from flows.pages.answers import Answer
from flows.pages.editions import Edition
from flows.pages.questions import Section

HERE = Path(__file__).parent


def render(edition: Edition, sections: Sequence[tuple[Section, Sequence[Answer]]]) -> str:
    """The page. All that comes from documents is escaped, and shown without what would turn its direction."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    script = (HERE / "page.js").read_text(encoding="utf-8")
    return environment.get_template("page.html").render(
        edition=edition, mark=Markup(edition.mark), sections=sections, drawn=drawn,  # noqa: S704
        style=Markup((HERE / "page.css").read_text(encoding="utf-8")),  # noqa: S704
        script=Markup(script), script_hash=_hash(script),  # noqa: S704
    )  # fmt: skip


def drawn(answer: Answer) -> Markup | None:
    """The figure of an answer, when it has one. The text in it is escaped where the figure is made."""
    if answer.question.form == "columns":
        figure = figures.columns(answer)
    else:
        figure = figures.world(answer) if answer.question.form == "map" else None
    return Markup(figure) if figure else None  # noqa: S704


def _hash(script: str) -> str:
    """The script as a Content Security Policy names it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"
