"""Datelines: the place, date and agency that a news text opens with, `NEW DELHI, Nov. 18 (Xinhua) --`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms import stamps
from transforms.outlets import resolve, resolve_agency
from transforms.printed_names import has_given_name
from transforms.stamps import FoundStamp
from transforms.word_sets import phrases, words

_LONGEST = 160
_LONGEST_ALONE = 60
# The dash that ends a dateline: "(AP) —", "(Reuters) -", "(AP) _", "18 --", "WIRE)--", "/CNW/ -".
_DASH = re.compile(
    r"\s{0,2}(?:-{2,3}|[—–―]|_(?!_))\s{0,2}|\s-(?:\s{1,2}|$)|(?<=[)/\d])-(?:\s|$)|(?<=[)/])-|\s/\s(?=[A-Z])"
    r"|(?<=\))\.-\s?|(?<=/)\.(?:\s|$)"
)
_DASH_CHARACTER = re.compile(r"[-—–―_/]")
# "(Xinhua)", "/PRNewswire/", "(BUSINESS WIRE)", "/ ACCESSWIRE", "New York CNN"
_AGENCY = re.compile(
    r"[\s-]{0,3}(?:\(\s?(?P<round>[^()]{2,40}?)\s?\)|/\s?(?P<slash>[^\W\d_][\w .-]{1,40}?)(?:\s?/|$)"
    r"|\s(?P<bare>CNN|CNBC))\s{0,2}$"
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĹĽŃŅŇŌŐŒŔŘŚŠŞȘŢȚŤŪŮŰŲŸŹŻŽА-ЯЁІЇЄҐ"
_CAPITALS = rf"(?:(?:ST|MT|FT)\.|[{_UPPER}]['’]?[{_UPPER}]+(?:['’.-][{_UPPER}]+)*\.?)"
_WORDS = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,4}"
# "NEW YORK", "ST. PETERSBURG, Russia", "BEIJING/SHANGHAI", "GENEVA/New York", "KYIV and LVIV, Ukraine"
_UPPER_PLACE = re.compile(
    rf"{_CAPITALS}(?:(?:\s|\s?/\s?){_CAPITALS}){{0,5}}(?:,\s?{_WORDS}){{0,2}}"
    rf"(?:(?:\s?/\s?|\s(?:and|AND)\s){_WORDS}(?:,\s{_WORDS})?)?$"
)
_TITLE_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
# "Geneva", "Frankfurt am Main", "São Paulo, Brazil", "Washington, D.C."
_TITLE_PLACE = re.compile(
    rf"{_TITLE_WORD}(?:(?:[\s/]|\s(?:de|del|la|of|am|an|der|upon|on)\s){_TITLE_WORD}){{0,3}}"
    rf"(?:,\s{_TITLE_WORD}(?:\s{_TITLE_WORD}){{0,2}}){{0,2}}(?:\s\({_TITLE_WORD}\))?$"
)
# Words in capitals that open a text and are no place: "UPDATE — ", "FILE - ", "TOP STORIES — ".
_NO_PLACE = words(
    """
    file update updated updates breaking exclusive watch video videos photo photos opinion analysis live listen read
    news correction corrected clarification interview review recap editorial column commentary fact check advisory
    alert urgent bulletin flash feature explainer poll quiz podcast gallery cartoon letter letters editor sponsored
    filing soccer cricket tennis golf rugby basketball baseball football hockey cycling boxing athletics swimming
    motor racing nhl nba nfl mlb nascar ufc note notes question answer yes no ok wow covid warning disclaimer
    caption source sources summary background about contact media press release immediate monday tuesday wednesday
    thursday friday saturday sunday key more story stories results result scores standings
    """
)
# Cities whose name alone, before a plain hyphen, is a dateline: "CHICAGO - The …"
_LONE_CITIES = phrases(
    """
    amsterdam, ankara, athens, atlanta, baghdad, baltimore, bangkok, beijing, beirut, berlin, bogota, boston,
    brasilia, brussels, budapest, buenos aires, cairo, canberra, caracas, chicago, cincinnati, cleveland,
    copenhagen, dallas, damascus, delhi, denver, detroit, dhaka, doha, dubai, dublin, edinburgh, frankfurt, gaza,
    geneva, glasgow, hanoi, havana, helsinki, hong kong, honolulu, houston, indianapolis, islamabad, istanbul,
    jakarta, jerusalem, johannesburg, kabul, karachi, khartoum, kiev, kuala lumpur, kyiv, lagos, lahore, las vegas,
    lima, lisbon, london, los angeles, madrid, manchester, manila, melbourne, mexico city, miami, milan, milwaukee,
    minneapolis, montreal, moscow, mumbai, munich, nairobi, new delhi, new orleans, new york, oklahoma city, oslo,
    ottawa, paris, philadelphia, phnom penh, phoenix, pittsburgh, prague, pretoria, pyongyang, rio de janeiro,
    riyadh, rome, salt lake city, san antonio, san diego, san francisco, santiago, sao paulo, sarajevo, seattle,
    seoul, shanghai, singapore, st. louis, stockholm, sydney, taipei, tehran, tel aviv, tokyo, toronto, tripoli,
    tunis, united nations, vatican city, vienna, warsaw, washington, wellington, yangon, zurich
    """
)
# Without capitals, a place shows by an agency or a date: "Berlin (dpa) -", "Geneva, 3 May 2021 –", "New York CNN —"
_TOLD = re.compile(r"[(/\d]|\bCN")
_DATE_BEHIND = re.compile(r"\s{0,2}(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})\s{0,2}(?:--|[–—/-])\s{0,2}")
# "NASSAU, Bahamas (AP) The …": the dash lost.
_DASHLESS = re.compile(r"(?P<head>[^()]{0,70}\(\s?(?P<agency>[A-Za-z][\w .]{1,20})\s?\))\s{1,2}(?=[A-Z\"“'‘])")
_AGENCY_ALONE = re.compile(
    r"\(\s?(?P<agency>[A-Z][\w .]{1,30}?)\s?\)(?:\s{0,2}(?:--|[—–―-])\s{0,2}|\s{1,2}(?=[A-Z\"“'‘])|$)"
)
_INSIDE = re.compile(r"\(\s?(?P<agency>[A-Z][\w .&'-]{1,30}?)\s?(?P<stop>\))\s{0,2}(?:-{1,3}|[—–―_])\s")
_OPENING = re.compile(r"(?:^|(?<=[\s.)\]\"”]))(?=[A-Z]['’]?[A-Z])")
_BACK = 90


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline with its dash; `place` and `agency` as printed; no place in `Dec 5 (Reuters) -` and `(CNN)`."""

    start: int
    end: int
    place: str | None
    date: FoundStamp | None = None
    agency: str | None = None


@lru_cache(maxsize=64)  # a paragraph is asked for its neighbours' sake, too
def read(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph opens with, or is: `LONDON 1996-08-22` stands alone on its line."""
    start = len(paragraph) - len(paragraph.lstrip())
    head = paragraph[start : start + _LONGEST]
    if head[:1] == "(":
        return _placeless(head, start)
    if not head[:1].isupper() or not (head[1:3].isupper() or _TOLD.search(head, 0, 90)):
        return None
    line = head.partition("\n")[0].rstrip()
    found = _dashed(head) or _dashless(head) or (_alone(line) if len(line) <= _LONGEST_ALONE else None)
    return _moved(found, start) if found else None


def search(text: str) -> Dateline | None:
    """The first wire dateline with its agency anywhere in a text, as after an inline caption."""
    for match in _INSIDE.finditer(text):
        if resolve(match["agency"]) is None:
            continue
        back = max(0, match.start() - _BACK)
        for opening in _OPENING.finditer(text[back : match.start()]):
            first = back + opening.start()
            found = _dateline(text[first : match.end()], match.end("stop") - first, match.end() - first)
            if found and found.place:
                return _moved(found, first)
    return None


def _dashed(head: str) -> Dateline | None:
    if not _DASH_CHARACTER.search(head):
        return None
    for dash in _DASH.finditer(head):
        if dash.start() > 110:
            break
        if found := _dateline(head, dash.start(), dash.end()):
            return found
    return None


def _dateline(head: str, stop: int, end: int) -> Dateline | None:
    """The dateline that is `head` up to `stop`, and whose dash ends at `end`."""
    inner, agency = _without_agency(head[:stop])
    inner, date = _without_date(inner)
    # "AUSTIN, Texas--(BUSINESS WIRE)--May 3, 2021--"
    if agency and date is None and (behind := _DATE_BEHIND.match(head, end)):
        dates = stamps.find(behind["date"])
        if dates:
            date, end = stamps.shifted(dates[0], behind.start("date")), behind.end()
    place = inner.strip(" ,(-")
    if not place:
        return Dateline(0, end, None, date, agency) if date and agency and resolve(agency) else None
    if not _is_place(place, head[stop:end].strip(), head[end:], agency, date):
        return None
    return Dateline(0, end, place, date, agency)


def _dashless(head: str) -> Dateline | None:
    match = _DASHLESS.match(head)
    if match is None or resolve_agency(match["agency"]) is None:
        return None
    found = _dateline(head, match.end("head"), match.end())
    return found if found and found.place and found.place.split(",")[0].isupper() else None


def _placeless(head: str, start: int) -> Dateline | None:
    """`(CNN) The …`, `(Reuters) - The …`: the agency alone."""
    match = _AGENCY_ALONE.match(head)
    if match is None or resolve(match["agency"]) is None:
        return None
    return Dateline(start, start + match.end(), None, None, match["agency"])


def _alone(line: str) -> Dateline | None:
    """`LONDON 1996-08-22`, `NAIROBI, Kenya (AP)` as a line of its own."""
    inner, agency = _without_agency(line)
    inner, date = _without_date(inner)
    place = inner.strip(" ,(")
    if (date is None and agency is None) or (agency and resolve(agency) is None):
        return None
    if not _UPPER_PLACE.match(place) or _names_no_place(place):
        return None
    return Dateline(0, len(line), place, date, agency)


def _without_agency(inner: str) -> tuple[str, str | None]:
    match = _AGENCY.search(inner)
    if match is None:
        before, comma, last = inner.rpartition(", ")  # "ROME, March 13, Reuter -"
        return (before, last) if comma and resolve_agency(last) else (inner, None)
    return inner[: match.start()], (match["round"] or match["slash"] or match["bare"]).strip()


def _without_date(inner: str) -> tuple[str, FoundStamp | None]:
    """The place part and the date that ends it."""
    if any(character.isdigit() for character in inner):
        for stamp in stamps.find(inner):
            if not inner[stamp.end :].strip(" .,)"):
                return inner[: stamp.start], stamp
    return inner, None


def _is_place(place: str, dash: str, behind: str, agency: str | None, date: FoundStamp | None) -> bool:
    if len(place) > 70 or _names_no_place(place.split()[0] if agency or date else place):
        return False
    if _UPPER_PLACE.match(place):
        if agency or date:
            return dash != "/" or agency is not None
        return _is_plain_dateline(place, dash, behind)
    # "Geneva, 3 May 2021 –", "Berlin (dpa) -": an ordinary word is a place only by a date or a known agency.
    told = date is not None or (agency is not None and resolve(agency) is not None)
    return told and dash != "/" and _TITLE_PLACE.match(place) is not None


def _is_plain_dateline(place: str, dash: str, behind: str) -> bool:
    """Without date and agency: a long dash, or a well-known city, before an ordinary sentence; no speaker's name."""
    well_known = place.casefold() in _LONE_CITIES
    if behind and not _opens_sentence(behind.split(" ", 1)[0].strip("\"“‘'")):
        return False
    if dash in ("-", "_", "/"):
        return well_known and dash != "/"
    return well_known or (len(place) > 3 and ("," in place or " " not in place or not has_given_name(place)))


def _opens_sentence(word: str) -> bool:
    """Whether a text begins with this word as sentences do: no headline in capitals goes on."""
    capitals = word.isupper() and word.isalpha() and len(word) > 2
    return bool(word) and not capitals and (word[0].isupper() or word[0].isdigit())


def _names_no_place(place: str) -> bool:
    return any(word.strip(".").casefold() in _NO_PLACE for word in place.split(",")[0].split())


def _moved(found: Dateline, by: int) -> Dateline:
    date = stamps.shifted(found.date, by) if found.date else None
    return replace(found, start=found.start + by, end=found.end + by, date=date)


def is_city(name: str) -> bool:
    """Whether a name is one of the cities that stand alone in datelines, so that it is no source before a date."""
    return name.strip(" .").casefold() in _LONE_CITIES
