"""Where sentences end, by the marks of punctuation and what stands around them; no model is asked.

A full stop is judged by the word before it (`Gen.`, `U.S.`, `J.`, `Nov.`) and the word after it (`The`, `said`, `12`).
"""

from __future__ import annotations

import re

from transforms.abbreviations import (
    AFTER_CLOCK,
    ANY_CASE,
    CAPITALISED,
    FOREIGN_STARTERS,
    LETTERED,
    NUMBERED,
    SAYING,
    SHOUTED,
    STARTERS,
    TITLES,
)

_CLOSERS = r"\"'”’»›)\]}"
_WIDE_CLOSERS = "」』”’）】》〉\"')"
_POSSIBLE_END = re.compile(
    r"[.!?…。！？｡।॥؟۔։\n](?:"
    r"(?<=[.!?…])(?<![.!?…]{2})(?P<marks>[.!?…]*+)"  # from the first mark of a row
    rf"(?P<closers>[{_CLOSERS}]{{0,4}})(?:\[\d{{1,3}}\]){{0,4}}(?=\s|\Z)"  # `end.”[3] `
    r"|(?<=\n)(?:"
    r"[^\S\n]*\n\s*"  # an empty line
    r"|(?=[^\S\n]{0,8}[-*•·▪●■◦‣►✓>][^\S\n])"  # an item of a list: `\n- new roads`
    r"|(?P<numbered>(?=[^\S\n]{0,8}\(?\d{1,2}[.)][^\S\n])))"
    rf"|(?<=[。！？｡])[。！？｡]*(?P<wide_closers>[{_WIDE_CLOSERS}]{{0,4}})"
    rf"|(?<=[।॥؟۔։])[{_CLOSERS}]{{0,4}})"
)
_NUMBERED_ITEM = re.compile(r"\(?\d{1,2}[.)]\s")
_QUOTES = frozenset("\"'”’»›")
_BEFORE_WORDS = "\"'“”‘’«»„([{<—–-*_#@$€£/"
_NEXT_WORD = re.compile(
    r"\s*[\"'“‘«‹„(\[{¿¡—–-]{0,4}\s?"
    r"(?P<word>[^\W_](?:[\w&-]|['’](?=[A-Z])|\.(?=\w)|(?<=\b\w)\.){0,40})?"  # Lee, O'Dowd, U.N, A.
)
_SPEAKER = re.compile(r"\s*[A-Z][\w.'’-]*(?:\s[\w.,'’-]+){1,5}")  # `Foreign Minister Ana Ruiz asked`
_SPOKEN_OF = re.compile(r"[^。！？\n]{0,10}?(?:说|道|問|问|表示|称|稱|言|述べ|話し|と)")  # `“走吧！”他说`
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")  # U.S, p.m, Ph.D, z.B; not example.com
_FARTHEST_BACK = 40  # characters looked at before a stop

_NO_FOREIGN_WORDS = frozenset({None, "en"})

# Languages that write an ordinal as a number and a stop: `am 4. Mai`.
_ORDINAL_STOPS = frozenset(
    {"bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "sk", "sl", "sr"}
)


def split(text: str, start: int, end: int, *, language: str | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as offsets in `text`, without the blanks around them.

    They lie in order and apart, and together they hold every non-blank character of the range. A single newline ends
    none, save before an item of a list. `language` (ISO 639-1) says whether `4. Mai` can be a date.
    """
    spans: list[tuple[int, int]] = []
    begin = _skip_blanks(text, start, end)
    for match in _POSSIBLE_END.finditer(text, begin, end):
        if _is_plain_end(text, begin, match, end) or _is_end(text, begin, match, end, language):
            _add(spans, text, begin, match.end())
            begin = _skip_blanks(text, match.end(), end)
    _add(spans, text, begin, end)
    return spans


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _add(spans: list[tuple[int, int]], text: str, begin: int, stop: int) -> None:
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    if stop > begin:
        spans.append((begin, stop))


def _is_end(text: str, begin: int, match: re.Match[str], end: int, language: str | None) -> bool:
    if match["marks"] is not None:
        return _is_mark_an_end(text, begin, match, end, language)
    if match["wide_closers"]:
        return not _SPOKEN_OF.match(text, match.end(), end)
    if match["numbered"] is not None:
        return text[match.start() - 1] in ":;!?" or _NUMBERED_ITEM.match(text, begin, end) is not None
    return True


def _is_plain_end(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """A quick look at what most ends are: `in the harbour. The`; when it says no, nothing is settled."""
    stop, at = match.span()
    if at - stop != 1 or at + 1 >= end or text[stop] != "." or text[at] != " " or not "A" <= text[at + 1] <= "Z":
        return False
    previous = text[max(begin, text.rfind(" ", begin, stop) + 1) : stop]
    return len(previous) > 1 and previous.isalpha() and previous.islower() and previous not in ANY_CASE


def _is_mark_an_end(text: str, begin: int, match: re.Match[str], end: int, language: str | None) -> bool:
    following = _NEXT_WORD.match(text, match.end(), end)
    word = following["word"] if following else None
    if not word:  # nothing but signs or nothing at all; a stop in `. . .` is not the last
        after = _skip_blanks(text, match.end(), end)
        return after == end or text[after] not in ".!?…"
    if word[0].islower() and not word[1:2].isupper() and not word.startswith("al-"):  # but `iPhone`, `al-Qaida`
        return False
    marks, closers = text[match.start()] + match["marks"], match["closers"]
    quoted = not _QUOTES.isdisjoint(closers)
    if "!" in marks or "?" in marks:
        if quoted:
            return not _has_speaker(text, match.end(), end)
        return _previous_word(text, begin, match.start()).lower() not in SHOUTED or word.lower() in STARTERS
    if quoted or marks != ".":
        return True
    previous = _previous_word(text, begin, match.start())
    return not previous or _is_stop_an_end(text, begin, match.start() - len(previous), previous, word, language)


def _previous_word(text: str, begin: int, stop: int) -> str:
    """The word that ends at `stop`: `U.S` of `(the U.S.`, `Gen` of `Lt.-Gen.`; '' behind a blank or a sign."""
    words = text[max(begin, stop - _FARTHEST_BACK) : stop].rsplit(None, 1)
    if not words or text[stop - 1].isspace():
        return ""
    word = words[-1].lstrip(_BEFORE_WORDS)
    for sign in "-–—/":
        word = word.rpartition(sign)[2]
    return word


def _has_speaker(text: str, at: int, end: int) -> bool:
    """Whether ` Ms. Lee asked` goes on behind a quoted question."""
    speaker = _SPEAKER.match(text, at, end)
    return speaker is not None and any(word.strip(".,") in SAYING for word in speaker[0].split()[1:])


def _is_stop_an_end(text: str, begin: int, at: int, previous: str, word: str, language: str | None) -> bool:
    """Whether the stop behind `previous`, a word at `at`, ends a sentence before the capitalised word or number."""
    lower = previous.lower()
    starts = word.lower() in STARTERS or (language not in _NO_FOREIGN_WORDS and word.lower() in FOREIGN_STARTERS)
    if previous.isdigit():
        is_item = at - begin <= 1 and len(previous) <= 3  # `1. Sign the form`
        is_ordinal = language in _ORDINAL_STOPS and len(previous) <= 2 and not starts
        return not (is_item or is_ordinal)
    if _ACRONYM.match(previous):
        if lower in ("a.m", "p.m"):
            return word.lower() not in AFTER_CLOCK
        return starts and lower not in ("e.g", "i.e")
    if len(previous) == 1:
        return _is_letter_an_end(text, begin, at, previous, starts=starts)
    if lower in NUMBERED and word[0].isdigit():
        return False
    if previous[0].isupper():
        if lower in TITLES:
            return False
        if lower in CAPITALISED:
            return starts
    return starts or lower not in ANY_CASE


def _is_letter_an_end(text: str, begin: int, at: int, letter: str, *, starts: bool) -> bool:
    """An initial goes on with a name: `J. K. Rowling`; the last of `vitamin C. Doctors` is none."""
    if starts or not letter.isalpha():
        return True
    return _previous_word(text, begin, at - 1).lower() in LETTERED
