"""Picture credits: who is credited for a photograph, in brackets, on a line of its own or behind a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms.credits_known import OTHER_HOUSES, PICTURE_HOUSES
from transforms.outlets import resolve
from transforms.printed_names import has_given_name
from transforms.word_sets import holds_one, words

# A credit shows one of these, or is the name of a house: a cheap look before all others.
_SIGNS = (
    "/", "©", "摄", "photo", "image", "picture", "foto", "credit", "courtesy", " via ", "provided", "supplied", "bild",
    "quelle", "video", "illustration", "graphic", "screen", "still", "(c)", "pic:", "pics",
)  # fmt: skip
_WHAT = (
    r"(?:(?:file|handout|aerial|undated|courtesy|screen)\s)?(?:photo(?:graph|graphy|grapher)?s?|images?|pictures?|pics?"
    r"|fotos?|bild|bilder|video|illustrations?|graphics?|screenshot|screengrab|still|crédit|credits?)"
)
_BY = (
    r"(?:\bby\b|\bvia\b|\bfrom\b|courtesy of|courtesy|provided (?:to [^:/]{2,40} )?by|supplied by|taken by|released by"
    r"|von)"
)
# "Photo by", "Image credit:", "Photograph:", "Photo courtesy of", "Photo/", "Foto: ", "Image source,", "Credit: "
_LABEL = re.compile(
    rf"(?:{_WHAT}(?:\s?(?:credits?|source|copyright))?\s?(?:[:/,：|]|(?:is\s)?{_BY}\s?:?)|image (?:copyright|source),?"
    r"|courtesy of|courtesy:?|provided by|©|\(c\)|quelle\s?:)"
    rf"(?:\s?(?:{_WHAT}\s)?(?:by|courtesy of|courtesy)\b)?\s{{0,2}}",
    re.IGNORECASE,
)
# "Photo provided to China Daily": whom it was given to is who is credited.
_PROVIDED_TO = re.compile(
    rf"{_WHAT}\s(?:is\s)?(?:provided|supplied|submitted|contributed)\sto\s(?P<who>.+)$", re.IGNORECASE
)
_BRACKETED = re.compile(r"[(\[（【](?P<inner>[^()\[\]（）【】]{2,120})[)\]）】]")
_PARTS = re.compile(r"\s?/\s?(?:via\s)?|\svia\s")  # "Jane Roe/AFP via Getty Images", "Jane Roe/via Reuters"
_REGION = re.compile(r"(?<=images)\s(?:europe|asiapac|asia|north america|south america|africa|uk)$")
# "Jane Roe for The Harbour Post" on a line of its own
_FOR_HOUSE = re.compile(r"(?P<who>[^\W\d_][\w.'’ -]{3,40}?)\sfor\s(?:The\s|the\s)?[A-Z][\w.&'’]*(?:\s[\w.&'’]+){0,4}$")
_INITIAL = re.compile(r"\b[A-Z]\. ")
_LINKS = words("of the and for via on de del der van von al bin la le du di y x by in")
_FILED = re.compile(r",\s(?:file|pool)$", re.IGNORECASE)  # "Jane Roe, File"
_BY_SIGN = re.compile(r"(?P<who>[^\s摄]{2,12})\s?摄(?:影)?$")  # "张三 摄"
# "AP Photo/Jane Roe", "AP Photo", "Reuters file photo"
_HOUSE_PHOTO = re.compile(
    r"(?P<house>[A-Z][\w.&' -]{0,30}?)\s(?:file\s)?(?:photo|images?|pictures?)(?:(?:\s?/\s?|\sby\s|\svia\s).{2,60})?$",
    re.IGNORECASE,
)
_BEHIND_SENTENCE = r"(?:^|(?<=[.!?…”\"’)\]»]\s)|(?<=[.!?…”\"’)\]»])|(?<=\s\s))"
# "… in Leeds. Photo: Jane Roe/PA", "… in LeedsPhoto: Jane Roe", "… – Foto: Jan Roth"
_TAIL_LABEL = re.compile(
    rf"(?:{_BEHIND_SENTENCE}|(?<=\s[–—|-]\s)|(?<=[a-z](?=[A-Z])))"
    r"(?P<all>(?:(?:Photo|Photograph|Image|Picture|Foto|Bild|Credit|PHOTO|FOTO|Illustration|Video)s?"
    r"(?:\s(?:[Cc]redits?|by|courtesy of))?\s?[:/]?|Courtesy of)\s{0,2}[^:]{2,90})$"
)
_NAME = r"(?:[A-Z@][\w.'’@-]*)(?:\s(?:[A-Z][\w.'’-]*|de|del|van|von|der|al|bin|for)){0,5}"
# "… in Leeds. Jane Roe/AFP via Getty Images", "… REUTERS/Jane Roe"
_TAIL_NAMES = re.compile(rf"{_BEHIND_SENTENCE}(?P<who>(?:{_NAME}\s?/\s?){{0,3}}{_NAME}(?:\svia\s{_NAME})?)\.?$")
_NAME_END = re.compile(r"[A-Z@]|(?:^|\s)(?:de|del|van|von|der|al|bin|for)\.?$")  # in its last word
_TAIL_LABELS = (
    "Photo", "Image", "Picture", "Foto", "Bild", "Credit", "PHOTO", "FOTO", "Illustration", "Video", "Courtesy of",
)  # fmt: skip
_TAIL_SLASH = re.compile(r"(?<=[.!?]\s)/(?P<who>[A-Z][\w .'’-]{1,30})$")  # "… in May. /Xinhua"
_OPENING_SOURCE = re.compile(r"Image (?:copyright|source),?\s(?P<who>[^.]{2,60}?)\s(?=Image caption\b)")
_TAIL = 170
_LONGEST_LINE = 130
_CAPTION_OPENING = re.compile(
    r"\s{0,3}(?:FILE\s?(?:PHOTO)?\s?[-–—:]|File (?:photo|picture|image)\b"
    r"|(?:In|On)\s(?:this|an?)\s(?:[\w.,]{1,15}\s){0,6}?(?:file\s)?(?:photo|image|picture|frame|screenshot)\b"
    r"|(?:The|This|An?|Aerial|File|Combined|Combo|Undated|Composite)?\s?(?:aerial\s|file\s|undated\s|combo\s)?"
    r"(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?)\s"
    r"(?:taken\s(?:on|in|with|by|from)|shows?\b|released\s|provided\s|made\s)"
    r"|(?:Photo|Image|Picture|Video)\s?[Cc]aption\b|(?:Caption|CAPTION|Above|Below)\s?:|Pictured\b"
    r"|(?:From\s)?[Ll]eft to right\b|\(?From left\b|\(L-?R\)|Screenshot (?:of|from|shows)\b"
    r"|(?:An?\s)?(?:artist|illustration)[’']?s? (?:impression|rendering|shows)\b)"
)
# "Jane Roe, left, and …", "Jane Roe (R) of …", "… pose for a photo", "… is pictured". A search is fast for what begins
# with a fixed sign or word.
_CAPTION_INSIDE = tuple(map(re.compile, (
    r",\s(?:\(?(?:left|right|center|centre|second left|second right|2nd [LR]|front|back|top|bottom)\)?,"
    r"|(?:left|right|center)\s(?:and|to)\s)",
    r"\((?<=\s\()(?:L|R|C|left|right|center|centre|front|rear|\d(?:st|nd|rd|th)?\s?[LR])\)",
    r"pos(?<=\bpos)(?:e[sd]?|ing)\s(?:for|with|in)\s(?:a|an|the|photos?|group)\b",
    r"pictured(?<=\bpictured)\b",
    r"seen(?:(?<=\bis\sseen)|(?<=\bare\sseen))\b",
    r"shown(?:(?<=\bis\sshown)|(?<=\bare\sshown))\b",
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Credit:
    """The words of a credit with their brackets, and who is credited, as printed."""

    start: int
    end: int
    credit: str


@lru_cache(maxsize=64)  # a block is asked for its credits for its neighbours' sake, too
def find(paragraph: str) -> tuple[Credit, ...]:
    """All credits of a paragraph in order: those in brackets anywhere, one without only at its end or as all of it."""
    found = []
    if "(" in paragraph or "[" in paragraph or "（" in paragraph or "【" in paragraph:
        for match in _BRACKETED.finditer(paragraph):
            if who := _credited(match["inner"], bracketed=True):
                found.append(Credit(match.start(), match.end(), who))  # noqa: PERF401 - reads better with its name
    if paragraph.startswith("Image ") and (opening := _OPENING_SOURCE.match(paragraph)):
        found.insert(0, Credit(0, opening.end(), opening["who"]))
    tail = _at_end(paragraph, found[-1].end if found else 0)
    return (*found, tail) if tail else tuple(found)


def is_caption_opening(paragraph: str) -> bool:
    """Whether a paragraph reads like a caption: `FILE - `, `Photo shows …`, `Jane Roe, left, and …`; no proof."""
    if _CAPTION_OPENING.match(paragraph):
        return True
    head = paragraph[:300]
    return any(pattern.search(head) for pattern in _CAPTION_INSIDE)


def _credited(inner: str, *, bracketed: bool) -> str | None:
    """Who is credited by the words of a credit, None when they are none."""
    text = _FILED.sub("", inner.strip(" .;,"))
    house = text.casefold()
    if house in PICTURE_HOUSES or (not bracketed and house in OTHER_HOUSES):
        return text
    if not _has_sign(text):
        return None
    if provided := _PROVIDED_TO.match(text):
        return _name(provided["who"])
    if label := _LABEL.match(text):
        opening = label.group().lower()
        return _name(text[label.end() :], any_words=bracketed or "courtesy" in opening or "quelle" in opening)
    if photographed := _BY_SIGN.match(text):
        return photographed["who"]
    if photo := _HOUSE_PHOTO.match(text):
        return text if _is_house(photo["house"]) else None
    parts = [part.strip() for part in _PARTS.split(text)]
    told = 1 < len(parts) <= 5 and any(_is_house(part) for part in parts)
    return text if told and all(_is_name(part) for part in parts) else None


def _has_sign(text: str) -> bool:
    return holds_one(text.lower(), _SIGNS)


def _at_end(paragraph: str, done: int) -> Credit | None:
    """A credit without brackets that ends a paragraph, or is it."""
    stop = len(paragraph.rstrip())
    first = max(done, stop - _TAIL)
    tail = paragraph[first:stop]
    line = tail.strip() if not first and stop <= _LONGEST_LINE else ""
    signed = bool(line or _may_end_in_credit(tail)) and _has_sign(tail)
    start = len(tail) - len(tail.lstrip())
    if line and (signed or _is_bare_house(line)) and (who := _credited(line, bracketed=False)):
        return Credit(start, stop, who)
    if not signed:
        return Credit(start, stop, line) if line and " for " in line and _is_for_house(line) else None
    labelled = _TAIL_LABEL.search(tail) if holds_one(tail, _TAIL_LABELS) else None
    if labelled and (who := _credited(labelled["all"], bracketed=False)):
        return Credit(first + labelled.start("all"), stop, who)
    if slashed := _TAIL_SLASH.search(tail):
        return Credit(first + slashed.start(), stop, slashed["who"]) if resolve(slashed["who"]) else None
    names = _TAIL_NAMES.search(tail) if _NAME_END.search(_last_word(tail)) else None
    if names and (who := _credited(names["who"], bracketed=True)):
        return Credit(first + names.start("who"), stop, who)
    return None


def _may_end_in_credit(tail: str) -> bool:
    """A quick look at the end of a paragraph of prose, before one for what all credits show."""
    return "/" in tail or _NAME_END.search(_last_word(tail)) is not None or holds_one(tail, _TAIL_LABELS)


def _last_word(tail: str) -> str:
    return tail[max(tail.rfind(" "), tail.rfind("\n")) + 1 :]


def _is_for_house(line: str) -> bool:
    """A person by name who works for a house by name: no sentence has so few words and so many capitals."""
    match = _FOR_HOUSE.match(line)
    return match is not None and has_given_name(match["who"]) and _has_name_words(line.replace(" for ", " ").split())


def _name(text: str, *, any_words: bool = False) -> str | None:
    """A credited name; None for a sentence. `any_words`: `the organizers of the fair` will do."""
    name = text.strip(" .:;,-–—/")
    parts = name.split()
    if not 1 <= len(parts) <= 14 or len(name) > 90 or name.endswith(("?", "!")):
        return None
    if any_words:
        return name
    return name if any(_is_capital(word) for word in parts) and _has_name_words(parts) else None


def _is_name(part: str) -> bool:
    """`Jane Roe`, `@janeroe`, `Getty Images for Harbour`: no sentence, no label."""
    parts = part.split()
    plain = 1 <= len(parts) <= 6 and ":" not in part and ". " not in _INITIAL.sub("", part)
    return plain and (_is_house(part) or _has_name_words(parts))


def _has_name_words(parts: list[str]) -> bool:
    return all(_is_capital(word) or word in _LINKS for word in parts)


def _is_capital(word: str) -> bool:
    return not word[0].islower()


def _is_bare_house(text: str) -> bool:
    house = _REGION.sub("", text.strip(" .").casefold())
    return house in PICTURE_HOUSES or house in OTHER_HOUSES


def _is_house(text: str) -> bool:
    return _is_bare_house(text) or resolve(text) is not None
