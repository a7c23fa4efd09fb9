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
  {
    indicatorId: 'mental-complaints-lower-secondary',
    period: '2020',
    kind: 'outside',
    text: 'Innsamlingen til Ungdata ble avbrutt da skolene stengte i 2020.',
    source: 'FHI, om Ungdata',
  },
  {
    indicatorId: 'social-assistance',
    period: '2022',
    kind: 'cut',
    text: 'Nye tabeller og nytt register fra 2022. Tallene kan ikke settes sammen med årene før.',
    source: 'SSB',
  },
  {
    indicatorId: 'neet-15-29',
    period: '2015',
    kind: 'cut',
    text: 'Nytt registergrunnlag og ny utgave av statistikken rundt 2015.',
    source: 'SSB',
  },
  {
    indicatorId: 'left-upper-secondary',
    period: '2018-19',
    kind: 'cut',
    text: 'Elever med ukjent status telles på en ny måte fra 2018–19.',
    source: 'Udir, fila med andel sluttet',
  },
  {
    indicatorId: 'special-education',
    period: '2024-25',
    kind: 'cut',
    text: 'Ny opplæringslov fra 1. august 2024: Spesialundervisning ble til individuelt tilrettelagt opplæring.',
    source: 'Allment kjent, ikke kontrollert mot kilden',
  },
  {
    indicatorId: 'child-welfare-measures',
    period: '2013',
    kind: 'cut',
    text: 'Nye kategorier i rapporteringen: fra fire til nitten.',
    source: 'SSB',
  },
  {
    indicatorId: 'child-welfare-measures',
    period: '2016',
    kind: 'cut',
    text: 'Hjelpetiltak per 31. desember telles på en ny måte.',
    source: 'SSB, fotnote til barnevernstabellene',
  },
  {
    indicatorId: 'child-welfare-measures',
    period: '2023',
    kind: 'cut',
    text: 'Tallene hentes fra et nytt barnevernsregister.',
    source: 'SSB',
  },
  {
    indicatorId: 'health-check-4-years',
    period: '2020',
    kind: 'outside',
    text: 'Færre undersøkelser under pandemien. Året kan ikke sammenlignes med andre år.',
    source: 'SSB, ordforklaringer',
  },
  {
    indicatorId: 'home-visits-newborn',
    period: '2018',
    kind: 'cut',
    text: 'Ny måte å telle hjemmebesøk på mellom 2017 og 2018.',
    source: 'SSB, ordforklaringer',
  },
  {
    indicatorId: 'home-visits-newborn',
    period: '2020',
    kind: 'outside',
    text: 'Færre besøk under pandemien. Året kan ikke sammenlignes med andre år.',
    source: 'SSB, ordforklaringer',
  },
  {
    indicatorId: 'benefits-work-assessment',
    period: '2018M01',
    kind: 'cut',
    text: 'Nye regler for arbeidsavklaringspenger fra 2018.',
    source: 'Allment kjent, ikke kontrollert mot kilden',
  },
  {
    indicatorId: 'benefits-work-assessment',
    period: '2022M01',
    kind: 'cut',
    text: 'Nye regler for arbeidsavklaringspenger i 2022.',
    source: 'Allment kjent, ikke kontrollert mot kilden',
  },
];
