"""The words that printed dates are made of, in the languages that news here comes in: plain data."""

from __future__ import annotations


def _numbered(first: int, *rows: str) -> dict[str, int]:
    """Word to number; a row is the words of one number, in order."""
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


# English, German, Spanish, French, Italian, Portuguese, Dutch, the Scandinavian languages, Russian; matched without case.
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

# Printed zone to IANA name or offset; None where the letters stand for several (India, Israel, Ireland; China, Chicago).
ZONES: dict[str, str | None] = {
    "z": "UTC", "utc": "UTC", "gmt": "UTC", "bst": "Europe/London", "uk": "Europe/London", "uk time": "Europe/London",
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York", "eastern time": "America/New_York",
    "eastern": "America/New_York", "eastern standard time": "America/New_York",
    "eastern daylight time": "America/New_York", "central time": "America/Chicago", "central daylight time": "America/Chicago",
    "central standard time": "America/Chicago", "mountain time": "America/Denver", "mountain standard time": "America/Denver",
    "mountain daylight time": "America/Denver", "pacific standard time": "America/Los_Angeles",
    "pacific daylight time": "America/Los_Angeles", "greenwich mean time": "UTC", "british summer time": "Europe/London",
    "central european time": "+01:00", "central european summer time": "+02:00", "indian standard time": "Asia/Kolkata",
    "moscow time": "Europe/Moscow", "singapore time": "Asia/Singapore", "hong kong time": "Asia/Hong_Kong",
    "ct": "America/Chicago", "cdt": "America/Chicago", "cst": None,
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles", "akst": "America/Anchorage", "akdt": "America/Anchorage",
    "hst": "Pacific/Honolulu", "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "wib": "Asia/Jakarta", "msk": "Europe/Moscow", "trt": "Europe/Istanbul",
    "ist": None, "pkt": "Asia/Karachi", "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "pht": "Asia/Manila",
    "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "beijing time": "Asia/Shanghai",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide",
    "awst": "Australia/Perth", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
    "sast": "Africa/Johannesburg", "eat": "Africa/Nairobi", "wat": "Africa/Lagos", "brt": "America/Sao_Paulo",
}  # fmt: skip
