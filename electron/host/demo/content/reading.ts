import type { Calls, InputOf } from '../play.ts';

type Target = InputOf<Calls['reading']['setTarget']>;
export const targets: readonly (Target & { day: string })[] = [
  {
    day: '2026-03-23',
    indicatorId: 'low-income-0-17',
    value: 11,
    byPeriod: '2027-2029',
    rationale: 'Landets nivå i dag. Gruppas eget mål, ikke vedtatt.',
  },
  {
    day: '2026-06-15',
    indicatorId: 'coordinator-requests',
    value: 40,
    byPeriod: '2027V',
    rationale: 'Omtrent én henvendelse fra hver enhet.',
  },
];

type Answer = Omit<InputOf<Calls['reading']['answer']>, 'before'>;
const answers = (indicatorId: string, texts: readonly string[]): Answer[] =>
  texts.map((text, at) => ({ indicatorId, question: at + 1, text }));
export const curveAnswers: readonly Answer[] = [
  ...answers('absence-g10-median-days', [
    'At elever er på skolen så mye at de fullfører.',
    'Feil vei siden skoleårene med særregler.',
    'Terskelen for å bli hjemme er blitt lavere. Skolene ser det sent.',
    'Foreldre, helsesykepleiere og idrettslag.',
    'Å ringe på dag tre.',
    'Rutinen innføres i alle ungdomsskoler fra januar.',
  ]),
  ...answers('low-income-0-17', [
    'At ingen barn må si nei på grunn av penger.',
    'Bedre enn toppen, men høyere enn for ti år siden.',
  ]),
];

export const events: readonly (InputOf<Calls['reading']['addEvent']> & { day: string })[] = [
  {
    day: '2026-03-23',
    text: 'Ny barnehagepris i kommunen',
    startDate: '2023-08-01',
    endDate: null,
    indicatorId: 'low-income-0-17',
  },
  {
    day: '2026-09-17',
    text: 'Rutine for tidlig varsling på to skoler',
    startDate: '2026-08-24',
    endDate: '2026-09-18',
    indicatorId: 'absence-g10-median-days',
  },
  {
    day: '2026-09-17',
    text: 'Fritidskortet innføres',
    startDate: '2025-01-01',
    endDate: null,
    indicatorId: null,
  },
];

/** An indicator of the group's own, with a break. */
export const ownIndicator: InputOf<Calls['indicator']['create']> = {
  ...{ name: 'Foreldre som får svar samme dag', shortName: 'Svar samme dag' },
  definition:
    'Andel foreldre som fikk svar samme dag de tok kontakt, av dem som ringte den felles telefonen.',
  numerator: 'Foreldre som fikk svar samme dag',
  denominator: 'Foreldre som ringte',
  ...{ unit: '%', decimals: 0, direction: 'high_is_good', kind: 'service', sourceId: 'local' },
  ...{
    sourceTable: 'Egen telling',
    sourceFilter: '',
    rhythm: 'hvert halvår',
    periodKind: 'half_year',
  },
  ...{
    caveat: 'Telles fra november 2026.',
    areaId: '4.1',
    ambitionPointId: 'A3.5',
    meanYears: null,
  },
  ...{ isRare: false, countsPeople: true, hasCount: false, hasMargin: false },
  ...{ parentId: null, splitBy: '', splitGroup: '' },
};

export const acceptedGaps: readonly (InputOf<Calls['gap']['accept']> & { day: string })[] = [
  {
    day: '2026-04-16',
    kind: 'challenge_without_measure',
    subject: 'U10',
    reason: 'NAV følger dette i sin egen plan. Gruppa ser på tallet hvert år.',
  },
  {
    day: '2026-04-16',
    kind: 'ambition_point_idle',
    subject: 'A4.4',
    reason: 'Kommer med i rulleringen i 2027.',
  },
  {
    day: '2026-09-10',
    kind: 'indicator_without_data',
    subject: 'left-upper-secondary',
    reason: 'Fylkeskommunens tall; de henter dem selv når de trengs.',
  },
];

export const planChanges: readonly { day: string; change: InputOf<Calls['plan']['change']> }[] = [
  {
    day: '2026-11-09',
    change: {
      ...{ target: 'point', targetId: null, revision: null },
      fields: {
        target: 'point',
        ambitionId: 'A2',
        text: 'Ingen barn står utenfor fritid på grunn av familiens økonomi',
      },
    },
  },
];

/** What a challenge is answered by, confirmed or put aside by the group. */
export const confirmedLinks: readonly InputOf<Calls['challenge']['confirm']>[] = [
  { challengeId: 'U13', measureId: 1 },
  { challengeId: 'U03', measureId: 2 },
  { challengeId: 'U15', measureId: 2 },
  { challengeId: 'U14', measureId: 4 },
  { challengeId: 'U16', measureId: 3 },
];
