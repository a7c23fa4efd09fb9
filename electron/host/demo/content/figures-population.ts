import {
  counted,
  months,
  percent,
  quarters,
  recipients,
  schoolYears,
  spans,
  years,
  type DemoTable,
} from './figure-shape.ts';

const lowIncome = (
  day: string,
  last: number,
  own: string,
  county: string,
  country: string,
): DemoTable => ({
  ...{ day, file: `oppdiktet-lav-inntekt-${last + 2}.json`, periods: spans(2013, last, 3) },
  title: 'Oppdiktede tall: barn i husholdninger med vedvarende lav inntekt',
  measures: [
    {
      ...{ code: 'Andel', label: 'Andel barn 0–17 år', ...percent, indicatorId: 'low-income-0-17' },
      rows: { ringerike: own, county, country },
    },
  ],
});

/** Figures as SSB, FHI, NAV and Bufdir would have given them. */
export const populationTables: readonly DemoTable[] = [
  lowIncome(
    '2025-06-16',
    2020,
    '9,8 10,2 10,9 11,4 11,9 12,2 12,6 13,0',
    '8,9 9,3 9,8 10,2 10,5 10,7 10,9 11,0',
    '9,9 10,3 10,7 11,0 11,3 11,5 11,6 11,7',
  ),
  lowIncome(
    '2026-02-16',
    2022,
    '9,8 10,2 10,9 11,4 11,9 12,3 12,8 13,1 12,7 12,4',
    '8,9 9,3 9,8 10,2 10,5 10,7 10,9 11,0 10,9 10,8',
    '9,9 10,3 10,7 11,0 11,3 11,5 11,6 11,7 11,5 11,3',
  ),
  {
    ...{
      day: '2026-01-19',
      file: 'oppdiktet-psykiske-plager-2025.json',
      periods: years(2010, 2025),
    },
    title: 'Oppdiktede tall: psykiske plager på ungdomstrinnet',
    measures: [
      {
        ...{
          code: 'Alle',
          label: 'Alle',
          ...percent,
          indicatorId: 'mental-complaints-lower-secondary',
        },
        rows: {
          ringerike: '22,0 21,3 20,6 19,9 19,3 18,6 17,9 17,1 : 14,2 14,9 15,8 16,9 17,7 18,6 19,6',
          country:
            '16,0 16,1 16,3 16,2 16,5 16,8 16,9 17,0 17,1 17,3 17,2 17,9 18,2 18,1 18,0 17,8',
        },
      },
      {
        ...{
          code: 'Jenter',
          label: 'Jenter',
          ...percent,
          indicatorId: 'mental-complaints-lower-secondary--girls',
        },
        rows: {
          ringerike: '28,0 27,5 26,6 25,9 25,1 24,6 23,7 22,9 : 19,2 20,1 21,4 23,0 24,3 25,5 27,0',
        },
      },
      {
        ...{
          code: 'Gutter',
          label: 'Gutter',
          ...percent,
          indicatorId: 'mental-complaints-lower-secondary--boys',
        },
        rows: {
          ringerike: '16,0 15,1 14,6 13,9 13,5 12,6 12,1 11,3 : 9,2 9,7 10,2 10,8 11,1 11,7 12,2',
        },
      },
    ],
  },
  {
    ...{ day: '2026-10-12', file: 'oppdiktet-ensomhet-venner-2026.json' },
    periods: ['2011', '2014', '2017', '2020', '2023', '2026'],
    title: 'Oppdiktede tall: har minst én fortrolig venn',
    measures: [
      {
        ...{
          code: 'Andel',
          label: 'Har minst én fortrolig venn',
          ...percent,
          indicatorId: 'loneliness-friends',
        },
        rows: {
          ringerike: '92,1 91,4 90,2 90,0 88,9 87,3',
          country: '91,5 91,2 90,8 90,5 89,9 89,4',
        },
      },
    ],
  },
  {
    ...{
      day: '2026-02-23',
      file: 'oppdiktet-utenfor-arbeid-2025.json',
      periods: years(2008, 2025),
    },
    title: 'Oppdiktede tall: utenfor arbeid, utdanning og opplæring, 15–29 år',
    measures: [
      {
        ...{ code: 'Begge', label: 'Begge kjønn', ...percent, indicatorId: 'neet-15-29' },
        rows: {
          ringerike:
            '11,8 12,1 12,4 12,0 12,6 12,9 12,7 11,9 11,7 11,6 11,2 11,0 11,4 10,9 10,3 10,1 9,8 9,7*',
          county:
            '10,6 10,9 11,0 10,8 11,0 11,2 11,1 10,3 10,2 10,0 9,8 9,7 10,0 9,6 9,2 9,1 9,4 9,3*',
          country:
            '10,1 10,4 10,6 10,4 10,5 10,6 10,5 9,9 9,8 9,6 9,4 9,3 9,9 9,4 8,9 8,8 8,9 8,8*',
          hole: '7,0 7,4 7,2 : 7,9 7,7 7,5 6,8 : 6,9 6,6 6,4 7,0 : 6,1 6,0 5,9 :',
          modum:
            '11,0 11,2 11,5 11,3 11,6 11,9 11,7 11,0 10,8 10,9 10,7 10,6 10,9 10,5 10,2 10,4 10,3 10,1*',
        },
      },
      {
        ...{ code: 'Kvinner', label: 'Kvinner', ...percent, indicatorId: 'neet-15-29--women' },
        rows: {
          ringerike:
            '12,4 12,6 12,9 12,5 13,0 13,3 13,2 12,3 12,0 11,9 11,6 11,4 11,6 11,2 10,6 10,5 10,2 10,0*',
        },
      },
      {
        ...{ code: 'Menn', label: 'Menn', ...percent, indicatorId: 'neet-15-29--men' },
        rows: {
          ringerike:
            '11,2 11,6 11,9 11,5 12,2 12,5 12,2 11,5 11,4 11,3 10,8 10,6 11,2 10,6 10,0 9,7 9,4 9,4*',
        },
      },
    ],
  },
  {
    ...{ day: '2026-03-16', file: 'oppdiktet-sosialhjelp-2025.json', periods: years(2022, 2025) },
    title: 'Oppdiktede tall: mottakere av økonomisk sosialhjelp',
    measures: [
      {
        ...{
          code: 'Mottakere',
          label: 'Mottakere',
          ...recipients,
          indicatorId: 'social-assistance',
        },
        rows: { ringerike: '812 861 905 948', hole: '74 : 81 79', modum: '301 322 318 335' },
      },
    ],
  },
  {
    ...{ day: '2026-10-19', file: 'oppdiktet-arbeidsavklaring-2026.json', periods: months },
    title: 'Oppdiktede tall: mottakere av arbeidsavklaringspenger',
    measures: [
      {
        ...{
          code: 'Mottakere',
          label: 'Mottakere',
          ...recipients,
          indicatorId: 'benefits-work-assessment',
        },
        rows: { ringerike: counted(months, 866, 2.1, 9) },
      },
    ],
  },
  {
    ...{ day: '2026-10-19', file: 'oppdiktet-ufore-2026.json', periods: months },
    title: 'Oppdiktede tall: mottakere av uføretrygd',
    measures: [
      {
        ...{
          code: 'Mottakere',
          label: 'Mottakere',
          ...recipients,
          indicatorId: 'benefits-disability',
        },
        rows: { ringerike: counted(months, 2710, 1.4, 3) },
      },
    ],
  },
  {
    ...{ day: '2026-03-16', file: 'oppdiktet-sykepenger-2025.json', periods: quarters },
    title: 'Oppdiktede tall: mottakere av sykepenger',
    measures: [
      {
        ...{
          code: 'Mottakere',
          label: 'Mottakere',
          ...recipients,
          indicatorId: 'benefits-sick-pay',
        },
        rows: { ringerike: counted(quarters, 742, -1.2, 38) },
      },
    ],
  },
  {
    ...{
      day: '2026-08-31',
      file: 'oppdiktet-sluttet-videregaende-2025.json',
      periods: schoolYears(2014, 2024),
    },
    title: 'Oppdiktede tall: sluttet i videregående opplæring',
    measures: [
      {
        ...{
          code: 'Andel',
          label: 'Andel sluttet',
          ...percent,
          indicatorId: 'left-upper-secondary',
        },
        rows: {
          ringerike: '5,1 4,8 4,9 4,4 3,6 3,9 3,3 3,5 3,1 2,9 2,8',
          country: '4,3 4,2 4,0 3,9 3,1 3,0 2,6 2,9 2,9 2,8 2,8',
        },
      },
    ],
  },
  {
    // The source has since hidden two figures it once gave out.
    ...{ day: '2026-05-18', file: 'oppdiktet-mobbing-2025.json', periods: spans(2015, 2022, 3) },
    title: 'Oppdiktede tall: mobbing på 7. trinn',
    measures: [
      {
        ...{ code: 'Andel', label: 'Andel elever', ...percent, indicatorId: 'bullying-g7' },
        rows: {
          ringerike: '6,1 : 6,0 6,9 : 8,1 8,9 9,4',
          country: '6,0 6,1 6,0 6,3 6,9 7,6 8,3 8,9',
        },
      },
    ],
  },
  {
    ...{ day: '2026-02-16', file: 'oppdiktet-lav-inntekt-hvem-2024.json', periods: ['2022-2024'] },
    title: 'Oppdiktede tall: hvem barna i lavinntektshusholdninger er',
    measures: [
      {
        ...{
          code: 'Innvandrer',
          label: 'Med innvandrerbakgrunn',
          ...percent,
          indicatorId: 'low-income-immigrant-share',
        },
        rows: { ringerike: '58,4', country: '59,1' },
      },
      {
        ...{
          code: 'Enslig',
          label: 'Med én forsørger',
          ...percent,
          indicatorId: 'low-income-lone-parent-share',
        },
        rows: { ringerike: '41,2', country: '38,0' },
      },
    ],
  },
  {
    ...{
      day: '2026-05-18',
      file: 'oppdiktet-selvmord-2024.json',
      periods: spans(1995, 2020, 5).filter((_, at) => at % 5 === 0),
    },
    title: 'Oppdiktede tall: selvmord, femårssnitt',
    measures: [
      {
        ...{
          code: 'Rate',
          label: 'Per 100 000',
          unit: 'per 100 000',
          decimals: 1,
          indicatorId: 'suicide-rate',
        },
        rows: { ringerike: '14,9 : 13,8 : : 13,1', country: '12,9 12,0 11,8 12,1 12,4 12,2' },
      },
    ],
  },
];
