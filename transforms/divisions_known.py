"""States, provinces and regions as English news prints them, by ISO 3166-2 code: plain data.

A row is code, other names and abbreviations, and latitude and longitude of GeoNames' point, a dash for what lies where
its towns lie.
"""

from __future__ import annotations

from typing import NamedTuple


class Division(NamedTuple):
    """One row of the table."""

    code: str
    other_names: tuple[str, ...]
    point: tuple[float, float] | None


_ROWS = """
US-AL | Ala., AL | -
US-AK | Alaska, AK | 64, -150
US-AZ | Ariz., AZ | 34.5, -111.5
US-AR | Ark., AR | -
US-CA | Calif., CA, Cal. | 37.25, -119.75
US-CO | Colo., CO | 39, -105.5
US-CT | Conn., CT | -
US-DE | Del., DE | -
US-DC | D.C., DC | -
US-FL | Fla., FL | 28.75, -82.5
US-GA | Ga., GA | -
US-HI | HI, Hawaii | 20.75, -156.5
US-ID | ID, Idaho | 44.5, -114.25
US-IL | Ill., IL | 40, -89.25
US-IN | Ind., IN | -
US-IA | IA, Iowa | -
US-KS | Kan., Kans., KS | 38.5, -98.5
US-KY | Ky., KY | -
US-LA | La., LA | -
US-ME | ME, Maine | 45.5, -69.25
US-MD | Md., MD | -
US-MA | Mass., MA | -
US-MI | Mich., MI | 44.25, -85.5
US-MN | Minn., MN | 46.25, -94.25
US-MS | Miss., MS | -
US-MO | Mo., MO | -
US-MT | Mont., MT | 47, -109.75
US-NE | Neb., Nebr., NE | 41.5, -99.75
US-NV | Nev., NV | 39.25, -116.75
US-NH | N.H., NH | -
US-NJ | N.J., NJ | -
US-NM | N.M., N. Mex., NM | 34.5, -106
US-NY | N.Y., NY, New York State, Upstate New York | 43, -75.5
US-NC | N.C., NC | -
US-ND | N.D., N. Dak., ND | 47.5, -100.5
US-OH | OH, Ohio | -
US-OK | Okla., OK | -
US-OR | Ore., OR | 44, -120.5
US-PA | Pa., Penn., PA | -
US-RI | R.I., RI | -
US-SC | S.C., SC | -
US-SD | S.D., S. Dak., SD | 44.5, -100.25
US-TN | Tenn., TN | -
US-TX | Texas, Tex., TX | 31.25, -99.25
US-UT | UT, Utah | 39.25, -111.75
US-VT | Vt., VT | -
US-VA | Va., VA | -
US-WA | Wash., WA, Washington State | 47.5, -120.5
US-WV | W.Va., W. Va., WV | -
US-WI | Wis., Wisc., WI | 44.5, -90
US-WY | Wyo., WY | 43, -107.5
CA-AB | Alta., AB | 52.28, -117.47
CA-BC | B.C., BC | 54, -125
CA-MB | Man., MB | 55, -97
CA-NB | N.B., NB | -
CA-NL | N.L., NL, Newfoundland, Nfld., Labrador | 52, -56
CA-NT | N.W.T., NWT, NT | 62, -120
CA-NS | N.S., NS | -
CA-NU | Nunavut, NU | 70, -90
CA-ON | Ont., ON | 49.25, -84.5
CA-PE | P.E.I., PEI, PE | -
CA-QC | Que., QC, Quebec | 52, -72
CA-SK | Sask., SK | 54, -106
CA-YT | Yukon, YT, Yukon Territory | 63, -135
AU-NSW | N.S.W., NSW | -33, 146
AU-QLD | Qld, QLD, Qld. | -20, 145
AU-VIC | Vic., VIC | -37, 145
AU-WA | W.A., Western Australia | -25, 122
AU-SA | S.A., South Australia | -30, 135
AU-TAS | Tas., Tassie | -
AU-NT | N.T., Northern Territory | -20, 134
AU-ACT | A.C.T., ACT | -
GB-ENG | England | 52.16, -0.7
GB-SCT | Scotland | 56, -4
GB-WLS | Wales | 52.5, -3.5
GB-NIR | Northern Ireland, Ulster | -
CN-BJ | Beijing Municipality | -
CN-XJ | Xinjiang, Xinjiang Uygur Autonomous Region, Xinjiang Uyghur Autonomous Region | 42, 86
CN-XZ | Tibet, Xizang, Tibet Autonomous Region, Xizang Autonomous Region | 32, 90
CN-NM | Inner Mongolia, Nei Mongol, Inner Mongolia Autonomous Region | 43.5, 115
CN-QH | Qinghai | 36, 96
CN-GS | Gansu | 38, 102
CN-HL | Heilongjiang | 48, 128
CN-SC | Sichuan, Szechuan | 30.5, 102.5
CN-GX | Guangxi, Guangxi Zhuang Autonomous Region | -
CN-NX | Ningxia, Ningxia Hui Autonomous Region | -
CN-GD | Guangdong, Canton Province | -
CN-FJ | Fujian, Fukien | -
IN-JK | Jammu and Kashmir, J&K, Kashmir, Indian-administered Kashmir | -
IN-UP | U.P., Uttar Pradesh | -
IN-MP | M.P., Madhya Pradesh | -
IN-AP | Andhra, Andhra Pradesh | -
IN-OD | Orissa, Odisha | -
IN-OR | Orissa, Odisha | -
IN-TN | T.N., Tamil Nadu | -
IN-UK | Uttaranchal, Uttarakhand | -
IN-UT | Uttaranchal, Uttarakhand | -
PK-KP | Khyber Pakhtunkhwa, Khyber-Pakhtunkhwa, North-West Frontier Province, NWFP, KPK | -
PK-PB | Punjab Province | -
PK-BA | Baluchistan, Balochistan | 28.5, 65.5
RU-SA | Sakha, Yakutia | 65, 130
RU-KYA | Krasnoyarsk Krai, Krasnoyarsk Territory | 65, 95
RU-KHA | Khabarovsk Krai, Khabarovsk Territory | 55, 135
RU-CHU | Chukotka | 66.5, 172
RU-KAM | Kamchatka | 57, 160
RU-MAG | Magadan Region | 62.5, 153.5
RU-CE | Chechnya, Chechen Republic | -
RU-DA | Dagestan | -
RU-PRI | Primorye, Primorsky Krai, Maritime Territory | -
RU-YAN | Yamal, Yamalo-Nenets | 66.5, 77
RU-KHM | Khanty-Mansi | 62, 72
UA-43 | Crimea, Crimean Peninsula, Autonomous Republic of Crimea | 45.25, 34
UA-14 | Donetsk Region, Donetsk Oblast, Donetsk People's Republic | -
UA-09 | Luhansk Region, Lugansk Region, Luhansk People's Republic | -
BR-AM | Amazonas | -4, -63
BR-PA | Para | -4, -53
BR-MT | Mato Grosso | -13, -56
DE-BY | Bavaria | -
DE-SN | Saxony | -
DE-NI | Lower Saxony | -
DE-NW | North Rhine-Westphalia | -
DE-HE | Hesse | -
DE-TH | Thuringia | -
DE-RP | Rhineland-Palatinate | -
DE-BW | Baden-Wuerttemberg, Baden-Württemberg | -
ES-AN | Andalusia, Andalucia | -
ES-CT | Catalonia, Catalunya | -
ES-PV | Basque Country | -
ES-NC | Navarre | -
ES-CN | Canary Islands, Canaries | -
ES-IB | Balearic Islands, Balearics | -
IT-25 | Lombardy | -
IT-52 | Tuscany | -
IT-82 | Sicily | -
IT-88 | Sardinia | -
IT-21 | Piedmont | -
IT-75 | Apulia, Puglia | -
FR-BRE | Brittany | -
FR-NOR | Normandy | -
FR-COR | Corsica | -
FR-20R | Corsica | -
IQ-AN | Al Anbar, Anbar | -
EG-SIN | North Sinai | -
EG-JS | South Sinai | -
ID-JK | Jakarta Special Capital Region | -
ID-PA | Papua | -4, 138
PH-NCR | Metro Manila, National Capital Region | -
TH-10 | Bangkok Metropolis | -
ZA-NL | KwaZulu-Natal, KwaZulu Natal, Natal | -
ZA-GP | Gauteng | -
ZA-GT | Gauteng | -
NG-FC | Federal Capital Territory | -
"""


def _read(row: str) -> Division:
    code, others, point = (cell.strip() for cell in row.split("|"))
    latitude, _, longitude = point.partition(", ")
    where = (float(latitude), float(longitude)) if longitude else None
    return Division(code, tuple(others.split(", ")), where)


DIVISIONS: tuple[Division, ...] = tuple(_read(row) for row in _ROWS.strip().split("\n"))
