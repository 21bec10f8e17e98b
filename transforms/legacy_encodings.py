"""Encodings from before UTF-8, and how text that is truly in one of them looks when it is decoded by it.

Nearly every byte is some character in all of them. What tells them apart is which characters come out: `é` and curly
quotes, or `й` in the middle of a Latin word; Chinese characters that a newspaper uses, or those of dictionaries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

# The letters beyond ASCII of a language, in lower case. Of other scripts only the common ones.
_WESTERN = (
    "àâæçéèêëîïôœùûüÿ",  # French
    "äöüß",  # German
    "áéíóúüñ",  # Spanish
    "áâãàçéêíóôõú",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "åäöéü",  # Swedish, Finnish
    "æøåé",  # Danish, Norwegian
    "éëïóöü",  # Dutch
    "áðéíóúýþæö",  # Icelandic
    "àçéèíïóòúü",  # Catalan
)
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţșț",  # Romanian
    "čćđšž",  # Croatian, Slovene
    "äöüß",  # German
)
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")  # Lithuanian, Latvian, Estonian
_TURKISH = ("çğıiöşüâîû",)
_CYRILLIC = ("оеаинтсрвлкмдпуяы", "оаинвіеркстлдмпуї")
_GREEK = ("αοιετσνηυρπκμλςωό",)
_HEBREW = ("יוהלאתרמנבשםד",)
_ARABIC = ("اليمنوترسبةعهدف", "ایرنهمودتشسبکل")
_THAI = ("านรอกเงมยลวดทส่้ัีะปคบ",)

# Characters of which every text of some length has a few; Korean in two bytes is also good Chinese, but odd.
_CHINESE = ("的一是在不了有和人这中大为上个国我以要他时来用们到日会京新市年月北报社",)
_TRADITIONAL = ("的一是在不了有和人這中大為上個國我以要他時來用們到日會京新市年月北報社臺港",)
_JAPANESE = ("のはにをたがでとしるすれさなもいっりかまこらょ日年月",)
_KOREAN = ("이다는을의에가고로하지한사도기자리어인시대나스정서아해일전부라보수구은",)


@dataclass(frozen=True, slots=True)
class Legacy:
    """An encoding and its marks. `encoding` is Python's codec, the widest of a family: gb18030 for gb2312 and gbk.

    Of one byte a letter: `letters` is a regular expression's class of all that its languages use beyond ASCII, and
    `languages` the letters of each. Of two bytes: `leads` are the first bytes of what is in common use, and `languages`
    its commonest characters.
    """

    encoding: str
    letters: str = ""
    languages: tuple[str, ...] = ()
    leads: tuple[range, ...] = ()
    latin: bool = False
    prior: float = 1.0


def _latin(encoding: str, languages: tuple[str, ...], prior: float) -> Legacy:
    lower = "".join(sorted(set("".join(languages))))
    return Legacy(encoding, lower + lower.replace("ß", "").upper(), languages, latin=True, prior=prior)


_CYRILLIC_LETTERS = "Ѐ-ґ"
_GREEK_LETTERS = "Ά-ώ"

# In the order in which they are believed when the text comes out the same.
LEGACY: tuple[Legacy, ...] = (
    _latin("cp1252", _WESTERN, 1.0),
    Legacy("gb18030", languages=_CHINESE, leads=(range(0xA1, 0xA4), range(0xB0, 0xD8))),
    Legacy("big5hkscs", languages=_TRADITIONAL, leads=(range(0xA1, 0xC7),)),
    Legacy("cp932", languages=_JAPANESE, leads=(range(0x81, 0x84), range(0x88, 0x99))),
    Legacy("euc_jp", languages=_JAPANESE, leads=(range(0xA1, 0xA6), range(0xB0, 0xD0))),
    Legacy("cp949", languages=_KOREAN, leads=(range(0xA1, 0xA4), range(0xB0, 0xC9)), prior=0.97),
    Legacy("cp1251", _CYRILLIC_LETTERS, _CYRILLIC),
    Legacy("koi8_r", _CYRILLIC_LETTERS, _CYRILLIC),
    Legacy("koi8_u", _CYRILLIC_LETTERS, _CYRILLIC),
    _latin("cp1250", _CENTRAL, 0.99),
    _latin("iso8859_2", _CENTRAL, 0.98),
    _latin("cp1254", _TURKISH, 0.99),
    _latin("cp1257", _BALTIC, 0.98),
    Legacy("cp1253", _GREEK_LETTERS, _GREEK),
    Legacy("cp1255", "֐-ת", _HEBREW),
    Legacy("cp1256", "ء-ۿ", _ARABIC),
    Legacy("cp874", "ก-๛", _THAI),
    _latin("iso8859_15", _WESTERN, 0.95),
    _latin("mac_roman", _WESTERN, 0.9),
    Legacy("iso8859_5", _CYRILLIC_LETTERS, _CYRILLIC),
    Legacy("iso8859_7", _GREEK_LETTERS, _GREEK),
    Legacy("cp866", _CYRILLIC_LETTERS, _CYRILLIC),
)

# What a name given by hand, or by other software, is taken to mean: browsers do the same.
WIDER = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}

_MOST_CHARACTERS = 20_000  # looked at of one text
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_FREE_MARKS = frozenset("’‘“”„‚«»‹›–—…•·°§£€©®™¡¿ºª¹²³½¼¾×´†¥¢µ±№\xa0\xad")
_JOINING_MARKS = frozenset("’‘–—…·•´\xad\xa0")
_FEW_FAMILIAR, _ODD = 0.05, 0.95
# The weight of being a letter of the encoding at all, against being one of a single language, or a common one.
_WEIGHT_LATIN, _WEIGHT_OTHER = 0.8, 0.7


def likeness(text: str, legacy: Legacy) -> float:
    """How much of what is beyond ASCII in `text` looks as it does in news written in this encoding, 0 to 1."""
    places = [match.start() for match in islice(_BEYOND_ASCII.finditer(text), _MOST_CHARACTERS)]
    if not places:
        return 1.0
    return _two_byte_likeness(text, places, legacy) if legacy.leads else _letter_likeness(text, places, legacy)


def _two_byte_likeness(text: str, places: list[int], legacy: Legacy) -> float:
    common = 0
    for at in places:
        code = text[at].encode(legacy.encoding)
        # `it痴 late` was `it’s late`
        alone = text[at].isalpha() and _is_ascii_letter(text[at - 1 : at]) and text[at + 1 : at + 2].isascii()
        common += len(code) > 1 and not alone and any(code[0] in lead for lead in legacy.leads)
    familiar = sum(text[at] in legacy.languages[0] for at in places) / len(places)
    return common / len(places) * (1 if familiar > _FEW_FAMILIAR else _ODD)


def _letter_likeness(text: str, places: list[int], legacy: Legacy) -> float:
    is_letter = re.compile(f"[{legacy.letters}]").match
    letters = [text[at].lower() for at in places if is_letter(text, at) and _fits(text, at, legacy)]
    marks = sum(1 for at in places if text[at] in _FREE_MARKS and _is_mark_at_home(text, at))
    if not letters:
        return marks / len(places)
    of_one_language = max(sum(letter in language for letter in letters) for language in legacy.languages)
    weight = _WEIGHT_LATIN if legacy.latin else _WEIGHT_OTHER
    fitting = weight * len(letters) + (1 - weight) * of_one_language
    return (fitting + marks) / len(places)


def _fits(text: str, at: int, legacy: Legacy) -> bool:
    """Latin letters with accents come one or two in a row, letters of other scripts never beside ASCII letters.

    A capital behind a small letter is another sign of the wrong encoding: `уПЧЕФ`.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at].isupper() and before.islower():
        return False
    if legacy.latin:
        return before.isascii() or after.isascii() or not (before.isalpha() and after.isalpha())
    return not (_is_ascii_letter(before) or _is_ascii_letter(after))


def _is_mark_at_home(text: str, at: int) -> bool:
    """Not `caf‚s`: only apostrophes, dashes and the like stand between two letters. Nor `’Αννα`, which is `Άννα`."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "’" and after.isalpha():
        return not (before == "" or before.isspace())
    return text[at] in _JOINING_MARKS or not (before.isalpha() and after.isalpha())


def _is_ascii_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
