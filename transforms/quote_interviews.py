"""Questions and answers printed under each other: `Q: ...`, `A: ...`, `Ann Lee: ...`, one paragraph a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.names import Mention
from transforms.passages import Passage
from transforms.quote_scene import Phrase, Scene
from transforms.quote_units import Said

_LABEL = re.compile(
    r"\s*(?:(?P<question>Q|Question)|(?P<answer>A|Answer)|(?P<name>[^\W\d_][\w.’' -]{1,38}?))\s?[:：]\s+(?=\S)"
)
_FEWEST_TURNS = 3
_MOST_LABELS = 6  # more names than take turns in one talk are a list
_EDGES = "\"“”'‘’ \n\t"


def find(scene: Scene, passages: Sequence[Passage]) -> dict[int, Said]:
    """The turns of an interview as direct quotes, by the number of the passage.

    None when fewer than three paragraphs begin so, or when no name returns: that is a list.
    """
    body = [(number, p) for number, p in enumerate(passages) if p.role == "body"]
    turns = [(number, p, label) for number, p in body if (label := _LABEL.match(scene.text, p.start, p.end))]
    if len(turns) < _FEWEST_TURNS:
        return {}
    lettered = [turn for turn in turns if turn[2]["name"] is None]
    if lettered:
        answers = _asked(scene, lettered[0][1])
        is_talk = len({turn[2]["question"] is None for turn in lettered}) == 2
        return {number: _turn(scene, p, label, answers) for number, p, label in lettered} if is_talk else {}
    people = {mention.full_name: mention for mention in scene.mentions if mention.type == "person"}
    labels = {label["name"] for _, _, label in turns}
    named = {name: _named(name, people) for name in labels} if 2 <= len(labels) <= _MOST_LABELS else {}
    if not any(named.values()) or len(labels) == len(turns):
        return {}
    return {number: _turn(scene, p, label, named[label["name"]]) for number, p, label in turns}


def _turn(scene: Scene, passage: Passage, label: re.Match[str], mention: Mention | None) -> Said:
    start, end = label.end(), passage.end
    while start < end and scene.text[start] in _EDGES:
        start += 1
    while end > start and scene.text[end - 1] in _EDGES:
        end -= 1
    group = "question" if label["question"] else "answer" if label["answer"] else "name"
    at = label.start(group)
    if group == "name":
        return Said(start, end, "direct", Phrase(at, label.end(group), mention), None, "interview")
    answers = mention if group == "answer" else None
    return Said(start, end, "direct", Phrase(at, at, answers), None, "interview")


def _asked(scene: Scene, first: Passage) -> Mention | None:
    """Who answers under `A:`, the only person named before the first question; None when there are more."""
    named = [mention for mention in scene.mentions if mention.type == "person" and mention.start < first.start]
    return named[0] if len({mention.full_name for mention in named}) == 1 else None


def _named(label: str, people: dict[str, Mention]) -> Mention | None:
    """The one person whose name the label is or belongs to: `LEE`, `Ann Lee`."""
    wanted = set(label.casefold().split())
    fitting = [mention for name, mention in people.items() if wanted <= set(name.casefold().split())]
    return fitting[0] if len(fitting) == 1 else None
