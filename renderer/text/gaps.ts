import type { GapKind } from '../../electron/contract/vocabulary.ts';
import type { Gender } from '../../electron/contract/format.ts';
import { capital, counted, countWord } from './format.ts';

const many = (count: number, one: string, more: string, gender: Gender = 'common') =>
  capital(counted(count, { one, many: more, gender }));

/** What each kind of hole is called, with its count in the sentence. */
const sentences: Record<GapKind, (count: number) => string> = {
  challenge_without_measure: (n) => many(n, 'utfordring uten tiltak', 'utfordringer uten tiltak'),
  challenge_without_indicator: (n) =>
    many(n, 'utfordring uten indikator', 'utfordringer uten indikator'),
  measure_without_indicator: (n) =>
    many(n, 'tiltak uten indikator', 'tiltak uten indikator', 'neuter'),
  indicator_without_data: (n) =>
    many(n, 'indikator uten ferske tall', 'indikatorer uten ferske tall'),
  measure_without_evaluation: (n) =>
    many(n, 'tiltak uten fersk evaluering', 'tiltak uten fersk evaluering', 'neuter'),
  decision_without_owner: (n) =>
    many(
      n,
      'beslutning uten ansvarlig eller oppfølging',
      'beslutninger uten ansvarlig eller oppfølging',
    ),
  ambition_point_idle: (n) =>
    many(n, 'punkt i ambisjonene uten arbeid', 'punkter i ambisjonene uten arbeid', 'neuter'),
};

/** What the gap finder says. */
export const gapsText = {
  title: 'Hull i kjeden',
  lead(open: number, accepted: number): string {
    const left =
      accepted === 0
        ? ''
        : ` ${capital(countWord(accepted, 'neuter'))} er bevisst ${accepted === 1 ? 'tomt' : 'tomme'}.`;
    if (open === 0) return `Ingen åpne hull fra utfordring til beslutning.${left}`;
    return `${capital(counted(open, { one: 'åpent hull', many: 'åpne hull', gender: 'neuter' }))} fra utfordring til beslutning.${left}`;
  },
  sentence: (kind: GapKind, open: number) => sentences[kind](open),
  /** Nothing there yet to find holes in: neither good nor bad. */
  nothingToLookAt: {
    challenge_without_measure: 'Ingen utfordringer å se på ennå',
    challenge_without_indicator: 'Ingen utfordringer å se på ennå',
    measure_without_indicator: 'Ingen tiltak å se på ennå',
    indicator_without_data: 'Ingen indikatorer å se på ennå',
    measure_without_evaluation: 'Evaluering: ingen tiltak er meldt i gang ennå',
    decision_without_owner: 'Ingen beslutninger er ført ennå',
    ambition_point_idle: 'Ingen punkter i ambisjonene å se på ennå',
  } satisfies Record<GapKind, string>,
  none: (kind: GapKind) => sentences[kind](0).replace(/^Null /, 'Ingen '),
  accepted: (count: number) => `${count} bevisst ${count === 1 ? 'tomt' : 'tomme'}`,
  acceptedTitle: 'Bevisst tomt',
  accept: 'Bevisst tomt …',
  acceptName: (title: string) => `Bevisst tomt: ${title}`,
  reopen: 'Åpne igjen',
  reopenName: (title: string) => `Åpne igjen: ${title}`,
  fixName: (label: string, title: string) => `${label}: ${title}`,
  reason: (text: string) => `Begrunnelse: ${text}`,
  closed: 'Hullet er bevisst tomt.',
  opened: 'Hullet telles igjen.',
  hint: 'hull i kjeden',
  dialog: {
    title: 'Bevisst tomt',
    lead: 'Et hull som er sett og valgt, telles som lukket. Begrunnelsen blir stående.',
    reason: 'Hvorfor skal det stå tomt?',
    missing: 'Skriv en begrunnelse.',
    save: 'Lukk hullet',
  },
} as const;
