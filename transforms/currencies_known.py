"""Currencies by ISO 4217 code: how news prints them, and where a word means which. Plain data."""

from __future__ import annotations

from transforms.word_sets import words

CODES: frozenset[str] = words(
    """
    BGN HRK
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
    SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
    WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """
)
"""The currencies that are in use or were till lately; not funds, metals and codes for tests."""
ENGLISH_WORDS: frozenset[str] = words("ALL COP CUP LAK MAD PEN SOS TOP TRY SLE")
"""Codes that capitals alone may make of a word: they are none behind a number."""

SIGNS: dict[str, str] = {
    "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "Can$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "J$": "JMD",
    "TT$": "TTD", "Bds$": "BBD", "BDS$": "BBD", "EC$": "XCD", "F$": "FJD", "FJ$": "FJD", "N$": "NAD", "B$": "BND",
    "G$": "GYD", "GY$": "GYD", "L$": "LRD", "BZ$": "BZD", "CI$": "KYD", "RD$": "DOP", "AR$": "ARS", "CLP$": "CLP",
    "COP$": "COP", "SI$": "SBD", "T$": "TOP", "WS$": "WST", "MOP$": "MOP", "ZiG": "ZWG", "€": "EUR", "£": "GBP",
    "E£": "EGP", "LE": "EGP", "EGP": "EGP", "Y": "JPY", "RMB": "CNY", "CN¥": "CNY", "RMB¥": "CNY", "JP¥": "JPY",
    "₹": "INR",
    "₩": "KRW", "₽": "RUB", "₺": "TRY", "TL": "TRY", "₦": "NGN", "N": "NGN", "₱": "PHP", "Php": "PHP", "₫": "VND",
    "₪": "ILS", "NIS": "ILS", "₴": "UAH", "₸": "KZT", "฿": "THB", "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "GHC": "GHS",
    "₡": "CRC", "₲": "PYG", "₮": "MNT", "₭": "LAK", "₾": "GEL", "₼": "AZN", "֏": "AMD", "৳": "BDT", "Tk": "BDT",
    "Tk.": "BDT", "RM": "MYR", "Rp": "IDR", "Rp.": "IDR", "KSh": "KES", "Ksh": "KES", "Kshs": "KES", "KSh.": "KES",
    "Ksh.": "KES", "USh": "UGX", "Ush": "UGX", "UShs": "UGX", "Ushs": "UGX", "TSh": "TZS", "Tsh": "TZS", "R": "ZAR",
    "S/": "PEN", "S/.": "PEN", "Bs": "BOB", "Bs.": "BOB", "SFr": "CHF", "Sfr": "CHF", "SFr.": "CHF", "Fr.": "CHF",
    "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "FCFA": "XOF", "Dh": "AED", "Dhs": "AED", "Dh.": "AED", "SR": "SAR",
    "QR": "QAR", "RO": "OMR", "KD": "KWD", "BD": "BHD", "JD": "JOD", "ETB": "ETB", "Le": "SLE", "Nu.": "BTN",
}  # fmt: skip
"""What stands before a figure, or behind it, and means one currency."""
OPEN_SIGNS: dict[str, str] = {
    "$": "dollar", "¥": "yen", "￥": "yen", "Rs": "rupee", "Rs.": "rupee", "Re": "rupee", "Re.": "rupee", "₨": "rupee",
    "Sh": "shilling", "Shs": "shilling", "Sh.": "shilling", "Shs.": "shilling", "CFA": "CFA franc", "K": "kwacha",
    "P": "peso", "kr": "krone", "￡": "pound", "＄": "dollar",
}  # fmt: skip
"""Signs of several currencies, by the word for them."""
ATTACHED_ALONE: frozenset[str] = words("N R K P Y Le LE")
"""Signs that are letters of other things as well: money only when they touch a figure with a scale or a comma."""

# Words for a currency, the first stands for all and each may take an s; then what they mean, first what is meant when
# nothing tells more: a dash where none is.
_ROWS = """
dollar | USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD
euro | EUR
pound | GBP EGP FKP GIP LBP SDG SHP SSP SYP
yuan, renminbi, RMB | CNY
yen | JPY
won | KRW KPW
rupee | - INR PKR LKR NPR MUR SCR
rupiah | IDR
ruble, rouble | RUB BYN
peso | - MXN ARS CLP COP CUP DOP PHP UYU
reais | BRL
rand | ZAR
naira | NGN
cedi | GHS
shilling | - KES TZS UGX SOS
birr | ETB
franc | - CHF XOF XAF CDF RWF BIF DJF GNF KMF XPF
CFA franc | - XOF XAF
krone, kroner | - NOK DKK
krona, kronor | - SEK ISK
krónur, kronur | ISK
koruna, koruny, korun | CZK
crown | - CZK SEK NOK DKK ISK
zloty, złoty, zlotych | PLN
forint | HUF
leu, lei | - RON MDL
lev, leva | BGN
kuna | HRK
lira, liras | TRY
shekel | ILS
dinar | - DZD BHD IQD JOD KWD LYD RSD TND
dirham | - AED MAD
riyal | - SAR QAR YER
rial | - IRR OMR YER
ringgit | MYR
baht | THB
dong | VND
kip | LAK
kyat | MMK
riel | KHR
sol, soles | PEN
bolivar, bolívar, bolivares, bolívares | VES
boliviano | BOB
guarani, guaraní, guaraníes | PYG
quetzal, quetzales | GTQ
lempira | HNL
colones | CRC
cordoba, córdoba | NIO
balboa | PAB
gourde | HTG
tenge | KZT
som | KGS
sum, soum | UZS
somoni | TJS
manat | - AZN TMT
lari | GEL
dram | AMD
hryvnia, hryvnias, hryvna | UAH
afghani | AFN
taka | BDT
tugrik, tögrög | MNT
kina | PGK
vatu | VUV
pa'anga | TOP
kwacha | - ZMW MWK
metical, meticais | MZN
kwanza | AOA
pula | BWP
maloti | LSL
emalangeni, lilangeni | SZL
ariary | MGA
dalasi | GMD
leone | SLE
ouguiya | MRU
nakfa | ERN
escudo | CVE
dobra | STN
rufiyaa | MVR
ngultrum | BTN
pataca | MOP
denar | MKD
lek | ALL
"""
OTHER_SENSES: frozenset[str] = words(
    "won sum sums crown crowns sol som dram lari kip pula kina leone rand lek dong lev"
)
"""Words for a currency that are others as well: money where much is counted, `10 billion won`, not `two won`."""

PARTS: dict[str, tuple[str, float]] = {
    "cent": ("dollar", 0.01), "penny": ("pound", 0.01), "pence": ("pound", 0.01), "p": ("pound", 0.01),
    "paise": ("rupee", 0.01), "paisa": ("rupee", 0.01), "kopeck": ("ruble", 0.01), "kopek": ("ruble", 0.01),
    "sen": ("ringgit", 0.01),
}  # fmt: skip
"""Parts of a currency, by the word for the whole."""

SHARED: dict[str, str] = {
    "EUR": "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK",
    "XOF": "BJ BF CI GW ML NE SN TG",
    "XAF": "CM CF TD CG GQ GA",
    "XPF": "PF NC WF",
    "XCD": "AG DM GD KN LC VC AI MS",
    "USD": "US EC SV PR GU FM MH PW TL VG VI AS",
    "ILS": "IL PS",
    "CHF": "CH LI",
    "ZAR": "ZA",
    "NOK": "NO SJ",
    "DKK": "DK GL FO",
    "AUD": "AU KI NR TV NF CX",
    "NZD": "NZ CK NU TK",
    "MAD": "MA EH",
    "GBP": "GB IM JE GG",
}
"""Countries of a currency that several use or whose code begins otherwise; else a code begins with its country's."""


def _rows() -> dict[tuple[str, ...], tuple[str, ...]]:
    cells = (row.split(" | ") for row in _ROWS.strip().split("\n"))
    return {tuple(names.split(", ")): tuple(codes.split()) for names, codes in cells}


MEANINGS: dict[str, tuple[str, ...]] = {names[0]: codes for names, codes in _rows().items()}
"""The codes that a word may mean; `-` first when none is meant without a sign of it."""
WORDS: dict[str, str] = {
    name + ending: names[0] for names in _rows() for name in names for ending in ("", "" if name.endswith("s") else "s")
}
"""The words as printed, also in the plural, and the one that stands for all."""
