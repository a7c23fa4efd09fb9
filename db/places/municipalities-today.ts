// Municipalities of today, one per line: code|name|first day|last day (empty: open).
// Source: Statistics Norway, Klass 131 Standard for kommuneinndeling, CC BY 4.0; frozen 2026.
export const municipalitiesToday = `
0301|Oslo - Oslove||
1101|Eigersund||
1103|Stavanger||
1106|Haugesund||
1108|Sandnes|2020-01-01|
1111|Sokndal||
1112|Lund||
1114|Bjerkreim||
1119|Hå||
1120|Klepp||
1121|Time||
1122|Gjesdal||
1124|Sola||
1127|Randaberg||
1130|Strand||
1133|Hjelmeland||
1134|Suldal||
1135|Sauda||
1144|Kvitsøy||
1145|Bokn||
1146|Tysvær||
1149|Karmøy||
1151|Utsira||
1160|Vindafjord||
1505|Kristiansund||
1506|Molde|2020-01-01|
1508|Ålesund|2024-01-01|
1511|Vanylven||
1514|Sande||
1515|Herøy (Møre og Romsdal)||
1516|Ulstein||
1517|Hareid||
1520|Ørsta||
1525|Stranda||
1528|Sykkylven||
1531|Sula||
1532|Giske||
1535|Vestnes||
1539|Rauma||
1547|Aukra||
1554|Averøy||
1557|Gjemnes||
1560|Tingvoll||
1563|Sunndal||
1566|Surnadal||
1573|Smøla||
1576|Aure||
1577|Volda|2020-01-01|
1578|Fjord|2020-01-01|
1579|Hustadvika|2020-01-01|
1580|Haram|2024-01-01|
1804|Bodø||
1806|Narvik|2020-01-01|
1811|Bindal||
1812|Sømna||
1813|Brønnøy||
1815|Vega||
1816|Vevelstad||
1818|Herøy (Nordland)||
1820|Alstahaug||
1822|Leirfjord||
1824|Vefsn||
1825|Grane||
1826|Aarborte - Hattfjelldal||
1827|Dønna||
1828|Nesna||
1832|Hemnes||
1833|Rana - Raane||
1834|Lurøy||
1835|Træna||
1836|Rødøy||
1837|Meløy||
1838|Gildeskål||
1839|Beiarn||
1840|Saltdal||
1841|Fauske - Fuossko||
1845|Sørfold - Fuolldá||
1848|Steigen||
1851|Lødingen||
1853|Evenes - Evenášši||
1856|Røst||
1857|Værøy||
1859|Flakstad||
1860|Vestvågøy||
1865|Vågan||
1866|Hadsel||
1867|Bø||
1868|Øksnes||
1870|Sortland - Suortá||
1871|Andøy||
1874|Moskenes||
1875|Hábmer - Hamarøy|2020-01-01|
3101|Halden|2024-01-01|
3103|Moss|2024-01-01|
3105|Sarpsborg|2024-01-01|
3107|Fredrikstad|2024-01-01|
3110|Hvaler|2024-01-01|
3112|Råde|2024-01-01|
3114|Våler (Østfold)|2024-01-01|
3116|Skiptvet|2024-01-01|
3118|Indre Østfold|2024-01-01|
3120|Rakkestad|2024-01-01|
3122|Marker|2024-01-01|
3124|Aremark|2024-01-01|
3201|Bærum|2024-01-01|
3203|Asker|2024-01-01|
3205|Lillestrøm|2024-01-01|
3207|Nordre Follo|2024-01-01|
3209|Ullensaker|2024-01-01|
3212|Nesodden|2024-01-01|
3214|Frogn|2024-01-01|
3216|Vestby|2024-01-01|
3218|Ås|2024-01-01|
3220|Enebakk|2024-01-01|
3222|Lørenskog|2024-01-01|
3224|Rælingen|2024-01-01|
3226|Aurskog-Høland|2024-01-01|
3228|Nes|2024-01-01|
3230|Gjerdrum|2024-01-01|
3232|Nittedal|2024-01-01|
3234|Lunner|2024-01-01|
3236|Jevnaker|2024-01-01|
3238|Nannestad|2024-01-01|
3240|Eidsvoll|2024-01-01|
3242|Hurdal|2024-01-01|
3301|Drammen|2024-01-01|
3303|Kongsberg|2024-01-01|
3305|Ringerike|2024-01-01|
3310|Hole|2024-01-01|
3312|Lier|2024-01-01|
3314|Øvre Eiker|2024-01-01|
3316|Modum|2024-01-01|
3318|Krødsherad|2024-01-01|
3320|Flå|2024-01-01|
3322|Nesbyen|2024-01-01|
3324|Gol|2024-01-01|
3326|Hemsedal|2024-01-01|
3328|Ål|2024-01-01|
3330|Hol|2024-01-01|
3332|Sigdal|2024-01-01|
3334|Flesberg|2024-01-01|
3336|Rollag|2024-01-01|
3338|Nore og Uvdal|2024-01-01|
3401|Kongsvinger|2020-01-01|
3403|Hamar|2020-01-01|
3405|Lillehammer|2020-01-01|
3407|Gjøvik|2020-01-01|
3411|Ringsaker|2020-01-01|
3412|Løten|2020-01-01|
3413|Stange|2020-01-01|
3414|Nord-Odal|2020-01-01|
3415|Sør-Odal|2020-01-01|
3416|Eidskog|2020-01-01|
3417|Grue|2020-01-01|
3418|Åsnes|2020-01-01|
3419|Våler (Innlandet)|2020-01-01|
3420|Elverum|2020-01-01|
3421|Trysil|2020-01-01|
3422|Åmot|2020-01-01|
3423|Stor-Elvdal|2020-01-01|
3424|Rendalen|2020-01-01|
3425|Engerdal|2020-01-01|
3426|Tolga|2020-01-01|
3427|Tynset|2020-01-01|
3428|Alvdal|2020-01-01|
3429|Folldal|2020-01-01|
3430|Os|2020-01-01|
3431|Dovre|2020-01-01|
3432|Lesja|2020-01-01|
3433|Skjåk|2020-01-01|
3434|Lom|2020-01-01|
3435|Vågå|2020-01-01|
3436|Nord-Fron|2020-01-01|
3437|Sel|2020-01-01|
3438|Sør-Fron|2020-01-01|
3439|Ringebu|2020-01-01|
3440|Øyer|2020-01-01|
3441|Gausdal|2020-01-01|
3442|Østre Toten|2020-01-01|
3443|Vestre Toten|2020-01-01|
3446|Gran|2020-01-01|
3447|Søndre Land|2020-01-01|
3448|Nordre Land|2020-01-01|
3449|Sør-Aurdal|2020-01-01|
3450|Etnedal|2020-01-01|
3451|Nord-Aurdal|2020-01-01|
3452|Vestre Slidre|2020-01-01|
3453|Øystre Slidre|2020-01-01|
3454|Vang|2020-01-01|
3901|Horten|2024-01-01|
3903|Holmestrand|2024-01-01|
3905|Tønsberg|2024-01-01|
3907|Sandefjord|2024-01-01|
3909|Larvik|2024-01-01|
3911|Færder|2024-01-01|
4001|Porsgrunn|2024-01-01|
4003|Skien|2024-01-01|
4005|Notodden|2024-01-01|
4010|Siljan|2024-01-01|
4012|Bamble|2024-01-01|
4014|Kragerø|2024-01-01|
4016|Drangedal|2024-01-01|
4018|Nome|2024-01-01|
4020|Midt-Telemark|2024-01-01|
4022|Seljord|2024-01-01|
4024|Hjartdal|2024-01-01|
4026|Tinn|2024-01-01|
4028|Kviteseid|2024-01-01|
4030|Nissedal|2024-01-01|
4032|Fyresdal|2024-01-01|
4034|Tokke|2024-01-01|
4036|Vinje|2024-01-01|
4201|Risør|2020-01-01|
4202|Grimstad|2020-01-01|
4203|Arendal|2020-01-01|
4204|Kristiansand|2020-01-01|
4205|Lindesnes|2020-01-01|
4206|Farsund|2020-01-01|
4207|Flekkefjord|2020-01-01|
4211|Gjerstad|2020-01-01|
4212|Vegårshei|2020-01-01|
4213|Tvedestrand|2020-01-01|
4214|Froland|2020-01-01|
4215|Lillesand|2020-01-01|
4216|Birkenes|2020-01-01|
4217|Åmli|2020-01-01|
4218|Iveland|2020-01-01|
4219|Evje og Hornnes|2020-01-01|
4220|Bygland|2020-01-01|
4221|Valle|2020-01-01|
4222|Bykle|2020-01-01|
4223|Vennesla|2020-01-01|
4224|Åseral|2020-01-01|
4225|Lyngdal|2020-01-01|
4226|Hægebostad|2020-01-01|
4227|Kvinesdal|2020-01-01|
4228|Sirdal|2020-01-01|
4601|Bergen|2020-01-01|
4602|Kinn|2020-01-01|
4611|Etne|2020-01-01|
4612|Sveio|2020-01-01|
4613|Bømlo|2020-01-01|
4614|Stord|2020-01-01|
4615|Fitjar|2020-01-01|
4616|Tysnes|2020-01-01|
4617|Kvinnherad|2020-01-01|
4618|Ullensvang|2020-01-01|
4619|Eidfjord|2020-01-01|
4620|Ulvik|2020-01-01|
4621|Voss|2020-01-01|
4622|Kvam|2020-01-01|
4623|Samnanger|2020-01-01|
4624|Bjørnafjorden|2020-01-01|
4625|Austevoll|2020-01-01|
4626|Øygarden|2020-01-01|
4627|Askøy|2020-01-01|
4628|Vaksdal|2020-01-01|
4629|Modalen|2020-01-01|
4630|Osterøy|2020-01-01|
4631|Alver|2020-01-01|
4632|Austrheim|2020-01-01|
4633|Fedje|2020-01-01|
4634|Masfjorden|2020-01-01|
4635|Gulen|2020-01-01|
4636|Solund|2020-01-01|
4637|Hyllestad|2020-01-01|
4638|Høyanger|2020-01-01|
4639|Vik|2020-01-01|
4640|Sogndal|2020-01-01|
4641|Aurland|2020-01-01|
4642|Lærdal|2020-01-01|
4643|Årdal|2020-01-01|
4644|Luster|2020-01-01|
4645|Askvoll|2020-01-01|
4646|Fjaler|2020-01-01|
4647|Sunnfjord|2020-01-01|
4648|Bremanger|2020-01-01|
4649|Stad|2020-01-01|
4650|Gloppen|2020-01-01|
4651|Stryn|2020-01-01|
5001|Trondheim - Tråante|2018-01-01|
5006|Steinkjer - Stïentje|2020-01-01|
5007|Namsos - Nåavmesjenjaelmie|2020-01-01|
5014|Frøya|2018-01-01|
5020|Osen|2018-01-01|
5021|Oppdal|2018-01-01|
5022|Rennebu|2018-01-01|
5025|Røros - Rosse|2018-01-01|
5026|Holtålen|2018-01-01|
5027|Midtre Gauldal|2018-01-01|
5028|Melhus|2018-01-01|
5029|Skaun|2018-01-01|
5031|Malvik|2018-01-01|
5032|Selbu|2018-01-01|
5033|Tydal|2018-01-01|
5034|Meråker|2018-01-01|
5035|Stjørdal|2018-01-01|
5036|Frosta|2018-01-01|
5037|Levanger - Levangke|2018-01-01|
5038|Verdal|2018-01-01|
5041|Snåase - Snåsa|2018-01-01|
5042|Lierne|2018-01-01|
5043|Raarvihke - Røyrvik|2018-01-01|
5044|Namsskogan|2018-01-01|
5045|Grong|2018-01-01|
5046|Høylandet|2018-01-01|
5047|Overhalla|2018-01-01|
5049|Flatanger|2018-01-01|
5052|Leka|2018-01-01|
5053|Inderøy|2018-01-01|
5054|Indre Fosen|2018-01-01|
5055|Heim|2020-01-01|
5056|Hitra|2020-01-01|
5057|Ørland|2020-01-01|
5058|Åfjord|2020-01-01|
5059|Orkland|2020-01-01|
5060|Nærøysund|2020-01-01|
5061|Rindal|2019-01-01|
5501|Tromsø|2024-01-01|
5503|Harstad - Hárstták|2024-01-01|
5510|Kvæfjord|2024-01-01|
5512|Dielddanuorri - Tjeldsund|2024-01-01|
5514|Ibestad|2024-01-01|
5516|Gratangen - Rivtták|2024-01-01|
5518|Loabák - Lavangen|2024-01-01|
5520|Bardu|2024-01-01|
5522|Salangen|2024-01-01|
5524|Målselv|2024-01-01|
5526|Sørreisa|2024-01-01|
5528|Dyrøy|2024-01-01|
5530|Senja|2024-01-01|
5532|Balsfjord|2024-01-01|
5534|Karlsøy|2024-01-01|
5536|Lyngen - Ivgu - Yykeä|2024-01-01|
5538|Storfjord - Omasvuotna - Omasvuono|2024-01-01|
5540|Gáivuotna - Kåfjord - Kaivuono|2024-01-01|
5542|Skjervøy|2024-01-01|
5544|Nordreisa - Ráisa - Raisi|2024-01-01|
5546|Kvænangen|2024-01-01|
5601|Alta|2024-01-01|
5603|Hammerfest - Hámmerfeasta|2024-01-01|
5605|Sør-Varanger|2024-01-01|
5607|Vadsø|2024-01-01|
5610|Kárášjohka - Karasjok|2024-01-01|
5612|Guovdageaidnu - Kautokeino|2024-01-01|
5614|Loppa|2024-01-01|
5616|Hasvik|2024-01-01|
5618|Måsøy|2024-01-01|
5620|Nordkapp|2024-01-01|
5622|Porsanger - Porsángu - Porsanki|2024-01-01|
5624|Lebesby|2024-01-01|
5626|Gamvik|2024-01-01|
5628|Deatnu - Tana|2024-01-01|
5630|Berlevåg|2024-01-01|
5632|Båtsfjord|2024-01-01|
5634|Vardø|2024-01-01|
5636|Unjárga - Nesseby|2024-01-01|
`;
