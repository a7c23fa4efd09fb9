import type { SeriesBreakRow } from './types.ts';

const absenceIndicators = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'absence-g10-median-hours',
  'absence-g10-mean-hours',
] as const;

const absenceBreaks: readonly SeriesBreakRow[] = absenceIndicators.flatMap((indicatorId) =>
  ['2019-20', '2020-21', '2021-22'].map((period) => ({
    indicatorId,
    period,
    kind: 'outside' as const,
    text: 'Særregler for fravær under pandemien. Skoleåret kan ikke sammenlignes med andre skoleår.',
    source: 'Udir, statistikkportalen',
  })),
);

const surveyBreak = {
  period: '2020',
  kind: 'outside',
  text: 'Innsamlingen til Ungdata ble avbrutt da skolene stengte i 2020.',
  source: 'FHI, om Ungdata',
} as const;

/** Breaks the sources state themselves, for the indicators shipped here. */
export const seriesBreaks: readonly SeriesBreakRow[] = [
  ...absenceBreaks,
  {
    indicatorId: 'grunnskolepoeng',
    period: '2019-20',
    kind: 'cut',
    text: 'Eksamen ble avlyst i 2019–20 og 2020–21. Tallene kan ikke sammenlignes med årene før.',
    source: 'Udir, fila med grunnskolepoeng',
  },
  { indicatorId: 'mental-complaints-lower-secondary', ...surveyBreak },
  { indicatorId: 'loneliness-friends', ...surveyBreak },
  {
    indicatorId: 'social-assistance',
    period: '2022',
    kind: 'cut',
    text: 'Nye tabeller og nytt register fra 2022. Tallene kan ikke settes sammen med årene før.',
    source: 'SSB',
  },
];
