"""What kind of thing a name names, by the words that stand next to it: `the city of Kestrel`, `shares of Tilling`."""

from __future__ import annotations

import re

from transforms.names import Name, Type
from transforms.word_sets import words

_CHARACTERS_BEFORE = 48
_FIRM = (
    r"(?:company|firm|start-?up|retailer|manufacturer|(?:auto|car|chip|drug|plane)maker|airline|lender|insurer|broker"
    r"|brokerage|broadcaster|newspaper|magazine|conglomerate|think tank|subsidiary|consultancy|foundation|charity"
    r"|non-?profit|restaurant|supermarket|brewery|bank|carrier|platform|agency|party|gang|militia|club|team|university"
    r"|college|hospital|union|federation|maker|producer|supplier|operator|developer|publisher|group|chain)"
)
_SITE = (
    r"(?:city|town|village|township|county|province|region|district|prefecture|municipality|island|suburb|port|resort"
    r"|peninsula|capital|hamlet|state|river|lake|valley|neighbou?rhood|quarter)"
)
_HELD_BY_PEOPLE = (
    r"(?:analyst|economist|professor|lecturer|lawyer|attorney|doctor|physician|surgeon|nurse|scientist|researcher"
    r"|engineer|agronomist|historian|biologist|teacher|student|farmer|fisherman|trader|resident|villager|worker|driver"
    r"|writer|novelist|poet|author|artist|painter|composer|actor|actress|singer|musician|director|filmmaker|player"
    r"|goalkeeper|striker|midfielder|defender|winger|batsman|bowler|captain|coach|skipper|jockey|swimmer|runner|sprinter"
    r"|founder|co-founder|owner|chairman|chairwoman|chair|president|secretary|minister|premier|governor|mayor|senator"
    r"|lawmaker|councill?or|ambassador|envoy|spokesman|spokeswoman|spokesperson|commander|general|judge|prosecutor"
    r"|activist|journalist|reporter|editor|correspondent|officer|official|expert|adviser|advisor|manager|executive"
    r"|boss|head|leader|chef|priest|bishop|imam|curator|architect|designer|photographer|mother|father|wife|husband|widow"
    r"|son|daughter|brother|sister|uncle|aunt|man|woman|boy|girl)"
)
_NEXT = r"(?=[,.;:)]| (?:in|of|on|at|near|by|for|with|from|that|which|who|where|whose|based|owned|and|about|to|\d))"
_BEFORE: tuple[tuple[Type, re.Pattern[str]], ...] = (
    ("place", re.compile(rf"\b{_SITE}s? of \Z")),
    (
        "place",
        re.compile(
            r"\b(?:residents|inhabitants|mayor|governor|outskirts|suburbs|streets|coast|shores?|north|south|east|west"
            r"|northeast|northwest|southeast|southwest) of \Z"
        ),
    ),
    ("organization", re.compile(rf"\b(?:the|a|an|\w+['’]s?|[a-z]+) {_FIRM},? \Z")),
    ("organization", re.compile(r"\b(?:[Ss]hares|[Ss]tock|stakes?) (?:of|in) \Z|\bheadquarters of \Z")),
    ("product", re.compile(r"\b(?:ferry|ship|vessel|tanker|trawler|yacht|submarine|frigate|destroyer|freighter) \Z")),
    ("person", re.compile(rf"\b{_HELD_BY_PEOPLE} \Z")),
)
_AFTER: tuple[tuple[Type, re.Pattern[str]], ...] = (
    ("person", re.compile(r", (?:aged )?[1-9]\d,")),
    ("person", re.compile(rf", (?:an?|the|his|her|their) (?:[\w'’-]+ ){{0,3}}{_HELD_BY_PEOPLE}{_NEXT}")),
    ("person", re.compile(r",? who(?:m|se)? ")),
    ("place", re.compile(rf", (?:an?|the) (?:[\w'’-]+ ){{0,4}}{_SITE}{_NEXT}")),
    (
        "place",
        re.compile(
            r" (?:province|county|district|region|prefecture|city|town|village|township|island|peninsula|municipality"
            r"|oblast|river|lake|neighbou?rhood|quarter|departments?)\b"
        ),
    ),
    (
        "organization",
        re.compile(rf", (?:an?|the|one of|which is an?) (?:[\w'’-]+ ){{0,5}}{_FIRM}{_NEXT}"),
    ),
    ("organization", re.compile(r", (?:[A-Z][\w. ]+['’]s|the) (?:[\w-]+ )?(?:largest|biggest|leading|top|oldest) ")),
    ("organization", re.compile(r", (?:which|based in|headquartered in|listed in) ")),
    (
        "organization",
        re.compile(
            r"(?:['’]s)? (?:shares|stock|shareholders|headquarters|subsidiary|subsidiaries|CEO|CFO|chief executive"
            r"|co-founder|employees|customers)\b"
        ),
    ),
    ("organization", re.compile(r" (?:gang|militia|party|newspaper|airlines?|brewery|magazine|startup)\b")),
)
_ANY_BEFORE = re.compile(rf"\b(?:{'|'.join(pattern.pattern for _, pattern in _BEFORE)})")
_ANY_AFTER = re.compile("|".join(pattern.pattern for _, pattern in _AFTER))
"""One look for all of them, since most names have none."""
_MAY_BECOME: dict[Type, frozenset[Type]] = {
    "person": frozenset(("organization", "place", "product", "work", "event")),
    "organization": frozenset(("person", "product")),
    "place": frozenset(("person", "organization", "product")),
    "product": frozenset(("person", "organization", "place")),
}
"""What a cue mends: `shares of Boston` leave Boston a town."""
_ANY_CUE = words("person organization place product work event")


def cued(text: str, name: Name, start: int, end: int) -> Type | None:
    """The type that the words before or behind the name in its passage leave little doubt of; None when none does."""
    if name.type not in _ANY_CUE:
        return None
    before = text[max(start, name.start - _CHARACTERS_BEFORE) : name.start]
    for kind, pattern in _AFTER if _ANY_AFTER.match(text, name.end, end) else ():
        if (name.type == kind or name.type in _MAY_BECOME[kind]) and pattern.match(text, name.end, end):
            return kind
    for kind, pattern in _BEFORE if _ANY_BEFORE.search(before) else ():
        if (name.type == kind or name.type in _MAY_BECOME[kind]) and pattern.search(before):
            return kind
    return None
