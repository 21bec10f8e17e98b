"""Names that a gazetteer of towns and divisions lacks: continents, regions of the world and of countries."""

from __future__ import annotations

from transforms.word_sets import phrases, words

CONTINENTS: tuple[tuple[int, str, float, float], ...] = (
    (6255146, "Africa", 7.19, 21.09),
    (6255147, "Asia", 29.84, 89.30),
    (6255148, "Europe", 48.69, 9.14),
    (6255149, "North America", 46.07, -100.55),
    (6255150, "South America", -14.60, -57.66),
    (6255151, "Oceania", -18.31, 138.52),
    (6255152, "Antarctica", -78.16, 16.41),
)
"""GeoNames id, name and point."""
# Latitude and longitude of the middle; GeoNames has them, the gazetteer of towns and divisions has not.
REGIONS_WITHIN: tuple[tuple[str, str, float, float], ...] = (
    ("Darfur", "SD", 13.5, 24.0),
    ("Kordofan", "SD", 12.5, 30.0),
    ("Iraqi Kurdistan", "IQ", 36.4, 44.4),
    ("Sinai", "EG", 29.5, 33.8),
    ("Sinai Peninsula", "EG", 29.5, 33.8),
    ("Galilee", "IL", 32.8, 35.4),
    ("Negev", "IL", 30.8, 34.8),
    ("Golan Heights", "SY", 33.0, 35.8),
    ("Donbas", "UA", 48.3, 38.2),
    ("Donbass", "UA", 48.3, 38.2),
    ("Crimean Peninsula", "UA", 45.3, 34.0),
    ("South Ossetia", "GE", 42.3, 44.0),
    ("Nagorno-Karabakh", "AZ", 39.8, 46.8),
    ("Karabakh", "AZ", 39.8, 46.8),
    ("Transnistria", "MD", 46.9, 29.5),
    ("Transdniestria", "MD", 46.9, 29.5),
    ("Vojvodina", "RS", 45.3, 19.9),
    ("Transylvania", "RO", 46.5, 24.5),
    ("Silesia", "PL", 50.5, 18.5),
    ("Bohemia", "CZ", 49.8, 14.3),
    ("Moravia", "CZ", 49.3, 16.9),
    ("Somaliland", "SO", 9.6, 45.9),
    ("Puntland", "SO", 8.4, 49.0),
    ("Zanzibar", "TZ", -6.1, 39.3),
    ("Rift Valley", "KE", 0.5, 36.0),
    ("Niger Delta", "NG", 5.0, 6.2),
    ("Casamance", "SN", 12.8, -15.5),
    ("Katanga", "CD", -9.5, 26.0),
    ("Kivu", "CD", -2.0, 28.5),
    ("Cabinda", "AO", -5.0, 12.4),
    ("Waziristan", "PK", 32.7, 69.8),
    ("North Waziristan", "PK", 32.9, 70.0),
    ("South Waziristan", "PK", 32.3, 69.8),
    ("Swat Valley", "PK", 35.4, 72.2),
    ("Ladakh", "IN", 34.2, 77.6),
    ("Kashmir Valley", "IN", 34.0, 74.8),
    ("Rakhine", "MM", 19.8, 94.0),
    ("Java", "ID", -7.3, 110.0),
    ("Sumatra", "ID", -0.3, 101.5),
    ("Sulawesi", "ID", -2.0, 121.0),
    ("Kalimantan", "ID", -1.0, 114.0),
    ("Flores", "ID", -8.7, 121.0),
    ("Lombok", "ID", -8.6, 116.3),
    ("Borneo", "ID", 0.5, 114.0),
    ("Luzon", "PH", 16.0, 121.0),
    ("Mindanao", "PH", 7.8, 124.8),
    ("Visayas", "PH", 11.0, 123.5),
    ("Central Luzon", "PH", 15.5, 120.7),
    ("Honshu", "JP", 36.0, 138.0),
    ("Hokkaido", "JP", 43.4, 142.9),
    ("Kyushu", "JP", 32.7, 131.0),
    ("Shikoku", "JP", 33.7, 133.5),
    ("Okinawa", "JP", 26.5, 128.0),
    ("Manchuria", "CN", 44.0, 125.0),
    ("North Island", "NZ", -38.8, 175.9),
    ("South Island", "NZ", -43.8, 170.8),
    ("Cornwall", "GB", 50.4, -4.9),
    ("East Anglia", "GB", 52.4, 0.9),
    ("West Country", "GB", 50.9, -3.3),
    ("West Midlands", "GB", 52.5, -2.1),
    ("East Midlands", "GB", 52.9, -1.0),
    ("Yorkshire", "GB", 53.9, -1.3),
    ("Sussex", "GB", 50.9, -0.2),
    ("Humberside", "GB", 53.7, -0.4),
    ("Merseyside", "GB", 53.4, -3.0),
    ("Tyneside", "GB", 54.98, -1.6),
    ("Teesside", "GB", 54.6, -1.2),
    ("Lake District", "GB", 54.5, -3.1),
    ("Cotswolds", "GB", 51.8, -1.9),
    ("Scottish Highlands", "GB", 57.3, -4.8),
    ("Isle of Skye", "GB", 57.3, -6.2),
    ("Long Island", "US", 40.8, -73.1),
    ("Cape Cod", "US", 41.7, -70.2),
    ("Martha's Vineyard", "US", 41.4, -70.6),
    ("Florida Keys", "US", 24.7, -81.1),
    ("Florida Panhandle", "US", 30.6, -85.8),
    ("Texas Panhandle", "US", 35.4, -101.6),
    ("Hudson Valley", "US", 41.7, -73.9),
    ("Napa Valley", "US", 38.5, -122.4),
    ("San Fernando Valley", "US", 34.2, -118.5),
    ("San Joaquin Valley", "US", 36.6, -119.9),
    ("Silicon Valley", "US", 37.4, -122.0),
    ("Bay Area", "US", 37.7, -122.2),
    ("San Francisco Bay Area", "US", 37.7, -122.2),
    ("Southern California", "US", 34.5, -117.0),
    ("Northern California", "US", 39.5, -121.5),
    ("Upstate New York", "US", 43.0, -75.5),
    ("Northern Virginia", "US", 38.8, -77.3),
    ("Vancouver Island", "CA", 49.7, -125.9),
    ("Cape Breton", "CA", 46.2, -60.7),
    ("Labrador", "CA", 53.5, -61.0),
    ("Lower Mainland", "CA", 49.2, -122.4),
    ("Gold Coast", "AU", -28.0, 153.4),
    ("Sunshine Coast", "AU", -26.6, 153.1),
    ("Riverina", "AU", -35.0, 146.0),
    ("Hunter Valley", "AU", -32.6, 151.1),
    ("Yucatan Peninsula", "MX", 19.8, -89.0),
)
"""Regions and islands within one country: name, country, point."""
REGIONS = phrases(
    """
    Middle East, Near East, Far East, East Asia, Eastern Asia, Northeast Asia, South Asia, Southern Asia,
    Southeast Asia, South East Asia, South-East Asia, Southeastern Asia, Central Asia, West Asia, Western Asia,
    North Asia, Asia Pacific, Asia-Pacific, Asia Minor, Indo-Pacific, Eurasia, Western Europe, Eastern Europe,
    Central Europe, Northern Europe, Southern Europe, Southeastern Europe, Southeast Europe, Continental Europe,
    West Africa, Western Africa, East Africa, Eastern Africa, North Africa, Northern Africa, Central Africa,
    Southern Africa, Sub-Saharan Africa, Black Africa, Horn of Africa, Sahel, Maghreb, Sahara,
    Latin America, Central America, Mesoamerica, Americas, The Americas, Caribbean, West Indies, Antilles, Balkans,
    Western Balkans, Caucasus, South Caucasus, North Caucasus, Scandinavia, Nordic Countries, Baltics, Baltic States,
    Benelux, Low Countries, Iberia, Levant, Mesopotamia, Gulf, Gulf States, Arabia, Arabian Peninsula, Arctic,
    Antarctic, Pacific, South Pacific, Pacific Islands, Pacific Rim, Polynesia, Melanesia, Australasia, Mediterranean,
    Atlantic, Indian Ocean, Persian Gulf, Arabian Gulf, Bosporus, Eastern Mediterranean, Western Hemisphere,
    Northern Hemisphere, Southern Hemisphere, Global South, Third World, The West, The East, The North, The South,
    West, East, North, South, Orient, Occident, Eurozone, Euro Zone, European Union, EU, Schengen Area,
    Midwest, Upper Midwest, Deep South, East Coast, West Coast, Gulf Coast, Northeast, Southeast, Northwest, Southwest,
    Pacific Northwest, Great Plains, Rust Belt, Sun Belt, Bible Belt, New England, Mid-Atlantic, Appalachia,
    Rocky Mountains, Rockies, Central Valley, Panhandle, Upstate, Downtown, Midtown, Uptown,
    Home Counties, Outback, Top End, Prairies, Maritimes,
    Great Lakes, Siberia, Patagonia, Amazon, Amazonia, Kurdistan,
    Kremlin, White House, Pentagon, Capitol, Capitol Hill, Wall Street, Downing Street, Whitehall, Heathrow, Gatwick,
    Soviet Union, USSR, Yugoslavia, Czechoslovakia, Ottoman Empire, Roman Empire, East Germany, Moon, Mars, Earth
    """
)
"""What is wider than a country or has no bounds, what is no more, and what is known as a building: never a town."""
OUTLET_WORDS = words(
    """
    news newspaper newspapers times herald daily post gazette tribune star sun journal record recorder press standard
    observer chronicle ledger democrat republican enterprise leader mirror echo argus mail dispatch examiner courier
    advocate independent sentinel bulletin register reporter review citizen voice world today online live monitor
    messenger banner beacon call clarion commercial free freepress globe guardian inquirer intelligencer item mercury
    mirror nation patriot pilot progress sunday telegram telegraph telegraf union weekly eagle express extra local
    info mail page pages print telegraphherald newsonline timesonline heraldonline dailynews newspress newsherald
    newsleader newsjournal newstribune dailytimes dailyherald dailypost dailymail dailyrecord eveningnews
    eveningpost morningnews sundaytimes journalstar journalgazette starnews starledger startelegram heraldtribune
    timesherald timesdispatch timesrecord timesleader timesunion postgazette postdispatch postherald pressdemocrat
    tv radio fm city town state county province
    """
)
"""What stands behind a town's name in the domain of its paper."""
