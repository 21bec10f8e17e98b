"""What is repaired in a decoded text before any offset exists; nothing else is ever changed.

Text from the web bears traces of its way: escapes, wrong decodings, invisible characters. Each repair has a name, a
meaning and a function; `REPAIRS` gives their order. Blanks and newlines keep their number, curly quotes stay, and no
letter or digit is lost.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

from transforms import widths
from transforms.odd_signs import odd_signs

if TYPE_CHECKING:
    from collections.abc import Callable

# Deeper than any text was ever escaped; only text made to keep us busy has more to repair after it.
_MOST_ROUNDS = 20


_NEITHER_WORD_NOR_BLANK = re.compile(r"[^\w\s\x00-\x7f]+")
_LONGEST_PILE_CHARACTERS = 100
_SHORT_TEXT_CHARACTERS = 10_000


def compose(text: str) -> str:
    """Unicode's NFC: `e` and a combining acute become `é`; piles of over a hundred signs on one letter stay.

    A pile is put in order in time that grows with the square of its height, and nothing can interrupt it.
    """
    if text.isascii():
        return text
    if len(text) < _SHORT_TEXT_CHARACTERS:
        return unicodedata.normalize("NFC", text)
    piles = [pile for pile in _NEITHER_WORD_NOR_BLANK.finditer(text) if len(pile[0]) > _LONGEST_PILE_CHARACTERS]
    parts, at = [], 0
    for pile in piles:
        parts += [unicodedata.normalize("NFC", text[at : pile.start()]), pile[0]]
        at = pile.end()
    return "".join([*parts, unicodedata.normalize("NFC", text[at:])])


# ---- entities

# `AT&amp;T`, `caf&eacute;`, `&#8217;`; escaped again: `&amp;nbsp;`, `&amp;#038;hellip;`
_ENTITY = re.compile(
    r"&(?:(?:amp|#0{0,4}38|#[xX]26);)*(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)"
)
_QUOTE_PAIRS = {'""', "''", "``", "“”", "‘’"}


def resolve_entities(text: str) -> str:
    """HTML entities become their characters, however often escaped.

    Only with a semicolon: `?a=1&copy=2` is an address. One that stands alone in quotes is talked about: `"&lt;"`.
    """
    return _ENTITY.sub(_resolve_entity, text) if "&" in text else text


def _resolve_entity(match: re.Match[str]) -> str:
    text, name = match.string, match[1]
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    if around in _QUOTE_PAIRS or (name[0] != "#" and name not in html5):
        return match[0]
    return html.unescape(f"&{name}")


# ---- mojibake

# Bytes 0x80 to 0xBF, which follow a lead byte in UTF-8, as Latin-1 and as Windows-1252 print them.
_FOLLOWING = "\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_MOJIBAKE = re.compile(
    "[\x80-\x84\x86-\x9f\xc2-\xf4‚√Γв](?:"
    "(?<=[\x80-\x9f])"  # the quotes of Windows-1252 read as Latin-1: `\x93yes\x94`
    f"|(?<=[\xc2-\xde])[{_FOLLOWING}]"  # CafÃ©; not after \xdf, the ß of `„Spaß“`
    f"|(?<=[\xe0-\xef])(?:[{_FOLLOWING}]{{2}}|€)"  # donâ€™t, and `saidâ€ ` that lost its last byte
    f"|(?<=[\xf0-\xf4])[{_FOLLOWING}]{{3}}"  # ðŸŽ‰
    "|(?<=‚)Ä"  # Mac Roman: it‚Äôs
    "|(?<=√)[©®±∂∫°†¢£]"  # caf√©
    "|(?<=Γ)Ç"  # the code page of old PCs: itΓÇÖs
    "|(?<=в)Ђ)"  # Windows-1251: itвЂ™s
)
_LOST_CLOSING_QUOTE = re.compile(r"â€(?=[\s.,;:!?)]|$)")  # the byte 0x9D is nothing in Windows-1252 and was dropped


def mend_mojibake(text: str) -> str:
    """UTF-8 that was once read in another encoding is read again as UTF-8.

    Only lines with a tell-tale sequence are looked at, and in these ftfy judges: `CAFÉ”` is none.
    """
    if not _MOJIBAKE.search(text):
        return text
    return "\n".join(_mend_line(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))


def _mend_line(line: str) -> str:
    import ftfy  # here, for it is slow to import and few texts need it

    judge = ftfy.TextFixerConfig(unescape_html=False, uncurl_quotes=False, explain=False)
    return ftfy.fix_encoding(_LOST_CLOSING_QUOTE.sub("â€\x9d", line), judge)


# ---- newlines, control characters, spaces, and what cannot be seen

_NEWLINE = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_ODD_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_JOINED = (
    "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"  # Arabic, Indic, Burmese, Khmer
    "\ufe0f\u2600-\u27bf\U0001f000-\U0001faff"  # pictures
)
_INVISIBLE = re.compile("[\xad\u200b\u2060-\u2064\ufeff]")
_JOINER = re.compile(f"[\u200c\u200d](?<![{_JOINED}\u200c\u200d].)[\u200c\u200d]*")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def unify_newlines(text: str) -> str:
    """Every line end becomes LF."""
    return _NEWLINE.sub("\n", text.replace("\r\n", "\n"))


def remove_controls(text: str) -> str:
    """All of C0 and C1 but tab and newline."""
    return _CONTROL.sub("", text)


def plain_spaces(text: str) -> str:
    """The no-break space, those of a stated width and the ideographic one become the space, one for one."""
    return _ODD_SPACE.sub(" ", text)


def remove_invisible(text: str) -> str:
    """Soft hyphens and all that has no width; joiners stay behind the letters and pictures that they join.

    Marks of writing direction go too, save from a text that has letters written from right to left.
    """
    text = _JOINER.sub("", _INVISIBLE.sub("", text))
    if _DIRECTION.search(text) and not _RIGHT_TO_LEFT.search(text):
        return _DIRECTION.sub("", text)
    return text


class Repair(NamedTuple):
    """One kind of repair. `meaning` is printed in the documentation."""

    name: str
    meaning: str
    function: Callable[[str], str]


REPAIRS: tuple[Repair, ...] = (
    Repair("composition", "letters and their combining accents are composed (NFC)", compose),
    Repair(
        "entities",
        "HTML entities become characters, also when escaped twice; one alone in quotes stays",
        resolve_entities,
    ),
    Repair("mojibake", "UTF-8 that was once read in another encoding is read again as UTF-8", mend_mojibake),
    Repair("newlines", "CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become LF", unify_newlines),
    Repair("controls", "other control characters but the tab are removed", remove_controls),
    Repair("spaces", "no-break, thin, wide and ideographic spaces become the space", plain_spaces),
    Repair("invisible", "soft hyphens, zero-width characters and byte order marks are removed", remove_invisible),
    Repair("widths", "full-width punctuation becomes ASCII outside Chinese, Japanese and Korean", widths.narrow),
)

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\uff01-\uff5e]"
)


def repair(text: str) -> str:
    """All repairs, in rounds until nothing is left to repair, so that a second call changes nothing."""
    for _ in range(_MOST_ROUNDS):
        text = compose(text)
        if not _is_suspect(text):
            return text
        repaired = text
        for each in REPAIRS:
            repaired = each.function(repaired)
        if repaired == text:
            return text
        text = repaired
    return text


def _is_suspect(text: str) -> bool:
    """Whether some repair could find its object: a quick look, since most articles are clean."""
    if "&" in text and _ENTITY.search(text):
        return True
    odd = odd_signs(text)
    if _SUSPECT.search(odd):
        return True
    return _MOJIBAKE.search(odd) is not None and _MOJIBAKE.search(text) is not None  # signs that stand apart are none
