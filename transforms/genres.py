"""What kind of text an article is, by the marks that its makers give it: labels, formulas, and the order of its parts.

No mark, no genre: a report without dateline, source or reported speech stays unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from transforms import outlets
from transforms.word_sets import holds_one

if TYPE_CHECKING:
    from transforms.passages import Anatomy

Genre = Literal["news", "opinion", "interview", "press_release", "live", "list"]

_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the rules look at: all passages but boilerplate as (role, words), and the label above the headline."""

    text: str
    headline: str
    label: str
    kept: tuple[tuple[str, str], ...]
    anatomy: Anatomy

    def words(self, *roles: str) -> list[str]:
        return [words for role, words in self.kept if role in roles]


def genre(text: str, anatomy: Anatomy) -> Genre | None:
    """The first genre whose marks the article bears; None when it bears none."""
    parts = _parts(text, anatomy)
    if _is_press_release(parts):
        return "press_release"
    if _is_live(parts):
        return "live"
    if _is_interview(parts):
        return "interview"
    if _is_list(parts):
        return "list"
    if _is_opinion(parts):
        return "opinion"
    return "news" if _is_news(parts) else None


def _parts(text: str, anatomy: Anatomy) -> _Parts:
    kept = tuple((each.role, text[each.start : each.end]) for each in anatomy.passages if each.role != "boilerplate")
    at = next((index for index, each in enumerate(anatomy.passages) if each.role == "headline"), 0)
    above = anatomy.passages[at - 1] if at else None
    label = text[above.start : above.end] if above and above.end - above.start <= _LONGEST_LABEL else ""
    return _Parts(text, anatomy.headline or "", label.strip(" |:-–—»>"), kept, anatomy)


# ---- press releases: `OSLO, May 3, 2021 /PRNewswire/ --`, or two of: a label, a contact, `About Acme`, an end mark

_RELEASE_FORMULAS = (
    "FOR IMMEDIATE RELEASE",
    "For Immediate Release",
    "/PRNewswire",
    "/CNW/",
    "(BUSINESS WIRE)",
    "(GLOBE NEWSWIRE)",
    "/ACCESSWIRE/",
)
_RELEASE_LABEL = re.compile(r"(?:press|news|media) release|pressemitteilung|communiqué de presse", re.IGNORECASE)
_RELEASE_CONTACT = re.compile(
    r"(?:for )?(?:media|press|more|further|investor) (?:contacts?|relations|inquiries|enquiries|information)\b"
    r"|contacts?:",
    re.IGNORECASE,
)
_RELEASE_ABOUT = re.compile(r"About (?:the )?[A-Z0-9][^.?!\n]{1,60}(?:\n|$)|Notes? to editors?\b")
_RELEASE_END = re.compile(r"[*\s-]{0,6}(?:#\s?#\s?#|ENDS?|-?\s?30\s?-)[*\s-]{0,6}$")


def _is_press_release(parts: _Parts) -> bool:
    if holds_one(parts.text, _RELEASE_FORMULAS):
        return True
    passages = [words for _, words in parts.kept]
    lower_half = passages[len(passages) // 2 :]
    marks = (
        any(_RELEASE_LABEL.fullmatch(words.strip(" :|")) for words in (*passages[:3], parts.label)),
        any(_RELEASE_CONTACT.match(words) for words in passages),
        any(_RELEASE_ABOUT.match(words) for words in lower_half),
        any(_RELEASE_END.match(words) for words in lower_half),
    )
    return sum(marks) >= 2


# ---- live pages: `Live updates: ...`, `... – as it happened`, and entries that begin with a time of day

_LIVE = re.compile(
    r"\blive (?:updates?|blog|ticker|coverage|text)\b|\bliveblog|\bas it happened\b|\bminute by minute\b|^live ?[:|–-]",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)(?! ?(?:%|percent|billion|million))"
)  # `10:42 a.m. The doors`
_LEAST_ENTRIES = 4


def _is_live(parts: _Parts) -> bool:
    if _LIVE.search(parts.headline):
        return True
    return sum(_ENTRY.match(words) is not None for words in parts.words("body", "subheading")) >= _LEAST_ENTRIES


# ---- interviews: `Q: ... A: ...`, two names that take turns, or questions to `you` between the answers of an `I`

_INTERVIEW = re.compile(
    r"\b(?:an|exclusive) interview with\b|^(?:exclusive )?(?:interview|q ?& ?a|q and a|in conversation)\b.{0,20}[:|–-]"
    r"|[:|–-] ?(?:an? )?(?:interview|q ?& ?a)$",
    re.IGNORECASE,
)
_TURN = re.compile(r"(?P<who>[A-ZÀ-Þ][\w.’'-]{0,20}(?: [\w.’'-]{1,20}){0,3}) ?[:.](?=\s)")
_SHORT_LABELS = frozenset({"Q", "A"})
_YOU = re.compile(r"\b(?:you|your|Sie|Ihre?n?|du|vous|votre|vos|usted|tu|su)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|we|my|our|ich|wir|je|nous|yo|nosotros)\b", re.IGNORECASE)
_LONGEST_QUESTION = 300
_LEAST_TURNS, _LEAST_QUESTIONS = 3, 4


def _is_interview(parts: _Parts) -> bool:
    if _INTERVIEW.search(parts.headline) or _INTERVIEW.search(f"{parts.label}:"):
        return True
    body = parts.words("body", "subheading")
    asked = [len(words) <= _LONGEST_QUESTION and words.rstrip(" ”\"'’*_").endswith("?") for words in body]
    if sum(asked) < _LEAST_TURNS - 1:
        return False
    turns = Counter(turn["who"] for turn in map(_TURN.match, body) if turn and _is_speaker(turn))
    if len(turns) > 1 and min(count for _, count in turns.most_common(2)) >= _LEAST_TURNS:
        return True
    pairs = [(body[at], body[at + 1]) for at in range(len(body) - 1) if asked[at] and not asked[at + 1]]
    personal = sum(_YOU.search(question) is not None and _I.search(answer) is not None for question, answer in pairs)
    return len(pairs) >= _LEAST_QUESTIONS and personal * 2 >= len(pairs) and len(pairs) * 5 >= len(body)


def _is_speaker(turn: re.Match[str]) -> bool:
    """`Mara Lind: ...`, but of labels with a stop only `Q. ...`."""
    return turn[0].endswith(":") or turn["who"] in _SHORT_LABELS


# ---- lists: `7 ways to ...`, with its points numbered or under headings

_LIST_HEADLINE = re.compile(
    r"(?:^|: )(?:the |our |top |here are ){0,3}"
    r"(?P<count>\d{1,3}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s"
    r"(?:[\w’'-]+\s){0,3}?"
    r"(?:things|ways|reasons|tips|facts|lessons|takeaways|places|books|films|movies|songs|albums|shows|recipes|ideas"
    r"|questions|steps|signs|mistakes|gifts|hotels|restaurants|beaches|cities|games|apps|moments|quotes|photos|rules"
    r"|trends|stocks|best|most|tricks|hacks|secrets|myths)\b",
    re.IGNORECASE,
)
_COUNTED_HEADLINE = re.compile(r"(?:the |top |our |best ){0,3}\d{1,3}\s", re.IGNORECASE)
_POINT = re.compile(r"#?(?P<number>\d{1,3})[.):]\s")
_LEAST_POINTS = 3


def _is_list(parts: _Parts) -> bool:
    if not _COUNTED_HEADLINE.match(parts.headline) and not _LIST_HEADLINE.search(parts.headline):
        return False
    points = [int(point["number"]) for point in map(_POINT.match, parts.words("body", "subheading")) if point]
    steps = sum(abs(after - before) == 1 for before, after in pairwise(points))
    if steps >= _LEAST_POINTS - 1:
        return True
    return _LIST_HEADLINE.search(parts.headline) is not None and len(parts.words("subheading")) >= _LEAST_POINTS


# ---- opinion: a label on the headline or above it, or a note that the views are the author's

_OPINION = r"(?:opinion|op-?ed|editorial|commentary|comment|column|viewpoint|kommentar|opinión|tribune|评论|社论)"
_OPINION_HEADLINE = re.compile(
    rf"^(?:the [\w ]{{1,30}} (?:view|opinion) on\b|(?:guest |our )?{_OPINION} ?[:|–—：])|[|–—] ?(?:guest )?{_OPINION}$",
    re.IGNORECASE,
)
_OPINION_LABEL = re.compile(rf"(?:guest |our )?{_OPINION}s?(?: ?[|/›>] ?[\w ]{{1,20}})?", re.IGNORECASE)
_OWN_VIEWS = re.compile(
    r"\b(?:views|opinions) (?:and opinions )?(?:expressed|reflected|stated)\b[^.\n]{0,60}"
    r"\b(?:author|writer|columnist|own|his|hers?)\b"
)
_AUTHOR_NOTE = re.compile(
    r"[\W_]{0,3}(?:the (?:author|writer) is an? |[^.\n]{3,60} is an? (?:[\w-]+ ){0,3}(?:columnist|opinion writer)\b)",
    re.IGNORECASE,
)
_PASSAGES_BELOW = 4


def _is_opinion(parts: _Parts) -> bool:
    if _OPINION_HEADLINE.search(parts.headline) or _OPINION_LABEL.fullmatch(parts.label):
        return True
    first = next((words for role, words in parts.kept if role != "headline"), "")
    if _OPINION_LABEL.fullmatch(first.strip(" :|")):
        return True
    last = [words for _, words in parts.kept[-_PASSAGES_BELOW:]]
    return any(_AUTHOR_NOTE.match(words) or _tells_of_views(words) for words in last)


def _tells_of_views(words: str) -> bool:
    lowered = words.lower()
    return ("views" in lowered or "opinions" in lowered) and _OWN_VIEWS.search(lowered) is not None


# ---- news: a dateline; or someone stated as its source or author, and an account in the third person

_REPORTED = (
    *(" said", " says", " told", "ccording to ", " announced", " reported", " added", " confirmed", " warned"),
    *(" sagte", " teilte", " erklärte", " berichtete", " zufolge", " dijo", " afirmó", "egún ", " informó", " señaló"),
    *("elon ", " déclaré", " indiqué", "econdo ", " disse", "egundo ", " сообщил", " заявил", " сказал", "о словам"),
    *("表示", "介绍", "说", "报道", "指出", "记者", "記者", "によると", "と述べ", "말했다", "밝혔다"),
)
_PAST = (" was ", " were ", " had ", "ed ", "ed.", "了")
_NEWS_KINDS = frozenset({"agency", "newspaper", "broadcaster", "magazine", "website"})
# A search is fast for what begins with a fixed letter: `I`, and `my` by its end.
_FIRST_PERSON = (re.compile(r"I(?<=\bI)\b"), re.compile(r"y(?<=\b[Mm]y)\b"))
_QUOTED = re.compile(r"“[^”\n]{0,1000}”|\"[^\"\n]{0,1000}\"|«[^»\n]{0,1000}»|„[^“\n]{0,1000}“")
_LEAST_REPORTED = 2
_LEAST_PAST = 3
_WORDS_PER_FIRST_PERSON = 150  # a reporter seldom says `I`


def _is_news(parts: _Parts) -> bool:
    anatomy = parts.anatomy
    if anatomy.dateline:
        return True
    if not (anatomy.source or anatomy.publisher or anatomy.authors):
        return False
    body = " ".join(parts.words("body"))
    signed = _is_news_outlet(anatomy.source) or (anatomy.source and anatomy.authors)
    tells = _has(body, _REPORTED, _LEAST_REPORTED) or (signed and _has(body, _PAST, _LEAST_PAST))
    return bool(tells) and not _is_in_first_person(body)


def _has(body: str, words: tuple[str, ...], least: int) -> bool:
    """Whether at least so many of the words occur, repetitions counted."""
    seen = 0
    for word in words:
        seen += body.count(word)
        if seen >= least:
            return True
    return False


def _is_news_outlet(source: str | None) -> bool:
    known = outlets.resolve(source) if source else None
    return known is not None and known.kind in _NEWS_KINDS


def _is_in_first_person(body: str) -> bool:
    """Whether the writer speaks of himself, outside of quotations."""
    most = len(body) // (6 * _WORDS_PER_FIRST_PERSON)
    if body.count(" I") + body.count(" my ") + body.count("My ") <= most or _first_persons(body) <= most:
        return False
    return _first_persons(_QUOTED.sub("", body)) > most


def _first_persons(body: str) -> int:
    return sum(len(pattern.findall(body)) for pattern in _FIRST_PERSON)
