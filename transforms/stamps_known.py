"""The words that printed dates are made of, in the languages that news here comes in: plain data."""

from __future__ import annotations

from transforms.word_sets import phrases


def _numbered(first: int, *rows: str) -> dict[str, int]:
    """Word to number; a row is the words of one number, in order."""
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


# English, German, Spanish, French, Italian, Portuguese, Dutch, the Scandinavian languages, Russian; in lower case.
MONTHS: dict[str, int] = _numbered(
    1,
    "january jan januar jänner enero janvier gennaio gen janeiro januari январь января янв",
    "february feb februar febrero février févr fév febbraio fevereiro februari февраль февраля фев",
    "march mar märz mär marzo mars março maart marts март марта",
    "april apr abril avril avr aprile abr апрель апреля апр",
    "may mai mayo maggio mag maio mei maj май мая",
    "june jun juni junio juin giugno giu junho июнь июня",
    "july jul juli julio juillet juil luglio lug julho июль июля",
    "august aug agosto août ago augustus augusti август августа авг",
    "september sept sep septiembre septembre settembre set setembro сентябрь сентября сен",
    "october oct oktober okt octubre octobre ottobre ott outubro out октябрь октября окт",
    "november nov noviembre novembre novembro ноябрь ноября ноя",
    "december dec dezember dez diciembre dic décembre déc dicembre dezembro desember декабрь декабря дек",
)

# 0 is Monday, as in Python.
WEEKDAYS: dict[str, int] = _numbered(
    0,
    "monday mon montag mo lunes lundi lunedì segunda-feira maandag mandag måndag",
    "tuesday tue tues dienstag di martes mardi martedì terça-feira dinsdag tirsdag tisdag",
    "wednesday wed weds mittwoch mi miércoles mercredi mercoledì quarta-feira woensdag onsdag",
    "thursday thu thur thurs donnerstag do jueves jeudi giovedì quinta-feira donderdag torsdag",
    "friday fri freitag fr viernes vendredi venerdì sexta-feira vrijdag fredag",
    "saturday sat samstag sonnabend sa sábado samedi sabato zaterdag lørdag lördag",
    "sunday sun sonntag so domingo dimanche domenica zondag søndag söndag",
)

# IANA name or offset to the ways it is printed; None where the letters stand for several (India, Israel).
_PRINTED_ZONES: dict[str | None, str] = {
    None: "ist, cst, ast",
    "UTC": "z, utc, gmt, greenwich mean time",
    "Europe/London": "bst, uk, uk time, british summer time",
    "America/New_York": "et, est, edt, eastern, eastern time, eastern standard time, eastern daylight time",
    "America/Chicago": "ct, cdt, central time, central standard time, central daylight time",
    "America/Denver": "mt, mst, mdt, mountain time, mountain standard time, mountain daylight time",
    "America/Los_Angeles": "pt, pst, pdt, pacific time, pacific standard time, pacific daylight time",
    "America/Anchorage": "akst, akdt",
    "Pacific/Honolulu": "hst",
    "America/Sao_Paulo": "brt",
    "+01:00": "cet, mez, central european time",
    "+02:00": "cest, mesz, eet, central european summer time",
    "+03:00": "eest",
    "Europe/Moscow": "msk, moscow time",
    "Europe/Istanbul": "trt",
    "Africa/Johannesburg": "sast",
    "Africa/Nairobi": "eat",
    "Africa/Lagos": "wat",
    "Asia/Karachi": "pkt",
    "Asia/Kolkata": "indian standard time",
    "Asia/Jakarta": "wib",
    "Asia/Hong_Kong": "hkt, hong kong time",
    "Asia/Singapore": "sgt, singapore time",
    "Asia/Manila": "pht",
    "Asia/Shanghai": "beijing time",
    "Asia/Tokyo": "jst",
    "Asia/Seoul": "kst",
    "Australia/Perth": "awst",
    "Australia/Adelaide": "acst, acdt",
    "Australia/Sydney": "aest, aedt",
    "Pacific/Auckland": "nzst, nzdt",
}
ZONES: dict[str, str | None] = {name: zone for zone, names in _PRINTED_ZONES.items() for name in phrases(names)}
