"""Which currency a number is of, by the sign before it or the word behind it, and by the countries that are named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from transforms import currencies_known as known
from transforms.countries_known import COUNTRIES
from transforms.numbers import LETTERS, Number


class Money(NamedTuple):
    """The stretch of a sum of money; `factor` is what the number is worth: `30p` is .01, `£5m` is 1,000,000."""

    start: int
    end: int
    factor: float
    currency: str | None
    method: str


_SIGNS = "$€£¥₹₩₽₺₦₱₫₪₴₸฿₵₡₲₮₭₾₼֏৳₨￥￡＄¢"
_SIGN = re.compile(rf"(?:(?<!\w)[A-Za-z.]{{1,4}})?[{_SIGNS}]\Z")
_OPENERS = "([{\"'“‘«—–-:/,;"
_LETTER = re.compile(r"(?P<scale>[kKmMbBtT])(?![^\W_])|[ ](?P<apart>[mb])(?![\w'’])")
_BEHIND = re.compile(
    rf"[ \u00a0]?(?P<sign>[{_SIGNS}](?!\d)|(?:[A-Z]{{3}}|zł|Kč|Ft|kr|TL)\b)"
    r"|(?P<blank>[ \n\u00a0-]?)(?P<adjective>(?:[A-Z][\w.]*[ \n-]){0,3}|new )(?P<word>[^\W\d_]+(?:['’]anga)?)"
    r"(?P<sterling> sterling\b)?"
)
_NEAR = 150  # characters
_SCALE_OF_MONEY = 1e6
_MUCH = 100
"""So much of a word with other senses is money."""
_PLACE = re.compile(r"[A-Z](?:\.[A-Z])+\.|[A-Z]\w+(?:['’-][a-zA-Z]{2,})*")
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|heav\w+|gain\w*|lost|los(?:e|es|ing)|shed\w*|lift\w*|ounces?|kilograms?|body|fish|meat)\b"
)
_BRITISH = re.compile(r"£|\b(?:sterling|Britain|British|United Kingdom|U\.?K\.?|England|London|Scotland|Wales)\b")


def _names() -> dict[str, str]:
    """Country codes by name, people, capital and other name, without those that two countries share."""
    found: dict[str, set[str]] = {}
    for country in COUNTRIES:
        for name in (country.name, *country.demonyms, *country.other_names, *country.capitals):
            found.setdefault(name, set()).add(country.code)
    found |= {"UK": {"GB"}, "U.K.": {"GB"}, "U.S.": {"US"}, "US": {"US"}, "Congolese": {"CD"}, "Turk": {"TR"}}
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


_COUNTRIES = _names()
_SHARED = {country: code for code, countries in known.SHARED.items() for country in countries.split()}


class Setting:
    """What an article tells of where it plays, looked up when a word for a currency asks for it."""

    def __init__(self, text: str, source_country: str | None = None, places: Iterable[str] = ()) -> None:
        """`source_country`: the ISO 3166-1 code of who printed it, where known; `places`: those of places within."""
        self.text = text
        self.source_country = source_country
        self.places = Counter(places)
        self._codes: dict[str, str | None] = {}

    @cached_property
    def countries(self) -> Counter[str]:
        """How often each country is named, by itself, its people or its capital."""
        return _countries(self.text) + self.places

    def _said(self, word: str) -> str | None:
        """The one currency that a word is printed with the country of, wherever that is: `Swiss francs`."""
        if word not in self._codes:
            named = (_of_country(word, match[1]) for match in _named(word).finditer(self.text))
            codes = {code for code in named if code}
            self._codes[word] = codes.pop() if len(codes) == 1 else None
        return self._codes[word]

    def meant(self, word: str, adjective: str = "", near: tuple[int, int] | None = None) -> str | None:
        """The code that a word for a currency stands for, None when that is open; what is near tells first."""
        codes = known.MEANINGS[word]
        options = [code for code in codes if code != "-"]
        named = _of_country(word, adjective)
        if named:
            return named
        if len(options) == 1:
            return options[0]
        if word == "dollar":
            return _currency(word, self.source_country) or options[0]
        here = _by_countries(word, options, _countries(self.text[slice(*near)])) if near else None
        return (
            here
            or self._said(word)
            or _by_countries(word, options, self.countries)
            or _currency(word, self.source_country)
            or (None if codes[0] == "-" else codes[0])
        )

    def is_weight(self, number: Number, behind: re.Match[str], sentence: tuple[int, int]) -> bool:
        """Whether `pounds` are weighed: `1,000 pounds of meat`, `weighs 90 pounds`; or nothing British is told."""
        if behind["sterling"] or behind["adjective"].strip() or number.scale >= _SCALE_OF_MONEY:
            return False
        if behind["blank"] == "-" or self.text.startswith((" of ", " heav", " light"), behind.end()):
            return True
        if _WEIGHED.search(self.text, *_around(number, sentence)):
            return True
        return self.source_country != "GB" and self.meant("pound") == "GBP" and not self._is_british

    @cached_property
    def is_in_euros(self) -> bool:
        """Whether cents are those of a euro here."""
        return ("€" in self.text or "euro" in self.text) and "$" not in self.text and "dollar" not in self.text

    @cached_property
    def _is_british(self) -> bool:
        return _BRITISH.search(self.text) is not None


def _around(number: Number, bounds: tuple[int, int]) -> tuple[int, int]:
    """The words near a number, within its sentence."""
    return max(bounds[0], number.start - _NEAR), min(bounds[1], number.end + _NEAR)


def _countries(text: str) -> Counter[str]:
    words = _PLACE.findall(text)
    pairs = (" ".join(pair) for pair in pairwise(words))
    codes = (_COUNTRIES.get(name) for name in (*words, *pairs))
    return Counter(code for code in codes if code)


def _by_countries(word: str, options: list[str], countries: Counter[str]) -> str | None:
    """The code whose countries are named twice as often as those of any other."""
    told: Counter[str] = Counter()
    for country, times in countries.items():
        code = _currency(word, country)
        if code in options:
            told[code] += times
    ranked = told.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


@cache
def _named(word: str) -> re.Pattern[str]:
    """A country or people before a word for a currency, in any of its forms: `Turkish lira`, `Hong Kong dollars`."""
    forms = "|".join(sorted((form for form, stands in known.WORDS.items() if stands == word), key=len, reverse=True))
    return re.compile(rf"\b([A-Z][\w.]*(?: [A-Z][\w.]*)?) (?:{forms})\b")


def _currency(word: str, country: str | None) -> str | None:
    """The code of a country's currency that goes by the word."""
    if country is None:
        return None
    options = known.MEANINGS[word]
    shared = _SHARED.get(country)
    if shared:
        return shared if shared in options else None
    return next((code for code in options if code.startswith(country)), None)


def _of_country(word: str, adjective: str) -> str | None:
    """`CHF` of `Swiss francs`, `USD` of `U.S. dollars`."""
    printed = adjective.strip(" \n-")
    if not printed or word not in known.MEANINGS:
        return _of_country(known.WORDS[word], adjective) if printed and word in known.WORDS else None
    return _currency(word, _COUNTRIES.get(printed) or _COUNTRIES.get(printed.rpartition(" ")[2]))


def read(text: str, number: Number, bounds: tuple[int, int], setting: Setting) -> Money | None:
    """The sum of money that a number is of, None when it is none; `bounds` are its sentence's."""
    sign, start = _sign_before(text, number.start, bounds[0])
    found = _with_sign(text, number, bounds, setting, sign, start) if sign else None
    return found or _with_word(text, number, bounds, setting)


def _sign_before(text: str, at: int, first: int) -> tuple[str, int]:
    """The sign of a currency before a figure, and where it begins: `US$`, `Rs`; empty when there is none."""
    piece = text[max(first, at - 7) : at]
    words = piece.split()
    if not words or piece[-2:].isspace():
        return "", at
    sign = words[-1].lstrip(_OPENERS)
    end = at - (piece[-1] in " \u00a0\n")
    if sign in _BEFORE:
        if sign == "$" and words[-2:-1] == ["US"]:  # "US $5"
            return "US$", end - 4
        return sign, end - len(sign)
    if sign and sign[-1] in _SIGNS and (found := _SIGN.search(sign)):
        return (found[0] if found[0] in _BEFORE else sign[-1]), end - len(found[0] if found[0] in _BEFORE else sign[-1])
    return "", at


_BEFORE = known.SIGNS.keys() | known.OPEN_SIGNS.keys() | (known.CODES - known.ENGLISH_WORDS)


def _with_sign(
    text: str, number: Number, bounds: tuple[int, int], setting: Setting, sign: str, start: int
) -> Money | None:
    """`US$5m`, `Rs 40 crore`, `CHF 20`; a letter that may be another thing must touch much money: `R12 million`."""
    letter = None if number.scale > 1 or number.is_worded else _LETTER.match(text, number.end, bounds[1])
    is_much = number.scale > 1 or letter is not None or "," in text[number.start : number.end]
    if sign in known.ATTACHED_ALONE and (text[number.start - 1].isspace() or not is_much):
        return None
    if sign in known.OPEN_SIGNS:
        word = known.OPEN_SIGNS[sign]
        code = setting.meant(word, near=_around(number, bounds))
        if word == "rupee" and code is None and number.scale >= 1e5:
            code = "INR"  # lakh and crore
    else:
        code = known.SIGNS.get(sign, sign)
    end = letter.end() if letter else number.end
    said = _BEHIND.match(text, end, bounds[1])
    if said and said["sign"] in known.CODES:  # "$40 million NZD"
        code, end = said["sign"], said.end("sign")
    elif said and said["word"] and known.WORDS.get(said["word"]) == known.OPEN_SIGNS.get(sign, sign):  # "$5 dollars"
        end = said.end()
    return Money(start, end, LETTERS[letter[0].strip()] if letter else 1.0, code, "currency_sign")


def _with_word(text: str, number: Number, bounds: tuple[int, int], setting: Setting) -> Money | None:
    """`500 million yuan`, `80,000 Swiss francs`, `30p`, `5bn euros`, `3,50 €`, `200 CHF`."""
    letter = None if number.scale > 1 or number.is_worded else _LETTER.match(text, number.end, bounds[1])
    for end, factor in ((number.end, 1.0), *([(letter.end(), LETTERS[letter[0].strip()])] if letter else [])):
        behind = _BEHIND.match(text, end, bounds[1])
        if not behind:
            continue
        if behind["sign"]:
            code = _behind(behind["sign"], setting)
            if code:
                cents = 0.01 if behind["sign"] == "¢" else 1.0
                return Money(number.start, behind.end("sign"), factor * cents, code, "currency_sign")
            continue
        if known.WORDS.get(behind["word"]) == "pound" and setting.is_weight(number, behind, bounds):
            continue
        money = _of_word(number, behind, factor, setting, bounds)
        if money:
            return money
    return None


def _behind(sign: str, setting: Setting) -> str | None:
    """The code of a sign behind its figure."""
    if sign in known.OPEN_SIGNS or sign == "¢":
        return setting.meant(known.OPEN_SIGNS.get(sign, "dollar"))
    if sign in known.SIGNS:
        return known.SIGNS[sign]
    return sign if sign in known.CODES - known.ENGLISH_WORDS else None


def _of_word(
    number: Number, behind: re.Match[str], factor: float, setting: Setting, bounds: tuple[int, int]
) -> Money | None:
    word, adjective = behind["word"], behind["adjective"].strip(" \n-")
    is_attached = not behind["blank"]
    if is_attached and word != "p":
        return None
    if word == "p" and (not is_attached or number.is_worded):
        return None
    part = known.PARTS.get(word) or known.PARTS.get(word.removesuffix("s"))
    if part and not adjective:
        whole = "euro" if part[0] == "dollar" and setting.is_in_euros else part[0]
        return Money(number.start, behind.end(), part[1], setting.meant(whole), "currency_word")
    if word not in known.WORDS:
        return None
    if word in known.OTHER_SENSES and number.value * factor < _MUCH:
        return None
    stands_for = "CFA franc" if adjective == "CFA" else known.WORDS[word]
    code = "GBP" if behind["sterling"] else setting.meant(stands_for, adjective, _around(number, bounds))
    return Money(number.start, behind.end(), factor, code, "currency_word")
