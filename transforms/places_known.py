"""Countries, their people, and the states and regions that news name without a word more: plain data."""

from __future__ import annotations

from transforms.word_sets import phrases

COUNTRIES = phrases(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria,
    Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia,
    Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burma,
    Burundi, Cambodia, Cameroon, Canada, Cape Verde, Central African Republic, Chile, China, Colombia, Comoros, Congo,
    Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Czechoslovakia, Denmark, Djibouti, Dominica,
    Dominican Republic, East Timor, Timor-Leste, Ecuador, Egypt, El Salvador, England, Equatorial Guinea, Eritrea,
    Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Greece, Greenland, Grenada,
    Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran,
    Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan,
    Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macau, Macao, Macedonia,
    Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, Micronesia,
    Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands,
    New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan,
    Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar,
    Republic of Korea, Romania, Russia, Russian Federation, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal,
    Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa,
    South Korea, South Sudan, Soviet Union, Spain, Sri Lanka, St. Lucia, Sudan, Suriname, Swaziland, Sweden,
    Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Tibet, Togo, Tonga, Trinidad and Tobago, Tunisia,
    Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, United Kingdom,
    United States, United States of America, Uruguay, Uzbekistan, Vanuatu, Vatican City, Venezuela, Vietnam, Viet Nam,
    Wales, Yemen, Yugoslavia, Zaire, Zambia, Zimbabwe, U.S., US, U.S.A., USA, U.K., UK, UAE, Britain, Great Britain,
    Holland, Democratic Republic of Congo, Democratic Republic of the Congo, USSR, DPRK, Gaza, Gaza Strip, West Bank,
    Crimea, Chechnya, Catalonia, Kashmir, Kurdistan, Siberia, Bavaria, Xinjiang
    """
)
REGIONS = phrases(
    """
    Africa, Asia, Europe, North America, South America, Latin America, Central America, Antarctica, Oceania,
    Middle East, Far East, Near East, East Asia, South Asia, Southeast Asia, Central Asia, Western Europe,
    Eastern Europe, Central Europe, West Africa, East Africa, North Africa, Southern Africa, Sub-Saharan Africa,
    Balkans, Caucasus, Caribbean, Scandinavia, Baltics, Arctic, Pacific, Asia Pacific, Asia-Pacific, Mediterranean,
    Persian Gulf, Horn of Africa, Sahel, Sahara,
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
    Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, New England
    """
)
PEOPLES = phrases(
    """
    Afghan, Afghani, African, Albanian, Algerian, American, Angolan, Arab, Arabian, Argentine, Argentinian, Armenian,
    Asian, Australian, Austrian, Azerbaijani, Azeri, Bahraini, Bangladeshi, Basque, Belarusian, Belarussian, Belgian,
    Bengali, Bolivian, Bosnian, Brazilian, British, Bulgarian, Burmese, Burundian, Cambodian, Cameroonian, Canadian,
    Catalan, Chadian, Chechen, Chilean, Chinese, Colombian, Congolese, Croat, Croatian, Cuban, Cypriot, Czech, Danish,
    Dane, Dutch, Ecuadorean, Ecuadorian, Egyptian, Emirati, English, Eritrean, Estonian, Ethiopian, European, Fijian,
    Filipino, Finn, Finnish, French, Frenchman, Georgian, German, Ghanaian, Greek, Guatemalan, Haitian, Honduran,
    Hungarian, Icelandic, Indian, Indonesian, Iranian, Iraqi, Irish, Irishman, Israeli, Italian, Ivorian, Jamaican,
    Japanese, Jordanian, Kazakh, Kenyan, Korean, Kosovan, Kurd, Kurdish, Kuwaiti, Kyrgyz, Lao, Laotian, Latvian,
    Lebanese, Liberian, Libyan, Lithuanian, Macedonian, Malawian, Malaysian, Maldivian, Malian, Maltese, Mauritanian,
    Mexican, Moldovan, Mongolian, Montenegrin, Moroccan, Mozambican, Namibian, Nepalese, Nepali, Nicaraguan, Nigerian,
    Nigerien, Norwegian, Omani, Pakistani, Palestinian, Panamanian, Paraguayan, Persian, Peruvian, Pole, Polish,
    Portuguese, Punjabi, Qatari, Romanian, Roman, Russian, Rwandan, Salvadoran, Samoan, Saudi, Scot, Scottish,
    Senegalese, Serb, Serbian, Singaporean, Slovak, Slovene, Slovenian, Somali, Soviet, Spaniard, Spanish, Sri Lankan,
    Sudanese, Swede, Swedish, Swiss, Syrian, Taiwanese, Tajik, Tamil, Tanzanian, Thai, Tibetan, Togolese, Tunisian,
    Turk, Turkish, Turkmen, Ugandan, Ukrainian, Uruguayan, Uyghur, Uzbek, Venezuelan, Vietnamese, Welsh, Yemeni,
    Yugoslav, Zairean, Zambian, Zimbabwean, South African, North Korean, South Korean, New Zealander, Latin American,
    North American, South American, South Asian, East Asian, Southeast Asian, Anglo-American, Briton, Bosnian Serb,
    Christian, Muslim, Jew, Jewish, Islamic, Catholic, Orthodox, Hindu, Buddhist, Protestant, Sikh, Sunni, Shiite,
    Shia, Hutu, Tutsi, Zulu, Hispanic, Latino, Nordic, Baltic, Slavic, Western, Communist, Democrat, Democratic,
    Republican, Conservative, Nazi, Marxist, Maoist
    """
)
