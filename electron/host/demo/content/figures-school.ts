import {
  days,
  hours,
  percent,
  points,
  pupils,
  schoolYears,
  spans,
  years,
  type DemoTable,
} from './figure-shape.ts';

const absence = (day: string, last: number, medianDays: string, count: string): DemoTable => ({
  ...{ day, file: `oppdiktet-fravaer-10-trinn-${last + 1}.json`, periods: schoolYears(2013, last) },
  title: 'Oppdiktede tall: fravær på 10. trinn',
  measures: [
    {
      ...{
        code: 'MedianDager',
        label: 'Median dager',
        ...days,
        indicatorId: 'absence-g10-median-days',
      },
      rows: {
        ringerike: medianDays,
        county: cut('3,0 3,0 3,0 3,5 3,5 3,5 3,0 4,0 5,5 5,5 5,5 5,5 5,0', last),
        country: cut('3,0 3,0 3,0 3,0 3,0 3,0 3,0 4,0 5,0 5,0 5,0 5,0 5,0', last),
        hole: cut('2,0 3,0 2,0 : 3,0 3,0 2,0 : 5,0 : 4,0 5,0 :', last),
      },
    },
    {
      ...{
        code: 'SnittDager',
        label: 'Snitt dager',
        ...days,
        indicatorId: 'absence-g10-mean-days',
      },
      rows: {
        ringerike: cut('5,9 6,1 6,0 6,4 6,6 6,8 6,0 7,9 9,9 9,6 10,1 10,4 10,8*', last),
        county: cut('5,6 5,7 5,6 5,9 6,0 6,1 5,6 7,4 9,0 8,9 8,8 8,7 8,6', last),
        country: cut('5,5 5,5 5,4 5,7 5,8 5,8 5,4 7,2 8,8 8,6 8,5 8,3 8,2', last),
      },
    },
    {
      ...{
        code: 'MedianTimer',
        label: 'Median timer',
        ...hours,
        indicatorId: 'absence-g10-median-hours',
      },
      rows: {
        ringerike: cut('5,0 5,0 6,0 6,0 6,0 7,0 6,0 6,0 7,0 7,0 8,0 8,0 8,0', last),
        country: cut('5,0 5,0 5,0 5,0 5,0 6,0 5,0 5,0 6,0 6,0 6,0 6,0 6,0', last),
      },
    },
    {
      ...{
        code: 'SnittTimer',
        label: 'Snitt timer',
        ...hours,
        indicatorId: 'absence-g10-mean-hours',
      },
      rows: {
        ringerike: cut('11,8 11,2 12,6 12,1 13,0 12,7 11,9 12,8 13,3 13,1 13,6 13,2 13,5', last),
        country: cut('10,9 10,8 11,0 11,1 11,3 11,4 10,8 11,2 12,0 12,1 12,0 11,8 11,7', last),
      },
    },
    {
      ...{ code: 'Elever', label: 'Antall elever', ...pupils, indicatorId: 'absence-g10-pupils' },
      rows: { ringerike: count },
    },
  ],
});

function cut(cells: string, last: number): string {
  return cells
    .split(' ')
    .slice(0, last - 2012)
    .join(' ');
}

/** Figures as Udir and the surveys in school would have given them. */
export const schoolTables: readonly DemoTable[] = [
  absence(
    '2025-10-06',
    2024,
    '3,0 3,0 3,0 4,0 4,0 4,0 3,0 4,0 6,0 6,0 6,5 7,0',
    '341 352 338 347 329 355 344 351 362 340 358 349',
  ),
  // A year later: one more school year, and two figures the source has corrected.
  absence(
    '2026-10-05',
    2025,
    '3,0 3,0 3,0 4,0 4,0 4,0 3,0 4,0 6,0 6,0 7,0 7,0 7,5*',
    '341 352 338 347 329 355 344 351 362 340 360 349 356',
  ),
  {
    ...{
      day: '2025-06-16',
      file: 'oppdiktet-grunnskolepoeng-2025.json',
      periods: schoolYears(2013, 2024),
    },
    title: 'Oppdiktede tall: grunnskolepoeng',
    measures: [
      {
        ...{ code: 'Poeng', label: 'Gjennomsnitt', ...points, indicatorId: 'grunnskolepoeng' },
        rows: {
          ringerike: '39,6 39,8 40,1 40,0 40,4 40,6 42,0 42,3 42,2 42,6 42,9 43,1',
          county: '40,0 40,2 40,4 40,6 40,9 41,1 42,6 42,8 42,7 42,6 42,5 42,7',
          country: '40,4 40,8 41,1 41,3 41,6 41,8 43,2 43,3 43,2 43,0 42,9 43,0',
        },
      },
      {
        ...{
          code: 'Elever',
          label: 'Antall elever',
          ...pupils,
          indicatorId: 'grunnskolepoeng-pupils',
        },
        rows: { ringerike: '341 352 338 347 329 355 344 351 362 340 358 349' },
      },
    ],
  },
  {
    ...{ day: '2026-06-29', file: 'oppdiktet-barnevern-2025.json', periods: years(2010, 2025) },
    title: 'Oppdiktede tall: barn og unge med barnevernstiltak',
    measures: [
      {
        ...{
          code: 'Andel',
          label: 'Andel barn 0–17 år',
          ...percent,
          indicatorId: 'child-welfare-measures',
        },
        rows: {
          ringerike: '4,6 4,8 4,9 5,2 5,3 5,5 5,1 5,0 4,9 4,8 4,6 4,5 4,4 4,0 3,9 3,9',
          county: '4,1 4,2 4,4 4,6 4,7 4,7 4,4 4,3 4,2 4,2 4,0 3,9 3,8 3,5 3,5 3,4',
          country: '4,2 4,3 4,4 4,5 4,5 4,6 4,3 4,2 4,1 4,0 3,9 3,8 3,7 3,4 3,4 3,3',
        },
      },
    ],
  },
  {
    ...{
      day: '2026-01-12',
      file: 'oppdiktet-tilrettelagt-opplaering-2025.json',
      periods: schoolYears(2016, 2025),
    },
    title: 'Oppdiktede tall: elever med individuelt tilrettelagt opplæring',
    measures: [
      {
        ...{ code: 'Elever', label: 'Antall elever', ...pupils, indicatorId: 'special-education' },
        rows: {
          ringerike: '292 298 301 297 289 294 303 310 .. 271',
          hole: '31 28 : 33 30 29 : 34 .. 27',
          drammen: '640 655 661 649 652 660 671 668 .. 610',
        },
      },
    ],
  },
  {
    ...{ day: '2026-06-22', file: 'oppdiktet-helsestasjon-2025.json', periods: years(2015, 2025) },
    title: 'Oppdiktede tall: helseundersøkelser og hjemmebesøk',
    measures: [
      {
        ...{
          code: 'FireAar',
          label: 'Undersøkt innen fylte fire år',
          ...percent,
          indicatorId: 'health-check-4-years',
        },
        rows: {
          ringerike: '94,1 95,0 96,2 97,8 101,3 71,0 93,5 94,2 95,1 95,9 96,3*',
          country: '95,0 95,4 96,0 96,1 96,8 84,0 95,2 95,7 95,9 96,2 96,3*',
        },
      },
      {
        ...{
          code: 'Hjemmebesok',
          label: 'Hjemmebesøk innen to uker',
          ...percent,
          indicatorId: 'home-visits-newborn',
        },
        rows: {
          ringerike: '88,0 89,4 90,1 92,6 93,0 64,2 92,1 94,4 96,0 97,2 98,1*',
          country: '86,1 87,2 88,0 89,9 90,4 71,5 89,0 90,8 91,6 92,4 93,0*',
        },
      },
    ],
  },
  {
    ...{ day: '2025-06-23', file: 'oppdiktet-mobbing-2024.json', periods: spans(2015, 2021, 3) },
    title: 'Oppdiktede tall: mobbing på 7. trinn',
    measures: [
      {
        ...{ code: 'Andel', label: 'Andel elever', ...percent, indicatorId: 'bullying-g7' },
        rows: { ringerike: '6,1 6,4 6,0 6,9 7,7 8,1 8,8', country: '6,0 6,1 6,0 6,3 6,9 7,6 8,3' },
      },
    ],
  },
];
