"""Names of people as bylines and closing notes print them, told apart from roles, outlets and places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.outlets import domain_of, resolve

# "Jean-Luc", "O'Brien", "J.R.", "McEntyre", "NELSON", "Jr.", "S.V."
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.(?:-?[^\W\d_]\.)*|[^\W\d_]+(?:['’`.-][^\W\d_]+)*\.?)$")
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]{2,4}")
_BRACKETED = re.compile(r"\s?\([^()]{1,60}\)")
_PARTICLES = frozenset(
    "de del della dela di da das do dos du des den der van von vom zu zum la le las los el al bin ibn ben abu bint y e ter ten af av ap st".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv md phd".split())
_ROLE_WORDS = frozenset(
    """
    reporter reporters correspondent correspondents writer writers editor editors columnist columnists contributor
    contributors producer producers journalist journalists intern interns analyst critic blogger photographer
    videographer illustrator author staff anchor presenter host fellow freelancer freelance bureau chief desk newsroom
    redakteur redakteurin korrespondent korrespondentin redacción redaktion
    """.split()
)
_ROLE_MODIFIERS = frozenset(
    """
    senior junior chief deputy assistant associate managing executive contributing special staff lead principal
    editor-at-large at-large guest former news political politics business economics economy finance financial markets
    technology tech science health healthcare medical sports sport football education environment climate energy
    transport travel food arts culture entertainment music film books media crime court courts legal law defence defense
    diplomatic foreign world international national local city state regional home affairs white house congressional
    investigative investigations data digital video photo features fashion lifestyle shopping royal religion
    technical social community general assignment breaking weekend night us uk u.s. u.k. asia europe africa china india
    globe team and & games gear featured section online e-commerce commerce
    """.split()
)
# Words of institutions, menus and rubrics: no word of a personal name.
_NOT_PERSONAL = frozenset(
    """
    news times post daily journal gazette herald tribune chronicle magazine media press agency network radio television
    tv online digital group board team staff desk newsroom editorial editors school university college institute
    department ministry office council committee association foundation company inc ltd llc corp studio studios index
    market markets economics wire newswire newswires service services report reports review reviews weekly monthly
    today world business politics sports sport health science technology tech travel food opinion video videos photo
    photos gallery live latest more most read related stories story article articles about contact privacy policy terms
    sign log login register subscribe subscription newsletter newsletters follow share home menu search skip advertisement
    advertise account help support careers jobs cookie cookies copyright rights reserved top trending popular breaking
    exclusive interview analysis comment comments explainer special guide best new newest how why what when where who
    this that these those your our you we his her their its my the a an is are was were be been has have had will
    can all any not no yes here there now then and or but if with from into over after before during between against
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december posted published updated edited written reported images image getty shutterstock
    credit source sources via courtesy design security money culture style life weather crime education environment
    climate entertainment music movies books games gaming tips deals shop shopping events podcast podcasts app apps
    first second third last next previous back close open view show hide download print email facebook twitter
    instagram linkedin youtube whatsapp pinterest reddit tiktok google apple amazon microsoft
    united states america american british chinese european states kingdom china india russia ukraine israel iran
    north south east west northern southern eastern western central city county state national international global
    president minister government senate congress parliament court police army navy war election elections
    credits photograph photography illustration minutes minute hours ago min quick easy free premium plus pro
    """.split()
)
_OUTLET_WORDS = frozenset(
    """
    news times post daily journal gazette herald tribune chronicle magazine media press agency network radio television
    tv newspaper newspapers broadcasting today weekly review bulletin courier dispatch examiner inquirer observer
    mercury sentinel ledger telegraph mirror echo argus standard star herald guardian globe wire newswire newswires service report index online digest monitor
    insider economics caps magnates newsroom
    """.split()
)
# Behind the names of doctors and lawyers: "Jane Roe MS, RDN, LD"
_DEGREES = frozenset(
    "md phd ms msc ma ba bs bsc mph mba rd rdn ld ldn rn np fnp do dds dvm jd llm esq cfp cpa cfa msw lcsw lmft lpc pharmd psyd edd mp mla facs facp cscs".split()
)
_HANDLE = re.compile(
    r"\(?(?:(?:on\s)?(?:twitter|x|e-?mail)\s?:\s?)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@@?\w{2,40})\)?\.?", re.IGNORECASE
)
_SPLIT = re.compile(
    r"\s*(?:[,;、]|\s&\s|\sand\s|\sund\s|\sy\s|\set\s|\sog\s|\soch\s|\sAND\s|\swith\s|，)\s*(?:and\s|AND\s|&\s)?"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_IN_PLACE = re.compile(
    r"\s(?:in|IN|reports from|reporting from)\s(?P<place>(?:the\s|The\s)?[A-Z][\w.'’-]*(?:[\s/][A-Z][\w.'’-]*){0,4})$"
)
_FOR = re.compile(r"\s(?:for|For|FOR)\s(?P<source>\S.{0,60})$")
_TITLES = frozenset("mr mrs ms dr prof sir dame rev".split())


@dataclass(frozen=True, slots=True)
class People:
    """What a list of names holds; `left_over` are the parts that are neither person, role, place nor known outlet."""

    names: tuple[str, ...] = ()
    place: str | None = None
    source: str | None = None
    left_over: tuple[str, ...] = ()
    has_role: bool = False


def is_personal(text: str, *, single: bool = False, signed: bool = False) -> bool:
    """Whether a text has the shape of one personal name: two to five capitalised words, none a word of rubrics.

    Behind a `By` any words may follow a given name: `By George Best`.
    """
    words = text.split()
    if len(words) == 1 and _IDEOGRAPHS.fullmatch(text):
        return True
    if not (1 if single else 2) <= len(words) <= 5 or len(text) > 50:
        return False
    if not words[0][0].isupper() and words[0].lower() not in _PARTICLES:
        return False
    last = words[-1]
    if last.lower() in _PARTICLES and last.islower():
        return False
    given = words[0].lower() in GIVEN_NAMES
    if signed and given and all(word[0].isupper() and _NAME_WORD.match(word) for word in words):
        return True
    return (
        (given or _fits(words[0]))
        and all(_fits(word) for word in words[1:])
        and sum(len(word.strip(".")) for word in words) > 2
    )


def _fits(word: str) -> bool:
    low = word.lower().rstrip(".")
    if low in _PARTICLES or low in _SUFFIXES or (len(low) == 1 and word[0].isupper()):
        return True
    return (
        word[0].isupper()
        and len(word) <= 22
        and low not in _NOT_PERSONAL
        and low not in _ROLE_WORDS
        and _NAME_WORD.match(word) is not None
    )


def has_given_name(text: str) -> bool:
    """Whether a name begins with a common given name, or with a family name where that comes first."""
    words = text.split()
    first = words[0].lower().split("-")[0].rstrip(".")
    return first in GIVEN_NAMES or (len(words) in (2, 3) and first in FAMILY_FIRST)


def looks_like_outlet(text: str) -> bool:
    """Whether an unknown name carries a word of newspapers and stations: `Springfield Gazette`."""
    return any(word.lower().strip(".") in _OUTLET_WORDS for word in text.split())


def read(text: str, *, signed: bool = False) -> People:
    """The people of a list such as `Jane Roe in Leeds, John Doe, Staff Writer, and Ann Poe, Reuters`.

    `signed`: a `By` or the like stood before the list, so that `for the Weekly` and odd surnames are taken as such.
    """
    names: list[str] = []
    left_over: list[str] = []
    place = source = None
    has_role = False
    for part in _SPLIT.split(_BRACKETED.sub("", _HANDLE.sub(" ", text))):
        name = _trimmed(part)
        if not name:
            continue
        if found := _IN_PLACE.search(name):
            place = place or found["place"]
            name = name[: found.start()]
        elif (found := _FOR.search(name)) and (signed or _is_outlet(found["source"])) and not is_role(name):
            source = source or found["source"]
            name = name[: found.start()]
        name, role, outlet = _bare_name(name)
        has_role = has_role or role
        if outlet is not None:
            source = source or outlet
        if not name or (names and name.lower().replace(".", "") in _DEGREES | _SUFFIXES):
            continue
        if is_personal(name, signed=signed) and (not left_over or has_given_name(name)):
            names.append(name)
        else:
            left_over.append(name)
    return People(tuple(dict.fromkeys(names)), place, source, tuple(left_over), has_role)


def _trimmed(part: str) -> str:
    """A part without the marks around it; the full stop of `Jr.` and of an initial stays."""
    part = part.strip(" :;|·•–—-\u00a0")
    bare = part.rstrip(" .")
    last = bare.rpartition(" ")[2]
    return f"{bare}." if part.endswith(".") and (len(last) == 1 or last.lower() in _SUFFIXES or "." in last) else bare


def _is_outlet(text: str) -> bool:
    return resolve(text) is not None or domain_of(text) is not None or looks_like_outlet(text)


def is_role(text: str) -> bool:
    """`Senior Reporter`, `Crimson Staff Writer`, `Technology correspondent`: ends (or begins) with the word of a job."""
    words = [word.strip(".,()").lower() for word in text.split()]
    return (
        bool(words)
        and len(words) <= 7
        and (words[-1] in _ROLE_WORDS or words[0] in _ROLE_WORDS or set(words) & _ROLE_WORDS != set())
    )


def _bare_name(text: str) -> tuple[str, bool, str | None]:
    """A name without the role or outlet behind it: name ('' when there is none), whether a role was there, the outlet."""
    if resolve(text) is not None or domain_of(text) is not None:
        if not (has_given_name(text) and is_personal(text)):
            return "", False, text
    text = _unglued(text)
    words = text.split()
    role = False
    if is_role(text):
        while words and words[-1].strip(".,()").lower() in _ROLE_WORDS | _ROLE_MODIFIERS:
            words.pop()
            role = True
        if role and len(words) < 2:
            return "", True, None
        if not role:
            return text, False, None
    while len(words) > 2 and words[0].lower().rstrip(".") in _TITLES:
        del words[0]
    while len(words) > 2 and words[-1].isupper() and words[-1].lower().replace(".", "") in _DEGREES:
        words.pop()
    for first in range(1, len(words)):
        tail = " ".join(words[first:])
        marked = first < len(words) - 1 or not tail[1:].islower()
        if marked and not " ".join(words[:first]).isupper() and resolve(tail) is not None:
            return " ".join(words[:first]), role, tail
    return " ".join(words), role, None


def _unglued(text: str) -> str:
    """`Jane RoeCity Columnist` with the blank that a page lost; `McEntyre` stays."""
    for seam in _GLUED.finditer(text):
        head, tail = text[: seam.start()], text[seam.start() :]
        if " " not in head:
            continue
        if is_role(tail) or (" " in tail and resolve(tail) is not None):
            return f"{head} {tail}"
    return text
