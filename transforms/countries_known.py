"""Countries as English news prints them: names, capitals, who lives there, where they lie. Plain data.

A row is code (ISO 3166-1 alpha-2), short name, capitals, demonyms and adjectives, other names, and latitude and
longitude of GeoNames' point of the country. A dash stands for none: a small country lies where its towns lie.
"""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    """One row of the table."""

    code: str
    name: str
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]
    other_names: tuple[str, ...]
    point: tuple[float, float] | None


_ROWS = """
AD | Andorra | Andorra la Vella | Andorran | - | -
AE | United Arab Emirates | Abu Dhabi | Emirati, Emirian | UAE, Emirates | 23.75, 54.5
AF | Afghanistan | Kabul | Afghan, Afghani | - | 33, 66
AG | Antigua and Barbuda | Saint John's | Antiguan, Barbudan | Antigua, Barbuda | -
AI | Anguilla | The Valley | Anguillan | - | -
AL | Albania | Tirana | Albanian | - | 41, 20
AM | Armenia | Yerevan | Armenian | - | -
AO | Angola | Luanda | Angolan | - | -12.5, 18.5
AQ | Antarctica | - | Antarctic | - | -78.16, 16.41
AR | Argentina | Buenos Aires | Argentine, Argentinian, Argentinean | Argentine Republic | -34, -64
AS | American Samoa | Pago Pago | American Samoan | - | -
AT | Austria | Vienna | Austrian | - | 47.33, 13.33
AU | Australia | Canberra | Australian, Aussie | - | -25, 135
AW | Aruba | Oranjestad | Aruban | - | -
AX | Aland Islands | Mariehamn | - | Aland | -
AZ | Azerbaijan | Baku | Azerbaijani, Azeri | - | 40.5, 47.5
BA | Bosnia and Herzegovina | Sarajevo | Bosnian, Herzegovinian | Bosnia, Bosnia-Herzegovina | 44.25, 17.83
BB | Barbados | Bridgetown | Barbadian, Bajan | - | -
BD | Bangladesh | Dhaka | Bangladeshi | - | 24, 90
BE | Belgium | Brussels | Belgian | - | 50.75, 4.5
BF | Burkina Faso | Ouagadougou | Burkinabe, Burkinan | Burkina, Upper Volta | 12.5, -1.67
BG | Bulgaria | Sofia | Bulgarian, Bulgar | - | 42.67, 25.25
BH | Bahrain | Manama | Bahraini | - | -
BI | Burundi | Gitega, Bujumbura | Burundian | - | -
BJ | Benin | Porto-Novo, Cotonou | Beninese, Beninois | - | 9.5, 2.25
BL | Saint Barthelemy | Gustavia | - | St. Barts | -
BM | Bermuda | Hamilton | Bermudian, Bermudan | - | -
BN | Brunei | Bandar Seri Begawan | Bruneian | Brunei Darussalam | -
BO | Bolivia | La Paz, Sucre | Bolivian | - | -17, -65
BQ | Caribbean Netherlands | Kralendijk | - | Bonaire | -
BR | Brazil | Brasilia | Brazilian | - | -10, -55
BS | Bahamas | Nassau | Bahamian | The Bahamas | -
BT | Bhutan | Thimphu | Bhutanese | - | -
BW | Botswana | Gaborone | Botswanan, Motswana, Batswana | - | -22, 24
BY | Belarus | Minsk | Belarusian, Belarussian, Byelorussian | Byelorussia, Belorussia | 53, 28
BZ | Belize | Belmopan | Belizean | British Honduras | -
CA | Canada | Ottawa | Canadian | - | 60.11, -113.64
CC | Cocos Islands | West Island | - | Keeling Islands | -
CD | Democratic Republic of the Congo | Kinshasa | Congolese | DR Congo, DRC, D.R. Congo, Congo-Kinshasa, Democratic Republic of Congo, Democratic Republic of the Congo, Zaire, Congo | -2.5, 23.5
CF | Central African Republic | Bangui | Central African | CAR | 7, 21
CG | Republic of the Congo | Brazzaville | Congolese | Congo-Brazzaville, Congo Republic, Republic of Congo, Congo | -1, 15.5
CH | Switzerland | Bern | Swiss | - | 47, 8
CI | Ivory Coast | Yamoussoukro, Abidjan | Ivorian, Ivoirian | Cote d'Ivoire | 8, -5.5
CK | Cook Islands | Avarua | Cook Islander | - | -
CL | Chile | Santiago | Chilean | - | -30, -71
CM | Cameroon | Yaounde | Cameroonian | Cameroun | 6, 12.5
CN | China | Beijing | Chinese | Mainland China, PRC, People's Republic of China | 35, 105
CO | Colombia | Bogota | Colombian | - | 4, -73.25
CR | Costa Rica | San Jose | Costa Rican | - | 10, -84
CU | Cuba | Havana | Cuban | - | 22, -79.5
CV | Cape Verde | Praia | Cape Verdean, Cabo Verdean | Cabo Verde | -
CW | Curacao | Willemstad | Curacaoan | - | -
CX | Christmas Island | Flying Fish Cove | - | - | -
CY | Cyprus | Nicosia | Cypriot | - | -
CZ | Czech Republic | Prague | Czech | Czechia | 49.75, 15
DE | Germany | Berlin | German | West Germany | 51.5, 10.5
DJ | Djibouti | Djibouti | Djiboutian | - | -
DK | Denmark | Copenhagen | Danish, Dane | - | 56, 10
DM | Dominica | Roseau | - | Commonwealth of Dominica | -
DO | Dominican Republic | Santo Domingo | Dominican | - | 19, -70.67
DZ | Algeria | Algiers | Algerian | - | 28, 3
EC | Ecuador | Quito | Ecuadorean, Ecuadorian | - | -1.25, -78.25
EE | Estonia | Tallinn | Estonian | - | 59, 26
EG | Egypt | Cairo | Egyptian | - | 27, 30
EH | Western Sahara | Laayoune | Sahrawi, Saharawi | - | 25, -13.5
ER | Eritrea | Asmara | Eritrean | - | 15, 39
ES | Spain | Madrid | Spanish, Spaniard | - | 40, -4
ET | Ethiopia | Addis Ababa | Ethiopian | - | 8, 38
FI | Finland | Helsinki | Finnish, Finn | - | 64, 26
FJ | Fiji | Suva | Fijian | - | -18, 178
FK | Falkland Islands | Stanley | Falkland Islander | Falklands, Malvinas | -
FM | Micronesia | Palikir | Micronesian | Federated States of Micronesia | -
FO | Faroe Islands | Torshavn | Faroese | Faroes, Faeroe Islands | -
FR | France | Paris | French, Frenchman, Frenchwoman | - | 46, 2
GA | Gabon | Libreville | Gabonese | - | -1, 11.75
GB | United Kingdom | London | British, Briton, Brit | UK, Britain, Great Britain, GB | 54.76, -2.7
GD | Grenada | Saint George's | Grenadian | - | -
GE | Georgia | Tbilisi | Georgian | Republic of Georgia | 42, 43.5
GF | French Guiana | Cayenne | French Guianese | - | 4, -53
GG | Guernsey | Saint Peter Port | - | - | -
GH | Ghana | Accra | Ghanaian | - | 8.1, -1.2
GI | Gibraltar | Gibraltar | Gibraltarian | - | -
GL | Greenland | Nuuk | Greenlandic, Greenlander | - | 72, -40
GM | Gambia | Banjul | Gambian | The Gambia | -
GN | Guinea | Conakry | Guinean | Guinea-Conakry | 10.83, -10.67
GP | Guadeloupe | Basse-Terre | Guadeloupean | - | -
GQ | Equatorial Guinea | Malabo | Equatorial Guinean, Equatoguinean | - | 1.7, 10.33
GR | Greece | Athens | Greek | - | 39, 22
GS | South Georgia | - | - | South Sandwich Islands | -
GT | Guatemala | Guatemala City | Guatemalan | - | 15.5, -90.25
GU | Guam | Hagatna | Guamanian | - | -
GW | Guinea-Bissau | Bissau | Bissau-Guinean | Guinea Bissau | -
GY | Guyana | Georgetown | Guyanese | - | 5, -59
HK | Hong Kong | Hong Kong | Hong Konger, Hongkonger | Hongkong, HKSAR | -
HN | Honduras | Tegucigalpa | Honduran | - | 15, -86.5
HR | Croatia | Zagreb | Croatian, Croat | - | 45.17, 15.5
HT | Haiti | Port-au-Prince | Haitian | - | 19, -72.42
HU | Hungary | Budapest | Hungarian | - | 47, 20
ID | Indonesia | Jakarta | Indonesian | - | -5, 120
IE | Ireland | Dublin | Irish, Irishman, Irishwoman | Republic of Ireland, Irish Republic, Eire | 53, -8
IL | Israel | Jerusalem, Tel Aviv | Israeli | - | 31.5, 34.75
IM | Isle of Man | Douglas | Manx | - | -
IN | India | New Delhi, Delhi | Indian | - | 22, 79
IO | British Indian Ocean Territory | - | Chagossian | Chagos Islands, Diego Garcia | -
IQ | Iraq | Baghdad | Iraqi | - | 33, 44
IR | Iran | Tehran | Iranian | Persia, Islamic Republic of Iran | 32, 53
IS | Iceland | Reykjavik | Icelandic, Icelander | - | 65, -18
IT | Italy | Rome | Italian | - | 42.83, 12.83
JE | Jersey | Saint Helier | - | - | -
JM | Jamaica | Kingston | Jamaican | - | -
JO | Jordan | Amman | Jordanian | - | 31, 36
JP | Japan | Tokyo | Japanese | - | 35.69, 139.75
KE | Kenya | Nairobi | Kenyan | - | 1, 38
KG | Kyrgyzstan | Bishkek | Kyrgyz, Kyrgyzstani | Kirghizia, Kyrgyz Republic | 41.5, 75
KH | Cambodia | Phnom Penh | Cambodian | Kampuchea | 13, 105
KI | Kiribati | Tarawa, South Tarawa | I-Kiribati | - | -
KM | Comoros | Moroni | Comoran, Comorian | Comoro Islands | -
KN | Saint Kitts and Nevis | Basseterre | Kittitian, Nevisian | St. Kitts, St. Kitts-Nevis | -
KP | North Korea | Pyongyang | North Korean | DPRK, Democratic People's Republic of Korea, N. Korea | 40, 127
KR | South Korea | Seoul | South Korean, Korean | ROK, Republic of Korea, S. Korea, Korea | 36.5, 127.75
KW | Kuwait | Kuwait City | Kuwaiti | - | -
KY | Cayman Islands | George Town | Caymanian | Caymans | -
KZ | Kazakhstan | Astana | Kazakh, Kazakhstani | - | 48, 68
LA | Laos | Vientiane | Laotian, Lao | - | 18, 105
LB | Lebanon | Beirut | Lebanese | - | 33.83, 35.83
LC | Saint Lucia | Castries | Saint Lucian, St. Lucian | - | -
LI | Liechtenstein | Vaduz | Liechtensteiner | - | -
LK | Sri Lanka | Colombo | Sri Lankan | Ceylon | 7, 81
LR | Liberia | Monrovia | Liberian | - | 6.5, -9.5
LS | Lesotho | Maseru | Basotho, Lesothan | - | -
LT | Lithuania | Vilnius | Lithuanian | - | 55.42, 24
LU | Luxembourg | Luxembourg | Luxembourger, Luxembourgish | - | -
LV | Latvia | Riga | Latvian | - | 57, 25
LY | Libya | Tripoli | Libyan | - | 28, 17
MA | Morocco | Rabat | Moroccan | - | 31.79, -7.09
MC | Monaco | Monaco | Monegasque | - | -
MD | Moldova | Chisinau | Moldovan | Moldavia | 47.25, 28.58
ME | Montenegro | Podgorica | Montenegrin | - | -
MF | Saint Martin | Marigot | - | St. Martin | -
MG | Madagascar | Antananarivo | Malagasy, Madagascan | - | -20, 47
MH | Marshall Islands | Majuro | Marshallese | - | -
MK | North Macedonia | Skopje | Macedonian | Macedonia, FYROM | -
ML | Mali | Bamako | Malian | - | 18, -2
MM | Myanmar | Naypyidaw, Yangon | Burmese | Burma | 21, 96
MN | Mongolia | Ulaanbaatar, Ulan Bator | Mongolian, Mongol | - | 46, 105
MO | Macao | Macao | Macanese | Macau | -
MP | Northern Mariana Islands | Saipan | - | Northern Marianas | -
MQ | Martinique | Fort-de-France | Martinican | - | -
MR | Mauritania | Nouakchott | Mauritanian | - | 20, -12
MS | Montserrat | Plymouth | Montserratian | - | -
MT | Malta | Valletta | Maltese | - | -
MU | Mauritius | Port Louis | Mauritian | - | -
MV | Maldives | Male | Maldivian | The Maldives | -
MW | Malawi | Lilongwe | Malawian | - | -13.5, 34
MX | Mexico | Mexico City | Mexican | - | 23, -102
MY | Malaysia | Kuala Lumpur | Malaysian | - | 2.5, 112.5
MZ | Mozambique | Maputo | Mozambican | - | -18.25, 35
NA | Namibia | Windhoek | Namibian | - | -22, 17
NC | New Caledonia | Noumea | New Caledonian | - | -
NE | Niger | Niamey | Nigerien | - | 18, 9
NF | Norfolk Island | Kingston | - | - | -
NG | Nigeria | Abuja | Nigerian | - | 10, 8
NI | Nicaragua | Managua | Nicaraguan | - | 13, -85
NL | Netherlands | Amsterdam, The Hague | Dutch, Dutchman, Dutchwoman | The Netherlands, Holland | 52.25, 5.75
NO | Norway | Oslo | Norwegian | - | 62, 10
NP | Nepal | Kathmandu | Nepalese, Nepali | - | 28, 84
NR | Nauru | Yaren | Nauruan | - | -
NU | Niue | Alofi | Niuean | - | -
NZ | New Zealand | Wellington | New Zealander, Kiwi | - | -42, 174
OM | Oman | Muscat | Omani | - | 21, 57
PA | Panama | Panama City | Panamanian | - | 9, -80
PE | Peru | Lima | Peruvian | - | -10, -75.25
PF | French Polynesia | Papeete | French Polynesian, Tahitian | Tahiti | -
PG | Papua New Guinea | Port Moresby | Papua New Guinean | PNG | -6, 147
PH | Philippines | Manila | Filipino, Filipina, Philippine | The Philippines | 13, 122
PK | Pakistan | Islamabad | Pakistani | - | 30, 70
PL | Poland | Warsaw | Polish, Pole | - | 52, 20
PM | Saint Pierre and Miquelon | Saint-Pierre | - | - | -
PN | Pitcairn | Adamstown | - | Pitcairn Islands | -
PR | Puerto Rico | San Juan | Puerto Rican | - | -
PS | Palestine | Ramallah, East Jerusalem | Palestinian | Palestinian Territories, Palestinian Territory, State of Palestine, Occupied Palestinian Territory | -
PT | Portugal | Lisbon | Portuguese | - | 39.5, -8
PW | Palau | Ngerulmud | Palauan | - | -
PY | Paraguay | Asuncion | Paraguayan | - | -23.33, -58
QA | Qatar | Doha | Qatari | - | -
RE | Reunion | Saint-Denis | Reunionese | - | -
RO | Romania | Bucharest | Romanian | Rumania | 46, 25
RS | Serbia | Belgrade | Serbian, Serb | - | 44, 21
RU | Russia | Moscow | Russian | Russian Federation | 60, 100
RW | Rwanda | Kigali | Rwandan | - | -
SA | Saudi Arabia | Riyadh | Saudi, Saudi Arabian | Kingdom of Saudi Arabia, KSA | 25, 45
SB | Solomon Islands | Honiara | Solomon Islander | Solomons | -
SC | Seychelles | Victoria | Seychellois | - | -
SD | Sudan | Khartoum | Sudanese | - | 16, 30
SE | Sweden | Stockholm | Swedish, Swede | - | 62, 15
SG | Singapore | Singapore | Singaporean | - | -
SH | Saint Helena | Jamestown | Saint Helenian | - | -
SI | Slovenia | Ljubljana | Slovenian, Slovene | - | -
SJ | Svalbard | Longyearbyen | - | Spitsbergen, Svalbard and Jan Mayen | 78, 16
SK | Slovakia | Bratislava | Slovak, Slovakian | Slovak Republic | 48.67, 19.5
SL | Sierra Leone | Freetown | Sierra Leonean | - | 8.5, -11.5
SM | San Marino | San Marino | Sammarinese | - | -
SN | Senegal | Dakar | Senegalese | - | 14.5, -14.25
SO | Somalia | Mogadishu | Somali, Somalian | - | 6, 48
SR | Suriname | Paramaribo | Surinamese | Surinam | 4, -56
SS | South Sudan | Juba | South Sudanese | - | 8, 30
ST | Sao Tome and Principe | Sao Tome | Sao Tomean | - | -
SV | El Salvador | San Salvador | Salvadoran, Salvadorean | - | -
SX | Sint Maarten | Philipsburg | - | St. Maarten | -
SY | Syria | Damascus | Syrian | Syrian Arab Republic | 35, 38
SZ | Eswatini | Mbabane, Lobamba | Swazi | Swaziland | -
TC | Turks and Caicos Islands | Cockburn Town | - | Turks and Caicos | -
TD | Chad | N'Djamena | Chadian | - | 15, 19
TG | Togo | Lome | Togolese | - | 8.67, 1.08
TH | Thailand | Bangkok | Thai | Siam | 15.5, 101
TJ | Tajikistan | Dushanbe | Tajik, Tajikistani | - | 39, 71
TK | Tokelau | - | Tokelauan | - | -
TL | East Timor | Dili | Timorese, East Timorese | Timor-Leste | -
TM | Turkmenistan | Ashgabat | Turkmen | - | 40, 60
TN | Tunisia | Tunis | Tunisian | - | 34, 9
TO | Tonga | Nuku'alofa | Tongan | - | -
TR | Turkey | Ankara | Turkish, Turk | Turkiye | 39.06, 34.91
TT | Trinidad and Tobago | Port of Spain | Trinidadian, Tobagonian | Trinidad, Tobago | -
TV | Tuvalu | Funafuti | Tuvaluan | - | -
TW | Taiwan | Taipei | Taiwanese | Chinese Taipei, Formosa | 24, 121
TZ | Tanzania | Dodoma, Dar es Salaam | Tanzanian | - | -6, 35
UA | Ukraine | Kyiv, Kiev | Ukrainian | - | 49, 32
UG | Uganda | Kampala | Ugandan | - | 2, 33
US | United States | Washington, Washington D.C. | American, U.S. | United States of America, US, USA, America, U.S. of A. | 39.76, -98.5
UY | Uruguay | Montevideo | Uruguayan | - | -33, -56
UZ | Uzbekistan | Tashkent | Uzbek, Uzbekistani | - | 41.7, 63.82
VA | Vatican | Vatican City | - | Holy See, Vatican City, Vatican City State | -
VC | Saint Vincent and the Grenadines | Kingstown | Vincentian | St. Vincent, Grenadines | -
VE | Venezuela | Caracas | Venezuelan | - | 8, -66
VG | British Virgin Islands | Road Town | - | BVI | -
VI | U.S. Virgin Islands | Charlotte Amalie | Virgin Islander | Virgin Islands, USVI | -
VN | Vietnam | Hanoi | Vietnamese | Viet Nam | 16.17, 107.83
VU | Vanuatu | Port Vila | Ni-Vanuatu, Vanuatuan | New Hebrides | -
WF | Wallis and Futuna | Mata-Utu | - | - | -
WS | Samoa | Apia | Samoan | Western Samoa | -
XK | Kosovo | Pristina | Kosovar, Kosovan | - | -
YE | Yemen | Sanaa | Yemeni, Yemenite | - | 15.5, 47.5
YT | Mayotte | Mamoudzou | Mahoran | - | -
ZA | South Africa | Pretoria, Cape Town | South African | RSA | -29, 24
ZM | Zambia | Lusaka | Zambian | - | -14.33, 28.5
ZW | Zimbabwe | Harare | Zimbabwean | Rhodesia | -19, 29.75
"""  # noqa: E501 - a country is a row


def _read(row: str) -> Country:
    code, name, capitals, demonyms, others, point = (cell.strip() for cell in row.split("|"))
    latitude, _, longitude = point.partition(", ")
    where = (float(latitude), float(longitude)) if longitude else None
    return Country(code, name, _list(capitals), _list(demonyms), _list(others), where)


def _list(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(", "))


COUNTRIES: tuple[Country, ...] = tuple(_read(row) for row in _ROWS.strip().split("\n"))
