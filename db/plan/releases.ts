import type { ReleaseRule } from '../../electron/contract/fetching.ts';

const experience = 'Kilden har ingen fast dato; tiden er erfaring.';

/** When the sources put out new figures, so that the app can say «nye tall ventes» without a network. */
export const releaseCalendar: readonly ReleaseRule[] = [
  {
    id: 'kostra',
    title: 'KOSTRA (SSB)',
    indicatorIds: ['social-assistance'],
    periodKind: 'year',
    everyYears: 1,
    season: null,
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: 1, month: 3, day: 15 },
        closes: { yearsAfter: 1, month: 3, day: 15 },
      },
      {
        kind: 'revised',
        opens: { yearsAfter: 1, month: 6, day: 15 },
        closes: { yearsAfter: 1, month: 6, day: 15 },
      },
    ],
    isFixed: true,
    basis: 'SSB: ureviderte tall 15. mars kl. 08.00, reviderte 15. juni kl. 08.00.',
  },
  {
    id: 'gsi',
    title: 'Grunnskolens informasjonssystem, GSI (Udir)',
    indicatorIds: [],
    periodKind: 'school_year',
    everyYears: 1,
    season: null,
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: -1, month: 12, day: 1 },
        closes: { yearsAfter: -1, month: 12, day: 31 },
      },
    ],
    isFixed: true,
    basis: 'Udir: tall fra 1. oktober kommer i desember samme skoleår.',
  },
  {
    id: 'absence',
    title: 'Fravær på 10. trinn (Udir)',
    indicatorIds: [
      'absence-g10-median-days',
      'absence-g10-mean-days',
      'absence-g10-median-hours',
      'absence-g10-mean-hours',
      'absence-g10-pupils',
    ],
    periodKind: 'school_year',
    everyYears: 1,
    season: 'høsten',
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: 0, month: 8, day: 15 },
        closes: { yearsAfter: 0, month: 11, day: 30 },
      },
    ],
    isFixed: false,
    basis: `Etter sommeren, når vitnemålene er talt opp. ${experience}`,
  },
  {
    id: 'low-income',
    title: 'Vedvarende lav inntekt (SSB)',
    indicatorIds: ['low-income-0-17'],
    periodKind: 'three_year',
    everyYears: 1,
    season: null,
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: 1, month: 12, day: 1 },
        closes: { yearsAfter: 2, month: 2, day: 28 },
      },
    ],
    isFixed: false,
    basis: `Rundt desember til februar. ${experience}`,
  },
  {
    id: 'fhi-profiles',
    title: 'Folkehelse- og oppvekstprofilene (FHI og Helsedirektoratet)',
    indicatorIds: ['suicide-rate'],
    periodKind: 'five_year',
    everyYears: 1,
    season: 'våren',
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: 2, month: 3, day: 1 },
        closes: { yearsAfter: 2, month: 5, day: 31 },
      },
    ],
    isFixed: false,
    basis: `Om våren, og ellers fortløpende. ${experience}`,
  },
  {
    id: 'ungdata',
    title: 'Ungdata',
    indicatorIds: ['mental-complaints-lower-secondary', 'loneliness-friends'],
    periodKind: 'year',
    everyYears: 3,
    season: 'våren',
    rounds: [
      {
        kind: 'first',
        opens: { yearsAfter: 0, month: 3, day: 1 },
        // The bank has the survey of one spring by the profiles of the next at the latest.
        closes: { yearsAfter: 1, month: 5, day: 31 },
      },
    ],
    isFixed: false,
    basis: `Kommunen svarer hver tredje vår. ${experience}`,
  },
];
