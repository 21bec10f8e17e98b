"""An article as quotes are looked for in it: quotations and names stand as signs, so that patterns see past them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from transforms.names import Mention, Type
from transforms.quote_marks import Stretch

QUOTED, PERSON, BODY, OTHER = "\ue000", "\ue001", "\ue002", "\ue003"
"""Signs that stand in a coded text for each character of a quotation, of a person's, a body's, another name."""
NAMES = (PERSON, BODY, OTHER)
_SIGN: dict[Type, str] = {"person": PERSON, "organization": BODY}


class Phrase(NamedTuple):
    """The words that name a speaker, as printed; `mention` is the name among them that the speaker goes by."""

    start: int
    end: int
    mention: Mention | None


@dataclass(frozen=True, slots=True)
class Scene:
    """An article while its quotes are told. `coded` is its text with signs; `mentions` stand outside quotations."""

    text: str
    coded: str
    stretches: Sequence[Stretch]
    mentions: Sequence[Mention]
    starts: Sequence[int]

    def mention_at(self, start: int) -> Mention | None:
        """The name that begins there."""
        at = bisect_left(self.starts, start)
        return self.mentions[at] if at < len(self.mentions) and self.starts[at] == start else None

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The names outside quotations that begin in a stretch."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def scene(text: str, stretches: Sequence[Stretch], mentions: Sequence[Mention]) -> Scene:
    """The text with its quotations and names coded; a name inside a quotation is none of the narrator's."""
    signs = [(each.outer_start, each.outer_end, QUOTED) for each in stretches]
    opens = [each.outer_start for each in stretches]
    outside = []
    for mention in mentions:
        at = bisect_left(opens, mention.start + 1) - 1
        if at < 0 or mention.start >= stretches[at].outer_end:
            outside.append(mention)
            signs.append((mention.start, mention.end, _SIGN.get(mention.type, OTHER)))
    parts, at = [], 0
    for start, end, sign in sorted(signs):
        if start >= at:
            parts += [text[at:start], sign * (end - start)]
            at = end
    return Scene(text, "".join([*parts, text[at:]]), stretches, outside, [m.start for m in outside])
