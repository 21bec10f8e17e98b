"""Full-width brackets and punctuation, which editors in China, Japan and Korea leave in text of other scripts.

`A crane lifts the last beam. （Photo by Ann Lee）` gets plain brackets; `国际奥委会（IOC）宣布` keeps its own.
"""

from __future__ import annotations

import re

# The punctuation of U+FF01 to U+FF5E: ASCII's own, 0xFEE0 further on. Letters and digits of full width are left.
_WIDE = {0xFEE0 + ord(sign): sign for sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}
_SIGN = "[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]"
_HAS_SIGN = re.compile(_SIGN)
_CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fff\u3001-\u312f\u3130-\u318f\u31a0-\u31ff\u3200-\u9fff\uac00-\ud7ff"
    "\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uffdc\U00020000-\U0003ffff]"
)
_RUN = re.compile("[()\\[\\]{} \t\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]+")  # signs and blanks
_OPENING = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}


def narrow(text: str) -> str:
    """Full-width punctuation to ASCII where its surroundings are not Chinese, Japanese or Korean.

    A sign looks at the nearest characters on both sides in its line, past other signs and blanks. A pair of brackets
    looks outward, and inward only when nothing stands outside in the line. One such neighbour keeps the sign wide.
    """
    if not _HAS_SIGN.search(text):
        return text
    return "\n".join(_narrow_line(line) if _HAS_SIGN.search(line) else line for line in text.split("\n"))


def _narrow_line(line: str) -> str:
    if not _CJK.search(line):
        return line.translate(_WIDE)
    sides = _sides(line)
    partners = _partners(line, list(sides))
    signs = list(line)
    for at, (left, right) in sides.items():
        plain = _WIDE.get(ord(line[at]))
        if plain is None:
            continue
        if at in partners:
            first, last = sorted((at, partners[at]))
            around = sides[first][0] + sides[last][1] or sides[first][1] + sides[last][0]
        else:
            around = left + right
        if not _CJK.search(around):
            signs[at] = plain
    return "".join(signs)


def _sides(line: str) -> dict[int, tuple[str, str]]:
    """For the place of each sign the nearest characters before and after it that are neither sign nor blank, or ''."""
    return {
        at: (line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1])
        for match in _RUN.finditer(line)
        for at in range(match.start(), match.end())
    }


def _partners(line: str, places: list[int]) -> dict[int, int]:
    """Which bracket belongs to which, full-width or not: in `(Photo by Ann Lee）` the two are partners."""
    partners: dict[int, int] = {}
    waiting: dict[str, list[int]] = {opening: [] for opening in _OPENING}
    for at in places:
        sign = _WIDE.get(ord(line[at]), line[at])
        if sign in _OPENING:
            waiting[sign].append(at)
        elif sign in _CLOSING and waiting[_CLOSING[sign]]:
            opener = waiting[_CLOSING[sign]].pop()
            partners[opener], partners[at] = at, opener
    return partners
