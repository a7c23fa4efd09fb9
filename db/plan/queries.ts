import type { QueryPlace, QuerySelection, SavedQuery } from '../../electron/contract/fetching.ts';

const untried = 'Ikke prøvd mot kilden: kodene er lest i veiledninger og i andres kode.';

const municipality = { code: '3305', name: 'Ringerike' } as const satisfies QueryPlace;
const county = { code: '33', name: 'Buskerud' } as const satisfies QueryPlace;
const country = { code: '0', name: 'Hele landet' } as const satisfies QueryPlace;

/** The variables are few years by few places; the bounds leave room for the series to grow. */
const allYears = { expression: '*', atMost: 60 } as const;
const wholeCountry = { code: 'Region', codelist: 'vs_Landet', expression: '*', atMost: 2 } as const;

const lowIncome = {
  indicatorIds: ['low-income-0-17'],
  source: 'ssb',
  table: '12944',
} as const;
const lowIncomeRest: readonly QuerySelection[] = [
  { code: 'Alder', values: ['00-17'] },
  { code: 'ContentsCode', expression: '*', atMost: 10 },
  { code: 'Tid', ...allYears },
];

const neet = { indicatorIds: ['neet-15-29'], source: 'ssb', table: '13556' } as const;
const neetRest: readonly QuerySelection[] = [
  { code: 'ContentsCode', values: ['BosatteProsent'] },
  { code: 'Tid', ...allYears },
  { code: 'HovArbStyrkStatus', codelist: 'vs_ArbStatus2018niva4', values: ['NEET'] },
  { code: 'Alder', values: ['15-29'] },
  { code: 'Kjonn', values: ['0'] },
];
const neetNote = `${untried} Registertall fra en uke i november.`;

const fhiPlaces = [municipality, county, country] as const;
const fhi = { source: 'fhi', bank: 'nokkel', places: fhiPlaces } as const;
const fhiGeo: readonly QuerySelection[] = [
  { code: 'GEO', values: ['0', '33', '3305'] },
  { code: 'AAR', ...allYears },
];
const ungdataNote = `${untried} Kommunen har tall hvert tredje år; årene mellom er ikke undersøkt.`;

const lowIncomeQueries: readonly SavedQuery[] = [
  {
    ...lowIncome,
    id: 'low-income-municipality',
    title: 'Vedvarende lav inntekt, barn 0–17 år: Ringerike',
    part: 'kommune',
    places: [{ code: 'K-3305', name: 'Ringerike' }],
    selections: [
      { code: 'Region', codelist: 'agg_KommSummer', values: ['K-3305'] },
      ...lowIncomeRest,
    ],
    note: `${untried} SSB kan nekte eller svare tomt på prosent når kommuner summeres. Bruk da spørringen med kommunenumrene.`,
  },
  {
    ...lowIncome,
    id: 'low-income-municipality-codes',
    title: 'Vedvarende lav inntekt, barn 0–17 år: Ringerike, gamle og nye kommunenumre',
    part: 'kommunenumre',
    places: [
      { code: '0605', name: 'Ringerike (til og med 2019)' },
      { code: '3007', name: 'Ringerike (2020–2023)' },
      municipality,
    ],
    selections: [{ code: 'Region', values: ['0605', '3007', '3305'] }, ...lowIncomeRest],
    note: `${untried} Brukes når spørringen som summerer kommuner, ikke gir prosent. Numrene gjelder samme kommune.`,
  },
  {
    ...lowIncome,
    id: 'low-income-county',
    title: 'Vedvarende lav inntekt, barn 0–17 år: Buskerud',
    part: 'fylke',
    places: [{ code: 'F-33', name: 'Buskerud' }],
    selections: [
      { code: 'Region', codelist: 'agg_KommFylker', values: ['F-33'] },
      ...lowIncomeRest,
    ],
    note: `${untried} Fylket må hentes for seg fordi det står i en annen kodeliste.`,
  },
  {
    ...lowIncome,
    id: 'low-income-country',
    title: 'Vedvarende lav inntekt, barn 0–17 år: hele landet',
    part: 'land',
    places: [country],
    selections: [wholeCountry, ...lowIncomeRest],
    note: `${untried} Landet må hentes for seg fordi det står i en annen kodeliste.`,
  },
  {
    ...fhi,
    id: 'low-income-fhi',
    indicatorIds: ['low-income-0-17'],
    table: '403',
    title: 'Lavinntekt, barn 0–17 år, etter innvandrerkategori (FHI)',
    selections: [
      ...fhiGeo,
      { code: 'ALDER', values: ['0_17'] },
      { code: 'INNVKAT', values: ['0', '2', '3', '20'] },
      { code: 'MAAL', values: ['ant_eu60'] },
      { code: 'MEASURE_TYPE', values: ['RATE'] },
    ],
    note: `${untried} Et annet uttrekk enn SSBs. Bruk én av kildene i en serie, aldri begge.`,
  },
];

const neetQueries: readonly SavedQuery[] = [
  {
    ...neet,
    id: 'neet-municipality',
    title: 'Utenfor arbeid og utdanning, 15–29 år: Ringerike',
    part: 'kommune',
    places: [municipality],
    selections: [{ code: 'Region', codelist: 'agg_KommGjeldende', values: ['3305'] }, ...neetRest],
    note: neetNote,
  },
  {
    ...neet,
    id: 'neet-county',
    title: 'Utenfor arbeid og utdanning, 15–29 år: Buskerud',
    part: 'fylke',
    places: [county],
    selections: [{ code: 'Region', codelist: 'agg_FylkerGjeldende', values: ['33'] }, ...neetRest],
    note: neetNote,
  },
  {
    ...neet,
    id: 'neet-country',
    title: 'Utenfor arbeid og utdanning, 15–29 år: hele landet',
    part: 'land',
    places: [country],
    selections: [wholeCountry, ...neetRest],
    note: neetNote,
  },
];

/** Questions the app may ask when someone presses «Hent»; nothing is asked on its own. */
export const savedQueries: readonly SavedQuery[] = [
  ...lowIncomeQueries,
  {
    ...fhi,
    id: 'mental-complaints',
    indicatorIds: ['mental-complaints-lower-secondary'],
    table: '339',
    title: 'Psykiske plager på ungdomstrinnet (Ungdata)',
    selections: [
      ...fhiGeo,
      { code: 'KJONN', values: ['0'] },
      { code: 'ALDER', values: ['1_6'] },
      { code: 'DEPRESJON', values: ['Ja'] },
      { code: 'SOES', values: ['0'] },
      { code: 'MEASURE_TYPE', values: ['MEIS'] },
    ],
    note: ungdataNote,
  },
  ...neetQueries,
  {
    ...fhi,
    id: 'suicide-rate',
    indicatorIds: ['suicide-rate'],
    table: '344',
    title: 'Selvmord, fem års snitt',
    selections: [
      ...fhiGeo,
      { code: 'KJONN', expression: '*', atMost: 3 },
      { code: 'ALDER', expression: '*', atMost: 20 },
      { code: 'AARSAK', expression: '*', atMost: 2 },
      { code: 'MEASURE_TYPE', values: ['MEIS'] },
    ],
    note: `${untried} Kodene for kjønn og alder er ikke kjent, så alle blir hentet. Ta bare i bruk alle aldre. De fleste tallene er skjult av kilden; skjult er ikke null.`,
  },
  {
    id: 'social-assistance',
    indicatorIds: ['social-assistance'],
    source: 'ssb',
    table: '13995',
    title: 'Sosialhjelpsmottakere (KOSTRA)',
    places: [
      municipality,
      { code: '3007', name: 'Ringerike (2020–2023)' },
      { code: 'EKA33', name: 'Buskerud' },
      { code: 'EAK', name: 'Hele landet' },
    ],
    selections: [
      { code: 'KOKkommuneregion0000', values: ['3305', '3007', 'EKA33', 'EAK'] },
      { code: 'ContentsCode', expression: '*', atMost: 60 },
      { code: 'Tid', ...allYears },
    ],
    note: `${untried} Tabellen har mange kolonner: ta bare i bruk antall sosialhjelpsmottakere. Tall fra 15. mars er ureviderte, fra 15. juni reviderte; kilden merker dem ikke.`,
  },
  {
    ...fhi,
    id: 'loneliness-friends',
    indicatorIds: ['loneliness-friends'],
    table: '354',
    title: 'Har minst én fortrolig venn (Ungdata)',
    selections: [
      ...fhiGeo,
      { code: 'KJONN', values: ['0'] },
      { code: 'ALDER', values: ['1_6'] },
      { code: 'HARVENN', values: ['Jatrorellerheltsikker'] },
      { code: 'SOES', values: ['0'] },
      { code: 'MEASURE_TYPE', values: ['MEIS'] },
    ],
    note: ungdataNote,
  },
];
