"""Picture credits: who is credited for a photograph, in brackets, on a line of its own or behind a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.outlets import resolve

_WHAT = (
    r"(?:(?:file|handout|aerial|undated|courtesy|screen)\s)?(?:photo(?:graph|graphy|grapher)?s?|images?|pictures?|pics?|fotos?|bild|bilder|video|"
    r"illustrations?|graphics?|screenshot|screengrab|still|crédit|credits?)"
)
# "Photo by", "Image credit:", "Photograph:", "Photo courtesy of", "Photo/", "Foto: ", "Image source,", "Credit: "
_LABEL = re.compile(
    rf"(?:{_WHAT}(?:\s?(?:credits?|source|copyright))?\s?(?:[:/,：|]|(?:is\s)?(?:\bby\b|\bvia\b|\bfrom\b|courtesy of|courtesy|provided (?:to [^:/]{{2,40}} )?by|"
    r"supplied by|taken by|released by|von)\s?:?)|image (?:copyright|source),?|courtesy of|courtesy:?|provided by|©|\(c\)|quelle\s?:)"
    rf"(?:\s?(?:{_WHAT}\s)?(?:by|courtesy of|courtesy)\b)?\s{{0,2}}",
    re.IGNORECASE,
)
# "Photo provided to China Daily": whom it was given to is who is credited.
_PROVIDED_TO = re.compile(
    rf"{_WHAT}\s(?:is\s)?(?:provided|supplied|submitted|contributed)\sto\s(?P<who>.+)$", re.IGNORECASE
)
_BRACKETED = re.compile(r"[(\[（【](?P<inner>[^()\[\]（）【】]{2,120})[)\]）】]")
_PARTS = re.compile(r"\s?/\s?|\svia\s")
_INITIAL = re.compile(r"\b[A-Z]\. ")
_LINKS = frozenset("of the and for via on de del der van von al bin la le du di y x by in".split())
_FILED = re.compile(r",\s(?:file|pool)$", re.IGNORECASE)  # "Jane Roe, File"
# "张三 摄"
_BY_SIGN = re.compile(r"(?P<who>[^\s摄]{2,12})\s?摄(?:影)?$")
# "AP Photo/Jane Roe", "AP Photo", "Reuters file photo"
_HOUSE_PHOTO = re.compile(
    r"(?P<house>[A-Z][\w.&' -]{0,30}?)\s(?:file\s)?(?:photo|images?|pictures?)(?P<rest>\s?/\s?.{2,60}|\sby\s.{2,60}|\svia\s.{2,60})?$",
    re.IGNORECASE,
)
_HOUSES = frozenset(
    """
    getty|getty images|gettyimages|shutterstock|istock|istockphoto|alamy|alamy stock photo|imago|imago images|epa|epa-efe|ic|vcg|cfp|corbis|
    wireimage|filmmagic|picture alliance|picture-alliance|zuma press|zuma press wire|sipa|sipa usa|rex|rex features|nurphoto|adobe stock|
    unsplash|pixabay|pexels|handout|pool|icon sportswire|usa today sports|imagn|imagn images|anadolu|dpa|afp|ap|reuters|xinhua|pa|pa wire|
    pti|ani|ntb|ritzau|scanpix|ritzau scanpix|tt|keystone|bloomberg|wikimedia commons|wikimedia|flickr|nasa|cnn|people's daily online|people's daily|
    china daily|china news service|global times|cgtn|instagram|facebook|twitter|youtube|sipa/ap|zumapress|invision|invision/ap|backgrid|splash|mega|
    everett collection|disney|netflix|warner bros|hbo|amazon|sony|contributed|supplied|provided|submitted|courtesy
    """.replace("\n", "").replace(" " * 4, "").strip().split("|")
)  # fmt: skip
# Behind a caption without brackets: "… in Leeds. Photo: Jane Roe/PA", "… REUTERS/Jane Roe", "… Jane Roe/AFP via Getty Images"
_TAIL_LABEL = re.compile(
    r"(?:^|(?<=[.!?…”\"’)\]»])|(?<=[.!?…”\"’)\]»]\s)|(?<=\s[–—|-]\s)|(?<=\s\s)|(?<=[a-z](?=[A-Z])))"
    r"(?P<all>(?:(?:Photo|Photograph|Image|Picture|Foto|Bild|Credit|PHOTO|FOTO|Illustration|Video)s?(?:\s(?:[Cc]redits?|by|courtesy of))?\s?[:/]?|Courtesy of)\s{0,2}"
    r"(?P<who>[^:]{2,90}))$"
)
_NAME = r"(?:[A-Z@][\w.'’@-]*)(?:\s(?:[A-Z][\w.'’-]*|de|del|van|von|der|al|bin|for)){0,5}"
_TAIL_PLAIN = re.compile(
    rf"(?:^|(?<=[.!?…”\"’)\]»]\s)|(?<=[.!?…”\"’)\]»])|(?<=\s\s))(?P<who>(?:{_NAME}\s?/\s?){{0,3}}{_NAME}(?:\svia\s{_NAME})?)\.?$"
)
_TAIL_SLASH = re.compile(r"(?<=[.!?]\s)/(?P<who>[A-Z][\w .'’-]{1,30})$")  # "… in May. /Xinhua"
_OPENING_SOURCE = re.compile(r"^Image (?:copyright|source),?\s(?P<who>[^.]{2,60}?)\s(?=Image caption\b)")
_TAIL = 170
_CAPTION_OPENING = re.compile(
    r"\s{0,3}(?:FILE\s?(?:PHOTO)?\s?[-–—:]|File (?:photo|picture|image)\b|(?:In|On)\s(?:this|an?)\s(?:[\w.,]{1,15}\s){0,6}?(?:file\s)?(?:photo|image|picture|frame|screenshot)\b|"
    r"(?:The|This|An?|Aerial|File|Combined|Combo|Undated|Composite)?\s?(?:aerial\s|file\s|undated\s|combo\s|combination\s)?"
    r"(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?)\s(?:taken\s(?:on|in|with|by|from)|shows?\b|show\b|released\s|provided\s|made\s)|"
    r"(?:Photo|Image|Picture|Video)\s?[Cc]aption\b|Caption\s?:|CAPTION\s?:|Pictured\b|Above\s?:|Below\s?:|(?:From\s)?[Ll]eft to right\b|\(?From left\b|\(L-?R\)|Image caption\b|"
    r"Screenshot (?:of|from|shows)\b|(?:An?\s)?(?:artist|illustration)[’']?s? (?:impression|rendering|shows)\b)"
)
_CAPTION_INSIDE = re.compile(
    r",\s(?:\(?(?:left|right|center|centre|second left|second right|2nd [LR]|front|back|top|bottom)\)?),|\s\((?:L|R|C|left|right|center|centre|front|rear|\d(?:st|nd|rd|th)?\s?[LR])\)|"
    r"\b(?:pose[sd]?|posing)\s(?:for|with|in)\s(?:a|an|the|photos?|group)\b|\b(?:is|are)\s(?:pictured|seen|shown)\b|\bpictured\b|,\s(?:left|right|center)\s(?:and|to)\s"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """The words of a credit with their brackets, and who is credited, as printed."""

    start: int
    end: int
    credit: str


def find(paragraph: str) -> list[Credit]:
    """All credits of a paragraph in order: those in brackets anywhere, one without at its end or as the whole of it."""
    found = []
    if "(" in paragraph or "[" in paragraph or "（" in paragraph or "【" in paragraph:
        for match in _BRACKETED.finditer(paragraph):
            if who := _credited(match["inner"], bracketed=True):
                found.append(Credit(match.start(), match.end(), who))
    if opening := _OPENING_SOURCE.match(paragraph):
        found.insert(0, Credit(0, opening.end(), opening["who"]))
    tail = _at_end(paragraph, found[-1].end if found else 0)
    return [*found, tail] if tail else found


def is_caption_opening(paragraph: str) -> bool:
    """Whether a paragraph reads like a caption: `FILE - `, `Photo shows …`, `Jane Roe, left, and …`; evidence, no proof."""
    return _CAPTION_OPENING.match(paragraph) is not None or _CAPTION_INSIDE.search(paragraph, 0, 300) is not None


def _credited(inner: str, *, bracketed: bool) -> str | None:
    """Who is credited by the words of a credit, None when they are none."""
    text = _FILED.sub("", inner.strip(" .;,"))
    if provided := _PROVIDED_TO.match(text):
        return _name(provided["who"])
    if label := _LABEL.match(text):
        free = bracketed or "courtesy" in label.group().lower() or "quelle" in label.group().lower()
        return _name(text[label.end() :], any_words=free)
    if _is_picture_house(text):
        return text
    if photographed := _BY_SIGN.match(text):
        return photographed["who"]
    if house := _HOUSE_PHOTO.match(text):
        return text if _is_house(house["house"]) or resolve(house["house"]) else None
    parts = [part.strip() for part in _PARTS.split(text)]
    if len(parts) > 1:
        told = any(_is_house(part) or resolve(part) is not None for part in parts)
        return text if told and len(parts) <= 5 and all(_is_name(part) for part in parts) else None
    return text if not bracketed and _is_house(text) else None


def _at_end(paragraph: str, done: int) -> Credit | None:
    """A credit without brackets that ends a paragraph, or is it."""
    stop = len(paragraph.rstrip())
    first = max(done, stop - _TAIL)
    tail = paragraph[first:stop]
    if not tail.strip() or tail.isspace():
        return None
    whole = first + len(tail) - len(tail.lstrip()) if not paragraph[:first].strip() or done else first
    text = tail.strip()
    if len(text) <= 130 and not paragraph[:first].strip() and (who := _credited(text, bracketed=False)):
        return Credit(whole, stop, who)
    if (labelled := _TAIL_LABEL.search(tail)) and (who := _credited(labelled["all"], bracketed=False)):
        return Credit(first + labelled.start("all"), stop, who)
    plain = _TAIL_PLAIN.search(tail)
    if slashed := _TAIL_SLASH.search(tail):
        return Credit(first + slashed.start(), stop, slashed["who"]) if resolve(slashed["who"]) else None
    if plain and ("/" in plain["who"] or " via " in plain["who"] or _is_picture_house(plain["who"])):
        if who := _credited(plain["who"], bracketed=True):
            return Credit(first + plain.start("who"), stop, who)
    return None


def _name(text: str, *, any_words: bool = False) -> str | None:
    """A credited name without what hangs on it; None for a sentence. `any_words`: `the committee of the fair` will do."""
    name = text.strip(" .:;,-–—/")
    words = name.split()
    if not 1 <= len(words) <= 14 or len(name) > 90 or name.endswith(("?", "!")):
        return None
    if any_words:
        return name
    return (
        name
        if any(_is_capital(word) for word in words) and all(_is_capital(word) or word in _LINKS for word in words)
        else None
    )


def _is_name(part: str) -> bool:
    """`Jane Roe`, `@janeroe`, `Getty Images for Harbour`: no sentence, no label."""
    words = part.split()
    plain = 1 <= len(words) <= 6 and ":" not in part and ". " not in _INITIAL.sub("", part)
    return plain and (part.casefold() in _HOUSES or all(_is_capital(word) or word in _LINKS for word in words))


def _is_capital(word: str) -> bool:
    return not word[0].islower()


def _is_house(text: str) -> bool:
    return text.strip(" .").casefold() in _HOUSES


def _is_picture_house(text: str) -> bool:
    """Houses that sell pictures only: in brackets, `(Getty Images)` is a credit where `(Reuters)` may be a wire's mark."""
    low = text.strip(" .").casefold()
    return low in _HOUSES and low.split()[0] in (
        "getty", "gettyimages", "shutterstock", "istock", "istockphoto", "alamy", "imago", "wireimage", "filmmagic", "vcg", "cfp", "picture", "zuma",
        "sipa", "rex", "handout", "supplied", "contributed", "submitted", "nurphoto", "adobe", "unsplash", "pixabay", "pexels", "ic", "epa", "epa-efe", "imagn", "everett", "zumapress", "backgrid",
    )  # fmt: skip
