// Counties, one per line: code|name|first day|last day (empty: open).
// Source: Statistics Norway, Klass 104 Standard for fylkesinndeling, CC BY 4.0; frozen 2026.
export const counties = `
01|Østfold||2019-12-31
02|Akershus||2019-12-31
03|Oslo||
04|Hedmark||2019-12-31
05|Oppland||2019-12-31
06|Buskerud||2019-12-31
07|Vestfold||2019-12-31
08|Telemark||2019-12-31
09|Aust-Agder||2019-12-31
10|Vest-Agder||2019-12-31
11|Rogaland||
12|Hordaland||2019-12-31
14|Sogn og Fjordane||2019-12-31
15|Møre og Romsdal||
16|Sør-Trøndelag||2017-12-31
17|Nord-Trøndelag||2017-12-31
18|Nordland||
19|Troms||2019-12-31
20|Finnmark||2019-12-31
30|Viken|2020-01-01|2023-12-31
31|Østfold|2024-01-01|
32|Akershus|2024-01-01|
33|Buskerud|2024-01-01|
34|Innlandet|2020-01-01|
38|Vestfold og Telemark|2020-01-01|2023-12-31
39|Vestfold|2024-01-01|
40|Telemark|2024-01-01|
42|Agder|2020-01-01|
46|Vestland|2020-01-01|
50|Trøndelag|2018-01-01|
54|Troms og Finnmark|2020-01-01|2023-12-31
55|Troms|2024-01-01|
56|Finnmark|2024-01-01|
`;

// Where most of the county went; municipalities that moved alone stand among their own changes.
// Never 'same': no county kept its borders under a new code.
export const countyChanges = `
2018-01-01|merged|16>50 17>50
2020-01-01|merged|01>30 02>30 06>30 04>34 05>34 07>38 08>38 09>42 10>42 12>46 14>46 19>54 20>54
2024-01-01|split|30>31 30>32 30>33 38>39 38>40 54>55 54>56
`;
